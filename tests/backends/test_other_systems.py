"""What the embedded model does on Windows and macOS, on systems that are faked."""

import errno
import socket
import subprocess
import sys
import types
from pathlib import Path
from typing import Any

import pytest

from mellea_stream_widget.backends.embedded import host, process, store


def fake_windows(monkeypatch: pytest.MonkeyPatch, answers: list[int | None]) -> list[tuple[int, int]]:
    """Be Windows, whose lock fails with these numbers, one for each call."""
    calls: list[tuple[int, int]] = []

    def locking(_handle: int, mode: int, size: int) -> None:
        calls.append((mode, size))
        number = answers.pop(0)
        if number is not None:
            raise OSError(number, "")

    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setitem(sys.modules, "msvcrt", types.SimpleNamespace(locking=locking, LK_LOCK=1))
    return calls


def test_a_lock_that_gives_up_after_ten_seconds_is_asked_for_again(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    calls = fake_windows(monkeypatch, [errno.EDEADLOCK, errno.EDEADLOCK, None])
    with store.locked(tmp_path):
        assert calls == [(1, 1)] * 3


def test_a_lock_that_cannot_be_had_is_an_error(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    fake_windows(monkeypatch, [errno.EBADF])
    with pytest.raises(OSError, match=r"\[Errno 9\]"), store.locked(tmp_path):
        pass


@pytest.mark.parametrize(("exclusive", "wanted"), [(None, socket.SO_REUSEADDR), (-5, -5)])
def test_a_port_is_probed_so_that_a_taken_one_is_noticed(
    monkeypatch: pytest.MonkeyPatch, exclusive: int | None, wanted: int
) -> None:
    options: list[tuple[Any, ...]] = []

    class Probe:
        def __enter__(self) -> "Probe":
            return self

        def __exit__(self, *_: object) -> None:
            pass

        def setsockopt(self, *given: Any) -> None:
            options.append(given)

        def bind(self, _address: Any) -> None:
            raise OSError

    monkeypatch.setattr(socket, "socket", Probe)
    if exclusive is not None:
        monkeypatch.setattr(socket, "SO_EXCLUSIVEADDRUSE", exclusive, raising=False)
    assert host.free_port(1234) == 0
    assert options == [(socket.SOL_SOCKET, wanted, 1)]


def test_the_library_is_loaded_before_a_thread_waits_for_stdin(monkeypatch: pytest.MonkeyPatch) -> None:
    steps: list[str] = []

    class Thread:
        def __init__(self, **_: Any) -> None:
            pass

        def start(self) -> None:
            steps.append("watch")

    def leave(_status: int) -> None:
        raise SystemExit

    def fail(_settings: Any) -> None:
        raise ImportError

    monkeypatch.setattr(host, "load_library", lambda: steps.append("load"))
    monkeypatch.setattr(host, "start", fail)
    monkeypatch.setattr(host, "leave", leave)
    monkeypatch.setattr(host, "die_with_parent", lambda _parent: None)
    monkeypatch.setattr(host.signal, "signal", lambda *_: None)
    monkeypatch.setattr(host.os, "dup2", lambda *_: None)
    monkeypatch.setattr(host.os, "dup", lambda _: 1)
    monkeypatch.setattr(host.threading, "Thread", Thread)
    stdin = types.SimpleNamespace(buffer=types.SimpleNamespace(readline=lambda: b'{"parent": 1}'))
    monkeypatch.setattr(sys, "stdin", stdin)
    with pytest.raises(SystemExit):
        host.main()
    assert steps == ["load", "watch"]


@pytest.mark.parametrize(("platform", "watched"), [("darwin", [(host.end_with_parent, (7,))]), ("win32", [])])
def test_where_the_system_kills_no_orphans_a_thread_looks_for_the_parent(
    monkeypatch: pytest.MonkeyPatch, platform: str, watched: list[Any]
) -> None:
    started: list[Any] = []

    class Thread:
        def __init__(self, *, target: Any, args: Any, **_: Any) -> None:
            self.work = (target, args)

        def start(self) -> None:
            started.append(self.work)

    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setattr(host.threading, "Thread", Thread)
    host.die_with_parent(7)
    assert started == watched


def test_the_process_ends_when_it_has_another_parent(monkeypatch: pytest.MonkeyPatch) -> None:
    parents = [7, 7, 1]
    slept: list[float] = []

    def leave(status: int) -> None:
        raise SystemExit(status)

    monkeypatch.setattr(host.os, "getppid", lambda: parents.pop(0), raising=False)
    monkeypatch.setattr(host.time, "sleep", slept.append)
    monkeypatch.setattr(host, "leave", leave)
    with pytest.raises(SystemExit) as ended:
        host.end_with_parent(7)
    assert (ended.value.code, slept, parents) == (0, [1, 1], [])


@pytest.mark.parametrize(
    ("platform", "how"),
    [
        ("win32", {"creationflags": 0x200 | 0x8000000}),
        ("darwin", {"start_new_session": True}),
        ("linux", {"start_new_session": True}),
    ],
)
def test_the_child_is_out_of_reach_of_the_terminal(
    monkeypatch: pytest.MonkeyPatch, platform: str, how: dict[str, Any]
) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0x200, raising=False)
    monkeypatch.setattr(subprocess, "CREATE_NO_WINDOW", 0x8000000, raising=False)
    assert process._apart() == how
