"""Finds what the options of a run name: requirements, the conversation, back-ends."""

from __future__ import annotations

from typing import Any, TypeVar

from ..backends import NAMES, BackendUnavailable
from .cell_options import AskOptions
from .defaults import ChosenOptions
from .errors import OptionError, one_of
from .parts import BackendKind, Progress
from .table import naming

A = TypeVar("A", bound=AskOptions)


def answerer(chosen: ChosenOptions) -> Any:
    """Return who answers, as a name with its model or as an object: a session that was given closer to the prompt
    than a back-end answers itself.

    Raises:
        OptionError: a model was given for a back-end that cannot have another one.
    """
    options = chosen.options
    session = getattr(options.context, "backend", None)
    if session is not None and not chosen.closer("backend", "context"):
        return session
    given, model = options.backend, options.model
    if model is None:
        return given
    if not isinstance(given, str):
        raise OptionError(f"Invalid value {model!r}", f"use it with {one_of(NAMES)} as the back-end", "model")
    if ":" in given:
        raise OptionError(f"Invalid value {model!r}", f"{given} names a model already; give one of the two", "model")
    return f"{given}:{model}"


def find(options: A, answers: Any, progress: Progress | None) -> A:
    """Return the options with the objects that they stand for. Imports mellea; may load a model.

    Args:
        options: the options, as they were chosen.
        answers: who answers, as `answerer` returns it.
        progress: called with lines that say what is being waited for.

    Raises:
        OptionError: something cannot be found or used.
    """
    found = options.with_found(
        requirements=options.resolved("requirements", lift=True),
        context=options.resolved("context"),
        backend=_backend("backend", answers, progress),
        validation_backend=_backend("validation_backend", options.validation_backend, progress),
        model_options=_model_options(options),
    )
    _see_it_resumes(found)
    return found


def _backend(name: str, given: Any, progress: Progress | None) -> Any:
    try:
        with naming(name):
            return BackendKind().resolve(given, progress)
    except BackendUnavailable as exc:
        raise OptionError(f"Cannot use {given!r}", str(exc), name) from None


def _model_options(options: AskOptions) -> dict[Any, Any]:
    """Return mellea's model options, with those that have an option of their own."""
    from ..mellea.api import ModelOption

    own = {
        ModelOption.MAX_NEW_TOKENS: options.max_tokens,
        ModelOption.TEMPERATURE: options.temperature,
        ModelOption.SEED: options.seed,
    }
    return {**(options.model_options or {}), **{name: value for name, value in own.items() if value is not None}}


def _see_it_resumes(options: AskOptions) -> None:
    from ..mellea.resume import needed_resume_options

    try:
        needed_resume_options(options.backend, options.retry, options.attempts)
    except ValueError as exc:
        raise OptionError(f"Invalid value {options.retry!r}", str(exc), "retry") from None
