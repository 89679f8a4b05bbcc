"""From an event to its headline: the texts of its roles, what was said, and the pattern of its type."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.events.candidates import Candidate
from timeline.events.entities import Entities
from timeline.events.matching import Match
from timeline.events.model import Participant
from timeline.events.titles import Wording, listed, shorten, title
from timeline.language import Language
from timeline.language.events import EventLexicon
from timeline.language.titles import Headlines
from timeline.syntax.phrase import bare, phrase
from timeline.syntax.tree import Sentence, Token

_QUOTES = frozenset('\u201c\u201d"') | {"``", "''"}
_COMMON = frozenset({"NUM", "ADJ", "ADV", "DET", "ADP", "NOUN"})
_COUNTS = frozenset({"", "CARDINAL", "QUANTITY"})
_NAME, _EVENT, _CONTENT = 44, 60, 62  # characters that a name, an eventive noun, a reported clause may have in a title


@dataclass(frozen=True, slots=True)
class Editor:
    """Words the titles of one article's events.

    Attributes:
        text: The article's text.
        entities: Its entities, for the names of sources.
        lexicon, headlines: The language's events and words for headlines.
    """

    text: str
    entities: Entities
    lexicon: EventLexicon
    headlines: Headlines

    def title(self, candidate: Candidate) -> str:
        """A short headline, true to the modality."""
        roles: dict[str, list[Participant]] = {}
        for p in candidate.participants:
            if not self._is_pronoun(p):
                roles.setdefault(p.role, []).append(p)
        worded = {role: listed(list(dict.fromkeys(_short(p, candidate) for p in ps)), self.headlines) for role, ps in roles.items()}
        leads = {role: _lead(ps[0], candidate.sentence) for role, ps in roles.items()}
        worded |= {f"where_{role}": f"{lead} {worded[role]}" for role, lead in leads.items() if lead}
        worded |= self._own_words(candidate, len(worded.get("speaker", "")))
        source, status = candidate.attribution.speaker, candidate.status
        wording = Wording(
            worded,
            frozenset(
                role for role, ps in roles.items() if len({p.name for p in ps}) > 1 or self._is_plural(ps[0], candidate.sentence)
            ),
            "happened" if status.calls_off else candidate.modality,
            status.hedge,
            status.negated,
            status.cancelled and not status.calls_off,
            status.attempted,
            None if source is None else shorten(self.entities.name_of(source), _NAME),
        )
        particles = (w.lower for w in candidate.match.words if w.dep == "prt")
        verb = " ".join((f"<{candidate.trigger.lemma.lower()}>", *particles))
        patterns = candidate.match.frame.titles or self.lexicon.types[str(candidate.kind.name)].titles
        return title([p.replace("<trigger>", verb) for p in patterns], wording, self.headlines, self._clause(candidate))

    def _own_words(self, candidate: Candidate, taken: int) -> dict[str, str]:
        """What a pattern can use beside roles: {event}, the eventive noun with its modifiers, {content}, the
        clause said, and {deed}, what the speaker says he will do."""
        found = {}
        breaks = self.headlines.breaks
        if not candidate.trigger.is_verb:
            tokens = bare(phrase(candidate.trigger))
            tokens = tokens[1:] if len(tokens) > 1 and tokens[0].tag == "PRP$" else tokens
            found["event"] = shorten(self.text[tokens[0].start : tokens[-1].end], _EVENT, breaks)
        if deed := _deed(candidate.trigger):
            found["deed"] = shorten(self.text[deed[0].start : deed[-1].end], max(_NAME // 2, _CONTENT - taken), breaks)
        if candidate.content:
            found["content"] = shorten(candidate.content, _CONTENT - taken // 2, breaks)
        return found

    def _is_plural(self, p: Participant, sentence: Sentence) -> bool:
        token = sentence.token_at(p.head_start)
        if token is None or p.count not in (None, 1):
            return token is not None or p.kind == "people"
        return token.tag == "NNS" or token.lower in self.headlines.plural_nouns or (token.tag == "PRP" and p.kind == "people")

    def _is_pronoun(self, p: Participant) -> bool:
        return p.name.lower() == p.text.lower() and p.name.lower() in self.lexicon.marks["pronouns"]

    def _clause(self, candidate: Candidate) -> str:
        """The words of the trigger's own clause, side clauses and an opening pronoun left out, for a title of last resort."""
        trigger = candidate.trigger
        verb = trigger if trigger.is_verb else next((a for a in trigger.ancestors() if a.is_verb), trigger)
        kept = [t for t in verb.subtree() if not any(a.dep in ("advcl", "relcl", "parataxis", "mark") for a in _path(t, verb))]
        while len(kept) > 1 and (kept[0].lower in self.lexicon.marks["pronouns"] or kept[0].pos in ("PUNCT", "CCONJ", "SCONJ")):
            kept = kept[1:]
        return self.text[kept[0].start : kept[-1].end] if kept else candidate.sentence.text


def _short(p: Participant, candidate: Candidate) -> str:
    """A participant as a headline names it: whole where a number counts, else its name, without the trigger and without naming
    another participant again ("Spain recalls ambassador"), not too long."""
    first = candidate.sentence.tokens[0]
    # "Several villages": the capital is the sentence's, not the name's
    opens = p.start == first.start and first.pos in _COMMON and first.entity in _COUNTS
    text, own = (
        t[:1].lower() + t[1:] if opens and t.startswith(first.text) and not t[:2].isupper() else t for t in (p.text, p.name)
    )
    owned = any(o is not p and p.name.startswith((f"{o.name}'s ", f"{o.name}\u2019s ")) for o in candidate.participants)
    name = " ".join(text.split()[1:]) if owned else text if p.count is not None else own
    if p.start <= candidate.mention.start < p.end:
        name = " ".join(w for w in name.split() if w.lower() != candidate.mention.text.lower()) or name
    return shorten(name, _NAME)


def _lead(p: Participant, sentence: Sentence) -> str | None:
    """The preposition that leads a participant in ("near" the border), or `None`."""
    token = sentence.token_at(p.head_start)
    return token.head.lower if token is not None and token.dep == "pobj" else None


def content_of(match: Match, text: str, entities: Entities, language: Language) -> str:
    """The clause that is said, without its opening words; for "is ready to", the predicate; for a noun, what it is to do.

    Args:
        match: A statement.
        text: The article's text.
        entities: Who is who, so that it does not open with a "he" whom nobody knows.
        language: The article's language.

    Returns:
        Its words as they stand, or "" where nothing of the kind depends on the trigger.
    """
    trigger = match.trigger
    clause = next(trigger.having("ccomp", "xcomp", "acomp", "attr"), None) or _asked_for(trigger)
    if clause is None:
        clause = next((c for o in trigger.having("dobj") for c in o.having("acl") if c.tag == "VB"), None)
    if clause is None:
        return ""
    tokens = _without_side_clauses(clause)
    quoted = False
    while tokens and (tokens[0].lower in language.headlines.openings or tokens[0].pos == "PUNCT"):
        quoted |= tokens.pop(0).text in _QUOTES
    if not tokens:
        return ""
    end = next((t.start for t in tokens[1:] if quoted and t.text in _QUOTES), tokens[-1].end)
    words, first = text[tokens[0].start : end], tokens[0]
    own = quoted or first.lower in language.events.marks["first person"]
    if (name := None if own else _named(first, match, entities)) is not None:
        return name + words[len(first.text) :]
    return words if first.pos == "PROPN" or first.entity or first.text.isupper() else words[:1].lower() + words[1:]


def _named(word: Token, match: Match, entities: Entities) -> str | None:
    """The name that a pronoun stands for ("he", "its"), unless it is the speaker's own."""
    entity = entities.of(word) if word.tag in ("PRP", "PRP$") else None
    if entity is None or not entity.named or any(entities.of(t) is entity for t in match.acting):
        return None
    return entities.name_of(word) + ("\u2019s" if word.tag == "PRP$" else "")


def _deed(trigger: Token) -> list[Token]:
    """The words after "will" where somebody says what he will do ("free the pilots"); else nothing."""
    clause = next(trigger.having("ccomp"), None)
    if clause is None or clause.tag != "VB" or not any(a.tag == "MD" for a in clause.having("aux")):
        return []
    return [t for t in _without_side_clauses(clause) if t.i >= clause.i]


def _asked_for(trigger: Token) -> Token | None:
    """What somebody is called on to do, where the parser takes it for a purpose ("called on both sides to stop")."""
    return next((c for c in trigger.having("advcl") if c.i > trigger.i and any(a.tag == "TO" for a in c.having("aux"))), None)


def _without_side_clauses(clause: Token) -> list[Token]:
    """A clause up to its first relative or adverbial clause after the verb."""
    tokens = list(clause.subtree())
    for token in tokens:
        if token.i > clause.i and token.dep in ("relcl", "advcl", "parataxis"):
            first = min(t.i for t in token.subtree())
            return [t for t in tokens if t.i < first]
    return tokens


def _path(token: Token, top: Token) -> list[Token]:
    found = []
    while token is not top and not token.is_root:
        found.append(token)
        token = token.head
    return found
