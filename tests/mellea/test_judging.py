"""Judges on real back-ends: how sure they are, what they cost, and what a threshold makes of it."""

from __future__ import annotations

import asyncio
from copy import copy
from types import SimpleNamespace
from typing import Any

import pytest
from effort import at_most
from hypothesis import given
from hypothesis import strategies as st
from protocol_server import MODEL, ProtocolServer, Step, finish, likely, text, usage

from mellea_stream_widget import backends
from mellea_stream_widget.mellea.api import Message, ModelOption, SimpleContext
from mellea_stream_widget.mellea.openai import OpenAIBackend
from mellea_stream_widget.mellea.requirements.check import RequirementCheck
from mellea_stream_widget.mellea.requirements.judge import against
from mellea_stream_widget.mellea.requirements.judging import Reply, gives_probabilities, identity_of, probability
from mellea_stream_widget.mellea.requirements.lifted import context_of
from mellea_stream_widget.requirements import judge
from mellea_stream_widget.streaming import start_stream

CHANCES = st.floats(1e-6, 1 - 1e-6)
SURE = {"Yes": 0.6, " yes": 0.1, "No": 0.2, "Well": 0.1}


def answer(says: str, *tokens: dict[str, float]) -> list[Step]:
    return [text(says), likely(*tokens), finish("stop"), usage(40, 1)]


def asked(server: ProtocolServer, requirement: Any, *answers: list[Step]) -> tuple[Any, Any]:
    """Ask about a chunk; return the verdict and the check."""
    server.answers = list(answers)
    backend = OpenAIBackend(model_id=MODEL, base_url=server.url, api_key="none")

    async def ask() -> tuple[Any, Any]:
        check = RequirementCheck("judge", requirement, requirement, backend)
        check.begin(context_of("Tea is old."))
        return check.partial(await check.outside("Tea is old.")), check

    return asyncio.run(ask())


@pytest.mark.parametrize(
    ("expect", "threshold", "success"),
    [("yes", 0.5, "pass"), ("yes", 0.78, "fail"), ("no", 0.5, "fail"), ("no", 0.78, "pass")],
)
def test_the_threshold_is_on_the_probability_of_yes_given_yes_or_no(
    expect: Any, threshold: float, success: str, protocol_server: ProtocolServer
) -> None:
    requirement = judge("It is old.", expect=expect, threshold=threshold)
    verdict, _ = asked(protocol_server, requirement, answer("Yes", SURE))
    assert (verdict.success, verdict.score) == (success, pytest.approx(0.7 / 0.9))
    assert verdict.reason == "the judge answered 'Yes' (yes: 78%)"
    [request] = protocol_server.requests
    assert (request["logprobs"], request["top_logprobs"]) == (True, 20)
    assert request.get("max_tokens", request.get("max_completion_tokens")) == 1


def test_one_token_that_says_nothing_is_asked_for_more(protocol_server: ProtocolServer) -> None:
    verdict, _ = asked(protocol_server, judge("It is old."), answer("\n", {"\n": 1.0}), answer("\nNo.", {"\n": 1.0}))
    assert (verdict.success, verdict.score) == ("fail", 0.0)
    assert len(protocol_server.requests) == 2


def test_words_before_the_answer_are_passed_over(protocol_server: ProtocolServer) -> None:
    verdict, _ = asked(protocol_server, judge("It is old."), answer("**No", {"**": 1.0}, {"No": 0.9, "Yes": 0.1}))
    assert (verdict.success, verdict.score) == ("fail", pytest.approx(0.1))


def test_what_a_judge_says_about_nothing_is_taken_off_its_answers(protocol_server: ProtocolServer) -> None:
    half, third = {"Yes": 0.5, "No": 0.5}, {"Yes": 0.25, "No": 0.75}
    requirement = judge("It is old.", baseline="...")
    verdict, check = asked(protocol_server, requirement, answer("No", third), answer("No", third))
    assert (verdict.success, verdict.score) == ("pass", pytest.approx(0.5))
    verdict, _ = asked(protocol_server, judge("It is old.", baseline="..."), answer("No", half), answer("No", third))
    assert verdict.score == pytest.approx(0.75)
    texts = [request["messages"][-1]["content"] for request in protocol_server.requests]
    assert [text.split('"""')[1] for text in texts] == ["Tea is old.", "...", "Tea is old.", "..."]
    [cost] = check.costs
    assert cost.questions == 2


def test_a_statement_is_asked_about_nothing_once(protocol_server: ProtocolServer) -> None:
    protocol_server.answers = [answer("Yes", SURE)]
    backend = OpenAIBackend(model_id=MODEL, base_url=protocol_server.url, api_key="none")
    requirement = judge("It is old.", baseline="...")

    async def ask() -> None:
        for _ in range(3):
            check = RequirementCheck("judge", requirement, copy(requirement), backend)
            check.begin(context_of("Tea."))
            await check.outside("Tea.")

    asyncio.run(ask())
    assert len(protocol_server.requests) == 4


@given(CHANCES, CHANCES, CHANCES)
def test_a_baseline_keeps_the_order_and_one_half_takes_nothing_off(one: float, other: float, leaning: float) -> None:
    assert (against(one, [leaning]) < against(other, [leaning])) <= (one < other)
    assert against(leaning, [leaning]) == pytest.approx(0.5)
    assert against(one, [0.5]) == against(one, []) == pytest.approx(one)
    assert against(one, [leaning, 1 - leaning]) == pytest.approx(one, rel=1e-3)


def test_what_was_asked_is_counted(protocol_server: ProtocolServer) -> None:
    _, check = asked(protocol_server, judge("It is old."), answer("Yes", SURE))
    [cost] = check.costs
    assert (cost.questions, cost.cached, cost.tokens) == (1, 0, 41)
    assert cost.seconds > 0


def test_a_run_tells_what_its_judges_cost() -> None:
    async def run() -> Any:
        backend = backends.scripted("Tea is old. Tea is good.", judge="yes")
        requirements = [judge("It counts."), judge("It is tea.") & judge("It is old.")]
        result = start_stream(Message("user", "Tea?"), backend, SimpleContext(), requirements=requirements)
        await result.log.join()
        await result.aclose()
        return result

    checks = dict(asyncio.run(run()).usage["checks"])
    each = checks.pop("requirements")
    assert {name: cost["questions"] for name, cost in each.items()} == {"It counts.": 3, "It is tea. & It is old.": 6}
    assert (checks["questions"], checks["cached"], checks["tokens"]) == (9, 0, 9)
    assert checks["seconds"] == pytest.approx(sum(cost["seconds"] for cost in each.values()), abs=1e-5)


def test_a_run_without_judges_tells_of_none() -> None:
    async def run() -> Any:
        result = start_stream(Message("user", "Tea?"), backends.scripted("Tea."), SimpleContext(), requirements=[])
        await result.log.join()
        await result.aclose()
        return result

    assert set(asyncio.run(run()).usage) == {"prompt_tokens", "completion_tokens", "total_tokens"}


def test_without_probabilities_a_judge_may_be_asked_several_times() -> None:
    answers = iter(["Yes.", "No.", "yes", "Perhaps.", "Yes"])
    backend = backends.scripted("", judge=lambda prompt: next(answers))

    async def ask() -> Any:
        check = RequirementCheck("judge", None, judge("It is old.", samples=5), backend)
        check.begin(context_of("x"))
        return check.partial(await check.outside("Tea."))

    verdict = asyncio.run(ask())
    assert (verdict.success, verdict.score) == ("pass", 0.75)
    assert [generation.options[ModelOption.TEMPERATURE] for generation in backend.generations] == [1.0] * 5


@pytest.mark.parametrize(
    ("wrong", "problem"),
    [
        ({"threshold": 2}, "Invalid value 2 for threshold: expected a probability from 0 to 1."),
        ({"threshold": True}, "Invalid value True for threshold: expected a probability from 0 to 1."),
        ({"threshold": "high"}, "Invalid value 'high' for threshold: expected a probability from 0 to 1."),
        ({"samples": -1}, "Invalid value -1 for samples: expected a whole number, 0 or more."),
        ({"samples": 1.5}, "Invalid value 1.5 for samples: expected a whole number, 0 or more."),
    ],
    ids=str,
)
def test_bad_values_are_named(wrong: dict[str, Any], problem: str) -> None:
    with pytest.raises(ValueError) as caught:
        judge("It is old.", **wrong)
    assert str(caught.value) == problem


@at_most(500)
@given(st.dictionaries(st.sampled_from(["Yes", " yes", "YES", "No", "▁no", "Maybe", "Yesterday"]), CHANCES, min_size=1))
def test_the_probability_is_that_of_the_words_that_count(chances: dict[str, float]) -> None:
    thunk = SimpleNamespace(
        raw=SimpleNamespace(response={"choices": [{"logprobs": {"content": likely(chances).tokens}}]})
    )
    yes = sum(chance for name, chance in chances.items() if name.strip(" ▁").lower() == "yes")
    no = sum(chance for name, chance in chances.items() if name.strip(" ▁").lower() == "no")
    assert probability(thunk) == (pytest.approx(yes / (yes + no)) if yes or no else None)


def test_ollamas_answer_is_read_as_well() -> None:
    token = SimpleNamespace(token="Yes", logprob=-0.1, top_logprobs=[SimpleNamespace(token="No", logprob=-0.1)])
    response = SimpleNamespace(logprobs=[token])
    assert probability(SimpleNamespace(raw=SimpleNamespace(response=response))) == 0.0
    token.top_logprobs = None
    assert probability(SimpleNamespace(raw=SimpleNamespace(response=response))) == 1.0


def test_a_back_end_that_gives_nothing_has_no_probability() -> None:
    assert not gives_probabilities(backends.scripted("x"))
    assert probability(SimpleNamespace(raw=SimpleNamespace(response=None))) is None
    assert probability(SimpleNamespace()) is None


def test_answers_belong_to_a_model_at_a_server(protocol_server: ProtocolServer) -> None:
    one = OpenAIBackend(model_id=MODEL, base_url=protocol_server.url, api_key="none")
    assert identity_of(one) == f"OpenAIBackend {MODEL} {protocol_server.url}"
    assert identity_of(backends.scripted("x")) is None
    assert Reply("yes", cached=True).kept() == {"says": "yes", "yes": None, "tokens": 0, "seconds": 0.0}
