"""A run as lines of text, for terminals, logs, and the `text/plain` of a cell's output.

The text of a run only grows, so that new text can be printed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from ..log.encoding import EncodedEvent
from ..log.fold import answer_of, apply
from ..log.state import RunState, empty
from .summary import (
    MARKS,
    OUTCOME_MARKS,
    RECORDED_END,
    call_line,
    count,
    ending,
    final_mark,
    final_reason,
    is_unasked,
    note,
    own_reason,
    reasoned,
    recorded_end,
    seconds,
    text_length,
)
from .untrusted import visible, visible_line

_COLUMNS = 12
_WIDTH = 96
_COLOURS = {
    "pass": "32",
    "passed": "32",
    "fail": "31",
    "rejected": "31",
    "failed_validation": "31",
    "error": "31",
    "fine": "32",
    "unknown": "33",
    "stopped": "33",
    "cut_off": "33",
    "dim": "2",
}


class TextLines:
    """Turns encoded events, in order, into lines.

    Args:
        colour: whether to use ANSI colours.
        timed: whether to include times. Without times, equal runs give equal lines.
        title: a name for the first line.
    """

    def __init__(self, *, colour: bool = False, timed: bool = True, title: str = "") -> None:
        self._title = title
        self._colour = colour
        self._timed = timed
        self._state = empty()
        self._checks: dict[int, EncodedEvent] = {}
        self._call_checks: dict[int, EncodedEvent] = {}
        self._open = 0
        self._open_marks = ""
        self._thought = 0
        self._handlers: dict[str, Callable[[EncodedEvent], list[str]]] = {
            "start": self._start,
            "reasoning": self._reasoning,
            "quick_check": self._quick_check,
            "tool_check": self._tool_check,
            "tool_call": self._tool_call,
            "streaming_done": self._tail,
            "validating": self._validating,
            "full_validation": self._full_validation,
            "retry": self._retry,
            "error": self._rejected,
            "completed": self._completed,
        }

    @property
    def state(self) -> RunState:
        """The state of the run after the last event."""
        return self._state

    def feed(self, event: EncodedEvent) -> str:
        """Return the text that the next event adds, which may be empty."""
        apply(self._state, event)
        if event["kind"] == "chunk":
            return self._chunk_and_mark(event)
        handler = self._handlers.get(event["kind"])
        return self._write(handler(event)) if handler else ""

    def _write(self, lines: list[str]) -> str:
        text = self._end_line() if lines else ""
        return text + "".join(f"{line}\n" for line in lines)

    def _end_line(self) -> str:
        """Return the end of a line that was open for further short chunks."""
        was_open, self._open = self._open, 0
        return "\n" if was_open else ""

    def _start(self, event: EncodedEvent) -> list[str]:
        labels = event["requirements"]
        title = f"{self._title} · " if self._title else ""
        asked = "" if labels else " · no requirements"
        head = f"{title}{event['backend']} · by {event['chunking']}{asked}"
        width = len(str(len(labels)))
        rows = [f"  {number:>{width}} {visible_line(label)}" for number, label in enumerate(labels, 1)]
        changed = [visible_line(note(self._state))] if note(self._state) else []
        return [self._paint("dim", line) for line in (visible_line(head), *rows, *changed)]

    def _reasoning(self, event: EncodedEvent) -> list[str]:
        """Return a line when the model begins to reason, and the amount when that is over."""
        attempt = self._state["attempts"][-1]
        known = attempt["reasoning"]
        assert known is not None
        if not event["done"]:
            if known["began"] < event["elapsed"] or known["chars"] > event["chars"]:
                return []
            since = f" since {seconds(known['began'])}" if self._timed else ""
            return [self._paint("dim", f"the model reasons{since}")]
        shown = visible(known["text"][self._thought :]).split("\n") if len(known["text"]) > self._thought else []
        self._thought = len(known["text"])
        lines = [f"the model {reasoned(attempt, timed=self._timed)}", *(f"~ {line}".rstrip(" ") for line in shown)]
        return [self._paint("dim", line) for line in lines]

    def _quick_check(self, event: EncodedEvent) -> list[str]:
        self._checks[event["chunk_index"]] = event
        return []

    def _tool_check(self, event: EncodedEvent) -> list[str]:
        self._call_checks[event["call_index"]] = event
        return []

    def _tool_call(self, event: EncodedEvent) -> list[str]:
        """Return a tool call on a line of its own."""
        check = self._call_checks.pop(event["call_index"], None)
        marks, width = self._marks(check)
        return [f"{marks}asks for {visible_line(call_line(event))}", *self._reasons(check, width)]

    def _chunk_and_mark(self, event: EncodedEvent) -> str:
        """Return a chunk, with a line before or after it where the recorded run of a re-check ended."""
        chunks = self._state["attempts"][-1]["chunks"]
        chunk, behind = chunks[-1], chunks[-2]["end"] if len(chunks) > 1 else -1
        place = recorded_end(self._state, chunk, behind)
        if place is None:
            return self._chunk(event)
        size = len(chunk["lead"] + chunk["text"])
        inside = ", in the next chunk" if len(chunk["lead"]) < place < size else ""
        mark = [self._paint("dim", f"-- {RECORDED_END}{inside} --")]
        return self._chunk(event) + self._write(mark) if place == size else self._write(mark) + self._chunk(event)

    def _chunk(self, event: EncodedEvent) -> str:
        """Return a chunk on a line of its own; single words share a line while their marks are the same."""
        check = self._checks.pop(event["chunk_index"], None)
        marks, width = self._marks(check)
        text, lead = visible(event["text"]), visible(event["lead"])
        reasons = self._reasons(check, width)
        word = not reasons and not any(character.isspace() for character in text)
        flows = word and marks == self._open_marks and self._open + len(text) < _WIDTH
        if self._open and flows and "\n" not in lead:
            self._open += len(lead) + len(text)
            return lead + text
        if word:
            before, self._open, self._open_marks = self._end_line(), width + len(text), marks
            return f"{before}{marks}{text}"
        first, *rest = text.split("\n")
        lines = [f"{marks}{first}", *(f"{' ' * width}{line}" for line in rest)]
        return self._write([*(line.rstrip(" ") for line in lines), *reasons])

    def _tail(self, _: EncodedEvent) -> list[str]:
        """Return the text after the last chunk, which no requirement has checked."""
        text = visible(self._state["attempts"][-1]["tail"]).strip("\n")
        return [line.rstrip(" ") for line in text.split("\n")] if text.strip() else []

    def _rejected(self, _: EncodedEvent | None = None) -> list[str]:
        """Return the chunks that were checked, and not let out."""
        lines = []
        for index, check in sorted(self._checks.items()):
            if not check["passed"]:
                marks, width = self._marks(check)
                lines.append(f"{marks}{self._paint('fail', f'chunk {index + 1} withheld')}")
                lines += self._reasons(check, width)
        self._checks.clear()
        for index, check in sorted(self._call_checks.items()):
            marks, width = self._marks(check)
            lines.append(f"{marks}{self._paint('fail', f'tool call {index + 1} withheld')}")
            lines += self._reasons(check, width)
        self._call_checks.clear()
        return lines

    def _retry(self, event: EncodedEvent) -> list[str]:
        reason = visible_line(event["reason"])
        candidate = event.get("candidate")
        attempt = f"attempt {event['attempt']}" + (" goes on from here" if event.get("kept") else "")
        if candidate:
            attempt = f"attempt {event['attempt']} is candidate {candidate} for this chunk"
        self._thought = 0
        return [*self._rejected(), self._paint("dim", f"{attempt}: {reason}")]

    def _validating(self, event: EncodedEvent) -> list[str]:
        what = count(len(event["requirements"]), "requirement")
        return [self._paint("dim", f"final validation of the whole text by {what}")]

    def _full_validation(self, event: EncodedEvent) -> list[str]:
        final = self._state["attempts"][-1]["final"]
        lines = []
        for verdict in final["verdicts"] if final is not None else []:
            answer = final_mark(verdict)
            name = visible_line(verdict["requirement"])
            because = _because(verdict["requirement"], final_reason(verdict))
            lines.append(f"{self._mark_and_word(answer)}: {name}{because}{self._took(verdict)}")
        return lines

    def _completed(self, event: EncodedEvent) -> list[str]:
        state, outcome = self._state, event["outcome"]
        chunks, chars = 0, 0
        if state["attempts"]:
            attempt = state["attempts"][-1]
            chunks, chars = len(attempt["chunks"]), text_length(attempt)
        mark = "" if is_unasked(state) else f"{OUTCOME_MARKS[outcome]} "
        words = f"{mark}{visible_line(ending(state))}"
        size = f" · {count(chunks, 'chunk')}, {count(chars, 'character')}"
        took = f" · {seconds(event['elapsed'])}" if self._timed else ""
        return [*self._rejected(), self._paint(outcome, words) + self._paint("dim", size + took)]

    def _marks(self, check: EncodedEvent | None) -> tuple[str, int]:
        """Return the marks before a chunk, one per requirement, and their width."""
        if check is None:
            return "", 0
        answers = [answer_of(result) for result in check["results"]]
        if len(answers) <= _COLUMNS:
            return "".join(self._mark(answer) for answer in answers) + " ", len(answers) + 1
        parts = [(answer, answers.count(answer)) for answer in ("fail", "unknown", "fine", "pass") if answer in answers]
        width = sum(len(str(number)) + 2 for _, number in parts)
        return "".join(f"{self._mark(answer)}{number} " for answer, number in parts), width

    def _reasons(self, check: EncodedEvent | None, indent: int) -> list[str]:
        if check is None:
            return []
        answers = zip(check["requirements"], check["results"], check["durations"], strict=True)
        return [
            f"{' ' * indent}{self._mark_and_word('fail')}: {visible_line(label)}{_because(label, result['reason'])}"
            f"{self._took({'duration': duration})}"
            for label, result, duration in answers
            if result["success"] == "fail"
        ]

    def _mark(self, answer: str) -> str:
        return self._paint(answer, MARKS[answer])

    def _mark_and_word(self, answer: str) -> str:
        """Return a mark and its word, because the font of a PDF may lack the mark."""
        return self._paint(answer, f"{MARKS[answer]} {answer}")

    def _took(self, verdict: Any) -> str:
        return self._paint("dim", f" · {seconds(verdict['duration'])}") if self._timed else ""

    def _paint(self, colour: str, text: str) -> str:
        return f"\x1b[{_COLOURS[colour]}m{text}\x1b[0m" if self._colour else text


def plain(events: Iterable[EncodedEvent]) -> str:
    """Return the lines of a run without colours and times: equal runs give equal texts."""
    lines = TextLines(timed=False)
    return "".join(lines.feed(event) for event in events).rstrip("\n")


def _because(label: str, reason: str | None) -> str:
    own = own_reason(label, reason)
    return f": {visible_line(own)}" if own else ""
