"""Finds out what is at the other end of a cell: that decides what the cell shows."""

from __future__ import annotations

import sys
from enum import Enum, auto
from typing import Any


class FrontEnd(Enum):
    """What can be shown."""

    WIDGET = auto()
    """A notebook page: the widget, live."""
    UPDATES = auto()
    """Nobody who could click (nbclient, papermill, nbval, Voilà): HTML and text that are updated."""
    LINES = auto()
    """A terminal, or a client that is not known to show more."""
    CAPTURED = auto()
    """The output is collected (`%%capture`): only what stays."""
    NOTHING = auto()
    """Nobody wants to see it."""


def detect(shell: Any) -> FrontEnd:
    """Tell from the shell, and from the request that it is answering, what can be shown."""
    from IPython.core.displaypub import CapturingDisplayPublisher

    if kernel_of(shell) is None:
        return FrontEnd.LINES
    if isinstance(shell.display_pub, CapturingDisplayPublisher):
        return FrontEnd.CAPTURED
    request = _request(shell)
    if not request.get("content", {}).get("allow_stdin", True):
        return FrontEnd.UPDATES  # whoever executes a notebook as a program has nobody to ask
    # JupyterLab, Notebook and VS Code name the cell. Consoles have no cells, and no widgets.
    if "cellId" in request.get("metadata", {}) or "google.colab" in sys.modules:
        return FrontEnd.WIDGET
    return FrontEnd.LINES


def kernel_of(shell: Any) -> Any:
    """Give the kernel that a shell belongs to; None in a terminal."""
    return getattr(shell, "kernel", None)


def _request(shell: Any) -> dict[str, Any]:
    get_parent = getattr(shell, "get_parent", None)
    parent = get_parent() if get_parent is not None else None
    return parent if isinstance(parent, dict) else {}
