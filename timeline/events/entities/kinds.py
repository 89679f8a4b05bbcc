"""What kind of thing a noun phrase stands for: from lists, endings, and for names from all that the article says of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from timeline.events.entities.nominals import Nominal
from timeline.events.entities.runs import is_mixed
from timeline.language.entities import EntityLexicon
from timeline.syntax.arguments import shared_out
from timeline.syntax.tree import Token

_LABELS = {
    "PERSON": "person",
    "ORG": "organisation",
    "GPE": "place",
    "LOC": "place",
    "FAC": "facility",
    "PRODUCT": "product",
    "LAW": "document",
    "NORP": "group",
}
_NEVER_BESIDE = {"GPE": ("people", "facility", "document", "product"), "LOC": ("people", "facility")}  # kinds a place is not

SURE, LISTED, TOLD, SEEN, MODEL = 12, 6, 3, 2, 1
"""How much a sign weighs: what is said of persons alone, a list, a word of the name, a word beside it, the model."""


def noun_kind(token: Token, lexicon: EntityLexicon) -> str | None:
    """The kind a common noun names.

    Args:
        token: Head word of a noun phrase.

    Returns:
        One of `KINDS`, or `None`. Several persons are "people".
    """
    counted = shared_out(token) or _counted(token, lexicon)
    if counted is not None:
        return noun_kind(counted, lexicon)
    if token.pos == "NUM" or token.lower in lexicon.quantities:
        return _number_kind(token, lexicon)
    if token.pos not in ("NOUN", "PROPN", "ADJ"):
        return None
    if token.lower in lexicon.headed and token.tag == "NN" and any(p.lower == "of" for p in token.having("prep")):
        return "person"
    kind = lexicon.kinds.get(token.lower) or lexicon.kinds.get(token.lemma.lower()) or _by_ending(token, lexicon)
    if token.lemma.lower() in lexicon.appliances and any(t.pos in ("NOUN", "PROPN") for t in token.having("compound")):
        return "product"
    return "people" if kind == "person" and token.tag in ("NNS", "NNPS") else kind


def _number_kind(token: Token, lexicon: EntityLexicon) -> str | None:
    """ "7 killed", "dozens were hurt": a number alone is people when it undergoes what people undergo."""
    verbs = [token.head] if token.dep in ("nsubj", "nsubjpass", "dobj") else list(token.having("acl", "relcl"))
    if not any(v.is_verb and v.lemma in lexicon.harm for v in verbs):
        return None
    return "person" if token.text == "1" or token.lower in lexicon.single else "people"


def _counted(token: Token, lexicon: EntityLexicon) -> Token | None:
    """What "dozens of", "most of" count."""
    if token.lower not in lexicon.quantities:
        return None
    return next((t for p in token.having("prep") if p.lower == "of" for t in p.having("pobj")), None)


def _by_ending(token: Token, lexicon: EntityLexicon) -> str | None:
    lemma = token.lemma.lower()
    if lemma in lexicon.not_person or token.pos != "NOUN":
        return None
    return "person" if any(lemma.endswith(e) and len(lemma) >= least for e, least in lexicon.endings.items()) else None


def votes(nominal: Nominal, lexicon: EntityLexicon) -> Counter[str]:
    """What one mention of a name says about its kind."""
    cast: Counter[str] = Counter()
    words = nominal.words
    text = " ".join(words)
    if nominal.form == "demonym":
        return Counter({"people" if nominal.head.tag in ("NNS", "NNPS") or text.endswith("s") else "person": LISTED})
    known = lexicon.known.get(text) or (lexicon.known.get(text.title()) if text.isupper() and len(text) > 4 else None)
    if known:
        cast[known] += LISTED
    if text.lower() in lexicon.country_names:
        cast["country"] += LISTED
    elif text.lower() in lexicon.seats:
        cast["place"] += TOLD
    _from_words(nominal, cast, lexicon)
    _from_model(nominal, cast)
    _from_neighbours(nominal, cast, lexicon)
    return cast


def _from_words(nominal: Nominal, cast: Counter[str], lexicon: EntityLexicon) -> None:
    words = nominal.words
    if len(words) > 1:
        sign = _sign(nominal, lexicon)
        if sign:
            cast[sign] += TOLD
        if words[-1] in lexicon.legal:
            cast["organisation"] += TOLD
        if words[0].lower() in lexicon.given and not sign:
            cast["person"] += TOLD
    elif words[0].lower() in lexicon.given:
        cast["person"] += MODEL
    if any(is_mixed(w) for w in words):
        cast["product"] += SEEN
    if any(w[-1:].isdigit() for w in words[1:]) and words[0].lower() not in lexicon.countries:
        cast["product"] += TOLD


def _sign(nominal: Nominal, lexicon: EntityLexicon) -> str | None:
    """What the last word of a name, the one before "of", or the first of a storm tells."""
    first = lexicon.signs.get(nominal.words[0])
    return lexicon.signs.get(nominal.words[-1]) or lexicon.signs.get(nominal.head.text) or (first if first == "disaster" else None)


def _from_model(nominal: Nominal, cast: Counter[str]) -> None:
    label = _LABELS.get(nominal.head.entity)
    if label is not None:
        cast[label] += MODEL * (1 if nominal.head.sentence.block != "body" else 2)


def _from_neighbours(nominal: Nominal, cast: Counter[str], lexicon: EntityLexicon) -> None:
    head = nominal.head
    if nominal.before:
        last = nominal.before[-1]
        if "organisation" in lexicon.back.get(last.lower, ()):
            cast["organisation"] += TOLD  # "the builder Acme" is no person
        elif last.lower in lexicon.titles or noun_kind(last, lexicon) == "person":
            cast["person"] += TOLD
        elif last.pos == "NOUN" and (kind := noun_kind(last, lexicon)) and last.head is head:
            cast[kind] += TOLD
    _from_use(nominal, cast, lexicon)
    if head.dep == "pobj" and head.head.lower in lexicon.places:
        cast["place"] += MODEL
    for beside in (*head.having("appos"), *beside_of(head, lexicon)):
        titled = beside.pos == "NOUN" or beside.lower in lexicon.titles
        if titled and (kind := noun_kind(beside, lexicon)) and kind not in _NEVER_BESIDE.get(head.entity, ("people",)):
            cast[kind] += TOLD
    if any(c.lower == "who" for r in head.having("relcl") for c in r.children):
        cast["person"] += TOLD
    if _is_personal(head, lexicon):
        cast["person"] += SURE


def _is_personal(head: Token, lexicon: EntityLexicon) -> bool:
    """Whether a name has an age ("Ruiz, 61,"), a lawyer or a wife, or does or suffers what only persons do."""
    verb = head.head
    if any(a.pos == "NUM" for a in head.having("appos")) or (head.dep == "poss" and verb.lower in lexicon.kin):
        return True
    return head.dep in ("nsubj", "nsubjpass", "dobj") and verb.is_verb and verb.lemma in lexicon.personal


def beside_of(head: Token, lexicon: EntityLexicon) -> Iterator[Token]:
    """What a phrase is in apposition to: a role before the word it hangs on ("envoy for Peru, Ana Ruiz"), else that word; and
    what is called by it: "a probe called Alba", "a gang known as the Reds"."""
    if head.dep == "appos":
        holder = head.head.head.head if head.head.dep == "pobj" else head.head
        yield holder if holder.tag in ("NN", "NNP") and noun_kind(holder, lexicon) == "person" else head.head
    verb = head.head.head if head.dep == "pobj" else head.head
    if head.dep in ("oprd", "pobj", "attr") and verb.dep == "acl" and verb.lower in lexicon.naming and verb.head.pos == "NOUN":
        yield verb.head


def _from_use(nominal: Nominal, cast: Counter[str], lexicon: EntityLexicon) -> None:
    """What is new, popular or somebody's, and what is released and sold, are things rather than bodies; "the Rovers" are many."""
    head, before = nominal.head, nominal.before
    if head.entity in ("GPE", "NORP", "LOC"):
        return
    if before and before[-1].pos in ("ADJ", "PRON") and (before[0].tag == "PRP$" or any(t.lower in lexicon.fresh for t in before)):
        cast["product"] += TOLD
    if head.dep in ("dobj", "nsubjpass") and head.head.lemma in lexicon.make:
        cast["product"] += SEEN
    if head.entity == "PERSON" and head.lower.endswith("s") and any(c.lower in lexicon.definite for c in head.having("det")):
        cast["group"] += TOLD
