"""How an attempt ends, and remarks for people about the end of an answer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from ..log.calls import ToolCall
from ..log.events import Outcome
from .delta import End


@dataclass(frozen=True, slots=True)
class Ending:
    """How an attempt ended, and why.

    `of_generation` is True if the error came from the generation: the back-end raised or fell silent, or the model
    reasoned for too long. Another attempt may succeed then. If a requirement raised the error, `raised_by` is its label
    and the user's object, and `index` the chunk that it was asked about.
    """

    outcome: Outcome
    reason: str | None = None
    error: BaseException | None = None
    of_generation: bool = False
    raised_by: tuple[str, Any] | None = None
    index: int | None = None


def cut_off(end: End, max_tokens: int | None) -> str | None:
    """Return what cut the answer off before the model was done; None if nothing did."""
    if end.finish_reason == "length":
        if max_tokens is None or (end.tokens is not None and end.tokens < max_tokens):
            return "cut off by the server's limit"
        return f"cut off at {max_tokens} tokens (max_tokens)"
    if end.finish_reason == "content_filter":
        return "cut off by the back-end's content filter"
    return None


def remark_on_end(end: End, text: str, calls: Sequence[ToolCall]) -> str | None:
    """Return what is unusual about a complete answer; None if nothing is."""
    said = []
    if end.refused:
        said.append("the model refused to answer")
    elif not text or text.isspace():
        names = list(dict.fromkeys(call.name for call in calls))
        said.append(f"the model only called {_listed(names)}" if names else "the model wrote nothing")
    if end.lost:
        what = "a tool call was" if end.lost == 1 else f"{end.lost} tool calls were"
        said.append(f"{what} left out: no such tool was given, or the arguments are not JSON")
    return "; ".join(said) or None


def _listed(names: Sequence[str]) -> str:
    *most, last = names
    return f"{', '.join(most)} and {last}" if most else last


def concluded(end: End, max_tokens: int | None, said: str | None, text: str, calls: Sequence[ToolCall]) -> Ending:
    """Return the ending of an attempt with a complete answer; `said` is a failed requirement's reason, if any."""
    cut = cut_off(end, max_tokens)
    if cut is not None:
        return Ending("cut_off", f"{cut}; {said}" if said else cut)
    if said is not None:
        return Ending("failed_validation", said)
    return Ending("passed", remark_on_end(end, text, calls))
