"""The option line of a magic, cut into words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mellea_stream_widget.options.words import cut, quoted, unquoted


def split(line: str) -> list[str]:
    return [piece.text for piece in cut(line)]


@pytest.mark.parametrize(
    ("line", "arguments"),
    [
        ("", []),
        ("  -c word  --text ", ["-c", "word", "--text"]),
        ('-r "The text is about tea."', ["-r", '"The text is about tea."']),
        ("-r 'It says \"tea\".'", ["-r", "'It says \"tea\".'"]),
        (r'-r "a \" quote"', ["-r", r'"a \" quote"']),
        (r'-r "a\\" -c word', ["-r", r'"a\\"', "-c", "word"]),
        ('-r forbid("price", "cost") -o x', ["-r", 'forbid("price", "cost")', "-o", "x"]),
        ("-r rules[0] -b {'a': [1, 2]}['a']", ["-r", "rules[0]", "-b", "{'a': [1, 2]}['a']"]),
        ('-r (lambda c: ")" not in c)', ["-r", '(lambda c: ")" not in c)']),
        ('-r=f"{1} x"', ['-r=f"{1} x"']),
        ("-r don't -o x", ["-r", "don't", "-o", "x"]),
        ('--require="two words"', ['--require="two words"']),
    ],
)
def test_spaces_in_quotes_and_brackets_end_nothing(line: str, arguments: list[str]) -> None:
    assert split(line) == arguments


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ('-r "never closed', 'Missing " at the end of: "never closed'),
        ("-r f(1", "Missing ) in: -r f(1"),
        ("-r f(1]", "Unmatched ] in: -r f(1]"),
        ("-r 1) -o x", "Unmatched ) in: -r 1) -o x"),
    ],
)
def test_what_is_not_closed_is_named(line: str, complaint: str) -> None:
    with pytest.raises(ValueError) as caught:
        split(line)
    assert str(caught.value) == complaint


@given(st.text(alphabet="ab \"'\\([{)]}=", max_size=20))
def test_words_hold_all_of_the_line_but_its_spaces(line: str) -> None:
    try:
        pieces = list(cut(line))
    except ValueError:
        return
    assert "".join("".join(piece.text for piece in pieces).split()) == "".join(line.split())
    assert all(line[piece.start : piece.end] == piece.text for piece in pieces)


def test_what_follows_a_word_may_be_anything() -> None:
    pieces = cut("-c word don't ) stop")
    assert [next(pieces).text for _ in range(3)] == ["-c", "word", "don't"]


@pytest.mark.parametrize(
    ("word", "text"),
    [('"a b"', "a b"), (r"'it\'s'", "it's"), ("a", None), ('b"a"', None), ("'a'.b", None), ("'", None)],
)
def test_only_a_whole_quoted_text_is_quoted(word: str, text: str | None) -> None:
    assert quoted(word) == text


@pytest.mark.parametrize(
    ("text", "prompt"),
    [
        ('"Who are you?"', "Who are you?"),
        (r"'C:\new \"x\"'", r"C:\new \"x\""),
        ('"a" or "b"', '"a" or "b"'),
        ("don't", "don't"),
        ('"', '"'),
        ("", ""),
    ],
)
def test_quotes_around_all_of_a_prompt_are_not_part_of_it(text: str, prompt: str) -> None:
    assert unquoted(text) == prompt
