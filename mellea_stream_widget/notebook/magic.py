"""The magics. Light: everything that is slow to import comes when a cell is run."""

from __future__ import annotations

from IPython.core.error import UsageError
from IPython.core.magic import Magics, cell_magic, magics_class, no_var_expand

from ..options.errors import OptionError
from ..options.help import page
from ..options.line import left_over, parse
from ..options.table import table

_PURPOSE = """
Send the cell to a model and show its answer as it is written and checked.

The cell's text is sent as it stands. Each chunk of the answer appears when no requirement says "fail" to it; the
first "fail" ends the answer. Stop in the widget ends this run only. Interrupting the kernel also keeps the cells
behind it from running. Either way the checked text stays, in the output and in _stream.
"""
HELP = page("%%stream [options]", _PURPOSE)


@magics_class
class StreamMagics(Magics):
    """The magics of this package."""

    @no_var_expand
    @cell_magic
    def stream(self, line: str, cell: str) -> None:
        try:
            said = parse(line, table())
            if said.help:
                print(HELP)
                return
            if said.rest:
                raise left_over(said.rest)
            if not cell.strip():
                raise OptionError("the cell has no prompt: write below the %%stream line what the model is to do")

            from .session import run_cell

            run_cell(said.given, cell.removesuffix("\n"), self.shell)
        except OptionError as exc:
            raise UsageError(str(exc)) from exc.__cause__

    stream.__doc__ = HELP
