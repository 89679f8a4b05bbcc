"""Around a word that tells a time, what one phrase could hold is looked at, and nothing else."""

from __future__ import annotations

import pytest

from timeline.language import load
from timeline.language.records import Language, Rule, TimeWords
from timeline.times import find
from timeline.times.grammar import compile_grammar
from timeline.times.islands import islands
from timeline.times.memory import Memory

LEXER = compile_grammar(load("en")).lexer


def stretches(text: str) -> list[str]:
    """The text of each island."""
    return [text[slice(*island.span(0, len(island.tokens)))] for island in islands(text, LEXER)]


def small(month: str, of: str) -> Language:
    """A language of one month and one rule."""
    means = "within(recurring(month, {m}), year({y}))"
    rule = Rule("<month> <year>", "expression", "month", f"{{m:month_name}} [{of}] {{y:yyyy}}", means, (), ())
    words = {"month_name": {month: 5}}
    shapes = {"yyyy": "[0-9]{4}(?![0-9])"}
    times = TimeWords(words, shapes, {"month": ("month_name",)}, frozenset({"month"}), frozenset({"yyyy", of}), (rule,), {}, {})
    return Language("xx", times)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They sold it.", []),
        ("They met on Monday and agreed.", ["on Monday and"]),
        ("In three weeks they vote, in March 2015 they did not.", ["In three weeks", "vote, in March 2015"]),
        ("Until May\n\n2015 was quiet.", ["Until May", "2015"]),
        ("It opened in May\n2015.", ["in May\n2015."]),
        ("a mid-May vote", ["a mid-May vote"]),
        ("June Corvo said so.", ["June Corvo said"]),
    ],
)
def test_an_island_ends_where_no_phrase_goes_on(text: str, expected: list[str]) -> None:
    assert stretches(text) == expected


def test_a_figure_may_hold_a_space() -> None:
    assert stretches("due 2016-02-03 11:25 2016-02-04 sharp") == ["2016-02-03 11:25", "2016-02-04"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Это было в май 2015, не майор 2014.", ["май 2015"]),
        ("майŝ 2012 ŝмай 2013 (май 2014) “май года 2015”", ["май 2014", "май года 2015"]),
    ],
)
def test_words_in_any_script_are_found_whole(text: str, expected: list[str]) -> None:
    assert [found.text for found in find(text, small("май", "года"))] == expected


def test_what_is_remembered_changes_nothing() -> None:
    text = "They met on Monday, 3 May 2015, and on Monday again; by mid-May they had agreed."
    first = find(text, load("en"))
    assert [found.text for found in first] == ["Monday, 3 May 2015", "Monday", "mid-May"]
    assert find(f"So: {text}", load("en"))[0].start == first[0].start + 4
    assert find(text, load("en")) == first


def test_a_memory_stays_small() -> None:
    memory = Memory(str.upper, len, 3)
    assert [memory[word] for word in ("a", "b", "c", "d", "x" * 99, "a")] == ["A", "B", "C", "D", "X" * 99, "A"]
    assert sorted(memory) == ["a", "d"]
