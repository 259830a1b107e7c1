"""Prose: labelled texts, and the same chunks for every cut."""

from __future__ import annotations

import pytest
from cutting import assert_tiles, cuts, prose_texts, run
from hypothesis import given
from labelled_prose import Case, load

from mellea_stream_widget.chunkers import ProseChunker

CASES = load()


def chunks(text: str) -> list[str]:
    strategy = ProseChunker()
    return strategy.split(text) + strategy.flush(text)


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_labelled_text_is_cut_where_people_expect_it(case: Case):
    assert chunks(case.text) == case.chunks


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
@pytest.mark.parametrize("size", [1, 2, 3, 4, 7])
def test_labelled_text_is_cut_the_same_in_deltas_of_any_size(case: Case, size: int):
    deltas = [case.text[at : at + size] for at in range(0, len(case.text), size)]
    spans = run(ProseChunker().chunker(), deltas)
    assert [span.text for span in spans] == case.chunks
    assert_tiles(spans, case.text)


@given(cuts(prose_texts))
def test_every_cut_gives_the_same_spans(deltas):
    raw = "".join(deltas)
    spans = run(ProseChunker().chunker(), deltas)
    assert spans == run(ProseChunker().chunker(), [raw]) == run(ProseChunker().chunker(), raw)
    assert_tiles(spans, raw)


@given(prose_texts)
def test_a_chunk_is_out_as_soon_as_split_would_give_it(text):
    chunker, given_so_far = ProseChunker().chunker(), []
    for size, character in enumerate(text, 1):
        given_so_far += chunker.feed(character)
        assert [span.text for span in given_so_far] == ProseChunker().split(text[:size])
        assert chunker.pending == size - (given_so_far[-1].end if given_so_far else 0)


@given(prose_texts)
def test_only_white_space_is_dropped(text):
    spans = run(ProseChunker().chunker(), [text])
    dropped = [span.lead for span in spans] + [text[spans[-1].end :] if spans else text]
    assert "".join(dropped).strip() == ""


@given(cuts(prose_texts))
def test_a_second_flush_gives_nothing(deltas):
    chunker = ProseChunker().chunker()
    run(chunker, deltas)
    assert chunker.flush() == []


@pytest.mark.parametrize(
    ("waiting", "decisive", "out"),
    [
        ("It is so. ", "T", "It is so."),
        ("你好。", "我", "你好。"),
        ("He is at Acme Inc. The", " ", "He is at Acme Inc."),
        ("A title\n", "\n", "A title"),
        ("A title\n-", " ", "A title"),
        ("| a | b |", "\n", "| a | b |"),
        ("```\nx = 1\n```", "\n", "```\nx = 1\n```"),
    ],
)
def test_a_chunk_is_out_with_the_first_character_that_decides(waiting, decisive, out):
    chunker = ProseChunker().chunker()
    assert chunker.feed(waiting) == []
    assert [span.text for span in chunker.feed(decisive)] == [out]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        (" \r\n\t", []),
        ("No end", ["No end"]),
        ("It ends. ", ["It ends."]),
        ("It ends. (", ["It ends.", "("]),
        ("```\nnever closed. Really.\n", ["```\nnever closed. Really."]),
        ("```py", ["```py"]),
        ("~~~ a`b\nc. D\n~~~\nE", ["~~~ a`b\nc. D\n~~~", "E"]),
        ("```\na. B\n~~~\n````\nC", ["```\na. B\n~~~\n````", "C"]),
        ("```\na. B\n``` c\n```\nD", ["```\na. B\n``` c\n```", "D"]),
        ("1.) Mix it.\n2.) Bake it.", ["1.) Mix it.", "2.) Bake it."]),
        ("Is it [...] Yes (!) No (?) Maybe. Fin", ["Is it [...] Yes (!) No (?) Maybe.", "Fin"]),
        ("《好吗！》是书。好", ["《好吗！》是书。", "好"]),
        ("Stop." + " " * 100 + "Go", ["Stop.", "Go"]),
        ("etc." + " " * 100 + "and", ["etc.", "and"]),
        ("One\x1c.\x1fTwo. Three", ["One\x1c.", "Two.", "Three"]),
    ],
)
def test_odd_ends(text, expected):
    assert chunks(text) == expected


@pytest.mark.parametrize(
    "expected",
    [
        ["Er wohnt in der Hauptstr. 5 in Berlin.", "Das ist weit."],
        ["Sie ging zur Goethestr. (Ecke Markt).", "Dort blieb sie."],
        ["Es steht in der Bahnhofstr.", "Dort ist es laut."],
    ],
    ids=["number", "bracket", "last word"],
)
def test_the_name_of_a_german_street_is_an_abbreviation(expected):
    assert chunks(" ".join(expected)) == expected
