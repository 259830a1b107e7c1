"""Detects what the front-end of a cell can show."""

from __future__ import annotations

import os
import sys
from enum import Enum, auto
from typing import Any

WIDGET_MIME = "application/vnd.jupyter.widget-view+json"
"""The MIME type of widgets."""


class FrontEnd(Enum):
    """The kinds of views."""

    WIDGET = auto()
    """A notebook page: the widget, live."""
    MARIMO = auto()
    """A cell of marimo, which has no IPython: the widget, live, in the cell's output."""
    UPDATES = auto()
    """A program that executes the notebook (nbclient, papermill, nbval): HTML and text, which are updated."""
    LINES = auto()
    """A terminal, or another client without HTML: printed lines."""
    CAPTURED = auto()
    """The output is captured (`%%capture`): the settled run only."""
    NOTHING = auto()
    """A quiet run, or a program without IPython."""

    @property
    def has_widgets(self) -> bool:
        """Whether a widget is shown, which continues after the end of its cell."""
        return self in (FrontEnd.WIDGET, FrontEnd.MARIMO)


_of_the_parent: Any = None


def _note_parent() -> None:
    """Remember the shell of the parent in a forked process."""
    global _of_the_parent
    _of_the_parent = current_shell()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_note_parent)


def current_shell() -> Any:
    """Return IPython's shell; None in a program without it, and in a process that was forked off a kernel.

    A forked process has a copy of the kernel's shell, but neither its threads nor its sockets.
    """
    if "IPython" not in sys.modules:
        return None
    from IPython import get_ipython

    shell = get_ipython()
    return None if shell is _of_the_parent else shell


def detect(shell: Any, view: str = "auto") -> FrontEnd:
    """Return the kind of view for the shell and its current request.

    Args:
        shell: IPython's shell; None in a program.
        view: "widget", "html" or "text" for that view, "auto" for the best one that can be shown.
    """
    if view == "text":
        return FrontEnd.LINES
    if shell is None:
        return FrontEnd.MARIMO if is_marimo() else FrontEnd.NOTHING
    from IPython.core.displaypub import CapturingDisplayPublisher

    if kernel_of(shell) is None:
        return FrontEnd.LINES
    if isinstance(shell.display_pub, CapturingDisplayPublisher):
        return FrontEnd.CAPTURED
    if view != "auto":
        return FrontEnd.WIDGET if view == "widget" else FrontEnd.UPDATES
    if not attended(shell):
        return FrontEnd.UPDATES
    # JupyterLab, Notebook and VS Code send the id of the cell. Consoles have neither cells nor widgets.
    if is_dashboard() or "cellId" in _request(shell).get("metadata", {}) or "google.colab" in sys.modules:
        return FrontEnd.WIDGET
    return FrontEnd.LINES


def attended(shell: Any) -> bool:
    """Return whether a person sees the view: not in a script, nor if a program executes the notebook."""
    if shell is None:
        return is_marimo()
    if is_dashboard():
        return True  # Voilà executes the notebook without input, and a person sees its widgets
    # A program that executes a notebook does not allow input.
    return bool(kernel_of(shell) is None or _request(shell).get("content", {}).get("allow_stdin", True))


def is_dashboard() -> bool:
    """Return whether Voilà runs this kernel."""
    return "VOILA_REQUEST_URL" in os.environ or "VOILA_BASE_URL" in os.environ


def is_marimo() -> bool:
    """Return whether this code runs in a notebook or an app of marimo, and not as a script."""
    marimo = sys.modules.get("marimo")
    return marimo is not None and bool(marimo.running_in_notebook())


def is_vscode(shell: Any) -> bool:
    """Return whether the shell's current request came from a notebook in VS Code."""
    return str(_request(shell).get("metadata", {}).get("cellId", "")).startswith("vscode-notebook-cell:")


def kernel_of(shell: Any) -> Any:
    """Return the kernel that a shell belongs to; None in a terminal."""
    return getattr(shell, "kernel", None)


def _request(shell: Any) -> dict[str, Any]:
    get_parent = getattr(shell, "get_parent", None)
    parent = get_parent() if get_parent is not None else None
    return parent if isinstance(parent, dict) else {}


def name_of_cell(filename: str) -> str | None:
    """Return "cell In[3]" for IPython's file name of a cell's code; None for other files."""
    known = getattr(getattr(current_shell(), "compile", None), "format_code_name", lambda _: None)(filename)
    return None if known is None else f"cell {known[1]}"
