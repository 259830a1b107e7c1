"""What a search keeps while the text is being written."""

from __future__ import annotations

from typing import Any, NamedTuple


class Searched(NamedTuple):
    """The end of the text, from where in it a match may still begin, whether there was one, what else is known."""

    tail: str = ""
    begin: int = 0
    found: bool = False
    position: Any = None


FOUND = Searched(found=True)
