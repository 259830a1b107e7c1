"""The line of a magic: options at its head, then whatever follows."""

import pytest

from mellea_stream_widget.options.errors import OptionError
from mellea_stream_widget.options.line import Line, left_over, parse
from mellea_stream_widget.options.names import Word
from mellea_stream_widget.options.table import table

FLAGS = ", ".join(option.flag for option in table().values())


@pytest.mark.claim("switches")
@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("", Line()),
        ("-c word --text", Line({"chunking": "word", "text": True})),
        ("--chunking=word -c line", Line({"chunking": "line"})),
        ("-r a -r 'b c' --require=f(x, y)", Line({"require": ["a", "'b c'", "f(x, y)"]})),
        ("--fail-fast --no-text", Line({"fail_fast": True, "text": False})),
        ("--seed -3", Line({"seed": "-3"})),
        ("-c word -h --nonsense", Line({"chunking": "word"}, help=True)),
        ("-c word Tell me -r of it", Line({"chunking": "word"}, rest="Tell me -r of it")),
        ("-c word I don't ) know", Line({"chunking": "word"}, rest="I don't ) know")),
        ("-c word -- --text", Line({"chunking": "word"}, rest="--text")),
        ("- a list", Line(rest="- a list")),
        ("-5 degrees", Line(rest="-5 degrees")),
        ("—so he said", Line(rest="—so he said")),
    ],
)
def test_options_come_first_and_the_rest_is_left_as_it_stands(line: str, said: Line) -> None:
    assert parse(line, table()) == said


def test_values_are_marked_as_words_of_a_line() -> None:
    given = parse("-c word -r a", table()).given
    assert type(given["chunking"]) is Word
    assert [type(word) for word in given["require"]] == [Word]


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("--tmperature 3", "there is no option --tmperature. Did you mean --temperature? All of them: %%stream?"),
        ("--no-fail-fst", "there is no option --no-fail-fst. Did you mean --no-fail-fast? All of them: %%stream?"),
        ("-x", f"there is no option -x. Options: {FLAGS}"),
        ("-b", "-b needs a value: -b NAME"),
        ("--model --text", "--model needs a value: --model TEXT"),
        ("--text=yes", "--text takes no value"),
        ("-r f(", ") is missing in: -r f("),
        ("-r 'f", "' is not closed in: 'f"),
        ("—require f", "there is no option —require. Did you mean --require? All of them: %%stream?"),
        ("-r “No prices.”", "-r: “ is a typographic quote; use straight ones: \" or '"),
        ("-r lambda chunk: True", "-r: a lambda needs brackets around it: -r (lambda chunk: ...)"),
    ],
)
def test_a_mistake_is_told(line: str, message: str) -> None:
    with pytest.raises(OptionError) as caught:
        parse(line, table())
    assert str(caught.value) == message


@pytest.mark.parametrize(
    ("rest", "message"),
    [
        ("backend=local", "'backend=local' belongs to no option. Did you mean --backend?"),
        ("max_tokens 3", "'max_tokens 3' belongs to no option. Did you mean --max-tokens?"),
        (
            "No prices.",
            "'No prices.' belongs to no option. Each requirement has its own --require; a sentence needs quotes: "
            '--require "No prices."',
        ),
    ],
)
def test_what_is_left_over_is_told_with_what_it_may_have_meant(rest: str, message: str) -> None:
    assert str(left_over(rest, table())) == message
