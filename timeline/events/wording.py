"""From an event to its headline: the texts of its roles, what was said, and the pattern of its type."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, partial

from timeline.events.candidates import Candidate
from timeline.events.content import content_of, deed_of, is_statement, is_whole, matter_of, speaks_of_himself, terse
from timeline.events.entities import Entities
from timeline.events.entities.entity import ACTORS
from timeline.events.model import Participant
from timeline.events.naming import (
    FULL,
    NAME,
    briefly,
    by_side,
    full_event,
    full_name,
    initials_of,
    lead_of,
    of_one_relation,
    own_words,
    plainer,
    short_name,
    site_of,
)
from timeline.events.surroundings import doer_of, verb_name
from timeline.events.titles import LENGTH, OWNED, Wording, listed, shorten, title
from timeline.events.trimming import line_of, main_clause, slimmed, trimmed
from timeline.language import Language
from timeline.language.titles import Headlines
from timeline.syntax.arguments import arguments, shared_out, subject_of
from timeline.syntax.clause import clause_of
from timeline.syntax.tree import TIMES, Token

_EVENT = 60  # characters that an eventive noun may have in a title
_PLAIN, _CONTENT = "statement.said", ": {content}"


@dataclass(frozen=True, slots=True)
class Editor:
    """Words the titles of one article's events.

    Attributes:
        text: The article's text.
        entities: Its entities, for the names of sources.
        language: The article's language.
    """

    text: str
    entities: Entities
    language: Language

    @property
    def headlines(self) -> Headlines:
        """The language's words for headlines."""
        return self.language.headlines

    def title(self, candidate: Candidate) -> str:
        """A short headline, true to the modality."""
        candidate = candidate.clearest
        lexicon, status = self.language.events, candidate.status
        source = candidate.attribution.speaker
        roles = {role: self._shown(ps, candidate) for role, ps in by_side(self._roles(candidate), candidate).items()}
        worded = {role: self._listed(ps, candidate) for role, ps in roles.items()}
        leads = {role: lead_of(candidate.word_of(ps[0])) for role, ps in roles.items()}
        worded |= {f"where_{role}": f"{lead} {worded[role]}" for role, lead in leads.items() if lead}
        worded = self._own_words(candidate) | worded  # a role may be called "event" as well
        patterns = () if _is_averted(candidate) else candidate.match.frame.titles or lexicon.types[str(candidate.kind.name)].titles
        clause = cache(partial(self._clause, candidate))  # few titles come to it
        patterns = self._saying((*patterns, *self._plain(candidate, clause)), candidate)
        cut = {role: c for role, c in self._cut(candidate).items() if any(f"{{{role}}}" in p for p in patterns)}
        many = [role for role, ps in roles.items() if self._are_many(ps, candidate)]
        wording = Wording(
            worded | dict.fromkeys(cut, "") | {f"all_{role}": worded[role] for role in many},
            frozenset((*many, *(f"all_{role}" for role in many))),
            "happened" if status.calls_off or _says_itself_open(candidate) else candidate.modality,
            status.hedge,
            status.negated and not self._is_by_nobody(worded),
            status.cancelled and not status.calls_off,
            status.attempted,
            self._source(source),
            self._fuller(roles, candidate, patterns),
            cut,
            status.modality == "claimed" and source is None and candidate.trigger.child("amod") is None,
            {role: brief for role, ps in roles.items() if len(ps) == 1 and (brief := briefly(ps[0]))},
            self._aside(worded, candidate),
            status.nearly is not None,
        )
        worded_patterns = [p.replace("<trigger>", self._trigger(p, roles, candidate)) for p in patterns]
        return title(worded_patterns, wording, self.headlines, clause)

    def _is_by_nobody(self, roles: Mapping[str, str]) -> bool:
        """Whether the words for who does it or whom it befalls deny it by themselves: "nobody arrested"."""
        none = self.language.events.marks["none"]
        return any(text.lower().split()[:1] and text.lower().split()[0] in none for text in roles.values())

    def _saying(self, patterns: tuple[str, ...], candidate: Candidate) -> tuple[str, ...]:
        """The patterns without those whose colon nothing can follow; without the colon where what follows it would begin with the
        speaker's own "he": "says he will stay"."""
        if not any(_CONTENT in p for p in patterns):
            return patterns
        if not is_whole(candidate.trigger):
            return tuple(p for p in patterns if _CONTENT not in p)
        own = speaks_of_himself(candidate.match, self.entities, self.language)
        return tuple(p.replace(_CONTENT, self.headlines.saying) for p in patterns) if own else patterns

    def _plain(self, candidate: Candidate, clause: Callable[[], str]) -> Iterator[str]:
        """What a title says of talk where no pattern of its type has room: what is said, at least who warns or speaks."""
        plain = self.language.events.types.get(_PLAIN)
        if plain is None or not candidate.kind.is_statement:
            return
        if is_statement(candidate.trigger):
            yield plain.titles[0]
        if not self._tells(clause(), candidate.trigger):
            yield plain.titles[-2]
            yield "{speaker} <trigger>" if candidate.trigger.is_verb and candidate.kind.name != _PLAIN else plain.titles[-1]

    def _source(self, source: Token | None) -> str | None:
        """Who says so, by initials where the name is too long; nobody where a pronoun stands for nobody known."""
        if source is None or (name := self.entities.name_of(source)).lower() in self.language.events.marks["pronouns"]:
            return None
        entity = self.entities.of(source)
        brief = None if entity is None or len(name) <= NAME else initials_of(name, entity.other_names)
        return brief or shorten(name, NAME)

    def _trigger(self, pattern: str, roles: Mapping[str, Sequence[Participant]], candidate: Candidate) -> str:
        """The verb of the trigger as a pattern takes it up: in the passive where what undergoes it is the subject there."""
        trigger = candidate.trigger
        own = {w.i for w in candidate.match.words}  # of "step down" the "down" is an adverb to the model
        belongs = (w for w in trigger.having("prt", "advmod") if w.i in own or w.tag in ("RP", "RBR") or w.dep == "prt")
        particles = [w.lower for w in belongs if w.tag != "RBR" or w.i == trigger.i + 1]
        pattern = OWNED.sub("", pattern)
        subject = next(iter(roles.get(pattern[1 : pattern.find("}")], ())), None)
        undergoing = {a.token.start for a in arguments(trigger) if a.relation == "undergoer"} if trigger.is_verb else set()
        befalls = subject is not None and subject.head_start in undergoing
        if not pattern.startswith("{") and trigger.is_verb:
            befalls = clause_of(trigger).passive  # "Launch of {vehicle} <trigger>"
        if befalls and trigger.is_verb:
            done = trigger.lower if trigger.tag in ("VBN", "VBD") else self.headlines.participle(trigger.lemma.lower())
            return " ".join((f"<be {done}>", *particles))
        return " ".join((f"<{trigger.lemma.lower()}>", *particles))

    def _roles(self, candidate: Candidate) -> dict[str, list[Participant]]:
        roles: dict[str, list[Participant]] = {}
        for p in (self._spoken_for(p, candidate) for p in candidate.participants):
            if not self._is_pronoun(p) and p.name.split()[-1].lower() not in self.headlines.empty:
                roles.setdefault(p.role, []).append(p)
        return roles

    def _spoken_for(self, p: Participant, candidate: Candidate) -> Participant:
        """Of an "I" or "we" in a quotation, who says it."""
        speaker = candidate.attribution.speaker
        if speaker is None or p.name.lower() != p.text.lower() or p.name.lower() not in self.language.events.marks["first person"]:
            return p
        return p.model_copy(update={"name": self.entities.name_of(speaker), "named": True})

    def _shown(self, ps: Sequence[Participant], candidate: Candidate) -> list[Participant]:
        """Those of a role's fillers that a headline lists."""
        return [p for p in of_one_relation(ps, candidate) if not self._is_same_amount(p, candidate)] or list(ps)

    def _listed(self, ps: Sequence[Participant], candidate: Candidate) -> str:
        return listed(list(dict.fromkeys(short_name(p, candidate, self.headlines) for p in ps)), self.headlines)

    def _aside(self, worded: Mapping[str, str], candidate: Candidate) -> str:
        """Who does what a noun names, or where the clause says it was: "Landslide in Lodi" of those killed there by one."""
        doers = (worded[spec.role] for spec in candidate.match.frame.roles if spec.role in worded and "by" in spec.relations)
        if (doer := next(doers, None)) is not None:
            return self.headlines.frames["by"].format(doer=doer)
        return site_of(candidate.trigger, self.entities, self.headlines)

    def _fuller(self, roles: Mapping[str, Sequence[Participant]], candidate: Candidate, patterns: Sequence[str]) -> dict[str, str]:
        """Texts of roles with what completes their nouns, where one undergoes and nobody acts."""
        line = " ".join(patterns)
        fillers = tuple(f for f in candidate.match.fillers if f"{f[0]}}}" in line or f"{f[0]}_" in line)
        shown = replace(candidate, match=replace(candidate.match, fillers=fillers))
        acting = {t.start for t in candidate.match.acting}
        alone = (
            (role, ps[0])
            for role, ps in roles.items()
            if len(ps) == 1 and not (ps[0].head_start in acting and ps[0].kind in ACTORS)
        )
        found = ((role, full_name(p, shown, self.text, self.entities, self.headlines)) for role, p in alone)
        whole = {role: short_name(ps[0], candidate, self.headlines, FULL) for role, ps in roles.items() if len(ps) == 1}
        full = whole | {role: text for role, text in found if text is not None}
        event = None if candidate.noun is None else full_event(candidate, line, self.text, self.entities, self.headlines)
        return full if event is None else {"event": event, **full}

    def _own_words(self, candidate: Candidate) -> dict[str, str]:
        """What a pattern can use beside roles: {event}, the eventive noun with its modifiers, and {matter}, what is spoken of."""
        noun = candidate.noun
        matter = matter_of(candidate.trigger) if noun is None and candidate.kind.is_statement else None
        name = "" if matter is None else self._subject(matter, candidate)
        found = {"matter": name} if name else {}
        if noun is not None:
            line = own_words(noun, self.text, self.headlines)
            found["event"] = shorten(line, _EVENT, self.headlines.breaks, self.headlines.dangling)
        return found

    def _cut(self, candidate: Candidate) -> dict[str, Callable[[int], str]]:
        """What a pattern can use as long as there is room: {content}, the clause said, and {deed}, what its speaker will do."""
        return {
            "content": cache(partial(content_of, candidate.match, self.text, self.entities, self.language)),
            "deed": cache(partial(deed_of, candidate.trigger, self.text, self.language)),
        }

    def _are_many(self, ps: Sequence[Participant], candidate: Candidate) -> bool:
        return len({p.name for p in ps}) > 1 or self._is_plural(ps[0], candidate)

    def _is_plural(self, p: Participant, candidate: Candidate) -> bool:
        token = candidate.word_of(p)
        if token is not None and shared_out(token) is not None:
            return p.count != 1
        if token is not None and token.tag == "NN" and p.count is not None:
            return token.lower in self.headlines.plural_nouns or token.pos == "NUM"
        if p.named and p.kind == "person" and token is not None and token.tag == "NNP":
            return False  # "Ana Ruiz, with two aides, signs"
        if p.count not in (None, 1):
            return True
        if token is None:
            return p.kind == "people"
        kinds = self.language.entities.kinds
        if token.tag.startswith("NNP") and token.lower.endswith("s") and kinds.get(token.lower[:-1]) == "person":
            return True  # "Guerrillas attack town": a common noun at the beginning of a sentence
        if p.named and p.kind == "person" and token.child("det") is None:
            return False
        if token.tag == "NNPS":
            return p.kind in ("group", "people") or self._is_many(token) or not p.named
        if token.tag == "NNP" and not p.named:
            return p.kind == "people"  # "Rebels besiege town": a capital at the beginning of a sentence makes no name
        if token.tag in ("PRP", "PRP$"):
            return p.kind == "people" or p.name.split()[-1].lower() in self.headlines.plural_nouns
        return token.tag == "NNS" or token.lower in self.headlines.plural_nouns

    def _is_many(self, name: Token) -> bool:
        """Whether a name in the plural is that of many ("the Cubs"), not of a state or a company ("the United Nations")."""
        if name.lower in self.headlines.plural_nouns or self.language.entities.kinds.get(name.lower) == "people":
            return True
        return name.lower.endswith("s") and name.lower not in self.headlines.singular

    def _is_same_amount(self, p: Participant, candidate: Candidate) -> bool:
        """Whether it only says otherwise what stands before it: "63 million shares, or 86%"."""
        token = candidate.word_of(p)
        if token is None or token.dep not in ("conj", "appos") or not any(t.tag == "CD" or t.pos == "SYM" for t in token.subtree()):
            return False
        before = token.sentence.tokens[token.head.i : token.i]  # the parser hangs the "or" on any sum before it
        return any(c.dep == "cc" and c.lower in self.headlines.alternatives for c in before)

    def _is_pronoun(self, p: Participant) -> bool:
        return p.name.lower() == p.text.lower() and p.name.lower() in self.language.events.marks["pronouns"]

    def _tells(self, clause: str, trigger: Token) -> bool:
        """Whether a clause, cut to a line, still says who does what: its subject, its verb, and something after it."""
        line = shorten(clause, LENGTH, self.headlines.breaks, self.headlines.dangling)
        forms = (trigger.text, *(self.headlines.present(trigger.lemma.lower(), plural=many) for many in (False, True)))
        before, verb, after = next((p for form in forms if (p := line.partition(f" {form} "))[1]), ("", "", ""))
        return bool(before.strip() and verb and after.strip("\u2026 ."))

    def _clause(self, candidate: Candidate) -> str:
        """The trigger's own clause without side clauses, its subject by name, for a title of last resort."""
        trigger = candidate.trigger
        verb = trigger if trigger.is_verb else next((a for a in trigger.ancestors() if a.is_verb), trigger)
        clause = tuple(verb.subtree())
        kept = main_clause(verb)
        subject = doer_of(verb, self.language.events) or subject_of(verb) if verb.is_verb else None
        name = "" if subject is None else self._subject(subject, candidate)
        if subject is not None and name:
            first = min(t.i for t in (verb, *verb.having("aux", "auxpass", "neg")))
            own = {t.i for t in subject.subtree()}
            own -= {t.i for t in clause} if verb.i in own else set()  # of "the firm that failed", only the firm
            said = [t for t in terse(kept, self.language) if t.i >= first and t.i not in own and not t.tag.startswith("W")]
            room = LENGTH - len(name) - 1
            told = line_of(trimmed(said, room, self.headlines) or slimmed(said, room), self.text)
            return f"{name} {self._present(verb, subject)}{told.removeprefix(verb.text)}" if first == verb.i else f"{name} {told}"
        if verb is trigger and (noun := candidate.noun) is not None and verb_name(verb) & self.language.events.verbs["light"]:
            return self._object(noun, kept)  # "he made an appeal to the court"
        pronouns, speaking = self.language.events.marks["pronouns"], self.language.events.marks["first person"]
        while len(kept) > 1 and kept[0].pos == "PUNCT":
            kept = kept[1:]
        if subject is not None and subject.lower in speaking and kept[:1] == [subject]:
            return f'"{line_of(trimmed(kept, LENGTH - 2, self.headlines) or slimmed(kept, LENGTH - 2), self.text)}"'
        while len(kept) > 1 and (kept[0].lower in pronouns or kept[0].pos in ("PUNCT", "CCONJ", "SCONJ", "AUX", "PART")):
            kept = kept[1:]
        return line_of(slimmed(kept, LENGTH), self.text) if kept else candidate.sentence.text

    def _object(self, noun: Token, clause: Sequence[Token]) -> str:
        """The object of a verb that says nothing by itself, with what follows it but for the time: "appeal to court"."""
        timed = {t.i for t in clause if t.entity in TIMES}
        timed |= {t.i for t in clause if t.pos == "ADP" and any(o.i in timed for o in t.having("pobj"))}
        after = [t for t in terse(clause, self.language) if t.i > noun.i and t.i not in timed]
        more = line_of(trimmed(after, LENGTH, self.headlines), self.text)
        return f"{own_words(noun, self.text, self.headlines)} {more}".rstrip()

    def _present(self, verb: Token, subject: Token) -> str:
        """A verb that stands alone as headlines write it; a past participle as it is."""
        several = subject.tag in ("NNS", "NNPS") or subject.lower in self.headlines.plural_nouns or any(subject.having("conj"))
        return self.headlines.present(verb.lemma.lower(), plural=several) if verb.tag in ("VBD", "VBG", "VBZ") else verb.text

    def _subject(self, word: Token, candidate: Candidate) -> str:
        """A clause's subject as a headline names it; "" for a pronoun that nobody understands."""
        taking_part = next((p for p in candidate.participants if p.head_start == word.start), None)
        if taking_part is not None and not self._is_pronoun(taking_part):
            return short_name(taking_part, candidate, self.headlines)
        name = self.entities.name_of(word)
        pronoun = name.lower() in self.language.events.marks["pronouns"] and word.tag != "NNS"  # "others" are understood
        if pronoun or word.tag.startswith("W"):
            return ""
        return shorten(plainer(name, self.headlines), NAME, self.headlines.breaks, self.headlines.dangling)


def _says_itself_open(candidate: Candidate) -> bool:
    """Whether its frame's own words leave it open ("faces jail") and need none beside them to say so."""
    return candidate.match.frame.modality == "hypothetical" and candidate.status.modality is None


def _is_averted(candidate: Candidate) -> bool:
    """Whether a happening that is named by a noun was kept from happening by a verb that says so best: "pilot avoids crash"."""
    status, verb = candidate.status, candidate.status.denier
    if not status.negated or status.modality is not None or verb is None or not verb.is_verb or candidate.trigger.is_verb:
        return False
    asserted = clause_of(verb).tense != "INFINITIVE" and subject_of(verb) is not None
    return asserted and verb is next((a for a in candidate.trigger.ancestors() if a.is_verb), None)
