"""Fenced code in Markdown."""

from __future__ import annotations

import codeop
import json
import re
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal, NamedTuple

from ..mellea.requirements.rule import PASS, UNKNOWN, Answer, fail
from .making import text_requirement

_FENCE = re.compile(r"[ ]{0,3}(`{3,}|~{3,})[ \t]*([^`\s]*)[^`]*\Z")
_BROKEN = (SyntaxError, ValueError, OverflowError, MemoryError, RecursionError)

Compile = Callable[[str, bool], Any]
"""Takes source text, and whether it is complete; raises if it is wrong, however it goes on."""


class FenceRead(NamedTuple):
    """What was read.

    Attributes:
        line: the line that has not ended.
        fence: the signs that opened the block; empty outside of one.
        code: the complete lines of the block.
        blocks: blocks that were closed.
        wrong: what is wrong.
    """

    line: str = ""
    fence: str = ""
    code: str = ""
    blocks: int = 0
    wrong: str = ""


@dataclass(frozen=True)
class Fences:
    """At least one block of fenced code; each is in the language, and compiles."""

    language: str
    names: tuple[str, ...]
    compile: Compile | None

    def start(self) -> FenceRead:
        """Begin outside of a block."""
        return FenceRead()

    def read(self, state: FenceRead, text: str) -> FenceRead:
        """Take the lines that the text completes."""
        *lines, rest = (state.line + text).split("\n")
        for line in lines:
            if state.wrong:
                return state
            state = self._take(state, line.removesuffix("\r"))
        return state if state.wrong else state._replace(line=rest)

    def so_far(self, state: FenceRead, settled: bool) -> Answer:
        """Say "fail" once a block is wrong."""
        return fail(state.wrong) if state.wrong else UNKNOWN

    def at_end(self, state: FenceRead) -> Answer:
        """Ask for a block, and for its end."""
        state = self.read(state, "\n")
        if state.wrong:
            return fail(state.wrong)
        if state.fence:
            return fail("the code block has no end")
        return PASS if state.blocks else fail(f"there is no {self.language} code block")

    def go_on(self, state: FenceRead) -> FenceRead:
        """Go on behind the block."""
        return self.start()

    def _take(self, state: FenceRead, line: str) -> FenceRead:
        fence = _FENCE.match(line)
        if not state.fence:
            if fence is None:
                return state
            if fence[2].lower() not in self.names:
                return FenceRead(wrong=f"a code block is not marked as {self.language}")
            return state._replace(line="", fence=fence[1])
        if fence is not None and not fence[2] and fence[1].startswith(state.fence):
            wrong = self._fault(state.code, True)
            return FenceRead(wrong=wrong) if wrong else FenceRead(blocks=state.blocks + 1)
        code = f"{state.code}{line}\n"
        wrong = self._fault(code, False)
        return FenceRead(wrong=wrong) if wrong else state._replace(line="", code=code)

    def _fault(self, code: str, complete: bool) -> str:
        if self.compile is None:
            return ""
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                self.compile(code, complete)
        except _BROKEN as exc:
            line = getattr(exc, "lineno", None)
            return f"the code is no {self.language}{f' (line {line})' if line else ''}"
        return ""


def code_fence(language: str = "python", *, compiles: bool | Callable[[str], Any] = False) -> Any:
    """Ask for fenced code: at least one block, every block marked as `language`, and every block closed.

    In mid-stream it says "fail" with the line that opens a block in another language; with `compiles`, also with the
    first line of Python that cannot be mended by what follows, or with the end of a block that does not compile.
    Otherwise it says "unknown".

    Args:
        language: what stands behind the fence; "py" and "python3" count as "python".
        compiles: True for "python" and "json"; or a function that takes a block's text, and raises `ValueError`,
            `SyntaxError` or a subclass of these where it is wrong. Nothing is ever run.

    Raises:
        ValueError: `compiles=True` with a language that is neither Python nor JSON.
    """
    names = {"python": ("python", "py", "python3")}.get(language.lower(), (language.lower(),))
    check: Compile | None = None
    if callable(compiles):
        check = _at_the_end(compiles)
    elif compiles:
        check = {"python": _python, "json": _at_the_end(json.loads)}.get(language.lower())
        if check is None:
            raise ValueError(f"compiles=True knows python and json, not {language!r}; give a function f(code)")
    rule = Fences(language, names, check)
    text = f"The text has {language} code in a fenced block{', and it compiles' if check else ''}."
    return text_requirement(rule, text, label=f"{language} code{' that compiles' if check else ''}")


def _python(code: str, complete: bool) -> None:
    if complete:
        compile(code, "<answer>", "exec", dont_inherit=True)
    elif not code.endswith("\\\n"):  # of a line that goes on, codeop says that it is wrong
        codeop.compile_command(code, "<answer>", "exec")


def _at_the_end(function: Callable[[str], Any]) -> Compile:
    def check(code: str, complete: Literal[True, False]) -> None:
        if complete:
            function(code)

    return check
