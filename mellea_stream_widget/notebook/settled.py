"""Lets people label the answers that a notebook keeps, and see their withheld text.

Their views are data without a widget. A page uses a comm of its own, which opens no widget, and has the run's name in
each message. If a kernel does not know a run, it looks for the run in the file that the view names.

Loading the extension imports this module, but none of `recordings`.
"""

from __future__ import annotations

from collections import OrderedDict
from contextlib import suppress
from dataclasses import dataclass, replace
from importlib import import_module
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
"""Largest number of events of the runs that are held in memory, apart from the newest run."""


@dataclass(frozen=True)
class _Shown:
    """A run that an output shows.

    Attributes:
        source: what is labelled: the run's file, or the run itself without one.
        held: the run, if it is held in memory.
        attempt: the attempt of the recorded run that is shown; None for the last one.
        rating: the settings for labels.
    """

    source: Reading | Path
    held: Reading | None
    attempt: int | None
    rating: Rating

    def withheld(self) -> dict[str, str]:
        """Return the withheld text and reasoning, as far as they are known."""
        from ..views.untrusted import without_surrogates

        run = self._read() if self.held is None else self.held
        hidden = ("", "") if run is None else (run.withheld, run.withheld_reasoning)
        return dict(zip(("text", "reasoning"), map(without_surrogates, hidden), strict=True))

    def _read(self) -> Reading | None:
        """Return the run of the file; None if an earlier attempt is shown, or the file cannot be read."""
        from ..recordings.reader import BadRecording
        from ..recordings.recording import load

        if self.attempt is None:
            with suppress(BadRecording, OSError):
                return load(self.source)
        return None


def _silent_comm(kernel: Any) -> Any:
    """Return a comm that pages find by its target, without a message to them."""
    try:
        from comm import create_comm as create
        from comm import get_comm_manager

        manager: Any = get_comm_manager()
    except ModuleNotFoundError:  # ipykernel before 6.18, as on Colab, has comms of its own
        create = import_module("ipykernel.comm").Comm
        manager = kernel.comm_manager
    comm = create(target_name=TARGET, primary=False)
    manager.register_comm(comm)
    return comm


class KeptOutputs:
    """The runs that outputs show, and the comm on which pages ask for their labels."""

    def __init__(self) -> None:
        self._shown: OrderedDict[str, _Shown] = OrderedDict()
        self._comm: Any = None

    def open(self, kernel: Any) -> None:
        """Let pages find the comm."""
        if kernel is None or self._comm is not None:
            return
        self._comm = _silent_comm(kernel)
        self._comm.on_msg(self._take)
        pump.serve(self._comm)

    def close(self) -> None:
        """Forget the runs, and close the comm."""
        comm, self._comm = self._comm, None
        self._shown.clear()
        if comm is not None:
            pump.dismiss(comm)
            with suppress(KeyError):
                comm.close()

    def remember(self, run: Reading, rating: Rating) -> None:
        """Let pages label a run that an output shows, under way or settled, and ask for its withheld text."""
        from ..recordings.places import attempt_of, file_of
        from ..views.saved import key_of

        self._shown.pop(key_of(run), None)
        self._shown[key_of(run)] = _Shown(file_of(run) or run, run, attempt_of(run), rating)
        held = [(key, one, len(one.held.log)) for key, one in self._shown.items() if one.held is not None]
        room = MOST_EVENTS
        for place, (key, one, size) in enumerate(reversed(held)):
            room -= size
            if place and room < 0:
                self._let_go(key, one)

    def _let_go(self, key: str, shown: _Shown) -> None:
        """Drop a run from memory; its file is still known."""
        if isinstance(shown.source, Path):
            self._shown[key] = replace(shown, held=None)
        else:
            del self._shown[key]

    def _take(self, message: Any) -> None:
        """Handle a message of a page, which may be anything, in any thread."""
        match message["content"]["data"]:
            case {"run": str(key), "file": str() | None as file, **content}:
                shown = self._find(key, file)
                if shown is None:
                    self._send(key, {"type": "unknown"})
                else:
                    self._answer(key, shown, content)

    def _answer(self, key: str, shown: _Shown, content: dict[Any, Any]) -> None:
        """Answer a message about a run, in another thread, because files may have to be read."""
        from . import labels

        def send(told: dict[str, Any]) -> None:
            has = {"withheld": any(shown.withheld().values())} if told["type"] == "labelled" else {}
            self._send(key, {**told, **has})

        if content == {"type": "reveal"}:
            labels.submit(lambda: self._send(key, {"type": "withheld", **shown.withheld()}))
        else:
            labels.take(content, shown.source, shown.rating, send, shown.attempt)

    def _send(self, key: str, message: dict[str, Any]) -> None:
        if self._comm is not None:
            self._comm.send({**message, "run": key})

    def _find(self, key: str, file: str | None) -> _Shown | None:
        """Return the run of a view, or None; one of an earlier kernel is found if the view's file has that run."""
        if key in self._shown or file is None:
            return self._shown.get(key)
        run_id, _, attempt = key.partition("@")
        if not _has(file, run_id):
            return None
        from .labels import Rating

        self._shown[key] = _Shown(Path(file), None, int(attempt) if attempt.isdecimal() else None, Rating())
        return self._shown[key]


def _has(file: str, run_id: str) -> bool:
    """Return whether a file below the working directory is a recording of that run; its name may be anything."""
    if PurePath(file).is_absolute() or ".." in PurePath(file).parts:
        return False
    from ..recordings.format import Header
    from ..recordings.reader import BadRecording, read

    path = Path(file)
    try:
        if not path.is_file():  # opening a pipe would block
            return False
        return any(isinstance(line, Header) and line.run_id == run_id for line in islice(read(path), 1))
    except (BadRecording, OSError, ValueError):
        return False


OUTPUTS = KeptOutputs()
"""The outputs of this kernel."""


def remember(run: Reading, rating: Rating | None = None) -> None:
    """Let pages label a run that an output of this kernel shows, and see its withheld text; in a kernel only."""
    kernel = kernel_of(current_shell())
    if kernel is not None:
        from .labels import Rating

        harmless(lambda: OUTPUTS.open(kernel))
        OUTPUTS.remember(run, rating or Rating(prompt=run.prompt))
