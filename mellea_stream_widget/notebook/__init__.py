"""The one room that imports IPython and anywidget: the magics, the widgets, and what they need of a kernel.

Importing this package imports neither; its modules come when they are first needed.
"""

from __future__ import annotations

from typing import Any


def register(shell: Any) -> None:
    """Give a shell the magics, its completer their options, and its output the looks of recordings."""
    from . import formatters
    from .magic import completion
    from .magic.magics import StreamMagics

    magics = StreamMagics(shell)
    shell.register_magics(magics)
    completion.teach(shell, magics.defaults.names)
    formatters.teach(shell)
