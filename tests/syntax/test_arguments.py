"""The same arguments whatever the construction."""

import pytest

from timeline.article import Article
from timeline.syntax import arguments, load_parser, subject_of
from timeline.syntax.arguments import bearer_of, shared_out


def token(text: str, wanted: str):
    article = Article(text, published="2024-03-01")
    return next(t for s in load_parser().parse(article.text, article.prose) for t in s.tokens if t.text == wanted)


def found(text: str, trigger: str) -> set[tuple[str, str]]:
    return {(a.relation, a.token.text) for a in arguments(token(text, trigger))}


@pytest.mark.parametrize(
    ("text", "trigger", "wanted"),
    [
        ("The army shelled the village.", "shelled", {("actor", "army"), ("undergoer", "village")}),
        ("The village was shelled by the army.", "shelled", {("actor", "army"), ("undergoer", "village")}),
        ("The army, which shelled the village, left.", "shelled", {("actor", "army"), ("undergoer", "village")}),
        ("The village shelled by the army burned.", "shelled", {("actor", "army"), ("undergoer", "village")}),
        ("Talks resumed.", "resumed", {("subject", "Talks")}),
        ("Norvo offered 12 euros a share for the brewer.", "euros", {("modifier", "12"), ("for", "brewer")}),
        ("The army sealed off the district.", "sealed", {("actor", "army"), ("undergoer", "district"), ("off", "district")}),
        ("The army killed and wounded scores of rebels.", "killed", {("actor", "army"), ("undergoer", "scores")}),
        ("The army killed and wounded scores of rebels.", "wounded", {("actor", "army"), ("undergoer", "scores")}),
        (
            "Two suicide bombers killed at least ten people outside a mosque.",
            "killed",
            {("actor", "bombers"), ("undergoer", "people")},
        ),
        ("Kerry and Lavrov discussed the truce.", "discussed", {("actor", "Kerry"), ("actor", "Lavrov"), ("undergoer", "truce")}),
        ("The singer and dancer, Ana Ruiz, died.", "died", {("subject", "singer")}),
        ("The singer and a dancer, Ana Ruiz, died.", "died", {("subject", "singer"), ("subject", "dancer")}),
        ("The sale may still fall through if it rains.", "fall", {("subject", "sale"), ("adverb", "still"), ("adverb", "through")}),
        ("The envoy asked the rebels to leave.", "leave", {("subject", "rebels")}),
        ("Police accused him of stealing a car.", "stealing", {("actor", "him"), ("undergoer", "car")}),
        ("The shelling of the village by the army went on.", "shelling", {("of", "village"), ("by", "army")}),
        ("Troops shelled, burned and looted villages.", "shelled", {("actor", "Troops"), ("undergoer", "villages")}),
        ("They were sent back to Malta.", "sent", {("undergoer", "They"), ("back to", "Malta")}),
        ("The leaders spoke by phone.", "spoke", {("subject", "leaders"), ("by", "phone")}),
        ("Shelling near the port resumed on Friday.", "resumed", {("subject", "Shelling")}),
        ("They hold the regime responsible.", "hold", {("actor", "They"), ("undergoer", "regime"), ("attribute", "responsible")}),
        ("Prices in the port closed lower.", "closed", {("subject", "Prices"), ("adverb", "lower")}),
        ("The toll dropped 5% to 40 pence.", "dropped", {("extent", "%"), ("to", "pence")}),
        ("Rents edged up 3% in the port.", "edged", {("adverb", "up"), ("extent", "%")}),
        ("The talks broke off over the prisoners.", "broke", {("subject", "talks"), ("over", "prisoners")}),
    ],
)
def test_finds_arguments(text, trigger, wanted):
    assert wanted <= found(text, trigger)


def test_reads_a_double_preposition_as_one():
    text = "The hearings were adjourned on Tuesday and are expected to resume on 9 June due to strong opposition in the chamber."
    assert ("due to", "opposition") in found(text, "resume")


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        ("The rebels freed the crew and fled.", "fled", "rebels"),
        ("The state showed its willingness to join the pact.", "join", "state"),
        ("Killing three, the bomb destroyed a bus.", "Killing", "bomb"),
    ],
)
def test_finds_understood_subjects(text, verb, subject):
    assert subject_of(token(text, verb)).text == subject


@pytest.mark.parametrize(
    ("text", "adjective", "wanted"),
    [
        ("Divers found the sunken ferry.", "sunken", "ferry"),
        ("The ferry was sunken.", "sunken", "ferry"),
        ("The old and rusty ferry left.", "rusty", "ferry"),
    ],
)
def test_tells_what_an_adjective_is_said_of(text: str, adjective: str, wanted: str) -> None:
    bearer = bearer_of(token(text, adjective))
    assert bearer is not None
    assert bearer.text == wanted


@pytest.mark.parametrize(
    ("text", "part", "whole"),
    [
        ("The army freed ten hostages, two of whom were hurt.", "two", "hostages"),
        ("The bishop met the clans' elders, some of whom had been arrested.", "some", "elders"),
        ("They named Berg and Lund, both of whom were shot by gunmen.", "both", "Berg"),
        ("The firm opened 10 shops, of which three have closed.", "three", "shops"),
        ("The bishop, for whom two prayed, wept.", "two", None),
        ("Two of the hostages were hurt.", "Two", None),
    ],
)
def test_tells_what_a_part_is_of(text: str, part: str, whole: str | None) -> None:
    of = shared_out(token(text, part))
    assert (None if of is None else of.text) == whole
