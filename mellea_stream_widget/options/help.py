"""The help of the magics, made from the table."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Mapping

from .table import Option, table

_WIDTH = 100
_INDENT = 6

EXAMPLES = """\
Examples::

    %%stream --require "The text is about tea." --require no_prices --out tea
    Write a short paragraph about how tea is made.

    %%stream --backend ollama:llama3.2 --chunking paragraph --limits first_token=30,total=120
    Compare green and black tea.
"""


def page(usage: str, purpose: str, options: Mapping[str, Option] | None = None, examples: str = EXAMPLES) -> str:
    """Give a help page: usage, purpose, examples, then one entry per option."""
    listed = "\n".join(_entry(option) for option in (options or table()).values())
    return f"{usage}\n\n{purpose.strip()}\n\n{examples}\nOptions:\n\n{listed}\n\n  -h, --help\n      show this page"


def _entry(option: Option) -> str:
    value = f" {option.metavar or 'TEXT'}" if option.kind.takes_value else ""
    forms: Iterable[str] = filter(None, (option.short, option.flag, option.negation))
    text = f"{option.help} (default: {default(option)})"
    body = textwrap.fill(text, _WIDTH, initial_indent=" " * _INDENT, subsequent_indent=" " * _INDENT)
    return f"  {', '.join(form + value for form in forms)}\n{body}"


def default(option: Option) -> str:
    """Say what happens where nobody gives the option."""
    return option.unless or option.kind.show(option.default)
