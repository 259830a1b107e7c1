"""Runs a `%%stream` cell: starts the run, shows it, waits for it, and leaves a handle to it."""

from __future__ import annotations

from concurrent.futures import Future
from contextlib import suppress
from typing import Any

from ..core.result import StreamChunkingResult
from ..options.defaults import Level, settle
from ..options.names import Names
from ..options.plan import prepare
from ..options.table import Options, table
from . import pump
from .display import Stage, show
from .frontend import FrontEnd, detect, kernel_of
from .handle import Stream
from .interrupts import held
from .starting import start

SETTLE = 0.15
"""Seconds that an interrupted cell waits for its run. The view of a slower one ends by itself, a bit later."""

SETTLE_LINES = 5.0
"""The same where lines are printed: they would come in between the prompt and what the user types."""


class StreamInterrupted(KeyboardInterrupt):
    """The kernel was interrupted while a stream ran; its checked text is in `_stream`.

    It is raised, so that "Run All" goes no further, and shown as one line: there is nothing to trace.
    """

    def _render_traceback_(self) -> list[str]:
        return [str(self)]


def run_cell(given: dict[str, Any], prompt: str, shell: Any) -> None:
    """Run one cell of the magic, to its end.

    Args:
        given: the words of its line, by the options' names.
        prompt: what the model is asked.
        shell: IPython's.

    Raises:
        OptionError: an option is wrong; nothing was started.
        StreamInterrupted: the kernel was interrupted.
    """
    options = settle([Level("this cell", given)], Names(shell.user_ns, shell.ev)).options
    stage = Stage(_front_end(options, shell))
    result: StreamChunkingResult | None = None
    shown: Future[None] | None = None
    try:
        plan = prepare(options, stage.say, lambda name: table()[name].flag)
        stage.prepare()
        result = start(lambda: plan.start(prompt))
        stream = Stream(result)
        shell.user_ns.update({name: stream for name in ("_stream", options.out) if name is not None})
        with held():  # a view that is half open would stay so
            shown = show(result, stage)
        pump.wait(shown, kernel_of(shell))
    except KeyboardInterrupt:
        if result is None:
            raise StreamInterrupted("Interrupted before the stream began.") from None
        _stop(result, shown, SETTLE_LINES if stage.front_end is FrontEnd.LINES else SETTLE)
        raise StreamInterrupted("Interrupted. The checked text is kept in _stream.") from None


def _front_end(options: Options, shell: Any) -> FrontEnd:
    """Give the view that was asked for, or the one that the front-end has."""
    if options.quiet:
        return FrontEnd.NOTHING
    return FrontEnd.LINES if options.text else detect(shell)


def _stop(result: StreamChunkingResult, shown: Future[None] | None, settle: float) -> None:
    """Stop an interrupted run and wait a little for its end; a second interrupt waits no longer."""
    result.stop("interrupted")
    with suppress(KeyboardInterrupt):
        if shown is None:
            result.log.join_blocking(settle)
        else:
            pump.wait_plainly(shown, settle)
