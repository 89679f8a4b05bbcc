"""Participants of typed events: the words that fill a role, with a name, a kind and a count."""

from __future__ import annotations

from timeline.events.entities import Entities
from timeline.events.model import Participant
from timeline.language.events import EventLexicon
from timeline.syntax.phrase import bare, phrase
from timeline.syntax.tree import Token
from timeline.times.trusted import filled

_AMOUNTS = frozenset({"MONEY", "PERCENT"})


def participant(
    role: str, token: Token, text: str, entities: Entities, lexicon: EventLexicon, *, describes: bool = False
) -> Participant:
    """Describe what fills a role.

    Args:
        role: Name of the role.
        token: Head word of the filler.
        text: The article's text.
        entities: The article's entities.
        lexicon: The language's events, for the words before numbers.
        describes: Whether it only says what another participant is: the "co-founder" of "co-founder Ana Ruiz".

    Returns:
        The participant; a filler that is a clause keeps its words as its name.
    """
    tokens = tuple(token.subtree()) if token.is_verb else phrase(token)
    start, end = tokens[0].start, tokens[-1].end
    modifier = token.dep in ("compound", "amod", "nmod", "poss")
    if modifier:
        start, end = token.start, token.end
    country = entities.country_of(token) if modifier and _is_national(token, entities) else None
    number = next(iter(token.having("nummod")), token if token.pos == "NUM" else None)
    count = _count(number, lexicon)
    entity = entities.of(token)
    whole = token.is_verb or token.entity in _AMOUNTS or (number is not None and count is None)  # "4.2 percent" needs its number
    whole |= (entity is None or not entity.named) and _is_part(tokens, token)
    if describes:
        start, whole = min(t.start for t in token.subtree()), True
    elif (no := _no_one(token, lexicon)) is not None:
        start, whole = no.start, True
    elif (some := _some_of_them(tokens, token, lexicon)) is not None:
        end, whole = some.end, True
    return filled(
        Participant,
        role=role,
        name=country or (text[start:end] if whole else _name(token, text, entities)),
        text=text[start:end],
        start=start,
        end=end,
        head_start=token.start,
        kind="country" if country else entities.kind_of(token),
        count=count,
        modifier=_modifier(tokens, lexicon) if number is not None else None,
        named=bool(country) or (entity is not None and entity.named and not whole),
        aliases=() if country or entity is None else entity.other_names,
        country=entities.country_of(token),
    )


def _name(head: Token, text: str, entities: Entities) -> str:
    """What a phrase is called; of an adjective that stands for somebody ("the 62-year-old") all its words."""
    if head.pos != "ADJ" or entities.of(head) is not None:
        return entities.name_of(head)
    tokens = bare(phrase(head))
    return text[tokens[0].start : tokens[-1].end]


def _is_part(tokens: tuple[Token, ...], head: Token) -> bool:
    """Whether a phrase is a part that says nothing without what it is of: "some of the mines"."""
    of = [o for p in head.having("prep") if p in tokens for o in p.having("pobj")]
    return head.pos in ("PRON", "DET", "NUM") and any(o.is_noun and o.pos != "PRON" for o in of)


def _some_of_them(tokens: tuple[Token, ...], head: Token, lexicon: EventLexicon) -> Token | None:
    """The number of "twelve of them", which says as much alone."""
    of = [o for p in head.having("prep") if p in tokens for o in p.having("pobj")]
    alone = head.pos == "NUM" and [o.tag for o in of] == ["PRP"] and of[0] is tokens[-1]
    return head if alone and _count(head, lexicon) != 1 else None


def _no_one(head: Token, lexicon: EventLexicon) -> Token | None:
    """The "no" of "no one", who is nobody and not one."""
    one = lexicon.numbers.get(head.lower) == 1
    return next((d for d in head.having("det") if d.lower in lexicon.marks["none"]), None) if one else None


def _is_national(word: Token, entities: Entities) -> bool:
    """Whether a word before a noun is that of a country ("Russian strikes"), not of a body with a country ("its takeover")."""
    entity = entities.of(word)
    return entity is None or not entity.named or entity.kind in ("country", "people", "place", None)


def _count(number: Token | None, lexicon: EventLexicon) -> int | None:
    """The number a numeral writes in digits or as one word; `None` for what it does not write."""
    if number is None:
        return None
    digits = number.text.replace(",", "")
    if digits.isascii() and digits.isdigit() and len(digits) <= 12:
        return int(digits)
    return lexicon.numbers.get(number.lower)


def _modifier(tokens: tuple[Token, ...], lexicon: EventLexicon) -> str | None:
    """What the words around a number make of it: "more than" 30 is MORE_THAN."""
    words = " ".join(t.lower for t in tokens)
    return next((mod for phrase_, mod in lexicon.quantities.items() if phrase_ in words), None)
