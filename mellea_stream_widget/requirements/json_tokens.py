"""What the tokens of JSON are made of, and the error where there is no JSON."""

from __future__ import annotations

import re
from typing import Any, Final, Literal

Expect = Literal["value", "value or end", "key", "key or end", "colon", "comma or end", "inside", "nothing"]
Inside = Literal["", "key", "string", "number", "literal"]

WHITE = " \t\n\r"
PAUSE: Final = 10_000
"""White space in a row that a model writes only if it does not find an end."""

SPACE = re.compile(r"[ \t\n\r]*")
PLAIN = re.compile(r'[^"\\\x00-\x1f]*')
NUMERALS = re.compile(r"[0-9]+")
ESCAPES = dict(zip('"\\/bfnrt', '"\\/\b\f\n\r\t', strict=True))
LITERALS: dict[str, Any] = {"true": True, "false": False, "null": None}
HEX = frozenset("0123456789abcdefABCDEF")
STEPS: dict[str, dict[str, str]] = {
    "sign": {"0": "zero", "1": "whole"},
    "zero": {".": "point", "e": "e"},
    "whole": {"0": "whole", "1": "whole", ".": "point", "e": "e"},
    "point": {"0": "fraction", "1": "fraction"},
    "fraction": {"0": "fraction", "1": "fraction", "e": "e"},
    "e": {"0": "exponent", "1": "exponent", "-": "e sign", "+": "e sign"},
    "e sign": {"0": "exponent", "1": "exponent"},
    "exponent": {"0": "exponent", "1": "exponent"},
}
"""Where a character leads in a number; "1" stands for all digits but 0."""
COMPLETE = ("zero", "whole", "fraction", "exponent")


def sort(character: str) -> str:
    """Return the name that a character has in `STEPS`."""
    return "1" if character in "123456789" else "e" if character == "E" else character


class NoJson(Exception):
    """The text cannot be the beginning of any JSON.

    Attributes:
        place: of the first character that makes it so, counted from 0, in what was read.
        endless: whether that is white space which does not end.
    """

    def __init__(self, place: int, *, endless: bool = False) -> None:
        super().__init__(f"no JSON from character {place} on")
        self.place = place
        self.endless = endless
