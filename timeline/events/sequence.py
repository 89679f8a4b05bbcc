"""What came first among events of one day: what the text says of it, where their times do not tell.

"After the talks ended", "before he left", "had resigned", and that a toll comes of its blast. An event holds the ids of those
that the text puts before it; a timeline then puts them so wherever their times are the same (`timeline.ordering`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from timeline.events.candidates import TELLINGS, Candidate
from timeline.events.merging import HAPPENINGS
from timeline.language.events import EventLexicon
from timeline.syntax.clause import clause_of
from timeline.syntax.tree import Token


def told_before(candidates: Sequence[Candidate], lexicon: EventLexicon) -> dict[int, set[int]]:
    """Which events of an article the text puts before which.

    Args:
        candidates: Its events.
        lexicon: The words that say so.

    Returns:
        Number of an event -> numbers of those before it.
    """
    places = [(n, telling) for n, c in enumerate(candidates) for telling in c.tellings[:TELLINGS]]
    by_word = {telling.trigger.start: n for n, telling in reversed(places)}
    by_sentence: dict[int, list[tuple[int, Candidate]]] = defaultdict(list)
    for n, telling in places:
        by_sentence[telling.sentence.index].append((n, telling))
    found: dict[int, set[int]] = defaultdict(set)
    for number, telling in places:
        for first, second in (*_linked(number, telling, by_word, lexicon), *_beside(number, telling, by_sentence)):
            if first != second:
                found[second].add(first)
    return dict(found)


def _linked(number: int, telling: Candidate, by_word: Mapping[int, int], lexicon: EventLexicon) -> Iterator[tuple[int, int]]:
    """ "Left after the talks", "spoke before he left": the earlier and the later one."""
    for opener, word in _openers(telling.trigger):
        other = by_word.get(word.start)
        if other is not None and opener.lower in lexicon.marks["after"]:
            yield other, number
        elif other is not None and opener.lower in lexicon.marks["before"]:
            yield number, other


def _openers(trigger: Token) -> Iterator[tuple[Token, Token]]:
    """The words that open a clause or a phrase of a word, each with the head of that."""
    for clause in trigger.having("advcl"):
        yield from ((mark, clause) for mark in clause.having("mark"))
    for preposition in trigger.having("prep"):
        yield from ((preposition, head) for head in preposition.having("pobj", "pcomp"))


def _beside(
    number: int, telling: Candidate, by_sentence: Mapping[int, Sequence[tuple[int, Candidate]]]
) -> Iterator[tuple[int, int]]:
    """Of one sentence: what had been done comes before what was done, and what happened before its toll."""
    for other, beside in by_sentence[telling.sentence.index][:TELLINGS]:
        if _had_been(telling.trigger) and _was(beside.trigger):
            yield number, other
        if telling.kind.is_toll and beside.kind.family in HAPPENINGS:
            yield other, number


def _had_been(trigger: Token) -> bool:
    return trigger.is_verb and (clause_of(trigger).tense, clause_of(trigger).aspect) == ("PAST", "PERFECTIVE")


def _was(trigger: Token) -> bool:
    return trigger.is_verb and (clause_of(trigger).tense, clause_of(trigger).aspect) == ("PAST", "NONE")
