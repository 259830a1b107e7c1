"""What further attempts bring: prompts whose answers often break a rule that the prompt does not name.

`python -m benchmarks.retry` asks the embedded model, at temperature 0, with up to three attempts a prompt: once with
`retry="restart"`, once with "resume" and once with "auto". It prints the table of `docs/retry.md`.
"""

from __future__ import annotations

import asyncio
import re
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import httpx

from mellea_stream_widget import backends
from mellea_stream_widget.mellea.api import ChatContext, Message, ModelOption
from mellea_stream_widget.orchestrator.delta import End, Piece
from mellea_stream_widget.orchestrator.ports import Generation
from mellea_stream_widget.orchestrator.retry import RetryMode
from mellea_stream_widget.requirements import as_requirement, must_mention
from mellea_stream_widget.streaming import start_stream

ATTEMPTS = 3
TOKENS = 100


def no_digits(chunk: str) -> bool | str:
    """Numbers are to be written as words."""
    return "the text has digits in it; write every number as a word" if re.search(r"\d", chunk) else True


def no_lists(chunk: str) -> bool | str:
    """The text is to be prose."""
    found = re.search(r"^\s*([-*#]|\d+\.)\s", chunk, re.MULTILINE)
    return "the text has lists or headings in it; write running sentences only" if found else True


def no_praise(chunk: str) -> bool | str:
    """The text is to be sober."""
    found = re.search(r"\b(perfect|amazing|best|wonderful|delicious|stunning)\b", chunk, re.I)
    return f"the text praises; do without words such as {found[0]!r}" if found else True


def no_talk(chunk: str) -> bool | str:
    """The text is to be an answer, and not about answers, the rules above or the model."""
    found = re.search(
        r"\b(answers?|accepted|rejected|faults?|requirements?|digits?|(all|any|every|the) numbers?|as words?|as a word"
        r"|headings?|running sentences|praises?|the (text|task|subject)|sorry|apologi[sz]e)\b",
        chunk,
        re.I,
    )
    return "the text talks about the task; write about the subject only" if found else True


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
PROMPTS = {form.format(subject): subject.split()[-1] for form, subjects in SUBJECTS.items() for subject in subjects}
"""The prompts, each with a word that an answer on its subject has in it, in the singular or the plural."""


@dataclass
class Answered:
    """What became of one prompt.

    Attributes:
        attempts: how many it took; 0 if none passed.
        tokens: what the model wrote in all attempts.
        seconds: from the first request to the end.
    """

    attempts: int
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


async def answer(backend: Any, prompt: str, word: str, mode: RetryMode) -> Answered:
    """Ask one prompt."""
    heard: list[str] = []
    began = time.perf_counter()
    result = start_stream(
        Message("user", prompt),
        backend,
        ChatContext(),
        requirements=[*map(as_requirement, RULES), on_subject(word)],
        attempts=ATTEMPTS,
        retry=mode,
        retry_on=["rejected", "failed_validation"],
        model_options={ModelOption.MAX_NEW_TOKENS: TOKENS, ModelOption.SEED: 1},
        tap=lambda generation, _: Heard(generation, heard),
    )
    await result.acomplete()
    passed, seconds = result.outcome == "passed", time.perf_counter() - began
    return Answered(len(result.attempts) if passed else 0, tokens_of(backend, "".join(heard)), seconds)


def tokens_of(backend: Any, text: str) -> int:
    """Have the model's server count tokens."""
    address = backend._model_address
    answer = httpx.post(
        f"{address.url}/tokenize", headers={"Authorization": f"Bearer {address.key}"}, json={"content": text}
    )
    return len(answer.raise_for_status().json()["tokens"])


def row(mode: str, answers: Sequence[Answered]) -> str:
    """Sum up all prompts as a row of the table."""
    passed = [one for one in answers if one.attempts]
    shares = [sum(one.attempts <= most for one in passed) / len(answers) for most in range(1, ATTEMPTS + 1)]
    tokens = sum(one.tokens for one in answers) / max(1, len(passed))
    seconds = sum(one.seconds for one in answers) / max(1, len(passed))
    return f"| `{mode}` | {' | '.join(f'{share:.0%}' for share in shares)} | {tokens:.0f} | {seconds:.1f} |"


async def measure() -> list[str]:
    """Ask all prompts in all ways."""
    backend = await asyncio.to_thread(backends.local)
    await answer(backend, "Say hello.", "hello", "restart")
    modes: tuple[RetryMode, ...] = ("restart", "resume", "auto")
    answers: dict[RetryMode, list[Answered]] = {mode: [] for mode in modes}
    for prompt, word in PROMPTS.items():
        for mode in modes:
            answers[mode].append(await answer(backend, prompt, word, mode))
        told = ", ".join(f"{mode} {answers[mode][-1].attempts or 'none'}" for mode in modes)
        print(f"{prompt} {told}", file=sys.stderr, flush=True)
    return [
        f"| {len(PROMPTS)} prompts | passed with 1 attempt | with up to 2 | with up to 3 "
        "| tokens written per passed answer | seconds per passed answer |",
        "|---|--:|--:|--:|--:|--:|",
        *(row(mode, answers[mode]) for mode in modes),
    ]


if __name__ == "__main__":
    print("\n".join(asyncio.run(measure())))
