"""A word's form asked once gives what the model's rules give in the running text."""

import pytest
from spacy.tokens import Doc

from timeline.article.blocks import Block
from timeline.syntax.parser import load_parser

TEXTS = (
    "The ministers' talks, which had been going badly, broke off; their aides weren't surprised.",
    "There was a strike. There's hope that it's over, isn't there?",
    "I'm gonna leave and you've gotta stay. Let's go, y'all. C'mon! It ain't so.",
    "He met the best envoys, felt worse, and has lain low since the axes fell on 3 May.",
    "Two   spaces, a\nbreak and a cannot: 'tis said they'd've won.",
)


@pytest.mark.parametrize("text", TEXTS)
def test_agrees_with_the_whole_pipeline(text):
    parser = load_parser()
    bare = [(w.text, w.pos_, w.lemma_, w.head.i) for w in parser._pipeline(text.replace("\n", " ")) if not w.is_space]
    for _ in range(2):  # asked, then remembered
        tokens = [t for s in parser.parse(text, [Block("body", 0, len(text))]) for t in s.tokens]
        assert [(t.text, t.pos, t.lemma) for t in tokens] == [word[:3] for word in bare]


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("They hoped to win.", "hope"),
        ("She hopes to win.", "hope"),
        ("The paint was scraped off.", "scrape"),
        ("The plan was scrapped.", "scrap"),
        ("They hopped about.", "hop"),
        ("He visited Lima.", "visit"),
        ("The weekly was relaunched.", "relaunch"),
    ],
)
def test_a_verb_keeps_the_e_before_its_ending(text, lemma):
    tokens = load_parser().parse(text, [Block("body", 0, len(text))])[0].tokens
    assert lemma in [t.lemma for t in tokens]


def test_forgets_when_it_has_heard_too_many_words(monkeypatch):
    monkeypatch.setattr("timeline.syntax.forms._MOST", 3)
    text = "Seven ministers met in the old town on Friday."
    tokens = load_parser().parse(text, [Block("body", 0, len(text))])[0].tokens
    assert [t.pos for t in tokens][:2] == ["NUM", "NOUN"]
    assert len(load_parser()._forms._known) <= 3


def test_an_article_is_the_same_in_one_batch_and_in_many(monkeypatch):
    text = "The envoy left on Friday.\n\nTalks go on, he said.\n\nThere was no deal."
    edges = [(0, 25), (27, 48), (50, len(text))]
    blocks = [Block("body", start, end) for start, end in edges]

    def told():
        return [
            (s.text, s.index, s.paragraph, [(t.i, t.lemma, t.dep) for t in s.tokens]) for s in load_parser().parse(text, blocks)
        ]

    whole = told()
    monkeypatch.setattr("timeline.syntax.parser.BATCH", 1)
    assert told() == whole


@pytest.mark.parametrize(
    ("words", "lemmas"),
    [
        ([("gon", "VBG", "ROOT"), ("na", "TO", "aux")], ["go", "to"]),
        ([("Let", "VB", "ROOT"), ("'s", "PRP", "nsubj")], ["let", "us"]),
        ([("na", "TO", "aux"), ("gon", "VBG", "ROOT")], ["na", "gon"]),
    ],
)
def test_rules_for_two_words_see_both(words, lemmas):
    parser = load_parser()
    texts, tags, labels = zip(*words, strict=True)
    before = [("There", "EX", "expl"), ("was", "VBD", "ROOT")]
    doc = Doc(parser._pipeline.vocab, words=["There", "was", *texts], tags=["EX", "VBD", *tags], deps=["expl", "ROOT", *labels])
    forms = parser._forms.of(doc, [*before, *words])
    assert [form.pos for form in forms][:2] == ["PRON", "VERB"]
    assert [form.lemma for form in forms][2:] == lemmas
