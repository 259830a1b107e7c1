"""Two variants compared prompt by prompt: which prompts flipped, and what the figures allow to say."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from statistics import fmean
from typing import Any

from ..log.frames import data_frame
from ..log.mistakes import InvalidValue
from .cell import RunCell
from .statistics import Interval, mcnemar, paired_difference

SURE = 0.05
"""The p-value below which a difference is called one."""

Pair = tuple[RunCell, RunCell]


@dataclass(frozen=True)
class Flip:
    """A prompt of which one variant passed and the other did not.

    Attributes:
        row, repeat: which run.
        prompt: the beginning of the prompt.
        before: how the run of the first variant ended.
        after: how that of the second one did.
        objected: labels of the requirements that failed in the one that did not pass.
    """

    row: int
    repeat: int
    prompt: str
    before: str
    after: str
    objected: tuple[str, ...]

    @property
    def better(self) -> bool:
        """Whether the second variant passed."""
        return self.after == "passed"


@dataclass(frozen=True)
class Comparison:
    """Two variants over the same prompts; only pairs whose runs both ended by themselves count.

    Answers to the same prompt are alike, so that a prompt that was asked repeatedly counts once: in the test by the
    variant that passed more often, in the differences by the means of its runs. Rows with equal prompts count once.

    Attributes:
        first, second: the variants' names.
        pairs: how many pairs there are.
        prompts: how many prompts they answer; fewer than pairs where prompts were asked repeatedly.
        passed: how many of the first one's runs passed, and of the second one's.
        better, worse: on how many prompts the second one passed more often, and less often.
        flips: the pairs of which one passed and one did not.
        p_value: of the exact sign test over prompts; McNemar's exact test where each was asked once.
        share: the second one's share of passed runs minus the first one's, with its 95 % bootstrap interval.
        seconds: the same difference of the mean seconds of a run.
        tokens: the same of the tokens; None where they were not counted.
        unchecked: the variants whose runs had no requirements, so that all of them count as passed.
    """

    first: str
    second: str
    pairs: int
    prompts: int
    passed: tuple[int, int]
    better: int
    worse: int
    flips: tuple[Flip, ...]
    p_value: float
    share: Interval
    seconds: Interval
    tokens: Interval | None
    unchecked: tuple[str, ...] = ()

    @property
    def sentence(self) -> str:
        """What the figures allow to say."""
        if self.unchecked:
            names = " and ".join(self.unchecked)
            return (
                f"{self.first} and {self.second} both answered {self.pairs:,} prompts. Which of them passes more often "
                f"is not known: {names} had no requirements.{self._costs()}"
            )
        once = self.prompts == self.pairs
        of = "prompts" if once else f"pairs of answers to {self.prompts:,} prompts"
        counted = f"Of {self.pairs:,} {of}, {self.first} passed {self.passed[0]:,} and {self.second} {self.passed[1]:,}"
        if once:
            counted += f": {self.better:,} passed with {self.second} only, {self.worse:,} with {self.first} only"
        else:
            often = f"{self.second} passed more often on {self.better:,} of the prompts, {self.first} on {self.worse:,}"
            counted += f": {often}"
        verdict = self._verdict("prompt" if once else "pair")
        test = "exact McNemar" if once else "exact sign test over prompts"
        return f"{counted}; {verdict} ({test} p = {self.p_value:.2g}).{self._costs()}"

    def _verdict(self, what: str) -> str:
        low, high = round(self.share.low * 100), round(self.share.high * 100)
        if self.p_value < SURE:
            more, less = self.second, self.first
            if self.worse > self.better:
                more, less, low, high = less, more, -high, -low
            by = f", by {low} to {high} points of a hundred" if low > 0 else ""
            return f"{more} passes more often than {less}{by}"
        if not self.flips:
            return f"the two cannot be told apart: no {what} flipped"
        said = "that does not tell them apart: equal variants would often give so uneven a split"
        if low <= 0 <= high:
            return f"{said}, and the difference may be anything from {low:+} to {high:+} points"
        return f"{said}, and there are too few {what}s to say how large the difference is"

    def _costs(self) -> str:
        said = []
        for name, unit, found in (("seconds", "s", self.seconds), ("tokens", "tokens", self.tokens)):
            if found is not None and not found.has_zero:
                word = "more" if found.value > 0 else "fewer" if name == "tokens" else "less"
                ends = sorted((abs(found.low), abs(found.high)))
                said.append(f"{abs(found.value):.3g} {unit} {word} ({ends[0]:.3g} to {ends[1]:.3g})")
        return f" A run of {self.second} takes {' and '.join(said)}." if said else ""

    def to_dataframe(self) -> Any:
        """Return the flips as a pandas data frame.

        Raises:
            ImportError: pandas is not installed.
        """
        columns = list(Flip.__dataclass_fields__)
        return data_frame([vars(flip) for flip in self.flips], columns)

    def __repr__(self) -> str:
        return f"<Comparison {self.sentence}>"


def compare_cells(first: str, before: Iterable[RunCell], second: str, after: Iterable[RunCell]) -> Comparison:
    """Compare the cells of two variants of a table; see `Runs.compare`."""
    if first == second:
        raise InvalidValue(f"Invalid variants {first!r} and {second!r}: expected two different ones of the table.")
    pairs = _pairs(before, after)
    if not pairs:
        raise InvalidValue(f"{first} and {second} have no prompt in common that both have answered.")
    more = [sum(other.passed - one.passed for one, other in asked) for asked in _by_prompt(pairs)]
    sides = [(name, [pair[place] for pair in pairs]) for place, name in enumerate((first, second))]
    better, worse = sum(one > 0 for one in more), sum(one < 0 for one in more)
    return Comparison(
        first,
        second,
        len(pairs),
        len(more),
        (sum(one.passed for one, _ in pairs), sum(one.passed for _, one in pairs)),
        better,
        worse,
        tuple(_flip(one, other) for one, other in pairs if one.passed != other.passed),
        mcnemar(better, worse),
        _difference(pairs, lambda cell: float(cell.passed)),
        _difference(pairs, lambda cell: cell.seconds or 0.0),
        _tokens(pairs),
        tuple(dict.fromkeys(name for name, some in sides if not any(cell.requirements for cell in some))),
    )


def _pairs(before: Iterable[RunCell], after: Iterable[RunCell]) -> list[Pair]:
    """Return the pairs of runs that both ended by themselves, by their places; equal prompts share their runs."""
    others = {(cell.row, cell.repeat): cell for cell in after if cell.done}
    found: dict[Any, Pair] = {}
    for one in sorted(before, key=lambda cell: (cell.row, cell.repeat)):
        place = one.row, one.repeat
        if one.done and place in others:
            found.setdefault(one.path or place, (one, others[place]))
    return list(found.values())


def _by_prompt(pairs: Iterable[Pair]) -> list[list[Pair]]:
    found: dict[int, list[Pair]] = {}
    for pair in pairs:
        found.setdefault(pair[0].row, []).append(pair)
    return list(found.values())


def _flip(before: RunCell, after: RunCell) -> Flip:
    objected = before.objected if after.passed else after.objected
    return Flip(before.row, before.repeat, before.prompt, before.outcome, after.outcome, objected)


def _difference(pairs: Sequence[Pair], value: Callable[[RunCell], float]) -> Interval:
    """Return the difference of the means, with its interval over prompts."""
    means = [[fmean(map(value, cells)) for cells in zip(*asked, strict=True)] for asked in _by_prompt(pairs)]
    return paired_difference([one for one, _ in means], [one for _, one in means])


def _tokens(pairs: Sequence[Pair]) -> Interval | None:
    counted = [(one, other) for one, other in pairs if one.tokens is not None and other.tokens is not None]
    return _difference(counted, lambda cell: float(cell.tokens or 0)) if counted else None
