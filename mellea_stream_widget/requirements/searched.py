"""What a search keeps while the text is being written."""

from __future__ import annotations

from typing import Any, NamedTuple


class Searched(NamedTuple):
    """What a search keeps while the text is being written.

    Attributes:
        tail: the end of the text.
        begin: where in it a match may still begin; of a match that was found, characters of the text that completed it.
        found: whether there was one.
        position: what else is known.
        place: where in the text the match stands, where that is known.
    """

    tail: str = ""
    begin: int = 0
    found: bool = False
    position: Any = None
    place: tuple[int, int] | None = None


FOUND = Searched(found=True)
