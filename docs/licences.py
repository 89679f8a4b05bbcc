"""The table of licences on the page on reliability: what is needed, read from the metadata of what is installed."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

NAME = re.compile(r"[A-Za-z0-9._-]+")
LICENCE = "License :: "
PROJECT = Path(__file__).parents[1] / "pyproject.toml"


def table() -> str:
    """A Markdown table of what the library needs, directly or not, with version, licence and who asks for it."""
    rows = ["| Package | Version | Licence | Needed by |", "| --- | --- | --- | --- |"]
    needed = askers()
    for package in sorted(needed, key=str.lower):
        found = distribution(package)
        rows.append(f"| {found.name} | {found.version} | {licence(found)} | {', '.join(sorted(needed[package]))} |")
    return "\n".join(rows)


def askers() -> dict[str, set[str]]:
    """What the library needs, directly or not and without extras -> which packages ask for it."""
    project = tomllib.loads(PROJECT.read_text(encoding="utf-8"))["project"]
    found: dict[str, set[str]] = {package: {project["name"]} for package in wanted_by(project["dependencies"])}
    open_ = list(found)
    while open_:
        asking = open_.pop()
        for package in wanted_by(distribution(asking).requires or ()):
            if package not in found:
                found[package] = set()
                open_.append(package)
            found[package].add(asking)
    return found


def wanted_by(requirements: Iterable[str]) -> Iterator[str]:
    """The packages that are asked for outright and are installed."""
    for line in requirements:
        wanted = NAME.match(line)
        if wanted and "extra ==" not in line and is_installed(wanted[0]):
            yield re.sub(r"[-_.]+", "-", wanted[0]).lower()


def is_installed(name: str) -> bool:
    """Whether there is such a package here; some are only for other systems or other Pythons."""
    try:
        distribution(name)
    except PackageNotFoundError:
        return False
    return True


def licence(found: Distribution) -> str:
    """The licence as the package tells it: an expression, a classifier, or the first line of a text."""
    told = found.metadata
    listed = [one.rsplit(" :: ", 1)[-1] for one in told.get_all("Classifier") or () if one.startswith(LICENCE)]
    text = (told["License"] or "").strip().split("\n")[0][:60]
    return (told["License-Expression"] or ", ".join(listed) or text or "not told").replace("|", "/")
