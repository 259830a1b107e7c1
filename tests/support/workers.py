"""A back-end that tells which process answered which prompt, so that a test can kill one in the middle of its work."""

from __future__ import annotations

import os
from pathlib import Path

from mellea_stream_widget import backends
from mellea_stream_widget.backends.scripting import Answer, ScriptedBackend

TEXT = "Tea is old. It is made of leaves."


class Telling:
    """Writes down the process and the prompt, then answers slowly enough that a run can be caught under way."""

    def __init__(self, folder: Path, pace: float) -> None:
        self.folder = folder
        self.pace = pace

    def __call__(self, prompt: str) -> Answer:
        descriptor = os.open(self.folder / f"{os.getpid()}", os.O_WRONLY | os.O_CREAT | os.O_APPEND)
        os.write(descriptor, f"{prompt}\n".encode())
        os.close(descriptor)
        return Answer(TEXT, pace=self.pace)


def telling(folder: Path, pace: float = 0.003) -> ScriptedBackend:
    """Return such a back-end."""
    return backends.scripted(Telling(folder, pace))


def asked_of(folder: Path) -> dict[int, list[str]]:
    """Return what each process was asked, in order."""
    return {int(file.name): file.read_text().splitlines() for file in folder.iterdir()}
