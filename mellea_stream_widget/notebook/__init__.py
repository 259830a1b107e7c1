"""The one room that imports IPython and anywidget: the magic, the widget, the text and HTML views.

Importing this package imports neither; its modules come when they are first needed.
"""

from __future__ import annotations

from typing import Any


def register(shell: Any) -> None:
    """Give a shell the magics, its completer their options, and its output the looks of recordings."""
    from . import kept, tab
    from .magic import StreamMagics

    magics = StreamMagics(shell)
    shell.register_magics(magics)
    tab.teach(shell, magics.defaults.names)
    kept.teach(shell)
