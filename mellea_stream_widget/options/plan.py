"""Makes of settled options what a run needs: requirements, back-ends, a context. Imports mellea."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..backends import NAMES, BackendUnavailable, resolve
from ..orchestrator.limits import Limits
from ..recordings.writer import Recorder, Tape
from .defaults import Settled
from .errors import OptionError
from .table import Options

if TYPE_CHECKING:
    from ..mellea.api import Backend, Context
    from ..orchestrator.result import StreamChunkingResult

Progress = Callable[[str], None]


@dataclass(frozen=True)
class Plan:
    """All that a run needs but its prompt.

    Attributes:
        backend: who answers.
        context: the conversation before the prompt.
        arguments: the other arguments of `start_stream`.
        recorder: takes the run down, if that was asked for; made for one run.
        keep_prompt: whether it takes the prompt down as well.
        keep_withheld: whether it takes down what never comes out.
    """

    backend: Backend
    context: Context
    arguments: Mapping[str, Any]
    recorder: Recorder | None = None
    keep_prompt: bool = False
    keep_withheld: bool = False

    def start(self, prompt: str) -> StreamChunkingResult:
        """Start a run on the running event loop."""
        from ..mellea.api import Message
        from ..streaming import start_stream

        message = Message("user", prompt)
        recorder = self.recorder
        if recorder is None:
            return start_stream(message, self.backend, self.context, **self.arguments)
        tape = Tape() if self.keep_withheld else None
        tap = None if tape is None else tape.tap
        result = start_stream(message, self.backend, self.context, **self.arguments, tap=tap)
        recorder.follow(result, prompt=prompt if self.keep_prompt else None, withheld=self.keep_withheld, tape=tape)
        return result


def prepare(settled: Settled, progress: Progress) -> Plan:
    """Look up what the options name; a back-end last, as a model may have to be loaded for it.

    Args:
        settled: the options.
        progress: takes lines that say what is being waited for.

    Raises:
        OptionError: something is no requirement, no back-end, or cannot be had.
    """
    options = settled.options
    if "mellea" not in sys.modules:
        progress("Importing mellea ...")
    requirements = [_requirement(given, settled.called("require")) for given in options.require]
    context = _context(options.context, settled.called("context"))
    backend = _answerer(settled, progress)
    _see_it_resumes(options, backend, settled.called("retry"))
    _see_it_repairs(options.repair, settled.called("repair"))
    arguments = {
        "requirements": requirements,
        "chunking": options.chunking,
        "validation_backend": _judge(settled, progress),
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
    recorder = _recorder(options.record, settled.called("record"))
    return Plan(backend, context, arguments, recorder, options.record_prompt, options.record_withheld)


def _recorder(path: str | None, name: str) -> Recorder | None:
    if path is None:
        return None
    try:
        return Recorder(Path(path).expanduser())
    except FileExistsError as exc:
        raise OptionError(f"{name}: {exc}") from None
    except OSError as exc:
        raise OptionError(
            f"{name}: {path!r} cannot be written ({exc.strerror or exc}); give a file or a folder"
        ) from None


def _context(given: Any, name: str) -> Any:
    from ..mellea.api import ChatContext, Context, MelleaSession

    if given is None:
        return ChatContext()
    if isinstance(given, MelleaSession):
        return given.ctx
    if isinstance(given, Context):
        return given
    raise OptionError(f"{name}: {given!r} is no context; give a mellea Context or MelleaSession")


def _answerer(settled: Settled, progress: Progress) -> Any:
    """Give the back-end that answers: the named one, unless a session was given closer to the prompt."""
    from ..mellea.api import MelleaSession

    options = settled.options
    if isinstance(options.context, MelleaSession) and not settled.closer("backend", "context"):
        return options.context.backend
    return _backend(_with_model(options, settled.called("model")), settled.called("backend"), progress)


def _judge(settled: Settled, progress: Progress) -> Any:
    given = settled.options.validation_backend
    return None if given is None else _backend(given, settled.called("validation_backend"), progress)


def _requirement(given: Any, name: str) -> Any:
    from ..requirements import as_requirement

    if isinstance(given, (list, tuple)):
        raise OptionError(f"{name}: a {type(given).__name__} is no requirement; give each of its items by itself")
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


def _see_it_repairs(repair: Any, name: str) -> None:
    from ..mellea.repair import as_repair

    try:
        as_repair(repair)
    except TypeError as exc:
        raise OptionError(f"{name}: {str(exc).removeprefix('repair is ')}") from None


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
        f"{name}: {given!r} is no back-end; give {', '.join(NAMES)}, or a mellea Backend or MelleaSession"
    )


_MODEL_OPTIONS = {"max_tokens": "MAX_NEW_TOKENS", "temperature": "TEMPERATURE", "seed": "SEED"}


def _model_options(options: Options) -> dict[Any, Any]:
    """Give the options under mellea's names for them."""
    from ..mellea.api import ModelOption

    given = {mellea: getattr(options, ours) for ours, mellea in _MODEL_OPTIONS.items()}
    return {getattr(ModelOption, name): value for name, value in given.items() if value is not None}
