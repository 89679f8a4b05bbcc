"""Verb groups: tense, aspect, modal, negation, voice, and which way in time a clause looks."""

import pytest

from timeline.article import Article
from timeline.syntax import Sentence, clause_of, direction_of, governing_verb, load_parser

FORWARD = frozenset({"expect", "schedule", "plan", "due", "agree"})


def parse(text: str) -> tuple[Sentence, ...]:
    article = Article(text, published="2024-03-01")
    return load_parser().parse(article.text, article.prose)


def word(text: str, wanted: str):
    return next(t for s in parse(text) for t in s.tokens if t.text == wanted)


@pytest.mark.parametrize(
    ("text", "verb", "tense", "aspect", "modal", "negated", "passive"),
    [
        ("The army left the town.", "left", "PAST", "NONE", None, False, False),
        ("The army will leave the town.", "leave", "FUTURE", "NONE", None, False, False),
        ("The army may leave the town.", "leave", "NONE", "NONE", "may", False, False),
        ("The army has left the town.", "left", "PRESENT", "PERFECTIVE", None, False, False),
        ("The army had been leaving the town.", "leaving", "PAST", "PERFECTIVE_PROGRESSIVE", None, False, False),
        ("The army is leaving the town.", "leaving", "PRESENT", "PROGRESSIVE", None, False, False),
        ("The army did not leave the town.", "leave", "PAST", "NONE", None, True, False),
        ("The town was shelled by the army.", "shelled", "PAST", "NONE", None, False, True),
        ("Talks sponsored by the envoy went on.", "sponsored", "PASTPART", "NONE", None, False, True),
        ("The army wants to leave the town.", "leave", "INFINITIVE", "NONE", None, False, False),
    ],
)
def test_reads_the_verb_group(text, verb, tense, aspect, modal, negated, passive):
    clause = clause_of(word(text, verb))
    assert (clause.tense, clause.aspect, clause.modal, clause.negated, clause.passive) == (tense, aspect, modal, negated, passive)


@pytest.mark.parametrize(
    ("text", "day", "looks"),
    [
        ("The ministers met on Friday.", "Friday", "past"),
        ("The ministers will meet on Friday.", "Friday", "future"),
        ("The talks are expected to resume on Friday.", "Friday", "future"),
        ("The talks are scheduled for Friday.", "Friday", "future"),
        ("The ministers agreed to meet on Friday.", "Friday", "future"),
        ("The ministers have met since Friday.", "Friday", "past"),
        ("The ministers could meet on Friday.", "Friday", "future"),
        ("The ministers are meeting on Friday.", "Friday", "future"),
    ],
)
def test_tells_which_way_a_clause_looks(text, day, looks):
    assert direction_of(word(text, day), FORWARD) == looks


def test_a_fragment_has_no_governing_verb():
    assert governing_verb(word("Talks in Geneva", "Geneva")) is None
