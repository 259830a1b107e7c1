"""Where a back-end sends its requests."""

from __future__ import annotations

from typing import Any


def address_of(backend: Any) -> str:
    """Return what distinguishes a back-end from others of its class and model: its address; empty without one.

    A back-end of your own can have it as an attribute `address`.
    """
    for name in ("address", "_base_url", "base_url"):
        found = getattr(backend, name, None)
        if found is not None and not callable(found):
            return str(found)
    return ""
