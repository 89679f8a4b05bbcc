"""What somebody says, as a headline can take it up: the clause said, what he will do, what he asks others to do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.events.entities import Entities
from timeline.events.matching import HYPHENS, Match
from timeline.events.titles import GRACE, closed
from timeline.events.trimming import OPEN, line_of, reduced, trimmed, width
from timeline.language import Language
from timeline.language.titles import Headlines
from timeline.syntax.arguments import RELATIVE, subject_of
from timeline.syntax.clause import is_led_by_to
from timeline.syntax.tree import TIMES, Token

_QUOTES = frozenset('\u201c\u201d"') | {"``", "''"}
_BREAKS = frozenset({"_", "--", "\u2014"})  # after one that follows the verb, a clause only goes on to explain
_TENSED = frozenset({"VBG", "VBD", "VBZ", "VBP"})
_LOUD = 4  # characters in capitals that may be an abbreviation
_NO_THINGS = frozenset({"person", "people", None})  # kinds of what is not "it", or not surely


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
    said, quoted = _opened([] if clause is None else list(clause.subtree()), match.trigger, language)
    tokens = trimmed(said, room, language.headlines) or tuple(said)
    if clause is None or not tokens or (lacks_its_noun(match.trigger) and not quoted):
        return ""
    first, own_words = tokens[0], language.events.marks["first person"]
    if quoted and first.lower in language.entities.pronouns and first.lower not in own_words | language.headlines.dummies:
        return ""  # "They fell behind", says somebody: who did, a headline cannot tell
    name = None if quoted or first.lower in own_words else _named(first, match, entities, language)
    words = _within(tokens, clause, text, room - (0 if name is None else len(name) - len(first.text)), language)
    if name is not None and words:
        return name + words[len(first.text) :]
    if words.isupper() and len(words) > _LOUD:
        return words.lower()
    named = first.pos == "PROPN" or (first.entity and first.pos != "NUM")
    return words if named or (first.text.isupper() and first.dep != "det") else words[:1].lower() + words[1:]


def is_statement(trigger: Token) -> bool:
    """Whether what is said is a clause that stands for itself, and not what somebody is to do ("asked the board to answer")."""
    clause = _said(trigger)
    return clause is not None and clause.is_verb and not is_led_by_to(clause)


def is_whole(trigger: Token) -> bool:
    """Whether what is said may follow a name and a colon: no adjective, and neither participle nor infinitive nor finite verb
    without its own subject ("regrets leaving", "asked her to leave")."""
    clause = _said(trigger)
    if clause is None or clause.pos == "ADJ":
        return clause is None
    own = clause.child("nsubj", "nsubjpass", "csubj", "expl") is not None
    bare = clause.dep in ("acomp", "attr") or clause.tag in _TENSED or is_led_by_to(clause)
    return own or not (clause.is_verb and bare)


def speaks_of_himself(match: Match, entities: Entities, language: Language) -> bool:
    """Whether what is said in reported speech begins with a pronoun for whoever says it: "said he would stay"."""
    clause = _said(match.trigger)
    said, quoted = _opened([] if clause is None else list(clause.subtree()), match.trigger, language)
    if not said or quoted or said[0].tag != "PRP" or said[0].lower in language.events.marks["first person"]:
        return False
    if match.trigger.child("dobj", "dative") is not None or _is_empty(said[0], language):
        return False  # "told the owners they should wait": who should, nobody can be sure of
    entity = entities.of(said[0])
    return entity is not None and any(entities.of(t) is entity for t in _speakers(match))


def _speakers(match: Match) -> tuple[Token, ...]:
    """Those who say it: of a verb who does it, of a noun whose words they are ("the announcement by Ana Ruiz")."""
    return (*match.acting, *(token for role, token in match.fillers if role == "speaker"))


def lacks_its_noun(trigger: Token) -> bool:
    """Whether a clause is told in a relative one that takes a word out of it: "a debt it says it cannot pay"."""
    own = trigger.child("nsubj", "nsubjpass")
    if trigger.dep != "relcl" or own is None or own.tag in RELATIVE:
        return False
    words = (*trigger.having("advmod", "mark"), *(o for p in trigger.having("prep") for o in p.having("pobj")))
    return not any(w.tag in RELATIVE for w in words)


def matter_of(trigger: Token) -> Token | None:
    """What a clause that is said speaks of, by its head word, where that is a noun."""
    if lacks_its_noun(trigger):
        return trigger.head if trigger.head.is_noun else None
    clause = _said(trigger)
    subject = subject_of(clause) if clause is not None and clause.is_verb else None
    return subject if subject is not None and subject.is_noun and subject.pos != "PRON" else None


def deed_of(trigger: Token, text: str, language: Language, room: int) -> str:
    """The words after "will" where somebody says what he will do ("free the pilots"); else ""."""
    clause = next(trigger.having("ccomp"), None)
    if clause is None or clause.tag != "VB" or not any(a.tag == "MD" for a in clause.having("aux")):
        return ""
    return _within([t for t in clause.subtree() if t.i >= clause.i], clause, text, room, language)


def _within(tokens: Sequence[Token], clause: Token, text: str, room: int, language: Language) -> str:
    """The words of a clause that fit, whole, else cut open with an ellipsis; "" if its verb is then lost or ends the line."""
    brief = terse(tokens, language)
    kept = trimmed(tokens, room, language.headlines) or trimmed(brief, room, language.headlines)
    if kept := kept or trimmed(brief, room + GRACE, language.headlines):
        return closed(line_of(kept, text))
    least = clause.i + any(c.i > clause.i and c.pos != "PUNCT" for c in clause.children)
    lesser = reduced(tokens, room, language.headlines)
    whole = ((tuple(tokens), room),) if width(lesser) <= room else ()
    for words, space in (*whole, (lesser, room), (tuple(brief), room + GRACE)):
        kept = _cut_open(words, space - 1, language.headlines)
        if kept and kept[-1].i >= least and clause in kept:
            return closed(line_of(kept, text) + "\u2026")
    bare = trimmed(brief, room, language.headlines, hard=True)
    return "" if clause not in bare or any(t.text == "," for t in bare) else closed(line_of(bare, text))


def terse(tokens: Sequence[Token], language: Language) -> list[Token]:
    """Words as headlines write them, without articles and "that"; one after an adjective ("as big a ship") stays, and one inside a
    word ("a $2-a-day raise")."""
    left_out = {"det": language.headlines.articles, "mark": language.headlines.openings}
    return [t for t in tokens if t.lower not in left_out.get(t.dep, ()) or ((b := t.next(-1)) is not None and _holds(b, t))]


def _holds(before: Token, article: Token) -> bool:
    """Whether an article belongs to the word before it."""
    return before.pos == "ADJ" or (before.text in HYPHENS and before.end == article.start)


def _cut_open(kept: tuple[Token, ...], room: int, headlines: Headlines) -> tuple[Token, ...]:
    """The first words that fit, without a word at their end that asks for the next ("of", "the", "state" of "state visit")."""
    while kept:
        last, rest = kept[-1], kept[-1].head
        asks = last.pos in OPEN or last.lower in headlines.dangling or rest.i > last.i
        if width(kept) <= room and not asks:
            break
        kept = kept[:-1]
    return kept


def _said(trigger: Token) -> Token | None:
    """The clause of what is said, wished or asked for, by its verb."""
    clause = next((c for c in trigger.having("ccomp", "xcomp", "acomp", "attr") if not _is_apart(c, trigger)), None)
    clause = clause or _asked_for(trigger)
    if clause is None:
        below = [h for o in trigger.having("dobj", "prep") for h in (o, *o.having("pobj"))]
        below += [] if trigger.is_verb else [trigger]
        clause = next((c for h in below for c in (*_purposes(h), *_told_after(h))), None)
    return clause or next(_told_by_saying(trigger), None)


def _told_by_saying(trigger: Token) -> Iterator[Token]:
    """The clause of a saying that only tells how something was said: "issued a statement on Friday saying the port was safe"."""
    holders = (trigger, *trigger.having("dobj", "prep"))
    sayings = (c for h in holders for c in h.having("advcl", "acl", "pcomp") for c in (c, *c.having("conj")) if c.tag == "VBG")
    found = (c for s in sayings for c in s.having("ccomp"))
    return (c for c in found if c.is_verb and c.child("nsubj", "nsubjpass", "expl") is not None)


def _is_apart(clause: Token, trigger: Token) -> bool:
    """Whether a clause is one of its own beside that of the saying: "it weighs the bid; the parent asked it to answer"."""
    first, last = sorted((clause.i, trigger.i))
    between = trigger.sentence.tokens[first:last]
    return any(t.text == ";" or (t.text == ":" and clause.i < trigger.i) for t in between)


def _told_after(noun: Token) -> list[Token]:
    """The clause with "that" which the parser hangs on a noun before it: "announced in a letter that she would leave"."""
    clauses = noun.having("relcl", "acl", "ccomp")
    return [c for c in clauses if c.child("mark") is not None and c.child("nsubj", "nsubjpass", "expl") is not None]


def _purposes(word: Token) -> list[Token]:
    """Infinitives on an object or a preposition's one: "urged unions to wait", "called on Lima to wait"."""
    return [c for c in word.having("acl", "advcl", "relcl") if c.tag == "VB" and is_led_by_to(c)]


def _opened(tokens: list[Token], saying: Token, language: Language) -> tuple[list[Token], bool]:
    """What is said without the words that only open it, up to the end of a quotation; and whether it is one."""
    before = tokens[0].next(-1) if tokens else None
    quoted = before is not None and before.text in _QUOTES
    while tokens and (_only_opens(tokens[0], language) or _is_dated(tokens[0], saying)):
        quoted |= tokens[0].text in _QUOTES
        tokens = tokens[1:]
    verb = next((t.i for t in tokens if t.head not in tokens or t.is_root), 0)
    ends = [n for n, t in enumerate(tokens) if n and t.text in _QUOTES] if quoted else []
    end = next((n for n in ends if tokens[n].i > verb), next(iter(ends), len(tokens)))  # a quotation may quote before its verb
    end = next((n for n, t in enumerate(tokens[:end]) if t.text in _BREAKS and t.i > verb), end)
    while end and end < len(tokens) and tokens[end - 1].pos == "ADP" and any(o.i > tokens[end].i for o in tokens[end - 1].children):
        end -= 1  # "has not been able to cope with" changes, which stand outside of the quotation
    return tokens[:end], quoted


def _only_opens(word: Token, language: Language) -> bool:
    """Whether a clause says the same without a word at its beginning: "that the bridge is safe", but "that bridge is safe"."""
    return word.pos == "PUNCT" or (word.lower in language.headlines.openings and word.dep not in ("det", "nsubj", "nsubjpass"))


def _is_dated(word: Token, saying: Token) -> bool:
    """Whether a word opens what is said but tells the day of saying it: "said on Friday it had no plans"."""
    between = saying.sentence.tokens[saying.i + 1 : word.i + 1]
    after = word.next()
    leads = word.pos == "ADP" and after is not None and after.entity in TIMES
    if any(t.dep in ("nsubj", "nsubjpass") for t in (word, *word.ancestors()) if t.entity in TIMES):
        return False  # "said the two days of talks went well"
    return bool(between) and (word.entity in TIMES or leads) and all(t.pos == "ADP" or t.entity in TIMES for t in between)


def _named(word: Token, match: Match, entities: Entities, language: Language) -> str | None:
    """The name that a pronoun stands for ("he", "its"), unless it is the speaker's own."""
    entity = entities.of(word) if word.tag in ("PRP", "PRP$") else None
    if _is_empty(word, language):
        return None
    thing = word.lower in language.headlines.dummies
    if (
        entity is None
        or not entity.named
        or (thing and entity.kind in _NO_THINGS)
        or any(entities.of(t) is entity for t in _speakers(match))
    ):
        return None
    return entities.name_of(word) + ("\u2019s" if word.tag == "PRP$" else "")


def _is_empty(word: Token, language: Language) -> bool:
    """Whether a pronoun only stands before what is so: "it is possible that"."""
    be = word.head
    below = (c for w in (be, *be.having("attr", "acomp")) for c in w.children if c.i > be.i)
    after = (c for c in below if c.dep in ("ccomp", "xcomp", "advcl") or (c.dep in ("acl", "relcl") and is_led_by_to(c)))
    return word.lower in language.headlines.dummies and be.pos == "AUX" and any(after)


def _asked_for(trigger: Token) -> Token | None:
    """What somebody is called on to do, where the parser takes it for a purpose ("called on both sides to stop")."""
    return next((c for c in trigger.having("advcl") if c.i > trigger.i and is_led_by_to(c)), None)
