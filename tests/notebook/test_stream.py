"""What `_stream` holds."""

import json
import sys
from typing import Any

import pytest

from mellea_stream_widget import Stream, backends, run
from mellea_stream_widget.log.results import Timings, Verdict

TEXT = "Tea is hot. It costs $5. Enjoy it.\n"


def no_prices(chunk: str) -> Any:
    return "a price" if "$" in chunk else True


def rejected() -> Stream:
    """Return a run that was rejected while its model still wrote, however long the check took."""
    model = backends.scripted(TEXT * 1000, pace=0.002)
    return run("Tell me.", backend=model, require=no_prices, raise_=False)


def passed() -> Stream:
    return run("Tell me.", backend=backends.scripted(TEXT), require=[len_is_fine])


def len_is_fine(chunk: str) -> bool:
    return len(chunk) < 99


def untimed(verdict: Verdict) -> tuple[Any, ...]:
    return (verdict.attempt, verdict.chunk, verdict.requirement, verdict.success, verdict.reason, verdict.score)


def estimate(stream: Stream) -> dict[str, Any]:
    """Return the tokens of what came before the cancel: on a slow machine some more than up to the price."""
    return {"completion_tokens": round(len(stream.text + stream.withheld) / 4), "estimated": True}


def test_verdicts_attempts_timings_and_usage_tell_the_run() -> None:
    stream = rejected()
    assert [untimed(verdict) for verdict in stream.verdicts] == [
        (1, 0, "no_prices", "pass", None, None),
        (1, 1, "no_prices", "fail", "a price", None),
    ]
    timings = stream.timings
    assert isinstance(timings, Timings)
    assert timings.first_chunk is not None
    assert 0 < timings.first_chunk <= timings.total
    assert timings.checks == sum(verdict.duration for verdict in stream.verdicts)
    assert timings.validations == 0
    assert stream.usage == estimate(stream)


def test_a_run_that_passed_has_its_whole_text_and_its_usage() -> None:
    stream = passed()
    assert stream.attempts[0].text == stream.text == str(stream.as_thunk) == TEXT
    assert stream.attempts[0].chunks == ("Tea is hot.", "It costs $5.", "Enjoy it.")
    assert stream.usage == {"prompt_tokens": 0, "completion_tokens": 9, "total_tokens": 9}
    assert stream.timings.validations > 0


def test_all_of_it_as_plain_json_values() -> None:
    stream = rejected()
    data = stream.to_dict()
    assert json.loads(json.dumps(data)) == data
    timings = data.pop("timings")
    assert data["attempts"][0].pop("began") == 0 < data["attempts"][0].pop("ended") == timings["total"]
    durations = [verdict.pop("duration") for verdict in data["attempts"][0]["verdicts"]]
    times = {"first_chunk", "total", "checks", "validations"}
    assert set(timings) == times | {"first_reasoning", "first_text", "reasoning"}
    assert sum(durations) == timings["checks"]
    common = {"attempt": 1, "requirement": "no_prices", "score": None, "fine": False, "span": None, "advice": None}
    common |= {"call": None, "reasoning": None}
    assert data == {
        "outcome": "rejected",
        "reason": data["reason"],
        "finish_reason": None,
        "reasoning": "",
        "tool_calls": [],
        "text": "Tea is hot.",
        "backend": "Scripted",
        "chunking": "prose",
        "requirements": ["no_prices"],
        "settings": data["settings"],
        "attempts": [
            {
                "number": 1,
                "outcome": "rejected",
                "reason": "no_prices: a price",
                "text": "Tea is hot.",
                "kept": 0,
                "candidate": 0,
                "chunks": ["Tea is hot."],
                "tool_calls": [],
                "verdicts": [
                    {**common, "chunk": 0, "success": "pass", "reason": None},
                    {**common, "chunk": 1, "success": "fail", "reason": "a price"},
                ],
            }
        ],
        "usage": estimate(stream),
    }
    assert "$5" not in json.dumps(data)


@pytest.mark.pandas
def test_a_data_frame_has_a_row_per_verdict() -> None:
    import pandas

    frame = passed().to_dataframe()
    columns = (
        "requirement chunk attempt success reason score duration fine span advice call reasoning at start end text"
    )
    assert list(frame.columns) == columns.split()
    assert frame["chunk"].tolist() == [0, 1, 2, pandas.NA]
    assert frame["text"].tolist()[:3] == ["Tea is hot.", "It costs $5.", "Enjoy it."]
    assert frame["start"].tolist() == [0, 12, 25, pandas.NA]
    assert frame["success"].tolist() == ["pass"] * 4
    assert frame.dtypes[["chunk", "score", "duration"]].astype(str).tolist() == ["Int64", "float64", "float64"]
    assert rejected().to_dataframe()["text"].isna().tolist() == [False, True]


@pytest.mark.pandas
def test_a_frame_of_a_run_without_verdicts_has_its_columns() -> None:
    assert run("Tell me.", backend=backends.scripted(TEXT)).to_dataframe().shape == (0, 16)


def test_without_pandas_that_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(ImportError, match="pip install"):
        rejected().to_dataframe()


def test_while_it_runs_everything_says_what_there_is_so_far() -> None:
    stream = run("Tell me.", backend=backends.scripted("one ", endless=True, pace=0.01), background=True)
    assert repr(stream) == "<Stream running: 0 chunks, 0 characters>"
    assert (stream.usage, stream.reason, stream.verdicts) == (None, None, [])
    assert stream.to_dict()["outcome"] == "running"
    stream.stop()
    assert stream.wait() is stream
    assert stream.outcome == "stopped"


def test_a_score_that_is_no_number_and_a_reason_that_is_no_text_do_no_harm() -> None:
    from mellea_stream_widget.mellea.api import PartialValidationResult

    def odd(_chunk: str) -> Any:
        return PartialValidationResult("pass", reason=3, score=float("nan"))  # type: ignore[arg-type]

    stream = run("Tell me.", backend=backends.scripted("Tea."), require=odd)
    assert untimed(stream.verdicts[0]) == (1, 0, "odd", "pass", "3", None)
    assert json.dumps(stream.to_dict(), allow_nan=False)


def test_the_repr_is_short_and_right() -> None:
    assert repr(rejected()) == "<Stream rejected: 1 chunk, 11 characters>"
    assert repr(passed()) == "<Stream passed: 3 chunks, 35 characters>"


def test_attempts_are_told_apart() -> None:
    model = backends.scripted(["Tea is hot. It costs $5.", "Tea is green. Enjoy it."])
    stream = run("Tell me.", backend=model, require=no_prices, attempts=2)
    first, second = stream.attempts
    assert (first.number, first.outcome, first.text) == (1, "rejected", "Tea is hot.")
    assert first.reason == "no_prices: a price"
    assert (second.number, second.outcome, second.reason) == (2, "passed", None)
    assert stream.text == second.text == "Tea is green. Enjoy it."
    assert [verdict.success for verdict in second.verdicts] == ["pass", "pass", "pass"]
