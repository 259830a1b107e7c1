"""Drains mellea's thunk with its public names only."""

from __future__ import annotations

import asyncio
from typing import Any

from .api import ModelOutputThunk

PATIENCE = 5.0
"""Seconds that a generation which has failed gets to show the text that came with its error."""


class ThunkGeneration:
    """A `orchestrator.ports.Generation` over a streaming `ModelOutputThunk`.

    `cancel_generation()` while another task waits in `astream()` leaves that task waiting for ever, and with the
    thunk's queue full it leaves the model decoding: so the run drains all the time, and sees its pump gone first.
    """

    def __init__(self, thunk: Any) -> None:
        self._thunk = thunk
        self._computed, self._astream = thunk.is_computed, thunk.astream
        self._read = 0
        self._error: Exception | None = None

    async def next_delta(self) -> str | None:
        """Wait for the next delta; None when the thunk has been computed."""
        if self._error is not None:
            raise self._error
        if self._computed():
            return None
        try:
            delta: str = await self._astream() or ""
        except Exception as exc:
            delta = await self._text_with_error()
            if not delta:
                raise
            self._error = exc
        self._read += len(delta)
        return delta

    async def cancel(self) -> None:
        """Cancel the generation; a computed thunk ignores it."""
        await self._thunk.cancel_generation()

    async def _text_with_error(self) -> str:
        """Give what arrived in one read with an error: only the value of the cancelled thunk has it."""
        try:
            async with asyncio.timeout(PATIENCE):
                await self._thunk.cancel_generation()
        except Exception:  # the run cancels once more at its end, and tells what that raises
            return ""
        value = self._thunk.value
        return value[self._read :] if isinstance(value, str) else ""


class CutShortThunk(ModelOutputThunk[Any]):
    """A computed thunk with the validated text of a generation that was cancelled; so are its copies."""

    @property
    def cancelled(self) -> bool:
        """Whether the generation was cancelled: it was."""
        return True

    def __copy__(self) -> CutShortThunk:
        return self._like(super().__copy__())

    def __deepcopy__(self, memo: dict[int, Any]) -> CutShortThunk:
        return self._like(super().__deepcopy__(memo))

    def _like(self, twin: Any) -> CutShortThunk:
        twin.__class__ = type(self)  # mellea makes a thunk of its own type
        return twin  # type: ignore[no-any-return]
