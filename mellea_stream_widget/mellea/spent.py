"""Adds up the tokens of a run's attempts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

CHARS_PER_TOKEN = 4
"""What a token comes to in most languages, where nobody counts."""


@dataclass(frozen=True)
class Spent:
    """The tokens of one attempt, as far as they are known.

    `estimated` says that nobody counted those of the answer, `uncounted` that there is not even an estimate.
    """

    prompt: int | None = None
    completion: int | None = None
    total: int | None = None
    reasoning: int | None = None
    estimated: bool = False
    uncounted: bool = False


NOTHING = Spent()
"""Of an attempt, where nothing is known."""


def spent_on(thunk: Any, chars: int, *, ended: bool) -> Spent:
    """Return what an attempt has cost: what the back-end counted, or an estimate if it was not let end.

    Args:
        thunk: mellea's.
        chars: how many characters came, of reasoning and of text.
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
    """Return how many tokens the model wrote, as the back-end counted."""
    usage = getattr(getattr(thunk, "generation", None), "usage", None)
    return _count(usage, "completion_tokens") if isinstance(usage, Mapping) else None


def reasoning_tokens(usage: Mapping[str, Any]) -> int | None:
    """Return the tokens of reasoning in what a server of OpenAI's protocol counted."""
    details = usage.get("completion_tokens_details")
    return _count(details, "reasoning_tokens") if isinstance(details, Mapping) else None


def _count(counts: Mapping[str, Any], name: str) -> int | None:
    count = counts.get(name)
    return count if type(count) is int and count >= 0 else None


def in_all(attempts: Sequence[Spent]) -> dict[str, Any]:
    """Return the sums over all attempts, each only where it is known for all.

    An attempt that was cancelled had about the longest prompt of the others.
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
