"""Opens the file of a new recording, without losing an older recording of the same name.

The newest run gets the given name. An older recording with that name is moved to a numbered name in the same folder.
"""

from __future__ import annotations

import contextlib
import errno
import itertools
import os
import stat
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from os import PathLike
from pathlib import Path

from ..log.mistakes import InvalidType, MissingFile, NotAFolder, NotPermitted, OtherFile
from .format import NAME, SUFFIX
from .reader import MissingRecording

_BEGIN = f'{{"kind":"header","format":"{NAME}"'.encode()
_FLAGS = os.O_WRONLY | getattr(os, "O_BINARY", 0)


@dataclass(frozen=True)
class NewFile:
    """A new file.

    Attributes:
        path: the file.
        descriptor: the open file.
        moved: the new path of an older recording with the same name; None without one.
        busy: whether another run is being recorded under the given name, so that this file has another one.
    """

    path: Path
    descriptor: int
    moved: Path | None = None
    busy: bool = False


def recordings_in(given: str | PathLike[str] | Iterable[str | PathLike[str]]) -> list[Path]:
    """Return the `*.jsonl` of a folder, or the files that were given.

    Raises:
        FileNotFoundError: no recording was found.
    """
    if not isinstance(given, (str, PathLike)):
        if not isinstance(given, Iterable):
            raise InvalidType(f"Invalid value {given!r}: expected a folder, a recording, or several of them.")
        paths = [Path(path).expanduser() for path in given]
    elif (folder := Path(given).expanduser()).is_dir():
        paths = sorted(folder.glob("*.jsonl"))
        if not paths:
            raise MissingFile(f"There is no *.jsonl in {given}.")
    else:
        paths = [folder]
        if not os.path.lexists(folder):
            raise MissingRecording(folder)
    if not paths:
        raise MissingFile("No recording was given: expected a folder, a recording, or several of them.")
    return paths


def names_folder(path: str | PathLike[str]) -> bool:
    """Return whether a path means a folder: it exists as one, or ends with a slash."""
    return os.path.isdir(path) or os.fspath(path).endswith((os.sep, "/"))  # noqa: PTH112 - a `Path` drops that end


def see_it_can_be_made(path: Path, *, in_folder: bool = False) -> None:
    """Check that a recording can be made at a path, without making it.

    Args:
        path: the file, or the folder.
        in_folder: whether the path is a folder, which need not exist.

    Raises:
        FileExistsError: a file with that name is not a recording.
        OSError: the folder does not exist, or cannot be written.
    """
    folder = path if path.is_dir() else path.parent
    if in_folder:
        folder = next(each for each in (path, *path.absolute().parents) if os.path.lexists(each))
    if not folder.is_dir():
        kind = errno.ENOTDIR if in_folder else errno.ENOENT
        missing = NotAFolder if in_folder else MissingFile
        raise missing(kind, os.strerror(kind), str(folder if in_folder else path))
    if not os.access(folder, os.W_OK | os.X_OK):
        raise NotPermitted(errno.EACCES, os.strerror(errno.EACCES), str(path))
    if in_folder:
        return
    if folder != path and os.path.lexists(path) and not _is_recording(path):
        raise OtherFile(
            f"{path} exists and is not a recording; name another file, or a folder, which gets a file for each run"
        )


def new_file(path: Path, *, in_folder: bool = False) -> NewFile:
    """Make and open the file of a new recording.

    Args:
        path: the file, or a folder for a new file that is named by the time.
        in_folder: whether the path is a folder, which is made if needed.

    Raises:
        FileExistsError, OSError: as for `see_it_can_be_made`.
    """
    if in_folder:
        path.mkdir(parents=True, exist_ok=True)
    folder = path if path.is_dir() else path.parent
    with _one_at_a_time(folder):
        return _new_file(path)


def _new_file(path: Path) -> NewFile:
    if path.is_dir():
        names = _numbered(time.strftime("stream-%Y%m%d-%H%M%S"))
        return NewFile(*_make_first(path / f"{name}{SUFFIX}" for name in names))
    moved: Path | None = None
    while True:
        with contextlib.suppress(FileExistsError):
            return NewFile(path, _make(path), moved)
        see_it_can_be_made(path)
        stem, suffix = _split(path)
        names = itertools.islice(_numbered(stem), 1, None)
        spare, descriptor = _make_first(path.with_name(f"{name}{suffix}") for name in names)
        if _is_being_written(path):
            return NewFile(spare, descriptor, busy=True)
        os.close(descriptor)
        try:
            path.replace(spare)
            moved = spare
        except FileNotFoundError:  # another run has just moved it
            spare.unlink()
        except OSError:  # Windows does not move open files
            return NewFile(spare, os.open(spare, _FLAGS), busy=True)


@contextlib.contextmanager
def _one_at_a_time(folder: Path) -> Iterator[None]:
    """Keep other runs from making a recording in a folder at the same time, because a new file is not locked at once.

    This has no effect if the folder cannot be locked, as on Windows.
    """
    try:
        import fcntl

        descriptor = os.open(folder, os.O_RDONLY)
    except (ImportError, OSError):
        yield
        return
    try:
        with contextlib.suppress(OSError):  # a file system without locks
            fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        close(descriptor)


def _split(path: Path) -> tuple[str, str]:
    """Split a file name before its ending, which may have two parts: `.stream.jsonl`."""
    name = path.name
    suffix = SUFFIX if name.endswith(SUFFIX) and name != SUFFIX else path.suffix
    return name.removesuffix(suffix), suffix


def _numbered(stem: str) -> Iterator[str]:
    """Yield `stem`, `stem-1`, `stem-2`, ..."""
    yield stem
    yield from (f"{stem}-{number}" for number in itertools.count(1))


def _make_first(paths: Iterator[Path]) -> tuple[Path, int]:
    """Make and open the first file that does not exist, even if other runs do the same."""
    for path in paths:
        with contextlib.suppress(FileExistsError):
            return path, _make(path)
    raise AssertionError("there is always a next number")


def _make(path: Path) -> int:
    """Make and open a file that only its owner can read, and lock it while it is open."""
    descriptor = os.open(path, _FLAGS | os.O_CREAT | os.O_EXCL, 0o600)
    lock(descriptor)
    return descriptor


def _is_recording(path: Path) -> bool:
    """Return whether a file is a recording, or empty, as after a run that was killed early."""
    try:
        if not stat.S_ISREG(path.lstat().st_mode):
            return False
        with path.open("rb") as file:
            begin = file.read(2 * len(_BEGIN)).replace(b" ", b"")
    except FileNotFoundError:  # another run has just moved it away
        return True
    return not begin or begin.startswith(_BEGIN)


def _is_being_written(path: Path) -> bool:
    try:
        descriptor = os.open(path, os.O_RDONLY)
    except OSError:
        return False
    try:
        return not lock(descriptor)
    finally:
        os.close(descriptor)


def lock(descriptor: int) -> bool:
    """Lock an open file against other recorders; return False if it is locked elsewhere."""
    try:
        import fcntl
    except ImportError:  # Windows, which does not move open files, so that no lock is needed
        return True
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:  # a file system without locks
        return True
    return True


def make_private(path: Path) -> None:
    """Make an empty file that only its owner can read, unless it exists. Writing to it keeps these permissions.

    Errors are ignored, because writing the file will raise them.
    """
    with contextlib.suppress(OSError):
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))


def close(descriptor: int) -> None:
    """Unlock and close a file. Closing alone would not unlock it if a child process was forked meanwhile."""
    try:
        import fcntl

        fcntl.flock(descriptor, fcntl.LOCK_UN)
    except (ImportError, OSError):
        pass
    os.close(descriptor)
