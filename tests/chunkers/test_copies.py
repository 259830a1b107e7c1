"""Copies of a chunker: each goes on by itself, and costs little however much is pending."""

from __future__ import annotations

from copy import deepcopy
from math import log2
from typing import Any

import pytest
from effort import at_most
from hypothesis import given
from hypothesis import strategies as st

from mellea_stream_widget.chunkers import NAMES, resolve

DELTAS = st.lists(st.text(alphabet="ab .!?\n{:,`-1\U0001f375", max_size=4), max_size=12)


@pytest.mark.parametrize("name", NAMES)
@at_most(500)
@given(DELTAS, DELTAS)
def test_a_copy_goes_on_as_if_the_text_were_its_own(name: str, before: list[str], after: list[str]) -> None:
    _, make = resolve(name)
    original, alone = make(), make()
    spans: list[Any] = []
    for delta in before:
        deepcopy(original).feed("x. y")
        spans += original.feed(delta)
    assert spans == [span for delta in before for span in alone.feed(delta)]
    twin = deepcopy(original)
    rest = [[*(span for delta in after for span in one.feed(delta)), *one.flush()] for one in (alone, original, twin)]
    assert rest[1:] == rest[:1] * 2


@pytest.mark.parametrize("name", ["sentence", "paragraph", "prose", "line"])
def test_a_long_chunk_is_copied_in_few_parts(name: str) -> None:
    _, make = resolve(name)
    chunker: Any = make()
    for place in range(5_000):
        chunker.feed(" word" if place else "Word")
        parts = len(deepcopy(chunker)._parts)
        assert parts <= 2 + log2(place + 1)
