"""Shares pieces of work among the workers of an engine, and repeats the work of dead workers."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import AsyncGenerator, Awaitable, Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from .engine import Engine
from .work import call

T = TypeVar("T")
R = TypeVar("R")

MOST_DEATHS = 3
"""Number of workers that may die of the same item before it fails."""


@dataclass(frozen=True)
class Worked(Generic[T, R]):
    """The result of a piece.

    Attributes:
        items: the piece.
        results: the results of the work; None if it raised.
        error: the exception that it raised, or of the death of its workers; None without one.
    """

    items: Sequence[T]
    results: list[R] | None
    error: BaseException | None = None


@dataclass(frozen=True)
class _Piece(Generic[T]):
    items: Sequence[T]
    deaths: int = 0

    def after_death(self) -> list[_Piece[T]]:
        """Return the pieces to try again: each item by itself, to find the one that kills workers."""
        if len(self.items) > 1:
            return [_Piece([item], self.deaths + 1) for item in self.items]
        return [_Piece(self.items, self.deaths + 1)]


def cannot_be_sent(function: Any, shared: Any) -> str:
    """Return why a function and the shared data cannot be sent to another process; empty if they can."""
    from cloudpickle import dumps

    try:
        dumps((function, shared))
    except Exception as exc:
        return f"{type(exc).__name__}: {exc}"
    return ""


async def spread(
    engine: Engine, function: Callable[[Any, Sequence[T]], Any], shared: Any, pieces: Iterable[Sequence[T]]
) -> AsyncGenerator[Worked[T, Any], None]:
    """Yield the result of each piece, in the order in which they end.

    A piece whose worker died is repeated elsewhere, item by item. An item of which three workers died has an error.
    Pieces are taken one by one, when there is room for them. Closing the iterator ends the running pieces.

    Args:
        engine: the engine.
        function: a coroutine function of `(shared, items)` that returns a list.
        shared: the data that all pieces share, which is pickled once.
        pieces: the pieces of work.

    Raises:
        EngineFailed: no worker is left.
        Exception: pickling raised it.
    """
    from cloudpickle import dumps

    sent = engine.ship(dumps((function, shared)))
    source, again = iter(pieces), deque[_Piece[T]]()
    running: dict[asyncio.Future[Any], _Piece[T]] = {}
    try:
        while True:
            for piece in _next_pieces(source, again, engine, running):
                running[asyncio.wrap_future(engine.submit(call, sent, piece.items))] = piece
            if not running:
                return
            done, _ = await asyncio.wait(running, return_when=asyncio.FIRST_COMPLETED)
            for future in done:
                piece = running.pop(future)
                error = asyncio.CancelledError() if future.cancelled() else future.exception()
                if error is None:
                    yield Worked(piece.items, future.result())
                elif engine.died(error) and piece.deaths + 1 < MOST_DEATHS:
                    again.extend(piece.after_death())
                else:
                    yield Worked(piece.items, None, error)
    finally:
        if running:
            engine.kill()
        for future in running:
            future.cancel()


def _next_pieces(
    source: Iterator[Sequence[T]], again: deque[_Piece[T]], engine: Engine, running: dict[Any, Any]
) -> Iterator[_Piece[T]]:
    while len(running) < engine.room:
        if again:
            yield again.popleft()
            continue
        items = next(source, None)
        if items is None:
            return
        yield _Piece(items)


async def here(
    function: Callable[[T], Awaitable[list[R]]], items: Iterable[T], at_once: int
) -> AsyncGenerator[Worked[T, R], None]:
    """Yield the result of each item, done on the running event loop, `at_once` of them at a time.

    Items are taken one by one, when there is room for them. Closing the iterator cancels the running ones.

    Raises:
        Exception: the iterator of items raised it.
    """
    answers: asyncio.Queue[Worked[T, R] | None] = asyncio.Queue(2 * at_once)
    source = iter(items)

    async def work() -> None:
        for item in source:
            try:
                answer: Worked[T, R] = Worked([item], await function(item))
            except Exception as exc:
                answer = Worked([item], None, exc)
            await answers.put(answer)

    async def all_work() -> None:
        try:
            async with asyncio.TaskGroup() as group:
                for _ in range(at_once):
                    group.create_task(work())
        finally:
            await answers.put(None)

    working, over = asyncio.create_task(all_work()), False
    try:
        while (answer := await answers.get()) is not None:
            yield answer
        over = True
        await working
    except ExceptionGroup as group:  # raised by the iterator of items: exceptions of the work are results
        raise group.exceptions[0] from None
    finally:
        working.cancel()
        while not over and await answers.get() is not None:  # its last put needs room in the queue
            pass
