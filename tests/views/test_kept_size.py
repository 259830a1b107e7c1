"""How much room a notebook gives to a run that it keeps, and how much of it changes when the run is made again."""

from __future__ import annotations

import difflib
import itertools
import json
from typing import Any

import nbformat
import pytest
from live import no_buying, no_prices, stream
from nbformat.v4 import new_code_cell, new_notebook, new_output

from mellea_stream_widget.views.saved import bundle_of

PROSE = (
    "the leaves of a single plant are picked by hand and wither for hours until they are soft then rolling breaks "
    "cells lets juices out air turns them dark heat ends all that in large pans over charcoal fires"
)


def answer(words: int) -> str:
    """Make an answer of that many words, in sentences and paragraphs."""
    endless = itertools.cycle(PROSE.split())
    lengths = itertools.cycle((9, 14, 17, 12))
    sentences = []
    while words > 0:
        length = min(next(lengths), words)
        sentence = " ".join(itertools.islice(endless, length))
        sentences.append(f"{sentence[:1].upper()}{sentence[1:]}.")
        words -= length
    return "".join(text + ("\n\n" if place % 9 == 8 else " ") for place, text in enumerate(sentences)).rstrip()


async def polite(chunk: str) -> bool:
    return "fool" not in chunk


def kept(text: str) -> dict[str, Any]:
    """Run a text under three requirements and return what a notebook keeps."""
    result = stream(text, [no_prices, no_buying, polite], cut=7)
    return bundle_of(result, prompt="Tell me of tea.")


def size(bundle: dict[str, Any]) -> int:
    """Return how many bytes a bundle is, each part as it is sent."""
    parts = [part if isinstance(part, str) else json.dumps(part, ensure_ascii=False) for part in bundle.values()]
    return sum(len(part.encode()) for part in parts)


def lines(bundle: dict[str, Any]) -> list[str]:
    """Return the lines of a notebook that has the bundle as its output."""
    output = new_output("display_data", bundle, metadata={})
    cell = new_code_cell("%%stream\nTell me of tea.", outputs=[output], id="a-cell")
    return nbformat.writes(new_notebook(cells=[cell])).splitlines()


def in_greek(text: str) -> str:
    return "".join(chr(ord(letter) + 0x350) if letter.islower() else letter for letter in text)


@pytest.mark.parametrize("text", [answer(2_000), in_greek(answer(2_000))], ids=["ascii", "greek"])
def test_an_answer_of_two_thousand_words_is_kept_in_four_times_its_room(text: str) -> None:
    assert size(kept(text)) <= 4 * len(text.encode())


def test_two_equal_runs_differ_in_few_lines() -> None:
    before, after = (lines(kept(answer(2_000))) for _ in range(2))
    assert len(before) > 300
    changed = [line for line in difflib.ndiff(before, after) if line[:1] in "+-"]
    assert len(changed) <= 10
