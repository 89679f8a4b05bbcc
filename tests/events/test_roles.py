"""Who does it and whom it befalls, where the words nearest to the verb would tell it wrongly."""

import pytest

from timeline import Article, Timeline


@pytest.mark.parametrize(
    ("text", "type_", "roles"),
    [
        # whoever is asked is to do it, across the phrase that tells how he is asked
        ("The bishop invited Ana Ruiz in a letter to visit the capital.", "talks.visit", {("visitor", "Ana Ruiz")}),
        ("The bishop sued Ana Ruiz in a bid to visit the capital.", "talks.visit", {("visitor", "bishop")}),
        # what is used does not do it
        ("The bishop used his sermon to call for a truce.", "statement.urged", {("speaker", "bishop")}),
        ("The clan used boys to attack the mill.", "conflict.attack", {("attacker", "boys")}),
        # who wins and who loses
        ("Norway's 3-0 defeat of Spain stunned the town.", "sport.won", {("winner", "Norway"), ("loser", "Spain")}),
        ("Norway's 3-0 defeat by Spain stunned the town.", "sport.won", {("winner", "Spain"), ("loser", "Norway")}),
        ("Berg suffered a defeat by Hansen in the final.", "sport.won", {("winner", "Hansen"), ("loser", "Berg")}),
        # who sells is no buyer
        ("Korva Mills sold its stake to Volt.", "business.acquisition", {("seller", "Korva Mills"), ("buyer", "Volt")}),
        (
            "Korva sold a third of the Volt company.",
            "business.acquisition",
            {("seller", "Korva"), ("acquired", "Volt company")},
        ),
        (
            "Korva bought a third of the Volt company.",
            "business.acquisition",
            {("buyer", "Korva"), ("acquired", "Volt company")},
        ),
        # nobody does it to himself
        ("The union elected Ana Ruiz. It was Ana Ruiz whom Ruiz elected.", "politics.elected", {("winner", "Ana Ruiz")}),
        # an office before a name is no second bearer of it
        (
            "CEO and co-founder Ana Ruiz resigned on Monday.",
            "business.executive_change",
            {("person", "Ana Ruiz"), ("role", "CEO"), ("role", "co-founder")},
        ),
        ("Twelve of them were arrested on Monday.", "justice.arrested", {("person", "Twelve")}),
        # what destroys is not what is destroyed
        ("He fled from a shop destroyed by shelling from the hills.", "conflict.shelling", set()),
    ],
)
def test_roles(text: str, type_: str, roles: set[tuple[str, str]]) -> None:
    event = next(e for e in Timeline.read(Article(text, published="2024-03-01")) if e.type == type_)
    found = {(p.role, p.name) for p in event.participants}
    assert roles <= found
    names = [p.name for p in event.participants if p.role not in ("location", "competition")]
    assert len(names) == len(set(names))


def test_several_are_several_in_whatever_sentence_they_stand() -> None:
    text = "Ten gangs of thieves raided the mill. Since May, attacks have gone on."
    titles = [e.title for e in Timeline.read(Article(text, published="2024-03-01"))]
    assert not any("raids" in title for title in titles), titles
