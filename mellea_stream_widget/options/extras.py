"""The kinds of options that add to a prompt: model options one by one, and images."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from os import PathLike, fspath
from pathlib import Path
from typing import Any

from .errors import OptionError, invalid, invalid_type
from .kinds import Kind
from .words import Names, quoted

_PAIR = "KEY=VALUE, such as top_p=0.9"


class SettingsKind(Kind):
    """Model options one by one: in a line KEY=VALUE, in Python a mapping, or such texts.

    A value that JSON knows is a number, true, false, null, a list or an object; anything else is text.
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

    def merge(self, wider: Any, narrower: Any) -> dict[str, Any]:
        return {**self.check(wider), **self.check(narrower)}

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


class ImagesKind(Kind):
    """The paths of pictures: one in each option of a line, a path or a list of them in Python."""

    repeats = True

    def check(self, value: Any) -> tuple[str, ...]:
        given = [value] if isinstance(value, (str, PathLike)) else value
        if not isinstance(given, Iterable):
            raise invalid_type(value, "the path of a picture, or a list of paths")
        return tuple(_path(one) for one in given)

    def show(self, value: Any) -> str:
        return ", ".join(value) or "none"

    def resolve(self, value: Any) -> list[Any]:
        """Read the pictures; return mellea's image blocks. Imports mellea.

        Raises:
            OptionError: a file cannot be read, or is not a picture.
        """
        return [_image(path) for path in value]


def _path(value: Any) -> str:
    if not isinstance(value, (str, PathLike)) or not str(value):
        raise invalid_type(value, "the path of a picture")
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
    except OSError as exc:
        raise OptionError(f"Cannot read {path}", str(exc.strerror or exc)) from None


def model_options_of(given: Mapping[Any, Any] | None, single: Any, system: str | None) -> dict[Any, Any]:
    """Return mellea's model options, with those that were given one by one, and the system prompt. Imports mellea."""
    from ..mellea.api import ModelOption

    told = {} if system is None else {ModelOption.SYSTEM_PROMPT: system}
    return {**(given or {}), **(single or {}), **told}
