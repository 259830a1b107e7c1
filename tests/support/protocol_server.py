"""A scripted server of OpenAI's chat completions on loopback, for what real servers send beside text.

Each answer is a list of steps, which are sent in order as the deltas of one streamed answer::

    server.answers = [[reasoning("Let me see."), text("Four."), finish("stop"), usage(9, 12, reasoned=7)]]

A request that asks for no stream gets the same steps put together as one message. The server keeps what was asked.
"""

from __future__ import annotations

import contextlib
import json
import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from math import log
from typing import Any

MODEL = "scripted-model"
LONGEST = 30.0
"""Seconds after which a pause that nobody has ended ends by itself, so that no test hangs."""


@dataclass(frozen=True)
class Delta:
    """One delta of the message."""

    fields: dict[str, Any]


@dataclass(frozen=True)
class Finish:
    """The last delta, with its finish reason."""

    reason: str


@dataclass(frozen=True)
class Usage:
    """The chunk without choices in which a server counts tokens."""

    counts: dict[str, Any]


@dataclass(frozen=True)
class Likely:
    """The log-probabilities of the answer's tokens; only whole answers have them."""

    tokens: Sequence[dict[str, Any]]


@dataclass(frozen=True)
class Pause:
    """Send nothing until somebody sets `over`."""

    over: threading.Event = field(default_factory=threading.Event)


@dataclass(frozen=True)
class Break:
    """Close the connection in the middle of the answer."""


Step = Delta | Finish | Usage | Likely | Pause | Break
Request = dict[str, Any]
Answer = Sequence[Step] | Callable[[Request], Sequence[Step]]


def text(content: str) -> Delta:
    """A delta of the answer's text."""
    return Delta({"content": content})


def reasoning(content: str, name: str = "reasoning_content") -> Delta:
    """A delta of reasoning, in a field of its own: vLLM calls it `reasoning` in some releases."""
    return Delta({name: content})


def refusal(content: str) -> Delta:
    """A delta of a refusal."""
    return Delta({"refusal": content})


def tool_call(index: int, name: str | None, arguments: str, call_id: str | None = None) -> Delta:
    """A tool call, or the next piece of the arguments of one that was named before."""
    function = {"arguments": arguments} if name is None else {"name": name, "arguments": arguments}
    call: dict[str, Any] = {"index": index, "function": function}
    if name is not None:
        call |= {"id": call_id or f"call_{index}", "type": "function"}
    return Delta({"tool_calls": [call]})


def tool_call_in_pieces(index: int, name: str, arguments: str, size: int = 1) -> list[Step]:
    """A tool call as most servers send it: its name first, then its arguments, `size` characters at a time."""
    return [tool_call(index, name, ""), *(tool_call(index, None, piece) for piece in pieces(arguments, size))]


def finish(reason: str) -> Finish:
    """The end: "stop", "length", "content_filter", "tool_calls", or what a server makes up."""
    return Finish(reason)


def usage(prompt: int, completion: int, *, reasoned: int | None = None) -> Usage:
    """How many tokens were read and written, and how many of the written ones were reasoning."""
    counts: dict[str, Any] = {
        "prompt_tokens": prompt,
        "completion_tokens": completion,
        "total_tokens": prompt + completion,
    }
    if reasoned is not None:
        counts["completion_tokens_details"] = {"reasoning_tokens": reasoned}
    return Usage(counts)


def likely(*tokens: dict[str, float]) -> Likely:
    """What each token might have been, with its probability; the first one was chosen."""
    told = []
    for token in tokens:
        top = [{"token": name, "logprob": log(chance), "bytes": None} for name, chance in token.items()]
        told.append({**top[0], "top_logprobs": top})
    return Likely(told)


def pieces(content: str, size: int = 1) -> list[str]:
    """Cut a text every `size` characters."""
    return [content[at : at + size] for at in range(0, len(content), size)]


def spoken(content: str, size: int = 1) -> list[Step]:
    """The text in deltas of `size` characters, with its natural end."""
    return [*map(text, pieces(content, size)), finish("stop")]


def as_asked(value: Any, size: int = 4) -> Callable[[Request], list[Step]]:
    """Answer with `value` as JSON if the request has a `response_format`, and in prose if it has none."""

    def answer(request: Request) -> list[Step]:
        asked = request.get("response_format", {}).get("type")
        return spoken(json.dumps(value) if asked in ("json_schema", "json_object") else "I would rather talk.", size)

    return answer


class ProtocolServer:
    """The server; use it as a context manager.

    Attributes:
        answers: what the next requests get, in order; the last one stays.
        requests: the bodies that were asked, in order.
        answered: set when a whole answer was sent.
        gone: set when a client has left before the end of its answer.
        pauses: those that have begun.
        url: the base address for a client.
    """

    def __init__(self, *answers: Answer) -> None:
        self.answers: list[Answer] = list(answers)
        self.requests: list[Request] = []
        self.answered = threading.Event()
        self.gone = threading.Event()
        self.pauses: list[Pause] = []
        self.url = ""

    @contextlib.contextmanager
    def running(self) -> Iterator[ProtocolServer]:
        """Listen on a free port of loopback until the block ends."""
        with _Listener(("127.0.0.1", 0), _handler(self)) as listener:
            self.url = f"http://127.0.0.1:{listener.server_port}/v1"
            thread = threading.Thread(target=listener.serve_forever, kwargs={"poll_interval": 0.01})
            thread.start()
            try:
                yield self
            finally:
                listener.shutdown()
                thread.join()
                for pause in self.pauses:
                    pause.over.set()

    def next_answer(self, request: Request) -> Sequence[Step]:
        """Keep a request, and return the steps of its answer."""
        self.requests.append(request)
        answer = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        return answer(request) if callable(answer) else answer


class _Listener(ThreadingHTTPServer):
    daemon_threads = False


def _handler(server: ProtocolServer) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            self._whole({"object": "list", "data": [{"id": MODEL, "object": "model", "created": 0, "owned_by": "me"}]})

        def do_POST(self) -> None:
            self.close_connection = True
            request = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            steps = server.next_answer(request)
            if not request.get("stream"):
                self._whole(_completion(steps))
                return
            try:
                self._stream(steps)
            except (BrokenPipeError, ConnectionResetError):
                server.gone.set()

        def _whole(self, value: Any) -> None:
            body = json.dumps(value).encode()
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.send_header("Connection", "close")
            self.end_headers()
            self.wfile.write(body)

        def _stream(self, steps: Sequence[Step]) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/event-stream")
            self.send_header("Transfer-Encoding", "chunked")
            self.send_header("Connection", "close")  # no client keeps it beyond the test's event loop
            self.end_headers()
            for step in steps:
                match step:
                    case Pause():
                        server.pauses.append(step)
                        step.over.wait(LONGEST)
                    case Break():
                        return
                    case Likely():
                        pass
                    case _:
                        self._send(json.dumps(_chunk(step)))
            self._send("[DONE]")
            self.wfile.write(b"0\r\n\r\n")
            server.answered.set()

        def _send(self, data: str) -> None:
            body = f"data: {data}\n\n".encode()
            self.wfile.write(f"{len(body):x}\r\n".encode() + body + b"\r\n")
            self.wfile.flush()

        def log_message(self, format: str, *args: Any) -> None:
            pass

    return Handler


def _chunk(step: Delta | Finish | Usage) -> dict[str, Any]:
    chunk: dict[str, Any] = {"id": "answer", "object": "chat.completion.chunk", "created": 0, "model": MODEL}
    match step:
        case Delta():
            chunk["choices"] = [{"index": 0, "delta": {"role": "assistant", **step.fields}, "finish_reason": None}]
        case Finish():
            chunk["choices"] = [{"index": 0, "delta": {}, "finish_reason": step.reason}]
        case Usage():
            chunk |= {"choices": [], "usage": step.counts}
    return chunk


def _completion(steps: Sequence[Step]) -> dict[str, Any]:
    message: dict[str, Any] = {"role": "assistant", "content": ""}
    calls: dict[int, dict[str, Any]] = {}
    whole: dict[str, Any] = {"id": "answer", "object": "chat.completion", "created": 0, "model": MODEL}
    reason = "stop"
    choice: dict[str, Any] = {"index": 0, "message": message}
    for step in steps:
        match step:
            case Delta():
                for name, value in step.fields.items():
                    if name == "tool_calls":
                        _add_call(calls, value[0])
                    else:
                        message[name] = message.get(name, "") + value
            case Finish():
                reason = step.reason
            case Usage():
                whole["usage"] = step.counts
            case Likely():
                choice["logprobs"] = {"content": list(step.tokens), "refusal": None}
            case _:
                pass
    if calls:
        message["tool_calls"] = [calls[index] for index in sorted(calls)]
    return {**whole, "choices": [{**choice, "finish_reason": reason}]}


def _add_call(calls: dict[int, dict[str, Any]], piece: dict[str, Any]) -> None:
    known = calls.get(piece["index"])
    if known is None:
        calls[piece["index"]] = {**piece, "function": dict(piece["function"])}
    else:
        known["function"]["arguments"] += piece["function"]["arguments"]
