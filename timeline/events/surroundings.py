"""What stands around a trigger: its arguments, those that a light verb lends it, and the words that govern it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from timeline.language.events import EventLexicon
from timeline.syntax.arguments import RELATIVE, Argument, arguments, bearer_of, robbed, subject_of
from timeline.syntax.clause import is_led_by_to
from timeline.syntax.tree import Token

# Relations that no preposition is named like.
_BEYOND = frozenset({"modal", "negation", "matrix", "governor", "setting", "does", "score", "purpose"})
DOING = frozenset({"actor", "subject"})  # relations of those who do it, the second where nothing is done to anybody
_DASHES, _DIGITS = frozenset({"-", "\u2013"}), 3  # of a score: "3-1"


def carrier_of(noun: Token, lexicon: EventLexicon) -> Token | None:
    """The light or occurrence verb that asserts a noun: "carried out airstrikes", "fighting erupted"; else `None`."""
    verb = noun.head
    if noun.is_verb or not verb.is_verb or robbed(noun) is not None:
        return None
    group = "light" if noun.dep in ("dobj", "nsubjpass") else "occurrence" if noun.dep == "nsubj" else None
    return verb if group and verb_name(verb) & lexicon.verbs[group] else None


def doer_of(deed: Token, lexicon: EventLexicon) -> Token | None:
    """Who does an infinitive where the tree says another, or `None`: "invited her in a letter to come", "used the day to rest"."""
    return _asked_of(deed, lexicon) or _user_for(deed, lexicon)


def _user_for(deed: Token, lexicon: EventLexicon) -> Token | None:
    """Who uses a thing for an infinitive, which the thing cannot do: "used the speech to call for calm"."""
    user = deed.head
    used = user.child("dobj") if deed.dep == "xcomp" and user.is_verb and is_led_by_to(deed) else None
    one_thing = used is not None and used.tag == "NN"  # "used children to carry bombs" says that they carry them
    return subject_of(user) if one_thing and user.lemma.lower() in lexicon.verbs["using"] else None


def _asked_of(deed: Token, lexicon: EventLexicon) -> Token | None:
    """Whom an infinitive is asked of across the phrase that tells how, or `None`: "invited her in a letter to come"."""
    noun = deed.head
    asking = noun.head.head
    if deed.dep not in ("acl", "relcl") or noun.dep != "pobj" or not is_led_by_to(deed) or deed.child("nsubj", "nsubjpass"):
        return None
    return asking.child("dobj") if asking.is_verb and asking.lemma.lower() in lexicon.verbs["asking"] else None


@dataclass(frozen=True)
class Surroundings:
    """A trigger with its arguments by relation, those it gets through a light verb included; words of times are left out.

    Attributes:
        trigger: Head word of the event.
        lexicon: The language's events.
        words: Forms and lemmas of its sentence.
        times: Offsets of the words of time expressions, which take no part in events.
    """

    trigger: Token
    lexicon: EventLexicon
    words: frozenset[str]
    times: frozenset[int] = frozenset()

    @cached_property
    def carrier(self) -> Token | None:
        """The light or occurrence verb that asserts the trigger."""
        return carrier_of(self.trigger, self.lexicon)

    @cached_property
    def relations(self) -> dict[str, tuple[Token, ...]]:
        """Relation -> head words that stand in it."""
        found: dict[str, list[Token]] = {}
        doer = doer_of(self.trigger, self.lexicon)
        for argument in arguments(self.trigger):
            told = doer if doer is not None and argument.relation in DOING else argument.token
            found.setdefault(argument.relation, []).append(told)
        for argument in self._carried():
            found.setdefault(argument.relation, []).append(argument.token)
        if describes(self.trigger) and (bearer := bearer_of(self.trigger)) is not None:
            found.setdefault("undergoer", []).extend(bearer.conjuncts())
        return {name: tuple(t for t in tokens if t.start not in self.times) for name, tokens in found.items()}

    def held(self, relation: str) -> tuple[Token, ...]:
        """The head words in a relation, or in one beyond the arguments ("governor"), or in one to an argument ("undergoer of")."""
        if relation in self.relations:
            return self.relations[relation]
        if relation in _BEYOND:
            return self._beyond.get(relation, ())
        return (self._beyond.get(relation) or tuple(self._along(relation))) if " " in relation else ()

    def _along(self, path: str) -> Iterator[Token]:
        """What stands in a relation to an argument: "to modifier" is a word before the noun after "to". What undergoes may be the
        subject of a verb without object."""
        words = path.split()
        for place in range(1, len(words)):
            slot, relation = " ".join(words[:place]), " ".join(words[place:])
            holders = (*self.held(slot), *(self.held("subject") if slot == "undergoer" else ()))
            for argument in (a for t in holders for a in arguments(t) if a.relation == relation):
                if argument.token.start not in self.times:
                    yield argument.token

    def _carried(self) -> Iterator[Argument]:
        """What the noun gets from the verb that asserts it: who does it, where and with whom; never what else befell whom."""
        if self.carrier is not None:
            kept = {"subject", "complement", "undergoer", "attribute"}
            kept |= {"actor"} if self.trigger.dep == "nsubj" else set()
            yield from (a for a in arguments(self.carrier) if a.token is not self.trigger and a.relation not in kept)

    @cached_property
    def _beyond(self) -> dict[str, tuple[Token, ...]]:
        found: dict[str, list[Token]] = {}
        for name, tokens in self._standing():
            found.setdefault(name, []).extend(t for t in tokens if t.start not in self.times)
        return {name: tuple(tokens) for name, tokens in found.items()}

    def _standing(self) -> Iterator[tuple[str, Sequence[Token]]]:
        """What stands around the arguments, mostly for `having` and `lacking`."""
        head, found = self.trigger, self.relations
        helpers = list(head.having("aux", "auxpass"))
        yield "modal", [a for a in helpers if a.tag == "MD"]
        yield "negation", [n for t in (head, *helpers) for n in t.having("neg")]
        yield "matrix", [head.head] if head.dep in ("xcomp", "ccomp") else []
        yield "governor", [] if head.is_root else [head.head]
        yield "governor particle", [] if head.is_root else list(head.head.having("prt"))  # "broke up the protest", not "broke out"
        setting = head.head.head if head.dep == "pobj" else None
        yield "setting", [] if setting is None else [setting]
        for argument in arguments(setting) if setting is not None and setting.is_verb else ():
            yield f"setting {argument.relation}", [argument.token]
        yield "does", list(_done_by(head))
        aims = [a for a in head.having("advcl") if is_led_by_to(a)] if head.is_verb else []
        yield "purpose", aims
        yield "purpose undergoer", [a.token for aim in aims for a in arguments(aim) if a.relation == "undergoer"]
        yield "score", list(_scores(head))
        yield "complement infinitive", [a for c in found.get("complement", ()) for a in c.having("aux") if a.tag == "TO"]
        said = [c for c in found.get("complement", ()) if not any(a.tag == "VB" for a in c.having("aux"))]  # no "must have left"
        yield "complement modal", [a for c in said for a in c.having("aux") if a.tag == "MD"]
        yield "complement negation", [n for c in said for n in c.having("neg")]
        yield "complement opening", [m for c in said for m in c.having("mark", "advmod", "nsubj", "dobj", "attr") if m.i < c.i]
        yield "complement mark", [m for c in said for a in c.having("advcl") for m in a.having("mark")]
        yield "attribute complement", [c for a in found.get("attribute", ()) for c in a.having("xcomp", "ccomp", "prep")]
        yield "undergoer negation", [d for u in found.get("undergoer", ()) for d in u.children if d.lower == "no"]
        yield "attribute negation", [n for a in found.get("attribute", ()) for n in a.having("neg")]

    @property
    def asserted(self) -> bool:
        """Whether words beside a noun say that it came about: "sparked protests", "talks held in Lima", "a strike that began"."""
        verb = self.trigger.head
        if self.trigger.dep == "dobj" and verb.is_verb and verb_name(verb) & self.lexicon.verbs["causing"]:
            return True
        beside = self.trigger.having("acl", "relcl")
        return any(verb_name(v) & self.lexicon.verbs[_held_or_occurring(v)] for v in beside if v.is_verb)

    @property
    def dated(self) -> bool:
        """Whether a time stands before the noun: "Monday's debate", "the 2003 invasion" name what has its day."""
        if self.trigger.start in self.times:
            return False  # "12 March"
        before = self.trigger.having("poss", "compound", "nummod", "amod", "nmod")
        days = (t for t in before if t.dep == "poss" or t.pos in ("NUM", "PROPN"))  # not "recent", not "spring"
        return any(t.start in self.times and t.i < self.trigger.i for t in days)

    @property
    def governed(self) -> bool:
        """Whether the noun stands in a clause at all, so that something is said of it."""
        return any(a.is_verb for a in self.trigger.ancestors())


def _held_or_occurring(verb: Token) -> str:
    """The group that a verb beside a noun must be of: participles say what is done with it, relative clauses what it does."""
    return "light" if verb.dep == "acl" and verb.tag == "VBN" else "occurrence"


def describes(token: Token) -> bool:
    """Whether a word stands as an adjective, also where the tagger took it for a noun ("the slain captain")."""
    return token.pos == "ADJ" or (token.dep == "amod" and not token.is_verb)


def _done_by(noun: Token) -> Iterator[Token]:
    """The verbs of which a noun is the doer: "the bomb killed", "the bomb that killed", "killed by a bomb"."""
    if noun.dep == "nsubj" and noun.head.is_verb:
        yield from (noun.head, *noun.head.having("conj"))
    elif noun.dep == "pobj" and noun.head.dep == "agent":
        yield noun.head.head
    yield from (r for r in noun.having("relcl") if (s := r.child("nsubj")) is not None and s.tag in RELATIVE)


def _scores(word: Token) -> Iterator[Token]:
    """The score of a game that is told beside a word: the 3 of "won 3-1"."""
    tokens = word.sentence.tokens[max(0, word.i - 4) : word.i + 10]
    for one, dash, other in zip(tokens, tokens[1:], tokens[2:], strict=False):
        if dash.text in _DASHES and all(n.pos == "NUM" and len(n.text) <= _DIGITS for n in (one, other)):
            yield one


def is_definite(noun: Token, lexicon: EventLexicon) -> bool:
    """Whether a noun is known: "the crash", "his arrest"."""
    return any(d.dep == "poss" or d.lower in lexicon.marks["definite"] for d in noun.having("poss", "det"))


def verb_name(verb: Token) -> set[str]:
    """A verb's lemma, alone and with each of its particles or prepositions: {"break", "break off"}."""
    lemma = verb.lemma.lower()
    return {lemma, *(f"{lemma} {t.lower}" for t in satellites(verb))}


def satellites(verb: Token) -> Iterator[Token]:
    """What may belong to a verb of several words: particles, prepositions, adverbs, a bare object or its complement."""
    for child in verb.children:
        if child.dep in ("prt", "prep", "advmod", "acomp", "oprd", "dobj", "agent", "attr", "mark", "dative", "npadvmod"):
            yield child
            yield from child.having("prep", "pobj", "amod")
