"""Headlines whose verb the model takes for a noun are read with it; what has its verb, or none, stays as it was."""

import pytest

from timeline.article.blocks import Block
from timeline.language.headlines import load_headline_words
from timeline.syntax.headlines import bare
from timeline.syntax.parser import load_parser


def read(text, kind="title"):
    return {t.text: t for s in load_parser().parse(text, [Block(kind, 0, len(text))], load_headline_words()) for t in s.tokens}


@pytest.mark.parametrize(
    ("text", "verb", "subject", "object_"),
    [
        ("Train derails in northern village, 12 hurt", "derails", "Train", None),
        ("Drug firm halts trial after deaths", "halts", "firm", "trial"),
        ("Police fire tear gas at marchers", "fire", "Police", "gas"),
        ("Bus plunges into ravine, 19 dead", "plunges", "Bus", None),
        ("Peace talks resume in Doha", "resume", "talks", None),
        ("Police hunt gunman after pub shooting", "hunt", "Police", "gunman"),
        ("Mediators broker prisoner swap", "broker", "Mediators", "swap"),
        ("Top court upholds ban on head scarves", "upholds", "court", "ban"),
        ("City lifts mask mandate", "lifts", "City", "mandate"),
        ("Steelmaker posts record loss", "posts", "Steelmaker", "loss"),
        ("Brewer scraps dividend", "scraps", "Brewer", "dividend"),
        ("Pilots' union rejects pay offer", "rejects", "union", "offer"),
        ("Postal workers down tools", "down", "workers", "tools"),
        ("Airline files for bankruptcy", "files", "Airline", None),
        ("Shelling resumes in border zone", "resumes", "Shelling", None),
        ("Border talks stall", "stall", "talks", None),
        ("North fires missile into sea", "fires", "North", "missile"),
        ("UPDATE 2-Oil falls as output rises", "falls", "Oil", None),
    ],
)
def test_finds_the_verb(text, verb, subject, object_):
    tokens = read(text)
    assert tokens[verb].is_root
    assert tokens[verb].tag in ("VBZ", "VBP")
    assert tokens[verb].lemma == verb.removesuffix("s")
    assert [t.text for t in tokens[verb].having("nsubj")] == [subject]
    assert [t.text for t in tokens[verb].having("dobj")] == ([] if object_ is None else [object_])


@pytest.mark.parametrize(
    "text",
    [
        "Police station attack in Lagos",
        "Australia sex abuse claims",
        "Border clashes between army and rebels",
        "Train drivers' strike in Germany",
        "Five dead in road crash",
        "New rights chief at the union",
        "Hopes for peace talks",
        "The long road to peace",
        "Student loans scandal",
    ],
)
def test_leaves_what_has_no_verb(text):
    assert not any(t.tag in ("VBZ", "VBP", "VBD") for t in read(text).values())


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        ("Grandmother robbed at knifepoint", "robbed", "Grandmother"),
        ("Bank fined $400m for money laundering", "fined", "Bank"),
        ("Driver given life ban", "given", "Driver"),
        ("Boy shot by police", "shot", "Boy"),
        ("Missing girl found safe", "found", "girl"),
        ("Three held after drugs raid", "held", "Three"),
        ("Painting stolen from museum", "stolen", "Painting"),
    ],
)
def test_reads_participles_as_passives(text, verb, subject):
    tokens = read(text)
    assert tokens[verb].tag == "VBN"
    assert [t.text for t in tokens[verb].having("nsubjpass")] == [subject]


@pytest.mark.parametrize(
    ("text", "verb"),
    [("Oil prices rise on supply fears", "rise"), ("Jet strikes kill ten", "kill"), ("Drug firms halt trial", "halt")],
)
def test_leaves_the_verb_that_is_there(text, verb):
    assert read(text)[verb].is_root


@pytest.mark.parametrize("text", ["Police found body in river", "Stocks fell in Tokyo", "Rebels killed six soldiers"])
def test_leaves_the_simple_past(text):
    assert any(t.tag == "VBD" and t.child("nsubj") for t in read(text).values())


def test_finds_a_subject_that_is_taken_for_a_call():
    tokens = read("Boy, 6, drowns in hotel pool")
    assert (tokens["Boy"].dep, tokens["Boy"].pos, tokens["Boy"].head.text) == ("nsubj", "NOUN", "drowns")


def test_reads_headlines_alone_so():
    assert not any(t.is_verb for t in read("Police hunt gunman after pub shooting", "body").values() if t.text == "hunt")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("BRIEF-Chipmaker names finance chief", "Chipmaker names finance chief"),
        ("UPDATE 2-Oil falls", "Oil falls"),
        ("Thieves raid jewel shop - The Daily Globe", "Thieves raid jewel shop"),
        ("Thieves raid jewel shop | Bank of Thieves Weekly", "Thieves raid jewel shop"),
        ("Fire destroys old mill - two dead", "Fire destroys old mill - two dead"),
        ("Sudan - 40 dead in clashes", "Sudan : 40 dead in clashes"),
    ],
)
def test_shows_the_headline_alone(text, shown):
    told = bare(text, load_headline_words())
    assert told.strip() == shown
    assert len(told) == len(text)


def test_words_stay_as_they_are():
    text = "Drug firm halts  trial after deaths"
    tokens = read(text)
    assert all(text[t.start : t.end] == t.text for t in tokens.values())
    assert "broke" not in tokens
