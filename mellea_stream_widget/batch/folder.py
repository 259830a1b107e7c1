"""The folder of a table of runs.

    runs.json           the columns, and the number of repeats
    prompts.ndjson      the rows
    <key>.stream.jsonl  a recording for each run that has settled
    index.sqlite        the index, made from the other files; may be deleted

A recording gets its name when it is complete, so that even after a kill every named recording is complete.
"""

from __future__ import annotations

import contextlib
import json
import os
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from ..log.encoding import line_of
from ..log.mistakes import Mistake
from ..log.nearby import folders_near, listed
from ..options.errors import OptionError, invalid
from ..recordings.files import lock
from ..recordings.format import SUFFIX
from .plan import Outline
from .prompts import Prompt

TABLE, ROWS, INDEX, LOCK = "runs.json", "prompts.ndjson", "index.sqlite", "runs.lock"
FORMAT = 1
"""Version of the folder."""


class BadFolder(Mistake, ValueError):
    """A folder has no valid table of runs; the message says why."""


class Folder:
    """A folder with the recordings of a table of runs.

    Args:
        path: the folder; None makes a temporary one.
        create: whether to make it if it does not exist.

    Raises:
        OptionError: the folder cannot be made or written.
    """

    def __init__(self, path: str | os.PathLike[str] | None, *, create: bool = False) -> None:
        if path is None:
            path = tempfile.mkdtemp(prefix="mellea-runs-")
        if not isinstance(path, str | os.PathLike):
            raise invalid(path, "the folder of run_many(..., out=FOLDER)")
        self.path = Path(path).expanduser().resolve()
        if create:
            try:
                self.path.mkdir(parents=True, exist_ok=True)
            except OSError as exc:
                raise OptionError(f"Cannot write {path}", f"{exc.strerror or exc}; give a folder", "out") from None

    def recording(self, key: str) -> Path:
        """Return the path of a recording."""
        return self.path / recording_name(key)

    def write(self, key: str, lines: bytes) -> os.stat_result:
        """Write or replace a whole recording, readable by its owner only."""
        return self._write(recording_name(key), [lines])

    def recordings(self) -> Iterator[tuple[str, int, int]]:
        """Yield the key, size and time of each recording."""
        with os.scandir(self.path) as entries:
            for entry in entries:
                if entry.name.endswith(SUFFIX):
                    about = entry.stat()
                    yield entry.name.removesuffix(SUFFIX), about.st_size, about.st_mtime_ns

    def save(self, outline: Outline, prompts: Sequence[Prompt]) -> None:
        """Write the table and its rows."""
        rows = (f"{line_of({'prompt': one.text, 'fields': dict(one.fields)})}\n".encode() for one in prompts)
        self._write(ROWS, rows)
        table = {"format": "mellea-stream-runs", "version": FORMAT, **outline.to_json()}
        self._write(TABLE, [json.dumps(table, indent=1).encode()])

    def outline(self) -> Outline:
        """Read the table.

        Raises:
            BadFolder: there is no table, or its version is unknown.
        """
        file = self.path / TABLE
        try:
            data = json.loads(file.read_bytes())
            if data["version"] != FORMAT:
                raise BadFolder(f"{file}: version is {data['version']!r}; this release reads version {FORMAT}.")
            return Outline.from_json(data)
        except (FileNotFoundError, NotADirectoryError):
            if not self.path.exists():
                near = folders_near(self.path, is_folder_of_runs, "folder of runs")
                raise BadFolder(f"There is no folder {self.path}. {near}") from None
            inside = [each.name for each in self.path.glob("*") if is_folder_of_runs(each)]
            advice = f"In it: {listed(inside)}." if inside else "For single runs use load() or recheck_many()."
            raise BadFolder(
                f"{self.path} has no {TABLE}: expected the folder of run_many(..., out=FOLDER). {advice}"
            ) from None
        except (ValueError, KeyError, TypeError) as exc:
            raise exc if isinstance(exc, BadFolder) else BadFolder(f"{file} is not a table of runs: {exc!r}") from None

    def prompts(self) -> Iterator[Prompt]:
        """Yield the rows.

        Raises:
            BadFolder: a line is not a row.
        """
        with (self.path / ROWS).open("rb") as lines:
            for number, line in enumerate(lines, 1):
                try:
                    data = json.loads(line)
                    yield Prompt(str(data["prompt"]), dict(data["fields"]))
                except (ValueError, KeyError, TypeError) as exc:
                    raise BadFolder(f"{self.path / ROWS}, line {number}: {exc!r}; expected a row") from None

    @contextlib.contextmanager
    def locked(self) -> Iterator[None]:
        """Keep other calls out of the folder until the block ends.

        Raises:
            OptionError: another call is writing there.
        """
        descriptor = os.open(self.path / LOCK, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            if not lock(descriptor):
                raise OptionError(f"Cannot write {self.path}", "another call is writing there; wait for its end", "out")
            yield
        finally:
            os.close(descriptor)

    def _write(self, name: str, parts: Iterable[bytes]) -> os.stat_result:
        part = f"{self.path}/.{name}.part"
        descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "wb") as out:
            for one in parts:
                out.write(one)
            out.flush()
            about = os.fstat(descriptor)
        os.replace(part, f"{self.path}/{name}")  # noqa: PTH105 - paths of pathlib would double the time of a write
        return about


def recording_name(key: str) -> str:
    """Return the file name of a recording."""
    return f"{key}{SUFFIX}"


def is_folder_of_runs(path: Any) -> bool:
    """Return whether a path is a folder that `run_many` has written."""
    return Path(path).is_dir() and (Path(path) / TABLE).is_file()
