"""What somebody says, as a headline can take it up: the clause said, what he will do, what he asks others to do."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.entities import Entities
from timeline.events.matching import Match
from timeline.events.titles import closed, shorten
from timeline.events.trimming import line_of, slimmed, trimmed, width
from timeline.language import Language
from timeline.syntax.clause import is_led_by_to
from timeline.syntax.tree import Token

_QUOTES = frozenset('\u201c\u201d"') | {"``", "''"}
_TIMES = frozenset({"DATE", "TIME"})


def content_of(match: Match, text: str, entities: Entities, language: Language, room: int) -> str:
    """The clause that is said, without its opening words; for "is ready to", the predicate; for a noun, what it is to do.

    Args:
        match: A statement.
        text: The article's text.
        entities: Who is who, so that it does not open with a "he" whom nobody knows.
        language: The article's language.
        room: Characters it may have.

    Returns:
        Its words as they stand, or "" where nothing of the kind depends on the trigger, or nobody knows whom it speaks of.
    """
    clause = _said(match.trigger)
    tokens, quoted = _opened([] if clause is None else _without_side_clauses(clause), match.trigger, language)
    if clause is None or not tokens:
        return ""
    tokens = tokens if width(tokens) <= room else list(slimmed(tokens, clause))
    first = tokens[0]
    own = quoted or first.lower in language.events.marks["first person"]
    if quoted and first.lower in language.entities.pronouns and first.lower not in language.events.marks["first person"]:
        return ""  # "They fell behind", says somebody: who did, a headline cannot tell
    name = None if own else _named(first, match, entities)
    words = _within(tokens, clause, text, room - (0 if name is None else len(name) - len(first.text)), language)
    if name is not None and words:
        return name + words[len(first.text) :]
    return words if first.pos == "PROPN" or first.entity or first.text.isupper() else words[:1].lower() + words[1:]


def deed_of(trigger: Token, text: str, language: Language, room: int) -> str:
    """The words after "will" where somebody says what he will do ("free the pilots"); else ""."""
    clause = next(trigger.having("ccomp"), None)
    if clause is None or clause.tag != "VB" or not any(a.tag == "MD" for a in clause.having("aux")):
        return ""
    return _within([t for t in _without_side_clauses(clause) if t.i >= clause.i], clause, text, room, language)


def _within(tokens: Sequence[Token], clause: Token, text: str, room: int, language: Language) -> str:
    """The words of a clause, cut where the sentence lets them end, else where a line may; "" if its verb is then lost."""
    tokens = tokens if width(tokens) <= room else slimmed(tokens, clause)
    kept = trimmed(tokens, room) or tokens
    if width(kept) <= room:
        return closed(line_of(kept, text))
    if tokens[0].start + room < clause.end and clause in tokens:
        return ""
    return shorten(line_of(kept, text), room, language.headlines.breaks, language.headlines.dangling)


def _said(trigger: Token) -> Token | None:
    """The clause of what is said, wished or asked for, by its verb."""
    clause = next(trigger.having("ccomp", "xcomp", "acomp", "attr"), None) or _asked_for(trigger)
    if clause is None:
        clause = next((c for o in trigger.having("dobj", "prep") for c in _purposes(o)), None)
    return clause


def _purposes(word: Token) -> list[Token]:
    """Infinitives on an object, a preposition's one too: "urged unions to wait", "called on Lima to wait"."""
    holders = (word, *word.having("pobj"))
    return [c for h in holders for c in h.having("acl", "advcl") if c.tag == "VB" and is_led_by_to(c)]


def _opened(tokens: list[Token], saying: Token, language: Language) -> tuple[list[Token], bool]:
    """What is said without the words that only open it, up to the end of a quotation; and whether it is one."""
    before = tokens[0].next(-1) if tokens else None
    quoted = before is not None and before.text in _QUOTES
    while tokens and (tokens[0].lower in language.headlines.openings or tokens[0].pos == "PUNCT" or _is_dated(tokens[0], saying)):
        quoted |= tokens[0].text in _QUOTES
        tokens = tokens[1:]
    end = next((n for n, t in enumerate(tokens) if n and quoted and t.text in _QUOTES), len(tokens))
    return tokens[:end], quoted


def _is_dated(word: Token, saying: Token) -> bool:
    """Whether a word opens what is said but tells the day of saying it: "said on Friday it had no plans"."""
    between = saying.sentence.tokens[saying.i + 1 : word.i + 1]
    after = word.next()
    leads = word.pos == "ADP" and after is not None and after.entity in _TIMES
    return bool(between) and (word.entity in _TIMES or leads) and all(t.pos == "ADP" or t.entity in _TIMES for t in between)


def _named(word: Token, match: Match, entities: Entities) -> str | None:
    """The name that a pronoun stands for ("he", "its"), unless it is the speaker's own."""
    entity = entities.of(word) if word.tag in ("PRP", "PRP$") else None
    if entity is None or not entity.named or any(entities.of(t) is entity for t in match.acting):
        return None
    return entities.name_of(word) + ("\u2019s" if word.tag == "PRP$" else "")


def _asked_for(trigger: Token) -> Token | None:
    """What somebody is called on to do, where the parser takes it for a purpose ("called on both sides to stop")."""
    return next((c for c in trigger.having("advcl") if c.i > trigger.i and is_led_by_to(c)), None)


def _without_side_clauses(clause: Token) -> list[Token]:
    """A clause up to its first relative or adverbial clause after the verb."""
    tokens = list(clause.subtree())
    for token in tokens:
        if token.i > clause.i and token.dep in ("relcl", "advcl", "parataxis"):
            first = min(t.i for t in token.subtree())
            return [t for t in tokens if t.i < first]
    return tokens
