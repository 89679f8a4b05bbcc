"""What several articles tell, in the files that people read: who tells it, and where they contradict each other."""

import csv
import io

from tests.merging.stories import Killed, Met, article, person, place, told, toll
from timeline import Timeline
from timeline.export import csv as csv_format
from timeline.export import md
from timeline.export.account import account

VENN, TAMM = person("Laura Venn"), person("Kaarel Tamm")
DEATHS = [told(Killed, toll(count), place("Riga"), on="2021-03-12") for count in (3, 4)]
STORY = Timeline.merge(
    [
        article("a", "2021-03-12", DEATHS[0], told(Met, VENN, TAMM, on="2021-03-11")),
        article("b", "2021-03-13", DEATHS[1]),
    ]
)
CONTRADICTION = "victims: 3 people (a) or 4 people (b)"


def test_a_table_has_who_tells_it_and_the_contradictions() -> None:
    meeting, deaths = csv.DictReader(io.StringIO(csv_format.render(STORY).decode(), newline=""))
    assert (meeting["told_by"], meeting["conflicts"]) == ("a", "")
    assert (deaths["told_by"], deaths["conflicts"]) == ("a; b", CONTRADICTION)


def test_markdown_says_how_many_tell_it_and_the_contradictions() -> None:
    meeting, deaths = md.render(STORY).decode().splitlines()[2:]
    assert "told by" not in meeting
    assert f"told by 2 articles; contradiction: {CONTRADICTION}" in deaths


def test_the_account_lists_each_telling_and_the_contradictions() -> None:
    lines = list(account(STORY))
    assert f"      contradiction: {CONTRADICTION}" in lines
    assert [line for line in lines if line.startswith("      told by")] == [
        "      told by a: Friday 12 March 2021, happened",
        "      told by b: Friday 12 March 2021, happened",
    ]
