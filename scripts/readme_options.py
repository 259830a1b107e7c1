"""Write the README's table of options from the table in the code."""

from __future__ import annotations

import re
from pathlib import Path

from mellea_stream_widget.options.cell_options import CellOptions
from mellea_stream_widget.options.help import default
from mellea_stream_widget.options.table import Option, table

README = Path(__file__).resolve().parent.parent / "README.md"
HEAD = "| option | meaning | default |\n|---|---|---|\n"


def rows() -> str:
    """Return the table in Markdown, its last line included."""
    options = "".join(_row(option) for option in table(CellOptions).values())
    return f"{HEAD}{options}| `-h`, `--help` | show the help | |\n"


def _row(option: Option) -> str:
    forms = ", ".join(f"`{form}`" for form in (option.short, option.flag) if form)
    cells = (forms, option.help_in_line, default(option))
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |\n"


def main() -> None:
    """Replace the table in the README."""
    text = README.read_text("utf-8")
    old = re.compile(re.escape(HEAD) + r"(?:\|.*\n)*")
    README.write_text(old.sub(lambda _: rows(), text), "utf-8")


if __name__ == "__main__":
    main()
