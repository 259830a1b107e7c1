"""What is done with an error before people see it."""

from __future__ import annotations

import traceback


def words(error: BaseException) -> str:
    """Give the error's text, whatever it is made of."""
    try:
        return str(error)
    except Exception:
        return f"a {type(error).__name__} that has no text"


def forget_locals(error: BaseException) -> None:
    """Clear the variables of the frames that an error has passed: they hold text that nobody has checked."""
    seen: set[int] = set()
    ahead: list[BaseException | None] = [error]
    while ahead:
        fault = ahead.pop()
        if fault is None or id(fault) in seen:
            continue
        seen.add(id(fault))
        traceback.clear_frames(fault.__traceback__)
        ahead += [fault.__cause__, fault.__context__]
        if isinstance(fault, BaseExceptionGroup):
            ahead += fault.exceptions
