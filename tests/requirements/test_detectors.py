"""Addresses, secrets, personal data, control characters."""

from __future__ import annotations

import sys

import pytest
from reading import at_end, fails_after

from mellea_stream_widget.requirements import (
    no_control_characters,
    no_personal_data,
    no_secrets,
)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("a\tb\r\nc 👨\u200d👩\u200d👧 é", None),
        ("a\x1b[31m", "it has the control character U+001B in it"),
        ("a\x00", "it has the control character U+0000 in it"),
        ("a\x85", "it has the control character U+0085 in it"),
        ("a\u202eb", "it has the control character U+202E in it"),
        ("a\U000e0041", "it has the control character U+E0041 in it"),
    ],
)
def test_control_characters(text: str, reason: str | None) -> None:
    rule = no_control_characters().rule
    assert (at_end(rule, text), fails_after(rule, text)) == (reason, None if reason is None else 2)


def test_ordinary_text_has_no_secrets() -> None:
    assert (
        at_end(no_secrets().rule, "The server at 8.8.8.8 has the commit 9fceb02d0ae598e95dc970b74767f19372d61af8.")
        is None
    )


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Write to jo.doe+x@mail.example.org!", "an e-mail address"),
        ("Call +49 30 901820 now.", "a telephone number"),
        ("Call (650) 253-0000 now.", "a telephone number"),
        ("Pay to DE89 3704 0044 0532 0130 00 today.", "an IBAN"),
        ("Card 4111 1111 1111 1111.", "a card number"),
        ("SSN 536-90-4399.", "a social security number"),
        ("DE88 3704 0044 0532 0130 00, 4111 1111 1111 1112 and 078-05-1120", None),
        ("In 2024 we sold 1 234 567 cups for 3.50 each, on 2024-10-11.", None),
    ],
)
def test_personal_data(text: str, name: str | None) -> None:
    assert at_end(no_personal_data(region="US").rule, text) == (f"it has {name} in it" if name else None)


def test_only_the_kinds_that_are_asked_for_are_found() -> None:
    assert at_end(no_personal_data("phone").rule, "me@example.org") is None
    assert at_end(no_personal_data(["email"]).rule, "me@example.org") is not None
    assert at_end(no_personal_data().rule, "Call (650) 253-0000 now.") is None


def test_unknown_kinds_and_countries_are_refused() -> None:
    with pytest.raises(ValueError, match="Invalid value 'mail' for kinds: expected some of: email, phone, iban"):
        no_personal_data(["mail"])
    with pytest.raises(ValueError, match="Invalid value 'us' for region"):
        no_personal_data(region="us")


def test_a_missing_package_is_named_with_what_installs_it(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("phonenumbers", "stdnum.iban"):
        monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(ModuleNotFoundError, match=r"pip install 'mellea-stream-widget\[checks\]'"):
        no_personal_data()
