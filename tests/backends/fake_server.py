"""A server on loopback that gives the answers that a test gave it."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler
from typing import Any

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
