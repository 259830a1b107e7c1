"""The kind of options for requirements: sentences, functions, objects, and the sets of a project."""

from __future__ import annotations

import ast
import inspect
import operator
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from ..log.mistakes import InvalidType
from ..orchestrator.limits import shown
from .errors import OptionError, OptionTypeError, invalid, invalid_type, told
from .kinds import ExpressionKind, described, is_a
from .literals import is_code
from .pyproject import notebook_folder, project_set
from .words import NAME, Names, quoted

_QUOTES = ' A sentence needs quotes: --require "No prices."'
_REQUIREMENT = "a sentence, a function f(chunk), or a mellea Requirement"

_OPERATORS: Mapping[type[ast.operator | ast.unaryop], Callable[..., Any]] = {
    ast.BitAnd: operator.and_,
    ast.BitOr: operator.or_,
    ast.Invert: operator.invert,
}

_is_requirement = is_a("Requirement")


class RequirementsKind(ExpressionKind):
    """Sentences, functions and mellea requirements: one for each use of the option in a line, a sequence in Python."""

    repeats = True
    joins = True

    def __init__(self) -> None:
        super().__init__(_REQUIREMENT, offered=_may_require)

    def read(self, word: str, names: Names) -> Any:
        if word.startswith("@"):
            return _set(word)
        sentence = quoted(word)
        if sentence is not None:
            _see_no_code(sentence, word, names)
            return sentence
        made = _joined(word, names)
        return _value(word, names) if made is None else made

    def offers(self, names: Names) -> Iterable[str]:
        own = sorted(
            super().offers(names), key=lambda name: getattr(names.namespace[name], "__module__", "") != "__main__"
        )
        return [*own, *(f"{name}(" for name in ready_requirements())]

    def check(self, value: Any) -> tuple[Any, ...]:
        one = isinstance(value, str) or callable(value) or hasattr(value, "stream_validate")
        if not one and not isinstance(value, Iterable):
            raise invalid_type(value, "a list of sentences, functions and mellea Requirements")
        given = tuple(_without_lists((value,) if one else value))
        for requirement in given:
            if isinstance(requirement, str):
                _see_sentence(requirement)
            elif isinstance(requirement, (list, tuple)):
                raise invalid_type(requirement, f"{_REQUIREMENT}. Lists can be nested only once")
        return given

    def show(self, value: Any) -> str:
        return ", ".join(map(described, value)) or "none"

    def resolve(self, value: Sequence[Any], *, lift: bool = False) -> list[Any]:
        """Return mellea requirements. Imports mellea.

        Args:
            value: requirements, as `check` returns them.
            lift: also make mellea requirements that do not check chunks check each chunk. Otherwise only sentences and
                functions are converted.

        Raises:
            OptionTypeError: a value cannot be a requirement.
        """
        if all(hasattr(one, "stream_validate") and not lift for one in value):
            return list(value)
        from ..mellea.requirements.convert import as_requirement, makes_requirements

        found = []
        for one in value:
            try:
                found.append(one if not lift and hasattr(one, "stream_validate") else as_requirement(one))
            except InvalidType as exc:
                if makes_requirements(one):
                    name = described(one)
                    raise invalid_type(name, f"a requirement, as returned by {name}(...)") from None
                if callable(one) and not isinstance(one, type):
                    problem, _, advice = str(exc).rpartition(": expected ")
                    raise OptionTypeError(problem, f"expected {advice}") from None
                raise invalid_type(one, _REQUIREMENT) from exc
        return found


def _set(word: str) -> list[Any]:
    """Return the requirements of a named set.

    Raises:
        OptionError: there is no such set, or operators join it with something.
    """
    name, *others = word.split()
    if others:
        name = name.rstrip(",")
        advice = f"write --require before each: --require {name} --require ..."
        raise OptionError(f"Cannot join the set {name} with other requirements", advice)
    return project_set(notebook_folder(), name[1:])


def _value(word: str, names: Names) -> Any:
    hint = _QUOTES if word.isidentifier() or "(" not in word else f' A text needs quotes, too: "{NAME}"'
    return names.value(word, hint=hint, ready=ready_requirements())


def _joined(word: str, names: Names) -> Any:
    """Return the requirement that `&`, `|` and `~` make of sentences, functions and requirements; None for other words.

    Several with commas between them are a list.

    Raises:
        OptionError: an operand can be no requirement.
    """
    try:
        tree = ast.parse(word, mode="eval").body
    except (SyntaxError, ValueError):
        return None
    parts = tree.elts if isinstance(tree, ast.Tuple) else [tree]
    if all(_operator(part) is None for part in parts):
        return None
    made = [_made(part, word, names) for part in parts]
    return made if isinstance(tree, ast.Tuple) else made[0]


def _made(node: ast.expr, word: str, names: Names) -> Any:
    operate = _operator(node)
    if operate is None:
        part = ast.get_source_segment(word, node) or word
        value = _value(part, names)
        if isinstance(value, str):
            if quoted(part) is not None:
                _see_no_code(value, part, names)
            _see_sentence(value)
        elif not inspect.isroutine(value):
            return value
        from ..requirements import as_requirement  # late: all ready requirements come with it

        try:
            return as_requirement(value)
        except InvalidType as exc:
            raise OptionError(f"Cannot evaluate {word}", str(exc)) from None
    operands = [node.operand] if isinstance(node, ast.UnaryOp) else [node.left, node.right]  # type: ignore[attr-defined]
    made = [_made(one, word, names) for one in operands]
    try:
        return operate(*made)
    except TypeError as exc:
        raise OptionError(f"Cannot evaluate {word}", told(exc)) from exc


def _operator(node: ast.expr) -> Callable[..., Any] | None:
    """Return what an expression does with its operands, if that joins requirements."""
    if isinstance(node, (ast.BinOp, ast.UnaryOp)):
        return _OPERATORS.get(type(node.op))
    return None


def _without_lists(value: Iterable[Any]) -> Iterator[Any]:
    """Yield single requirements, with lists and named sets flattened."""
    for one in value:
        if isinstance(one, str) and one.startswith("@") and one[1:].isidentifier():
            yield from project_set(notebook_folder(), one[1:])
        elif isinstance(one, (list, tuple)):
            yield from one
        else:
            yield one


def _see_sentence(text: str) -> None:
    """Check that a string is a sentence: the model would judge code in quotes as if it were one.

    Raises:
        OptionError: it is empty, or code.
    """
    if not text.strip():
        raise invalid(text, "a sentence for the model to judge")
    if is_code(text) or _is_own_function(text.strip()):
        raise OptionError(
            f"Invalid sentence {shown(text)}",
            f"a sentence is judged by the model; give the object itself: {text.strip()}",
        )


def _see_no_code(sentence: str, word: str, names: Names) -> None:
    """Check that a text in quotes is not code, which may use the user's variables.

    Raises:
        OptionError: it is.
    """
    if _is_code(sentence, names):
        plain = f"({sentence})" if " " in sentence else sentence
        raise OptionError(
            f"Invalid sentence {word}", f"a sentence is judged by the model; write code without quotes: {plain}"
        )


def _is_own_function(word: str) -> bool:
    """Return whether a word is the name of a function in the notebook or script."""
    return word.isidentifier() and inspect.isfunction(getattr(sys.modules.get("__main__"), word, None))


def _is_code(sentence: str, names: Names) -> bool:
    """Return whether a quoted text is an expression of requirements or functions, and so not meant as a sentence."""
    try:
        tree = ast.parse(sentence.strip(), mode="eval")
    except (SyntaxError, ValueError):
        return False
    used = [node.id for node in ast.walk(tree) if isinstance(node, ast.Name)]
    known = {**ready_requirements(), **names.namespace}
    makes_one = any(isinstance(node, ast.Lambda) for node in ast.walk(tree))
    return makes_one or any(name in known and (callable(known[name]) or _may_require(known[name])) for name in used)


def ready_requirements() -> Mapping[str, Any]:
    """Return the requirements of this package, which a line may use without an import."""
    from .. import requirements

    return {name: getattr(requirements, name) for name in requirements.__all__}


def _may_require(value: Any) -> bool:
    return _is_requirement(value) or inspect.isfunction(value)
