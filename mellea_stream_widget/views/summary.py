"""Counts and sentences about a run, for the text and HTML views."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from ..log.state import (
    AttemptState,
    CallCheckState,
    ChunkState,
    ErrorState,
    FinalVerdictState,
    RunState,
    VerdictState,
    validated_text,
)

TITLES = {
    "running": "Streaming",
    "passed": "Passed",
    "failed_validation": "Failed validation",
    "rejected": "Rejected",
    "cut_off": "Cut off",
    "stopped": "Stopped",
    "error": "Error",
}
FINISHED = "Finished"
"""The note for a run that ended well without requirements."""

NO_VERDICT = "BadVerdict"
"""The type of error of a requirement that did not return a verdict."""

MARKS = {"pass": "✓", "fine": "·", "fail": "✗", "unknown": "?", "error": "!"}
"""One character for each answer, for verdicts side by side."""

FINE = "fine so far"
"""The word for a requirement that has found nothing wrong so far."""

OUTCOME_MARKS = {
    "running": "…",
    "passed": "✓",
    "failed_validation": "✗",
    "rejected": "✗",
    "cut_off": "✂",
    "stopped": "■",
    "error": "!",
}


UNSETTLED = "still running when this was written"
"""The note for a run that has not settled, which is also true in a saved file."""

RECORDED_END = "the recorded run ended here"
"""The note in the text of a re-check at the place where the recorded run was stopped."""


@dataclass
class RequirementRow:
    """One requirement's answers in one attempt.

    Attributes:
        requirement: its label.
        answers: its answers by the places of the checks in which it was asked, in order.
        checks: number of checks of the attempt.
    """

    requirement: str
    answers: list[tuple[int, str]] = field(default_factory=list)
    checks: int = 0
    latest: VerdictState | None = None
    latest_chunk: int = -1
    final: FinalVerdictState | None = None

    def strip(self, most: int | None = None) -> list[str | None]:
        """Return its answer in each check, in order, or in the last ones; None if it was not asked."""
        first = 0 if most is None else max(0, self.checks - most)
        shown: list[str | None] = [None] * (self.checks - first)
        for place, answer in reversed(self.answers):
            if place < first:
                break
            shown[place - first] = answer
        return shown

    def count(self, success: str) -> int:
        """Return the number of chunks with that answer."""
        return sum(answer == success for _, answer in self.answers)


def rows(state: RunState, attempt: AttemptState) -> list[RequirementRow]:
    """Return one row per requirement, in the run's order, in a time proportional to the number of verdicts."""
    checks = len(attempt["checks"])
    found = {label: RequirementRow(label, checks=checks) for label in state["requirements"]}
    for place, check in enumerate(attempt["checks"]):
        for label, verdict in {verdict["requirement"]: verdict for verdict in check["verdicts"]}.items():
            row = found.setdefault(label, RequirementRow(label, checks=checks))
            row.latest, row.latest_chunk = verdict, check["index"]
            row.answers.append((place, verdict["success"]))
    if attempt["final"] is not None:
        for final in attempt["final"]["verdicts"]:
            label = final["requirement"]
            found.setdefault(label, RequirementRow(label, checks=checks)).final = final
    return list(found.values())


def failures(attempt: AttemptState) -> list[VerdictState]:
    """Return the verdicts that rejected the attempt's last checked chunk; empty if it was not rejected."""
    if not attempt["checks"] or attempt["checks"][-1]["passed"]:
        return []
    return [verdict for verdict in attempt["checks"][-1]["verdicts"] if verdict["success"] == "fail"]


def call_line(call: Mapping[str, Any]) -> str:
    """Return a tool call as one line: `order_tea(kind: "green", cups: 2)`."""
    given = ", ".join(f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in call["arguments"].items())
    return f"{call['name']}({given})"


def rejected_call(attempt: AttemptState) -> CallCheckState | None:
    """Return the verdicts on the tool call that was rejected; None if no call was."""
    check = attempt["call_checks"][-1] if attempt["call_checks"] else None
    if check is None or check["passed"] or any(call["index"] == check["index"] for call in attempt["calls"]):
        return None
    return check


def final_mark(verdict: FinalVerdictState) -> str:
    """Return the answer of a final validation, named like the verdicts of chunks."""
    if verdict["error"] is not None:
        return "error"
    return "pass" if verdict["passed"] else "fail"


def own_reason(label: str, reason: str | None) -> str:
    """Return a reason without the label of its requirement; empty if it only repeats the label."""
    said = (reason or "").strip()
    rest = said.removeprefix(f"{label}: ").strip()
    return "" if _plain(rest) == _plain(label) else rest


def _plain(text: str) -> str:
    return re.sub(r"[\s_.!]+", " ", text.lower()).strip()


def final_reason(verdict: FinalVerdictState) -> str | None:
    """Return the reason of a final validation, or the error of one that raised."""
    return verdict["error"] or verdict["reason"]


def count(number: int, noun: str) -> str:
    """Return "1 chunk", "2 chunks"."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def seconds(value: float) -> str:
    """Return a time for people: "<1 ms", "340 ms", "3.2 s", "1 min 05 s"; rounded down, as in the widget."""
    if value < 0.001:
        return "<1 ms"
    if value < 1:
        return f"{int(value * 1000 + 1e-6)} ms"
    if value < 60:
        return f"{int(value * 10 + 1e-6) / 10:.1f} s"
    return f"{int(value) // 60} min {int(value) % 60:02d} s"


def note(state: RunState) -> str:
    """Return the change that a re-check found; empty for other runs."""
    said = state["settings"].get("rechecked")
    return said if isinstance(said, str) else ""


def recorded_end(state: RunState, chunk: ChunkState, behind: int) -> int | None:
    """Return where the recorded run ended in a chunk, in characters of its lead and text; None if elsewhere.

    `behind` is where the previous chunk ends; -1 for the first one.
    """
    at = state["settings"].get("recorded_end")
    if type(at) is not int or not behind < at <= chunk["end"]:
        return None
    return max(0, len(chunk["lead"] + chunk["text"]) - (chunk["end"] - at))


def reasoned(attempt: AttemptState, *, timed: bool = True) -> str:
    """Return for how long a model has reasoned, how much, and whether that was shown; empty without reasoning."""
    known = attempt["reasoning"]
    if known is None:
        return ""
    took = f" for {seconds(known['ended'] - known['began'])}" if timed and known["ended"] is not None else ""
    fate = "not checked" if known["text"] else "not shown"
    if known["checked"]:
        fate = "checked" if known["text"] else "checked, not shown"
    return f"{'reasons' if known['ended'] is None else 'reasoned'}{took}: {count(known['chars'], 'character')}, {fate}"


def is_unasked(state: RunState) -> bool:
    """Return whether a run ended well without requirements, so that nothing was checked."""
    final = state["attempts"][-1]["final"] if state["attempts"] else None
    return state["outcome"] == "passed" and not state["requirements"] and not (final and final["verdicts"])


def outcome_word(state: RunState) -> str:
    """Return the word for a run's outcome."""
    return FINISHED if is_unasked(state) else TITLES[state["outcome"]]


def raised(error: ErrorState) -> str:
    """Return what was raised, by which requirement, at which chunk and in which line of the user's code."""
    what = f"{error['type']}: {error['detail']}" if error["detail"] else error["type"]
    if error["requirement"] is not None:
        index = error["chunk_index"]
        at = "the whole text" if index is None else f"chunk {index + 1}"
        verb = "gave no verdict" if error["type"] == NO_VERDICT else "raised"
        told = error["detail"] if error["type"] == NO_VERDICT else what
        what = f"{error['requirement']} {verb} at {at}: {told}"
    frame = error["frame"]
    return f"{what} ({frame['file']}, line {frame['line']})" if frame else what


def text_length(attempt: AttemptState) -> int:
    """Return the number of characters that were let out, including those that the attempt resumed from."""
    return len(validated_text(attempt))


def ending(state: RunState) -> str:
    """Return how the run ended, and why, in a few words; empty while it runs."""
    outcome = state["outcome"]
    attempt = state["attempts"][-1] if state["attempts"] else None
    if outcome == "rejected" and attempt is not None and (call := rejected_call(attempt)) is not None:
        names = ", ".join(verdict["requirement"] for verdict in call["verdicts"] if verdict["success"] == "fail")
        return f"rejected by {names} at tool call {call['index'] + 1}"
    if outcome == "rejected" and attempt is not None:
        names = ", ".join(verdict["requirement"] for verdict in failures(attempt))
        return f"rejected by {names} at chunk {attempt['checks'][-1]['index'] + 1}" if names else "rejected"
    if outcome == "failed_validation" and attempt is not None and attempt["final"] is not None:
        failed = [v["requirement"] for v in attempt["final"]["verdicts"] if not v["passed"]]
        if failed:  # empty if emit="audit" continued after a failed check, and did not ask that requirement again
            return f"failed the final validation: {', '.join(failed)}"
    if outcome == "error" and state["error"] is not None:
        return f"error: {raised(state['error'])}"
    if outcome == "running":
        return ""
    if is_unasked(state):
        return f"finished: {state['reason']}" if state["reason"] else "finished"
    if outcome == "cut_off":
        return state["reason"] or "cut off"
    return f"{outcome}: {state['reason']}" if state["reason"] else outcome
