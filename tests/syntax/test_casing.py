"""Lines in capitals, and articles without any, are shown to the parser as they are written elsewhere, letter for letter."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.reading import casing_of


def shown(text: str) -> str:
    """The text with each of its lines as a paragraph."""
    stretches, start = [], 0
    for line in text.split("\n"):
        stretches.append((start, start + len(line)))
        start += len(line) + 1
    return casing_of("en").recased(text, stretches)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("HARBOUR TALKS SUSPENDED AS NORWAY BLOCKS PORT", "Harbour talks suspended as Norway blocks port"),
        ("THE UNITED STATES SENT TROOPS TO SAUDI ARABIA.", "The United States sent troops to Saudi Arabia."),
        ("NATO AND THE EU MET IN LISBON ON MONDAY. THEY TALKED.", "NATO and the EU met in Lisbon on Monday. They talked."),
        ("THE VOTE MAY BE HELD ON MAY 5 OR 6 MARCH.", "The vote may be held on May 5 or 6 March."),
        ("MARK CARNEY SAID FEW MARK THE DAY.", "Mark Carney said few mark the day."),
        ("IT TOLD US THAT THE U.S. SAID SO.", "It told us that the U.S. said so."),
        ("THE MINISTER'S CAR WASN'T HIT.", "The minister's car wasn't hit."),
        ("MRS WOOD SAW THE WOOD BURN.", "Mrs Wood saw the wood burn."),
        ("THE FRIEND OF CARLOS DE LA VEGA FLED.", "The friend of Carlos de la Vega fled."),
        ("REBELS OF THE QZF ATTACKED ZORVANIA.", "Rebels of the QZF attacked Zorvania."),
        ("Norway Condemns Bomb Blasts in Chile and at NATO", "Norway condemns bomb blasts in Chile and at NATO"),
        ("US Police Hunt for Killer of McNab", "US police hunt for killer of McNab"),
        ("the envoy left rome on tuesday. he met macron.", "The envoy left Rome on Tuesday. He met Macron."),
        ("i saw the turkish minister, he said.", "I saw the Turkish minister, he said."),
    ],
)
def test_writes_words_as_elsewhere(text, wanted):
    assert shown(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "The envoy left Rome on Tuesday.",
        "NATO, EU, UN",
        "Ada Crane, John Wood and Bill Price",
        "He Met the Minister at Home on Tuesday.",
        "The talks were held. THE END",
        "Q3 2015 EBITDA 12 17",
        "",
        "1 2 3",
        "Die Verhandlungen wurden am Mittwoch unterbrochen.",
    ],
)
def test_leaves_other_lines_alone(text):
    assert shown(text) == text


def test_other_lines_of_the_article_say_how_a_word_is_written():
    text = "CRANE OPENS CRANE FACTORY\nThe factory of Ada Crane opened. Ms. Crane spoke, and Crane left by crane."
    assert shown(text).splitlines()[0] == "Crane opens Crane factory"


def test_a_headline_keeps_the_names_of_its_article():
    text = "Envoy Meets Leaders at White House\nThe envoy came to the White House, and left the White House by a white car."
    assert shown(text).splitlines()[0] == "Envoy meets leaders at White House"


@given(st.text(alphabet=st.sampled_from("ABÇDEIİßŉﬁaeé.,'-\u2019 1\n\U0001d400"), max_size=200))
def test_moves_no_offset(text):
    found = shown(text)
    assert len(found) == len(text)
    assert [c.isspace() for c in found] == [c.isspace() for c in text]
    assert all(a == b or a.lower() == b.lower() or a.upper() == b.upper() for a, b in zip(found, text, strict=True))
