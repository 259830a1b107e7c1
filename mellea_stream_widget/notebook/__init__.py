"""Everything that needs IPython and anywidget. Only this package imports them.

`magic` reads the line of a cell, `cell` runs it, `display` shows its run, `kernel` handles the kernel's loop, threads
and interrupts, and `widget` has the live views. Importing this package imports none of them.
"""

from __future__ import annotations

from typing import Any

_MAGICS = "StreamMagics"


def register(shell: Any) -> None:
    """Add the magics, the completion of their options, and the formatters for recordings to a shell."""
    from . import formatters, settled
    from .kernel.frontend import kernel_of
    from .kernel.threads import harmless
    from .magic import completion, help
    from .magic.magics import StreamMagics

    magics = StreamMagics(shell)
    shell.register_magics(magics)
    completion.register(shell, magics.defaults.names)
    help.register(shell)
    formatters.register(shell)
    harmless(lambda: settled.OUTPUTS.open(kernel_of(shell)))


def unregister(shell: Any) -> None:
    """Remove what `register` has added, stop the streams in the background, and end the thread of the runs."""
    from . import background, formatters, settled
    from .kernel import hearing, runner
    from .magic import completion, help

    manager = shell.magics_manager
    if _MAGICS not in manager.registry:
        return
    magics = manager.registry.pop(_MAGICS)
    for known in manager.magics.values():
        for name in [name for name, function in known.items() if getattr(function, "__self__", None) is magics]:
            del known[name]
    shell.configurables.remove(magics)
    completion.unregister(shell)
    help.unregister(shell)
    formatters.unregister(shell)
    settled.OUTPUTS.close()
    background.end()
    hearing.forget()
    runner.close()
