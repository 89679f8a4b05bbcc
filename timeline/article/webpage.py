"""Saved web pages: the text by trafilatura, the date with its clock from the page's own fields, then by htmldate."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from timeline.article.dateline import Dateline
from timeline.article.files import Form
from timeline.article.linked import linked_dates, linked_publisher
from timeline.article.publication import is_byline, publication_line
from timeline.article.readable import without_surrogates
from timeline.article.record import Record, read_published, with_title
from timeline.article.tags import fit
from timeline.errors import CannotRead, Problem, installing

_NEEDS = f"reading web pages needs an extra: {installing('html')}"
_META_DATES = (
    "article:published_time",
    "og:published_time",
    "datepublished",
    "dc.date.issued",
    "dcterms.created",
    "dcterms.issued",
    "parsely-pub-date",
    "sailthru.date",
    "pubdate",
    "publishdate",
    "publish-date",
    "date",
    "dc.date",
    "dcterms.date",
    "article:published",
    "article.published",
    "og:article:published_time",
    "originalpublicationdate",
    "publication_date",
    "publicationdate",
    "cxenseparse:recs:publishtime",
    "bt:pubdate",
    "dc.date.created",
    "citation_publication_date",
)
_HEAD = 4_000
_PROSE = 60  # characters that a paragraph of an article has at least
_SCANT = 250  # characters that an article has at least, where its page has three times as much
_ENDED = re.compile(r"[.!?…。！？؟][\"'”’»)]*$")
_BLOCKS = re.compile("p|div|h[1-6]|li|tr|br|article|section|header|footer|blockquote|figcaption|time|address")
_UNSEEN = re.compile("script|style|noscript|template|svg|head")


class _Page(HTMLParser):
    """The fields that a page states of itself, and all the text it shows, one block a line."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.meta: dict[str, str] = {}
        self._linked: list[list[str]] = []  # in pieces, as they come: a page may have a million
        self.times: list[str] = []
        self._lines: list[list[str]] = [[]]
        self.heading: str = ""
        self._tag = ""
        self._unseen = 0
        self._json = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a field, or begin a block."""
        fields = {name: value or "" for name, value in attrs}
        self._tag = tag
        if tag == "meta":
            name = fields.get("property") or fields.get("name") or fields.get("itemprop") or ""
            self.meta.setdefault(name.lower(), fields.get("content", ""))
        if tag == "time" and fields.get("datetime"):
            self.times.append(fields["datetime"])
        if tag == "script" and fields.get("type", "").lower() == "application/ld+json":
            self._json = True
            self._linked.append([])
        self._unseen += bool(_UNSEEN.fullmatch(tag))
        if _BLOCKS.fullmatch(tag):
            self._lines.append([])

    def handle_endtag(self, tag: str) -> None:
        """End a block."""
        self._unseen = max(0, self._unseen - bool(_UNSEEN.fullmatch(tag)))
        self._json = self._json and tag != "script"
        self._tag = ""
        if _BLOCKS.fullmatch(tag):
            self._lines.append([])

    def handle_data(self, data: str) -> None:
        """Keep what is shown, and the linked data that is not."""
        if self._json:
            self._linked[-1].append(data)
        if not self._unseen:
            self._lines[-1].append(data)
            if self._tag == "h1" and not self.heading:
                self.heading = " ".join(data.split())

    @property
    def linked(self) -> list[str]:
        """The linked data that the page states, a text for each block of it."""
        return ["".join(pieces) for pieces in self._linked]

    @property
    def shown(self) -> str:
        """All the text of the page, a blank line between blocks."""
        lines = (" ".join("".join(pieces).split()) for pieces in self._lines)
        return "\n\n".join(line for line in lines if line)


def read_page(text: str, form: Form, problems: tuple[Problem, ...] = ()) -> Record:
    """The article of a saved page; what is not understood is kept and reported, not dropped.

    Raises:
        CannotRead: the extra is not installed, or the page shows no text, or none that reads like an article.
    """
    try:
        import trafilatura
    except ImportError:
        raise CannotRead(_NEEDS) from None
    html, where = fit(without_surrogates(text)), form.where
    page = _Page()
    page.feed(html)
    page.close()
    body = trafilatura.extract(html, include_comments=False, include_tables=True, favor_recall=True, deduplicate=False)
    if not (body or page.shown).strip():
        raise CannotRead(f"{where} shows no text: save the page with its article, or as .txt")
    if not body or _is_scant(body, page.shown):
        body = page.shown
        problems = (*problems, Problem(where=where, reason="no article could be told from its surroundings: all its text was read"))
    if not _has_sentence(body):
        raise CannotRead(f"{where} shows no article, only names and links: save the page that has it, or its text as .txt")
    title = page.meta.get("og:title") or page.heading or None
    published, odd = _published(page, html, where)
    told = with_title(re.sub(r"\n+", "\n\n", body.strip()), title)
    return Record(
        text=_with_imprint(told, title, page.shown, form.language),
        title=title,
        published=published,
        id=form.id,
        source=page.meta.get("og:site_name") or linked_publisher(page.linked),
        url=page.meta.get("og:url") or None,
        problems=(*problems, *odd),
    )


def _has_sentence(text: str) -> bool:
    """Whether any line is as long as a paragraph, or some words that end like a sentence; menus have neither."""
    lines = (line.strip() for line in text.splitlines())
    return any(len(line) >= _PROSE or (len(line.split()) > 2 and _ENDED.search(line)) for line in lines)


def _is_scant(body: str, shown: str) -> bool:
    """Whether the article that was found is a scrap, and the page shows far more that reads like one."""
    prose = sum(len(line) for line in shown.split("\n\n") if len(line) >= _PROSE and line.endswith((".", "”", '"')))
    return len(body) < _SCANT and prose > 3 * len(body)


def _with_imprint(text: str, title: str | None, shown: str, language: str) -> str:
    """The byline and the publication lines that the page shows near its top, under the headline if the text lost them."""
    lines = [line for line in shown[:_HEAD].split("\n\n") if line != title and line not in text]
    lost = [line for line in lines if publication_line(line, language) or is_byline(line, language)]
    headline, _, rest = text.partition("\n\n")
    return "\n\n".join([headline, *lost, rest] if title and rest else [*lost, text])


def _published(page: _Page, html: str, where: str) -> tuple[Dateline | None, tuple[Problem, ...]]:
    """The first field that gives a date, a clock time where one is known; htmldate only where no field does."""
    problems: list[Problem] = []
    found: list[Dateline] = []
    stated = [*linked_dates(page.linked), *(page.meta[name] for name in _META_DATES if page.meta.get(name)), *page.times[:1]]
    for text in stated:
        dateline, odd = read_published(text, where)
        problems.extend(odd)
        if dateline:
            found.append(dateline)
    if found:
        day = str(found[0].published)[:10]
        exact = (dateline for dateline in found if dateline.zone and str(dateline.published)[:10] == day)
        return next(exact, found[0]), ()
    guess = None if stated else _htmldate(html)  # it would mend a date that is none, such as 30 February
    return (read_published(guess, where)[0] if guess else None), tuple(problems)


def _htmldate(html: str) -> str | None:
    """What htmldate finds in the page's marked-up dates; its search through free text stays off, for it invents dates."""
    from htmldate import find_date

    found = find_date(html, original_date=True, extensive_search=False, outputformat="%Y-%m-%d", max_date="9999-12-31")
    return found if isinstance(found, str) else None
