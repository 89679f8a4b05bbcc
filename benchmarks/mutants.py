"""How many small mistakes in the code do its tests notice?

Each mutant is the package with one mistake in one file: a comparison, an operator, a number, a truth or a condition changed, a
`return` emptied. The tests run on each in a process of its own, which reads the mutated file from memory, so that no file changes.

    python benchmarks/mutants.py timeline/calendar tests/calendar                     # every mutant
    python benchmarks/mutants.py timeline/calendar tests/calendar --sample 200        # 200 of them, always the same

Prints the mutants that the tests let live, and the share that they killed.
"""

from __future__ import annotations

import argparse
import ast
import copy
import os
import signal
import sys
from collections.abc import Iterator, Sequence
from contextlib import suppress
from importlib import import_module
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from importlib.util import spec_from_loader
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import monotonic
from types import ModuleType

import hypothesis
import pytest
from hypothesis import HealthCheck, Phase

OTHER: dict[type[ast.AST], type[ast.AST]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.In: ast.NotIn, ast.NotIn: ast.In, ast.And: ast.Or, ast.Or: ast.And,
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.FloorDiv, ast.FloorDiv: ast.Mult, ast.Mod: ast.FloorDiv,
}  # fmt: skip
ENDLESS = 120  # seconds of processor time after which a mutant that loops is taken for noticed, however busy the machine


def mistakes(node: ast.AST) -> Iterator[ast.AST]:
    """What may stand in the place of a node by mistake."""
    match node:
        case ast.Compare(ops=[op]) if type(op) in OTHER:
            yield ast.Compare(node.left, [OTHER[type(op)]()], node.comparators)  # type: ignore[list-item]
        case ast.BoolOp():
            yield ast.BoolOp(OTHER[type(node.op)](), node.values)  # type: ignore[arg-type]
        case ast.BinOp() if type(node.op) in OTHER and not isinstance(node.op, ast.BitOr):
            yield ast.BinOp(node.left, OTHER[type(node.op)](), node.right)  # type: ignore[arg-type]
        case ast.Constant(value=bool()):
            yield ast.Constant(not node.value)
        case ast.Constant(value=int()):
            yield ast.Constant(int(node.value) + 1)
        case ast.IfExp() | ast.If():
            changed = copy.copy(node)
            changed.test = ast.UnaryOp(ast.Not(), node.test)
            yield changed
        case ast.Return(value=ast.expr() as value) if not (isinstance(value, ast.Constant) and value.value is None):
            yield ast.Return(ast.Constant(None))
        case ast.UnaryOp(op=ast.USub() | ast.Not()):
            yield node.operand


class Mutation(ast.NodeTransformer):
    """Puts the mistake with a number into a tree; `described` says what it was."""

    def __init__(self, number: int) -> None:
        self.left = number
        self.described = ""

    def visit(self, node: ast.AST) -> ast.AST:
        if isinstance(node, ast.AnnAssign):  # types are no code that runs
            node.value = self.visit(node.value) if node.value else None  # type: ignore[assignment]
            return node
        for other in mistakes(node):
            if self.left == 0:
                self.described = f"{getattr(node, 'lineno', 0)}: {_short(node)}  ->  {_short(other)}"
            self.left -= 1
            if self.left == -1:
                return ast.copy_location(other, node)
        return self.generic_visit(node)


def _short(node: ast.AST) -> str:
    return ast.unparse(node).split("\n")[0][:70]


class InMemory(MetaPathFinder, Loader):
    """Loads one module from a tree."""

    def __init__(self, name: str, path: Path, tree: ast.Module) -> None:
        self.name, self.path, self.tree = name, path, tree

    def find_spec(self, name: str, *_: object) -> ModuleSpec | None:
        return spec_from_loader(name, self, origin=str(self.path)) if name == self.name else None

    def exec_module(self, module: ModuleType) -> None:
        module.__file__ = str(self.path)
        exec(compile(ast.fix_missing_locations(self.tree), str(self.path), "exec"), module.__dict__)


def mutants(path: Path) -> Iterator[tuple[str, ast.Module]]:
    """Each mutant of a file with what was done to it."""
    number = 0
    while True:
        mutation = Mutation(number)
        tree = mutation.visit(ast.parse(path.read_text(encoding="utf-8")))
        if not mutation.described:
            return
        yield f"{path}:{mutation.described}", tree
        number += 1


def is_noticed(path: Path, tree: ast.Module, tests: Sequence[str], examples: int, loaded: Path | None = None) -> bool:
    """Whether the tests fail on a mutant, or run for ever; into `loaded` go the names of all modules that they took.

    They run in this one process (`-n0`): others would load the file as it is.
    """
    child = os.fork()
    if child == 0:
        signal.setitimer(signal.ITIMER_PROF, ENDLESS)
        quiet = os.open(os.devnull, os.O_WRONLY)
        os.dup2(quiet, 1)
        os.dup2(quiet, 2)
        name = ".".join(path.with_suffix("").parts)
        sys.meta_path.insert(0, InMemory(name, path, tree))
        hypothesis.settings.register_profile(
            "mutants",
            derandomize=True,
            deadline=None,
            database=None,
            max_examples=examples,
            phases=(Phase.explicit, Phase.generate),  # a failure counts as it is: none is made smaller
            suppress_health_check=[HealthCheck.too_slow],
        )
        code = pytest.main(["-x", "-q", "-n0", "--hypothesis-profile=mutants", *tests])
        if loaded:
            loaded.write_text("\n".join(sys.modules), encoding="utf-8")
        os._exit(int(code))
    return os.waitpid(child, 0)[1] != 0


def fails_as_it_is(path: Path, tests: Sequence[str], examples: int) -> bool:
    """Whether the tests fail without any mistake; what they took from others is loaded here, once for all mutants."""
    with TemporaryDirectory() as folder:
        loaded = Path(folder, "loaded")
        if is_noticed(path, ast.parse(path.read_text(encoding="utf-8")), tests, examples, loaded):
            return True
        for name in loaded.read_text(encoding="utf-8").splitlines():
            if not name.startswith(("timeline", "tests", "conftest", "_")):
                with suppress(Exception):  # parts of others that are no modules by themselves
                    import_module(name)
    return False


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("package", type=Path)
    parser.add_argument("tests", nargs="+")
    parser.add_argument("--sample", type=int, help="how many mutants, drawn once and for all")
    parser.add_argument("--seconds", type=float, default=1e9, help="when to stop")
    parser.add_argument("--examples", type=int, default=100, help="hypothesis examples a test")
    asked = parser.parse_args()
    files = sorted(asked.package.rglob("*.py")) if asked.package.is_dir() else [asked.package]
    made = [(path, *mutant) for path in files for mutant in mutants(path)]
    chosen = Random(1).sample(made, min(asked.sample or len(made), len(made)))
    if fails_as_it_is(files[0], asked.tests, asked.examples):
        sys.exit("the tests fail on the code as it is")
    begun, tried, killed = monotonic(), 0, 0
    for path, told, tree in chosen:
        if monotonic() - begun > asked.seconds:
            break
        tried += 1
        if is_noticed(path, tree, asked.tests, asked.examples):
            killed += 1
        else:
            print(told, flush=True)
    print(f"{killed} of {tried} mutants killed ({killed / max(tried, 1):.1%}); {len(made)} there are")


if __name__ == "__main__":
    main()
