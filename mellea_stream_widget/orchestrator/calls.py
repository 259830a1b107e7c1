"""The tool calls of an attempt. Each is checked while it arrives, and let out once it is complete."""

from __future__ import annotations

from collections.abc import Sequence

from ..log.calls import ToolCall, line_of_call
from .delta import CallPiece
from .limits import Limits, TextTooLong


class Calls:
    """Takes the pieces of calls, then the complete calls; returns what to check next.

    Pieces of one call that arrive during a check are joined. With `in_pieces` False only complete calls are checked.

    Attributes:
        let_out: the calls that were let out, in order.
        exceeded: the error, once the arguments exceed their limit.
    """

    def __init__(self, limits: Limits, *, in_pieces: bool) -> None:
        self.let_out: list[ToolCall] = []
        self.exceeded: TextTooLong | None = None
        self._limit = limits.text_chars
        self._in_pieces = in_pieces
        self._names: dict[int, str] = {}
        self._texts: dict[int, list[str]] = {}
        self._new: dict[int, list[str]] = {}
        self._chars = 0
        self._whole: tuple[ToolCall, ...] = ()
        self._asked = 0

    def take(self, piece: CallPiece) -> None:
        """Take the next piece."""
        self._chars += len(piece.text)
        if self._chars > self._limit:
            self.exceeded = TextTooLong(self._limit, "the model wrote longer tool calls than the run accepts")
            return
        self._names[piece.index] = self._names.get(piece.index, "") + piece.name
        self._texts.setdefault(piece.index, []).append(piece.text)
        if self._in_pieces and piece.text:
            self._new.setdefault(piece.index, []).append(piece.text)

    def complete(self, calls: Sequence[ToolCall]) -> None:
        """Take the complete calls; from now on only these are checked."""
        self._new.clear()
        self._whole = tuple(calls)

    def next_piece(self) -> CallPiece | None:
        """Return what has arrived of a call since its last check. Its name is complete by then."""
        for index in self._new:
            return CallPiece(index, self._names[index], "".join(self._new.pop(index)))
        return None

    def next_whole(self) -> tuple[int, ToolCall] | None:
        """Return the next complete call and its place."""
        place = self._asked
        if place == len(self._whole):
            return None
        self._asked += 1
        return place, self._whole[place]

    @property
    def withheld(self) -> str:
        """The calls that were not let out, one per line; where they are not complete, as far as they arrived."""
        if self._whole:
            lines = [line_of_call(call) for call in self._whole[len(self.let_out) :]]
        else:
            lines = [f"{name}({''.join(self._texts[index])})" for index, name in self._names.items()]
        return "\n".join(lines)
