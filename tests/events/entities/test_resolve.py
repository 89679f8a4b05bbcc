"""Names, pronouns and phrases of small articles, linked."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

WORDS = [
    "Anna",
    "Berg",
    "said",
    "he",
    "it",
    "they",
    "of",
    "the",
    "(",
    ")",
    '"',
    "“",
    "”",
    "'s",
    "Nokia",
    "Inc.",
    "US",
    "4",
    ",",
    ".",
    "We",
    "your",
    "Majesty",
]

NAMES = [
    ("Foreign Minister Elena Petrova met reporters. Petrova said she would resign.", "Petrova", 2, "Elena Petrova"),
    ("Foreign Minister Elena Petrova met reporters. Petrova said she would resign.", "she", 1, "Elena Petrova"),
    ("Foreign Minister Elena Petrova met reporters. The minister smiled.", "minister", 1, "Elena Petrova"),
    ("Mark Olsen left the company. He joined a rival.", "He", 1, "Mark Olsen"),
    ("Leo Berg was killed. Mark Olsen said he rang Berg's sister a week after his death.", "his", 1, "Leo Berg"),
    ("Signs said Justice for Elena. Elena Petrova won. Elena wept.", "Elena", 3, "Elena Petrova"),
    ("Rally's Inc. said it would close.", "it", 1, "Rally's"),
    ("Turnout was low. Olga Brandt, a former judge, protested and said she would sue.", "she", 1, "Olga Brandt"),
    ("Judge Sonja Kern met Umar Vell. She found Umar Vell guilty but acquitted him of theft.", "him", 1, "Umar Vell"),
    ("Otavio Sena was in court. Sena, 61, resigned in May.", "Sena", 2, "Otavio Sena"),
    ("The bank left rates as they were. The builder Norhus said its profit fell.", "its", 1, "Norhus"),
    ("Nimbus chairman Mark Olsen resigned on Friday.", "chairman", 1, "Mark Olsen"),
    ("The envoy for Peru, Ana Ruiz, resigned.", "envoy", 1, "Ana Ruiz"),
    ("Ana Ruiz was re-elected mayor of Lugo. Her brother Luis Ruiz was elected too.", "Her", 1, "Ana Ruiz"),
    ("Riyadh rejected the proposal on Monday.", "Riyadh", 1, "Saudi Arabia"),
    ("The leaders met in Riyadh on Monday.", "Riyadh", 1, "Riyadh"),
    ("Washington accused the rebels of treason.", "Washington", 1, "United States"),
    ("Talks between Tehran and Ankara failed.", "Tehran", 1, "Iran"),
    ("Talks between Tehran and Ankara failed.", "Ankara", 1, "Turkey"),
    ("The U.S. imposed sanctions.", "U.S.", 1, "United States"),
    ("America imposed sanctions.", "America", 1, "United States"),
    ("France sent troops to Mali. The country fears an attack.", "country", 1, "Mali"),
    ("The Nimbus Motors Corp. closed a plant. Nimbus said the plant was old.", "Nimbus", 2, "Nimbus Motors"),
    ("The Grain Workers Union called a strike. The GWU wants more pay.", "GWU", 1, "Grain Workers Union"),
    (
        "The National Opposition Coalition met in Paris. The coalition wants elections.",
        "coalition",
        1,
        "National Opposition Coalition",
    ),
    ("Nokia cut 4,000 jobs. The company said it would close a plant.", "company", 1, "Nokia"),
    (
        "The Harbour and Allied Workers Union ended a strike. The union voted on Friday.",
        "union",
        1,
        "Harbour and Allied Workers Union",
    ),
    (
        "The Dockers Union voted. Rain fell. Portline regretted the strike. The company lost money.",
        "company",
        1,
        "Portline",
    ),
    ("Nokia cut 4,000 jobs. The company said it would close a plant.", "it", 1, "Nokia"),
    ("Nokia cut 4,000 jobs after the sale of a pipe company. The company said it was sad.", "company", 2, "Nokia"),
    ("President Karl Lund left Oslo. Anna Lund sang. Mr. Lund slept.", "Lund", 3, "Karl Lund"),
    ("President Karl Lund left Oslo. Robin Lund sang. President Lund slept.", "Lund", 3, "Karl Lund"),
    ("Regulators forced Nokia to publish its prices.", "its", 1, "Nokia"),
    ("Rebels shot an old farmer near the river.", "farmer", 1, "old farmer"),
    (
        'Detectives came. "It seems they panicked," a detective said of the robbers. "They just started firing."',
        "They",
        1,
        "robbers",
    ),
    ("Officials said 80 were killed. Dozens of people were still missing, they said.", "they", 1, "officials"),
    ("Nurses went on strike. The minister met them.", "them", 1, "nurses"),
    ("Farmers blocked a road. Police had to use water cannon to clear them.", "them", 1, "farmers"),
    ("Anna Berg sold the house. Her husband left.", "husband", 1, "Anna Berg's husband"),
    ('"I will leave," said Mark Olsen.', "I", 1, "Mark Olsen"),
    ('Pentagon spokesman Mark Olsen said: "We will not leave."', "We", 1, "Pentagon"),
]


@pytest.mark.parametrize(("text", "asked", "nth", "name"), NAMES)
def test_name_within_the_article(read, text: str, asked: str, nth: int, name: str) -> None:
    assert read(text).name(asked, nth) == name


APART = [
    (
        'A slide hit a farm, said Ivo Lund, an official. "A man was at work there," he said. "His body was found later," he said.',
        "Lund",
        "His",
    ),
    ("Mark Olsen met Anna Berg in Oslo.", "Olsen", "Berg"),
    ("The firm Nimbus sells the Nimbus Comet, a phone. Nimbus hopes to sell the Comet in Asia.", "Nimbus", "Comet"),
    ("Boston University sued the city of Boston.", "University", "city"),
    ("Prime Minister Luis Moreau met banker Ann Moreau.", "Luis", "Ann"),
    ("Erik Olav spoke in Oslo. King Olav was in Bergen.", "Erik", "King"),
    ("Danish troops left the town. The king sent troops to the island.", "Danish", "troops"),
]


@pytest.mark.parametrize(("text", "one", "other"), APART)
def test_kept_apart(read, text: str, one: str, other: str) -> None:
    reading = read(text)
    assert reading.entities.of(reading.word(one)) is not reading.entities.of(reading.word(other))


@pytest.mark.parametrize(
    ("text", "pronoun"),
    [
        ("He was late.", "He"),
        ("It is likely that prices will rise.", "It"),
        ("We hope so.", "We"),
        ("Anna Berg resigned. He stayed.", "He"),
    ],
)
def test_a_pronoun_without_antecedent_stands_for_nobody(read, text: str, pronoun: str) -> None:
    reading = read(text)
    assert reading.entities.of(reading.word(pronoun)) is None
    assert reading.name(pronoun) == pronoun


COUNTRIES = [
    ("Saudi forces crossed the border.", "Saudi", "Saudi Arabia"),
    ("Saudi forces crossed the border.", "forces", "Saudi Arabia"),
    ("Russian airstrikes hit the town.", "airstrikes", "Russia"),
    ("Russia's forces left the town.", "forces", "Russia"),
    ("North Korean soldiers left the town.", "soldiers", "North Korea"),
    ("Peruvian President Ana Ruiz resigned.", "Ruiz", "Peru"),
    ("Rebel forces crossed the border.", "forces", None),
]


@pytest.mark.parametrize(("text", "asked", "country"), COUNTRIES)
def test_country_of_a_word_or_phrase(read, text: str, asked: str, country: str | None) -> None:
    reading = read(text)
    assert reading.entities.country_of(reading.word(asked)) == country


def test_one_entity_stands_for_a_name_its_short_form_and_a_pronoun(read) -> None:
    reading = read("Foreign Minister Elena Petrova met reporters. Petrova said she would resign.")
    petrova = reading.entities.of(reading.word("she"))
    assert petrova is not None
    words = [t for s in reading.sentences for t in s.tokens]
    assert [t.text for t in words if reading.entities.of(t) is petrova] == ["Minister", "Elena", "Petrova", "Petrova", "she"]
    assert (petrova.gender, petrova.plural, petrova.named) == ("female", False, True)
    assert petrova.aliases == ("Petrova",)
    assert petrova.descriptions == ("Foreign Minister",)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "no verb here",
        "POLICE SHOT TWO MEN IN LIMA ON MONDAY, SAID THE MAYOR.",
        'A "quotation that never ends. He said so.',
        "a | b | c\n1 | 2 | 3",
        "Das Parlament lehnte den Antrag ab. Es war der dritte.",
        "the the the , , , of of",
        "Your Majesty's visit to Lima helped us, the mayor told the king.",
        "and " * 3000,
    ],
)
def test_bad_input_gives_an_answer(read, text: str) -> None:
    assert all(e.name for e in read(text).entities.all)


@settings(max_examples=40)
@given(st.lists(st.sampled_from(WORDS), max_size=25))
def test_any_row_of_words(read, words: list[str]) -> None:
    text = " ".join(words)
    reading = read(text)
    found = {id(reading.entities.of(t)) for s in reading.sentences for t in s.tokens}
    assert {id(entity) for entity in reading.entities.all} <= found


def test_reading_twice_gives_the_same(read) -> None:
    text = "Nokia cut 4,000 jobs. The company said it would close a plant. Iraqis protested in Baghdad."
    assert read(text).entities.all == read(text).entities.all


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Acme Grid, formerly known as Volt Works, sued Zentel. Volt Works lost.", {"Acme Grid", "Volt Works"}),
        ("Zentel (formerly Orbicom) opened an office. Orbicom hired Ana Ruiz.", {"Zentel", "Orbicom"}),
        ("Orbicom, now known as Zentel, closed the mine.", {"Zentel", "Orbicom"}),
        ("Volt Works renamed itself Acme Grid in May. Acme Grid sued Zentel.", {"Acme Grid", "Volt Works"}),
    ],
)
def test_a_former_name_is_another_name_of_the_same(read, text: str, names: set[str]) -> None:
    everyone = read(text).entities.all
    assert [entity for entity in everyone if {entity.name, *entity.aliases} == names]


def test_names_beside_each_other_are_not_one(read) -> None:
    everyone = read("Zentel, Orbicom and formerly secret papers. Zentel now owes Orbicom money.").entities.all
    assert {"Zentel", "Orbicom"} <= {entity.name for entity in everyone}
