"""The magics. Light: everything that is slow to import comes when a cell is run."""

from __future__ import annotations

import types
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import traitlets
from IPython.core.error import UsageError
from IPython.core.magic import Magics, line_cell_magic, line_magic, magics_class, no_var_expand

from ...options.defaults import Level, Settled, settle
from ...options.errors import OptionError
from ...options.help import CONFIG_HELP, STREAM_HELP
from ...options.kinds import Flag
from ...options.line import left_over, parse
from ...options.names import Names
from ...options.table import configurable, table
from ...options.tokens import unquoted
from .config import Defaults

if TYPE_CHECKING:
    from ..stream import Stream

_TRAITS: dict[str, Any] = {
    name: (traitlets.Bool if isinstance(option.kind, Flag) else traitlets.Any)(
        None, allow_none=True, help=f"{option.help} (default: None, not set here)"
    ).tag(config=True)
    for name, option in configurable().items()
}
_Configured: Any = types.new_class("_Configured", (Magics,), exec_body=lambda body: body.update(_TRAITS))


@magics_class
class StreamMagics(_Configured):  # type: ignore[misc] # the options are its traits: `c.StreamMagics.chunking = "word"`
    """The magics of this package."""

    def __init__(self, shell: Any) -> None:
        super().__init__(shell=shell)
        configured = {name: value for name in _TRAITS if (value := getattr(self, name)) is not None}
        self.defaults = Defaults(Names(shell.user_ns, shell.ev), configured)
        # What `%config` sets later is as close to the cells as what `%stream_config` does.
        self.observe(self._reconfigured, list(_TRAITS))

    @no_var_expand
    @line_cell_magic
    def stream(self, line: str, cell: str | None = None) -> Stream | None:
        with _usage_errors():
            said = parse(line, table())
            if said.help:
                print(STREAM_HELP)
                return None
            if cell is not None and said.rest:
                raise left_over(said.rest, table())
            prompt = unquoted(said.rest) if cell is None else cell.removesuffix("\n")
            if not prompt.strip():
                where = "below the %%stream line" if cell is not None else "behind the options"
                raise OptionError(f"there is no prompt: write {where} what the model is to do")
            settled = self._settle(said.given)
            if settled.options.interpolate:
                from ...options.prompt import fill

                prompt = fill(prompt, self.shell.user_ns)

            from ..session import ask

            stream = ask(settled, prompt, self.shell, lambda stream: self._keep(stream, settled.options.out))
            return stream if cell is None or settled.options.background else None

    stream.__doc__ = STREAM_HELP

    @no_var_expand
    @line_magic
    def stream_config(self, line: str) -> None:
        with _usage_errors():
            if line.strip() in ("-h", "--help"):
                print(CONFIG_HELP)
            elif not self.defaults.change(line):
                print(self.defaults.listing())

    stream_config.__doc__ = CONFIG_HELP

    @line_magic
    def stream_list(self, line: str) -> None:
        """Show the streams in the background that nobody has waited for yet: name, state, size, time, title."""
        from .. import background

        print(background.listing())

    @line_magic
    def stream_wait(self, line: str) -> None:
        """Wait for a stream in the background, or for all, and show those that were not shown where they started.

            %stream_wait [NAME|all]

        One that is to raise when it has not passed (--raise) does so here, when all have settled. An interrupt ends the
        wait; the streams go on.
        """
        from .. import background

        with _usage_errors():
            background.wait(line.strip(), self.shell)

    @line_magic
    def stream_stop(self, line: str) -> None:
        """Stop a stream in the background, or all; their checked text stays.

        %stream_stop NAME|all
        """
        from .. import background

        with _usage_errors():
            background.stop(line.strip())

    def _settle(self, given: Mapping[str, Any]) -> Settled:
        return settle([*self.defaults.levels(), Level("this cell", given)], self.defaults.names)

    def _keep(self, stream: Stream, out: str | None) -> None:
        self.shell.user_ns.update({name: stream for name in ("_stream", out) if name is not None})

    def _reconfigured(self, change: Any) -> None:
        if change["new"] is None:
            self.defaults.notebook.pop(change["name"], None)
        else:
            self.defaults.notebook[change["name"]] = change["new"]


@contextmanager
def _usage_errors() -> Iterator[None]:
    """Tell a mistake in an option as IPython tells mistakes: in a line or two, without a traceback."""
    try:
        yield
    except OptionError as exc:
        raise UsageError(str(exc)) from exc.__cause__
