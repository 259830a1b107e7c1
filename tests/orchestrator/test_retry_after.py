"""A server that asks to be left alone is left alone."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from mellea_stream_widget.orchestrator.retry_after import LONGEST, retry_after


class Refused(Exception):
    """An error with the server's answer, as OpenAI's client has it."""

    def __init__(self, **headers: str) -> None:
        super().__init__("too many requests")
        self.response = SimpleNamespace(headers={name.replace("_", "-"): value for name, value in headers.items()})


def caused(cause: BaseException) -> BaseException:
    try:
        raise RuntimeError("no answer") from cause
    except RuntimeError as exc:
        return exc


NOW = 1790000000.0  # 2026-09-21, 14:13:20 UTC


@pytest.mark.parametrize(
    ("error", "seconds"),
    [
        (Refused(retry_after="7"), 7.0),
        (Refused(Retry_After=" 1.5 "), 1.5),
        (caused(Refused(retry_after="7")), 7.0),
        (Refused(retry_after="Mon, 21 Sep 2026 14:13:50 GMT"), 30.0),
        (Refused(retry_after="Mon, 21 Sep 2026 14:13:00 GMT"), 0.0),
        (Refused(retry_after="999999"), LONGEST),
        (Refused(retry_after="inf"), 0.0),
        (Refused(retry_after="soon"), 0.0),
        (Refused(), 0.0),
        (ConnectionError("gone"), 0.0),
        (None, 0.0),
    ],
    ids=lambda value: repr(value)[:40],
)
def test_what_a_server_asks_for_is_read(error: BaseException | None, seconds: float) -> None:
    assert retry_after(error, NOW) == seconds
