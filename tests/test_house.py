"""The plan of the house, kept by walking the syntax trees of its files: who may import whom, and what is never done.

Each rule is a function from a tree to what it found, so that it is itself tried on a few lines that break it.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import timeline

HOUSE = Path(timeline.__file__).parent
FILES = sorted(HOUSE.rglob("*.py"))

# Who may import whom (architecture.md in docs/design.md); a room always may import itself.
BELOW_EVENTS = {"errors", "markup", "calendar", "article", "language", "times", "syntax"}
BELOW_CHRONOLOGY = {"errors", "markup", "calendar", "times", "events"}
ROOMS: dict[str, set[str]] = {
    "errors": set(),
    "writing": {"errors"},
    "markup": set(),
    "calendar": {"errors"},
    "article": {"errors", "calendar"},
    "language": {"errors", "calendar"},
    "times": {"errors", "markup", "calendar", "language"},
    "syntax": {"errors", "article"},
    "events": BELOW_EVENTS,
    "reading": BELOW_EVENTS | {"events", "chronology"},
    "correcting": BELOW_CHRONOLOGY,
    "selecting": BELOW_CHRONOLOGY,
    "ordering": BELOW_CHRONOLOGY,
    "chronology": BELOW_CHRONOLOGY | {"correcting", "selecting", "ordering"},
    "merging": BELOW_CHRONOLOGY | {"chronology"},
    "picture": BELOW_CHRONOLOGY | {"chronology", "writing"},
    "export": BELOW_CHRONOLOGY | {"chronology", "writing", "picture"},
    "corpus": BELOW_EVENTS | {"events", "chronology", "writing", "export", "reading"},
    "pipeline": BELOW_CHRONOLOGY | {"article", "chronology", "reading", "export"},
    "cli": {"", "errors", "article", "times", "events", "export", "picture", "corpus"},
    "__main__": {"cli"},
}
# Timeline's verbs read, merge, save and plot are doors to the floors above: opened only when called, or for types.
DOORS = {"chronology": {"article", "reading", "language", "merging", "export", "picture"}, "cli": {"reading"}}

SOLE_IMPORTERS = {
    "spacy": "syntax/parser.py pipeline.py",  # what reads texts for us, and what reads them for spaCy's users
    "dateparser": "article/datestring.py",
    "matplotlib": "picture/draw.py",
    "trafilatura": "article/webpage.py",
    "htmldate": "article/webpage.py",
    "icalendar": "export/ics.py",
    "pyarrow": "article/parquet.py export/parquet.py",  # tables come in by one door and go out by another
    "pandas": "export/frames.py",
    "polars": "export/frames.py",
    "daft": "corpus/frame.py",
    "sqlite3": "corpus/journal.py",
}
NEVER_IMPORTED = {
    *("pickle", "marshal", "shelve", "locale", "socket", "ssl", "http", "ftplib", "smtplib", "socketserver", "urllib.request"),
    *("requests", "httpx", "aiohttp", "urllib3", "matplotlib.pyplot", "pylab"),
}
NEVER_CALLED = {
    *("eval", "exec", "compile", "__import__", "os.getenv", "os.system", "time.time", "time.localtime", "time.ctime"),
    *("datetime.now", "datetime.today", "datetime.utcnow", "date.today", "locale.setlocale"),
}
NEVER_READ = {"os.environ", "os.environb", "sys.setrecursionlimit"}
QUIET = "os.environ.setdefault('DO_NOT_TRACK', 'true')"
NEVER_NAMED = {"utils", "util", "helpers", "helper", "common", "misc", "core", "base", "manager", "managers", "tools", "stuff"}
MUTATING = {"append", "extend", "insert", "add", "update", "setdefault", "pop", "popitem", "remove", "discard", "clear", "sort"}
MONTHS = ["january", "february", "april", "june", "july", "august", "september", "october", "november", "december"]
WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
CALENDAR_WORDS = re.compile(rf"\b(?:{'|'.join(MONTHS + WEEKDAYS)})s?\b|^(?:may|march)$", re.IGNORECASE)


def imports(tree: ast.AST) -> Iterator[tuple[str, bool, bool]]:
    """Each module imported; whether that waits for a call or a type checker; whether it is for types only."""
    yield from _imports(tree, waits=False, types=False)


def _imports(node: ast.AST, *, waits: bool, types: bool) -> Iterator[tuple[str, bool, bool]]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Import):
            yield from ((alias.name, waits, types) for alias in child.names)
        elif isinstance(child, ast.ImportFrom):
            yield from ((f"{child.module}.{alias.name}", waits, types) for alias in child.names)
        checking = isinstance(child, ast.If) and "TYPE_CHECKING" in ast.unparse(child.test) and "not" not in ast.unparse(child.test)
        inside = isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
        yield from _imports(child, waits=waits or inside or checking, types=types or checking)


def dotted(node: ast.expr) -> str:
    """The name of `a.b.c`, or nothing for what is no plain name."""
    if isinstance(node, ast.Attribute):
        return f"{dotted(node.value)}.{node.attr}"
    return node.id if isinstance(node, ast.Name) else ""


def upward(tree: ast.AST, room: str) -> Iterator[str]:
    """Imports that go up the stairs."""
    for module, waits, _ in imports(tree):
        parts = [*module.split("."), ""]
        if parts[0] != "timeline":
            continue
        other = parts[1] if parts[1] in ROOMS else ""
        allowed = ROOMS.get(room, set()) | {room} | (DOORS.get(room, set()) if waits else set())
        if other not in allowed:
            yield f"{room} imports {module}"


def strangers(tree: ast.AST, file: str) -> Iterator[str]:
    """Imports of a library that has one importer, and this is not it. For types only, spaCy and matplotlib may be named."""
    for module, _, types in imports(tree):
        sole = SOLE_IMPORTERS.get(module.split(".")[0])
        if sole and file not in sole.split() and not types:
            yield f"only {sole} imports {module}"


def forbidden(tree: ast.AST) -> Iterator[str]:
    """Modules, calls and attributes on the never list; the environment may be told that nobody is to be reported on."""
    quiet = {id(part) for node in ast.walk(tree) if ast.unparse(node) == QUIET for part in ast.walk(node)}
    for module, _, _ in imports(tree):
        yield from (f"imports {name}" for name in NEVER_IMPORTED if f"{module}.".startswith(f"{name}."))
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and (name := dotted(node.func)):
            yield from (f"calls {name}" for never in NEVER_CALLED if name == never or ("." in never and name.endswith(f".{never}")))
        if isinstance(node, ast.Attribute) and dotted(node) in NEVER_READ and id(node) not in quiet:
            yield f"reads {dotted(node)}"


def swallowed(tree: ast.AST) -> Iterator[str]:
    """Failures that nobody hears of: an empty handler, or all exceptions caught and neither raised again nor told."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ExceptHandler):
            inside = [part for statement in node.body for part in ast.walk(statement)]
            told = any(isinstance(part, ast.Raise) or (isinstance(part, ast.Name) and part.id == node.name) for part in inside)
            caught = {dotted(part) for part in ast.walk(node.type) if isinstance(part, ast.Name)} if node.type else {"everything"}
            if caught & {"everything", "Exception", "BaseException"} and not told:
                yield f"line {node.lineno}: catches everything and tells nobody"
            elif all(isinstance(part, ast.Pass) for part in node.body):
                yield f"line {node.lineno}: swallows {', '.join(sorted(caught))}"


def mutable_state(tree: ast.Module) -> Iterator[str]:
    """Lists, sets and dicts of a module that are variables by their name, or are changed after they were made."""
    held = {name: node for node in tree.body for name in _assigned(node) if _is_mutable(getattr(node, "value", None))}
    yield from (f"{name} is a mutable variable of the module" for name in held if name.upper() != name and name != "__all__")
    for node in ast.walk(tree):
        if isinstance(node, ast.Global):
            yield f"line {node.lineno}: global {', '.join(node.names)}"
        method = node.func if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) else None
        if method and method.attr in MUTATING and dotted(method.value) in held:
            yield f"line {node.lineno}: changes {dotted(method.value)}"
        if isinstance(node, ast.Subscript) and isinstance(node.ctx, ast.Store | ast.Del) and dotted(node.value) in held:
            yield f"line {node.lineno}: changes {dotted(node.value)}"


def _assigned(node: ast.stmt) -> Iterator[str]:
    targets = node.targets if isinstance(node, ast.Assign) else [node.target] if isinstance(node, ast.AnnAssign) else []
    return (target.id for target in targets if isinstance(target, ast.Name))


def _is_mutable(value: ast.expr | None) -> bool:
    made = isinstance(value, ast.Call) and dotted(value.func).split(".")[-1] in {
        *("list", "dict", "set", "defaultdict", "Counter", "deque", "OrderedDict", "bytearray"),
    }
    return made or isinstance(value, ast.List | ast.Dict | ast.Set | ast.ListComp | ast.DictComp | ast.SetComp)


def english(tree: ast.AST) -> Iterator[str]:
    """Names of months and weekdays in strings that are no docstrings: they belong to `lang/`."""
    said = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        text = node.value if isinstance(node, ast.Constant) and id(node) not in said else None
        if isinstance(text, str) and CALENDAR_WORDS.search(text):
            yield f"{text!r} is a word of the calendar"


def room_of(file: Path) -> str:
    """The room of a file: its folder, or its own name on the ground floor."""
    return file.relative_to(HOUSE).parts[0].removesuffix(".py")


def name_of(file: Path) -> str:
    return file.relative_to(HOUSE).as_posix()


def parsed(file: Path) -> ast.Module:
    return ast.parse(file.read_text(encoding="utf-8"))


@pytest.mark.parametrize("file", FILES, ids=name_of)
def test_file_keeps_the_rules(file: Path) -> None:
    tree = parsed(file)
    found = [*strangers(tree, name_of(file)), *forbidden(tree), *swallowed(tree), *mutable_state(tree), *english(tree)]
    if room_of(file) != "__init__":  # the front door names what the rooms hold
        found.extend(upward(tree, room_of(file)))
    assert found == []


def test_every_room_is_on_the_plan() -> None:
    rooms = {room_of(file) for file in FILES} - {"__init__", "lang"}
    assert rooms <= set(ROOMS)


def test_no_room_has_a_name_that_says_nothing() -> None:
    named = {part.removesuffix(".py") for file in FILES for part in file.relative_to(HOUSE).parts}
    assert named & NEVER_NAMED == set()


def test_the_plan_goes_one_way() -> None:
    """No room can reach itself through the others."""

    def reached(room: str, seen: frozenset[str]) -> frozenset[str]:
        return seen.union(*(reached(other, seen | {other}) for other in ROOMS.get(room, set()) - seen)) if room else seen

    assert [room for room in ROOMS if room in reached(room, frozenset())] == []


BROKEN: list[tuple[Callable[[ast.Module], Iterator[str]], str]] = [
    (lambda tree: upward(tree, "calendar"), "from timeline.events.model import Event"),
    (lambda tree: upward(tree, "article"), "from timeline.language import Language"),
    (lambda tree: upward(tree, "times"), "def f():\n    from timeline import reading"),
    (lambda tree: upward(tree, "chronology"), "from timeline.picture import plot"),
    (lambda tree: upward(tree, "export"), "import timeline.cli"),
    (lambda tree: strangers(tree, "events/model.py"), "def f():\n    import spacy"),
    (lambda tree: strangers(tree, "picture/page.py"), "from matplotlib.figure import Figure"),
    (lambda tree: strangers(tree, "times/find.py"), "import dateparser.search"),
    (forbidden, "import pickle"),
    (forbidden, "from matplotlib import pyplot"),
    (forbidden, "from urllib.request import urlopen"),
    (forbidden, "import urllib.request"),
    (forbidden, "from http import client"),
    (forbidden, "eval('1')"),
    (forbidden, "from datetime import datetime\nx = datetime.now()"),
    (forbidden, "import datetime\nx = datetime.date.today()"),
    (forbidden, "import time\nx = time.time()"),
    (forbidden, "import os\nx = os.environ['TZ']"),
    (swallowed, "try:\n    f()\nexcept:\n    g()"),
    (swallowed, "try:\n    f()\nexcept Exception:\n    pass"),
    (swallowed, "try:\n    f()\nexcept (ValueError, Exception) as e:\n    x = None"),
    (swallowed, "try:\n    f()\nexcept ValueError:\n    pass"),
    (mutable_state, "seen = []"),
    (mutable_state, "cache: dict[str, int] = {}"),
    (mutable_state, "SEEN = set()\ndef f(x):\n    SEEN.add(x)"),
    (mutable_state, "SEEN = {}\ndef f(x):\n    SEEN[x] = 1"),
    (mutable_state, "def f():\n    global x\n    x = 1"),
    (english, "x = ['January']"),
    (english, "x = f'on {d} may be Mondays'"),
    (english, "x = 'May'"),
]


@pytest.mark.parametrize(("rule", "source"), BROKEN, ids=[source for _, source in BROKEN])
def test_a_rule_finds_what_breaks_it(rule: Callable[[ast.Module], Iterator[str]], source: str) -> None:
    assert list(rule(ast.parse(source)))


KEPT = """
'''Monday in a docstring.'''
import re
from typing import TYPE_CHECKING
from urllib.parse import urlsplit
from timeline.errors import Problem
if TYPE_CHECKING:
    from matplotlib.figure import Figure
__all__ = ["f"]
NAMES = {"a": 1}
PATTERN = re.compile("may|march")
def f(when):
    found = []
    found.append(when.date())
    try:
        return datetime.fromisoformat(when)
    except ValueError:
        return None
    except Exception as error:
        return report(error)
"""


def test_a_rule_leaves_alone_what_keeps_it() -> None:
    tree = ast.parse(KEPT)
    found = [*upward(tree, "picture"), *strangers(tree, "picture/page.py"), *forbidden(tree), *swallowed(tree)]
    assert [*found, *mutable_state(tree), *english(tree)] == []
