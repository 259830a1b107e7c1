"""Lines are looked through once, in parts."""

from __future__ import annotations

from itertools import pairwise

import pytest
from reading import at_end

from mellea_stream_widget.orchestrator.turns import at_once
from mellea_stream_widget.requirements import no_personal_data
from mellea_stream_widget.requirements.lines import Lines


def test_a_long_line_is_looked_at_in_parts_that_overlap() -> None:
    seen: list[str] = []
    rule = Lines(lambda part: seen.append(part))  # type: ignore[func-returns-value]
    text = "".join(f"word{i} " for i in range(3000))
    assert at_end(rule, text) is None
    assert all(len(part) <= 2048 for part in seen)
    assert {word for part in seen for word in part.split()} == set(text.split())
    pairs = {(one, two) for part in seen for one, two in pairwise(part.split())}
    assert pairs == set(pairwise(text.split()))


@pytest.mark.parametrize("piece", ["word ", "1 2-3 ", "abcdefg", "x\n", " " * 50, "+49 "])
def test_a_line_costs_as_much_as_it_is_long(piece: str) -> None:
    work = 0

    def find(part: str) -> None:
        nonlocal work
        work += len(part)

    done = []
    for count in (2000, 4000):
        rule, before = Lines(find), work
        state = rule.start()
        for _ in range(count):
            state = at_once(rule.read(state, piece))
            at_once(rule.so_far(state, piece[-1].isspace()))
            state = rule.looked(state, piece[-1].isspace())
            assert len(state.line) < 20_000
        done.append(work - before)
    assert done[1] <= 2.2 * done[0] + 20_000


@pytest.mark.parametrize("step", [1, 7, 100, 5000])
@pytest.mark.parametrize("secret", ["4111 1111 1111 1111", "ann@example.com", "DE89 3704 0044 0532 0130 00"])
@pytest.mark.parametrize("place", [0, 1900, 2040, 4100])
def test_what_stands_anywhere_in_a_long_line_is_found(secret: str, place: int, step: int) -> None:
    text = ("lorem ipsum " * 1000)[:place] + f" {secret} " + "dolor sit " * 300
    rule = no_personal_data().rule
    state = rule.start()
    for begin in range(0, len(text), step):
        piece = text[begin : begin + step]
        state = at_once(rule.read(state, piece))
        if at_once(rule.so_far(state, False)).success == "fail":
            return
        state = rule.looked(state, False)
    pytest.fail("not found")
