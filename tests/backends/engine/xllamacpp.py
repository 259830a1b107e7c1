"""Stands in for the real package in the model's child process. The model file is JSON that says how to behave:

log          file that gets one JSON line per load and per chat request
gate         file to wait for while loading
fail         what to complain of while loading, if anything may be said, before giving up
abort        end by a signal while loading
words        the answer, one delta per word
pause        seconds before each word
die_at       number of the word at which the process ends
busy         file that exists while the engine is said to be at work
too_long     refuse the prompt as longer than the window
"""

from __future__ import annotations

import json
import os
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import SimpleNamespace
from typing import Any


class CommonParams(SimpleNamespace):
    def __init__(self) -> None:
        super().__init__(model=SimpleNamespace(), cpuparams=SimpleNamespace(), cpuparams_batch=SimpleNamespace())


class Server:
    def __init__(self, params: CommonParams) -> None:
        plan = json.loads(Path(params.model.path).read_text())
        note(plan, load=vars(params), pid=os.getpid())
        while plan.get("gate") and not Path(plan["gate"]).exists():
            time.sleep(0.01)
        if plan.get("abort"):
            os.abort()
        if plan.get("fail"):
            if params.verbosity > 0:
                print(plan["fail"], file=sys.stderr)
            raise RuntimeError("Failed to init server")
        print("noise that is no address")
        self.server = ThreadingHTTPServer((params.hostnames[0], params.port), handler(plan, params.api_keys[0]))
        self.listening_address = f"http://127.0.0.1:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()


def note(plan: dict[str, Any], **fact: Any) -> None:
    if plan.get("log"):
        with Path(plan["log"]).open("a") as log:
            log.write(json.dumps(fact, default=lambda value: sorted(value) if isinstance(value, set) else vars(value)))
            log.write("\n")


def handler(plan: dict[str, Any], key: str) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            if self.path == "/slots" and self.headers["Authorization"] == f"Bearer {key}":
                busy = Path(plan["busy"]).exists() if "busy" in plan else False
                note(plan, slots=busy)
                self.answer(200, [{"is_processing": False}, {"is_processing": busy}])
                return
            self.answer(200 if self.path == "/health" else 404, {})

        def do_POST(self) -> None:
            asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            if self.headers["Authorization"] != f"Bearer {key}":
                self.answer(401, {"error": {"message": "Invalid API Key", "type": "authentication_error"}})
                return
            note(plan, chat=asked)
            if plan.get("too_long"):
                error = {"code": 400, "message": "request exceeds", "type": "exceed_context_size_error"}
                self.answer(400, {"error": {**error, "n_prompt_tokens": 5030, "n_ctx": 4096}})
                return
            if not asked.get("stream"):
                choice = {"index": 0, "finish_reason": "stop"}
                text = "".join(plan.get("words", []))
                self.answer(200, envelope(choices=[{**choice, "message": {"role": "assistant", "content": text}}]))
                return
            self.send_response(200)
            self.send_header("Content-Type", "text/event-stream")
            self.send_header("Transfer-Encoding", "chunked")
            self.end_headers()
            self.stream(plan.get("words", []))

        def stream(self, words: list[str]) -> None:
            for number, word in enumerate(words):
                time.sleep(plan.get("pause", 0))
                if number == plan.get("die_at"):
                    os._exit(9)
                self.event(envelope(choices=[{"index": 0, "delta": {"role": "assistant", "content": word}}]))
            self.event(envelope(choices=[{"index": 0, "delta": {}, "finish_reason": "stop"}]))
            self.chunk(b"data: [DONE]\n\n")
            self.chunk(b"")

        def event(self, value: dict[str, Any]) -> None:
            self.chunk(b"data: " + json.dumps({**value, "object": "chat.completion.chunk"}).encode() + b"\n\n")

        def chunk(self, data: bytes) -> None:
            self.wfile.write(b"%x\r\n%s\r\n" % (len(data), data))

        def answer(self, status: int, value: Any) -> None:
            body = json.dumps(value).encode()
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: Any) -> None:
            pass

    return Handler


def envelope(**fields: Any) -> dict[str, Any]:
    return {"id": "1", "object": "chat.completion", "created": 1, "model": "fake", **fields}
