"""Names, pronouns and phrases of small articles, linked."""

from types import SimpleNamespace

import pytest

from timeline.events.entities import Entities, resolve_entities
from timeline.language.entities import load_entities
from timeline.syntax import Sentence, Token, load_parser


def read(text: str) -> tuple[Entities, tuple[Sentence, ...]]:
    paragraphs, start = [], 0
    for line in text.split("\n"):
        paragraphs.append(SimpleNamespace(start=start, end=start + len(line), kind="body"))
        start += len(line) + 1
    sentences = load_parser().parse(text, paragraphs)
    return resolve_entities(sentences, SimpleNamespace(entities=load_entities())), sentences


def word(sentences: tuple[Sentence, ...], text: str, nth: int = 1) -> Token:
    return [t for s in sentences for t in s.tokens if t.text == text][nth - 1]


NAMES = [
    ("Foreign Minister Elena Petrova met reporters. Petrova said she would resign.", "Petrova", 2, "Elena Petrova"),
    ("Foreign Minister Elena Petrova met reporters. Petrova said she would resign.", "she", 1, "Elena Petrova"),
    ("Mark Olsen left the company. He joined a rival.", "He", 1, "Mark Olsen"),
    ("Riyadh rejected the proposal on Monday.", "Riyadh", 1, "Saudi Arabia"),
    ("The leaders met in Riyadh on Monday.", "Riyadh", 1, "Riyadh"),
    ("Washington accused the rebels of treason.", "Washington", 1, "United States"),
    ("The U.S. imposed sanctions.", "U.S.", 1, "United States"),
    ("The Nimbus Motors Corp. closed a plant. Nimbus said the plant was old.", "Nimbus", 2, "Nimbus Motors Corp."),
    ("Nokia cut 4,000 jobs. The company said it would close a plant.", "company", 1, "Nokia"),
    ("Nokia cut 4,000 jobs. The company said it would close a plant.", "it", 1, "Nokia"),
    ("Rebels shot an old farmer near the river.", "farmer", 1, "old farmer"),
]


@pytest.mark.parametrize(("text", "asked", "nth", "name"), NAMES)
def test_name_within_the_article(text: str, asked: str, nth: int, name: str) -> None:
    entities, sentences = read(text)
    assert entities.name_of(word(sentences, asked, nth)) == name


KINDS = [
    ("Spokesman Omar Haddad denied it.", "Haddad", "person"),
    ("Soldiers fired at the crowd.", "Soldiers", "people"),
    ("The ministry denied the report.", "ministry", "government"),
    ("Police arrested two teachers.", "Police", "forces"),
    ("Police arrested two teachers.", "teachers", "people"),
    ("A bomb hit the school.", "bomb", "weapon"),
    ("A bomb hit the school.", "school", "facility"),
    ("France sent a frigate.", "France", "country"),
    ("France sent a frigate.", "frigate", "vehicle"),
    ("The idea is old.", "idea", None),
]


@pytest.mark.parametrize(("text", "asked", "kind"), KINDS)
def test_kind_of_a_phrase(text: str, asked: str, kind: str | None) -> None:
    entities, sentences = read(text)
    assert entities.kind_of(word(sentences, asked)) == kind


COUNTRIES = [
    ("Saudi forces crossed the border.", "Saudi", "Saudi Arabia"),
    ("Saudi forces crossed the border.", "forces", "Saudi Arabia"),
    ("Russian airstrikes hit the town.", "airstrikes", "Russia"),
    ("Rebel forces crossed the border.", "forces", None),
]


@pytest.mark.parametrize(("text", "asked", "country"), COUNTRIES)
def test_country_of_a_word_or_phrase(text: str, asked: str, country: str | None) -> None:
    entities, sentences = read(text)
    assert entities.country_of(word(sentences, asked)) == country


def test_a_pronoun_without_antecedent_stands_for_nobody() -> None:
    entities, sentences = read("He was late.")
    assert entities.of(word(sentences, "He")) is None
    assert entities.name_of(word(sentences, "He")) == "He"
