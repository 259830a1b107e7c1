"""Asks a server what it has: with one deadline over all, a bound on the answer, and a key that goes nowhere else."""

from __future__ import annotations

import contextlib
import functools
import http.client
import json
import socket
import threading
import time
import urllib.error
import urllib.request
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit, urlunsplit

LOOPBACK = ("localhost", "127.0.0.1", "::1")
MOST_BYTES = 8_000_000
"""Bytes of an answer: a list of models takes less."""

_LISTENING = "0A"
_REDIRECTS = range(300, 400)


class Silent(Exception):
    """A server that does not answer, or not as expected; the message says how."""

    def __init__(self, how: str, status: int | None = None) -> None:
        super().__init__(how)
        self.status = status


def ask(url: str, *, key: str | None = None, seconds: float) -> dict[str, Any]:
    """Get a JSON object; a server on this machine is asked directly, whatever proxy is set.

    Redirects are not followed: the key is meant for this server, and so are the prompts.

    Args:
        url: the address.
        key: the key for it.
        seconds: for the whole answer, however slowly it drips.

    Raises:
        Silent: the server does not answer, or answers something else.
    """
    if _scheme(url) not in ("http", "https"):
        raise Silent("cannot be asked: its address has to begin with http:// or https://")
    proxies = urllib.request.ProxyHandler({}) if is_loopback(url) else urllib.request.ProxyHandler()
    deadline = _Deadline(seconds)
    try:
        request = urllib.request.Request(url, headers={"Authorization": f"Bearer {key}"} if key else {})
        opener = urllib.request.build_opener(proxies, _NoRedirects, *deadline.handlers())
        with deadline, opener.open(request, timeout=seconds) as answer:
            text = answer.read(MOST_BYTES + 1)
    except urllib.error.HTTPError as error:
        error.close()
        raise Silent(_status(error.code), error.code) from None
    except (OSError, http.client.HTTPException, ValueError) as error:
        why = f"no complete answer within {seconds:g} s" if deadline.over else getattr(error, "reason", error)
        raise Silent(f"does not answer ({_without_login(str(why), url)})") from None
    if deadline.over:
        raise Silent(f"does not answer (no complete answer within {seconds:g} s)")
    if len(text) > MOST_BYTES:
        raise Silent(f"answers with more than {MOST_BYTES:,} bytes")
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        raise Silent("answers with something other than JSON") from None
    if not isinstance(value, dict):
        raise Silent("answers with something other than a JSON object")
    return value


def is_loopback(url: str) -> bool:
    """Return whether a URL stays on this machine."""
    return _host(url) in LOOPBACK


def bare(url: str) -> str:
    """Return an address without the name and the password in it, for people."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return url
    return urlunsplit(parts._replace(netloc=parts.netloc.rpartition("@")[2]))


def listener(url: str) -> str:
    """Return the name of the user whose process listens at a loopback address; empty where that is not known.

    Any user of a machine can listen on a usual port and say that it is ollama.
    """
    try:
        import pwd

        port = urlsplit(url).port
        for table in ("tcp", "tcp6"):
            for row in Path("/proc/net", table).read_text("ascii").splitlines()[1:]:
                fields = row.split()
                if fields[3] == _LISTENING and int(fields[1].rpartition(":")[2], 16) == port:
                    return pwd.getpwuid(int(fields[7])).pw_name
    except (ImportError, OSError, ValueError, KeyError, IndexError):
        pass
    return ""


def _scheme(url: str) -> str:
    """Return how a URL is to be asked; nothing for one that cannot be read."""
    try:
        return urlsplit(url).scheme
    except ValueError:
        return ""


def _host(url: str) -> str | None:
    try:
        return urlsplit(url).hostname
    except ValueError:
        return None


def _status(code: int) -> str:
    if code in (401, 403):
        return "refuses the key"
    if code in _REDIRECTS:
        return f"answers with status {code}: it wants another address to be asked; name that one yourself"
    return f"answers with status {code}"


def _without_login(text: str, url: str) -> str:
    """Take the name and the password of an address out of what a library says of it."""
    login = urlsplit(url).netloc.rpartition("@")[0]
    for part in (login, *login.split(":", 1)):
        text = text.replace(part, "[hidden]") if part else text
    return text


class _NoRedirects(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_: Any) -> None:
        """Follow none: the answer is an error with the status."""


class _Deadline:
    """Closes the connections that an opener made when the time is over: a socket's own limit is for each piece.

    Attributes:
        over: whether that has happened.
    """

    def __init__(self, seconds: float) -> None:
        self.over = False
        self._ends = time.monotonic() + seconds
        self._sockets: list[socket.socket] = []
        self._timer = threading.Timer(seconds, self._close)
        self._timer.daemon = True

    def __enter__(self) -> None:
        self._timer.start()

    def __exit__(self, *_: object) -> None:
        self._timer.cancel()

    def handlers(self) -> tuple[urllib.request.BaseHandler, ...]:
        """Return handlers whose connections end with the time."""
        deadline = self

        class Connection(http.client.HTTPConnection):
            def connect(self) -> None:
                super().connect()
                deadline._watch(self.sock)

        class SafeConnection(http.client.HTTPSConnection):
            def connect(self) -> None:
                super().connect()
                deadline._watch(self.sock)

        class Plain(urllib.request.HTTPHandler):
            def http_open(self, request: urllib.request.Request) -> http.client.HTTPResponse:
                return self.do_open(functools.partial(Connection), request)

        class Safe(urllib.request.HTTPSHandler):
            def https_open(self, request: urllib.request.Request) -> http.client.HTTPResponse:
                return self.do_open(functools.partial(SafeConnection), request)

        return Plain(), Safe()

    def _watch(self, opened: socket.socket) -> None:
        self._sockets.append(opened)
        if time.monotonic() > self._ends:
            self._close()

    def _close(self) -> None:
        self.over = True
        for opened in self._sockets:
            with contextlib.suppress(OSError):  # it has ended by itself
                opened.shutdown(socket.SHUT_RDWR)
