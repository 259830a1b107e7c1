"""Opens the file of a new recording. No recording is ever lost to a newer one.

The newest run gets the name that was asked for; the recording that had it is moved to a numbered name beside it.
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

from .format import NAME, SUFFIX

_BEGIN = f'{{"kind":"header","format":"{NAME}"'.encode()
_FLAGS = os.O_WRONLY | getattr(os, "O_BINARY", 0)


@dataclass(frozen=True)
class NewFile:
    """A file that was just made.

    Attributes:
        path: the file.
        descriptor: the open file.
        moved: where the recording is now that had the name before.
        busy: whether another run is being recorded under the name that was asked for.
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
        paths = [Path(path).expanduser() for path in given]
    elif (folder := Path(given).expanduser()).is_dir():
        paths = sorted(folder.glob("*.jsonl"))
        if not paths:
            raise FileNotFoundError(f"There is no *.jsonl in {given}.")
    else:
        paths = [folder]
    if not paths:
        raise FileNotFoundError("No recording was given.")
    return paths


def names_folder(path: str | PathLike[str]) -> bool:
    """Return whether a path is meant as a folder: one that exists, or that ends like one and is to be made."""
    return os.path.isdir(path) or os.fspath(path).endswith((os.sep, "/"))  # noqa: PTH112 - a `Path` drops that end


def see_it_can_be_made(path: Path, *, in_folder: bool = False) -> None:
    """See that a recording can be made there, without making it.

    Args:
        path: the file, or the folder.
        in_folder: whether it is a folder, which may not exist yet.

    Raises:
        FileExistsError: something that is not a recording has the name.
        OSError: the folder does not exist, or nothing may be written there.
    """
    folder = path if path.is_dir() else path.parent
    if in_folder:
        folder = next(each for each in (path, *path.absolute().parents) if os.path.lexists(each))
    if not folder.is_dir():
        kind = errno.ENOTDIR if in_folder else errno.ENOENT
        raise OSError(kind, os.strerror(kind), str(folder if in_folder else path))
    if not os.access(folder, os.W_OK | os.X_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
    if in_folder:
        return
    if folder != path and os.path.lexists(path) and not _is_recording(path):
        raise FileExistsError(
            f"{path} exists and is not a recording; name another file, or a folder, which gets a file for each run"
        )


def new_file(path: Path, *, in_folder: bool = False) -> NewFile:
    """Make and open the file of a new recording.

    Args:
        path: the file; or a folder, which gets a new file that is named by the time.
        in_folder: whether it is a folder, which is made if it does not exist.

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
        except FileNotFoundError:  # another run has just moved it away
            spare.unlink()
        except OSError:  # Windows moves no file that is open
            return NewFile(spare, os.open(spare, _FLAGS), busy=True)


@contextlib.contextmanager
def _one_at_a_time(folder: Path) -> Iterator[None]:
    """Keep other runs from making a recording in a folder meanwhile: a file is made first, and locked after that.

    Where the folder cannot be locked, as on Windows, nobody is kept out.
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
    """Make the first file that does not exist yet; other runs may be doing the same."""
    for path in paths:
        with contextlib.suppress(FileExistsError):
            return path, _make(path)
    raise AssertionError("there is always a next number")


def _make(path: Path) -> int:
    """Make and open a file for its owner only, and lock it as long as it is open."""
    descriptor = os.open(path, _FLAGS | os.O_CREAT | os.O_EXCL, 0o600)
    lock(descriptor)
    return descriptor


def _is_recording(path: Path) -> bool:
    """Return whether that is a recording, or an empty file, as a run leaves it that was killed early."""
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
    """Lock an open file; return False if it is open and locked elsewhere. Only advice to other recorders."""
    try:
        import fcntl
    except ImportError:  # Windows moves no file that is open, which does as well
        return True
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:  # a file system without locks
        return True
    return True


def make_private(path: Path) -> None:
    """Make an empty file for its owner only, if there is none; whoever then writes it leaves that as it is.

    Nothing happens where it cannot be made: whoever writes it will say so.
    """
    with contextlib.suppress(OSError):
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))


def close(descriptor: int) -> None:
    """Unlock and close a file; a child process that was forked meanwhile has it open and locked, too."""
    try:
        import fcntl

        fcntl.flock(descriptor, fcntl.LOCK_UN)
    except (ImportError, OSError):
        pass
    os.close(descriptor)
