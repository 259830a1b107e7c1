"""A ready requirement on one field of a JSON answer, and the one that a run with a `format` has."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from ..log.mistakes import InvalidValue
from .json_nodes import Cell, Frame, Node
from .json_prefix import Json
from .json_schema import Schema
from .json_text import JsonRead
from .json_tokens import NoJson

ANY = "*"
"""In a path, every item of an array, or every value of an object."""

PIECE = 1024
"""Characters, or items, that are read before others may work."""


def field(path: str | Sequence[str], check: Any, *, optional: bool = False) -> Any:
    """Have one field of a JSON answer judged as soon as it is closed.

    In mid-stream it says "fail" with the character that closes a field which is not good, "pass" where it closes a good
    one, and "unknown" otherwise; that the text is JSON is for `json_prefix` or the run's `format` to see. Chunks that
    end with a value, as those of `chunking="json"` do, let it decide early.

    Args:
        path: the names of the keys from the outside in, with dots between: `total`, `customer.name`. A number is an
            item of an array, `*` every item: `items.0.price`, `items.*.price`. A list of keys where a key has a dot.
        check: a function of the value, plain or async, which answers like a function of a chunk; or a requirement on
            text, or a sentence for the model to judge: then it is asked about the field's text.
        optional: whether the answer is good without the field.

    Raises:
        ValueError: the path is empty.
        TypeError: `check` can be no requirement.
    """
    from ..mellea.requirements.convert import as_requirement
    from ..mellea.requirements.structured import FieldRequirement

    keys = tuple(path.split(".") if isinstance(path, str) else path if isinstance(path, Iterable) else ())
    if not keys or not all(isinstance(key, str) and key for key in keys):
        raise InvalidValue(f"Invalid value {path!r} for path: expected the names of keys, such as 'customer.name'.")
    plain = callable(check) and not hasattr(check, "validate")
    shown = path if isinstance(path, str) else ".".join(keys)
    return FieldRequirement(
        shown, check if plain else as_requirement(check), lambda: ClosedFields(keys), optional=optional
    )


def format_requirement(schema: Any, name: str, parse: Callable[[str], Any]) -> Any:
    """Return the requirement that an answer is of the run's `format`."""
    from ..mellea.requirements.structured import FormatRequirement

    return FormatRequirement(Json(Schema(schema), schema), name, parse)


class ClosedFields:
    """Reads JSON that is still being written, and yields the values at a path when they are closed, once each.

    Behind the first character that no JSON can have, and behind the whole value, it yields nothing more.
    The paths that it yields have the numbers of items, and no key that the path does not name.
    """

    def __init__(self, path: Sequence[str]) -> None:
        self._path = tuple(path)
        self._state: JsonRead | None = JsonRead()
        self._frames: list[Frame] = []
        self._places: dict[int, int] = {}
        self._seen: dict[int, Cell | None] = {}
        self._given: dict[int, Node] = {}

    def read(self, text: str) -> Iterator[tuple[str, Any] | None]:
        """Read on; yield the path and the value of each field that is closed now, and None where others may work."""
        for begin in range(0, len(text), PIECE):
            if begin:
                yield None
            yield from self._read(text[begin : begin + PIECE])

    def _read(self, piece: str) -> Iterator[tuple[str, Any] | None]:
        if self._state is None:
            return
        try:
            self._state = self._state.read(piece)
        except NoJson:
            self._state = None
            return
        for place, node in self._closed(self._state):
            if node is None:
                yield None
            elif id(node) not in self._given:
                self._given[id(node)] = node
                yield place, node.value

    def _closed(self, state: JsonRead) -> Iterator[tuple[str, Node | None]]:
        """Yield what is at the path in what is complete: what was closed since the last time, and some more."""
        top = state.end() if state.frame is None else None
        if top is not None:
            self._state = None if top is state.top else state  # a number on the top level may go on
            yield from _below(top, self._path, ())
            return
        self._enter(state.frame)
        done: tuple[str, ...] = ()
        for depth, one in enumerate(self._frames[: len(self._path)]):
            yield from self._new_in(one, depth, done)
            key = one.key if one.kind == "object" else str(one.count)
            if not _is(self._path[depth], key):
                return
            done = (*done, _shown(self._path[depth], key, one.kind))

    def _enter(self, frame: Frame | None) -> None:
        """Take note of the open frames from the outside in; those that were open before are known."""
        new: list[Frame] = []
        while frame is not None and id(frame) not in self._places:
            new.append(frame)
            frame = frame.outer
        known = self._places[id(frame)] + 1 if frame is not None else 0
        for closed in self._frames[known:]:
            del self._places[id(closed)]
        self._frames[known:] = reversed(new)
        self._places |= {id(one): place for place, one in enumerate(self._frames[known:], known)}

    def _new_in(self, frame: Frame, depth: int, done: tuple[str, ...]) -> Iterator[tuple[str, Node | None]]:
        """Yield what is at the path in the values that were closed in an open array or object since the last time."""
        wanted, rest = self._path[depth], self._path[depth + 1 :]
        last, new = self._seen.get(depth), []
        for cell in frame.cells():
            if cell is last:
                break
            new.append(cell)
        self._seen[depth] = frame.last
        for cell in reversed(new):
            key = cell.key if frame.kind == "object" else str(cell.count - 1)
            if _is(wanted, key):
                yield from _below(cell.node, rest, (*done, _shown(wanted, key, frame.kind)))


def _below(node: Node, path: tuple[str, ...], done: tuple[str, ...]) -> Iterator[tuple[str, Node | None]]:
    """Yield what is at a path in a complete value, and None after some items."""
    if not path:
        yield ".".join(done), node
        return
    wanted, rest = path[0], path[1:]
    for place, item in enumerate(node.items):
        if place % PIECE == PIECE - 1:
            yield "", None
        key, child = item if node.kind == "object" else (str(place), item)
        if _is(wanted, key):
            yield from _below(child, rest, (*done, _shown(wanted, key, node.kind)))


def _is(wanted: str, key: str) -> bool:
    return wanted in (ANY, key)


def _shown(wanted: str, key: str, kind: str) -> str:
    """Return a key as a path names it; one that `*` stands for in an object is text of the model, and not named."""
    return key if kind == "array" else wanted
