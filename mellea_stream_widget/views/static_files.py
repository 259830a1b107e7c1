"""The built files of the front-end."""

from __future__ import annotations

from pathlib import Path

_STATIC = Path(__file__).resolve().parent.parent / "static"


def built(name: str) -> Path:
    """Give the path of a built file of the front-end.

    Raises:
        FileNotFoundError: it was not built.
    """
    path = _STATIC / name
    if not path.is_file():
        raise FileNotFoundError(f"the widget's front-end {path} is not there: build it with `make js`")
    return path
