"""What a decision about the end of a chunk may see."""

from __future__ import annotations

from typing import Final, NamedTuple

BEHIND: Final = 48
"""Characters before the place that a decision may look at."""
AHEAD: Final = 64
"""Characters from the place on that a decision may look at. Where they do not suffice, the view's end counts as
the text's: a run of 100 spaces or closing quotes must not make every delta look at all of it again."""

CODE_AHEAD: Final = 96
"""Characters from a backtick on in which inline code must end; otherwise it is a backtick like any other."""

UNDECIDED: Final = -1
"""More characters are needed."""
NO_END: Final = -2


class View(NamedTuple):
    """At most `BEHIND` characters before a place where a chunk might end, at most `AHEAD` from it on.

    `at` is the place, `begin` where the chunk began, negative if before the view; `complete` says that no more
    will come; `small` that the chunk begins with a small letter, as everything does that its author writes.
    """

    text: str
    at: int
    begin: int
    complete: bool
    small: bool = False

    @classmethod
    def of(cls, text: str, at: int, begin: int, final: bool, small: bool = False, ahead: int = AHEAD) -> View:
        """Look at the place `at` of a text of which more will come unless it is `final`."""
        low, high = max(0, at - BEHIND), at + ahead
        return cls(text[low:high], at - low, begin - low, final or high <= len(text), small)
