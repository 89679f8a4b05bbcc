"""Mends what the model gets wrong again and again, before anybody reads the tree.

Each mend is a function from a sentence to the words it hangs elsewhere; `MENDS` lists them. A mend looks at the shape of the tree
and at part of speech alone, never at single content words but for one closed class, so that what is right stays as it is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from timeline.syntax.mending.clauses import (
    ages,
    bare_fates,
    clauses_taken_for_objects,
    coordinated_infinitives,
    counted_votes,
    deeds_of_the_accused,
    named_objects,
    nouns_taken_for_adverbs,
    object_predicates,
    objects_of_prepositions,
    predicates_before_times,
    predicates_of_verbs,
    subjects_like_times,
    subjects_of_helpers,
    times_of_predicates,
)
from timeline.syntax.mending.headlines import (
    compounded_subjects,
    fates_told_beside,
    headline_infinitives,
    headline_participles,
    headline_passives,
    joined_subjects,
    namings,
    nouns_taken_for_adjectives,
    past_tenses,
    verbs_taken_for_nouns,
    verbs_taken_for_subjects,
)
from timeline.syntax.mending.phrases import (
    hyphened_nouns,
    hyphened_verbs,
    nouns_behind_their_times,
    offices_before_names,
    offices_with_one_bearer,
    sums,
    sums_of,
)
from timeline.syntax.mending.shapes import NEVER_PAST, Mend
from timeline.syntax.tree import Token

__all__ = ["MENDS", "NEVER_PAST", "mend", "spell_out_sums"]

MENDS: tuple[Callable[[Sequence[Token]], Iterator[Mend]], ...] = (
    coordinated_infinitives,
    object_predicates,
    predicates_before_times,
    times_of_predicates,
    deeds_of_the_accused,
    headline_infinitives,
    counted_votes,
    namings,
    past_tenses,
    headline_participles,
    verbs_taken_for_nouns,
    verbs_taken_for_subjects,
    fates_told_beside,
    headline_passives,
    ages,
    hyphened_verbs,
    hyphened_nouns,
    compounded_subjects,
    bare_fates,
    named_objects,
    predicates_of_verbs,
    nouns_taken_for_adjectives,
    nouns_taken_for_adverbs,
    sums,
    clauses_taken_for_objects,
    subjects_of_helpers,
    subjects_like_times,
    nouns_behind_their_times,
    objects_of_prepositions,
    offices_before_names,
    offices_with_one_bearer,
    joined_subjects,
)


def mend(tokens: Sequence[Token]) -> None:
    """Mend the tree of a sentence in place, before it is handed on.

    Args:
        tokens: All of its tokens, linked.
    """
    for find in MENDS:
        for word, head, dep, tag in list(find(tokens)):
            if head is word or word not in head.ancestors():
                _hang(word, head, dep)
                if tag is not None:
                    word.tag, word.pos = tag, "NOUN" if tag == "NN" else "VERB"


def spell_out_sums(tokens: Sequence[Token]) -> None:
    """Let the letter that stands for millions belong to the sum before it: the "m" of "$40m" is money as the 40 is.

    Args:
        tokens: All of a sentence.
    """
    for number, unit in sums_of(tokens):
        unit.entity = number.entity


def _hang(word: Token, head: Token, dep: str) -> None:
    if word.head is not word:
        word.head.children = tuple(c for c in word.head.children if c is not word)
    word.head, word.dep = head, dep
    if head is not word:
        head.children = tuple(sorted((*head.children, word), key=lambda t: t.i))
