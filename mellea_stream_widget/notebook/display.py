"""The output of a cell for its run, and the widget in it that is replaced when the run has settled."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import contextmanager, suppress
from importlib import import_module
from typing import TYPE_CHECKING, Any

from ..options.cell_options import CellOptions
from ..views.untrusted import escape, visible
from .kernel.frontend import FrontEnd, current_shell, detect, is_vscode
from .kernel.threads import harmless, read_in_thread
from .labels import Rating
from .output import NOT_DRAWN, LiveOutput, Output

if TYPE_CHECKING:
    from .widget.base import ReplacedView

_NAME = "mellea-stream-view"
_MOST_WAITING = 20
_waiting: list[ReplacedView] = []


class Stage(Output):
    """The output of a cell for its run.

    Args:
        front_end: the kind of view.
        title: a name for the header.
        prompt: the prompt, or an empty string.
        keep_widget: whether to keep the live widget when the run has settled; None keeps it in VS Code.
        is_sure: whether the page is known to draw widgets, so that the view need not wait for its first message.
        how_to_stop: a sentence for pages without a Stop button.
        rater: name of the person who labels the answer in the view.
        withheld: whether a recording that is made for a label has the withheld text.
    """

    def __init__(
        self,
        front_end: FrontEnd,
        *,
        title: str = "",
        prompt: str = "",
        keep_widget: bool | None = None,
        is_sure: bool = False,
        how_to_stop: str = "To stop the run, interrupt the kernel.",
        rater: str | None = None,
        withheld: bool = False,
    ) -> None:
        super().__init__()
        self.front_end = front_end
        self.title = title
        self.prompt = prompt
        self.is_vscode = is_vscode(current_shell())
        self.is_kept_by_host = keep_widget is None and self.is_vscode
        self.keep_widget = keep_widget or self.is_kept_by_host
        self.is_sure = is_sure
        self.how_to_stop = how_to_stop
        self.rater = rater
        self.withheld = withheld

    def prepare(self) -> None:
        """Import the modules of the view before the run starts, so that its first chunks are shown without delay."""
        if self.front_end is FrontEnd.WIDGET:
            with suppress(Exception):  # `show` reports the error
                import_module(".widget.widget", __package__)

    def progress(self, line: str) -> None:
        """Show a line of progress before the run starts."""
        match self.front_end:
            case FrontEnd.LINES | FrontEnd.MARIMO:
                print(visible(line), flush=True)
            case FrontEnd.WIDGET | FrontEnd.UPDATES:
                self.put({"text/html": f"<p><em>{escape(line)}</em></p>", "text/plain": visible(line)})
            case FrontEnd.CAPTURED | FrontEnd.NOTHING:
                pass

    @contextmanager
    def cleared_by_errors(self) -> Iterator[None]:
        """Remove the line of progress if an exception is raised."""
        try:
            yield
        except Exception:
            if self.is_there:
                self.put({"text/html": "", "text/plain": ""})
            raise

    @property
    def rating(self) -> Rating:
        """The settings for labels in the view."""
        return Rating(self.rater, self.prompt or None, self.withheld)


def stage_for(options: CellOptions, shell: Any, prompt: str = "") -> Stage:
    """Return the output for the view of the options, or by default of the front-end."""
    front_end = detect(shell, "text" if options.text else options.view)
    # Text that is printed after its cell has ended would appear among other output, or nowhere. A wait shows it.
    if options.quiet or (options.background and not front_end.has_widgets):
        front_end = FrontEnd.NOTHING
    return Stage(
        front_end,
        title=options.title,
        prompt=prompt,
        keep_widget=options.keep_widget,
        is_sure=options.view == "widget",
        **({"how_to_stop": "To stop the run, use %stream_stop."} if options.background else {}),
        rater=options.rater,
        withheld=options.record_withheld,
    )


class Live:
    """Shows a widget while its runs are under way, and replaces it by static output when they have settled.

    The static output has no widget: a notebook that is opened without its kernel would show "model not found" in its
    place. Only VS Code shows the HTML of the same output instead.

    Args:
        widget: the widget.
        stage: the output.
        still: returns the static output, as it is now.
    """

    def __init__(self, widget: ReplacedView, stage: Stage, still: Callable[[], dict[str, Any]]) -> None:
        self._widget = widget
        self._stage = stage
        self._still = still
        self._output = LiveOutput(stage, widget.live(), still, lambda: f"{NOT_DRAWN} {stage.how_to_stop}")
        if stage.is_sure:
            self._output.open()
        widget.add_output(self._output)
        self._output.put()
        self.done: Future[None] = Future()
        self.done.set_running_or_notify_cancel()  # as in `read_in_thread`
        widget.sent.add_done_callback(lambda _: self._output.end())
        read_in_thread(self._follow, _NAME)

    def _follow(self) -> None:
        keeps = False
        try:
            harmless(self._output.follow)
            if self._stage.is_vscode:  # in JupyterLab this would draw the widget again
                harmless(self._output.refresh)
            self._widget.sent.result()
            keeps = self._stage.keep_widget and not self._output.is_html
            harmless(self._output.put if keeps else self._replace)
        finally:
            self.done.set_result(None)
        if keeps and self._stage.is_kept_by_host:
            bound(self._widget)
            if not self._output.wait_opened():  # the run was over before a page could open the widget
                self._replace()

    def _replace(self) -> None:
        self._output.put_still()
        # After the replacement: a page that loses the widget before would show nothing for a while.
        self._widget.give_way(self._still())
        bound(self._widget)


def bound(widget: ReplacedView) -> None:
    """Close the oldest widgets that wait for their page, which may never come back."""
    _waiting[:] = [*(one for one in _waiting if one.comm is not None), widget]
    if len(_waiting) > _MOST_WAITING:
        _waiting.pop(0).close()
