"""The options of a run, each with its name, type, check and help."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import InitVar, dataclass
from typing import TYPE_CHECKING, Any, TypeAlias, get_args

from ..mellea.tags import TAGS, ReasoningTags
from ..orchestrator.limits import LIMIT_NAMES, Limits
from ..orchestrator.retry import TEMPERATURES, Retry, RetryCause, RetryMode
from ..orchestrator.settings import Emit, ReasoningMode, Settings
from .kinds import ChoiceKind, ChoicesKind, FlagKind, Kind, LimitsKind, NumberKind, NumbersKind
from .parts import FORMAT, REPAIR, BackendKind, ChunkingKind, ModelOptionsKind, SettingsKind, ToolsKind
from .requiring import RequirementsKind
from .table import Checked, option

if TYPE_CHECKING:
    from ..mellea.api import Backend, Context, MelleaSession, Requirement
    from ..mellea.repair import Repair
    from ..orchestrator.chunk import ChunkingStrategy

    OneRequirement: TypeAlias = str | Requirement | Callable[..., Any]
    GivenRequirements: TypeAlias = Sequence[OneRequirement] | OneRequirement | None
    GivenBackend: TypeAlias = str | Backend | MelleaSession[Any]
    GivenContext: TypeAlias = Context | MelleaSession[Any]


CHUNKING = (
    "what is checked and let out as one piece: sentence, word, paragraph, line, prose, json, or a chunking strategy"
)
"""The help of the option `chunking`, whose default differs between cells and the contract."""

_USUAL_LIMITS = Limits()


@dataclass(frozen=True, kw_only=True)
class _Asked(Checked):
    requirements: GivenRequirements = option(
        RequirementsKind(),
        (),
        "what every chunk and, at the end, the whole text is checked for: a sentence, which the model judges, a "
        "function f(chunk), or a mellea Requirement",
        line="quote sentences, and repeat --require for each requirement; @NAME is a named set of the project",
        alias="require",
        short="-r",
        metavar="REQUIREMENT",
        unless="none",
    )
    chunking: str | ChunkingStrategy = option(
        ChunkingKind(),
        "sentence",
        CHUNKING,
        short="-c",
        metavar="NAME",
    )


@dataclass(frozen=True, kw_only=True)
class CheckOptions(Checked):
    """The options for the checks of a text, live or recorded."""

    validation_backend: GivenBackend | None = option(
        BackendKind(),
        None,
        "the back-end that judges sentences; it is named as the back-end that answers",
        metavar="NAME",
        unless="the one that answers",
    )
    limits: Limits | Mapping[str, float | None] | None = option(
        LimitsKind(),
        None,
        f"how long, in seconds, and how large a run may get: {', '.join(LIMIT_NAMES)}",
        line="none for no limit",
        metavar="NAME=N,...",
        unless="those of Limits()",
    )
    overlap: int = option(NumberKind(0), 0, "number of characters before its chunk that a check also sees", metavar="N")
    lookahead: int = option(
        NumberKind(0),
        0,
        "number of chunks that may be checked ahead of their turn, by requirements that check each chunk alone",
        metavar="N",
    )
    fail_fast: bool = option(FlagKind(), False, "cancel the other checks of a chunk as soon as one has failed")


@dataclass(frozen=True, kw_only=True)
class RunOptions(CheckOptions, _Asked):
    """The options of a run, checked. Every function that starts a run takes them.

    `require` is another name for `requirements`.
    """

    require: InitVar[GivenRequirements] = None
    emit: Emit = option(
        ChoiceKind(*get_args(Emit)),
        "validated",
        "validated lets out checked text only; preview shows text at once, and withdraws it if it fails; audit "
        "records failed checks, and continues",
        metavar="NAME",
    )
    attempts: int = option(NumberKind(1), 1, "largest number of times that the model is asked", metavar="N")
    retry: RetryMode = option(
        ChoiceKind(*get_args(RetryMode)),
        "restart",
        "restart asks the model again and tells it what was wrong; resume lets it continue the validated text; auto "
        "resumes if the back-end can; resample draws a rejected chunk again before it restarts",
        metavar="NAME",
    )
    candidates: int = option(
        NumberKind(1),
        4,
        "how often a rejected chunk is drawn again with retry=resample; these draws do not count as attempts",
        metavar="N",
    )
    temperatures: Sequence[float] = option(
        NumbersKind(0.0),
        TEMPERATURES,
        "the temperatures of the attempts that follow a failed check, in order; ignored if the model options have both "
        "a temperature and a seed",
        metavar="N,...",
    )
    retry_on: Sequence[RetryCause] = option(
        ChoicesKind(*get_args(RetryCause)),
        ("rejected",),
        "the outcomes after which the model is asked again: rejected (a check of a chunk failed), failed_validation "
        "(a check of the whole text failed), cut_off (a token limit or a filter ended the answer), error (of "
        "the back-end)",
        metavar="NAME,...",
    )
    backoff: float = option(
        NumberKind(0.0),
        1.0,
        "seconds to wait after an error of the back-end before the next attempt; doubled with each further error, and "
        "longer if the server asks for it with Retry-After",
        metavar="SECONDS",
    )
    repair: Repair | Any = option(
        REPAIR,
        None,
        "makes the prompt of the next attempt: a function (action, ctx, past), or one of mellea's sampling strategies",
        metavar="NAME",
        unless="tell the model what was wrong",
    )
    model_options: Mapping[Any, Any] | None = option(
        ModelOptionsKind(),
        None,
        "mellea's model options for the generation; a seed grows by one with each attempt",
        metavar="MAPPING",
        unless="the back-end's",
    )
    tools: Sequence[Any] | Callable[..., Any] | None = option(
        ToolsKind(),
        (),
        "functions and mellea tools that the model may call; its calls are checked, but never executed",
        line="repeat --tools for each",
        metavar="TOOL",
        unless="none",
    )
    format: type[Any] | Mapping[str, Any] | None = option(
        FORMAT,
        None,
        "the form of a structured answer: a pydantic model or a JSON schema; it is sent to the back-end, every chunk "
        "is checked against it, and the result's parsed has the object; the text is then cut by json, unless a "
        "chunking is given",
        metavar="NAME",
        unless="plain text",
    )
    constrain: bool = option(
        FlagKind(),
        False,
        "send the server the first requirement that is a JSON schema or a grammar: the model then cannot write "
        "anything else",
    )
    option_: Mapping[str, Any] | Sequence[str] | str | None = option(
        SettingsKind(),
        None,
        "another model option, under the back-end's own name for it, such as top_p=0.9",
        line="repeat --option for each",
        metavar="KEY=VALUE",
        unless="none",
    )
    system: str | None = option(
        Kind(),
        None,
        "the system prompt: what the model is told before the conversation",
        metavar="TEXT",
        unless="the back-end's",
    )
    reasoning: ReasoningMode = option(
        ChoiceKind(*get_args(ReasoningMode)),
        "hide",
        "hide shows only how much the model reasons before it answers; show shows the reasoning, which only the "
        "requirements on reasoning check",
        metavar="NAME",
    )
    require_reasoning: GivenRequirements = option(
        RequirementsKind(),
        (),
        "what every chunk of the model's reasoning is checked for before the answer begins; written as the "
        "requirements on the text",
        line="repeat --require-reasoning for each",
        metavar="REQUIREMENT",
        unless="none",
    )
    reasoning_tags: ReasoningTags = option(
        ChoiceKind(*get_args(ReasoningTags)),
        "auto",
        "the tags around reasoning at the beginning of the text: auto for all known ones, or one of "
        f"{', '.join(TAGS)}; "
        "opened: the model's prompt has opened the block already; off: tags are text",
        metavar="NAME",
    )

    def settings(self) -> Settings:
        """Return the settings for the orchestrator."""
        limits: Any = self.limits  # checked, so no mapping any more
        retry = Retry(
            self.attempts,
            self.retry,
            self.retry_on,
            self.backoff,
            candidates=self.candidates,
            temperatures=self.temperatures,
        )
        return Settings(
            limits=limits or _USUAL_LIMITS,
            emit=self.emit,
            overlap=self.overlap,
            lookahead=self.lookahead,
            fail_fast=self.fail_fast,
            retry=retry,
            reasoning=self.reasoning,
        )

    def all_model_options(self) -> dict[Any, Any]:
        """Return mellea's model options: the mapping, the single ones, and the system prompt. Imports mellea."""
        from ..mellea.api import ModelOption

        single: Any = self.option_  # checked, so a mapping
        system = {} if self.system is None else {ModelOption.SYSTEM_PROMPT: self.system}
        return {**(self.model_options or {}), **(single or {}), **system}
