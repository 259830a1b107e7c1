"""What double braces in a prompt become, and what everything else stays."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

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
        ("{{ twice(4) }} {{ tea | upper }} {{ 'many' if n > 2 else 'few' }}", "8 GREEN {{X}} many"),
        ("{{ lines }}|\r\n{{ n }}\r|\n", "a\r\nb|\r\n3\r|\n"),
        (
            '{a} ${n} %n \\n {% if x %} {# c #} {{ n }} {"j": {"k": [1]}}',
            '{a} ${n} %n \\n {% if x %} {# c #} 3 {"j": {"k": [1]}}',
        ),
    ],
)
def test_only_double_braces_are_filled(prompt: str, filled: str) -> None:
    assert fill(prompt, SPACE) == filled


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
            "Invalid expression in the prompt: access to attribute '__globals__' of 'function' object "
            "is unsafe; use --no-interpolate to send the prompt as it is written",
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
