"""What a `%%stream` line may say, and what a mistake in it is told."""

import argparse
from typing import Any

import pytest
from IPython.core.error import UsageError

from mellea_stream_widget import backends
from mellea_stream_widget.chunkers import WordChunker
from mellea_stream_widget.mellea.api import Requirement
from mellea_stream_widget.notebook.options import Options, resolve


def no_prices(chunk: str) -> bool:
    return "$" not in chunk


def namespace() -> dict[str, Any]:
    model = backends.scripted("Tea.")
    return {"model": model, "no_prices": no_prices, "rules": [Requirement("Be brief.")], "Words": WordChunker}


def options(**given: Any) -> Options:
    words = {
        "require": [],
        "chunking": "sentence",
        "backend": "model",
        "out": None,
        "max_tokens": None,
        "temperature": None,
        "seed": None,
        "text": False,
    }
    names = namespace()
    return resolve(argparse.Namespace(**{**words, **given}), names, lambda word: eval(word, dict(names)), print)


def complaint(**given: Any) -> str:
    with pytest.raises(UsageError) as caught:
        options(**given)
    message = str(caught.value)
    assert len(message.splitlines()) <= 2
    return message


def test_a_requirement_is_a_name_an_expression_or_a_quoted_sentence() -> None:
    found = options(require=["no_prices", "rules[0]", '"About tea."', "'It is hot.'"]).requirements
    assert all(isinstance(requirement, Requirement) for requirement in found)
    assert len(found) == 4
    assert found[2].description == "About tea."


def test_a_chunking_is_a_name_or_an_expression() -> None:
    assert options(chunking="paragraph").chunking == "paragraph"
    assert isinstance(options(chunking="Words()").chunking, WordChunker)


def test_a_session_stands_for_its_backend() -> None:
    from mellea_stream_widget.mellea.api import MelleaSession

    names = namespace()
    names["session"] = MelleaSession(names["model"])
    words = argparse.Namespace(
        require=[],
        chunking="word",
        backend="session",
        out=None,
        max_tokens=None,
        temperature=None,
        seed=None,
        text=False,
    )
    assert resolve(words, names, lambda word: eval(word, names), print).backend is names["model"]


def test_numbers_go_to_the_model_under_mellea_s_names() -> None:
    found = options(max_tokens="64", temperature="0.5", seed="7").model_options
    assert found == {"MAX_NEW_TOKENS": 64, "TEMPERATURE": 0.5, "SEED": 7}
    assert options().model_options == {}


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"require": ["no_price"]}, "--require: there is no 'no_price'. Did you mean no_prices?"),
        (
            {"require": ["Cheap"]},
            "--require: there is no 'Cheap'. A sentence needs quotes: --require \"No prices.\"",
        ),
        (
            {"require": ["no_prices."]},
            '--require: no_prices. is no Python expression. A sentence needs quotes: --require "No prices."',
        ),
        ({"require": ["1/0"]}, "--require: 1/0 raised ZeroDivisionError: division by zero"),
        (
            {"require": ["3"]},
            "--require 3: 3 is no requirement; give a sentence, a function f(chunk), or a mellea Requirement",
        ),
        (
            {"chunking": "sentense"},
            "--chunking: there is no 'sentense'; choose from sentence, word, paragraph, line, prose, "
            "or name a variable. Did you mean sentence?",
        ),
        (
            {"chunking": "'words'"},
            "--chunking: Unknown chunking 'words'. Choose from: sentence, word, paragraph, line, prose. "
            "Did you mean 'word'?",
        ),
        (
            {"backend": "lokal"},
            "--backend: there is no 'lokal'; choose from local, ollama, openai, or name a variable. "
            "Did you mean local?",
        ),
        (
            {"backend": "no_prices"},
            "--backend: no_prices is a function; give local, ollama, openai, or a mellea Backend or MelleaSession",
        ),
        ({"out": "class"}, "--out: 'class' is no name for a variable; give letters, digits and _"),
        ({"max_tokens": "0"}, "--max-tokens: '0' does not do; give a whole number from 1 on"),
        ({"max_tokens": "many"}, "--max-tokens: 'many' does not do; give a whole number from 1 on"),
        ({"temperature": "nan"}, "--temperature: 'nan' does not do; give a number from 0 on"),
        ({"temperature": "-1"}, "--temperature: '-1' does not do; give a number from 0 on"),
        ({"seed": "1.5"}, "--seed: '1.5' does not do; give a whole number"),
    ],
)
def test_a_mistake_is_told_with_the_value_the_choices_and_the_nearest_match(
    given: dict[str, Any], message: str
) -> None:
    assert complaint(**given) == message
