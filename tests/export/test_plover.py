"""Rows of event data: who did what to whom."""

import csv
import io
import json
from itertools import chain

import pytest
from hypothesis import given, settings

from tests.export.timelines import Halted, timelines
from tests.samples import event, party
from timeline import Timeline
from timeline.chronology import Source
from timeline.events.model import Event
from timeline.events.types import EventTypes
from timeline.export.plover import COLUMNS, actors, render_csv, render_jsonl, rows

TYPES = {kind.name: one for one in EventTypes.built_in() if (kind := one.kind).plover}


@pytest.mark.parametrize("name", TYPES)
def test_every_coded_type_has_somebody_who_acts_or_bears(name: str) -> None:
    roles = TYPES[name].kind.roles
    found = actors(event("e1", kind=TYPES[name], participants=tuple(party(role, role) for role in roles)))
    told = [one.role for one in chain(*found)]
    assert told
    assert len(told) == len(set(told))


ACTORS = [
    ("conflict.airstrike", [("attacker", "Alba"), ("target", "Bela")], ["Alba"], ["Bela"]),
    ("talks.meeting", [("participants", "Alba"), ("participants", "Bela"), ("host", "Cora")], ["Alba"], ["Bela", "Cora"]),
    ("talks.suspended", [("participants", "Alba"), ("participants", "Bela"), ("suspender", "Cora")], ["Cora"], ["Alba", "Bela"]),
    ("talks.suspended", [("participants", "Alba"), ("participants", "Bela")], ["Alba"], ["Bela"]),
    ("protest.dispersed", [("forces", "police"), ("protesters", "miners")], ["police"], ["miners"]),
    ("protest.dispersed", [("protesters", "miners")], [], ["miners"]),
    ("protest.demonstration", [("protesters", "miners"), ("target", "Alba")], ["miners"], ["Alba"]),
    ("statement.accused", [("speaker", "Dora"), ("accused", "Bela")], ["Dora"], ["Bela"]),
    ("statement.accused", [("speaker", "Dora"), ("accuser", "Alba"), ("accused", "Bela")], ["Alba"], ["Bela"]),
    ("justice.sentenced", [("defendant", "Dora"), ("court", "the court")], ["the court"], ["Dora"]),
    ("politics.resigned", [("person", "Dora"), ("office", "minister")], ["Dora"], []),
    ("casualties.displacement", [("displaced", "families")], [], ["families"]),
    ("conflict.airstrike", [("location", "Alba")], [], []),
]


@pytest.mark.parametrize(("kind", "parties", "sources", "targets"), ACTORS, ids=range(len(ACTORS)))
def test_who_acts_and_whom_it_is_done_to(kind: str, parties: list[tuple[str, str]], sources: list[str], targets: list[str]) -> None:
    people = tuple(party(name, role) for role, name in parties)
    found = actors(event("e1", kind=TYPES[kind], participants=people))
    assert [[one.name for one in side] for side in found] == [sources, targets]


def test_a_row_says_who_did_what_to_whom_when_and_where() -> None:
    people = (party("Alba", "attacker").model_copy(update={"country": "Alba"}), party("Bela", "target"), party("Port", "location"))
    strike = event("e1", "2016-02", kind=TYPES["conflict.airstrike"], participants=people, title="Alba strikes", article_id="a")
    article = Source(id="a", source="Wire", published="2016-03-01")
    (row,) = rows(Timeline(articles=(article,), events=(strike, event("e2", "2016"))))
    assert {name: value for name, value in row.items() if value is not None} == {
        "event_id": "e1", "event_date": "2016-02", "source_actor": "Alba", "source_country": "Alba", "target_actor": "Bela",
        "event": "ASSAULT", "mode": "aerial", "context": "military", "cameo": strike.cameo, "location": "Port",
        "modality": "happened", "negated": False, "attempted": False, "cancelled": False,
        "headline": "Alba strikes", "sentence": "came", "article_id": "a", "publisher": "Wire", "publication_date": "2016-03-01",
    }  # fmt: skip


@given(timelines())
@settings(max_examples=30)
def test_a_row_for_each_coded_event_and_no_other(made: Timeline) -> None:
    coded: list[Event] = [one for one in made if isinstance(one, Halted)]
    read = list(csv.DictReader(io.StringIO(render_csv(made).decode(), newline="")))
    lines = [json.loads(line) for line in render_jsonl(made).decode().split("\n") if line]
    assert [row["event_id"] for row in read] == [line["event_id"] for line in lines] == [one.id for one in coded]
    assert all(list(row) == list(COLUMNS) for row in [*read, *lines])
