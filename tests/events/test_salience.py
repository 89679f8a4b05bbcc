"""What the article is about comes first."""

import pytest

from timeline import Article, Timeline


def ranked(text: str) -> list[str | None]:
    events = Timeline.read(Article(text, published="2024-03-01")).events
    return [e.type for e in sorted(events, key=lambda e: (-e.salience, e.trigger.start))]


@pytest.mark.parametrize(
    ("text", "first", "later"),
    [
        ("Rebels, who seized the town in May, shelled a convoy.", "conflict.shelling", "conflict.territory_captured"),
        ("Twelve people were killed when gunmen attacked a church.", "conflict.attack", "casualties.deaths"),
        ("The mayor urged the rebels to free the hostages.", "statement.urged", "conflict.captives_released"),
        ("The army did not storm the port; rebels shelled it.", "conflict.shelling", "conflict.attack"),
    ],
)
def test_puts_the_news_before_its_background(text, first, later):
    order = ranked(text)
    assert order[0] == first
    assert later in order[1:]


def test_weighs_between_nothing_and_all():
    events = Timeline.read(
        Article("Rebels shelled the port. Rebels shelled the port. Talks may resume.", published="2024-03-01")
    ).events
    assert events
    assert all(0.0 <= e.salience <= 1.0 for e in events)
