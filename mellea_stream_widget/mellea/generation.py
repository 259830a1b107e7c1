"""Drains mellea's thunk with its public names only."""

from __future__ import annotations

from typing import Any


class ThunkGeneration:
    """A `core.ports.Generation` over a streaming `ModelOutputThunk`.

    `cancel_generation()` while another task waits in `astream()` leaves that task waiting for ever, and with the
    thunk's queue full it leaves the model decoding: so the run drains all the time, and sees its pump gone first.
    """

    def __init__(self, thunk: Any) -> None:
        self._thunk = thunk

    async def next_delta(self) -> str | None:
        """Wait for the next delta; None when the thunk has been computed."""
        if self._thunk.is_computed():
            return None
        return await self._thunk.astream() or ""

    async def cancel(self) -> None:
        """Cancel the generation; a computed thunk ignores it."""
        await self._thunk.cancel_generation()
