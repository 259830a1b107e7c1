"""What options may say in a line and in Python, and what a mistake in them is told."""

from collections.abc import Sequence
from typing import Any

import pytest

from mellea_stream_widget import backends
from mellea_stream_widget.chunkers import WordChunker
from mellea_stream_widget.mellea.api import ChatContext, MelleaSession, Message, Requirement
from mellea_stream_widget.options.defaults import Level, Settled, settle
from mellea_stream_widget.options.errors import OptionError
from mellea_stream_widget.options.line import parse
from mellea_stream_widget.options.names import NOBODY, Names
from mellea_stream_widget.options.plan import Plan, prepare
from mellea_stream_widget.options.table import Options, table
from mellea_stream_widget.orchestrator.limits import Limits


def no_prices(chunk: str) -> bool:
    return "$" not in chunk


MODEL = backends.scripted("Tea.")
SPACE: dict[str, Any] = {
    "model": MODEL,
    "session": MelleaSession(MODEL),
    "no_prices": no_prices,
    "rules": [Requirement("Be brief.")],
    "Words": WordChunker,
}
NAMES = Names(SPACE, lambda word: eval(word, dict(SPACE)))


def level(line: str, origin: str = "this cell") -> Level:
    return Level(origin, parse(line, table()).given)


def line(text: str) -> Options:
    return settle([level(text)], NAMES).options


def plan(text: str) -> Plan:
    return prepare(settle([level(f"-b model {text}")], NAMES), print)


def called(**values: Any) -> Settled:
    return settle([Level("the call", values, lambda option: option.name)], NOBODY)


def python(**values: Any) -> Options:
    return called(**values).options


def planned(**values: Any) -> Plan:
    return prepare(called(**values), print)


def test_without_anything_said_the_defaults_of_the_table_hold() -> None:
    assert line("") == python() == Options()


@pytest.mark.claim("--require")
def test_a_requirement_is_a_name_an_expression_or_a_quoted_sentence() -> None:
    given = "-r no_prices -r rules[0] -r 'About tea.' --require=\"It is hot.\""
    assert line(given).require == (no_prices, SPACE["rules"][0], "About tea.", "It is hot.")
    found = plan(given).arguments["requirements"]
    assert all(isinstance(requirement, Requirement) for requirement in found)
    assert [requirement.description for requirement in found[1:]] == ["Be brief.", "About tea.", "It is hot."]


@pytest.mark.parametrize("sentence", ["Polite", "tea", "It is hot (not warm).", "model", "x < 3", "Tea (green)"])
def test_a_quoted_text_that_names_no_requirement_is_a_sentence(sentence: str) -> None:
    assert line(f"-r '{sentence}'").require == (sentence,)


@pytest.mark.claim("no-import-needed")
def test_ready_requirements_need_no_import_and_the_users_own_names_come_first() -> None:
    found = line("-r forbid('beer') -r max_words(3)&~must_mention('gin')").require
    assert [requirement.label for requirement in found] == ['forbid "beer"', 'at most 3 words & ~must mention "gin"']
    own = Names({"max_words": lambda limit: f"own {limit}"}, lambda word: eval(word, {"max_words": "own {}".format}))
    assert settle([level("-r max_words(3)")], own).options.require == ("own 3",)


def test_a_ready_requirement_has_to_be_called() -> None:
    with pytest.raises(OptionError, match=r"no_urls makes requirements; call it: no_urls\(\.\.\.\)"):
        plan("-r no_urls")
    with pytest.raises(OptionError, match="Did you mean max_words"):
        line("-r max_wrods(3)")


def test_in_python_one_requirement_need_not_be_a_list() -> None:
    assert python(require="About tea.").require == ("About tea.",)
    assert python(require=no_prices).require == (no_prices,)
    assert python(require=["About tea.", no_prices]).require == ("About tea.", no_prices)


@pytest.mark.claim("--chunking")
def test_a_chunking_is_a_name_or_an_expression() -> None:
    assert line("-c paragraph").chunking == "paragraph"
    assert line("-c 'paragraph'").chunking == "paragraph"
    assert isinstance(line("-c Words()").chunking, WordChunker)


@pytest.mark.parametrize("name", ["ollama:llama3.2", "local:/models/tea.gguf", "'local:/my models/tea.gguf'", "openai"])
def test_a_backend_is_whatever_can_be_resolved_by_name(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []
    monkeypatch.setattr("mellea_stream_widget.options.plan.resolve", lambda name, progress: asked.append(name) or MODEL)
    assert prepare(settle([level(f"-b {name}")], NAMES), print).backend is MODEL
    assert asked == [name.strip("'")]


@pytest.mark.claim("--model")
@pytest.mark.parametrize(
    ("given", "asked"), [("--model llama3.2 -b ollama", "ollama:llama3.2"), ("--model '/a b.gguf'", "local:/a b.gguf")]
)
def test_a_model_goes_behind_the_backend_s_name(given: str, asked: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mellea_stream_widget.options.plan.resolve", lambda name, progress: name)
    assert prepare(settle([level(given)], NAMES), print).backend == asked


@pytest.mark.claim("--backend")
def test_a_backend_is_also_an_object_and_a_session_stands_for_its_own() -> None:
    judge = backends.scripted(judge="no")
    assert plan("").backend is plan("-b session").backend is planned(backend=MODEL).backend is MODEL
    assert planned(backend=MODEL).arguments["validation_backend"] is None
    both = planned(backend=MODEL, validation_backend=MelleaSession(judge))
    assert both.arguments["validation_backend"] is judge


@pytest.mark.claim("--max-tokens", "--temperature", "--seed")
def test_numbers_go_to_the_model_under_mellea_s_names() -> None:
    found = plan("--max-tokens 64 --temperature 0.5 --seed -7").arguments["model_options"]
    assert {str(name): value for name, value in found.items()} == {
        "@@@max_new_tokens@@@": 64,
        "temperature": 0.5,
        "@@@seed@@@": -7,
    }
    assert plan("").arguments["model_options"] == {}


@pytest.mark.claim("--limits")
def test_limits_and_the_other_settings_reach_the_run() -> None:
    found = plan(
        "--limits first_token=30,total=0.5,between_tokens=none --emit audit --overlap 9 --lookahead 2"
    ).arguments
    assert found["limits"] == Limits(first_token=30, total=0.5, between_tokens=None)
    assert (found["emit"], found["overlap"], found["lookahead"], found["fail_fast"]) == ("audit", 9, 2, False)
    assert plan("--fail-fast").arguments["fail_fast"] is True
    assert plan("--fail-fast --no-fail-fast").arguments["fail_fast"] is False


def test_what_is_said_of_further_attempts_reaches_the_run() -> None:
    found = plan("--attempts 3 --retry auto --retry-on rejected,error").arguments
    assert (found["attempts"], found["retry"], found["retry_on"]) == (3, "auto", ("rejected", "error"))
    assert found["repair"] is None
    assert plan("--attempts 3 --retry resume -b model").arguments["retry"] == "resume"


def test_a_back_end_that_cannot_resume_is_told_before_anything_starts() -> None:
    options = called(backend=backends.scripted(resumes=False), attempts=2, retry="resume")
    with pytest.raises(OptionError) as caught:
        prepare(options, print)
    assert str(caught.value) == (
        "retry: nobody said that ScriptedBackend goes on from an unfinished answer; choose restart or auto, or wrap "
        "one that does (llama.cpp, vLLM) in backends.resuming(...)"
    )


def test_limits_may_be_an_object_or_a_mapping_in_python() -> None:
    for limits in (Limits(total=9), {"total": 9}):
        assert planned(limits=limits, backend=MODEL).arguments["limits"] == Limits(total=9)


def test_the_narrowest_level_decides_and_only_limits_are_put_together() -> None:
    levels = [
        Level("the project", {"chunking": "word", "require": ["Kind."], "limits": {"total": 60, "validator": 5}}),
        level("-c line --limits total=90", "the notebook"),
        level("-r no_prices"),
    ]
    settled = settle(levels, NAMES)
    assert settled.options == Options(chunking="line", require=(no_prices,), limits={"total": 90, "validator": 5})
    origins = {name: [level.origin for level in settled.origins(name)] for name in table()}
    assert {name: found for name, found in origins.items() if found} == {
        "chunking": ["the notebook"],
        "require": ["this cell"],
        "limits": ["the project", "the notebook"],
    }


def test_a_session_as_context_brings_its_backend_unless_another_is_named_as_close_to_the_prompt() -> None:
    other = backends.scripted()
    session = MelleaSession(MODEL, ctx=ChatContext().add(Message("user", "Hello.")))
    wide, near = Level("wide", {"backend": other}), Level("near", {"context": session})
    assert prepare(settle([wide, near], NAMES), print).backend is MODEL
    assert prepare(settle([near, wide], NAMES), print).backend is other
    both = Level("both", {"backend": other, "context": session})
    assert prepare(settle([both], NAMES), print).backend is other
    assert prepare(settle([both], NAMES), print).context is session.ctx


@pytest.mark.claim("--context")
def test_a_context_is_taken_as_it_is_and_none_is_an_empty_one() -> None:
    ctx = ChatContext().add(Message("user", "Hello."))
    assert planned(backend=MODEL, context=ctx).context is ctx
    assert planned(backend=MODEL).context.as_list() == []


def complaint(levels: Sequence[Level]) -> str:
    with pytest.raises(OptionError) as caught:
        prepare(settle(levels, NAMES), print)
    message = str(caught.value)
    assert len(message.splitlines()) <= 2
    return message


@pytest.mark.parametrize(
    ("said", "message"),
    [
        ("-r no_price", "--require: there is no 'no_price'. Did you mean no_prices?"),
        ("-r Cheap", "--require: there is no 'Cheap'. A sentence needs quotes: --require \"No prices.\""),
        (
            "-r no_prices.",
            '--require: no_prices. is no Python expression. A sentence needs quotes: --require "No prices."',
        ),
        (
            "-r 'no_prices'",
            "--require: 'no_prices' is a sentence for the model to judge; code stands without quotes: no_prices",
        ),
        (
            '-r "lambda chunk: len(chunk)"',
            '--require: "lambda chunk: len(chunk)" is a sentence for the model to judge; code stands without quotes: '
            "(lambda chunk: len(chunk))",
        ),
        (
            "-r 'max_words(3)'",
            "--require: 'max_words(3)' is a sentence for the model to judge; code stands without quotes: max_words(3)",
        ),
        ("-r 1/0", "--require: 1/0 raised ZeroDivisionError: division by zero"),
        (
            "-b model -r 3",
            "--require: 3 is no requirement; give a sentence, a function f(chunk), or a mellea Requirement",
        ),
        (
            "-c sentense",
            "--chunking: there is no 'sentense'; choose from sentence, word, paragraph, line, prose, "
            "or name a variable. Did you mean sentence?",
        ),
        (
            "-c 'words'",
            "--chunking: Unknown chunking 'words'. Choose from: sentence, word, paragraph, line, prose. "
            "Did you mean 'word'?",
        ),
        (
            "-b lokal",
            "--backend: there is no 'lokal'; choose from local, ollama, openai, or name a variable. "
            "Did you mean local?",
        ),
        ("-b 'olama:x'", "--backend: there is no 'olama'; choose from local, ollama, openai. Did you mean ollama?"),
        ("-r rules -b model", "--require: a list is no requirement; give each of its items by itself"),
        (
            "-c word,line",
            "--chunking: there is no 'word,line'; choose from sentence, word, paragraph, line, prose, "
            "or name a variable. Did you mean word?",
        ),
        (
            "-b 'gpt-4'",
            "--backend: there is no 'gpt-4'; choose from local, ollama, openai. "
            "A model stands behind its server's name: ollama:MODEL, openai:MODEL",
        ),
        (
            "-b llama3.2",
            "--backend: llama3.2 is no Python expression; choose from local, ollama, openai, or name a variable. "
            "A model stands behind its server's name: ollama:MODEL, openai:MODEL",
        ),
        (
            "-b model --repair 3",
            "--repair: 3; give a function of (action, ctx, past) or one of mellea's sampling strategies",
        ),
        ("-b 3", "--backend: 3 is no back-end; give local, ollama, openai, or a mellea Backend or MelleaSession"),
        ("-b model --context 4", "--context: 4 is no context; give a mellea Context or MelleaSession"),
        ("-b model --model x", "--model: 'x' goes with a back-end's name: local, ollama, openai"),
        ("-b ollama:y --model x", "--model: ollama:y names a model already; give one of the two"),
        (
            "-b model --validation-backend 4",
            "--validation-backend: 4 is no back-end; give local, ollama, openai, or a mellea Backend or MelleaSession",
        ),
        ("-o class", "--out: 'class' is no name for a variable; give letters, digits and _"),
        ("--max-tokens 0", "--max-tokens: '0' does not do; give a whole number from 1 on"),
        ("--max-tokens many", "--max-tokens: 'many' does not do; give a whole number from 1 on"),
        ("--temperature nan", "--temperature: 'nan' does not do; give a number from 0 on"),
        ("--temperature -1", "--temperature: '-1' does not do; give a number from 0 on"),
        ("--seed 1.5", "--seed: '1.5' does not do; give a whole number"),
        ("--attempts 0", "--attempts: '0' does not do; give a whole number from 1 on"),
        ("--retry again", "--retry: there is no 'again'; choose from restart, resume, auto."),
        (
            "--retry-on rejected,eror",
            "--retry-on: there is no 'eror'; choose from rejected, failed_validation, error. Did you mean error?",
        ),
        ("--emit al", "--emit: there is no 'al'; choose from validated, preview, audit."),
        ("--emit audi", "--emit: there is no 'audi'; choose from validated, preview, audit. Did you mean audit?"),
        (
            "--limits totl=3",
            "--limits: there is no limit 'totl'; choose from first_token, between_tokens, validator, total, cleanup, "
            "chunk_chars, text_chars, total_chars. Did you mean total?",
        ),
        ("--limits total=x", "--limits: 'x' is no number; give seconds, or none for no limit"),
        ("--limits total=-3", "--limits: total is -3; give a positive number, or None for no limit"),
        ("--limits 30", "--limits: '30' does not do; give name=seconds,name=seconds, such as total=120"),
    ],
)
def test_a_mistake_is_told_with_the_value_the_choices_and_the_nearest_match(said: str, message: str) -> None:
    assert complaint([level(said)]) == message


@pytest.mark.parametrize(
    ("values", "message"),
    [
        (
            {"chunking": "words"},
            "chunking: Unknown chunking 'words'. Choose from: sentence, word, paragraph, line, "
            "prose. Did you mean 'word'?",
        ),
        ({"backend": "lokal"}, "backend: there is no 'lokal'; choose from local, ollama, openai. Did you mean local?"),
        ({"max_tokens": 1.5}, "max_tokens: 1.5 does not do; give a whole number from 1 on"),
        ({"max_tokens": True}, "max_tokens: True does not do; give a whole number from 1 on"),
        ({"temperature": "warm"}, "temperature: 'warm' does not do; give a number from 0 on"),
        ({"temperature": object}, "temperature: <class 'object'> does not do; give a number from 0 on"),
        ({"require": 3}, "require: 3 does not do; give a list of sentences, functions and mellea Requirements"),
        ({"limits": 3}, "limits: 3 does not do; give Limits(...), or a mapping of their names to numbers"),
        ({"fail_fast": "yes"}, "fail_fast: 'yes' does not do; give True or False"),
        ({"model": 3}, "model: 3 does not do; give a text"),
    ],
)
def test_a_mistake_in_python_is_told_in_the_same_way(values: dict[str, Any], message: str) -> None:
    assert complaint([Level("the call", values, lambda option: option.name)]) == message


def test_an_option_that_there_is_not_is_told_with_its_origin() -> None:
    with pytest.raises(OptionError) as caught:
        Level.of_keys("pyproject.toml", {"chuncking": "word"}, lambda option: option.key)
    assert str(caught.value).startswith(
        "pyproject.toml: there is no option 'chuncking'. Did you mean chunking? Options: require, chunking, "
    )


@pytest.mark.parametrize("key", ["out", "background", "title"])
def test_what_belongs_to_one_cell_has_no_default(key: str) -> None:
    with pytest.raises(OptionError, match=f"there is no option '{key}'"):
        Level.of_keys("pyproject.toml", {key: "x"}, lambda option: option.key)


def test_keys_may_be_written_with_dashes_and_are_those_of_the_line() -> None:
    found = Level.of_keys("x", {"max-tokens": 3, "fail_fast": True, "raise": False}, lambda option: option.key)
    assert found.values == {"max_tokens": 3, "fail_fast": True, "raise_": False}
