"""Tells whether a requirement keeps a text."""

from __future__ import annotations

import gc
import sys
import types
from typing import Any

_KNOWN = frozenset({__name__.partition(".")[0], "mellea", *sys.stdlib_module_names})
"""Packages whose modules keep much that has nothing to do with a requirement."""


def holds(requirement: Any, sample: str) -> bool:
    """Return whether a text can be reached from a requirement, or from what its code names in its module."""
    seen: set[int] = set()
    ahead: list[Any] = [requirement]
    while ahead:
        item = ahead.pop()
        if id(item) in seen or isinstance(item, (types.ModuleType, types.CodeType, types.FrameType)):
            continue
        seen.add(id(item))
        if isinstance(item, str) and sample in item:
            return True
        if isinstance(item, type):
            ahead += [value for value in vars(item).values() if not _is_own(item)]
        elif isinstance(item, types.FunctionType):
            ahead += [item.__closure__, item.__defaults__, item.__kwdefaults__, item.__dict__, *_named_in(item)]
        else:
            ahead += gc.get_referents(item)
    return False


def _named_in(function: types.FunctionType) -> list[Any]:
    """Return what the code of a function names of its module, or nothing for the package's own code."""
    if _is_own(function):
        return []
    names: set[str] = set()
    ahead = [function.__code__]
    while ahead:
        code = ahead.pop()
        names.update(code.co_names)
        ahead += [inner for inner in code.co_consts if isinstance(inner, types.CodeType)]
    return [function.__globals__[name] for name in names if name in function.__globals__]


def _is_own(item: Any) -> bool:
    """Return whether something is part of this package, of mellea, or of Python."""
    return str(getattr(item, "__module__", "")).partition(".")[0] in _KNOWN
