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


def current_shell() -> Any:
    """Give IPython's shell; None in a program without it."""
    if "IPython" not in sys.modules:
        return None
    from IPython import get_ipython

    return get_ipython()


def detect(shell: Any) -> FrontEnd:
    """Tell from the shell, and from the request that it is answering, what can be shown; None is no shell at all."""
    if shell is None:
        return FrontEnd.NOTHING
    from IPython.core.displaypub import CapturingDisplayPublisher

    if kernel_of(shell) is None:
        return FrontEnd.LINES
    if isinstance(shell.display_pub, CapturingDisplayPublisher):
        return FrontEnd.CAPTURED
    if not attended(shell):
        return FrontEnd.UPDATES
    # JupyterLab, Notebook and VS Code name the cell. Consoles have no cells, and no widgets.
    if "cellId" in _request(shell).get("metadata", {}) or "google.colab" in sys.modules:
        return FrontEnd.WIDGET
    return FrontEnd.LINES


def attended(shell: Any) -> bool:
    """Whether a person is there who sees the view: not in a script, and not where a program executes a notebook."""
    if shell is None:
        return False
    # Whoever executes a notebook as a program has nobody to ask.
    return bool(kernel_of(shell) is None or _request(shell).get("content", {}).get("allow_stdin", True))


def kernel_of(shell: Any) -> Any:
    """Give the kernel that a shell belongs to; None in a terminal."""
    return getattr(shell, "kernel", None)


def _request(shell: Any) -> dict[str, Any]:
    get_parent = getattr(shell, "get_parent", None)
    parent = get_parent() if get_parent is not None else None
    return parent if isinstance(parent, dict) else {}
