"""What a reader could notice about a mention, and about a mention and a time expression: marks that the chooser weighs.

A mark is a short text ("top PAST NONE": the finite clause above is in the simple past). Marks hold what was noticed, never a date.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from timeline.events.attachment import Attachment
from timeline.events.modality import status_of
from timeline.events.model import EventMention
from timeline.events.news import tells_news
from timeline.events.status import Status
from timeline.events.surroundings import carrier_of
from timeline.language.events import EventLexicon
from timeline.syntax.clause import clause_of
from timeline.syntax.tree import Token

STEM = 5  # letters that two words of one event share ("launch", "launched", "launching")
_FOLDED = frozenset({"prep", "pobj", "pcomp", "aux", "auxpass", "det", "compound", "npadvmod"})
_QUOTES = frozenset({'"', "``", "\u201c", "\u201d"})
_BUCKETS = ((0, "0"), (1, "1"), (2, "2"), (4, "3-4"), (9, "5-9"), (19, "10-19"))


@dataclass(frozen=True, slots=True)
class Subject:
    """A mention that wants a date, with what was read of it.

    Attributes:
        mention: The mention.
        head: Its head word.
        carrier: The light verb that asserts a noun, or `None`.
        status: Modality and flags.
    """

    mention: EventMention
    head: Token
    carrier: Token | None
    status: Status

    @classmethod
    def of(cls, mention: EventMention, head: Token, lexicon: EventLexicon) -> Subject:
        """Read what governs a mention off its tree."""
        carrier = carrier_of(head, lexicon)
        return cls(mention, head, carrier, status_of(head, carrier, lexicon))

    @property
    def verb(self) -> Token:
        """The word whose place in the tree counts."""
        return self.carrier or self.head


@dataclass(frozen=True, slots=True)
class Profile:
    """What is noticed of a mention itself.

    Attributes:
        event_class: Its TimeML class.
        top: Tense and aspect of the finite clause above it.
        verb: Its own tense and aspect, or "noun".
        dep: Its label in the tree.
        status: Modality and negation.
        news: Whether that clause tells news, with `top`.
        more: Further marks.
    """

    event_class: str
    top: str
    verb: str
    dep: str
    status: str
    news: str
    more: tuple[str, ...]

    @property
    def marks(self) -> tuple[str, ...]:
        """All of them."""
        return (*self.first, *self.more)

    @property
    def first(self) -> tuple[str, ...]:
        """Those that are combined with what is noticed elsewhere."""
        return (self.event_class, f"top {self.top}", f"verb {self.verb}", f"dep {self.dep}", f"status {self.status}", self.news)


def profile(subject: Subject) -> Profile:
    """Notice everything about a mention itself."""
    mention, head = subject.mention, subject.head
    top = _top(subject.verb)
    clause = clause_of(top) if top.is_verb else None
    governed = "nominal" if clause is None else f"{clause.tense} {clause.aspect}" + (" modal" if clause.modal else "")
    kind = f"{mention.tense} {mention.aspect}" if head.is_verb else "noun"
    more = (
        f"{mention.event_class} {kind}",
        f"{mention.event_class} under {governed}",
        f"block {head.sentence.block}",
        f"sentence {bucket(head.sentence.index)}",
        f"reported {subject.status.reporter is not None}",
        f"quoted {_quoted(head)}",
        f"{kind} under {governed} as {head.dep}",
        f"ongoing {subject.status.ongoing}",
        f"pos {head.pos} {head.tag}",
        f"word {head.lemma.lower()}",
        f"det {_determiner(head)}",
    )
    news = f"{'news' if tells_news(head, subject.carrier) else 'aside'} {governed}"
    status = f"{subject.status.modality}{' not' if subject.status.negated else ''}"
    return Profile(mention.event_class, governed, kind, "root" if head.is_root else head.dep, status, news, more)


def between(attachment: Attachment, subject: Subject) -> Iterator[str]:
    """Notice how an expression of the same sentence stands to a mention."""
    up, down = path(subject.verb, attachment.site)
    yield f"up {' '.join(up[:3])}"
    yield f"down {' '.join(down[:3])}"
    yield f"path {' '.join(up[:3])} > {' '.join(down[:3])}"
    distance = attachment.head.i - subject.head.i
    side = "after" if distance > 0 else "before"
    yield f"{side} {bucket(abs(distance))}"
    first, last = sorted((attachment.head.i, subject.head.i))
    tokens = subject.head.sentence.tokens[first + 1 : last]
    yield f"verbs between {min(3, sum(t.is_verb and t.dep not in ('aux', 'auxpass') for t in tokens))} {side}"
    yield f"border {any(t.text in (';', ':', '--') for t in tokens)}"
    yield f"mark {next((m.lower for m in subject.verb.having('mark')), '')}"
    yield f"fronted {attachment.head.i <= 5}"


def path(one: Token, other: Token) -> tuple[list[str], list[str]]:
    """Labels on the way up from a word to the lowest word above both, and down from there to another of its sentence."""
    climb = [one, *one.ancestors()]
    chain = [other, *other.ancestors()]
    above = {id(t): n for n, t in enumerate(climb)}
    fall = next((n for n, t in enumerate(chain) if id(t) in above), len(chain) - 1)
    up = [t.dep for t in climb[: above.get(id(chain[fall]), len(climb))] if t.dep not in _FOLDED]
    down = [t.dep for t in reversed(chain[:fall]) if t.dep not in _FOLDED]
    return up, down


def bucket(number: int) -> str:
    """A count made coarse."""
    return next((name for end, name in _BUCKETS if number <= end), "20")


def stem(token: Token) -> str:
    """What words of one event share."""
    return token.lemma.lower()[:STEM]


def _top(verb: Token) -> Token:
    """The finite clause that a word's time hangs on: above participles, infinitives and nouns."""
    token = verb
    while not token.is_root:
        finite = token.is_verb and token.dep not in ("aux", "auxpass", "amod")
        if finite and clause_of(token).tense in ("PAST", "PRESENT", "FUTURE"):
            return token
        token = token.head
    return token


def _quoted(token: Token) -> bool:
    """Whether an odd number of quotation marks stands before it in its sentence."""
    return sum(t.text in _QUOTES for t in token.sentence.tokens[: token.i]) % 2 == 1


def _determiner(head: Token) -> str:
    if head.is_verb:
        return "of a verb"
    return next((c.lower if c.dep == "det" else "owner" for c in head.having("det", "poss")), "none")
