"""What a run has cost, in tokens."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


class Usage(dict[str, Any]):
    """The tokens of a run: those of its answer by their names, and what its checks asked, under `checks`.

    `prompt_tokens`, `completion_tokens`, `total_tokens` and, where the server counts them, `reasoning_tokens` are sums
    over all attempts. `estimated` is True where some are an estimate, because a server counts nothing for a generation
    that was cancelled.
    """

    @property
    def answer(self) -> dict[str, Any]:
        """What the model read and wrote, in all attempts."""
        return {name: count for name, count in self.items() if name != "checks"}

    @property
    def checks(self) -> dict[str, Any]:
        """What judges were asked: `questions`, `cached`, `tokens`, `seconds`, `requirements`; empty without any."""
        return dict(self.get("checks", {}))


def usage_of(told: Mapping[str, Any] | None) -> Usage | None:
    """Return what an event tells of the tokens; None where it tells nothing."""
    return None if told is None else Usage(told)
