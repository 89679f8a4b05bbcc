"""A sheet of paper to set text on: the header, the sections and the source line of a page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from timeline.picture.lettering import Measure, balanced, cleaned, is_right_to_left
from timeline.picture.marks import Text
from timeline.picture.themes import Theme
from timeline.picture.wording import Wording


@dataclass(frozen=True, slots=True)
class Sheet:
    """What every part of a page needs: the theme, the words, and how wide a text is."""

    theme: Theme
    wording: Wording
    measure: Measure

    @property
    def left(self) -> float:
        """Where text begins, in points."""
        return self.theme.margin

    @property
    def right(self) -> float:
        """Where text ends, in points."""
        return self.theme.width - self.theme.margin

    def text(
        self,
        x: float,
        y: float,
        text: str,
        face: str,
        colour: str,
        *,
        part: str = "",
        right: bool = False,
        event: str | None = None,
    ) -> Text:
        """One line of text whose baseline is at `y`."""
        kind = self.theme.faces[face]
        return Text(x, y, text, kind, colour, self.measure(text, kind), right, part or face, event)

    def block(
        self,
        x: float,
        y: float,
        lines: Iterable[str],
        face: str,
        colour: str,
        *,
        until: float,
        right: bool = False,
        part: str = "",
        event: str | None = None,
    ) -> list[Text]:
        """Lines one under the other, the first on the baseline `y`; those of right-to-left scripts, or all, end at `until`."""
        lines = list(lines)
        right = right or is_right_to_left(" ".join(lines))
        leading = self.theme.faces[face].leading
        return [
            self.text(until if right else x, y + place * leading, line, face, colour, part=part, right=right, event=event)
            for place, line in enumerate(lines)
        ]

    def paragraph(self, top: float, text: str, face: str, colour: str, *, most: int = 3) -> tuple[list[Text], float]:
        """A text wrapped to the width of the page from `top` on, and where it ends."""
        kind = self.theme.faces[face]
        lines = balanced(cleaned(text), kind, self.right - self.left, self.measure, most)
        texts = self.block(self.left, top + kind.ascent, lines, face, colour, until=self.right)
        return texts, texts[-1].y + kind.descent
