"""What a `%%stream` cell leaves in the user's variables."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from ..log.events import CompletedEvent, Outcome, StartEvent, StreamEvent
from ..log.timings import Timings, timings_of
from ..log.verdicts import Verdict, verdicts
from ..orchestrator.result import StreamChunkingResult
from ..recordings.frames import verdict_frame
from ..views.summary import count
from . import report
from .report import Attempt

if TYPE_CHECKING:
    from .widget.widget import StreamWidget


class Stream:
    """A run that a cell started, under way or settled. Everything in it can be read again and again.

    Attributes:
        result: the run itself, a `StreamChunkingResult`.
        title: a name for its view; often empty.
    """

    def __init__(self, result: StreamChunkingResult, title: str = "") -> None:
        self.result = result
        self.title = title
        self._widget: StreamWidget | None = None

    @property
    def text(self) -> str:
        """The validated text; while the run goes on, what there is of it."""
        return self.result.full_text

    @property
    def outcome(self) -> Outcome:
        """Which of the five endings it was: "passed", "failed_validation", "rejected", "stopped", "error"."""
        return self.result.outcome

    @property
    def reason(self) -> str | None:
        """Why it ended so, for people."""
        return self.result.reason

    @property
    def events(self) -> list[StreamEvent]:
        """All events so far."""
        return self.result.log.read()

    @property
    def verdicts(self) -> list[Verdict]:
        """All answers of all requirements so far, in the order in which they were complete."""
        return list(verdicts(self.events))

    @property
    def attempts(self) -> list[Attempt]:
        """All attempts at an answer so far; one, unless the run was asked to try again."""
        return report.attempts(self.events)

    @property
    def timings(self) -> Timings:
        """How long things took, in seconds; so far, while the run goes on."""
        return timings_of(self.events)

    @property
    def usage(self) -> dict[str, int] | None:
        """The tokens that the back-end counted: `prompt_tokens`, `completion_tokens`, `total_tokens`.

        None while it runs, and where the back-end said nothing of them.
        """
        last = self.events[-1]
        usage = last.usage if isinstance(last, CompletedEvent) else None
        return None if usage is None else dict(usage)

    @property
    def as_thunk(self) -> Any:
        """The validated text as a computed mellea thunk.

        Raises:
            RuntimeError: before the run has settled.
        """
        return self.result.as_thunk

    @property
    def ctx(self) -> Any:
        """The context with the validated text as its last output, ready for the next turn.

        Raises:
            RuntimeError: before the run has settled.
        """
        return self.result.ctx

    def stop(self, reason: str = "stopped by the user") -> None:
        """End the run and keep the validated text; returns at once."""
        self.result.stop(reason)

    def to_dict(self) -> dict[str, Any]:
        """Give all of it as plain JSON values: what was asked for, the ending, the text, attempts, timings, usage."""
        start = self.events[0]
        assert isinstance(start, StartEvent)
        data = {
            "outcome": self.outcome,
            "reason": self.reason,
            "text": self.text,
            "backend": start.backend,
            "chunking": start.chunking,
            "requirements": start.requirements,
            "settings": start.settings,
            "attempts": [asdict(attempt) for attempt in self.attempts],
            "timings": asdict(self.timings),
            "usage": self.usage,
        }
        plain: dict[str, Any] = json.loads(json.dumps(data, default=str))
        return plain

    def to_dataframe(self) -> Any:
        """Give all verdicts as a pandas data frame, one row each, as `recordings.frames.verdict_frame` describes it.

        Raises:
            ImportError: pandas is not installed.
        """
        return verdict_frame(self.events)

    def wait(self) -> Stream:
        """Wait until the run has settled, whatever its ending, and give this handle; an interrupt ends the wait only.

        For a run that was started in the background.
        """
        from .kernel import pump
        from .kernel.frontend import current_shell, kernel_of
        from .kernel.threads import read_in_thread

        settled = read_in_thread(lambda: _join(self.result), "mellea-stream-wait")
        pump.wait(settled, kernel_of(current_shell()))
        return self

    def show(self) -> None:
        """Show the run in the current cell: as a widget, or, where there is none, as text."""
        from .display import Stage, show_again
        from .kernel.frontend import FrontEnd, current_shell, detect

        stage = Stage(detect(current_shell()), title=self.title)
        if stage.front_end is FrontEnd.WIDGET and (self._widget is None or self._widget.comm is None):
            from .widget.widget import StreamWidget

            self._widget = StreamWidget(self.result, title=self.title)
        show_again(self.result, stage, self._widget if stage.front_end is FrontEnd.WIDGET else None)

    def __repr__(self) -> str:
        chunks = sum(event.kind == "chunk" for event in self.events)
        return f"<Stream {self.outcome}: {count(chunks, 'chunk')}, {count(len(self.text), 'character')}>"


def _join(result: StreamChunkingResult) -> None:
    result.log.join_blocking()
