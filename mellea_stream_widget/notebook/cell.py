"""Runs a `%%stream` cell, or a call of `run()`, from its options to its end."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, TypeVar

from ..options.cell_options import CellOptions
from ..options.defaults import ChosenOptions, answerer, find
from ..options.errors import OptionError
from ..options.kinds import is_a
from ..options.parts import Progress
from ..options.table import table
from ..orchestrator.result import StreamChunkingResult
from ..recordings.writer import Recorder, Tape
from ..views.untrusted import visible_line
from . import background
from .chat import GoOn, find_chat
from .defaults import print_project
from .display import Stage, stage_for
from .kernel import pump
from .kernel.frontend import FrontEnd, attended, kernel_of
from .kernel.runner import start
from .kernel.threads import held, wait_plainly
from .showing import show
from .stream import Stream, StreamInterrupted, raise_unless_passed
from .streams import Streams

T = TypeVar("T", Stream, Streams)

SETTLE = 0.15
"""Seconds that an interrupted cell waits for its run. The view of a slower run ends by itself later."""

SETTLE_LINES = 5.0
"""The same if lines are printed, which would otherwise appear while the user types."""

LAST_LINE = 5.0
"""Seconds that a cell waits for the recording of a settled run."""


def ask(chosen: ChosenOptions, prompt: Any, shell: Any, keep: Callable[[Stream], None] = lambda stream: None) -> Stream:
    """Ask a model, and return when the run has settled; at once with `background`.

    Args:
        chosen: the options.
        prompt: a text, or a generative function.
        shell: IPython's shell; None in a program without it.
        keep: called with the stream as soon as it exists.

    Raises:
        OptionError: an option is invalid; nothing was started.
        StreamInterrupted: the kernel was interrupted.
        StreamFailed: the run did not pass, and the options ask for an exception.
    """
    options = chosen.options
    if options.background:
        background.check_name(options.out)
    in_view = prompt_in_view(prompt, options)
    stage = stage_for(options, shell, in_view)

    def begin(begun: list[Begun]) -> Stream:
        with stage.cleared_by_errors():
            plan = prepare(chosen, shell, stage.progress)
        stage.prepare()
        with held():  # until the run can be stopped
            stream = Stream(start(lambda: plan.start(prompt)), options.title, in_view or None)
            begun.append(Begun(stream, plan, options.title or prompt_text(prompt), options.out))
            keep(stream)
        return stream

    return run_in_cell(begin, lambda stream: show(stream.result, stage), stage, options, shell)


@dataclass
class Begun:
    """A run that has begun.

    Attributes:
        stream: the run.
        plan: its plan.
        label: its title or its prompt, for the list of streams in the background.
        name: its name on that list; a number by default.
    """

    stream: Stream
    plan: Plan
    label: str
    name: str | None = None


def run_in_cell(
    begin: Callable[[list[Begun]], T],
    show: Callable[[T], Future[None]],
    stage: Stage,
    options: CellOptions,
    shell: Any,
) -> T:
    """Begin runs, show them, and return when they have settled; at once with `background`.

    Args:
        begin: begins the runs, and adds each to a list; returns the stream or streams that the cell shows.
        show: shows them in the cell.
        stage: the output of the cell.
        options: the options that the runs share.
        shell: IPython's shell; None in a program without it.

    Raises:
        StreamInterrupted: the kernel was interrupted.
        StreamFailed: a run did not pass, and the options ask for an exception.
    """
    begun: list[Begun] = []
    shown: Future[None] | None = None
    try:
        streams = begin(begun)
        with held():  # an interrupt here would leave the view half open
            shown = show(streams)
            if stage.front_end is not FrontEnd.NOTHING:
                streams.note_view()
            if options.background:
                seen = options.quiet or stage.front_end.has_widgets
                waits = None if shell is None else raises(options, shell)
                for one in begun:
                    background.add(one.stream, shown, one.plan.finish, one.name, one.label, seen, waits)
                return streams
        pump.wait(shown, kernel_of(shell))
    except KeyboardInterrupt:
        if not begun:
            raise StreamInterrupted("Interrupted before the stream began.") from None
        with suppress(KeyboardInterrupt):  # a second interrupt ends the wait
            with held():  # but leaves no run that was not stopped
                for one in begun:
                    one.stream.stop("interrupted")
            if shown is not None:
                wait_plainly(shown, SETTLE_LINES if stage.front_end is FrontEnd.LINES else SETTLE)
        raise StreamInterrupted("Interrupted. The checked text is kept in _stream.") from None
    for one in begun:
        one.plan.finish(one.stream)
    if raises(options, shell):
        for one in begun:
            raise_unless_passed(one.stream)
    return streams


@dataclass
class Plan:
    """Everything that one run needs, except its prompt.

    Attributes:
        chosen: the options, resolved.
        go_on: adds the settled run to its conversation.
        recorder: records the run; None without a recording.
        images: the pictures that go with the prompt.
    """

    chosen: ChosenOptions
    go_on: GoOn
    recorder: Recorder | None = None
    images: Sequence[Any] = ()

    def start(self, prompt: Any) -> StreamChunkingResult:
        """Start the run on the running event loop."""
        from ..mellea.api import Message
        from ..streaming import begin, cut_for_format

        if self.images and not isinstance(prompt, str):
            raise OptionError("Cannot add a picture to an action", "give it to the action itself", "image")
        message = Message("user", prompt, images=list(self.images) or None) if isinstance(prompt, str) else prompt
        options = cut_for_format(self.chosen.options, message, chosen=self.chosen.given("chunking") is not None)
        project = [table(CellOptions)[name].key for name in self.chosen.of_project()]
        note = {"project": project} if project else {}
        tape = Tape() if self.recorder is not None and options.record_withheld else None
        result = begin(options, message, options.backend, options.context, None if tape is None else tape.tap, note)
        if self.recorder is not None:
            kept = prompt_text(prompt) if options.record_prompt else None
            self.recorder.follow(result, prompt=kept, withheld=options.record_withheld, tape=tape)
        return result

    def finish(self, stream: Stream) -> None:
        """Wait for the end of the recording, print its file, and add the run to its conversation."""
        if self.recorder is not None:
            with suppress(TimeoutError):
                self.recorder.done.result(LAST_LINE)
            failed = self.recorder.error is not None
            if failed or not self.chosen.options.quiet:
                print(visible_line(self.recorder.summary), file=sys.stderr if failed else sys.stdout)
        self.go_on(stream)


def prepare(chosen: ChosenOptions, shell: Any, progress: Progress) -> Plan:
    """Resolve the requirements, the conversation and the back-ends of the options. Imports mellea; may load a model.

    Args:
        chosen: the options.
        shell: IPython's shell, for the conversation of a notebook.
        progress: called with a line of text before each long step.

    Raises:
        OptionError: a value cannot be resolved or used.
    """
    if shell is not None:
        print_project(chosen)
    with chosen.naming():  # before the model is loaded, so that an invalid path is reported at once
        recorder = None if chosen.options.record is None else _recorder(chosen.options.record)
    if "mellea" not in sys.modules:
        progress("Importing mellea ...")
    context, go_on = find_chat(chosen, None if shell is None else shell.user_ns)
    with chosen.naming():
        images = chosen.options.resolved("image")
        found = find(chosen.options.with_found(context=context), answerer(chosen), progress)
    return Plan(replace(chosen, options=found), go_on, recorder, images)


def is_generative(prompt: Any) -> bool:
    """Return whether a prompt is a function of mellea's `@generative`, with or without arguments."""
    return is_a("GenerativeStub")(_function_of(prompt))


def prompt_text(prompt: Any) -> str:
    """Return a prompt as text, or a generative function's name."""
    return prompt if isinstance(prompt, str) else str(getattr(_function_of(prompt), "__name__", prompt))


def prompt_in_view(prompt: Any, options: CellOptions) -> str:
    """Return the prompt for views; an empty string if the options do not show it."""
    return prompt_text(prompt) if options.show_prompt else ""


def _function_of(prompt: Any) -> Any:
    return prompt.func if isinstance(prompt, partial) else prompt


def raises(options: CellOptions, shell: Any) -> bool:
    """Return whether a run that did not pass raises: by its option, which is by default on if no person watches."""
    return not attended(shell) if options.raise_ is None else options.raise_


def _recorder(path: Any) -> Recorder:
    try:
        return Recorder(path)
    except FileExistsError as exc:
        raise OptionError(f"Cannot write {path}", str(exc).removeprefix(f"{path} "), "record") from None
    except OSError as exc:
        why = exc.strerror or exc
        raise OptionError(
            f"Cannot write {path}",
            f"{why}; give a file in a folder that exists, or a folder with / at its end",
            "record",
        ) from None
