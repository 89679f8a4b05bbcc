"""Who takes part in an event mention: its arguments with a general role, before any type names them."""

from __future__ import annotations

from collections.abc import Container

from timeline.events.mentions.features import senses_of
from timeline.events.model import Participant
from timeline.language.mentions import MentionLexicon
from timeline.syntax.arguments import Argument, arguments
from timeline.syntax.phrase import bare, phrase
from timeline.syntax.tree import Token

PLACES = frozenset({"GPE", "LOC", "FAC"})
TIMES = frozenset({"DATE", "TIME"})
_NAMED = frozenset({"PERSON", "NORP", "FAC", "ORG", "GPE", "LOC", "PRODUCT"})


def participants_of(trigger: Token, events: Container[int], lexicon: MentionLexicon) -> tuple[Participant, ...]:
    """The participants of an event mention.

    Args:
        trigger: Its head word.
        events: Offsets of the head words of all event mentions: an event is no participant.
        lexicon: The language's roles.

    Returns:
        Participants with the roles "agent", "patient", "recipient", "location" or "other", each head word once; the name is the
        phrase without its determiner until it is resolved within the article.
    """
    found: dict[int, Participant] = {}
    for argument in arguments(trigger):
        token = argument.token
        role = _role(trigger, argument, lexicon) if _may_take_part(token, events, lexicon) else None
        if role is not None and token.start not in found:
            found[token.start] = _participant(role, token)
    return tuple(found.values())


def _may_take_part(token: Token, events: Container[int], lexicon: MentionLexicon) -> bool:
    """Whether a word can stand for someone or something: no clause, no event, no time."""
    if token.start in events or token.entity in TIMES or not (token.is_noun or token.pos == "NUM"):
        return False
    return senses_of(token, lexicon).first.rstrip("+") not in lexicon.words["apart"]


def _role(trigger: Token, argument: Argument, lexicon: MentionLexicon) -> str | None:
    """The role that a relation gives; `None` for what is no participant."""
    relation, token = argument.relation, argument.token
    if not trigger.is_verb:
        return _nominal_role(relation, token, lexicon)
    if relation == "subject" and trigger.lemma in lexicon.words["befalling"]:
        return "patient"
    role = lexicon.roles["verb"].get(relation)
    if role is None and is_named(token):
        role = lexicon.roles["name"].get(relation)
    return _placed(role, token)


def _nominal_role(relation: str, token: Token, lexicon: MentionLexicon) -> str | None:
    """Of a noun: a name before it acts ("Russian strikes") or is where it happens ("Geneva talks")."""
    if relation == "modifier":
        return _placed("agent", token) if token.entity in _NAMED else None
    role = lexicon.roles["noun"].get(relation)
    if role is None and is_named(token):
        role = lexicon.roles["name"].get(relation)
    return _placed(role, token) if relation not in ("owner", "by", "of") else role


def _placed(role: str | None, token: Token) -> str | None:
    """ "at Apple" is no place, "to Geneva" is one."""
    if role == "location" and token.entity and token.entity not in PLACES:
        return "other"
    return "location" if role == "other" and token.entity in PLACES else role


def is_named(token: Token) -> bool:
    """Whether a word is a name, or heads a phrase that has one."""
    return token.pos == "PROPN" or token.entity in _NAMED


def _participant(role: str, token: Token) -> Participant:
    tokens = phrase(token)
    plain = bare(tokens)
    text = token.sentence.text
    base = token.sentence.start
    return Participant(
        role=role,
        name=text[plain[0].start - base : plain[-1].end - base],
        text=text[tokens[0].start - base : tokens[-1].end - base],
        start=tokens[0].start,
        end=tokens[-1].end,
        head_start=token.start,
    )
