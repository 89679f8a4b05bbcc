"""Who takes part in an event mention: its arguments with a general role, before any type names them."""

from __future__ import annotations

from collections.abc import Callable

from timeline.events.mentions.attributes import is_denied
from timeline.events.mentions.features import senses_of
from timeline.events.model import Participant
from timeline.language.mentions import MentionLexicon
from timeline.syntax.arguments import RELATIVE, Argument, arguments, subject_of
from timeline.syntax.phrase import bare, phrase
from timeline.syntax.tree import TIMES, Token
from timeline.times.trusted import filled

PLACES = frozenset({"GPE", "LOC", "FAC"})
PEOPLES = frozenset({"NORP", "GPE"})
_NAMED = frozenset({"PERSON", "NORP", "FAC", "ORG", "GPE", "LOC", "PRODUCT"})


def participants_of(trigger: Token, is_eventive: Callable[[Token], bool], lexicon: MentionLexicon) -> tuple[Participant, ...]:
    """The participants of an event mention.

    Args:
        trigger: Its head word.
        is_eventive: Whether a word tells an event itself: such a word is no participant.
        lexicon: The language's roles.

    Returns:
        Participants with the roles "agent", "patient", "recipient", "location" or "other", each head word once; the name is the
        phrase without its determiner (for a relative pronoun, that of its antecedent) until it is resolved within the article.
    """
    found: dict[int, Participant] = {}
    for argument in (*arguments(trigger), *_carried(trigger, lexicon)):
        token = argument.token
        role = _role(trigger, argument, lexicon) if _may_take_part(token, is_eventive, lexicon) else None
        if role is not None and token.start not in found:
            found[token.start] = _participant(role, token, _place_of(token, trigger))
    return tuple(found.values())


def _carried(noun: Token, lexicon: MentionLexicon) -> tuple[Argument, ...]:
    """Who does what a noun tells by a verb that says little itself: "took a leave", "is on leave", "are in negotiations"."""
    if noun.dep == "pobj":
        verb, says_little = noun.head.head, noun.head.head.pos == "AUX"
    else:
        verb, says_little = noun.head, noun.dep == "dobj" and noun.head.is_verb and noun.head.lemma in lexicon.words["light"]
    if noun.is_verb or not says_little or noun.child("poss") is not None:
        return ()
    subject = subject_of(verb)
    return () if subject is None else (Argument("by", subject),)


def _may_take_part(token: Token, is_eventive: Callable[[Token], bool], lexicon: MentionLexicon) -> bool:
    """Whether a word can stand for someone or something: no clause, no event, no time, no "nobody"."""
    if is_eventive(token) or token.entity in TIMES or _is_piece(token) or is_denied(token, lexicon):
        return False
    if token.pos == "ADJ":
        return token.entity in PEOPLES
    return (token.is_noun and senses_of(token, lexicon).first.rstrip("+") not in lexicon.words["apart"]) or token.pos == "NUM"


def _is_piece(token: Token) -> bool:
    """What a hyphen cuts off ("co" of "co-founder"), or no word at all."""
    after = token.next()
    cut = after is not None and after.start == token.end and after.text == "-"
    return not any(c.isalnum() for c in token.text) or cut


def _role(trigger: Token, argument: Argument, lexicon: MentionLexicon) -> str | None:
    """The role that a relation gives; `None` for what is no participant."""
    relation, token = argument.relation, argument.token
    if token.dep == "conj" and not _stands_alone(token):
        return None
    if not trigger.is_verb:
        return _nominal_role(trigger, relation, token, lexicon)
    if relation == "subject" and trigger.lemma in lexicon.words["befalling"]:
        return "agent" if trigger.pos == "VERB" and _sets_about(trigger) else "patient"
    if relation == "attribute" and trigger.child("expl") is not None:
        return "patient"  # "there were three rivals"
    if relation == "undergoer" and trigger.lemma in lexicon.words["addressing"] and trigger.child("ccomp", "xcomp"):
        return "recipient"
    role = lexicon.roles["verb"].get(relation)
    if role is None and is_named(token):
        role = lexicon.roles["name"].get(relation)
    return _placed(role, token)


def _sets_about(verb: Token) -> bool:
    """Whether somebody begins to do something himself: "began selling songs", but "began to be sold"."""
    deed = verb.child("xcomp")
    return deed is not None and deed.child("dobj", "ccomp", "dative") is not None


def _stands_alone(token: Token) -> bool:
    """Whether a conjunct is a participant of its own ("Kerry and Lavrov", not "video and sound")."""
    return is_named(token) or token.child("det", "poss", "nummod") is not None


def _nominal_role(trigger: Token, relation: str, token: Token, lexicon: MentionLexicon) -> str | None:
    """Of a noun: a name before it acts ("Russian strikes") or is where it happens ("Geneva talks")."""
    if relation == "modifier":
        return _placed("agent", token) if token.entity in _NAMED and trigger.pos != "PROPN" else None
    role = lexicon.roles["noun"].get(relation)
    if role is None and is_named(token):
        role = lexicon.roles["name"].get(relation)
    return role if relation in ("owner", "by", "of") else _placed(role, token)


def _placed(role: str | None, token: Token) -> str | None:
    """ "at Apple" is no place, "to Geneva" is one."""
    if role == "location" and token.entity and token.entity not in PLACES:
        return "other"
    return "location" if role == "other" and token.entity in PLACES else role


def is_named(token: Token) -> bool:
    """Whether a word is a name, or heads a phrase that has one."""
    return token.pos == "PROPN" or token.entity in _NAMED


def _place_of(token: Token, trigger: Token) -> Token:
    """Where a participant stands in the clause: at its relative pronoun, where it has one."""
    if token.i > trigger.i or not trigger.is_verb:
        return token
    own = (c for c in trigger.children if c.tag in RELATIVE and c.dep in ("nsubj", "nsubjpass", "dobj") and c.i > token.i)
    return next((c for c in own if trigger in token.having("relcl")), token)


def _participant(role: str, token: Token, place: Token) -> Participant:
    tokens = phrase(token)
    stretch = tokens if place is token else (place,)
    return filled(
        Participant,
        role=role,
        name=_text(bare(tokens)),
        text=_text(stretch),
        start=stretch[0].start,
        end=stretch[-1].end,
        head_start=place.start,
    )


def _text(tokens: tuple[Token, ...]) -> str:
    sentence = tokens[0].sentence
    return sentence.text[tokens[0].start - sentence.start : tokens[-1].end - sentence.start]
