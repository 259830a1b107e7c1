"""How many threads the model may take."""

from __future__ import annotations

import os
from pathlib import Path

CGROUP_QUOTA = Path("/sys/fs/cgroup/cpu.max")


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
