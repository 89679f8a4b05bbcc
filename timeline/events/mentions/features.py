"""What the model is told of a word: marks that a person can read ("governor=hold/dobj"), from its tree and its senses.

The marks are those that found events in earlier work: the word, its ending, its part of speech and place in the tree, its governor
and dependents (EVITA, Sauri et al. 2005; ClearTK-TimeML, Bethard 2013), and the senses of nouns (Llorens et al. 2010).
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.language.mentions import MentionLexicon, Senses
from timeline.syntax.clause import clause_of
from timeline.syntax.tree import Token

PARTS = frozenset({"VERB", "AUX", "NOUN", "PROPN", "ADJ"})
_INSIDE_NAMES = frozenset({"compound", "nmod", "poss"})
_SMALL = frozenset(
    "det prep aux auxpass prt neg poss mark advmod agent dative expl nsubj dobj acomp attr xcomp ccomp compound amod nummod acl "
    "relcl".split()
)
_INNER = frozenset({"compound", "amod", "poss", "nmod"})
_OBJECTS = frozenset({"dobj", "nsubj", "nsubjpass", "attr", "acomp", "xcomp", "ccomp"})
_UNKNOWN = Senses("?", ("unknown",))


def is_candidate(token: Token) -> bool:
    """Whether a word may be an event at all: verbs but helpers, nouns, adjectives, names that head their phrase."""
    if token.pos == "AUX":
        return token.dep not in ("aux", "auxpass")
    if token.pos == "PROPN":
        return token.dep not in _INSIDE_NAMES
    return token.pos in PARTS


def senses_of(token: Token, lexicon: MentionLexicon) -> Senses:
    """The senses of a noun or verb; of any other word, its part of speech."""
    if token.pos in ("NOUN", "PROPN"):
        return lexicon.nouns.get(token.lemma.lower()) or lexicon.nouns.get(token.lower, _UNKNOWN)
    if token.pos == "VERB":
        return lexicon.verbs.get(token.lemma.lower(), _UNKNOWN)
    return Senses(token.pos, ())


def marks(token: Token, lexicon: MentionLexicon) -> tuple[str, ...]:
    """All marks of a candidate, each once.

    Args:
        token: A word for which `is_candidate` holds.
        lexicon: The language's senses.

    Returns:
        The marks, in a fixed order.
    """
    sense = senses_of(token, lexicon)
    found = dict.fromkeys(("any", *sense.marks))
    for source in (_word(token), _neighbours(token), _governor(token, sense, lexicon), _dependents(token)):
        found.update(dict.fromkeys(source))
    found.update(dict.fromkeys(_verb_group(token, lexicon) if token.is_verb else _noun_phrase(token, sense, lexicon)))
    return tuple(found)


def _word(token: Token) -> Iterator[str]:
    lemma, word = token.lemma.lower(), token.lower
    yield f"lemma={lemma}"
    yield f"tag={token.tag}"
    yield f"dep={token.dep}"
    yield f"tag.dep={token.tag}/{token.dep}"
    yield f"lemma.dep={lemma}/{token.dep}"
    yield f"begins={word[:4]}"
    yield f"ends2={word[-2:]}"
    yield f"ends3={word[-3:]}"
    yield f"ends4={word[-4:]}"
    yield f"entity={token.entity}"
    yield f"block={token.sentence.block}"
    if token.text[0].isupper():
        yield "capital"


def _neighbours(token: Token) -> Iterator[str]:
    tokens, i, lemma = token.sentence.tokens, token.i, token.lemma.lower()
    before, after = (tokens[i - 1] if i else None), (tokens[i + 1] if i + 1 < len(tokens) else None)
    words = (before.lower if before else "^", after.lower if after else "$")
    tags = (before.tag if before else "^", after.tag if after else "$")
    yield f"before={words[0]}"
    yield f"after={words[1]}"
    yield f"before.lemma={words[0]}_{lemma}"
    yield f"lemma.after={lemma}_{words[1]}"
    yield f"tag.before={tags[0]}"
    yield f"tag.after={tags[1]}"
    yield f"tags={tags[0]}_{token.tag}_{tags[1]}"
    yield f"tag.before2={tokens[i - 2].tag if i > 1 else '^'}"
    yield f"tag.after2={tokens[i + 2].tag if i + 2 < len(tokens) else '$'}"


def _governor(token: Token, sense: Senses, lexicon: MentionLexicon) -> Iterator[str]:
    head, lemma = token.head, token.lemma.lower()
    if head is token:
        yield "root"
        return
    yield f"governor={head.lemma.lower()}/{token.dep}"
    yield f"governor.tag={head.tag}"
    yield f"governor.pos={head.pos}/{token.dep}"
    yield f"lemma.governor={lemma}/{head.pos}"
    yield f"governor.{senses_of(head, lexicon).first}"
    yield f"path={token.dep}<{head.pos}/{head.dep}<{head.head.pos}"
    if head.pos == "ADP":
        yield f"preposition={head.lower}"
        yield f"over={head.lower}/{head.head.lemma.lower()}"
        yield f"over.lemma={head.head.lemma.lower()}"
        yield f"over.pos={head.lower}/{head.head.pos}"
        yield f"over.sense={sense.first}/{head.lower}/{senses_of(head.head, lexicon).first}"


def _dependents(token: Token) -> Iterator[str]:
    if not token.children:
        yield "alone"
    for child in token.children:
        yield f"child={child.dep}"
        yield f"child.tag={child.dep}/{child.tag}"
        if child.dep in _SMALL:
            yield f"child.word={child.dep}/{child.lower}"
        if child.entity:
            yield f"child.entity={child.dep}/{child.entity}"


def _verb_group(token: Token, lexicon: MentionLexicon) -> Iterator[str]:
    clause, lemma = clause_of(token), token.lemma.lower()
    yield f"tense={clause.tense}"
    yield f"aspect={clause.aspect}"
    yield f"modal={clause.modal}"
    yield f"lemma.passive={lemma}/{clause.passive}"
    yield f"lemma.tag={lemma}/{token.tag}"
    for child in token.children:
        if child.dep in _OBJECTS:
            yield f"object={child.dep}/{child.lemma.lower()}"
            yield f"object.sense={child.dep}/{senses_of(child, lexicon).first}"
            yield f"lemma.object={lemma}/{child.dep}"


def _noun_phrase(token: Token, sense: Senses, lexicon: MentionLexicon) -> Iterator[str]:
    first, lemma = sense.first, token.lemma.lower()
    yield f"sense.dep={first}/{token.dep}"
    if token.head is not token:
        yield f"sense.governor={first}/{token.head.lemma.lower()}"
        yield f"sense.governor.sense={first}/{token.dep}/{senses_of(token.head, lexicon).first}"
    determiner = token.child("det", "poss")
    shown = "-" if determiner is None else determiner.lower if determiner.dep == "det" else "poss"
    yield f"sense.determiner={first}/{token.tag}/{shown}"
    for child in token.children:
        yield f"sense.child={first}/{child.dep}"
        if child.dep == "prep":
            yield f"sense.preposition={first}/{child.lower}"
            yield f"lemma.preposition={lemma}/{child.lower}"
        elif child.dep in _INNER:
            yield f"sense.inner={first}/{child.dep}/{senses_of(child, lexicon).first}"
            yield f"inner={child.dep}/{child.lemma.lower()}"
