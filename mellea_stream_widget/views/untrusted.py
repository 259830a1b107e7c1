"""Makes untrusted text, above all from the model, safe to show.

The output of a cell that the user ran is trusted, and terminals obey control characters: no later step sanitizes what
is shown. So every control, bidi, zero-width and tag character becomes a visible mark.
"""

from __future__ import annotations

import html
import json
import re
from typing import Any

_JOINED_LETTERS = r"[\u0600-\u08ff\u0900-\u0dff]"
_PICTURE = r"[\u2190-\u2bff\ufe0f\U0001f000-\U0001faff]"

# Joiners that are needed: between Arabic or Indic letters, and inside one emoji.
_KEPT = (
    rf"(?<={_JOINED_LETTERS})[\u200c\u200d](?={_JOINED_LETTERS})"
    rf"|(?<={_PICTURE})\u200d(?={_PICTURE})"
)

_HIDDEN = (
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\xad"
    r"\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f"
    r"\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164"
    r"\ud800-\udfff\ufdd0-\ufdef\ufe00-\ufe0d\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff"
    r"\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)

_PATTERN = re.compile(rf"(?P<newline>\r\n)|(?P<kept>{_KEPT})|(?P<hidden>{_HIDDEN})")


def visible(text: str) -> str:
    """Return `text` with a visible mark for every control, invisible or reordering character.

    Tabs and line feeds stay, and CRLF becomes a line feed. The result can be encoded in UTF-8.
    """
    return _PATTERN.sub(_mark, text)


def visible_line(text: str) -> str:
    """Return `visible(text)` as one line: each run of white space becomes one space."""
    return " ".join(visible(text).split())


def escape(text: str) -> str:
    """Return `text` as HTML without markup, which can also be used in a quoted attribute."""
    return html.escape(visible(text), quote=True)


def escape_block(text: str) -> str:
    """Return `text` as HTML whose lines and indentation are kept even without styles."""
    spaced = re.sub(" {2,}", lambda run: "&nbsp;" * (len(run.group()) - 1) + " ", escape(text).replace("\t", "    "))
    return spaced.replace("\n", "<br>")


def without_surrogates(text: str) -> str:
    """Return `text` with surrogate pairs joined, and lone surrogates replaced by U+FFFD, so that it can be sent."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def plain_json(value: Any) -> Any:
    """Return plain JSON values without lone surrogates in any text, so that they can be sent."""
    return json.loads(without_surrogates(json.dumps(value, ensure_ascii=False, allow_nan=False)))


def _mark(match: re.Match[str]) -> str:
    if match.lastgroup == "newline":
        return "\n"
    character = match.group()
    if match.lastgroup == "kept":
        return character
    code = ord(character)
    if code < 0x20:
        return chr(0x2400 + code)
    return "\u2421" if code == 0x7F else f"⟨U+{code:04X}⟩"
