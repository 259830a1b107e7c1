"""Adds up the tokens of a run's attempts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

CHARS_PER_TOKEN = 4
"""Characters per token in most languages, for estimates."""


@dataclass(frozen=True)
class Spent:
    """The tokens of one attempt, as far as they are known.

    `estimated` is True if the tokens of the answer were not counted, `uncounted` if there is no estimate either.
    """

    prompt: int | None = None
    completion: int | None = None
    total: int | None = None
    reasoning: int | None = None
    estimated: bool = False
    uncounted: bool = False


NOTHING = Spent()
"""An attempt about which nothing is known."""


def spent_on(thunk: Any, chars: int, *, ended: bool) -> Spent:
    """Return the tokens of an attempt: as counted by the back-end, or an estimate if it was cancelled.

    Args:
        thunk: the attempt's thunk.
        chars: number of characters of reasoning and text.
        ended: whether the model ended by itself.
    """
    usage = getattr(getattr(thunk, "generation", None), "usage", None)
    if isinstance(usage, Mapping):
        prompt, completion, total = (_count(usage, f"{name}_tokens") for name in ("prompt", "completion", "total"))
        counted = Spent(prompt, completion, total, reasoning_tokens(usage))
        if completion is not None or (ended and counted != NOTHING):
            return counted
    if ended or not chars:
        return Spent(uncounted=chars > 0)
    return Spent(completion=max(1, round(chars / CHARS_PER_TOKEN)), estimated=True)


def written(thunk: Any) -> int | None:
    """Return the number of tokens that the model wrote, as counted by the back-end; None if it did not count."""
    usage = getattr(getattr(thunk, "generation", None), "usage", None)
    return _count(usage, "completion_tokens") if isinstance(usage, Mapping) else None


def reasoning_tokens(usage: Mapping[str, Any]) -> int | None:
    """Return the number of tokens of reasoning in the usage of a server with OpenAI's protocol."""
    details = usage.get("completion_tokens_details")
    return _count(details, "reasoning_tokens") if isinstance(details, Mapping) else None


def _count(counts: Mapping[str, Any], name: str) -> int | None:
    count = counts.get(name)
    return count if type(count) is int and count >= 0 else None


def in_all(attempts: Sequence[Spent]) -> dict[str, Any]:
    """Return the sums over all attempts, without those that are unknown for some attempt.

    The prompt of a cancelled attempt is estimated as the longest prompt of the others.
    """
    asked = [one for one in attempts if one != NOTHING]
    if not asked:
        return {}
    longest = max((one.prompt for one in asked if one.prompt is not None), default=None)
    prompts = [longest if one.estimated else one.prompt for one in asked]
    totals = [
        _sum([prompt, one.completion]) if one.estimated else one.total
        for one, prompt in zip(asked, prompts, strict=True)
    ]
    sums = {
        "prompt_tokens": _sum(prompts),
        "completion_tokens": _sum([one.completion for one in asked]),
        "total_tokens": _sum(totals),
        "reasoning_tokens": _sum([one.reasoning for one in asked if not one.estimated]),
    }
    known = {name: count for name, count in sums.items() if count is not None}
    return {**known, "estimated": True} if known and any(one.estimated for one in asked) else known


def _sum(counts: Sequence[int | None]) -> int | None:
    known = [count for count in counts if count is not None]
    return sum(known) if known and len(known) == len(counts) else None
