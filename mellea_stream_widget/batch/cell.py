"""One cell of a table of runs: what a grid shows of a run without its events."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any, get_args

from ..log.events import (
    FullValidationEvent,
    Outcome,
    QuickCheckEvent,
    ReasoningCheckEvent,
    RetryEvent,
    ToolCheckEvent,
    is_fine,
)
from ..log.reading import Reading

BEGINNING = 200
"""Characters of a prompt and of an answer that a cell has."""

LONGEST_STRIP = 120
"""Marks of a strip; of a longer one the end is kept."""

UNFINISHED = ("open", "stopped", "error")
"""Outcomes of cells that another call does again."""

OUTCOMES = ("open", *(one for one in get_args(Outcome) if one != "running"))
"""All that cells can have."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What a recording says of its run.

    Attributes:
        outcome: how it ended.
        reason: why.
        objected: labels of the requirements that failed, in any attempt, the first one first.
        strip: a mark for each checked chunk of the last attempt: `+` passed, `x` failed, `?` unknown, `.` not asked;
            then, after `|`, one for each requirement that judged the whole text.
        seconds: how long it took.
        prompt_tokens, completion_tokens: the tokens of all attempts, as in `Reading.usage`; None if they are not known.
        chunks: how many chunks were let out.
        attempts: how often the model was asked.
        answer: the validated text.
        backend: its name for people.
        requirements: how many requirements it had.
    """

    outcome: str
    reason: str | None = None
    objected: tuple[str, ...] = ()
    strip: str = ""
    seconds: float = 0.0
    prompt_tokens: int | None = None
    completion_tokens: int | None = None
    chunks: int = 0
    attempts: int = 1
    answer: str = ""
    backend: str = ""
    requirements: int = 0


@dataclass(frozen=True, slots=True)
class RunCell:
    """A prompt under a variant, and what became of it.

    Attributes:
        row: number of the prompt, from 0.
        variant: name of the variant.
        repeat: number of the repeat, from 0.
        prompt: the beginning of the prompt.
        outcome: that of the run; "open" as long as it has no recording.
        path: name of the recording in the folder; empty before there is one.
        changed: grows with every change in the table, so that a reader can ask for what is new.

    The other attributes are those of `Facts`; `answer` is the beginning of the text.
    """

    row: int
    variant: str
    repeat: int
    prompt: str
    outcome: str = "open"
    reason: str | None = None
    objected: tuple[str, ...] = ()
    strip: str = ""
    seconds: float | None = None
    prompt_tokens: int | None = None
    completion_tokens: int | None = None
    chunks: int = 0
    attempts: int = 0
    answer: str = ""
    backend: str = ""
    requirements: int = 0
    path: str = ""
    changed: int = 0

    @property
    def passed(self) -> bool:
        """Whether the run passed."""
        return self.outcome == "passed"

    @property
    def unasked(self) -> bool:
        """Whether the run ended well and had no requirement, so that "passed" says nothing of its answer."""
        return self.passed and not self.requirements

    @property
    def done(self) -> bool:
        """Whether the run has ended by itself, so that another call does not do it again."""
        return self.outcome not in UNFINISHED

    @property
    def tokens(self) -> int | None:
        """Tokens of the prompts and the answers together; None unless both are known."""
        if self.prompt_tokens is None or self.completion_tokens is None:
            return None
        return self.prompt_tokens + self.completion_tokens

    def to_dict(self) -> dict[str, Any]:
        """Return the cell as plain JSON values: the data shape of a grid."""
        return {**asdict(self), "objected": list(self.objected), "tokens": self.tokens}


def facts_of(run: Reading) -> Facts:
    """Return what a grid shows of a settled run."""
    marks: list[str] = []
    finals: list[str] = []
    objected: dict[str, None] = {}
    events = run.log.read()
    attempts = 1
    for event in events:
        if isinstance(event, (QuickCheckEvent, ReasoningCheckEvent, ToolCheckEvent)):
            if isinstance(event, QuickCheckEvent):
                marks.append(_mark(event.results))
            failed = [one.success == "fail" for one in event.results]
        elif isinstance(event, FullValidationEvent):
            finals += ["+" if one.as_bool() else "x" for one in event.results]
            failed = [not one.as_bool() for one in event.results]
        elif isinstance(event, RetryEvent):
            marks, finals = [], []
            attempts += 1
            continue
        else:
            continue
        objected.update((label, None) for label, no in zip(event.requirements, failed, strict=True) if no)
    backend = getattr(events[0], "backend", "") if events else ""
    strip = "".join(marks) + (f"|{''.join(finals)}" if finals else "")
    usage: dict[str, Any] = run.usage or {}
    return Facts(
        run.outcome,
        run.reason,
        tuple(objected),
        strip if len(strip) <= LONGEST_STRIP else f"…{strip[1 - LONGEST_STRIP :]}",
        round(run.elapsed, 6),
        usage.get("prompt_tokens"),
        usage.get("completion_tokens"),
        len(run.chunks),
        attempts,
        run.text,
        backend,
        len(run.labels),
    )


def beginning(text: str) -> str:
    """Return the beginning of a text."""
    return text if len(text) <= BEGINNING else f"{text[: BEGINNING - 1]}…"


def _mark(results: Sequence[Any]) -> str:
    answers = [one.success for one in results]
    if not answers:
        return "."
    if "fail" in answers:
        return "x"
    return "+" if all(one.success == "pass" or is_fine(one) for one in results) else "?"
