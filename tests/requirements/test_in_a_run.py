"""Requirements on text in runs, in sessions, and in mellea's own validation."""

from __future__ import annotations

import asyncio
from copy import copy, deepcopy
from typing import Any

import pytest
from canary import CANARY, reachable, shows
from clock import run
from hypothesis import given
from hypothesis import strategies as st
from mellea.core import GenerateLog
from reading import FEW, cut_texts, made_of
from requirements_of import HAS_08
from story import contract

from mellea_stream_widget import requirements as r
from mellea_stream_widget.backends.scripting import Answer, ScriptedBackend
from mellea_stream_widget.mellea.api import (
    CBlock,
    MelleaSession,
    ModelOutputThunk,
    Requirement,
    SimpleContext,
)
from mellea_stream_widget.orchestrator.limits import Limits
from mellea_stream_widget.streaming import StreamChunkingResult, stream_with_chunking


async def finish(*requirements: Any, deltas: list[str], **options: Any) -> StreamChunkingResult:
    backend = ScriptedBackend(Answer(deltas=deltas))
    result = await stream_with_chunking(CBlock("x"), backend, SimpleContext(), requirements=requirements, **options)
    await result.log.join()
    return result


def outcome(*requirements: Any, text: str, **options: Any) -> tuple[str, str]:
    result = run(finish(*requirements, deltas=[text], **options))
    return result.outcome, result.full_text


def of(text: str) -> Any:
    return SimpleContext().add(CBlock("x")).add(ModelOutputThunk(value=text))


def everything() -> list[Any]:
    return [
        r.forbid("cold beer", "wine"),
        r.must_mention("tea"),
        r.max_words(12),
        r.min_words(2),
        r.max_sentences(3),
        r.no_repetition(),
        r.no_urls(),
        r.matches(r"[^#]*"),
        r.forbid("milk") & r.max_chars(80),
        r.max_lines(1) | r.must_mention("tea"),
        ~r.must_mention("gin"),
        r.forbid("gin").on("word"),
    ]


@pytest.mark.parametrize("chunking", ["sentence", "word", "line", "paragraph", "prose"])
def test_a_phrase_is_found_across_chunks_and_deltas(chunking: str) -> None:
    for deltas in (["Tea. A co", "ld  be", "er, ple", "ase. More."], list("Tea. A cold  beer, please. More.")):
        result = run(finish(r.forbid("cold beer"), deltas=deltas, chunking=chunking))
        assert result.outcome == "rejected"
        assert "beer" not in result.full_text
        assert result.streaming_failures[0][1].reason == 'it has "cold beer" in it'


def test_a_word_at_the_end_of_a_chunk_does_not_come_out() -> None:
    assert outcome(r.forbid("beer"), text="No beer today", chunking="word") == ("rejected", "No")
    assert outcome(r.forbid("beer"), text="No beers today", chunking="word") == ("passed", "No beers today")


@pytest.mark.mutant(
    "a chunk that a limit cut ends no word", "TextRequirement.check_span", "last or not span.cut", "True"
)
def test_a_chunk_that_a_limit_cut_ends_no_word() -> None:
    text = "gingerbeers are fine"
    options: dict[str, Any] = {"limits": Limits(chunk_chars=10), "chunking": "line"}
    assert outcome(r.forbid("gingerbeer"), text=text, **options) == ("passed", text)


@pytest.mark.mutant(
    "white space between chunks is read by rules on the text",
    "TextRequirement.check_span",
    "span.lead + span.text",
    "span.text",
)
def test_the_white_space_between_chunks_is_read_too() -> None:
    for chunking in ("word", "sentence", "line"):
        assert outcome(r.max_chars(13), text="Tea.\n\n  Milk.", chunking=chunking)[0] == "passed"
        assert outcome(r.max_chars(12), text="Tea.\n\n  Milk.", chunking=chunking)[0] == "rejected"
        assert outcome(r.matches(r"Tea\.\n\n  Milk\."), text="Tea.\n\n  Milk.", chunking=chunking)[0] == "passed"
        assert outcome(r.json_prefix(), text='{"a":\n [1, 2]}', chunking=chunking)[0] == "passed"


PARTS = ("tea ", "cold ", "beer", "s", ". ", "wine", "\n", " ", "gin ", "milk", "www.evil.org ", "ha ", "#", "Two! ")


@FEW
@given(cut_texts(made_of(*PARTS, size=16)), st.sampled_from(["sentence", "word", "line", "prose"]))
def test_a_run_gives_the_same_events_for_every_cut_into_deltas(deltas: list[str], chunking: str) -> None:
    requirements = everything()
    one = asyncio.run(finish(*requirements, deltas=["".join(deltas)], chunking=chunking))
    other = asyncio.run(finish(*requirements, deltas=deltas, chunking=chunking))
    assert contract(one.log.read()) == contract(other.log.read())


@FEW
@given(made_of(*PARTS, size=16))
def test_the_chunking_decides_when_but_not_what(text: str) -> None:
    """Cut between words, every rule that can fail early fails exactly if it fails at the end."""
    for requirement in (r.forbid("cold beer", "wine"), r.max_words(5), r.max_chars(20), r.no_urls()):
        at_end = asyncio.run(requirement.validate(None, of(text))).as_bool()
        for chunking in ("word", "sentence"):
            result = asyncio.run(finish(requirement, deltas=[text], chunking=chunking))
            assert result.outcome == ("passed" if at_end else "rejected")


def test_runs_at_the_same_time_and_one_after_the_other_share_nothing() -> None:
    async def main() -> None:
        requirements = everything()
        good, bad = "One cup of tea. And one more.", "One cup of tea. One cold beer, too."
        for _ in range(2):
            texts = [good, bad] * 3
            results = await asyncio.gather(*(finish(*requirements, deltas=list(text)) for text in texts))
            assert [result.outcome for result in results] == ["passed", "rejected"] * 3
            assert [result.full_text for result in results] == [good, "One cup of tea."] * 3

    run(main())


@pytest.mark.mutant(
    "a combined requirement clones its parts",
    "Combined.__copy__",
    "tuple((copy(part) for part in self.operands))",
    "self.operands if copy else ()",
)
def test_a_copy_goes_on_from_where_the_original_was() -> None:
    async def say(requirement: Any, chunk: str) -> str:
        if HAS_08:
            [verdict] = await requirement.stream_validate(chunk, backend=None, ctx=None)
        else:
            verdict = await requirement.stream_validate(chunk, backend=None, ctx=None)
        return str(verdict.success)

    def last_word(text_so_far: str) -> bool:
        return not text_so_far.endswith("stop ")

    async def main() -> None:
        makes: list[tuple[Any, str, str]] = [
            (r.max_words(2), "one two ", "three "),
            (r.max_words(2) & r.max_words(9), "one two ", "three "),
            (r.max_words(2).on("word"), "one two ", "three "),
            (~(~r.max_words(2) & ~r.max_words(9)), "one ", "two "),
            (r.requirement(last_word), "go ", "stop "),
        ]
        for requirement, first, second in makes:
            fresh = [await say(copy(requirement), text) for text in (first, second)]
            begun = copy(requirement)
            await say(begun, first)
            for clone in (copy, deepcopy):
                one, other = clone(begun), clone(begun)
                assert await say(one, second) == await say(other, second)
            assert [await say(copy(requirement), text) for text in (first, second)] == fresh

    run(main())


@pytest.mark.mutant(
    "a requirement with a chunking of its own clones its cutter",
    "Rechunked.__copy__",
    "clone._cutter = deepcopy(self._cutter)",
)
@pytest.mark.parametrize("chunking", ["sentence", "word"])
def test_no_requirement_keeps_text_that_did_not_come_out(chunking: str) -> None:
    def short(text_so_far: str) -> bool:
        return CANARY not in text_so_far

    kept = [
        *everything(),
        r.max_sentences(9),
        r.max_sentences(9).on("word") & r.must_mention("x"),
        ~r.language("de") | r.max_chars(3),
        r.json_prefix() | r.code_fence(),
        r.no_secrets(),
        r.judge("It counts.", every=2),
        r.requirement(short),
    ]
    result = run(finish(*kept, deltas=["Tea is hot. The ", CANARY, " is here. More."], chunking=chunking))
    assert result.outcome == "rejected"
    assert CANARY in result.withheld
    outside = (ScriptedBackend,)
    assert not any(shows(item) for item in reachable(result, result.log.read(), kept, outside=outside))


def test_a_fail_that_is_only_noted_is_told_once_and_not_for_every_chunk_behind_it() -> None:
    deltas = ["A beer. Tea. Beer again. Milk."]
    result = run(finish(r.forbid("beer"), r.max_words(3), deltas=deltas, emit="audit"))
    checks = [event for event in result.log.read() if event.kind == "quick_check"]
    assert [[verdict.success for verdict in check.results] for check in checks] == [
        ["fail", "unknown"],
        ["unknown", "unknown"],
        ["fail", "fail"],
        ["unknown", "fail"],
    ]


def test_all_serve_in_an_ordinary_session() -> None:
    backend = ScriptedBackend(judge="yes")
    requirements = [*everything(), r.judge("It is about tea."), r.lift("It is hot."), r.requirement(lambda chunk: True)]
    with MelleaSession(backend=backend, ctx=SimpleContext()) as session:
        results = session.validate(requirements, output=ModelOutputThunk(value="One cup of tea. And one more."))
        assert [result.as_bool() for result in results] == [True] * len(requirements)
        results = session.validate(requirements[:3], output=ModelOutputThunk(value="Cold beer."))
        assert [result.reason for result in results] == [
            'it has "cold beer" in it',
            'it does not mention "tea"',
            None,
        ]


class LoggingBackend(ScriptedBackend):
    """With the log of each generation that `instruct` asks for."""

    async def _generate_from_context(self, action: Any, ctx: Any, **options: Any) -> Any:
        thunk, ctx = await super()._generate_from_context(action, ctx, **options)
        await thunk.avalue()
        thunk._generate_log = GenerateLog()
        return thunk, ctx


def test_all_serve_in_instruct_and_what_only_checks_is_not_in_the_prompt() -> None:
    backend = LoggingBackend(["A cold beer.", "A cup of tea."])
    with MelleaSession(backend=backend, ctx=SimpleContext()) as session:
        answer = session.instruct("Drink.", requirements=[r.forbid("beer"), r.must_mention("tea")])
    assert str(answer) == "A cup of tea."
    prompts = [str(generation.action.format_for_llm().args) for generation in backend.generations]
    assert "mentions" in prompts[0] and "does not contain" not in prompts[0]


def test_all_are_requirements_with_a_name_and_a_description() -> None:
    for requirement in everything():
        assert isinstance(requirement, Requirement)
        assert requirement.label and requirement.description
    assert [requirement.label for requirement in everything()[-4:]] == [
        'forbid "milk" & at most 80 characters',
        'at most 1 lines | must mention "tea"',
        '~must mention "gin"',
        'forbid "gin" on word',
    ]
