"""A machine of its own for each test of back-ends: an empty home, no proxies, no servers, servers on demand."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from http.server import ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from fake_engine import ENGINE, Engine
from fake_server import NOBODY, FakeServer

from mellea_stream_widget.backends import servers
from mellea_stream_widget.backends.embedded import model

VARIABLES = (
    "MELLEA_STREAM_MODEL",
    "XDG_CACHE_HOME",
    "HF_HUB_CACHE",
    "HF_HOME",
    "HF_ENDPOINT",
    "HF_HUB_OFFLINE",
    "OLLAMA_HOST",
    "OLLAMA_MODEL",
    "OPENAI_API_KEY",
    "OPENAI_BASE_URL",
    "OPENAI_MODEL",
    "http_proxy",
    "https_proxy",
    "all_proxy",
    "no_proxy",
    "HTTP_PROXY",
    "HTTPS_PROXY",
    "ALL_PROXY",
    "NO_PROXY",
)


@pytest.fixture
def serve() -> Iterator[Callable[[dict[str, Any]], FakeServer]]:
    """Give a function that starts a server with answers."""
    running: list[tuple[ThreadingHTTPServer, threading.Thread]] = []

    def start(answers: dict[str, Any]) -> FakeServer:
        fake = FakeServer("", answers)
        server = ThreadingHTTPServer(("127.0.0.1", 0), fake.handler())
        fake.url = f"http://127.0.0.1:{server.server_port}"
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        running.append((server, thread))
        return fake

    yield start
    for server, thread in running:
        server.shutdown()
        server.server_close()
        thread.join()


@pytest.fixture(autouse=True)
def clean_machine(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Hide the machine's settings, caches and servers; not from the tests that need its real weights."""
    if request.node.get_closest_marker("model") is not None:
        return
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setattr(servers, "OLLAMA", NOBODY)
    monkeypatch.setattr(servers, "OWN_SERVERS", {"llamacpp": NOBODY, "vllm": NOBODY})


@pytest.fixture
def cache() -> Path:
    """Give the folder in which this package keeps weights."""
    return model.cache_folder()


@pytest.fixture
def engine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Engine:
    """Have child processes find the stand-in engine, and give a model for it."""
    monkeypatch.setenv("PYTHONPATH", str(ENGINE))
    made = Engine(tmp_path)
    made.behave()
    return made
