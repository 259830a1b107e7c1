"""The options that `run()` and `%%stream` have beside those of every run."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from os import PathLike
from typing import TYPE_CHECKING

from .kinds import ChoiceKind, FlagKind, Kind, NumberKind, VariableKind
from .parts import BackendKind, ChunkingKind, ContextKind, ImagesKind, PathKind
from .run_options import CHUNKING, RunOptions
from .table import option

if TYPE_CHECKING:
    from ..orchestrator.chunk import ChunkingStrategy
    from .run_options import GivenBackend, GivenContext

PROSE = "prose"
"""How text is cut unless the options say otherwise: what people read as one piece, also where it has no full stops."""

ANSWERS = (
    "who answers: local, ollama or openai, each with or without a model as in ollama:llama3.2, or a mellea Backend or "
    "MelleaSession"
)
"""The meaning of the option `backend`, of which a cell can have several."""
VIEWS = ("auto", "widget", "html", "text")

_LARGEST_SEED = 2**64 - 1


@dataclass(frozen=True, kw_only=True)
class AskOptions(RunOptions):
    """The options of a run and of who answers it."""

    backend: GivenBackend = option(
        BackendKind(),
        "local",
        ANSWERS,
        short="-b",
        metavar="NAME",
    )
    chunking: str | ChunkingStrategy = option(ChunkingKind(), PROSE, CHUNKING, short="-c", metavar="NAME")
    model: str | None = option(
        Kind(), None, "the model of that back-end: a GGUF file for local, a name for the others", unless="its own"
    )
    context: GivenContext | None = option(
        ContextKind(),
        None,
        "the conversation before the prompt: a mellea Context, or a MelleaSession, whose back-end then answers, too",
        line="a --backend in the same line comes before the session's",
        metavar="NAME",
        unless="an empty one",
    )
    max_tokens: int | None = option(
        NumberKind(1), None, "the longest answer, in tokens", metavar="N", unless="the back-end's; 512 for local"
    )
    temperature: float | None = option(
        NumberKind(0.0),
        None,
        "0 for the likeliest answer, higher for more variety",
        metavar="T",
        unless="the back-end's",
    )
    seed: int | None = option(
        NumberKind(-_LARGEST_SEED, _LARGEST_SEED),
        None,
        "the same seed gives the same answer, where the back-end supports that",
        metavar="N",
        unless="the back-end's",
    )


@dataclass(frozen=True, kw_only=True)
class CallOptions(AskOptions):
    """The options of `run()` and `arun()`."""

    image: Sequence[str | PathLike[str]] | str | PathLike[str] | None = option(
        ImagesKind(),
        (),
        "a picture that goes with the prompt, for models that see; in a line, one after each --image",
        metavar="FILE",
        unless="none",
        configurable=False,
    )
    chat: bool = option(
        FlagKind(),
        False,
        "continue that conversation: when the run has passed, the prompt and the validated answer are added to it; "
        "where no context is given, that is the notebook's own conversation, in _stream_chat",
    )
    raise_: bool | None = option(
        FlagKind(),
        None,
        "raise StreamFailed if the run did not pass, so that `Run All` or a program stops there",
        unless="on where nobody watches: nbclient, papermill, a script",
    )
    background: bool = option(
        FlagKind(),
        False,
        "return at once with the running stream",
        line="see %stream_list, %stream_wait and %stream_stop",
        configurable=False,
    )
    record: str | PathLike[str] | None = option(
        PathKind(),
        None,
        "write the run to this new file while it runs, or to a new file in this folder, which is made if its name ends "
        "with /; see docs/recordings.md",
        metavar="FILE",
        unless="not recorded",
    )
    record_prompt: bool = option(FlagKind(), False, "keep the prompt in the recording")
    record_withheld: bool = option(
        FlagKind(), False, "keep text in the recording that no requirement has passed: all that the model wrote"
    )
    rater: str | None = option(
        Kind(), None, "who labels the answers in the view", metavar="NAME", unless="the name of your account"
    )
    show_prompt: bool = option(
        FlagKind(), True, "tell the prompt in the view, and keep its first 10,000 characters with it in the notebook"
    )
    title: str = option(Kind(), "", "a name for the view's header", unless="the back-end's name", configurable=False)
    keep_widget: bool | None = option(
        FlagKind(),
        None,
        "keep the live widget when the run has settled; a saved notebook shows it only with its kernel",
        unless="on in VS Code, which shows HTML once the kernel is gone",
    )
    view: str = option(
        ChoiceKind(*VIEWS),
        "auto",
        "what shows the run: widget, html, which is updated while the run goes on, or text, which is printed; auto is "
        "the widget in a page that can draw it",
        metavar="VIEW",
    )
    text: bool = option(FlagKind(), False, "print lines instead of showing a widget: the same as view=text")
    quiet: bool = option(FlagKind(), False, "show nothing")


@dataclass(frozen=True, kw_only=True)
class CellOptions(CallOptions):
    """The options of `%%stream`."""

    backend: GivenBackend = option(
        BackendKind(),
        "local",
        ANSWERS,
        line="several, one after each -b, are asked at the same time and shown in columns",
        short="-b",
        metavar="NAME",
    )
    out: str | None = option(
        VariableKind(),
        None,
        "keep the result in this variable too; it is in _stream anyway",
        short="-o",
        metavar="NAME",
        unless="_stream only",
        configurable=False,
    )
    interpolate: bool = option(
        FlagKind(),
        True,
        "put the value of {{ expression }} into the prompt; the rest of the prompt is sent as it is written",
    )
