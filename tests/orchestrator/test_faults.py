"""Where an error was raised: the user's own code, without any value."""

from __future__ import annotations

import linecache
from typing import Any

from mellea_stream_widget.orchestrator.faults import frame_of, names_of_files, trace_of

CODE = """\
import json

def fussy(chunk):
    # looks into a table
    return {}[chunk]


def parses(chunk):
    return json.loads(chunk)
"""
NAME = "/home/somebody/checks.py"


def own(name: str) -> Any:
    """Give a function of a file that exists in memory only."""
    linecache.cache[NAME] = (len(CODE), None, CODE.splitlines(keepends=True), NAME)
    space: dict[str, Any] = {}
    exec(compile(CODE, NAME, "exec"), space)
    return space[name]


def raised(function: Any, *arguments: Any) -> BaseException:
    try:
        function(*arguments)
    except Exception as exc:
        return exc
    raise AssertionError("nothing was raised")


def test_the_frame_is_the_users_own_line_with_those_around_it() -> None:
    assert frame_of(raised(own("fussy"), "secret")) == {
        "file": NAME,
        "line": 5,
        "function": "fussy",
        "code": "def fussy(chunk):\n    # looks into a table\n    return {}[chunk]",
        "first": 3,
    }


def test_the_frame_is_the_innermost_one_outside_of_installed_packages() -> None:
    frame = frame_of(raised(own("parses"), "secret"))
    assert frame is not None
    assert (frame["file"], frame["line"]) == (NAME, 9)


def test_a_function_that_cannot_be_called_is_shown_where_it_is_defined() -> None:
    class Requirement:
        function = staticmethod(own("fussy"))

    frame = frame_of(TypeError("takes no argument"), Requirement())
    assert frame is not None
    assert (frame["line"], frame["function"]) == (3, "fussy")
    assert frame_of(TypeError("takes no argument")) is None


def test_the_cause_is_looked_at_where_the_error_has_no_frame_of_the_user() -> None:
    error = RuntimeError("wrapped")
    error.__cause__ = raised(own("fussy"), "secret")
    frame = frame_of(error)
    assert frame is not None
    assert frame["line"] == 5


def test_the_traceback_has_lines_and_no_values() -> None:
    trace = trace_of(raised(own("fussy"), "secret"))
    assert f'File "{NAME}", line 5, in fussy' in trace
    assert "secret" not in trace
    assert trace_of(ValueError()) == ""


def test_a_better_name_of_a_file_is_used() -> None:
    names_of_files.append(lambda name: "cell In[3]" if name == NAME else None)
    try:
        error = raised(own("fussy"), "secret")
        frame = frame_of(error)
        assert frame is not None
        assert frame["file"] == "cell In[3]"
        assert 'File "cell In[3]", line 5' in trace_of(error)
    finally:
        names_of_files.pop()
