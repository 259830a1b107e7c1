"""What a view's page says and is told of labels."""

from __future__ import annotations

from collections.abc import Mapping
from os import PathLike
from pathlib import Path
from typing import Any

from ..log.decoding import one_of, or_null, text, whole
from ..log.reading import run_of
from .format import LABELS
from .labelling import file_for, label, marks_in, see_label
from .places import file_of


def labels_for_page(recorded: str | PathLike[str] | object) -> dict[str, Any]:
    """Return what a view's page is to show before anything is said in it, as `label_from_page` does.

    Args:
        recorded: a recording's file, or a run; one that is in no file has `file` None, and no labels.

    Raises:
        BadRecording, OSError: the file cannot be read.
    """
    is_file = isinstance(recorded, (str, PathLike))
    path = Path(recorded).expanduser() if isinstance(recorded, (str, PathLike)) else file_of(run_of(recorded))
    whole = is_file or run_of(recorded).log.closed  # or else it may be what is being written
    marks = marks_in(path)[0] if path is not None and whole else []
    return {"kind": "labelled", "file": path and str(path), "labels": [each.encoded() for each in marks]}


def label_from_page(
    recorded: object,
    message: Mapping[str, Any],
    *,
    rater: str | None = None,
    folder: str | PathLike[str] | None = None,
    prompt: str | None = None,
    withheld: bool = False,
) -> dict[str, Any]:
    """Take a label from a view's page, and return what the view is to show then.

    The message has `kind` "label" and `label`: "good", "bad" or null; and may have `start` and `end`, in code points
    of the raw text, `requirement`, `note` and `attempt`. The answer has `kind` "labelled", `file`, and `labels`: the
    last words of all raters, as a recording has them.

    Args:
        recorded: as for `label`.
        message: what the page has sent.
        rater: as for `label`.
        folder: as for `label`.
        prompt, withheld: as for `record`, of a run that is in no file.

    Raises:
        ValueError: the message is malformed, or as for `label`.
        OSError: as for `label`.
    """
    fields = {"label": or_null(one_of(LABELS)), "start": or_null(whole), "end": or_null(whole)}
    fields |= {"requirement": or_null(text), "note": or_null(text), "attempt": or_null(whole)}
    taken: dict[str, Any] = {}
    for name, take in fields.items():
        try:
            taken[name] = take(message.get(name))
        except ValueError as exc:
            raise ValueError(f"Invalid {name} in a label of the page: expected {exc}.") from None
    see_label(recorded, *(taken[name] for name in ("label", "start", "end", "attempt")), withheld=withheld)
    file_for(recorded, folder, prompt, withheld)
    label(recorded, taken.pop("label"), rater=rater, **taken)
    return labels_for_page(recorded)
