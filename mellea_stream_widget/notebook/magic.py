"""The `%%stream` magic. Light: everything that is slow to import comes when a cell is run."""

from __future__ import annotations

from typing import Any

from IPython.core.error import UsageError
from IPython.core.magic import Magics, cell_magic, magics_class, no_var_expand
from IPython.core.magic_arguments import argument, magic_arguments

from .arguments import split


@magics_class
class StreamMagics(Magics):
    """The magics of this package."""

    @no_var_expand
    @cell_magic
    @magic_arguments("%stream")
    @argument(
        "-r",
        "--require",
        action="append",
        default=[],
        metavar="REQUIREMENT",
        help="check every chunk, and the whole text at the end: a quoted sentence, a function f(chunk), "
        "a mellea Requirement, by name or as an expression; give it as often as you like",
    )
    @argument(
        "-c",
        "--chunking",
        default="sentence",
        help="what is checked and shown as one piece: sentence (default), word, paragraph, line, prose, "
        "or an expression that gives a chunking strategy",
    )
    @argument(
        "-b",
        "--backend",
        default="local",
        help="who answers: local (default: the embedded model), ollama, openai (OPENAI_BASE_URL and "
        "OPENAI_API_KEY), or an expression that gives a mellea Backend or MelleaSession",
    )
    @argument("-o", "--out", metavar="NAME", help="keep the result in this variable too; it is in _stream anyway")
    @argument("--max-tokens", metavar="N", help="longest answer, in tokens")
    @argument("--temperature", metavar="T", help="0 for the likeliest answer, higher for more variety")
    @argument("--seed", metavar="N", help="same seed, same answer, where the back-end can do that")
    @argument("--text", action="store_true", help="print lines, show no widget")
    def stream(self, line: str, cell: str) -> None:
        """Send the cell to a model and show its answer as it is written and checked.

        The cell's text is sent as it stands. Each chunk of the answer appears when no requirement says "fail" to
        it; the first "fail" ends the answer. Stop in the widget ends this run only. Interrupting the kernel also
        keeps the cells behind it from running. Either way the checked text stays, in the output and in _stream.

        Examples::

            %%stream --require "The text is about tea." --require no_prices --out tea
            Write a short paragraph about how tea is made.
        """
        try:
            words = split(line)
        except ValueError as exc:
            raise UsageError(str(exc)) from None
        magic: Any = self.stream
        parser = magic.parser
        options, rest = parser.parse_known_args(words)
        if rest:
            from .options import unknown_words

            raise unknown_words(rest, parser._option_string_actions)
        if not cell.strip():
            raise UsageError("the cell has no prompt: write below the %%stream line what the model is to do")

        from .session import run_cell

        run_cell(options, cell.removesuffix("\n"), self.shell)
