"""The text of a stream that is in no span yet."""

from __future__ import annotations

from copy import copy
from typing import Any, Self

from ..orchestrator.chunk import Span


class Held:
    """The pending text of a stream: the separators before the next chunk, and that chunk's characters so far.

    Deltas are joined once per chunk, so that a long chunk costs no more per character than a short one.
    """

    __slots__ = ("_lead", "_parts", "_size", "_start")

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._size = 0
        self._lead = 0
        self._start = 0

    def __deepcopy__(self, memo: dict[int, Any]) -> Self:
        """Return a copy, in a time that does not depend on the number of deltas: each chunk of a run needs one."""
        few: list[str] = []
        for part in self._parts:
            while few and len(few[-1]) <= len(part):
                part = few.pop() + part
            few.append(part)
        self._parts = few
        twin = copy(self)
        twin._parts = [*few]
        return twin

    @property
    def pending(self) -> int:
        """Number of characters that are in no span yet."""
        return self._size

    def _joined(self) -> str:
        return "".join(self._parts)

    def _take(self, chars: int) -> tuple[Span, str]:
        """Cut a span of at most `chars` characters from the pending text; return it and the rest.

        If only separators are pending, they are the span, so that they too have a limit.
        """
        if chars < 1 or not self._size:
            raise ValueError(f"cannot cut {chars} of {self._size} pending characters")
        from .graphemes import border  # late: `regex` is slow to import

        text = self._joined()
        begin = self._lead if self._lead < self._size else 0
        end = begin + border(text[begin:], chars)
        start = self._start
        return Span(text[begin:end], start + begin, start + end, text[:begin], True), text[end:]
