"""Typed events: frames of the language against the arguments of a trigger. Arguments decide, never the trigger alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from timeline.events.entities import Entities
from timeline.events.entities.entity import ACTORS
from timeline.events.surroundings import DOING, Surroundings, describes, satellites
from timeline.language.events import EventLexicon
from timeline.language.frames import Frame, RoleSpec, Trigger
from timeline.syntax.tree import TIMES, Sentence, Token

Fillers = tuple[tuple[str, Token], ...]

# Where a relation of a frame may stand in the tree of a verb and of a noun: "Russia bombed", "bombing by Russia".
_VERBAL = {"actor": ("actor", "subject"), "undergoer": ("undergoer", "subject")}
_NOMINAL = {
    "actor": ("actor", "by", "owner", "modifier"),
    "undergoer": ("undergoer", "of", "modifier", "owner"),
    "in": ("in", "modifier"),
}
_ADDRESSES = frozenset({"undergoer", "on", "upon", "with", "between", "against", "actor", "subject"})
_COMPLETING = frozenset(
    {"undergoer", "attribute", "in", "on", "under", "to"}
)  # relations whose required word is half the expression
HYPHENS = frozenset({"-", "\u2010", "\u2011"})
_LONGEST = 40  # characters from first to last word of a trigger that its object or the like completes
_NAMES = frozenset({None, "media", "organisation", "group", "product", "document"})  # kinds that the name of a ware is taken for
_TIMELY = frozenset({"after", "before", "during", "for", "over"})  # prepositions of what a thing is done for, and of times
_SIDES = frozenset({"actor", "undergoer"})  # relations of those who do it and those whom it befalls
_ANYBODY = frozenset({"person", "organisation"})  # what a name may be of which nothing is known
_UNTOLD = frozenset({"", "PERSON", "ORG", "NORP"})  # what the model says of such a name
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
    words = frozenset(form for token in sentence.tokens for form in (token.lower, token.lemma.lower()))
    for token in sentence.tokens:
        options = list(_matches(token, words, lexicon, entities, times))
        if options:
            found.append(max(options, key=lambda m: m.fit))
    return tuple(m for m in found if not any(_is_named_by(m, other) for other in found))


def _is_named_by(match: Match, other: Match) -> bool:
    """Whether another match of the type has it as a participant ("hurricane" in "the hurricane battered the coast") or as the
    object that completes its verb ("victory" in "won a victory")."""
    noun, verb = match.trigger, other.trigger
    completes = noun is not verb and not noun.is_verb and noun.dep in ("dobj", "nsubjpass") and noun.head is verb
    named = noun.head if noun.dep == "compound" else noun
    return match.frame.type == other.frame.type and (completes or any(t is noun or t is named for _, t in other.fillers))


def _matches(
    token: Token, said: frozenset[str], lexicon: EventLexicon, entities: Entities, times: frozenset[int]
) -> Iterator[Match]:
    """The frames that a word fits, `said` being the words of its sentence."""
    verbal = token.is_verb and token.dep not in ("aux", "auxpass")
    if verbal and _is_half_a_word(token, lexicon):
        return
    if not verbal and token.pos not in ("NOUN", "PROPN", "ADJ"):
        return
    candidates = lexicon.frames.get((token.lemma.lower(), verbal), ())
    if not candidates:
        return
    around, adjectival = Surroundings(token, lexicon, said, times), describes(token)
    for frame, trigger in candidates:
        if trigger.adjectival != adjectival or not said.issuperset(trigger.rest) or not frame.may_stand_among(said):
            continue
        words = _trigger_words(token, trigger, times)
        match = None if words is None else _fit(frame, around, words, entities)
        if match is not None:
            yield match


def _is_half_a_word(token: Token, lexicon: EventLexicon) -> bool:
    """Whether a participle is the second half of a word that says what something is for ("a rocket-launching site") or how it is
    ("the fears are well-founded")."""
    dash, first = token.next(-1), token.next(-2)
    if dash is None or first is None or dash.text not in HYPHENS:
        return False
    purpose = token.tag == "VBG" and token.dep in ("amod", "compound")
    return purpose or (token.tag in ("VBN", "VBG") and dash.end == token.start and first.lower in lexicon.marks["first halves"])


def _trigger_words(token: Token, trigger: Trigger, times: frozenset[int]) -> tuple[Token, ...] | None:
    """The words of the trigger where all of them are there; a preposition of a time is none ("fired on Monday")."""
    found = [token]
    for word in trigger.rest:
        pool = satellites(token) if trigger.verbal else token.having("compound", "amod", "nmod")
        alike = (t for t in pool if word in (t.lemma.lower(), t.lower) and t not in found)
        hit = next((t for t in alike if not _is_of_time(t, times)), None)
        if hit is None:
            return None
        found.append(hit)
    return tuple(sorted(found, key=lambda t: t.i))


def _is_of_time(preposition: Token, times: frozenset[int]) -> bool:
    """Whether a word leads into a time and nothing else."""
    objects = tuple(preposition.having("pobj"))
    return bool(objects) and all(o.start in times for o in objects)


def _fit(frame: Frame, around: Surroundings, words: tuple[Token, ...], entities: Entities) -> Match | None:
    if not all(_has(*wanted, around) for wanted in frame.having) or any(_has(*unwanted, around) for unwanted in frame.lacking):
        return None
    fillers = tuple(_fill(frame, around, set(map(id, words)), entities))
    if not frame.needs <= {role for role, _ in fillers} or not _told(frame, around) or not _only(frame, around, entities):
        return None
    fillers = _apart(fillers, frame, entities)
    filled = {role for role, _ in fillers}
    by_kind = sum(1 for spec in frame.roles if spec.kinds and spec.role in filled)
    fit = frame.weight + len(words) + 2 * len(frame.having) + by_kind + 0.5 * len(filled)
    return Match(frame, around.trigger, _completed(frame, around, words, fillers), fillers, fit)


def _completed(frame: Frame, around: Surroundings, words: tuple[Token, ...], fillers: Fillers) -> tuple[Token, ...]:
    """The words of a trigger with those that make it this event, where they stand close by: "imposed sanctions", "left dead"."""
    if not around.trigger.is_verb:
        return words
    asked = [t for name, lemmas in frame.having for t in _asked_for(name, lemmas, around)]
    told = [token for role, token in fillers if role in frame.needs and _is_told_by_class(frame, role, token, around)]
    found = tuple(sorted({t.i: t for t in (*words, *asked, *told)}.values(), key=lambda t: t.i))
    return found if found[-1].end - found[0].start <= _LONGEST else words


def _asked_for(relation: str, lemmas: frozenset[str], around: Surroundings) -> Iterator[Token]:
    """The words that a frame asks for by name in a relation that completes a verb."""
    held = (t for name in relation.split("|") if name in _COMPLETING for t in around.held(name))
    return (t for t in held if t.lemma.lower() in lemmas or t.lower in lemmas)


def _is_told_by_class(frame: Frame, role: str, token: Token, around: Surroundings) -> bool:
    """Whether a verb's object is the event's own noun: its role takes nothing but a class of them ("talks", "sanction")."""
    kinds = [k for spec in frame.roles if spec.role == role for k in spec.kinds]
    objects = {id(t) for o in around.trigger.having("dobj") for t in o.conjuncts()}
    return id(token) in objects and bool(kinds) and around.lexicon.kinds.keys().isdisjoint(kinds)


def _only(frame: Frame, around: Surroundings, entities: Entities) -> bool:
    """Whether relations that the frame restricts hold nothing else."""
    for spec in frame.only:
        tokens = [t for relation in spec.relations for t in around.held(relation)]
        if tokens and not any(_is_of_kind(t, spec, around.lexicon, entities, "") for t in tokens):
            return False
    return True


def _told(frame: Frame, around: Surroundings) -> bool:
    """Whether the text tells the event, rather than naming it in passing."""
    if around.trigger.is_verb or frame.presupposed or around.carrier is not None or around.asserted or around.dated:
        return True
    return bool(frame.needs) and around.governed


def _fill(frame: Frame, around: Surroundings, taken: set[int], entities: Entities) -> Iterator[tuple[str, Token]]:
    """The roles of a frame with their fillers; of those who act together ("the ministry and its creditors") one stands for all."""
    places = _VERBAL if around.trigger.is_verb else _NOMINAL
    filled: set[str] = set()
    for spec in frame.in_order:
        if spec.role not in frame.needs and not frame.needs <= filled:
            return  # most frames end here: those that need what is not there
        for relation in spec.relations:
            for place in places.get(relation, (relation,)):
                if place in _ONLY_OF_A_KIND and not spec.kinds:
                    continue
                held = around.held(place)
                fit = [t for t in held if id(t) not in taken and _is_of_kind(t, spec, around.lexicon, entities, place)]
                beside = {id(t.first_conjunct()) for t in fit} if fit and len(held) > 1 and place in DOING else ()
                for token in held:
                    if token in fit or (id(token.first_conjunct()) in beside and entities.kind_of(token) in ACTORS):
                        taken.add(id(token))
                        filled.add(spec.role)
                        yield spec.role, token


def _apart(fillers: Fillers, frame: Frame, entities: Entities) -> Fillers:
    """The fillers without whom a frame can spare who would do or befall himself: "Ana Ruiz was elected by her own party"."""
    sides = {spec.role for spec in frame.roles if not _SIDES.isdisjoint(spec.relations)}
    seen: dict[int, str] = {}
    kept = []
    for role, token in fillers:
        entity = entities.of(token) if role in sides else None
        first = role if entity is None else seen.setdefault(id(entity), role)
        if first == role or role in frame.needs:
            kept.append((role, token))
    return tuple(kept)


def _is_of_kind(token: Token, spec: RoleSpec, lexicon: EventLexicon, entities: Entities, place: str) -> bool:
    if not spec.kinds:
        timely = place in _TIMELY and token.entity in TIMES  # "resigned after 18 years" gives no reason
        return (token.is_noun or token.pos in ("NUM", "VERB", "ADJ", "AUX")) and not timely
    if "count" in spec.kinds and token.pos == "NUM":
        return True
    if token.entity == "MONEY" and not {"money", "sum"}.isdisjoint(spec.kinds):
        return True
    kind = _modifier_kind(token, spec, entities) if place == "modifier" else entities.kind_of(token)
    if place == "modifier" and "actor" in spec.kinds and token.lemma.lower() in lexicon.marks["seats"]:
        return False  # it befalls a building that stands before its noun: "the embassy bombing"
    if "name" in spec.kinds and kind in _NAMES and _is_name(token):
        return True
    if kind == "place" and place in _ADDRESSES and entities.country_of(token) is not None:
        kind = "country"  # a capital that is spoken to or of stands for its government: "called on Moscow to"
    wanted = frozenset[str]().union(*(lexicon.kinds.get(name, ()) for name in spec.kinds))
    if kind in wanted or (kind is None and place != "modifier" and _is_anybody(token) and not _ANYBODY.isdisjoint(wanted)):
        return True
    if not (classes_of(token, lexicon) | _taken_up(token, lexicon, entities)).isdisjoint(spec.kinds):
        return True
    return kind is None and any(_is_of_kind(t, spec, lexicon, entities, place) for t in _meant(token, lexicon))


def _is_anybody(token: Token) -> bool:
    """Whether a word is a name of which the article tells nothing: somebody's, for all that is known."""
    return token.pos == "PROPN" and token.entity in _UNTOLD and token.text[:1].isupper()


def _is_name(token: Token) -> bool:
    """Whether a word is a name of its own, as wares have them: "Zephyr", "iRadio", the 3 of "Zephyr 3"."""
    numbered = token.pos == "NUM" and any(t.pos == "PROPN" for t in token.having("compound", "nmod", "amod"))
    return token.pos == "PROPN" or numbered or token.text[1:] != token.text[1:].lower()


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
    return own.union(*(classes_of(t, lexicon) for t in _meant(token, lexicon)))


def _taken_up(token: Token, lexicon: EventLexicon, entities: Entities) -> frozenset[str]:
    """The noun classes of what a pronoun stands for: "the bill ... will vote on it"."""
    entity = entities.of(token) if token.tag == "PRP" else None
    words = entity.name.lower().split() if entity is not None and not entity.named else []
    return lexicon.classes.get(words[-1], frozenset()) if words else frozenset()


def _meant(token: Token, lexicon: EventLexicon) -> tuple[Token, ...]:
    """What an amount is of, and what bears a name: the rockets of "dozens of rockets", the storm of "Storm Ana"."""
    if token.lemma.lower() in lexicon.marks["amounts"]:
        return tuple(o for p in token.having("prep") if p.lower == "of" for o in p.having("pobj"))
    return tuple(t for t in token.having("compound") if _is_christened(t, lexicon))


def _is_christened(noun: Token, lexicon: EventLexicon) -> bool:
    """Whether a noun stands before the name of what it says: "Hurricane Ana", "Flight 12"."""
    named = noun.dep == "compound" and noun.head.i == noun.i + 1 and noun.head.pos in ("PROPN", "NUM")
    return named and noun.text[:1].isupper() and noun.lemma.lower() in lexicon.marks["christened"]


def _has(relation: str, lemmas: frozenset[str], around: Surroundings) -> bool:
    """Whether one of the relations ("actor|by") holds one of the lemmas, an amount ("dozens of stones") what it is of."""
    if "*" not in lemmas and lemmas.isdisjoint(around.words):
        return False
    tokens = [t for name in relation.split("|") for t in around.held(name)]
    tokens += [c for t in tokens for c in _meant(t, around.lexicon)]
    return any("*" in lemmas or t.lemma.lower() in lemmas or t.lower in lemmas for t in tokens)
