"""The tokens of a run."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


class Usage(dict[str, Any]):
    """The tokens of a run's answer, by name, and of its judges, under `checks`.

    `prompt_tokens`, `completion_tokens`, `total_tokens` and, if the server counts them, `reasoning_tokens` are sums
    over all attempts. `estimated` is True if some are an estimate, because servers do not count cancelled generations.
    """

    @property
    def answer(self) -> dict[str, Any]:
        """The tokens that the model read and wrote in all attempts."""
        return {name: count for name, count in self.items() if name != "checks"}

    @property
    def checks(self) -> dict[str, Any]:
        """The costs of judges: `questions`, `cached`, `tokens`, `seconds`, `requirements`; empty without judges."""
        return dict(self.get("checks", {}))


def usage_of(told: Mapping[str, Any] | None) -> Usage | None:
    """Return the `usage` of an event as `Usage`; None if it is None."""
    return None if told is None else Usage(told)
