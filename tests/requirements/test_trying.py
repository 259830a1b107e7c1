"""A quick try of a requirement on a text."""

from __future__ import annotations

import pytest

from mellea_stream_widget import backends, check
from mellea_stream_widget.chunkers import NAMES
from mellea_stream_widget.requirements import max_words
from mellea_stream_widget.requirements.trying import Tried

TEXT = "Tea is hot. A cup costs $5. Enjoy it."


def no_prices(chunk: str) -> object:
    return "a price" if "$" in chunk else True


@pytest.mark.claim("quick-try")
def test_a_text_is_cut_in_every_way_that_has_a_name() -> None:
    found = check(no_prices, TEXT)
    assert tuple(found.answers) == NAMES
    assert not found
    assert found.answers["sentence"] == (
        Tried("pass", None, "Tea is hot."),
        Tried("fail", "a price", "A cup costs $5."),
    )
    assert check(no_prices, "Tea is hot.").passed
    assert check(max_words(3), "Tea is hot.", by="word").answers == {
        "word": (
            *(Tried("fine so far", None, word) for word in ("Tea", "is", "hot.")),
            Tried("pass", None, None),
        )
    }


def test_it_is_shown_in_a_line_for_each_chunking() -> None:
    assert repr(check(no_prices, TEXT)).splitlines()[:6] == [
        "no_prices",
        "  sentence   ✓✗  fails chunk 2, 'A cup costs $5.': a price",
        "  word       ✓✓✓✓✓✓✗  fails chunk 7, '$5.': a price",
        f"  paragraph  ✗  fails chunk 1, {TEXT!r}: a price",
        f"  line       ✗  fails chunk 1, {TEXT!r}: a price",
        "  prose      ✓✗  fails chunk 2, 'A cup costs $5.': a price",
    ]
    assert repr(check(max_words(9), "Tea. Tea.", by="sentence")).endswith("  sentence  ·· | ✓")
    assert repr(check(no_prices, "Tea. Tea.", by="sentence")) == "no_prices\n  sentence  ✓✓ | ✓"


@pytest.mark.claim("text-so-far", "scripted")
def test_a_function_of_the_text_so_far_and_a_sentence_can_be_tried() -> None:
    seen: list[str] = []

    def few(text_so_far: str) -> bool:
        seen.append(text_so_far)
        return True

    assert check(few, "One. Two.", by="sentence")
    assert seen[:2] == ["One.", "One. Two."]
    judge = backends.scripted("", judge="no")
    assert not check("It is about tea.", TEXT, by="paragraph", backend=judge)


@pytest.mark.parametrize(
    ("text", "by", "message"),
    [
        ("", None, "Invalid value '' for text: expected a text to check."),
        (TEXT, "wrd", f"Invalid value 'wrd' for by: expected one of {', '.join(NAMES)}. Did you mean word?"),
    ],
)
def test_a_mistake_is_told(text: str, by: str | None, message: str) -> None:
    with pytest.raises(ValueError, match="expected") as caught:
        check(no_prices, text, by=by)
    assert str(caught.value) == message
