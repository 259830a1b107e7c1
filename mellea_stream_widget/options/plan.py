"""Makes of settled options what a run needs: requirements, back-ends, a context. Imports mellea."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ..backends import NAMES, BackendUnavailable, resolve
from ..core.limits import Limits
from .errors import OptionError
from .table import Options

if TYPE_CHECKING:
    from ..core.result import StreamChunkingResult
    from ..mellea.api import Backend, Context

Progress = Callable[[str], None]


@dataclass(frozen=True)
class Plan:
    """All that a run needs but its prompt.

    Attributes:
        backend: who answers.
        context: the conversation before the prompt.
        arguments: the other arguments of `start_stream`.
    """

    backend: Backend
    context: Context
    arguments: Mapping[str, Any]

    def start(self, prompt: str) -> StreamChunkingResult:
        """Start a run on the running event loop."""
        from ..mellea.api import Message
        from ..streaming import start_stream

        return start_stream(Message("user", prompt), self.backend, self.context, **self.arguments)


def prepare(options: Options, progress: Progress, named: Callable[[str], str] = lambda name: name) -> Plan:
    """Look up what the options name; a back-end last, as a model may have to be loaded for it.

    Args:
        options: checked values.
        progress: takes lines that say what is being waited for.
        named: how an option is called where the user gave it, for errors.

    Raises:
        OptionError: something is no requirement, no back-end, or cannot be had.
    """
    if "mellea" not in sys.modules:
        progress("Importing mellea ...")
    from ..mellea.api import ChatContext

    requirements = [_requirement(given, named("require")) for given in options.require]
    backend = _backend(_with_model(options, named("model")), named("backend"), progress)
    _see_it_resumes(options, backend, named("retry"))
    judge = options.validation_backend
    arguments = {
        "requirements": requirements,
        "chunking": options.chunking,
        "validation_backend": None if judge is None else _backend(judge, named("validation_backend"), progress),
        "limits": Limits(**(options.limits or {})),  # type: ignore[arg-type] # each was checked
        "emit": options.emit,
        "overlap": options.overlap,
        "lookahead": options.lookahead,
        "fail_fast": options.fail_fast,
        "attempts": options.attempts,
        "retry": options.retry,
        "retry_on": options.retry_on,
        "repair": options.repair,
        "model_options": _model_options(options),
    }
    return Plan(backend, ChatContext(), arguments)


def _requirement(given: Any, name: str) -> Any:
    from ..requirements import as_requirement

    try:
        return as_requirement(given)
    except (TypeError, ValueError) as exc:
        raise OptionError(f"{name}: {exc}") from None


def _see_it_resumes(options: Options, backend: Any, name: str) -> None:
    from ..mellea.resume import resume_options

    if options.attempts > 1 and options.retry == "resume" and resume_options(backend) is None:
        raise OptionError(
            f"{name}: nobody said that {type(backend).__name__} goes on from an unfinished answer; choose restart or "
            "auto, or wrap one that does (llama.cpp, vLLM) in backends.resuming(...)"
        )


def _with_model(options: Options, name: str) -> Any:
    backend, model = options.backend, options.model
    if model is None:
        return backend
    if not isinstance(backend, str):
        raise OptionError(f"{name}: {model!r} goes with a back-end's name: {', '.join(NAMES)}")
    if ":" in backend:
        raise OptionError(f"{name}: {backend} names a model already; give one of the two")
    return f"{backend}:{model}"


def _backend(given: Any, name: str, progress: Progress) -> Any:
    from ..mellea.api import Backend, MelleaSession

    if isinstance(given, str):
        try:
            return resolve(given, progress=progress)
        except BackendUnavailable as exc:
            raise OptionError(f"{name} {given}: {exc}") from None
    if isinstance(given, MelleaSession):
        return given.backend
    if isinstance(given, Backend):
        return given
    raise OptionError(
        f"{name}: {given!r} is a {type(given).__name__}; give {', '.join(NAMES)}, or a mellea Backend or MelleaSession"
    )


_MODEL_OPTIONS = {"max_tokens": "MAX_NEW_TOKENS", "temperature": "TEMPERATURE", "seed": "SEED"}


def _model_options(options: Options) -> dict[Any, Any]:
    """Give the options under mellea's names for them."""
    from ..mellea.api import ModelOption

    given = {mellea: getattr(options, ours) for ours, mellea in _MODEL_OPTIONS.items()}
    return {getattr(ModelOption, name): value for name, value in given.items() if value is not None}
