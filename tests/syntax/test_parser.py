"""Sentences index the article's text, whatever stands in it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.article.blocks import Block
from timeline.syntax import load_parser, sentence_at


def parse(text: str, kind: str = "body"):
    return load_parser().parse(text, [Block(kind, 0, len(text))])


@settings(max_examples=40, deadline=None)
@given(st.text(alphabet=st.characters(), min_size=1, max_size=120), st.sampled_from(["body", "title"]))
def test_offsets_index_the_text(text, kind):
    for sentence in parse(text, kind):
        assert all(text[t.start : t.end] == t.text for t in sentence.tokens)
        assert text[sentence.start : sentence.end] == sentence.text


def test_a_headline_is_read_as_a_sentence():
    (headline,) = parse("Anna Lund and Omar Karimi meet at White House", "title")
    assert [t.text for t in headline.tokens if t.is_verb] == ["meet"]
    assert headline.tokens[-1].text == "House"


def test_every_token_reaches_the_root():
    for sentence in parse("The envoy, who arrived late, said that talks would resume. They did."):
        for token in sentence.tokens:
            assert token.is_root or list(token.ancestors())[-1].is_root


@pytest.mark.parametrize(("offset", "index"), [(0, 0), (14, 0), (17, 1), (200, None)])
def test_finds_the_sentence_of_an_offset(offset, index):
    found = sentence_at(parse("The talks ended. The envoy left."), offset)
    assert (found.index if found else None) == index


def test_a_very_long_paragraph_is_parsed_in_pieces():
    text = "The envoy left. " * 1000
    sentences = parse(text)
    assert len(sentences) == 1000
    assert sentences[-1].text == "The envoy left."


def test_what_was_heard_before_changes_nothing(monkeypatch):
    text = "NEW ENVOY LEAVES ZYXWOV\n\nEnvoy Zyxwov of Qarkistan left the talks, which hadn't begun."

    def told():
        parser = load_parser()
        return [[(t.text, t.lemma, t.tag, t.dep, t.entity) for t in s.tokens] for s in parse(text)], parser.has_seen("Zyxwov")

    monkeypatch.setattr(load_parser(), "_heard", 0)
    first, again = told(), told()
    monkeypatch.setattr("timeline.syntax.parser.HEARD", 0)
    assert first == again == told()
    assert not first[1]


def test_knows_what_the_model_was_taught():
    strings = load_parser()._pipeline.vocab.strings
    assert all(load_parser().has_seen(word) == (word in strings) for word in ("DATE", "Obama", "obama", "NATO", "zyxwova", "the"))
