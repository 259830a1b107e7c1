"""Some runs side by side: how each ended, who was stopped first, whose verdicts differ, and which words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from os import PathLike
from typing import Any

from ..log.mistakes import InvalidValue, see_place
from ..log.reading import Reading, run_of
from ..log.results import AttemptResult, Verdict
from ..recordings import load
from .html import NO_MATH
from .saved import MIME, data_of_all
from .summary import OUTCOME_MARKS, TITLES, UNSETTLED, seconds
from .untrusted import escape, escape_block, visible, visible_line

MOST_WORDS = 5_000
"""Words that differ, in both texts together, above which the whole of them counts as replaced: a bound on the time."""

_WORD = re.compile(r"[^\W\u3040-\u30ff\u3400-\u9fff]+|\s+|.", re.DOTALL)
_CELL = "text-align: left; vertical-align: top; padding: 2px 16px 2px 0"
_HELD_BACK = ("rejected", "failed_validation")


@dataclass(frozen=True)
class Side:
    """One of the runs that are compared.

    Attributes:
        name: its name in the comparison.
        outcome: how it ended; "running" before.
        reason: why it ended so.
        elapsed: seconds that it took.
        text: the validated text.
        verdicts: the verdicts of its last attempt.
    """

    name: str
    outcome: str
    reason: str | None
    elapsed: float
    text: str
    verdicts: tuple[Verdict, ...]

    @property
    def objection(self) -> Verdict | None:
        """The first verdict that said "fail"."""
        return next((one for one in self.verdicts if one.success == "fail"), None)

    @property
    def place(self) -> str:
        """Where it was stopped, in words; empty if no verdict did it."""
        found = self.objection
        if found is None:
            return ""
        return f"{_where(found)} by {found.requirement}"

    def verdict(self, requirement: str) -> str:
        """Return the first "fail" of a requirement and its place, or else its last verdict; "not asked" without one."""
        own = [one for one in self.verdicts if one.requirement == requirement]
        failed = next((one for one in own if one.success == "fail"), None)
        if failed is not None:
            return f"fail {_where(failed)}"
        return own[-1].success if own else "not asked"


@dataclass(frozen=True)
class SideBySide:
    """Some runs side by side, as they were when they were compared.

    As the value of a cell it is the view with a column for each run, live for those that are under way; elsewhere it is
    HTML and text.

    Attributes:
        sides: the runs, in the order in which they were given.
        runs: the runs themselves; empty if one of the sides is a single attempt.
    """

    sides: tuple[Side, ...]
    runs: tuple[Reading, ...] = ()

    @property
    def is_running(self) -> bool:
        """Whether one of the runs was under way."""
        return any(side.outcome == "running" for side in self.sides)

    @property
    def stopped_first(self) -> Side | None:
        """The run that a requirement stopped after the shortest time; None if none was stopped."""
        stopped = [side for side in self.sides if side.outcome in _HELD_BACK]
        return min(stopped, key=lambda side: side.elapsed, default=None)

    @property
    def disagreements(self) -> dict[str, tuple[str, ...]]:
        """The requirements whose verdicts differ, each with its verdict in every run."""
        labels = dict.fromkeys(one.requirement for side in self.sides for one in side.verdicts)
        found = {label: tuple(side.verdict(label) for side in self.sides) for label in labels}
        return {label: verdicts for label, verdicts in found.items() if len(set(verdicts)) > 1}

    def differences(self, place: int) -> list[tuple[str, str]]:
        """Return how the text of one run comes from that of the first one.

        Args:
            place: number of the run, from 0.

        Returns:
            Pieces, each with "same", "removed" or "added".
        """
        see_place(place, len(self.sides), "run")
        return list(_differences(self.sides[0].text, self.sides[place].text))

    def __repr__(self) -> str:
        lines = [visible_line(f"{side.name}: {_ending(side)}") for side in self.sides]
        lines += [visible_line(line) for line in self._findings()]
        for place, side in enumerate(self.sides):
            text = visible("".join(_as_text(*piece) for piece in self.differences(place)))
            lines += [visible_line(f"--- {side.name}"), *text.split("\n")]
        return "\n".join(lines)

    def _repr_html_(self) -> str:
        rows = [
            [f"<strong>{escape(side.name)}</strong>" for side in self.sides],
            [escape(_ending(side)) for side in self.sides],
            ["".join(_as_html(*piece) for piece in self.differences(place)) for place in range(len(self.sides))],
        ]
        findings = "".join(f"<li>{escape(line)}</li>" for line in self._findings())
        cells = ["".join(f'<td style="{_CELL}">{cell}</td>' for cell in row) for row in rows]
        body = "".join(f"<tr>{row}</tr>" for row in cells)
        listed = f"<ul>{findings}</ul>" if findings else ""
        listed += f"<p>{escape(UNSETTLED)}</p>" if self.is_running else ""
        return f'<div class="{NO_MATH}"><table>{body}</table>{listed}</div>'

    def _findings(self) -> Iterator[str]:
        first = self.stopped_first
        if first is not None:
            yield f"Stopped first: {first.name}, {first.place or 'at its end'}, after {seconds(first.elapsed)}"
        for side in self.sides:
            if side.outcome == "error":
                yield f"Ended with an error: {side.name}, after {seconds(side.elapsed)}"
        for label, verdicts in self.disagreements.items():
            each = zip(self.sides, verdicts, strict=True)
            yield f"{label}: {', '.join(f'{side.name} {verdict}' for side, verdict in each)}"


def compare(
    *runs: object | str | PathLike[str],
    names: Sequence[str] | None = None,
) -> SideBySide:
    """Put some runs side by side: their outcomes, who was stopped first, whose verdicts differ, and which words.

    Args:
        runs: two or more: results, the `_stream` of a cell, recordings or paths of them, or single `attempts`.
        names: a name for each; without it their titles, or else their numbers.

    Raises:
        ValueError: there are fewer than two runs, or not a name for each.
        TypeError: one of the runs is something else.
    """
    if len(runs) < 2:
        raise InvalidValue(f"Invalid number of runs {len(runs)}: expected at least two, as in compare(a, b).")
    if names is not None and len(names) != len(runs):
        raise InvalidValue(f"Invalid value {names!r}: expected {len(runs)} names, one for each run.")
    found = [run if isinstance(run, AttemptResult) else _run(run) for run in runs]
    sides = [_side(run, names[place] if names is not None else "", place + 1) for place, run in enumerate(found)]
    whole = tuple(run for run in found if not isinstance(run, AttemptResult))
    return SideBySide(tuple(sides), whole if len(whole) == len(found) else ())


def side_by_side_bundle(found: SideBySide, title: str = "", prompt: str = "") -> dict[str, Any]:
    """Return runs side by side as a MIME bundle: the view once all have settled, HTML and text.

    Args:
        found: the runs.
        title: a name for the view, if it has one.
        prompt: their prompt, if the view shows it.
    """
    runs = [(side.name, run) for side, run in zip(found.sides, found.runs, strict=False)]
    data = data_of_all(runs, title, prompt) if runs else None
    texts = {"text/html": found._repr_html_(), "text/plain": repr(found)}
    return texts if data is None else {MIME: data, **texts}


def _run(given: object) -> Reading:
    return load(given) if isinstance(given, (str, PathLike)) else run_of(given)


def _side(given: Reading | AttemptResult, name: str, number: int) -> Side:
    if isinstance(given, AttemptResult):
        elapsed = 0.0 if given.ended is None else given.ended - given.began
        name = name or f"{number}"
        return Side(name, given.outcome, given.reason, elapsed, given.text, given.verdicts)
    attempts = given.attempts
    verdicts = attempts[-1].verdicts if attempts else ()
    return Side(name or given.title or f"{number}", given.outcome, given.reason, given.elapsed, given.text, verdicts)


def _where(verdict: Verdict) -> str:
    if verdict.reasoning is not None:
        return f"in chunk {verdict.reasoning + 1} of the reasoning"
    if verdict.call is not None:
        return f"in tool call {verdict.call + 1}"
    return "at the end" if verdict.chunk is None else f"in chunk {verdict.chunk + 1}"


def _ending(side: Side) -> str:
    words = f"{OUTCOME_MARKS[side.outcome]} {TITLES[side.outcome]}"
    return " · ".join([words, *([side.reason] if side.reason else []), seconds(side.elapsed)])


def _differences(before: str, after: str) -> Iterator[tuple[str, str]]:
    old, new = _WORD.findall(before), _WORD.findall(after)
    most = min(len(old), len(new))
    start = next((place for place in range(most) if old[place] != new[place]), most)
    tail = next((place for place in range(most - start) if old[-1 - place] != new[-1 - place]), most - start)
    yield from _piece("same", old[:start])
    yield from _middle(old[start : len(old) - tail], new[start : len(new) - tail])
    yield from _piece("same", old[len(old) - tail :])


def _middle(old: list[str], new: list[str]) -> Iterator[tuple[str, str]]:
    if len(old) + len(new) > MOST_WORDS:
        yield from _piece("removed", old)
        yield from _piece("added", new)
        return
    for kind, begin, end, low, high in SequenceMatcher(None, old, new).get_opcodes():
        if kind == "equal":
            yield from _piece("same", old[begin:end])
        else:
            yield from _piece("removed", old[begin:end])
            yield from _piece("added", new[low:high])


def _piece(kind: str, words: list[str]) -> Iterator[tuple[str, str]]:
    if words:
        yield kind, "".join(words)


def _as_text(kind: str, piece: str) -> str:
    return {"same": piece, "removed": f"[-{piece}-]", "added": f"{{+{piece}+}}"}[kind]


def _as_html(kind: str, piece: str) -> str:
    tag = {"same": "span", "removed": "del", "added": "ins"}[kind]
    return f"<{tag}>{escape_block(piece)}</{tag}>"
