"""The exceptions that end a cell whose stream did not pass."""

from __future__ import annotations

from ..views.summary import ending
from ..views.untrusted import visible_line
from .stream import Stream


class StreamInterrupted(KeyboardInterrupt):
    """The kernel was interrupted while a stream ran; its checked text is in `_stream`.

    It stops "Run All". IPython shows it as one line, since there is nothing to trace.
    """

    def _render_traceback_(self) -> list[str]:
        return [str(self)]


class StreamFailed(RuntimeError):
    """A stream was rejected, failed its final validation, was stopped or ended with an error.

    Its cause is the exception that ended the run, if there was one. IPython shows it as one line, since there is
    nothing to trace.

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
