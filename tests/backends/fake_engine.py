"""A model file for the stand-in engine, and what the engine wrote down."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ENGINE = Path(__file__).with_name("engine")
PATIENCE = 30.0
"""Seconds after which something that should have happened counts as not happening."""


@dataclass(frozen=True)
class Engine:
    """A model file, and how the engine that loads it is to behave."""

    folder: Path

    @property
    def model(self) -> Path:
        return self.folder / "fake.gguf"

    @property
    def gate(self) -> Path:
        return self.folder / "gate"

    def behave(self, **plan: Any) -> Path:
        """Write the model file anew; the next load follows it."""
        self.model.write_text(json.dumps({"log": str(self.folder / "log"), **plan}))
        return self.model

    def facts(self, kind: str) -> list[Any]:
        """Give what was written down of one kind: `load` or `chat`."""
        log = self.folder / "log"
        lines = log.read_text().splitlines() if log.exists() else []
        return [fact[kind] for line in lines if kind in (fact := json.loads(line))]

    def loading(self) -> bool:
        return bool(self.facts("load"))


def until(happened: Callable[[], object], every: float = 0.01) -> None:
    """Wait for something that another process does, looking again after that many seconds."""
    end = time.monotonic() + PATIENCE
    while not happened():
        assert time.monotonic() < end, "it does not happen"
        time.sleep(every)


def lives(pid: int) -> bool:
    """Whether a process runs; one that has ended and waits for its parent does not."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    stat = Path(f"/proc/{pid}/stat")
    try:
        return not stat.parent.parent.exists() or stat.read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False
