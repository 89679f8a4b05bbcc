"""A country under another name: its demonym, and its capital where that stands for the government."""

from __future__ import annotations

from timeline.events.entities.nominals import Nominal
from timeline.language.entities import EntityLexicon
from timeline.syntax.tree import Token


def acting_country(nominal: Nominal, lexicon: EntityLexicon) -> str | None:
    """The country that a name stands for where it stands.

    Args:
        nominal: A name or demonym.

    Returns:
        The country for its own name, for an adjective ("Iraqi troops") and for a capital that speaks, acts or negotiates;
        `None` for people ("Iraqis"), for a capital that is only a place, and for any other name.
    """
    text = " ".join(nominal.words).lower()
    if nominal.form == "demonym":
        return lexicon.countries.get(text) if _is_modifier(nominal.head, lexicon) else None
    if text in lexicon.country_names:
        return None if _is_surname(nominal) else lexicon.countries[text]
    if text in lexicon.seats and is_acting(nominal.head, lexicon):
        return lexicon.seats[text]
    return None


def is_adjective(nominal: Nominal, lexicon: EntityLexicon) -> bool:
    """Whether a demonym only says of what people or faith something is: "Kurdish fighters", but not "the Kurds"."""
    return nominal.form == "demonym" and nominal.head.lower in lexicon.peoples and _is_modifier(nominal.head, lexicon)


def _is_modifier(token: Token, lexicon: EntityLexicon) -> bool:
    if token.tag == "NNPS" or (token.lower.endswith("s") and token.lower[:-1] in lexicon.countries):
        return False
    if token.dep in ("amod", "compound", "nmod", "poss"):
        return True
    return token.tag in ("JJ", "NNP") and token.dep not in ("nsubj", "dobj", "pobj") and token.child("det") is None


def _is_surname(nominal: Nominal) -> bool:
    """ "Michael Jordan": the model saw a person and the name is part of a longer one."""
    return nominal.head.entity == "PERSON" and any(t.entity == "PERSON" for t in nominal.before)


def is_acting(token: Token, lexicon: EntityLexicon) -> bool:
    """Whether a place name stands where only someone who speaks, acts or negotiates can stand."""
    if token.dep == "conj":
        return is_acting(token.head, lexicon)
    head = token.head
    match token.dep:
        case "nsubj":
            return head.lemma in lexicon.say or head.lemma in lexicon.act or _has_attitude(head, lexicon)
        case "pobj" if head.dep == "agent":
            return head.head.lemma in lexicon.say or head.head.lemma in lexicon.act
        case "pobj":
            asked = head.lower in lexicon.addressing and head.head.lemma in lexicon.say  # "called on Moscow"
            return asked or head.lower in lexicon.beside
        case "dobj":
            return head.lemma in lexicon.say
    return False


def _has_attitude(verb: Token, lexicon: EntityLexicon) -> bool:
    return any(c.lower in lexicon.attitude for c in verb.having("acomp", "attr", "ccomp"))
