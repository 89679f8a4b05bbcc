"""The same event once, different events apart."""

import pytest

from timeline import Article, Timeline


def read(text: str):
    return Timeline.read(Article(text, published="2024-03-01")).events


@pytest.mark.parametrize(
    ("text", "kind", "times"),
    [
        (
            "Talks suspended\n\nThe peace talks were suspended on Monday. The suspension of the talks was no surprise.",
            "talks.suspended",
            1,
        ),
        ("A bomb exploded in Lodi on Monday. The blast injured two people.", "conflict.bombing", 1),
        ("Former bank chief jailed\n\nAda Lund, who ran the bank, was sentenced to six years in prison.", "justice.sentenced", 1),
        ("Opposition wins landslide\n\nThe Reform Party won a landslide victory in the election.", "politics.elected", 1),
        ("Floods sweep valley\n\nFloods hit the valley on Monday. In May 2018, floods hit the valley.", "disaster.storm", 2),
        ("Judge jailed for two years\n\nA nurse was sentenced to six years in prison on Friday.", "justice.sentenced", 2),
        ("A bomb exploded in Lodi on Monday. Another bomb exploded in Korva on Tuesday.", "conflict.bombing", 2),
        ("Four people died in the fire. Nine people died in the flood.", "casualties.deaths", 2),
        ("The mayor said the bridge was safe. The mayor added that it was old.", "statement.said", 1),
        ("Prices fell on Monday after rising for weeks.", "business.economic_indicator", 2),
        ("Exports rose 6% in May. Exports rose 9% in the north in May.", "business.economic_indicator", 2),
        ("Exports rose 6% in May. Exports rose in May.", "business.economic_indicator", 1),
        ("The Otters won the cup on Friday. After the thrilling victory over the Herons, fans sang.", "sport.won", 1),
        (
            "A packed ferry sank off Lodi on Monday. Crowds waited. A boy wept. A Korva-bound ferry capsized, the mayor said.",
            "disaster.crash",
            1,
        ),
        ("Rockets hit a school in Lodi on Friday. The same day a chemical attack killed nine people.", "conflict.shelling", 1),
        ("Rockets hit a school in Lodi on Friday. The same day a chemical attack killed nine people.", "conflict.attack", 1),
        ("Explosions tore through a depot in Lodi on Friday. The blasts killed 20 people, radio said.", "disaster.explosion", 1),
        ("Hundreds of farmers rallied in noisy demonstrations.", "protest.demonstration", 1),
        ("The mayor said the bridge was safe. The governor said it was old.", "statement.said", 2),
        ("A bomb went off in Korva on Monday. Police told of a shooting. The shooting hurt a man.", "conflict.attack", 1),
        ("A sniper killed Jan Lund in his kitchen. The police came after the Jan. 3 slaying of Lund.", "casualties.deaths", 1),
        (
            "A Korva woman was killed on Thursday, the police said. The robbers fled. Ana Ruiz was pronounced dead on Thursday.",
            "casualties.deaths",
            1,
        ),
        ("A Korva woman was killed on Thursday. The robbers fled. Ana Ruiz died on Tuesday.", "casualties.deaths", 1),
        ("A bus plunged into a ravine on Monday. The bus burned. The accident happened at dawn on Monday.", "disaster.crash", 1),
        ("A packed tram derailed on Monday. The Lodi Tram flipped on its side on Monday, radio said.", "disaster.crash", 1),
        (
            "Widespread protests broke out. Shops shut. Buses stopped. Trains ran late. Widespread protests erupted, radio said.",
            "protest.demonstration",
            1,
        ),
        (
            "The Leith Grand Prix was suspended on Friday. Rain fell. Fans left. It poured. The pivotal race was suspended.",
            "business.postponed",
            1,
        ),
        (
            "The Leith Grand Prix was suspended on Friday. Rain fell. Fans left. It poured. A race was suspended.",
            "business.postponed",
            2,
        ),
        ("Jan Lund fell ill with flu in May. Lund has been on sick leave since June.", "people.illness", 2),
    ],
)
def test_tells_one_event_from_two(text, kind, times):
    assert len([e for e in read(text) if e.type == kind]) == times


def test_keeps_every_mention():
    text = "The peace talks were suspended on Monday. The suspension of the talks came as a surprise."
    event = next(e for e in read(text) if e.type == "talks.suspended")
    assert [m.text for m in event.mentions] == ["suspended", "suspension"]
    assert all(text[m.start : m.end] == m.text for m in event.mentions)


def test_a_telling_without_a_date_takes_the_others():
    text = "Talks suspended\n\nThe envoy left at noon. The peace talks were suspended on Monday."
    event = next(e for e in read(text) if e.type == "talks.suspended")
    assert event.when.value == "2024-02-26"


def test_reading_many_equal_sentences_gives_one_event():
    found = [e for e in read("The army shelled the village of Korva on Monday. " * 150) if e.type == "conflict.shelling"]
    assert len(found) == 1
    assert len(found[0].mentions) == 150


def test_tells_the_thought_of_an_event_with_the_event():
    text = "The envoys met on Monday to finish the talks on fishing rights. The talks on fishing rights ended on Monday."
    assert [e.modality for e in read(text) if e.type == "talks.concluded"] == ["happened"]


def test_one_who_is_killed_dies_once():
    events = read("Jan Lund was killed on Friday in Korva. His neighbours spoke of Lund's death.")
    assert [e.type for e in events if e.type in ("casualties.deaths", "people.died")] == ["casualties.deaths"]


def test_a_title_is_of_the_telling_that_says_who():
    text = (
        "The talks resumed on Friday, two months after an ambush that killed six soldiers. "
        "Ole Vang had suspended the talks on Jan. 11, a day after guerrillas attacked an army convoy on the island of Korva."
    )
    assert "Guerrillas attack army convoy" in [e.title for e in read(text)]


def test_news_below_the_lead_is_not_what_was_long_before():
    text = (
        "Orsa lies on the coast. It has a harbour. Its mayor is Ida Holm. A strong earthquake hit the town. "
        "The valley was struck by an earthquake in 2004."
    )
    found = [e for e in Timeline.read(Article(text, published="2024-03-14")) if e.type == "disaster.earthquake"]
    assert [e.when.value for e in found if e.when is not None] == ["2004", "2024-03-14"]
