"""The exceptions with which a cell ends that did not go well."""

from __future__ import annotations

from ..log.encoding import encode
from ..log.fold import fold
from ..views.summary import ending
from ..views.untrusted import visible_line
from .stream import Stream


class StreamInterrupted(KeyboardInterrupt):
    """The kernel was interrupted while a stream ran; its checked text is in `_stream`.

    It is raised, so that "Run All" goes no further, and shown as one line: there is nothing to trace.
    """

    def _render_traceback_(self) -> list[str]:
        return [str(self)]


class StreamFailed(RuntimeError):
    """A stream was rejected, failed its final validation, was stopped or ended with an error.

    It is caused by the exception that ended the run, if one did. In IPython it is shown as one line: there is
    nothing to trace.

    Attributes:
        result: the stream, with the checked text and all verdicts.
    """

    def __init__(self, result: Stream) -> None:
        self.result = result
        super().__init__(visible_line(ending(fold(map(encode, result.events)))))

    def _render_traceback_(self) -> list[str]:
        return [f"{type(self).__name__}: {self}"]


def raise_unless_passed(stream: Stream) -> None:
    """Make an exception of any other ending.

    Raises:
        StreamFailed: the stream has not passed.
    """
    if stream.outcome != "passed":
        raise StreamFailed(stream) from stream.result.exception
