"""No event that quotes an error or a verdict holds a key, whoever reads it."""

from __future__ import annotations

import pytest
import regex
from mellea.core.requirement import PartialValidationResult

from mellea_stream_widget.log.decoding import RecordedFinal
from mellea_stream_widget.log.encoding import encode, encode_line, plain
from mellea_stream_widget.log.events import (
    CompletedEvent,
    ErrorEvent,
    FullValidationEvent,
    QuickCheckEvent,
    RetryEvent,
    StartEvent,
    StopEvent,
    VerdictEvent,
)
from mellea_stream_widget.log.secrets import _FORMS, hide

# Made here from parts: a scanner of this repository must not take them for keys that somebody has lost.
X = "Ab3Cd4Ef5Gh6Ij7Kl8Mn9Op0Qr1St2Uv3Wx4Yz5"
HEX = "0123456789abcdef" * 4
SECRETS = {
    "OpenAI": "sk-" + "proj-" + X + X,
    "Anthropic": "sk-" + "ant-api03-" + X + X,
    "GitHub": "gh" + "p_" + X,
    "GitHub, fine": "github_" + "pat_" + X[:22] + "_" + (X + X)[:59],
    "GitLab": "gl" + "pat-" + X[:20],
    "AWS id": "AK" + "IA" + "ABCDEFGHIJKLMNOP",
    "Google": "AI" + "za" + X[:35],
    "Hugging Face": "hf" + "_" + X[:34],
    "Groq": "gsk" + "_" + (X + X)[:52],
    "xAI": "xai-" + X + X,
    "Replicate": "r8" + "_" + X[:37],
    "OpenRouter": "sk-" + "or-v1-" + HEX,
    "Slack": "xox" + "b-123456789012-" + X[:24],
    "Stripe": "sk_" + "live_" + X[:24],
    "npm": "npm" + "_" + X[:36],
    "SendGrid": "SG." + X[:22] + "." + (X + X)[:43],
    "Databricks": "dapi" + HEX[:32],
    "Azure": X + X[:13] + "JQQJ9" + X[:20],
    "JWT": "eyJ" + "hbGciOiJIUzI1NiJ9" + ".eyJ" + "zdWIiOiIxMjM0In0" + "." + X,
    "Telegram": "1234567890:" + X[:35],
}
SECRETS |= {"Fireworks": "fw" + "_" + X[:24], "Anyscale": "esec" + "ret_" + X[:26], "Fly": "fo" + "1_" + X}
QUOTED = {
    "bearer": ("sent Authorization: Bearer abc.DEF.12345678 to it", "sent Authorization: [hidden] to it"),
    "header": ("headers={'x-api-key': 'opensesame'}", "headers={'x-api-key': '[hidden]'}"),
    "query": ("GET http://tea.example/v1?key=opensesame1&x=2", "GET http://tea.example/v1?key=[hidden]&x=2"),
    "address": ("cannot reach http://me:pa:ss@tea.example/v1", "cannot reach http://[hidden]@tea.example/v1"),
    "quoted twice": (r"{\"api_key\": \"opensesame\"}", r"{\"api_key\": \"[hidden]\"}"),
    "header quoted twice": (r"{\"authorization\": \"Token opensesame\"}", r"{\"authorization\": \"[hidden]\"}"),
    "digest": ('Authorization: Digest username="me", response="opensesame"', "Authorization: Digest [hidden]"),
    "cookie": ("Set-Cookie: sid=opensesame; Path=/", "Set-Cookie: sid=[hidden]"),
    "in an address's query": ("bearer%20opensesame1", "[hidden]"),
    "signed address": ("?v=1&X-Amz-Signature=opensesame&x=2", "?v=1&X-Amz-Signature=[hidden]&x=2"),
    "variable": ("PGPASSWORD=opensesame psql", "PGPASSWORD=[hidden] psql"),
    "refresh token": ('{"refresh_token": "opensesame"}', '{"refresh_token": "[hidden]"}'),
    "assignment": ("api_key=opensesame, retries=2", "api_key=[hidden], retries=2"),
    "private key": (
        "-----BEGIN RSA PRIVATE KEY-----\nMIIE\nowIB\n-----END RSA PRIVATE KEY----- is damaged",
        "[hidden] is damaged",
    ),
}
HARMLESS = [
    "the answer has no basic information about tokens",
    "Unexpected token while parsing: the secret: patience",
    "it says 'password' in chunk 3, see https://tea.example/v1/key",
    "expected one of sentence, word, paragraph",
    "/home/me/work/a_rather_long_folder_name/notebook-with-dashes.ipynb",
]


@pytest.mark.parametrize("kind", SECRETS)
def test_a_key_in_a_form_in_which_services_issue_them_is_hidden(kind: str) -> None:
    assert hide(f"the server said: {SECRETS[kind]} is wrong") == "the server said: [hidden] is wrong"


@pytest.mark.parametrize("kind", QUOTED)
def test_what_a_request_carries_is_hidden(kind: str) -> None:
    text, hidden = QUOTED[kind]
    assert hide(text) == hidden


def test_a_key_hides_nothing_that_hides_another_one() -> None:
    block = "-----BEGIN RSA PRIVATE KEY-----\nMIIE\n-----END RSA PRIVATE KEY-----"
    assert hide(f"sent {SECRETS['Slack']}{block} to it") == "sent [hidden][hidden] to it"
    assert hide(f"secret_access_key={SECRETS['OpenAI']}, x=1") == "secret_access_key=[hidden], x=1"


def test_a_token_with_certificates_in_its_header_is_hidden() -> None:
    assert hide("eyJ" + X * 36 + ".eyJ" + X + "." + X + " is wrong") == "[hidden] is wrong"


@pytest.mark.parametrize("text", HARMLESS)
def test_ordinary_words_stay(text: str) -> None:
    assert hide(text) == text


def test_every_event_that_quotes_somebody_is_clean(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TEA_SERVER_TOKEN", "open-sesame-four")
    encode(StartEvent(["r"], "sentence", "tea"))
    said = f"open-sesame-four, {SECRETS['GitHub']}"
    partial = PartialValidationResult("fail", reason=said)
    partial.advice = said  # type: ignore[attr-defined]
    full = RecordedFinal(False, said, error=said)
    events = [
        StopEvent(said),
        RetryEvent(2, said),
        ErrorEvent("ValueError", said),
        CompletedEvent(False, "", 1, outcome="error", reason=said),
        VerdictEvent(0, 1, "r", "fail", said),
        QuickCheckEvent(0, 1, False, [partial]),
        FullValidationEvent(1, False, [full]),
    ]
    for event in events:
        line = encode_line(event)
        assert "[hidden], [hidden]" in line, line
        assert "open-sesame" not in line and SECRETS["GitHub"] not in line, line


def test_nested_values_have_an_end() -> None:
    deep: list[object] = []
    for _ in range(5000):
        deep = [deep]
    found, levels = plain(deep), 0
    while found:
        found, levels = found[0], levels + 1
    assert (found, levels) == (None, 64)


@pytest.mark.parametrize("unit", ["password:", "key=", "cookie:a=", "_", "sk-", "eyJ-"])
def test_no_text_makes_the_search_for_keys_read_it_again_and_again(unit: str) -> None:
    text = unit * (100_000 // len(unit))
    for form, _ in _FORMS:
        regex.compile(form.pattern).sub("", text, timeout=60)  # a TimeoutError: it takes a tenth of a second
