"""The kinds of options that are parts of a run: requirements, chunking, back-ends, contexts."""

from __future__ import annotations

import ast
import inspect
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from .. import backends, chunkers
from ..orchestrator.limits import shown
from .errors import OptionError, invalid, invalid_type, nearest, one_of
from .kinds import ExpressionKind, Kind, described, is_a
from .literals import is_code
from .pyproject import notebook_folder, project_set
from .words import Names, quoted

Progress = Callable[[str], None]

_QUOTES = ' A sentence needs quotes: --require "No prices."'
_MODELS = " A model stands after its server's name: ollama:MODEL, openai:MODEL"
_REQUIREMENT = "a sentence, a function f(chunk), or a mellea Requirement"
_FORMAT = "a pydantic model, or a JSON schema as a dict"
_TOOL = "a function, or a mellea tool"
_BACKEND = f"{one_of(backends.NAMES)}, or a mellea Backend or MelleaSession"
_CHUNKING = f"{one_of(chunkers.NAMES)}, or a strategy with split() and flush()"

_is_requirement = is_a("Requirement")
_is_session = is_a("MelleaSession")


class RequirementsKind(ExpressionKind):
    """Sentences, functions, and mellea requirements: one in each option of a line, a sequence in Python."""

    repeats = True

    def __init__(self) -> None:
        super().__init__(_REQUIREMENT, offered=_may_require)

    def read(self, word: str, names: Names) -> Any:
        if word.startswith("@"):
            return project_set(notebook_folder(), word[1:])
        sentence = quoted(word)
        if sentence is None:
            return names.value(word, hint=_QUOTES, ready=_ready_requirements())
        if _is_code(sentence, names):
            plain = f"({sentence})" if " " in sentence else sentence
            raise OptionError(
                f"Invalid sentence {word}", f"a sentence is judged by the model; write code without quotes: {plain}"
            )
        return sentence

    def offers(self, names: Names) -> Iterable[str]:
        return [*super().offers(names), *(f"{name}(" for name in _ready_requirements())]

    def check(self, value: Any) -> tuple[Any, ...]:
        one = isinstance(value, str) or callable(value) or hasattr(value, "stream_validate")
        if not one and not isinstance(value, Iterable):
            raise invalid_type(value, "a list of sentences, functions and mellea Requirements")
        given = tuple(_without_lists((value,) if one else value))
        for requirement in given:
            if isinstance(requirement, str):
                _see_sentence(requirement)
            elif isinstance(requirement, (list, tuple)):
                raise invalid_type(requirement, f"{_REQUIREMENT}. A list in a list cannot have further lists in it")
        return given

    def show(self, value: Any) -> str:
        return ", ".join(map(described, value)) or "none"

    def resolve(self, value: Sequence[Any], *, lift: bool = False) -> list[Any]:
        """Return mellea requirements; imports mellea.

        Args:
            value: what `check` returned.
            lift: ask a mellea requirement that says nothing about chunks about each of them; otherwise only sentences
                and functions become requirements, and a requirement stays as it is.

        Raises:
            OptionTypeError: something can be no requirement.
        """
        from ..requirements import as_requirement

        found = []
        for one in value:
            try:
                found.append(one if not lift and hasattr(one, "stream_validate") else as_requirement(one))
            except TypeError as exc:
                if getattr(one, "__module__", "").startswith(as_requirement.__module__.rpartition(".")[0]):
                    name = described(one)
                    raise invalid_type(name, f"a requirement, as returned by {name}(...)") from None
                raise invalid_type(one, _REQUIREMENT) from exc
        return found


def _without_lists(value: Iterable[Any]) -> Iterator[Any]:
    """Yield requirements, those of a list or a set by its name one by one."""
    for one in value:
        if isinstance(one, str) and one.startswith("@") and one[1:].isidentifier():
            yield from project_set(notebook_folder(), one[1:])
        elif isinstance(one, (list, tuple)):
            yield from one
        else:
            yield one


def _see_sentence(text: str) -> None:
    """See that a string is a sentence: code in quotes would be judged by the model, as if it were one."""
    if not text.strip():
        raise invalid(text, "a sentence for the model to judge")
    if is_code(text):
        raise OptionError(
            f"Invalid sentence {shown(text)}",
            f"a sentence is judged by the model; give the object itself: {text.strip()}",
        )


def _is_code(sentence: str, names: Names) -> bool:
    """Return whether a quoted text is an expression of requirements or functions, which nobody means as a sentence."""
    try:
        tree = ast.parse(sentence.strip(), mode="eval")
    except (SyntaxError, ValueError):
        return False
    used = [node.id for node in ast.walk(tree) if isinstance(node, ast.Name)]
    known = {**_ready_requirements(), **names.namespace}
    makes_one = any(isinstance(node, ast.Lambda) for node in ast.walk(tree))
    return makes_one or any(name in known and (callable(known[name]) or _may_require(known[name])) for name in used)


def _ready_requirements() -> Mapping[str, Any]:
    """Return the requirements of this package, which a line may use without an import."""
    from .. import requirements

    return {name: getattr(requirements, name) for name in requirements.__all__}


def _may_require(value: Any) -> bool:
    return _is_requirement(value) or inspect.isfunction(value)


class ChunkingKind(ExpressionKind):
    """A name, or an expression for a strategy."""

    def __init__(self) -> None:
        super().__init__(
            "a strategy",
            offered=lambda value: callable(getattr(value, "split", None)) and not isinstance(value, (str, bytes)),
        )

    def read(self, word: str, names: Names) -> Any:
        return word if word in chunkers.NAMES else quoted(word) or names.value(word, chunkers.NAMES)

    def check(self, value: Any) -> Any:
        if isinstance(value, str):
            if value not in chunkers.NAMES:
                raise invalid(value, _CHUNKING, nearest(value, chunkers.NAMES))
            return value
        if isinstance(value, type):
            raise invalid_type(value, f"an object, such as {value.__name__}()")
        try:
            chunkers.resolve(value)
        except TypeError:
            raise invalid_type(value, _CHUNKING) from None
        return value

    def offers(self, names: Names) -> Iterable[str]:
        return [*chunkers.NAMES, *super().offers(names)]

    def show(self, value: Any) -> str:
        return value if isinstance(value, str) else described(value)


class BackendKind(ExpressionKind):
    """A name that `backends.resolve` knows, with or without a model after it, or an expression for a back-end."""

    def __init__(self) -> None:
        super().__init__(_BACKEND, offered=is_a("Backend", "MelleaSession"))

    def read(self, word: str, names: Names) -> Any:
        if word.partition(":")[0] in backends.NAMES:
            return word
        return quoted(word) or names.value(word, backends.NAMES, hint=_MODELS)

    def check(self, value: Any) -> Any:
        name = value.partition(":")[0] if isinstance(value, str) else backends.NAMES[0]
        if name not in backends.NAMES:
            raise invalid(value, f"{one_of(backends.NAMES)}", nearest(name, backends.NAMES) or _MODELS)
        return value

    def offers(self, names: Names) -> Iterable[str]:
        return [*backends.NAMES, *super().offers(names)]

    def show(self, value: Any) -> str:
        return value if isinstance(value, str) else described(value)

    def resolve(self, value: Any, progress: Progress | None = None) -> Any:
        """Return the mellea back-end; imports mellea, and blocks while a model is loaded for a name.

        Raises:
            OptionError: it is not a back-end.
            BackendUnavailable: a named one cannot be used; the message says why.
        """
        if isinstance(value, str):
            return backends.resolve(self.check(value), progress=progress)
        if _is_session(value):
            return value.backend
        if value is not None and not callable(getattr(value, "generate_from_context", None)):
            raise invalid_type(value, _BACKEND)
        return value


class ContextKind(ExpressionKind):
    """An expression for a conversation."""

    def __init__(self) -> None:
        super().__init__("a mellea Context or MelleaSession", is_a("Context", "MelleaSession"))

    def resolve(self, value: Any) -> Any:
        """Return the mellea context; a new, empty one for None. Imports mellea."""
        if value is None:
            from ..mellea.api import ChatContext

            return ChatContext()
        return value.ctx if _is_session(value) else value


class ToolsKind(ExpressionKind):
    """Functions and mellea tools: one in each option of a line, or an expression for several of them."""

    repeats = True

    def __init__(self) -> None:
        super().__init__(_TOOL, offered=_may_be_tool)

    def check(self, value: Any) -> tuple[Any, ...]:
        given = (value,) if _may_be_tool(value) or isinstance(value, str) else value
        if not isinstance(given, Iterable):
            raise invalid_type(value, f"a list, each item {_TOOL}")
        tools: list[Any] = []
        for one in given:
            tools += one if isinstance(one, (list, tuple)) else [one]
        for tool in tools:
            if not _may_be_tool(tool):
                raise invalid_type(tool, _TOOL)
        names = [getattr(tool, "name", None) or getattr(tool, "__name__", "") for tool in tools]
        for name in names:
            if names.count(name) > 1:
                raise invalid(name, "each tool once: two of them have this name")
        return tuple(tools)

    def show(self, value: Any) -> str:
        return ", ".join(getattr(tool, "name", None) or described(tool) for tool in value) or "none"


def _may_be_tool(value: Any) -> bool:
    return hasattr(value, "as_json_tool") or (inspect.isroutine(value) and not hasattr(value, "stream_validate"))


class FormatKind(ExpressionKind):
    """A pydantic model, or a JSON schema."""

    def __init__(self) -> None:
        super().__init__(_FORMAT, _may_be_format)


def _may_be_format(value: Any) -> bool:
    model = isinstance(value, type) and callable(getattr(value, "model_json_schema", None))
    return model or isinstance(value, Mapping)


class RepairKind(ExpressionKind):
    """An expression for what makes the next attempt's prompt."""

    def __init__(self) -> None:
        super().__init__(
            "a function of (action, ctx, past), or one of mellea's sampling strategies",
            lambda value: callable(value) or callable(getattr(value, "repair", None)),
            lambda value: inspect.isfunction(value) or callable(getattr(value, "repair", None)),
        )


class ModelOptionsKind(ExpressionKind):
    """An expression for a mapping of mellea's model options; those of a narrower level are put upon the wider ones."""

    merges = True

    def __init__(self) -> None:
        super().__init__("a mapping of mellea's model options", lambda value: isinstance(value, Mapping))

    def merge(self, wider: Any, narrower: Any) -> dict[Any, Any]:
        return {**self.check(wider), **self.check(narrower)}


class PathKind(Kind):
    """The path of a file or a folder."""

    def check(self, value: Any) -> str:
        from os import PathLike, fspath

        if not isinstance(value, (str, PathLike)) or not str(value):
            raise invalid(value, "the path of a file or a folder")
        return str(fspath(value))
