"""News of our own making, as much as is asked for: sentences that vary, in paragraphs, and the same for the same seed."""

from collections.abc import Iterator
from random import Random

PEOPLE = ("Foreign Minister Anna Lindqvist", "President Omar Haddad", "General Pavel Orlov", "Mayor Rosa Delgado", "Maria Okafor")
PLACES = ("Geneva", "Tallinn", "Valparaiso", "Nairobi", "Bergen", "Lahore", "Quito")
GROUPS = ("the rebels", "the union of dockers", "Norway", "Chile", "the opposition", "the United Nations", "the court")
TIMES = (
    "on Wednesday",
    "on 3 March 2015",
    "last week",
    "two days earlier",
    "in April",
    "on Friday morning",
    "a year ago",
    "yesterday",
)
NEWS = (
    "{group} suspended the talks in {place} {time}.",
    "{person} met {other} in {place} {time} and promised {number} million euros for the harbour.",
    "A bomb killed {number} people at a market in {place} {time}, the police said.",
    "{person}, who was elected {time}, said that {group} had not been asked.",
    "Because the road was closed, {number} trucks waited outside {place} until Monday.",
    "{group} will sign the agreement {time}, unless {person} resigns before.",
    "Troops of {group} left {place} {time}; {number} soldiers were wounded.",
    "\u201cNobody told us,\u201d {person} said {time}, \u201cthat {group} had attacked the bridge.\u201d",
    "The company sold {number} ships to {group} {time} and dismissed its director.",
    "An earthquake struck {place} {time} and destroyed {number} houses.",
)


def news(characters: int, seed: int = 1) -> str:
    """Paragraphs of news, cut at so many characters."""
    text, chance = [], Random(seed)
    length = 0
    while length < characters:
        text.append(" ".join(sentence(chance) for _ in range(chance.randint(1, 5))))
        length += len(text[-1]) + 2
    return "\n\n".join(text)[:characters]


def articles(count: int, characters: int = 400) -> Iterator[str]:
    """So many articles, each of its own news."""
    return (news(characters, seed) for seed in range(count))


def sentence(chance: Random) -> str:
    person, place, time = chance.choice(PEOPLE), chance.choice(PLACES), chance.choice(TIMES)
    group, other = chance.sample(GROUPS, 2)
    told = chance.choice(NEWS).format(
        person=person, place=place, time=time, group=group, other=other, number=chance.randint(2, 900)
    )
    return told[0].upper() + told[1:]
