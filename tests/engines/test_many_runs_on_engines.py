"""The same runs on every engine, and on one that loses a worker: nothing is lost, nothing is there twice."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import psutil
import pytest
from many import no_prices
from workers import TEXT, asked_of, telling

from mellea_stream_widget import OptionError, Runs, load, load_many, recheck_many, run_many
from mellea_stream_widget.log.encoding import encode

pytestmark = pytest.mark.cluster

PROMPTS = [f"Tell me of tea, number {number}." for number in range(40)]
TIMES = ("elapsed", "timestamp", "durations", "duration")
PATIENCE = 60.0


def many(folder: Path, engine: Any, prompts: list[str] = PROMPTS, **options: Any) -> Runs:
    def short(chunk: str) -> bool:  # as functions of a notebook, it has no module
        return len(chunk) < 100

    variants = {"free": {}, "strict": {"require": [no_prices, short], "chunking": "word"}}
    given = {"backend": telling(folder / "asked"), "variants": variants, "concurrency": 2, "quiet": True, **options}
    return run_many(prompts, out=folder / "runs", engine=engine, **given)


def stories(runs: Runs) -> dict[Any, Any]:
    """Return the events of every recording without times; its name tells the back-end, which is another each time."""
    told = {}
    for cell in runs:
        events = [encode(event) for event in load(runs.path / cell.path).log.read()]
        kept = [event for event in events if event["kind"] in ("quick_check", "chunk", "full_validation", "completed")]
        told[cell.row, cell.variant] = [
            {key: value for key, value in one.items() if key not in (*TIMES, "seq")} for one in kept
        ]
    return told


def work_with_a_death(
    folder: Path,
    engine: Any,
    kill: Callable[[int], Any],
    can_be_killed: Callable[[int], bool] = lambda process: True,
    **options: Any,
) -> Runs:
    """Make the runs, and kill a worker when one has two runs behind it and one under way."""

    def watch() -> None:
        waiting = threading.Event()
        while not done.is_set():
            asked = asked_of(folder / "asked").items()
            busy = [process for process, prompts in asked if len(prompts) > 2 and can_be_killed(process)]
            if busy:
                killed.append(busy[0])
                kill(busy[0])
                return
            waiting.wait(0.005)

    done, killed = threading.Event(), list[int]()
    watching = threading.Thread(target=watch)
    watching.start()
    try:
        runs = many(folder, engine, **options)
    finally:
        done.set()
        watching.join(PATIENCE)
    assert len(killed) == 1
    return runs


def see_all_is_there_once(folder: Path, runs: Runs) -> None:
    assert (runs.counts(), len(list(runs.path.glob("*.jsonl")))) == ({"passed": 80}, 80)
    assert {cell.answer for cell in runs} == {TEXT}
    assert load_many(runs.path).cells() == runs.cells()
    asked = [prompt for prompts in asked_of(folder / "asked").values() for prompt in prompts]
    again = len(asked) - len(PROMPTS)
    assert set(asked) == set(PROMPTS)
    assert again <= 4  # what the dead worker had under way, or was to do next


def test_every_engine_gives_the_same_recordings(nodes: Path, dask_client: Any, ray_cluster: Any) -> None:
    with ThreadPoolExecutor(2) as threads:
        engines = {"none": None, "processes": "processes", "threads": threads, "dask": dask_client, "ray": "ray"}
        told = {}
        for name, engine in engines.items():
            (nodes / name / "asked").mkdir(parents=True)
            told[name] = stories(many(nodes / name, engine, PROMPTS[:6]))
    assert len(told["none"]) == 12
    assert {name: story == told["none"] for name, story in told.items()} == dict.fromkeys(engines, True)
    for engine in (dask_client, "ray"):
        found = recheck_many(nodes / "dask" / "runs", [no_prices], engine=engine, progress=False)
        assert [one.outcome for one in found] == ["passed"] * 12


def test_a_killed_process_costs_only_its_open_runs(nodes: Path) -> None:
    runs = work_with_a_death(nodes, "processes", lambda process: os.kill(process, signal.SIGKILL), workers=2)
    see_all_is_there_once(nodes, runs)


def test_a_killed_process_of_dask_costs_only_its_open_runs(nodes: Path, dask_client: Any) -> None:
    runs = work_with_a_death(nodes, dask_client, lambda process: os.kill(process, signal.SIGKILL))
    see_all_is_there_once(nodes, runs)


def test_a_removed_node_of_ray_costs_only_its_open_runs(nodes: Path, ray_cluster: Any) -> None:
    second = ray_cluster.second
    [raylet] = second.all_processes["raylet"]
    runs = work_with_a_death(
        nodes,
        "ray",
        lambda process: ray_cluster.remove_node(second, allow_graceful=False),
        can_be_killed=lambda process: psutil.Process(process).ppid() == raylet.process.pid,
    )
    see_all_is_there_once(nodes, runs)


def test_stop_ends_the_processes_and_another_call_does_the_rest(nodes: Path) -> None:
    runs = many(nodes, "processes", background=True, workers=2, backend=telling(nodes / "asked", 0.01))
    while not runs.wait_for_change(0, PATIENCE):
        pass
    runs.stop()
    runs.wait(PATIENCE)
    assert runs.note == "stopped by the user"
    assert 0 < runs.counts()["passed"] < 80
    again = many(nodes, None, backend=telling(nodes / "asked", 0.01), concurrency=8)
    assert again.counts() == {"passed": 80}


def test_what_cannot_be_sent_is_told_before_anything_runs(nodes: Path) -> None:
    lock = threading.Lock()

    def locked(chunk: str) -> bool:
        with lock:
            return True

    with pytest.raises(OptionError, match="The options cannot be sent to other processes"):
        many(nodes, "processes", require=[locked], variants={"one": {}})
    assert asked_of(nodes / "asked") == {}
