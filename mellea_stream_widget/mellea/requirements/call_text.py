"""The text of a tool call, for requirements on text: its name, and its arguments without quotes and escapes."""

from __future__ import annotations

import json
import re
from typing import Any

from ...log.calls import ToolCall
from ...log.encoding import exact
from ...orchestrator.turns import yield_to_loop

PIECE = 4096
"""Number of characters that are read before other tasks may run."""

_PLAIN = re.compile(r'[^"\\]+')
_ESCAPES = {"b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
_SIGNS = {":": ": ", ",": ", "}


class SpokenJson:
    """Turns JSON in pieces of any size into text: `{"cups":2,"of":"tea"}` becomes `{cups: 2, of: tea}`.

    Escapes become the characters that they stand for.
    """

    def __init__(self) -> None:
        self._inside = False
        self._escape = ""
        self._half = ""

    def feed(self, text: str) -> str:
        """Return the text of the next piece."""
        said: list[str] = []
        place = 0
        while place < len(text):
            place = self._take(text, place, said)
        return "".join(said)

    def _take(self, text: str, place: int, said: list[str]) -> int:
        character = text[place]
        if not self._inside:
            self._inside = character == '"'
            if not self._inside and not character.isspace():
                said.append(_SIGNS.get(character, character))
            return place + 1
        if self._escape:
            self._take_escape(character, said)
            return place + 1
        plain = _PLAIN.match(text, place)
        if plain is not None:
            said += (self._rest(), plain.group())
            return plain.end()
        if character == "\\":
            self._escape = "\\"
        else:
            said.append(self._rest())
            self._inside = False
        return place + 1

    def _take_escape(self, character: str, said: list[str]) -> None:
        self._escape += character
        if self._escape[1] != "u":
            said += (self._rest(), _ESCAPES.get(character, character))
            self._escape = ""
        elif len(self._escape) == 6:
            self._take_unit(self._escape[2:], said)
            self._escape = ""

    def _take_unit(self, digits: str, said: list[str]) -> None:
        """Take the code unit of an escape; the two of a surrogate pair become one character."""
        try:
            unit = int(digits, 16)
        except ValueError:
            said += (self._rest(), digits)
            return
        if self._half and 0xDC00 <= unit < 0xE000:
            high, self._half = ord(self._half), ""
            said.append(chr(0x10000 + ((high - 0xD800) << 10) + unit - 0xDC00))
        elif 0xD800 <= unit < 0xDC00:
            said.append(self._rest())
            self._half = chr(unit)
        else:
            said += (self._rest(), chr(unit))

    def _rest(self) -> str:
        """Return the first half of a surrogate pair whose second half did not come."""
        half, self._half = self._half, ""
        return half


async def text_of_call(call: ToolCall) -> str:
    """Return the text of a complete call."""
    spoken, said, parts = SpokenJson(), json_of(call.args), [f"{call.name} "]
    for begin in range(0, len(said), PIECE):
        parts.append(spoken.feed(said[begin : begin + PIECE]))
        await yield_to_loop()
    return "".join(parts)


def json_of(args: Any) -> str:
    """Return the arguments of a call as JSON."""
    try:
        return json.dumps(args, ensure_ascii=False, allow_nan=False)
    except (TypeError, ValueError):  # it has values that JSON does not have
        return json.dumps(exact(args), ensure_ascii=False)
