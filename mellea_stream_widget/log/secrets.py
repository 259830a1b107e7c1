"""Hides secrets in events that quote others: an error may repeat the request that failed.

A secret is the value of an environment variable with a name such as `..._KEY`, or a text that matches a pattern of
`log.secret_forms`. The model's text is not changed.
"""

from __future__ import annotations

import os
import re
from functools import lru_cache

from .secret_forms import PHRASES, WORDS

HIDDEN = "[hidden]"

_SECRET_NAME = re.compile(r"(KEY|TOKEN|SECRET|PASSWORD|PASSWD|PWD|CREDENTIALS?|AUTH)$", re.IGNORECASE)
_NO_SECRET = ("PWD", "OLDPWD")
_SHORTEST = 8
_MAY_BE = re.compile(r"[A-Za-z0-9_+/=.~-]{16,}|-----|://|(?i:pass|pwd|key|token|secret|bearer|basic|auth|cookie)")
_NAMES = (
    r"(?:x-)?(?:api|access|auth|secret|private|refresh|session|bot)[_-]?(?:key|token)|token|secret"
    r"|(?:\w{1,20})?passw(?:or)?d|(?:\w{1,20}_)?pwd"
)
_QUOTE = r"\\?[\"']"
"""A quotation mark, possibly escaped."""
_BEHIND = (
    rf"((?i:\b(?:proxy-)?authorization(?:{_QUOTE})?\s*[:=]\s*(?:{_QUOTE})?digest\s))[^\r\n]{{8,}}",
    rf"((?i:\b(?:proxy-)?authorization(?:{_QUOTE})?\s*[:=]\s*(?:{_QUOTE})?))(?:\w+\s+)?[\w.~+/=-]{{8,}}",
    rf"((?i:\b(?:set-)?cookie(?:{_QUOTE})?\s*:\s*(?:{_QUOTE})?[\w.-]{{1,100}}=))[^\r\n\"'\\]{{8,}}",
    r"(://)[^\s/@]*(?=@)",  # name and password in an address
    rf"((?i:\b(?:{_NAMES})(?:(?:{_QUOTE})?\s*=\s*(?:{_QUOTE})?|{_QUOTE}\s*:\s*{_QUOTE})))[^\s\"',;&}}<>\\]{{6,}}",
    rf"((?i:\b(?:{_NAMES})\s*:\s*))(?=\S{{0,200}}?\d)[^\s\"',;&}}<>]{{8,}}",
    r"((?i:[?&](?:[\w-]{1,30}-)?(?:key|sig|signature|credential|security-token)=))[^\s&\"'<>]{8,}",
)
"""Secrets that follow a name in requests and settings; the first group is the name, which stays."""

_WHOLE = (
    r"(?i:(?<![a-z])(?:bearer|basic)(?:\s+|%20))(?=\S{0,200}?\d)[\w.~+/=-]{8,}",
    r"\b(?:sk|pk|rk|gsk|xai|hf|ghp|AIza)[-_]?[A-Za-z0-9_-]{16,}",
    r"\b(?:fw|fo1|esecret)_[A-Za-z0-9]{20,}",
    r"-----BEGIN [A-Z0-9 ]{0,64}PRIVATE KEY(?s:.*?)(?:-----END [A-Z0-9 ]{0,64}PRIVATE KEY[A-Z ]*-----|\Z)",
)
_ISSUED = "|".join(f"(?:{form})" for name, form in WORDS if name != "Basic Auth Credentials")
_FORMS = (
    *((re.compile(form), rf"\1{HIDDEN}") for form in _BEHIND),
    *((re.compile(form), HIDDEN) for form in (*_WHOLE, *(form for _, form in PHRASES))),
    (re.compile(rf"(?<![A-Za-z0-9])(?:{_ISSUED})"), HIDDEN),
)
"""Patterns and their replacements; several patterns are faster than one."""


class _Environment:
    """The values of environment variables that look like secrets, at the last reading."""

    def __init__(self) -> None:
        self._values: tuple[str, ...] = ()
        self.keys: re.Pattern[str] | None = None

    def look(self) -> None:
        named = [os.environ.get(name, "") for name in os.environ if _names_a_secret(name)]
        found = {value for value in named if len(value) >= _SHORTEST}
        values = tuple(sorted(found, key=lambda value: (-len(value), value)))
        if values != self._values:
            self._values = values
            self.keys = re.compile("|".join(map(re.escape, values))) if values else None


@lru_cache(maxsize=1024)
def _names_a_secret(name: str) -> bool:
    return _SECRET_NAME.search(name) is not None and name not in _NO_SECRET


_environment = _Environment()


def look_at_environment() -> None:
    """Read the secrets in the environment, which would take too long for every event."""
    _environment.look()


def hide(text: str) -> str:
    """Return a text with the secrets in it replaced."""
    if _environment.keys is not None:
        text = _environment.keys.sub(HIDDEN, text)
    if _MAY_BE.search(text):
        for form, hidden in _FORMS:
            text = form.sub(hidden, text)
    return text
