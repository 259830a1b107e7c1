"""The options of `run()` and `%%stream`, in addition to those of every run."""

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
"""The default chunking of cells, which also cuts texts without full stops as people read them."""

ANSWERS = (
    "who answers: local, ollama or openai, each with or without a model, as in ollama:llama3.2; or a mellea Backend or "
    "MelleaSession"
)
"""The help of the option `backend`."""
VIEWS = ("auto", "widget", "html", "text")

_LARGEST_SEED = 2**64 - 1


@dataclass(frozen=True, kw_only=True)
class AskOptions(RunOptions):
    """The options of a run and of its back-end."""

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
        NumberKind(1),
        None,
        "largest number of tokens of the answer",
        metavar="N",
        unless="the back-end's; 512 for local",
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
        "the same seed gives the same answer, if the back-end supports that",
        metavar="N",
        unless="the back-end's",
    )


@dataclass(frozen=True, kw_only=True)
class CallOptions(AskOptions):
    """The options of `run()` and `arun()`."""

    image: Sequence[str | PathLike[str]] | str | PathLike[str] | None = option(
        ImagesKind(),
        (),
        "a picture that goes with the prompt, for models that see",
        line="repeat --image for each",
        metavar="FILE",
        unless="none",
        configurable=False,
    )
    chat: bool = option(
        FlagKind(),
        False,
        "continue the conversation of the context, or else the notebook's own, in _stream_chat: a run that passes adds "
        "the prompt and the validated answer to it",
    )
    raise_: bool | None = option(
        FlagKind(),
        None,
        "raise StreamFailed if the run did not pass, so that `Run All` or a program stops there",
        unless="on in scripts, and in notebooks that a program executes",
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
        "write the run to this file while it runs, or to a new file in this folder; a name that ends with / is a "
        "folder, which is made if needed; see docs/recordings.md",
        metavar="FILE",
        unless="not recorded",
    )
    record_prompt: bool = option(FlagKind(), False, "keep the prompt in the recording")
    record_withheld: bool = option(
        FlagKind(), False, "also keep withheld text in the recording: everything that the model wrote"
    )
    rater: str | None = option(
        Kind(), None, "who labels the answers in the view", metavar="NAME", unless="the name of your account"
    )
    show_prompt: bool = option(
        FlagKind(), True, "show the prompt in the view, and keep its first 10,000 characters in the notebook"
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
        line="repeat -b to ask several at the same time, and see them in columns",
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
        "replace each {{ expression }} in the prompt by its value; everything else is sent as it is written",
    )
