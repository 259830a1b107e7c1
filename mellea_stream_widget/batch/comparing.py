"""Two variants compared prompt by prompt: which prompts flipped, and what the figures allow to say."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from ..log.frames import data_frame
from .cell import RunCell
from .statistics import Interval, mcnemar, paired_difference

SURE = 0.05
"""The p-value below which a difference is called one."""


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

    Attributes:
        first, second: the variants' names.
        pairs: how many pairs there are.
        prompts: how many prompts they answer; fewer than pairs where prompts were asked repeatedly.
        passed: how many of the first one's runs passed, and of the second one's.
        flips: the pairs of which one passed and one did not.
        p_value: of McNemar's exact test.
        share: the second one's share of passed runs minus the first one's, with its 95 % bootstrap interval.
        seconds: the same difference of the mean seconds of a run.
        tokens: the same of the tokens; None where they were not counted.
    """

    first: str
    second: str
    pairs: int
    prompts: int
    passed: tuple[int, int]
    flips: tuple[Flip, ...]
    p_value: float
    share: Interval
    seconds: Interval
    tokens: Interval | None

    @property
    def sentence(self) -> str:
        """What the figures allow to say."""
        better = sum(flip.better for flip in self.flips)
        worse = len(self.flips) - better
        of = "prompts" if self.prompts == self.pairs else f"pairs of answers to {self.prompts:,} prompts"
        counted = (
            f"Of {self.pairs:,} {of}, {self.first} passed {self.passed[0]:,} and {self.second} {self.passed[1]:,}: "
            f"{better:,} passed with {self.second} only, {worse:,} with {self.first} only"
        )
        if self.p_value < SURE:
            more, less = (self.second, self.first) if better > worse else (self.first, self.second)
            points = f"{abs(self.share.low) * 100:.0f} to {abs(self.share.high) * 100:.0f}"
            if self.share.high < 0:
                points = f"{abs(self.share.high) * 100:.0f} to {abs(self.share.low) * 100:.0f}"
            said = f"{more} passes more often than {less}, by {points} points of a hundred"
        elif not self.flips:
            said = f"the two cannot be told apart: no {'prompt' if self.prompts == self.pairs else 'pair'} flipped"
        else:
            said = (
                "that does not tell them apart: equal variants would often give so uneven a split, and the difference "
                f"may be anything from {self.share.low * 100:+.0f} to {self.share.high * 100:+.0f} points"
            )
        return f"{counted}; {said} (exact McNemar p = {self.p_value:.2g}).{self._costs()}"

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
    ones = {(cell.row, cell.repeat): cell for cell in before if cell.done}
    others = {(cell.row, cell.repeat): cell for cell in after if cell.done}
    places = sorted(ones.keys() & others.keys())
    if not places:
        raise ValueError(f"{first} and {second} have no prompt in common that both have answered.")
    pairs = [(ones[place], others[place]) for place in places]
    flips = tuple(_flip(one, other) for one, other in pairs if one.passed != other.passed)
    better = sum(flip.better for flip in flips)
    return Comparison(
        first,
        second,
        len(pairs),
        len({row for row, _ in places}),
        (sum(one.passed for one, _ in pairs), sum(one.passed for _, one in pairs)),
        flips,
        mcnemar(better, len(flips) - better),
        _difference(pairs, lambda cell: float(cell.passed)),
        _difference(pairs, lambda cell: cell.seconds or 0.0),
        _tokens(pairs),
    )


def _flip(before: RunCell, after: RunCell) -> Flip:
    objected = before.objected if after.passed else after.objected
    return Flip(before.row, before.repeat, before.prompt, before.outcome, after.outcome, objected)


def _difference(pairs: Sequence[tuple[RunCell, RunCell]], value: Callable[[RunCell], float]) -> Interval:
    return paired_difference([value(one) for one, _ in pairs], [value(one) for _, one in pairs])


def _tokens(pairs: Sequence[tuple[RunCell, RunCell]]) -> Interval | None:
    counted = [(one, other) for one, other in pairs if one.tokens is not None and other.tokens is not None]
    return _difference(counted, lambda cell: float(cell.tokens or 0)) if counted else None
