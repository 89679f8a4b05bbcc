"""The loader refuses what does not carry its proof."""

from __future__ import annotations

import pytest

from timeline import Article, find_times
from timeline.errors import BadRule
from timeline.language import load
from timeline.language.loading import example, read_rules
from timeline.times.notation import compile_meaning
from timeline.times.patterns import expand

RULE = """
[[expression]]
name = "fortnight"
makes = "duration"
pattern = "a fortnight"
means = "length(2, week)"
yes = {yes}
no = {no}
"""
YES = '{ "a fortnight" = "P2W", "[a fortnight] off" = "P2W", "for [a fortnight]" = "P2W" }'


def test_a_rule_with_its_proof_is_read() -> None:
    (rule,) = read_rules(RULE.format(yes=YES, no='["a fort"]'))
    assert rule.name == "fortnight"
    assert [(each.start, each.end) for each in rule.yes] == [(0, 11), (0, 11), (4, 15)]


@pytest.mark.parametrize(
    ("text", "remedy"),
    [
        (RULE.format(yes='{ "a fortnight" = "P2W" }', no='["a fort"]'), "at least 3"),
        (RULE.format(yes=YES, no="[]"), "1 under no"),
        (RULE.format(yes=YES, no='["a fort"]').replace("makes", "gives"), "exactly the fields"),
        ('[[distractor]]\nname = "x"\npattern = "y"\nyes = ["a", "b"]\nno = {}', "at least 3"),
    ],
)
def test_a_rule_without_is_refused(text: str, remedy: str) -> None:
    with pytest.raises(BadRule, match=remedy):
        read_rules(text)


@pytest.mark.parametrize("code", ["xx", "../en", ""])
def test_no_such_language(code: str) -> None:
    with pytest.raises(BadRule, match="no language"):
        load(code)


def test_a_language_is_loaded_once() -> None:
    assert load("en") is load("en")
    assert load("en").times.rules


@pytest.mark.parametrize("pattern", ["(a|b", "[a", "a)", "[a]", "~a", "{a", "(a|b|c|d|e|f|g|h) " * 6])
def test_patterns_that_cannot_be_read(pattern: str) -> None:
    with pytest.raises(BadRule):
        expand(pattern)


@pytest.mark.parametrize("means", ["shift(", "nosuch(1)", "length(1, day) 3", "", ",", "length(%)"])
def test_meanings_that_cannot_be_read(means: str) -> None:
    with pytest.raises(BadRule):
        compile_meaning(means, {})


def test_an_example_without_brackets_is_all_of_it() -> None:
    assert (example("last week").start, example("last week").end) == (0, 9)


OWN = """
[words.feast]
"founders' day" = "05-MO-1"

[[expression]]
name = "what we call last week"
makes = "week"
pattern = "last week"
means = "ref(week, -2)"
yes = { "last week" = "2024-W07", "[last week]'s vote" = "2024-W07", "They met [last week]." = "2024-W07" }
no = ["last weekling"]
"""


def test_rules_of_a_users_own_are_asked_first_and_change_nothing_else() -> None:
    article = Article("The council met last week. It meets again on Founders' Day.", published="2024-03-01")
    own = find_times(article, syntax=False, language=load("en", times=OWN))
    assert [(time.text, time.value) for time in own] == [("last week", "2024-W07"), ("Founders' Day", "2024-05-27")]
    assert [time.value for time in find_times(article, syntax=False)] == ["2024-W08"]


@pytest.mark.parametrize(
    ("text", "remedy"),
    [
        (OWN.replace('makes = "week"', ""), "exactly the fields"),
        ('[words.feasts]\n"founders\' day" = "05-MO-1"', "vocabulary.toml"),
        ("[words", "no TOML"),
    ],
)
def test_rules_of_a_users_own_without_proof_are_refused(text: str, remedy: str) -> None:
    with pytest.raises(BadRule, match=remedy):
        load("en", times=text)


@pytest.mark.parametrize(
    "means",
    [
        "stamp({weekday})",
        "monthday({weekday})",
        "monthday({daypart}, {daypart})",
        "integer({daypart})",
        "shift({weekday}, -1, now)",
        "ref({weekday}, -1)",
        "iso_week({weekday}, {weekday})",
        "recurring(weekday, {daypart})",
        "between({weekday}, {weekday})",
    ],
)
def test_a_meaning_that_its_slots_do_not_fit_is_a_bad_rule(means: str) -> None:
    own = RULE.format(yes='{ "a" = "1", "b" = "1", "c" = "1" }', no='["z"]').replace("a fortnight", "grange {weekday} {daypart}")
    language = load("en", times=own.replace('"length(2, week)"', f'"{means}"'))
    article = Article("They met on grange Monday morning.", published="2024-06-20")
    with pytest.raises(BadRule, match=r"cannot work with|names no time"):
        find_times(article, syntax=False, language=language)
