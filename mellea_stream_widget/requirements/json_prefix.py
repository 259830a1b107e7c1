"""Nothing but JSON, of a schema if there is one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar, NamedTuple

from ..mellea.requirements.constraint import Constraint
from ..mellea.requirements.rule import PASS, UNKNOWN, RuleAnswer, fail
from ..orchestrator.turns import Steps
from .json_schema import Schema
from .json_text import JsonRead
from .json_tokens import PAUSE, NoJson
from .making import text_requirement

ONLY_JSON = "Write nothing but JSON: no word before or behind it, no code fence and no comment."
FITTING = "Write JSON that fits the schema."


class JsonState(NamedTuple):
    """What was read. `wrong` says why it is not JSON or not an instance of the schema, and `place` says where."""

    read: JsonRead = JsonRead()
    wrong: str = ""
    place: int = 0


@dataclass(frozen=True)
class Json:
    """The text is JSON, and an instance of the schema if there is one.

    Attributes:
        schema: the schema; None for any JSON.
        given: the schema as it was given.
    """

    schema: Schema | None
    given: Mapping[str, Any] | None = None

    reads_json: ClassVar[bool] = True

    def start(self) -> JsonState:
        """Return the state before any value."""
        return JsonState(JsonRead(values=self.schema is not None))

    def read(self, state: JsonState, text: str) -> JsonState | Steps[JsonState]:
        """Read on, up to the first character that cannot be JSON."""
        return state if state.wrong else self._read(state, text)

    def _read(self, state: JsonState, text: str) -> Steps[JsonState]:
        try:
            return JsonState((yield from state.read.reading(text)))
        except NoJson as exc:
            if exc.endless:
                reason = f"more than {PAUSE} characters of white space follow one another"
                return JsonState(JsonRead(), reason, exc.place)
            return JsonState(JsonRead(), f"it is not JSON from character {exc.place}", exc.place)

    def so_far(self, state: JsonState, settled: bool) -> RuleAnswer | Steps[RuleAnswer]:
        """Say "fail" if no continuation is JSON, or an instance."""
        if state.wrong:
            return self._wrong(state)
        return UNKNOWN if self.schema is None else self._so_far(state, self.schema)

    def at_end(self, state: JsonState) -> RuleAnswer | Steps[RuleAnswer]:
        """Say "pass" if the value is complete, and fits."""
        return self._wrong(state) if state.wrong else self._at_end(state)

    def go_on(self, state: JsonState) -> JsonState:
        """Say "fail" again: no text that follows can mend it."""
        return JsonState(wrong=state.wrong or "nothing that begins like this fits the schema")

    def _wrong(self, state: JsonState) -> RuleAnswer:
        return fail(state.wrong, (state.place, state.place + 1), ONLY_JSON)

    def constraint(self) -> Constraint:
        """Return the schema; an empty one for any JSON."""
        return Constraint(schema=self.given or {})

    def _so_far(self, state: JsonState, schema: Schema) -> Steps[RuleAnswer]:
        good = yield from schema.can_be(state.read)
        if not good:
            yield from schema.forget(state.read)
        place = (state.read.last, state.read.length) if state.read.inside else None
        return UNKNOWN if good else fail("nothing that begins like this fits the schema", place, FITTING)

    def _at_end(self, state: JsonState) -> Steps[RuleAnswer]:
        node = state.read.end()
        if node is None:
            return fail("the JSON is not complete", None, "Write the JSON up to its last bracket.")
        fault = (yield from self.schema.fault(node)) if self.schema else None
        return fail(fault, None, FITTING) if fault else PASS


def json_prefix(schema: Any = None) -> Any:
    """Ask for JSON, and nothing else: no words around it, no code fence.

    In mid-stream it says "fail" with the first character that no JSON can have there, or after which no continuation
    can be an instance of the schema; otherwise it says "unknown". Types, names of properties, `enum`, `const`, the
    upper limits and their combinations count before a value is complete, all other keywords once it is. More than
    10000 characters of white space in a row fail too, because a model that writes them has lost its way. If a key
    occurs twice, each of its values must fit.

    Args:
        schema: a JSON schema as a dict, or a pydantic model. Needs the extra `checks`. Regular expressions in it are
            those of ECMAScript. Formats are not checked.

    Raises:
        ValueError: it is not a JSON schema, its `$schema` is not known, a reference in it has no target, or a pattern
            is not a regular expression.
        ModuleNotFoundError: a schema was given, and the extra `checks` is not installed.
        PatternTimeout: in a run, if a pattern that is not regular takes longer than a second.
    """
    if hasattr(schema, "model_json_schema"):
        schema = schema.model_json_schema()
    rule = Json(None if schema is None else Schema(schema), schema)
    fits = " that fits the schema" if schema is not None else ""
    return text_requirement(rule, f"The text is JSON{fits}, and nothing else.", label=f"JSON{fits}")
