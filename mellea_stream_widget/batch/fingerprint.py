"""Describes values so that the same ones have the same description, in every process and on every machine.

A run is found again by its prompt and its options. A function counts by its source, what it has closed over and its
defaults, a lambda by its code as well; a back-end by its class, model and address, or script; a module by its name;
what belongs to this process, such as an event loop, a lock, a queue or an open file, by its class; a logger by its
name; a client of a server by its class and the server's address; any other object by its class and its `identity`, or
else its attributes, without cached properties.
"""

from __future__ import annotations

import functools
import hashlib
import inspect
import json
import logging
import os
import re
import types
from collections.abc import Callable, Mapping, Set
from typing import Any

from ..mellea.address import address_of

DEEPEST = 12
"""How deep objects within objects are looked at; lists and mappings in them do not count."""

_PLAIN = (str, int, float, bool, type(None))
_THREADS = ("threading", "_thread", "queue", "_queue", "concurrent", "multiprocessing", "subprocess")
_OF_THIS_PROCESS = frozenset(("asyncio", "_asyncio", "_io", "tempfile", "socket", "_socket", "ssl", *_THREADS))
"""Modules whose objects say nothing to another process, and change while they are used; so do those of subclasses."""

_CLIENTS = frozenset(("httpx", "httpx2", "openai", "anthropic"))
"""Packages whose clients change while they are used."""


def digest(value: Any) -> str:
    """Return a short text that is the same for the same values."""
    whole = json.dumps(describe(value), sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(whole.encode("ascii")).hexdigest()[:32]


def describe(value: Any, depth: int = 0, within: tuple[int, ...] = ()) -> Any:
    """Return a value as plain JSON values that tell it from others; `within` has the ids of what it is in."""
    if isinstance(value, _PLAIN):
        return value
    if depth > DEEPEST or id(value) in within:
        return type(value).__qualname__
    inside = functools.partial(describe, depth=depth, within=(*within, id(value)))
    deeper = functools.partial(inside, depth=depth + 1)
    if isinstance(value, (bytes, bytearray)):
        return {"bytes": bytes(value).hex()}
    if isinstance(value, Mapping):
        return {"mapping": sorted(([inside(key), inside(item)] for key, item in value.items()), key=_order)}
    if isinstance(value, Set):
        return {"set": sorted(map(inside, value), key=_order)}
    if isinstance(value, (list, tuple)):
        return [inside(item) for item in value]
    if isinstance(value, type):
        return {"class": _named(value)}
    if isinstance(value, types.ModuleType):
        return {"module": value.__name__}
    if any(_module(kind) in _OF_THIS_PROCESS for kind in type(value).__mro__):
        return {"object": _named(type(value))}
    if isinstance(value, logging.Logger):
        return {"logger": value.name}
    if isinstance(value, os.PathLike):  # its attributes change when they are looked at
        return {"path": inside(os.fspath(value))}
    if isinstance(value, functools.partial):
        return {"partial": [deeper(value.func), deeper(value.args), deeper(value.keywords)]}
    if isinstance(value, types.MethodType):
        return {"method": [deeper(value.__func__), deeper(value.__self__)]}
    if isinstance(value, types.FunctionType):
        return _function(value, deeper)
    return _object(value, functools.partial(inside, depth=depth + 2))


def _function(function: types.FunctionType, deeper: Callable[[Any], Any]) -> Any:
    closed = [_cell(cell, deeper) for cell in function.__closure__ or ()]
    defaults = [function.__defaults__ or (), function.__kwdefaults__ or {}]
    return {"function": [_source(function), closed, deeper(defaults)]}


def _source(function: types.FunctionType) -> str:
    """Return a function's source without its place and its margin; the code as well where the source is not enough.

    A lambda's source is the lines that it stands in. A wrapper's is that of what it wraps; its code's is its own.
    """
    code = function.__code__
    try:
        source = inspect.cleandoc(inspect.getsource(code))
    except (OSError, TypeError):
        return f"{function.__qualname__} {_code(code)}"
    return f"{source} {_code(code)}" if code.co_name == "<lambda>" else source


def _code(code: types.CodeType) -> str:
    return f"{code.co_code.hex()} {[_constant(one) for one in code.co_consts]} {code.co_names}"


def _constant(value: Any) -> str:
    if isinstance(value, types.CodeType):
        return _code(value)
    return str(sorted(map(repr, value))) if isinstance(value, frozenset) else repr(value)


def _cell(cell: Any, deeper: Callable[[Any], Any]) -> Any:
    try:
        return deeper(cell.cell_contents)
    except ValueError:  # it is empty
        return None


def _object(value: Any, deeper: Callable[[Any], Any]) -> Any:
    name = _named(type(value))
    if callable(getattr(value, "generate_from_context", None)):
        place = getattr(value, "script", None) or address_of(value)
        return {"back-end": [name, deeper(getattr(value, "model_id", None)), deeper(place)]}
    if _module(type(value)) in _CLIENTS and hasattr(value, "base_url"):
        return {"client": [name, str(value.base_url)]}
    if hasattr(value, "pattern") and hasattr(value, "flags"):
        return {"pattern": [value.pattern, int(value.flags)]}
    if (identity := getattr(value, "identity", None)) is not None:
        return {"object": [name, deeper(identity)]}
    attributes = {slot: getattr(value, slot) for slot in _slots(type(value)) if hasattr(value, slot)}
    attributes.update(getattr(value, "__dict__", {}))
    attributes = {key: item for key, item in attributes.items() if not _is_remembered(type(value), key)}
    if not attributes:
        return {"object": [name, re.sub(r" at 0x[0-9a-fA-F]+", "", repr(value))]}
    return {"object": [name, deeper(attributes)]}


def _is_remembered(kind: type, name: str) -> bool:
    """Return whether an attribute only keeps what was worked out of others."""
    return isinstance(inspect.getattr_static(kind, name, None), functools.cached_property)


def _slots(kind: type) -> list[str]:
    named: list[str] = []
    for one in kind.__mro__:
        slots = one.__dict__.get("__slots__", ())
        named += [slots] if isinstance(slots, str) else list(slots)
    return [name for name in named if not name.startswith("__")]


def _module(kind: type) -> str:
    """Return the outermost package of a class."""
    return kind.__module__.partition(".")[0]


def _named(kind: type) -> str:
    return f"{kind.__module__}.{kind.__qualname__}"


def _order(value: Any) -> str:
    return json.dumps(value, sort_keys=True)
