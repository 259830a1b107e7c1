"""How the embedded model is run: its weights and sizes, its threads, and when its process ends because nobody asks."""

from __future__ import annotations

import math
import os
from dataclasses import dataclass
from pathlib import Path

from ..errors import BackendUnavailable
from .model import title_of

CGROUP_QUOTA = Path("/sys/fs/cgroup/cpu.max")

IDLE_VARIABLE = "MELLEA_STREAM_IDLE"
USUAL_IDLE = 600.0
"""Seconds; the model holds 0.7 GB, and loads again in two seconds."""


@dataclass(frozen=True)
class ServerSettings:
    """How the model is run.

    Attributes:
        model: the weights, a GGUF file.
        context: tokens of prompt and answer together, for each run.
        slots: runs that decode at the same time; more of them queue.
        threads: threads of the decoder; 0 means all cores but one.
        reading_threads: threads that read a prompt; 0 means as many as `threads`.
        batch: tokens of a prompt that are read in one go. Large ones read a prompt a quarter faster, and hold
            up every other run and every cancel for as long as the whole prompt takes.
        cache_mib: memory for the prompts of earlier runs.
        load_seconds: time to load; a process that needs more is ended.
        idle_seconds: time without a request after which the process ends; None for never.
    """

    model: Path
    context: int = 4096
    slots: int = 2
    threads: int = 0
    batch: int = 64
    cache_mib: int = 256
    load_seconds: float = 300.0
    idle_seconds: float | None = USUAL_IDLE
    reading_threads: int = 0

    @property
    def name(self) -> str:
        """The model's name in requests: that of its file."""
        return self.model.stem

    @property
    def title(self) -> str:
        """The model's name for people."""
        return title_of(self.model)


def threads() -> int:
    """Return all usable cores but one: with all of them, one busy neighbour makes the model four times slower."""
    return max(1, usable_cores() - 1)


def usable_cores(quota: Path = CGROUP_QUOTA) -> int:
    """Count the cores that this process may use, a container's share of the machine included."""
    try:
        cores = len(os.sched_getaffinity(0))
    except AttributeError:  # macOS and Windows have none
        cores = os.cpu_count() or 1
    try:
        allowed, period = quota.read_text("ascii").split()
        return max(1, min(cores, int(allowed) // int(period)))
    except (OSError, ValueError):  # no cgroup, or "max": no quota
        return cores


def idle_seconds() -> float | None:
    """Return the seconds without a request after which the process ends; None for never.

    Raises:
        BackendUnavailable: the variable has another value.
    """
    given = os.environ.get(IDLE_VARIABLE, "").strip()
    if not given:
        return USUAL_IDLE
    if given == "none":
        return None
    try:
        seconds = float(given)
    except ValueError:
        seconds = math.nan
    if not 0 < seconds < math.inf:
        raise BackendUnavailable(
            f"Invalid value {given!r} for {IDLE_VARIABLE}: expected a number of seconds, or none.",
            "Change the variable, or unset it.",
        )
    return seconds
