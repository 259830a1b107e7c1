"""Prepares errors before people see them."""

from __future__ import annotations

import traceback


def words(error: BaseException) -> str:
    """Return the error's text, even if its `__str__` raises."""
    try:
        return str(error)
    except Exception:
        return f"a {type(error).__name__} without text"


def forget_frames(error: BaseException) -> None:
    """Remove the tracebacks of an error and of its causes; their text stays as a note.

    The frames of a traceback hold the variables of the requirement and of the back-end, and so unchecked text. Clearing
    the frames instead would close every coroutine among them that still waits, such as one whose caller has caught the
    same error before.
    """
    seen: set[int] = set()
    ahead: list[BaseException | None] = [error]
    while ahead:
        fault = ahead.pop()
        if fault is None or id(fault) in seen:
            continue
        seen.add(id(fault))
        if fault.__traceback__ is not None:
            fault.add_note("Raised here:\n" + "".join(traceback.format_tb(fault.__traceback__)).rstrip())
            fault.__traceback__ = None
        ahead += [fault.__cause__, fault.__context__]
        if isinstance(fault, BaseExceptionGroup):
            ahead += fault.exceptions


def one_line(error: BaseException) -> str:
    """Return an error as one line: its type, and its text if it has one. Remove its traceback."""
    forget_frames(error)
    detail = words(error)
    return f"{type(error).__name__}: {detail}" if detail else type(error).__name__
