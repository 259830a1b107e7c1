"""Makes requirements of sentences, functions, and mellea's own requirements."""

from __future__ import annotations

from typing import Any

from ...log.mistakes import InvalidType
from ..api import Requirement
from .base import streams
from .function import FunctionRequirement, parameters
from .lifted import LiftedRequirement
from .on_tool_calls import CALL, CallFunction

_MAKERS = __package__.partition(".")[0] + ".requirements."


def makes_requirements(given: Any) -> bool:
    """Return whether an object is a function of this package that has to be called to get a requirement."""
    return str(getattr(given, "__module__", None)).startswith(_MAKERS)  # that of a method of a built-in type is None


def as_requirement(given: Any) -> Any:
    """See `mellea_stream_widget.requirements.as_requirement`."""
    if isinstance(given, Requirement):
        return given if streams(given) else LiftedRequirement(given)
    if isinstance(given, str) and given.strip():
        return LiftedRequirement(Requirement(given), alone=True)
    if makes_requirements(given):
        raise InvalidType(
            f"Invalid requirement {given.__name__}: it makes requirements. Call it: {given.__name__}(...)"
        )
    if callable(given) and not isinstance(given, type):
        if CALL in parameters(given):
            return CallFunction(given)
        return FunctionRequirement(given)
    raise InvalidType(
        f"Invalid requirement {given!r}: expected a sentence, a function f(chunk), or a mellea Requirement."
    )
