"""What is told as news: the clauses that the dateline may date, and those that stand beside one and share its time."""

from __future__ import annotations

from timeline.events.asserting import is_result
from timeline.events.surroundings import is_definite
from timeline.language.events import EventLexicon
from timeline.syntax.clause import clause_of, is_led_by_to
from timeline.syntax.tree import HEADLINES, Token

LEAD = 4  # sentences that lead an article, the headline among them
_ASIDE = frozenset({"relcl", "advcl", "acl", "pcomp", "amod"})
_GIVEN = frozenset({"relcl", "pcomp", "amod", "compound"})  # what a headline takes as known: "the interrupted talks"
_PARTICIPLES = frozenset({"VBG", "VBN"})
_BY_THEN = frozenset({"PAST", "PASTPART", "PRESPART"})


def tells_news(trigger: Token, carrier: Token | None, *, perfect: bool = False) -> bool:
    """Whether a clause reports something new, so that the dateline may date it.

    Args:
        trigger: Head word of the event.
        carrier: Its light verb, or `None`.
        perfect: Whether the present perfect counts as well ("has accused"), as it does for what is said.

    Returns:
        True for the simple past of a clause that is not a side remark, and for headlines.
    """
    verb = _verb_of(trigger, carrier)
    if not verb.is_verb or trigger.sentence.block in HEADLINES:
        return True
    clause = clause_of(verb)
    if _first_conjunct(verb).dep in _ASIDE:
        return False
    if clause.tense == "PRESENT" and clause.aspect == "PERFECTIVE":
        return perfect
    return clause.tense == "PAST" and "PERFECTIVE" not in clause.aspect


def may_be_news(trigger: Token) -> bool:
    """Whether a word may tell what has just happened, if only beside something else: "have died after a wall fell".

    Args:
        trigger: Head word of the event.

    Returns:
        False in the past perfect and in clauses that say of which thing one speaks ("the dam that burst").
    """
    verb = _verb_of(trigger, None)
    if not verb.is_verb or trigger.sentence.block in HEADLINES:
        return True
    clause = clause_of(verb)
    return _first_conjunct(verb).dep not in _GIVEN and not (clause.tense == "PAST" and "PERFECTIVE" in clause.aspect)


def told_with(trigger: Token, lexicon: EventLexicon, *, saying: bool = False) -> Token | None:
    """The word of what is told as news and has the time of an event: the event's own, or that of the clause it stands beside.

    Args:
        trigger: Head word of the event.
        lexicon: The language's events, for the words that open such clauses.
        saying: Whether something is said: what somebody says ("says", "is warning", "has warned") is news of the day.

    Returns:
        The word, or `None` where it is told as no news: in a relative clause, in the past perfect, as a condition.
    """
    verb = _verb_of(trigger, None)
    behind = trigger.dep == "amod" and trigger.i > trigger.head.i  # "seven dead in blast" says it
    known = trigger.sentence.block in HEADLINES and trigger.dep in _GIVEN and not behind
    known |= trigger.dep == "compound"  # "the bombing trial began" tells of no bombing
    if known or _is_of_old(verb, lexicon) or is_set_apart(verb):
        return None
    lead = trigger.sentence.index < LEAD  # further down, "has warned" is what led to the news
    perfect = saying and lead and not _is_repeated(verb, lexicon)
    if tells_news(trigger, None, perfect=perfect) or (saying and _says_now(trigger)):
        return trigger
    while verb.is_verb and (above := _beside(verb, lexicon)) is not None:
        if tells_news(above, None, perfect=lead and verb.dep == "pcomp"):  # "has praised him after meeting him": one's own doings
            return above
        verb = above
    return None


def _is_of_old(verb: Token, lexicon: EventLexicon) -> bool:
    """Whether an adverb says that it was before what is news: "the band previously told him"."""
    return any(a.lower in lexicon.marks["of old"] for a in verb.having("advmod"))


def _is_repeated(verb: Token, lexicon: EventLexicon) -> bool:
    """Whether it was done more than once, and so on no one day: "has repeatedly warned", "have asked so many times"."""
    return any(a.lemma.lower() in lexicon.marks["again and again"] for a in verb.having("advmod", "npadvmod"))


def is_set_apart(verb: Token) -> bool:
    """Whether a sentence only says when or where something known was: "it was under Ruiz that the bank was founded"."""
    copula = verb.head
    if verb.dep not in ("ccomp", "relcl", "advcl") or copula.pos != "AUX" or copula.child("prep") is None:
        return False
    subject = copula.child("nsubj", "expl")
    return subject is not None and subject.tag == "PRP"


def is_given(trigger: Token, lexicon: EventLexicon) -> bool:
    """Whether the body takes a happening for known: "their release opened the door", "charged in the killing of"; one that is
    said to occur or to be completed is told."""
    verb = trigger.head.lemma.lower()
    told = (trigger.dep == "nsubj" and verb in lexicon.verbs["occurrence"]) or (
        trigger.dep == "dobj" and verb in lexicon.verbs["completing"]
    )
    if trigger.is_verb or told or trigger.sentence.block in HEADLINES:
        return False
    return is_definite(trigger, lexicon)


def _beside(verb: Token, lexicon: EventLexicon) -> Token | None:
    """The verb that a clause shares its time with: the one it stands beside, follows ("after meeting") or goes on with."""
    if stands_beside(verb, lexicon) or _leads_on(verb) or _is_done_by(verb, lexicon):
        return verb.head
    follows = verb.dep == "pcomp" and verb.head.lower in lexicon.marks["after"] and verb.head.head.pos == "VERB"
    return verb.head.head if follows else None


def stands_beside(verb: Token, lexicon: EventLexicon) -> bool:
    """Whether a side clause is of the time of its main clause: "as rioters threw stones", "after a wall fell", "killing three"."""
    if verb.dep != "advcl":
        return False
    if is_participial(verb):
        return True
    clause = clause_of(verb)
    opened = {m.lower for m in verb.having("mark", "advmod", "prep")}
    beside = lexicon.marks["simultaneous"] | lexicon.marks["after"]
    return clause.tense in _BY_THEN and "PERFECTIVE" not in clause.aspect and not opened.isdisjoint(beside)


def _is_done_by(verb: Token, lexicon: EventLexicon) -> bool:
    """Whether an infinitive is of the time of the verb above it: "began to shell the town", "gathered to protest"."""
    if verb.dep not in ("advcl", "xcomp") or not is_led_by_to(verb):
        return False
    phase = verb.dep == "xcomp" and lexicon.governors.get(verb.head.lemma.lower()) == "transparent"
    return phase or is_result(verb, verb.head, lexicon)


def is_participial(verb: Token) -> bool:
    """Whether a clause has a participle for its verb and no subject of its own: one has is finite, whatever its tag."""
    own = verb.child("nsubj", "nsubjpass", "aux", "auxpass", "mark")
    return verb.tag in _PARTICIPLES and own is None


def _leads_on(verb: Token) -> bool:
    """Whether it goes on with the clause before it: "as rioters threw stones and torched cars"."""
    return verb.dep == "conj" and verb.head.is_verb


def _first_conjunct(verb: Token) -> Token:
    while _leads_on(verb):
        verb = verb.head
    return verb


def _says_now(trigger: Token) -> bool:
    clause = clause_of(trigger) if trigger.is_verb else None
    if clause is None or clause.tense != "PRESENT" or "PERFECTIVE" in clause.aspect or clause.modal:
        return False
    return _first_conjunct(trigger).dep not in _ASIDE


def _verb_of(trigger: Token, carrier: Token | None) -> Token:
    """The verb that asserts an event, or the one above its noun; the noun itself where there is none."""
    verb = carrier or trigger
    if verb.is_verb:
        return verb
    return next((a for a in trigger.ancestors() if a.is_verb and a.dep not in ("aux", "auxpass")), verb)
