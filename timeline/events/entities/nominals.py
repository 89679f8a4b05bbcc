"""The noun phrases of a sentence: names, pronouns, demonyms, and phrases around a common noun."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from timeline.events.entities.entity import Form
from timeline.language.entities import EntityLexicon
from timeline.syntax.phrase import bare, phrase
from timeline.syntax.tree import Sentence, Token

NAMED = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "PRODUCT", "WORK_OF_ART", "EVENT", "LAW"})
TIMED = frozenset({"DATE", "TIME", "MONEY", "PERCENT", "QUANTITY", "ORDINAL"})


@dataclass(slots=True, eq=False)
class Nominal:
    """A noun phrase.

    Attributes:
        head: The word that stands for it in the tree.
        form: See `Mention`.
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
    taken = {t.i for n in names for t in n.tokens} | {t.i for n in names for t in n.before if t.head in n.tokens}
    found = [*names, *(_other(t, lexicon) for t in sentence.tokens if t.i not in taken and _heads_phrase(t, lexicon))]
    return tuple(sorted(found, key=lambda n: (n.head.i, n.tokens[0].i)))


def _heads_phrase(token: Token, lexicon: EntityLexicon) -> bool:
    if _is_pronoun(token, lexicon):
        return True
    if token.entity in TIMED or token.dep in ("compound", "nmod", "npadvmod"):
        return token.dep == "compound" and "organisation" in lexicon.back.get(token.lower, ()) and token.i == token.head.i - 1
    return token.pos in ("NOUN", "PROPN") or (token.pos == "NUM" and token.dep in ("nsubj", "nsubjpass", "dobj"))


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
    for run in _runs(sentence, lexicon):
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
    return (
        len(run) == 1
        and run[0].text not in lexicon.known
        and (run[0].lower in lexicon.kinds or run[0].lemma.lower() in lexicon.kinds)
    )


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


def _runs(sentence: Sentence, lexicon: EntityLexicon) -> Iterator[tuple[Token, ...]]:
    """Stretches of words that make up one name each."""
    run: list[Token] = []
    for token in sentence.tokens:
        if run and token.i == run[-1].i + 1 and _continues(run, token, lexicon):
            run.append(token)
            continue
        yield from _closed(run)
        run = [token] if _is_part(token, lexicon) else []
    yield from _closed(run)


def _closed(run: list[Token]) -> Iterator[tuple[Token, ...]]:
    while run and not _capital(run[-1]) and run[-1].pos != "NUM":
        run = run[:-1]
    if run and any(_capital(t) for t in run):
        yield tuple(run)


def _capital(token: Token) -> bool:
    return any(c.isupper() for c in token.text)


def _is_part(token: Token, lexicon: EntityLexicon) -> bool:
    """Whether a word can begin a name."""
    if not _capital(token) or token.entity in TIMED or token.tag in ("DT", "IN", "CC", "WDT", "WP", "WRB", "PRP", "PRP$"):
        return False
    return token.pos == "PROPN" or token.entity in NAMED or token.lower in lexicon.countries or token.lower in lexicon.peoples


def _continues(run: list[Token], token: Token, lexicon: EntityLexicon) -> bool:
    """Whether a word goes on with the name before it."""
    last = run[-1]
    if (
        token.lower in lexicon.particles
        or token.tag in ("IN", "CC", "DT")
        or last.tag in ("IN", "CC", "DT")
        or last.lower in lexicon.particles
    ):
        return _bridges(run, token, lexicon)
    if token.pos == "NUM":
        return (
            (token.head in run or is_mixed(last.text))
            and token.entity not in TIMED
            and last.entity not in ("PERSON", "GPE", "NORP")
        )
    if not _is_part(token, lexicon):
        return _ends_company(token, lexicon)
    return not _splits(last, token, lexicon)


def is_mixed(word: str) -> bool:
    """Whether a word is written as makers like it: a capital after a small first letter."""
    return len(word) > 3 and word[0].islower() and any(c.isupper() for c in word[1:3])


def _ends_company(token: Token, lexicon: EntityLexicon) -> bool:
    return token.text in lexicon.legal or token.text in lexicon.person_suffixes


def _bridges(run: list[Token], token: Token, lexicon: EntityLexicon) -> bool:
    """Small words inside a name: those of surnames anywhere, "of", "and", "for" where the model saw one entity."""
    last, after = run[-1], token.next()
    if (
        _capital(token)
        and token.tag not in ("IN", "CC", "DT")
        and (last.tag in ("IN", "CC", "DT") or last.lower in lexicon.particles)
    ):
        return _is_part(token, lexicon)
    if after is None or token.entity != last.entity or (token.entity not in NAMED and token.lower not in lexicon.particles):
        return _is_surname_particle(last, token, after, lexicon)
    return token.entity in NAMED and (after.entity == token.entity or _capital(after))


def _is_surname_particle(last: Token, token: Token, after: Token | None, lexicon: EntityLexicon) -> bool:
    if after is None or token.lower not in lexicon.particles or not _is_part(last, lexicon):
        return False
    return (
        _capital(after)
        and _is_part(after, lexicon)
        and (token.text not in ("-", "&") or last.end == token.start or token.text == "&")
    )


def _splits(last: Token, token: Token, lexicon: EntityLexicon) -> bool:
    """Whether two capitalised words in a row belong to different names."""
    if token.text in lexicon.signs or _ends_company(token, lexicon):
        return last.lower in lexicon.titles and last.entity != token.entity
    if f"{last.lower} {token.lower}" in lexicon.countries:
        return False
    same = last.entity == token.entity
    titled = (last.lower in lexicon.titles) != (token.lower in lexicon.titles)
    if not titled and last.entity == "" != token.entity and lexicon.kinds.get(last.lower) == "person":
        return True
    if titled and not (same and last.entity in ("ORG", "FAC", "WORK_OF_ART")):
        return True
    if _is_person_start(last, lexicon) and token.entity in ("PERSON", ""):
        return False
    return not same


def _is_person_start(token: Token, lexicon: EntityLexicon) -> bool:
    return token.lower in lexicon.given and token.entity in ("PERSON", "")
