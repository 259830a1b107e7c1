"""What further attempts bring: prompts whose answers often break a rule that the prompt does not name.

`python -m benchmarks.retry` asks the embedded model, at temperature 0 at first, in all ways of `retry`, and once
without any requirement for comparison. It prints the table of `docs/retry.md`: first for the prompts that the defaults
were chosen with, then for others.
"""

from __future__ import annotations

import asyncio
import re
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Any

import httpx

from mellea_stream_widget import backends
from mellea_stream_widget.mellea.api import ChatContext, Message, ModelOption
from mellea_stream_widget.orchestrator.delta import End, Piece
from mellea_stream_widget.orchestrator.ports import Generation
from mellea_stream_widget.requirements import as_requirement, fail, must_mention
from mellea_stream_widget.streaming import start_stream

TOKENS = 100
WAYS: Mapping[str, Mapping[str, Any]] = {
    "no checks": {},
    "restart": {"attempts": 3, "retry": "restart"},
    "resume": {"attempts": 3, "retry": "resume"},
    "auto": {"attempts": 3, "retry": "auto"},
    "resample": {"attempts": 3, "retry": "resample"},
}
"""The ways to try again; the first one lets the model write whatever it writes."""


def no_digits(chunk: str) -> Any:
    """Numbers are to be written as words."""
    return fail("digits", advice="Write every number as a word.") if re.search(r"\d", chunk) else True


def no_lists(chunk: str) -> Any:
    """The text is to be prose."""
    found = re.search(r"^\s*([-*#]|\d+\.)\s", chunk, re.MULTILINE)
    return fail("a list or a heading", advice="Write running sentences only.") if found else True


def no_praise(chunk: str) -> Any:
    """The text is to be sober."""
    found = re.search(r"\b(perfect|amazing|best|wonderful|delicious|stunning)\b", chunk, re.I)
    return fail("praise", advice=f"Do without words such as {found[0]!r}.") if found else True


def no_talk(chunk: str) -> Any:
    """The text is to be an answer, and not about answers, the rules above or the model."""
    found = re.search(
        r"\b(answers?|accepted|rejected|faults?|requirements?|digits?|(all|any|every|the) numbers?|as words?|as a word"
        r"|headings?|running sentences|praises?|the (text|task|subject)|sorry|apologi[sz]e)\b",
        chunk,
        re.I,
    )
    return fail("talk about the task", advice="Write about the subject only.") if found else True


RULES = (no_digits, no_lists, no_praise, no_talk)
SUBJECTS = {
    "Write a short text for a shop window about {}.": ("tea", "bread", "shoes", "candles", "honey"),
    "Say in a few sentences when {} was invented.": ("the telephone", "paper", "the bicycle"),
    "Tell me in a few sentences how old {} is.": ("the Sun", "Rome", "the oldest tree", "writing"),
    "Explain in a short paragraph how to {}.": ("boil an egg", "plant a tree", "clean a window"),
    "Describe {} in a short paragraph.": ("Paris", "a lion", "the Moon", "a violin", "Lake Baikal"),
    "Give a short piece of advice about {}.": ("sleep", "saving money", "learning a language"),
    "Write a short review of {}.": ("a small hotel", "a film about a dog", "a bicycle tour"),
    "Say in a few sentences how far it is from {}.": ("Rome to Paris", "the Earth to the Moon"),
    "Write two sentences about {}.": ("a birthday", "the seasons"),
}
OTHER_SUBJECTS = {
    "Write a short notice for a library about {}.": ("opening hours", "lost books", "a reading evening"),
    "Explain in a few sentences why {}.": ("the sky is blue", "bread rises", "cats purr", "leaves fall"),
    "Tell me in a few sentences about {}.": ("Mozart", "the Nile", "chess", "penguins", "Iceland", "coffee"),
    "Write a short greeting for {}.": ("a new neighbour", "a colleague", "a teacher"),
    "Describe in a short paragraph how {} works.": ("a lighthouse", "a clock", "a windmill", "a compass"),
    "Give a short introduction to {}.": ("gardening", "photography", "cycling", "astronomy"),
    "Write a short caption for a photograph of {}.": ("a bridge", "an old tree", "a harbour"),
    "Say in a few sentences what {} is good for.": ("salt", "a map", "rain"),
}


def prompts_of(subjects: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """Return prompts, each with a word that an answer on its subject has in it, in the singular or the plural."""
    return {form.format(subject): subject.split()[-1] for form, named in subjects.items() for subject in named}


@dataclass
class Answered:
    """What became of one prompt.

    Attributes:
        passed: whether an answer passed.
        tokens: what the model wrote in all attempts.
        seconds: from the first request to the end.
    """

    passed: bool
    tokens: int
    seconds: float


class Heard:
    """A generation whose text is kept."""

    def __init__(self, generation: Generation, heard: list[str]) -> None:
        self._generation = generation
        self._heard = heard

    async def next_delta(self) -> Piece | End:
        """Wait for the next delta, and keep it."""
        delta = await self._generation.next_delta()
        if isinstance(delta, str):
            self._heard.append(delta)
        return delta

    async def cancel(self) -> None:
        """End the generation."""
        await self._generation.cancel()


def on_subject(word: str) -> Any:
    """Ask for a word in the whole answer."""
    return must_mention(re.compile(rf"\b{word.removesuffix('s')}s?\b", re.I))


async def answer(backend: Any, prompt: str, word: str, way: str) -> Answered:
    """Ask one prompt."""
    heard: list[str] = []
    options = WAYS[way]
    began = time.perf_counter()
    result = start_stream(
        Message("user", prompt),
        backend,
        ChatContext(),
        requirements=[*map(as_requirement, RULES), on_subject(word)] if options else [],
        retry_on=["rejected", "failed_validation"],
        model_options={ModelOption.MAX_NEW_TOKENS: TOKENS, ModelOption.TEMPERATURE: 0.0},
        tap=lambda generation, _: Heard(generation, heard),
        **options,
    )
    await result.acomplete()
    seconds = time.perf_counter() - began
    passed = result.outcome in ("passed", "cut_off") and not result.attempts[-1].failures
    return Answered(passed, tokens_of(backend, "".join(heard)), seconds)


def tokens_of(backend: Any, text: str) -> int:
    """Have the model's server count tokens."""
    address = backend._model_address
    answer = httpx.post(
        f"{address.url}/tokenize", headers={"Authorization": f"Bearer {address.key}"}, json={"content": text}
    )
    return len(answer.raise_for_status().json()["tokens"])


def row(way: str, answers: Sequence[Answered], whole: Sequence[Answered]) -> str:
    """Sum up all prompts as a row of the table; `whole` are the answers that nobody checked."""
    passed = sum(one.passed for one in answers)
    low, high = interval(passed, len(answers))
    tokens = median(one.tokens / max(1, other.tokens) for one, other in zip(answers, whole, strict=True))
    seconds = median(one.seconds / other.seconds for one, other in zip(answers, whole, strict=True))
    share = f"{passed / len(answers):.0%} ({low:.0%} to {high:.0%})" if WAYS[way] else ""
    return f"| `{way}` | {share} | {tokens:.2f} | {seconds:.2f} |"


def interval(successes: int, of: int, z: float = 1.96) -> tuple[float, float]:
    """Return Wilson's 95 % interval of a share."""
    share, spread = successes / of, z * z / of
    middle = (share + spread / 2) / (1 + spread)
    half = z * (share * (1 - share) / of + spread / (4 * of)) ** 0.5 / (1 + spread)
    return max(0.0, middle - half), min(1.0, middle + half)


async def measure(subjects: Mapping[str, Sequence[str]]) -> list[str]:
    """Ask all prompts in all ways."""
    backend = await asyncio.to_thread(backends.local)
    await answer(backend, "Say hello.", "hello", "restart")
    answers: dict[str, list[Answered]] = {way: [] for way in WAYS}
    prompts = prompts_of(subjects)
    for prompt, word in prompts.items():
        for way in WAYS:
            answers[way].append(await answer(backend, prompt, word, way))
        told = ", ".join(f"{way} {'passed' if found[-1].passed else 'no'}" for way, found in answers.items())
        print(f"{prompt} {told}", file=sys.stderr, flush=True)
    whole = answers["no checks"]
    return [
        f"| {len(prompts)} prompts | passed, 95 % interval | tokens, median ratio | seconds, median ratio |",
        "|---|--:|--:|--:|",
        *(row(way, answers[way], whole) for way in WAYS),
    ]


if __name__ == "__main__":
    for chosen in (SUBJECTS, OTHER_SUBJECTS):
        print("\n".join(asyncio.run(measure(chosen))), flush=True)
