"""Requirements that ask a model, a function or another requirement."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Literal

from ..log.mistakes import InvalidType

Every = int | Literal["end"]


def as_requirement(given: Any) -> Any:
    """Make a requirement that is asked about every chunk, and at the end.

    Args:
        given: a sentence, which the model judges; a function `f(chunk)` or `f(text_so_far)`; or a mellea
            `Requirement`. One that says nothing about chunks by itself is lifted: asked about each chunk as if it
            were the whole answer.

    Raises:
        TypeError: for anything else; the message shows it and names the choices.
    """
    from ..mellea.requirements.convert import as_requirement

    return as_requirement(given)


def judge(
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
) -> Any:
    """Have a model say whether a statement about the text is true.

    The question is short and about the text alone, so that small models understand it: the prompt, the conversation
    and the text before the window are not in it. Write a statement that one can say yes or no to: "The text is about
    tea.", "The text names a price." Small models do not understand negated ones: `expect="no"` asks for the opposite.

    In mid-stream it says "pass" or "fail" about each window, as the model did, "unknown" between two windows, and
    "unknown" where the model said neither yes nor no. A "pass" is for the window only. The reason of a verdict holds
    the model's own words; of a "fail" only those before it quotes the text. Questions about several chunks are asked
    at the same time if the run may look ahead (`lookahead`). At the end it is asked about the whole answer; neither
    yes nor no fails there.

    Args:
        statement: what shall be true, or with `expect="no"` false.
        every: ask about every that many chunks, or only at the "end". Chunks between are let out unasked.
        window: how many chunks each question is about; as many as `every` by default.
        expect: the answer that passes.
        backend: the mellea back-end or session to ask, instead of the one that generates.
        template: another question, with `{text}` and `{statement}` in it.
        threshold: the least probability of "yes" at which the statement counts as true. The back-end has to give
            log-probabilities, as llama.cpp's server, vLLM, OpenAI and ollama do; `calibrate` chooses it.
        baseline: a text that says nothing, such as "", or several: what the judge says about it is taken off its
            answers, which takes one more question for each statement. Small models lean to one answer, with some
            statements more than with others; large ones do not need it. The embedded model has two by default.
        samples: how often to ask where the back-end gives none; the share of "yes" is then taken for the probability.

    Raises:
        ValueError: an argument is not one of its choices, or `template` lacks one of the two.
    """
    from ..mellea.requirements.judge import JudgeRequirement

    return JudgeRequirement(
        statement,
        every=every,
        window=window,
        expect=expect,
        backend=backend,
        template=template,
        threshold=threshold,
        samples=samples,
        baseline=baseline,
    )


def lift(requirement: Any, *, every: Every = 1, window: int | None = None) -> Any:
    """Ask an ordinary mellea requirement while the text is being written.

    It is asked about windows of the text as if each were the whole answer. One with a `validation_fn` is called in a
    thread, any other is judged by the model with mellea's own prompt.

    In mid-stream it says "pass" or "fail" about each window, and "unknown" between two windows. A "pass" is for the
    window only. At the end it is asked about the whole answer, as mellea does.

    Args:
        requirement: a mellea `Requirement`, or its description.
        every: ask about every that many chunks, or only at the "end". Chunks between are let out unasked.
        window: how many chunks each question is about; as many as `every` by default.

    Raises:
        TypeError: `requirement` is neither a mellea `Requirement` nor a text.
        ValueError: `every` or `window` is not a number of chunks.
    """
    from ..mellea.api import Requirement
    from ..mellea.requirements.lifted import LiftedRequirement

    if isinstance(requirement, str):
        requirement = Requirement(requirement)
    if not isinstance(requirement, Requirement):
        raise InvalidType(
            f"Invalid requirement {requirement!r}: expected a mellea Requirement. "
            "Use requirement() to make one from a function."
        )
    return LiftedRequirement(requirement, every=every, window=window)


def fail(reason: str | None = None, *, span: tuple[int, int] | None = None, advice: str | None = None) -> Any:
    """Return a "fail" that says more than its reason: for functions that are made requirements.

    Args:
        reason: what is wrong. It is shown, and must not quote the text.
        span: where the fault begins and ends in the text that the function was given, in characters. Views mark it.
        advice: what to write instead, in one sentence, for the note to the model before the next attempt.
    """
    from ..mellea.requirements.verdicts import Fault

    return Fault(reason, span=span, advice=advice)


def requirement(
    function: Callable[[str], Any] | None = None, *, description: str | None = None, label: str = ""
) -> Any:
    """Make a requirement of a function, plain or async: `@requirement`, or `@requirement(label="short")`.

    A parameter named `text_so_far` gets the raw text from the beginning, any other name the chunk. The function
    answers True or False, "pass", "fail" or "unknown", any other text as the reason of a failure, `fail(...)` with the
    place of the fault and advice, or a verdict of mellea's. A plain function is called in a thread, with the run's
    limit of a validator.

    In mid-stream it says what the function says. At the end a function of chunks has passed if no chunk failed;
    one of the text so far is asked about the whole answer.

    Args:
        function: what to ask.
        description: for people and prompts; the function's name by default.
        label: a shorter name for events and views.

    Raises:
        TypeError: `function` cannot be called; a call of the requirement later, if it answers anything else.
    """
    from ..mellea.requirements.function import FunctionRequirement

    if function is None:
        return lambda decorated: FunctionRequirement(decorated, description, label)
    if not callable(function) or isinstance(function, type):
        raise InvalidType(f"Invalid function {function!r}: expected a function f(chunk).")
    return FunctionRequirement(function, description, label)
