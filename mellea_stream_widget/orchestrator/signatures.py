"""Whether a function that a user wrote can be called as it will be called."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import Any

from ..log.mistakes import InvalidType


def see_it_takes_one(function: Callable[..., Any], expected: str) -> None:
    """See that a function can be called with one argument, before anything is asked.

    Args:
        function: the function, or an object that can be called.
        expected: how it should be written.

    Raises:
        InvalidType: it cannot.
    """
    try:
        signature = inspect.signature(function, follow_wrapped=False)  # a decorator may give further arguments
    except (TypeError, ValueError):  # some built-in functions have no signature
        return
    try:
        signature.bind("")
    except TypeError:
        name = getattr(function, "__name__", "") or type(function).__name__
        given = signature.replace(return_annotation=inspect.Signature.empty)
        raise InvalidType(f"Invalid function {name}{given}: expected {expected}") from None
