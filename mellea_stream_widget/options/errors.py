"""What is told of a mistake in an option."""

from __future__ import annotations

import difflib
from collections.abc import Iterable


class OptionError(ValueError):
    """An option that cannot be: the message shows its value, the choices and the nearest match.

    IPython shows it in that line alone, as it does a mistake in a magic.
    """

    def _render_traceback_(self) -> list[str]:
        return [f"{type(self).__name__}: {self}"]


def nearest(word: str, known: Iterable[str]) -> str:
    """Give " Did you mean x?", or nothing where nothing is near."""
    matches = difflib.get_close_matches(word, list(known), n=1)
    return f" Did you mean {matches[0]}?" if matches else ""


def reason(exc: BaseException) -> str:
    """Give what an exception says as one line."""
    return " ".join(f"{type(exc).__name__}: {exc}".split()).rstrip(": ")
