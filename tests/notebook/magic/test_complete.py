"""What Tab offers."""

from typing import Any

import pytest

from mellea_stream_widget import backends, requirements
from mellea_stream_widget.mellea.api import ChatContext, MelleaSession, Requirement
from mellea_stream_widget.notebook.magic.completion import complete
from mellea_stream_widget.options.cell_options import CellOptions
from mellea_stream_widget.options.table import table
from mellea_stream_widget.options.words import Names

MODEL = backends.scripted()
SPACE: dict[str, Any] = {
    "no_prices": lambda chunk: True,
    "brief": Requirement("Be brief."),
    "model": MODEL,
    "session": MelleaSession(MODEL),
    "ctx": ChatContext(),
    "number": 3,
    "_hidden": lambda chunk: True,
}
NAMES = Names(SPACE, lambda word: eval(word, dict(SPACE)))
READY = [f"{name}(" for name in requirements.__all__]
ALL = [form for option in table(CellOptions).values() for form in (option.flag, option.negation) if form]


def offered(line: str) -> Any:
    return complete(line, table(CellOptions), NAMES)


@pytest.mark.parametrize(
    ("line", "written", "words"),
    [
        ("", "", ALL),
        ("--ch", "--ch", ["--chunking", "--chat"]),
        ("-c word --chunk", "--chunk", []),
        ("-r no_prices --req", "--req", ["--require", "--require-reasoning"]),
        ("--text --no-t", "--no-t", []),
        ("-r ", "", ["no_prices", "brief", *READY]),
        ("-r no_prices -r b", "b", ["brief"]),
        ("--require=no_p", "no_p", ["no_prices", "no_personal_data("]),
        ("-r brief & no_pr", "no_pr", ["no_prices"]),
        ("-r brief & ", "", ["no_prices", "brief", *READY]),
        ("-r brief |b", "brief |b", []),
        ("--require=brief | no_pr", "no_pr", ["no_prices"]),
        ("-r brief & no_prices --seed 3 --ch", "--ch", ["--chunking", "--chat"]),
        ("-c ", "", ["sentence", "word", "paragraph", "line", "prose", "json"]),
        ("-b o", "o", ["ollama", "openai"]),
        ("-b ", "", ["local", "ollama", "openai", "model", "session"]),
        ("--validation-backend m", "m", ["model"]),
        ("--context ", "", ["session", "ctx"]),
        ("--emit a", "a", ["audit"]),
        ("--limits cl", "cl", ["cleanup="]),
        ("--limits total=3,first", "first", ["first_token="]),
        ("--seed ", "", []),
    ],
)
def test_options_and_their_values_are_offered(line: str, written: str, words: list[str]) -> None:
    assert offered(line) == (written, words)


@pytest.mark.parametrize("line", ["-r f(", "-r 'No pri", "Tell me --ch", "-c word Tell ", "tell", "--text=y"])
def test_inside_of_expressions_and_prompts_others_know_better(line: str) -> None:
    assert offered(line) is None
