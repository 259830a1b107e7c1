"""Rules on text, read in pieces."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from at_once import at_once
from effort import at_most
from hypothesis import strategies as st

FEW = at_most(300)
"""For properties of many rules: enough in sum."""


def read(rule: Any, pieces: Iterable[str]) -> Any:
    """Return a rule's state after some pieces of text."""
    state = rule.start()
    for piece in pieces:
        state = at_once(rule.read(state, piece))
    return state


def so_far(rule: Any, text: str, *, settled: bool = False) -> str:
    """Say what a rule is sure of after a text: "pass", "fail" or "unknown"."""
    return str(at_once(rule.so_far(read(rule, [text]), settled)).success)


def at_end(rule: Any, text: str) -> str | None:
    """Return the reason of a rule's final "fail", or None."""
    answer = at_once(rule.at_end(read(rule, [text])))
    assert answer.success in ("pass", "fail")
    assert (answer.reason is not None) == (answer.success == "fail")
    return answer.reason if answer.success == "fail" else None


def fails_after(rule: Any, text: str, *, settled: bool = False) -> int | None:
    """Return after how many characters a rule first says "fail" in mid-stream."""
    state = rule.start()
    for place, character in enumerate(text, 1):
        state = at_once(rule.read(state, character))
        if at_once(rule.so_far(state, settled)).success == "fail":
            return place
    return None


def passes_after(rule: Any, text: str) -> int | None:
    """Return after how many characters a rule first says "pass" in mid-stream."""
    state = rule.start()
    for place, character in enumerate(text, 1):
        state = at_once(rule.read(state, character))
        if at_once(rule.so_far(state, False)).success == "pass":
            return place
    return None


@st.composite
def cut_texts(draw: st.DrawFn, texts: st.SearchStrategy[str]) -> list[str]:
    """Draw a text, cut into pieces."""
    text = draw(texts)
    places = sorted(draw(st.lists(st.integers(0, len(text)), max_size=8)))
    return [text[begin:end] for begin, end in zip([0, *places], [*places, len(text)], strict=True)]


def made_of(*parts: str, size: int = 30) -> st.SearchStrategy[str]:
    """Draw texts that are made of some parts."""
    return st.lists(st.sampled_from(parts), max_size=size).map("".join)
