"""Text folded piece by piece is what it is as a whole."""

from __future__ import annotations

import pytest

from mellea_stream_widget.requirements.folding import Folded, FoldedPieces, fold, fold_on, fold_rest


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("мир 1 а", "мир 1 а"),  # digits are of no script: the word behind them is still Cyrillic
        ("мир tea а", "мир tea a"),
        ("Мир, 12, с 3 tea", "мир, 12, с 3 tea"),
    ],
)
def test_the_script_of_the_last_word_is_known_in_any_cut(text: str, folded: str) -> None:
    assert fold(text) == FoldedPieces(text, False).folded == folded
    for cut in range(len(text)):
        state, begin = fold_on(Folded(), text[:cut])
        state, more = fold_on(state, text[cut:])
        assert begin + more + fold_rest(state) == folded
