"""The line of a magic: options at its head, then whatever follows."""

import pytest

from mellea_stream_widget.options.cell_options import CellOptions
from mellea_stream_widget.options.errors import OptionError
from mellea_stream_widget.options.line import Line, head_of, left_over, parse, stray_option
from mellea_stream_widget.options.table import table
from mellea_stream_widget.options.words import Word

USUAL = "The usual ones: --require, --chunking, --backend, --out."


@pytest.mark.claim("switches")
@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("", Line()),
        ("-c word --text", Line({"chunking": "word", "text": True})),
        ("--chunking=word -c line", Line({"chunking": "line"})),
        ("-r a -r 'b c' --require=f(x, y)", Line({"requirements": ["a", "'b c'", "f(x, y)"]})),
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
    assert parse(line, table(CellOptions)) == said


@pytest.mark.claim("combine")
@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("-r a & b -c word", Line({"requirements": ["a & b"], "chunking": "word"})),
        ("-r a |b& ~ c -r d", Line({"requirements": ["a |b& ~ c", "d"]})),
        ("-r ~ a Tell me", Line({"requirements": ["~ a"]}, rest="Tell me", last="~ a", option="-r")),
        ("--require=a & f('b c') -c word", Line({"requirements": ["a & f('b c')"], "chunking": "word"})),
        ("-r a, f(3) -r b", Line({"requirements": ["a, f(3)", "b"]})),
        ("-r a, -r b", Line({"requirements": ["a,", "b"]})),
        ("-r a -- & b", Line({"requirements": ["a"]}, rest="& b")),
        ("-r 'a.' 'b & c'", Line({"requirements": ["'a.'"]}, rest="'b & c'")),
        ("-c word & b", Line({"chunking": "word"}, rest="& b")),
    ],
)
def test_operators_may_have_spaces_between_requirements(line: str, said: Line) -> None:
    assert parse(line, table(CellOptions)) == said


def test_values_are_marked_as_words_of_a_line() -> None:
    given = parse("-c word -r a", table(CellOptions)).given
    assert type(given["chunking"]) is Word
    assert [type(word) for word in given["requirements"]] == [Word]


@pytest.mark.parametrize(
    ("line", "message"),
    [
        (
            "--tmperature 3",
            "Unknown option --tmperature of %%stream. Did you mean --temperature? All options: %%stream?",
        ),
        (
            "--no-fail-fst",
            "Unknown option --no-fail-fst of %%stream. Did you mean --no-fail-fast? All options: %%stream?",
        ),
        ("-x", f"Unknown option -x of %%stream. {USUAL} All options: %%stream?"),
        ("--nosuch", f"Unknown option --nosuch of %%stream. {USUAL} All options: %%stream?"),
        (
            "--variants v",
            "Unknown option --variants of %%stream. It is an option of %%stream_many. All options: %%stream?",
        ),
        ("-b", "Missing value for -b: write -b NAME"),
        ("--model --text", "Missing value for --model: write --model TEXT"),
        ("--text=yes", "Invalid value 'yes' for --text: expected no value"),
        ("-r f(", "Missing ) in: -r f("),
        ("-r 'f", "Missing ' at the end of: 'f"),
        ("—require f", "Unknown option —require of %%stream. Did you mean --require? All options: %%stream?"),
        ("-r “No prices.”", "Invalid quote “ for -r: use straight quotes, \" or '"),
        ("-r lambda chunk: True", "Invalid value lambda for -r: put brackets around it, as in -r (lambda chunk: ...)"),
    ],
)
def test_a_mistake_is_told(line: str, message: str) -> None:
    with pytest.raises(OptionError) as caught:
        parse(line, table(CellOptions))
    assert str(caught.value) == message


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("backend=local", "Unexpected 'backend=local' after the options. Did you mean --backend?"),
        ("max_tokens 3", "Unexpected 'max_tokens 3' after the options. Did you mean --max-tokens?"),
        (
            "-r no_prices chunking=word",
            "Unexpected 'chunking=word' after the options. Did you mean --chunking?",
        ),
        (
            "-r The text is about tea",
            "Unexpected 'text is about tea' after the options. A sentence needs quotes: "
            '--require "The text is about tea"',
        ),
        (
            "-r The text is about tea. -r no_prices",
            "Unexpected 'text is about tea.' after the options. A sentence needs quotes: "
            '--require "The text is about tea."',
        ),
        (
            "-r polite text",
            "Unexpected 'text' after the options. Did you mean --text? A sentence needs quotes: "
            '--require "polite text"',
        ),
        (
            "-r no_prices max_words(24)",
            "Unexpected 'max_words(24)' after the options. Write -r before each requirement: -r no_prices "
            "-r max_words(24), or join them: -r no_prices & max_words(24)",
        ),
        (
            "-r tea no_prices max_words(2, x=3) -c word",
            "Unexpected 'no_prices max_words(2, x=3)' after the options. Write -r before each requirement: -r tea "
            "-r no_prices -r max_words(2, x=3), or join them: -r tea & no_prices & max_words(2, x=3)",
        ),
        ("-c word no_prices", "Unexpected 'no_prices' after the options. Did you mean --require no_prices?"),
        (
            "--image a.png b.png",
            "Unexpected 'b.png' after the options. Write --image before each value: --image a.png --image b.png",
        ),
        (
            "-r 'No.' No prices.",
            "Unexpected 'No prices.' after the options. Write --require before each requirement, and "
            'quotes around a sentence: --require "No prices."',
        ),
    ],
)
def test_what_is_left_over_is_told_with_what_it_may_have_meant(line: str, message: str) -> None:
    options = table(CellOptions)
    assert str(left_over(parse(line, options), options)) == message


@pytest.mark.parametrize(
    ("line", "cell", "head", "prompt"),
    [
        ("-r a", "Tell me.\n", "-r a", "Tell me.\n"),
        ("-r a \\", "-c word\nTell me.\n", "-r a  -c word", "Tell me.\n"),
        ("-r a \\", "  -c \\\nword\nTell me.", "-r a    -c  word", "Tell me."),
        ("-r a", "-r b\n  --seed=3\nTell -r me.\n-r c", "-r a -r b --seed=3", "Tell -r me.\n-r c"),
        ("-r a --", "-r b\nTell me.", "-r a --", "-r b\nTell me."),
        ("", "- tea\n-rice\n--water", "", "- tea\n-rice\n--water"),
        ("-r a \\", "", "-r a  ", ""),
    ],
)
def test_options_go_on_below_the_first_line(line: str, cell: str, head: str, prompt: str) -> None:
    assert head_of(line, cell, table(CellOptions)) == (head, prompt)


@pytest.mark.parametrize(
    ("prompt", "option"),
    [
        ("Tell me.", ""),
        ("Tell me of --require in magics.", "--require"),
        ("Tell me.\n-r no_prices", "-r"),
        ("Tell me.\n--limits=total=3 -r x\n", "--limits"),
        ("-r is a flag\nTell me.", ""),
        ("What does ls -r do?", ""),
    ],
)
def test_an_option_at_the_end_of_a_prompt_is_seen(prompt: str, option: str) -> None:
    assert stray_option(prompt.removesuffix("\n"), table(CellOptions)) == option
