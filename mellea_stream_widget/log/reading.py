"""The view of a run's log that live runs, cells' results, recordings and replays share."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import asdict
from os import PathLike
from types import TracebackType
from typing import Any, Self

from .calls import calls_of
from .encoding import encode
from .events import NATURAL, CompletedEvent, Outcome, StartEvent, StreamEvent
from .fold import fold
from .frames import verdict_frame
from .log import EventLog, Follower
from .mistakes import InvalidType
from .reasoning import reasoning_of
from .results import AttemptResult, Timings, Verdict, Withheld, attempts_of, chunks_of, text_of, timings_of, verdicts_of
from .sequence import Events, in_contract, text_in
from .state import RunState
from .usage import Usage, usage_of


class Reading:
    """A run, under way or settled, as its log has it. Everything here can be read any number of times.

    Attributes:
        log: the run's events. Readers in other threads use it directly.
        run_id: a random name of the run.
        labels: the label of each requirement, unique within the run, in order.
        title: a name for the view; empty by default.
    """

    title = ""

    def __init__(self, log: EventLog, run_id: str, labels: Sequence[str]) -> None:
        self.log = log
        self.run_id = run_id
        self.labels = tuple(labels)

    # --- what happened ---------------------------------------------------------------------------

    @property
    def prompt(self) -> str | None:
        """What the model was asked; None if unknown."""
        return None

    @property
    def text(self) -> str:
        """The validated text; while the run goes on, the text so far."""
        return self.full_text

    @property
    def full_text(self) -> str:
        """The contract's name of `text`."""
        end = self._end
        if end is not None:
            return end.full_text
        return text_of(self.log.read())

    @property
    def outcome(self) -> Outcome:
        """How the run ended; "running" until then.

        "passed", "failed_validation", "rejected", "cut_off", "stopped" or "error".
        """
        end = self._end
        return "running" if end is None else end.outcome

    @property
    def reason(self) -> str | None:
        """Why the run ended so; None while it runs, and if the outcome needs no explanation."""
        end = self._end
        return None if end is None else end.reason

    @property
    def finish_reason(self) -> str | None:
        """The back-end's reason for the end of the generation: "stop", "length", ...; None if it gave none."""
        end = self._end
        return None if end is None else end.finish_reason

    @property
    def completed(self) -> bool:
        """False if the run ended early: after a failed check, an error or a stop."""
        return self.outcome in ("running", *NATURAL)

    @property
    def chunks(self) -> list[str]:
        """The chunks of `text`, in order, without the white space between them."""
        return [chunk.text for chunk in chunks_of(self.log.read())]

    @property
    def verdicts(self) -> list[Verdict]:
        """All verdicts of all requirements, in the order of their events."""
        return list(verdicts_of(self.log.read()))

    @property
    def attempts(self) -> list[AttemptResult]:
        """All attempts, including the current one. A run without retries has one."""
        return attempts_of(self.log.read(), self._withheld)

    @property
    def timings(self) -> Timings:
        """How long the run took, in seconds; while it runs, so far."""
        return timings_of(self.log.read())

    @property
    def elapsed(self) -> float:
        """Seconds from the start of the run to its last event."""
        last = self._last
        return 0.0 if last is None else last.elapsed

    @property
    def usage(self) -> Usage | None:
        """The tokens of the answer, of all attempts: `prompt_tokens`, `completion_tokens`, `total_tokens`.

        `reasoning_tokens` are the part of `completion_tokens` that is reasoning, if the server counts it. `estimated`
        is True if some were not counted. `usage.answer` has only these.

        If judges were asked, `checks` has the number of `questions`, their `tokens` and `seconds`, how many had been
        answered before (`cached`), and the same for each of the `requirements`. None while the run goes on, and if
        nothing is known.
        """
        end = self._end
        return None if end is None else usage_of(end.usage)

    @property
    def tool_calls(self) -> Any:
        """The tool calls of the last attempt that were let out. They were not executed.

        A live run returns mellea's objects; a recorded one a list of `ToolCall`.
        """
        return calls_of(self.log.read())

    @property
    def withheld(self) -> str:
        """The last attempt's text that was not let out, if it is known; for debugging. It is in no event."""
        return self.attempts[-1].withheld

    @property
    def reasoning(self) -> str:
        """The reasoning of the last attempt, as far as it was shown; it is not part of `text`."""
        return reasoning_of(self.log.read())

    @property
    def withheld_reasoning(self) -> str:
        """The last attempt's reasoning that was not shown, if it is known; for debugging. It is in no event."""
        return self.attempts[-1].withheld_reasoning

    @property
    def withheld_tool_calls(self) -> str:
        """The last attempt's tool calls that were not let out, as far as they were written, one per line.

        For debugging, if they are known. They are in no event.
        """
        return self.attempts[-1].withheld_tool_calls

    @property
    def state(self) -> RunState:
        """What a view shows of the run; see `log.state`."""
        return fold(encode(event) for event in self.log.read())

    # --- exports ---------------------------------------------------------------------------------

    def to_dict(self) -> dict[str, Any]:
        """Return the run as plain JSON values: settings, ending, text, attempts, timings, usage. No withheld text."""
        events = self.log.read()
        start = events[0] if events else None
        about = start if isinstance(start, StartEvent) else StartEvent(self.labels, "", "")
        attempts = [{**asdict(one), "tool_calls": [call.to_dict() for call in one.tool_calls]} for one in self.attempts]
        for attempt in attempts:
            del attempt["withheld"], attempt["withheld_reasoning"], attempt["withheld_tool_calls"]
        data = {
            "outcome": self.outcome,
            "reason": self.reason,
            "finish_reason": self.finish_reason,
            "text": self.text,
            "reasoning": self.reasoning,
            "tool_calls": [call.to_dict() for call in calls_of(events)],
            "backend": about.backend,
            "chunking": about.chunking,
            "requirements": list(about.requirements),
            "settings": dict(about.settings),
            "attempts": attempts,
            "timings": asdict(self.timings),
            "usage": None if self.usage is None else dict(self.usage),
        }
        plain: dict[str, Any] = json.loads(json.dumps(data, default=str))
        return plain

    def to_dataframe(self) -> Any:
        """Return all verdicts as a pandas data frame, one row each, in the order of their events.

        The columns are those of `Verdict`, with <NA> as the chunk of a tool call and of a final validation, and: `at`,
        the seconds from the start of the run to the verdict; `start` and `end`, the chunk's place in the raw text;
        `text`, the chunk, if it was let out.

        Raises:
            ImportError: pandas is not installed.
        """
        frame = verdict_frame(self.log.read())
        frame.attrs["usage"] = None if self.usage is None else dict(self.usage)
        return frame

    def __repr__(self) -> str:
        chunks, characters = len(self.chunks), len(self.text)
        size = f"{chunks:,} chunk{'s' * (chunks != 1)}, {characters:,} character{'s' * (characters != 1)}"
        return f"<{type(self).__name__} {self.outcome}: {size}>"

    # --- live ------------------------------------------------------------------------------------

    def astream(self) -> AsyncIterator[str]:
        """Yield each validated chunk as soon as it is let out; the iteration ends with the run."""
        return Follower(self.log, 0, text_in)

    @property
    def events(self) -> Events:
        """All events so far, as a sequence; calling it, `events()`, yields those of the contract as they come."""
        return Events(self.log, self._contract_events)

    def _contract_events(self) -> AsyncIterator[StreamEvent]:
        return Follower(self.log, 0, in_contract)

    def subscribe(self, seq: int = 0) -> AsyncIterator[StreamEvent]:
        """Yield all events from number `seq` on as they come, including those that are not in the contract."""
        return self.log.follow(seq)

    def attend(self, reader: asyncio.Task[Any]) -> None:
        """Make `acomplete()` and `aclose()` of a live run also wait for a reader of its log."""

    async def acomplete(self) -> None:
        """Wait until the run has settled."""
        await self.log.join()

    def stop(self, reason: str = "stopped by the user") -> None:
        """Ask the run to end, and return at once. The validated text is kept."""

    async def aclose(self) -> None:
        """Stop the run, and wait for its end."""
        self.stop("closed")
        await self.log.join()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.aclose()

    # --- for subclasses --------------------------------------------------------------------------

    @property
    def _withheld(self) -> Mapping[int, Withheld]:
        """What was not let out, by the number of its attempt."""
        return {}

    @property
    def _last(self) -> StreamEvent | None:
        events = self.log.read(max(0, len(self.log) - 1))
        return events[-1] if events else None

    @property
    def _end(self) -> CompletedEvent | None:
        last = self._last
        return last if isinstance(last, CompletedEvent) else None


def run_of(given: object) -> Reading:
    """Resolve a stream-like object to its run.

    Args:
        given: a `Reading`, or an object that has one as its `result`: a cell's `_stream`, a panel, `StreamFailed`.

    Raises:
        TypeError: `given` is something else.
    """
    found = given
    while isinstance(inner := getattr(found, "result", None), Reading):
        found = inner
    if not isinstance(found, Reading):
        name = isinstance(given, str | PathLike)
        advice = f" Read a file with load({str(given)!r})." if name and str(given) else ""
        raise InvalidType(
            f"Invalid value {given!r}: expected a stream, such as what stream_with_chunking() or run() returns, the "
            f"_stream of a %%stream cell, or a recording that load() has read.{advice}"
        )
    return found
