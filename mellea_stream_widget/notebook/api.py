"""`run` and `arun`, which do the same as `%%stream`, from Python."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from ..options.cell_options import CallOptions
from ..options.defaults import ChosenOptions, Level, choose
from ..options.errors import OptionError, invalid
from ..options.signature import takes
from ..options.table import table
from .cell import ask, is_generative, prepare, prompt_in_view, raises
from .defaults import defaults_of
from .display import stage_for
from .kernel.frontend import current_shell
from .showing import show
from .stream import Stream, raise_unless_passed


@dataclass(frozen=True)
class Call(CallOptions):
    """The arguments of `run` and `arun`."""

    prompt: str | Callable[..., Any]


@takes(Call)
def run(call: Call) -> Stream:
    """Ask a model, check its answer while it is written, and return when the run has settled.

    The options are those of `%%stream`, with the same defaults, including those of a project and a notebook:
    `run("Tell me about tea.", require=["The text is about tea.", no_prices], chunking="word", limits={"total": 60})`.
    Values are Python objects: a string in `requirements` is a sentence for the model to judge, never code. The prompt
    is sent unchanged. A notebook shows the run like that of a cell, and assigns it to `_stream`. A program prints it
    with `text=True`.

    Args:
        prompt: a text, or a function of mellea's `@generative`, with its arguments in
            `functools.partial(function, name=value)`.
        The options of `CallOptions`.

    Raises:
        OptionError: an option has an invalid value (a `ValueError`); nothing was started.
        TypeError: an option is unknown.
        StreamFailed: the run did not pass, in a program, or in a notebook with `raise_=True`. Its `result` has the
            checked text.
        KeyboardInterrupt: the call was interrupted; the run was stopped.
    """
    shell = current_shell()
    return ask(_chosen(call), call.prompt, shell, lambda stream: _keep(stream, shell))


@takes(Call)
async def arun(call: Call) -> Stream:
    """Do the same as `run` on the running event loop. Cancelling the call stops the run.

    Args:
        prompt: as for `run`.
        The options of `CallOptions`.

    Raises:
        OptionError: as for `run`, and if `background` is given: make a task of `arun()` instead.
        TypeError, StreamFailed: as for `run`.
        asyncio.CancelledError: the call was cancelled; the run is over.
    """
    chosen, shell = _chosen(call), current_shell()
    if chosen.options.background:
        raise OptionError("Invalid value True", "use run(), or make a task of arun()", "background")
    in_view = prompt_in_view(call.prompt, chosen.options)
    stage = stage_for(chosen.options, shell, in_view)
    with stage.cleared_by_errors():
        plan = await asyncio.to_thread(prepare, chosen, shell, stage.progress)
    stage.prepare()
    async with plan.start(call.prompt) as result:
        stream = Stream(result, chosen.options.title, in_view or None)
        _keep(stream, shell)
        shown = show(result, stage)
        stream.note_view()
        await result.log.join()
        await asyncio.wrap_future(shown)
    plan.finish(stream)
    if raises(chosen.options, shell):
        raise_unless_passed(stream)
    return stream


def _keep(stream: Stream, shell: Any) -> None:
    """Assign a stream to `_stream`, as a cell does."""
    if shell is not None:
        shell.user_ns["_stream"] = stream


def _chosen(call: Call) -> ChosenOptions:
    """Return the call's options, merged with the defaults of the notebook, or of the project in a program."""
    text = isinstance(call.prompt, str) and call.prompt.strip()
    if not text and not is_generative(call.prompt):
        raise invalid(call.prompt, "text that says what the model is to do").of("prompt")
    given = {name: value for name, value in call.given.items() if name in table(CallOptions)}
    defaults = defaults_of(current_shell())
    return choose([*defaults.levels(), Level("the call", given, lambda option: option.name)], defaults.names)
