"""The kinds of options that are parts of a run: chunking, back-ends, contexts, tools, model options, pictures."""

from __future__ import annotations

import inspect
import json
from collections.abc import Callable, Iterable, Mapping
from os import PathLike, fspath
from pathlib import Path
from typing import Any

from .. import backends, chunkers
from ..log.nearby import files_near
from .errors import OptionError, invalid, invalid_type, nearest, one_of
from .kinds import ExpressionKind, Kind, NamedKind, described, is_a
from .words import Names, quoted

Progress = Callable[[str], None]

_MODELS = " A model stands after its server's name: ollama:MODEL, openai:MODEL"
_PAIR = "KEY=VALUE, such as top_p=0.9"
_TOOL = "a function, or a mellea tool"
_BACKEND = f"{one_of(backends.NAMES)}, or a mellea Backend or MelleaSession"
_CHUNKING = f"{one_of(chunkers.NAMES)}, or a strategy with split() and flush()"

_is_session = is_a("MelleaSession")


class ChunkingKind(NamedKind):
    """The name of a chunking, or an expression for a strategy."""

    def __init__(self) -> None:
        super().__init__(
            chunkers.NAMES,
            _CHUNKING,
            lambda value: callable(getattr(value, "split", None)) and not isinstance(value, (str, bytes)),
        )

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


class BackendKind(NamedKind):
    """The name of a back-end, possibly with a model, or an expression for a back-end."""

    def __init__(self) -> None:
        super().__init__(backends.NAMES, _BACKEND, is_a("Backend", "MelleaSession"))

    def read(self, word: str, names: Names) -> Any:
        if word.partition(":")[0] in backends.NAMES:
            return word
        return quoted(word) or names.value(word, backends.NAMES, hint=_MODELS)

    def check(self, value: Any) -> Any:
        name = value.partition(":")[0] if isinstance(value, str) else backends.NAMES[0]
        if name not in backends.NAMES:
            raise invalid(value, f"{one_of(backends.NAMES)}", nearest(name, backends.NAMES) or _MODELS)
        return value

    def resolve(self, value: Any, progress: Progress | None = None) -> Any:
        """Return the mellea back-end. Imports mellea, and blocks while the model of a named back-end is loaded.

        Raises:
            OptionError: it is not a back-end.
            BackendUnavailable: a named back-end cannot be used; the message says why.
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
        """Return the mellea context; for None a new, empty one. Imports mellea."""
        if value is None:
            from ..mellea.api import ChatContext

            return ChatContext()
        return value.ctx if _is_session(value) else value


BACKEND, CONTEXT = BackendKind(), ContextKind()
"""The back-end and the context of a call in Python."""


class ToolsKind(ExpressionKind):
    """Functions and mellea tools: one for each use of the option in a line, or an expression for several."""

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
                raise invalid(name, "tools with different names")
        return tuple(tools)

    def show(self, value: Any) -> str:
        return ", ".join(getattr(tool, "name", None) or described(tool) for tool in value) or "none"


def _may_be_tool(value: Any) -> bool:
    return hasattr(value, "as_json_tool") or (inspect.isroutine(value) and not hasattr(value, "stream_validate"))


def _may_be_format(value: Any) -> bool:
    model = isinstance(value, type) and callable(getattr(value, "model_json_schema", None))
    return model or isinstance(value, Mapping)


FORMAT = ExpressionKind("a pydantic model, or a JSON schema as a dict", _may_be_format)
"""The kind of the option `format`."""

REPAIR = ExpressionKind(
    "a function of (action, ctx, past), or one of mellea's sampling strategies",
    lambda value: callable(value) or callable(getattr(value, "repair", None)),
    lambda value: inspect.isfunction(value) or callable(getattr(value, "repair", None)),
)
"""The kind of the option `repair`."""


class ModelOptionsKind(ExpressionKind):
    """An expression for a mapping of mellea's model options; narrower levels are merged into wider ones."""

    merges = True

    def __init__(self) -> None:
        super().__init__("a mapping of mellea's model options", lambda value: isinstance(value, Mapping))


class SettingsKind(Kind):
    """Single model options: KEY=VALUE in a line, a mapping or such strings in Python.

    A value is read as JSON if it is valid JSON; otherwise it is a string.
    """

    repeats = True
    merges = True

    def read(self, word: str, names: Names) -> str:
        return quoted(word) or word

    def check(self, value: Any) -> dict[str, Any]:
        if isinstance(value, Mapping):
            for key in value:
                if not isinstance(key, str) or not key:
                    raise invalid_type(key, "the name of a model option, a string")
            return dict(value)
        given = [value] if isinstance(value, str) else value
        if not isinstance(given, Iterable):
            raise invalid_type(value, "a mapping, or texts KEY=VALUE")
        return dict(_pair(one) for one in given)

    def show(self, value: Any) -> str:
        return ", ".join(f"{key}={json.dumps(item, default=str)}" for key, item in value.items()) or "none"


def _pair(text: Any) -> tuple[str, Any]:
    if not isinstance(text, str):
        raise invalid_type(text, _PAIR)
    key, equals, value = (part.strip() for part in text.partition("="))
    if not equals or not key:
        raise invalid(text, _PAIR)
    try:
        return key, json.loads(value)
    except ValueError:
        return key, value


class PathKind(Kind):
    """The path of a file or a folder."""

    def check(self, value: Any) -> str:
        return _path(value, "the path of a file or a folder")


class ImagesKind(Kind):
    """The paths of pictures: one for each use of the option in a line; a path or a list of paths in Python."""

    repeats = True

    def check(self, value: Any) -> tuple[str, ...]:
        given = [value] if isinstance(value, (str, PathLike)) else value
        if not isinstance(given, Iterable):
            raise invalid_type(value, "the path of a picture, or a list of paths")
        return tuple(_path(one, "the path of a picture") for one in given)

    def show(self, value: Any) -> str:
        return ", ".join(value) or "none"

    def resolve(self, value: Any) -> list[Any]:
        """Read the pictures; return mellea's image blocks. Imports mellea.

        Raises:
            OptionError: a file cannot be read, or is not a picture.
        """
        return [_image(path) for path in value]


def _path(value: Any, expected: str) -> str:
    if not isinstance(value, (str, PathLike)) or not str(value) or "\0" in str(value):
        raise invalid(value, expected)
    return str(fspath(value))


def _image(path: str) -> Any:
    from PIL import Image, UnidentifiedImageError

    from ..mellea.api import ImageBlock

    try:
        with Image.open(Path(path).expanduser()) as picture:
            picture.load()
            return ImageBlock.from_pil_image(picture)
    except UnidentifiedImageError:
        raise OptionError(f"Cannot read {path}", "expected a picture, such as a PNG or JPEG file") from None
    except FileNotFoundError:
        near = files_near(Path(path).expanduser(), ".png", ".jpg", ".jpeg", ".webp", ".gif")
        raise OptionError(f"Cannot read {path}", f"There is no such file. {near}") from None
    except OSError as exc:
        raise OptionError(f"Cannot read {path}", str(exc.strerror or exc)) from None
