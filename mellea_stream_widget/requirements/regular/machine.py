"""Runs a program over a text, all ways at once, and remembers where each character led."""

from __future__ import annotations

from functools import cached_property
from typing import Any, Final

from ...mellea.requirements.rule import PatternTimeout
from .position import NOTHING, NfaState, Pending, Position, Step
from .program import Accept, AssertStep, LookaroundStep, Program, Split, Take
from .syntax import parse

END: Final = -1
"""Stands for the character behind the last one."""

OPEN: Final = -2
"""Stands for a character that nobody knows yet."""

REMEMBERED = 50_000
"""Ways in the positions that are remembered; then all are forgotten, so that they stay few for Python's collector."""

STEPS = 20_000
"""Steps that one character may take, those of the parts that look around included."""

START: Final = 1
"""Stands for the character before the first one; no character has this bit."""


class ManyWays(PatternTimeout):
    """One character takes too many steps; a backtracking engine may know the answer."""


class Machine:
    """Matches a pattern with a whole text, or searches for it, character by character, in linear time.

    With `searching` the pattern may begin and end anywhere; otherwise it must match from the first character to the
    last one. A position is a value: what follows one does not change it.

    Attributes:
        identity: what tells it from others, whatever it remembers.
        start: the position before the first character.
    """

    def __init__(self, pattern: Any, *, searching: bool) -> None:
        self._program = Program(parse(pattern))
        self._pattern = pattern.pattern
        self.identity = (pattern.pattern, int(pattern.flags), searching)
        self._searching = searching
        self._steps = 0
        self._known: dict[Any, Position] = {}
        self._remembered = 0
        self._behind = [place for place, part in enumerate(self._program.parts) if part.behind]
        self._entry = frozenset[NfaState]([self._program.entry])
        none = (frozenset[NfaState](),) * len(self._behind)
        self.start = self._position(frozenset() if searching else self._entry, START, none, False)

    def __deepcopy__(self, memo: Any) -> Machine:
        return self

    @cached_property
    def looks_ahead(self) -> bool:
        """Whether it has look-aheads: without any, it never has too many ways."""
        return any(not part.behind for part in self._program.parts)

    def read(self, position: Position, text: str) -> Position:
        """Return the position behind some more text.

        Raises:
            ManyWays: one character takes too many steps.
        """
        mask = self._program.mask
        for character in text:
            bits = mask(character)
            following = position.next.get(bits)
            position = self._follow(position, bits) if following is None else following
            if position.found:
                return position
        return position

    def alive(self, position: Position) -> bool:
        """Return whether some text that goes on from here may match; it may be known late that none does."""
        return bool(position.states)

    def ends(self, position: Position) -> bool:
        """Return whether the text matches, or was found, if nothing follows."""
        return position.found or self._accepts(position, END)

    def certain(self, position: Position, next_characters: str = "") -> bool:
        """Return whether it was found whatever follows; or whatever follows that begins with one of some characters.

        With `next_characters` the text may end here, too.
        """
        if position.found or self._accepts(position, OPEN):
            return True
        if not next_characters:
            return False
        masks = [END, *map(self._program.mask, next_characters)]
        return all(self._accepts(position, bits) for bits in masks)

    def _accepts(self, position: Position, bits: int) -> bool:
        states = position.states | self._entry if self._searching else position.states
        return self._step(states, position, bits).accepted

    def _follow(self, position: Position, bits: int) -> Position:
        if position.found:
            return position
        states = position.states | self._entry if self._searching else position.states
        step = self._step(states, position, bits)
        found = self._searching and step.accepted
        if found:
            following = self._position(frozenset(), 0, (), True)
        else:
            behind = tuple(self._looked_back(position, bits)[place][0] for place in self._behind)
            following = self._position(step.states, bits, behind, False)
        position.next[bits] = following
        return following

    def _position(
        self, states: frozenset[NfaState], before: int, behind: tuple[frozenset[NfaState], ...], found: bool
    ) -> Position:
        position = Position(states, before, behind, found)
        if self._remembered >= REMEMBERED:
            for known in self._known.values():
                known.next.clear()
            self._known.clear()
            self._remembered = 0
        if position.identity not in self._known:
            self._remembered += 16 + len(states) * (10 if self.looks_ahead else 1) + sum(map(len, behind))
        return self._known.setdefault(position.identity, position)

    # --- one character ---------------------------------------------------------------------------

    def _looked_back(self, position: Position, bits: int) -> dict[int, Step]:
        """Return what the character makes of each part that looks back; what is in another one comes first."""
        steps: dict[int, Step] = {}
        for place, states in zip(self._behind, position.behind, strict=True):
            begun = states | {self._program.parts[place].entry}
            steps[place] = self._walk(begun, position.before, bits, steps, True)
        return steps

    def _step(self, states: frozenset[NfaState], position: Position, bits: int) -> Step:
        self._steps = 0
        steps = self._looked_back(position, bits) if self._behind else {}
        return self._walk(states, position.before, bits, steps, self._searching)

    def _walk(
        self, states: frozenset[NfaState], before: int, bits: int, looked_back: dict[int, Step], keeps: bool
    ) -> Step:
        """Follow all states up to the next character, and over it.

        With `keeps` a state at the end of the program waits there for its pending; otherwise it dies if text follows.
        """
        instructions = self._program.instructions
        following: set[NfaState] = set()
        accepted = False
        open_states, seen = list(states), set(states)
        while open_states:
            state = open_states.pop()
            self._steps += 1
            if self._steps > STEPS:
                raise self._late()
            place, pending = (state, NOTHING) if isinstance(state, int) else state
            reached: tuple[int, ...] = ()
            match instructions[place]:
                case Take(bit, then):
                    if bits >= 0 and bits & bit:
                        rest = self._still_pending(pending, before, bits, looked_back)
                        if rest is not None:
                            following.add((then, rest) if rest else then)
                case Split(ways):
                    reached = ways
                case AssertStep(condition, word, then):
                    if self._holds(condition, word, before, bits):
                        reached = (then,)
                case LookaroundStep(part, ahead, wanted, then):
                    if ahead:
                        begun = frozenset[NfaState]([self._program.parts[part].entry])
                        pending, reached = pending | {Pending(part, wanted, begun)}, (then,)
                    elif looked_back[part].accepted == wanted and (wanted or bits != OPEN):
                        reached = (then,)
                case Accept():
                    rest = self._still_pending(pending, before, bits, looked_back)
                    accepted = accepted or rest == NOTHING
                    if keeps and rest and bits >= 0:
                        following.add((place, rest))
            for way in reached:
                one = (way, pending) if pending else way
                if one not in seen:
                    seen.add(one)
                    open_states.append(one)
        return Step(frozenset(following), accepted)

    def _late(self) -> ManyWays:
        return ManyWays(
            f"the pattern /{self._pattern}/ keeps too many ways open at the same time; "
            "write it with fewer looks ahead in repetitions"
        )

    def _still_pending(
        self, pending: frozenset[Pending], before: int, bits: int, looked_back: dict[int, Step]
    ) -> frozenset[Pending] | None:
        """Return what of the pending is open behind the character; None if one of them cannot be met any more."""
        if not pending:
            return NOTHING
        left: list[Pending] = []
        for one in pending:
            step = self._walk(one.states, before, bits, looked_back, True)
            if step.accepted:
                if not one.wanted:
                    return None
            elif bits == OPEN:
                left.append(one)
            elif step.states and bits != END:
                left.append(Pending(one.part, one.wanted, step.states))
            elif one.wanted:
                return None
        return frozenset(left)

    def _holds(self, condition: str, word: int, before: int, bits: int) -> bool:
        if condition == "start":
            return bool(before == START)
        if condition == "line start":
            return before == START or bool(before & self._program.newline)
        if bits == OPEN:
            return False
        if condition == "end":
            return bits == END
        if condition == "line end":
            return bits == END or bool(bits & self._program.newline)
        left, right = bool(before & word), bits != END and bool(bits & word)
        if condition == "border":
            return left != right
        if condition == "no border":
            return left == right
        if condition == "no border in a text":
            return left == right and not (before == START and bits == END)
        return right and not left if condition == "word start" else left and not right
