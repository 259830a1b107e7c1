"""The help of the magics, made from the table."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Mapping

from .table import Option, configurable, table

_WIDTH = 100
_INDENT = 6

_STREAM = """\
%%stream [options]      the prompt is the cell
%stream [options] PROMPT      the same in a line, and it gives the result: answer = %stream "Who are you?"

Send a prompt to a model and show its answer as it is written and checked.

Each chunk of the answer appears when no requirement says "fail" to it; the first "fail" ends the answer. Stop in the
widget ends this run only; interrupting the kernel also keeps the cells behind it from running. Either way the checked
text stays, in the output and in _stream: text, outcome, verdicts, events, timings, attempts, usage, as_thunk,
to_dict(), to_dataframe(), show().

The prompt is sent as it stands, but for {{ expression }}, which puts in a value. In a line it may stand in quotes,
and must if it ends in a question mark: IPython takes that for a question to itself.

Examples:

    %%stream --require "The text is about tea." --require no_prices --out tea
    Write a short paragraph about how tea is made.

    %%stream --backend ollama:llama3.2 --chunking paragraph --limits first_token=30,total=120
    Compare {{ first }} and {{ second }}.

    %%stream --chat
    And in one sentence?

    %%stream --background --out draft
    Write a long story.

Defaults for a notebook: %stream_config. In a program: mellea_stream_widget.run(prompt, require=[...]).
Streams in the background: %stream_list, %stream_wait, %stream_stop."""

_CONFIG = """\
%stream_config                      show all defaults, and where each comes from
%stream_config [options]            set defaults for this notebook, each as in a %%stream line
%stream_config --reset [NAME ...]   forget those of this notebook, all or some

A cell's own options come first, then the notebook's, then [tool.mellea-stream] in a pyproject.toml upward of the
notebook, then IPython's configuration (c.StreamMagics.chunking = "word"). Limits are put together, name by name.

Examples:

    %stream_config --backend ollama:llama3.2 --require no_prices --limits total=120
    %stream_config --reset require"""


def page(text: str, options: Mapping[str, Option]) -> str:
    """Give a help page: a text, then an entry per option."""
    entries = "\n".join(_entry(option) for option in options.values())
    return f"{text}\n\nOptions:\n\n{entries}\n  -h, --help\n      show this page"


def default(option: Option) -> str:
    """Say what happens where nobody gives the option."""
    return option.unless or option.kind.show(option.default)


def _entry(option: Option) -> str:
    value = f" {option.metavar or 'TEXT'}" if option.kind.takes_value else ""
    forms: Iterable[str] = filter(None, (option.short, option.flag, option.negation))
    text = f"{option.help} (default: {default(option)})"
    body = textwrap.fill(text, _WIDTH, initial_indent=" " * _INDENT, subsequent_indent=" " * _INDENT)
    return f"  {', '.join(form + value for form in forms)}\n{body}"


STREAM_HELP = page(_STREAM, table())
CONFIG_HELP = page(_CONFIG, configurable())
