"""The life of the model's process, with a stand-in for the engine: started once, replaced when dead, never left."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from fake_engine import ENGINE, PATIENCE, Engine, lives, until

from mellea_stream_widget.backends import BackendUnavailable
from mellea_stream_widget.backends.embedded import server as server_module
from mellea_stream_widget.backends.embedded.process import COMMAND, ModelProcess, at_work, healthy
from mellea_stream_widget.backends.embedded.server import Server, shared
from mellea_stream_widget.backends.embedded.settings import ServerSettings, idle_seconds, usable_cores

pytestmark = pytest.mark.thorough


@pytest.fixture
def server(engine: Engine) -> Iterator[Server]:
    """Give a server that is stopped at the end."""
    made = Server(ServerSettings(engine.model, threads=3, reading_threads=4))
    yield made
    made.stop()


def test_the_settings_reach_the_engine(engine: Engine, server: Server) -> None:
    address = server.ensure_started()
    (load,) = engine.facts("load")
    assert load == {
        "verbosity": -1,
        "model": {"path": str(engine.model)},
        "model_alias": ["fake"],
        "n_ctx": 8192,
        "n_parallel": 2,
        "cpuparams": {"n_threads": 3},
        "cpuparams_batch": {"n_threads": 4},
        "n_batch": 64,
        "n_ubatch": 64,
        "cache_ram_mib": 256,
        "warmup": False,
        "ui": False,
        "hostnames": ["127.0.0.1"],
        "port": 0,
        "api_keys": [address.key],
    }
    assert len(address.key) >= 32
    assert healthy(address.url)


def test_the_key_is_in_no_list_of_processes_and_no_repr(server: Server) -> None:
    address = server.ensure_started()
    command = subprocess.run(["ps", "-ww", "-o", "args=", "-p", str(address.pid)], capture_output=True, text=True)
    assert "host.py" in command.stdout
    assert address.key not in command.stdout + repr(address) + repr(server)


def test_callers_at_the_same_time_share_one_start(engine: Engine, server: Server) -> None:
    engine.behave(gate=str(engine.gate))
    said: list[str] = []
    with ThreadPoolExecutor(8) as pool:
        waiting = [pool.submit(server.ensure_started, said.append) for _ in range(8)]
        until(engine.loading)
        assert server.address is None
        engine.gate.touch()
        addresses = {future.result(PATIENCE) for future in waiting}
    assert addresses == {server.address}
    assert len(engine.facts("load")) == 1
    assert said[0] == "Starting the local model fake ..."
    assert [line.rpartition(" (")[0] for line in said[1:]] == ["The local model is ready"]


def test_the_same_settings_share_one_server(engine: Engine) -> None:
    settings = ServerSettings(engine.model)
    assert shared(settings) is shared(ServerSettings(engine.model)) is not shared(ServerSettings(engine.model, slots=1))


def test_the_process_outlives_the_thread_that_asked_for_it(server: Server) -> None:
    starter = threading.Thread(target=server.ensure_started)
    starter.start()
    starter.join()
    address = server.address
    assert address is not None
    assert healthy(address.url)


def test_an_interrupt_does_not_reach_it(server: Server) -> None:
    address = server.ensure_started()
    assert os.getsid(address.pid) == address.pid != os.getsid(0)
    asked = ["ps", "-o", "ignored=", "-p", str(address.pid)]
    ignored = subprocess.run(asked, capture_output=True, text=True, check=True).stdout
    assert int(ignored, 16) & 1 << signal.SIGINT - 1
    os.kill(address.pid, signal.SIGINT)
    assert healthy(address.url)


def test_a_killed_process_is_replaced_at_the_same_address(engine: Engine, server: Server) -> None:
    first = server.ensure_started()
    os.kill(first.pid, signal.SIGKILL)
    until(lambda: server.ended)
    assert server.address is None
    said: list[str] = []
    second = server.ensure_started(said.append)
    assert (second.url, second.key) == (first.url, first.key)
    assert second.pid != first.pid
    assert said[0] == "Starting again the local model fake ..."


def test_a_port_that_somebody_took_meanwhile_is_left_to_him(server: Server) -> None:
    first = server.ensure_started()
    port = int(first.url.rpartition(":")[2])
    os.kill(first.pid, signal.SIGKILL)
    until(lambda: server.ended)
    with socket.socket() as squatter:
        squatter.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        squatter.bind(("127.0.0.1", port))
        squatter.listen()
        second = server.ensure_started()
    assert second.url != first.url
    assert healthy(second.url)


def test_a_failed_load_is_tried_once_more_to_hear_why(engine: Engine, server: Server) -> None:
    engine.behave(fail="error loading model: no such tensor")
    with pytest.raises(BackendUnavailable) as caught:
        server.ensure_started()
    assert caught.value.problem == f"The local model does not load from {engine.model}."
    assert "get it again with fetch_model()" in caught.value.remedy
    assert "error loading model: no such tensor" in caught.value.remedy
    assert [load["verbosity"] for load in engine.facts("load")] == [-1, 1]
    engine.behave()
    assert healthy(server.ensure_started().url)


def test_a_load_that_ends_by_a_signal_is_told_with_its_status(engine: Engine, server: Server) -> None:
    engine.behave(abort=True)
    with pytest.raises(BackendUnavailable, match=rf"ended without a message, with status -{signal.SIGABRT:d}"):
        server.ensure_started()


def test_a_load_that_takes_too_long_is_ended(engine: Engine) -> None:
    engine.behave(gate=str(engine.gate))
    server = Server(ServerSettings(engine.model, load_seconds=0.5))
    with pytest.raises(BackendUnavailable, match="does not load"):
        server.ensure_started()
    assert not [pid for pid in engine.facts("pid") if lives(pid)]


def test_a_stop_ends_the_process_and_a_start_makes_a_new_one(server: Server) -> None:
    first = server.ensure_started()
    server.stop()
    assert (lives(first.pid), server.address, server.ended) == (False, None, True)
    assert healthy(server.ensure_started().url)


def test_a_stop_while_it_loads_ends_the_load(engine: Engine, server: Server) -> None:
    engine.behave(gate=str(engine.gate))
    waiting = server.start()
    until(engine.loading)
    server.stop()
    with pytest.raises(BackendUnavailable, match="was stopped while it loaded"):
        waiting.result(PATIENCE)
    assert not lives(engine.facts("pid")[0])
    assert len(engine.facts("load")) == 1


def test_a_stop_before_there_is_a_process_ends_the_one_that_comes(
    engine: Engine, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Late(ModelProcess):
        def __init__(self, *given: Any) -> None:
            server.stop()
            super().__init__(*given)

    engine.behave(gate=str(engine.gate))
    monkeypatch.setattr(server_module, "ModelProcess", Late)
    monkeypatch.setattr(server_module, "LEAVE_SECONDS", 0)
    with pytest.raises(BackendUnavailable, match="was stopped while it loaded"):
        server.start().result(PATIENCE)


def test_an_idle_process_ends_and_the_next_request_starts_it_at_the_same_address(engine: Engine) -> None:
    server = Server(ServerSettings(engine.model, idle_seconds=0.01))
    first = server.ensure_started()
    until(lambda: server.ended)
    assert (lives(first.pid), server.use()) == (False, None)
    second = server.ensure_started()
    assert (second.url, second.key) == (first.url, first.key)
    assert second.pid != first.pid
    server.stop()


def test_a_process_at_work_is_not_idle(engine: Engine) -> None:
    busy = engine.folder / "busy"
    busy.touch()
    engine.behave(busy=str(busy))
    server = Server(ServerSettings(engine.model, idle_seconds=0.01))
    first = server.ensure_started()
    until(lambda: len(engine.facts("slots")) > 3)
    assert lives(first.pid) and set(engine.facts("slots")) == {True}
    busy.unlink()
    until(lambda: server.ended)


def test_who_begins_while_it_is_asked_keeps_the_process(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = threading.Event()

    def at_work(*_: str) -> bool:
        if asked.is_set():
            return True
        server.use()
        asked.set()
        return False

    monkeypatch.setattr(server_module, "at_work", at_work)
    server = Server(ServerSettings(engine.model, idle_seconds=0.01))
    first = server.ensure_started()
    assert asked.wait(PATIENCE)
    assert server.use() == first and lives(first.pid)
    server.stop()


def test_a_server_that_does_not_say_is_at_work(server: Server) -> None:
    address = server.ensure_started()
    assert not at_work(address.url, address.key)
    assert at_work(address.url, "another key")
    assert at_work("http://127.0.0.1:9", address.key)


@pytest.mark.claim("local-idle")
def test_the_variable_says_how_long_a_process_may_be_idle(monkeypatch: pytest.MonkeyPatch) -> None:
    for given, seconds in {"": 600.0, "45": 45.0, "none": None}.items():
        monkeypatch.setenv("MELLEA_STREAM_IDLE", given)
        assert idle_seconds() == seconds
    for given in ("soon", "0", "-1", "inf", "nan"):
        monkeypatch.setenv("MELLEA_STREAM_IDLE", given)
        with pytest.raises(BackendUnavailable, match=f"Invalid value '{given}' for MELLEA_STREAM_IDLE: expected a num"):
            idle_seconds()


def test_stopping_what_never_ran_is_nothing(server: Server) -> None:
    server.stop()
    assert server.address is None


def host(engine: Engine) -> subprocess.Popen[bytes]:
    """Start the child process by hand; give it when it serves."""
    process = subprocess.Popen(COMMAND, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    settings: dict[str, Any] = {
        "parent": os.getpid(),
        "model": str(engine.model),
        "name": "fake",
        "key": "k",
        "port": 0,
    }
    settings |= {
        "verbosity": -1,
        "context": 1,
        "slots": 1,
        "threads": 1,
        "reading_threads": 1,
        "batch": 1,
        "cache_mib": 1,
    }
    assert process.stdin is not None and process.stdout is not None
    process.stdin.write(json.dumps(settings).encode() + b"\n")
    process.stdin.flush()
    assert healthy(json.loads(process.stdout.readline())["address"])
    return process


def test_the_end_of_its_input_is_its_end(engine: Engine) -> None:
    with host(engine) as process:
        assert process.stdin is not None
        process.stdin.close()
        assert process.wait(PATIENCE) == 0


PARENT = """
import atexit, os, signal, sys, time
from pathlib import Path
{first}
from mellea_stream_widget.backends.embedded.server import shared
from mellea_stream_widget.backends.embedded.settings import ServerSettings

server = shared(ServerSettings(Path({model!r})))
address = server.ensure_started()
{then}
"""


def parent(engine: Engine, then: str, first: str = "") -> subprocess.Popen[str]:
    """Start a process that starts the model and then does something."""
    code = PARENT.format(model=str(engine.model), then=then, first=first)
    environ = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ENGINE), *filter(None, sys.path)])}
    command = [sys.executable, "-X", "dev", "-c", code]
    return subprocess.Popen(command, env=environ, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def test_a_killed_parent_takes_it_along(engine: Engine) -> None:
    with parent(engine, "print(address.pid, flush=True); time.sleep(60)") as process:
        assert process.stdout is not None
        pid = int(process.stdout.readline())
        assert lives(pid)
        process.kill()
        process.wait()
        until(lambda: not lives(pid))


def test_a_parent_that_is_killed_while_the_model_loads_takes_it_along(engine: Engine) -> None:
    engine.behave(gate=str(engine.gate))
    with parent(engine, "") as process:
        until(engine.loading)
        (pid,) = engine.facts("pid")
        process.kill()
        process.wait()
        until(lambda: not lives(pid))


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux ends a process together with its parent")
def test_a_killed_parent_takes_it_along_though_a_fork_keeps_the_pipe_open(engine: Engine) -> None:
    then = "fork = os.fork()\nif fork: print(address.pid, fork, flush=True)\ntime.sleep(60)"
    with parent(engine, then) as process:
        assert process.stdout is not None
        pid, fork = map(int, process.stdout.readline().split())
        try:
            process.kill()
            process.wait()
            until(lambda: not lives(pid))
            assert lives(fork)
        finally:
            os.kill(fork, signal.SIGKILL)


def test_a_normal_end_of_the_parent_ends_it_before_and_without_a_word(engine: Engine) -> None:
    last = "atexit.register(lambda: print(Path(f'/proc/{address.pid}').exists()))"  # what is registered first runs last
    with parent(engine, "print(Path(f'/proc/{address.pid}').exists())", first=last) as process:
        output, errors = process.communicate(timeout=PATIENCE)
    assert (process.returncode, output, errors) == (0, "True\nFalse\n", "")


def test_a_fork_that_ends_leaves_the_parents_process_alone(engine: Engine) -> None:
    then = """
if os.fork() == 0:
    sys.exit(0)
os.wait()
from mellea_stream_widget.backends.embedded.process import healthy
print(healthy(address.url), server.address == address)
"""
    with parent(engine, then) as process:
        output, _ = process.communicate(timeout=PATIENCE)
    assert output == "True True\n"


def test_all_servers_of_a_process_are_stopped_at_its_end(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(server_module, "_servers", {})
    addresses = [shared(ServerSettings(engine.model, slots=slots)).ensure_started() for slots in (1, 2)]
    server_module.stop_all()
    assert [lives(address.pid) for address in addresses] == [False, False]


@pytest.mark.parametrize(
    ("quota", "cores"),
    [("max 100000", None), ("100000 100000", 1), ("50000 100000", 1), ("6400000 100000", None)],
)
def test_a_containers_share_of_the_machine_counts(tmp_path: Path, quota: str, cores: int | None) -> None:
    everything = usable_cores(tmp_path / "none")
    (tmp_path / "cpu.max").write_text(quota + "\n")
    assert usable_cores(tmp_path / "cpu.max") == (cores or everything)
