"""The magics. Importing this module is cheap; slow imports happen when a cell runs."""

from __future__ import annotations

import types
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, Any

import traitlets
from IPython.core.error import UsageError
from IPython.core.magic import Magics, line_cell_magic, line_magic, magics_class, no_var_expand

from ...options.cell_options import CellOptions
from ...options.defaults import Defaults, Level, choose
from ...options.errors import OptionError
from ...options.help import CONFIG_HELP, MANY_HELP, STREAM_HELP
from ...options.kinds import FlagKind, NumberKind
from ...options.line import head_of, left_over, parse, stray_option
from ...options.many_options import ManyCellOptions
from ...options.prompt import fill
from ...options.table import Option, configurable, table
from ...options.words import Names, Word, unquoted
from . import config

if TYPE_CHECKING:
    from ...batch.runs import Runs
    from ..stream import Stream
    from ..streams import Streams

_OPTIONS = table(CellOptions)
_MANY_OPTIONS = table(ManyCellOptions)


def _trait(option: Option) -> Any:
    kind = option.kind
    trait: Any
    if isinstance(kind, FlagKind):
        trait = traitlets.Bool
    elif isinstance(kind, NumberKind):
        trait = traitlets.Int if kind.number is int else traitlets.Float
    else:
        trait = traitlets.Any
    return trait(None, allow_none=True, help=f"{option.help} (default: None, not set here)").tag(config=True)


_TRAITS = {option.key if option.alias else option.name: option for option in configurable(CellOptions).values()}
_Configured: Any = types.new_class(
    "_Configured", (Magics,), exec_body=lambda body: body.update({name: _trait(one) for name, one in _TRAITS.items()})
)


@magics_class
class StreamMagics(_Configured):  # type: ignore[misc] # the options are its traits: `c.StreamMagics.chunking = "word"`
    """The magics of this package."""

    def __init__(self, shell: Any) -> None:
        super().__init__(shell=shell)
        configured = {one.name: value for name, one in _TRAITS.items() if (value := getattr(self, name)) is not None}
        self.defaults = Defaults(Names(shell.user_ns, shell.ev), configured)
        # Later changes by `%config` are treated like those by `%stream_config`.
        self.observe(self._reconfigured, list(_TRAITS))

    @no_var_expand
    @line_cell_magic
    def stream(self, line: str, cell: str | None = None) -> Stream | Streams | None:
        from ..cell import ask
        from ..several import ask_several, names_of

        with _usage_errors():
            if cell is not None:
                line, cell = head_of(line, cell, _OPTIONS)
            said = parse(line, _OPTIONS, several=["backend"], magic="%stream" if cell is None else "%%stream")
            if said.help:
                print(STREAM_HELP)
                return None
            if cell is not None and said.rest:
                raise left_over(said, _OPTIONS)
            prompt = unquoted(said.rest) if cell is None else cell.removesuffix("\n")
            if not prompt.strip():
                where = "below the %%stream line" if cell is not None else "after the options"
                raise OptionError("Missing prompt", f"write {where} what the model is to do")
            if stray := stray_option(prompt, _OPTIONS):
                print(f"Note: {stray} was read as part of the prompt. Write options before the prompt.")
            backends: list[Word] = said.given.pop("backend", [])
            chosen = [
                choose([*self.defaults.levels(), Level("this cell", {**said.given, **one})], self.defaults.names)
                for one in [{"backend": word} for word in backends] or [{}]
            ]
            options = chosen[0].options
            if options.interpolate:
                prompt = fill(prompt, self.shell.user_ns)
            keep = partial(self._keep, out=options.out)
            if len(chosen) == 1:
                stream: Stream | Streams = ask(chosen[0], prompt, self.shell, keep)
            else:
                named = dict(zip(names_of(backends), chosen, strict=True))
                stream = ask_several(named, prompt, self.shell, keep)
            shown = cell is not None and (stream.is_in_view or not options.background)
            return None if shown else stream

    stream.__doc__ = STREAM_HELP

    @no_var_expand
    @line_cell_magic
    def stream_many(self, line: str, cell: str | None = None) -> None:
        from ..many import many_of_cell

        with _usage_errors():
            if cell is not None:
                line, cell = head_of(line, cell, _MANY_OPTIONS)
            magic = "%stream_many" if cell is None else "%%stream_many"
            said = parse(line, _MANY_OPTIONS, several=["backend"], magic=magic)
            if said.help:
                print(MANY_HELP)
                return
            if said.rest:
                raise left_over(said, _MANY_OPTIONS)
            backends: list[Word] = said.given.pop("backend", [])
            if len(backends) > 1:
                advice = (
                    f'Make each a variant: models = {{"a": {{"backend": "{backends[0]}"}}, …}}, then --variants models'
                )
                raise OptionError("Several back-ends", advice)
            if backends:
                said.given["backend"] = backends[0]
            template = None if cell is None else cell.removesuffix("\n")
            if template is not None and (stray := stray_option(template, _MANY_OPTIONS)):
                print(f"Note: {stray} was read as part of the template. Write options before the template.")
            many_of_cell(said.given, template, self.defaults, self.shell, self._keep_runs)

    stream_many.__doc__ = MANY_HELP

    @no_var_expand
    @line_magic
    def stream_config(self, line: str) -> None:
        with _usage_errors():
            if line.strip() in ("-h", "--help"):
                print(CONFIG_HELP)
            elif (names := config.asked_for(line)) or not config.change(self.defaults, line):
                print(config.listing(self.defaults, names))

    stream_config.__doc__ = CONFIG_HELP

    @line_magic
    def stream_list(self, line: str) -> None:
        """List the background streams that were not waited for yet: name, state, size, time, title."""
        from .. import background

        print(background.listing())

    @line_magic
    def stream_wait(self, line: str) -> None:
        """Wait for a stream in the background, or for all, and show those that were not shown where they started.

            %stream_wait [NAME|all]

        A stream with --raise that did not pass raises here, when all have settled. An interrupt ends the wait; the
        streams go on.
        """
        from .. import background

        with _usage_errors():
            background.wait(line.strip(), self.shell)

    @line_magic
    def stream_stop(self, line: str) -> None:
        """Stop a stream in the background, or all; their checked text is kept.

            %stream_stop [NAME|all]

        Without a name it stops the only stream that runs.
        """
        from .. import background

        with _usage_errors():
            background.stop(line.strip())

    def _keep(self, stream: Stream | Streams, out: str | None) -> None:
        self.shell.user_ns.update({name: stream for name in ("_stream", out) if name is not None})

    def _keep_runs(self, runs: Runs, name: str | None) -> None:
        self.shell.user_ns.update({each: runs for each in ("_runs", name) if each is not None})

    def _reconfigured(self, change: Any) -> None:
        name = _TRAITS[change["name"]].name
        if change["new"] is None:
            self.defaults.notebook.pop(name, None)
        else:
            self.defaults.notebook[name] = change["new"]


@contextmanager
def _usage_errors() -> Iterator[None]:
    """Raise errors about options as IPython's `UsageError`, which is shown without a traceback."""
    try:
        yield
    except OptionError as exc:
        raise UsageError(str(exc)) from exc.__cause__
