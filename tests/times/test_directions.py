"""Where a clause looks without a parser: cue words, and which of them counts."""

from __future__ import annotations

from datetime import date

import pytest

from timeline import Article, find_times
from timeline.language import load
from timeline.times import find, resolve
from timeline.times.directions import surface_direction

ENGLISH = load("en")
OCTOBER = date(2023, 10, 18)  # a Wednesday


def value(text: str) -> str:
    found = find(text, ENGLISH)
    read, _ = resolve(found, OCTOBER, direction=lambda each: surface_direction(text, each.start, each.end, ENGLISH))
    return read[-1].value


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Voters go to the polls on 7 December.", "2023-12-07"),
        ("The choir travels to Lodi on 3 November.", "2023-11-03"),
        ("The bonds mature on 1 December.", "2023-12-01"),
        ("The two sides meet again Friday.", "2023-10-20"),
        ("Sudan and its neighbour Chad meet on Friday.", "2023-10-20"),
        ("The board declared a dividend, payable Dec. 1.", "2023-12-01"),
        ("It named a new chairman, effective 1 February.", "2024-02-01"),
        ("The ferry will leave Friday.", "2023-10-20"),
        ("The crew are to land on Sunday.", "2023-10-22"),
        ("Polls close at 6 pm on Sunday.", "2023-10-22T18:00"),
        ("The levy takes effect Friday.", "2023-10-20"),
        ("Seats go on sale Friday.", "2023-10-20"),
        ("The book, to be published Monday, is long.", "2023-10-23"),
        ("His case is set for February.", "2024-02"),
        ("The firm launched the phone in November.", "2022-11"),
        ("The firm will launch the phone in November.", "2023-11"),
        ("The fair returns in April.", "2024-04"),
        ("I'm flying home on Saturday.", "2023-10-21"),
        ("The lane is shut from Monday.", "2023-10-23"),
        ("Traders are calm ahead of Thursday's figures.", "2023-10-19"),
        ("She may be freed on Monday.", "2023-10-23"),
        ("The talks were put off until Monday.", "2023-10-23"),
        ("Nobody expects a deal before Monday.", "2023-10-23"),
        ("The vote could come as early as Monday.", "2023-10-23"),
    ],
)
def test_looks_ahead(text: str, expected: str) -> None:
    assert value(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Voters went to the polls on 7 December.", "2022-12-07"),
        ("The offer had been due to expire on Friday.", "2023-10-13"),
        ("Until Monday, they had kept silent.", "2023-10-16"),
        ("They still mourn the dead of the 3 December ferry disaster.", "2022-12-03"),
        ("She has lived here since the November 20 fire.", "2022-11-20"),
        ("Forty members had answered by Tuesday.", "2023-10-17"),
        ("In January, the mill brought in a new foreman.", "2023-01"),
        ("On Friday, the mayor left the hospital.", "2023-10-13"),
        ("The vote on 1 December failed.", "2022-12-01"),
        ("The talks lasted until Monday.", "2023-10-16"),
        ("The race was close on Monday.", "2023-10-16"),
        ("As early as Monday the mayor began to tell donors of the loss.", "2023-10-16"),
        ("The mayor knew as late as Monday of no loss.", "2023-10-16"),
        ("Until Monday the rebels held the village.", "2023-10-16"),
        ("The siege did not end until Monday.", "2023-10-16"),
        ("The minister's visit to Lima on Monday drew crowds.", "2023-10-16"),
        ("The mayor could not be reached on Monday.", "2023-10-16"),
        ("They reached the village by Monday.", "2023-10-16"),
        ("The premier survived a confidence vote on Monday.", "2023-10-16"),
        ("The lane has been shut from Monday.", "2023-10-16"),
        ("She may have left on Monday.", "2023-10-16"),
        ("The roads flooded due to the rain in January.", "2023-01"),
        ("The tribe fled the valley on 1 December.", "2022-12-01"),
    ],
)
def test_looks_back(text: str, expected: str) -> None:
    assert value(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The board declared a dividend, payable Dec. 1.", "2023-12-01"),  # the date to come wins over the past verb
        ("Voters go to the polls on 7 December.", "2023-12-07"),
        ("The mayor resigned on 7 December.", "2022-12-07"),
    ],
)
def test_the_parser_and_the_cues_agree(text: str, expected: str) -> None:
    assert [each.value for each in find_times(Article(text=text, published=OCTOBER))] == [expected]
