"""What the runs of each variant came to."""

from __future__ import annotations

import statistics
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from ..log.frames import data_frame
from ..log.mistakes import UnknownKey
from ..options.errors import nearest, one_of
from .cell import RunCell
from .prices import price
from .statistics import Interval, wilson


@dataclass(frozen=True)
class VariantSummary:
    """One column of a table of runs.

    Attributes:
        variant: its name.
        cells: how many cells it has.
        runs: how many of them have come to an end of their own; the figures below are theirs.
        passed: how many passed.
        share: the share that passed, with its 95 % interval (Wilson).
        outcomes: how many cells have each outcome.
        median_seconds: of a run; None without runs.
        tokens: of all runs of which they are known, together.
        tokens_per_passed: tokens of all runs for each one that passed; None if unknown, or none passed.
        money_per_passed: the same in US dollars, where genai-prices is installed and knows the model.
        objections: how many runs each requirement failed, the most frequent first.
        checked: whether the runs had requirements; where they had none, "passed" says nothing of the answers.
    """

    variant: str
    cells: int
    runs: int
    passed: int
    share: Interval
    outcomes: Mapping[str, int]
    median_seconds: float | None
    tokens: int | None
    tokens_per_passed: float | None
    money_per_passed: float | None
    objections: Mapping[str, int]
    checked: bool = True

    @property
    def why_no_tokens(self) -> str:
        """Why there are no tokens for each passed run, in words; empty where there are, and before any run."""
        if self.tokens_per_passed is not None or not self.runs:
            return ""
        return "not counted" if self.passed else "none passed"

    @property
    def unfinished(self) -> str:
        """How many runs came to no end of their own, in words: `2 errors, 1 stopped`; empty where all did."""
        errors, stopped = self.outcomes.get("error", 0), self.outcomes.get("stopped", 0)
        said = [f"{errors:,} error{'s' * (errors > 1)}"] if errors else []
        return ", ".join([*said, f"{stopped:,} stopped"] if stopped else said)

    def to_dict(self) -> dict[str, Any]:
        """Return the summary as plain JSON values: the data shape of a grid's header."""
        share = None if not self.runs else self.share.value
        return {**asdict(self), "share": share, "low": self.share.low, "high": self.share.high}


class Summary(Sequence[VariantSummary]):
    """The summaries of all variants, in their order; by place or by name."""

    def __init__(self, found: Iterable[VariantSummary]) -> None:
        self._found = list(found)

    def __getitem__(self, place: Any) -> Any:
        if isinstance(place, str):
            found = {one.variant: one for one in self._found}
            if place not in found:
                raise UnknownKey(f"Unknown variant {place!r}: expected {one_of(found)}.{nearest(place, found)}")
            return found[place]
        return self._found[place]

    def __len__(self) -> int:
        return len(self._found)

    def to_dataframe(self) -> Any:
        """Return a pandas data frame with a row for each variant.

        Raises:
            ImportError: pandas is not installed.
        """
        rows = [one.to_dict() for one in self._found]
        return data_frame(rows, list(rows[0]) if rows else [])

    def __repr__(self) -> str:
        lines = [f"{one.variant}: {shares(one)}" for one in self._found]
        return "\n".join(lines)


def shares(one: VariantSummary) -> str:
    """Return a summary's share in words: `37 of 50 passed, 74 % (60 to 84 %); 2 errors`.

    Of answers that nothing was asked about it only says how many they are.
    """
    if not one.runs:
        return one.unfinished or "no runs yet"
    percent = f"{one.share.value:.0%} ({one.share.low * 100:.0f} to {one.share.high:.0%})"
    share = f"{one.passed:,} of {one.runs:,} passed, {percent.replace('%', ' %')}"
    if not one.checked:
        share = f"{one.runs:,} answer{'s' * (one.runs != 1)}, not checked: no requirements"
    return f"{share}; {one.unfinished}" if one.unfinished else share


def summarize(columns: Iterable[tuple[str, list[RunCell]]]) -> Summary:
    """Return the summaries of variants, each of its name and its cells."""
    return Summary(_summary(name, cells) for name, cells in columns)


def _summary(name: str, cells: list[RunCell]) -> VariantSummary:
    done = [cell for cell in cells if cell.done]
    passed = sum(cell.passed for cell in done)
    tokens = list(_counted(done))
    objections = Counter(label for cell in done for label in cell.objected)
    spent, money = sum(tokens), _money(done)
    return VariantSummary(
        name,
        len(cells),
        len(done),
        passed,
        wilson(passed, len(done)),
        dict(Counter(cell.outcome for cell in cells)),
        statistics.median(cell.seconds or 0.0 for cell in done) if done else None,
        spent if tokens else None,
        spent / passed if passed and len(tokens) == len(done) else None,
        money / passed if money is not None and passed else None,
        dict(objections.most_common()),
        not done or any(cell.requirements for cell in done),
    )


def _counted(cells: Iterable[RunCell]) -> Iterator[int]:
    for cell in cells:
        if cell.tokens is not None:
            yield cell.tokens


def _money(cells: Iterable[RunCell]) -> float | None:
    """Return what all runs cost together; None if one of them has no known price."""
    spent = 0.0
    for cell in cells:
        model = cell.backend.rpartition("(")[2].removesuffix(")")
        cost = None
        if cell.prompt_tokens is not None and cell.completion_tokens is not None:
            cost = price(model, cell.prompt_tokens, cell.completion_tokens)
        if cost is None:
            return None
        spent += cost
    return spent
