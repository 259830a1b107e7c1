"""What the documentation says agrees with the code, the metadata and the measured figures."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import get_args

import pytest
from readme_options import page, usual

from mellea_stream_widget import backends, chunking, requirements
from mellea_stream_widget.log.events import Outcome
from mellea_stream_widget.orchestrator.result import StreamChunkingResult

ROOT = Path(__file__).parents[2]
README = re.sub(r"\s*<!--.*?-->", "", (ROOT / "README.md").read_text("utf-8"))
PAGES = [ROOT / name for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "benchmarks/RESULTS.md")] + sorted(
    ROOT.glob("docs/*.md")
)
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]


def section(title: str, text: str = README) -> str:
    """Return what stands below a heading of the second level."""
    return text.partition(f"\n## {title}\n")[2].partition("\n## ")[0]


def rows(text: str) -> list[list[str]]:
    """Return the cells of all tables, without their lines of dashes."""
    lines = [line for line in text.splitlines() if line.startswith("|") and not line.startswith("|--")]
    return [[cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]] for line in lines]


def slug(heading: str) -> str:
    """Return the anchor that a heading gets."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)\s]+)\)", page.read_text("utf-8")):
        if target.startswith("https://"):
            continue
        path, _, anchor = target.partition("#")
        file = page.parent / path if path else page
        assert file.exists(), target
        if anchor:
            headings = re.findall(r"^#+ (.*)$", file.read_text("utf-8"), re.MULTILINE)
            assert anchor in map(slug, headings), target


@pytest.mark.claim("tutorials", "make-lab")
def test_the_commands_of_make_exist() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    named = {name for page in PAGES for name in re.findall(r"^make (\w+)|`make (\w+)`", page.read_text("utf-8"), re.M)}
    targets = set(re.findall(r"^([a-z-]+):", makefile, re.MULTILINE))
    assert {first or second for first, second in named} - targets == set()
    first, *others = sorted(path.name for path in (ROOT / "notebooks").glob("*.ipynb"))
    assert f"NOTEBOOK := notebooks/{first}\n" in makefile
    assert len(others) == 13  # the README counts them


@pytest.mark.claim("mellea-versions", "python-version")
def test_the_versions_are_those_of_the_metadata() -> None:
    assert "You need Python 3.11 or newer" in README
    assert PROJECT["requires-python"] == ">=3.11"
    assert "mellea 0.6, 0.7 and 0.8" in README
    assert "mellea>=0.6.0,<0.9" in PROJECT["dependencies"]


@pytest.mark.claim("install", "extras")
def test_the_extras_exist() -> None:
    packages = [*ROOT.glob("mellea_stream_widget/**/*.py"), *PAGES]
    said = [
        names for path in packages for names in re.findall(r"pip install '[^'\[]*\[([\w,]+)\]", path.read_text("utf-8"))
    ]
    assert {name for names in said for name in names.split(",")} <= set(PROJECT["optional-dependencies"])
    listed = re.findall(r"`(\w+)`", section("Try it").partition("More extras: ")[2])
    assert set(listed) <= set(PROJECT["optional-dependencies"])


def test_the_outcomes_are_all_that_there_are() -> None:
    table = [row[0].strip("`") for row in rows(section("A first cell"))]
    assert table == ["outcome", *(outcome for outcome in get_args(Outcome) if outcome != "running")]


@pytest.mark.claim("ready-requirements")
def test_there_are_about_two_dozen_requirements_and_those_that_are_named() -> None:
    ready = [name for name in requirements.__all__ if name != "as_requirement"]
    assert 22 <= len(ready) <= 26
    paragraph = section("A first cell").partition("[two dozen ready requirements]")[2].partition("\n\n")[0]
    named = re.findall(r"(\w+)\(", paragraph)
    assert len(named) > 5
    assert set(named) <= set(ready)


@pytest.mark.claim("--chunking")
def test_the_names_of_back_ends_and_strategies_are_all_that_there_are() -> None:
    options = {row[0]: row[1] for row in rows(section("Options of `%%stream`"))}
    servers = options["`-b`, `--backend`"]
    assert [name for name in backends.NAMES if not re.search(rf"\b{name}\b", servers)] == []
    listed = options["`-c`, `--chunking`"].partition(": ")[2].partition(", or ")[0]
    strategies = {name.removesuffix("Chunker").lower() for name in chunking.__all__ if name.endswith("Chunker")}
    assert set(listed.split(", ")) == strategies


def test_the_options_are_those_of_the_table_in_the_code() -> None:
    assert usual() in (ROOT / "README.md").read_text("utf-8"), "run `make readme`"
    assert page() == (ROOT / "docs" / "options.md").read_text("utf-8"), "run `make readme`"


@pytest.mark.claim("beyond-mellea")
def test_what_goes_beyond_mellea_exists() -> None:
    paragraph = section("Different from mellea 0.6, on purpose").partition("This package adds: ")[2]
    beyond = set(re.findall(r"`(\w+)(?:\(\))?`", paragraph.partition("`emit")[0])) - {"async"}
    assert {"outcome", "stop", "subscribe", "withheld", "ctx"} <= beyond
    assert [name for name in beyond if not hasattr(StreamChunkingResult, name)] == []


@pytest.mark.claim("cost-table", "latency-of-a-fail")
def test_the_costs_are_those_that_were_measured() -> None:
    """`make bench` writes RESULTS.md; the README quotes it."""
    results = (ROOT / "benchmarks" / "RESULTS.md").read_text("utf-8")
    sizes = {"4 kB": "4,000", "64 kB": "64,000", "1 MB": "1,000,000"}
    comes = {"one delta per turn": "turns", "all at once": "burst"}
    head, *table = rows(section("Cost"))
    assert len(table) >= 4
    for label, *ratios in table:
        version, cut, how = re.findall(r"mellea ([\d.]+), by (\w+)s, ([\w ]+)", label)[0]
        measured = {tuple(row[:3]): row[-1] for row in rows(section(f"mellea {version}", results))}
        exact = [measured.get((comes[how], cut, sizes[size]), "–") for size in head[1:]]
        assert ratios == exact, label
    middle, worst = re.findall(r"([\d.]+) ms (?:in|at) the", section("mellea 0.8.0", results))
    said = re.findall(r"([\d.]+) ms (?:in|at) the", section("Cost"))
    assert said == [f"{float(middle):.1f}", f"{float(worst):.1f}"]
