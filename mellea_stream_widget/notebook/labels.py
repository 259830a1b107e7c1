"""Answers a page that labels a run, or asks which labels it has."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..log.reading import Reading
from ..recordings.format import read_mark
from ..recordings.labelling import default_rater
from ..recordings.page_labels import label_from_page, labels_for_page
from ..recordings.reader import BadRecording
from ..views.labels import labels_html, labels_text
from ..views.untrusted import without_surrogates

FOLDER = "runs"
"""Where a run that is in no file is recorded when somebody labels it."""

Send = Callable[[dict[str, Any]], None]

_writer = ThreadPoolExecutor(1, "mellea-stream-labels")
"""Writes labels one after the other: writing waits for the disk, and the last label counts."""


@dataclass(frozen=True)
class Rating:
    """How the answers in a view are labelled.

    Attributes:
        rater: who labels them; None for the project's `rater`, or else the name of the account.
        prompt: what goes into the recording that a label makes of a run that is in no file.
        withheld: whether that recording has the text that was not given out.
    """

    rater: str | None = None
    prompt: str | None = None
    withheld: bool = False


def take(content: Any, run: Reading | Path, rating: Rating, send: Send, attempt: int | None = None) -> bool:
    """Take a message of a page, which may be anything; False if it is not about labels. From any thread.

    Args:
        content: the message: `{"type": "labels"}` asks for them, `{"type": "label", ...}` adds one.
        run: the run, or the file that has it.
        rating: how it is labelled.
        send: sends the answer; called from another thread.
        attempt: the attempt of the recorded run that is shown, if it is not the last one.
    """
    match content:
        case {"type": "labels", **rest} if not rest:
            submit(lambda: _answer(send, rating, lambda: _labels(run)))
        case {"type": "label", **fields}:
            submit(lambda: _answer(send, rating, lambda: _label(run, fields, rating, attempt)))
        case _:
            return False
    return True


def submit(answer: Callable[[], None]) -> None:
    """Answer in the writer's thread with the message's context, without which ipykernel 7.0 sends nothing."""
    _writer.submit(copy_context().run, answer)


def _labels(run: Reading | Path) -> dict[str, Any]:
    """Return the labels; none of a file that cannot be read, which a label will tell."""
    try:
        return labels_for_page(run)
    except (BadRecording, OSError):
        return {"file": None, "labels": []}


def _label(run: Reading | Path, fields: Mapping[Any, Any], rating: Rating, attempt: int | None) -> dict[str, Any]:
    said = {**fields, "attempt": attempt} if attempt is not None else fields
    return label_from_page(run, said, rater=rating.rater, folder=FOLDER, prompt=rating.prompt, withheld=rating.withheld)


def _answer(send: Send, rating: Rating, work: Callable[[], dict[str, Any]]) -> None:
    """Tell the page what all raters say, or why that is not known or a label was not written."""
    try:
        told = work()
        labels = [{name: _sendable(value) for name, value in said.items()} for said in told["labels"]]
        about = {"file": told["file"], "folder": FOLDER, "rater": rating.rater or default_rater()}
        marks = list(map(read_mark, told["labels"]))
        about |= {"html": labels_html(marks), "text": labels_text(marks)}
        about = {name: _sendable(value) for name, value in about.items()}
        send({"type": "labelled", **about, "labels": labels})
    except Exception as exc:  # above all, that the file cannot be read or written
        send({"type": "unlabelled", "why": without_surrogates(str(exc))})


def _sendable(value: Any) -> Any:
    return without_surrogates(value) if isinstance(value, str) else value
