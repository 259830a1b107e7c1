"""What a run has cost: all attempts, reasoning, judges, and an estimate where a server was not let end."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from protocol_server import MODEL, Pause, ProtocolServer, Step, pieces, spoken, text, usage

from mellea_stream_widget.log.usage import Usage
from mellea_stream_widget.mellea.api import CBlock, ChatContext
from mellea_stream_widget.mellea.openai import OpenAIBackend
from mellea_stream_widget.mellea.spent import Spent, in_all, spent_on
from mellea_stream_widget.requirements import forbid
from mellea_stream_widget.streaming import start_stream


class Told:
    """A thunk with what its back-end counted."""

    def __init__(self, usage: Any) -> None:
        self.generation = self
        self.usage = usage


COUNTED = {"prompt_tokens": 9, "completion_tokens": 5, "total_tokens": 14}


@pytest.mark.parametrize(
    ("counted", "chars", "ended", "spent"),
    [
        (COUNTED, 20, True, Spent(9, 5, 14)),
        (COUNTED, 20, False, Spent(9, 5, 14)),
        ({**COUNTED, "completion_tokens_details": {"reasoning_tokens": 3}}, 20, True, Spent(9, 5, 14, 3)),
        ({**COUNTED, "completion_tokens_details": None}, 20, True, Spent(9, 5, 14)),
        (None, 20, False, Spent(completion=5, estimated=True)),
        (None, 1, False, Spent(completion=1, estimated=True)),
        (None, 0, False, Spent()),
        (None, 20, True, Spent(uncounted=True)),
        (None, 0, True, Spent()),
        ({"prompt_tokens": "9", "completion_tokens": True, "total_tokens": -1}, 20, True, Spent(uncounted=True)),
        ({"prompt_tokens": "9"}, 20, False, Spent(completion=5, estimated=True)),
    ],
)
def test_an_attempt_costs_what_was_counted_or_about_what_came(
    counted: Any, chars: int, ended: bool, spent: Spent
) -> None:
    assert spent_on(Told(counted), chars, ended=ended) == spent


@pytest.mark.parametrize(
    ("attempts", "told"),
    [
        ([], {}),
        ([Spent()], {}),
        ([Spent(uncounted=True)], {}),
        ([Spent(completion=5, estimated=True), Spent(uncounted=True)], {}),
        ([Spent(9, 5, 14), Spent(uncounted=True)], {}),
        (
            [Spent(9, 5, 14, 3), Spent(12, 1, 13)],
            {"prompt_tokens": 21, "completion_tokens": 6, "total_tokens": 27},
        ),
        (
            [Spent(9, 5, 14, 3), Spent(12, 1, 13, 0), Spent()],
            {"prompt_tokens": 21, "completion_tokens": 6, "total_tokens": 27, "reasoning_tokens": 3},
        ),
        ([Spent(completion=5, estimated=True)], {"completion_tokens": 5, "estimated": True}),
        (
            [Spent(completion=5, estimated=True), Spent(9, 2, 11)],
            {"prompt_tokens": 18, "completion_tokens": 7, "total_tokens": 25, "estimated": True},
        ),
    ],
)
def test_attempts_are_summed_where_all_are_known(attempts: list[Spent], told: dict[str, Any]) -> None:
    assert in_all(attempts) == told


def test_the_answer_and_the_checks_are_told_apart() -> None:
    whole = Usage({**COUNTED, "checks": {"questions": 2, "tokens": 40}})
    assert (whole["total_tokens"], whole.answer, whole.checks) == (14, COUNTED, {"questions": 2, "tokens": 40})
    assert Usage(COUNTED).checks == {}


def test_a_run_sums_its_attempts_and_a_cancelled_one_is_an_estimate(protocol_server: ProtocolServer) -> None:
    def spent(answers: list[list[Step]], **options: Any) -> Usage | None:
        protocol_server.answers = list(answers)
        backend = OpenAIBackend(model_id=MODEL, base_url=protocol_server.url, api_key="none")

        async def main() -> Usage | None:
            result = start_stream(CBlock("Hi."), backend, ChatContext(), requirements=[forbid("bad")], **options)
            await result.log.join()
            assert result.exception is None, result.exception
            return result.usage

        return asyncio.run(main())

    good: list[Step] = [*spoken("All good."), usage(3, 9, reasoned=4)]
    bad: list[Step] = [*(text(piece) for piece in pieces("This is bad. And so on, and on, and on.", 3)), Pause()]
    once = {"prompt_tokens": 3, "completion_tokens": 9, "total_tokens": 12, "reasoning_tokens": 4}
    assert spent([good]) == once
    cancelled = spent([bad])
    assert cancelled is not None and cancelled == {
        "completion_tokens": cancelled["completion_tokens"],
        "estimated": True,
    }
    assert 3 <= cancelled["completion_tokens"] <= 10, "what came until the cancel, by four characters a token"
    both = spent([bad, good], attempts=2)
    assert both is not None and both["prompt_tokens"] == 6 and both["reasoning_tokens"] == 4 and both["estimated"]
    assert both["total_tokens"] == 6 + both["completion_tokens"] > 6 + 9
