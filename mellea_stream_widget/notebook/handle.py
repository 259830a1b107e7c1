"""What a `%%stream` cell leaves in the user's variables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..core.events import Outcome, StreamEvent
from ..core.result import StreamChunkingResult
from ..core.verdicts import Verdict, verdicts

if TYPE_CHECKING:
    from .widget import StreamWidget


class Stream:
    """A run that a cell started, under way or settled. Everything in it can be read again and again.

    Attributes:
        result: the run itself, a `StreamChunkingResult`.
    """

    def __init__(self, result: StreamChunkingResult) -> None:
        self.result = result
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

    def show(self) -> None:
        """Show the run in the current cell: as a widget, or, where there is none, as text."""
        from IPython import get_ipython

        from .display import Stage, show_again
        from .frontend import FrontEnd, detect

        stage = Stage(detect(get_ipython()))
        if stage.front_end is FrontEnd.WIDGET and (self._widget is None or self._widget.comm is None):
            from .widget import StreamWidget

            self._widget = StreamWidget(self.result)
        show_again(self.result, stage, self._widget if stage.front_end is FrontEnd.WIDGET else None)

    def __repr__(self) -> str:
        chunks = sum(event.kind == "chunk" for event in self.events)
        return f"<Stream {self.outcome}: {chunks} chunks, {len(self.text)} characters>"
