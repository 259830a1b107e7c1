"""Reads JSON that is still being written, and tells at once when it cannot become JSON."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import cast

from ..mellea.requirements.rule import Gathered
from ..orchestrator.turns import Steps
from .json_nodes import LONG, Cell, Closing, Frame, Node, number
from .json_tokens import (
    COMPLETE,
    ESCAPES,
    HEX,
    LITERALS,
    NUMERALS,
    PAUSE,
    PLAIN,
    SPACE,
    STEPS,
    WHITE,
    Expect,
    Inside,
    NoJson,
    sort,
)


@dataclass(frozen=True)
class JsonRead:
    """What was read.

    Attributes:
        frame: the innermost open array or object.
        expect: what comes next.
        inside: the kind of the token that has not ended; "key" is a string in the place of a key.
        token: of a number or literal its text; of a string what it says so far.
        step: of a number, where in it the text ends; of a string, the escape that has not ended.
        half: of a string, the first of two surrogates.
        top: the whole value, once complete.
        length: characters read.
        pause: white space outside of strings at the end.
        last: where the last token begins.
        values: whether values are kept; without them only that it is JSON is known, and less is done.
    """

    frame: Frame | None = None
    expect: Expect = "value"
    inside: Inside = ""
    token: Gathered = field(default_factory=Gathered)
    step: str = ""
    half: str = ""
    top: Node | None = None
    length: int = 0
    pause: int = 0
    last: int = 0
    values: bool = True

    def read(self, text: str) -> JsonRead:
        """Read on.

        Raises:
            NoJson: at the first character that no JSON can have there.
        """
        steps = self.reading(text)
        while True:
            try:
                next(steps)
            except StopIteration as stop:
                return cast("JsonRead", stop.value)

    def reading(self, text: str) -> Steps[JsonRead]:
        """Read on, in steps where a long array or object is closed; see `read`."""
        reader = _JsonReader(self)
        place = 0
        while place < len(text):
            if not reader.inside and text[place] not in WHITE:
                reader.last = self.length + place
            if text[place] in "]}" and reader.is_long:
                yield from reader.close_soon()
            taken = reader.take(text, place)
            if taken == place:
                raise NoJson(self.length + place)
            if reader.pause > PAUSE:
                raise NoJson(self.length + taken - (reader.pause - PAUSE), endless=True)
            place = taken
        return reader.state(self.length + len(text))

    def end(self) -> Node | None:
        """Return the complete value, if the text ends here; a number on the top level has no other end."""
        if self.top is None and self.inside == "number" and self.frame is None and self.step in COMPLETE:
            return Node("number", number(str(self.token)))
        return self.top


class _JsonReader:
    """Takes text token by token; what the state has is replaced, never changed."""

    def __init__(self, state: JsonRead) -> None:
        self._frame = state.frame
        self._expect: Expect = state.expect
        self._inside: Inside = state.inside
        self._token = state.token
        self._step = state.step
        self._half = state.half
        self._top = state.top
        self.pause = state.pause
        self.last = state.last
        self._values = state.values
        self._closing: Closing | None = None

    @property
    def inside(self) -> bool:
        """Whether a token is open."""
        return self._inside != ""

    @property
    def is_long(self) -> bool:
        """Whether the innermost open array or object has so many values that it is closed in steps."""
        is_outside = self._inside in ("", "number")
        return self._values and is_outside and self._frame is not None and self._frame.count > LONG

    def close_soon(self) -> Steps[None]:
        """Gather what the innermost open array or object has, as the next character may close it."""
        assert self._frame is not None
        self._closing = yield from self._frame.closing()

    def state(self, length: int) -> JsonRead:
        """Return what was read."""
        return JsonRead(
            self._frame,
            self._expect,
            self._inside,
            self._token,
            self._step,
            self._half,
            self._top,
            length,
            self.pause,
            self.last,
            self._values,
        )

    def take(self, text: str, place: int) -> int:
        """Take some characters; return where they end, which is where they begin if no JSON can have that one."""
        if self._inside in ("key", "string"):
            return self._take_string(text, place)
        if self._inside == "literal":
            return place + self._take_literal(text[place])
        if self._inside == "number":
            return self._take_number(text, place)
        white = SPACE.match(text, place)
        end = white.end() if white else place
        if end > place:
            self.pause += end - place
            return end
        self.pause = 0
        return place + self._take_sign(text[place])

    # --- strings ---------------------------------------------------------------------------------

    def _take_string(self, text: str, place: int) -> int:
        if self._step:
            return place + self._take_escape(text[place])
        plain = PLAIN.match(text, place)
        if plain is not None and plain.end() > place:
            self._say(plain.group())
            return plain.end()
        if text[place] == "\\":
            self._step = "\\"
            return place + 1
        return place + (text[place] == '"' and self._end_string())

    def _take_escape(self, character: str) -> bool:
        if self._step == "\\" and character != "u":
            said = ESCAPES.get(character, "")
            self._say(said)
            self._step = ""
            return said != ""
        if self._step != "\\" and character not in HEX:
            return False
        self._step += character
        if len(self._step) == 6:
            self._say_unit(int(self._step[2:], 16))
            self._step = ""
        return True

    def _say(self, text: str) -> None:
        self._token = self._token + self._half + text
        self._half = ""

    def _say_unit(self, unit: int) -> None:
        if self._half and 0xDC00 <= unit < 0xE000:
            high, self._half = self._half, ""
            self._say(chr(0x10000 + ((ord(high) - 0xD800) << 10) + unit - 0xDC00))
        elif 0xD800 <= unit < 0xDC00:
            self._say("")
            self._half = chr(unit)
        else:
            self._say(chr(unit))

    def _end_string(self) -> bool:
        self._say("")
        text = str(self._token)
        if self._inside == "key" and self._frame is not None:
            self._frame = replace(self._frame, key=text, known={})
            self._inside, self._expect, self._token = "", "colon", Gathered()
        else:
            self._put(Node("string", text))
        return True

    # --- other tokens ----------------------------------------------------------------------------

    def _take_number(self, text: str, place: int) -> int:
        digits = NUMERALS.match(text, place) if self._step in ("whole", "fraction", "exponent") else None
        if digits is not None:
            self._token = self._token + digits.group()
            return digits.end()
        step = STEPS[self._step].get(sort(text[place]))
        if step is not None:
            self._step, self._token = step, self._token + text[place]
            return place + 1
        if self._step not in COMPLETE:
            return place
        self._put(Node("number", number(str(self._token))))
        return self.take(text, place)

    def _take_literal(self, character: str) -> bool:
        self._token = self._token + character
        token = str(self._token)
        if token in LITERALS:
            self._put(Node("literal", LITERALS[token]))
            return True
        return any(literal.startswith(token) for literal in LITERALS)

    def _take_sign(self, sign: str) -> bool:
        expect = self._expect
        if expect.startswith("value"):
            if sign == "]" and expect == "value or end":
                return self._close()
            return self._begin(sign)
        if expect.startswith("key"):
            if sign == '"':
                self._open_token("key", "")
                return True
            return sign == "}" and expect == "key or end" and self._close()
        if expect == "colon":
            self._expect = "value"
            return sign == ":"
        if expect == "comma or end" and self._frame is not None:
            kind = self._frame.kind
            if sign == ",":
                self._expect = "key" if kind == "object" else "value"
                return True
            return sign == ("}" if kind == "object" else "]") and self._close()
        return False

    def _begin(self, sign: str) -> bool:
        if sign in "[{":
            self._frame = Frame("array" if sign == "[" else "object", self._frame)
            self._expect = "value or end" if sign == "[" else "key or end"
            return True
        if sign == '"':
            self._open_token("string", "")
        elif sign == "-" or sign in "0123456789":
            self._open_token("number", sign)
            self._step = "sign" if sign == "-" else STEPS["sign"][sort(sign)]
        elif any(literal.startswith(sign) for literal in LITERALS):
            self._open_token("literal", sign)
        else:
            return False
        self._expect = "inside"
        return True

    def _open_token(self, inside: Inside, text: str) -> None:
        self._inside, self._token, self._step, self._half = inside, Gathered() + text, "", ""

    def _close(self) -> bool:
        frame = self._frame
        assert frame is not None
        self._frame = frame.outer
        self._put(frame.closed(self._closing) if self._values else Node(frame.kind, None))
        self._closing = None
        return True

    def _put(self, node: Node) -> None:
        self._inside, self._step, self._token = "", "", Gathered()
        frame = self._frame
        if frame is None:
            self._top, self._expect = node, "nothing"
            return
        self._expect = "comma or end"
        if not self._values:
            return
        cell = Cell(frame.last, frame.key, node, frame.count + 1)
        self._frame = Frame(frame.kind, frame.outer, cell, "", {k: v for k, v in frame.known.items() if k == "parts"})
