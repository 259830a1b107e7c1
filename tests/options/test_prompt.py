"""What double braces in a prompt become, and what everything else stays."""

import os
from typing import Any

import pytest
from effort import at_most
from hypothesis import given
from hypothesis import strategies as st
from IPython.core.interactiveshell import InteractiveShell

from mellea_stream_widget.options.errors import OptionError
from mellea_stream_widget.options.prompt import fill

SPACE: dict[str, Any] = {
    "tea": "green {{x}}",
    "n": 3,
    "d": {"a": {"b": 1}},
    "lines": "a\r\nb",
    "twice": lambda x: 2 * x,
}


@pytest.mark.claim("--interpolate")
@pytest.mark.parametrize(
    ("prompt", "filled"),
    [
        ("{{ tea }} and {{n + 1}}", "green {{x}} and 4"),
        ('{{ d["a"]["b"] }} {{ {"a": {"b": 2}}["a"]["b"] }} {{ "}}" }}', "1 2 }}"),
        ("{{ n * 2 }} {{ tea | upper }} {{ 'many' if n > 2 else 'few' }}", "6 GREEN {{X}} many"),
        ("{{ lines }}|\r\n{{ n }}\r|\n", "a\r\nb|\r\n3\r|\n"),
        (
            '{a} ${n} %n \\n {% if x %} {# c #} {{ n }} {"j": {"k": [1]}}',
            '{a} ${n} %n \\n {% if x %} {# c #} 3 {"j": {"k": [1]}}',
        ),
    ],
)
def test_only_double_braces_are_filled(prompt: str, filled: str) -> None:
    assert fill(prompt, SPACE) == filled


@at_most(500)
@given(st.text(alphabet=st.one_of(st.sampled_from("{}%#$\\\r\n '\"-ab"), st.characters()), max_size=40))
def test_a_text_without_double_braces_stays_as_it_is_and_so_does_what_stands_around_an_expression(text: str) -> None:
    plain = text.replace("{{", "{").rstrip("{")
    assert fill(plain, {}) == plain
    assert fill(f"{plain} {{{{ n }}}}{plain}", SPACE) == f"{plain} 3{plain}"


@pytest.mark.parametrize(
    ("prompt", "message"),
    [
        (
            "{{ tee }}",
            "Unknown name 'tee' in the prompt. Did you mean tea? If the braces are text, use "
            "--no-interpolate to send the prompt as it is written",
        ),
        (
            "{{ tea.colour }}",
            "Invalid expression in the prompt: 'str object' has no attribute 'colour'; use "
            "--no-interpolate to send the prompt as it is written",
        ),
        (
            "{{ tea.__class__ }}",
            "Invalid expression in the prompt: access to attribute '__class__' of 'str' object is "
            "unsafe; use --no-interpolate to send the prompt as it is written",
        ),
        (
            "{{ twice.__globals__ }}",
            "Invalid expression in the prompt: 'twice' is a function, and a prompt takes values only: assign the value "
            "to a variable first; use --no-interpolate to send the prompt as it is written",
        ),
        ("{{ 1 / 0 }}", "Cannot evaluate an expression in the prompt: it raised ZeroDivisionError: division by zero"),
        (
            "one\n{{ n",
            "Invalid expression in line 2 of the prompt: {{ is not closed with }}; use "
            "--no-interpolate to send the prompt as it is written",
        ),
        (
            "{{ }}",
            "Invalid expression in line 1 of the prompt. Expected an expression, got 'end of print "
            "statement'; use --no-interpolate to send the prompt as it is written",
        ),
        (
            "{{ range(3) }}",
            "Unknown name 'range' in the prompt. If the braces are text, use --no-interpolate to send "
            "the prompt as it is written",
        ),
    ],
)
def test_a_mistake_is_told_with_the_name_and_near_matches(prompt: str, message: str) -> None:
    with pytest.raises(OptionError) as caught:
        fill(prompt, SPACE)
    assert str(caught.value).startswith(message)
    assert len(str(caught.value).splitlines()) == 1


class Row:
    """Data of a user's, with all that an object may lead to."""

    def __init__(self) -> None:
        self.text = "hot"
        self.act = os.system
        self.module = os

    def go(self) -> str:
        raise AssertionError("a prompt has called a method")


class Acting:
    def __call__(self) -> str:
        raise AssertionError("a prompt has called an object")


HOSTILE: dict[str, Any] = {
    "os": os,
    "run": os.system,
    "Row": Row,
    "row": Row(),
    "rows": [{"a": 1, "act": os.system}],
    "call": Acting(),
    "env": os.environ,
    "shell": InteractiveShell,
    "text": "green tea",
    "mapping": {"os": os, "list": [1, 2]},
}


@pytest.mark.parametrize(
    "expression",
    [
        "os",
        "os.environ",
        "run('id')",
        "Row",
        "row.act('id')",
        "row.go()",
        "row.module.environ",
        "row['module']",
        "row | attr('module')",
        "rows[0].act('id')",
        "rows[0]['act']",
        "mapping.os",
        "'{0.module}'.format(row)",
        "'{0[os]}'.format(mapping)",
        "call()",
        "call",
        "env",
        "env['HOME']",
        "shell",
        "text.__class__",
        "mapping.list.append(3)",
        "mapping.clear()",
        "text * 99999999",
        "9 ** 999999999",
        "[row.go] | map('string') | list",
        "(run,)[0]('id')",
    ],
)
def test_a_prompt_takes_values_and_nothing_that_acts(expression: str) -> None:
    with pytest.raises(OptionError):
        fill(f"{{{{ {expression} }}}}", HOSTILE)
    assert HOSTILE["mapping"]["list"] == [1, 2]


@pytest.mark.parametrize(
    ("expression", "filled"),
    [
        ("text.upper().replace('E', '3')", "GR33N T3A"),
        ("'{} {:.1f}'.format(text, 3)", "green tea 3.0"),
        ("mapping.get('list')[1] + rows[0].a", "3"),
        ("row.text", "hot"),
        ("mapping.list | join('-')", "1-2"),
        ("text[:5] ~ (3).bit_length()", "green2"),
        ("', '.join(['a', 'b'])", "a, b"),
    ],
)
def test_values_and_their_safe_methods_will_do(expression: str, filled: str) -> None:
    assert fill(f"{{{{ {expression} }}}}", HOSTILE) == filled


@pytest.mark.parametrize(
    "expression",
    [
        "'a'.ljust(10 ** 8)",
        "text.center(10 ** 8)",
        "'1'.zfill(10 ** 8)",
        "('\\t' * 9).expandtabs(9999999)",
        "'%100000000d' % 1",
        "'%*d' % (100000000, 1)",
        "'%(a)0100000000d' % {'a': 1}",
        "'{:100000000}'.format(1)",
        "'{:{}}'.format(1, 100000000)",
        "'{a:{b}}'.format_map({'a': 1, 'b': 100000000})",
        "('{}' * 9).format(*['a' * 9999999] * 9)",
        "('a' * 9999999).replace('a', 'bb')",
        "'a'.join(['b' * 9999999] * 2)",
        "('a' * 9999999).join('bcd')",
        "['a' * 9999999] * 9",
        "{'a': 'a' * 9999999}.copy().items() | list * 99",
        "('t' * 999).translate({116: 'x' * 99999})",
        "(5).to_bytes(100000000, 'big')",
    ],
)
def test_no_step_makes_more_than_a_kernel_can_bear(expression: str) -> None:
    with pytest.raises(OptionError, match="would be too large"):
        fill(f"{{{{ {expression} }}}}", HOSTILE)


@pytest.mark.parametrize(
    "name", ["attr('a')", "batch(9)", "center(9)", "format(1)", "indent(9)", "map('upper')", "urlize"]
)
def test_filters_that_call_or_multiply_are_unknown(name: str) -> None:
    with pytest.raises(OptionError, match=f"No filter named '{name.partition('(')[0]}'"):
        fill(f"{{{{ text | {name} }}}}", HOSTILE)


@pytest.mark.parametrize(
    ("expression", "filled"),
    [
        ("'1234567 * %s, %5.1f%%' % (text, 3)", "1234567 * green tea,   3.0%"),
        ("'1234567 {:>6} {{{}}}'.format(1, text)", "1234567      1 {green tea}"),
        ("text.ljust(12) ~ '|'", "green tea   |"),
        ("text.replace('e', '\u00e9', 1)", "gr\u00e9en tea"),
        ("'a\tb'.expandtabs(4)", "a   b"),
        ("(5).to_bytes(2, 'big').hex()", "0005"),
        ("['a', text] * 2", "['a', 'green tea', 'a', 'green tea']"),
    ],
)
def test_usual_steps_are_taken(expression: str, filled: str) -> None:
    assert fill(f"{{{{ {expression} }}}}", HOSTILE) == filled
