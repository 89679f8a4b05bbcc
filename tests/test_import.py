"""What `import timeline` gives and what it leaves alone."""

import subprocess
import sys

import pytest

import timeline

HEAVY = ("spacy", "matplotlib", "dateparser", "numpy", "rich", "typer")


def loaded(code: str) -> set[str]:
    told = subprocess.run(
        [sys.executable, "-c", f"{code}; import sys; print(*sys.modules)"], capture_output=True, text=True, check=True
    )
    return set(told.stdout.split())


@pytest.mark.parametrize("code", ["import timeline", "from timeline import Article, Timeline, When, TimelineError"])
def test_importing_names_loads_nothing_heavy(code: str) -> None:
    assert not loaded(code) & set(HEAVY)


def test_importing_the_package_alone_does_not_even_load_pydantic() -> None:
    assert "pydantic" not in loaded("import timeline")


@pytest.mark.parametrize("name", timeline.__all__)
def test_every_public_name_is_there(name: str) -> None:
    assert getattr(timeline, name).__name__.split(".")[-1] == name


def test_the_list_of_names_is_complete() -> None:
    assert set(timeline.__all__) - {"events"} == set(timeline._HOMES)
    assert set(timeline.__all__) <= set(dir(timeline))


def test_a_name_that_is_not_there_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="Tmeline"):
        timeline.Tmeline  # type: ignore[attr-defined]  # noqa: B018
