"""What the model is told of a word: marks that a person can read ("governor=hold/dobj"), from its tree and its senses.

The marks are those that found events in earlier work: the word, its ending, its part of speech and place in the tree, its governor
and dependents (EVITA, Sauri et al. 2005; ClearTK-TimeML, Bethard 2013), and the senses of nouns (Llorens et al. 2010).
"""

from __future__ import annotations

from timeline.language.mentions import MentionLexicon, Senses
from timeline.syntax.clause import clause_of
from timeline.syntax.tree import Token

PARTS = frozenset({"VERB", "AUX", "NOUN", "PROPN", "ADJ"})
_INSIDE_NAMES = frozenset({"compound", "nmod", "poss"})
_NO_EVENTS = frozenset({"PERSON", "GPE", "NORP", "DATE", "TIME", "MONEY"})
_CLOSED = frozenset({"det", "prep", "aux", "auxpass", "prt", "neg", "poss", "mark", "advmod", "agent", "dative", "expl"})
_OPEN = frozenset({"nsubj", "dobj", "acomp", "attr", "xcomp", "ccomp", "compound", "amod", "nummod", "acl", "relcl"})
_SMALL = _CLOSED | _OPEN
_INNER = frozenset({"compound", "amod", "poss", "nmod"})
_OBJECTS = frozenset({"dobj", "nsubj", "nsubjpass", "attr", "acomp", "xcomp", "ccomp"})
_UNKNOWN = Senses("?", ("unknown",))


def is_candidate(token: Token) -> bool:
    """Whether a word may be an event at all: verbs but helpers, nouns, predicates, names that head their phrase."""
    if token.pos == "AUX":
        return token.dep not in ("aux", "auxpass")
    if token.pos == "PROPN":
        return token.dep not in _INSIDE_NAMES and token.entity not in _NO_EVENTS
    if token.pos == "ADJ":
        return token.dep != "amod"
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
    inner = _verb_group(token, lexicon) if token.is_verb else _noun_phrase(token, sense, lexicon)
    outer = _word(token) + _neighbours(token) + _governor(token, sense, lexicon) + _dependents(token)
    return tuple(dict.fromkeys((*sense.marks, *outer, *inner)))


def _word(token: Token) -> list[str]:
    lemma, word, dep = token.lemma.lower(), token.lower, token.dep
    return [
        "any",
        f"lemma={lemma}",
        f"tag={token.tag}",
        f"dep={dep}",
        f"tag.dep={token.tag}/{dep}",
        f"lemma.dep={lemma}/{dep}",
        f"begins={word[:4]}",
        f"ends2={word[-2:]}",
        f"ends3={word[-3:]}",
        f"ends4={word[-4:]}",
        f"entity={token.entity}",
        f"block={token.sentence.block}",
        f"capital={token.text[0].isupper()}",
    ]


def _neighbours(token: Token) -> list[str]:
    tokens, i, lemma = token.sentence.tokens, token.i, token.lemma.lower()
    words = (tokens[i - 1].lower if i else "^", tokens[i + 1].lower if i + 1 < len(tokens) else "$")
    tags = (tokens[i - 1].tag if i else "^", tokens[i + 1].tag if i + 1 < len(tokens) else "$")
    return [
        f"before={words[0]}",
        f"after={words[1]}",
        f"before.lemma={words[0]}_{lemma}",
        f"lemma.after={lemma}_{words[1]}",
        f"tag.before={tags[0]}",
        f"tag.after={tags[1]}",
        f"tags={tags[0]}_{token.tag}_{tags[1]}",
        f"tag.before2={tokens[i - 2].tag if i > 1 else '^'}",
        f"tag.after2={tokens[i + 2].tag if i + 2 < len(tokens) else '$'}",
    ]


def _governor(token: Token, sense: Senses, lexicon: MentionLexicon) -> list[str]:
    head, dep = token.head, token.dep
    if head is token:
        return ["root"]
    found = [
        f"governor={head.lemma.lower()}/{dep}",
        f"governor.tag={head.tag}",
        f"governor.pos={head.pos}/{dep}",
        f"lemma.governor={token.lemma.lower()}/{head.pos}",
        f"governor.sense={senses_of(head, lexicon).first}",
        f"path={dep}<{head.pos}/{head.dep}<{head.head.pos}",
    ]
    return found + _over(head, sense, lexicon) if head.pos == "ADP" else found


def _over(preposition: Token, sense: Senses, lexicon: MentionLexicon) -> list[str]:
    """What governs the preposition of a noun."""
    word, above = preposition.lower, preposition.head
    return [
        f"preposition={word}",
        f"over={word}/{above.lemma.lower()}",
        f"over.lemma={above.lemma.lower()}",
        f"over.pos={word}/{above.pos}",
        f"over.sense={sense.first}/{word}/{senses_of(above, lexicon).first}",
    ]


def _dependents(token: Token) -> list[str]:
    found = [] if token.children else ["alone"]
    for child in token.children:
        dep = child.dep
        found += [f"child={dep}", f"child.tag={dep}/{child.tag}"]
        if dep in _SMALL:
            found.append(f"child.word={dep}/{child.lower}")
        if child.entity:
            found.append(f"child.entity={dep}/{child.entity}")
    return found


def _verb_group(token: Token, lexicon: MentionLexicon) -> list[str]:
    clause, lemma = clause_of(token), token.lemma.lower()
    found = [
        f"tense={clause.tense}",
        f"aspect={clause.aspect}",
        f"modal={clause.modal}",
        f"lemma.passive={lemma}/{clause.passive}",
        f"lemma.tag={lemma}/{token.tag}",
    ]
    for child in token.having(*_OBJECTS):
        found += [
            f"object={child.dep}/{child.lemma.lower()}",
            f"object.sense={child.dep}/{senses_of(child, lexicon).first}",
            f"lemma.object={lemma}/{child.dep}",
        ]
    return found


def _noun_phrase(token: Token, sense: Senses, lexicon: MentionLexicon) -> list[str]:
    first, lemma, head = sense.first, token.lemma.lower(), token.head
    found = [f"sense.dep={first}/{token.dep}"]
    if head is not token:
        found.append(f"sense.governor={first}/{head.lemma.lower()}")
        found.append(f"sense.governor.sense={first}/{token.dep}/{senses_of(head, lexicon).first}")
    determiner = token.child("det", "poss")
    shown = "-" if determiner is None else determiner.lower if determiner.dep == "det" else "poss"
    found.append(f"sense.determiner={first}/{token.tag}/{shown}")
    for child in token.children:
        dep = child.dep
        found.append(f"sense.child={first}/{dep}")
        if dep == "prep":
            found += [f"sense.preposition={first}/{child.lower}", f"lemma.preposition={lemma}/{child.lower}"]
        elif dep in _INNER:
            found += [f"sense.inner={first}/{dep}/{senses_of(child, lexicon).first}", f"inner={dep}/{child.lemma.lower()}"]
    return found
