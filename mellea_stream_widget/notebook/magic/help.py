"""Help where IPython shows none: for `%%stream -h` alone in a cell, and with Shift+Tab in the lines of the magics."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from ...options.requiring import ready_requirements

_ALONE = re.compile(r"\s*%%(stream(?:_many)?\s+(?:-h|--help)\s*)\Z")
_WITHOUT_BODY = re.compile(r"%%stream(?:_many)?(?:[ \t][^\n]*[^\s?])?\s*")
_ASKED = "object_inspect_mime"


def register(shell: Any) -> None:
    """Add the transformations of cells, and in a kernel the answer to Shift+Tab."""
    unregister(shell)
    shell.input_transformers_cleanup.extend([help_alone, without_body])
    if getattr(shell, "kernel", None) is not None:
        shell.object_inspect_mime = _Inspection(shell, shell.object_inspect_mime)


def unregister(shell: Any) -> None:
    """Remove them from a shell."""
    ours = (help_alone.__name__, without_body.__name__)
    kept = [each for each in shell.input_transformers_cleanup if getattr(each, "__name__", "") not in ours]
    shell.input_transformers_cleanup[:] = kept
    if isinstance(vars(shell).get(_ASKED), _Inspection):
        del shell.object_inspect_mime


def help_alone(lines: list[str]) -> list[str]:
    """Replace a cell magic that only asks for help by the line magic, as a cell magic needs a cell below it."""
    match = _ALONE.match("".join(lines))
    return lines if match is None else [f"%{match[1].rstrip()}\n"]


def without_body(lines: list[str]) -> list[str]:
    """Put an empty line below a cell magic without a body, so that the magic itself says what is missing."""
    text = "".join(lines)
    return [f"{text.rstrip()}\n", "\n"] if _WITHOUT_BODY.fullmatch(text) else lines


# A terminal would take the line for the whole cell: IPython leaves such transformations out when it asks for more.
without_body.has_side_effects = True  # type: ignore[attr-defined]


class _Inspection:
    """Answers as the shell does, and also knows the ready requirements in our lines, which need no import there."""

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
