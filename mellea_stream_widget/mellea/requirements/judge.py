"""Statements that a model judges, with a short prompt that small models understand."""

from __future__ import annotations

import re
from typing import Any, Literal

from ..api import ModelOption, PartialValidationResult, Requirement, SimpleContext, ValidationResult
from .base import output_text
from .lifted import Every, WindowedRequirement

TEMPLATE = 'Text: """{text}""" Statement: {statement} Is the statement true? Answer yes or no.'
"""The question; the embedded model understands no other wording as well."""

ANSWER_TOKENS = 8
NO_ANSWER = "the judge answered neither yes nor no"


class JudgeRequirement(WindowedRequirement):
    """A statement about the text: a model is asked whether it is true.

    The judge sees the text and the statement, and nothing of the conversation. The score is 1 for "yes" and 0 for
    "no"; the reason holds the judge's own words, cut off before they quote a text that may not come out.

    Args:
        statement: what shall be true of the text.
        every: ask about every that many chunks, or only at the "end".
        window: how many chunks each question is about; as many as `every` by default.
        expect: the answer that passes.
        backend: the mellea back-end, or session, to ask instead of the run's.
        template: the question, with `{text}` and `{statement}` in it.
    """

    def __init__(
        self,
        statement: str,
        *,
        every: Every = 1,
        window: int | None = None,
        expect: Literal["yes", "no"] = "yes",
        backend: Any = None,
        template: str | None = None,
    ) -> None:
        if not isinstance(statement, str) or not statement.strip():
            raise ValueError(f"statement is {statement!r}; give a sentence about the text")
        template = TEMPLATE if template is None else template
        missing = [name for name in ("{text}", "{statement}") if name not in template]
        if missing:
            raise ValueError(f"template has no {' and no '.join(missing)} in it")
        if expect not in ("yes", "no"):
            raise ValueError(f'expect is {expect!r}; give "yes" or "no"')
        described = statement if expect == "yes" else f"not: {statement}"
        super().__init__(described, every, window, check_only=False)
        self.label = described
        self.statement = statement
        self.expect = expect
        self.template = template
        self.backend = getattr(backend, "backend", backend)

    async def ask(self, text: str, backend: Any, ctx: Any) -> Any:
        """Ask about a window; an answer that is neither yes nor no is "unknown"."""
        says = await self._answer(text, backend)
        yes = _yes(says)
        if yes is None:
            return PartialValidationResult("unknown", reason=NO_ANSWER)
        good = yes == (self.expect == "yes")
        said = says if good else without_quotes(says, text, self.statement)
        return PartialValidationResult(
            "pass" if good else "fail", reason=f"the judge answered {said!r}", score=float(yes)
        )

    async def validate(self, backend: Any, ctx: Any, **options: Any) -> Any:
        """Ask about the whole answer; what is neither yes nor no fails."""
        says = await self._answer(output_text(ctx), backend)
        yes = _yes(says)
        if yes is None:
            return ValidationResult(False, reason=NO_ANSWER)
        good = yes == (self.expect == "yes")
        return ValidationResult(good, reason=f"the judge answered {says!r}", score=float(yes))

    async def _answer(self, text: str, backend: Any) -> str:
        parts = {"{text}": text, "{statement}": self.statement}
        question = _Question(re.sub(r"\{text\}|\{statement\}", lambda name: parts[name.group()], self.template))
        options = {ModelOption.TEMPERATURE: 0.0, ModelOption.MAX_NEW_TOKENS: ANSWER_TOKENS, ModelOption.STREAM: False}
        thunk, _ = await (self.backend or backend).generate_from_context(
            question, SimpleContext(), model_options=options
        )
        return str(await thunk.avalue() or "").strip()


class _Question(Requirement):
    """A question to a judge, sent word for word."""

    def __init__(self, text: str) -> None:
        super().__init__(text, check_only=True)
        self._text = text

    def format_for_llm(self) -> Any:
        """Return the question as it is."""
        return self._text


def without_quotes(says: str, text: str, statement: str) -> str:
    """Cut an answer off before its first word that stands in the text, and not in the statement."""
    quoted = set(_words(text)) - set(_words(statement)) - {"yes", "no"}
    for word in re.finditer(r"\w+", says):
        if word.group().casefold() in quoted:
            return says[: word.start()].rstrip() + " …"
    return says


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def _yes(says: str) -> bool | None:
    first = next(iter(_words(says)), "")
    return {"yes": True, "no": False}.get(first)
