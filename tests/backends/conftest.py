"""A machine of its own for each test of back-ends: an empty home, no proxies, no servers, servers on demand."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from fake_engine import ENGINE, Engine

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
NOBODY = "http://127.0.0.1:1"
"""An address at which nothing listens."""


@dataclass
class FakeServer:
    """A server on loopback that gives the answers it was given, by path.

    Attributes:
        answers: a JSON value, bytes, a status, or a function that writes the whole answer.
        asked: the paths that were asked for.
        keys: the authorisation that came with each.
    """

    url: str
    answers: dict[str, Any] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    keys: list[str | None] = field(default_factory=list)

    def handler(self) -> type[BaseHTTPRequestHandler]:
        served = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                served.asked.append(self.path)
                served.keys.append(self.headers.get("Authorization"))
                answer = served.answers.get(self.path, 404)
                if callable(answer):
                    answer(self)
                    return
                body = answer if isinstance(answer, bytes) else json.dumps(answer).encode()
                self.send_response(answer if isinstance(answer, int) else 200)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, format: str, *args: Any) -> None:
                pass

        return Handler


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
