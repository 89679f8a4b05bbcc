"""Which words in a row make up one name."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.language.entities import EntityLexicon
from timeline.syntax.tree import Sentence, Token

NAMED = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "PRODUCT", "WORK_OF_ART", "EVENT", "LAW"})
TIMED = frozenset({"DATE", "TIME", "MONEY", "PERCENT", "QUANTITY", "ORDINAL"})
_SMALL = frozenset({"IN", "CC", "DT"})
_NO_NAME = _SMALL | {"WDT", "WP", "WRB", "PRP", "PRP$", "MD", "TO"}
_LOUD = 4  # words of some length in capitals, and hardly any others, before a sentence counts as all capitals


def name_runs(sentence: Sentence, lexicon: EntityLexicon) -> Iterator[tuple[Token, ...]]:
    """The names of a sentence, demonyms and titles among them, each without what describes its bearer.

    Args:
        sentence: A parsed sentence.
        lexicon: For titles, companies' endings, surnames' particles.

    Yields:
        Adjacent tokens: "Apex Steel Corp.", "Anna de la Cruz", "Bureau of Mines".
    """
    loud = is_loud(sentence)
    run: list[Token] = []
    for token in sentence.tokens:
        if run and _continues(run, token, lexicon) and not (loud and not _is_known(token, lexicon)):
            run.append(token)
            continue
        yield from _closed(run)
        run = [token] if _is_part(token, lexicon) and not (loud and not _is_known(token, lexicon)) else []
    yield from _closed(run)


def is_loud(sentence: Sentence) -> bool:
    """Whether a sentence is written in capitals throughout, so that they tell nothing."""
    long = [t for t in sentence.tokens if len(t.text) > 3 and t.text.isalpha()]
    high = sum(t.text.isupper() for t in long)
    return high >= _LOUD and high > 0.8 * len(long)


def is_mixed(word: str) -> bool:
    """Whether a word is written as makers like it, a capital after a small first letter.

    >>> is_mixed("iComet"), is_mixed("Comet"), is_mixed("comet")
    (True, False, False)
    """
    return len(word) > 3 and word[0].islower() and any(c.isupper() for c in word[1:3])


def _closed(run: list[Token]) -> Iterator[tuple[Token, ...]]:
    while run and not _has_capital(run[-1]) and run[-1].pos != "NUM":
        run = run[:-1]
    if run:
        yield tuple(run)


def _has_capital(token: Token) -> bool:
    return token.text.lower() != token.text


def _is_part(token: Token, lexicon: EntityLexicon) -> bool:
    """Whether a word can begin a name."""
    if not _has_capital(token) or token.entity in TIMED or token.tag in _NO_NAME or _is_abbreviated(token, lexicon):
        return False
    return token.pos == "PROPN" or token.entity in NAMED or token.lower in lexicon.countries or token.lower in lexicon.peoples


def _is_abbreviated(token: Token, lexicon: EntityLexicon) -> bool:
    """Whether it is a company's ending that begins no name ("Inc.")."""
    return token.text.endswith(".") and token.text in lexicon.legal


def _is_known(token: Token, lexicon: EntityLexicon) -> bool:
    """Among capitals only: whether lists or a plausible guess of the model make a word a name's."""
    if any(token.lower in words for words in (lexicon.countries, lexicon.peoples, lexicon.seats, lexicon.given)):
        return True
    if token.pos == "VERB" or token.lower in lexicon.kinds:
        return False
    return token.entity in ("PERSON", "GPE", "NORP") or (token.entity == "ORG" and len(token.text) < 6)


def _continues(run: list[Token], token: Token, lexicon: EntityLexicon) -> bool:
    """Whether a word goes on with the name before it."""
    last = run[-1]
    if token.i != last.i + 1:
        return False
    if "POS" in (token.tag, last.tag):  # "Rally's Inc."
        after = token.next() if token.tag == "POS" else token
        return after is not None and after.text in lexicon.legal and last.entity not in ("PERSON", "GPE")
    if token.lower in lexicon.particles or token.tag in _SMALL:
        return _bridges(last, token, lexicon)
    if last.lower in lexicon.particles or last.tag in _SMALL:
        return _is_part(token, lexicon)
    if last.pos == "NUM" and token.start == last.end:  # a parser tears "Comet 3G" apart
        return token.text.isalnum() and _has_capital(token)
    if token.pos == "NUM":
        follows = token.head in run or is_mixed(last.text)
        return follows and token.entity not in TIMED and last.entity not in ("PERSON", "GPE", "NORP")
    if not _is_part(token, lexicon):
        return _ends_name(token, lexicon)
    return not _splits(last, token, lexicon)


def _ends_name(token: Token, lexicon: EntityLexicon) -> bool:
    return token.text in lexicon.legal or token.text in lexicon.person_suffixes


def _bridges(last: Token, token: Token, lexicon: EntityLexicon) -> bool:
    """Small words inside a name: those of surnames anywhere, "of", "and", "for" where the model saw one entity."""
    after = token.next()
    if after is None or (last.tag in _SMALL and token.tag in _SMALL and token.entity not in NAMED):
        return False
    if token.tag == "CC" and _shares_head(last, after, lexicon):
        return True
    if token.entity in NAMED and token.entity == last.entity:
        return after.entity == token.entity or _has_capital(after)
    close = token.text != "-" or last.end == token.start
    return token.lower in lexicon.particles and close and _is_part(last, lexicon) and _is_part(after, lexicon)


def _shares_head(last: Token, after: Token, lexicon: EntityLexicon) -> bool:
    """Whether "and" joins words before one last word of the name: "the Harbour and Allied Workers Union"."""
    head = last.head
    if last.lower in lexicon.countries or last.lower in lexicon.peoples or head.pos != "PROPN" or head.i <= after.i:
        return False
    return last.dep in ("nmod", "compound") and all(_has_capital(t) for t in last.sentence.tokens[after.i : head.i + 1])


def _splits(last: Token, token: Token, lexicon: EntityLexicon) -> bool:
    """Whether two capitalised words in a row belong to different names."""
    same = last.entity == token.entity
    if token.text in lexicon.signs or _ends_name(token, lexicon):
        return last.lower in lexicon.titles and not same
    if f"{last.lower} {token.lower}" in lexicon.countries:
        return False
    if (last.lower in lexicon.titles) != (token.lower in lexicon.titles):
        return not (same and last.entity in ("ORG", "FAC", "WORK_OF_ART"))
    if last.entity == "" != token.entity and lexicon.kinds.get(last.lower) == "person":
        return True
    return not same and not (last.lower in lexicon.given and {last.entity, token.entity} == {"PERSON", ""})
