"""Evaluations: what data they take, what they ask judges, and what they show."""

from __future__ import annotations

import asyncio
import json
import os
import re
import stat
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from live import BAD, GOOD, no_buying, no_prices, stream
from mellea.core import Requirement, ValidationResult

from mellea_stream_widget import backends, evaluate, label, load, requirements
from mellea_stream_widget.backends.scripting import Answer
from mellea_stream_widget.evaluation.cases import SET
from mellea_stream_widget.evaluation.desk import Questions
from mellea_stream_widget.evaluation.measures import Measures
from mellea_stream_widget.evaluation.plots import trade_off
from mellea_stream_widget.evaluation.result import Evaluation
from mellea_stream_widget.mellea.requirements.judging import Reply
from mellea_stream_widget.recordings import NoModel
from mellea_stream_widget.requirements import forbid, judge

ROWS: list[dict[str, Any]] = [
    {"prompt": "Tea?", "answer": BAD, "label": "bad", "start": 12},
    {"prompt": "Tea?", "answer": GOOD, "label": "good"},
    {"prompt": "Tea?", "answer": "Tea costs 3 dollars.", "label": "bad"},
    {"prompt": "Tea?", "answer": "Tea.", "label": None},
]
COUNTED = (1, 0, 1, 1)


def counts(found: Evaluation) -> tuple[int, int, int, int]:
    whole = found.measures[-1]
    return whole.true_positives, whole.false_positives, whole.true_negatives, whole.false_negatives


def measured(data: Any, **options: Any) -> Evaluation:
    return evaluate([no_prices], data, progress=False, **options)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a folder with three labelled recordings."""
    for name, text, known in (("black", BAD, "bad"), ("green", GOOD, "good"), ("white", BAD, "good")):
        path = tmp_path / "runs" / f"{name}.stream.jsonl"
        path.parent.mkdir(exist_ok=True)
        stream(text, [], path)
        label(path, known)  # type: ignore[arg-type]
    return tmp_path / "runs"


# --- data ----------------------------------------------------------------------------------------


def test_rows_of_any_kind_are_the_same_answers(tmp_path: Path) -> None:
    (tmp_path / "rows.jsonl").write_text("".join(json.dumps(row) + "\n" for row in ROWS))
    lines = [f"{row['answer']},{row['label'] or ''},{row.get('start', '')}" for row in ROWS]
    (tmp_path / "rows.csv").write_text("\n".join(["answer,label,start", *lines]) + "\n", encoding="utf-8")
    for data in (ROWS, iter(ROWS), tmp_path / "rows.jsonl", str(tmp_path / "rows.csv"), tmp_path):
        found = measured(data)
        assert (counts(found), found.measures[-1].leaked_characters) == (COUNTED, len("Tea costs 3 dollars."))


@pytest.mark.pandas
def test_a_data_frame_is_rows() -> None:
    import pandas

    found = measured(pandas.DataFrame(ROWS))
    assert (counts(found), found.measures[-1].n) == (COUNTED, 3)


@pytest.mark.pandas
@pytest.mark.claim("evaluate")
def test_the_frame_has_one_row_for_each_requirement_and_one_for_the_set() -> None:
    frame = evaluate([no_prices, forbid("leaves")], ROWS, progress=False).to_dataframe()
    assert [frame.requirement.iloc[place] for place in (0, -1)] == ["no_prices", SET]
    assert len(frame) == 3
    wanted = ["requirement", "n", "true_positives", "false_positives", "true_negatives", "false_negatives"]
    for name in ("precision", "recall", "false_positive_rate"):
        wanted += [name, f"{name}_low", f"{name}_high"]
    wanted += ["leaked_characters", "withheld_characters", "saved_characters"]
    assert set(wanted) <= set(frame.columns)
    assert {str(frame[name].dtype) for name in wanted if name.endswith(("_low", "_high"))} == {"float64"}
    assert str(frame.roc_auc.dtype) == str(frame.delay_seconds.dtype) == "float64"


def test_recordings_are_taken_in_every_form(folder: Path) -> None:
    files = sorted(folder.iterdir())
    for data in (
        folder,
        str(folder),
        files,
        [load(path) for path in files],
        [*files[:1], load(files[1]), str(files[2])],
    ):
        assert counts(measured(data)) == (1, 1, 1, 0)
    assert measured(files[0]).runs("true_positives") == [str(files[0])]


def test_runs_are_taken_with_their_folder(folder: Path) -> None:
    class Runs:
        path = folder

    assert counts(measured(Runs())) == (1, 1, 1, 0)


@pytest.mark.parametrize("engine", [pytest.param("processes", marks=pytest.mark.thorough), "threads"])
def test_workers_measure_the_same(engine: str, folder: Path) -> None:
    data = [*sorted(folder.iterdir()), *ROWS, stream(BAD), ROWS[0]]
    rules = [forbid("costs"), forbid("leaves")]
    with ThreadPoolExecutor(2) as executor:
        chosen = executor if engine == "threads" else engine
        found = evaluate(rules, data, progress=False, engine=chosen, workers=2)
    alone = evaluate(rules, data, progress=False)
    assert [untimed(row) for row in found.measures] == [untimed(row) for row in alone.measures]
    assert found.runs("false_positives") == alone.runs("false_positives")


def untimed(measures: Measures) -> dict[str, Any]:
    row = measures.row()
    return {name: value for name, value in row.items() if name not in ("seconds_per_1000", "delay_seconds")}


def test_what_cannot_be_sent_is_told(folder: Path) -> None:
    import threading

    lock = threading.Lock()

    async def held(chunk: str) -> bool:
        return not lock.locked()

    with pytest.raises(ValueError, match=r"^The requirements cannot be sent to other processes \(TypeError"):
        evaluate([held], folder, progress=False, engine="processes")


def test_a_run_in_no_file_is_taken_too() -> None:
    with pytest.warns(UserWarning, match="No answer has a label"):
        assert measured([stream(BAD)]).measures[-1].n == 0


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        ([], "No answers in the data: expected a folder"),
        ([{"text": "x", "label": "bad"}], "row 0 has no answer, but text, label: rename the column that has the text"),
        ([{"answer": None}], "row 0: invalid value None for answer: expected a string. Leave out rows without"),
        ([{"answer": "x"}, {"answer": "y", "label": 1}], "row 1: invalid value 1 for label: expected one of good, bad"),
        (
            [{"answer": "x", "label": "bad", "start": 1}],
            "row 0: invalid value 1 for start: expected a number from 0 to 0.",
        ),
        (
            [{"answer": "xy", "label": "bad", "end": 3}],
            "row 0: invalid value 3 for end: expected a number from 0 to 2.",
        ),
        (
            [{"answer": "", "label": "bad", "start": 0}],
            "row 0: invalid value 0 for start: expected none, as the answer",
        ),
        ([{"answer": "x", "label": "bad", "start": "a"}], "row 0: invalid value 'a' for start: expected a number of"),
    ],
    ids=str,
)
def test_malformed_rows_are_named(data: Any, problem: str) -> None:
    with pytest.raises(ValueError, match=f"^{re.escape(problem)}"):
        measured(data)


def test_a_file_of_rows_that_is_malformed_is_named_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_text('{"answer": "x"}\n[]\n')
    with pytest.raises(ValueError, match=f"^{re.escape(str(path))}, line 2: expected an object with an answer"):
        measured(path)


def test_blank_lines_and_a_byte_order_mark_say_nothing_and_what_is_no_text_is_named(tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_bytes(b'\xef\xbb\xbf{"answer": "x", "label": "good"}\n\n  \r\n{"answer": "y", "label": "bad"}\n\n')
    found = measured(path)
    assert [case.answer for case in found.cases()] == [f"{path}, line 1", f"{path}, line 4"]
    path.write_bytes(b"\n\xff\xfe")
    with pytest.raises(ValueError, match=f"^{re.escape(str(path))}, line 2: not JSON"):
        measured(path)


@pytest.mark.parametrize("content", [b"answer\n\xff\xfe\n", b"answer\n" + b"t" * 200_000 + b"\n"])
def test_a_table_that_is_no_text_is_named(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "rows.csv"
    path.write_bytes(content)
    told = f"^Cannot read {re.escape(str(path))}: expected CSV in UTF-8; save it in that encoding"
    with pytest.raises(ValueError, match=told) as caught:
        measured(path)
    assert not isinstance(caught.value, UnicodeError)


@pytest.mark.pandas
def test_numbers_stay_labels_where_a_data_frame_made_floats_of_them() -> None:
    import pandas

    frame = pandas.DataFrame({"answer": [BAD, GOOD, BAD], "label": [1, 0, None]})
    assert counts(measured(frame, label_names={0: "good", 1: "bad"})) == (1, 0, 1, 0)
    assert counts(measured(frame, label_names={0.0: "good", 1.0: "bad"})) == (1, 0, 1, 0)


def test_labels_that_are_numbers_are_given_a_meaning() -> None:
    rows = [{"answer": BAD, "label": 1}, {"answer": GOOD, "label": 0}, {"answer": BAD, "label": "0"}]
    assert counts(measured(rows, label_names={0: "good", 1: "bad"})) == (1, 1, 1, 0)
    with pytest.raises(ValueError, match=r"^Invalid value 'evil' in label_names: expected one of good, bad"):
        measured(rows, label_names={0: "good", 1: "evil"})


@pytest.mark.pandas
def test_labels_of_a_column_that_lacks_some_are_given_a_meaning() -> None:
    import pandas

    frame = pandas.DataFrame({"answer": [BAD, GOOD, BAD], "label": [1, 0, None]})
    assert counts(measured(frame, label_names={0: "good", 1: "bad"})) == (1, 0, 1, 0)


def test_a_malformed_row_behind_many_is_named_by_its_own_error() -> None:
    async def fine(chunk: str) -> bool:
        return True

    rows = [*ROWS * 100, {"answer": 3}]
    with pytest.raises(ValueError, match=r"^row 400: invalid value 3 for answer"):
        evaluate([fine], rows, progress=False)


def test_data_of_another_kind_is_refused() -> None:
    for wrong in (3, {"answer": "x"}):
        with pytest.raises(TypeError, match=rf"^Invalid value {re.escape(repr(wrong))} for data: expected a folder"):
            measured(wrong)


def test_labels_of_one_requirement_count_for_it_alone(folder: Path) -> None:
    label(folder / "green.stream.jsonl", "bad", requirement="no_buying", start=3)
    found = evaluate([no_prices, no_buying], folder, progress=False)
    assert [found.cases(name)[1].label for name in found.requirements] == ["good", "bad"]
    assert found.runs("false_negatives", "no_buying") == [str(folder / "green.stream.jsonl")]


def test_most_raters_decide_or_the_one_who_is_named(folder: Path) -> None:
    path = folder / "green.stream.jsonl"
    for rater in ("anna", "ben"):
        label(path, "bad", rater=rater)
    assert [case.label for case in measured(folder).cases()] == ["bad", "bad", "good"]
    assert [case.label for case in measured(folder, rater="anna").cases()] == [None, "bad", None]


def test_answers_without_a_label_are_told(folder: Path) -> None:
    with pytest.warns(UserWarning, match=r"^No answer has a label: nothing is counted") as caught:
        found = evaluate([no_prices], [{"answer": BAD, "verdict": "bad"}], progress=False)
    assert found.measures[-1].n == 0
    assert [one.filename for one in caught] == [__file__], "the line that called it is shown"
    with pytest.warns(UserWarning, match=r"^No answer has a label of the rater 'ana': nothing is counted"):
        assert measured(folder, rater="ana").measures[-1].n == 0


@pytest.mark.parametrize("word", ["good", "bad"])
def test_a_run_whose_rejected_chunk_was_not_recorded_is_left_out_with_a_warning(folder: Path, word: Any) -> None:
    for name, withheld in (("kept", True), ("lost", False)):
        path = folder / f"{name}.stream.jsonl"
        stream(BAD, [no_prices], path, kept={"withheld": withheld})
        label(path, word)
    with pytest.warns(UserWarning, match="1 of the answers were left out: .* record with --record-withheld"):
        found = measured(folder)
    [failure] = found.failures
    assert failure.answer == str(folder / "lost.stream.jsonl")
    [kept] = [case for case in found.cases() if case.answer == str(folder / "kept.stream.jsonl")]
    assert (kept.label, kept.flagged, kept.out) == (word, True, 11)
    audited = folder / "audited.stream.jsonl"
    stream(BAD, [no_prices], audited, emit="audit")
    label(audited, word)
    assert evaluate([no_buying], audited, progress=False).failures == []


def test_an_answer_that_cannot_be_measured_is_told_and_the_others_are_measured(folder: Path) -> None:
    (folder / "broken.jsonl").write_bytes((folder / "black.stream.jsonl").read_bytes().replace(b'"seq":1', b'"seq":7'))
    found = measured(folder)
    assert found.measures[-1].n == 3
    [failure] = found.failures
    assert failure.answer == str(folder / "broken.jsonl")
    assert failure.error.startswith("BadRecording: ")
    assert f"not measured: {failure.answer}" in str(found)


def test_names_of_files_and_errors_show_no_key_and_command_no_terminal(folder: Path) -> None:
    hostile = folder / "a\x1b[31m\u202etxt.stream.jsonl"
    (folder / "white.stream.jsonl").rename(hostile)

    def refuses(chunk: str) -> bool:
        if "costs" in chunk:
            raise ConnectionError("refused\x07 Authorization: Bearer abcdef0123456789")
        return "$" in chunk

    found = evaluate([refuses], folder, progress=False)
    shown = (str(found), found._repr_html_())
    for text in shown:
        assert [sign for sign in text if not (sign.isprintable() or sign == "\n")] == []
        assert "abcdef0123456789" not in text
        assert "a\\x1b[31m\\u202etxt.stream.jsonl: ConnectionError: refused\\x07 Authorization: [hidden]" in text


# --- judges --------------------------------------------------------------------------------------


class Asked:
    """A scripted judge that counts questions, and how many are under way."""

    def __init__(self, seconds: float = 0.0) -> None:
        self.prompts: Counter[str] = Counter()
        self.backend = backends.scripted("", judge=self._judge)
        self._seconds = seconds

    def _judge(self, prompt: str) -> Answer:
        self.prompts[prompt] += 1
        return Answer(text="no" if "$" in prompt else "yes", pace=self._seconds, cut=None)


def test_no_question_is_asked_twice() -> None:
    asked = Asked()
    rows = [*ROWS, *ROWS]
    found = evaluate([judge("It is free.")], rows, progress=False, validation_backend=asked.backend)
    assert set(asked.prompts.values()) == {1}
    again = evaluate([judge("It is free.")], rows, progress=False, validation_backend=asked.backend)
    assert set(asked.prompts.values()) == {1}
    assert counts(found) == counts(again) == (2, 0, 2, 2)
    assert again.measures[0].questions == again.measures[0].cached == found.measures[0].questions > 0
    evaluate([judge("It is free.")], ROWS, progress=False, validation_backend=asked.backend, cache=False)
    assert min(asked.prompts.values()) == 2


class Holding(Requirement):
    """Asks nobody, and says what was said of it."""

    def __init__(self, holds: bool) -> None:
        super().__init__("It holds.")
        self.holds = holds

    async def validate(self, backend: Any, ctx: Any, **options: Any) -> ValidationResult:
        return ValidationResult(self.holds)


def test_only_a_question_of_known_words_is_kept() -> None:
    backend = backends.scripted("", judge=["yes"] * 100)
    sure = Requirement("It is free.", output_to_bool=lambda said: "yes" in str(said))
    unsure = Requirement("It is free.", output_to_bool=lambda said: "no" in str(said))
    for holds, judged in ((True, sure), (False, unsure)):
        found = evaluate([Holding(holds), judged], ROWS, progress=False, validation_backend=backend)
        assert [case.chunk for case in found.cases("It holds.")] == [None if holds else 0] * 4
        assert [case.chunk for case in found.cases("It is free.")] == [None if holds else 0] * 4
    assert [case.flagged for case in evaluate([Holding(True)], ROWS, progress=False).cases()] == [False] * 4


def test_who_waits_for_the_answer_to_a_question_that_is_given_up_asks_it(tmp_path: Path) -> None:
    async def main() -> None:
        desk = Questions(2, tmp_path / "kept")
        begun = asyncio.Event()

        async def never() -> Reply:
            begun.set()
            return await asyncio.Future[Reply]()

        async def soon() -> Reply:
            return Reply("yes")

        async def broken() -> Reply:
            raise ConnectionError("no answer")

        backend = backends.scripted("")
        first = asyncio.create_task(desk.ask(backend, ["q"], never))
        await begun.wait()
        others = [asyncio.create_task(desk.ask(backend, ["q"], put)) for put in (broken, soon, soon)]
        await asyncio.sleep(0)
        first.cancel()
        found = await asyncio.gather(first, *others, return_exceptions=True)
        assert [type(one) for one in found] == [asyncio.CancelledError, ConnectionError, Reply, Reply]
        assert [one.cached for one in found if isinstance(one, Reply)] == [False, True]

    asyncio.run(main())


def test_only_its_owner_can_read_the_answers_of_judges(tmp_path: Path) -> None:
    umask = os.umask(0o022)
    try:
        backend = backends.scripted("", judge=["yes"] * 100)
        backend.identity = "a judge"
        evaluate([judge("It is free.")], ROWS, progress=False, validation_backend=backend, cache=tmp_path / "kept")
    finally:
        os.umask(umask)
    assert {stat.S_IMODE(path.stat().st_mode) for path in tmp_path.iterdir()} == {0o600}


def test_so_many_questions_are_under_way_as_was_said() -> None:
    under_way, most = 0, 0

    async def slow(chunk: str) -> bool:
        nonlocal under_way, most
        under_way += 1
        most = max(most, under_way)
        await asyncio.sleep(0)
        under_way -= 1
        return True

    evaluate([slow], ROWS * 20, progress=False, concurrency=8)
    assert 1 < most <= 8 * 5


def test_while_judges_answer_as_many_answers_again_are_made_ready() -> None:
    under_way: set[str] = set()
    enough = asyncio.Event()

    async def waits(chunk: str) -> bool:
        under_way.add(chunk)
        if len(under_way) == 8:
            enough.set()
        await asyncio.wait_for(enough.wait(), 20)
        return True

    rows = [{"answer": f"Tea number {number}.", "label": "good"} for number in range(16)]
    assert evaluate([waits], rows, progress=False, concurrency=4).failures == []


def test_a_requirement_that_needs_a_model_says_so_at_once() -> None:
    with pytest.raises(NoModel, match="A requirement asks a model: give a validation_backend"):
        evaluate([judge("It is free.")], ROWS, progress=False)


def test_a_sweep_measures_every_combination() -> None:
    asked = Asked()
    sweep = {"chunking": ["word", "sentence"], "threshold": [0.2, 0.8]}
    found = evaluate([judge("It is free.")], ROWS, progress=False, validation_backend=asked.backend, sweep=sweep)
    assert [(each.setting, each.requirement) for each in found.measures] == [
        ({"chunking": cut, "threshold": threshold}, name)
        for cut in ("word", "sentence")
        for threshold in (0.2, 0.8)
        for name in ("It is free.", SET)
    ]
    assert set(asked.prompts.values()) == {1}
    words, sentences = (found.cases(chunking=cut)[0] for cut in ("word", "sentence"))
    assert (words.stop, sentences.stop) == (25, 25)
    assert (words.out, sentences.out) == (21, 11)


@pytest.mark.parametrize(
    ("options", "problem"),
    [
        ({"sweep": {"colour": [1]}}, "Invalid value {'colour': [1]} for sweep: expected a mapping of chunking"),
        ({"sweep": {"overlap": 3}}, "Invalid value 3 for overlap in sweep: expected a list of values."),
        (
            {"sweep": {"threshold": [0.5]}},
            "No requirement has a threshold to sweep: expected a judge among the requirements.",
        ),
        ({"sweep": {"chunking": ["sentences"]}}, "Invalid value 'sentences'"),
        ({"concurrency": 0}, "Invalid value 0 for concurrency"),
        ({"cache": 3}, "Invalid value 3 for cache: expected True, False, or a file."),
    ],
    ids=str,
)
def test_bad_options_are_named(options: dict[str, Any], problem: str) -> None:
    with pytest.raises((ValueError, TypeError)) as caught:
        measured(ROWS, **options)
    assert problem in str(caught.value)


def test_no_requirement_is_nothing_to_measure() -> None:
    with pytest.raises(ValueError, match="No requirements: give evaluate"):
        evaluate([], ROWS, progress=False)


# --- what is shown -------------------------------------------------------------------------------


class Seen(HTMLParser):
    """Which tags and texts a page has."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: Counter[str] = Counter()
        self.attributes: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags[tag] += 1
        self.attributes += [f"{name}={value}" for name, value in attrs]


def test_the_page_is_a_table_and_plots_that_load_and_run_nothing() -> None:
    asked = Asked()
    wanted = [judge("It is <b>free</b>."), no_prices]
    found = evaluate(wanted, ROWS, progress=False, validation_backend=asked.backend, sweep={"overlap": [0, 9]})
    page = found._repr_html_()
    seen = Seen()
    seen.feed(page)
    assert seen.tags["table"] == 1
    assert seen.tags["svg"] == 5
    assert seen.tags["tr"] == 1 + 2 * 3
    assert not {"script", "img", "b", "style", "link"} & set(seen.tags)
    assert not [each for each in seen.attributes if each.startswith(("on", "href", "src"))]
    assert seen.attributes.count("role=img") == 5
    assert "It is &lt;b&gt;free&lt;/b&gt;." in page


def test_the_dots_of_a_trade_off_are_numbered_as_their_names_are() -> None:
    rules = [forbid("dollars"), forbid("costs")]
    found = evaluate(rules, ROWS, progress=False, sweep={"chunking": ["word", "sentence"]})
    drawn = trade_off(found.measures)
    words = [unescape(text) for text in re.findall(r"<text[^>]*>([^<]*)</text>", drawn)]
    dollars, costs, whole = 'forbid "dollars"', 'forbid "costs"', SET
    assert [text for text in words if text.isdecimal()] == ["1", "2"]
    assert words[-6:] == [
        *(f"1 {dollars} · chunking {cut}" for cut in ("word", "sentence")),
        *(f"2 {name} · chunking {cut}" for cut in ("word", "sentence") for name in (costs, whole)),
    ]


def test_the_text_has_the_table_and_the_wrong_answers() -> None:
    said = str(measured(ROWS))
    first, row, whole, wrong = said.splitlines()
    assert first.split()[:6] == ["requirement", "n", "TP", "FP", "TN", "FN"]
    assert row.split()[:6] == ["no_prices", "3", "1", "0", "1", "1"]
    assert whole.split()[:6] == ["(all)", "3", "1", "0", "1", "1"]
    assert wrong == "bad, but passed by no_prices (1): row 2"


def test_the_answers_behind_every_figure_are_listed() -> None:
    found = measured(ROWS)
    assert {group: found.runs(group) for group in ("true_positives", "leaked", "unlabelled", "early", "withheld")} == {  # type: ignore[arg-type]
        "true_positives": ["row 0"],
        "leaked": ["row 2"],
        "unlabelled": ["row 3"],
        "early": [],
        "withheld": [],
    }
    with pytest.raises(ValueError, match="Invalid value 'wrong' for group: expected one of true_positives"):
        found.runs("wrong")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="Invalid value 'x' for requirement: expected one of no_prices, "):
        found.cases("x")


def test_a_page_gets_the_rows_and_the_answers_behind_each() -> None:
    data = measured(ROWS).to_dict()
    assert json.loads(json.dumps(data, allow_nan=False)) == data
    assert [row["requirement"] for row in data["rows"]] == ["no_prices", SET]
    assert data["groups"][0]["false_negatives"] == data["groups"][1]["leaked"] == ["row 2"]
    assert data["failures"] == []


def test_the_package_names_them() -> None:
    assert requirements.judge is judge


def test_the_bar_shows_how_many_answers_there_are(capsys: pytest.CaptureFixture[str]) -> None:
    evaluate([no_prices], ROWS)
    assert f"{len(ROWS)}/{len(ROWS)}" in capsys.readouterr().err
