"""The option line of a magic, cut into arguments."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mellea_stream_widget.notebook.arguments import split


@pytest.mark.parametrize(
    ("line", "arguments"),
    [
        ("", []),
        ("  -c word  --text ", ["-c", "word", "--text"]),
        ('-r "The text is about tea."', ["-r", '"The text is about tea."']),
        ("-r 'It says \"tea\".'", ["-r", "'It says \"tea\".'"]),
        (r'-r "a \" quote"', ["-r", r'"a \" quote"']),
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
        ('-r "never closed', '" is not closed in: "never closed'),
        ("-r f(1", ") is missing in: -r f(1"),
        ("-r f(1]", "] closes nothing in: -r f(1]"),
        ("-r 1) -o x", ") closes nothing in: -r 1) -o x"),
    ],
)
def test_what_is_not_closed_is_named(line: str, complaint: str) -> None:
    with pytest.raises(ValueError) as caught:
        split(line)
    assert str(caught.value) == complaint


@given(st.text(alphabet="ab \"'\\([{)]}=", max_size=20))
def test_arguments_hold_all_of_the_line_but_its_spaces(line: str) -> None:
    try:
        arguments = split(line)
    except ValueError:
        return
    assert "".join("".join(arguments).split()) == "".join(line.split())
