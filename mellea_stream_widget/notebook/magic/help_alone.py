"""Lets `%%stream -h` stand alone in a cell: IPython refuses a cell magic without a cell."""

from __future__ import annotations

import re
from typing import Any

_ALONE = re.compile(r"\s*%%(stream(?:_many)?\s+(?:-h|--help)\s*)\Z")


def teach(shell: Any) -> None:
    """Add the transformation to a shell."""
    forget(shell)
    shell.input_transformers_cleanup.append(help_alone)


def forget(shell: Any) -> None:
    """Remove the transformation from a shell."""
    kept = [each for each in shell.input_transformers_cleanup if getattr(each, "__name__", "") != help_alone.__name__]
    shell.input_transformers_cleanup[:] = kept


def help_alone(lines: list[str]) -> list[str]:
    """Return the line magic of that name if a cell only asks for its help."""
    match = _ALONE.match("".join(lines))
    return lines if match is None else [f"%{match[1].rstrip()}\n"]
