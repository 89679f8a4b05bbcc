"""Words made to fit a line by leaving out what only modifies the rest, so that what is left is a whole clause or phrase."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from timeline.language.titles import Headlines
from timeline.syntax.clause import clause_of, is_led_by_to
from timeline.syntax.tree import TIMES, Token

_LEAST = 0.3  # share of the room that what is left must fill, or too much was left out
_ASIDES = frozenset({"relcl", "acl", "appos", "advcl", "parataxis"})
_SPARED = _ASIDES | {"prep", "conj", "npadvmod", "advmod", "agent"}
OPEN = frozenset({"ADP", "DET", "CCONJ", "SCONJ", "PART", "AUX", "PUNCT"})  # no line ends with one of these
_SAID_OF = frozenset({"attr", "dobj", "acomp", "oprd"})  # what a verb says needs what completes it: "a right | to go"
_INNER = frozenset({"compound", "amod", "nmod", "poss", "nummod", "quantmod"})  # "rank and file" before a noun
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_DASHES = frozenset({"-", "--", "\u2013", "\u2014", "("})
_COMMAS = frozenset({",", ")"}) | _DASHES
_SHARE = "PERCENT"


def width(tokens: Sequence[Token]) -> int:
    """Characters of some words in text order, where what was left out between them leaves a blank.

    >>> width(())
    0
    """
    return sum(t.end - t.start for t in tokens) + sum(_gap(a, b) for a, b in pairwise(tokens))


def _gap(one: Token, other: Token) -> int:
    before = other.next(-1)
    return other.start - (one if before is None else before).end


def line_of(tokens: Sequence[Token], text: str) -> str:
    """The words as the article writes them, on one line."""
    gaps = [text[a.end : b.start] if b.i == a.i + 1 else " " * _gap(a, b) for a, b in pairwise(tokens)]
    words = [text[t.start : t.end] for t in tokens]
    return " ".join("".join(word + gap for word, gap in zip(words, [*gaps, ""], strict=False)).split())


def trimmed(tokens: Sequence[Token], room: int, headlines: Headlines, *, hard: bool = False) -> tuple[Token, ...]:
    """Some words without what stands beside them between commas, and without modifiers, the last ones first, until they fit.

    Args:
        tokens: Words of one clause or phrase, in text order.
        room: Characters they may have.
        headlines: The language's words for headlines.
        hard: Whether nouns go without what completes them ("holders of notes") where a line says nothing otherwise.

    Returns:
        The words to keep; none where even what must stay is too wide, or hardly anything would stay.
    """
    kept = reduced(tokens, room, headlines, hard=hard)
    if width(kept) > room:
        return ()
    while kept and kept[-1].pos == "PUNCT":
        kept = kept[:-1]
    if not kept or (kept[-1].pos in OPEN and any(t.i > kept[-1].i and t.pos != "PUNCT" for t in tokens)):
        return ()
    return kept if width(kept) >= min(room, width(tokens)) * _LEAST else ()


def reduced(tokens: Sequence[Token], room: int, headlines: Headlines, *, hard: bool = False) -> tuple[Token, ...]:
    """Words without as many of their modifiers as it takes to fit, or without all, if they are still too wide then."""
    kept = slimmed(tokens, room)
    while width(kept) > room:
        units = [u for t in kept if (u := _unit(t, kept, headlines, hard))]
        if not units:
            break
        kept = _without(kept, min(units, key=lambda u: (-u[-1].i, len(u))))
    return kept


def main_clause(verb: Token) -> list[Token]:
    """The words of a verb's clause without its side clauses; what somebody is asked to do is none, wherever the parser hangs it."""
    return [t for t in verb.subtree() if not any(_is_side_clause(a) for a in _path(t, verb))]


def _is_side_clause(word: Token) -> bool:
    return word.dep in ("parataxis", "mark") or (word.dep in ("advcl", "relcl") and not is_led_by_to(word))


def _path(token: Token, top: Token) -> list[Token]:
    found = []
    while token is not top and not token.is_root:
        found.append(token)
        token = token.head
    return found


def slimmed(tokens: Sequence[Token], room: int) -> tuple[Token, ...]:
    """Words without side clauses and appositions between commas; where they are too wide, from the subject of their verb on.

    Args:
        tokens: Words of one clause or phrase, in text order.
        room: Characters they may have.

    Returns:
        The words that carry it.
    """
    return _fronted(tokens, _without_asides(tokens), room)


def _without(tokens: Sequence[Token], gone: Sequence[Token]) -> tuple[Token, ...]:
    """The words without some of them, and without the commas that enclosed these."""
    places = {t.i for t in gone}
    inner = [n for n, t in enumerate(tokens) if t.i in places and t.text not in _COMMAS]
    inner = inner or [n for n, t in enumerate(tokens) if t.i in places]
    first, last = inner[0], inner[-1]
    left = [n for n, t in enumerate(tokens) if t.i not in places or (t.text in _COMMAS and not first < n < last)]
    opened = first > 0 and tokens[first - 1].text in _COMMAS
    edges = {first - 1, last + 1} if opened else set()
    return tuple(tokens[n] for n in left if not (n in edges and tokens[n].text in _COMMAS))


def _without_asides(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The words without side clauses between commas, dashes or brackets."""
    kept = tuple(tokens)
    for token in tokens:
        beside = token.dep in ("relcl", "acl", "appos", "parataxis") or (token.dep == "amod" and token.i > token.head.i)
        if beside and token in kept and token.head in kept:
            unit = [t for t in token.subtree() if t in kept]
            before = unit[0].next(-1)
            if before is not None and before in kept and before.text in _COMMAS:
                kept = _without(kept, unit)
    return kept


def _fronted(tokens: Sequence[Token], kept: tuple[Token, ...], room: int) -> tuple[Token, ...]:
    """The words from the subject of their verb on, where they are too wide: "In the first months of the war, | the army fled"."""
    verb = next((t for t in tokens if t.head not in tokens or t.is_root), None)
    subject = None if verb is None else verb.child("nsubj", "nsubjpass", "expl", "csubj")
    if width(kept) <= room or verb is None or subject is None:
        return kept
    first = min(t.i for t in subject.subtree())
    return tuple(t for t in kept if t.i >= first or (t.tag.startswith("W") and t.head in (verb, subject)))


def _unit(token: Token, kept: Sequence[Token], headlines: Headlines, hard: bool) -> tuple[Token, ...]:
    """A word and all that depends on it, if it only modifies what is kept; nothing where it must stay."""
    head = token.head
    if token.is_root or head not in kept or token.dep not in _SPARED:
        return ()
    of_noun = head.is_noun and token.dep in ("prep", "acl", "relcl") and head.lemma.lower() not in headlines.measures
    if not (hard and of_noun) and _completes(token, head, headlines):
        return ()
    unit = {t.i: t for t in token.subtree() if t in kept}
    if token.dep == "conj":
        unit |= {c.i: c for c in head.having("cc") if c.i < token.i and c in kept}
        others = [c for c in head.having("conj") if c in kept]
        if len(others) > 1:
            return ()
    return tuple(unit[i] for i in sorted(unit))


def _completes(token: Token, head: Token, headlines: Headlines) -> bool:
    """Whether what it depends on says nothing, or something else, without it."""
    if token.dep == "conj":
        return _is_one_of_two(head, headlines) or head.dep in _SUBJECTS | _INNER
    if token.dep == "prep":
        return _is_complement(token, head, headlines)
    if token.dep == "agent":
        return head.dep in _ASIDES  # "towns held | by rebels": the participle goes with who does it
    if token.dep in ("npadvmod", "advmod", "amod"):
        return token.i < head.i if token.dep == "amod" else not head.is_verb or token.entity not in TIMES
    if token.dep == "advcl":
        conditional = any(m.lower in headlines.conditions for m in token.having("mark"))
        return conditional and any(a.lower in headlines.certain for a in head.having("aux"))
    return token.dep in ("acl", "relcl") and head.dep in _SAID_OF and _is_bare(head, token)


def _is_bare(noun: Token, child: Token) -> bool:
    """Whether nothing but an article and one dependent tells which thing a noun means: "a guy | who is impulsive"."""
    others = (c for c in noun.children if c is not child and not (c.dep == "amod" and c.i > noun.i))
    return noun.pos == "PRON" or not any(c.dep in ("amod", "compound", "poss", "nummod", "nmod", "prep") for c in others)


def _is_complement(preposition: Token, head: Token, headlines: Headlines) -> bool:
    """Whether a verb or a noun needs its preposition: "contributed | to the fall", "a total | of six"."""
    word = preposition.lower
    if head.is_verb:
        timed = any(o.entity in TIMES for o in preposition.having("pobj"))
        return not timed and _needs(head, word, headlines)
    if head.pos in ("ADJ", "ADV", "NUM"):
        return word not in headlines.adjuncts
    if word in headlines.partitives and (head.entity == _SHARE or head.lemma.lower() in headlines.measures):
        return True  # "93% | of the firm", "such a kind | of attack"
    return _is_bare(head, preposition) and (
        word in headlines.partitives or (head.dep in _SAID_OF and word not in headlines.adjuncts)
    )


def _needs(verb: Token, preposition: str, headlines: Headlines) -> bool:
    """Whether a verb says nothing without a preposition: "contributed | to", "put it | on a list", "is | in danger"."""
    has_object = verb.child("dobj", "attr", "acomp", "oprd", "xcomp", "ccomp") is not None
    if verb.dep in _ASIDES and not has_object and not is_led_by_to(verb):
        return True  # "sanctions imposed | on Peru": the participle goes with what it needs
    if verb.lemma in headlines.placing or (verb.pos == "AUX" and not has_object):
        return True
    if has_object or clause_of(verb).passive:
        return preposition in headlines.predicatives
    return preposition not in headlines.adjuncts


def _is_one_of_two(token: Token, headlines: Headlines) -> bool:
    """Whether it is the first of two that belong together: "between Lima and Quito"."""
    above = (token.head, token.head.head)
    return any(t.lower in headlines.pairs for t in above) or any(c.lower in headlines.pairs for c in token.children)
