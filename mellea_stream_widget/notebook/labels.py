"""Answers a page that labels a run, or asks for its labels."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..log.mistakes import InvalidValue
from ..log.reading import Reading
from ..recordings.format import Mark, read_mark
from ..recordings.labelling import default_rater, file_for, label, marks_in, see_label
from ..recordings.places import file_of
from ..recordings.reader import BadRecording
from ..views.labels import labels_html, labels_text
from ..views.untrusted import without_surrogates

FOLDER = "runs"
"""Folder in which a run without a file is recorded at its first label."""

Send = Callable[[dict[str, Any]], None]

_writer = ThreadPoolExecutor(1, "mellea-stream-labels")
"""Writes labels one after the other, because the last one counts, in a thread, because writing waits for the disk."""


@dataclass(frozen=True)
class Rating:
    """The settings for labels in a view.

    Attributes:
        rater: name of the rater; None for the project's `rater`, or else the name of the account.
        prompt: the prompt for the recording that is made for a label.
        withheld: whether that recording has the withheld text.
    """

    rater: str | None = None
    prompt: str | None = None
    withheld: bool = False


def take(content: Any, run: Reading | Path, rating: Rating, send: Send, attempt: int | None = None) -> bool:
    """Handle a message of a page, which may be anything, in any thread; return False if it is not about labels.

    Args:
        content: the message: `{"type": "labels"}` asks for the labels, `{"type": "label", ...}` adds one.
        run: the run, or its file.
        rating: the settings for labels.
        send: sends the answer; called from another thread.
        attempt: the attempt of the recorded run that is shown; None for the last one.
    """
    match content:
        case {"type": "labels", **rest} if not rest:
            submit(lambda: _answer(send, rating, lambda: _known(run)))
        case {"type": "label", **fields}:
            said = fields if attempt is None else {**fields, "attempt": attempt}
            submit(lambda: _answer(send, rating, lambda: label_from_page(run, said, rating)))
        case _:
            return False
    return True


def submit(answer: Callable[[], None]) -> None:
    """Answer in the writer's thread, with the message's context, without which ipykernel 7.0 cannot send."""
    _writer.submit(copy_context().run, answer)


def labels_of(run: Reading | Path) -> tuple[Path | None, list[Mark]]:
    """Return the file of a run, or None, and the current labels in it.

    Raises:
        BadRecording, OSError: the file cannot be read.
    """
    path = run if isinstance(run, Path) else file_of(run)
    is_whole = isinstance(run, Path) or run.log.closed  # otherwise the file is still being written
    return path, marks_in(path)[0] if path is not None and is_whole else []


def label_from_page(
    run: Reading | Path, message: Mapping[Any, Any], rating: Rating, folder: str | Path = FOLDER
) -> tuple[Path | None, list[Mark]]:
    """Write the label that a page has sent; return the same as `labels_of`.

    Args:
        run: the run, or its file.
        message: `label` is "good", "bad" or None; it may have `start` and `end`, in code points of the raw text,
            `requirement`, `note` and `attempt`.
        rating: the settings for labels.
        folder: folder in which a run without a file is recorded.

    Raises:
        ValueError: the message is malformed, or as for `recordings.label`.
        OSError: as for `recordings.label`.
    """
    try:
        said = read_mark({**message, "kind": "label"})
    except ValueError as exc:
        raise InvalidValue(f"Invalid label of the page: {exc}.") from None
    see_label(run, said.label, said.start, said.end, said.attempt, withheld=rating.withheld)
    path = file_for(run, folder, rating.prompt, rating.withheld)
    label(
        run,
        said.label,
        start=said.start,
        end=said.end,
        requirement=said.requirement,
        note=said.note,
        rater=rating.rater,
        attempt=said.attempt,
    )
    return path, marks_in(path)[0]


def _known(run: Reading | Path) -> tuple[Path | None, list[Mark]]:
    """Return the labels of a run; none if its file cannot be read, which the first label will report."""
    try:
        return labels_of(run)
    except (BadRecording, OSError):
        return None, []


def _answer(send: Send, rating: Rating, work: Callable[[], tuple[Path | None, list[Mark]]]) -> None:
    """Send the page the labels of all raters, or the reason why they cannot be read or written."""
    try:
        path, marks = work()
        about = {"file": path and str(path), "folder": FOLDER, "rater": rating.rater or default_rater()}
        about |= {"html": labels_html(marks), "text": labels_text(marks)}
        labels = [_sendable(mark.encoded()) for mark in marks]
        send({"type": "labelled", **_sendable(about), "labels": labels})
    except Exception as exc:  # mostly, the file cannot be read or written
        send({"type": "unlabelled", "why": without_surrogates(str(exc))})


def _sendable(data: Mapping[str, Any]) -> dict[str, Any]:
    return {name: without_surrogates(value) if isinstance(value, str) else value for name, value in data.items()}
