"""Limits of a run, and one exception for each that ends it."""

from __future__ import annotations

import inspect
import math
from dataclasses import dataclass, fields
from functools import partial
from typing import TYPE_CHECKING, Any

from ..log.mistakes import InvalidType, InvalidValue, Mistake
from ..log.nearby import nearest

LARGEST = 2**53 - 1
"""The largest number of a limit or an option: JavaScript's numbers are exact up to here."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How long and how large a run may get. Times in seconds, None for no limit.

    Attributes:
        first_token: time until the first delta, including the back-end's start; ten times that if empty deltas come.
        between_tokens: time between two deltas; ten times that if empty deltas come in between.
        reasoning: time from the first reasoning of an attempt to its first text.
        validator: time of one check by one requirement, streaming or final.
        total: time of the whole run.
        cleanup: time to wait for a back-end or a validator that ignores its cancellation.
        chunk_chars: characters after which a chunk without a boundary is cut, between two graphemes.
        text_chars: characters of an attempt's raw text, and, counted apart, of its reasoning.
        total_chars: characters of raw text in all attempts together, without reasoning.
    """

    first_token: float | None = 120.0
    between_tokens: float | None = 60.0
    reasoning: float | None = None
    validator: float | None = 120.0
    total: float | None = None
    cleanup: float = 5.0
    chunk_chars: int = 100_000
    text_chars: int = 1_000_000
    total_chars: int | None = None

    if not TYPE_CHECKING:

        def __new__(cls, *_args: Any, **given: Any) -> Any:
            """Refuse a name that no limit has, with the nearest one."""
            for name in given:
                if name not in LIMIT_NAMES:
                    near = nearest(name, LIMIT_NAMES) or f" Limits: {', '.join(LIMIT_NAMES)}"
                    raise InvalidType(f"Limits() has no limit {name!r}.{near}")
            return object.__new__(cls)  # with slots, `super()` would mean the class before it had them

    def __post_init__(self) -> None:
        for name in LIMIT_NAMES:
            value = getattr(self, name)
            expected = expected_limit(name, value)
            if expected is not None:
                raise InvalidValue(f"Invalid value {shown(value)} for Limits.{name}: expected {expected}.")


LIMIT_NAMES = tuple(item.name for item in fields(Limits))
"""The names of all limits, in the order of the class."""

if not TYPE_CHECKING:
    # Without it, editors and `help` would show the parameters of `__new__`.
    Limits.__signature__ = inspect.signature(partial(Limits.__init__, None))

_OPTIONAL = ("first_token", "between_tokens", "reasoning", "validator", "total", "total_chars")


def expected_limit(name: str, value: Any) -> str | None:
    """Return what a limit's value should have been; None for a valid one."""
    characters = name.endswith("_chars")
    if value is None and name in _OPTIONAL:
        return None
    number = isinstance(value, int if characters else (int, float)) and not isinstance(value, bool)
    if number and 0 < value <= LARGEST:
        return None
    what = "characters, a whole number above 0" if characters else "seconds, a number above 0"
    most = f" and up to {LARGEST}" if number and value > LARGEST and value != math.inf else ""
    return f"{what}{most}{', or None for no limit' if name in _OPTIONAL else ''}"


def shown(value: Any) -> str:
    """Return a value's repr for an error, shortened if it is long; any object has one."""
    try:
        text = repr(value)
    except Exception:  # of an int with more digits than Python prints, or of a user's own class
        return f"<{type(value).__name__}>"
    return text if len(text) <= 200 else f"{text[:60]}…"


class LimitExceeded(Exception):
    """The run exceeded one of its limits. `limit` is its name, `value` its value."""

    limit = ""
    unit = "s"

    def __init__(self, value: float, what: str) -> None:
        self.value = value
        self.what = what
        super().__init__(f"{what} (limit {self.limit}={value:g} {self.unit})")


class FirstTokenTimeout(LimitExceeded):
    """The back-end sent no text in time."""

    limit = "first_token"


class BetweenTokensTimeout(LimitExceeded):
    """The back-end stopped sending text in the middle of an answer."""

    limit = "between_tokens"


class ReasoningTimeout(LimitExceeded):
    """The model reasoned for too long before it wrote any text. As after any silence, `retry_on="error"` asks again."""

    limit = "reasoning"


class ValidatorTimeout(LimitExceeded):
    """A requirement did not answer in time."""

    limit = "validator"


class TotalTimeout(LimitExceeded):
    """The run took too long."""

    limit = "total"


class TextTooLong(LimitExceeded):
    """The model wrote more than the run accepts."""

    limit = "text_chars"
    unit = "characters"


class TotalTextTooLong(TextTooLong):
    """The model wrote more in all attempts together than the run accepts."""

    limit = "total_chars"


class BadVerdict(Mistake, TypeError):
    """A requirement returned something other than a verdict; the run fails closed."""


class CheckCancelled(RuntimeError):
    """A requirement raised `CancelledError`, but the run had not cancelled it."""


class GenerationCancelled(RuntimeError):
    """The back-end raised `CancelledError`, but the run had not cancelled it."""
