"""What lies near a name that does not exist, for errors: another name, a file, a folder."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterable
from pathlib import Path

MOST = 5
"""Names that an error lists."""


def nearest(word: str, known: Iterable[str], before: str = "") -> str:
    """Return " Did you mean x?" for the nearest match; an empty string if there is none.

    Args:
        word: what was written.
        known: what can be written.
        before: what is written before each of them.
    """
    matches = difflib.get_close_matches(word, list(known), n=1, cutoff=0.61)
    return f" Did you mean {before}{matches[0]}?" if matches else ""


def files_near(path: Path, *endings: str, without: str = "\0") -> str:
    """Return a sentence about the files near a path that does not exist: the nearest one, or some of those there are.

    Args:
        path: the path.
        endings: how the names of such files end.
        without: how the names of files end that are of another kind all the same.
    """
    what = f"file *{' or *'.join(endings)}"
    return _near(path, lambda each: each.name.endswith(endings) and not each.name.endswith(without), what)


def folders_near(path: Path, wanted: Callable[[Path], bool], what: str) -> str:
    """Return a sentence about the folders near a path that does not exist.

    Args:
        path: the path.
        wanted: whether a folder is of that kind.
        what: the kind, for people.
    """
    return _near(path, lambda each: each.is_dir() and wanted(each), what)


def listed(names: Iterable[str]) -> str:
    """Return the first names of many, and how many more there are."""
    found = sorted(map(_safe, names))
    more = f" and {len(found) - MOST:,} more" if len(found) > MOST else ""
    return f"{', '.join(found[:MOST])}{more}"


def _near(path: Path, wanted: Callable[[Path], bool], what: str) -> str:
    folder = path.parent
    where = "this folder" if folder == Path() else str(folder)
    try:
        found = [each.name for each in folder.iterdir() if wanted(each)]
    except OSError:
        return f"There is no folder {folder}."
    near = difflib.get_close_matches(path.name, found, n=1, cutoff=0.4)
    if near:
        return f"Did you mean {_safe(near[0])}?"
    return f"In {where}: {listed(found)}." if found else f"There is no {what} in {where}."


def _safe(name: str) -> str:
    return name if name.isprintable() else ascii(name)  # a stranger's may have characters that a terminal obeys
