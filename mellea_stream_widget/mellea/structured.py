"""Structured answers: the format that mellea takes, and what the text becomes."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import RootModel


@dataclass(frozen=True)
class Structure:
    """The form of a structured answer.

    Attributes:
        model: the pydantic model, which mellea sends to the back-end.
        schema: its JSON schema.
        parse: makes the typed object of the text; raises `ValueError` if the text is not valid.
        name: of the form, for people.
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
    """Return a model for a schema: mellea asks a model for its name and its schema."""

    class FormOfSchema(RootModel[Any]):
        @classmethod
        def model_json_schema(cls, *_: Any, **__: Any) -> dict[str, Any]:
            return schema

    title = schema.get("title")
    name = "".join(part for part in title.title() if part.isalnum()) if isinstance(title, str) else ""
    FormOfSchema.__name__ = name or "Answer"
    return FormOfSchema
