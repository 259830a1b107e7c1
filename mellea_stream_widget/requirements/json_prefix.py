"""Nothing but JSON, of a schema if there is one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, NamedTuple

from ..mellea.requirements.rule import PASS, UNKNOWN, Answer, fail
from .json_schema import Schema
from .json_text import JsonRead, NoJson
from .making import text_requirement


class JsonState(NamedTuple):
    """What was read; `wrong` is the place of the first character that is no JSON."""

    read: JsonRead = JsonRead()
    wrong: int | None = None


@dataclass(frozen=True)
class Json:
    """The text is JSON, and an instance of the schema if there is one."""

    schema: Schema | None

    def start(self) -> JsonState:
        """Begin before any value."""
        return JsonState()

    def read(self, state: JsonState, text: str) -> JsonState:
        """Read on, up to the first character that is no JSON."""
        if state.wrong is not None:
            return state
        try:
            return JsonState(state.read.read(text))
        except NoJson as exc:
            return JsonState(wrong=exc.place)

    def so_far(self, state: JsonState, settled: bool) -> Answer:
        """Say "fail" if no continuation is JSON, or an instance."""
        if state.wrong is not None:
            return fail(f"it is no JSON, from character {state.wrong} on")
        tree = state.read.tree() if self.schema else None
        if tree is not None and self.schema and not self.schema.can_be(tree):
            return fail("nothing that begins like this fits the schema")
        return UNKNOWN

    def at_end(self, state: JsonState) -> Answer:
        """Say "pass" if the value is complete, and fits."""
        if state.wrong is not None:
            return fail(f"it is no JSON, from character {state.wrong} on")
        node = state.read.end()
        if node is None:
            return fail("the JSON is not complete")
        fault = self.schema.fault(node.value) if self.schema else None
        return fail(fault) if fault else PASS

    def go_on(self, state: JsonState) -> JsonState:
        """Go on: nothing that follows makes it better."""
        return state


def json_prefix(schema: Any = None) -> Any:
    """Ask for JSON, and nothing else: no words around it, no code fence.

    In mid-stream it says "fail" with the first character that no JSON can have there, or after which no continuation
    can be an instance of the schema; otherwise it says "unknown". Types, names of properties, `enum`, `const`, the
    upper limits and their combinations count before a value is complete, all other keywords once it is.

    Args:
        schema: a JSON schema as a dict, or a pydantic model. Needs the extra `checks`.

    Raises:
        ValueError: it is no JSON schema.
        ModuleNotFoundError: a schema was given, and the extra `checks` is not installed.
    """
    if hasattr(schema, "model_json_schema"):
        schema = schema.model_json_schema()
    rule = Json(None if schema is None else Schema(schema))
    fits = " that fits the schema" if schema is not None else ""
    return text_requirement(rule, f"The text is JSON{fits}, and nothing else.", label=f"JSON{fits}")
