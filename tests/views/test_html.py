"""A run as static HTML: it reads well where scripts and styles are taken away, and nothing in it runs."""

import json
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from mellea_stream_widget.log.encoding import encode
from mellea_stream_widget.log.events import CompletedEvent, RetryEvent, StartEvent
from mellea_stream_widget.log.fold import fold
from mellea_stream_widget.views.colours import BAD, GOOD, OPEN
from mellea_stream_widget.views.html import render
from mellea_stream_widget.views.summary import RequirementRow, seconds

LOGS = sorted((Path(__file__).parents[1] / "fixtures" / "logs").glob("*.json"))

# What JupyterLab's sanitizer, GitHub and nbconvert's sanitizer all let through.
TAGS = {"div", "p", "strong", "em", "del", "span", "br", "blockquote", "details", "summary"} | {
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
}
ATTRIBUTES = {"class", "style", "dir", "title"}
VOID = {"br"}


class Reader(HTMLParser):
    """Reads HTML as a reader without styles does: text, line by line."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.styles: list[str] = []
        self.open: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes.update(name for name, _ in attrs)
        self.styles += [value or "" for name, value in attrs if name == "style"]
        if tag not in VOID:
            self.open.append(tag)
        if tag in ("p", "br", "tr", "blockquote", "table", "summary"):
            self.text += "\n"
        if tag in ("td", "th"):
            self.text += " | "

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


def read(events: list[dict[str, Any]]) -> Reader:
    reader = Reader()
    reader.feed(render(fold(events)))
    reader.close()
    assert reader.open == []
    return reader


def events_of(path: Path) -> list[dict[str, Any]]:
    return list(json.loads(path.read_text("utf-8"))["events"])


def test_a_reason_that_only_repeats_its_requirement_is_left_out(golden_logs: Path) -> None:
    events = json.loads((golden_logs / "passed.json").read_text("utf-8"))["events"]
    label = "The text is about tea."
    shown = []
    for reason in ("It is so.", label):
        for event in events:
            if event["kind"] in ("quick_check", "full_validation"):
                event["results"][0]["reason"] = reason
        shown.append((render(fold(events)).count("It is so."), render(fold(events)).count(label)))
    assert shown == [(2, 1), (0, 1)]


@pytest.mark.parametrize("log", LOGS, ids=lambda path: path.stem)
def test_it_holds_nothing_that_a_sanitizer_takes_away_but_styles(log: Path) -> None:
    events = events_of(log)
    for end in range(len(events) + 1):
        reader = read(events[:end])
        assert reader.tags <= TAGS
        assert reader.attributes <= ATTRIBUTES
        assert not [style for style in reader.styles if re.search(r"url|position|expression|@|\\", style)]


def test_the_transcript_the_verdicts_and_the_ending_are_in_words(golden_logs: Path) -> None:
    text = read(events_of(golden_logs / "passed.json")).text
    assert text.split("\n")[1:] == [
        "✓ Passed · 4 chunks · 226 characters · 3.2 s · local (SmolLM2-360M-Instruct) · by sentence",
        "Tea begins with the leaves of a single plant, Camellia sinensis. The leaves are picked by hand, most "
        "often in the early morning. They wither for some hours until they are soft. Rolling breaks the cells "
        "and lets the juices out.",
        "",
        " | Requirement | Chunks | Latest check | Whole text",
        " | The text is about tea. | ✓✓✓✓",
        "4 passed | ✓ pass · score 0.94 · chunk 4 · 12 ms",
        "speaks of tea leaves | ✓ pass · score 0.97 · 310 ms",
        "The text explains how tea is made.",
        " | no_prices | ✓✓✓✓",
        "4 passed | ✓ pass · chunk 4 · <1 ms | ✓ pass · <1 ms",
        " | friendly_tone | ????",
        "4 unknown | ? unknown · chunk 4 · 11 ms | ✓ pass · score 0.81 · 280 ms",
        "warm and plain",
    ]


def test_the_text_after_the_last_chunk_stands_behind_it(golden_logs: Path) -> None:
    state = fold(events_of(golden_logs / "no_requirements.json"))
    assert "22 characters" in render(state)
    state["attempts"][0]["tail"] = "\nAnd <b>."
    shown = render(state)
    assert "<br>And &lt;b&gt;.</blockquote>" in shown
    assert "31 characters" in shown


def test_a_rejected_chunk_has_its_place_and_its_text_is_nowhere(golden_logs: Path) -> None:
    text = read(events_of(golden_logs / "rejected.json")).text
    assert "until they are soft. ✗ chunk 4 withheld (no_prices)" in text
    assert "Rejected by no_prices at chunk 4" in text


def test_an_earlier_attempt_is_folded_away(golden_logs: Path) -> None:
    reader = read(events_of(golden_logs / "retry.json"))
    assert "Attempt 1 · 1 chunk, given up" in reader.text
    assert "details" in reader.tags


def test_a_resumed_attempt_begins_with_what_was_kept(golden_logs: Path) -> None:
    reader = read(events_of(golden_logs / "resumed.json"))
    assert "Attempt 1 · 1 chunk, gone on from" in reader.text
    assert "Tea is picked by hand. Then it is dried in the sun. 茶はおいしい。" in reader.text
    assert "2 chunks · 59 characters" in reader.text


def test_a_title_stands_in_the_head_as_text(golden_logs: Path) -> None:
    html = render(fold(events_of(golden_logs / "passed.json")), "All of <b>tea</b>")
    assert "✓ Passed</strong>" in html
    assert "All of &lt;b&gt;tea&lt;/b&gt;" in html


def test_what_is_fine_so_far_is_said_in_words(golden_logs: Path) -> None:
    lines = [line.strip(" |") for line in read(events_of(golden_logs / "fine.json")).text.split("\n")]
    assert lines[-9:] == [
        "Requirement | Chunks | Latest check",
        "forbid('beer') | ··",
        "2 fine so far | ✓ fine so far · chunk 2 · <1 ms",
        "nothing found",
        "max_words(80) | ··",
        "2 fine so far | ✓ fine so far · chunk 2 · <1 ms",
        "friendly_tone | ?✓",
        "1 passed · 1 unknown | ✓ pass · score 0.8 · chunk 2 · 11 ms",
        "calm and kind",
    ]


def test_a_requirement_that_was_not_asked_has_a_mark_of_its_own(golden_logs: Path) -> None:
    start, check, *_ = events_of(golden_logs / "fine.json")
    text = read([{**start, "requirements": [*start["requirements"], "lazy"]}, check]).text
    assert text.endswith("lazy | –\nnot asked | none")


def test_a_run_under_way_says_so(golden_logs: Path) -> None:
    events = events_of(golden_logs / "passed.json")
    text = read(events[:2]).text
    assert "… Still running when this was written · 0 chunks · 0 characters" in text
    assert "No text so far." in text
    assert "No text was let out." not in text


def test_every_style_is_one_that_is_read_on_a_light_and_on_a_dark_ground() -> None:
    for path in LOGS:
        reader = read(events_of(path))
        colours = {found for style in reader.styles for found in re.findall(r"(?<![-\w])(color: [^;]*)", style)}
        assert colours <= {"color: inherit", GOOD, BAD, OPEN}
        assert all("background: transparent" in style for style in reader.styles if "border-left" in style)


def test_a_long_strip_shows_its_end_and_counts_all() -> None:
    base = {"elapsed": 0.0, "timestamp": 0.0, "attempt": 1}
    start = {"kind": "start", "seq": 0, **base, "backend": "b", "chunking": "c", "requirements": ["r"], "settings": {}}
    events: list[dict[str, Any]] = [start]
    for index in range(1000):
        success = "fail" if index == 3 else "pass"
        result = {"success": success, "reason": None, "score": None}
        check = {"chunk_index": index, "passed": True, "start": 0, "end": 0, "results": [result]}
        events.append(
            {"kind": "quick_check", "seq": index + 1, **base, **check, "requirements": ["r"], "durations": [0]}
        )
    text = read(events).text
    assert f"…{'✓' * 48}\n999 passed · 1 failed" in text


@pytest.mark.parametrize(
    ("value", "said"),
    [(0.0, "<1 ms"), (0.001, "1 ms"), (0.9999, "999 ms"), (1.0, "1.0 s"), (59.99, "59.9 s"), (65.2, "1 min 05 s")],
)
def test_times_read_as_in_the_widget(value: float, said: str) -> None:
    assert seconds(value) == said


def test_reasoning_is_counted_or_folded_away(golden_logs: Path) -> None:
    hidden = read(events_of(golden_logs / "reasoning_hidden.json")).text.split("\n")
    assert "The model reasoned for 150 ms: 70 characters, not shown" in hidden
    events = events_of(golden_logs / "reasoning_shown.json")
    shown = read(events).text.split("\n")
    place = shown.index("The model reasoned for 100 ms: 14 characters, not checked")
    assert shown[place + 1] == "Hm. Tea. Hm.no"
    first = shown.index("The model reasoned for 100 ms: 17 characters, not checked")
    assert first < place


def test_tool_calls_are_listed_as_text(golden_logs: Path) -> None:
    html = render(fold(events_of(golden_logs / "tool_calls.json")))
    assert "<p>Asks for <strong>order_tea(kind: &quot;grün 🍃&quot;" in html
    assert "<b>Main" not in html and "&lt;b&gt;Main" in html
    html = render(fold(events_of(golden_logs / "tool_call_rejected.json")))
    assert html.count("tool call 2 withheld") == 1


def encoded(*events: Any) -> list[dict[str, Any]]:
    return [encode(replace(event, seq=seq)) for seq, event in enumerate(events)]


def test_many_attempts_of_many_requirements_stay_a_small_page() -> None:
    labels = [f"requirement {number}" for number in range(300)]
    retries = [RetryEvent(number, "no") for number in range(2, 2002)]
    end = CompletedEvent(False, "", 2001, outcome="stopped", reason="enough")
    text = render(fold(encoded(StartEvent(labels, "sentence", "tea"), *retries, end)))
    assert len(text) < 3_000_000
    assert re.findall(r"[\d,]+ earlier attempts not shown", text) == [
        f"{2000 - text.count('<details>'):,} earlier attempts not shown"
    ]
    assert "Attempt 2000 " in text


def test_a_table_has_an_end() -> None:
    labels = [f"requirement {number}" for number in range(3000)]
    text = render(fold(encoded(StartEvent(labels, "sentence", "tea"))))
    assert "and 2,000 requirements more" in text
    assert text.count("<tr>") == 1002


def test_a_row_takes_as_long_as_it_has_answers() -> None:
    row = RequirementRow("r", answers=[(0, "pass"), (7, "fail")], checks=10**12)
    assert row.strip(3) == [None, None, None]
    assert (row.count("fail"), row.count("unknown")) == (1, 0)
    assert RequirementRow("r", [(0, "pass"), (2, "fail")], 4).strip() == ["pass", None, "fail", None]
    assert RequirementRow("r", [(0, "pass"), (2, "fail")], 4).strip(2) == ["fail", None]
