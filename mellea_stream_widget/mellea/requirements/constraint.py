"""What a requirement allows a model to write, in a form that servers can enforce."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Constraint:
    """Everything that a model may write: JSON of a schema, or the texts of a grammar.

    Attributes:
        schema: a JSON schema; empty for any JSON. It is used if there is no grammar.
        grammar: a grammar in GBNF, the notation of llama.cpp; its first rule is `root`.
    """

    schema: Mapping[str, Any] | None = None
    grammar: str = ""


def constraint_of(requirement: Any) -> Constraint | None:
    """Return what a requirement allows the model to write; None if it has no constraint."""
    say = getattr(requirement, "constraint", None)
    constraint = say() if callable(say) else None
    return constraint if isinstance(constraint, Constraint) else None
