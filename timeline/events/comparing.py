"""Times that something is held against, and that date nothing: "the worst flood since 2008", "from 2.9 billion a year earlier"."""

from __future__ import annotations

from timeline.events.attachment import Attachment
from timeline.language.events import EventLexicon
from timeline.syntax.clause import governing_verb
from timeline.syntax.tree import BEFORE_NOUNS, Token

_SUPERLATIVES = frozenset({"JJS", "RBS"})


def compares(attachment: Attachment, lexicon: EventLexicon) -> bool:
    """Whether a time is one that something is compared with, or one that names a ware.

    Args:
        attachment: How the expression stands in its sentence.
        lexicon: The words that compare, of the language's events.

    Returns:
        True for the far end of a record ("for the first time since 1974"), and for the time of the amount that another amount is
        held against ("up from 66 percent four years ago", "rose from a year earlier", "more than in 2010"); and for that of goods
        traded ahead ("crude for December delivery"), and that of a name's byname ("Lund, the 2007 champion").
    """
    ware = attachment.site.lemma.lower() in lexicon.marks["traded ahead"]
    return ware or _is_epithet(attachment) or _is_record(attachment, lexicon) or _is_measure(attachment, lexicon)


def _is_epithet(attachment: Attachment) -> bool:
    """Whether a time is part of what somebody with a name is called beside it."""
    noun = attachment.site
    return attachment.head.dep in BEFORE_NOUNS and noun.dep == "appos" and noun.head.entity == "PERSON"


def _is_record(attachment: Attachment, lexicon: EventLexicon) -> bool:
    if lexicon.sides.get(attachment.preposition) != "SINCE":
        return False
    foremost, noun = lexicon.marks["foremost"], _before(attachment) if attachment.site.is_verb else attachment.site
    return noun is not None and any(t.tag in _SUPERLATIVES or t.lower in foremost for t in noun.subtree() if t.i <= noun.i)


def _before(attachment: Attachment) -> Token | None:
    """The noun before the preposition of a time, which the parser often hangs on the verb: "fell to its lowest since May"."""
    before = attachment.head.head.next(-1)
    return before if before is not None and not before.is_verb else None


def _is_measure(attachment: Attachment, lexicon: EventLexicon) -> bool:
    words, site, when = lexicon.marks["comparing"], attachment.site, attachment.expression.when
    if attachment.preposition in lexicon.marks["than"] or _is_far_end(attachment, lexicon):
        return True
    if attachment.preposition in words:
        if not site.is_verb and _counts(site):
            return True  # "and 6.8% from 13 October"
        beside = (t for t in attachment.head.head.having("pobj") if t is not attachment.head)  # "grew from 20% last year"
        amounts = (*site.children, *beside)  # "from last year"; "from 2010" is where something begins
        return when is not None and when.basis == "inferred" and site.is_verb and any(map(_counts, amounts))
    first = _first_named(site)
    direct = first.dep == "pobj" and first.head.lower in words
    return (direct or _is_compared(site, words)) and _counts(site)


def _is_far_end(attachment: Attachment, lexicon: EventLexicon) -> bool:
    """Whether its words make it the earlier of two times, behind an amount that another is held against: "fell from $10 million in
    the year-ago period"."""
    before = (t for p in attachment.site.having("prep") if p.i < attachment.head.i for t in (p, *p.having("pobj")))
    held = any(t.dep == "pobj" and t.head.lower in lexicon.marks["comparing"] and _counts(t) for t in before)
    return attachment.site.is_verb and held and not lexicon.marks["earlier"].isdisjoint(attachment.words)


def _first_named(amount: Token) -> Token:
    """The amount that another only says otherwise: "from $58 million, or $1.40 a share, a year earlier"."""
    while amount.dep in ("conj", "appos") and _counts(amount):
        amount = amount.head
    return amount


def _is_compared(noun: Token, words: frozenset[str]) -> bool:
    """Whether the verb over a noun compares: "compared with losses of 4 million, or 9 crowns apiece, a year before"."""
    verb = governing_verb(noun)
    return verb is not None and verb.lower in words


def _counts(token: Token) -> bool:
    """Whether a word is an amount: a number, or what a number counts."""
    return token.tag == "CD" or token.child("nummod", "quantmod") is not None
