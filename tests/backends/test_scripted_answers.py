"""What a scripted back-end is told: cuts, paces, and which answer a request gets."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mellea_stream_widget.backends.scripting.answer import Answer, Answering, Cut, cut_text


@given(st.text(), st.one_of(st.integers(1, 9), st.none(), st.just("word")))
def test_all_deltas_together_are_the_text(text: str, cut: Cut) -> None:
    pieces = cut_text(text, cut)
    assert "".join(pieces) == text
    assert "" not in pieces


@pytest.mark.parametrize(
    ("cut", "pieces"),
    [
        (4, ("Tea ", "is  ", "hot.")),
        (5, ("Tea i", "s  ho", "t.")),
        ("word", ("Tea ", "is  ", "hot.")),
        (None, ("Tea is  hot.",)),
    ],
)
def test_a_cut_is_a_number_of_characters_words_or_nothing(cut: Cut, pieces: tuple[str, ...]) -> None:
    assert cut_text("Tea is  hot.", cut) == pieces


def test_given_deltas_are_the_answer_as_they_are() -> None:
    answer = Answer("ignored", deltas=["a", "", "bc"])
    assert (answer.pieces(), answer.whole()) == (("a", "", "bc"), "abc")


def test_the_last_pace_repeats() -> None:
    assert [Answer(pace=0.5).wait(index) for index in range(3)] == [0.5, 0.5, 0.5]
    assert [Answer(pace=[2.0, 0.1]).wait(index) for index in range(4)] == [2.0, 0.1, 0.1, 0.1]


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"fail_at": 4}, "Invalid value 4 for fail_at: the answer has 3 deltas."),
        ({"hang_at": -1}, "Invalid value -1 for hang_at: the answer has 3 deltas."),
        ({"cut": 0}, "Invalid value 0 for cut: expected a number of characters, 1 or more."),
        ({"pace": []}, r"Invalid value \[\] for pace"),
        ({"deltas": [""], "endless": True}, "Invalid value True for endless: expected an answer with text."),
    ],
)
def test_a_script_that_makes_no_sense_is_refused(fields: dict[str, object], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        Answer("abcdefghi", **{"cut": 3, **fields})  # type: ignore[arg-type]


def no_prompt() -> str:
    raise AssertionError("nobody needs the prompt")


def test_one_answer_is_given_each_time() -> None:
    answering = Answering("Tea.", Answer(cut=2))
    assert [answering.next(no_prompt) for _ in range(2)] == [Answer("Tea.", cut=2)] * 2


def test_the_items_of_a_sequence_are_given_once_each() -> None:
    answering = Answering(["one", Answer("two", cut=None)], Answer(cut=2))
    assert [answering.next(no_prompt), answering.next(no_prompt)] == [
        Answer("one", cut=2),
        Answer("two", cut=None),
    ]
    with pytest.raises(LookupError, match="has 2 answers, and was asked for one more"):
        answering.next(no_prompt)


def test_a_function_is_asked_with_the_prompt() -> None:
    answering = Answering(str.upper, Answer(cut=1))
    assert answering.next(lambda: "tea") == Answer("TEA", cut=1)
