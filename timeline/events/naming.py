"""How a headline names who takes part: short, without article, and where there is room with what completes the noun."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from timeline.events.candidates import Candidate
from timeline.events.entities import Entities
from timeline.events.entities.wording import COMMON, COUNTS
from timeline.events.model import Participant
from timeline.events.surroundings import DOING
from timeline.events.titles import shorten
from timeline.events.trimming import trimmed
from timeline.language.titles import Headlines
from timeline.syntax.arguments import arguments, shared_out
from timeline.syntax.clause import is_led_by_to
from timeline.syntax.phrase import bare, phrase
from timeline.syntax.tree import TIMES, Token

NAME = 44  # characters that a name may have in a title
FULL = 64  # and that a noun may have with what completes it, where the line has room
_SITES = frozenset({"place", "country", "facility"})


def short_name(p: Participant, candidate: Candidate, headlines: Headlines, limit: int = NAME) -> str:
    """A participant as a headline names it: whole where a number counts, else its name, without the trigger and without naming
    another participant again ("Spain recalls ambassador"), not too long.

    Args:
        p: A participant of the event.
        candidate: The event.
        headlines: The language's words for headlines.
        limit: Characters it may have.
    """
    first = candidate.sentence.tokens[0]
    # "Several villages": the capital is the sentence's, not the name's
    opens = p.start == first.start and first.pos in COMMON and first.entity in COUNTS
    text, own = (
        t[:1].lower() + t[1:] if opens and t.startswith(first.text) and not t[:2].isupper() else t for t in (p.text, p.name)
    )
    head = candidate.word_of(p)
    if head is not None and shared_out(head) is not None:
        return _short(own, p, candidate, headlines, limit)  # of "two of whom" the name tells who
    if p.text.lower().split(" ")[0] in headlines.kept and not p.named:
        return _short(text, p, candidate, headlines, limit)
    owners = (o.name for o in candidate.participants if o is not p)
    owned = None if p.named else next((o for o in owners if p.name.startswith((f"{o}'s ", f"{o}\u2019s "))), None)
    several = (p.count is not None and not p.named) or (p.kind == "person" and head is not None and _is_many(head))
    name = own[len(owned) + 3 :] if owned is not None else text if several else own
    if p.start <= candidate.mention.start < p.end:
        said = {candidate.mention.text.lower(), *(a.lower for a in candidate.trigger.having("advmod"))}
        name = " ".join(w for w in name.split() if w.lower() not in said) or name
    plain = plainer(name, headlines) if several or not p.named else undated(name, headlines)
    return _short(plain, p, candidate, headlines, limit)


def _is_many(word: Token) -> bool:
    """Whether a common noun is in the plural: of "the ministers, Ana Ruiz and Jan Lund" no single name speaks."""
    return word.tag == "NNS" and word.text.islower()


def initials_of(name: str, aliases: Sequence[str]) -> str | None:
    """The initials by which an article also calls somebody, or `None`.

    >>> initials_of("Korva Port Authority", ("the authority", "KPA"))
    'KPA'
    """
    letters = {word[0] for word in name.split()}
    return next((a for a in aliases if len(a) > 1 and a.isalpha() and a.isupper() and letters.issuperset(a)), None)


def briefly(p: Participant) -> str | None:
    """How a headline calls a participant where there is little room: by initials or a last name of the article, or `None`."""
    last = [a for a in p.aliases if p.named and p.kind == "person" and f" {a} " in f"{p.name} "]
    return initials_of(p.name, p.aliases) or min(last, key=len, default=None)


def _short(name: str, p: Participant, candidate: Candidate, headlines: Headlines, limit: int) -> str:
    """A name that fits: without what follows its head word, then without the words farthest before it, else cut."""
    head = candidate.word_of(p)
    words = name.split()
    if len(name) > limit and p.named and (brief := initials_of(p.name, p.aliases)) is not None:
        return brief
    if len(name) <= limit or head is None or head.is_verb or head.text not in words:
        return shorten(name, limit, headlines.breaks, headlines.dangling)
    end = words.index(head.text) + 1
    counts = end == 1 and words[1:2] and words[1].lower() in headlines.partitives  # "hundreds of ..."
    kept = [] if counts else words[:end]
    while len(kept) > 1 and (len(" ".join(kept)) > limit or kept[0].lower() in headlines.dangling):
        kept = kept[_first_modifier(kept, head) :]
    return " ".join(kept) or shorten(name, limit, headlines.breaks, headlines.dangling)


def site_of(noun: Token, entities: Entities, headlines: Headlines) -> str:
    """Where the clause says it was of which a noun is told to have done it, with its preposition: "killed in Lodi by a blast"."""
    verb = noun.head.head if noun.head.dep == "agent" else noun.head if noun.dep == "nsubj" else None
    sites = ((a.relation, a.token) for a in arguments(verb) if a.relation in headlines.sites) if verb is not None else ()
    named = ((lead, entity) for lead, word in sites if (entity := entities.of(word)) and entity.named and entity.kind in _SITES)
    return next((f"{lead} {entity.name}" for lead, entity in named), "")


def _first_modifier(words: Sequence[str], head: Token) -> int:
    """How many of the words before a head word stand and fall together: the two of "newly built port"."""
    before = head.sentence.tokens[max(0, head.i - len(words) + 1) : head.i]
    if [t.text for t in before] != list(words[:-1]):
        return 1
    first = next((c for c in head.children if c.i < head.i and before[0] in c.subtree()), before[0])
    return max(1, first.i - before[0].i + 1)


def plainer(text: str, headlines: Headlines) -> str:
    """A phrase as headlines write it: no article in front, no possessive pronoun inside, a sign for "per cent".

    >>> from timeline.language.titles import load_headlines
    >>> plainer("the two plants", load_headlines()), plainer("three of its members", load_headlines())
    ('two plants', 'three members')
    """
    words = text.split()
    while len(words) > 1 and words[0].lower() in headlines.articles | headlines.adverbs:
        words = words[1:]
    line: str = re.sub(headlines.possessives, r"\1 ", undated(" ".join(words), headlines))
    return re.sub(headlines.percent, r"\1%", line)


def undated(text: str, headlines: Headlines) -> str:
    """A phrase without the time before it, which the timeline tells anyway.

    >>> from timeline.language.titles import load_headlines
    >>> undated("Sunday's election", load_headlines()), undated("Sunday", load_headlines())
    ('election', 'Sunday')
    """
    return re.sub(headlines.dated, "", text)


def full_name(p: Participant, candidate: Candidate, text: str, entities: Entities, headlines: Headlines) -> str | None:
    """A participant with what completes its noun ("ban on imports", "plan to close the port"), a name only with what it is to
    do or to undergo ("calls for Peru to be expelled"), or `None`.

    Args:
        p: A participant of the event.
        candidate: The event.
        text: The article's text.
        entities: Its entities: where something is does not complete it.
        headlines: The language's words for headlines.
    """
    head = candidate.sentence.token_at(p.head_start)
    if head is None or not head.is_noun or head.start != p.head_start or head.start == candidate.trigger.start:
        return None
    inner = phrase(head)
    taken = {token.start for _, token in candidate.match.fillers if token is not head} | {candidate.trigger.start}
    room = (NAME if p.named else FULL) - len(short := short_name(p, candidate, headlines))
    completing = (w for w in _completing(inner, head, headlines, entities, taken) if not p.named or w[0].tag == "TO")
    more = [t for t in (trimmed(words, room, headlines) for words in completing) if t]
    if not more or inner[-1].end > p.end:
        return None
    return " ".join((short, *(plainer(text[words[0].start : words[-1].end], headlines) for words in more)))


def full_event(candidate: Candidate, patterns: str, text: str, entities: Entities, headlines: Headlines) -> str | None:
    """An eventive noun with what completes it ("talks between the unions and the port") and no role of its patterns, or `None`."""
    trigger = candidate.noun or candidate.trigger
    inner = phrase(trigger)
    shown = {t.start for role, t in candidate.match.fillers if f"{role}}}" in patterns}
    more = [t for t in (trimmed(w, FULL, headlines) for w in _completing(inner, trigger, headlines, entities, shown)) if t]
    line = own_words(trigger, text, headlines)
    return " ".join((line, *(plainer(text[w[0].start : w[-1].end], headlines) for w in more))) if more else None


def own_words(trigger: Token, text: str, headlines: Headlines) -> str:
    """An eventive noun with its modifiers and its name ("Hurricane Ana"), without a possessive pronoun and a time before it."""
    named = trigger.dep == "compound" and trigger.head.pos == "PROPN" and trigger.head.i == trigger.i + 1 and trigger.tag == "NNP"
    tokens = bare(phrase(trigger.head if named else trigger))
    while len(tokens) > 1 and (tokens[0].tag == "PRP$" or tokens[0].pos == "PUNCT"):
        tokens = tokens[1:]
    return undated(text[tokens[0].start : tokens[-1].end], headlines)


def _completing(
    inner: Sequence[Token], head: Token, headlines: Headlines, entities: Entities, taken: set[int]
) -> Iterator[tuple[Token, ...]]:
    """The words after a phrase that complete its noun, but for a time between them; none that the headline names anyway."""
    last = inner[-1].i
    for child in head.children:
        tokens = _undated(tuple(child.subtree()))
        if child.i <= last or not _completes(child, headlines, entities):
            continue
        between = head.sentence.tokens[last + 1 : tokens[0].i]
        if not _are_asides(between, head) or not _is_clear(tokens, child, taken):
            return
        yield tokens
        last = tokens[-1].i


def _are_asides(words: Sequence[Token], head: Token) -> bool:
    """Whether the words between a noun and what completes it belong to a time or an apposition."""
    beside = {t.i for a in head.having("appos") for t in a.subtree()} if words else set[int]()
    return all(word.entity in TIMES or word.pos in ("ADP", "PUNCT") or word.i in beside for word in words)


def _undated(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """The words up to a time among them and its preposition: "for a joint army | in May"."""
    end = next((n for n, t in enumerate(tokens) if t.entity in TIMES), len(tokens))
    end -= 0 < end < len(tokens) and tokens[end - 1].pos == "ADP"
    return tokens[:end] or tokens


def _completes(child: Token, headlines: Headlines, entities: Entities) -> bool:
    """Whether it is a purpose ("plan to go") or what a preposition leads in, a place excepted ("talks in Oslo")."""
    if child.dep in ("acl", "relcl"):
        return is_led_by_to(child)
    places = child.lower in headlines.sites and any(entities.kind_of(o) in _SITES for o in child.having("pobj"))
    return child.dep == "prep" and child.lower in headlines.complements and not places


def _is_clear(tokens: Sequence[Token], top: Token, taken: set[int]) -> bool:
    """Whether a reader understands the words without their sentence, and no time and no other participant is among them."""
    return not any(
        t.entity in TIMES or t.start in taken or t.tag in ("PRP", "PRP$") or (t.dep in ("relcl", "advcl", "appos") and t is not top)
        for t in tokens
    )


def lead_of(token: Token | None) -> str | None:
    """The preposition that leads a participant in ("near" the border), by its head word, or `None`."""
    return token.head.lower if token is not None and token.dep == "pobj" else None


def of_one_relation(ps: Sequence[Participant], candidate: Candidate) -> list[Participant]:
    """The fillers of a role that stand to the trigger as the first does: "shelled a school in Lodi" lists no school and Lodi."""
    relations = {a.token.start: a.relation for a in arguments(candidate.trigger)}
    first, word = relations.get(ps[0].head_start), candidate.word_of(ps[0])
    if first in (None, *DOING) or word is None:
        return list(ps)
    beside = {t.start for t in word.conjuncts()}  # "in Peru ... in a square" lists no Peru and square
    alike = {start for start, relation in relations.items() if relation == first} if first == "undergoer" else beside
    return [p for p in ps if p is ps[0] or p.head_start in alike]


def by_side(roles: dict[str, list[Participant]], candidate: Candidate) -> dict[str, list[Participant]]:
    """The roles, and of one that both sides of a verb may fill ("the envoy met the rebels") each side: {role_1}, who acts, and
    {role_2}."""
    if not candidate.trigger.is_verb:
        return roles
    acting = {a.token.start for a in arguments(candidate.trigger) if a.relation in DOING}
    sides: dict[str, list[Participant]] = {}
    for role, ps in roles.items():
        first, second = ([p for p in ps if (p.head_start in acting) == side] for side in (True, False))
        sides |= {f"{role}_{n}": side for n, side in ((1, first), (2, second)) if first and side}
    return roles | sides
