"""`run` and `arun`: what `%%stream` does, from Python."""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import Callable
from typing import Any

from ..options import project
from ..options.defaults import Level, Settled, settle
from ..options.errors import OptionError, nearest
from ..options.names import NOBODY
from ..options.plan import Plan, prepare
from ..options.table import table
from . import conversation, session
from .display import show
from .errors import raise_unless_passed
from .kernel.frontend import current_shell
from .stream import Stream

_OPTIONS = {name: option for name, option in table().items() if option.in_python}


def run(prompt: str, **options: Any) -> Stream:
    """Ask a model, check its answer while it is written, and return when the run has settled.

    The options are those of `%%stream`, with its defaults, a project's and a notebook's too: `run("Tell me of tea.",
    require=["The text is about tea.", no_prices], chunking="word", limits={"total": 60})`. Values are Python objects:
    a text in `require` is a sentence for the model to judge, never code. The prompt is sent as it stands. In a
    notebook the run is shown as a cell's is; a program sees it with `text=True`.

    Raises:
        OptionError: an option's value is wrong (a `ValueError`); nothing was started.
        TypeError: there is no such option.
        StreamFailed: the run has not passed; in a program, and in a notebook with `raise_=True`. Its `result` has the
            checked text.
        KeyboardInterrupt: the run was interrupted, and has been stopped.
    """
    settled = _settle(prompt, options)
    return session.ask(settled, prompt, current_shell())


async def arun(prompt: str, **options: Any) -> Stream:
    """Ask as `run` does, on the running event loop; cancelling the call stops the run.

    Raises:
        OptionError: as `run`, and for `background`, since a task does that.
        TypeError, StreamFailed: as `run`.
        asyncio.CancelledError: the call was cancelled; nothing of the run is left.
    """
    settled = _settle(prompt, options)
    if settled.options.background:
        raise OptionError("background: give that to run(), or make a task of arun()")
    shell = current_shell()
    settled, go_on = conversation.find(settled, session.variables(shell))
    stage = session.stage_for(settled, shell)
    plan: Plan = await asyncio.to_thread(prepare, settled, stage.say)
    go_on = session.taken_down(plan.recorder, go_on)
    stage.prepare()
    async with plan.start(prompt) as result:
        stream = Stream(result, settled.options.title)
        shown = show(result, stage)
        stream.note_view()
        await result.log.join()
        await asyncio.wrap_future(shown)
    go_on(stream)
    if session.raises(settled, shell):
        raise_unless_passed(stream)
    return stream


def _settle(prompt: str, options: dict[str, Any]) -> Settled:
    if not isinstance(prompt, str) or not prompt.strip():
        raise OptionError(f"prompt: {prompt!r} does not do; give a text that says what the model is to do")
    for name in options:
        if name not in _OPTIONS:
            raise TypeError(f"there is no option {name!r}.{nearest(name, _OPTIONS)} Options: {', '.join(_OPTIONS)}")
    given = {name: value for name, value in options.items() if value is not None}
    levels, names = _defaults()
    return settle([*levels, Level("the call", given, lambda option: option.name)], names)


def _defaults() -> tuple[list[Level], Any]:
    """Give the levels below a call's own: the notebook's, or, in a program, the project's."""
    shell = current_shell()
    magics = None if shell is None else shell.magics_manager.registry.get("StreamMagics")
    if magics is not None:
        return magics.defaults.levels(), magics.defaults.names
    found = project.level(project.folder())
    return ([] if found is None else [found]), NOBODY


def _signed(function: Callable[..., Any]) -> None:
    """Show the options in the function's signature, for completion and help."""
    own = inspect.signature(function)
    prompt = own.parameters["prompt"]
    options = [
        inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=option.default)
        for name, option in _OPTIONS.items()
    ]
    function.__signature__ = own.replace(parameters=[prompt, *options])  # type: ignore[attr-defined]
    listed = "\n".join(f"        {name}: {option.help}." for name, option in _OPTIONS.items())
    head, raises, tail = (function.__doc__ or "").partition("    Raises:")
    function.__doc__ = f"{head}    Args:\n        prompt: what the model is asked.\n{listed}\n\n{raises}{tail}"


_signed(run)
_signed(arun)
