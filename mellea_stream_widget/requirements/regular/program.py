"""Makes instructions of a regular expression's tree."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from .tree import Assertion, Atom, Choice, Condition, Irregular, Lookaround, Node, Repeat, Sequence, Tree

LARGEST = 2000
"""Instructions of the largest program: each character costs at most so many steps."""


@dataclass(frozen=True, slots=True)
class Take:
    """Take one character, of which the bit is set."""

    bit: int
    then: int


@dataclass(frozen=True, slots=True)
class Split:
    """Go on in several ways."""

    ways: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class AssertStep:
    """Go on if a condition holds between the character before and the one behind."""

    condition: Condition
    word: int
    then: int


@dataclass(frozen=True, slots=True)
class LookaroundStep:
    """Go on if another part of the program, by its number, does or does not match here."""

    part: int
    ahead: bool
    wanted: bool
    then: int


@dataclass(frozen=True, slots=True)
class Accept:
    """The end of a part of the program."""


Instruction = Take | Split | AssertStep | LookaroundStep | Accept


@dataclass(frozen=True, slots=True)
class SubProgram:
    """A part of the program.

    Attributes:
        entry: its first instruction.
        behind: whether it is looked for in what stands behind, and so begins at every character.
    """

    entry: int
    behind: bool


class Program:
    """Instructions, their parts, and the kinds of characters that they ask about.

    Attributes:
        instructions: of all parts.
        parts: those that are looked around for; what is in another one comes before it.
        entry: the first instruction of the whole.
    """

    def __init__(self, tree: Tree) -> None:
        self.instructions: list[Instruction] = []
        self.parts: list[SubProgram] = []
        self._dialect = tree.dialect
        self._bits: dict[Atom, int] = {}
        self._tests: list[Callable[[str], Any]] = []
        self._masks: dict[str, int] = {}
        self.newline = self._bit(Atom("\n", 0))
        self.entry = self._emit(tree.root, self._add(Accept()))

    def mask(self, character: str) -> int:
        """Return the bits of all kinds that a character is of; the lowest bit is nobody's."""
        found = self._masks.get(character)
        if found is None:
            if len(self._masks) > 4096:
                self._masks.clear()
            found = sum(2 << place for place, test in enumerate(self._tests) if test(character))
            self._masks[character] = found
        return found

    def _bit(self, atom: Atom) -> int:
        if atom not in self._bits:
            self._bits[atom] = 2 << len(self._bits)
            try:
                self._tests.append(self._dialect.compile(atom.source, atom.flags).fullmatch)
            except Exception as exc:
                raise Irregular(f"{atom.source!r}: {exc}") from None
        return self._bits[atom]

    def _add(self, instruction: Instruction) -> int:
        if len(self.instructions) >= LARGEST:
            raise Irregular("its size")
        self.instructions.append(instruction)
        return len(self.instructions) - 1

    def _emit(self, node: Node, then: int) -> int:
        match node:
            case Atom():
                return self._add(Take(self._bit(node), then))
            case Sequence():
                for part in reversed(node.parts):
                    then = self._emit(part, then)
                return then
            case Choice():
                return self._add(Split(tuple(self._emit(branch, then) for branch in node.branches)))
            case Repeat():
                return self._emit_repeat(node, then)
            case Assertion():
                return self._add(AssertStep(node.condition, self._bit(node.word), then))
            case Lookaround():
                return self._emit_lookaround(node, then)

    def _emit_repeat(self, node: Repeat, then: int) -> int:
        if node.high is None:
            again = self._add(Split(()))
            body = self._emit(node.part, again)
            self.instructions[again] = Split((body, then))
            then = again
        else:
            out = then
            for _ in range(node.high - node.low):
                then = self._add(Split((self._emit(node.part, then), out)))
        for _ in range(node.low):
            then = self._emit(node.part, then)
        return then

    def _emit_lookaround(self, node: Lookaround, then: int) -> int:
        if not node.ahead and _has_lookahead(node.part):
            raise Irregular("a look ahead from behind")
        entry = self._emit(node.part, self._add(Accept()))
        self.parts.append(SubProgram(entry, not node.ahead))
        return self._add(LookaroundStep(len(self.parts) - 1, node.ahead, node.wanted, then))


def _has_lookahead(node: Node) -> bool:
    match node:
        case Lookaround():
            return node.ahead or _has_lookahead(node.part)
        case Sequence():
            return any(map(_has_lookahead, node.parts))
        case Choice():
            return any(map(_has_lookahead, node.branches))
        case Repeat():
            return _has_lookahead(node.part)
        case _:
            return False
