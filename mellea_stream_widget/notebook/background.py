"""Streams in the background: their names, and what `%stream_list`, `%stream_wait` and `%stream_stop` do with them."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from typing import Any

from ..options.errors import OptionError, nearest
from ..views.summary import count, seconds
from ..views.untrusted import visible_line
from .display import Stage, show
from .errors import StreamInterrupted, raise_unless_passed
from .kernel import pump
from .kernel.frontend import detect, kernel_of
from .kernel.threads import read_in_thread
from .stream import Stream

_TITLE = 48
_EMPTY = "No streams in the background."


@dataclass(frozen=True)
class Entry:
    """A stream in the background.

    Attributes:
        stream: its handle.
        label: its title, or what it was asked.
        done: ends when it has settled, was shown and has gone into its conversation.
        seen: whether it is shown where it was started.
        raises: whether a wait makes an exception of any ending but "passed".
    """

    stream: Stream
    label: str
    done: Future[None]
    seen: bool
    raises: bool


_entries: dict[str, Entry] = {}


def check_name(name: str | None) -> None:
    """See that no running stream has the name.

    Raises:
        OptionError: one has.
    """
    if name in _entries and _entries[name].stream.outcome == "running":
        raise OptionError(f"--out: the stream {name} still runs; wait for it, stop it, or give another name")


def finish(stream: Stream, shown: Future[None], go_on: Callable[[Stream], None]) -> Future[None]:
    """Put a stream into its conversation when it has settled; the future ends then."""

    def follow() -> None:
        stream.result.log.join_blocking()
        shown.result()
        go_on(stream)

    return read_in_thread(follow, "mellea-stream-background")


def add(name: str | None, entry: Entry) -> None:
    """Put a stream on the list, under a name or a number."""
    _entries[name or _next_number()] = entry


def listing() -> str:
    """Say how the streams are that nobody has waited for: a line each."""
    if not _entries:
        return _EMPTY
    rows = [(name, *_state(entry.stream), _short(entry.label)) for name, entry in _entries.items()]
    widths = [max(len(row[column]) for row in rows) for column in range(3)]
    return "\n".join(
        "  ".join((*(text.ljust(width) for text, width in zip(row, widths, strict=False)), row[3])) for row in rows
    )


def wait(name: str, shell: Any) -> None:
    """Wait for a stream, or for all, and show what could not be shown before; they are then off the list.

    Raises:
        OptionError: there is no such stream.
        StreamInterrupted: the kernel was interrupted; the streams go on.
        StreamFailed: one has not passed, and that is to be an exception; all have settled by then.
    """
    chosen = _choose(name or "all")
    if not chosen:
        print(_EMPTY)
    try:
        for entry in chosen.values():
            if not entry.seen:
                shown = show(entry.stream.result, Stage(detect(shell), title=entry.stream.title))
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
    """Stop a stream, or all.

    Raises:
        OptionError: there is no such stream, or no name was given.
    """
    if not name:
        raise OptionError(f"say which one to stop: {_names()}" if _entries else _EMPTY)
    for entry in _choose(name).values():
        entry.stream.stop()


def names() -> list[str]:
    """Give the names on the list, for completion."""
    return [*_entries, "all"]


def forget() -> dict[str, Entry]:
    """Clear the list, and give what was on it."""
    entries = dict(_entries)
    _entries.clear()
    return entries


def _choose(name: str) -> dict[str, Entry]:
    if name == "all":
        return dict(_entries)
    if name not in _entries:
        raise OptionError(
            f"there is no stream {name!r} in the background; there is {_names()}.{nearest(name, _entries)}"
        )
    return {name: _entries[name]}


def _names() -> str:
    return ", ".join((*_entries, "all")) if _entries else "none"


def _next_number() -> str:
    return str(next(number for number in range(1, len(_entries) + 2) if str(number) not in _entries))


def _short(label: str) -> str:
    line = visible_line(label)
    return line if len(line) <= _TITLE else f"{line[: _TITLE - 1].rstrip()}…"


def _state(stream: Stream) -> tuple[str, str]:
    return stream.outcome, f"{count(len(stream.chunks), 'chunk')}, {seconds(stream.timings.total)}"
