"""Runs a `%%stream` cell with several back-ends, which all get the prompt at the same time."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import Any

from ..options.defaults import ChosenOptions
from ..options.errors import OptionError
from ..recordings.files import names_folder
from .cell import Begun, Plan, prepare, prompt_in_view, run_in_cell
from .display import stage_for
from .kernel.runner import start
from .several_view import show_several
from .stream import Stream
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

    def begin(begun: list[Begun]) -> Streams:
        with stage.cleared_by_errors():
            plans = _prepare(chosen, shell, stage.progress)
        stage.prepare()
        streams = _start(plans, prompt, in_view)
        begun += [Begun(streams[name], plan, f"{name}: {prompt}") for name, plan in plans.items()]
        keep(streams)
        return streams

    return run_in_cell(begin, lambda streams: show_several(streams, stage), stage, options, shell)


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
