"""Tables of runs on scripted back-ends, which note what they were asked in a file, so that other processes can, too."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from mellea_stream_widget import backends
from mellea_stream_widget.backends.scripting import ScriptedBackend

GOOD = "Tea is old. It is made of leaves."
BAD = "Tea is old. It costs $3. Buy it."


def no_prices(chunk: str) -> bool:
    """Fail chunks that name a price."""
    return "$" not in chunk


class Noting:
    """Answers a prompt, and appends it to a file; a prompt with "3" gets an answer that names a price."""

    def __init__(self, asked: Path) -> None:
        self.asked = asked

    def __call__(self, prompt: str) -> str:
        descriptor = os.open(self.asked, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
        os.write(descriptor, f"{prompt}\n".encode())
        os.close(descriptor)
        return BAD if "3" in prompt else GOOD


def noting(asked: Path, **script: Any) -> ScriptedBackend:
    """Return a back-end that notes what it is asked."""
    return backends.scripted(Noting(asked), **script)


def asked(file: Path) -> list[str]:
    """Return what was asked, sorted."""
    return sorted(file.read_text().splitlines()) if file.exists() else []


def outcomes(runs: Any) -> dict[tuple[int, str, int], str]:
    """Return the outcome of every cell by its place."""
    return {(cell.row, cell.variant, cell.repeat): cell.outcome for cell in runs}
