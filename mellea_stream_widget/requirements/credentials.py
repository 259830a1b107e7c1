"""Finds keys, tokens and passwords by the forms in which services issue them; see `log.secret_forms`."""

from __future__ import annotations

import regex

from ..log.secret_forms import PHRASES, WORDS
from .passages import Passage

TRIGGER = regex.compile(r"[A-Za-z0-9_+/=.~-]{16,}|-{4}|://|(?i:pass(?:word)?|pwd)\s*=")
"""Every secret ends with a word that has one of these in it."""

_PLACEHOLDER = regex.compile(
    r"[xX]{6}|[*.]{4}|0{12}|EXAMPLE(?:KEY)?(?![A-Z])"
    r"|(?i:(?<![a-z0-9])(?:your|example|placeholder|dummy|redacted|insert|sample)(?=[-_]))"
    r"|(?i:your[-_]?(?:own|api|app|auth|access|client|secret|key|token))"
    r"|(?i:[:=](?:[a-z]{1,6}[-_]?)?(?:password|passwd|pass|pwd|pw|token|secret|example|change[-_]?me)(?:@|$))"
    r"|(?i:://(?:foo:bar|\w:\w|([a-z]{1,5}[0-9]?[a-z]{0,9}):\1)@)"
)
"""What people write in place of a secret; no secret has this in it, but for one in some millions."""

_BEGIN = r"(?<![A-Za-z0-9])"
_WORDS = tuple((name, regex.compile(rf"{_BEGIN}(?:{form})")) for name, form in WORDS)
_PHRASES = tuple((name, regex.compile(form)) for name, form in PHRASES)


def find_secret(line: str, start: int) -> Passage | None:
    """Return a secret that ends behind `start`, if one stands in a line."""
    for forms, begin in ((_WORDS, start), (_PHRASES, 0)):
        for name, form in forms:
            for match in form.finditer(line, begin):
                if match.end() > start and not _PLACEHOLDER.search(match.group()):
                    return Passage(f"it has a secret in it: {name}", *match.span())
    return None
