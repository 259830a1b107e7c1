"""When the model's process may end because nobody asks it: it holds 0.7 GB, and loads again in two seconds."""

from __future__ import annotations

import http.client
import json
import math
import os
from urllib.parse import urlsplit

from ..errors import BackendUnavailable

VARIABLE = "MELLEA_STREAM_IDLE"
USUAL = 600.0
SLOTS_SECONDS = 10.0


def idle_seconds() -> float | None:
    """Return the seconds without a request after which the process ends; None for never.

    Raises:
        BackendUnavailable: the variable has another value.
    """
    given = os.environ.get(VARIABLE, "").strip()
    if not given:
        return USUAL
    if given == "none":
        return None
    try:
        seconds = float(given)
    except ValueError:
        seconds = math.nan
    if not 0 < seconds < math.inf:
        raise BackendUnavailable(
            f"Invalid value {given!r} for {VARIABLE}: expected a number of seconds, or none.",
            "Change the variable, or unset it.",
        )
    return seconds


def at_work(url: str, key: str) -> bool:
    """Return whether the model's server answers a request just now; True where it does not say."""
    host = urlsplit(url)
    connection = http.client.HTTPConnection(host.hostname or "", host.port, timeout=SLOTS_SECONDS)
    try:
        connection.request("GET", "/slots", headers={"Authorization": f"Bearer {key}"})
        answer = connection.getresponse()
        slots = json.loads(answer.read()) if answer.status == 200 else None
    except (OSError, http.client.HTTPException, ValueError):
        return True
    finally:
        connection.close()
    return not isinstance(slots, list) or any(slot["is_processing"] for slot in slots)
