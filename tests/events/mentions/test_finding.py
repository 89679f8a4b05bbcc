from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.events.mentions import find_mentions
from timeline.language import load
from timeline.syntax import load_parser


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("The rebels shelled the harbour and fled.", {"shelled", "fled"}),
        ("After the explosion, rescuers searched the valley.", {"explosion", "searched"}),
        ("The collapse of the talks surprised nobody.", {"collapse", "talks", "surprised"}),
        ("The bridge will be repaired in spring.", {"repaired"}),
        ("A spokeswoman said the merger had failed.", {"said", "merger", "failed"}),
        ("Villagers are aware of new attacks.", {"aware", "attacks"}),
        ("The grey car and the old table.", set()),
    ],
)
def test_finds_verbs_nouns_and_predicates(found, text, events):
    assert set(found(text)) == events


@pytest.mark.parametrize(
    ("text", "word", "event_class"),
    [
        ("Officials said the river was rising.", "said", "REPORTING"),
        ("The army destroyed three bridges.", "destroyed", "OCCURRENCE"),
        ("The strike began at noon.", "began", "ASPECTUAL"),
        ("Farmers hope to sell the harvest.", "hope", "I_STATE"),
        ("Witnesses saw the tower fall.", "saw", "PERCEPTION"),
        ("Engineers tried to restart the reactor.", "tried", "I_ACTION"),
    ],
)
def test_tells_the_class(found, text, word, event_class):
    assert found(text)[word].event_class == event_class


@pytest.mark.parametrize("text", ["", "   ", "No", "???!!!", "3-2 (1-0)", "Ein Zug entgleiste.", '"' * 50, "THE ARMY ATTACKED."])
def test_reads_anything(parse, text):
    for mention in find_mentions(parse(text), load("en")):
        assert text[mention.start : mention.end] == mention.text


WORDS = [
    "the",
    "army",
    "was",
    "not",
    "hit",
    "by",
    "rebels",
    ",",
    "who",
    "fled",
    ";",
    "talks",
    "failed",
    "and",
    "20",
    "died",
    "in",
    "Oslo",
]


@given(st.lists(st.sampled_from(WORDS), max_size=40))
def test_offsets_index_the_text_whatever_the_words(words):
    text = " ".join(words)
    sentences = load_parser().parse(text, [SimpleNamespace(start=0, end=len(text), kind="body")])
    mentions = find_mentions(sentences, load("en"))
    assert [m.start for m in mentions] == sorted({m.start for m in mentions})
    for part in (p for m in mentions for p in (m, *m.participants)):
        assert text[part.start : part.end] == part.text
        assert part.start <= part.head_start < part.end


def test_the_same_text_gives_the_same_mentions(parse):
    text = "The minister resigned after protests; his party denied the reports."
    assert find_mentions(parse(text), load("en")) == find_mentions(parse(text), load("en"))
