"""The noun phrases of a sentence: names, pronouns, demonyms, and phrases around a common noun."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from timeline.events.entities.entity import Form
from timeline.events.entities.runs import TIMED, name_runs
from timeline.language.entities import EntityLexicon
from timeline.syntax.arguments import shared_out
from timeline.syntax.phrase import bare, phrase
from timeline.syntax.tree import Sentence, Token

_AMOUNT = "QUANTITY"


@dataclass(slots=True, eq=False)
class Nominal:
    """A noun phrase.

    Attributes:
        head: The word that stands for it in the tree.
        form: How it speaks of somebody or something.
        tokens: Its words; of a name without title and description.
        before: Words before a name that describe its bearer ("US Secretary of State", "his Russian counterpart").
    """

    head: Token
    form: Form
    tokens: tuple[Token, ...]
    before: tuple[Token, ...] = ()

    @property
    def text(self) -> str:
        """The words as they stand, without article."""
        return stretch(bare(self.tokens))

    @property
    def words(self) -> tuple[str, ...]:
        """Its words without article."""
        return tuple(t.text for t in bare(self.tokens))


def stretch(tokens: tuple[Token, ...]) -> str:
    """The text that tokens cover."""
    sentence = tokens[0].sentence
    return sentence.text[tokens[0].start - sentence.start : tokens[-1].end - sentence.start]


def nominals(sentence: Sentence, lexicon: EntityLexicon) -> tuple[Nominal, ...]:
    """All noun phrases of a sentence in text order, a name inside another's phrase included ("Apple CEO Steve Jobs")."""
    names = tuple(_names(sentence, lexicon))
    taken = {t.i for n in names for t in n.tokens} | {
        t.i for n in names for t in n.before if t.head in n.tokens and t.dep != "poss"
    }
    found = [*names, *(_other(t, lexicon) for t in sentence.tokens if t.i not in taken and _heads_phrase(t, lexicon))]
    return tuple(sorted(found, key=lambda n: (n.head.i, n.tokens[0].i)))


def _heads_phrase(token: Token, lexicon: EntityLexicon) -> bool:
    if _is_pronoun(token, lexicon):
        return True
    if not token.text[0].isalnum():
        return False
    timed = token.entity in TIMED and not (token.entity == _AMOUNT and token.lemma.lower() in lexicon.kinds)  # "90 migrants"
    if timed or token.dep in ("compound", "nmod", "npadvmod"):
        return token.dep == "compound" and "organisation" in lexicon.back.get(token.lower, ()) and token.i == token.head.i - 1
    if token.pos in ("NOUN", "PROPN") or shared_out(token) is not None:
        return True
    return token.pos == "NUM" and token.dep in ("nsubj", "nsubjpass", "dobj", "ROOT")


def _other(token: Token, lexicon: EntityLexicon) -> Nominal:
    if _is_pronoun(token, lexicon):
        return Nominal(token, "pronoun", (token,))
    tokens = phrase(token)
    while len(tokens) > 1 and tokens[-1] is not token and tokens[-1].pos in ("ADP", "PUNCT", "CCONJ", "PART"):
        tokens = tokens[:-1]
    return Nominal(token, "common", tokens)


def _is_pronoun(token: Token, lexicon: EntityLexicon) -> bool:
    personal = token.lower in lexicon.pronouns and token.pos in ("PRON", "DET")
    return personal or (token.lower in lexicon.relative and token.tag in ("WDT", "WP", "WP$"))


def _names(sentence: Sentence, lexicon: EntityLexicon) -> Iterator[Nominal]:
    for run in name_runs(sentence, lexicon):
        form: Form = "demonym" if _is_demonym(run, lexicon) else "name"
        if form == "name" and (all(t.lower in lexicon.titles for t in run) or _ends_title(run, lexicon) or _is_noun(run, lexicon)):
            continue
        head = _head(run)
        yield Nominal(head, form, run, _before(head, run))


def _ends_title(run: tuple[Token, ...], lexicon: EntityLexicon) -> bool:
    """ "Secretary of State": a word of a name, but here of a title."""
    word = run[0]
    preposition = word.head
    return len(run) == 1 and preposition.lower == "of" and preposition.head.lower in lexicon.titles and word.text in lexicon.signs


def _is_noun(run: tuple[Token, ...], lexicon: EntityLexicon) -> bool:
    """A common noun with a capital, as in headlines and in "the Army"."""
    word = run[0]
    return len(run) == 1 and word.text not in lexicon.known and bool({word.lower, word.lemma.lower()} & lexicon.kinds.keys())


def _is_demonym(run: tuple[Token, ...], lexicon: EntityLexicon) -> bool:
    text = " ".join(t.lower for t in run)
    return text in lexicon.peoples or (text in lexicon.countries and text not in lexicon.country_names)


def _head(run: tuple[Token, ...]) -> Token:
    """The last word that is governed from outside, before any "of"."""
    cut = next((n for n, t in enumerate(run) if n and t.pos == "ADP"), len(run))
    front = run[:cut]
    inside = set(map(id, front))
    return next((t for t in reversed(front) if t.is_root or id(t.head) not in inside), front[-1])


def _before(head: Token, run: tuple[Token, ...]) -> tuple[Token, ...]:
    """What stands in front of a name in its own phrase."""
    start = run[0].i
    tokens = [t for t in phrase(head, prepositions=False) if t.i < start]
    return bare(tuple(tokens)) if tokens and tokens[-1].i == start - 1 else ()
