"""Asks one prompt: starts the run, shows it, waits for it, and gives a handle to it."""

from __future__ import annotations

import sys
from collections.abc import Callable
from concurrent.futures import Future
from contextlib import suppress
from typing import Any

from ..options.defaults import Settled
from ..options.plan import prepare
from ..orchestrator.result import StreamChunkingResult
from ..recordings.writer import Recorder
from . import background, conversation
from .background import Entry
from .display import Stage, show
from .errors import StreamInterrupted, raise_unless_passed
from .kernel import pump
from .kernel.frontend import FrontEnd, attended, detect, kernel_of
from .kernel.interrupts import held
from .kernel.starting import start
from .stream import Stream

SETTLE = 0.15
"""Seconds that an interrupted cell waits for its run. The view of a slower one ends by itself, a bit later."""

LAST_LINE = 5.0
"""Seconds that a cell waits for a recording whose run has settled."""

SETTLE_LINES = 5.0
"""The same where lines are printed: they would come in between the prompt and what the user types."""


def ask(settled: Settled, prompt: str, shell: Any, keep: Callable[[Stream], None] = lambda stream: None) -> Stream:
    """Ask, and return when the run has settled; at once, with `background`.

    Args:
        settled: the options.
        prompt: what the model is asked.
        shell: IPython's; None in a program without it.
        keep: is given the stream as soon as there is one.

    Raises:
        OptionError: an option is wrong; nothing was started.
        StreamInterrupted: the kernel was interrupted.
        StreamFailed: the run has not passed, and that is to be an exception.
    """
    options = settled.options
    settled, go_on = conversation.find(settled, variables(shell))
    stage = stage_for(settled, shell)
    result: StreamChunkingResult | None = None
    shown: Future[None] | None = None
    if options.background:
        background.check_name(options.out)
    try:
        plan = prepare(settled, stage.say)
        go_on = taken_down(plan.recorder, go_on)
        stage.prepare()
        result = start(lambda: plan.start(prompt))
        stream = Stream(result, options.title)
        keep(stream)
        with held():  # a view that is half open would stay so
            shown = show(result, stage)
            stream.note_view()
            if options.background:
                done = background.finish(stream, shown, go_on)
                if shell is not None:
                    seen = options.quiet or stage.front_end is FrontEnd.WIDGET
                    label = options.title or prompt
                    background.add(options.out, Entry(stream, label, done, seen, raises(settled, shell)))
                return stream
        pump.wait(shown, kernel_of(shell))
    except KeyboardInterrupt:
        if result is None:
            raise StreamInterrupted("Interrupted before the stream began.") from None
        _stop(result, shown, SETTLE_LINES if stage.front_end is FrontEnd.LINES else SETTLE)
        raise StreamInterrupted("Interrupted. The checked text is kept in _stream.") from None
    go_on(stream)
    if raises(settled, shell):
        raise_unless_passed(stream)
    return stream


def taken_down(recorder: Recorder | None, go_on: Callable[[Stream], None]) -> Callable[[Stream], None]:
    """Wait for the last line of a recording before a stream goes on, and say which file it is in."""
    if recorder is None:
        return go_on

    def then(stream: Stream) -> None:
        with suppress(TimeoutError):
            recorder.done.result(LAST_LINE)
        print(recorder.summary, file=sys.stderr if recorder.error is not None else sys.stdout)
        go_on(stream)

    return then


def variables(shell: Any) -> dict[str, Any] | None:
    """Give the user's variables; None in a program without IPython."""
    return None if shell is None else shell.user_ns


def raises(settled: Settled, shell: Any) -> bool:
    """Whether a run that has not passed is to be an exception: as asked for, or where nobody watches."""
    asked = settled.options.raise_
    return not attended(shell) if asked is None else asked


def stage_for(settled: Settled, shell: Any) -> Stage:
    """Give the view that was asked for, or the one that the front-end has."""
    options = settled.options
    front_end = FrontEnd.LINES if options.text else detect(shell)
    # What is printed or updated once its cell has ended comes in between others, or nowhere: a wait shows it.
    if options.quiet or (options.background and front_end is not FrontEnd.WIDGET):
        front_end = FrontEnd.NOTHING
    return Stage(front_end, title=options.title, keep_widget=options.keep_widget)


def _stop(result: StreamChunkingResult, shown: Future[None] | None, settle: float) -> None:
    """Stop an interrupted run and wait a little for its end; a second interrupt waits no longer."""
    result.stop("interrupted")
    with suppress(KeyboardInterrupt):
        if shown is None:
            result.log.join_blocking(settle)
        else:
            pump.wait_plainly(shown, settle)
