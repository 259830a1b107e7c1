"""Lets people label the answers that a notebook keeps. Their views are data: no widget talks to the kernel for them.

A page asks for the comm of this target, which opens no widget and sends nothing by itself, and names the run in each
message. A kernel that does not know a run looks for it in the file that the view names.

Loading the extension imports this module, and with it nothing of recordings.
"""

from __future__ import annotations

from collections import OrderedDict
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Any

from .kernel import pump
from .kernel.frontend import current_shell, kernel_of
from .kernel.threads import harmless

if TYPE_CHECKING:
    from ..log.reading import Reading
    from .labels import Rating

TARGET = "mellea-stream-labels"

MOST_EVENTS = 300_000
"""The runs in no file are held until the newest of them have more events than that."""


@dataclass(frozen=True)
class _Shown:
    """A run that a view shows: itself as long as it is in no file, or else its file."""

    run: Reading | Path
    attempt: int | None
    rating: Rating


class KeptOutputs:
    """The runs that outputs show, and the comm on which pages ask for their labels."""

    def __init__(self) -> None:
        self._shown: OrderedDict[str, _Shown] = OrderedDict()
        self._comm: Any = None

    def open(self, kernel: Any) -> None:
        """Let pages find the comm; it sends nothing before a page has asked."""
        if kernel is None or self._comm is not None:
            return
        from comm import create_comm, get_comm_manager

        self._comm = create_comm(target_name=TARGET, primary=False)
        self._comm.on_msg(self._take)
        get_comm_manager().register_comm(self._comm)
        pump.serve(self._comm)

    def close(self) -> None:
        """Forget the runs, and tell pages that nobody listens any more."""
        comm, self._comm = self._comm, None
        self._shown.clear()
        if comm is not None:
            pump.dismiss(comm)
            with suppress(KeyError):
                comm.close()

    def remember(self, run: Reading, rating: Rating) -> None:
        """Let pages label a run, under way or settled, that an output shows."""
        from ..recordings.places import attempt_of, file_of
        from ..views.saved import key_of

        path = file_of(run)
        self._shown.pop(key_of(run), None)
        self._shown[key_of(run)] = _Shown(run if path is None else path, attempt_of(run), rating)
        held = [(key, len(one.run.log)) for key, one in self._shown.items() if not isinstance(one.run, Path)]
        room = MOST_EVENTS
        for place, (key, size) in enumerate(reversed(held)):
            room -= size
            if place and room < 0:
                del self._shown[key]

    def _take(self, message: Any) -> None:
        """Take a message of a page. It may be anything, and come in any thread."""
        match message["content"]["data"]:
            case {"run": str(key), "file": str() | None as file, **content}:
                shown = self._find(key, file)
                if shown is None:
                    self._send(key, {"type": "unknown"})
                else:
                    from . import labels

                    labels.take(content, shown.run, shown.rating, lambda told: self._send(key, told), shown.attempt)

    def _send(self, key: str, message: dict[str, Any]) -> None:
        if self._comm is not None:
            self._comm.send({**message, "run": key})

    def _find(self, key: str, file: str | None) -> _Shown | None:
        """Return the run of a view; also one of an earlier kernel, if the file that the view names has that run."""
        if key in self._shown or file is None:
            return self._shown.get(key)
        run_id, _, attempt = key.partition("@")
        if not _has(file, run_id):
            return None
        from .labels import Rating

        self._shown[key] = _Shown(Path(file), int(attempt) if attempt.isdecimal() else None, Rating())
        return self._shown[key]


def _has(file: str, run_id: str) -> bool:
    """Whether a file below the working directory is a recording of that run; the name comes from a notebook."""
    if PurePath(file).is_absolute() or ".." in PurePath(file).parts:
        return False
    from ..recordings.format import Header
    from ..recordings.reader import BadRecording, read

    try:
        return any(isinstance(line, Header) and line.run_id == run_id for line in islice(read(Path(file)), 1))
    except (BadRecording, OSError, ValueError):
        return False


OUTPUTS = KeptOutputs()
"""Those of this kernel."""


def remember(run: Reading, rating: Rating | None = None) -> None:
    """Let pages label a run that an output of this kernel shows; do nothing outside of a kernel."""
    kernel = kernel_of(current_shell())
    if kernel is not None:
        from .labels import Rating

        harmless(lambda: OUTPUTS.open(kernel))
        OUTPUTS.remember(run, rating or Rating(prompt=run.prompt))
