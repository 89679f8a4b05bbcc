"""Who is who in an article, read from its first sentence to its last."""

from __future__ import annotations

from types import MappingProxyType
from typing import Protocol

from timeline.events.entities.definite import definite_antecedent
from timeline.events.entities.discourse import Discourse
from timeline.events.entities.entity import Entities, Entity
from timeline.events.entities.kinds import beside_of, noun_kind
from timeline.events.entities.nominals import Nominal, nominals
from timeline.events.entities.pronouns import pronoun_antecedent
from timeline.events.entities.quotations import Quotations, find_quotations
from timeline.events.entities.referent import Referent
from timeline.events.entities.roster import roster
from timeline.events.entities.wording import words_of
from timeline.language.entities import EntityLexicon
from timeline.syntax.arguments import shared_out
from timeline.syntax.phrase import bare
from timeline.syntax.tree import Sentence, Token, head_of


class Vocabulary(Protocol):
    """What of a language is needed here."""

    @property
    def entities(self) -> EntityLexicon:
        """Its words for participants."""


def resolve_entities(sentences: tuple[Sentence, ...], language: Vocabulary, quotations: Quotations | None = None) -> Entities:
    """Find out who and what an article speaks of, under which names.

    Args:
        sentences: All sentences of the article, in text order.
        language: Anything with the language's words for participants as `entities`.
        quotations: Who speaks where; they are looked for where nobody has done so.

    Returns:
        The entities, with every noun phrase that was understood linked to one.
    """
    lexicon = language.entities
    found = _parted(_renamed(tuple(n for s in sentences for n in nominals(s, lexicon))))
    discourse = Discourse(lexicon, quotations or find_quotations(sentences, lexicon), roster(found, lexicon))
    for nominal in found:
        _enter(nominal, None if _is_speaker(nominal, lexicon) else _referent(nominal, discourse), discourse)
    for nominal in found:
        if _is_speaker(nominal, lexicon):  # only now: who speaks is often named after the words
            _enter(nominal, pronoun_antecedent(nominal, discourse), discourse)
    return _finished(found, discourse)


def _renamed(found: tuple[Nominal, ...]) -> tuple[Nominal, ...]:
    """A capitalised noun without article is a name where the article has it as the last word of a longer name."""
    last = {n.words[-1] for n in found if n.form == "name" and len(n.words) > 1}
    return tuple(
        Nominal(n.head, "name", (n.head,)) if n.form == "common" and n.tokens == (n.head,) and n.head.text in last else n
        for n in found
    )


def _parted(found: tuple[Nominal, ...]) -> tuple[Nominal, ...]:
    """Two full names in a row ("backed Ana Ruiz Tom Reed was there": a caption ran on) are two where the article has each alone."""
    alone = {n.words for n in found if n.form == "name" and len(n.words) > 1}
    return tuple(part for n in found for part in _parts(n, alone))


def _parts(nominal: Nominal, alone: set[tuple[str, ...]]) -> tuple[Nominal, ...]:
    words = nominal.words
    cut = next((i for i in range(2, len(words) - 1) if words[:i] in alone and words[i:] in alone), None)
    if nominal.form != "name" or cut is None:
        return (nominal,)
    tokens = bare(nominal.tokens)
    first, second = tokens[:cut], tokens[cut:]
    return Nominal(head_of(first), "name", first, nominal.before), Nominal(head_of(second), "name", second)


def _is_speaker(nominal: Nominal, lexicon: EntityLexicon) -> bool:
    return nominal.form == "pronoun" and nominal.head.lower in lexicon.pronouns and lexicon.pronouns[nominal.head.lower].speaker


def _enter(nominal: Nominal, referent: Referent | None, discourse: Discourse) -> None:
    if referent is not None:
        discourse.enter(nominal, referent)
        _note_sides(nominal, referent, discourse)
        _note_role(nominal, referent, discourse)


def _referent(nominal: Nominal, discourse: Discourse) -> Referent | None:
    match nominal.form:
        case "name" | "demonym":
            return discourse.roster.get(nominal)
        case "pronoun":
            return pronoun_antecedent(nominal, discourse)
    return definite_antecedent(nominal, discourse) or _new(nominal, discourse)


def _new(nominal: Nominal, discourse: Discourse) -> Referent:
    """Something first spoken of here."""
    head = nominal.head
    whole = shared_out(head)
    of = None if whole is None else discourse.at(whole)
    kind = noun_kind(head, discourse.lexicon) or (None if of is None else of.kind)
    referent = Referent(kind, plural=head.tag in ("NNS", "NNPS") or (head.pos == "NUM" and head.text != "1"))
    if referent.kind == "person":
        referent.gender = discourse.lexicon.genders.get(head.lemma.lower())
    referent.country = _country(head, discourse)
    return referent


def _note_sides(nominal: Nominal, referent: Referent, discourse: Discourse) -> None:
    """Whom a person speaks for: the bodies named in front of the name."""
    for token in nominal.before if referent.kind == "person" else ():
        side = discourse.at(token)
        if side is not None and side is not referent and side not in referent.sides:
            referent.sides += (side,)


def _note_role(nominal: Nominal, referent: Referent, discourse: Discourse) -> None:
    """What stands for the same beside a name: "spokesman" before it, or the phrase it is an apposition to."""
    if nominal.form != "name":
        return
    if nominal.before and nominal.before[-1].tag != "POS":
        discourse.describe_by(nominal.before[-1], referent)
    for token in beside_of(nominal.head, discourse.lexicon):
        beside = discourse.at(token)
        if beside is not None and beside is not referent and not beside.named() and _may_be_one(token, beside, referent, discourse):
            discourse.merge(beside, referent)


def _may_be_one(phrase: Token, beside: Referent, named: Referent, discourse: Discourse) -> bool:
    """A phrase of no known kind may be any thing, a person only where it is one of some; a "maker" may be a body."""
    if beside.kind == named.kind or named.kind in discourse.lexicon.back.get(phrase.lemma.lower(), ()):
        return True
    if phrase.lower in discourse.lexicon.single or (phrase.tag == "NN" and phrase.child("det") is not None):
        return beside.kind is None and named.kind not in ("people", "place", "country")
    return beside.kind is None and named.kind not in ("person", "people", "place", "country")


def _country(head: Token, discourse: Discourse) -> str | None:
    """The country named in front of a noun: "Saudi forces", "Russia's forces"."""
    owners = (discourse.at(c) for c in head.having("amod", "compound", "nmod", "poss"))
    return next((r.country for r in owners if r is not None and r.country), None)


def _pronoun_kinds(found: tuple[Nominal, ...], discourse: Discourse) -> dict[int, str]:
    """What a pronoun says of itself, should the text not tell whom it stands for: "she" is a person, "we" are people."""
    forms = ((n.head.start, discourse.lexicon.pronouns.get(n.head.lower)) for n in found if n.form == "pronoun")
    return {start: "people" if p.plural else "person" for start, p in forms if p and (p.speaker or p.gender in ("male", "female"))}


def _finished(found: tuple[Nominal, ...], discourse: Discourse) -> Entities:
    ordered = sorted(discourse.referents, key=lambda r: r.nominals[0].head.start)
    finished: dict[Referent, Entity] = {}
    for referent in ordered:
        common = next((n for n in referent.nominals if n.form == "common"), None)
        if not referent.named() and common is not None:
            referent.canonical = words_of(common, discourse)
        finished[referent] = referent.frozen()
    by_start = {start: finished[r] for start, r in discourse.entered.items()}
    texts = {n.head.start: words_of(n, discourse) for n in found if n.head.start not in by_start}
    frozen = MappingProxyType
    return Entities(tuple(finished.values()), frozen(by_start), frozen(_pronoun_kinds(found, discourse)), frozen(texts))
