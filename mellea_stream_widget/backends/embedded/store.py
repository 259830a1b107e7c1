"""Puts the weights into the user's cache so that they are either whole and proven, or not there."""

from __future__ import annotations

import contextlib
import errno
import hashlib
import json
import os
import shutil
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from ..errors import BackendUnavailable
from .model import ModelFile

BLOCK = 1 << 20
SPARE = 64 << 20


class Damaged(Exception):
    """Bytes that are not the ones they should be."""


@contextlib.contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Keep other processes out of the folder, which is made if it is missing; wait for a process that is in it."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "lock").open("ab") as handle:
        if sys.platform == "win32":
            import msvcrt

            handle.seek(0)
            while True:  # it gives up after ten seconds, while the other process downloads for minutes
                try:
                    msvcrt.locking(handle.fileno(), msvcrt.LK_LOCK, 1)
                    break
                except OSError as exc:
                    if exc.errno != errno.EDEADLOCK:
                        raise
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX)  # ends with the handle, also if the process is killed
        yield


def kept(folder: Path, model: ModelFile) -> Path | None:
    """Return the file that was proven once, if nobody has touched it since; reads no weights."""
    path = folder / model.file
    try:
        mark = json.loads(_mark(path).read_text("utf-8"))
        return path if mark == _describe(path, model) else None
    except (OSError, ValueError):
        return None


def prove(folder: Path, model: ModelFile) -> Path | None:
    """Return the file if its bytes are right, and remember that: for a file that lost its mark."""
    path = folder / model.file
    if not is_genuine(path, model):
        return None
    _write_mark(path, model)
    return path


def is_genuine(path: Path, model: ModelFile) -> bool:
    """Return whether a file's bytes are the publisher's; reads all of it."""
    try:
        if path.stat().st_size != model.size:
            return False
        with path.open("rb") as handle:
            return hashlib.file_digest(handle, "sha256").hexdigest() == model.sha256
    except OSError:
        return False


def is_known(folder: Path, path: Path, model: ModelFile) -> bool:
    """Return whether a file elsewhere was proven before, and nobody has touched it since; reads none of it."""
    try:
        return bool(json.loads(_note(folder, path).read_text("utf-8")) == _describe(path, model))
    except (OSError, ValueError):
        return False


def remember(folder: Path, path: Path, model: ModelFile) -> None:
    """Note in the folder that a file elsewhere was proven. Where there is no room for it, it is proven each time."""
    with contextlib.suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        _write(_note(folder, path), _describe(path, model))


def keep(folder: Path, model: ModelFile, blocks: Iterable[bytes]) -> Path:
    """Write the file from blocks, prove it on the way, and show it under its name only then.

    The caller holds the lock.

    Raises:
        Damaged: the bytes are not the publisher's.
        BackendUnavailable: the disk is too small.
    """
    need_space(folder, model.size)
    path = folder / model.file
    temporary = path.with_name(f"{path.name}.part")
    digest = hashlib.sha256()
    try:
        with temporary.open("wb") as handle:
            for block in blocks:
                digest.update(block)
                handle.write(block)
            handle.flush()
            os.fsync(handle.fileno())
        if digest.hexdigest() != model.sha256:
            raise Damaged(f"{model.file}: its SHA-256 is {digest.hexdigest()}, not the publisher's {model.sha256}")
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)
    _write_mark(path, model)
    return path


def need_space(folder: Path, size: int) -> None:
    """Refuse to begin what the disk cannot hold."""
    free = shutil.disk_usage(folder).free
    if free < size + SPARE:
        raise BackendUnavailable(
            f"The local model needs {size / 1e9:.1f} GB in {folder}; {free / 1e9:.1f} GB are free.",
            "Free some space, or set XDG_CACHE_HOME to a folder on a larger disk.",
        )


def _mark(path: Path) -> Path:
    return path.with_name(f"{path.name}.json")


def _describe(path: Path, model: ModelFile) -> dict[str, object]:
    stat = path.stat()
    return {"sha256": model.sha256, "size": stat.st_size, "mtime_ns": stat.st_mtime_ns}


def _note(folder: Path, path: Path) -> Path:
    """Return where it is noted that a file elsewhere was proven."""
    return folder / f"{hashlib.sha256(os.fsencode(path)).hexdigest()[:32]}.json"


def _write_mark(path: Path, model: ModelFile) -> None:
    _write(_mark(path), _describe(path, model))


def _write(mark: Path, said: dict[str, object]) -> None:
    temporary = mark.with_name(f"{mark.name}.{os.getpid()}.part")
    temporary.write_text(json.dumps(said), "utf-8")
    temporary.replace(mark)
