"""Shows several runs of a cell: live columns while they run, and afterwards the output that the notebook keeps."""

from __future__ import annotations

from concurrent.futures import Future
from typing import TYPE_CHECKING, Any

from ..log.reading import run_of
from ..views.side_by_side import side_by_side_bundle
from .display import Stage, View, show_view
from .streams import Streams

if TYPE_CHECKING:
    from .widget.base import ReplacedView


def show_several(streams: Streams, stage: Stage) -> Future[None]:
    """Show runs side by side in the current cell, live; the future ends when the last event of each is shown.

    If the view cannot be made, a message says so, and the runs are shown as lines, one after the other.
    """

    def widget() -> ReplacedView:
        from .widget.compare import StreamCompare

        return StreamCompare(*streams, names=streams.names, title=stage.title, prompt=stage.prompt, rater=stage.rater)

    def bundle() -> dict[str, Any]:
        return side_by_side_bundle(streams.compare(), stage.title, stage.prompt)

    runs = [run_of(stream) for stream in streams]
    return show_view(View(runs, streams.names, bundle, widget), stage)
