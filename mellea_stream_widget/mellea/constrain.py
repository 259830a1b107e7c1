"""Sends a server what the requirements allow, so that the model cannot write anything else."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Literal, TypeVar, get_args

from ..log.mistakes import InvalidValue
from .requirements.constraint import Constraint, constraint_of

B = TypeVar("B")

Dialect = Literal["llama.cpp", "vllm", "openai"]
"""How a server with OpenAI's protocol accepts a constraint."""


def _llama(constraint: Constraint) -> Mapping[str, Any]:
    return {"grammar": constraint.grammar} if constraint.grammar else {"json_schema": constraint.schema}


def _vllm(constraint: Constraint) -> Mapping[str, Any]:
    chosen = {"grammar": constraint.grammar} if constraint.grammar else {"json": constraint.schema}
    return {"structured_outputs": chosen}


def _openai(constraint: Constraint) -> Mapping[str, Any] | None:
    if constraint.grammar:
        return None
    if not constraint.schema:
        return {"response_format": {"type": "json_object"}}
    schema = {"name": "answer", "schema": constraint.schema, "strict": True}
    return {"response_format": {"type": "json_schema", "json_schema": schema}}


_BODIES: Mapping[str, Callable[[Constraint], Mapping[str, Any] | None]] = {
    "llama.cpp": _llama,
    "vllm": _vllm,
    "openai": _openai,
}


def constraining(backend: B, dialect: Dialect | str) -> B:
    """Mark a back-end's server as one that accepts constraints, for `constrain=True`; return the back-end.

    Args:
        backend: a back-end of mellea that speaks OpenAI's protocol.
        dialect: "llama.cpp" and "vllm" accept JSON schemas and grammars, "openai" accepts JSON schemas.

    Raises:
        ValueError: the dialect is unknown.
    """
    if dialect not in _BODIES:
        raise InvalidValue(f"Invalid value {dialect!r} for dialect: expected one of {', '.join(get_args(Dialect))}.")
    backend.constrains = dialect  # type: ignore[attr-defined]
    return backend


def constraint_options(backend: Any, requirements: Sequence[Any], labels: Sequence[str]) -> Mapping[str, Any]:
    """Return the model options that send the server the first requirement with a constraint.

    Raises:
        ValueError: the back-end accepts no constraints, or no requirement has one that it accepts.
    """
    dialect = str(getattr(backend, "constrains", None))
    if dialect not in _BODIES:
        raise InvalidValue(
            f"Cannot use constrain: the server of {type(backend).__name__} is not known to take grammars or JSON "
            "schemas. If it is llama.cpp, vLLM or OpenAI, mark the back-end with backends.constraining(...); otherwise "
            "leave constrain off."
        )
    for requirement in requirements:
        constraint = constraint_of(requirement)
        body = None if constraint is None else _BODIES[dialect](constraint)
        if body is not None:
            return {"extra_body": body}
    why = f"none of the requirements ({', '.join(labels)})" if labels else "no requirement"
    raise InvalidValue(
        f"Cannot use constrain: {why} can be sent to {dialect} as a JSON schema or a grammar. json_prefix can; for "
        "llama.cpp and vLLM also matches, markdown_list and code_fence."
    )


def merged(options: Mapping[Any, Any], more: Mapping[Any, Any]) -> dict[Any, Any]:
    """Return two mappings of options as one; `extra_body` has the entries of both."""
    bodies = [given["extra_body"] for given in (options, more) if isinstance(given.get("extra_body"), Mapping)]
    both = {**options, **more}
    if bodies:
        both["extra_body"] = {name: value for body in bodies for name, value in body.items()}
    return both
