"""Errors about options, with the value, what is expected, and the nearest match."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ..log.mistakes import InvalidType, InvalidValue, Mistake
from ..log.nearby import nearest as nearest
from ..orchestrator.limits import shown


class OptionError(InvalidValue):
    """An option has an invalid value.

    The message shows the value, what is expected, and the nearest match. IPython prints it without a traceback.

    Attributes:
        problem: what is wrong, such as "Invalid value 'x'".
        advice: what is expected, or what to do next.
        option: the option's name.
    """

    def __init__(self, problem: str, advice: str = "", option: str = "") -> None:
        self.problem = problem
        self.advice = advice
        self.option = option
        super().__init__(problem, advice, option)

    def __str__(self) -> str:
        subject = f"{self.problem} for {self.option}" if self.option else self.problem
        if not self.advice:
            return subject
        return f"{subject}{'. ' if self.advice[0].isupper() else ': '}{self.advice}"

    def of(self, option: str) -> OptionError:
        """Return the same error with the option's name, as the user wrote it."""
        return type(self)(self.problem, self.advice, option)


class OptionTypeError(OptionError, InvalidType):
    """An option has a value of the wrong type; also a `TypeError`."""


def invalid(value: Any, expected: str, hint: str = "") -> OptionError:
    """Return the error for an invalid value."""
    return OptionError(f"Invalid value {shown(value)}", f"expected {expected}.{hint}")


def invalid_type(value: Any, expected: str, hint: str = "") -> OptionTypeError:
    """Return the error for a value of the wrong type."""
    return OptionTypeError(f"Invalid value {shown(value)}", f"expected {expected}.{hint}")


def one_of(choices: Iterable[str]) -> str:
    """Return "one of a, b, c"."""
    return f"one of {', '.join(choices)}"


def reason(exc: BaseException) -> str:
    """Return an exception's type and message as one line."""
    return " ".join(f"{type(exc).__name__}: {exc}".split()).rstrip(": ")


def told(exc: BaseException) -> str:
    """Return what an expression raised; of an error of ours its message alone."""
    return str(exc) if isinstance(exc, Mistake) else f"it raised {reason(exc)}"
