"""The help of the magics, made from the table of options."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Mapping

from .cell_options import CellOptions
from .many_options import ManyCellOptions
from .table import Option, configurable, table

_WIDTH = 79
_INDENT = 6

_STREAM = """\
%%stream [options]           the prompt is the cell
%stream [options] PROMPT     the same in a line, which returns the result:
                             answer = %stream "Who are you?"

Send a prompt to a model and show its answer while it is written and checked.

A chunk of the answer appears if no requirement fails it; the first "fail" ends
the answer. Stop in the widget ends this run only; if you interrupt
the kernel, the cells after this one do not run either. In both cases the
checked text is kept, in the output and in _stream: text, outcome, verdicts,
log, timings, attempts, usage, as_thunk, to_dict(), to_dataframe(), show().

The prompt is sent as it is written, except that {{ expression }} is replaced
by its value. In a line it may be quoted. Quote it if it ends in a question
mark, because IPython takes that as a request for help.

Options may continue below the first line, in lines that begin with an option
or follow a backslash. A line that ends with -- is the last one: the prompt
below may then begin with an option's name.

Examples:

    %%stream --require "The text is about tea." --require no_prices --out tea
    Write a short paragraph about how tea is made.

    %%stream --backend ollama:llama3.2 --chunking paragraph
    --limits first_token=30,total=120
    Compare {{ first }} and {{ second }}.

    %%stream --chat
    And in one sentence?

    %%stream --background --out draft
    Write a long story.

Write a requirement as a function f(chunk), or f(text_so_far) to be given all
of the text so far. It returns True, False, "unknown" or the reason of a
failure. Try it without a model: check(no_prices, "some text").

Defaults for a notebook: %stream_config. In a program:
mellea_stream_widget.run(prompt, require=[...]).
Streams in the background: %stream_list, %stream_wait, %stream_stop."""

_CONFIG = """\
%stream_config                      show all defaults, and where each is from
%stream_config NAME ...             show some of them
%stream_config [options]            set defaults for this notebook, written as
                                    in a %%stream line
%stream_config --reset [NAME ...]   remove this notebook's defaults, all or some

A cell's own options come first, then the notebook's, then those of the project:
[tool.mellea-stream] in the nearest pyproject.toml in the notebook's folder or
above it, up to the root of its repository. IPython's configuration comes last
(c.StreamMagics.chunking = "word"). Limits and model options are put together
from all of them, name by name.

Examples:

    %stream_config --backend ollama:llama3.2 --require no_prices
    %stream_config --limits total=120
    %stream_config --reset require"""


def page(text: str, options: Mapping[str, Option]) -> str:
    """Return a help page: a text, followed by an entry for each option."""
    entries = "\n".join(_entry(option) for option in options.values())
    return f"{text}\n\nOptions:\n\n{entries}\n  -h, --help\n      show this page"


def default(option: Option) -> str:
    """Return the default of an option in words."""
    return option.unless or option.kind.show(option.default)


def _entry(option: Option) -> str:
    value = f" {option.metavar or 'TEXT'}" if option.kind.takes_value else ""
    forms: Iterable[str] = filter(None, (option.short, option.flag, option.negation))
    text = f"{option.help_in_line} (default: {default(option)})"
    body = textwrap.fill(
        text, _WIDTH, initial_indent=" " * _INDENT, subsequent_indent=" " * _INDENT, break_on_hyphens=False
    )
    return f"  {', '.join(form + value for form in forms)}\n{body}"


_MANY = """\
%%stream_many --prompts ROWS [options]      the cell is the template of the prompts
%stream_many --prompts ROWS [options]       the rows are the prompts

Ask many prompts under one or several variants, check every answer, and keep a recording of each run in a folder.

Each row gives a prompt: {{ name }} in the cell is replaced by the row's value of that name; {{ prompt }} by a row that
is a text. A second run of the cell with the same --out does only what is missing. The runs are in _runs: summary(),
cells(), to_dataframe(), compare("small", "big"), _runs["small", 3].

Stop and the kernel's interrupt end all runs; what has settled is kept. Options may continue below the first line, as
in %%stream.

Examples:

    %%stream_many --prompts questions.csv --require no_prices --out runs/support
    Answer the customer: {{ question }}

    %%stream_many --prompts rows --variants {"small": {"backend": "local"}, "big": {"backend": "ollama:llama3.2"}}
    Tell me about {{ prompt }}.

In a program: mellea_stream_widget.run_many(rows, template="...", variants={...}, out="runs/support")."""

STREAM_HELP = page(_STREAM, table(CellOptions))
CONFIG_HELP = page(_CONFIG, configurable(CellOptions))
MANY_HELP = page(_MANY, table(ManyCellOptions))

MAGICS = {"%%stream": table(CellOptions), "%%stream_many": table(ManyCellOptions)}
"""The options of the magics that have their own."""
