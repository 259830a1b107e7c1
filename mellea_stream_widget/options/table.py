"""The table of all options: each one's name, kind, default and meaning, once."""

from __future__ import annotations

import inspect
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields
from functools import cache
from typing import Any, get_args

from ..orchestrator.limits import LIMIT_NAMES
from ..orchestrator.retry import RetryCause, RetryMode
from ..orchestrator.settings import Emit
from .kinds import Choice, Choices, Expression, Flag, Kind, Number, Variable, is_a
from .run_kinds import Backend, Chunking, Limits, Requirements


@dataclass(frozen=True)
class Option:
    """One option.

    Attributes:
        name: the keyword of `run()` and the key in `%stream_config`; `raise_` where Python reserves the word.
        kind: what its values are.
        default: its value where nobody gives one.
        help: what it means, for people, without the default.
        short: its one-letter form in a line, with the dash.
        metavar: what stands for the value in the help.
        unless: what the help says of the default, where the value alone does not tell.
        configurable: whether it can have a default of the notebook's or the project's.
        in_python: whether `run()` and `arun()` take it.
    """

    name: str
    kind: Kind
    default: Any
    help: str
    short: str = ""
    metavar: str = ""
    unless: str = ""
    configurable: bool = True
    in_python: bool = True

    @property
    def key(self) -> str:
        """The name in `pyproject.toml` and in IPython's configuration."""
        return self.name.rstrip("_")

    @property
    def flag(self) -> str:
        """The name in a line: `--fail-fast`."""
        return "--" + self.key.replace("_", "-")

    @property
    def negation(self) -> str | None:
        """The name in a line that turns it off, of those that can be on."""
        return None if self.kind.takes_value else "--no-" + self.flag.removeprefix("--")


def _option(kind: Kind, default: Any, help: str, **about: Any) -> Any:
    return field(default=default, metadata={"kind": kind, "help": help, **about})


def _repairs(value: Any) -> bool:
    return inspect.isfunction(value) or callable(getattr(value, "repair", None))


@dataclass(frozen=True, kw_only=True)
class Options:
    """What a run is asked for: checked values, nothing of it looked up or started yet."""

    require: Sequence[Any] = _option(
        Requirements(),
        (),
        "check every chunk, and the whole text at the end: a quoted sentence, which the model judges, a function "
        "f(chunk), or a mellea Requirement, by name or as an expression; give it as often as you like",
        short="-r",
        metavar="REQUIREMENT",
        unless="none",
    )
    chunking: Any = _option(
        Chunking(),
        "sentence",
        "what is checked and let out as one piece: sentence, word, paragraph, line, prose, or an expression that "
        "gives a chunking strategy",
        short="-c",
        metavar="NAME",
    )
    backend: Any = _option(
        Backend(),
        "local",
        "who answers: local, ollama or openai, also with a model behind it, as in ollama:llama3.2, or an expression "
        "that gives a mellea Backend or MelleaSession",
        short="-b",
        metavar="NAME",
    )
    model: str | None = _option(
        Kind(), None, "the model of that back-end: a GGUF file for local, a name for the others", unless="its own"
    )
    validation_backend: Any = _option(
        Backend(), None, "who judges, in the same terms", metavar="NAME", unless="the one that answers"
    )
    context: Any = _option(
        Expression(is_a("Context", "MelleaSession")),
        None,
        "the conversation before the prompt: a mellea Context, or a MelleaSession, whose back-end then answers unless "
        "another is named as close to the prompt",
        metavar="NAME",
        unless="an empty one",
    )
    chat: bool = _option(
        Flag(),
        False,
        "go on in that conversation: when the run has passed, the prompt and the validated answer are put into it; "
        "without --context, one of the notebook's own, in _stream_chat",
    )
    max_tokens: int | None = _option(
        Number(int, "a whole number from 1 on", 1),
        None,
        "longest answer, in tokens",
        metavar="N",
        unless="the back-end's",
    )
    temperature: float | None = _option(
        Number(float, "a number from 0 on", 0),
        None,
        "0 for the likeliest answer, higher for more variety",
        metavar="T",
        unless="the back-end's",
    )
    seed: int | None = _option(
        Number(int, "a whole number"),
        None,
        "same seed, same answer, where the back-end can do that",
        metavar="N",
        unless="the back-end's",
    )
    limits: Mapping[str, float | None] = _option(
        Limits(),
        None,
        f"how long, in seconds, and how large a run may get: {', '.join(LIMIT_NAMES)}; none for no limit",
        metavar="NAME=N,...",
        unless="those of Limits()",
    )
    emit: Emit = _option(
        Choice(*get_args(Emit)),
        "validated",
        "validated lets out checked text only, preview shows text at once and withdraws it on a fail, audit records "
        "failed checks and goes on",
        metavar="NAME",
    )
    overlap: int = _option(
        Number(int, "a whole number from 0 on", 0), 0, "characters before its chunk that a check sees too", metavar="N"
    )
    lookahead: int = _option(
        Number(int, "a whole number from 0 on", 0),
        0,
        "chunks that may be checked ahead of their turn, by requirements that look at each chunk by itself",
        metavar="N",
    )
    fail_fast: bool = _option(Flag(), False, "cancel the other checks of a chunk once one has failed")
    attempts: int = _option(
        Number(int, "a whole number from 1 on", 1), 1, "how often the model may be asked in all", metavar="N"
    )
    retry: RetryMode = _option(
        Choice(*get_args(RetryMode)),
        "restart",
        "restart asks the model anew and tells it what was wrong, resume has it go on from the validated text, auto "
        "resumes where the back-end can",
        metavar="NAME",
    )
    retry_on: Sequence[RetryCause] = _option(
        Choices(*get_args(RetryCause)),
        ("rejected",),
        "endings after which it is asked again: rejected (a check of a chunk failed), failed_validation (one at the "
        "end did), error (of the back-end)",
        metavar="NAME,...",
    )
    repair: Any = _option(
        Expression(_repairs),
        None,
        "gives the prompt of the next attempt: a function (action, ctx, past), or one of mellea's sampling strategies",
        metavar="NAME",
        unless="tell the model what was wrong",
    )
    raise_: bool | None = _option(
        Flag(),
        None,
        "make an exception of a run that was rejected, failed or stopped, so that `Run All` or a program stops there",
        unless="on where nobody watches: nbclient, papermill, a script",
    )
    background: bool = _option(
        Flag(),
        False,
        "return at once with the running stream; see %stream_list, %stream_wait and %stream_stop",
        configurable=False,
    )
    out: str | None = _option(
        Variable(),
        None,
        "keep the result in this variable too; it is in _stream anyway",
        short="-o",
        metavar="NAME",
        unless="_stream only",
        configurable=False,
        in_python=False,
    )
    record: str | None = _option(
        Kind(),
        None,
        "write the run to this new file as it goes, or to a new file in this folder; see docs/recordings.md",
        metavar="FILE",
        unless="not recorded",
    )
    record_prompt: bool = _option(Flag(), False, "keep the prompt in the recording")
    record_withheld: bool = _option(
        Flag(), False, "keep text in the recording that no requirement has passed: all that the model wrote"
    )
    title: str = _option(Kind(), "", "a name for the view's header", unless="the back-end's name", configurable=False)
    keep_widget: bool = _option(
        Flag(), False, "keep the live widget when the run has settled; a saved notebook shows it only with its kernel"
    )
    interpolate: bool = _option(
        Flag(),
        True,
        "put values into the prompt where it says {{ expression }}; all else is sent as it stands",
        in_python=False,
    )
    text: bool = _option(Flag(), False, "print lines, show no widget")
    quiet: bool = _option(Flag(), False, "show nothing")


@cache
def configurable() -> Mapping[str, Option]:
    """Give the options that can have a default of the notebook's or the project's."""
    return {name: option for name, option in table().items() if option.configurable}


@cache
def table() -> Mapping[str, Option]:
    """Give all options by name, in the order of the help."""
    return {item.name: Option(item.name, default=item.default, **item.metadata) for item in fields(Options)}
