"""A quick try of a requirement on a text, without a model and without a run."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ..chunkers import NAMES
from ..log.mistakes import InvalidValue
from ..log.nearby import nearest
from ..orchestrator.limits import shown
from .trial import Trial, asked, finished

_MARKS = {"pass": "✓", "fine so far": "·", "fail": "✗", "unknown": "?"}
_LONGEST = 60


@dataclass(frozen=True)
class Tried:
    """What a requirement said of a chunk, or of the whole text.

    Attributes:
        success: "pass", "fail", "unknown", or "fine so far".
        reason: why, where it said so.
        chunk: the chunk; None for the whole text.
    """

    success: str
    reason: str | None
    chunk: str | None


@dataclass(frozen=True, repr=False)
class Trying:
    """What a requirement said of a text, for each way to cut it. A text that it rejects is asked about no further.

    Attributes:
        requirement: its label.
        answers: by the name of the chunking, one answer for each chunk, and the last one for the whole text.
    """

    requirement: str
    answers: dict[str, tuple[Tried, ...]]

    @property
    def passed(self) -> bool:
        """Whether it passes the text, however that is cut."""
        return all(said[-1].success == "pass" for said in self.answers.values())

    def __bool__(self) -> bool:
        return self.passed

    def __repr__(self) -> str:
        width = max(map(len, self.answers))
        return "\n".join([self.requirement, *(f"  {by:{width}}  {_row(said)}" for by, said in self.answers.items())])


def check(requirement: Any, text: str, *, by: str | None = None, backend: Any = None) -> Trying:
    """Ask a requirement about a text as a run would, chunk by chunk, and show what it says.

    `check(no_prices, "Tea is hot. A cup costs $5.")` cuts the text in all ways that `chunking` has a name for.

    Args:
        requirement: a sentence, a function `f(chunk)` or `f(text_so_far)`, or a mellea `Requirement`.
        text: the text.
        by: the name of one chunking; by default all of them.
        backend: the mellea back-end that judges, for a requirement that asks a model.

    Raises:
        ValueError: the chunking is unknown, the text is empty, or the requirement asks a model without a `backend`.
        TypeError: `requirement` can be no requirement.
        Exception: what the requirement raises.
    """
    if by is not None and by not in NAMES:
        raise InvalidValue(f"Invalid value {by!r} for by: expected one of {', '.join(NAMES)}.{nearest(str(by), NAMES)}")
    if not isinstance(text, str) or not text.strip():
        raise InvalidValue(f"Invalid value {shown(text)} for text: expected a text to check.")
    trial = Trial.of(requirement, backend)
    found = {name: finished(asked(trial, text, name)) for name in (NAMES if by is None else (by,))}
    return Trying(
        trial.name, {name: tuple(Tried(*said, chunk) for said, chunk in answers) for name, answers in found.items()}
    )


def _row(answers: tuple[Tried, ...]) -> str:
    """Return a mark for each chunk, a bar and a mark for the whole text, and what was said of the first fail."""
    chunks = "".join(_MARKS[one.success] for one in answers if one.chunk is not None)
    whole = "".join(f" | {_MARKS[one.success]}" for one in answers if one.chunk is None)
    number, bad = next(((place, one) for place, one in enumerate(answers, 1) if one.success == "fail"), (0, None))
    if bad is None:
        return f"{chunks}{whole}"
    where = "the whole text" if bad.chunk is None else f"chunk {number}, {_short(bad.chunk)}"
    return f"{chunks}{whole}  fails {where}{f': {bad.reason}' if bad.reason else ''}"


def _short(text: str) -> str:
    return repr(text if len(text) <= _LONGEST else f"{text[: _LONGEST - 3]}...")
