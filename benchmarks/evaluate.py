"""What an evaluation costs: time and memory of many answers under rules, and of many questions to a slow judge.

`python -m benchmarks.evaluate` prints the figures; `python -m benchmarks.evaluate 2000` takes fewer answers.
"""

from __future__ import annotations

import random
import resource
import sys
from collections.abc import Iterator
from time import perf_counter, process_time
from typing import Any

from mellea_stream_widget import backends, evaluate
from mellea_stream_widget.backends.scripting import Answer
from mellea_stream_widget.evaluation.evaluating import WORTH_PROCESSES
from mellea_stream_widget.requirements import (
    forbid,
    judge,
    max_words,
    no_control_characters,
    no_repetition,
    no_secrets,
)

ANSWERS, SIZE, QUESTIONS, SECONDS, ROUNDS = 10_000, 2_000, 300, 0.1, 5
PROSE = "the leaves are picked by hand and wither for some hours until soft then rolled dried and sorted as tea"
WORDS = PROSE.split()


def answers(number: int) -> Iterator[dict[str, Any]]:
    """Yield labelled answers of 2 kB, one at a time; every fifth is bad from its middle on."""
    generator = random.Random(7)
    for place in range(number):
        text = ""
        while len(text) < SIZE:
            text += " ".join(generator.choices(WORDS, k=12)).capitalize() + ". "
        if place % 5 == 0:
            text = f"{text[: SIZE // 2]}beer{text[SIZE // 2 :]}"
        yield {"answer": text, "label": "good" if place % 5 else "bad", "start": None if place % 5 else SIZE // 2}


def rules(number: int) -> None:
    """Measure five rules on many answers, and how far the memory of this process grows."""
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    began = perf_counter()
    found = evaluate(wanted(), answers(number), progress=False)
    took = perf_counter() - began
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    print(f"{number:,} answers of {SIZE:,} characters, 5 rules: {took:.1f} s, memory +{grown:.0f} MB; {found!r}")


def work() -> None:
    """Measure the processor time that an answer takes: in this process alone, and so also on a busy machine."""
    few = list(answers(WORTH_PROCESSES - 1))
    evaluate(wanted(), few, progress=False)
    began = process_time()
    for _ in range(ROUNDS):
        evaluate(wanted(), few, progress=False)
    each = (process_time() - began) / (ROUNDS * len(few))
    print(f"an answer: {each * 1000:.1f} ms of processor time; {ANSWERS:,} on two cores: {ANSWERS * each / 2:.0f} s")


def wanted() -> list[Any]:
    """Return five rules."""
    return [forbid("beer"), max_words(500), no_repetition(), no_secrets(), no_control_characters()]


def questions() -> None:
    """Ask a judge that takes a tenth of a second about 300 answers."""
    backend = backends.scripted("", judge=Answer(text="yes", pace=SECONDS, cut=None))
    rows = [{"answer": f"Tea number {number}.", "label": "good"} for number in range(QUESTIONS)]
    evaluate([judge("It is tea.", every="end")], rows[:1], progress=False, validation_backend=backend, cache=False)
    began = perf_counter()
    asked = judge("It is tea.", every="end")
    found = evaluate([asked], rows, progress=False, validation_backend=backend, cache=False)
    number = found.measures[0].questions
    print(f"{number} questions of {SECONDS * 1000:.0f} ms, 32 at a time: {perf_counter() - began:.2f} s")


if __name__ == "__main__":
    questions()
    work()
    rules(int(sys.argv[1]) if len(sys.argv) > 1 else ANSWERS)
