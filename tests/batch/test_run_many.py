"""Many prompts under several variants: what is run, what is kept, and what a second call does."""

from __future__ import annotations

import asyncio
import gc
import json
import os
import re
import signal
import sqlite3
import subprocess
import sys
import textwrap
import time
from contextlib import closing
from pathlib import Path
from random import Random
from types import SimpleNamespace
from typing import Any

import pytest
from many import BAD, GOOD, asked, no_prices, noting, outcomes

from mellea_stream_widget import Limits, OptionError, Runs, arun_many, backends, load, load_many, recheck_many, run_many
from mellea_stream_widget.backends.scripting import Answer
from mellea_stream_widget.batch import index
from mellea_stream_widget.batch.cell import Facts
from mellea_stream_widget.recordings.recording import Recording
from mellea_stream_widget.requirements import forbid

PROMPTS = [f"Tell me of tea, number {number}." for number in range(5)]
TWO: dict[str, dict[str, Any]] = {"free": {}, "strict": {"require": [no_prices]}}


def many(out: Path, **options: Any) -> Runs:
    given: dict[str, Any] = {"variants": TWO, "out": out, "quiet": True, **options}
    return run_many(given.pop("prompts", PROMPTS), **given)


@pytest.fixture(scope="module")
def runs_of_two(tmp_path_factory: pytest.TempPathFactory) -> Runs:
    """Five prompts under two variants; the one with a 3 is rejected by the strict one."""
    folder = tmp_path_factory.mktemp("many")
    return many(folder / "runs", backend=noting(folder / "asked"))


@pytest.mark.claim("run-many")
def test_every_prompt_is_run_under_every_variant(tmp_path: Path) -> None:
    runs = many(tmp_path / "runs", backend=noting(tmp_path / "asked"))
    expected = {(row, name, 0): "passed" for row in range(5) for name in TWO}
    assert outcomes(runs) == {**expected, (3, "strict", 0): "rejected"}
    assert (runs["strict", 3].text, runs["free", 3].text) == ("Tea is old.", BAD)
    cell = runs.cells(variant="strict", row=3)[0]
    assert cell.to_dict() == {
        "row": 3,
        "variant": "strict",
        "repeat": 0,
        "prompt": PROMPTS[3],
        "outcome": "rejected",
        "reason": "no_prices failed",
        "objected": ["no_prices"],
        "strip": "+x",
        "seconds": cell.seconds,
        "prompt_tokens": cell.prompt_tokens,
        "completion_tokens": cell.completion_tokens,
        "tokens": cell.tokens,
        "chunks": 1,
        "attempts": 1,
        "answer": "Tea is old.",
        "backend": "Scripted",
        "requirements": 1,
        "path": cell.path,
        "changed": cell.changed,
    }
    assert load(runs.path / cell.path).prompt == PROMPTS[3]
    assert repr(runs) == f"<Runs in {runs.path}: 10 cells: 9 passed, 1 rejected>"


@pytest.mark.parametrize(
    ("wanted", "places"),
    [
        ({"variant": "strict", "row": 0}, [("strict", 0)]),
        ({"outcome": "rejected"}, [("strict", 3)]),
        ({"outcome": "open"}, []),
        ({"requirement": "no_prices"}, [("strict", 3)]),
        ({"requirement": "no_"}, []),
        ({"text": "COSTS"}, [("free", 3)]),
        ({"text": "number 2"}, [("free", 2), ("strict", 2)]),
        ({"text": "n_mber 2"}, []),
        ({"text": "%"}, []),
        ({"disagree": True}, [("free", 3), ("strict", 3)]),
        ({"disagree": False, "text": "", "row": 3}, [("free", 3), ("strict", 3)]),
        ({"since": 0, "repeat": 0, "limit": 2, "offset": 1}, [("strict", 0), ("free", 1)]),
        ({"order": "row", "descending": True, "limit": 1}, [("free", 4)]),
        ({"order": "chunks", "limit": 2}, [("strict", 3), ("free", 0)]),
    ],
)
def test_cells_can_be_chosen_and_sorted(wanted: dict[str, Any], places: list[Any], runs_of_two: Runs) -> None:
    assert [(cell.variant, cell.row) for cell in runs_of_two.cells(**wanted)] == places


def test_what_no_cell_can_have_is_told(runs_of_two: Runs) -> None:
    outcomes = "open, passed, failed_validation, rejected, cut_off, stopped, error"
    told = re.escape(f"Invalid value 'pass' for outcome: expected one of {outcomes}. Did you mean passed?")
    with pytest.raises(OptionError, match=told):
        runs_of_two.cells(outcome="pass")
    with pytest.raises(OptionError, match=r"Invalid value 'time' for order: expected one of row, outcome, seconds"):
        runs_of_two.cells(order="time")
    with pytest.raises(KeyError, match=r"Unknown variant 'strickt': expected one of free, strict. Did you mean strict"):
        runs_of_two.summary()["strickt"]


@pytest.mark.pandas
def test_columns_of_the_rows_are_kept_beside_those_of_the_cells(tmp_path: Path) -> None:
    rows = [{"prompt": "Tea?", "answer": "hot", "kind": "drink"}, {"prompt": "Ice?", "answer": "cold"}]
    frame = many(tmp_path / "runs", prompts=rows, variants={"one": {}}, backend=backends.scripted(GOOD)).to_dataframe()
    named = ["prompt", "answer", "given_prompt", "given_answer"]
    assert frame[named].values.tolist() == [["Tea?", GOOD, "Tea?", "hot"], ["Ice?", GOOD, "Ice?", "cold"]]
    assert frame["kind"].tolist()[0] == "drink"
    assert list(frame.columns)[-3:] == ["given_prompt", "given_answer", "kind"]


@pytest.mark.pandas
def test_a_column_of_the_rows_does_not_take_the_name_of_another(tmp_path: Path) -> None:
    rows = [{"prompt": "Tea?", "given_answer": "cold", "answer": "hot", "given_given_answer": "warm"}]
    frame = many(tmp_path / "runs", prompts=rows, variants={"one": {}}, backend=backends.scripted(GOOD)).to_dataframe()
    found = {name: frame[name].tolist() for name in frame.columns if name.endswith("answer")}
    assert found == {
        "answer": [GOOD],
        "given_answer": ["cold"],
        "given_given_given_answer": ["hot"],
        "given_given_answer": ["warm"],
    }


def test_variants_that_differ_in_their_checks_share_a_generation(tmp_path: Path) -> None:
    variants = {**TWO, "by word": {"chunking": "word"}, "hot": {"temperature": 0.9}}
    runs = many(tmp_path / "runs", variants=variants, backend=noting(tmp_path / "asked"))
    assert asked(tmp_path / "asked") == sorted([*PROMPTS, *PROMPTS])
    assert runs["by word", 0].text == runs["free", 0].text == GOOD


@pytest.mark.claim("run-many")
def test_a_second_call_asks_nothing_again(tmp_path: Path) -> None:
    first = many(tmp_path / "runs", backend=noting(tmp_path / "asked"))
    again = many(tmp_path / "runs", backend=noting(tmp_path / "asked"))
    assert asked(tmp_path / "asked") == PROMPTS
    assert again.cells() == first.cells()
    assert load_many(tmp_path / "runs").cells() == first.cells()


def test_a_second_call_asks_what_is_new(tmp_path: Path) -> None:
    many(tmp_path / "runs", backend=noting(tmp_path / "asked"))
    more = many(tmp_path / "runs", prompts=[*PROMPTS, "And coffee?"], backend=noting(tmp_path / "asked"))
    assert asked(tmp_path / "asked") == ["And coffee?", *PROMPTS]
    assert len(more) == 12
    changed = {**TWO, "strict": {"require": ["It is polite."]}}
    many(tmp_path / "runs", variants=changed, backend=noting(tmp_path / "asked"))
    assert asked(tmp_path / "asked") == sorted(["And coffee?", *PROMPTS, *PROMPTS])


def test_a_run_that_broke_off_or_failed_is_made_again(tmp_path: Path) -> None:
    broken = many(tmp_path / "runs", variants={"one": {}}, backend=backends.scripted(GOOD, fail_at=2))
    assert broken.counts() == {"error": 5}
    backend = noting(tmp_path / "asked")
    done = many(tmp_path / "other", variants={"one": {}}, backend=backend)
    file = done.path / done.cells()[2].path
    file.write_bytes(b"".join(file.read_bytes().splitlines(keepends=True)[:-1]))
    (done.path / done.cells()[4].path).write_text("no recording\n")
    assert done.counts() == {"passed": 5}
    opened = load_many(tmp_path / "other")
    assert [cell.outcome for cell in opened] == ["passed", "passed", "stopped", "passed", "open"]
    again = many(tmp_path / "other", variants={"one": {}}, backend=backend)
    assert again.counts() == {"passed": 5}
    assert asked(tmp_path / "asked") == sorted([*PROMPTS, PROMPTS[2], PROMPTS[4]])


def test_the_index_is_made_again(tmp_path: Path) -> None:
    runs = many(tmp_path / "runs", backend=noting(tmp_path / "asked"))
    expected = outcomes(runs)
    index = runs.path / "index.sqlite"
    index.unlink()
    assert outcomes(load_many(runs.path)) == expected
    index.write_bytes(b"not a database, but something else" * 100)
    assert outcomes(load_many(runs.path)) == expected


def held(runs: Runs) -> sqlite3.Connection:
    """Write to the index, as another process does that makes it again, and have the runs wait for nobody."""
    other = sqlite3.connect(runs.path / "index.sqlite", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    runs._index._db.execute("PRAGMA busy_timeout = 0")
    return other


def test_an_index_that_another_process_holds_takes_the_runs_when_it_lets_go(tmp_path: Path) -> None:
    runs = many(tmp_path / "runs", variants={"one": {}}, backend=noting(tmp_path / "asked"))
    expected, before = outcomes(runs), runs.changed
    with closing(held(runs)) as other:
        runs._index.keep([(key, Facts("rejected", None, (), ""), 1, 1) for key in runs.finished()])
        runs._index.write()
        assert runs.changed == before + 5
        other.execute("ROLLBACK")
        assert outcomes(runs) == dict.fromkeys(expected, "rejected")


def test_an_index_that_another_process_does_not_let_go_of_is_made_in_memory(tmp_path: Path) -> None:
    runs = many(tmp_path / "runs", variants={"one": {}}, backend=noting(tmp_path / "asked"))
    expected = outcomes(runs)
    runs._index.keep([(key, Facts("rejected", None, (), ""), 1, 1) for key in runs.finished()])
    assert len(runs.cells(since=5)) == 5
    with closing(held(runs)):
        runs._index.keep([(key, Facts("rejected", None, (), ""), 1, 1) for key in runs.finished()])
        assert outcomes(runs) == expected, "as the recordings say"
        assert len(runs.cells(since=15)) == 5, "whoever knows the first fifteen changes has to see these"
        assert runs.counts() == {"passed": 5}
    assert outcomes(load_many(runs.path)) == expected


def test_an_index_that_is_damaged_meanwhile_neither_holds_the_call_up_nor_loses_a_run(tmp_path: Path) -> None:
    def damaging(chunk: str) -> bool:
        (tmp_path / "runs" / "index.sqlite").write_bytes(b"x" * 8192)
        return True

    options = {"variants": {"one": {}}, "backend": noting(tmp_path / "asked"), "require": [damaging]}
    runs = many(tmp_path / "runs", **options, background=True)
    assert runs.wait(20).counts() == {"passed": 5}
    assert set(outcomes(load_many(runs.path)).values()) == {"passed"}


def test_runs_are_written_to_the_index_together_and_are_all_there_at_the_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written: list[int] = []
    write = index.Index._keep_owed

    def noted(one: index.Index) -> None:
        written.append(len(one._owed))
        write(one)

    monkeypatch.setattr(index.Index, "_keep_owed", noted)
    runs = many(tmp_path / "runs", backend=noting(tmp_path / "asked"))
    with closing(sqlite3.connect(runs.path / "index.sqlite")) as other:
        assert other.execute("SELECT count(*) FROM runs").fetchone() == (10,)
    assert [number for number in written if number] == [10]


def test_nobody_has_to_wait_for_the_index_while_recordings_are_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    runs = many(tmp_path / "runs", variants={"one": {}}, backend=noting(tmp_path / "asked"))
    expected = outcomes(runs)
    runs._index._db.execute("PRAGMA busy_timeout = 0")
    runs._index._db.execute("DELETE FROM runs")
    runs._index._db.commit()
    read = index.load

    def reading(path: Path) -> Recording:
        with runs._index._db:
            runs._index._db.execute("DELETE FROM runs")
        return read(path)

    monkeypatch.setattr(index, "load", reading)
    assert outcomes(load_many(runs.path)) == expected


def test_the_index_is_closed_with_its_runs(tmp_path: Path) -> None:
    runs = many(tmp_path / "runs", backend=backends.scripted(GOOD))
    database = runs._index._db
    del runs
    gc.collect()
    with pytest.raises(sqlite3.ProgrammingError, match="closed"):
        database.execute("SELECT 1")


def test_a_structured_answer_is_cut_by_its_values_unless_a_variant_says_otherwise(tmp_path: Path) -> None:
    shape = {"type": "object", "properties": {"cups": {"type": "integer"}}}
    runs = many(
        tmp_path / "runs",
        prompts=["Tea?"],
        variants={"one": {}, "two": {"chunking": "word"}, "three": {"format": None}},
        backend=backends.scripted('{"cups": 2}'),
        format=shape,
    )
    assert [runs[name, 0].log.read()[0].chunking for name in runs.variants] == ["json", "word", "prose"]


def test_what_objects_to_reasoning_or_to_a_tool_call_has_objected(tmp_path: Path) -> None:
    answers = [Answer("<think>It costs $3.</think>Tea."), Answer("Tea.", calls=[("price", {"of": "tea"})])]

    def price(of: str) -> str:
        """Return a price.

        Args:
            of: what costs it.
        """
        return of

    options: dict[str, Any] = {"require_reasoning": [no_prices], "require": [forbid("tea").on_tool_calls()]}
    runs = many(
        tmp_path / "runs",
        prompts=["Tea?", "Price?"],
        variants={"one": {**options, "tools": [price]}},
        backend=backends.scripted(answers),
        concurrency=1,
    )
    assert [(cell.outcome, cell.objected) for cell in runs] == [
        ("rejected", ("no_prices, in the reasoning",)),
        ("rejected", ('forbid "tea" on tool calls',)),
    ]


def test_a_summary_is_made_once_until_a_run_changes(tmp_path: Path) -> None:
    live = many(tmp_path / "runs", backend=backends.scripted(GOOD, pace=0.002), background=True)
    before = live.summary()
    live.done.result(30)
    after = live.summary()
    assert ([one.passed for one in after], after is live.summary(), after is before) == ([5, 5], True, False)


def test_repeats_are_runs_of_their_own(tmp_path: Path) -> None:
    backend = backends.scripted(GOOD)
    runs = many(tmp_path / "runs", prompts=["Tea?"], variants={"one": {"seed": 7}}, repeats=3, backend=backend)
    assert [(cell.row, cell.repeat) for cell in runs] == [(0, 0), (0, 1), (0, 2)]
    seeds = [value for one in backend.generations for key, value in one.options.items() if "seed" in key]
    assert sorted(seeds) == [7, 8, 9]
    assert runs["one", 0, 2].text == GOOD


def test_equal_prompts_share_a_run(tmp_path: Path) -> None:
    runs = many(tmp_path / "runs", prompts=["Tea?", "Tea?"], variants={"one": {}}, backend=noting(tmp_path / "asked"))
    assert (asked(tmp_path / "asked"), runs.counts()) == (["Tea?"], {"passed": 2})


def test_one_failing_run_stops_nothing(tmp_path: Path) -> None:
    def answer(prompt: str) -> str:
        if "2" in prompt:
            raise ConnectionError("no answer")
        return GOOD

    runs = many(tmp_path / "runs", variants={"one": {}, "two": {"emit": "audit"}}, backend=backends.scripted(answer))
    assert [cell.outcome for cell in runs.cells(row=2)] == ["error", "error"]
    assert runs.cells(row=2)[0].reason == "ConnectionError: no answer"
    assert runs.counts() == {"passed": 8, "error": 2}


def test_errors_of_the_back_end_are_tried_again(tmp_path: Path) -> None:
    tried: list[str] = []

    def answer(prompt: str) -> str:
        tried.append(prompt)
        if tried.count(prompt) == 1:
            raise ConnectionError("no answer")
        return GOOD

    options = {"attempts": 2, "backoff": 0.0, "variants": {"one": {}}}
    runs = many(tmp_path / "runs", backend=backends.scripted(answer), **options)
    assert [(cell.outcome, cell.attempts) for cell in runs] == [("passed", 2)] * 5


class TooManyRequests(Exception):
    response = SimpleNamespace(headers={"retry-after": "3600"})


def test_a_server_that_asks_one_run_for_time_is_left_alone_by_all(tmp_path: Path) -> None:
    refused: list[str] = []

    def refuse(prompt: str) -> str:
        refused.append(prompt)
        raise TooManyRequests

    variants = {"busy": {"backend": backends.scripted(refuse)}, "idle": {"backend": noting(tmp_path / "asked")}}
    runs = many(tmp_path / "runs", variants=variants, concurrency=6, seconds=1, attempts=3)
    assert refused == list(dict.fromkeys(refused))  # none is asked again in this hour
    assert len(refused) <= 3  # those that were under way at the first refusal
    assert asked(tmp_path / "asked") == PROMPTS
    assert runs.counts() == {"passed": 5, "stopped": 5}


def test_a_budget_of_tokens_begins_no_further_run(tmp_path: Path) -> None:
    backend = noting(tmp_path / "asked")
    runs = many(tmp_path / "runs", variants={"one": {}}, backend=backend, tokens=1, concurrency=1)
    assert 1 <= len(asked(tmp_path / "asked")) < 5
    assert runs.counts()["open"] == 5 - runs.counts()["passed"]
    assert runs.note.endswith("tokens, as `tokens` says")


@pytest.mark.thorough
def test_a_budget_of_seconds_also_stops_what_goes_on_after_that_of_tokens(tmp_path: Path) -> None:
    backend = backends.scripted(lambda prompt: GOOD if "0" in prompt else Answer(GOOD, endless=True), pace=0.001)
    runs = many(
        tmp_path / "runs",
        variants={"one": {}},
        backend=backend,
        tokens=1,
        seconds=2,
        concurrency=2,
        limits=Limits(total=20),
    )
    assert set(runs.counts()) == {"passed", "stopped", "open"}
    assert runs.note == "stopped after 2 seconds, as `seconds` says"


def test_a_budget_of_seconds_stops_what_is_under_way(tmp_path: Path) -> None:
    backend = backends.scripted(GOOD, endless=True, pace=0.001)
    runs = many(tmp_path / "runs", variants={"one": {}}, backend=backend, seconds=0.3)
    assert runs.counts() == {"stopped": 5}
    assert runs.note == "stopped after 0.3 seconds, as `seconds` says"
    assert backend.running == []


def test_stop_ends_every_generation_and_keeps_the_text(tmp_path: Path) -> None:
    backend = backends.scripted(f"{GOOD} ", endless=True, pace=0.001)
    runs = many(tmp_path / "runs", backend=backend, background=True, concurrency=2)
    while not any(run.text for run in list(runs.live.values())):
        time.sleep(0.001)
    runs.stop()
    runs.wait(20)
    counts = runs.counts()
    assert (counts["stopped"], counts["open"], runs.note) == (4, 6, "stopped by the user")
    assert backend.running == []
    assert any(cell.answer for cell in runs.cells(outcome="stopped"))


def test_a_cancelled_call_leaves_nothing_running(tmp_path: Path) -> None:
    begun = asyncio.Event()

    def answer(prompt: str) -> Answer:
        loop.call_soon_threadsafe(begun.set)
        return Answer(f"{GOOD} ", endless=True, pace=0.001)

    loop = asyncio.new_event_loop()
    backend = backends.scripted(answer)

    async def main() -> None:
        call = asyncio.create_task(arun_many(PROMPTS, backend=backend, out=tmp_path / "runs", quiet=True))
        await asyncio.wait_for(begun.wait(), 60)
        call.cancel()
        with pytest.raises(asyncio.CancelledError):
            await call
        assert backend.running == []
        assert asyncio.all_tasks() == {asyncio.current_task()}

    with asyncio.Runner(loop_factory=lambda: loop) as runner:
        runner.run(main())


def test_two_calls_do_not_write_to_one_folder(tmp_path: Path) -> None:
    backend = backends.scripted(GOOD, endless=True, pace=0.001)
    runs = many(tmp_path / "runs", backend=backend, background=True)
    try:
        while not runs.live:
            time.sleep(0.001)
        with pytest.raises(OptionError, match="another call is writing there"):
            many(tmp_path / "runs", backend=backend)
    finally:
        runs.stop()
        runs.wait(20)


def test_the_recordings_can_be_checked_again(tmp_path: Path) -> None:
    runs = many(tmp_path / "runs", variants={"free": {}}, backend=noting(tmp_path / "asked"))
    found = recheck_many(runs.path, [no_prices], progress=False)
    assert sorted(one.flagged for one in found) == [False] * 4 + [True]


@pytest.mark.parametrize(
    ("prompts", "options", "said"),
    [
        ([], {}, "No rows in the prompts: expected at least one prompt"),
        (["Tea?", " "], {}, "The prompt of row 1 is empty"),
        ([{"question": "Tea?"}], {}, "Row 0: No prompt: expected a column 'prompt', or a template for question"),
        ([{"question": "Tea?"}], {"template": "{{ questoin }}"}, "Row 0: Unknown name 'questoin' in the prompt."),
        (
            ["Tea?"],
            {"template": "{{ question }}"},
            "name 'question' in the prompt: expected one of its columns: prompt.",
        ),
        ("tea.stream.jsonl", {}, "for prompts: expected a file of prompts, not a recording, which load() reads."),
        (
            [{"a": 1}],
            {"template": "{{ a.b }}"},
            "Row 0: Invalid expression in the prompt: 'int object' has no",
        ),
        (["Tea?"], {"out": "runs\0"}, "Invalid value 'runs\\x00' for out: expected the path of a file or a folder."),
        (["Tea?"], {"variants": {}}, "Invalid value {} for variants: expected a mapping of names to options"),
        (["Tea?"], {"variants": {"one": {"chunkng": "word"}}}, "Unknown option 'chunkng' in variant 'one'"),
        (["Tea?"], {"variants": {"one": {"zzz": "word"}}}, "in variant 'one' for variants: expected one of require, "),
        ([3], {}, "Invalid value 3 for row 0 of the prompts: expected a text or a mapping."),
        (["Tea?"], {"variants": {"one": {"chunking": "wrd"}}}, "Invalid value 'wrd' for chunking of variant 'one'"),
        (["Tea?"], {"engine": "prcesses"}, "Invalid value 'prcesses' for engine"),
        (["Tea?"], {"concurrency": 0}, "Invalid value 0 for concurrency: expected a whole number, 1 or more"),
        ("tea.txt", {}, "Invalid value 'tea.txt' for prompts: expected a file that ends in one of .csv"),
        (["Tea?"], {"backend": "nobody"}, "Invalid value 'nobody' for backend"),
        (["Tea?"], {"workers": 2}, "Invalid value 2 for workers: use it with an engine, such as processes"),
        (["Tea?"], {"variants": {"one": {}, "one ": {"chunking": "word"}}}, "Two variants have the same name"),
        ("none.csv", {}, "There is no file none.csv. "),
    ],
)
def test_mistakes_are_told_before_anything_runs(
    tmp_path: Path, prompts: Any, options: dict[str, Any], said: str
) -> None:
    with pytest.raises(OptionError) as told:
        run_many(prompts, **{"backend": noting(tmp_path / "asked"), "out": tmp_path / "runs", "quiet": True, **options})
    assert said in str(told.value) and "--no-" not in str(told.value)
    assert asked(tmp_path / "asked") == []


DRIVER = """
import sys
from pathlib import Path
sys.path.insert(0, sys.argv[1])
from many import no_prices, noting
from mellea_stream_widget import run_many

folder = Path(sys.argv[2])
runs = run_many([f"Tell me of tea, number {n}." for n in range(40)], backend=noting(folder / "asked", pace=0.002),
                variants={"free": {}, "strict": {"require": [no_prices]}}, out=folder / "runs", quiet=True)
print(runs.counts())
"""


def recorded(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in (folder / "runs").glob("*.stream.jsonl")}


@pytest.mark.thorough
def test_after_a_kill_every_finished_run_is_there_and_none_runs_twice(tmp_path: Path) -> None:
    """Kill the driver at random moments: what was recorded stays as it is, and is not asked again."""
    support = Path(sys.modules["many"].__file__ or "").parent
    command = [sys.executable, "-c", textwrap.dedent(DRIVER), str(support), str(tmp_path)]
    random, kills = Random(int(os.environ.get("KILLS_SEED", "1"))), int(os.environ.get("KILLS", "3"))
    kept: dict[str, bytes] = {}
    for _ in range(kills):
        before = len(asked(tmp_path / "asked"))
        driver = subprocess.Popen(command, stdout=subprocess.DEVNULL)
        wanted = before + random.randrange(1, 12)
        while driver.poll() is None and len(asked(tmp_path / "asked")) < wanted:
            time.sleep(0.002)
        time.sleep(random.random() * 0.02)
        driver.send_signal(signal.SIGKILL)
        driver.wait()
        done = {json.loads(lines.splitlines()[0])["prompt"] for lines in kept.values()}
        now = (tmp_path / "asked").read_text().splitlines()[before:]
        both = {prompt for prompt in done if sum(prompt.encode() in lines for lines in kept.values()) == 2}
        assert both.isdisjoint(now)
        assert kept.items() <= recorded(tmp_path).items()
        kept = recorded(tmp_path)
        assert all(load(tmp_path / "runs" / name).finished for name in kept)
    last = subprocess.run(command, capture_output=True, text=True, check=True)
    assert kept.items() <= recorded(tmp_path).items()
    # numbers 3, 13, 23 and 30 to 39 name a price
    assert json.loads(last.stdout.replace("'", '"')) == {"passed": 67, "rejected": 13}
