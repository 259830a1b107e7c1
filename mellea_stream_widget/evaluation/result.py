"""The result of an evaluation: measures, and the answers behind every figure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any, Literal, get_args

from ..log.frames import data_frame
from ..log.mistakes import InvalidValue
from .cases import SET, Case
from .measures import WHOLE, Measures, measure
from .passing import Failure

Group = Literal[
    "true_positives",
    "false_positives",
    "true_negatives",
    "false_negatives",
    "early",
    "leaked",
    "withheld",
    "unlabelled",
]
GROUPS: tuple[Group, ...] = get_args(Group)


class Evaluation:
    """How good some requirements are on some answers.

    Attributes:
        measures: the measures of each requirement, and of all together, for each setting of a sweep.
        failures: the answers that could not be measured, with the reasons.
    """

    def __init__(
        self,
        settings: Sequence[Mapping[str, Any]],
        answers: Sequence[Sequence[Sequence[Case]]],
        failures: Sequence[Failure],
    ) -> None:
        self._settings = [dict(setting) for setting in settings]
        self._answers = sorted(answers, key=lambda found: found[0][0].answer)
        self.failures = list(failures)
        if not answers:
            reasons = f": {failures[0].answer}: {failures[0].error}" if failures else "."
            raise InvalidValue(f"No answer could be measured{reasons}")

    @cached_property
    def measures(self) -> list[Measures]:
        """The measures of each requirement, and of all together, for each setting of a sweep."""
        return [
            measure(cases, setting)
            for place, setting in enumerate(self._settings)
            for cases in zip(*(found[place] for found in self._answers), strict=True)
        ]

    def rows(self) -> Iterator[tuple[Measures, Sequence[Case]]]:
        """Yield the measures, each with its cases, one for each answer."""
        cases = (
            cases
            for place in range(len(self._settings))
            for cases in zip(*(found[place] for found in self._answers), strict=True)
        )
        yield from zip(self.measures, cases, strict=True)

    @property
    def requirements(self) -> list[str]:
        """The labels of the requirements, in order, without the whole set."""
        return [case.requirement for case in self._answers[0][0][:-1]]

    def cases(self, requirement: str = SET, **setting: Any) -> list[Case]:
        """Return the measurements of a requirement, one for each answer.

        Args:
            requirement: its label; by default all together.
            **setting: the varied options of a sweep; by default the first setting.

        Raises:
            ValueError: there is no such requirement or setting.
        """
        known = [*self.requirements, SET]
        if requirement not in known:
            raise InvalidValue(f"Invalid value {requirement!r} for requirement: expected one of {', '.join(known)}.")
        places = [n for n, one in enumerate(self._settings) if setting.items() <= one.items()]
        if not places:
            raise InvalidValue(f"Invalid setting {setting!r}: expected one of {', '.join(map(str, self._settings))}.")
        return [found[places[0]][known.index(requirement)] for found in self._answers]

    def runs(self, group: Group, requirement: str = SET, **setting: Any) -> list[str]:
        """Return the answers that a figure counts, by their files or places in the data.

        Args:
            group: "true_positives", "false_positives", "true_negatives", "false_negatives", "early", "leaked",
                "withheld" or "unlabelled".
            requirement, **setting: as for `cases`.

        Raises:
            ValueError: there is no such group, requirement or setting.
        """
        if group not in GROUPS:
            raise InvalidValue(f"Invalid value {group!r} for group: expected one of {', '.join(GROUPS)}.")
        return [case.answer for case in self.cases(requirement, **setting) if in_group(case, group)]

    def to_dataframe(self) -> Any:
        """Return the measures as a pandas data frame: one row for each requirement and one for all together.

        With a sweep there are such rows for each setting, and a column for each varied option.

        Raises:
            ImportError: pandas is not installed.
        """
        rows = [measures.row() for measures in self.measures]
        floats = [name for name in rows[0] if name not in ("requirement", *self._settings[0], *WHOLE)]
        return data_frame(rows, list(rows[0])).astype(dict.fromkeys(floats, "float64"))

    def to_dict(self) -> dict[str, Any]:
        """Return plain JSON values: the rows of the table, and for each the answers that its figures count.

        `rows` are those of `to_dataframe()`, with None for unknown values. `groups` has a mapping for each row, from
        the groups of `runs` to lists of answers. `failures` are pairs of an answer and the reason.
        """
        groups = [
            {group: [case.answer for case in cases if in_group(case, group)] for group in GROUPS}
            for place in range(len(self._settings))
            for cases in zip(*(found[place] for found in self._answers), strict=True)
        ]
        return {
            "rows": [measures.row() for measures in self.measures],
            "groups": groups,
            "failures": [[failure.answer, failure.error] for failure in self.failures],
        }

    def __str__(self) -> str:
        from .report import as_text

        return as_text(self)

    def __repr__(self) -> str:
        whole = self.measures[len(self.requirements)]
        return (
            f"<Evaluation of {len(self.requirements)} requirements on {len(self._answers)} answers, {whole.n} labelled>"
        )

    def _repr_html_(self) -> str:
        from .report import as_html

        return as_html(self)


def in_group(case: Case, group: Group) -> bool:
    """Return whether a figure counts a case."""
    match group:
        case "true_positives":
            return case.label == "bad" and case.flagged
        case "false_positives":
            return case.label == "good" and case.flagged
        case "true_negatives":
            return case.label == "good" and not case.flagged
        case "false_negatives":
            return case.label == "bad" and not case.flagged
        case "early":
            return case.early
        case "leaked":
            return case.leaked > 0
        case "withheld":
            return case.withheld > 0
        case "unlabelled":
            return case.label is None
