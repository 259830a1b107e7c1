"""People's labels in words, for a run as text or HTML."""

from __future__ import annotations

from collections.abc import Sequence

from ..recordings.format import Mark
from .untrusted import escape, visible_line


def label_words(mark: Mark) -> str:
    """Return a label in words, with its rater."""
    place = "" if mark.start is None else f" from character {mark.start}"
    place += "" if mark.end is None else f" to {mark.end}"
    said = "" if mark.label is None else f"{mark.label}{place}"
    about = [mark.requirement] if mark.requirement is not None else []
    about += [f"attempt {mark.attempt}"] if mark.attempt is not None else []
    words = f"{said} ({', '.join(about)})" if about else said
    noted = ": ".join(part for part in (words.strip(), mark.note) if part)
    return f"{mark.rater}: {noted}" if mark.rater else noted


def labels_text(marks: Sequence[Mark]) -> str:
    """Return labels as lines of text; empty without labels."""
    return "".join(f"\nlabel: {visible_line(label_words(mark))}" for mark in marks)


def labels_html(marks: Sequence[Mark]) -> str:
    """Return labels as a list; empty without labels."""
    items = "".join(f"<li>{escape(label_words(mark))}</li>" for mark in marks)
    return f"<p>Labels</p><ul>{items}</ul>" if items else ""
