"""Reads ready requirements that are written as text, such as `max_words(120)`, without evaluating them."""

from __future__ import annotations

import ast
import re
from typing import Any

from .errors import OptionError, invalid, nearest, told

_ASIDE = re.compile(r"\w\s+\(")


def is_code(text: str) -> bool:
    """Return whether a text is a name or a call, and so not meant as a sentence."""
    word = text.strip()
    if word.isidentifier():
        return "_" in word or word in _ready_names()
    tree = _tree(word)
    kinds = {type(node) for node in ast.walk(tree)} if tree is not None else set()
    # Brackets behind a space are an aside in a sentence: "Tea (green)".
    return ast.Lambda in kinds or (ast.Call in kinds and not _ASIDE.search(word))


def ready_requirement(text: str) -> Any:
    """Return the requirement that a text describes: calls of ready ones with plain values, and `&`, `|`, `~`, `.on`.

    Returns:
        None if the text is a sentence.

    Raises:
        OptionError: the text is other code.
    """
    if not is_code(text):
        return None
    tree = _tree(text.strip())
    if tree is None:
        return None
    try:
        return _made(tree)
    except OptionError:
        raise
    except _OtherCode:
        name, call, _ = text.strip().partition("(")
        hint = nearest(name, _ready_names()) if call and name not in _ready_names() else ""
        expected = "a sentence, or a ready requirement with plain values, such as max_words(120)"
        raise invalid(text, expected, hint) from None
    except Exception as exc:
        raise OptionError(f"Invalid value {text!r}", told(exc)) from exc


class _OtherCode(Exception):
    """Code that would have to be evaluated."""


def _tree(text: str) -> ast.expr | None:
    try:
        return ast.parse(text, mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None


def _made(node: ast.expr) -> Any:
    match node:
        case ast.Name(id=name) if name in _ready_names():
            return _ready(name)()
        case ast.Call(func=ast.Name(id=name)) if name in _ready_names():
            return _ready(name)(*_values(node), **_named_values(node))
        case ast.Call(func=ast.Attribute(value=inner, attr="on")):
            return _made(inner).on(*_values(node), **_named_values(node))
        case ast.UnaryOp(op=ast.Invert(), operand=operand):
            return ~_made(operand)
        case ast.BinOp(left=left, op=ast.BitAnd(), right=right):
            return _made(left) & _made(right)
        case ast.BinOp(left=left, op=ast.BitOr(), right=right):
            return _made(left) | _made(right)
    raise _OtherCode


def _values(call: ast.Call) -> list[Any]:
    return [_value(each) for each in call.args]


def _named_values(call: ast.Call) -> dict[str, Any]:
    if any(each.arg is None for each in call.keywords):
        raise _OtherCode
    return {str(each.arg): _value(each.value) for each in call.keywords}


def _value(node: ast.expr) -> Any:
    try:
        return ast.literal_eval(node)
    except (ValueError, TypeError, SyntaxError, MemoryError, RecursionError):
        raise _OtherCode from None


def _ready_names() -> list[str]:
    from .. import requirements

    return requirements.__all__


def _ready(name: str) -> Any:
    from .. import requirements

    return getattr(requirements, name)
