"""`run_many`, `arun_many` and `%%stream_many`: many prompts under several variants."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Any

from ..batch.driving import How, lacks_recordings, lay_out, make
from ..batch.executing import Shared, do_piece
from ..batch.plan import ManyPlan, Variant, see_names_differ
from ..batch.prompts import read_prompts
from ..batch.runs import Runs
from ..engines import Engine, cannot_be_sent, resolve
from ..options.defaults import ChosenOptions, Defaults, Level, answerer, choose, read
from ..options.errors import OptionError
from ..options.many_options import ManyCellOptions, ManyOptions, VariantOptions
from ..options.signature import takes
from ..options.table import naming, table
from ..streaming import cut_for_format
from .defaults import defaults_of
from .kernel import pump
from .kernel.frontend import current_shell, kernel_of
from .kernel.runner import shared as runner
from .kernel.threads import held, wait_plainly
from .many_view import follow
from .stream import StreamInterrupted

SETTLE = 5.0
"""Seconds that an interrupted call waits for its runs to settle."""

ALONE = "all"
"""Name of the only variant if none were given."""


@dataclass(frozen=True)
class ManyCall(ManyOptions):
    """The arguments of `run_many` and `arun_many`."""

    prompts: Any


@takes(ManyCall)
def run_many(call: ManyCall) -> Runs:
    """Ask many prompts under one or several variants, check every answer, and keep a recording of each.

    `run_many("questions.csv", template="Answer: {{ question }}", variants={"small": {"backend": "local"}, "big":
    {"backend": "ollama:llama3.2"}}, require=[no_prices], out="runs/support")`. A second call with the same `out` does
    only what is missing or was not finished, even after a kill. Variants that differ only in how an answer is checked
    share one generation for each prompt. A failed run does not stop the others: see its cell. See also docs/scale.md.

    Args:
        prompts: texts or mappings, a data frame, or a .csv, .jsonl or .parquet file.
        The options of `ManyOptions`.

    Returns:
        The runs: `summary()`, `to_dataframe()`, `cells()`, `runs["small", 3]`, `compare("small", "big")`.

    Raises:
        OptionError: an option has an invalid value (a `ValueError`); nothing was started.
        TypeError: an option is unknown.
        EngineUnavailable: the engine is not installed.
        KeyboardInterrupt: the call was interrupted; what has settled is kept, and another call does the rest.
    """
    shell = current_shell()
    return start_many(call, defaults_of(shell), shell)


@takes(ManyCall)
async def arun_many(call: ManyCall) -> Runs:
    """Do the same as `run_many` on the running event loop. Cancelling the call ends the runs; settled ones are kept.

    Args:
        prompts: as for `run_many`.
        The options of `ManyOptions`.

    Raises:
        OptionError: as for `run_many`, and if `background` is given: make a task of `arun_many()` instead.
        TypeError, EngineUnavailable: as for `run_many`.
        asyncio.CancelledError: the call was cancelled.
    """
    if call.background:
        raise OptionError("Invalid value True", "use run_many(), or make a task of arun_many()", "background")
    shell = current_shell()
    work = await asyncio.to_thread(_prepare, call, defaults_of(shell))
    shown = follow(work.runs, call, shell)
    if work.runs.running:
        await work.make()
    await asyncio.wrap_future(shown)
    return work.runs


def start_many(
    call: ManyCall, defaults: Defaults, shell: Any, keep: Callable[[Runs], None] = lambda runs: None
) -> Runs:
    """Make the runs, and return when all are made; at once with `background`.

    Args:
        call: the arguments.
        defaults: those of the notebook or the project.
        shell: IPython's shell; None in a program without it.
        keep: called with the runs as soon as they exist.

    Raises:
        OptionError, EngineUnavailable: as for `run_many`; nothing was started.
        StreamInterrupted: the call was interrupted.
    """
    work = _prepare(call, defaults)
    runs = work.runs
    keep(runs)
    try:
        with held():  # an interrupt here would leave the view half open
            making = runner().submit(work.make()) if runs.running else None
            shown = follow(runs, call, shell)
        if call.background:
            return runs
        pump.wait(shown, kernel_of(shell))
        if making is not None:
            wait_plainly(making)
    except KeyboardInterrupt:
        runs.stop("interrupted")
        with suppress(KeyboardInterrupt, TimeoutError):
            runs.wait(SETTLE)
        raise StreamInterrupted(f"Interrupted. What has settled is kept in {runs.path}.") from None
    if making is not None:
        making.result()
    return runs


@dataclass(frozen=True)
class _Work:
    runs: Runs
    make: Callable[[], Coroutine[Any, Any, None]]


def _prepare(call: ManyCall, defaults: Defaults) -> _Work:
    """Resolve the options if a run is missing, then make the folder; errors leave the folder unchanged."""
    if call.workers is not None and call.engine is None:
        raise OptionError(f"Invalid value {call.workers!r}", "use it with an engine, such as processes", "workers")
    see_names_differ(call.variants or ())
    prompts = read_prompts(call.prompts, call.template)
    chosen = {name: _choose(call, name, own, defaults) for name, own in (call.variants or {ALONE: {}}).items()}
    variants = []
    for name, one in chosen.items():
        with one.naming():
            options = one.options
            if options.format is not None:
                options = cut_for_format(options, None, chosen=one.given("chunking") is not None)
            variants.append(Variant.of(name, options, answerer(one)))
    plan = ManyPlan(prompts, variants, call.repeats, call.record_withheld)
    shared = Shared(variants, call.record_withheld)
    engine = _usable(call, shared, chosen) if lacks_recordings(plan, call.out) else None
    try:
        folder, runs = lay_out(plan, call.out)
    except OptionError:
        if engine is not None:
            engine.close()
        raise
    if next(plan.jobs(runs.finished()), None) is None:
        runs.settle()
    else:
        engine = engine or _usable(call, shared, chosen)
    how = How(engine, call.concurrency, call.seconds, call.tokens)
    return _Work(runs, lambda: make(plan, shared, folder, runs, how))


def _usable(call: ManyCall, shared: Shared, chosen: Mapping[str, ChosenOptions]) -> Engine | None:
    """Check that the options can be used by the engine; return the engine, or None for this process.

    Raises:
        OptionError, EngineUnavailable: they cannot be used.
    """
    if call.engine is None:
        for number, one in enumerate(chosen.values()):
            with one.naming():
                shared.found(number)
        return None
    why = cannot_be_sent(do_piece, shared)
    if why:
        advice = "give back-ends by their names, and functions that use no open files, locks or connections"
        raise OptionError(f"The options cannot be sent to other processes ({why})", advice)
    return resolve(call.engine, call.workers)


def _choose(call: ManyCall, name: str, own: Mapping[str, Any], defaults: Defaults) -> ChosenOptions:
    """Return the options of a variant: its own, then the call's, then the defaults."""
    asked = table(VariantOptions)
    levels = [
        Level("many runs", {"retry_on": ("rejected", "error")}, lambda option: option.name),
        *defaults.levels(),
        Level("the call", call.given, lambda option: option.name),
        Level(f"variant {name!r}", own, lambda option: f"{option.name} of variant {name!r}"),
    ]
    kept = [replace(one, values={key: one.values[key] for key in one.values if key in asked}) for one in levels]
    return choose([one for one in kept if one.values], defaults.names)


def many_of_cell(
    given: Mapping[str, Any],
    template: str | None,
    defaults: Defaults,
    shell: Any,
    keep: Callable[[Runs, str | None], None],
) -> Runs:
    """Run a `%%stream_many` cell.

    Args:
        given: the options of the line, as words.
        template: the text of the cell; None for a line magic, in which each row has its prompt.
        defaults: those of the notebook.
        shell: IPython's shell.
        keep: called with the runs, and the variable's name of the option `keep`, as soon as they exist.

    Raises:
        OptionError, StreamInterrupted: as for `start_many`.
    """
    values: dict[str, Any] = {}
    options = table(ManyCellOptions)
    for name, words in given.items():
        with naming(options[name].flag):
            values[name] = options[name].kind.check(read(options[name], words, defaults.names))
    prompts, kept = values.pop("prompts", None), values.pop("keep", None)
    if prompts is None:
        raise OptionError("Missing prompts", "give --prompts with a file or an expression for the rows")
    if template is not None:
        if not template.strip():
            advice = "write below the %%stream_many line what the model is to do"
            raise OptionError("Missing template", f"{advice}, or use %stream_many for rows that are prompts")
        if "template" in values:
            raise OptionError("Two templates", "give --template, or write it below the line")
        values["template"] = template
    call = ManyCall(prompts, **values)
    try:
        return start_many(call, defaults, shell, lambda runs: keep(runs, kept))
    except OptionError as exc:
        raise (exc.of(options[exc.option].flag) if exc.option in options else exc) from exc.__cause__
