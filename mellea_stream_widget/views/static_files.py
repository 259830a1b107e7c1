"""The built files of the front-end."""

from __future__ import annotations

from pathlib import Path

_STATIC = Path(__file__).resolve().parent.parent / "static"


def built(name: str) -> Path:
    """Return the path of a built file of the front-end.

    Raises:
        FileNotFoundError: the front-end was not built.
    """
    path = _STATIC / name
    if not path.is_file():
        raise FileNotFoundError(f"The front-end of the widget, {path}, does not exist: build it with `make js`.")
    return path


def built_text(name: str) -> str:
    """Return the contents of a built file of the front-end.

    Raises:
        FileNotFoundError: the front-end was not built.
    """
    return built(name).read_text("utf-8")
