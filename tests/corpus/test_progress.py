"""What somebody at the terminal sees of a job."""

from io import StringIO

from rich.console import Console

from timeline.corpus import Outcome
from timeline.corpus.progress import Watch


def seen(*outcomes: tuple[str, Outcome]) -> str:
    file = StringIO()
    with Watch(Console(file=file, force_terminal=True, width=120, color_system=None)) as watch:
        for where, outcome in outcomes:
            watch(where, outcome)
    return file.getvalue()


def test_articles_events_and_problems_are_counted() -> None:
    shown = seen(("a.txt", Outcome(("{}", "{}"))), ("b.txt", Outcome(reason="took more than 60 s")), ("c.txt", Outcome(("{}",))))
    assert "3 articles" in shown
    assert "3 events, 1 problems" in shown


def test_a_problem_is_told_with_the_name_of_its_article_once() -> None:
    shown = seen(("a.txt", Outcome(reason="took more than 60 s")), ("b.txt", Outcome(reason="b.txt is empty")))
    assert "timeline: a.txt: took more than 60 s" in shown
    assert "timeline: b.txt is empty" in shown


def test_what_a_hostile_name_says_to_the_terminal_is_not_heard() -> None:
    shown = seen(("evil\x1b]0;title\x07\n[bold]x", Outcome(reason="bad [red]")))
    assert "\x1b]0" not in shown
    assert "[bold]x: bad [red]" in shown
