"""How the runs of a plan are shared among workers."""

from __future__ import annotations

from heapq import heapreplace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mellea_stream_widget.batch.driving import ROUNDS, _pieces
from mellea_stream_widget.batch.plan import Job


def jobs(number: int) -> list[Job]:
    return [Job(f"Tea {one}?", 0, {0: str(one)}) for one in range(number)]


@given(st.integers(0, 2000), st.integers(1, 16), st.integers(1, 12))
def test_each_job_is_in_one_piece_and_the_workers_end_together(number: int, at_once: int, workers: int) -> None:
    given_ = jobs(number)
    pieces = list(_pieces(iter(given_), at_once, workers))
    assert [job for piece in pieces for job in piece] == given_
    assert all(1 <= len(piece) <= (ROUNDS * at_once if at_once > 1 else 1) for piece in pieces)
    ends = [0] * workers  # of jobs that take the same time, one after the other
    for piece in pieces:
        heapreplace(ends, ends[0] + len(piece))
    assert max(ends) - min(ends) <= at_once


@pytest.mark.parametrize(
    ("number", "at_once", "workers", "sizes"),
    [
        (5, 4, 2, [3, 1, 1]),
        (3, 1, 2, [1, 1, 1]),
        (40, 4, 2, [10, 7, 5, 4, 4, 4, 3, 2, 1]),
        (100, 4, 2, [16] * 3 + [13, 9, 7, 5, 4, 4, 4, 3, 2, 1]),
    ],
)
def test_the_last_pieces_are_small(number: int, at_once: int, workers: int, sizes: list[int]) -> None:
    assert [len(piece) for piece in _pieces(iter(jobs(number)), at_once, workers)] == sizes
