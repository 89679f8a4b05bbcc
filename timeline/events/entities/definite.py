"""Definite phrases: "the coalition", "the company", "the minister", "the 42-year-old"."""

from __future__ import annotations

from timeline.events.entities.discourse import Discourse
from timeline.events.entities.kinds import noun_kind
from timeline.events.entities.nominals import Nominal
from timeline.events.entities.referent import Referent
from timeline.syntax.arguments import subject_of
from timeline.syntax.clause import clause_of
from timeline.syntax.tree import Token

NEAR = 1  # sentences back that "the airline", "the bank" find one that is not said to be that
REACH = 12  # sentences back that a phrase without a common word finds its antecedent
_REMEMBERED = 8  # latest mentions of a referent whose modifiers count
FAR = 400  # the same for one that repeats a word of its antecedent


def definite_antecedent(nominal: Nominal, discourse: Discourse) -> Referent | None:
    """What a definite phrase stands for.

    Args:
        nominal: A phrase around a common noun.
        discourse: All that was read before it.

    Returns:
        An earlier referent: the one whose name or description has the noun, else the one phrase with the same noun and no
        contrary words, else the latest of the kind that the noun stands for; `None` for anything new.
    """
    apposed = _apposed(nominal, discourse) or _said_to_be(nominal, discourse)
    if apposed is not None:
        return apposed
    owned = _owners_body(nominal.head, discourse)
    if owned is not None or not _is_definite(nominal.head, discourse):
        return owned
    found = _by_word(nominal, discourse)
    if found is None or _is_aside(nominal.head, found, discourse):
        return _by_kind(nominal, discourse) or found
    return found


def _apposed(nominal: Nominal, discourse: Discourse) -> Referent | None:
    """ "Ana Ruiz, the minister": the referent of the name beside it."""
    head = nominal.head
    if (
        head.dep == "appos"
        and (head.pos == "NOUN" or head.lower in discourse.lexicon.titles)
        and head.head.pos in ("PROPN", "NOUN")
    ):
        referent = discourse.at(head.head)
        if referent is not None and not _is_plural(head) and _may_describe(head, referent, discourse):
            referent.describe(nominal.text, head.lemma.lower())
            referent.duties += tuple(t for p in head.having("prep") for t in p.having("pobj"))
            return referent
    return None


def _said_to_be(nominal: Nominal, discourse: Discourse) -> Referent | None:
    """ "Ruiz is the minister", "Nimbus is a maker of": the referent of the subject, where the two are of one kind."""
    head = nominal.head
    if head.dep != "attr" or head.pos != "NOUN" or not head.head.is_verb or clause_of(head.head).negated:
        return None
    subject = subject_of(head.head)
    referent = discourse.at(subject)
    kind = noun_kind(head, discourse.lexicon)
    if referent is None or kind is None or _is_plural(head) or kind not in (referent.kind, _other_kind(head, referent, discourse)):
        return None
    referent.describe(nominal.text, head.lemma.lower())
    return referent


def _other_kind(head: Token, referent: Referent, discourse: Discourse) -> str | None:
    """The listed kind of a noun that also stands for the referent's kind ("maker" for a company)."""
    back = discourse.lexicon.back.get(head.lemma.lower(), frozenset())
    return noun_kind(head, discourse.lexicon) if referent.kind in back else None


def _may_describe(head: Token, referent: Referent, discourse: Discourse) -> bool:
    """Whether a noun beside a name can be said of its bearer: persons are persons, and only countries are countries."""
    kind = noun_kind(head, discourse.lexicon)
    if kind is None:
        return referent.kind != "person"
    if referent.kind is None or referent.kind in discourse.lexicon.back.get(head.lemma.lower(), ()):
        return True
    return kind == referent.kind or not {kind, referent.kind} & {"person", "people", "country", "place"}


def _owners_body(head: Token, discourse: Discourse) -> Referent | None:
    """ "His company", "their country": the body that the owner speaks for, the country he is of."""
    owner = discourse.at(next((c for c in head.having("poss") if c.tag == "PRP$"), None))
    kinds = discourse.lexicon.back.get(head.lemma.lower(), frozenset())
    if owner is None or owner.kind != "person" or _is_plural(head):
        return None
    bodies = [s for s in owner.sides if s.kind in kinds]
    if "country" in kinds and owner.country is not None:
        bodies += [r for r in discourse.referents if r.canonical == owner.country]
    return bodies[0] if bodies else None


def _is_definite(head: Token, discourse: Discourse) -> bool:
    """By its determiner; a bare "company" ("company chairman", "chief leaves company") is, and a bare plural of people who act."""
    if head.dep == "compound" or (head.tag == "NN" and not head.children and head.lower in discourse.lexicon.back):
        return True
    if any(c.dep == "det" and c.lower in discourse.lexicon.definite for c in head.children):
        return True
    bare = _is_plural(head) and head.dep != "dobj" and not any(c.i < head.i for c in head.children)
    return bare and noun_kind(head, discourse.lexicon) == "people"  # but who "sent troops" sent new ones


def _is_plural(head: Token) -> bool:
    return head.tag in ("NNS", "NNPS")


def _fits(kind: str | None, referent: Referent) -> bool:
    return kind is None or referent.kind is None or kind == referent.kind


def _is_aside(head: Token, referent: Referent, discourse: Discourse) -> bool:
    """Whether "the company" hardly stands for a nameless one that was spoken of by the way: "the sale of a pipe company"."""
    if referent.named() or head.lower not in discourse.lexicon.generic or len(referent.nominals) > 1:
        return False
    earlier = referent.last.head
    return earlier.dep == "pobj" and earlier.head.lower == "of" and bool(_modifiers(earlier)) and not _modifiers(head)


def _by_word(nominal: Nominal, discourse: Discourse) -> Referent | None:
    head = nominal.head
    noun, kind, words = head.lemma.lower(), noun_kind(head, discourse.lexicon), _modifiers(head)
    for referent in discourse.recent(head.sentence.index, FAR):
        if referent.named():
            if referent.kind != "country" and noun in referent.nouns and not words - referent.words and not _is_plural(head):
                return referent
        elif _same_noun(head, noun, words, referent) and _fits(kind, referent):
            return referent
    return None


def _same_noun(head: Token, noun: str, words: set[str], referent: Referent) -> bool:
    """The same noun in the same number, and every word that narrows it was there before."""
    earlier = referent.nominals[0].head
    same = earlier.lemma.lower() == noun and _is_plural(earlier) == _is_plural(head)
    if not same or not words:
        return same
    known = (*referent.nominals[:1], *referent.nominals[-_REMEMBERED:])
    return not words - {w for n in known for w in _modifiers(n.head)}


def _modifiers(head: Token) -> set[str]:
    """The words that narrow a noun; numbers count, articles do not."""
    own = {c.lower for c in head.having("amod", "compound", "nummod", "nmod", "poss") if c.i < head.i}
    return own | {t.lower for p in head.having("prep") if p.lower == "of" for t in p.having("pobj")}


def _by_kind(nominal: Nominal, discourse: Discourse) -> Referent | None:
    head = nominal.head
    kinds = discourse.lexicon.back.get(head.lemma.lower())
    if kinds is None or _is_plural(head) or _narrowed(head):
        return None
    person = noun_kind(head, discourse.lexicon) == "person"
    candidates = [
        r
        for r in discourse.recent(head.sentence.index, REACH if person or head.lower in discourse.lexicon.generic else NEAR)
        if r.named() and (r.kind in kinds or _acts(r, kinds)) and (not person or _may_be(head, r))
    ]
    if "organisation" in kinds:
        return max(candidates, key=lambda r: _weight(head, r), default=None)
    return next(iter(candidates), None)


def _acts(referent: Referent, kinds: frozenset[str]) -> bool:
    """Whether a name of unknown kind has lately done something, as bodies do: "Portline said ... The company regretted"."""
    return referent.kind is None and "organisation" in kinds and referent.nominals[0].head.dep == "nsubj"


def _weight(head: Token, referent: Referent) -> float:
    """How present a referent is: near, often spoken of, lately as a subject."""
    last = referent.last.head
    away = head.sentence.index - last.sentence.index
    return (
        min(len(referent.nominals), 4) + 2.0 * (last.dep in ("nsubj", "nsubjpass")) - 2.0 * away - 0.001 * (head.start - last.start)
    )


def _narrowed(head: Token) -> bool:
    """Whether something says which one is meant: "the company that made it", "the rival firm", "the head of the bank"."""
    if any(c.dep in ("relcl", "acl", "poss") for c in head.children):
        return True
    return bool(_modifiers(head)) or any(p.lower in ("of", "for") for p in head.having("prep"))


def _may_be(head: Token, referent: Referent) -> bool:
    """A role noun stands for a person only when the text gave that role."""
    return head.lemma.lower() in referent.nouns
