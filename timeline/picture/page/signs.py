"""The markers of the events, drawn once and used wherever an event or its family is named."""

from __future__ import annotations

from collections.abc import Iterable

from timeline.events.model import Event, Modality
from timeline.markup import Markup, element
from timeline.picture.marks import Marker
from timeline.picture.page.vector import sign
from timeline.picture.rows import FINISHES
from timeline.picture.themes import load_theme


class Signs:
    """The signs of these events: `of` gives one to put beside a text that says the same, `symbols` what they refer to."""

    def __init__(self, events: Iterable[Event]) -> None:
        self.theme = load_theme("light")
        self.kinds: list[tuple[str | None, Modality]] = sorted(
            {(event.family, said) for event in events for said in ("happened", event.modality)}, key=str
        )
        self.looks = self.theme.looks({family for family, _ in self.kinds})

    def of(self, family: str | None, modality: Modality = "happened") -> Markup:
        """The sign of a family; by the modality it is filled, half filled, hollow or dotted."""
        use = element("use", href=f"#{self._name(family, modality)}")
        return element("svg", use, class_="sign", aria_hidden="true")

    def symbols(self) -> Markup:
        """What the signs refer to; shows nothing by itself."""
        return element("svg", *map(self._symbol, self.kinds), class_="symbols", aria_hidden="true")

    def _symbol(self, kind: tuple[str | None, Modality]) -> Markup:
        look = self.looks[kind[0]]
        return sign(Marker(0, 0, look.shape, look.hue, FINISHES[kind[1]], size=9.0, part=self._name(*kind)), self.theme)

    def _name(self, family: str | None, modality: Modality) -> str:
        return f"sign-{self.kinds.index((family, modality))}"
