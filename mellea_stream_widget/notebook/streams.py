"""The result of a `%%stream` cell with several back-ends."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Self, overload

from ..log.mistakes import UnknownKey, see_place
from .stream import Stream

if TYPE_CHECKING:
    from ..views.side_by_side import SideBySide


class Streams(Sequence[Stream]):
    """The runs of one prompt on several back-ends, under way or settled, in the order of the back-ends.

    `tea["local"]` and `tea[0]` are single runs, the same as those of a cell with one back-end; `for run in tea`
    iterates over all. As the value of a cell it is shown with a column for each run.

    Args:
        streams: the runs by the names of their columns.
    """

    def __init__(self, streams: Mapping[str, Stream]) -> None:
        self._streams = dict(streams)
        self._first = next(iter(self._streams.values()))

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the columns."""
        return tuple(self._streams)

    @overload
    def __getitem__(self, place: int | str) -> Stream: ...
    @overload
    def __getitem__(self, place: slice) -> list[Stream]: ...
    def __getitem__(self, place: int | str | slice) -> Stream | list[Stream]:
        """Return a run by the name of its column, or by its place.

        Raises:
            KeyError: no column has that name.
            IndexError: the place is out of range.
        """
        if isinstance(place, str):
            if place not in self._streams:
                raise UnknownKey(f"Unknown run {place!r}: expected one of {', '.join(self.names)}.")
            return self._streams[place]
        if isinstance(place, int):
            see_place(place, len(self._streams), "run")
        return list(self._streams.values())[place]

    def __len__(self) -> int:
        return len(self._streams)

    def __iter__(self) -> Iterator[Stream]:
        return iter(self._streams.values())

    def __repr__(self) -> str:
        if self.is_in_view:
            return f"<Streams {', '.join(f'{name} {run.outcome}' for name, run in self._streams.items())}>"
        return repr(self.compare())

    @property
    def prompt(self) -> str | None:
        """The prompt; None if it is not to be shown."""
        return self._first.prompt

    @property
    def is_in_view(self) -> bool:
        """Whether the current cell already shows the runs."""
        return self._first.is_in_view

    def note_view(self) -> None:
        """Note that the current cell shows the runs, so that its value need not show them again."""
        for stream in self:
            stream.note_view()

    def stop(self, reason: str = "stopped by the user") -> None:
        """Ask all runs to end, and return at once. The validated text is kept."""
        for stream in self:
            stream.stop(reason)

    def wait(self) -> Self:
        """Wait until all runs have settled, with any outcome, and return them; for runs in the background."""
        for stream in self:
            stream.wait()
        return self

    def compare(self) -> SideBySide:
        """Return the runs side by side, as `compare()` does, with the names of their columns."""
        from ..views.side_by_side import compare

        return compare(*self, names=self.names)
