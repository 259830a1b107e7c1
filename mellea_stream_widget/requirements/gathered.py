"""Text that grows at its end, at no cost for what is there already."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Gathered:
    """A text in pieces, which texts that go on from it share: whoever goes on first adds to them, others copy them.

    Attributes:
        length: characters.
    """

    length: int = 0
    _count: int = 0
    _pieces: list[str] = field(default_factory=list)

    def __add__(self, text: str) -> Gathered:
        if not text:
            return self
        # Nobody adds to the empty text: it outlives the run, and would keep what was written.
        first = 0 < self._count == len(self._pieces)
        pieces = self._pieces if first else self._pieces[: self._count]
        pieces.append(text)
        return Gathered(self.length + len(text), self._count + 1, pieces)

    def __str__(self) -> str:
        return "".join(self._pieces[: self._count])

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Gathered) and self.length == other.length and str(self) == str(other)

    def __hash__(self) -> int:
        return hash(self.length)
