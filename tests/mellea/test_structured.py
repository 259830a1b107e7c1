"""Structured answers: the form goes to the back-end, is checked while it is written, and becomes an object."""

from __future__ import annotations

import asyncio
import json
import sys
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import Any, Literal

import pytest
from effort import at_most
from hypothesis import given
from hypothesis import strategies as st
from mellea.stdlib.components.genstub import generative
from protocol_server import MODEL, Answer, ProtocolServer, as_asked, spoken
from pydantic import BaseModel, field_validator

from mellea_stream_widget import run
from mellea_stream_widget.mellea.api import CBlock, ChatContext
from mellea_stream_widget.mellea.openai import OpenAIBackend
from mellea_stream_widget.options.errors import OptionError
from mellea_stream_widget.recordings import load, recheck, record
from mellea_stream_widget.requirements import field, forbid
from mellea_stream_widget.requirements.field import PIECE, ClosedFields
from mellea_stream_widget.streaming import StreamChunkingResult, start_stream


class Item(BaseModel):
    name: str
    price: float


class Invoice(BaseModel):
    number: int
    kind: Literal["bill", "credit"]
    items: list[Item]
    total: float

    @field_validator("number")
    @classmethod
    def _not_13(cls, number: int) -> int:
        if number == 13:
            raise ValueError("secret 13")
        return number


GOOD = {"number": 7, "kind": "bill", "items": [{"name": "green tea", "price": 4.5}], "total": 4.5}
SCHEMA = Invoice.model_json_schema()


def backend(server: ProtocolServer) -> Any:
    return OpenAIBackend(model_id=MODEL, base_url=server.url, api_key="none")


async def streamed(server: ProtocolServer, answer: Answer, action: Any = None, **options: Any) -> StreamChunkingResult:
    server.answers = [answer]
    result = start_stream(action or CBlock("Bill me."), backend(server), ChatContext(), **options)
    await result.log.join()
    return result


def ran(server: ProtocolServer, answer: Answer, action: Any = None, **options: Any) -> StreamChunkingResult:
    return asyncio.run(streamed(server, answer, action, **options))


def text_of(value: Any) -> Any:
    return spoken(value if isinstance(value, str) else json.dumps(value), 2)


@pytest.mark.claim("--format")
@pytest.mark.parametrize(("form", "expected"), [(Invoice, Invoice(**GOOD)), (SCHEMA, GOOD)])
def test_the_form_is_sent_and_gives_an_object(protocol_server: ProtocolServer, form: Any, expected: Any) -> None:
    result = ran(protocol_server, as_asked(GOOD), format=form)
    [request] = protocol_server.requests
    sent = request["response_format"]["json_schema"]
    assert (sent["name"], sent["schema"]["required"]) == ("Invoice", ["number", "kind", "items", "total"])
    assert (result.outcome, result.parsed, result.labels) == ("passed", expected, ("format Invoice",))
    start = result.log.read()[0]
    assert (start.chunking, start.settings["format"]) == ("json", "Invoice")
    assert json.loads(result.full_text) == GOOD


@pytest.mark.parametrize(
    ("answer", "last"),
    [
        ('{"number": "seven", "kind": "bill"', '{"number": '),
        ('{"number": 7, "kind": "gift", "items": []', '{"number": 7, "kind": '),
        ("Sure! Here is your invoice: {}", ""),
        ('```json\n{"number": 7}', ""),
    ],
)
def test_an_answer_of_another_form_is_stopped(protocol_server: ProtocolServer, answer: str, last: str) -> None:
    result = ran(protocol_server, text_of(answer), format=Invoice)
    assert (result.outcome, result.parsed, result.full_text) == ("rejected", None, last.rstrip())


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        ({**GOOD, "number": 13}, "format Invoice: number: value error"),
        ({name: value for name, value in GOOD.items() if name != "items"}, "format Invoice"),
    ],
)
def test_what_only_the_whole_shows_is_seen_at_the_end(protocol_server: ProtocolServer, value: Any, reason: str) -> None:
    result = ran(protocol_server, text_of(value), format=Invoice)
    assert (result.outcome in ("failed_validation", "rejected"), result.parsed) == (True, None)
    assert (result.reason or "").startswith(reason) and "secret" not in (result.reason or "")


def test_a_run_without_a_form_has_no_object(protocol_server: ProtocolServer) -> None:
    assert ran(protocol_server, text_of(GOOD)).parsed is None


def test_how_the_answer_is_cut_can_be_chosen(protocol_server: ProtocolServer) -> None:
    result = ran(protocol_server, text_of(GOOD), format=Invoice, chunking="line")
    assert (result.log.read()[0].chunking, len(result.chunks)) == ("line", 1)


@pytest.mark.parametrize("bad", [3, "Invoice", Invoice(**GOOD), int])
def test_what_is_no_form_is_refused(protocol_server: ProtocolServer, bad: Any) -> None:
    with pytest.raises(OptionError, match="expected a pydantic model, or a JSON schema as a dict"):
        ran(protocol_server, text_of(GOOD), format=bad)


def test_a_form_and_tools_exclude_each_other(protocol_server: ProtocolServer) -> None:
    with pytest.raises(OptionError, match="mellea sends no tools with a format"):
        ran(protocol_server, text_of(GOOD), format=Invoice, tools=[test_a_run_without_a_form_has_no_object])


@pytest.mark.parametrize(
    ("requirement", "outcome", "reason"),
    [
        (field("total", lambda total: total < 100), "passed", None),
        (field("total", lambda total: total > 100 or "too cheap"), "rejected", "total: too cheap"),
        (field("items.*.price", lambda price: price < 4), "rejected", "items.0.price is not good"),
        (field("items.0.name", forbid("tea")), "rejected", "items.0.name"),
        (field("customer.name", lambda name: True), "failed_validation", "customer.name is missing"),
        (field("customer.name", lambda name: True, optional=True), "passed", None),
    ],
)
def test_a_field_is_judged_when_it_is_closed(
    protocol_server: ProtocolServer, requirement: Any, outcome: str, reason: str | None
) -> None:
    result = ran(protocol_server, text_of(GOOD), format=Invoice, requirements=[requirement])
    assert result.outcome == outcome
    assert (reason or "") in (result.reason or "")
    if outcome == "rejected" and "items" in (reason or ""):
        assert "total" not in result.full_text


def test_a_structured_answer_is_recorded_and_checked_again(protocol_server: ProtocolServer, tmp_path: Path) -> None:
    path = tmp_path / "run.stream.jsonl"

    async def main() -> None:
        result = await streamed(protocol_server, text_of(GOOD), format=Invoice)
        await asyncio.wrap_future(record(result, path).done)

    asyncio.run(main())
    assert load(path).header.settings["format"] == "Invoice"
    again = recheck(path, [field("total", lambda total: total > 100)])
    assert (again.result.outcome, again.result.text.endswith('"total":')) == ("rejected", True)


@generative
def sentiment(text: str) -> Literal["good", "bad"]:
    """Say how a text sounds."""


@generative
async def count_words(text: str) -> int:
    """Count the words of a text."""


@pytest.mark.parametrize(
    ("function", "value"), [(partial(sentiment, text="I like tea."), "good"), (partial(count_words, text="a b"), 2)]
)
def test_a_generative_function_is_an_action(protocol_server: ProtocolServer, function: Any, value: Any) -> None:
    result = ran(protocol_server, as_asked({"result": value}), function)
    assert (result.outcome, result.parsed, result.as_thunk.parsed_repr) == ("passed", value, value)
    assert function.keywords["text"] in json.dumps(protocol_server.requests[-1]["messages"])
    result = ran(protocol_server, text_of({"result": "neither"}), function)
    assert (result.outcome, result.parsed) == ("rejected", None)
    for chunking in ("json", "paragraph"):
        result = ran(protocol_server, text_of({"result": "neither"}), function, chunking=chunking)
        assert (result.outcome, result.parsed, result.full_text[11:]) == ("rejected", None, "")
        assert "neither" not in json.dumps(result.to_dict())


def test_run_takes_a_generative_function(protocol_server: ProtocolServer) -> None:
    protocol_server.answers = [as_asked({"result": "bad"})]
    stream = run(partial(sentiment, text="I hate tea."), backend=backend(protocol_server), quiet=True)
    assert (stream.outcome, stream.parsed) == ("passed", "bad")


@pytest.mark.parametrize(
    ("action", "message"),
    [
        (sentiment, "missing required"),
        (partial(sentiment, "I like tea."), "give each by its name"),
        (partial(sentiment, word="tea"), "missing required|unexpected"),
    ],
)
def test_wrong_arguments_of_a_generative_function_are_refused(
    protocol_server: ProtocolServer, action: Any, message: str
) -> None:
    with pytest.raises(TypeError, match=message):
        ran(protocol_server, text_of("{}"), action)


@pytest.mark.parametrize("path", ["", [], "a..b", ["a", ""], None, 3, ["a", 3]])
def test_what_is_not_a_path_is_refused(path: Any) -> None:
    with pytest.raises(ValueError, match="expected the names of keys"):
        field(path, lambda value: True)


VALUES = st.recursive(
    st.integers() | st.text(max_size=3) | st.none(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from("abc"), inner, max_size=3),
    max_leaves=10,
)


def at(value: Any, path: tuple[str, ...]) -> list[Any]:
    """What stands at a path, in the order of the text."""
    if not path:
        return [value]
    pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [found for key, child in pairs if path[0] in ("*", str(key)) for found in at(child, path[1:])]


@at_most(500)
@given(VALUES, st.lists(st.sampled_from(["a", "b", "0", "1", "*"]), min_size=1, max_size=3), st.integers(1, 9))
def test_every_field_at_a_path_is_given_once_however_the_text_is_cut(value: Any, path: list[str], size: int) -> None:
    raw, reader = json.dumps(value), ClosedFields(path)
    found = [one for begin in range(0, len(raw), size) for one in reader.read(raw[begin : begin + size])]
    assert [value for _, value in found] == at(value, tuple(path))


def test_a_long_text_is_read_in_turns() -> None:
    count = 3 * PIECE
    raw = json.dumps([{"a": number, "b": 7} for number in range(count)])
    found = list(ClosedFields(["*", "a"]).read(raw))
    assert [one for one in found if one is not None] == [(f"{number}.a", number) for number in range(count)]
    turns = [place for place, one in enumerate(found) if one is None]
    assert max(after - before for before, after in pairwise([-1, *turns, len(found)])) < PIECE


def test_nothing_is_looked_for_behind_the_whole_value(monkeypatch: pytest.MonkeyPatch) -> None:
    reader = ClosedFields(["a"])
    assert list(reader.read('{"a": 1}')) == [("a", 1)]
    module = sys.modules[ClosedFields.__module__]
    monkeypatch.setattr(module, "_below", lambda *_: pytest.fail("it was looked at again"))
    assert [one for _ in range(9) for one in reader.read("\n")] == []


def test_a_path_names_no_key_of_the_model() -> None:
    raw = json.dumps({"secret": {"a": [1]}, "b": {"secret": {"a": [2]}}})
    assert list(ClosedFields(["*", "a", "*"]).read(raw)) == [("*.a.0", 1)]
    for size in (1, len(raw)):
        reader = ClosedFields(["b", "*", "a", "0"])
        pieces = [raw[begin : begin + size] for begin in range(0, len(raw), size)]
        assert [one for piece in pieces for one in reader.read(piece)] == [("b.*.a.0", 2)]


def test_both_values_of_a_key_that_is_there_twice_are_given() -> None:
    assert list(ClosedFields(["a"]).read('{"a": 1, "a": 2}')) == [("a", 1), ("a", 2)]
