"""Mutants find their place by syntax, and say so where they do not."""

from __future__ import annotations

import ast
from pathlib import Path

import mutants
import pytest
from mutants import LostPlaceError, Mutant, all_mutants, mutate

SOURCE = """
class Run:
    def end(self):
        # a comment
        if self.open and ready(
            self,
        ):
            self.log.close()
        while self.open:
            step()
            step(2)

def end():
    step()
    step()
"""


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Stand a small package in for the real one."""
    (tmp_path / "package").mkdir()
    (tmp_path / "package" / "run.py").write_text(SOURCE, "utf-8")
    monkeypatch.setattr(mutants, "ROOT", tmp_path)
    monkeypatch.setattr(mutants, "PACKAGE", tmp_path / "package")
    mutants._index.cache_clear()
    monkeypatch.setattr(mutants, "_index", mutants._index.__wrapped__)


def lines(place: str, old: str, new: str = "") -> list[str]:
    """Return the lines of the source that a mutant changes or adds."""
    path, source = mutate(Mutant("m", place, old, new, "t.py::t"))
    assert path == Path("run.py")
    unchanged = ast.unparse(ast.parse(SOURCE)).split("\n")
    return [line for line in source.split("\n") if line not in unchanged]


@pytest.mark.thorough
def test_every_mutant_of_the_run_finds_its_place() -> None:
    found = all_mutants()
    assert len(found) > 70
    assert len({mutant.mechanism for mutant in found}) == len(found)
    for mutant in found:
        mutate(mutant)


@pytest.mark.usefixtures("package")
@pytest.mark.parametrize(
    ("old", "new", "changed"),
    [
        ("ready(self)", "True", ["        if self.open and True:"]),
        ("self.log.close()", "", ["            pass"]),
        ("self.log.close()", "self.log.open()", ["            self.log.open()"]),
        ("while self.open: ...", "if self.open: ...", ["        if self.open:"]),
        ("step()\nstep(2)", "return", ["            return"]),
        ("step(2)", "step(step(2))", ["            step(step(2))"]),
    ],
)
def test_code_is_found_whatever_its_layout(old: str, new: str, changed: list[str]) -> None:
    assert lines("Run.end", old, new) == changed


@pytest.mark.usefixtures("package")
@pytest.mark.parametrize(
    ("place", "old", "message"),
    [
        ("Run.stop", "step()", "expected one Run.stop in the package, found 0."),
        ("end", "step(2)", "expected one end in the package, found 2."),
        ("run.end", "step()", "expected 'step()' once in package/run.py, run.end, found it 2 times."),
        ("Run.end", "self.closed", "expected 'self.closed' once in package/run.py, Run.end, found it 0 times."),
    ],
)
def test_a_lost_place_is_an_error_that_names_the_mutant(place: str, old: str, message: str) -> None:
    with pytest.raises(LostPlaceError) as told:
        mutate(Mutant("the log ends", place, old, "", "log/test_log.py::test_it_ends"))
    assert str(told.value) == f"The mutant 'the log ends' of tests/log/test_log.py::test_it_ends: {message}"
