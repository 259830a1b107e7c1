"""Constraints on mellea: what goes along to which server, and what is refused before the run."""

from __future__ import annotations

from typing import Any

import pytest
from clock import run

from mellea_stream_widget import backends
from mellea_stream_widget.backends.scripting import ScriptedBackend
from mellea_stream_widget.mellea.api import CBlock, ChatContext
from mellea_stream_widget.requirements import forbid, json_prefix, markdown_list, matches
from mellea_stream_widget.streaming import StreamChunkingResult, stream_with_chunking

SCHEMA = {"type": "object"}


async def finish(backend: Any, *requirements: Any, **options: Any) -> StreamChunkingResult:
    asked = {"requirements": requirements, "constrain": True, **options}
    result = await stream_with_chunking(CBlock("Invoice?"), backend, ChatContext(), **asked)
    await result.acomplete()
    return result


def body(dialect: str, *requirements: Any, **options: Any) -> Any:
    backend = backends.constraining(ScriptedBackend(["{}"]), dialect)
    run(finish(backend, *requirements, **options))
    return backend.generations[0].options.get("extra_body")


@pytest.mark.claim("--constrain")
def test_the_server_gets_the_schema_in_its_own_way() -> None:
    form = json_prefix(SCHEMA)
    assert body("llama.cpp", forbid("beer"), form) == {"json_schema": SCHEMA}
    assert body("vllm", form) == {"structured_outputs": {"json": SCHEMA}}
    named = {"name": "answer", "schema": SCHEMA, "strict": True}
    assert body("openai", form) == {"response_format": {"type": "json_schema", "json_schema": named}}
    assert body("openai", json_prefix()) == {"response_format": {"type": "json_object"}}
    assert body("llama.cpp", form, constrain=False) is None


def test_grammars_go_to_the_servers_that_take_them() -> None:
    grammar = "root ::= ([y] | [n])\n"
    assert body("llama.cpp", matches("y|n")) == {"grammar": grammar}
    assert body("vllm", matches("y|n")) == {"structured_outputs": {"grammar": grammar}}


def test_the_body_of_the_caller_stays_beside_it() -> None:
    given = {"extra_body": {"top_k": 3}}
    assert body("llama.cpp", json_prefix(SCHEMA), model_options=given) == {"top_k": 3, "json_schema": SCHEMA}
    assert given == {"extra_body": {"top_k": 3}}


def test_an_answer_that_is_continued_is_not_held_to_a_grammar_from_its_middle() -> None:
    backend = backends.constraining(ScriptedBackend(["- a\n- 1\n", "- a\n- b\n"]), "llama.cpp")
    no_digits = lambda chunk: not any(map(str.isdigit, chunk))  # noqa: E731
    options = {"attempts": 2, "retry": "resume", "chunking": "line"}
    result = run(finish(backend, no_digits, markdown_list(), **options))
    assert result.outcome == "passed"
    assert [generation.options.get("extra_body", {}).keys() for generation in backend.generations] == [
        {"grammar"},
        set(),
    ]


@pytest.mark.parametrize(
    ("dialect", "requirements", "message"),
    [
        (None, [json_prefix()], "the server of ScriptedBackend is not known to take grammars or JSON schemas"),
        ("openai", [matches("y|n")], r"none of the requirements \(matches /y\|n/\) can be sent to openai"),
        ("llama.cpp", [], r"no requirement can be sent to llama.cpp"),
    ],
)
def test_what_cannot_be_said_is_refused_before_the_run(dialect: Any, requirements: Any, message: str) -> None:
    backend = ScriptedBackend(["{}"])
    if dialect is not None:
        backends.constraining(backend, dialect)
    with pytest.raises(ValueError, match=message):
        run(finish(backend, *requirements))
    assert backend.generations == []


def test_an_unknown_dialect_is_refused() -> None:
    with pytest.raises(ValueError, match=r"Invalid value 'gguf' for dialect: expected one of llama\.cpp, vllm, openai"):
        backends.constraining(ScriptedBackend(), "gguf")
