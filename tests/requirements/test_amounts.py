"""Upper and lower limits."""

from __future__ import annotations

from typing import Any

import pytest
from reading import at_end, fails_after, passes_after

from mellea_stream_widget import requirements as r

TEXT = " One is here.\n\n  1. Two too! \r\n"


@pytest.mark.claim("early-verdicts")
@pytest.mark.parametrize(
    ("unit", "total", "begin"),
    [("chars", 27, (2, 3)), ("words", 6, (2, 6)), ("sentences", 2, (2, 18)), ("lines", 2, (2, 18))],
)
def test_a_limit_is_passed_by_the_first_letter_too_many(unit: str, total: int, begin: tuple[int, int]) -> None:
    most, least = getattr(r, f"max_{unit}"), getattr(r, f"min_{unit}")
    names = "characters" if unit == "chars" else unit
    assert at_end(most(total).rule, TEXT) is None
    assert at_end(most(total - 1).rule, TEXT) == f"{total} {names}, more than {total - 1}"
    assert at_end(least(total).rule, TEXT) is None
    assert at_end(least(total + 1).rule, TEXT) == f"{total} {names}, fewer than {total + 1}"
    assert fails_after(most(0).rule, TEXT) == begin[0]
    assert fails_after(most(1).rule, TEXT) == begin[1]
    assert fails_after(most(total).rule, TEXT) is None
    assert passes_after(least(1).rule, TEXT) == begin[0]
    assert passes_after(least(2).rule, TEXT) == begin[1]
    assert fails_after(least(100).rule, TEXT) is None


@pytest.mark.parametrize("limit", [-1, 1.0, "3", None, True], ids=repr)
def test_a_limit_is_a_whole_number(limit: Any) -> None:
    with pytest.raises(ValueError, match=r"Invalid limit .*: expected a whole number, 0 or more\."):
        r.max_words(limit)


def test_an_empty_text_has_nothing_in_it() -> None:
    for unit in ("chars", "words", "sentences", "lines"):
        assert at_end(getattr(r, f"max_{unit}")(0).rule, " \n ") is None
        assert at_end(getattr(r, f"min_{unit}")(0).rule, "") is None
        assert at_end(getattr(r, f"min_{unit}")(1).rule, " \n ") is not None
