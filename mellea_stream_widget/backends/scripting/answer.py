"""The script of a scripted back-end: the text of an answer, its cut, its pace and its faults."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Any, Literal, NoReturn

from ...log.mistakes import InvalidType, InvalidValue

Cut = int | Literal["word"] | None
Position = int | Literal["start"] | None
State = Literal["starting", "running", "finished", "failed", "cancelled"]


@dataclass(frozen=True)
class Answer:
    """One answer of a scripted back-end.

    Attributes:
        text: the answer; ignored where `deltas` are given.
        deltas: the exact pieces in which the answer arrives. An empty piece is a read without text;
            as the last one it makes the end arrive by itself instead of with the last piece of text.
        cut: how `text` becomes deltas: that many characters each, `"word"` (a word and the whitespace
            behind it), or None for all at once.
        pace: seconds before each delta, or one number per delta of which the last repeats.
        endless: begin again with the first delta after the last one, forever.
        fail_at: raise `error` instead of this delta (counted from 0; the number of deltas means after the
            last one), or `"start"`: instead of giving a thunk at all.
        error: what `fail_at` raises: an exception, or a type of it.
        fail_with: text that arrives in the same read as the error: no read returns it, and only the
            thunk's `value` shows it once the generation is cancelled.
        hang_at: wait forever instead of giving this delta, or at the `"start"`.
        calls: the tool calls at the end of the answer, each as `(name, arguments)`; the arguments by their names.
        finish_reason: why the answer ends, such as `"stop"`, or `"length"` where a token limit cuts it off; None for a
            back-end that does not tell.
        computed: give a thunk that is computed already, as a back-end does that ignores streaming.
        deaf: seconds for which whatever waits here goes on after it was cancelled.
        cancel_takes: seconds that `cancel_generation()` needs.
        cancel_error: what `cancel_generation()` raises.
    """

    text: str = ""
    deltas: Sequence[str] | None = None
    cut: Cut = 4
    pace: float | Sequence[float] = 0.0
    endless: bool = False
    fail_at: Position = None
    error: BaseException | type[BaseException] = ConnectionError
    fail_with: str = ""
    hang_at: Position = None
    calls: Sequence[tuple[str, Mapping[str, Any]]] = ()
    finish_reason: str | None = None
    computed: bool = False
    deaf: float = 0.0
    cancel_takes: float = 0.0
    cancel_error: BaseException | type[BaseException] | None = None

    def __post_init__(self) -> None:
        if not isinstance(self.text, str):
            raise InvalidType(f"Invalid value {self.text!r} for text: expected the text of an answer.")
        paces = [self.pace] if isinstance(self.pace, (int, float, str)) else self.pace
        if not isinstance(paces, Sequence) or not paces or not all(isinstance(one, (int, float)) for one in paces):
            raise InvalidValue(
                f"Invalid value {self.pace!r} for pace: expected a number of seconds, or a list of them."
            )
        count = len(self.pieces())
        for name, position in (("fail_at", self.fail_at), ("hang_at", self.hang_at)):
            if isinstance(position, int) and not (position >= 0 and (self.endless or position <= count)):
                raise InvalidValue(f"Invalid value {position} for {name}: the answer has {count} deltas.")
        if self.endless and not any(self.pieces()):
            raise InvalidValue("Invalid value True for endless: expected an answer with text.")

    def pieces(self) -> tuple[str, ...]:
        """Return the deltas of one round of the answer."""
        return tuple(self.deltas) if self.deltas is not None else cut_text(self.text, self.cut)

    def whole(self) -> str:
        """Return the text of one round of the answer."""
        return "".join(self.deltas) if self.deltas is not None else self.text

    def wait(self, index: int) -> float:
        """Return the seconds before delta `index`."""
        if isinstance(self.pace, (int, float)):
            return self.pace
        return self.pace[min(index, len(self.pace) - 1)]


Answers = str | Answer | Sequence[str | Answer] | Callable[[str], str | Answer]


@dataclass
class ScriptedGeneration:
    """What became of one request to a scripted back-end.

    Attributes:
        action: what was asked for.
        context: the context that came with it.
        options: the model options that came with it.
        state: `starting` until there is a thunk, `running` until it ended in one of the other three.
        deltas: number of deltas that were read.
        delivered: number of characters that were read.
        cancels: number of calls of `cancel_generation()` before the generation had ended.
        cancel_cause: the error that the last of these calls gave as its reason.
    """

    action: Any
    context: Any
    options: Mapping[str, Any]
    state: State = "starting"
    deltas: int = 0
    delivered: int = 0
    cancels: int = 0
    cancel_cause: BaseException | None = None

    @property
    def cancelled(self) -> bool:
        """Whether it was cancelled before it had ended."""
        return self.state == "cancelled"

    @property
    def running(self) -> bool:
        """Whether it has neither ended nor been asked to: at the end of a run, such a one is a leak."""
        return self.state in ("starting", "running") and not self.cancels


_EXPECTED = "expected a text, a list of texts or Answers, or a function from the prompt to one."


class Answering:
    """Gives the answers of a script, one per request.

    A text or a `Answer` is given each time, the items of a sequence one after the other, and a
    function is asked with the prompt.
    """

    def __init__(self, answers: Answers, defaults: Answer) -> None:
        self._fixed: Answer | None = None
        self._function: Callable[[str], str | Answer] | None = None
        self._items: Iterator[Answer] = iter(())
        self._count = 0
        self._defaults = defaults
        if isinstance(answers, (str, Answer)):
            self._fixed = self._answer(answers)
        elif callable(answers):
            self._function = answers
        elif not isinstance(answers, Iterable):
            raise InvalidType(f"Invalid value {answers!r} for answers: {_EXPECTED}")
        else:
            items = [self._answer(item) for item in answers]
            self._count = len(items)
            self._items = iter(items)

    def next(self, prompt: Callable[[], str]) -> Answer:
        """Return the answer to the next request; `prompt` is called only if the script asks for it.

        Raises:
            LookupError: a sequence of answers is used up.
        """
        if self._fixed is not None:
            return self._fixed
        if self._function is not None:
            return self._answer(self._function(prompt()))
        answer = next(self._items, None)
        if answer is None:
            raise LookupError(f"The script has {self._count} answers, and was asked for one more.")
        return answer

    def _answer(self, item: str | Answer) -> Answer:
        if not isinstance(item, (str, Answer)):
            raise InvalidType(f"Invalid value {item!r} for answers: {_EXPECTED}")
        return replace(self._defaults, text=item) if isinstance(item, str) else item


def cut_text(text: str, cut: Cut) -> tuple[str, ...]:
    """Cut a text into deltas; all of them together are the text."""
    if cut is None:
        return (text,) if text else ()
    if cut == "word":
        return tuple(re.findall(r"\S+\s*|\s+", text))
    if not isinstance(cut, int) or cut < 1:
        raise InvalidValue(
            f'Invalid value {cut!r} for cut: expected a number of characters, 1 or more, "word" or None.'
        )
    return tuple(text[at : at + cut] for at in range(0, len(text), cut))


def raise_fault(fault: BaseException | type[BaseException]) -> NoReturn:
    """Raise the fault of a script, without the traceback of an earlier use."""
    if isinstance(fault, BaseException):
        raise fault.with_traceback(None)
    raise fault("a fault of the script")


async def pause(seconds: float, deaf: float = 0.0) -> None:
    """Sleep; once cancelled, stay for `deaf` seconds more before obeying."""
    try:
        await asyncio.sleep(seconds)
    except asyncio.CancelledError:
        await _ignore_cancels(deaf)
        raise


async def hang(deaf: float = 0.0) -> NoReturn:
    """Wait forever; once cancelled, stay for `deaf` seconds more before obeying."""
    try:
        await asyncio.get_running_loop().create_future()
    except asyncio.CancelledError:
        await _ignore_cancels(deaf)
        raise
    raise AssertionError("a future that nobody holds has no result")


async def _ignore_cancels(seconds: float) -> None:
    clock = asyncio.get_running_loop().time
    end = clock() + seconds
    while (left := end - clock()) > 0:
        with suppress(asyncio.CancelledError):
            await asyncio.sleep(left)
