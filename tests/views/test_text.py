"""A run as lines of text."""

import io
import json
from pathlib import Path
from typing import Any

import pytest
from actors import FakeCheck
from kept import TEXT, keep, no_prices

from mellea_stream_widget.log.encoding import encode
from mellea_stream_widget.views.terminal import Printer
from mellea_stream_widget.views.text import TextLines, plain

LOGS = sorted((Path(__file__).parents[1] / "fixtures" / "logs").glob("*.json"))


def events_of(name: str, golden_logs: Path) -> list[dict[str, Any]]:
    return list(json.loads((golden_logs / f"{name}.json").read_text("utf-8"))["events"])


def shown(name: str, golden_logs: Path) -> list[str]:
    """Give the lines behind the head of three requirements."""
    return plain(events_of(name, golden_logs)).split("\n")[4:]


def test_the_head_says_who_answers_and_numbers_the_requirements(golden_logs: Path) -> None:
    assert plain(events_of("passed", golden_logs)).split("\n")[:4] == [
        "local (SmolLM2-360M-Instruct) · by sentence",
        "  1 The text is about tea.",
        "  2 no_prices",
        "  3 friendly_tone",
    ]


def test_a_title_comes_first(golden_logs: Path) -> None:
    lines = TextLines(timed=False, title="All of\ntea")
    head = "".join(lines.feed(event) for event in events_of("passed", golden_logs)).split("\n")[0]
    assert head == "All of tea · local (SmolLM2-360M-Instruct) · by sentence"


def test_a_chunk_has_a_mark_per_requirement_and_the_whole_text_has_its_answers(golden_logs: Path) -> None:
    assert shown("passed", golden_logs) == [
        "✓✓? Tea begins with the leaves of a single plant, Camellia sinensis.",
        "✓✓? The leaves are picked by hand, most often in the early morning.",
        "✓✓? They wither for some hours until they are soft.",
        "✓✓? Rolling breaks the cells and lets the juices out.",
        "final validation of the whole text by 3 requirements",
        "✓ pass: The text is about tea.: The text explains how tea is made.",
        "✓ pass: no_prices",
        "✓ pass: friendly_tone: warm and plain",
        "✓ passed · 4 chunks, 226 characters",
    ]


@pytest.mark.parametrize(
    ("reason", "own"),
    [
        ("The text is about tea.", ""),
        ("the text is about tea", ""),
        ("The text is about tea.: The text is about tea.", ""),
        ("The text is about tea.: it has leaves", ": it has leaves"),
        ("It is about coffee.", ": It is about coffee."),
        ("", ""),
        (None, ""),
    ],
)
def test_a_reason_that_only_repeats_its_requirement_is_left_out(
    golden_logs: Path, reason: str | None, own: str
) -> None:
    events = events_of("passed", golden_logs)
    final = next(event for event in events if event["kind"] == "full_validation")
    final["results"][0]["reason"] = reason
    assert plain(events).split("\n")[9] == f"✓ pass: The text is about tea.{own}"


def test_hidden_reasoning_is_counted(golden_logs: Path) -> None:
    assert plain(events_of("reasoning_hidden", golden_logs)).split("\n")[1:] == [
        "the model reasons",
        "the model reasoned: 70 characters, not shown",
        "Tea is made of leaves.",
        "finished · 1 chunk, 22 characters",
    ]
    timed = TextLines()
    lines = "".join(timed.feed(event) for event in events_of("reasoning_hidden", golden_logs)).split("\n")
    assert lines[1:3] == ["the model reasons since 400 ms", "the model reasoned for 150 ms: 70 characters, not shown"]


def test_shown_reasoning_stands_on_lines_of_its_own(golden_logs: Path) -> None:
    assert plain(events_of("reasoning_shown", golden_logs)).split("\n")[1:] == [
        "the model reasons",
        "the model reasoned: 17 characters, not checked",
        "~ Leaves 🍃, I think",
        "attempt 2: ConnectionError: gone",
        "the model reasons",
        "the model reasoned: 8 characters, not checked",
        "~ Hm. Tea.",
        "It is tea.",
        "the model reasoned: 14 characters, not checked",
        "~  Hm.no",
        "■ stopped: stopped by the user · 1 chunk, 10 characters",
    ]


def test_what_is_fine_so_far_has_a_mark_of_its_own(golden_logs: Path) -> None:
    assert shown("fine", golden_logs) == ["··? Tea is made of leaves.", "··✓ It is poured hot."]
    lines = TextLines(colour=True, timed=False)
    written = "".join(lines.feed(event) for event in events_of("fine", golden_logs))
    assert "\x1b[32m·\x1b[0m\x1b[32m·\x1b[0m\x1b[33m?\x1b[0m Tea" in written
    ascii_only = printed(Terminal(tty=False, encoding="ascii"), "fine", golden_logs)
    assert "--? Tea is made of leaves.\n--+ It is poured hot.\n" in ascii_only


def test_a_rejected_chunk_is_named_with_its_reason_and_without_its_text(golden_logs: Path) -> None:
    assert shown("rejected", golden_logs)[3:] == [
        "?✗? chunk 4 withheld",
        "    ✗ fail: no_prices: names a price",
        "✗ rejected by no_prices at chunk 4 · 3 chunks, 176 characters",
    ]


def test_each_ending_is_told_apart(golden_logs: Path) -> None:
    endings = {
        name: shown(name, golden_logs)[-1].split(" · ")[0]
        for name in ("passed", "rejected", "failed_validation", "failed_check", "stopped", "error")
    }
    assert endings == {
        "passed": "✓ passed",
        "rejected": "✗ rejected by no_prices at chunk 4",
        "failed_validation": "✗ failed the final validation: friendly_tone",
        "failed_check": "✗ failed the final validation: friendly_tone",
        "stopped": "■ stopped: stopped by the user",
        "error": "! error: ConnectionResetError: [Errno 104] Connection reset by peer while reading from "
        "http://127.0.0.1:8033/completion",
    }


def test_a_failed_check_ends_badly_also_if_its_requirement_is_not_asked_at_the_end(tmp_path: Path) -> None:
    result = keep(tmp_path / "tea.stream.jsonl", TEXT, no_prices(), FakeCheck("fine"), emit="audit")
    said = plain(map(encode, result.log.read())).split("\n")
    assert [line.split(" · ")[0] for line in said[-5:]] == [
        "✗✓ Tea costs $3.",
        "   ✗ fail: no_prices",
        "✓✓ The rest is silence.",
        "✓ pass: fine",
        "✗ failed_validation: no_prices failed",
    ]


def test_an_attempt_that_was_given_up_stays_above_the_next_one(golden_logs: Path) -> None:
    assert shown("retry", golden_logs)[:5] == [
        "✓✓✓ Tea begins with the leaves of a single plant, Camellia sinensis.",
        "✓✗? chunk 2 withheld",
        "    ✗ fail: no_prices: names a price",
        "attempt 2: no_prices: names a price",
        "✓✓✓ The leaves are picked by hand, most often in the early morning.",
    ]


def test_a_resumed_attempt_goes_on_below_what_was_kept(golden_logs: Path) -> None:
    assert plain(events_of("resumed", golden_logs)).split("\n")[2:8] == [
        "✓ Tea is picked by hand.",
        "✗ chunk 2 withheld",
        "  ✗ fail: no_prices: names the price €9",
        "attempt 2 goes on from here: no_prices: names the price €9",
        "✓ Then it is dried in the sun.",
        "✓ 茶はおいしい。",
    ]


def test_words_flow_in_one_line(golden_logs: Path) -> None:
    assert plain(events_of("no_requirements", golden_logs)).split("\n")[1:] == [
        "Tea is made of leaves.",
        "finished · 5 chunks, 22 characters",
    ]


def test_the_text_after_the_last_chunk_stands_below_it() -> None:
    """A strategy without `flush` leaves it there at the natural end."""
    times = {"elapsed": 0.0, "timestamp": 0.0}
    chunk = {"chunk_index": 0, "attempt": 1, "text": "One.", "lead": "", "start": 0, "end": 4, "cut": False}
    start = {"requirements": [], "chunking": "mine", "backend": "fake", "settings": {}}
    done = {"attempt": 1, "full_text": "One.\n rest  \nof \x1bit"}
    lines = TextLines(timed=False)
    said = [
        lines.feed({"kind": kind, "seq": seq, **times, **fields})
        for seq, (kind, fields) in enumerate([("start", start), ("chunk", chunk), ("streaming_done", done)])
    ]
    assert "".join(said[1:]) == "One.\n rest\nof ␛it\n"


@pytest.mark.parametrize("log", LOGS, ids=lambda path: path.stem)
def test_what_was_written_stays(log: Path) -> None:
    lines = TextLines(timed=False)
    written = ""
    for event in json.loads(log.read_text("utf-8"))["events"]:
        written += lines.feed(event)
        assert all(character.isprintable() or character == "\n" for character in written)
    assert written.rstrip("\n") == plain(json.loads(log.read_text("utf-8"))["events"])


def test_many_requirements_are_counted_instead_of_marked() -> None:
    labels = [f"r{number}" for number in range(20)]
    answers = ["pass"] * 15 + ["unknown"] * 4 + ["fail"]
    results = [{"success": answer, "reason": None, "score": None} for answer in answers]
    base = {"elapsed": 0.0, "timestamp": 0.0, "attempt": 1}
    check = {"kind": "quick_check", "chunk_index": 0, "passed": False, "start": 0, "end": 4, "results": results}
    events = [
        {"kind": "start", "seq": 0, **base, "backend": "b", "chunking": "c", "requirements": labels, "settings": {}},
        {**base, **check, "seq": 1, "requirements": labels, "durations": [0.0] * 20},
        {**base, "kind": "completed", "seq": 2, "outcome": "rejected", "reason": "r19"},
    ]
    assert plain(events).split("\n")[21:] == [
        "✗1 ?4 ✓15 chunk 1 withheld",
        "          ✗ fail: r19",
        "✗ rejected by r19 at chunk 1 · 0 chunks, 0 characters",
    ]


class Terminal(io.StringIO):
    def __init__(self, tty: bool, encoding: str = "utf-8") -> None:
        super().__init__()
        self._tty, self._encoding = tty, encoding

    @property
    def encoding(self) -> str:  # type: ignore[override]
        return self._encoding

    def isatty(self) -> bool:
        return self._tty


def printed(stream: Terminal, name: str, golden_logs: Path) -> str:
    printer = Printer(stream)
    for event in events_of(name, golden_logs):
        printer.feed(event)
    return stream.getvalue()


def test_colours_are_for_terminals_only(golden_logs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert "\x1b[32m✓\x1b[0m" in printed(Terminal(tty=True), "passed", golden_logs)
    assert "\x1b" not in printed(Terminal(tty=False), "passed", golden_logs)
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in printed(Terminal(tty=True), "passed", golden_logs)


def test_the_model_cannot_command_the_terminal(golden_logs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("NO_COLOR", "1")
    text = printed(Terminal(tty=True), "hostile", golden_logs)
    assert [character for character in text if not character.isprintable() and character != "\n"] == []


def test_a_stream_without_unicode_gets_marks_that_cannot_be_confused(golden_logs: Path) -> None:
    text = printed(Terminal(tty=False, encoding="ascii"), "rejected", golden_logs)
    assert "?x? chunk 4 withheld\n    x fail: no_prices: names a price" in text


def test_tool_calls_are_lines_of_their_own(golden_logs: Path) -> None:
    assert plain(events_of("tool_calls", golden_logs)).split("\n")[4:] == [
        "· I order it.",
        '✓✓ asks for order_tea(kind: "grün 🍃", cups: 2, to: {"street": "<b>Main</b>", "notes": [1.25, null, true]})',
        "?✓ asks for get_weather()",
        "✓ pass: calls order_tea with arguments that fit the schema",
        "✓ pass: no secrets on tool calls",
        "✓ pass: no prices",
        "✓ passed · 1 chunk, 11 characters",
    ]


def test_of_a_rejected_tool_call_only_its_verdicts_are_told(golden_logs: Path) -> None:
    assert plain(events_of("tool_call_rejected", golden_logs)).split("\n")[4:] == [
        'asks for get_weather(city: "Rome")',
        "attempt 2: ConnectionError: gone",
        "✓✓ asks for order_tea(cups: 1)",
        "✗✓ tool call 2 withheld",
        "   ✗ fail: calls order_tea with arguments that fit the schema: nothing that begins like this fits the schema",
        "✗ rejected by calls order_tea with arguments that fit the schema at tool call 2 · 0 chunks, 0 characters",
    ]
