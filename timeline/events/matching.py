"""Typed events: frames of the language against the arguments of a trigger. Arguments decide, never the trigger alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from timeline.events.entities import Entities
from timeline.language.events import EventLexicon
from timeline.language.frames import Frame, RoleSpec, Trigger
from timeline.syntax.arguments import RELATIVE, Argument, arguments, bearer_of, robbed
from timeline.syntax.tree import Sentence, Token

Fillers = tuple[tuple[str, Token], ...]

# Where a relation of a frame may stand in the tree of a verb and of a noun: "Russia bombed", "bombing by Russia".
_VERBAL = {"actor": ("actor", "subject"), "undergoer": ("undergoer", "subject")}
_NOMINAL = {
    "actor": ("actor", "by", "owner", "modifier"),
    "undergoer": ("undergoer", "of", "modifier", "owner"),
    "in": ("in", "modifier"),
}
_ADDRESSES = frozenset({"undergoer", "on", "upon", "with", "between", "against", "actor", "subject"})
_BEYOND = frozenset({"modal", "negation", "matrix", "governor", "setting", "does"})  # relations that no preposition is named like
_ONLY_OF_A_KIND = frozenset({"modifier", "owner"})  # these stand for a role only where the frame says what it must be


@dataclass(frozen=True, slots=True)
class Match:
    """A trigger that fits a frame.

    Attributes:
        frame: The frame.
        trigger: Head word of the event.
        words: All words of the trigger in text order ("broke", "off").
        fillers: Roles with the head words that fill them.
        fit: How much of the frame the text bears out; the best fitting frame of a trigger wins.
    """

    frame: Frame
    trigger: Token
    words: tuple[Token, ...]
    fillers: Fillers
    fit: float

    @property
    def acting(self) -> tuple[Token, ...]:
        """Fillers of roles that do the deed, whose own word on it is first-hand."""
        roles = {spec.role for spec in self.frame.roles if "actor" in spec.relations}
        return tuple(token for role, token in self.fillers if role in roles)


@dataclass(frozen=True)
class Surroundings:
    """A trigger with its arguments by relation, those it gets through a light verb included; words of times are left out.

    Attributes:
        trigger: Head word of the event.
        lexicon: The language's events.
        times: Offsets of the words of time expressions, which take no part in events.
    """

    trigger: Token
    lexicon: EventLexicon
    times: frozenset[int] = frozenset()

    @cached_property
    def carrier(self) -> Token | None:
        """The light or occurrence verb that asserts a noun: "carried out airstrikes", "fighting erupted"."""
        noun, verb = self.trigger, self.trigger.head
        if noun.is_verb or not verb.is_verb or robbed(noun) is not None:
            return None
        group = "light" if noun.dep in ("dobj", "nsubjpass") else "occurrence" if noun.dep == "nsubj" else None
        return verb if group and verb_name(verb) & self.lexicon.verbs[group] else None

    @cached_property
    def relations(self) -> dict[str, tuple[Token, ...]]:
        """Relation -> head words that stand in it."""
        found: dict[str, list[Token]] = {}
        for argument in arguments(self.trigger):
            found.setdefault(argument.relation, []).append(argument.token)
        for argument in self._carried():
            found.setdefault(argument.relation, []).append(argument.token)
        if self.trigger.pos == "ADJ" and (bearer := bearer_of(self.trigger)) is not None:
            found.setdefault("undergoer", []).extend(bearer.conjuncts())
        return {name: tuple(t for t in tokens if t.start not in self.times) for name, tokens in found.items()}

    def held(self, relation: str) -> tuple[Token, ...]:
        """The head words that stand in a relation, or in one beyond the arguments ("governor", "undergoer modifier")."""
        if relation in self.relations:
            return self.relations[relation]
        return self._beyond.get(relation, ()) if relation in _BEYOND or " " in relation else ()

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
        setting = head.head.head if head.dep == "pobj" else None
        yield "setting", [] if setting is None else [setting]
        for argument in arguments(setting) if setting is not None and setting.is_verb else ():
            yield f"setting {argument.relation}", [argument.token]
        yield "does", list(_done_by(head))
        said = [c for c in found.get("complement", ()) if not any(a.tag == "VB" for a in c.having("aux"))]  # no "must have left"
        yield "complement modal", [a for c in said for a in c.having("aux") if a.tag == "MD"]
        yield "complement negation", [n for c in said for n in c.having("neg")]
        yield "complement mark", [m for c in said for a in c.having("advcl") for m in a.having("mark")]
        yield "attribute complement", [c for a in found.get("attribute", ()) for c in a.having("xcomp", "ccomp", "prep")]
        yield "undergoer negation", [d for u in found.get("undergoer", ()) for d in u.children if d.lower == "no"]
        yield "attribute negation", [n for a in found.get("attribute", ()) for n in a.having("neg")]
        slots = (("undergoer", "undergoer"), ("subject", "undergoer"), ("attribute", "attribute"), ("actor", "actor"))
        for slot, relation in (*slots, ("complement", "complement")):
            for argument in (a for t in found.get(slot, ()) for a in arguments(t)):
                yield f"{relation} {argument.relation}", [argument.token]

    @property
    def governed(self) -> bool:
        """Whether the noun stands in a clause at all, so that something is said of it."""
        return any(a.is_verb for a in self.trigger.ancestors())


def _done_by(noun: Token) -> Iterator[Token]:
    """The verbs of which a noun is the doer: "the bomb killed", "the bomb that killed", "killed by a bomb"."""
    if noun.dep == "nsubj" and noun.head.is_verb:
        yield from (noun.head, *noun.head.having("conj"))
    elif noun.dep == "pobj" and noun.head.dep == "agent":
        yield noun.head.head
    yield from (r for r in noun.having("relcl") if (s := r.child("nsubj")) is not None and s.tag in RELATIVE)


def match_sentence(
    sentence: Sentence, lexicon: EventLexicon, entities: Entities, times: frozenset[int] = frozenset()
) -> tuple[Match, ...]:
    """The typed events that a sentence tells: for each trigger its best fitting frame.

    Args:
        sentence: A parsed sentence.
        lexicon: The language's events.
        entities: The article's entities, for kinds of participants.
        times: Offsets of the words of time expressions.

    Returns:
        At most one match a trigger, in text order.
    """
    found = []
    for token in sentence.tokens:
        options = list(_matches(token, lexicon, entities, times))
        if options:
            found.append(max(options, key=lambda m: m.fit))
    return tuple(m for m in found if not any(_is_named_by(m, other) for other in found))


def _is_named_by(match: Match, other: Match) -> bool:
    """Whether another match of the type has it as a participant ("hurricane" in "the hurricane battered the coast") or as the
    object that completes its verb ("victory" in "won a victory")."""
    noun, verb = match.trigger, other.trigger
    completes = noun is not verb and not noun.is_verb and noun.dep in ("dobj", "nsubjpass") and noun.head is verb
    return match.frame.type == other.frame.type and (completes or any(token is noun for _, token in other.fillers))


def _matches(token: Token, lexicon: EventLexicon, entities: Entities, times: frozenset[int]) -> Iterator[Match]:
    verbal = token.is_verb and token.dep not in ("aux", "auxpass")
    if not verbal and token.pos not in ("NOUN", "PROPN", "ADJ"):
        return
    candidates = lexicon.frames.get((token.lemma.lower(), verbal), ())
    if not candidates:
        return
    around = Surroundings(token, lexicon, times)
    for frame, trigger in candidates:
        words = _trigger_words(token, trigger) if trigger.adjectival == (token.pos == "ADJ") else None
        if words is not None:
            match = _fit(frame, around, words, entities)
            if match is not None:
                yield match


def _trigger_words(token: Token, trigger: Trigger) -> tuple[Token, ...] | None:
    """The words of the trigger where all of them are there."""
    found = [token]
    for word in trigger.rest:
        pool = _satellites(token) if trigger.verbal else token.having("compound", "amod", "nmod")
        hit = next((t for t in pool if word in (t.lemma.lower(), t.lower) and t not in found), None)
        if hit is None:
            return None
        found.append(hit)
    return tuple(sorted(found, key=lambda t: t.i))


def _satellites(verb: Token) -> Iterator[Token]:
    """What may belong to a verb of several words: particles, prepositions, adverbs, a bare object or its complement."""
    for child in verb.children:
        if child.dep in ("prt", "prep", "advmod", "acomp", "oprd", "dobj", "agent", "attr", "mark", "dative", "npadvmod"):
            yield child
            yield from child.having("prep", "pobj", "amod")


def _fit(frame: Frame, around: Surroundings, words: tuple[Token, ...], entities: Entities) -> Match | None:
    if not all(_has(*wanted, around) for wanted in frame.having) or any(_has(*unwanted, around) for unwanted in frame.lacking):
        return None
    fillers = tuple(_fill(frame, around, set(map(id, words)), entities))
    filled = {role for role, _ in fillers}
    if not frame.needs <= filled or not _told(frame, around) or not _only(frame, around, entities):
        return None
    by_kind = sum(1 for spec in frame.roles if spec.kinds and spec.role in filled)
    fit = frame.weight + len(words) + 2 * len(frame.having) + by_kind + 0.5 * len(filled)
    return Match(frame, around.trigger, words, fillers, fit)


def _only(frame: Frame, around: Surroundings, entities: Entities) -> bool:
    """Whether relations that the frame restricts hold nothing else."""
    for spec in frame.only:
        tokens = [t for relation in spec.relations for t in around.held(relation)]
        if tokens and not any(_is_of_kind(t, spec, around.lexicon, entities, "") for t in tokens):
            return False
    return True


def _told(frame: Frame, around: Surroundings) -> bool:
    """Whether the text tells the event, rather than naming it in passing."""
    if around.trigger.is_verb or frame.presupposed or around.carrier is not None:
        return True
    return bool(frame.needs) and around.governed


def _fill(frame: Frame, around: Surroundings, taken: set[int], entities: Entities) -> Iterator[tuple[str, Token]]:
    places = _VERBAL if around.trigger.is_verb else _NOMINAL
    for spec in frame.in_order:
        for relation in spec.relations:
            for place in places.get(relation, (relation,)):
                if place in _ONLY_OF_A_KIND and not spec.kinds:
                    continue
                for token in around.held(place):
                    if id(token) not in taken and _is_of_kind(token, spec, around.lexicon, entities, place):
                        taken.add(id(token))
                        yield spec.role, token


def _is_of_kind(token: Token, spec: RoleSpec, lexicon: EventLexicon, entities: Entities, place: str) -> bool:
    if not spec.kinds:
        return token.is_noun or token.pos in ("NUM", "VERB", "ADJ", "AUX")
    if "count" in spec.kinds and token.pos == "NUM":
        return True
    kind = _modifier_kind(token, spec, entities) if place == "modifier" else entities.kind_of(token)
    if kind == "place" and place in _ADDRESSES and entities.country_of(token) is not None:
        kind = "country"  # a capital that is spoken to or of stands for its government: "called on Moscow to"
    if any(kind in lexicon.kinds.get(wanted, ()) for wanted in spec.kinds):
        return True
    if not classes_of(token, lexicon).isdisjoint(spec.kinds):
        return True
    return kind is None and any(_is_of_kind(t, spec, lexicon, entities, place) for t in _counted(token, lexicon))


def _modifier_kind(token: Token, spec: RoleSpec, entities: Entities) -> str | None:
    """A demonym before a noun acts ("Russian strikes"), the name of a country is where it is ("the Kenya bombing")."""
    country = entities.country_of(token)
    named = country is not None and token.lower == country.lower()
    if "place" in spec.kinds:
        return "place" if named or (country is None and token.entity in ("GPE", "LOC")) else None
    if country is not None:
        return None if named else "country"
    return entities.kind_of(token) if token.entity not in ("GPE", "LOC") else None


def classes_of(token: Token, lexicon: EventLexicon) -> frozenset[str]:
    """The noun classes that a noun phrase is in, by its head alone or with a modifier or an "of" phrase."""
    lemma = token.lemma.lower()
    names = {lemma, token.lower}
    names |= {f"{m.lower} {lemma}" for one in token.having("compound", "amod", "nmod") for m in one.conjuncts()}
    inner = [o for p in token.having("prep") if p.lower == "of" for o in p.having("pobj")]
    names |= {f"{lemma} of {word}" for o in inner for word in (o.lemma.lower(), o.lower)}
    own = frozenset[str]().union(*(lexicon.classes.get(name, frozenset()) for name in names))
    return own.union(*(classes_of(t, lexicon) for t in _counted(token, lexicon)))


def _counted(token: Token, lexicon: EventLexicon) -> tuple[Token, ...]:
    """What an amount is of: the rockets of "dozens of rockets"."""
    if token.lemma.lower() not in lexicon.marks["amounts"]:
        return ()
    return tuple(o for p in token.having("prep") if p.lower == "of" for o in p.having("pobj"))


def verb_name(verb: Token) -> set[str]:
    """A verb's lemma, alone and with each of its particles or prepositions: {"break", "break off"}."""
    lemma = verb.lemma.lower()
    return {lemma, *(f"{lemma} {t.lower}" for t in _satellites(verb))}


def _has(relation: str, lemmas: frozenset[str], around: Surroundings) -> bool:
    """Whether one of the relations ("actor|by") holds one of the lemmas, an amount ("dozens of stones") what it is of."""
    tokens = [t for name in relation.split("|") for t in around.held(name)]
    tokens += [c for t in tokens for c in _counted(t, around.lexicon)]
    return any("*" in lemmas or t.lemma.lower() in lemmas or t.lower in lemmas for t in tokens)
