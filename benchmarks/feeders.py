"""Two back-ends that write the same text: one that always has the next delta ready, and one as a network does."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from typing import Any

from mellea_stream_widget.backends import scripted
from mellea_stream_widget.mellea.api import Backend, Context, ModelOutputThunk

CUT = 4
SLOTS = 20
"""As many deltas wait in mellea's own queue."""

FEEDS = ("burst", "turns")


def backend_of(text: str, feed: str) -> Backend:
    """Return a back-end that writes `text` in deltas of `CUT` characters.

    In a "burst" whoever reads gets the next delta whenever it asks; by "turns" a task of its own puts one delta into a
    queue, as a client of a server does, and then gives the loop a turn.
    """
    return scripted(text, cut=CUT) if feed == "burst" else FedBackend(text)


class FedBackend(type(scripted(""))):  # type: ignore[misc]
    """Answers every request with a thunk that a task feeds."""

    def __init__(self, text: str) -> None:
        super().__init__("")
        self._pieces = [text[at : at + CUT] for at in range(0, len(text), CUT)]

    async def _generate_from_context(
        self,
        action: Any,
        ctx: Context,
        *,
        format: Any = None,
        model_options: Mapping[str, Any] | None = None,
        tool_calls: bool = False,
    ) -> tuple[ModelOutputThunk[Any], Context]:
        thunk = FedThunk(self._pieces)
        return thunk, ctx.add(action).add(thunk)


class FedThunk(ModelOutputThunk[Any]):
    """A thunk that gives what has come since it was asked before."""

    def __init__(self, pieces: list[str]) -> None:
        super().__init__(None)
        self._queue: asyncio.Queue[str | None] = asyncio.Queue(SLOTS)
        self._read: list[str] = []
        self._feeder = asyncio.create_task(self._feed(pieces))

    async def _feed(self, pieces: list[str]) -> None:
        for piece in pieces:
            await self._queue.put(piece)
            await asyncio.sleep(0)
        await self._queue.put(None)

    async def astream(self) -> str:
        """Wait for the next delta; give all that there are."""
        news = [await self._queue.get()]
        while not self._queue.empty():
            news.append(self._queue.get_nowait())
        delta = "".join(piece for piece in news if piece is not None)
        self._read.append(delta)
        if news[-1] is None:
            self._settle()
        return delta

    async def cancel_generation(self, error: Exception | None = None) -> None:
        """Stop the feeder; the value is what was read."""
        if not self.is_computed():
            self._feeder.cancel()
            await asyncio.wait([self._feeder])
            self._settle()

    def _settle(self) -> None:
        generation = self.generation
        super().__init__("".join(self._read))
        self.generation = generation
        self.parsed_repr = self.value
