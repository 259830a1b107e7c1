"""Shares the work on many recordings among processes, which have to get the requirements first."""

from __future__ import annotations

import multiprocessing
import pickle
import sys
import warnings
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from typing import Any, TypeVar

T = TypeVar("T")
R = TypeVar("R")

Work = Callable[[Sequence[T], Any], list[R]]
"""Does some pieces of work, with what belongs to all of them."""

PIECES_PER_WORKER = 8
"""Pieces of work for each process, so that all of them end at about the same time."""


def forks() -> bool:
    """Whether processes can be forked. macOS could, but its own libraries do not bear it."""
    return "fork" in multiprocessing.get_all_start_methods() and sys.platform != "darwin"


class Processes:
    """Processes that work on pieces of a list, each with the same `common` things.

    Forked processes have these already, whatever they are. Where nobody can fork, they are sent to new processes,
    which import what they need: only what can be pickled, of modules that can be imported, gets there.

    Raises:
        Exception: `common` cannot be sent; what pickling, or the other process, says of it.
    """

    def __init__(self, number: int, common: Any) -> None:
        self._number = number
        if forks():
            from ..mellea import api  # noqa: F401  # once, before the processes are forked

            context: Any = multiprocessing.get_context("fork")
            self._pool = ProcessPoolExecutor(number, mp_context=context, initializer=_keep, initargs=(common,))
            self._done_by: Any = _with_kept
        else:
            sent = pickle.dumps(common)
            self._pool = ProcessPoolExecutor(number, mp_context=multiprocessing.get_context("spawn"))
            self._done_by = partial(_with_sent, sent)
            try:
                self._pool.submit(_read, sent).result()
            except BaseException:
                self._pool.shutdown(cancel_futures=True)
                raise

    def work(self, do: Work[T, R], items: Sequence[T], lost: Callable[[T, str], R]) -> Iterator[list[R]]:
        """Yield what `do` gives for the items, some at a time, in any order.

        `lost` gives what stands for an item whose process was killed.
        """
        size = max(1, len(items) // (self._number * PIECES_PER_WORKER))
        pieces = [items[start : start + size] for start in range(0, len(items), size)]
        with warnings.catch_warnings(), self._pool:
            warnings.simplefilter("ignore", DeprecationWarning)  # of forking beside threads: the children touch none
            futures = {self._submit(do, piece): piece for piece in pieces}
            for done in as_completed(futures):
                try:
                    yield done.result()
                except BrokenProcessPool as exc:
                    yield [lost(item, f"{type(exc).__name__}: {exc}") for item in futures[done]]

    def _submit(self, do: Work[T, R], piece: Sequence[T]) -> Future[list[R]]:
        try:
            return self._pool.submit(self._done_by, do, piece)
        except BrokenProcessPool as exc:  # a process was killed before all pieces were handed out
            broken: Future[list[R]] = Future()
            broken.set_exception(exc)
            return broken


_kept: Any = None


def _keep(common: Any) -> None:
    global _kept
    _kept = common


def _with_kept(do: Work[T, R], piece: Sequence[T]) -> list[R]:
    return do(piece, _kept)


def _with_sent(sent: bytes, do: Work[T, R], piece: Sequence[T]) -> list[R]:
    return do(piece, pickle.loads(sent))


def _read(sent: bytes) -> None:
    """See whether this process knows all that was sent."""
    pickle.loads(sent)
