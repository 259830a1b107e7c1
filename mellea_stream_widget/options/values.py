"""A stricter sandbox for Jinja2: expressions only read data, and call safe methods of plain values."""

from __future__ import annotations

import inspect
import re
from collections.abc import Mapping
from typing import Any

from jinja2 import Undefined
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment

PLAIN = (str, bytes, int, float, complex, bool, list, tuple, dict, set, frozenset, range, type(None))
"""The built-in types whose methods may be called."""

_INSIDE = ("IPython", "ipykernel", "os", "sys")
"""Packages whose objects are refused: IPython's shell, the environment with its secrets."""

LARGEST = 10_000_000
"""Largest number of characters, items or bits that one step of an expression may produce."""

_MULTIPLYING = (
    "attr",
    "batch",
    "center",
    "format",
    "indent",
    "map",
    "replace",
    "slice",
    "urlize",
    "wordwrap",
    "xmlattr",
)
"""Filters that call something, or whose result may be much larger than the value."""

_WIDE = {
    "%": re.compile(r"%(?:\([^)]*\))?[-+ #0.\d]*(?:\d{7}|\*)"),
    "{": re.compile(r"\{[^{}]*(?:\d{7}|\{)"),
}
"""Patterns of widths in formats that are large, or come from another value, by the sign that begins a field."""


class ValuesEnvironment(ImmutableSandboxedEnvironment):
    """Reads only attributes and items that are data, and calls only methods of plain values that change nothing."""

    intercepted_binops = frozenset(("*", "**", "%"))

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        for name in _MULTIPLYING:
            del self.filters[name]

    def getattr(self, obj: Any, attribute: str) -> Any:
        """Return an attribute that is data, or a method of a plain value."""
        return self._seen(obj, super().getattr(obj, attribute), attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:
        """Return an item that is data, or an attribute of that name."""
        return self._seen(obj, super().getitem(obj, argument), argument)

    def is_safe_callable(self, obj: Any) -> bool:
        """Return whether an object is a method of a plain value."""
        return type(_owner(obj)) in PLAIN and not getattr(obj, "__name__", "_").startswith("_")

    def call(self, context: Any, obj: Any, /, *args: Any, **kwargs: Any) -> Any:
        """Call a method of a plain value, unless the result may be too large."""
        _bear(_size_of_call(getattr(obj, "__name__", ""), _owner(obj), args))
        return super().call(context, obj, *args, **kwargs)

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        """Multiply, raise to a power, or format, unless the result may be too large."""
        size = 0
        if operator == "**" and isinstance(left, int) and isinstance(right, int):
            size = left.bit_length() * max(0, right)
        elif operator == "*" and isinstance(left, int) != isinstance(right, int):
            several, times = (right, left) if isinstance(left, int) else (left, right)
            size = weight(several) * max(0, times)
        elif operator == "%" and isinstance(left, str | bytes):
            size = _size_of_format(left, "%", right)
        _bear(size)
        return super().call_binop(context, operator, left, right)

    def _seen(self, owner: Any, found: Any, name: Any) -> Any:
        if isinstance(found, Undefined) or self._is_method(owner, found):
            return found
        return see_value(found, str(name))

    def _is_method(self, owner: Any, found: Any) -> bool:
        return type(owner) in PLAIN and inspect.isroutine(found) and _owner(found) is owner


def weight(value: Any) -> int:
    """Return the number of characters and items of a value, including those of its items."""
    if isinstance(value, str | bytes):
        return len(value)
    if isinstance(value, Mapping):
        return sum(weight(key) + weight(item) for key, item in value.items())
    if isinstance(value, list | tuple | set | frozenset):
        return len(value) + sum(map(weight, value))
    return 1


def _bear(size: int) -> None:
    if size > LARGEST:
        raise SecurityError("the result would be too large")


def _size_of_call(name: str, owner: Any, args: tuple[Any, ...]) -> int:
    """Return the largest size of a method's result; 0 if that is not larger than its arguments."""
    numbers = [abs(one) for one in args if isinstance(one, int)]
    if not isinstance(owner, str | bytes):
        return max(numbers, default=0) if isinstance(owner, int) else 0
    if name in ("format", "format_map"):
        return _size_of_format(owner, "{", args)
    text: Any = owner
    if name == "join":
        return sum(map(weight, args)) * (1 + len(owner))
    if name == "replace" and len(args) > 1:
        old, new = args[:2]
        return text.count(old) * len(new) if type(old) is type(new) is type(owner) else 0
    if name == "translate":
        return len(owner) * sum(map(weight, args)) if not isinstance(owner, bytes) else 0
    if name == "expandtabs":
        return len(owner) * max(numbers, default=8)
    return max(numbers, default=0)


def _size_of_format(template: str | bytes, sign: str, args: Any) -> int:
    """Return the largest size of a formatted text; too large if a width is large, or comes from another value."""
    text = template.decode("latin-1") if isinstance(template, bytes) else template
    plain = text.replace(2 * sign, "")
    return LARGEST + 1 if _WIDE[sign].search(plain) else len(text) + text.count(sign) * weight(args)


def _owner(method: Any) -> Any:
    """Return the object that a method belongs to."""
    return getattr(getattr(method, "__wrapped__", method), "__self__", None)  # the sandbox wraps `str.format`


def see_value(value: Any, name: str) -> Any:
    """Return a value unchanged.

    Raises:
        SecurityError: it is not data, but a function, a class, a module or part of IPython.
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
