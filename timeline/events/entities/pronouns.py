"""Pronouns: the antecedent that agrees and stands nearest and highest, or none."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.events.entities.discourse import Discourse
from timeline.events.entities.kinds import noun_kind
from timeline.events.entities.nominals import Nominal
from timeline.events.entities.referent import Referent
from timeline.language.entities import EntityLexicon, Pronoun
from timeline.syntax.arguments import subject_of
from timeline.syntax.clause import governing_verb
from timeline.syntax.tree import Token

REACH = 3  # sentences back; further than that the text has usually gone on
_SIDES = frozenset({"organisation", "government", "forces", "group", "media", "country"})


def pronoun_antecedent(nominal: Nominal, discourse: Discourse) -> Referent | None:
    """What a pronoun stands for.

    Args:
        nominal: A personal, possessive, reflexive or relative pronoun.
        discourse: All that was read before it.

    Returns:
        An earlier referent, or `None` where none agrees or "it" stands for nothing.
    """
    token = nominal.head
    if token.tag in ("WDT", "WP", "WP$"):
        return _relative(token, discourse)
    pronoun = discourse.lexicon.pronouns[token.lower]
    if pronoun.speaker:
        return _speaker(token, pronoun, discourse)
    if pronoun.gender == "thing" and _is_empty(token, discourse.lexicon.attitude):
        return None
    return _best(token, pronoun, discourse)


def _best(token: Token, pronoun: Pronoun, discourse: Discourse) -> Referent | None:
    """The agreeing referent with the highest score; its gender is remembered for the pronouns to come."""
    clues = [(_own_subject(token), 3.0), (_elder(token), 4.0), (_reporter(token, discourse), 3.0)]
    pointed = [(discourse.at(word), worth) for word, worth in clues if word is not None]
    acting, saying = _acts(token, discourse), _says(token, discourse)
    said = _said_by(token) if saying else frozenset()

    def score(referent: Referent) -> float:
        hints, last = sum(worth for hinted, worth in pointed if hinted is referent), referent.last.head
        if saying:
            hints += 2.0 * _says(last, discourse) - 3.0 * (last.start in said or last.start in discourse.quotations.quoted)
        return _score(token, pronoun, referent, discourse.lexicon) + hints - 3.0 * (acting and not referent.acts)

    best = max(_agreeing(token, pronoun, discourse), key=score, default=None)
    if best is None or (best.acts and _is_abstract(token, discourse)):
        return None
    if pronoun.gender is not None:
        best.call(pronoun.gender)
    return best


def _says(token: Token, discourse: Discourse) -> bool:
    """Whether somebody is the subject of a verb of saying."""
    return token.dep == "nsubj" and token.head.lemma in discourse.lexicon.say


def _said_by(token: Token) -> frozenset[int]:
    """Where the clause before a verb of saying is told, whom its speaker seldom calls by name: "Dozens were missing, they said"."""
    return frozenset(t.start for clause in token.head.having("ccomp") if clause.i < token.i for t in clause.subtree())


def _relative(token: Token, discourse: Discourse) -> Referent | None:
    clause = next((a for a in token.ancestors() if a.dep == "relcl"), None)
    return None if clause is None else discourse.at(clause.head)


def _speaker(token: Token, pronoun: Pronoun, discourse: Discourse) -> Referent | None:
    """ "I" is who speaks; "we" is the body the speaker speaks for, else the speaker."""
    speaker = discourse.at(discourse.quotations.speaker(token))
    if speaker is None or not speaker.acts:
        return None
    if not pronoun.plural:
        return speaker
    sides = [*speaker.sides, *(discourse.at(t) for t in speaker.duties)]
    return next((r for r in sides if r is not None and r.kind in _SIDES), speaker)


def _is_empty(token: Token, attitude: frozenset[str]) -> bool:
    """An "it" that stands for a clause or for nothing: "it is likely that", "it was too early to"."""
    verb = token.head
    if token.dep not in ("nsubj", "nsubjpass", "expl") or not verb.is_verb:
        return token.dep == "expl"
    if verb.lemma == "be":
        predicate = verb.child("acomp", "attr")
        if any(c.i > verb.i for c in verb.having("ccomp", "xcomp", "csubj")):
            return True
        return predicate is not None and predicate.lower not in attitude and predicate.child("ccomp", "xcomp", "acl") is not None
    return token.dep == "nsubjpass" and any(c.dep == "ccomp" for c in verb.children)


def _agreeing(token: Token, pronoun: Pronoun, discourse: Discourse) -> Iterator[Referent]:
    barred = _barred(token, discourse)
    for referent in discourse.recent(token.sentence.index, REACH):
        if _agrees(pronoun, referent) and referent not in barred:
            yield referent


def _agrees(pronoun: Pronoun, referent: Referent) -> bool:
    if pronoun.gender in ("male", "female"):
        return referent.kind == "person" and not referent.plural and referent.is_called(pronoun.gender)
    if pronoun.gender == "thing":
        return not referent.plural and referent.kind not in ("person", "people", "place")
    return referent.plural or referent.kind in ("organisation", "group", "people", "forces", "media", "government")


def _barred(token: Token, discourse: Discourse) -> list[Referent]:
    """Whom it cannot be: the other parties of its own verb, the owner's own thing, and the speaker in his own words."""
    barred = []
    if token.dep in ("nsubj", "nsubjpass", "dobj", "pobj", "dative") and not token.lower.endswith(("self", "selves")):
        verb = governing_verb(token)
        if verb is not None:
            parties = (*verb.having("nsubj", "nsubjpass", "dobj", "dative"), _doer(verb, discourse))
            barred = [r for c in parties if c is not None and c is not token and (r := discourse.at(c))]
    if token.tag == "PRP$" and token.head.lemma.lower() in discourse.lexicon.mourned:  # "Ruiz spoke of his death"
        speaking = (a for a in token.ancestors() if a.is_verb and a.lemma in discourse.lexicon.say)
        barred += [r for verb in speaking if (r := discourse.at(subject_of(verb))) is not None]
    apposed = token.head.head if token.tag == "PRP$" and token.head.dep == "appos" else None
    speaker = _quoted_speaker(token, discourse)
    others = (speaker, discourse.at(apposed))
    colleagues = _colleagues(speaker, token, discourse) if speaker is not None else ()
    return [*barred, *colleagues, *(r for r in others if r is not None)]


def _quoted_speaker(token: Token, discourse: Discourse) -> Referent | None:
    """Who speaks the words a token is quoted in; whom only a pronoun behind them tells ("..., he said") is who spoke before."""
    speaking = discourse.quotations.speaker(token)
    speaker = discourse.at(speaking)
    if speaker is not None or speaking is None or speaking.tag != "PRP":
        return speaker
    spoke = (r for r in discourse.recent(token.sentence.index, REACH) if any(_says(n.head, discourse) for n in r.nominals[-REACH:]))
    return next(spoke, None)


def _colleagues(speaker: Referent, token: Token, discourse: Discourse) -> Iterator[Referent]:
    """The nameless groups of a speaker's trade: "they" whom a detective speaks of are no detectives."""
    trades = {n.head.lemma.lower() for n in speaker.nominals if n.form == "common"}
    for group in discourse.recent(token.sentence.index, REACH) if trades else ():
        if group.plural and not group.named() and any(n.head.lemma.lower() in trades for n in group.nominals):
            yield group


def _doer(verb: Token, discourse: Discourse) -> Token | None:
    """Who does what a verb says, understood subjects too: "used gas to clear them" is not the gas's doing."""
    subject = subject_of(verb)
    referent = discourse.at(subject)
    used = verb.dep == "xcomp" and subject is not None and not (referent is not None and referent.acts)
    return subject_of(verb.head) if used else subject


def _acts(token: Token, discourse: Discourse) -> bool:
    """Whether a pronoun is the subject of what only people and bodies do."""
    verb = token.head
    return token.dep == "nsubj" and (verb.lemma in discourse.lexicon.say or verb.lemma in discourse.lexicon.act)


def _is_abstract(token: Token, discourse: Discourse) -> bool:
    """Whether a pronoun is said to be what no one in particular is: "it has been a source of concern"."""
    predicate = token.head.child("attr") if token.dep == "nsubj" else None
    if token.tag != "PRP" or predicate is None or predicate.pos != "NOUN":
        return False
    return noun_kind(predicate, discourse.lexicon) is None


def _own_subject(token: Token) -> Token | None:
    """Of a possessive, the subject of its clause, understood ones too: "forced the company to cut its prices"."""
    verb = governing_verb(token) if token.tag == "PRP$" else None
    return None if verb is None or verb.dep == "acl" else subject_of(verb)


def _reporter(token: Token, discourse: Discourse) -> Token | None:
    """Of the subject of what somebody says in words that are not quoted, who says it: "Ruiz said she would go"."""
    clause = token.head
    told = clause.dep == "ccomp" and clause.head.lemma in discourse.lexicon.say and token.start not in discourse.quotations.quoted
    return subject_of(clause.head) if told and token.dep in ("nsubj", "nsubjpass") else None


def _elder(token: Token) -> Token | None:
    """ "Ruiz and her brother": of a possessive, what its phrase is coordinated with."""
    return token.head.head if token.tag == "PRP$" and token.head.dep == "conj" else None


def _score(token: Token, pronoun: Pronoun, referent: Referent, lexicon: EntityLexicon) -> float:
    last = referent.last
    away = token.sentence.index - last.head.sentence.index
    score = -2.0 * away - 0.01 * (token.start - last.head.start) / 10
    score += 2.0 * _leads(referent) + 0.5 * referent.named() + min(len(referent.nominals), 6) * 0.3
    if pronoun.gender in ("male", "female"):
        score += _sounds(referent, pronoun, lexicon)
        called = min(referent.times_called(pronoun.gender), 3)
        score += 1.0 * (referent.gender == pronoun.gender) + 0.5 * called + 1.0 * referent.named()
    if pronoun.plural:
        score += 1.5 * referent.plural + 1.5 * referent.acts
    elif pronoun.gender == "thing":
        score += 1.5 * referent.acts + 0.5 * (referent.kind is not None) - 1.0 * (referent.kind is None and not referent.named())
    if token.dep == "nsubj" and away == 1 and _leads(referent):
        score += 1.0
    return score


def _sounds(referent: Referent, pronoun: Pronoun, lexicon: EntityLexicon) -> float:
    """What the ending of a given name that no list has says for a pronoun, or against it."""
    words = referent.name().lower().split() if referent.gender is None and referent.named() else []
    endings = lexicon.likely.items() if len(words) > 1 else ()
    likely = next((gender for ending, gender in endings if words[0].endswith(ending)), None)
    return 0.0 if likely is None else 1.0 if likely == pronoun.gender else -1.0


def _leads(referent: Referent) -> bool:
    """Whether it is a subject where it was spoken of last; "Ruiz, a former judge, resigned" names the subject twice."""
    last = referent.last.head
    beside = last.head if last.dep == "appos" else last
    return beside.dep in ("nsubj", "nsubjpass")
