"""What a machine knows between two characters of a text."""

from __future__ import annotations

from typing import Any, Final, NamedTuple


class Pending(NamedTuple):
    """What a way still needs: that a part of the program does, or does not, match from some place on."""

    part: int
    wanted: bool
    states: frozenset[NfaState]


NfaState = int | tuple[int, frozenset[Pending]]
"""A way through the program: the next instruction, and what it still needs, if anything."""

NOTHING: Final[frozenset[Pending]] = frozenset()


class Step(NamedTuple):
    """What one character makes of states: those that go on, and whether one has come to the end before it."""

    states: frozenset[NfaState]
    accepted: bool


class Position:
    """What a machine knows between two characters; equal ones go on in the same way.

    Attributes:
        states: the ways that are open.
        before: bits of the character before, and whether there is none.
        behind: the ways of the parts that look back.
        found: whether the whole was found, if it is searched for.
        next: where characters led from here, by their bits, as far as that is remembered.
    """

    __slots__ = ("before", "behind", "found", "identity", "next", "states")

    def __init__(
        self, states: frozenset[NfaState], before: int, behind: tuple[frozenset[NfaState], ...], found: bool
    ) -> None:
        self.states = states
        self.before = before
        self.behind = behind
        self.found = found
        self.identity = (states, before, behind, found)
        self.next: dict[int, Position] = {}

    def __eq__(self, other: object) -> bool:
        return self is other or (isinstance(other, Position) and self.identity == other.identity)

    def __hash__(self) -> int:
        return hash(self.identity)

    def __copy__(self) -> Position:
        return self

    def __deepcopy__(self, memo: Any) -> Position:
        return self
