"""Who is who across articles."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.events.entities.cast import Cast
from timeline.events.model import Participant


def party(name: str, *aliases: str, kind: str | None = "organisation", country: str | None = None) -> Participant:
    place = {"text": name, "start": 0, "end": len(name), "head_start": 0}
    return Participant(role="agent", name=name, kind=kind, aliases=aliases, country=country, **place)  # type: ignore[arg-type]


KNOWN = (
    party("General Widget", "GW", "General Widget Corporation"),
    party("GW"),
    party("Acme Motors", "Acme"),
    party("Acme Motors Inc."),
    party("Acme Records"),
    party("Comet", kind="product"),
    party("Comet 4", "Comet", kind="product"),
    party("Comet Music Shop", kind="facility"),
    party("Ana Ruiz", "Ruiz", kind="person"),
    party("Ana Maria Ruiz", kind="person"),
    party("Ruiz", kind="person"),
    party("Ana", kind="person"),
    party("Ben Moreau", kind="person"),
    party("Claire Moreau", kind="person"),
    party("Moreau", kind="person"),
    party("Peru", kind="country", country="Peru"),
    party("ministry", kind="government", country="Peru"),
    party("officials", kind="people", country="Peru"),
)
CAST = Cast.of_all(KNOWN)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("GW", "General Widget"),
        ("General Widget Corp.", "G.W."),
        ("Acme Motors Inc.", "Acme Motors"),
        ("Ruiz", "Ana Maria Ruiz"),
        ("President Ruiz", "Ana Ruiz"),
        ("Comet Shop", "comet music shop"),
        ("Peruvian", "Peru"),
    ],
)
def test_two_names_mean_the_same(one: str, other: str) -> None:
    assert CAST.meant(one) == CAST.meant(other) != frozenset()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Acme Motors", "Acme Records"),
        ("Comet", "Comet 4"),
        ("Comet", "Comet Music Shop"),
        ("Ben Moreau", "Claire Moreau"),
        ("Ben Moreau", "Moreau"),
        ("Ana", "Ana Ruiz"),
    ],
)
def test_two_names_mean_different_ones(one: str, other: str) -> None:
    assert CAST.meant(one)
    assert CAST.meant(other)
    assert not CAST.meant(one) & CAST.meant(other)


@pytest.mark.parametrize("name", ["", "the", "Zenith", "oil workers"])
def test_who_is_not_there_is_nobody(name: str) -> None:
    assert CAST.meant(name) == frozenset()


def test_names_in_a_row_are_all_meant() -> None:
    assert CAST.meant("Ruiz Acme Motors") == CAST.meant("Ruiz") | CAST.meant("Acme Motors")


@pytest.mark.parametrize(
    ("who", "actor"),
    [
        (party("ministry", kind="government", country="Peru"), "Peru"),
        (party("officials", kind="people", country="Peru"), None),
        (party("a senior official", kind="person"), None),
        (party("Talks").model_copy(update={"named": False}), None),
    ],
)
def test_the_unnamed_are_nobody_but_governments_are_their_country(who: Participant, actor: str | None) -> None:
    assert CAST.actor(who) == actor


def test_names_are_found_in_a_text_the_longest_first() -> None:
    found = CAST.named_in("A Peruvian plant of Acme Motors Inc. made the Comet 4, said Ruiz; the acme of moreau.")
    assert found == CAST.meant("Acme Motors") | CAST.meant("Comet 4") | CAST.meant("Ruiz") | {"Peru"}


@given(st.permutations(KNOWN))
def test_the_order_of_participants_does_not_matter(who: list[Participant]) -> None:
    cast = Cast.of_all(who)
    assert [cast.actor(one) for one in KNOWN] == [CAST.actor(one) for one in KNOWN]
    assert all(cast.meant(one.name) == CAST.meant(one.name) for one in KNOWN)
