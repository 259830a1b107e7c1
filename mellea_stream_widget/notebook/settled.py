"""Lets people label the answers that a notebook keeps, and see what was held back of them.

Their views are data: no widget talks to the kernel for them. A page asks for the comm of this target, which opens no
widget and sends nothing by itself, and names the run in each message. A kernel that does not know a run looks for it
in the file that the view names.

Loading the extension imports this module, and with it nothing of recordings.
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
"""Runs are held until the newest of them have more events than that."""


@dataclass(frozen=True)
class _Shown:
    """A run that a view shows.

    Attributes:
        source: what is labelled: the file that has the run, or the run itself as long as it is in no file.
        held: the run, as long as it is held.
        attempt: the attempt of the recorded run that is shown, if it is not the last one.
        rating: how it is labelled.
    """

    source: Reading | Path
    held: Reading | None
    attempt: int | None
    rating: Rating

    def withheld(self) -> dict[str, str]:
        """Return the text and the reasoning that were not given out, as far as they are known here."""
        from ..views.untrusted import without_surrogates

        run = self._read() if self.held is None else self.held
        hidden = ("", "") if run is None else (run.withheld, run.withheld_reasoning)
        return dict(zip(("text", "reasoning"), map(without_surrogates, hidden), strict=True))

    def _read(self) -> Reading | None:
        """Return the run of the file; None if the view shows an earlier attempt of it, or the file cannot be read."""
        from ..recordings.reader import BadRecording
        from ..recordings.recording import load

        if self.attempt is None:
            with suppress(BadRecording, OSError):
                return load(self.source)
        return None


def _silent_comm(kernel: Any) -> Any:
    """Return a comm that pages find when they ask for its target, and of which they are not told."""
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
        """Let pages find the comm; it sends nothing before a page has asked."""
        if kernel is None or self._comm is not None:
            return
        self._comm = _silent_comm(kernel)
        self._comm.on_msg(self._take)
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
        """Let pages label a run, under way or settled, that an output shows, and ask for what it held back."""
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
        """Hold a run no longer; its file is still known."""
        if isinstance(shown.source, Path):
            self._shown[key] = replace(shown, held=None)
        else:
            del self._shown[key]

    def _take(self, message: Any) -> None:
        """Take a message of a page. It may be anything, and come in any thread."""
        match message["content"]["data"]:
            case {"run": str(key), "file": str() | None as file, **content}:
                shown = self._find(key, file)
                if shown is None:
                    self._send(key, {"type": "unknown"})
                else:
                    self._answer(key, shown, content)

    def _answer(self, key: str, shown: _Shown, content: dict[Any, Any]) -> None:
        """Answer a message about a run, in another thread: files may have to be read."""
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
        """Return the run of a view; also one of an earlier kernel, if the file that the view names has that run."""
        if key in self._shown or file is None:
            return self._shown.get(key)
        run_id, _, attempt = key.partition("@")
        if not _has(file, run_id):
            return None
        from .labels import Rating

        self._shown[key] = _Shown(Path(file), None, int(attempt) if attempt.isdecimal() else None, Rating())
        return self._shown[key]


def _has(file: str, run_id: str) -> bool:
    """Whether a file below the working directory is a recording of that run; the name comes from a notebook."""
    if PurePath(file).is_absolute() or ".." in PurePath(file).parts:
        return False
    from ..recordings.format import Header
    from ..recordings.reader import BadRecording, read

    path = Path(file)
    try:
        if not path.is_file():  # opening a pipe would wait for somebody who writes to it
            return False
        return any(isinstance(line, Header) and line.run_id == run_id for line in islice(read(path), 1))
    except (BadRecording, OSError, ValueError):
        return False


OUTPUTS = KeptOutputs()
"""Those of this kernel."""


def remember(run: Reading, rating: Rating | None = None) -> None:
    """Let pages label a run that an output of this kernel shows, and see all of it; do nothing outside of a kernel."""
    kernel = kernel_of(current_shell())
    if kernel is not None:
        from .labels import Rating

        harmless(lambda: OUTPUTS.open(kernel))
        OUTPUTS.remember(run, rating or Rating(prompt=run.prompt))
