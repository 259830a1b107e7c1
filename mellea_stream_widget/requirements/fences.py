"""Fenced code in Markdown."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, NamedTuple

from ..log.mistakes import InvalidType, InvalidValue
from ..mellea.requirements.constraint import Constraint
from ..mellea.requirements.rule import PASS, UNKNOWN, Gathered, RuleAnswer, fail
from ..orchestrator.turns import Steps
from .compiling import AWAITED, CodeFault, Compiler, Function, JsonSyntax, Python
from .language_names import names_of
from .making import text_requirement

LONGEST = 1000
"""Characters of the longest line that may open or close a block."""

_FENCE = re.compile(
    r"(?P<before>(?:[ \t]*>)*[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*)"
    r"(?P<signs>`{3,}(?=[^`]*\Z)|~{3,})[ \t]*(?P<info>.*)\Z"
)
_NAME = re.compile(r"\{?[ \t]*\.?([^\s,:{}]*)")

_GRAMMAR = r"""root ::= "```{}\n" line* "```"
line ::= text? "\n"
text ::= [^`\n] [^\n]* | "`" ([^`\n] [^\n]*)? | "``" ([^`\n] [^\n]*)?
"""


class FenceRead(NamedTuple):
    """What was read.

    Attributes:
        line: the line that has not ended.
        fence: the signs that opened the block; empty outside of one.
        quoted: how often ">" stands before the lines of the block.
        indent: white space before the lines of the block.
        code: what the compiler knows about the block.
        blocks: blocks that were closed.
        wrong: what is wrong.
        begin: where the line begins.
        opened: where the line begins that opened the block.
        place: where stands what is wrong.
    """

    line: Gathered = Gathered()
    fence: str = ""
    quoted: int = 0
    indent: int = 0
    code: Any = None
    blocks: int = 0
    wrong: str = ""
    begin: int = 0
    opened: int = 0
    place: tuple[int, int] = (0, 0)


@dataclass(frozen=True)
class Fences:
    """At least one block of fenced code; each is in the language, and compiles."""

    language: str
    names: frozenset[str]
    compiler: Compiler | None

    def constraint(self) -> Constraint | None:
        """Return a grammar of one block in the language, and no words around it."""
        plain = re.fullmatch(r"[\w+#.-]+", self.language)
        return Constraint(grammar=_GRAMMAR.replace("{}", self.language)) if plain else None

    def start(self) -> FenceRead:
        """Return the state outside of a block."""
        return FenceRead(Gathered())

    def read(self, state: FenceRead, text: str) -> Steps[FenceRead]:
        """Take the lines that the text completes."""
        if state.wrong:
            return state
        first, *others = text.split("\n")
        state = state._replace(line=state.line + first)
        for other in others:
            begin = state.begin + state.line.length + 1
            line = str(state.line).removesuffix("\r")
            state = yield from self._take(state, line)
            if state.wrong:
                return state
            state = state._replace(line=Gathered() + other, begin=begin)
        return state

    def so_far(self, state: FenceRead, settled: bool) -> RuleAnswer:
        """Say "fail" once a block is wrong."""
        return self._fault(state) if state.wrong else UNKNOWN

    def at_end(self, state: FenceRead) -> Steps[RuleAnswer]:
        """Ask for a block, and for its end."""
        state = yield from self.read(state, "\n")
        if state.wrong:
            return self._fault(state)
        if state.fence:
            return fail("the code block has no end", None, f"Close the code block with {state.fence}.")
        return PASS if state.blocks else fail(f"there is no {self.language} code block", None, self._advice)

    def _fault(self, state: FenceRead) -> RuleAnswer:
        marked = state.wrong.endswith(f"marked as {self.language}")
        advice = self._advice if marked else f"Write {self.language} code that compiles as it stands."
        return fail(state.wrong, state.place, advice)

    @property
    def _advice(self) -> str:
        return f"Put the code into a block that begins with ```{self.language} and ends with ```."

    def go_on(self, state: FenceRead) -> FenceRead:
        """Go on behind the block."""
        return self.start()

    def _take(self, state: FenceRead, line: str) -> Steps[FenceRead]:
        fence = _FENCE.match(line) if len(line) <= LONGEST else None
        if not state.fence:
            return state if fence is None else self._open(state, fence)
        if fence is not None and _closes(fence, state.fence):
            return (yield from self._close(state))
        if self.compiler is None:
            return state
        code = yield from self.compiler.line(state.code, f"{_bare(line, state)}\n")
        if isinstance(code, CodeFault):
            return self._wrong(code, (state.begin, state.begin + len(line)))
        return state._replace(code=code)

    def _open(self, state: FenceRead, fence: re.Match[str]) -> FenceRead:
        name = _NAME.match(fence["info"])
        if name is None or name[1].lower() not in self.names:
            place = (state.begin, state.begin + fence.end())
            return FenceRead(wrong=f"a code block is not marked as {self.language}", place=place)
        quote, _, indent = fence["before"].rpartition(">")
        code = self.compiler.start() if self.compiler else None
        quoted = quote.count(">") + (">" in fence["before"])
        return state._replace(fence=fence["signs"], quoted=quoted, indent=len(indent), code=code, opened=state.begin)

    def _close(self, state: FenceRead) -> Steps[FenceRead]:
        fault = (yield from self.compiler.end(state.code)) if self.compiler else None
        if fault:
            return self._wrong(fault, (state.opened, state.begin + state.line.length))
        return FenceRead(Gathered(), blocks=state.blocks + 1)

    def _wrong(self, fault: CodeFault, place: tuple[int, int]) -> FenceRead:
        line = f" (line {fault.line})" if fault.line else ""
        return FenceRead(wrong=f"the code is not valid {self.language}{line}", place=place)


def _closes(fence: re.Match[str], opened: str) -> bool:
    """Return whether a line in a block ends it; "- ```" does not."""
    return fence["signs"].startswith(opened) and not fence["info"].strip() and not fence["before"].strip(" \t>")


def _bare(line: str, state: FenceRead) -> str:
    """Return a line of a block without what stands before each of them."""
    for _ in range(state.quoted):
        line = line.lstrip(" \t").removeprefix(">")
    place = 0
    while place < state.indent and line[place : place + 1] in (" ", "\t"):
        place += 1
    return line[place:]


def code_fence(
    language: str = "python", *, compiles: bool | Callable[[str], Any] = False, top_level_await: bool = True
) -> Any:
    """Ask for fenced code: at least one block, every block marked as `language`, and every block closed.

    Blocks may stand in items of lists and in quotes. Other names of the language count, as "py", "js" or "sh"; they
    are those that Pygments knows.

    In mid-stream it says "fail" with the line that opens a block in another language; with `compiles`, also with a
    line of Python or JSON that cannot be mended by what follows, or with the end of a block that does not compile.
    Otherwise it says "unknown". A statement of Python of more than 500 characters is looked at each time that it has
    grown by an eighth, one of more than 8000 at the end of its block.

    Args:
        language: what stands behind the fence.
        compiles: True for "python" and "json"; or a function that takes a block's text, and raises `ValueError`,
            `SyntaxError` or a subclass of these where it is wrong; it is called in a thread. Nothing is ever run.
        top_level_await: whether Python may have `await` outside of functions, as notebooks allow.

    Raises:
        TypeError: `compiles` is neither a boolean nor a function, or `top_level_await` is not a boolean.
        ValueError: `language` is not a name; or `compiles=True` with one that is neither Python nor JSON.
    """
    if not isinstance(language, str) or not language.strip():
        raise InvalidValue(
            f"Invalid value {language!r}: language is a name; give what stands behind the fence, such as 'python'."
        )
    for name, given, expected in (
        ("compiles", compiles, "True, False or a function f(code)"),
        ("top_level_await", top_level_await, "True or False"),
    ):
        if not isinstance(given, bool) and not (name == "compiles" and callable(given)):
            raise InvalidType(f"Invalid value {given!r} for {name}: expected {expected}.")
    names = names_of(language)
    compiler: Compiler | None = None
    if callable(compiles):
        compiler = Function(compiles)
    elif compiles and "python" in names:
        compiler = Python(AWAITED if top_level_await else 0)
    elif compiles and "json" in names:
        compiler = JsonSyntax()
    elif compiles:
        raise InvalidValue(
            f"Invalid value {language!r}: compiles=True knows python and json; give a function f(code) as compiles."
        )
    rule = Fences(language, names, compiler)
    text = f"The text has {language} code in a fenced block{', and it compiles' if compiler else ''}."
    return text_requirement(rule, text, label=f"{language} code{' that compiles' if compiler else ''}")
