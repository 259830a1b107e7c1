"""Statements that a model judges, with a short prompt that small models understand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from math import exp, log, nextafter
from statistics import fmean
from typing import Any, Literal
from weakref import WeakKeyDictionary

from ...log.mistakes import InvalidType, InvalidValue
from ..api import PartialValidationResult, ValidationResult
from .base import output_text
from .judging import Reply, is_yes, put_question, without_quotes
from .lifted import Every, WindowedRequirement

TEMPLATE = 'Text: """{text}""" Statement: {statement} Is the statement true? Answer yes or no.'
"""The question. The embedded model understands this wording best."""

_ALL = nextafter(1.0, 2.0)
"""A threshold above every probability, so that nothing counts as "yes"."""

_LEANINGS: WeakKeyDictionary[Any, dict[tuple[str, str, str], float | None]] = WeakKeyDictionary()
"""The answers of back-ends about baselines, by template, statement and baseline."""

NO_ANSWER = "the judge answered neither yes nor no"


class JudgeRequirement(WindowedRequirement):
    """Asks a model whether a statement about the text is true.

    The judge sees the text and the statement, but not the conversation. The score is the probability of "yes" if the
    back-end returns it, else 1 for "yes" and 0 for "no". The reason has the judge's own words, up to the first that
    quotes the chunk, because the chunk may be withheld. `requirements.judge` describes the arguments.
    """

    asks_model = True

    def __init__(
        self,
        statement: str,
        *,
        every: Every = 1,
        window: int | None = None,
        expect: Literal["yes", "no"] = "yes",
        backend: Any = None,
        template: str | None = None,
        threshold: float = 0.5,
        samples: int = 0,
        baseline: str | Sequence[str] | None = None,
    ) -> None:
        if not isinstance(statement, str) or not statement.strip():
            raise InvalidValue(f"Invalid value {statement!r} for statement: expected a sentence about the text.")
        template = TEMPLATE if template is None else template
        missing = [name for name in ("{text}", "{statement}") if name not in template]
        if missing:
            raise InvalidValue(f"Invalid template: expected {' and '.join(missing)} in it.")
        if expect not in ("yes", "no"):
            raise InvalidValue(f'Invalid value {expect!r} for expect: expected "yes" or "no".')
        if isinstance(threshold, bool) or not isinstance(threshold, (int, float)) or not 0 <= threshold <= _ALL:
            raise InvalidValue(f"Invalid value {threshold!r} for threshold: expected a probability from 0 to 1.")
        if isinstance(samples, bool) or not isinstance(samples, int) or samples < 0:
            raise InvalidValue(f"Invalid value {samples!r} for samples: expected a whole number, 0 or more.")
        described = statement if expect == "yes" else f"not: {statement}"
        super().__init__(described, every, window, check_only=False)
        self.label = described
        self.statement = statement
        self.expect = expect
        self.template = template
        self.backend = getattr(backend, "backend", backend)
        self.threshold = float(threshold)
        self.samples = samples
        self.baseline = None if baseline is None else _texts(baseline)

    async def ask(self, text: str, backend: Any, ctx: Any) -> Any:
        """Return the verdict on a window: "unknown" if the judge answers neither yes nor no."""
        reply = await self._answer(text, backend)
        score = self._score(reply)
        if score is None:
            return PartialValidationResult("unknown", reason=NO_ANSWER)
        good = self._good(score)
        # Even if this requirement passes: another one may reject the chunk.
        said = without_quotes(reply.says, text, self.statement)
        return PartialValidationResult("pass" if good else "fail", reason=_reason(said, reply), score=score)

    async def validate(self, backend: Any, ctx: Any, **options: Any) -> Any:
        """Return the verdict on the whole answer, which fails if the judge answers neither yes nor no."""
        reply = await self._answer(output_text(ctx), backend)
        score = self._score(reply)
        if score is None:
            return ValidationResult(False, reason=NO_ANSWER)
        return ValidationResult(self._good(score), reason=_reason(reply.says, reply), score=score)

    def risk(self, score: float) -> float:
        """Return the probability of the answer that fails."""
        return 1 - score if self.expect == "yes" else score

    def _score(self, reply: Reply) -> float | None:
        """Return the probability of "yes"; None if the judge answered neither yes nor no."""
        if reply.yes is not None:
            return reply.yes
        yes = is_yes(reply.says)
        return None if yes is None else float(yes)

    def _good(self, score: float) -> bool:
        return (score >= self.threshold) == (self.expect == "yes")

    async def _answer(self, text: str, backend: Any) -> Reply:
        asked = self.backend or backend
        baseline = getattr(asked, "judge_baseline", None) if self.baseline is None else self.baseline
        reply = await self._ask(text, asked)
        if baseline is None or reply.yes is None:
            return reply
        leanings = [await self._leaning(text, asked) for text in baseline]
        return replace(reply, yes=against(reply.yes, [leaning for leaning in leanings if leaning is not None]))

    async def _leaning(self, baseline: str, asked: Any) -> float | None:
        """Return the probability of "yes" for a text that says nothing; each back-end is asked once."""
        known = _LEANINGS.setdefault(asked, {})
        if (place := (self.template, self.statement, baseline)) not in known:
            known[place] = (await self._ask(baseline, asked)).yes
        return known[place]

    async def _ask(self, text: str, asked: Any) -> Reply:
        parts = {"{text}": text, "{statement}": self.statement}
        question = re.sub(r"\{text\}|\{statement\}", lambda name: parts[name.group()], self.template)
        key = ["judge", question, self.samples]
        return await self.put(asked, key, lambda: put_question(asked, question, self.samples))


def against(yes: float, leanings: Sequence[float]) -> float:
    """Return the probability whose odds are those of `yes` divided by the mean odds of the leanings."""
    mean = fmean(map(_log_odds, leanings)) if leanings else 0.0
    return 1 / (1 + exp(mean - _log_odds(yes)))


def _log_odds(chance: float) -> float:
    chance = min(1 - 1e-9, max(1e-9, chance))
    return log(chance / (1 - chance))


def _reason(said: str, reply: Reply) -> str:
    sure = "" if reply.yes is None else f" (yes: {reply.yes:.0%})"
    return f"the judge answered {said!r}{sure}"


def _texts(given: object) -> tuple[str, ...]:
    """Return one text or several texts as a tuple."""
    texts = (given,) if isinstance(given, str) or not isinstance(given, Iterable) else tuple(given)
    if not all(isinstance(text, str) for text in texts):
        raise InvalidType(f"Invalid value {given!r} for baseline: expected a text, or several, that say nothing.")
    return texts
