"""Kinds of noun phrases and of names."""

import pytest

KINDS = [
    ("Spokesman Omar Haddad denied it.", "Haddad", "person"),
    ("The suicide bomber died.", "bomber", "person"),
    ("Soldiers fired at the crowd.", "Soldiers", "people"),
    ("Dozens of students marched.", "Dozens", "people"),
    ("Seven were killed in the blast.", "Seven", "people"),
    ("Iraqis protested in the capital.", "Iraqis", "people"),
    ("The head of the bank resigned.", "head", "person"),
    ("The ministry denied the report.", "ministry", "government"),
    ("Police arrested two teachers.", "Police", "forces"),
    ("Police arrested two teachers.", "teachers", "people"),
    ("A bomb hit the school.", "bomb", "weapon"),
    ("A bomb hit the school.", "school", "facility"),
    ("France sent a frigate.", "France", "country"),
    ("France sent a frigate.", "frigate", "vehicle"),
    ("Parliament passed the treaty.", "treaty", "document"),
    ("She bought a music player.", "player", "product"),
    ("Acme Holdings Ltd. bought a bank.", "Ltd.", "organisation"),
    ("The Daily Courier Gazette reported it.", "Gazette", "media"),
    ("The toll from Hurricane Edwina rose.", "Edwina", "disaster"),
    ("Rebels of the Free Delta Front attacked.", "Front", "group"),
    ("The idea is old.", "idea", None),
    ("The number rose.", "number", None),
]


@pytest.mark.parametrize(("text", "asked", "kind"), KINDS)
def test_kind_of_a_phrase(read, text: str, asked: str, kind: str | None) -> None:
    assert read(text).kind(asked) == kind
