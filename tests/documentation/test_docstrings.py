"""The docstrings of the public names: every parameter is told of, and examples give what they say."""

from __future__ import annotations

import doctest
import inspect
import re
from typing import Any

import pytest

import mellea_stream_widget
from mellea_stream_widget import backends, chunkers, chunking, recordings, requirements, streaming, telemetry

MODULES = [mellea_stream_widget, streaming, chunking, requirements, recordings, backends, telemetry]
PUBLIC = {getattr(module, name): name for module in MODULES for name in module.__all__ if name != "Outcome"}
FUNCTIONS = {name: value for value, name in PUBLIC.items() if inspect.isfunction(value)}
CLASSES = {name: value for value, name in PUBLIC.items() if inspect.isclass(value)}


@pytest.mark.parametrize("name", FUNCTIONS)
def test_a_function_tells_of_its_parameters(name: str) -> None:
    text = inspect.getdoc(FUNCTIONS[name]) or ""
    parameters = inspect.signature(FUNCTIONS[name]).parameters
    assert [parameter for parameter in parameters if not re.search(rf"\b{parameter}\b", text)] == []


@pytest.mark.parametrize("name", CLASSES)
def test_a_class_and_its_members_say_what_they_are(name: str) -> None:
    def text(member: Any) -> str:
        return inspect.getdoc(member) or ""

    kind = CLASSES[name]
    own = {key: getattr(kind, key) for key, value in vars(kind).items() if not key.startswith("_")}
    members = [key for key, value in own.items() if isinstance(value, property) or inspect.isroutine(value)]
    assert text(kind)
    assert [key for key in members if not text(own[key])] == []


def test_the_examples_in_docstrings_give_what_they_say() -> None:
    results = doctest.testmod(chunkers)
    assert (results.attempted > 0, results.failed) == (True, 0)
