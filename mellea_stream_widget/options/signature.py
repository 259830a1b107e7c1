"""Decorators for functions whose parameters are a table of options."""

from __future__ import annotations

import inspect
import re
import textwrap
from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, ParamSpec, TypeVar

from ..log.mistakes import InvalidType
from .errors import nearest
from .table import table

P = ParamSpec("P")
S = TypeVar("S")
T = TypeVar("T")
R = TypeVar("R")

_WIDTH = 116
_OPTIONS = re.compile(r"^( *)The options of `\w+`[^\n]*$", re.MULTILINE)


def takes(options: Callable[P, T]) -> Callable[[Callable[[T], R]], Callable[P, R]]:
    """Return a decorator for a function of a table, which then takes the table's fields as its parameters.

    An unknown keyword is a `TypeError` that names the nearest option. In the docstring, a line that begins with
    "The options of" and a table's name in backquotes is replaced by a line for each option.
    """
    return lambda function: _taking(options, function, 0)


def method_takes(options: Callable[P, T]) -> Callable[[Callable[[S, T], R]], Callable[Concatenate[S, P], R]]:
    """Return the same decorator as `takes`, for a method."""
    return lambda function: _taking(options, function, 1)


def documents(options: type) -> Callable[[type[S]], type[S]]:
    """Return a decorator for a class whose constructor takes a table: its docstring has a line for each option."""

    def document(cls: type[S]) -> type[S]:
        cls.__doc__ = _with_options(cls.__doc__, options)
        return cls

    return document


def _taking(options: Any, function: Callable[..., Any], own: int) -> Callable[..., Any]:
    name = function.__qualname__.removesuffix(".__init__")
    fields = inspect.signature(options)

    def read(args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
        for keyword in kwargs:
            if keyword not in fields.parameters:
                near = nearest(keyword, fields.parameters)
                listed = "" if near else f" Options: {', '.join(fields.parameters)}"
                raise InvalidType(f"{name}() has no option {keyword!r}.{near}{listed}")
        try:
            return options(*args, **kwargs)
        except TypeError:
            _see_they_fit(fields, args, kwargs, name)
            raise

    if inspect.iscoroutinefunction(function):

        @wraps(function)
        async def call(*args: Any, **kwargs: Any) -> Any:
            return await function(*args[:own], read(args[own:], kwargs))

    else:

        @wraps(function)
        def call(*args: Any, **kwargs: Any) -> Any:
            return function(*args[:own], read(args[own:], kwargs))

    signature = inspect.signature(function)
    first = list(signature.parameters.values())[:own]
    call.__signature__ = signature.replace(parameters=[*first, *fields.parameters.values()])  # type: ignore[attr-defined]
    call.__doc__ = _with_options(function.__doc__, options)
    del call.__wrapped__
    return call


def _see_they_fit(fields: inspect.Signature, args: tuple[Any, ...], kwargs: dict[str, Any], name: str) -> None:
    """Raise the TypeError of a function with that name and these parameters if the arguments do not fit it."""
    try:
        fields.bind(*args, **kwargs)
    except TypeError as exc:
        raise InvalidType(f"{name}(): {exc}") from None


def _with_options(text: str | None, options: type) -> str:
    return _OPTIONS.sub(lambda line: _listed(options, line[1]), text or "")


def _listed(options: type, indent: str) -> str:
    lines = []
    for item in table(options).values():
        alias = f" (also: {item.alias})" if item.alias else ""
        lines.append(f"{item.name}: {item.help}{alias}.")
    return "\n".join(
        textwrap.fill(line, _WIDTH, initial_indent=indent, subsequent_indent=indent + "    ") for line in lines
    )
