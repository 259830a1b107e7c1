"""What the model is asked after a failed attempt."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from inspect import signature
from typing import Any

from ..log.mistakes import InvalidType
from ..orchestrator.retry import PastAttempt
from .api import CBlock, Instruction, Message, ModelOutputThunk, ValidationResult
from .plain import PlainMessage

Repair = Callable[[Any, Any, Sequence[PastAttempt]], tuple[Any, Any]]
"""`repair(action, ctx, past)` returns the action and the context of the next attempt.

`action` and `ctx` are those of the run, and `past` are the attempts so far, in order.
"""


def add_reasons(action: Any, ctx: Any, past: Sequence[PastAttempt]) -> tuple[Any, Any]:
    """Add the reasons of the failures so far to the prompt, without the rejected text.

    An action to which nothing can be added, such as a component of the user's own, is sent again unchanged.
    """
    reasons = list(dict.fromkeys(reason for attempt in past for reason in attempt.told))
    if not reasons:
        return action, ctx
    listed = "\n".join(f"* {reason}" for reason in reasons)
    # The number makes each prompt different: at temperature 0 the same prompt would get the same answer again.
    whose = "an earlier answer" if len(past) == 1 else f"{len(past)} earlier answers"
    # The last clause keeps small models from writing about the faults instead of the subject.
    note = f"Faults of {whose}:\n{listed}\nWrite an answer without these faults, and without a word about them."
    if isinstance(action, Instruction):
        return action.copy_and_repair(note), ctx
    if type(action) in (Message, PlainMessage):
        return _with_note(action, note), ctx
    if isinstance(action, CBlock) and isinstance(action.value, str):
        return CBlock(f"{action.value}\n\n{note}"), ctx
    return action, ctx


def _with_note(message: Message, note: str) -> Message:
    """Return a copy of the message with a note behind its text."""
    known = signature(Message).parameters
    rest = {name: getattr(message, name) for name in known if name not in _TEXT and hasattr(message, name)}
    for name, kinds in _BLOCKS.items():
        blocks = [part for part in message.parts() if type(part).__name__ in kinds]
        if name in known and blocks:
            rest[name] = blocks
    return Message(message.role, f"{message.content}\n\n{note}", **rest)


_TEXT = ("self", "role", "content")
_BLOCKS = {
    "images": ("ImageBlock", "ImageUrlBlock"),
    "audio": ("AudioBlock", "AudioUrlBlock"),
    "documents": ("Document",),
}


def as_repair(repair: Any) -> Repair:
    """Return a repair function: the given one, or the `repair` of one of mellea's sampling strategies.

    Raises:
        TypeError: `repair` is neither.
    """
    if repair is None:
        return add_reasons
    if callable(getattr(repair, "repair", None)):
        return _by_strategy(repair)
    if callable(repair):
        asked: Repair = repair
        return asked
    raise InvalidType(
        f"Invalid value {repair!r} for repair: expected a function of (action, ctx, past), or one of mellea's "
        "sampling strategies."
    )


def _by_strategy(strategy: Any) -> Repair:
    """Return the repair function of a strategy, which gets validated text only."""

    def repair(action: Any, ctx: Any, past: Sequence[PastAttempt]) -> tuple[Any, Any]:
        actions, context, results, verdicts = [action], ctx, [], []
        for attempt in past:
            answer: Any = ModelOutputThunk(value=attempt.text)
            answer.parsed_repr = attempt.text
            results.append(answer)
            verdicts.append([(one, _as_final(verdict)) for one, verdict in attempt.all_failures])
            before, context = context, context.add(actions[-1]).add(answer)
            action, context = strategy.repair(before, context, list(actions), list(results), list(verdicts))
            actions.append(action)
        return action, context

    return repair


def _as_final(verdict: Any) -> Any:
    return ValidationResult(False, reason=verdict.reason, score=verdict.score)
