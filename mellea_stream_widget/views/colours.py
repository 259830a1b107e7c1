"""The colours of static HTML, whose background may be light or dark.

A third of each colour is that of the surrounding text, so that it is dark on a light background, and light on a dark
one. A reader that does not support `color-mix` shows the words in the colour of the text.
"""

from __future__ import annotations


def _toward(accent: str) -> str:
    return f"color: color-mix(in srgb, currentColor 35%, {accent})"


GOOD = _toward("#1a9e3f")
BAD = _toward("#e5383b")
OPEN = _toward("#c77700")
QUIET = "opacity: 0.7"
"""Grey on any background: a fixed grey would be invisible on some."""

OUTCOMES = {
    "passed": GOOD,
    "rejected": BAD,
    "failed_validation": BAD,
    "error": BAD,
    "cut_off": OPEN,
    "stopped": OPEN,
}
"""The colours of outcomes; those that are missing have none."""
