"""Text that no editor would print: no exception, no invented event, and what was not read is said."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline import Article, Timeline

GERMAN = (
    "Die Gespräche in Genf wurden am 3. Februar 2016 unterbrochen, weil die Regierung nicht mehr mit den Rebellen reden wollte."
)
ENGLISH = "The two governments suspended their talks on Wednesday because the port had not been opened."


def read(text: str) -> Timeline:
    return Timeline.read(Article(text, published="2016-02-05"))


@pytest.mark.parametrize(
    "text",
    [
        "No talks, no truce, no end in sight.",
        "Weather, traffic, sport and television at a glance",
        "word " * 3000,
        "and the " * 1500,
        "bomb " * 3000,
        "Mon Tue Wed Thu Fri\n12 13 14 15 16\n17 18 19 20 21",
        "| team | won | lost |\n|---|---|---|\n| Brann | 3 | 1 |\n| Lyn | 2 | 2 |",
        "Opinion\nSport\nCrossword\nObituaries\nLetters to the editor\nWar games\nBook of the week",
        GERMAN,
        "Les pourparlers ont été suspendus mercredi, et l'armée a bombardé la ville avec des avions, dit le ministre.",
        "\u653f\u5e9c\u306f\u6c34\u66dc\u65e5\u306b\u4f1a\u8ac7\u3092\u4e2d\u65ad\u3057\u305f\u3002",
    ],
    ids=lambda text: text[:30],
)
def test_invents_no_event(text):
    assert [e.title for e in read(text)] == []


@pytest.mark.parametrize(
    ("text", "types"),
    [
        (f"\u201c{ENGLISH}", {"talks.suspended"}),
        (f'He said: "{ENGLISH}', {"talks.suspended"}),
        (f"{ENGLISH.upper()}", {"talks.suspended"}),
        (f"{ENGLISH.lower()}", {"talks.suspended"}),
        (f"{ENGLISH}\n\n{GERMAN}\n\n{ENGLISH}", {"talks.suspended"}),
        ("Norway suspends talks\nChile bombs village near border\nPort reopens", {"talks.suspended"}),
    ],
    ids=lambda value: str(value)[:30],
)
def test_still_reads_what_is_there(text, types):
    assert types <= {e.type for e in read(text)}


def test_says_which_language_it_did_not_read():
    text = f"{ENGLISH}\n\n{GERMAN}\n\n{ENGLISH}"
    story = read(text)
    told = [p for p in story.problems if "German" in p.reason]
    assert len(told) == 1
    start, end = map(int, told[0].where.rsplit(" ", 1)[1].split("-"))
    assert text[start:end].strip() == GERMAN
    assert all(not start <= m.start < end for e in story for m in e.mentions)


def test_times_are_still_found_in_another_language():
    text = "Die Gespräche vom 2016-02-03 wurden nicht mehr mit den Rebellen geführt, weil die Regierung das so wollte."
    assert [t.value for t in read(text).times] == ["2016-02-03"]


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from([ENGLISH, GERMAN, ENGLISH.upper(), "\u201cTalks", "12 | 13", "bombs talks war", "?!"]), max_size=6))
def test_takes_any_mixture(parts):
    text = "\n\n".join(parts) or "-"
    story = read(text)
    for event in story:
        assert all(text[m.start : m.end] == m.text for m in event.mentions)
        assert event.title
        assert "Regierung" not in event.evidence.text
