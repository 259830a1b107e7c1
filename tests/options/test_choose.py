"""What options may say in a line and in Python, and what a mistake in them is told."""

import inspect
from collections.abc import Sequence
from dataclasses import fields
from types import SimpleNamespace
from typing import Any

import pytest

from mellea_stream_widget import backends
from mellea_stream_widget.chunkers import WordChunker
from mellea_stream_widget.mellea.api import ChatContext, MelleaSession, Message, Requirement
from mellea_stream_widget.notebook import cell
from mellea_stream_widget.options.cell_options import CellOptions
from mellea_stream_widget.options.defaults import ChosenOptions, Level, choose, named
from mellea_stream_widget.options.errors import OptionError
from mellea_stream_widget.options.line import parse
from mellea_stream_widget.options.table import table
from mellea_stream_widget.options.words import NO_NAMES, Names
from mellea_stream_widget.orchestrator.limits import Limits


def no_prices(chunk: str) -> bool:
    return "$" not in chunk


MODEL = backends.scripted("Tea.")
SPACE: dict[str, Any] = {
    "model": MODEL,
    "session": MelleaSession(MODEL),
    "no_prices": no_prices,
    "rules": [Requirement("Be brief.")],
    "joined": "max_words(3) & no_urls()",
    "Words": WordChunker,
}
NAMES = Names(SPACE, lambda word: eval(word, dict(SPACE)))


def level(line: str, origin: str = "this cell") -> Level:
    return Level(origin, parse(line, table(CellOptions)).given)


def line(text: str) -> CellOptions:
    return choose([level(text)], NAMES).options


def prepare(chosen: ChosenOptions) -> CellOptions:
    """Find what the options name."""
    return cell.prepare(chosen, None, print).chosen.options


def plan(text: str) -> CellOptions:
    return prepare(choose([level(f"-b model {text}")], NAMES))


def called(**values: Any) -> ChosenOptions:
    return choose([Level("the call", values, lambda option: option.name)], NO_NAMES)


def python(**values: Any) -> CellOptions:
    return called(**values).options


def planned(**values: Any) -> CellOptions:
    return prepare(called(**values))


def test_without_anything_said_the_defaults_of_the_table_hold() -> None:
    assert line("") == python() == CellOptions()


def test_tools_and_a_format_are_names_of_the_notebook() -> None:
    form = {"type": "object"}
    names = Names(own := {**SPACE, "FORM": form, "TOOLS": [no_prices, len]}, lambda word: eval(word, dict(own)))
    assert choose([level("--tools no_prices --tools len --format FORM")], names).options.tools == (no_prices, len)
    assert choose([level("--tools TOOLS")], names).options.tools == (no_prices, len)
    assert choose([level("--format FORM")], names).options.format is form
    tool = SimpleNamespace(name="order_tea", as_json_tool={})
    assert table(CellOptions)["tools"].kind.show((no_prices, tool)) == "no_prices, order_tea"
    for wrong, expected in (
        ("--tools 3", "a function, or a mellea tool"),
        ("--tools len --tools len", "tools with different names"),
        ("--format TOOLS", "a pydantic model"),
    ):
        with pytest.raises(OptionError, match=f"expected .*{expected}"):
            choose([level(wrong)], names)


@pytest.mark.claim("--require")
def test_a_requirement_is_a_name_an_expression_or_a_quoted_sentence() -> None:
    assert line("-r rules -r [no_prices,rules[0]]").requirements == (*SPACE["rules"], no_prices, SPACE["rules"][0])
    given = "-r no_prices -r rules[0] -r 'About tea.' --require=\"It is hot.\""
    assert line(given).requirements == (no_prices, SPACE["rules"][0], "About tea.", "It is hot.")
    found = plan(given).requirements
    assert all(isinstance(requirement, Requirement) for requirement in found)
    assert [requirement.description for requirement in found[1:]] == ["Be brief.", "About tea.", "It is hot."]


@pytest.mark.parametrize("sentence", ["Polite", "tea", "It is hot (not warm).", "model", "x < 3", "Tea (green)"])
def test_a_quoted_text_that_names_no_requirement_is_a_sentence(sentence: str) -> None:
    assert line(f"-r '{sentence}'").requirements == (sentence,)


@pytest.mark.claim("no-import-needed")
def test_ready_requirements_need_no_import_and_the_users_own_names_come_first() -> None:
    found = line("-r forbid('beer') -r max_words(3)&~must_mention('gin')").requirements
    assert [requirement.label for requirement in found] == ['forbid "beer"', 'at most 3 words & ~must mention "gin"']
    own = Names({"max_words": lambda limit: f"own {limit}"}, lambda word: eval(word, {"max_words": "own {}".format}))
    assert choose([level("-r max_words(3)")], own).options.requirements == ("own 3",)


@pytest.mark.claim("combine")
def test_operators_join_functions_and_sentences_too() -> None:
    found = line("-r no_prices & no_prices -r 'It is polite.' | ~ no_prices, max_words(3)").requirements
    assert [requirement.label for requirement in found] == [
        "no_prices & no_prices",
        "It is polite. | ~no_prices",
        "at most 3 words",
    ]
    assert line("-r no_prices, no_prices").requirements == (no_prices, no_prices)


def test_the_signature_of_limits_has_each_of_them_with_its_default() -> None:
    shown = {one.name: one.default for one in inspect.signature(Limits).parameters.values()}
    assert shown == {one.name: one.default for one in fields(Limits)}


def test_a_ready_requirement_has_to_be_called() -> None:
    with pytest.raises(
        OptionError,
        match=r"expected a requirement, as returned by no_urls\(\.\.\.\)\.",
    ):
        plan("-r no_urls")
    with pytest.raises(OptionError, match="Did you mean max_words"):
        line("-r max_wrods(3)")


def test_in_python_one_requirement_need_not_be_a_list() -> None:
    assert python(requirements="About tea.").requirements == ("About tea.",)
    assert python(requirements=no_prices).requirements == (no_prices,)
    assert python(requirements=["About tea.", no_prices]).requirements == ("About tea.", no_prices)


@pytest.mark.claim("--chunking")
def test_a_chunking_is_a_name_or_an_expression() -> None:
    assert line("-c paragraph").chunking == "paragraph"
    assert line("-c 'paragraph'").chunking == "paragraph"
    assert isinstance(line("-c Words()").chunking, WordChunker)


@pytest.mark.parametrize("name", ["ollama:llama3.2", "local:/models/tea.gguf", "'local:/my models/tea.gguf'", "openai"])
def test_a_backend_is_whatever_can_be_resolved_by_name(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []
    monkeypatch.setattr("mellea_stream_widget.backends.resolve", lambda name, progress: asked.append(name) or MODEL)
    assert prepare(choose([level(f"-b {name}")], NAMES)).backend is MODEL
    assert asked == [name.strip("'")]


@pytest.mark.claim("--model")
@pytest.mark.parametrize(
    ("given", "asked"), [("--model llama3.2 -b ollama", "ollama:llama3.2"), ("--model '/a b.gguf'", "local:/a b.gguf")]
)
def test_a_model_goes_behind_the_backend_s_name(given: str, asked: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mellea_stream_widget.backends.resolve", lambda name, progress: name)
    assert prepare(choose([level(given)], NAMES)).backend == asked


@pytest.mark.claim("--backend")
def test_a_backend_is_also_an_object_and_a_session_stands_for_its_own() -> None:
    judge = backends.scripted(judge="no")
    assert plan("").backend is plan("-b session").backend is planned(backend=MODEL).backend is MODEL
    assert planned(backend=MODEL).validation_backend is None
    both = planned(backend=MODEL, validation_backend=MelleaSession(judge))
    assert both.validation_backend is judge


@pytest.mark.claim("--max-tokens", "--temperature", "--seed")
def test_numbers_go_to_the_model_under_mellea_s_names() -> None:
    found = plan("--max-tokens 64 --temperature 0.5 --seed -7").model_options
    assert {str(name): value for name, value in found.items()} == {
        "@@@max_new_tokens@@@": 64,
        "temperature": 0.5,
        "@@@seed@@@": -7,
    }
    assert plan("").model_options == {}


@pytest.mark.claim("--limits")
def test_limits_and_the_other_settings_reach_the_run() -> None:
    found = plan("--limits first_token=30,total=0.5,between_tokens=none --emit audit --overlap 9 --lookahead 2")
    assert found.limits == Limits(first_token=30, total=0.5, between_tokens=None)
    assert (found.emit, found.overlap, found.lookahead, found.fail_fast) == ("audit", 9, 2, False)
    assert plan("--fail-fast").fail_fast is True
    assert plan("--fail-fast --no-fail-fast").fail_fast is False


def test_what_is_said_of_further_attempts_reaches_the_run() -> None:
    found = plan("--attempts 3 --retry auto --retry-on rejected,error")
    assert (found.attempts, found.retry, found.retry_on) == (3, "auto", ("rejected", "error"))
    assert found.repair is None
    assert plan("--attempts 3 --retry resume -b model").retry == "resume"


@pytest.mark.parametrize(("retry", "attempts"), [("resume", 2), ("resample", 1)])
def test_a_back_end_that_cannot_resume_is_told_before_anything_starts(retry: str, attempts: int) -> None:
    options = called(backend=backends.scripted(resumes=False), attempts=attempts, retry=retry)
    with pytest.raises(OptionError) as caught:
        prepare(options)
    assert str(caught.value) == (
        f"Invalid value {retry!r} for retry. ScriptedBackend is not known to continue an unfinished answer, as "
        f"retry={retry!r} needs. Use 'restart' or 'auto', or wrap a back-end that continues (llama.cpp's server, vLLM) "
        "in backends.resuming(...)."
    )


def test_limits_may_be_an_object_or_a_mapping_in_python() -> None:
    for limits in (Limits(total=9), {"total": 9}):
        assert planned(limits=limits, backend=MODEL).limits == Limits(total=9)


def test_the_narrowest_level_decides_and_only_limits_are_put_together() -> None:
    levels = [
        Level("the project", {"chunking": "word", "requirements": ["Kind."], "limits": {"total": 60, "validator": 5}}),
        level("-c line --limits total=90", "the notebook"),
        level("-r no_prices"),
    ]
    chosen = choose(levels, NAMES)
    assert chosen.options == CellOptions(chunking="line", require=(no_prices,), limits={"total": 90, "validator": 5})
    origins = {name: [level.origin for level in chosen.origins(name)] for name in table(CellOptions)}
    assert {name: found for name, found in origins.items() if found} == {
        "chunking": ["the notebook"],
        "requirements": ["this cell"],
        "limits": ["the project", "the notebook"],
    }


def test_a_session_as_context_brings_its_backend_unless_another_is_named_as_close_to_the_prompt() -> None:
    other = backends.scripted()
    session = MelleaSession(MODEL, ctx=ChatContext().add(Message("user", "Hello.")))
    wide, near = Level("wide", {"backend": other}), Level("near", {"context": session})
    assert prepare(choose([wide, near], NAMES)).backend is MODEL
    assert prepare(choose([near, wide], NAMES)).backend is other
    both = Level("both", {"backend": other, "context": session})
    assert prepare(choose([both], NAMES)).backend is other
    assert prepare(choose([both], NAMES)).context is session.ctx


@pytest.mark.claim("--context")
def test_a_context_is_taken_as_it_is_and_none_is_an_empty_one() -> None:
    ctx = ChatContext().add(Message("user", "Hello."))
    assert planned(backend=MODEL, context=ctx).context is ctx
    assert planned(backend=MODEL).context.as_list() == []


def complaint(levels: Sequence[Level]) -> str:
    with pytest.raises(OptionError) as caught:
        prepare(choose(levels, NAMES))
    message = str(caught.value)
    assert len(message.splitlines()) <= 2
    return message


@pytest.mark.parametrize(
    ("said", "message"),
    [
        ("-r no_price", "Unknown name 'no_price' for --require. Did you mean no_prices?"),
        ("-r Cheap", "Unknown name 'Cheap' for --require. A sentence needs quotes: --require \"No prices.\""),
        (
            "-r no_prices.",
            "Invalid value no_prices. for --require: expected a Python expression. A sentence needs "
            'quotes: --require "No prices."',
        ),
        (
            "-r 'no_prices'",
            "Invalid sentence 'no_prices' for --require: a sentence is judged by the model; write code "
            "without quotes: no_prices",
        ),
        (
            '-r "lambda chunk: len(chunk)"',
            'Invalid sentence "lambda chunk: len(chunk)" for --require: a sentence is judged by the '
            "model; write code without quotes: (lambda chunk: len(chunk))",
        ),
        (
            "-r 'max_words(3)'",
            "Invalid sentence 'max_words(3)' for --require: a sentence is judged by the model; write "
            "code without quotes: max_words(3)",
        ),
        (
            "-r 'max_words(3)' & 'It is polite.'",
            "Invalid sentence 'max_words(3)' for --require: a sentence is judged by the model; write "
            "code without quotes: max_words(3)",
        ),
        (
            '-r ~"no_prices", max_words(3)',
            'Invalid sentence "no_prices" for --require: a sentence is judged by the model; write '
            "code without quotes: no_prices",
        ),
        (
            "-r joined & max_words(3)",
            "Invalid sentence 'max_words(3) & no_urls()' for --require: a sentence is judged by the model; give the "
            "object itself: max_words(3) & no_urls()",
        ),
        (
            "-r max_words(3) & ''",
            "Invalid value '' for --require: expected a sentence for the model to judge.",
        ),
        (
            "-r @house & max_words(3)",
            "Cannot join the set @house with other requirements for --require: write --require before each: "
            "--require @house --require ...",
        ),
        (
            "-r @house, no_prices",
            "Cannot join the set @house with other requirements for --require: write --require before each: "
            "--require @house --require ...",
        ),
        ("-r 1/0", "Cannot evaluate 1/0 for --require: it raised ZeroDivisionError: division by zero"),
        (
            "-b model -r 3",
            "Invalid value 3 for --require: expected a sentence, a function f(chunk), or a mellea Requirement.",
        ),
        (
            "-c sentense",
            "Unknown name 'sentense' for --chunking: expected one of sentence, word, paragraph, line, "
            "prose, json, or a variable. Did you mean sentence?",
        ),
        (
            "-c 'words'",
            "Invalid value 'words' for --chunking: expected one of sentence, word, paragraph, line, "
            "prose, json, or a strategy with split() and flush(). Did you mean word?",
        ),
        (
            "-b lokal",
            "Unknown name 'lokal' for --backend: expected one of local, ollama, openai, or a variable. "
            "Did you mean local?",
        ),
        (
            "-b 'olama:x'",
            "Invalid value 'olama:x' for --backend: expected one of local, ollama, openai. Did you mean ollama?",
        ),
        (
            "-c word,line",
            "Unknown name 'word,line' for --chunking: expected one of sentence, word, paragraph, line, "
            "prose, json, or a variable. Did you mean word?",
        ),
        (
            "-b 'gpt-4'",
            "Invalid value 'gpt-4' for --backend: expected one of local, ollama, openai. A model "
            "stands after its server's name: ollama:MODEL, openai:MODEL",
        ),
        (
            "-b llama3.2",
            "Invalid value llama3.2 for --backend: expected one of local, ollama, openai, or a "
            "variable. A model stands after its server's name: ollama:MODEL, openai:MODEL",
        ),
        (
            "-b model --repair 3",
            "Invalid value 3 for --repair: expected a function of (action, ctx, past), or one of "
            "mellea's sampling strategies.",
        ),
        (
            "-b 3",
            "Invalid value 3 for --backend: expected one of local, ollama, openai, or a mellea Backend "
            "or MelleaSession.",
        ),
        ("-b model --context 4", "Invalid value 4 for --context: expected a mellea Context or MelleaSession."),
        (
            "-b model --model x",
            "Invalid value 'x' for --model: use it with one of local, ollama, openai as the back-end",
        ),
        ("-b ollama:y --model x", "Invalid value 'x' for --model: ollama:y names a model already; give one of the two"),
        (
            "-b model --validation-backend 4",
            "Invalid value 4 for --validation-backend: expected one of local, ollama, openai, or a "
            "mellea Backend or MelleaSession.",
        ),
        ("-o 3x", "Invalid value '3x' for --out: expected the name of a variable: letters, digits and _."),
        (
            "-o class",
            "Invalid value 'class' for --out: expected the name of a variable, and class is a word of Python. "
            "Try class_.",
        ),
        (
            "-r forbid(beer)",
            "Unknown name 'beer' for --require. A text needs quotes, too: \"beer\"",
        ),
        (
            "-r forbid(warm beer)",
            "Invalid value forbid(warm beer) for --require: expected a Python expression. A text needs quotes, too: "
            '"..."',
        ),
        (
            "-r no_prices & 3",
            "Cannot evaluate no_prices & 3 for --require. Invalid requirement 3: expected a sentence, a function "
            "f(chunk), or a mellea Requirement.",
        ),
        (
            "-r no_prices | forbid",
            "Cannot evaluate no_prices | forbid for --require. Invalid requirement forbid: it makes requirements. "
            "Call it: forbid(...)",
        ),
        ("-r no_prices & no_pricse", "Unknown name 'no_pricse' for --require. Did you mean no_prices?"),
        (
            "-r max_words('x')",
            "Cannot evaluate max_words('x') for --require. Invalid limit 'x': expected a whole number, 0 or more.",
        ),
        ("--max-tokens 0", "Invalid value '0' for --max-tokens: expected a whole number, 1 or more."),
        ("--max-tokens many", "Invalid value 'many' for --max-tokens: expected a whole number, 1 or more."),
        ("--temperature nan", "Invalid value 'nan' for --temperature: expected a number, 0 or more."),
        ("--temperature -1", "Invalid value '-1' for --temperature: expected a number, 0 or more."),
        ("--seed 1.5", "Invalid value '1.5' for --seed: expected a whole number."),
        ("--attempts 0", "Invalid value '0' for --attempts: expected a whole number, 1 or more."),
        ("--retry again", "Invalid value 'again' for --retry: expected one of restart, resume, auto, resample."),
        (
            "--retry-on rejected,eror",
            "Invalid value 'eror' for --retry-on: expected one of rejected, failed_validation, cut_off, error. "
            "Did you mean error?",
        ),
        ("--emit al", "Invalid value 'al' for --emit: expected one of validated, preview, audit."),
        (
            "--emit audi",
            "Invalid value 'audi' for --emit: expected one of validated, preview, audit. Did you mean audit?",
        ),
        (
            "--limits totl=3",
            "Unknown limit 'totl' for --limits: expected one of first_token, between_tokens, "
            "reasoning, validator, total, cleanup, chunk_chars, text_chars, total_chars. Did you mean total?",
        ),
        ("--limits total=x", "Invalid value 'x' for --limits: expected a number, or none for no limit."),
        (
            "--limits total=-3",
            "Invalid value total=-3 for --limits: expected seconds, a number above 0, or None for no limit.",
        ),
        ("--limits 30", "Invalid value '30' for --limits: expected name=number,name=number, such as total=120."),
    ],
)
def test_a_mistake_is_told_with_the_value_the_choices_and_the_nearest_match(said: str, message: str) -> None:
    assert complaint([level(said)]) == message


@pytest.mark.parametrize(
    ("values", "message"),
    [
        (
            {"chunking": "words"},
            "Invalid value 'words' for chunking: expected one of sentence, word, paragraph, line, "
            "prose, json, or a strategy with split() and flush(). Did you mean word?",
        ),
        (
            {"backend": "lokal"},
            "Invalid value 'lokal' for backend: expected one of local, ollama, openai. Did you mean local?",
        ),
        ({"max_tokens": 1.5}, "Invalid value 1.5 for max_tokens: expected a whole number, 1 or more."),
        ({"max_tokens": True}, "Invalid value True for max_tokens: expected a whole number, 1 or more."),
        ({"temperature": "warm"}, "Invalid value 'warm' for temperature: expected a number, 0 or more."),
        ({"temperature": object}, "Invalid value <class 'object'> for temperature: expected a number, 0 or more."),
        (
            {"requirements": 3},
            "Invalid value 3 for requirements: expected a list of sentences, functions and mellea Requirements.",
        ),
        ({"limits": 3}, "Invalid value 3 for limits: expected Limits(...), or a mapping of their names to numbers."),
        ({"fail_fast": "yes"}, "Invalid value 'yes' for fail_fast: expected True or False."),
        ({"model": 3}, "Invalid value 3 for model: expected a string."),
    ],
)
def test_a_mistake_in_python_is_told_in_the_same_way(values: dict[str, Any], message: str) -> None:
    assert complaint([Level("the call", values, lambda option: option.name)]) == message


def test_an_unknown_option_is_told_with_its_origin_and_the_nearest_match() -> None:
    with pytest.raises(OptionError) as caught:
        named("chuncking", "pyproject.toml")
    assert str(caught.value) == "Unknown option 'chuncking' in pyproject.toml. Did you mean chunking?"
    with pytest.raises(OptionError) as caught:
        named("colour")
    assert str(caught.value).startswith("Unknown option 'colour': expected one of require, chunking, backend, ")


@pytest.mark.parametrize("key", ["out", "background", "title"])
def test_what_belongs_to_one_cell_has_no_default(key: str) -> None:
    with pytest.raises(OptionError, match=f"Unknown option '{key}'"):
        named(key)


@pytest.mark.parametrize(
    ("key", "name"),
    [
        ("max-tokens", "max_tokens"),
        ("fail_fast", "fail_fast"),
        ("raise", "raise_"),
        ("require", "requirements"),
        ("requirements", "requirements"),
    ],
)
def test_keys_may_be_written_with_dashes_and_are_those_of_the_line(key: str, name: str) -> None:
    assert named(key).name == name


@pytest.mark.parametrize(
    "text", ["no_prices", " max_words(120)", "language", "forbid('x') & no_urls()", "lambda chunk: True"]
)
def test_code_in_a_string_is_not_judged_as_a_sentence(text: str) -> None:
    with pytest.raises(OptionError) as caught:
        python(requirements=["The text is polite.", text])
    advice = f"a sentence is judged by the model; give the object itself: {text.strip()}"
    assert str(caught.value) == f"Invalid sentence {text!r} for requirements: {advice}"


def test_the_name_of_an_own_function_is_not_judged_as_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("__main__.polite", lambda chunk: True, raising=False)
    with pytest.raises(OptionError, match="give the object itself: polite"):
        python(requirements=["polite"])


@pytest.mark.parametrize(
    "text", ["Polite.", "polite", "Tea (green)", "It says f(x) first", "no prices", "Is it 1 + 1?"]
)
def test_a_sentence_may_look_a_little_like_code(text: str) -> None:
    assert python(requirements=text).requirements == (text,)


def test_words_of_a_line_become_plain_texts() -> None:
    said = "--emit preview --chunking word --retry resume --reasoning show --title Tea --rater ana --system Brief"
    options = line(f"-b local {said} --retry-on rejected -r 'It is about tea.' -o tea --record tea.jsonl")
    given = [*vars(options).values(), *options.requirements, *options.retry_on]
    assert [value for value in given if isinstance(value, str) and type(value) is not str] == []
