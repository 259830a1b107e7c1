"""The part of a text on which a decision about the end of a chunk is based."""

from __future__ import annotations

from typing import Final, NamedTuple

BEHIND: Final = 48
"""Number of characters before the place that a decision may use."""
AHEAD: Final = 64
"""Number of characters from the place on that a decision may use. If they do not suffice, the view's end counts as the
text's end: otherwise every delta would scan a run of 100 spaces or closing quotes again."""

CODE_AHEAD: Final = 96
"""Number of characters within which inline code must end; if it does not, its backtick is an ordinary character."""

UNDECIDED: Final = -1
"""More characters are needed."""
NO_END: Final = -2


class View(NamedTuple):
    """At most `BEHIND` characters before a place where a chunk might end, at most `AHEAD` from it on.

    `at` is the place, and `begin` the start of the chunk, negative if before the view. `complete` is True if no more
    text will come, `small` if the chunk begins with a small letter in a text without capitals.
    """

    text: str
    at: int
    begin: int
    complete: bool
    small: bool = False

    @classmethod
    def of(cls, text: str, at: int, begin: int, final: bool, small: bool = False, ahead: int = AHEAD) -> View:
        """Return the view of the place `at` of a text, of which more will come unless it is `final`."""
        low, high = max(0, at - BEHIND), at + ahead
        return cls(text[low:high], at - low, begin - low, final or high <= len(text), small)
