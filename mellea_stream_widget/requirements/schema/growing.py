"""Whether a value that is still being written can become an instance.

Only what is open is asked about: the innermost array, object, string or number. What it can be no more is told to the
array or object around it, and so on, until one of them does not mind. Each of them is asked once about the same news.
"""

from __future__ import annotations

from typing import Any

from ...orchestrator.turns import Steps
from ..json_nodes import Cell, Frame, Node
from ..json_text import JsonRead
from .complete import EVALUATIONS, said, settle
from .parts import SchemaPart, families
from .values import is_type, same

Parts = frozenset[SchemaPart]
NONE: Parts = frozenset()


class Growing:
    """A root part, asked about values that may go on.

    Of such a value count `type`, `enum`, `const`, `properties`, `patternProperties`, `additionalProperties`,
    `propertyNames`, `maxProperties`, `items`, `prefixItems`, `maxItems`, `maxLength`, the combinations and references.
    All other keywords wait until the value is complete: no value is refused that could become an instance.
    """

    def __init__(self, root: SchemaPart) -> None:
        self._root = root

    def can_be(self, read: JsonRead) -> Steps[bool]:
        """Return whether what was read, however it goes on, can be an instance."""
        if read.top is not None:
            yield from settle(read.top, self._root.family)
            return said(self._root, read.top) is not False
        yield from self._prepare(read.frame)
        if read.inside in ("string", "number", "literal"):
            token = _Token(read)
            dead = frozenset(part for part in self._below(read.frame) if not token.can_be(part))
            return (yield from self._tell(read.frame, dead))
        if read.frame is None:
            return True
        yield from self._fold(read.frame)
        open_value = _Container(read.frame, NONE, read)
        dead = frozenset(part for part in self._parts(read.frame) if not open_value.can_be(part))
        return (yield from self._tell(read.frame.outer, dead))

    def _tell(self, frame: Frame | None, dead: Parts) -> Steps[bool]:
        """Tell outwards what the value inside of a frame can be no more."""
        asked: list[tuple[Frame, Parts]] = []
        alive: bool | None = None
        while alive is None:
            if frame is None:
                alive = self._root not in dead
            elif (known := frame.known.get(dead)) is not None:
                alive = known
            else:
                asked.append((frame, dead))
                if len(asked) % EVALUATIONS == 0:
                    yield None
                yield from self._fold(frame)
                open_value = _Container(frame, dead, None)
                dead = frozenset(part for part in self._parts(frame) if not open_value.can_be(part))
                frame = frame.outer
        for steps, (one, told) in enumerate(asked, 1):
            one.known[told] = alive
            if steps % EVALUATIONS == 0:
                yield None
        return alive

    def forget(self, read: JsonRead) -> Steps[None]:
        """Let go of what is known about the open arrays and objects, bit by bit: all at once would hold the loop."""
        frame, steps = read.frame, 0
        while frame is not None:
            frame.known.clear()
            frame, steps = frame.outer, steps + 1
            if steps % EVALUATIONS == 0:
                yield None

    def _prepare(self, frame: Frame | None) -> Steps[None]:
        """Find the parts that are asked about each open array or object, from the outermost inwards."""
        ahead: list[Frame] = []
        while frame is not None and "parts" not in frame.known:
            ahead.append(frame)
            frame = frame.outer
            if len(ahead) % EVALUATIONS == 0:
                yield None
        for steps, one in enumerate(reversed(ahead), 1):
            one.known["parts"] = self._below(one.outer)
            if steps % EVALUATIONS == 0:
                yield None

    def _parts(self, frame: Frame) -> Parts:
        """Return all parts that are asked about an open array or object."""
        found: Parts = frame.known["parts"]
        return found

    def _below(self, frame: Frame | None) -> Parts:
        """Return all parts that are asked about the value that is open in a frame, or on the top."""
        if frame is None:
            return self._root.family
        key = frame.key if frame.kind == "object" else frame.count
        known = frame.known.get("below")
        if known is None:
            known = frame.known["below"] = families(self._parts(frame), key)
        found: Parts = known
        return found

    def _fold(self, frame: Frame) -> Steps[None]:
        """Ask about the complete values in a frame that nobody has been asked about."""
        parts = self._parts(frame)
        fresh: list[Cell] = []
        cell = frame.last
        while cell is not None and not cell.fits:
            fresh.append(cell)
            cell = cell.before
        for steps, one in enumerate(reversed(fresh), 1):
            if steps % EVALUATIONS == 0:
                yield None
            key = one.key if frame.kind == "object" else one.count - 1
            yield from settle(one.node, families(parts, key))
            before = one.before.fits if one.before is not None else {}
            one.fits = {None: True, **{part: before.get(part, True) and _fits(part, key, one) for part in parts}}
            if one.before is not None and one.before.fits == one.fits:
                one.fits = one.before.fits


def _fits(part: SchemaPart, key: str | int, cell: Cell) -> bool:
    """Return whether the complete value at a key or a place fits a part of the array or object around it."""
    below = part.of_key(key) if isinstance(key, str) else part.of_place(key)
    if not all(said(child, cell.node) is not False for child in below):
        return False
    names = part.one.get("propertyNames") if isinstance(key, str) else None
    return names is None or said(names, Node("string", key)) is not False


class _Open:
    """What is open, and which parts it can be."""

    def __init__(self) -> None:
        self._answers: dict[SchemaPart, bool] = {}

    def can_be(self, part: SchemaPart) -> bool:
        """Return whether it can be what a part asks for; True in doubt."""
        if part.always is not None:
            return part.always
        known = self._answers.get(part)
        if known is None:
            self._answers[part] = True  # a reference that leads back to itself
            known = self._answers[part] = self._combined(part) and self._alone(part)
        return known

    def _combined(self, part: SchemaPart) -> bool:
        if part.reference is not None and not self.can_be(part.reference):
            return False
        if not all(map(self.can_be, part.several.get("allOf", ()))):
            return False
        for word in ("anyOf", "oneOf"):
            if word in part.several and not any(map(self.can_be, part.several[word])):
                return False
        if "if" in part.one and "else" in part.one and not self.can_be(part.one["if"]):
            return self.can_be(part.one["else"])
        return True

    def _alone(self, part: SchemaPart) -> bool:
        raise NotImplementedError


class _Token(_Open):
    """An open string, number or literal."""

    def __init__(self, read: JsonRead) -> None:
        super().__init__()
        self._kind = read.inside
        self._token = read.token

    def _alone(self, part: SchemaPart) -> bool:
        if not self._may_be_of(part.get("type")):
            return False
        if self._kind == "string" and self._token.length > part.get("maxLength", self._token.length):
            return False
        if "enum" in part.words and not any(map(self._begins, part.get("enum"))):
            return False
        return "const" not in part.words or self._begins(part.get("const"))

    def _may_be_of(self, types: Any) -> bool:
        if types is None:
            return True
        kinds = {types} if isinstance(types, str) else set(types)
        if self._kind == "string":
            return "string" in kinds
        if self._kind == "number":
            return bool(kinds & {"number", "integer"})  # 1.5e1 is an integer
        return ("null" if str(self._token).startswith("n") else "boolean") in kinds

    def _begins(self, value: Any) -> bool:
        """Return whether it can become a value."""
        if self._kind == "string":
            if not isinstance(value, str) or self._token.length > len(value):
                return False
            return value.startswith(str(self._token))
        if self._kind == "number":
            return is_type(value, "number")
        names = {"true": True, "false": False, "null": None}
        text = str(self._token)
        return any(value is meant for name, meant in names.items() if name.startswith(text))


class _Container(_Open):
    """An open array or object, of which `dead` are the parts that the open value in it can be no more.

    `read` is given where nothing is open in it but, in an object, a key.
    """

    def __init__(self, frame: Frame, dead: Parts, read: JsonRead | None) -> None:
        super().__init__()
        self._frame = frame
        self._dead = dead
        self._read = read

    def _alone(self, part: SchemaPart) -> bool:
        types = part.get("type")
        if types is not None and self._frame.kind not in ([types] if isinstance(types, str) else types):
            return False
        if "enum" in part.words and not any(map(self._begins, part.get("enum"))):
            return False
        if "const" in part.words and not self._begins(part.get("const")):
            return False
        if self._frame.last is not None and not self._frame.last.fits.get(part, True):
            return False
        return self._array(part) if self._frame.kind == "array" else self._object(part)

    @property
    def _open(self) -> bool:
        return self._read is None

    def _array(self, part: SchemaPart) -> bool:
        count = self._frame.count
        if count + self._open > part.get("maxItems", count + self._open):
            return False
        return not self._open or self._dead.isdisjoint(part.of_place(count))

    def _object(self, part: SchemaPart) -> bool:
        most = part.get("maxProperties")
        keys = {self._frame.key} if self._open else set()
        if most is not None and self._frame.count + len(keys) > most and len(self._frame.keys() | keys) > most:
            return False
        if self._open:
            return self._dead.isdisjoint(part.of_key(self._frame.key))
        return self._read is None or self._key(part, self._read)

    def _key(self, part: SchemaPart, read: JsonRead) -> bool:
        if read.expect in ("colon", "value"):  # the key is complete, and nothing of its value is there
            return all(child.always is not False for child in part.of_key(self._frame.key))
        rest = part.one.get("additionalProperties")
        if read.inside != "key" or rest is None or rest.always is not False or part.patterns:
            return True
        length = read.token.length
        names = [name for name in part.named.get("properties", ()) if len(name) >= length]
        return bool(names) and any(name.startswith(str(read.token)) for name in names)

    def _begins(self, value: Any) -> bool:
        """Return whether it can become a value; what is open in it is left out."""
        if self._frame.kind == "array":
            if not isinstance(value, list) or self._frame.count + self._open > len(value):
                return False
            return all(same(cell.node.value) == same(value[cell.count - 1]) for cell in self._frame.cells())
        if not isinstance(value, dict):
            return False
        length = self._frame.count + 1
        if length > 2 * len(value) + 2 and not self._frame.keys() <= value.keys():
            return False
        open_key = {self._frame.key} if self._open else set()
        return open_key <= value.keys() and (length > 2 * len(value) + 2 or self._keys_in(value))

    def _keys_in(self, value: dict[str, Any]) -> bool:
        return all(cell.key in value for cell in self._frame.cells())
