"""The output of a run that a notebook keeps: its events as data, HTML and text.

From the data JupyterLab draws the live view again without a kernel. The data is `{"version": 2, "began": ..., "events":
[...], "times": "..."}`, packed by `packing`, with a `title` and a `prompt` if they are known. The events are strings,
not objects, because a notebook is stored with one value per line: objects would take twice the space.

`run` is the run's name, and `file` its recording, if that is below the working directory. A page that labels the answer
sends both to its kernel. `labels` are the labels at that time.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from ..log.encoding import EncodedEvent, encode
from ..log.reading import Reading
from ..recordings.format import Mark
from ..recordings.places import attempt_of, file_of
from .html import render
from .labels import labels_html, labels_text
from .packing import Packer
from .summary import OUTCOME_MARKS, UNSETTLED
from .text import TextLines
from .untrusted import without_surrogates

MIME = "application/vnd.mellea-stream.v1+json"
VERSION = 1
"""The version of the data of panels and tables of runs."""

RUN_VERSION = 2
"""The version of what the kernel stores of a run. Pages store runs in version 1."""

UNSETTLED_LINE = f"{OUTCOME_MARKS['running']} {UNSETTLED}"
"""The last line of the plain text of a run under way."""

MOST = 8_000_000
"""Largest number of characters of events that are stored. 10,000 chunks with 20 requirements need less."""

MOST_PROMPT = 10_000
"""Largest number of characters of a prompt that are stored."""

_PASSING = frozenset(("pending", "checking", "verdict", "preview", "validating"))
"""Kinds of events that are not needed once the run has settled. Previews also have unchecked text."""


class Saved:
    """Collects a run's events, in order.

    Args:
        title: a name for the view, if it has one.
        prompt: the prompt, if the view shows it.
        about: further data to store beside the events.
    """

    def __init__(self, title: str = "", prompt: str = "", about: Mapping[str, Any] | None = None) -> None:
        self._about = dict(about or {})
        self._title = without_surrogates(title)
        self._prompt = without_surrogates(prompt[:MOST_PROMPT])
        self._packer = Packer()
        self._reasoning: EncodedEvent | None = None
        self._settled = False

    def feed(self, event: EncodedEvent) -> None:
        """Add the next event."""
        kind = event["kind"]
        if kind in _PASSING or self._packer.size > MOST or self._counts_on(event):
            return
        self._packer.feed(event)
        if kind == "reasoning":
            self._reasoning = event
        self._settled = kind == "completed"

    def _counts_on(self, event: EncodedEvent) -> bool:
        """Return whether an event is only the progress of reasoning that has begun before."""
        last = self._reasoning
        says_more = event["kind"] != "reasoning" or event["done"] or event["text"]
        return not says_more and last is not None and last["attempt"] == event["attempt"]

    def data(self) -> dict[str, Any] | None:
        """Return the data to store; None before the run has settled, and if it is too long."""
        if not self._settled or self._packer.size > MOST:
            return None
        about = {"title": self._title, "prompt": self._prompt}
        known = {name: text for name, text in about.items() if text}
        packed = self._packer
        return {
            "version": RUN_VERSION,
            **known,
            **self._about,
            "began": packed.began,
            "events": packed.lines(),
            "times": packed.times(),
        }


class StaticView:
    """Follows a run's log, and returns the MIME bundle of the events so far.

    Args:
        run: the run.
        title: a name for the view, if it has one.
        prompt: the prompt, if the view shows it.
        marks: the labels; by default those of the recording when it was loaded.
    """

    def __init__(self, run: Reading, title: str = "", prompt: str = "", marks: Sequence[Mark] | None = None) -> None:
        self._log = run.log
        self._position = 0
        self._lines = TextLines(timed=False, title=title)
        self._marks = _marks_of(run) if marks is None else marks
        self._saved = Saved(title, prompt, about(run, self._marks))
        self._title = title
        self._text: list[str] = []

    def bundle(self) -> dict[str, Any]:
        """Return the run, as it is now, as `text/html` and `text/plain`, and its events once it has settled.

        The text has no times: equal runs give equal texts.
        """
        for event in self._log.read(self._position):
            encoded = encode(event)
            self._text.append(self._lines.feed(encoded))
            self._saved.feed(encoded)
            self._position += 1
        plain = "".join(self._text).rstrip("\n")
        if self._lines.state["outcome"] == "running":
            plain = f"{plain}\n{UNSETTLED_LINE}".lstrip("\n")
        html = render(self._lines.state, self._title) + labels_html(self._marks)
        texts = {"text/html": html, "text/plain": plain + labels_text(self._marks)}
        data = self._saved.data()
        return texts if data is None else {MIME: data, **texts}


def bundle_of(run: Reading, title: str = "", prompt: str = "", marks: Sequence[Mark] | None = None) -> dict[str, Any]:
    """Return a run, as its log is now, as a MIME bundle."""
    return StaticView(run, title, prompt, marks).bundle()


def key_of(run: Reading) -> str:
    """Return the name of a run in kept outputs: a replay has its recording's, an earlier attempt one of its own."""
    attempt, shown = attempt_of(run), getattr(run, "recording", run)
    return str(shown.run_id) if attempt is None else f"{shown.run_id}@{attempt}"


def about(run: Reading, marks: Sequence[Mark] | None = None) -> dict[str, Any]:
    """Return the data beside a run's events: its name, its file if that is below the working directory, its labels."""
    path = file_of(run)
    near = None if path is None else near_path(path)
    labels = kept_labels(run, marks)
    return {"run": key_of(run), **({"file": near} if near else {}), **({"labels": labels} if labels else {})}


def kept_labels(run: Reading, marks: Sequence[Mark] | None = None) -> list[dict[str, Any]]:
    """Return the labels of a run for a kept output."""
    shown = _marks_of(run) if marks is None else marks
    return [{name: _sendable(value) for name, value in mark.encoded().items()} for mark in shown]


def _marks_of(run: Reading) -> Sequence[Mark]:
    """Return the labels of a recording, or of the recording of a replay."""
    marks: Sequence[Mark] = getattr(getattr(run, "recording", run), "marks", ())
    return marks


def near_path(path: Path) -> str | None:
    """Return a path relative to the working directory; None if it is elsewhere, and so private."""
    try:
        return without_surrogates(path.resolve().relative_to(Path.cwd().resolve()).as_posix())
    except (ValueError, OSError):
        return None


def _sendable(value: Any) -> Any:
    return without_surrogates(value) if isinstance(value, str) else value


def data_of_all(runs: Sequence[tuple[str, Reading]], title: str = "", prompt: str = "") -> dict[str, Any] | None:
    """Return the data of runs side by side: `{"version": 1, "runs": [{"name": ..., "version": 2, ...}]}`.

    Args:
        runs: a name and a run for each column.
        title: a name for the view, if it has one.
        prompt: their prompt, if the view shows it.

    Returns:
        The data; None before all have settled, and if they are too long to be stored.
    """
    kept = []
    for name, run in runs:
        saved = Saved(prompt=prompt)
        for event in run.log.read():
            saved.feed(encode(event))
        data = saved.data()
        if data is None:
            return None
        kept.append({"name": without_surrogates(name), **data, **about(run)})
    if sum(len(line) for one in kept for line in one["events"]) > MOST:
        return None
    titled = {"title": without_surrogates(title)} if title else {}
    return {"version": VERSION, **titled, "runs": kept}
