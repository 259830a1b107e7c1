"""Stand-ins for the world around a run: a model that sends what it is told, requirements that answer as told.

What an actor does is written as data. For a model, a script is a list of steps; for a requirement, each call takes
one answer:

    "text"              a delta                     "pass" "fail" "unknown"   that verdict
    Reasoning("hm")     a delta of reasoning
    CallPiece(0, ...)   a piece of a tool call
    End("length")       the end, its reason and its tool calls
    0.5                 wait half a virtual second  Wait(0.5, answer)         answer half a second later
    ValueError("...")   raise it                    the same
    HANG                wait forever                the same
    Deaf(3.0)           wait forever, and three seconds longer than it is cancelled; the same
    an async function   await it                    called with the chunk's text, gives an answer
"""

from __future__ import annotations

import asyncio
import contextlib
import inspect
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from naive import NaiveSentences

from mellea_stream_widget.log.calls import ToolCall, line_of_call
from mellea_stream_widget.log.log import EventLog
from mellea_stream_widget.orchestrator.chunk import Span
from mellea_stream_widget.orchestrator.delta import CallPiece, End, Piece, Reasoning
from mellea_stream_widget.orchestrator.limits import BadVerdict, Limits
from mellea_stream_widget.orchestrator.ports import Channel, Started
from mellea_stream_widget.orchestrator.result import StreamChunkingResult
from mellea_stream_widget.orchestrator.retry import Draw, Kept, PastAttempt
from mellea_stream_widget.orchestrator.retry_after import Rest
from mellea_stream_widget.orchestrator.run import Run
from mellea_stream_widget.orchestrator.settings import Settings

HANG = object()

FAULTS: Counter[str] = Counter()
"""How often each kind of misbehaviour has happened so far."""


@dataclass(frozen=True)
class Wait:
    """Answer some seconds later."""

    seconds: float
    answer: Any = "pass"


@dataclass(frozen=True)
class Deaf:
    """Wait forever, and once cancelled some seconds longer."""

    seconds: float


@dataclass(frozen=True)
class Verdict:
    """What a fake requirement says of a chunk."""

    success: Any
    reason: str | None = None
    score: float | None = None
    fine_so_far: bool = False
    span: Any = None
    advice: Any = None


@dataclass(frozen=True)
class Final:
    """What a fake requirement says of the whole answer."""

    passed: bool
    reason: str | None = None
    score: float | None = None
    span: Any = None
    advice: Any = None

    def as_bool(self) -> bool:
        return self.passed


async def act(step: Any, text: str = "") -> Any:
    """Do what a step says; return what is not to be done but to be given."""
    if step is HANG:
        FAULTS["hangs"] += 1
        await asyncio.Event().wait()
    if isinstance(step, Deaf):
        FAULTS["is deaf"] += 1
        await _hang_deaf(step.seconds)
    if isinstance(step, BaseException) or (isinstance(step, type) and issubclass(step, BaseException)):
        FAULTS["raises"] += 1
        raise step
    if isinstance(step, Wait):
        await asyncio.sleep(step.seconds)
        return await act(step.answer, text)
    if inspect.iscoroutinefunction(step):
        return await act(await step(text), text)
    return step


async def _hang_deaf(seconds: float) -> None:
    clock = asyncio.get_running_loop().time
    try:
        await asyncio.Event().wait()
    except asyncio.CancelledError:
        end = clock() + seconds
        while clock() < end:
            with contextlib.suppress(asyncio.CancelledError):
                await asyncio.sleep(end - clock())
        raise


class FakeGeneration:
    """A model's answer that follows a script. Complains about what mellea's thunks do not bear.

    Attributes:
        attempt: number of the attempt that it became; 0 for none.
        state: "running", "finished", "failed" or "cancelled".
        cancels: how often it was cancelled.
        sent: the deltas that were read.
    """

    def __init__(self, script: Iterable[Any], cancelling: Any = None) -> None:
        self.attempt = 0
        self._steps: Iterator[Any] = iter(script)
        self._cancelling = cancelling
        self._reading = False
        self.state = "running"
        self.cancels = 0
        self.sent: list[Piece] = []

    async def next_delta(self) -> Piece | End:
        assert not self._reading, "two readers at once"
        self._reading = True
        try:
            return await self._next()
        finally:
            self._reading = False

    async def _next(self) -> Piece | End:
        for step in self._steps:
            if isinstance(step, (int, float)):
                await asyncio.sleep(step)
                continue
            try:
                delta = await act(step)
            except Exception:
                self.state = "failed"
                raise
            if isinstance(delta, End):
                self.state = "finished"
                return delta
            self.sent.append(delta)
            return delta if isinstance(delta, (Reasoning, CallPiece)) else str(delta)
        self.state = "finished"
        return End()

    async def cancel(self) -> None:
        assert not self._reading, "cancelled while somebody reads: the reader would wait forever"
        self.cancels += 1
        try:
            await act(self._cancelling)
        except asyncio.CancelledError:
            raise
        except BaseException:
            self._has_ended()
            raise
        self._has_ended()

    def _has_ended(self) -> None:
        if self.state == "running":
            self.state = "cancelled"


class FakeCheck:
    """A requirement that answers as told.

    Args:
        answers: one answer for every chunk, a mapping from a chunk's text to its answer ("pass" for the others),
            or a sequence of answers for one chunk after the other ("pass" for the rest).
        final: the answer at the end: True, False, or whatever `act` does.

    Attributes:
        asked: the text that each question was about; None for what was held back.
        calls: what became of each question: "running", "answered", "raised" or "cancelled".
        given: what was answered to each text, in the order of the answers.
    """

    def __init__(
        self,
        label: str = "r",
        answers: Any = "pass",
        final: Any = True,
        *,
        independent: bool = False,
        holds_back: bool = False,
        channel: Channel = "text",
    ) -> None:
        self.label = label
        self.channel = channel
        self.independent = independent
        self.holds_back = holds_back
        self.requirement = f"requirement {label}"
        self.asked: list[str | None] = []
        self.seen: list[tuple[str, bool]] = []
        self.calls: list[str] = []
        self.given: list[tuple[str | None, Any]] = []
        self._answers = answers
        self._final = final

    async def quick(self, span: Span | None, overlap: str, last: bool) -> Any:
        text = None if span is None else span.text
        place = len(self.asked)
        self.asked.append(text)
        self.seen.append((overlap, last))
        raw = await self._answer(self._answer_to(place, text), text or "")
        self.given.append((text, raw))
        return raw

    async def called(self, call: CallPiece | ToolCall) -> Any:
        text = call.text if isinstance(call, CallPiece) else line_of_call(call)
        place = len(self.asked)
        self.asked.append(text)
        raw = await self._answer(self._answer_to(place, text), text)
        self.given.append((text, raw))
        return raw

    def partial(self, raw: Any) -> Any:
        if not isinstance(raw, Verdict) or raw.success not in ("pass", "fail", "unknown"):
            FAULTS["lies"] += 1
            raise BadVerdict(f"requirement {self.label!r} gave no verdict")
        return raw

    async def final(self) -> Any:
        return await self._answer(self._final)

    def full(self, raw: Any) -> Any:
        if not isinstance(raw, Final):
            FAULTS["lies"] += 1
            raise BadVerdict(f"requirement {self.label!r} gave no verdict")
        return raw

    @property
    def running(self) -> int:
        return self.calls.count("running")

    def _answer_to(self, place: int, text: str | None) -> Any:
        if isinstance(self._answers, Mapping):
            return self._answers.get(text, "pass")
        if isinstance(self._answers, (list, tuple)):
            return self._answers[place] if place < len(self._answers) else "pass"
        return self._answers

    async def _answer(self, step: Any, text: str = "") -> Any:
        number = len(self.calls)
        self.calls.append("running")
        try:
            raw = await act(step, text)
        except asyncio.CancelledError:
            self.calls[number] = "cancelled"
            raise
        except BaseException:
            self.calls[number] = "raised"
            raise
        self.calls[number] = "answered"
        if raw in ("pass", "fail", "unknown"):
            return Verdict(raw)
        return Final(raw) if isinstance(raw, bool) else raw


@dataclass
class FakeSource:
    """A back-end that gives one scripted answer per attempt.

    Attributes:
        script: the steps of the answer.
        checks: the requirements.
        starting: a step that is done before there is a generation.
        cancelling: a step of the generation's clean-up.
        finishing: an exception that `finish` raises.
        more: the scripts of the attempts after the first one; the last one repeats.
        max_tokens: the most that its model may write.
        slots: how many answers it works on at once.
        server: whether its server wants to be left alone; several sources may share one.
        resumable: whether its generations go on from text that was kept.
        asked: what was kept for each attempt, and the outcomes of those that the model is told of.
        drawn: how each attempt was to be drawn.
        generations: those that were begun.
        finished: what `finish` was called with.
        called: the tool calls that it was called with.
    """

    script: Iterable[Any] = ()
    checks: Sequence[Any] = ()
    starting: Any = None
    cancelling: Any = None
    finishing: BaseException | None = None
    usage: dict[str, int] | None = None
    more: Sequence[Iterable[Any]] = ()
    resumable: bool = False
    slots: int = 1
    max_tokens: int | None = None
    server: Rest = field(default_factory=Rest)
    asked: list[tuple[str, list[str]]] = field(default_factory=list)
    drawn: list[Draw] = field(default_factory=list)
    generations: list[FakeGeneration] = field(default_factory=list)
    finished: list[tuple[str, bool]] = field(default_factory=list)
    called: Sequence[ToolCall] = ()

    async def start(self, past: Sequence[PastAttempt], kept: Kept, draw: Draw) -> Started:
        self.asked.append((kept.text, [attempt.outcome for attempt in past]))
        await act(self.starting)
        self.drawn.append(draw)
        script = [self.script, *self.more][min(draw.number - 1, len(self.more))]
        made = FakeGeneration(script, self.cancelling)
        self.generations.append(made)
        return Started(made, self.checks, self.resumable, self.max_tokens, partial(setattr, made, "attempt"))

    def finish(self, full_text: str, natural: bool, calls: Sequence[ToolCall], reasoning: str = "") -> None:
        self.called = calls
        self.finished.append((full_text, natural))
        if self.finishing is not None:
            raise self.finishing

    def failed(self, error: BaseException) -> None:
        self.server.note(error)

    @property
    def rest(self) -> float:
        return self.server.seconds

    def thunk(self) -> Any:
        return ("thunk", self.finished[-1][0])

    def context(self, before: Any = None) -> Any:
        return ("context", self.finished[-1][0])

    @property
    def states(self) -> list[str]:
        """What became of each generation."""
        return [generation.state for generation in self.generations]


def begin(source: FakeSource, *, chunker: Callable[[], Any] = NaiveSentences, **options: Any) -> StreamChunkingResult:
    """Start a run over fake actors; `limits` may be a mapping."""
    limits = options.pop("limits", {})
    settings = Settings(limits if isinstance(limits, Limits) else Limits(**limits), **options)
    labels = tuple(check.label for check in source.checks)
    about = {"requirements": labels, "chunking": chunker.__name__, "backend": "fake", "settings": settings.to_dict()}
    run = Run(source, chunker, settings, EventLog(), about)
    return StreamChunkingResult(run, source, labels)


async def finish(source: FakeSource, **options: Any) -> StreamChunkingResult:
    """Start a run and wait for its end, whatever it is; nothing of it may be at work any more then."""
    result = begin(source, **options)
    await result.log.join()
    assert_still(source)
    return result


def assert_still(source: FakeSource) -> None:
    """See that no model writes and no requirement thinks any more."""
    assert "running" not in source.states
    assert [check.label for check in source.checks if check.running] == []


def cut(text: str, size: int = 4) -> list[str]:
    """Cut a text into deltas."""
    return [text[at : at + size] for at in range(0, len(text), size)]
