"""Tests for requirements: of the package, and of your own.

`check_requirement` asks whether a requirement keeps the laws that runs rely on, `assail` what slips through it:

    from mellea_stream_widget.requirements.testing import assail, assert_requirement, check_requirement

    print(check_requirement(mine, ["a text", "another one"]))
    print(assail(mine, ["a text that it rejects"]))

In a test, `assert_requirement(mine, texts)` raises an `AssertionError` with the report.
"""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from .disguises import Assault, assail
from .kept import holds
from .trial import Said, Trial, counted, finished, measured, resumed, shortened, side_by_side, texts_of, told

CUTS = (1, 3, 10, None)
"""Characters of the deltas that a text comes in; None is all at once."""

SIZE = 16_000
"""Characters of the text that the time is measured with."""

LIMIT = 2.0
"""Seconds of work after which a text is long enough, and of which a third is enough to measure it twice only."""

FEWEST = 8
"""Chunks that it takes to tell how the time grows."""

GROWTH = 1.5
"""How much more time a character may take in a text of twice the length; less would be the noise of the clock."""

HOLD = 0.05
"""Seconds of work for which a check may hold the event loop."""

BLOCK = 0.5
"""Seconds for which a check may wait, once, without letting the event loop go on; each time, `HOLD`."""


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
    - It never holds the event loop for more than 50 ms of work, for half a second of waiting, or for 50 ms of waiting
      each time.

    Texts that it passes and texts that it fails are both of use. The time is measured with those that it passes, one
    after the other, up to 16,000 characters; where they make no text that it passes, as with JSON, give one long text.
    The requirement is asked some hundred times; one that asks a model asks `backend`.

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
    passed = [text for text, said in zip(wanted, first, strict=False) if said[-1][0] != "fail"]
    findings += _time(trial, passed or wanted[:1], chunkings[-1])
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
        known = len(sample) < 12 or holds(trial.requirement, sample)
        first.append(finished(told(trial, text, chunking, None)))
        if not known and _keeps(trial.requirement, sample):
            yield Finding(
                "it keeps nothing of the text when the run is over", shortened(text), "the text is still there"
            )
            return


def _keeps(requirement: Any, sample: str) -> bool:
    """Return whether a text can be reached from a requirement, also when the garbage is gone, if there was any."""
    if not holds(requirement, sample):
        return False
    gc.collect()
    return holds(requirement, sample)


def _time(trial: Trial, texts: list[str], chunking: str) -> Iterator[Finding]:
    """Measure one long text, made of all those that it does not reject."""
    text = _grown(" ".join(texts), SIZE)
    results = [finished(measured(trial, text, chunking, LIMIT))]
    for _ in range(1 if results[0].points[-1][1] > LIMIT / 3 else 2):
        results.append(finished(measured(trial, text, chunking, LIMIT)))
    shown = shortened(text)
    yield from _growth([result.points for result in results], shown)
    law = "it never holds the event loop for long"
    held, waited, usual = (min(times) for times in zip(*(result[1:] for result in results), strict=True))
    if held > HOLD:
        yield Finding(law, shown, f"it worked for {held * 1000:.0f} ms")
    elif waited > BLOCK:
        yield Finding(law, shown, f"it waited for {waited * 1000:.0f} ms")
    elif usual > HOLD:
        yield Finding(law, shown, f"it waited for {usual * 1000:.0f} ms, again and again")


def _growth(results: list[tuple[tuple[int, float], ...]], shown: str) -> Iterator[Finding]:
    """Compare what a character cost in the first quarter, in the first half and in all that was measured."""
    chunks = min(map(len, results))
    if chunks < FEWEST:
        return
    points = [(results[0][end - 1][0], min(result[end - 1][1] for result in results)) for end in _ends(chunks)]
    costs = [seconds / chars for chars, seconds in points]
    if costs[-1] > GROWTH**2 * costs[0] and points[-1][1] > HOLD:
        told = ", ".join(f"{cost * 1e6:.1f}" for cost in costs)
        sizes = ", ".join(str(chars) for chars, _ in points)
        law = "twice the text takes about twice the time"
        yield Finding(law, shown, f"a character took {told} µs in texts of {sizes} characters")


def _ends(chunks: int) -> tuple[int, int, int]:
    return chunks // 4, chunks // 2, chunks


def _grown(text: str, size: int) -> str:
    return text if len(text) >= size else " ".join([text] * (size // (len(text) + 1) + 1))[:size]


def _first(said: Sequence[Any], wanted: Sequence[Any]) -> str:
    """Name the first answer that is another one."""
    for place, (one, other) in enumerate(zip(said, wanted, strict=False)):
        if one != other:
            return f"answer {place + 1} was {one}, not {other}"
    return f"{len(said)} answers, not {len(wanted)}"


__all__ = ["Assault", "Finding", "Report", "assail", "assert_requirement", "check_requirement"]
