"""Jinja2's sandbox, narrowed to values: an expression reads data, and calls only safe methods of plain values."""

from __future__ import annotations

import inspect
from typing import Any

from jinja2 import Undefined
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment

PLAIN = (str, bytes, int, float, complex, bool, list, tuple, dict, set, frozenset, range, type(None))
"""Types whose methods may be called: those of the language itself."""

_INSIDE = ("IPython", "ipykernel", "os", "sys")
"""Packages whose objects are not data: IPython's shell, the environment with its keys."""

LARGEST = 10_000_000
"""Most characters or items that an expression may make by repetition, and the largest exponent's bits."""


class ValuesEnvironment(ImmutableSandboxedEnvironment):
    """Reads attributes and items that are values, and calls only methods of plain values that change nothing."""

    intercepted_binops = frozenset(("*", "**"))

    def getattr(self, obj: Any, attribute: str) -> Any:
        """Return an attribute that is a value, or a method of a plain value."""
        return self._seen(obj, super().getattr(obj, attribute), attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:
        """Return an item that is a value, or an attribute of that name."""
        return self._seen(obj, super().getitem(obj, argument), argument)

    def is_safe_callable(self, obj: Any) -> bool:
        """Return whether something is a method of a plain value."""
        return type(_owner(obj)) in PLAIN and not getattr(obj, "__name__", "_").startswith("_")

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        """Multiply, or raise to a power, if the result has a bearable size."""
        if operator == "**" and isinstance(left, int) and isinstance(right, int):
            size = left.bit_length() * max(0, right)
        elif operator == "*" and isinstance(left, int) != isinstance(right, int):
            text, times = (right, left) if isinstance(left, int) else (left, right)
            size = len(text) * max(0, times) if isinstance(text, (str, bytes, list, tuple)) else 0
        else:
            size = 0
        if size > LARGEST:
            raise SecurityError("the result would be too large")
        return super().call_binop(context, operator, left, right)

    def _seen(self, owner: Any, found: Any, name: Any) -> Any:
        if isinstance(found, Undefined) or self._is_method(owner, found):
            return found
        return see_value(found, str(name))

    def _is_method(self, owner: Any, found: Any) -> bool:
        return type(owner) in PLAIN and inspect.isroutine(found) and _owner(found) is owner


def _owner(method: Any) -> Any:
    """Return the object that a method belongs to."""
    return getattr(getattr(method, "__wrapped__", method), "__self__", None)  # the sandbox wraps `str.format`


def see_value(value: Any, name: str) -> Any:
    """Return a value as it is.

    Raises:
        SecurityError: it is something that acts: a function, a class, a module, IPython.
    """
    if isinstance(value, type):
        what = "a class"
    elif inspect.ismodule(value):
        what = "a module"
    elif inspect.isroutine(value) or callable(value):
        what = "a function" if inspect.isroutine(value) else f"of the type {type(value).__name__}, which can be called"
    elif type(value).__module__.partition(".")[0] in _INSIDE:
        what = f"of the type {type(value).__name__}"
    else:
        return value
    raise SecurityError(f"{name!r} is {what}, and a prompt takes values only: assign the value to a variable first")
