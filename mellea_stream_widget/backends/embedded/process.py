"""One run of the model's child process: started, asked for its address, ended."""

from __future__ import annotations

import contextlib
import http.client
import json
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

HOST = Path(__file__).with_name("host.py")
# -P: a `json.py` beside the notebook must not stand in for the library's.
COMMAND = (sys.executable, "-P", str(HOST))
HEALTH_SECONDS = 30.0
SLOTS_SECONDS = 10.0
COMPLAINT_BYTES = 2000


class LoadFailed(Exception):
    """The process ended, or was ended, before it served; the message is what it said on stderr."""


class ModelProcess:
    """A child process that runs `host.py`. It ends with this process, whichever way that ends.

    Attributes:
        complaints: once it has ended, the end of what it wrote to stderr.
    """

    def __init__(self, settings: Mapping[str, Any], command: Sequence[str] = COMMAND) -> None:
        self._errors = tempfile.TemporaryFile()  # noqa: SIM115 - open until the process has ended
        self.complaints = ""
        self._child = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._errors,
            **_apart(),
        )
        self._settings = {**settings, "parent": os.getpid()}

    @property
    def pid(self) -> int:
        """The number of the process."""
        return self._child.pid

    def serve(self, seconds: float) -> str:
        """Wait until the model is loaded and the server answers; return its URL.

        Raises:
            LoadFailed: the process ended, or needed more than `seconds` and was ended.
        """
        assert self._child.stdin is not None and self._child.stdout is not None
        late = threading.Timer(seconds, self.kill)
        late.daemon = True
        late.start()
        try:
            self._child.stdin.write(json.dumps(self._settings).encode() + b"\n")
            self._child.stdin.flush()
            line = self._child.stdout.readline()
        except OSError:  # it ended before it read its settings
            line = b""
        finally:
            late.cancel()
        if not line:
            self.wait()
            raise LoadFailed(self.complaints or f"it ended without a message, with status {self._child.returncode}")
        url = str(json.loads(line)["address"])
        self._await_health(url)
        return url

    def wait(self) -> int:
        """Wait for the end of the process, then let go of everything; return its status. To be called once."""
        status = self._child.wait()
        size = self._errors.seek(0, os.SEEK_END)
        self._errors.seek(max(0, size - COMPLAINT_BYTES))
        self.complaints = self._errors.read().decode("utf-8", "replace").strip()
        for handle in (self._child.stdin, self._child.stdout, self._errors):
            with contextlib.suppress(OSError):  # settings that it did not live to read
                if handle is not None:
                    handle.close()
        return status

    def kill(self) -> None:
        """End the process at once: it holds nothing that needs to be put in order."""
        self._child.kill()

    def _await_health(self, url: str) -> None:
        end = time.monotonic() + HEALTH_SECONDS
        while self._child.poll() is None and time.monotonic() < end:
            if healthy(url):
                return
            time.sleep(0.05)
        self.kill()
        self.wait()
        raise LoadFailed(self.complaints or "it does not answer")


def _apart() -> dict[str, Any]:
    """Return how a child is started so that an interrupt from the terminal does not reach it, nor a window opens."""
    if sys.platform == "win32":
        return {"creationflags": subprocess.CREATE_NEW_PROCESS_GROUP | subprocess.CREATE_NO_WINDOW}
    return {"start_new_session": True}


def healthy(url: str) -> bool:
    """Return whether the server says that it is ready."""
    return _get(f"{url}/health") is not None


def at_work(url: str, key: str) -> bool:
    """Return whether the model's server answers a request just now; True where it does not say."""
    text = _get(f"{url}/slots", {"Authorization": f"Bearer {key}"}, SLOTS_SECONDS)
    try:
        slots = None if text is None else json.loads(text)
    except ValueError:
        return True
    return not isinstance(slots, list) or any(slot["is_processing"] for slot in slots)


def _get(url: str, headers: Mapping[str, str] = {}, seconds: float = 2.0) -> bytes | None:  # never changed
    """Return what the model's server answers; None if it does not answer, or with an error."""
    host = urlsplit(url)
    connection = http.client.HTTPConnection(host.hostname or "", host.port, timeout=seconds)
    try:
        connection.request("GET", host.path, headers=dict(headers))
        answer = connection.getresponse()
        return answer.read() if answer.status == 200 else None
    except (OSError, http.client.HTTPException):
        return None
    finally:
        connection.close()
