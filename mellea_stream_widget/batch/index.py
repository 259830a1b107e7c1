"""The index of a folder of runs, in SQLite, for a table to show, filter and sort runs without opening recordings.

It is made from the recordings, and made again if it is missing, damaged or of another version.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import sqlite3
import threading
import weakref
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from ..recordings.files import make_private
from ..recordings.reader import BadRecording
from ..recordings.recording import load
from .cell import Facts, RunCell, beginning, facts_of
from .folder import INDEX, BadFolder, Folder, recording_name
from .plan import Outline
from .queries import CONDITIONS, FACTS, INSERT, ORDERS, SELECT, TABLES, VALUES, VERSION, as_it_is

MOST_OWED = 256
"""Number of runs that are written to the index together; the rest is written before each query, and at the end."""


class Index:
    """The index of a folder, which may be used in any thread.

    Args:
        folder: the folder; if it cannot be written, the index is in memory.
        outline: the table.
    """

    def __init__(self, folder: Folder, outline: Outline) -> None:
        self._folder = folder
        self._outline = outline
        self._lock = threading.RLock()
        self._table = ""
        self._changed = 0
        self._owed: list[tuple[str, Facts, int, int, int]] = []  # not written yet, each with the number of its change
        self._db = self._open()
        self._close = weakref.finalize(self, self._db.close)
        try:
            self._fill()
        except sqlite3.OperationalError:
            self._leave_file()

    @property
    def changed(self) -> int:
        """Number of the last change."""
        return self._changed

    def keep(self, runs: Iterable[tuple[str, Facts, int, int]]) -> None:
        """Add runs: their keys and facts, and the sizes and times of their recordings.

        They are written later, several at once, because the recordings are safe.
        """
        with self._lock:
            for one in runs:
                self._owe(*one)
            if len(self._owed) >= MOST_OWED:
                self.write()

    def write(self) -> None:
        """Write the added runs to the file; not yet if another process locks the file, or it is damaged."""
        with self._lock:
            if not self._owed:
                return
            try:
                with self._db:
                    self._keep_owed()
            except sqlite3.DatabaseError:
                return
            self._owed.clear()

    def outcomes(self) -> dict[str, str]:
        """Return the outcomes of recorded runs by their keys."""
        with self._lock:
            self._see_owed()
            return dict(self._db.execute("SELECT key, outcome FROM runs"))

    def count(self) -> dict[str, int]:
        """Return the number of cells with each outcome."""
        query = "SELECT ifnull(r.outcome, 'open'), count(*) FROM cells c LEFT JOIN runs r ON r.key = c.key GROUP BY 1"
        with self._lock:
            self.see_table()
            self._see_owed()
            return dict(self._db.execute(query))

    def cells(
        self, conditions: Mapping[str, Any], order: str, *, descending: bool, limit: int | None, offset: int
    ) -> list[RunCell]:
        """Return the cells that meet all conditions, in order.

        Args:
            conditions: the conditions of `Runs.cells`, with the number of the variant; None and False are ignored.
            order, descending, limit, offset: as for `Runs.cells`.
        """
        given = [(name, value) for name, value in conditions.items() if value is not None and value is not False]
        where = " AND ".join(CONDITIONS[name] for name, _ in given)
        query = f"{SELECT}{f' WHERE {where}' if where else ''} ORDER BY {ORDERS[order]}"
        query += f"{' DESC' if descending else ''}, c.row, c.repeat, c.variant LIMIT :limit OFFSET :offset"
        values = {name: VALUES.get(name, as_it_is)(value) for name, value in given}
        values |= {"limit": -1 if limit is None else limit, "offset": offset}
        with self._lock:
            self.see_table()
            self._see_owed()
            found = self._db.execute(query, values).fetchall()
        return [self._cell(one) for one in found]

    def see_table(self) -> None:
        """Check that the folder still has the table of these runs.

        Raises:
            BadFolder: another call has written another table.
        """
        with self._lock:
            try:
                known = self._known_table()
            except sqlite3.DatabaseError:
                self._leave_file()
                known = self._known_table()
        if known != self._table:
            raise BadFolder(
                f"{self._folder.path} has another table of runs now, which another call has written: open it again "
                f"with load_many({str(self._folder.path)!r})."
            )

    def _cell(self, found: tuple[Any, ...]) -> RunCell:
        row, variant, repeat, key, prompt, changed, answer, *facts = found
        about = dict(zip((name for name in FACTS if name != "answer"), facts, strict=True))
        place = (row, self._outline.names[variant], repeat, beginning(prompt))
        if changed is None:
            return RunCell(*place)
        about["objected"] = tuple(json.loads(about["objected"]))
        path = recording_name(key)
        return RunCell(*place, **about, answer=beginning(answer), path=path, changed=changed)

    # --- making it -------------------------------------------------------------------------------

    def _open(self) -> sqlite3.Connection:
        file = self._folder.path / INDEX
        make_private(file)
        for attempt in (1, 2):
            try:
                return self._connect(str(file))
            except sqlite3.OperationalError:  # the folder cannot be written
                break
            except sqlite3.DatabaseError:  # damaged, or of another version
                if attempt == 2:
                    break
                with contextlib.suppress(OSError):
                    file.unlink()
                make_private(file)
        return self._connect(":memory:")

    def _connect(self, file: str) -> sqlite3.Connection:
        db = sqlite3.connect(file, check_same_thread=False)
        try:
            # After a kill or a power cut, lost data is read from the recordings again.
            db.executescript(f"PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; {TABLES}")
            known = db.execute("SELECT value FROM about WHERE name = 'version'").fetchone()
            if known is not None and known[0] != VERSION:
                raise sqlite3.DatabaseError(f"version {known[0]}")
            with db:
                db.execute("INSERT OR REPLACE INTO about VALUES ('version', ?)", (VERSION,))
            return db
        except sqlite3.Error:
            db.close()
            raise

    def _fill(self) -> None:
        """Update the index from the folder."""
        with self._lock:
            self._owed.clear()
            self._changed = max(self._changed, self._one("SELECT ifnull(max(changed), 0) FROM runs"))
            with self._db:
                self._take_rows()
            self._take_recordings()

    def _take_rows(self) -> None:
        """Add the cells, unless they are there."""
        prompts = [one.text for one in self._folder.prompts()]
        if len(prompts) != self._outline.rows:
            raise BadFolder(
                f"{self._folder.path} has {len(prompts):,} prompts, and a table of {self._outline.rows:,}: a call was "
                "killed while it wrote them. Call run_many() with this folder again; its recordings are kept."
            )
        told = hashlib.sha256(self._outline.digest.encode())
        for prompt in prompts:
            told.update(f"{len(prompt)} {prompt}".encode("utf-8", "surrogatepass"))
        table = self._table = told.hexdigest()
        if self._known_table() == table:
            return
        self._db.execute("DELETE FROM prompts")
        self._db.execute("DELETE FROM cells")
        self._db.executemany("INSERT INTO prompts VALUES (?, ?)", enumerate(map(_storable, prompts)))
        self._db.executemany("INSERT INTO cells VALUES (?, ?, ?, ?)", self._places(prompts))
        self._db.execute("INSERT OR REPLACE INTO about VALUES ('table', ?)", (table,))

    def _known_table(self) -> str | None:
        found = self._db.execute("SELECT value FROM about WHERE name = 'table'").fetchone()
        return None if found is None else found[0]

    def _places(self, prompts: list[str]) -> Iterator[tuple[int, int, int, str]]:
        for row, prompt in enumerate(prompts):
            for variant in range(len(self._outline.names)):
                for repeat in range(self._outline.repeats):
                    yield row, variant, repeat, self._outline.key(prompt, variant, repeat)

    def _take_recordings(self) -> None:
        """Update the runs from the recordings."""
        known = {key: about for key, *about in self._db.execute("SELECT key, size, time FROM runs")}
        gone: list[str] = []
        for key, size, time in self._folder.recordings():
            if known.pop(key, None) != [size, time]:
                try:
                    self._owe(key, facts_of(load(self._folder.recording(key))), size, time)
                except (BadRecording, OSError):  # counts as missing, so that the run is made again
                    gone.append(key)
        # After the reading, which takes long: a transaction would block other writers meanwhile.
        with self._db:
            self._db.executemany("DELETE FROM runs WHERE key = ?", ((key,) for key in [*known, *gone]))
            self._keep_owed()
        self._owed.clear()

    def _see_owed(self) -> None:
        """Write all added runs before a query."""
        self.write()
        if self._owed:
            self._leave_file()

    def _leave_file(self) -> None:
        """Continue in memory: another process locks the file for too long, or it is damaged."""
        self._close()
        self._db = self._connect(":memory:")
        self._close = weakref.finalize(self, self._db.close)
        self._fill()

    def _owe(self, key: str, facts: Facts, size: int, time: int) -> None:
        self._changed += 1
        self._owed.append((key, facts, size, time, self._changed))

    def _keep_owed(self) -> None:
        self._db.executemany(INSERT, (_row(*one) for one in self._owed))

    def _one(self, query: str) -> Any:
        return self._db.execute(query).fetchone()[0]


def _row(key: str, facts: Facts, size: int, time: int, number: int) -> tuple[Any, ...]:
    values = [getattr(facts, name) for name in FACTS]
    stored = [json.dumps(value) if isinstance(value, tuple) else _storable(value) for value in values]
    return key, size, time, number, *stored


def _storable(value: Any) -> Any:
    """Return a text without lone surrogates, which SQLite does not accept; other values unchanged."""
    return value.encode("utf-8", "replace").decode("utf-8") if isinstance(value, str) else value
