"""Keeps keys out of recordings: the text of an error may quote the request that failed."""

from __future__ import annotations

import os
import re
from typing import Any

from ..log.encoding import EncodedEvent

HIDDEN = "[hidden]"

_SECRET_NAME = re.compile(r"(KEY|TOKEN|SECRET|PASSWORD|PASSWD|CREDENTIALS?)$", re.IGNORECASE)
_SHORTEST = 8
_SHAPES = re.compile(
    r"(?i:\b(?:bearer|basic)\s+[\w.~+/=-]{8,})"  # of an Authorization header
    r"|\b(?:sk|pk|gsk|xai|hf|ghp|AIza)[-_]?[A-Za-z0-9_-]{16,}"
    r"|(?<=://)[^\s/:@]+:[^\s/@]+(?=@)"  # name and password in an address
)
_FIELDS = ("detail", "reason")


class Redactor:
    """Hides keys in reasons and errors; the model's text stays as it is.

    A key is a text that looks like one, or the value of an environment variable whose name looks like that of a key.
    """

    def __init__(self) -> None:
        values = {value for name, value in os.environ.items() if _SECRET_NAME.search(name) and len(value) >= _SHORTEST}
        known = "|".join(re.escape(value) for value in sorted(values, key=len, reverse=True))
        self._keys = re.compile(f"{known}|{_SHAPES.pattern}" if known else _SHAPES.pattern)

    def clean(self, event: EncodedEvent) -> EncodedEvent:
        """Return the event without keys."""
        if event["kind"] in ("error", "completed", "stop", "retry"):
            return {name: self.hide(value) if name in _FIELDS else value for name, value in event.items()}
        if event["kind"] == "full_validation":
            return {**event, "results": [self._clean_result(result) for result in event["results"]]}
        return event

    def _clean_result(self, result: dict[str, Any]) -> dict[str, Any]:
        return {**result, "error": self.hide(result["error"])} if "error" in result else result

    def hide(self, value: Any) -> Any:
        """Return a text without keys; anything else as it is."""
        return self._keys.sub(HIDDEN, value) if isinstance(value, str) else value
