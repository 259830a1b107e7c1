"""Whether source text compiles: asked in bounded steps, and never run."""

from __future__ import annotations

import ast
import codeop
import json
import re
import subprocess
import sys
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any, NamedTuple, Protocol

from ..mellea.requirements.rule import Gathered
from ..orchestrator.turns import Steps
from .backtracking import due
from .json_text import JsonRead
from .json_tokens import NoJson

LARGE = 8000
"""Characters of Python that are compiled at once; more are given to an interpreter of their own, at the block's end."""

SMALL = 500
"""Characters of a statement up to which it is compiled after each line; longer ones when they grew by an eighth."""

PATIENCE = 60.0
"""Seconds that an interpreter of its own has."""

STEP = 4096

_BROKEN = (SyntaxError, ValueError, OverflowError, MemoryError, RecursionError)
_GOES_ON = re.compile(r"(?:else|elif|except|finally|case)\b|[\s)\]}#@]")
AWAITED = ast.PyCF_ALLOW_TOP_LEVEL_AWAIT
_PROGRAM = """
import json, sys, warnings
warnings.simplefilter("ignore")
job = json.load(sys.stdin)
try:
    compile(job["code"], "<answer>", "exec", job["flags"], dont_inherit=True)
except Exception as exc:
    print(getattr(exc, "lineno", None) or 0)
"""


class CodeFault(NamedTuple):
    """What does not compile: the line, counted from 1, or None if that is not known."""

    line: int | None


class Compiler(Protocol):
    """Looks at the code of one block."""

    def start(self) -> Any:
        """Return the state before any code."""
        ...

    def line(self, state: Any, line: str) -> Steps[Any]:
        """Return the state after one more line, or a `CodeFault` that nothing mends."""
        ...

    def end(self, state: Any) -> Steps[CodeFault | None]:
        """Return what is wrong with the whole code."""
        ...


class Code(NamedTuple):
    """Code of a block so far.

    Attributes:
        whole: all of it.
        open: the last statement, which may go on.
        before: lines before that.
        asked: length of the statement when it was compiled last.
    """

    whole: Gathered = Gathered()
    open: Gathered = Gathered()
    before: int = 0
    asked: int = 0


@dataclass(frozen=True)
class Python:
    """Python: a statement is compiled line by line, the block at its end."""

    flags: int = 0

    def start(self) -> Code:
        """Return the state before any code."""
        return Code(Gathered(), Gathered())

    def line(self, state: Code, line: str) -> Steps[Code | CodeFault]:
        """Compile what may be a statement, without the lines that are known to be good."""
        yield None
        is_due = state.open.length <= SMALL or state.open.length >= due(max(state.asked, 4 * SMALL))
        if not _GOES_ON.match(line) and state.open.length <= LARGE and is_due and self._is_good(str(state.open)):
            state = Code(state.whole, Gathered(), state.before + str(state.open).count("\n"))
        state = state._replace(whole=state.whole + line, open=state.open + line)
        length = state.open.length
        if length > LARGE or (length > SMALL and length < state.asked * 9 // 8):
            return state
        fault = self._fault_so_far(str(state.open))
        return state._replace(asked=length) if fault is None else CodeFault(fault.line and state.before + fault.line)

    def end(self, state: Code) -> Steps[CodeFault | None]:
        """Compile all of it."""
        code = str(state.whole)
        if len(code) <= LARGE:
            return self._fault(code)
        line: int | None = yield partial(self._elsewhere, code)
        return None if line is None else CodeFault(line or None)

    def _is_good(self, code: str) -> bool:
        return bool(code) and self._fault(code) is None

    def _fault(self, code: str) -> CodeFault | None:
        return _tried(lambda: compile(code, "<answer>", "exec", self.flags, dont_inherit=True))

    def _fault_so_far(self, code: str) -> CodeFault | None:
        if code.endswith("\\\n"):  # of a line that goes on, codeop says that it is wrong
            return None
        compiler = codeop.CommandCompiler()
        compiler.compiler.flags |= self.flags
        return _tried(lambda: compiler(code, "<answer>", "exec"))

    def _elsewhere(self, code: str) -> int | None:
        """Compile in another interpreter, which may take long. Return the line at fault, or 0 if that is not known."""
        job = json.dumps({"code": code, "flags": self.flags})
        try:
            done = subprocess.run(
                [sys.executable, "-I", "-S", "-c", _PROGRAM],
                input=job,
                capture_output=True,
                text=True,
                timeout=PATIENCE,
            )
        except subprocess.TimeoutExpired:
            return 0
        if done.returncode:
            return 0
        return int(done.stdout) if done.stdout else None


@dataclass(frozen=True)
class JsonSyntax:
    """JSON, read line by line."""

    def start(self) -> JsonRead:
        """Return the state before any code."""
        return JsonRead(values=False)

    def line(self, state: JsonRead, line: str) -> Steps[JsonRead | CodeFault]:
        """Read on in steps."""
        try:
            for place in range(0, len(line), STEP):
                state = state.read(line[place : place + STEP])
                yield None
        except NoJson:
            return CodeFault(None)
        return state

    def end(self, state: JsonRead) -> Steps[CodeFault | None]:
        """Ask for a complete value."""
        yield None
        return CodeFault(None) if state.end() is None else None


@dataclass(frozen=True)
class Function:
    """A function of the user's, called with the whole code in a thread."""

    function: Callable[[str], Any]

    def start(self) -> Gathered:
        """Return the state before any code."""
        return Gathered()

    def line(self, state: Gathered, line: str) -> Steps[Gathered]:
        """Keep the line."""
        yield None
        return state + line

    def end(self, state: Gathered) -> Steps[CodeFault | None]:
        """Call the function."""
        fault: CodeFault | None = yield lambda: _tried(lambda: self.function(str(state)))
        return fault


def _tried(work: Callable[[], Any]) -> CodeFault | None:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            work()
    except _BROKEN as exc:
        return CodeFault(getattr(exc, "lineno", None))
    return None
