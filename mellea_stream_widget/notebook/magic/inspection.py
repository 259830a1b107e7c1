"""Shift+Tab in the lines of the magics: ready requirements, which a line knows without an import."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ...options.requiring import ready_requirements

_ASKED = "object_inspect_mime"


def teach(shell: Any) -> None:
    """Have a kernel's shell answer for ready requirements in our lines; other shells have no Shift+Tab."""
    forget(shell)
    if getattr(shell, "kernel", None) is not None:
        shell.object_inspect_mime = _Inspection(shell, shell.object_inspect_mime)


def forget(shell: Any) -> None:
    """Take the answer away again."""
    if isinstance(vars(shell).get(_ASKED), _Inspection):
        del shell.object_inspect_mime


class _Inspection:
    """Answers as the shell does, and for names that it does not know as if they had been imported."""

    def __init__(self, shell: Any, asked: Callable[..., Any]) -> None:
        self._shell = shell
        self._asked = asked

    def __call__(self, oname: str, *given: Any, **options: Any) -> Any:
        try:
            return self._asked(oname, *given, **options)
        except KeyError:
            ready = ready_requirements().get(oname)
            if ready is None or not self._in_our_line():
                raise
        names = self._shell.user_ns
        names[oname] = ready
        try:
            return self._asked(oname, *given, **options)
        finally:
            del names[oname]

    def _in_our_line(self) -> bool:
        message = self._shell.kernel.get_parent("shell")
        return "%stream" in message.get("content", {}).get("code", "")
