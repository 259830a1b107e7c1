"""Requirements from what people have at hand: a sentence, a function, a requirement of mellea's."""

from __future__ import annotations

from typing import Any

__all__ = ["as_requirement"]


def as_requirement(given: Any) -> Any:
    """Make a requirement that is asked about every chunk, and at the end.

    Args:
        given: a sentence, which the model judges; a function `f(chunk)`; or a mellea `Requirement`. One that says
            nothing about chunks by itself is lifted: asked about each chunk as if it were the whole answer.

    Raises:
        TypeError: for anything else; the message shows it and names the choices.
    """
    from ..mellea.api import Requirement
    from ..mellea.requirement import FunctionRequirement, LiftedRequirement, streams

    if isinstance(given, Requirement):
        return given if streams(given) else LiftedRequirement(given)
    if isinstance(given, str) and given.strip():
        return LiftedRequirement(Requirement(given), alone=True)
    if callable(given) and not isinstance(given, type):
        return FunctionRequirement(given)
    raise TypeError(f"{given!r} is no requirement; give a sentence, a function f(chunk), or a mellea Requirement")
