"""Streams in the background, for `%stream_list`, `%stream_wait` and `%stream_stop`."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from typing import Any

from ..options.errors import OptionError, nearest
from ..views.summary import count, seconds
from ..views.untrusted import visible_line
from .defaults import view_of
from .display import Stage
from .kernel import pump
from .kernel.frontend import detect, kernel_of
from .kernel.threads import read_in_thread
from .showing import show
from .stream import Stream, StreamInterrupted, raise_unless_passed

_TITLE = 48
_EMPTY = "No streams in the background."


@dataclass(frozen=True)
class Entry:
    """A stream in the background.

    Attributes:
        stream: the stream.
        label: its title, or its prompt.
        done: ends when the run has settled, was shown, and was added to its conversation.
        seen: whether the cell that started it shows it.
        raises: whether a wait raises if the run did not pass.
    """

    stream: Stream
    label: str
    done: Future[None]
    seen: bool
    raises: bool


_entries: dict[str, Entry] = {}


def check_name(name: str | None) -> None:
    """Check that no running stream has the name.

    Raises:
        OptionError: a running stream has it.
    """
    if name in _entries and _entries[name].stream.outcome == "running":
        raise OptionError(
            f"Invalid value {name!r}",
            "the stream of that name is still running; wait for it, stop it, or give another name",
            "--out",
        )


def add(
    stream: Stream,
    shown: Future[None],
    finish: Callable[[Stream], None],
    name: str | None,
    label: str,
    seen: bool,
    raises: bool | None,
) -> None:
    """Follow a stream to its end, and add it to the list under a name or a number.

    Args:
        stream: the stream.
        shown: ends when the view has shown the last event.
        finish: called with the settled stream.
        name: its name; by default a number.
        label: its title, or its prompt.
        seen: whether the cell that started it shows it.
        raises: whether a wait raises if it did not pass; None in a program, which cannot wait for it by name.
    """

    def follow() -> None:
        stream.result.log.join_blocking()
        shown.result()
        finish(stream)

    done = read_in_thread(follow, "mellea-stream-background")
    if raises is not None:
        _entries[name or _next_number()] = Entry(stream, label, done, seen, raises)


def listing() -> str:
    """Return a line for each stream on the list."""
    if not _entries:
        return _EMPTY
    rows = [(name, *_state(entry.stream), _short(entry.label)) for name, entry in _entries.items()]
    widths = [max(len(row[column]) for row in rows) for column in range(3)]
    return "\n".join(
        "  ".join((*(text.ljust(width) for text, width in zip(row, widths, strict=False)), row[3])) for row in rows
    )


def wait(name: str, shell: Any) -> None:
    """Wait for a stream, or for all; show those that were not shown, and remove them from the list.

    Raises:
        OptionError: no stream has that name.
        StreamInterrupted: the kernel was interrupted; the streams continue.
        StreamFailed: a stream did not pass, and its options ask for an exception. All have settled by then.
    """
    chosen = _choose(name or "all")
    if not chosen:
        print(_EMPTY)
    try:
        for entry in chosen.values():
            if not entry.seen:
                shown = show(
                    entry.stream.result,
                    Stage(detect(shell, view_of(shell)), title=entry.stream.title, prompt=entry.stream.prompt or ""),
                )
                pump.wait(shown, kernel_of(shell))
            pump.wait(entry.done, kernel_of(shell))
    except KeyboardInterrupt:
        raise StreamInterrupted("Interrupted. The streams go on; %stream_stop ends them.") from None
    for each in chosen:
        _entries.pop(each, None)
    for entry in chosen.values():
        if entry.raises:
            raise_unless_passed(entry.stream)


def stop(name: str) -> None:
    """Stop a stream, or all; without a name the only running one.

    Raises:
        OptionError: no stream has that name, or no name was given and several streams run.
    """
    running = [each for each, entry in _entries.items() if entry.stream.outcome == "running"]
    if not name and len(running) == 1:
        name = running[0]
    if not name:
        raise OptionError("Missing name", f"expected one of {_names()}.") if _entries else OptionError(_EMPTY)
    for entry in _choose(name).values():
        entry.stream.stop()


def names() -> list[str]:
    """Return the names of the streams on the list, for completion."""
    return [*_entries, "all"]


def end() -> None:
    """Stop all streams, and clear the list."""
    for entry in _entries.values():
        entry.stream.stop()
    _entries.clear()


def _choose(name: str) -> dict[str, Entry]:
    if name == "all":
        return dict(_entries)
    if name not in _entries:
        known = f"expected one of {_names()}.{nearest(name, _entries)}" if _entries else _EMPTY
        raise OptionError(f"Unknown stream {name!r}", known)
    return {name: _entries[name]}


def _names() -> str:
    return ", ".join((*_entries, "all"))


def _next_number() -> str:
    return str(next(number for number in range(1, len(_entries) + 2) if str(number) not in _entries))


def _short(label: str) -> str:
    line = visible_line(label)
    return line if len(line) <= _TITLE else f"{line[: _TITLE - 1].rstrip()}…"


def _state(stream: Stream) -> tuple[str, str]:
    return stream.outcome, f"{count(len(stream.chunks), 'chunk')}, {seconds(stream.timings.total)}"
