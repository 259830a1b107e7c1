"""Messages that are text alone are sent as others are, without a template."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given, strategies

from mellea_stream_widget.mellea.api import Message, PartialValidationResult, TemplateFormatter
from mellea_stream_widget.mellea.plain import PlainMessage, message_kind
from mellea_stream_widget.mellea.repair import add_reasons
from mellea_stream_widget.orchestrator.retry import PastAttempt

FORMATTER = TemplateFormatter("m")


@given(strategies.text())
def test_a_plain_message_is_sent_as_any_other(text: str) -> None:
    plain, other = (FORMATTER.to_chat_messages([kind("user", text)]) for kind in (PlainMessage, Message))
    assert [(one.role, FORMATTER.print(one)) for one in plain] == [(one.role, FORMATTER.print(one)) for one in other]


def test_no_template_is_looked_up_for_it(monkeypatch: pytest.MonkeyPatch) -> None:
    kind = message_kind(SimpleNamespace(formatter=FORMATTER))
    monkeypatch.setattr(TemplateFormatter, "_load_template", None)
    assert (kind, FORMATTER.print(kind("user", "Tea?"))) == (PlainMessage, "Tea?")


class Failing:
    def print(self, message: Any) -> str:
        raise RuntimeError(message)


def test_where_messages_have_a_template_of_their_own_it_is_used(tmp_path: Path) -> None:
    place = tmp_path / "prompts" / "default"
    place.mkdir(parents=True)
    (place / "Message.jinja2").write_text("Q: {{ content }}")
    own = TemplateFormatter("m", template_path=str(tmp_path))
    with_own, failing, plain = (SimpleNamespace(formatter=one) for one in (own, Failing(), FORMATTER))
    kinds = [message_kind(*some) for some in ([with_own], [failing], [None], [plain, with_own], [plain, plain])]
    assert kinds == [Message, Message, Message, Message, PlainMessage]


def test_the_reasons_of_a_failure_are_told_behind_it() -> None:
    past = PastAttempt(
        1, "rejected", None, "Tea.", failures=((None, PartialValidationResult("fail", reason="a price")),)
    )
    told = [add_reasons(kind("user", "Tea?"), None, [past])[0].content for kind in (PlainMessage, Message)]
    assert told[0] == told[1] != "Tea?"
