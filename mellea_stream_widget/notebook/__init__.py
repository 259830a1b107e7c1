"""The one room that imports IPython and anywidget: the magic, the widget, the text and HTML views.

Importing this package imports neither; its modules come when they are first needed.
"""

from __future__ import annotations

from typing import Any


def register(shell: Any) -> None:
    """Give a shell the magics, and its completer their options."""
    from .magic import StreamMagics
    from .tab import teach

    magics = StreamMagics(shell)
    shell.register_magics(magics)
    teach(shell, magics.defaults.names)
