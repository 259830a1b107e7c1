"""Garbage collections that look only at what is new: many tests call for one."""

from __future__ import annotations

import gc
import itertools

SEARCHED = 1000
"""Times after which what was spared is searched too, so that garbage among it does not pile up."""

_times = itertools.count(1)


def spare_what_is_there() -> None:
    """Keep what is there now out of the collections to come."""
    if next(_times) % SEARCHED == 0:
        gc.unfreeze()
        gc.collect()
    gc.freeze()
