"""Asks the questions of judges: a limited number at the same time, and equal questions only once."""

from __future__ import annotations

import asyncio
import hashlib
import json
import os
import sqlite3
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any
from weakref import WeakKeyDictionary

from ..mellea.requirements.judging import Reply, identity_of
from ..recordings.files import make_private

_TABLE = "CREATE TABLE IF NOT EXISTS replies (key TEXT PRIMARY KEY, reply TEXT NOT NULL) WITHOUT ROWID"
_KEPT_HERE: WeakKeyDictionary[Any, dict[str, Reply]] = WeakKeyDictionary()
"""Answers of back-ends without an identity, which are kept as long as the back-end."""


def default_cache() -> Path:
    """Return the file of cached answers: in `MELLEA_STREAM_CACHE`, or in the user's cache folder."""
    named = os.environ.get("MELLEA_STREAM_CACHE")
    base = Path(named) if named else Path(os.environ.get("XDG_CACHE_HOME") or "~/.cache") / "mellea-stream-widget"
    return base.expanduser() / "judged.sqlite"


class Questions:
    """Asks the questions of many judges: at most `concurrency` at the same time, and equal questions only once.

    If a judge's model and server are known, its answers are cached in a file, which several processes may share. If the
    file cannot be used, every question is asked.

    Args:
        concurrency: largest number of simultaneous questions.
        file: the file of the cache; None for no cache.
    """

    def __init__(self, concurrency: int, file: Path | None) -> None:
        self._room = asyncio.Semaphore(concurrency)
        self._asked: dict[str, asyncio.Future[Reply | None]] = {}
        self._kept = file is not None
        self._store = _open(file) if file is not None else None

    async def ask(self, backend: Any, key: Sequence[Any], put: Callable[[], Awaitable[Reply]]) -> Reply:
        """Return the answer to a question; see `mellea.requirements.judging.Desk`."""
        if not key or not self._kept:
            async with self._room:
                return await put()
        name = identity_of(backend)
        digest = hashlib.sha256(json.dumps([name, *key]).encode()).hexdigest()
        place = digest if name else f"{id(backend)} {digest}"
        while True:
            kept = self._find(backend, name, digest)
            if kept is not None:
                return kept
            if place not in self._asked:
                return await self._put(backend, name, digest, place, put)
            reply = await asyncio.shield(self._asked[place])
            if reply is not None:
                return replace(reply, cached=True)

    async def _put(
        self, backend: Any, name: str | None, digest: str, place: str, put: Callable[[], Awaitable[Reply]]
    ) -> Reply:
        answer: asyncio.Future[Reply | None] = asyncio.get_running_loop().create_future()
        self._asked[place] = answer
        try:
            async with self._room:
                reply = await put()
            self._keep(backend, name, digest, reply)
            answer.set_result(reply)
            return reply
        finally:
            del self._asked[place]
            if not answer.done():  # waiting callers ask for themselves: a cancel or an error concerns one caller only
                answer.set_result(None)

    def close(self) -> None:
        """Close the file."""
        if self._store is not None:
            self._store.close()

    def _find(self, backend: Any, name: str | None, digest: str) -> Reply | None:
        if name is None:
            kept = _KEPT_HERE.get(backend, {}).get(digest)
            return None if kept is None else replace(kept, cached=True)
        if self._store is None:
            return None
        try:
            row = self._store.execute("SELECT reply FROM replies WHERE key = ?", (digest,)).fetchone()
            return None if row is None else Reply(**json.loads(row[0]), cached=True)
        except (sqlite3.Error, ValueError, TypeError):
            return None

    def _keep(self, backend: Any, name: str | None, digest: str, reply: Reply) -> None:
        if name is None:
            _KEPT_HERE.setdefault(backend, {})[digest] = reply
        elif self._store is not None:
            try:
                self._store.execute("INSERT OR REPLACE INTO replies VALUES (?, ?)", (digest, json.dumps(reply.kept())))
            except sqlite3.Error:  # a full disk or a locked file does not affect the answer
                return


def _open(file: Path) -> sqlite3.Connection | None:
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        make_private(file)  # a judge's words may quote the text
        store = sqlite3.connect(file, timeout=5, isolation_level=None, check_same_thread=False)
        store.execute("PRAGMA journal_mode=WAL")
        store.execute("PRAGMA synchronous=NORMAL")
        store.execute(_TABLE)
        return store
    except (OSError, sqlite3.Error):
        return None
