"""Write the tables of options: all of them into docs/options.md, the usual ones into the README."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from mellea_stream_widget.options.cell_options import CellOptions
from mellea_stream_widget.options.help import default
from mellea_stream_widget.options.many_options import ManyCellOptions
from mellea_stream_widget.options.table import Option, table

ROOT = Path(__file__).resolve().parent.parent
README = ROOT / "README.md"
PAGE = ROOT / "docs" / "options.md"
HEAD = "| option | meaning | default |\n|---|---|---|\n"

USUAL = (
    *("requirements", "chunking", "backend", "out", "limits", "emit", "attempts", "retry", "format", "system"),
    *("max_tokens", "temperature", "record", "background", "title"),
)
"""The options that the README shows."""

GROUPS = {
    "What is checked": (
        *("requirements", "chunking", "validation_backend", "overlap", "lookahead", "fail_fast", "emit", "limits"),
    ),
    "Who answers": (
        *("backend", "model", "context", "chat", "system", "image", "max_tokens", "temperature", "seed", "option_"),
        *("model_options", "interpolate"),
    ),
    "What a model sends beside text": (
        *("reasoning", "require_reasoning", "reasoning_tags", "tools", "format", "constrain"),
    ),
    "Further attempts": (*("attempts", "retry", "retry_on", "candidates", "temperatures", "repair", "backoff"),),
    "What you see and keep": (
        *("out", "title", "show_prompt", "keep_widget", "view", "text", "quiet", "background", "raise_", "record"),
        *("record_prompt", "record_withheld", "rater"),
    ),
}
"""The sections of docs/options.md; each option of `%%stream` stands in one of them."""

INTRODUCTION = """\
# Options

`%%stream` takes these options in its line, `run()` and `StreamPanel` as keywords, a project under its
`[tool.mellea-stream]`. The name is the same everywhere: `--fail-fast` is `fail_fast=True`. `%%stream -h` shows this
list, and Tab completes names and values.

An option without a value is a switch, and `--no-` turns it off, as in `--no-interpolate`.
"""
MANY = """
## Only in `%%stream_many` and `run_many()`

See [many runs](scale.md). All other options are those of `%%stream`.

"""


def usual() -> str:
    """Return the README's table in Markdown, its last line included."""
    options = table(CellOptions)
    return _table(options[name] for name in USUAL)


def page() -> str:
    """Return the page with all options."""
    options = table(CellOptions)
    grouped = [name for names in GROUPS.values() for name in names]
    if sorted(grouped) != sorted(options):
        wrong = sorted({*grouped} ^ {*options}) or "an option twice"
        raise SystemExit(f"GROUPS in {Path(__file__).name} differs from the options of %%stream: {wrong}")
    sections = [f"\n## {title}\n\n{_table(options[name] for name in names)}" for title, names in GROUPS.items()]
    many = [option for name, option in table(ManyCellOptions).items() if option != options.get(name)]
    return INTRODUCTION + "".join(sections) + MANY + _table(many)


def _table(options: Iterable[Option]) -> str:
    return HEAD + "".join(map(_row, options))


def _row(option: Option) -> str:
    forms = ", ".join(f"`{form}`" for form in (option.short, option.flag) if form)
    cells = (forms, option.help_in_line, default(option))
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |\n"


def main() -> None:
    """Replace the table in the README, and write the page."""
    PAGE.write_text(page(), "utf-8")
    old = re.compile(re.escape(HEAD) + r"(?:\|.*\n)*")
    README.write_text(old.sub(lambda _: usual(), README.read_text("utf-8")), "utf-8")


if __name__ == "__main__":
    main()
