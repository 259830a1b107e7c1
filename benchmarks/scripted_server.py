"""A server of OpenAI's protocol that writes the same answer to every request, for a process of its own."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Sequence
from typing import Any


def serve(port: Any, deltas: Sequence[str], pause: float) -> None:
    """Answer every request with the same deltas and a pause after each; put the port into a queue."""

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while head := await reader.readuntil(b"\r\n\r\n"):
                lengths = [line for line in head.lower().split(b"\r\n") if line.startswith(b"content-length")]
                await reader.readexactly(sum(int(line.partition(b":")[2]) for line in lengths))
                writer.write(
                    b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n"
                )
                for delta in deltas:
                    _send(writer, {"delta": {"role": "assistant", "content": delta}, "finish_reason": None})
                    await asyncio.sleep(pause)
                _send(writer, {"delta": {}, "finish_reason": "stop"})
                data = b"data: [DONE]\n\n"
                writer.write(f"{len(data):x}\r\n".encode() + data + b"\r\n0\r\n\r\n")
                await writer.drain()
        except (asyncio.IncompleteReadError, ConnectionError):
            writer.close()

    async def main() -> None:
        server = await asyncio.start_server(answer, "127.0.0.1", 0)
        port.put(server.sockets[0].getsockname()[1])
        await server.serve_forever()

    asyncio.run(main())


def _send(writer: asyncio.StreamWriter, choice: dict[str, Any]) -> None:
    chunk = {
        "id": "a",
        "object": "chat.completion.chunk",
        "created": 0,
        "model": "m",
        "choices": [{"index": 0, **choice}],
    }
    data = f"data: {json.dumps(chunk)}\n\n".encode()
    writer.write(f"{len(data):x}\r\n".encode() + data + b"\r\n")
