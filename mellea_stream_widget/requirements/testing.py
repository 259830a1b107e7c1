"""Tests for requirements: of the package, and of your own.

`check_requirement` asks whether a requirement keeps the laws that runs rely on, `assail` what slips through it:

    from mellea_stream_widget.requirements.testing import assail, assert_requirement, check_requirement

    print(check_requirement(mine, ["a text", "another one"]))
    print(assail(mine, ["a text that it rejects"]))

In a test, `assert_requirement(mine, texts)` raises an `AssertionError` with the report.
"""

from __future__ import annotations

import gc
import types
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from .disguises import Assault, assail
from .trial import Measured, Said, Trial, counted, finished, measured, resumed, shortened, side_by_side, texts_of, told

CUTS = (1, 3, 10, None)
"""Characters of the deltas that a text comes in; None is all at once."""

PROBE = 500
"""Characters of the text whose time says how long the others may be."""

SIZE = 16_000
"""Characters of the longest text that the time is measured with; of a requirement that takes long, fewer."""

LONGEST = 2.0
"""Seconds that the longest text may be expected to take, if twice the text takes four times the time."""

GROWTH = 1.5
"""How much more time a character may take in a text of twice the length; less would be the noise of the clock."""

HOLD = 0.05
"""Seconds of work for which a check may hold the event loop."""

BLOCK = 0.5
"""Seconds for which a check may wait without letting the event loop go on."""


@dataclass(frozen=True)
class Finding:
    """A law that does not hold.

    Attributes:
        law: what should be so.
        text: the text that shows it, shortened.
        told: what was seen.
    """

    law: str
    text: str
    told: str


@dataclass(frozen=True)
class Report:
    """What was found about a requirement.

    Attributes:
        requirement: its name.
        texts: how many texts it was asked about.
        findings: the laws that do not hold.
    """

    requirement: str
    texts: int
    findings: tuple[Finding, ...]

    @property
    def holds(self) -> bool:
        """Whether all laws hold."""
        return not self.findings

    def __str__(self) -> str:
        if self.holds:
            return f"{self.requirement}: all laws hold for {counted(self.texts, 'text')}."
        lines = [f"- {one.law}: {one.told}\n  text: {one.text}" for one in self.findings]
        return "\n".join([f"{self.requirement}: {counted(len(lines), 'finding')}.", *lines])


def check_requirement(
    requirement: Any,
    texts: str | Iterable[str],
    *,
    chunkings: Sequence[str] = ("sentence", "word"),
    backend: Any = None,
) -> Report:
    """Ask whether a requirement keeps the laws that runs rely on; report in words which do not hold.

    - It says the same about a text each time that it is asked, and however the text was cut into deltas. "Fine so
      far" and "unknown" are two answers.
    - Clones do not disturb one another.
    - After kept chunks it goes on as if it had been asked about them.
    - It keeps nothing of the text when the run is over.
    - Twice the text takes about twice the time.
    - It never holds the event loop for more than 50 ms of work, or half a second of waiting.

    Texts that it passes and texts that it fails are both of use. The requirement is asked some hundred times; one that
    asks a model asks `backend`.

    Args:
        requirement: a mellea `Requirement`, or what `as_requirement` takes.
        texts: what to ask about.
        chunkings: names of the chunkings to ask with.
        backend: the mellea back-end for a requirement that asks a model.

    Raises:
        ValueError: no text was given.
        TypeError: `requirement` cannot be made a requirement.
    """
    trial = Trial.of(requirement, backend)
    wanted = texts_of(texts)
    first: list[list[Said]] = []
    findings = [*_kept(trial, wanted, chunkings[0], first), *_again(trial, wanted, chunkings[0], first)]
    for text in wanted:
        for chunking in chunkings:
            findings += _said(trial, text, chunking)
    findings += _clones(trial, wanted, chunkings[0])
    findings += _time(trial, wanted, chunkings[-1])
    return Report(trial.name, len(wanted), tuple(findings))


def assert_requirement(requirement: Any, texts: str | Iterable[str], **options: Any) -> None:
    """Raise an `AssertionError` with the report of `check_requirement` unless all laws hold."""
    report = check_requirement(requirement, texts, **options)
    if not report.holds:
        raise AssertionError(str(report))


# --- the laws ------------------------------------------------------------------------------------


def _again(trial: Trial, texts: list[str], chunking: str, first: list[list[Said]]) -> Iterator[Finding]:
    """Compare the very first answers with those to the same questions later on."""
    for text, before in zip(texts, first, strict=False):
        again = finished(told(trial, text, chunking, None))
        if again != before:
            law = "it says the same about a text each time that it is asked"
            seen = f"{_first(again, before)}, by {chunking}; is there state outside of the clones?"
            yield Finding(law, shortened(text), seen)
            return


def _said(trial: Trial, text: str, chunking: str) -> Iterator[Finding]:
    whole = finished(told(trial, text, chunking, None))
    for cut in CUTS:
        said = finished(told(trial, text, chunking, cut))
        if said != whole:
            law = "it says the same however the text was cut into deltas"
            yield Finding(law, shortened(text), f"{_first(said, whole)}, by {chunking} in deltas of {cut} characters")
            break
    for kept, said in finished(resumed(trial, text, chunking)):
        if said != whole:
            law = "after kept chunks it goes on as if it had been asked about them"
            yield Finding(law, shortened(text), f"{_first(said, whole)}, by {chunking} behind {kept} kept chunks")
            break


def _clones(trial: Trial, texts: list[str], chunking: str) -> Iterator[Finding]:
    for one, other in pairwise([*texts, texts[0]]):
        alone = [finished(told(trial, text, chunking, None)) for text in (one, other)]
        together = finished(side_by_side(trial, (one, other), chunking))
        for text, before, said in zip((one, other), alone, together, strict=True):
            if said != before:
                yield Finding("clones do not disturb one another", shortened(text), _first(said, before))
                return


def _kept(trial: Trial, texts: list[str], chunking: str, first: list[list[Said]]) -> Iterator[Finding]:
    """Ask about each text for the first time; `first` takes the answers."""
    for text in texts:
        sample = text.strip()[-24:]
        # One that is too short cannot be told from anything else; or it may be of the requirement's own words.
        known = len(sample) < 12 or _holds(trial.requirement, sample)
        first.append(finished(told(trial, text, chunking, None)))
        gc.collect()
        if not known and _holds(trial.requirement, sample):
            yield Finding(
                "it keeps nothing of the text when the run is over", shortened(text), "the text is still there"
            )
            return


def _time(trial: Trial, texts: list[str], chunking: str) -> Iterator[Finding]:
    text = max(texts, key=len)
    sizes = _sizes(finished(measured(trial, _grown(text, PROBE), chunking)).seconds)
    results = [_least(trial, _grown(text, size), chunking) for size in sizes]
    costs = [result.seconds / result.chars for result in results if result.chars]
    if len(costs) == len(sizes) and costs[-1] > GROWTH ** (len(sizes) - 1) * costs[0] and results[-1].seconds > HOLD:
        shown = ", ".join(f"{cost * 1e6:.1f}" for cost in costs)
        law = "twice the text takes about twice the time"
        yield Finding(
            law, shortened(text), f"a character took {shown} µs in texts of {', '.join(map(str, sizes))} characters"
        )
    held, waited = max(result.held for result in results), max(result.waited for result in results)
    law = "it never holds the event loop for long"
    if min(result.held for result in results) > HOLD or results[-1].held > 4 * HOLD:
        yield Finding(law, shortened(text), f"it worked for {held * 1000:.0f} ms")
    elif min(result.waited for result in results) > BLOCK:
        yield Finding(law, shortened(text), f"it waited for {waited * 1000:.0f} ms")


def _sizes(probed: float) -> tuple[int, int, int]:
    """Return the lengths of three texts, each twice as long as the one before, by the time that a short one took."""
    size = SIZE
    while size > PROBE and probed * (size / PROBE) ** 2 > LONGEST:
        size //= 2
    return size // 4, size // 2, size


def _least(trial: Trial, text: str, chunking: str) -> Measured:
    """Return the least that a text cost: of three times, or of one that took long."""
    first = finished(measured(trial, text, chunking))
    if first.seconds > LONGEST / 4:
        return first
    return min(first, *(finished(measured(trial, text, chunking)) for _ in range(2)))


def _grown(text: str, size: int) -> str:
    return " ".join([text] * (size // (len(text) + 1) + 1))[:size]


def _first(said: Sequence[Any], wanted: Sequence[Any]) -> str:
    """Name the first answer that is another one."""
    for place, (one, other) in enumerate(zip(said, wanted, strict=False)):
        if one != other:
            return f"answer {place + 1} was {one}, not {other}"
    return f"{len(said)} answers, not {len(wanted)}"


def _holds(requirement: Any, sample: str) -> bool:
    """Return whether a text can be reached from a requirement."""
    seen: set[int] = set()
    ahead: list[Any] = [requirement]
    while ahead:
        item = ahead.pop()
        if id(item) in seen or isinstance(item, (types.ModuleType, type, types.CodeType, types.FrameType)):
            continue
        seen.add(id(item))
        if isinstance(item, str) and sample in item:
            return True
        if isinstance(item, types.FunctionType):
            ahead += [item.__closure__, item.__defaults__, item.__kwdefaults__, item.__dict__]
        else:
            ahead += gc.get_referents(item)
    return False


__all__ = ["Assault", "Finding", "Report", "assail", "assert_requirement", "check_requirement"]
