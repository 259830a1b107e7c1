"""The kinds of options that name parts of a run: requirements, chunking, back-ends, limits."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from .. import backends
from ..orchestrator import limits as run_limits
from ..orchestrator.limits import LIMIT_NAMES
from .errors import OptionError, nearest
from .kinds import Expression, Kind, described, is_a
from .names import NOBODY, Names
from .tokens import quoted

QUOTES = ' A sentence needs quotes: --require "No prices."'
MODELS = " A model stands behind its server's name: ollama:MODEL, openai:MODEL"


class Requirements(Expression):
    """Sentences, functions, mellea requirements; each in an option of its own, and together a sequence."""

    repeats = True

    def __init__(self) -> None:
        super().__init__(_may_require)

    def read(self, word: str, names: Names) -> Any:
        sentence = quoted(word)
        if sentence is None:
            return names.value(word, hint=QUOTES, ready=_ready_requirements())
        if _is_code(sentence, names):
            plain = f"({sentence})" if " " in sentence else sentence
            raise OptionError(f"{word} is a sentence for the model to judge; code stands without quotes: {plain}")
        return sentence

    def offers(self, names: Names) -> Iterable[str]:
        return [*super().offers(names), *(f"{name}(" for name in _ready_requirements())]

    def check(self, value: Any) -> tuple[Any, ...]:
        one_alone = isinstance(value, str) or callable(value) or is_a("Requirement")(value)
        if not one_alone and not isinstance(value, Sequence):
            raise OptionError(f"{value!r} does not do; give a list of sentences, functions and mellea Requirements")
        return (value,) if one_alone else tuple(value)

    def show(self, value: Any) -> str:
        return ", ".join(map(described, value)) or "none"


def _is_code(sentence: str, names: Names) -> bool:
    """Whether a quoted text is an expression of requirements or functions: nobody means that as a sentence."""
    try:
        tree = ast.parse(sentence.strip(), mode="eval")
    except (SyntaxError, ValueError):
        return False
    used = [node.id for node in ast.walk(tree) if isinstance(node, ast.Name)]
    known = {**_ready_requirements(), **names.namespace}
    makes_one = any(isinstance(node, ast.Lambda) for node in ast.walk(tree))
    return makes_one or any(name in known and (callable(known[name]) or _may_require(known[name])) for name in used)


def _ready_requirements() -> Mapping[str, Any]:
    """Give the requirements of this package, which need no import in a line."""
    from .. import requirements

    return {name: getattr(requirements, name) for name in requirements.__all__}


class Chunking(Expression):
    """A name, or an expression that gives a strategy."""

    def __init__(self) -> None:
        super().__init__(lambda value: callable(getattr(value, "split", None)) and not isinstance(value, (str, bytes)))

    def read(self, word: str, names: Names) -> Any:
        choices = self._choices()
        return word if word in choices else quoted(word) or names.value(word, choices)

    def check(self, value: Any) -> Any:
        from .. import chunkers

        try:
            chunkers.resolve(value)
        except (TypeError, ValueError) as exc:
            raise OptionError(str(exc)) from None
        return value

    def offers(self, names: Names) -> Iterable[str]:
        return [*self._choices(), *super().offers(names)]

    def show(self, value: Any) -> str:
        return value if isinstance(value, str) else described(value)

    @staticmethod
    def _choices() -> Sequence[str]:
        from .. import chunkers

        return chunkers.NAMES


class Backend(Expression):
    """A name that `backends.resolve` knows, with a model behind it or not, or an expression that gives one."""

    def __init__(self) -> None:
        super().__init__(is_a("Backend", "MelleaSession"))

    def read(self, word: str, names: Names) -> Any:
        if _backend_name(word) in backends.NAMES:
            return word
        return quoted(word) or names.value(word, backends.NAMES, hint=MODELS)

    def check(self, value: Any) -> Any:
        if isinstance(value, str) and _backend_name(value) not in backends.NAMES:
            name = _backend_name(value)
            hint = nearest(name, backends.NAMES) or MODELS
            raise OptionError(f"there is no {name!r}; choose from {', '.join(backends.NAMES)}.{hint}")
        return value

    def offers(self, names: Names) -> Iterable[str]:
        return [*backends.NAMES, *super().offers(names)]

    def show(self, value: Any) -> str:
        return value if isinstance(value, str) else described(value)


class Limits(Kind):
    """Limits by name, those of a narrower level upon those of a wider one: `first_token=30,total=none`."""

    merges = True

    def read(self, word: str, names: Names) -> dict[str, float | None]:
        limits: dict[str, float | None] = {}
        for part in (quoted(word) or word).split(","):
            name, equals, number = (text.strip() for text in part.partition("="))
            if not equals:
                raise OptionError(f"{part.strip()!r} does not do; give name=seconds,name=seconds, such as total=120")
            limits[name] = None if number.lower() == "none" else _seconds(number)
        return limits

    def check(self, value: Any) -> dict[str, float | None]:
        if isinstance(value, str):
            value = self.read(value, NOBODY)
        if isinstance(value, run_limits.Limits):
            return {name: getattr(value, name) for name in LIMIT_NAMES}
        if not isinstance(value, Mapping):
            raise OptionError(f"{value!r} does not do; give Limits(...), or a mapping of their names to numbers")
        for name, number in value.items():
            if name not in LIMIT_NAMES:
                near = nearest(str(name), LIMIT_NAMES)
                raise OptionError(f"there is no limit {name!r}; choose from {', '.join(LIMIT_NAMES)}.{near}")
            try:
                run_limits.Limits(**{name: number})
            except ValueError as exc:
                raise OptionError(str(exc).removeprefix("Limits.")) from None
        return dict(value)

    def merge(self, older: Any, newer: Any) -> dict[str, float | None]:
        return {**older, **newer}

    def offers(self, names: Names) -> Iterable[str]:
        return [f"{name}=" for name in LIMIT_NAMES]

    def show(self, value: Any) -> str:
        return ",".join(f"{name}={'none' if number is None else f'{number:g}'}" for name, number in value.items())


def _seconds(number: str) -> float:
    try:
        value = float(number)
    except ValueError:
        raise OptionError(f"{number!r} is no number; give seconds, or none for no limit") from None
    return int(value) if value.is_integer() else value


def _backend_name(word: str) -> str:
    return word.partition(":")[0]


def _may_require(value: Any) -> bool:
    return is_a("Requirement")(value) or is_a("function")(value)
