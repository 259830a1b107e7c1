"""Runs a `%%stream` cell with several back-ends, which all get the prompt at the same time."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future
from contextlib import ExitStack, suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

from ..options.defaults import ChosenOptions
from ..options.errors import OptionError
from ..recordings.files import names_folder
from . import background
from .cell import SETTLE, SETTLE_LINES, Plan, prepare, prompt_in_view, raises
from .display import stage_for
from .kernel import pump
from .kernel.frontend import FrontEnd, kernel_of
from .kernel.runner import start
from .kernel.threads import held, wait_plainly
from .several_view import show_several
from .stream import Stream, StreamInterrupted, raise_unless_passed
from .streams import Streams

_ENDINGS = (".stream.jsonl", ".jsonl")


def names_of(words: Sequence[str]) -> list[str]:
    """Return a name for each column: the back-end as it was written, with a number if it was repeated."""
    named: list[str] = []
    for word in words:
        name, number = word.strip("\"'"), 1
        while (tried := name if number == 1 else f"{name} ({number})") in named:
            number += 1
        named.append(tried)
    return named


def ask_several(
    chosen: Mapping[str, ChosenOptions],
    prompt: str,
    shell: Any,
    keep: Callable[[Streams], None],
) -> Streams:
    """Ask several models at the same time, and return when all runs have settled; at once with `background`.

    Args:
        chosen: the options of each run by the name of its column; only their back-ends differ.
        prompt: the prompt.
        shell: IPython's shell.
        keep: called with the runs as soon as they exist.

    Raises:
        OptionError: an option is invalid; nothing was started.
        StreamInterrupted: the kernel was interrupted.
        StreamFailed: a run did not pass, and the options ask for an exception.
    """
    options = next(iter(chosen.values())).options
    if options.chat:
        raise OptionError("Cannot use --chat with several back-ends", "a conversation has one answer to a prompt")
    in_view = prompt_in_view(prompt, options)
    stage = stage_for(options, shell, in_view)
    streams: Streams | None = None
    shown: Future[None] | None = None
    try:
        with stage.cleared_by_errors():
            plans = _prepare(chosen, shell, stage.progress)
        stage.prepare()
        streams = _start(plans, prompt, in_view)
        keep(streams)
        with held():  # an interrupt here would leave the view half open
            shown = show_several(streams, stage)
            if stage.front_end is not FrontEnd.NOTHING:
                streams.note_view()
            if options.background:
                seen = options.quiet or stage.front_end is FrontEnd.WIDGET
                for name, plan in plans.items():
                    background.add(
                        streams[name], shown, plan.finish, None, f"{name}: {prompt}", seen, raises(options, shell)
                    )
                return streams
        pump.wait(shown, kernel_of(shell))
    except KeyboardInterrupt:
        if streams is None:
            raise StreamInterrupted("Interrupted before the streams began.") from None
        _stop(streams, shown, SETTLE_LINES if stage.front_end is FrontEnd.LINES else SETTLE)
        raise StreamInterrupted("Interrupted. The checked text is kept in _stream.") from None
    for name, plan in plans.items():
        plan.finish(streams[name])
    if raises(options, shell):
        for stream in streams:
            raise_unless_passed(stream)
    return streams


def _prepare(chosen: Mapping[str, ChosenOptions], shell: Any, progress: Callable[[str], None]) -> dict[str, Plan]:
    plans: dict[str, Plan] = {}
    for name, one in chosen.items():
        path = one.options.record
        if path is not None:
            one = replace(one, options=replace(one.options, record=_path_of(path, name)))
        # The notice about the project's defaults is printed once.
        plans[name] = prepare(one, None if plans else shell, progress)
    return plans


def _start(plans: Mapping[str, Plan], prompt: str, in_view: str) -> Streams:
    streams: dict[str, Stream] = {}
    with ExitStack() as unless_all:
        for name, plan in plans.items():
            streams[name] = Stream(start(lambda plan=plan: plan.start(prompt)), name, in_view or None)  # type: ignore[misc]
            unless_all.callback(streams[name].stop, "another back-end could not be asked")
        unless_all.pop_all()
    return Streams(streams)


def _path_of(path: Any, name: str) -> Any:
    """Return the path for the recording of a column: the same folder, or the file's name with that of the column."""
    if names_folder(os.path.expanduser(path)):  # noqa: PTH111 - a `Path` drops the end of a folder
        return path
    file = Path(path)
    ending = next((one for one in _ENDINGS if file.name.endswith(one)), file.suffix)
    plain = "".join(letter if letter.isalnum() or letter in "-_." else "-" for letter in name)
    return file.with_name(f"{file.name.removesuffix(ending)}.{plain}{ending}")


def _stop(streams: Streams, shown: Future[None] | None, settle: float) -> None:
    """Stop interrupted runs, and wait for their ends a little; a second interrupt ends the wait."""
    streams.stop("interrupted")
    with suppress(KeyboardInterrupt):
        if shown is not None:
            wait_plainly(shown, settle)
