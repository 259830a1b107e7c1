"""The result of a `%%stream` cell, and the exceptions that end a cell."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Mapping
from typing import TYPE_CHECKING, Any, Self

from ..log.events import StreamEvent
from ..log.reading import Reading
from ..log.results import Withheld
from ..orchestrator.result import StreamChunkingResult
from ..views.summary import ending
from ..views.untrusted import visible_line
from .kernel.frontend import current_shell

if TYPE_CHECKING:
    from .widget.widget import StreamWidget


class Stream(Reading):
    """A run of a cell, under way or settled. Everything here can be read any number of times.

    Attributes:
        result: the run itself, a `StreamChunkingResult`.
        title: a name for its view; empty by default.
    """

    def __init__(self, result: StreamChunkingResult, title: str = "", prompt: str | None = None) -> None:
        super().__init__(result.log, result.run_id, result.labels)
        self.result = result
        self.title = title
        self._prompt = prompt
        self._widget: StreamWidget | None = None
        self._cell: int | None = None

    @property
    def prompt(self) -> str | None:
        """The prompt; None if it is unknown, or not to be shown."""
        return self._prompt

    @property
    def full_text(self) -> str:
        """The contract's name of `text`."""
        return self.result.full_text

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
        """Ask the run to end, and return at once. The validated text is kept."""
        self.result.stop(reason)

    def astream(self) -> AsyncIterator[str]:
        """Yield the validated chunks as they come; can be called only once. See `StreamChunkingResult.astream`."""
        return self.result.astream()

    def _contract_events(self) -> AsyncIterator[StreamEvent]:
        return self.result.events()

    def attend(self, reader: asyncio.Task[Any]) -> None:
        """Make `acomplete()` and `aclose()` also wait for a reader of the log."""
        self.result.attend(reader)

    async def acomplete(self) -> None:
        """Wait until the run has settled; see `StreamChunkingResult.acomplete`."""
        await self.result.acomplete()

    async def aclose(self) -> None:
        """Stop the run, and wait until all of its tasks have ended."""
        await self.result.aclose()

    def wait(self) -> Self:
        """Wait until the run has settled, with any outcome, and return the stream; for streams in the background.

        An interrupt ends only the wait; the run continues.
        """
        from .kernel import pump
        from .kernel.frontend import kernel_of
        from .kernel.threads import read_in_thread

        settled = read_in_thread(lambda: _join(self.result), "mellea-stream-wait")
        pump.wait(settled, kernel_of(current_shell()))
        return self

    def show(self) -> None:
        """Show the run in the current cell: as a widget, or as text if there are no widgets."""
        from .defaults import view_of
        from .display import Stage
        from .kernel.frontend import FrontEnd, detect
        from .showing import show_again

        shell = current_shell()
        stage = Stage(detect(shell, view_of(shell)), title=self.title, prompt=self.prompt or "")
        if stage.front_end is FrontEnd.WIDGET and (self._widget is None or self._widget.comm is None):
            from .widget.widget import StreamWidget

            self._widget = StreamWidget(self.result, title=self.title, prompt=self.prompt or "")
        show_again(self.result, stage, self._widget if stage.front_end is FrontEnd.WIDGET else None)
        self.note_view()

    def note_view(self) -> None:
        """Note that the current cell shows the run, so that its value need not show it again."""
        self._cell = current_cell()

    @property
    def is_in_view(self) -> bool:
        """Whether the current cell already shows the run."""
        return self._cell is not None and self._cell == current_cell()

    @property
    def _withheld(self) -> Mapping[int, Withheld]:
        return self.result._withheld

    @property
    def parsed(self) -> Any:
        """The typed object of a structured answer; see `StreamChunkingResult.parsed`."""
        return self.result.parsed

    @property
    def tool_calls(self) -> Any:
        """The tool calls that were let out; see `StreamChunkingResult.tool_calls`."""
        return self.result.tool_calls


def current_cell() -> int | None:
    """Return the number of the current cell; None outside of IPython."""
    count = getattr(current_shell(), "execution_count", None)
    return count if isinstance(count, int) else None


def _join(result: StreamChunkingResult) -> None:
    result.log.join_blocking()


class StreamInterrupted(KeyboardInterrupt):
    """The kernel was interrupted while a stream ran; its checked text is in `_stream`.

    It stops "Run All". IPython shows it as one line, without a traceback.
    """

    def _render_traceback_(self) -> list[str]:
        return [str(self)]


class StreamFailed(RuntimeError):
    """A stream was rejected, failed its final validation, was stopped or ended with an error.

    Its cause is the exception that ended the run, if there was one. IPython shows it as one line, without a traceback.

    Attributes:
        result: the stream, with the checked text and all verdicts.
    """

    def __init__(self, result: Stream) -> None:
        self.result = result
        super().__init__(visible_line(ending(result.state)))

    def _render_traceback_(self) -> list[str]:
        return [f"{type(self).__name__}: {self}"]


def raise_unless_passed(stream: Stream) -> None:
    """Raise `StreamFailed` if the stream has not passed."""
    if stream.outcome != "passed":
        raise StreamFailed(stream) from stream.result.exception
