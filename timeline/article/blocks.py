"""Blocks: what each stretch of an article is. The title, headings and body tell news; datelines, bylines and furniture do not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, partial
from itertools import pairwise
from typing import Literal

from timeline.article.captions import pieces_between_credits
from timeline.article.furniture import is_furniture, is_menu, is_slogan
from timeline.article.lines import lines_of, paragraphs_of
from timeline.article.moment import days_of
from timeline.article.names import names_press
from timeline.article.publication import Imprint, is_byline, lead_in, publication_line
from timeline.article.words import words_of

BlockKind = Literal["title", "dateline", "byline", "furniture", "heading", "body"]
_LIST_ITEM = re.compile(r"[-*•–—]\s|\(?\w{1,2}[.)]\s")
_CLOSING = "\"'”’)] "
_LONG = 150
_LONG_WORD = re.compile(r"[^\W\d_]{5,}")
_HEAD_PROSE = 2
_ENOUGH_SECTIONS = 10


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of an article's text and what it is.

    Attributes:
        kind: "title", "heading" and "body" tell news; "dateline", "byline" and "furniture" stand around it.
        start, end: Code-point offsets into the article's text, half-open, without white space at the ends.
    """

    kind: BlockKind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Layout:
    """The blocks of a text in order, and the imprints of its dateline blocks with the offset of each."""

    blocks: tuple[Block, ...]
    imprints: tuple[tuple[int, Imprint], ...]


@dataclass(frozen=True, slots=True)
class _Paragraph:
    start: int
    end: int
    text: str
    kind: BlockKind | None
    imprint: Imprint | None = None

    @property
    def prose(self) -> bool:
        """Whether it is surely running text: long, or closed by a full stop."""
        sentence = len(self.text) > _LONG or (self._stopped and len(self.text.split()) > 3)
        return self.kind == "body" or (self.kind is None and sentence)

    @property
    def _stopped(self) -> bool:
        return self.text.rstrip(_CLOSING).endswith((".", "!", "?", "…"))

    @property
    def headline(self) -> bool:
        """Whether it can be a headline: short, without a full stop (a question may be one)."""
        if self.kind is not None or len(self.text) > 200 or _LIST_ITEM.match(self.text):
            return False
        stopped = self.text.rstrip(_CLOSING).endswith((".", ":", ",", ";")) and not self.text.endswith("...")
        return not stopped and any(char.isalpha() for char in self.text)


def layout_of(readable: str, language: str, title: str | None = None) -> Layout:
    """The blocks of a text.

    Args:
        readable: The text, invisible characters shown as spaces; offsets index it and the text as given alike.
        language: Code of its language, "en".
        title: The headline where it is known from elsewhere; else it is guessed.
    """
    shouting = _shouts(readable)
    kind_of = cache(partial(_own_kind, language=language, shouting=shouting))  # of lines, then of paragraphs
    words = words_of(language)
    groups = paragraphs_of(
        lines_of(readable),
        alone=lambda line: kind_of(line.text)[0] is not None,
        unfinished=lambda line: words.has("lines.unfinished", line.text.rsplit(maxsplit=1)[-1]),
    )
    spans = [(group[0].start, group[-1].end) for group in groups]
    paragraphs = [_Paragraph(start, end, readable[start:end], *kind_of(readable[start:end])) for start, end in spans]
    if not shouting:
        paragraphs = [piece for p in paragraphs for piece in _uncaptioned(p, language)]
    paragraphs = _split_lead_ins(_mark_writers(paragraphs, language), language)
    paragraphs = _mark_title(paragraphs, language, title)
    paragraphs = _mark_dates_amid_prose(paragraphs, language)
    blocks = tuple(Block(_kind(paragraphs, i), p.start, p.end) for i, p in enumerate(paragraphs))
    return Layout(blocks, tuple((p.start, p.imprint) for p in paragraphs if p.imprint and p.kind == "dateline"))


def _uncaptioned(paragraph: _Paragraph, language: str) -> Iterator[_Paragraph]:
    """A paragraph of news without the credits of pictures in it."""
    if paragraph.kind is not None:
        yield paragraph
        return
    for first, last, is_credit in pieces_between_credits(paragraph.text, language):
        start, end = paragraph.start + first, paragraph.start + last
        yield _Paragraph(start, end, paragraph.text[first:last], "furniture" if is_credit else None)


def _shouts(text: str) -> bool:
    """Whether a text is all in capitals, as old wires are: then capitals mark no names."""
    letters = list(filter(str.isalpha, text[:5_000]))
    return sum(map(str.islower, letters)) * 20 < len(letters)


def _own_kind(text: str, language: str, shouting: bool) -> tuple[BlockKind | None, Imprint | None]:
    """What a paragraph is by its own words, if they tell."""
    if is_furniture(text, language):
        return "furniture", None
    imprint = publication_line(text, language)
    if imprint and not (shouting and imprint.names > 3):
        return "dateline", imprint
    if is_menu(text, language):
        return "furniture", None
    return ("byline", None) if not shouting and is_byline(text, language) else (None, None)


def _mark_title(paragraphs: list[_Paragraph], language: str, title: str | None) -> list[_Paragraph]:
    """The paragraph that is the title known, or the first that can be a headline above the first prose."""
    first = next((i for i, p in enumerate(paragraphs) if p.prose and not (title is None and _asks(p, i))), len(paragraphs))
    if title is not None:
        known = _plain(title)
        chosen = next((i for i, p in enumerate(paragraphs[: first + 1]) if _plain(p.text) == known), None)
    else:
        chosen = _guessed(paragraphs, first, language)
    if chosen is None:
        return paragraphs
    above = [_slogan_above(p, paragraphs, language) for p in paragraphs[:chosen]]
    return [*above, replace(paragraphs[chosen], kind="title", imprint=None), *paragraphs[chosen + 1 :]]


def _guessed(paragraphs: list[_Paragraph], first: int, language: str) -> int | None:
    if first >= len(paragraphs):
        return None
    candidates = [i for i, p in enumerate(paragraphs[:first]) if p.headline]
    worded = [i for i in candidates if len(paragraphs[i].text.split()) >= 3] or candidates
    if not worded:
        return next((i for i, p in enumerate(paragraphs[:first]) if _dated_headline(p, language)), None)
    news = [i for i in worded if _slogan_above(paragraphs[i], paragraphs, language).kind is None]
    told = [i for i in news if not _is_publisher(paragraphs[i].text, language)]
    return next(iter(told or news or worded), None)


def _dated_headline(paragraph: _Paragraph, language: str) -> bool:
    """A line that could be a dateline by its capitals ("Storm Hits Harbour, 5 May 2016"), where nothing else is a headline."""
    imprint = paragraph.imprint
    if imprint is None or imprint.labelled or imprint.leads_in or imprint.place or imprint.agency:
        return False
    return imprint.names >= 3 and not is_byline(paragraph.text, language)


def _is_publisher(text: str, language: str) -> bool:
    """Whether a line above the headline is but the paper's name."""
    return len(text.split()) <= 4 and text == text.title() and names_press(text, words_of(language))


def _asks(paragraph: _Paragraph, index: int) -> bool:
    """A first line that asks or cries can be a headline though it is a sentence."""
    return index == 0 and paragraph.headline and len(paragraph.text.split()) <= 15


def _slogan_above(paragraph: _Paragraph, paragraphs: list[_Paragraph], language: str) -> _Paragraph:
    """A slogan ("... since 1897") is furniture if the article takes up none of its words; a headline shares some."""
    if paragraph.kind is not None or not is_slogan(paragraph.text, language):
        return paragraph
    others = " ".join(p.text for p in paragraphs if p is not paragraph)[:20_000]
    used = set(_LONG_WORD.findall(others.lower()))
    long = [w for w in _LONG_WORD.findall(paragraph.text.lower()) if not words_of(language).has("furniture.founded", w)]
    taken_up = sum(word in used for word in long)
    return paragraph if taken_up * 2 >= max(len(long), 1) else replace(paragraph, kind="furniture", imprint=None)


def _mark_dates_amid_prose(paragraphs: list[_Paragraph], language: str) -> list[_Paragraph]:
    """A date alone between paragraphs of prose heads a section (a chronology); only near the top it dates the article."""
    prose = [i for i, p in enumerate(paragraphs) if p.prose]
    if len(prose) <= _HEAD_PROSE:
        return paragraphs
    amid = {
        i
        for i in range(prose[0] + 1, prose[-1])
        if (imprint := paragraphs[i].imprint) and not imprint.labelled and not imprint.leads_in
    }
    if len(amid) == 1 and min(amid) < prose[_HEAD_PROSE]:
        return paragraphs
    amid |= _first_section(paragraphs, prose[0], sorted(amid), language)
    return [replace(p, kind="heading", imprint=None) if i in amid else p for i, p in enumerate(paragraphs)]


def _first_section(paragraphs: list[_Paragraph], first: int, amid: list[int], language: str) -> set[int]:
    """The date straight above the first prose heads a section too if the others go on from it; a dateline comes after them."""
    above = first - 1
    if len(amid) < 2 or above < 0 or not (imprint := paragraphs[above].imprint) or imprint.labelled:
        return set()
    sections = [above, *amid[:_ENOUGH_SECTIONS]]
    days = [day for i in sections for day in _days(paragraphs[i], language)]
    return {above} if len(days) == len(sections) and days == sorted(days) else set()


def _days(paragraph: _Paragraph, language: str) -> list[date]:
    stamps = paragraph.imprint.stamps if paragraph.imprint else ()
    return [days[0][0] for stamp in stamps if "year" in stamp.date.groups and (days := days_of(stamp.date, language))]


def _split_lead_ins(paragraphs: list[_Paragraph], language: str) -> list[_Paragraph]:
    """The first paragraphs of prose lose their "GENEVA, Feb. 3 (Wire) - " to a block of its own."""
    first = next((i for i, p in enumerate(paragraphs) if p.prose), len(paragraphs))
    prose = [i for i, p in enumerate(paragraphs) if p.prose and i > first][:_HEAD_PROSE]
    news = [i for i, p in enumerate(paragraphs[: first + 1]) if p.kind is None] + prose
    found = {i: imprint for i in news if (imprint := lead_in(paragraphs[i].text, language))}
    if len(found) > 1 and all(not imprint.place and not imprint.agency for imprint in found.values()):
        return paragraphs  # a chronology: each entry begins with its date
    bare = [i for i, imprint in found.items() if not imprint.stamps and not imprint.agency]
    if len(bare) > 1:  # the views from several capitals: each paragraph is headed by its own
        found = {i: imprint for i, imprint in found.items() if i not in bare}
    split: list[_Paragraph] = []
    for i, paragraph in enumerate(paragraphs):
        split.extend(_split(paragraph, found[i]) if i in found else [paragraph])
    return split


def _split(paragraph: _Paragraph, imprint: Imprint) -> list[_Paragraph]:
    head, rest = paragraph.text[: imprint.end].rstrip(), paragraph.text[imprint.end :]
    start = paragraph.end - len(rest.lstrip())
    lead = _Paragraph(paragraph.start, paragraph.start + len(head), head, "dateline", imprint)
    return [lead, replace(paragraph, start=start, text=rest.lstrip(), kind="body")] if rest.strip() else [lead]


def _mark_writers(paragraphs: list[_Paragraph], language: str) -> list[_Paragraph]:
    """A short line of press words below a byline ("Harbour correspondent") belongs to it."""
    words = words_of(language)
    marked = list(paragraphs)
    for i, (before, paragraph) in enumerate(pairwise(paragraphs), 1):
        short = paragraph.headline and len(paragraph.text.split()) <= 6 and before.kind == "byline"
        if short and names_press(paragraph.text, words):
            marked[i] = replace(paragraph, kind="byline")
    return marked


def _kind(paragraphs: list[_Paragraph], index: int) -> BlockKind:
    paragraph = paragraphs[index]
    if paragraph.kind is not None:
        return paragraph.kind
    short = paragraph.headline and len(paragraph.text.split()) <= 12 and not paragraph.prose
    followed = any(p.kind in (None, "body", "title") for p in paragraphs[index + 1 : index + 6])
    return "heading" if short and followed and not paragraph.text[0].islower() else "body"


def _plain(text: str) -> str:
    """Letters and digits only, so that a title is known again through other quotes and spaces."""
    return "".join(char for char in text.casefold() if char.isalnum())
