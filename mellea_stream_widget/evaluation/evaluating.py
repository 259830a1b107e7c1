"""Measures requirements on labelled answers, in one pass over each answer."""

from __future__ import annotations

import itertools
import warnings
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Coroutine, Iterator, Mapping, Sequence
from contextlib import aclosing, asynccontextmanager
from dataclasses import InitVar, dataclass, field
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from ..engines import Engine, cannot_be_sent, here, resolve, spread
from ..log.mistakes import InvalidValue
from ..mellea.requirements.judging import parts_of
from ..mellea.requirements.text import TextRequirement
from ..options.kinds import FlagKind, Kind, NumberKind
from ..options.many_options import WhereOptions
from ..options.parts import ChunkingKind
from ..options.run_options import CheckOptions
from ..options.signature import takes
from ..options.table import option, table
from ..recordings.format import Label
from ..recordings.rechecking import REQUIREMENTS, NoModel, run_aside
from .answers import Source, name_of, pieces, sendable, sources
from .cases import Case
from .desk import Questions, default_cache
from .passing import REJECTED, Failure, Setting, failed, measure_answer, prepared
from .result import Evaluation

if TYPE_CHECKING:
    from ..options.run_options import GivenRequirements
    from ..orchestrator.chunk import ChunkingStrategy

T = TypeVar("T")

WORTH_PROCESSES = 400
"""Smallest number of answers for which starting processes pays off."""

PIECE = 50
"""Number of answers that are sent to a worker at once."""

SWEPT = ("chunking", "overlap", "threshold")

Measured = list[list[Case]] | Failure


class _SweepKind(Kind):
    """A mapping of options to lists of values."""

    def check(self, value: Any) -> dict[str, list[Any]]:
        if not isinstance(value, Mapping) or not value or any(name not in SWEPT for name in value):
            raise InvalidValue(
                f"Invalid value {value!r} for sweep: expected a mapping of {', '.join(SWEPT)} to lists of values."
            )
        found = {}
        for name, values in value.items():
            if isinstance(values, (str, bytes)) or not isinstance(values, Sequence) or not values:
                raise InvalidValue(f"Invalid value {values!r} for {name} in sweep: expected a list of values.")
            kind = table(MeasureOptions)[name].kind if name != "threshold" else NumberKind(0.0, 1.0)
            found[name] = [kind.check(each) for each in values]
        return found


class _CacheKind(Kind):
    """A file, or True or False."""

    def check(self, value: Any) -> Any:
        if not isinstance(value, (bool, str, PathLike)):
            raise InvalidValue(f"Invalid value {value!r} for cache: expected True, False, or a file.")
        return value


class _AnyKind(Kind):
    def check(self, value: Any) -> Any:
        return value


@dataclass(frozen=True, kw_only=True)
class MeasureOptions(CheckOptions, WhereOptions):
    """The options of a measurement. By default chunking, limits and overlap are those of the recording."""

    chunking: str | ChunkingStrategy | None = option(
        ChunkingKind(), None, "another way to cut the text, as for a run; by default as the recorded run was cut"
    )
    rater: str | None = option(Kind(), None, "the only rater whose labels count; by default most raters decide")
    label_names: Mapping[Any, Label] | None = option(
        _AnyKind(), None, "what the labels in rows mean, as in {0: 'good', 1: 'bad'}"
    )
    concurrency: int = option(NumberKind(1), 32, "how many questions to judges may be under way")
    cache: bool | str | PathLike[str] = option(
        _CacheKind(), True, "keep the judges' answers in the user's cache folder, or in this file, or not at all"
    )
    progress: bool = option(FlagKind(), True, "show a bar")


@dataclass(frozen=True, kw_only=True)
class EvaluateCall(MeasureOptions):
    """The arguments of `evaluate`."""

    require: InitVar[GivenRequirements] = None
    requirements: GivenRequirements = field(default=(), kw_only=False, metadata=REQUIREMENTS)
    data: Any = field(default=None, kw_only=False)
    sweep: Mapping[str, Sequence[Any]] | None = option(
        _SweepKind(), None, f"measure under every combination of these: lists for {', '.join(SWEPT)}"
    )


@takes(EvaluateCall)
def evaluate(call: EvaluateCall) -> Evaluation:
    """Measure how often requirements are wrong on labelled answers, in which direction, and where they stop the model.

    Each answer goes through one run with `emit="audit"`, so that every requirement is measured, and not only the first
    one that fails. The model that wrote the answers is not asked. Judges are asked each question only once, because
    their answers are cached. docs/evaluation.md defines the measures.

    Args:
        requirements: the requirements to measure.
        data: labelled answers: a folder of recordings; a file of recordings or rows (.jsonl, .csv); recordings and
            runs; a data frame; or mappings with `answer`, `label` ("good" or "bad"), and optionally `prompt`, `start`
            (the first bad character), `rater`, `requirement`.
        The options of `EvaluateCall`.

    Returns:
        The measures, with one row for each requirement and one for all together. Answers that cannot be measured are in
        its `failures`; the others are still measured.

    Raises:
        OptionError, TypeError: as for `recheck`.
        EngineUnavailable: the engine is not installed.
        ValueError: the requirements cannot be sent to the engine, the data has no answers, or a row is malformed; the
            message names it.
        FileNotFoundError: there is no such file, or the folder has no recordings.
        NoModel: a requirement asks a model, and no `validation_backend` was given.
    """
    return warning(lambda warn: aevaluate(call, warn))


def warning(work: Callable[[Callable[[str], None]], Coroutine[Any, Any, T]]) -> T:
    """Run a coroutine to its end; what it has warned of is then shown at the line that called the public function."""
    said: list[str] = []
    try:
        return run_aside(lambda: work(said.append))
    finally:
        for text in said:
            warnings.warn(text, stacklevel=4)  # past this function, the public one and what reads its options


async def aevaluate(call: EvaluateCall, warn: Callable[[str], None]) -> Evaluation:
    """Do the same as `evaluate` on the running event loop; `warn` is called with each warning."""
    requirements = call.resolved("requirements", lift=True)
    if not requirements:
        raise InvalidValue("No requirements: give evaluate() at least one.")
    plan = Measuring(requirements, settings_of(call, requirements), call.rater, call.concurrency, cache_of(call.cache))
    found = sources(call.data, call.label_names)
    first = list(itertools.islice(found, WORTH_PROCESSES))
    engine = _engine(call, plan, len(first))
    every = itertools.chain(first, found)
    measured = _here(plan, every) if engine is None else _spread(plan, every, engine)
    results: list[list[list[Case]]] = []
    failures: list[Failure] = []
    async with aclosing(measured):
        with _bar(call.progress, len(first) if len(first) < WORTH_PROCESSES else None) as bar:
            async for one in measured:
                bar.update(1)
                if isinstance(one, Failure):
                    failures.append(one)
                else:
                    results.append(one)
    _warn_left_out(failures, warn)
    if results and not any(case.label for one in results for case in one[0]):
        of = "" if call.rater is None else f" of the rater {call.rater!r}"
        warn(f"No answer has a label{of}: nothing is counted as right or wrong.")
    return Evaluation([setting.varied for setting in plan.settings], results, failures)


def _warn_left_out(failures: Sequence[Failure], warn: Callable[[str], None]) -> None:
    """Warn of answers without their rejected text, which would otherwise count as if no requirement had failed."""
    number = sum(failure.error == REJECTED for failure in failures)
    if number:
        warn(f"{number} of the answers were left out: {REJECTED}.")


@dataclass(frozen=True)
class Measuring:
    """The measurement of each answer, which can be sent to other processes."""

    requirements: Sequence[Any]
    settings: Sequence[Setting]
    rater: str | None
    concurrency: int
    cache: Path | None

    @property
    def quiet(self) -> bool:
        """Whether all requirements answer without waiting for anything outside of this process."""
        leaves = [part for one in self.requirements for part in parts_of(one) if not hasattr(part, "operands")]
        return all(isinstance(part, TextRequirement) for part in leaves)


def settings_of(call: MeasureOptions, requirements: Sequence[Any]) -> list[Setting]:
    """Return the combinations of the varied options."""
    shared: dict[str, Any] = {
        name: call.given[name] for name in (*table(CheckOptions), "chunking") if name in call.given
    }
    shared.setdefault("lookahead", getattr(call, "concurrency", 0))
    sweep: Mapping[str, Sequence[Any]] = getattr(call, "sweep", None) or {}
    if "threshold" in sweep and not any(hasattr(part, "threshold") for one in requirements for part in parts_of(one)):
        raise InvalidValue("No requirement has a threshold to sweep: expected a judge among the requirements.")
    found = []
    for values in itertools.product(*sweep.values()):
        varied = dict(zip(sweep, values, strict=True))
        options = {name: value for name, value in varied.items() if name != "threshold"}
        found.append(Setting(varied, {**shared, **options}, varied.get("threshold")))
    return found


def cache_of(given: bool | str | PathLike[str]) -> Path | None:
    """Return the file for an option `cache`; None for no cache."""
    if isinstance(given, bool):
        return default_cache() if given else None
    return Path(given).expanduser()


def _engine(call: MeasureOptions, plan: Measuring, number: int) -> Engine | None:
    """Return the engine that shares the work; None for this process alone."""
    if call.engine is None and call.workers is None and not (plan.quiet and number >= WORTH_PROCESSES):
        return None
    if why := cannot_be_sent(measure_piece, plan):
        if call.engine is not None:
            raise InvalidValue(f"The requirements cannot be sent to other processes ({why}): leave engine= out.")
        return None
    return resolve(call.engine or "processes", call.workers)


async def _here(plan: Measuring, found: Iterator[Source]) -> AsyncGenerator[Measured]:
    """Yield the measurements in this process, several at the same time if judges are asked."""
    async with _asking(plan) as requirements:
        # Twice as many runs as questions, to prepare the next questions while judges answer.
        at_once = 1 if plan.quiet else 2 * plan.concurrency

        async def work(source: Source) -> list[Measured]:
            return [await measure_answer(source, requirements, plan.settings, plan.rater)]

        async with aclosing(here(work, found, at_once)) as worked:
            async for one in worked:
                if one.results is None:
                    assert one.error is not None
                    raise one.error
                yield one.results[0]


async def _spread(plan: Measuring, found: Iterator[Source], engine: Engine) -> AsyncGenerator[Measured]:
    """Yield the measurements of workers."""
    sent = (sendable(source, engine.is_near) for source in found)
    try:
        async with aclosing(spread(engine, measure_piece, plan, pieces(sent, PIECE))) as worked:
            async for one in worked:
                if isinstance(one.error, NoModel):
                    raise one.error
                for measured in one.results or [failed(name_of(source), one.error) for source in one.items]:
                    yield measured
    finally:
        engine.close()


async def measure_piece(plan: Measuring, items: Sequence[Source]) -> list[Measured]:
    """Measure some answers. Workers call this function."""
    return [measured async for measured in _here(plan, iter(items))]


@asynccontextmanager
async def _asking(plan: Measuring) -> AsyncIterator[list[Any]]:
    """Yield the requirements, with one `Questions` for all of their questions to models."""
    desk = Questions(plan.concurrency, plan.cache)
    try:
        yield prepared(plan.requirements, desk)
    finally:
        prepared(plan.requirements, None)
        desk.close()


def _bar(shown: bool, total: int | None) -> Any:
    from tqdm.auto import tqdm

    return tqdm(total=total, desc="Measuring", unit="answer", disable=not shown)
