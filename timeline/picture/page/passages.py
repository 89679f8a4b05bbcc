"""The article's words: the evidence of every event, in the order of the text, linked to what it proves."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from timeline.chronology import Source, Timeline
from timeline.events.model import Event
from timeline.markup import Child, Markup, element
from timeline.picture.wording import Wording


@dataclass(order=True, slots=True)
class Passage:
    """A stretch of an article that is evidence: a sentence, or several that overlap.

    Attributes:
        rank: Number of its article.
        start, end, text: Where it stands and what it says.
        number: What it goes by on the page.
        events: The numbers of the events that it proves.
    """

    rank: int
    start: int
    end: int
    text: str
    number: int = field(default=0, compare=False)
    events: list[int] = field(default_factory=list, compare=False)


class Passages:
    """All the evidence of a timeline: `of(event)` gives an event's own, `section(words)` all of it in the order of the text."""

    def __init__(self, timeline: Timeline, texts: Mapping[str, str]) -> None:
        self.events = timeline.events
        self.sources = _sources(timeline)
        self.texts = {rank: texts[source.id] for rank, source in enumerate(self.sources) if source.id in texts}
        found = sorted({key for event in self.events for key in self._keys(event)})
        self._known = self._sewn(found)
        self.passages = list({id(one): one for one in self._known.values()}.values())
        for number, passage in enumerate(self.passages, 1):
            passage.number = number
        for number, event in enumerate(self.events, 1):
            for _, passage in self.of(event):
                passage.events.append(number)

    def of(self, event: Event) -> list[tuple[str, Passage]]:
        """The evidence of an event, a sentence for each article that tells it, with the passage where it stands."""
        return [(key[-1], self._known[key]) for key in dict.fromkeys(self._keys(event))]

    def section(self, words: Wording) -> Markup | None:
        """All passages under the titles of their articles."""
        if not self.passages:
            return None
        by_article: dict[int, list[Passage]] = defaultdict(list)
        for passage in self.passages:
            by_article[passage.rank].append(passage)
        heading = element("h2", words.say("reader", "text"), id="text")
        told = (self._article(rank, members, words) for rank, members in by_article.items())
        return element("section", heading, *told, class_="text", aria_labelledby="text")

    def _keys(self, event: Event) -> Iterator[tuple[int, int, int, str]]:
        ranks = {source.id: rank for rank, source in enumerate(self.sources)}
        for telling in event.tellings or (event,):
            yield ranks[telling.article_id], telling.evidence.start, telling.evidence.end, telling.evidence.text

    def _sewn(self, keys: Iterable[tuple[int, int, int, str]]) -> dict[tuple[int, int, int, str], Passage]:
        """A passage for each key; within a text that is known, what overlaps becomes one."""
        made: dict[tuple[int, int, int, str], Passage] = {}
        last: Passage | None = None
        for rank, start, end, said in keys:
            text = self.texts.get(rank)
            if text is not None and text[start:end] != said:
                del self.texts[rank]  # another text than was read
                text = None
            if text is not None and last and last.rank == rank and start < last.end:
                last.end = max(last.end, end)
                last.text = text[last.start : last.end]
            else:
                last = Passage(rank, start, end, said)
            made[rank, start, end, said] = last
        return made

    def _article(self, rank: int, passages: list[Passage], words: Wording) -> Markup:
        source = self.sources[rank]
        date = words.moment(source.published) if source.published else None
        about = ", ".join(part for part in (source.source, date) if part)
        heading = [element("h3", source.title, dir="auto")] if source.title and len(self.sources) > 1 else []
        byline = [element("p", about, class_="byline")] if about else []
        text = self.texts.get(rank)
        told = self._sentences(passages, words) if text is None else [self._whole(text, passages, words)]
        return element("article", *heading, *byline, *told)

    def _sentences(self, passages: Iterable[Passage], words: Wording) -> list[Markup]:
        return [element("p", self._mark(one, words), dir="auto") for one in passages]

    def _whole(self, text: str, passages: Iterable[Passage], words: Wording) -> Markup:
        parts: list[Child] = []
        place = 0
        for one in passages:
            parts += [text[place : one.start], self._mark(one, words)]
            place = one.end
        return element("div", *parts, text[place:], class_="whole", dir="auto")

    def _mark(self, passage: Passage, words: Wording) -> Markup:
        backs = (self._back(number, words) for number in dict.fromkeys(passage.events))
        said = {"id": f"passage-{passage.number}", "data_events": " ".join(map(str, passage.events)), "tabindex": "-1"}
        return element("mark", passage.text, *backs, **said)

    def _back(self, number: int, words: Wording) -> Markup:
        label = words.say("reader", "event", number=number, title=self.events[number - 1].title)
        link = element("a", str(number), href=f"#event-{number}", aria_label=label)
        return element("sup", link)


def _sources(timeline: Timeline) -> list[Source]:
    """The articles; one without a name for what says nothing of where it was read."""
    known = {source.id: source for source in timeline.articles}
    used = (telling.article_id for event in timeline for telling in event.tellings or (event,))
    return [*known.values(), *(Source(id=name) for name in dict.fromkeys(used) if name not in known)]
