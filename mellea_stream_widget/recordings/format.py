"""The lines of a recording other than its events, as `docs/recordings.md` describes them.

A recording is JSON Lines: a header, then the events as `log.encoding` encodes them, one per line. Optionally, lines
between them have the model's text as it came (`delta`) and the withheld text (`withheld`). A `label` behind the end has
a rater's label of the answer, or of a part of it.
"""

from __future__ import annotations

import platform
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass, field, fields, replace
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from typing import Any, Literal

from .._version import __version__
from ..log.decoding import read_as, shown
from ..log.encoding import EncodedEvent, plain
from ..log.events import ChunkEvent, Number, Seconds, StartEvent, StreamEvent, Whole
from ..log.results import AttemptResult

NAME = "mellea-stream"
"""The value of the header's `format`."""

VERSION = 2
"""The version of the format that is written and read."""

SUFFIX = ".stream.jsonl"
"""The end of file names by which JupyterLab recognizes recordings."""

LONGEST_LINE = 16 * 2**20
"""Largest number of bytes of one line. A million characters of any kind fit."""

Label = Literal["good", "bad"]
LABELS: tuple[Label, ...] = ("good", "bad")


@dataclass(frozen=True)
class Header:
    """The first line, with the settings of the run.

    Attributes:
        version: version of the format.
        run_id: a random name of the run.
        created: Unix time in seconds at which the run began.
        requirements: the label of each requirement, in order.
        chunking: name of the chunking strategy.
        backend: name of the back-end.
        settings: settings of the run: limits, emit, overlap, ...
        packages: versions of Python, mellea and this package.
        prompt: the prompt; None unless it was recorded.
        withheld: whether the file has the withheld text.
    """

    version: Whole = VERSION
    run_id: str = ""
    created: Number = 0.0
    requirements: list[str] = field(default_factory=list)
    chunking: str = ""
    backend: str = ""
    settings: Mapping[str, Any] = field(default_factory=dict)
    packages: Mapping[str, str] = field(default_factory=dict)
    prompt: str | None = None
    withheld: bool = False

    def encoded(self) -> EncodedEvent:
        """Return the header as plain JSON values."""
        return {"kind": "header", "format": NAME, **vars(self)}


@dataclass(frozen=True)
class Delta:
    """A piece of unchecked text as the model wrote it, `elapsed` seconds after the run began.

    A delta with `last` has no text: it is the model's own end.
    """

    attempt: Whole
    elapsed: Seconds
    text: str
    last: bool = False

    def encoded(self) -> EncodedEvent:
        """Return the delta as plain JSON values."""
        return {"kind": "delta", **asdict(self), "elapsed": round(self.elapsed, 6)}


@dataclass(frozen=True)
class WithheldText:
    """An attempt's withheld text, which follows the last chunk that was let out, and its withheld reasoning and calls.

    The text begins at offset `start` of the attempt's raw text.
    """

    attempt: Whole
    start: Whole
    text: str
    reasoning: str = ""
    tool_calls: str = ""

    def encoded(self) -> EncodedEvent:
        """Return the text as plain JSON values."""
        return {"kind": "withheld", **asdict(self)}


@dataclass(frozen=True)
class Mark:
    """A rater's label of an answer, for all requirements or for one.

    The last label of a rater on the same requirement and attempt counts.

    Attributes:
        label: "good", or "bad" if a requirement should fail the answer; None to withdraw an earlier label, or for a
            note alone.
        rater: name of the rater.
        time: Unix time in seconds; None if unknown.
        start: offset of the first bad character, in code points of the attempt's raw text; None without one.
        end: offset behind the last bad character; None without one.
        requirement: label of the requirement; None for the whole set.
        note: a comment of the rater.
        attempt: number of the attempt, from 1; None for the last one.
    """

    label: Label | None
    rater: str = ""
    time: Number | None = None
    start: Whole | None = None
    end: Whole | None = None
    requirement: str | None = None
    note: str | None = None
    attempt: Whole | None = None

    def encoded(self) -> EncodedEvent:
        """Return the mark as plain JSON values, without the fields that are None."""
        said = {name: value for name, value in asdict(self).items() if value not in (None, "")}
        return {"kind": "label", "label": self.label, **said}


def header_of(start: StartEvent, run_id: str, *, prompt: str | None, withheld: bool) -> Header:
    """Return the header for a run, from its first event."""
    return Header(
        run_id=run_id,
        created=round(start.timestamp, 6),
        requirements=list(start.requirements),
        chunking=start.chunking,
        backend=start.backend,
        settings=dict(start.settings),
        packages=dict(_packages()),
        prompt=prompt,
        withheld=withheld,
    )


def withheld_texts(events: Sequence[StreamEvent], attempts: Sequence[AttemptResult]) -> list[WithheldText]:
    """Return the withheld text of each attempt, which begins behind the last chunk that was let out."""
    ends = {attempt.number: attempt.kept for attempt in attempts}
    for event in events:
        if isinstance(event, ChunkEvent) and event.attempt in ends:
            ends[event.attempt] = max(ends[event.attempt], event.end)
    return [
        WithheldText(one.number, ends[one.number], one.withheld, one.withheld_reasoning, one.withheld_tool_calls)
        for one in attempts
        if one.withheld or one.withheld_reasoning or one.withheld_tool_calls
    ]


def read_header(data: EncodedEvent) -> Header:
    """Read a header.

    Raises:
        ValueError: the header is malformed, or has an unknown version.
    """
    if data.get("format") != NAME:
        raise ValueError(f"format is {shown(data.get('format'))}; expected {NAME}")
    version = data.get("version")
    if type(version) is int and version != VERSION:
        hint = "; a newer mellea-stream-widget may read it" if version > VERSION else ""
        raise ValueError(f"version is {version}; this release reads version {VERSION}{hint}")
    header = read_as(Header, data, [item.name for item in fields(Header) if item.name != "prompt"])
    return replace(header, settings=plain(header.settings), packages=plain(header.packages))


def read_mark(data: EncodedEvent) -> Mark:
    """Read a `label` line.

    Raises:
        ValueError: a field is missing or invalid.
    """
    mark = read_as(Mark, data)
    if mark.end is not None and (mark.start is None or mark.end <= mark.start):
        raise ValueError(f"end is {mark.end}; expected a number greater than start, which is {mark.start}")
    return mark


@cache
def _packages() -> Mapping[str, str]:
    """Return the versions of Python, mellea and this package."""
    found = {"python": platform.python_version(), "mellea-stream-widget": __version__}
    with suppress(PackageNotFoundError):
        found["mellea"] = version("mellea")
    return found
