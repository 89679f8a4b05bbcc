"""The filters of the page: by family and by participant. Only the script can use them, so only it shows them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from timeline.events.model import Event
from timeline.markup import Markup, element
from timeline.picture.lettering import cleaned
from timeline.picture.page.signs import Signs
from timeline.picture.wording import Wording


def people_of(event: Event) -> tuple[str, ...]:
    """The names of those who take part, once each; bare numbers of people are nobody to look for."""
    names = (cleaned(one.name) for one in event.participants if one.count is None)
    return tuple(dict.fromkeys(name for name in names if name.strip()))


def names_of(events: Sequence[Event]) -> dict[str, int]:
    """Every participant's name with its number, those who take part in most events first."""
    found = Counter(name for event in events for name in people_of(event))
    ranked = sorted(found, key=lambda name: (-found[name], name.casefold(), name))
    return {name: number for number, name in enumerate(ranked, 1)}


def filters(events: Sequence[Event], names: Mapping[str, int], signs: Signs, words: Wording) -> Markup | None:
    """A form that is hidden until the script has taken charge of it; nothing where there is nothing to choose."""
    families = Counter(event.family for event in events)
    if len(families) < 2 and len(names) < 2:
        return None
    said = words.say("reader", "shown", number=len(events), shown="{shown}")
    return element(
        "form",
        _families(families, signs, words),
        _names(events, names, words),
        element("button", words.say("reader", "clear"), type="reset"),
        element("output", role="status", data_said=said),
        id="filters",
        hidden=True,
        aria_label=words.say("reader", "filter"),
    )


def _families(families: Counter[str | None], signs: Signs, words: Wording) -> Markup:
    chips = (
        element(
            "label",
            element("input", type="checkbox", name="family", value=family or ""),
            element("span", signs.of(family), words.family(family), element("small", f" {number}")),
        )
        for family, number in families.items()
    )
    return element("fieldset", element("legend", words.say("reader", "families")), *chips)


def _names(events: Sequence[Event], names: Mapping[str, int], words: Wording) -> Markup | None:
    if not names:
        return None
    found = Counter(name for event in events for name in people_of(event))
    everyone = element("option", words.say("reader", "everyone"), value="")
    options = (element("option", f"{name} ({found[name]})", value=number) for name, number in names.items())
    menu = element("select", everyone, *options, name="participant", id="participant")
    return element("p", element("label", words.say("reader", "participant"), for_="participant"), " ", menu)
