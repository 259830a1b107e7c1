"""Structured answers: their format, the object that the text becomes, and functions made by `@generative`."""

from __future__ import annotations

import asyncio
import inspect
import json
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from typing import Any

from mellea.stdlib.components.genstub import GenerativeStub
from pydantic import RootModel

from ..log.mistakes import InvalidType
from .api import Backend, Context, ModelOutputThunk, SimpleContext


@dataclass(frozen=True)
class Structure:
    """The form of a structured answer.

    Attributes:
        model: the pydantic model, which mellea sends to the back-end.
        schema: its JSON schema.
        parse: returns the typed object of a text; raises `ValueError` if the text is invalid.
        name: name of the format, for people.
    """

    model: type[Any]
    schema: Mapping[str, Any]
    parse: Callable[[str], Any]

    @property
    def name(self) -> str:
        """The name of the model."""
        return self.model.__name__


def structure_of(given: Any) -> Structure:
    """Return the structure that a pydantic model or a JSON schema stands for."""
    if isinstance(given, Mapping):
        return Structure(_model_of(dict(given)), given, json.loads)
    return Structure(given, given.model_json_schema(), given.model_validate_json)


def _model_of(schema: dict[str, Any]) -> type[Any]:
    """Return a class with a schema, of which mellea needs only the name and the schema."""

    class FormOfSchema(RootModel[Any]):
        @classmethod
        def model_json_schema(cls, *_: Any, **__: Any) -> dict[str, Any]:
            return schema

    title = schema.get("title")
    name = "".join(part for part in title.title() if part.isalnum()) if isinstance(title, str) else ""
    FormOfSchema.__name__ = name or "Answer"
    return FormOfSchema


class _PromptCaught(Exception):
    """Carries the prompt of a generative function."""

    def __init__(self, action: Any, model: Any) -> None:
        super().__init__("a generative function was called for its prompt")
        self.action = action
        self.model = model


class _Catching(Backend):
    """A back-end that raises each prompt instead of answering it."""

    async def _generate_from_context(
        self, action: Any, ctx: Context, *, format: Any = None, **_: Any
    ) -> tuple[ModelOutputThunk[Any], Context]:
        raise _PromptCaught(action, format)

    async def _generate_from_raw(self, actions: Sequence[Any], ctx: Context, **_: Any) -> Any:
        raise _PromptCaught(actions, None)

    # In mellea 0.6 the public method is abstract; since 0.7 it is final, and calls the method above.
    if "generate_from_raw" in Backend.__abstractmethods__:

        async def generate_from_raw(self, actions: Sequence[Any], ctx: Context, **_: Any) -> Any:  # type: ignore[misc]
            """Raise the prompt."""
            raise _PromptCaught(actions, None)


def is_generative(action: Any) -> bool:
    """Return whether an action is a function made by `@generative`, with or without arguments."""
    function = action.func if isinstance(action, partial) else action
    return GenerativeStub in type(function).__mro__  # `isinstance` would be slow: the class derives from a protocol


def bound(action: Any) -> tuple[Any, Any]:
    """Return the component that a generative function sends to a model, and the pydantic model of its answer.

    The function is called by its public signature, with a back-end that only catches the prompt.

    Args:
        action: the function, or `functools.partial(function, name=value, ...)`.

    Raises:
        TypeError: an argument is missing, unknown, or not given by name.
    """
    stub, arguments = (action.func, action.keywords) if isinstance(action, partial) else (action, {})
    if isinstance(action, partial) and action.args:
        raise InvalidType(f"Invalid arguments of {stub.__name__}: give each by its name: partial(f, text=...).")
    try:
        called = stub(context=SimpleContext(), backend=_Catching(), **arguments)
        if inspect.isawaitable(called):
            with ThreadPoolExecutor(1) as pool:  # the caller's event loop is running
                pool.submit(asyncio.run, _awaited(called)).result()
    except _PromptCaught as asked:
        return asked.action, asked.model
    raise InvalidType(f"{stub.__name__} did not ask a back-end")


async def _awaited(called: Any) -> Any:
    return await called
