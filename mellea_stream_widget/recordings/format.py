"""The lines of a recording other than its events, as `docs/recordings.md` describes them.

A recording is JSON Lines: a header, then the events as `log.encoding` encodes them, one to a line. If the person who
recorded asked for it, lines between them hold what the model wrote (`delta`) and what was not given out (`withheld`).
A `label` after the end has a rater's opinion of the answer, or of a part of it.
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
"""Value of the header's `format`."""

VERSION = 2
"""The version of the format that is written and read."""

SUFFIX = ".stream.jsonl"
"""The file name ending by which JupyterLab recognizes a recording."""

LONGEST_LINE = 16 * 2**20
"""Most bytes of one line. A million characters of any kind fit."""

Label = Literal["good", "bad"]
LABELS: tuple[Label, ...] = ("good", "bad")


@dataclass(frozen=True)
class Header:
    """The first line: what was run, and with what.

    Attributes:
        version: version of the format.
        run_id: a random name of the run.
        created: Unix time in seconds at which the run began.
        requirements: the label of each requirement, in order.
        chunking: name of the chunking strategy.
        backend: name of the back-end.
        settings: settings of the run: limits, emit, overlap, ...
        packages: versions of Python, mellea and this package.
        prompt: what the model was asked; None unless the person who recorded asked for it.
        withheld: whether the file holds the text that was not given out.
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

    A delta with `last` has no text: it says that the model ended by itself.
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
    """The text after the last chunk that was given out, and the attempt's reasoning and calls that were not.

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
    """A rater's opinion of an answer, for all requirements or for one.

    Of one rater's marks on the same requirement the last one counts.

    Attributes:
        label: "bad" if a requirement should fail it; None takes an earlier label back, or leaves a mere note.
        rater: who says so.
        time: when, in Unix seconds; None if not given.
        start: the first bad character, in code points of the attempt's raw text; None if not given.
        end: where the bad text ends; None if not given.
        requirement: label of the requirement that it is about; None for the whole set.
        note: a comment of the rater.
        attempt: number of the attempt that it is about, from 1; None for the last one.
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
        """Return the mark as plain JSON values, without the fields that were not given."""
        said = {name: value for name, value in asdict(self).items() if value not in (None, "")}
        return {"kind": "label", "label": self.label, **said}


def header_of(start: StartEvent, run_id: str, *, prompt: str | None, withheld: bool) -> Header:
    """Make the header of a run from its first event."""
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
    """Return the text that each attempt withheld; it begins after the last chunk that was given out."""
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
        ValueError: the header is malformed, or of a version that this release does not know.
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
        ValueError: a field is missing, or holds something else.
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
