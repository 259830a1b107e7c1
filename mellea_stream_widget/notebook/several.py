"""Runs a `%%stream` cell with several back-ends, which all get the prompt at the same time."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..log.reading import run_of
from ..options.defaults import ChosenOptions
from ..options.errors import OptionError
from ..recordings.files import names_folder
from ..views.side_by_side import side_by_side_bundle
from .cell import Begun, Plan, prepare, prompt_in_view, run_in_cell
from .display import Stage, stage_for
from .kernel.runner import start
from .kernel.threads import held
from .showing import RunsView, show_view
from .stream import Stream
from .streams import Streams

if TYPE_CHECKING:
    from .widget.base import ReplacedView

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

    def begin(begun: list[Begun]) -> Streams:
        with stage.cleared_by_errors():
            plans = _prepare(chosen, shell, stage.progress)
        stage.prepare()
        with held():  # until the runs can be stopped
            streams = _start(plans, prompt, in_view)
            begun += [Begun(streams[name], plan, f"{name}: {prompt}") for name, plan in plans.items()]
            keep(streams)
        return streams

    return run_in_cell(begin, lambda streams: show_several(streams, stage), stage, options, shell)


def show_several(streams: Streams, stage: Stage) -> Future[None]:
    """Show runs side by side in the current cell, live; the future ends when the last event of each is shown.

    If the view cannot be made, a message says so, and the runs are shown as lines, one after the other.
    """

    def widget() -> ReplacedView:
        from .widget.compare import StreamCompare

        return StreamCompare(*streams, names=streams.names, title=stage.title, prompt=stage.prompt, rater=stage.rater)

    def bundle() -> dict[str, Any]:
        return side_by_side_bundle(streams.compare(), stage.title, stage.prompt)

    runs = [run_of(stream) for stream in streams]
    return show_view(RunsView(runs, streams.names, bundle, widget), stage)


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
