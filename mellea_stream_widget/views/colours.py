"""The colours of static HTML. It stands on a light or a dark ground, and nothing tells it on which.

So a third of each colour is that of the text around it: the whole is dark on a light ground, and light on a dark one.
A reader that does not know `color-mix`, or drops it, shows the words in the colour of the text.
"""

from __future__ import annotations


def _toward(accent: str) -> str:
    return f"color: color-mix(in srgb, currentColor 35%, {accent})"


GOOD = _toward("#1a9e3f")
BAD = _toward("#e5383b")
OPEN = _toward("#c77700")
QUIET = "opacity: 0.7"
"""Grey on any ground: a colour of its own is invisible on one of them."""

OUTCOMES = {
    "passed": GOOD,
    "rejected": BAD,
    "failed_validation": BAD,
    "error": BAD,
    "cut_off": OPEN,
    "stopped": OPEN,
}
"""The colour of each outcome; the others have none."""
