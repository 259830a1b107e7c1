"""Fenced code."""

from __future__ import annotations

import textwrap
import threading
from pathlib import Path
from typing import Any

import pytest
from at_once import at_once
from clock import run
from reading import at_end, fails_after, read, so_far

from mellea_stream_widget.backends.scripting import ScriptedBackend
from mellea_stream_widget.mellea.api import CBlock, SimpleContext
from mellea_stream_widget.requirements import code_fence
from mellea_stream_widget.requirements.compiling import Python
from mellea_stream_widget.streaming import stream_with_chunking

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
        (f"{F}python\nx = = 1\n", 18, "the code is not valid python (line 1)"),
        (f"{F}python\nx = 1\n  y = 2\n", 24, "the code is not valid python (line 2)"),
        (f"{F}python\nf(\n{F}\n", 17, "the code is not valid python (line 1)"),
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

    assert at_end(code_fence("sql", compiles=check).rule, f"{F}sql\ndrop\n{F}") == "the code is not valid sql"
    with pytest.raises(ValueError, match="compiles=True knows python and json"):
        code_fence("sql", compiles=True)


@pytest.mark.parametrize("module", [textwrap, __import__("colorsys"), __import__("bisect")])
def test_no_line_of_good_python_fails(module: Any) -> None:
    rule = code_fence("python", compiles=True).rule
    state = read(rule, [f"{F}python\n"])
    for line in Path(module.__file__).read_text(encoding="utf-8").splitlines(keepends=True):
        state = at_once(rule.read(state, line))
        assert at_once(rule.so_far(state, True)).success == "unknown", line
    assert at_once(rule.at_end(at_once(rule.read(state, F)))).success == "pass"


@pytest.mark.parametrize("code", ["\0", "(" * 5000, "x = " + "-" * 100_000 + "1"], ids=["nul", "deep", "long"])
def test_code_that_breaks_the_compiler_fails(code: str) -> None:
    assert at_end(code_fence(compiles=True).rule, f"{F}python\n{code}\n{F}") is not None


@pytest.mark.parametrize(
    "text",
    [
        f"1. Do it:\n   {F}python\n   import os\n   print(os)\n   {F}\n2. Run it.",
        f"- a\n  - b\n\n      {F}python\n      if x:\n          y\n      {F}",
        f"- a\n\t{F}python\n\tx = 1\n\t{F}",
        f"- {F}python\n  x = 1\n  {F}",
        f"10. {F}python\n    if x:\n        y = 1\n    {F}",
        f"> {F}python\n> if x:\n>     y = 1\n> {F}",
        f">> {F}python\n>> x = 1\n>> {F}",
        f"1. a\n   {F}python\nx = 1\n{F}",
        f"{F}python\r\nif x:\r\n    y = 1\r\n{F}\r\n",
        f"{F}python\n'''\n- {F}\n'''\n{F}",
        f"{F}python\nx = '''\nnot python at all\n'''\ny = 1\n{F}",
        f"{F}python\nif x:\n    y\n\n\n# why\nelse:\n    z\n@a\ndef f(\n):\n    pass\n{F}",
        f"{F}python\nx = 1 + \\\n2\ny = [\n1,\n]\n{F}",
        f"{F}python\nmatch x:\n    case 1:\n        pass\ntry:\n    a\nexcept b:\n    c\nfinally:\n    d\n{F}",
        f"{F}python\nresult = await f()\nasync for x in y:\n    print(x)\n{F}\n",
    ],
)
def test_blocks_may_stand_in_items_and_quotes(text: str) -> None:
    rule = code_fence("python", compiles=True).rule
    assert (fails_after(rule, text), at_end(rule, text)) == (None, None)


def test_await_outside_of_functions_can_be_refused() -> None:
    rule = code_fence("python", compiles=True, top_level_await=False).rule
    assert at_end(rule, f"{F}python\nx = 1\ny = await f()\n{F}") == "the code is not valid python (line 2)"


@pytest.mark.parametrize(
    ("language", "names", "others"),
    [
        ("javascript", ["js", "JavaScript", "mjs", "jsx", "node"], ["ts", "java", "json", ""]),
        ("js", ["javascript", "jsx", "node"], ["typescript", "tsx"]),
        ("py", ["ipython", "python3"], ["r"]),
        ("typescript", ["ts", "tsx"], ["jsx", "js"]),
        ("text", ["txt", "plaintext", "plain"], ["tex", "markdown"]),
        ("postgresql", ["pgsql", "psql", "postgres"], ["sql"]),
        (
            "python",
            ["py", "py3", "ipython", "python3", "{python}", "python:a.py", "python,x", "{.python .lines}"],
            ["pytb", "r"],
        ),
        ("bash", ["sh", "shell", "zsh"], ["powershell", "console"]),
        ("C#", ["cs", "csharp", "c#"], ["c", "c++"]),
        ("c++", ["cpp", "cc"], ["cs"]),
        ("yaml", ["yml"], ["toml"]),
        ("golang", ["go"], ["rust"]),
        ("Nobody's", ["nobody's"], ["nobody"]),
    ],
)
def test_a_language_has_several_names(language: str, names: list[str], others: list[str]) -> None:
    rule = code_fence(language).rule
    assert [at_end(rule, f"{F}{name}\nx\n{F}") for name in names] == [None] * len(names)
    told = f"a code block is not marked as {language}"
    assert [at_end(rule, f"{F}{name}\nx\n{F}") for name in others] == [told] * len(others)


@pytest.mark.parametrize("language", [None, "", " ", 3, ["python"]], ids=repr)
def test_what_is_no_name_of_a_language_is_refused(language: Any) -> None:
    with pytest.raises(ValueError, match="language is a name; give"):
        code_fence(language)


def test_a_long_block_is_compiled_as_a_whole() -> None:
    code = "".join(f"def f{number}(x):\n    return x + {number}\n" for number in range(400))
    rule = code_fence("python", compiles=True).rule
    assert at_end(rule, f"{F}python\n{code}{F}") is None
    assert at_end(rule, f"{F}python\n{code}return 1\n{F}") == "the code is not valid python (line 801)"
    assert at_end(rule, f"{F}python\nx = [\n{'1,' * 9000}\n)\n{F}") == "the code is not valid python (line 3)"


def test_a_bad_line_is_named_wherever_it_stands() -> None:
    code = "".join(f"x{number} = {number}\n" for number in range(100))
    text = f"{F}python\n{code}y = = 1\n"
    assert fails_after(code_fence("python", compiles=True).rule, text) == len(text)
    assert at_end(code_fence("python", compiles=True).rule, text) == "the code is not valid python (line 101)"


@pytest.mark.parametrize(
    ("code", "good"),
    [
        ('{"a": [1, 2]}', True),
        ("[" * 5000 + "]" * 5000, True),
        ("9" * 10_000, True),
        ("NaN", False),
        ("{} {}", False),
        ("", False),
        ('{"a":\n\n', False),
    ],
)
def test_json_is_read_line_by_line(code: str, good: bool) -> None:
    found = at_end(code_fence("json", compiles=True).rule, f"{F}json\n{code}\n{F}")
    assert found == (None if good else "the code is not valid json")


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ({"compiles": "yes"}, "'yes' for compiles: expected True, False or a function"),
        ({"compiles": 1}, "1 for compiles"),
        ({"top_level_await": None}, "None for top_level_await: expected True or False"),
    ],
)
def test_options_are_what_they_are_called(options: dict[str, Any], expected: str) -> None:
    with pytest.raises(TypeError, match=f"Invalid value {expected}"):
        code_fence("python", **options)


LINES = {
    "statements": "x = f(1)  # why\n",
    "one long function": "    x = f(1)  # why\n",
    "one long list": "    1, 2, 3,\n",
    "a long text": "some words\n",
    "comments": "# some words\n",
    "decorators": "@a\n",
}
BEFORE = {"one long function": "def f():\n", "one long list": "x = [\n", "a long text": "x = '''\n"}


@pytest.mark.parametrize("name", LINES)
def test_twice_the_code_is_twice_the_work(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    work = 0

    def counted(name: str) -> None:
        ask = getattr(Python, name)

        def count(self: Python, code: str) -> Any:
            nonlocal work
            work += len(code) + 1
            return ask(self, code)

        monkeypatch.setattr(Python, name, count)

    counted("_fault")
    counted("_fault_so_far")
    done = []
    for size in (2000, 4000):
        rule, before = code_fence("python", compiles=True).rule, work
        state = read(rule, [f"{F}python\n{BEFORE.get(name, '')}"])
        for _ in range(size):
            state = at_once(rule.read(state, LINES[name]))
        assert not state.wrong
        done.append(work - before)
    assert done[1] <= 2.1 * done[0]


def test_functions_are_called_in_a_thread() -> None:
    threads: list[str] = []

    def check(code: str) -> None:
        threads.append(threading.current_thread().name)

    async def main() -> str:
        backend = ScriptedBackend(f"{F}sql\nselect\n{F}\n")
        asked = [code_fence("sql", compiles=check)]
        result = await stream_with_chunking(CBlock("x"), backend, SimpleContext(), requirements=asked)
        await result.log.join()
        return str(result.outcome)

    assert run(main()) == "passed"
    assert set(threads) == {"mellea-stream-call"}
