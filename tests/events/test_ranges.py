"""Two times that are the ends of one stretch."""

from __future__ import annotations

import pytest

from timeline import Article, Timeline


def value(text: str, kind: str) -> str | None:
    found = Timeline.read(Article(text, published="2024-03-09"))
    when = next(e for e in found if e.type == kind).when
    return None if when is None else when.value


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("Rebels besieged the town of Orsa from 3 February to 5 March.", "conflict.blockade", "2024-02-03/2024-03-05"),
        ("Delegates held talks in Orsa from Jan. 3 until Jan. 9, 2024.", "talks.held", "2024-01-03/2024-01-09"),
        ("Rebels besieged the town of Orsa between May 2019 and June 2020.", "conflict.blockade", "2019-05/2020-06"),
        ("Rebels besieged the town of Orsa from 1998 to 2004.", "conflict.blockade", "1998/2004"),
        ("Rebels besieged the town of Orsa on 3 February and shelled it on 5 March.", "conflict.blockade", "2024-02-03"),
    ],
)
def test_what_lasted_has_both_ends(text: str, kind: str, expected: str) -> None:
    assert value(text, kind) == expected


def test_what_is_moved_does_not_last_from_the_old_day_to_the_new_one() -> None:
    found = Timeline.read(Article("The envoy postponed the talks from 3 April to 5 May.", published="2024-03-09"))
    assert all(e.when is None or e.when.value != "2024-04-03/2024-05-05" for e in found)
