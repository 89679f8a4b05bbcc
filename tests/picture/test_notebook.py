"""What a notebook shows of a timeline, an event and a time: by asking them, and by running a notebook."""

from __future__ import annotations

import os
import subprocess
import sys
from xml.etree import ElementTree

import pytest

from tests.picture.page.stories import FERRIES
from tests.picture.page.test_document import HOSTILE, Parsed, poisoned
from timeline.chronology import Timeline

STRIKE = next(one for one in FERRIES if one.id == "s")


def test_a_timeline_shows_its_picture_and_its_events() -> None:
    shown = FERRIES._repr_mimebundle_()
    assert sorted(shown) == ["image/svg+xml", "text/html", "text/plain"]
    svg = ElementTree.fromstring(shown["image/svg+xml"])
    assert svg.tag == "{http://www.w3.org/2000/svg}svg"
    assert svg.get("role") == "img"
    for one in FERRIES:
        assert one.title in shown["text/plain"]
        assert one.evidence.text in shown["text/html"]
    assert shown["image/svg+xml"] in shown["text/html"]


def test_an_event_and_a_time_show_themselves() -> None:
    shown = STRIKE._repr_mimebundle_()
    assert shown["text/plain"] == "Ferry crews walk out (Tuesday 15 March 2022, happened)"
    assert STRIKE.evidence.text in shown["text/html"]
    assert STRIKE.when is not None
    assert STRIKE.when._repr_mimebundle_()["text/plain"] == "Tuesday 15 March 2022"
    assert STRIKE.when._repr_mimebundle_()["text/html"].startswith("<details><summary>Tuesday 15 March 2022</summary>")


def test_nothing_shows_as_nothing() -> None:
    assert "No events to show" in Timeline()._repr_mimebundle_()["text/html"]


def test_hostile_texts_stay_texts() -> None:
    story = poisoned(HOSTILE[:60])
    pages = [story._repr_mimebundle_()["text/html"], *(one._repr_mimebundle_()["text/html"] for one in story)]
    pages += [one.when._repr_mimebundle_()["text/html"] for one in story if one.when]
    for page in pages:
        tags = Parsed(page.encode()).tags
        assert "script" not in {tag for tag, _ in tags}
        assert not [name for _, attributes in tags for name in attributes if name.startswith("on") or name in ("href", "src")]


def test_an_event_and_a_time_load_no_plotting_library() -> None:
    code = (
        "import sys\nfrom tests.picture.page.stories import FERRIES\n"
        "FERRIES[0]._repr_mimebundle_(), FERRIES[0].when._repr_mimebundle_()\nprint({'matplotlib', 'spacy'} & set(sys.modules))"
    )
    surroundings = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=surroundings)
    assert told.stdout.strip() == "set()"


@pytest.mark.enable_socket
@pytest.mark.filterwarnings("ignore")
def test_a_notebook_that_is_run_shows_all_three() -> None:
    client = pytest.importorskip("nbclient", reason="nbclient is not installed")
    pytest.importorskip("ipykernel", reason="ipykernel is not installed")
    from nbformat.v4 import new_code_cell, new_notebook

    path = f"import sys\nsys.path[:0] = {sys.path!r}\nfrom tests.picture.page.stories import FERRIES\n"
    cells = [new_code_cell(path + "FERRIES"), new_code_cell("FERRIES[0]"), new_code_cell("FERRIES[0].when")]
    notebook = new_notebook(cells=cells)
    client.NotebookClient(notebook, timeout=120, kernel_name="python3").execute()
    whole, event, when = (cell.outputs[-1]["data"] for cell in notebook.cells)
    assert whole["image/svg+xml"].startswith("<svg")
    assert {"text/html", "text/plain"} <= set(whole) & set(event) & set(when)
    assert event["text/html"] == FERRIES[0]._repr_mimebundle_()["text/html"]
