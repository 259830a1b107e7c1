"""Reads JSON that is still being written, and says at once when it is none."""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from typing import Any, Literal

import regex

Kind = Literal["object", "array", "string", "number", "literal"]
Expect = Literal["value", "value or end", "key", "key or end", "colon", "comma or end", "inside", "nothing"]

WHITE = " \t\n\r"
_NUMBER = regex.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?")
_OPEN_STRING = regex.compile(r'"(?:[^"\\\x00-\x1f]|\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4}))*+')
_STRING = regex.compile(_OPEN_STRING.pattern + '"')
_FIRST_OF_A_PAIR = regex.compile(r"[\ud800-\udbff]\Z")
_LITERALS = ("true", "false", "null")


class NoJson(Exception):
    """The text cannot be the beginning of any JSON.

    Attributes:
        place: of the first character that makes it so, from 0 on, in what was read.
    """

    def __init__(self, place: int) -> None:
        super().__init__(f"no JSON from character {place} on")
        self.place = place


@dataclass(frozen=True)
class Node:
    """A value, or its beginning.

    Attributes:
        kind: what it is.
        value: the value where it is `complete`. Otherwise, of a string what it says so far, of a number or literal its
            text; of an array the nodes in it, of an object pairs of key and node.
        complete: whether its last character was read.
        key: of an object that is not complete, the key that has no value yet.
        key_complete: whether that key has ended.
        judged: what a schema said about a complete value, by the schema's identity.
    """

    kind: Kind
    value: Any
    complete: bool = False
    key: str | None = None
    key_complete: bool = False
    judged: dict[int, bool] = field(default_factory=dict, compare=False, repr=False)


@dataclass(frozen=True)
class Frame:
    """An array or object that is open; `key` is the one whose value is awaited or being read."""

    kind: Literal["object", "array"]
    items: tuple[Any, ...] = ()
    key: str = ""


@dataclass(frozen=True)
class JsonRead:
    """What was read: open containers from the outside in, what comes next, the token that has not ended.

    Attributes:
        inside: the kind of the token; "key" is a string in the place of a key.
        top: the whole value, once complete.
        length: characters read.
    """

    frames: tuple[Frame, ...] = ()
    expect: Expect = "value"
    inside: Literal["", "key", "string", "number", "literal"] = ""
    token: str = ""
    top: Node | None = None
    length: int = 0

    def read(self, text: str) -> JsonRead:
        """Read on.

        Raises:
            NoJson: at the first character that no JSON can have there.
        """
        reader = _Reader(self)
        for place, character in enumerate(text):
            if not reader.take(character):
                raise NoJson(self.length + place)
        return reader.state(self.length + len(text))

    def end(self) -> Node | None:
        """Give the complete value, if the text ends here; a number on the top level has no other end."""
        if self.top is None and self.inside == "number" and not self.frames and _NUMBER.fullmatch(self.token):
            return Node("number", json.loads(self.token), True)
        return self.top

    def tree(self) -> Node | None:
        """Give the value as far as it was read; None before its first character."""
        node = self.top
        if self.inside in ("string", "number", "literal"):
            node = Node(self.inside, _so_far(self.token) if self.inside == "string" else self.token)
        for frame in reversed(self.frames):
            items = frame.items
            if node is not None:
                items = (*items, (frame.key, node) if frame.kind == "object" else node)
            key, ended = None, False
            if frame is self.frames[-1] and frame.kind == "object":
                if self.inside == "key":
                    key = _so_far(self.token)
                elif self.expect == "colon" or (self.expect == "value" and node is None):
                    key, ended = frame.key, True
            node = Node(frame.kind, items, key=key, key_complete=ended)
        return node


class _Reader:
    """Takes characters one by one; the frames of the state are replaced, never changed."""

    def __init__(self, state: JsonRead) -> None:
        self._frames = list(state.frames)
        self._expect: Expect = state.expect
        self._inside = state.inside
        self._token = state.token
        self._top = state.top

    def state(self, length: int) -> JsonRead:
        """Give what was read."""
        return JsonRead(tuple(self._frames), self._expect, self._inside, self._token, self._top, length)

    def take(self, character: str) -> bool:
        """Take a character; False if no JSON can have it there."""
        if self._inside in ("key", "string"):
            return self._take_string(character)
        if self._inside == "literal":
            return self._take_literal(character)
        if self._inside == "number":
            if _NUMBER.fullmatch(self._token + character, partial=True):
                self._token += character
                return True
            if not _NUMBER.fullmatch(self._token):
                return False
            self._put("number", json.loads(self._token))
        return character in WHITE or self._take_sign(character)

    def _take_sign(self, sign: str) -> bool:
        expect = self._expect
        if expect.startswith("value"):
            if sign == "]" and expect == "value or end":
                return self._close("array")
            return self._begin(sign)
        if expect.startswith("key"):
            if sign == '"':
                self._inside, self._token = "key", sign
                return True
            return sign == "}" and expect == "key or end" and self._close("object")
        if expect == "colon":
            self._expect = "value"
            return sign == ":"
        if expect == "comma or end":
            kind = self._frames[-1].kind
            if sign == ",":
                self._expect = "key" if kind == "object" else "value"
                return True
            return sign == ("}" if kind == "object" else "]") and self._close(kind)
        return False

    def _begin(self, sign: str) -> bool:
        if sign in "[{":
            self._frames.append(Frame("array" if sign == "[" else "object"))
            self._expect = "value or end" if sign == "[" else "key or end"
            return True
        if sign == '"':
            self._inside = "string"
        elif sign == "-" or sign in "0123456789":
            self._inside = "number"
        elif any(literal.startswith(sign) for literal in _LITERALS):
            self._inside = "literal"
        else:
            return False
        self._token, self._expect = sign, "inside"
        return True

    def _take_string(self, character: str) -> bool:
        self._token += character
        if character == '"' and _STRING.fullmatch(self._token):
            text = json.loads(self._token)
            if self._inside == "key":
                self._frames[-1] = replace(self._frames[-1], key=text)
                self._inside, self._token, self._expect = "", "", "colon"
            else:
                self._put("string", text)
            return True
        # Only the end of the token is new; what is before an escape has been looked at.
        end = self._token[max(0, len(self._token) - 12) :]
        return _STRING.fullmatch(self._token, partial=True) is not None if "\\" in end else character >= " "

    def _take_literal(self, character: str) -> bool:
        self._token += character
        if self._token in _LITERALS:
            self._put("literal", json.loads(self._token))
            return True
        return any(literal.startswith(self._token) for literal in _LITERALS)

    def _close(self, kind: Literal["object", "array"]) -> bool:
        items = self._frames.pop().items
        if kind == "array":
            self._put("array", [node.value for node in items])
        else:
            self._put("object", {key: node.value for key, node in items})
        return True

    def _put(self, kind: Kind, value: Any) -> None:
        node = Node(kind, value, True)
        self._inside, self._token = "", ""
        if not self._frames:
            self._top, self._expect = node, "nothing"
            return
        frame = self._frames[-1]
        item = (frame.key, node) if frame.kind == "object" else node
        self._frames[-1] = replace(frame, items=(*frame.items, item))
        self._expect = "comma or end"


def _so_far(token: str) -> str:
    """Give what an open string says; half an escape, or half a pair of them, says nothing yet."""
    match = _OPEN_STRING.match(token)
    return _FIRST_OF_A_PAIR.sub("", json.loads(match.group() + '"') if match else "")
