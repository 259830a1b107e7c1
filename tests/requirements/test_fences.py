"""Fenced code."""

from __future__ import annotations

import textwrap
from pathlib import Path
from typing import Any

import pytest
from reading import at_end, fails_after, so_far

from mellea_stream_widget.requirements import code_fence

F = "```"


@pytest.mark.parametrize(
    ("text", "place", "reason"),
    [
        (f"Here:\n{F}python\nx = 1\n{F}\nDone.", None, None),
        (f"{F}py\nx = 1\n{F}", None, None),
        (f"~~~ Python title\nx = '{F}'\n~~~", None, None),
        (f"{F}{F}python\n'''\n{F}\n'''\n{F}{F}", None, None),
        ("No code.", None, "there is no python code block"),
        (f"{F}python\nx = 1\n", None, "the code block has no end"),
        (f"{F}js\n", 6, "a code block is not marked as python"),
        (f"{F}\n", 4, "a code block is not marked as python"),
        (f"{F}python\nx = = 1\n", 18, "the code is no python (line 1)"),
        (f"{F}python\nx = 1\n  y = 2\n", 24, "the code is no python (line 2)"),
        (f"{F}python\nf(\n{F}\n", 17, "the code is no python (line 1)"),
        (f"{F}python\nx = 1\r\n{F}\r\n{F}js\n", 28, "a code block is not marked as python"),
        (f"{F}python\nx = '\\d'\n{F}", None, None),
    ],
)
def test_python_is_looked_at_line_by_line(text: str, place: int | None, reason: str | None) -> None:
    rule = code_fence("python", compiles=True).rule
    assert (fails_after(rule, text), at_end(rule, text)) == (place, reason)


def test_without_compiling_only_fences_count() -> None:
    assert at_end(code_fence("python").rule, f"{F}python\nx = = 1\n{F}") is None
    assert at_end(code_fence("SQL").rule, f"{F}sql\nselect\n{F}") is None


def test_json_and_functions_are_asked_at_the_end_of_a_block() -> None:
    rule = code_fence("json", compiles=True).rule
    assert at_end(rule, f'{F}json\n{{"a": 1}}\n{F}') is None
    assert so_far(rule, f"{F}json\n[1,\n") == "unknown"
    assert so_far(rule, f"{F}json\n[1,\n{F}\n") == "fail"

    def check(code: str) -> Any:
        if "drop" in code:
            raise ValueError("no")

    assert at_end(code_fence("sql", compiles=check).rule, f"{F}sql\ndrop\n{F}") == "the code is no sql"
    with pytest.raises(ValueError, match="compiles=True knows python and json"):
        code_fence("sql", compiles=True)


@pytest.mark.parametrize("module", [textwrap, __import__("colorsys"), __import__("bisect")])
def test_no_line_of_good_python_fails(module: Any) -> None:
    rule = code_fence("python", compiles=True).rule
    state = rule.read(rule.start(), f"{F}python\n")
    for line in Path(module.__file__).read_text(encoding="utf-8").splitlines(keepends=True):
        state = rule.read(state, line)
        assert rule.so_far(state, True).success == "unknown", line
    assert rule.at_end(rule.read(state, F)).success == "pass"


@pytest.mark.parametrize("code", ["\0", "(" * 5000, "x = " + "-" * 100_000 + "1"], ids=["nul", "deep", "long"])
def test_code_that_breaks_the_compiler_fails(code: str) -> None:
    assert at_end(code_fence(compiles=True).rule, f"{F}python\n{code}\n{F}") is not None
