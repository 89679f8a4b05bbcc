"""Whether it happened: read from the words that govern an event, from its own clause outwards.

The values map to FactBank's factuality (Sauri and Pustejovsky 2009): happened is CT+, scheduled PR+, claimed CT+ of a source,
denied CT-, hypothetical Uu or PS+. A governor that says nothing of it ("begin", "manage") is looked through.
"""

from __future__ import annotations

from timeline.events.asserting import (
    announced,
    asks,
    awaits,
    depends,
    goes_its_own_way,
    going_to,
    hangs_on_condition,
    is_past,
    is_result,
    orders,
    reported,
    stands_apart,
)
from timeline.events.governing import effects_of, governor_of
from timeline.events.granting import (
    is_agreed_on,
    is_averted,
    is_blamed_on,
    is_cleared_of,
    is_granted,
    is_told_of,
    kept_off,
    taken_instead,
    word_kept,
)
from timeline.events.negation import Denial, beneath_not, has_no, is_negative
from timeline.events.status import Status
from timeline.events.surroundings import verb_name
from timeline.language.events import EventLexicon
from timeline.syntax.clause import clause_of, is_led_by_to
from timeline.syntax.tree import Token

_SUBORDINATE = ("xcomp", "ccomp", "advcl", "acl", "pcomp", "conj", "csubj", "dep", "parataxis", "relcl")


def status_of(
    trigger: Token, carrier: Token | None, lexicon: EventLexicon, *, stance: bool = False, presupposed: bool = False
) -> Status:
    """Read modality and flags of an event.

    Args:
        trigger: Its head word.
        carrier: The light verb that asserts a noun, or `None`.
        stance: Whether it is an attitude that is voiced: a wish is then the event itself, not something wished for.
        presupposed: Whether it is a noun that takes its event for granted ("help the victims of the blast"): only what governs
            it directly counts.
        lexicon: The language's events.

    Returns:
        Its `Status`; `modality` is `None` where nothing speaks against its having happened.
    """
    status = Status()
    for adjective in _adjectives(trigger):
        _apply(status, adjective, lexicon)
    if not trigger.is_verb and any(d.lower in lexicon.marks["any"] for d in trigger.having("det")):
        status.take("hypothetical", trigger)  # "open to any request": one that need never come
    if trigger.dep == "amod" and trigger.is_verb:
        return status  # "intensified fighting": taken for granted, whatever the noun hangs on
    top = carrier or trigger
    while stance and top.dep == "xcomp" and going_to(top, lexicon) is None:
        top = top.head
    granted = presupposed and carrier is None and not trigger.is_verb and not is_averted(trigger, lexicon)
    if granted and has_no(trigger, lexicon):
        status.deny("denied", trigger)
    _climb(status, top, lexicon, skip=stance, reach=1 if granted else 99)
    if granted and _is_occasion(trigger, lexicon) and _is_ahead(done := trigger.head.head, lexicon):
        status.take("scheduled", done)
    return status


def _is_occasion(noun: Token, lexicon: EventLexicon) -> bool:
    """Whether a noun is where or when something is done: "hopes to win at the election"."""
    return noun.dep == "pobj" and noun.head.lower in lexicon.marks["occasions"] and noun.head.head.is_verb


def _is_ahead(verb: Token, lexicon: EventLexicon) -> bool:
    """Whether what a verb tells is still to be done, if it ever is."""
    clause = clause_of(verb)
    if clause.tense != "FUTURE" and not (is_led_by_to(verb) and clause.aspect == "NONE"):
        return False
    status = Status()
    _climb(status, verb, lexicon, skip=False, reach=99)
    return status.modality in ("scheduled", "hypothetical")


def _adjectives(trigger: Token) -> tuple[Token, ...]:
    """Adjectives of an eventive noun, the second halves of compounds ("well-planned") left out."""
    found = trigger.having("amod") if not trigger.is_verb else ()
    return tuple(a for a in found if (before := a.next(-1)) is None or before.text != "-")


def _climb(status: Status, token: Token, lexicon: EventLexicon, *, skip: bool, reach: int) -> None:
    """Go from an event up through what governs it, until a verb of saying or a clause that stands for itself."""
    told = True  # whether the clause at hand tells of the event
    denial: Denial = "denied"  # what its "not" makes of it
    for _ in range(reach):
        if token.is_verb and not skip and told:
            _read_clause(status, token, lexicon, denial)
        elif skip and token.is_verb and clause_of(token).negated:
            status.negated = True  # "does not want to see": the attitude is not had
        skip = False
        if token.is_root or (token.is_verb and token.dep == "prep"):  # "following the vote"
            return
        governor = governor_of(token)
        if governor is not None and (verb := word_kept(token, governor, lexicon)) is not None:
            if verb_name(verb) & lexicon.marks["breaking"]:
                _deny(status, verb)
            token = verb
            continue
        if governor is None or _settles(status, token, governor, lexicon):
            return
        if token.dep == "conj" and goes_its_own_way(token, governor):
            return
        means = token.dep == "pcomp" and token.head.lower in lexicon.marks["means"]  # "sought peace by promising aid" promised it
        if (
            token.dep != "conj"
            and not means
            and not is_blamed_on(token, governor, lexicon, known=reach == 1)
            and not is_told_of(token, governor, lexicon)
        ):
            _apply(status, governor, lexicon)
            _aim(status, token, governor, lexicon)
            if status.reporter is not None:
                _hear(status, beneath_not(governor, token, lexicon), lexicon)
                return
        told = token.dep != "conj" or not stands_apart(token, lexicon)
        denial = beneath_not(governor, token, lexicon) if denial == "denied" else denial
        token = governor


def _settles(status: Status, token: Token, governor: Token, lexicon: EventLexicon) -> bool:
    """Whether nothing above a governor counts: what hangs on it is so whatever befalls it, or the governor says all by itself."""
    if _stands_alone(status, token, governor, lexicon) or is_granted(token, governor, lexicon):
        return True
    kept = kept_off(token, governor, lexicon)
    if (instead := taken_instead(token, lexicon)) is not None:
        (_miss if instead.lower in lexicon.marks["close to"] else _deny)(status, instead)
    elif is_agreed_on(token, governor, lexicon):
        status.take("scheduled", governor)
    elif is_cleared_of(token, governor, lexicon):
        status.take("hypothetical", governor) if is_negative(governor, lexicon) else _deny(status, governor)
    elif kept == "open":
        status.take("hypothetical", governor)
    else:
        return kept is not None
    return True


def _hear(status: Status, denial: Denial, lexicon: EventLexicon) -> None:
    """Take up what it does to an event that its reporter does not say it: who does not say that it was leaves it open."""
    saying = status.reporter
    if saying is None or not saying.is_verb or not is_negative(saying, lexicon):
        return
    status.deny(denial, saying)
    if denial == "open":
        status.reporter = None


def _read_clause(status: Status, verb: Token, lexicon: EventLexicon, denial: Denial) -> None:
    """Take up what a clause says; `denial` is what its "not" makes of the event."""
    clause = clause_of(verb)
    helper = next((a for a in verb.having("aux") if a.tag == "MD"), verb)
    if is_negative(verb, lexicon):
        status.deny(denial, verb)
    if asks(verb) or orders(verb) or depends(verb, lexicon) or hangs_on_condition(verb, lexicon):
        status.take("hypothetical", verb)
    promised = clause.modal in lexicon.marks["future in the past"] and reported(verb, lexicon)
    if clause.tense == "FUTURE" or promised or announced(verb):
        status.take("scheduled", helper)
    elif (going := going_to(verb, lexicon)) is not None:
        status.take("scheduled" if not is_past(going) or reported(going, lexicon) else "hypothetical", going)
    elif clause.modal is not None and clause.modal not in lexicon.marks["factual modals"]:
        status.take("hypothetical", helper)
    if "PROGRESSIVE" in clause.aspect and clause.tense == "PRESENT":
        status.ongoing = True
    if verb.lemma.lower() in lexicon.marks["ongoing"] or any(c.lower in lexicon.marks["ongoing"] for c in verb.having("advmod")):
        status.ongoing = True
    if (nearly := _nearly(verb, lexicon)) is not None:
        _miss(status, nearly)
    hearsay = any(c.lower in lexicon.marks["hearsay"] for c in verb.having("advmod"))
    if hearsay and not is_led_by_to(verb):  # "came allegedly to attack": a purpose still
        status.take("claimed", verb)


def _nearly(verb: Token, lexicon: EventLexicon) -> Token | None:
    """The "nearly" right before a verb of what happens or does not: what nearly doubled has grown."""
    before = verb.next(-1)
    grew = verb.lemma.lower() in lexicon.marks["multiplying"]
    return None if grew or before is None or before.head is not verb or before.lower not in lexicon.marks["nearly"] else before


def _stands_alone(status: Status, token: Token, governor: Token, lexicon: EventLexicon) -> bool:
    """Whether what governs a clause says nothing of whether it is so: relative clauses, "when", "after"; a purpose is not so."""
    if not token.is_verb or token.dep not in _SUBORDINATE:
        return False
    purpose = is_led_by_to(token)
    if _is_looked_for(governor, lexicon):
        status.take("hypothetical", governor)  # "a reward for information leading to his arrest"
    if token.dep == "relcl" or (token.dep == "acl" and token.tag in ("VBN", "VBG") and token.child("mark", "aux") is None):
        return True
    if purpose and is_result(token, governor, lexicon):
        return False
    if token.dep == "pcomp" and token.head.lower in lexicon.marks["after"] and governor.is_verb and is_past(governor):
        return True  # "was banned after testing positive"
    if token.dep == "pcomp" and token.head.lower in lexicon.marks["since"]:
        return True  # "resolved to cut costs since losing the contract"
    if token.dep == "advcl":
        open_ = not is_past(token) and any(m.lower in lexicon.marks["purpose"] for m in token.having("mark"))
        if purpose or open_ or awaits(token, governor, lexicon):
            status.take("hypothetical", token)
        return True
    if token.dep == "xcomp" and purpose and governor.is_verb and not effects_of(governor, lexicon):
        had_been = clause_of(governor).passive and token.tag == "VBN" and any(a.lemma == "have" for a in token.having("aux"))
        if governor.lemma.lower() in lexicon.verbs["reporting"] or had_been:
            status.take("claimed", governor)  # "are rumoured to have fled", "claim to have fled"
            status.reporter = None if clause_of(governor).passive else governor
        else:
            status.attempted = True  # "used diggers to save him": what a deed is for may never come
        return False
    if token.dep == "acl" and purpose and not effects_of(governor, lexicon):
        status.take("hypothetical", governor)
        return True
    return False


def _is_looked_for(noun: Token, lexicon: EventLexicon) -> bool:
    """Whether it is a clue for which somebody asks or pays."""
    return noun.dep == "pobj" and noun.lemma.lower() in lexicon.marks["clues"] and noun.head.lower in lexicon.marks["aimed"]


def _apply(status: Status, governor: Token, lexicon: EventLexicon) -> None:
    """Let a governing word say its part."""
    lemma = governor.lemma.lower()
    if governor.is_verb and lemma in lexicon.verbs["denying"]:
        status.take("hypothetical" if clause_of(governor).negated else "denied", governor)
        status.reporter = governor
        return
    if governor.dep == "dobj" and lemma in lexicon.marks["saying"] and governor.head.lemma.lower() in lexicon.verbs["denying"]:
        _apply(status, governor.head, lexicon)  # "denied reports that"
        return
    if _reports(governor, lexicon):
        status.reporter = governor
    effects = effects_of(governor, lexicon)
    effect = effects[0] if effects else None
    if effect == "hypothetical" and _is_unveiled(governor, lexicon):
        effect = "scheduled"
    if effect == "hypothetical" and _is_seen_to(governor, lexicon):
        effect = None
    if effect == "scheduled" and governor.is_verb and depends(governor, lexicon):
        effect = "hypothetical"  # "if it ever decides to sell"
    match effect:
        case "scheduled":
            if status.modality is None:
                status.hedge = _hedge(governor, lexicon)
            status.take("scheduled", governor)
        case "hypothetical":
            if status.reporter is None:
                status.take("hypothetical", governor)
        case "claimed":
            status.take("claimed", governor)
        case "negative":
            _deny(status, governor)
        case "attempted":
            status.attempted = True
        case "cancelled":
            status.cancelled = True


def _miss(status: Status, nearly: Token) -> None:
    """Take up that an event did not happen, but for little."""
    status.negated, status.nearly = True, nearly
    status.reasons.append(f"negated by \u201c{nearly.text}\u201d")


def _deny(status: Status, governor: Token) -> None:
    """Let a word by what it means say that the event is not so."""
    status.negated, status.denier = not status.negated, governor
    status.reasons.append(f"negated by \u201c{governor.text}\u201d")


def _aim(status: Status, token: Token, copula: Token, lexicon: EventLexicon) -> None:
    """Of "the aim is to attack" and "it is vital to attack", let the word that the infinitive explains say its part."""
    if copula.pos != "AUX" or token.dep not in ("xcomp", "ccomp", "attr") or not is_led_by_to(token):
        return
    if token.lemma.lower() in lexicon.marks["to be found"]:
        return
    words = [w for w in copula.having("nsubj", "acomp", "attr") if w is not token]
    for word in words:
        _apply(status, word, lexicon)
    if all(w.dep == "nsubj" for w in words):  # "the ministers are to meet", "if they were to meet"
        status.take("hypothetical" if depends(copula, lexicon) else "scheduled", copula)


def _is_unveiled(noun: Token, lexicon: EventLexicon) -> bool:
    """Whether it is a plan that somebody makes known ("announced plans to"), and so means."""
    told = noun.dep == "dobj" and noun.head.is_verb and noun.head.lemma.lower() in lexicon.marks["unveiling"]
    return told and noun.lemma.lower() in lexicon.marks["plans"]


def _is_seen_to(verb: Token, lexicon: EventLexicon) -> bool:
    """Whether it tells what was let happen or brought about: "was allowed to leave", "ensured that they were freed"."""
    if not verb.is_verb or not (is_past(verb) or clause_of(verb).aspect == "PERFECTIVE") or is_negative(verb, lexicon):
        return False
    return verb.lemma.lower() in lexicon.marks["permitting" if clause_of(verb).passive else "seen to"]


def _hedge(governor: Token, lexicon: EventLexicon) -> str | None:
    """The word that plans an event, as a title takes it up: "expected", "due"; of what somebody has agreed to, the verb."""
    if governor.is_verb and not clause_of(governor).passive and governor.child("ccomp", "dobj") is None:
        return None if governor.lemma.lower() in lexicon.marks["deals"] else f"<{governor.lemma.lower()}>"
    return governor.lower if governor.tag in ("VBN", "JJ", "VBD") else None


def _reports(governor: Token, lexicon: EventLexicon) -> bool:
    """Whether the word tells what somebody says: a verb with a clause, or a noun of saying with one."""
    lemma = governor.lemma.lower()
    if governor.is_verb:
        return lemma in lexicon.verbs["reporting"] and governor.child("ccomp", "parataxis") is not None
    return lemma in lexicon.marks["saying"]
