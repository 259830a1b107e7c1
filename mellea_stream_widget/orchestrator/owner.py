"""Ties a run to the task that began it."""

from __future__ import annotations

import asyncio
from typing import Any

from .run import Run


def end_with(owner: asyncio.Task[Any] | None, run: Run) -> None:
    """When the task that began the run ends by a cancel, nobody is left to want it: stop it."""

    def owner_done(task: asyncio.Task[Any]) -> None:
        if task.cancelled():
            run.stop("cancelled")

    if owner is not None:
        owner.add_done_callback(owner_done)
        run.task.add_done_callback(lambda _: owner.remove_done_callback(owner_done))
