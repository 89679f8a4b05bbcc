"""Who speaks between quotation marks."""

import pytest

from timeline.events.entities.quotations import find_quotations
from timeline.language.entities import load_entities

SPEAKERS = [
    ('"It rained all night," said Anna Berg.', "rained", "Berg"),
    ('Anna Berg said: "It rained all night."', "rained", "Berg"),
    ('Anna Berg spoke first. "It rained all night," she added. "It was cold."', "cold", "she"),
    ('Anna Berg said it was late. "It rained all night."', "rained", "Berg"),
    ('"It rained all night."', "rained", None),
    ("Anna Berg said that it rained.", "rained", None),
    ('Anna Berg said: "It is late. "We must go." The bus left at noon.', "left", None),  # a speech of two paragraphs, run together
    ('Anna Berg said: "It is late. "We must go." The bus left at noon.', "go", "Berg"),
    ('Anna Berg said : " It rained . " The bus left .', "left", None),
]


@pytest.mark.parametrize(("text", "word", "speaker"), SPEAKERS)
def test_speaker_of_a_word(read, text: str, word: str, speaker: str | None) -> None:
    reading = read(text)
    found = find_quotations(reading.sentences, load_entities()).speaker(reading.word(word))
    assert (found.text if found else None) == speaker


def test_an_open_quotation_ends_with_its_paragraph(read) -> None:
    reading = read('Anna Berg said: "It rained.\nThe sun shone.')
    quotations = find_quotations(reading.sentences, load_entities())
    assert reading.word("rained").start in quotations.quoted
    assert reading.word("shone").start not in quotations.quoted
