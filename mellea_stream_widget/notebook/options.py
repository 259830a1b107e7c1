"""Turns the words of a `%%stream` line into what a run needs. Whatever is wrong is a `UsageError`."""

from __future__ import annotations

import argparse
import ast
import difflib
import keyword
import math
import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from IPython.core.error import UsageError

from ..backends import NAMES

if TYPE_CHECKING:
    from mellea_stream_widget.mellea.api import Backend, Requirement

Evaluate = Callable[[str], Any]
Progress = Callable[[str], None]


@dataclass(frozen=True)
class Options:
    """What one `%%stream` asks for, checked."""

    requirements: tuple[Requirement, ...]
    chunking: Any
    backend: Backend
    model_options: Mapping[str, Any]
    out: str | None


def resolve(words: argparse.Namespace, namespace: Mapping[str, Any], evaluate: Evaluate, progress: Progress) -> Options:
    """Check the options and look up what they name.

    The cheap ones first: a mistake in one is told before anything is imported, or a model is started.

    Args:
        words: the parsed line, each value as it was written.
        namespace: the user's variables, for near matches.
        evaluate: gives the value of an expression in that namespace.
        progress: takes lines that say what is being waited for.

    Raises:
        UsageError: with the value, the choices and the nearest match.
    """
    look_up = _Names(namespace, evaluate)
    out = _out(words.out)
    model_options = _model_options(words)
    chunking = _chunking(words.chunking, look_up)
    given = [(word, _sentence(word) or look_up.value("--require", word)) for word in words.require]
    named = words.backend.partition(":")[0] in NAMES
    value = None if named else look_up.value("--backend", words.backend, NAMES)
    if "mellea" not in sys.modules:
        progress("Importing mellea ...")
    requirements = tuple(_requirement(word, value) for word, value in given)
    backend = _named_backend(words.backend, progress) if named else _backend(words.backend, value)
    return Options(requirements, chunking, backend, model_options, out)


@dataclass(frozen=True)
class _Names:
    """The user's variables."""

    namespace: Mapping[str, Any]
    evaluate: Evaluate

    def value(self, option: str, word: str, choices: Iterable[str] = ()) -> Any:
        """Give the value of an expression; `choices` are names that would have been known without it."""
        try:
            return self.evaluate(word)
        except NameError as exc:
            known = [*choices, *(name for name in self.namespace if not name.startswith("_"))]
            listed = f"; choose from {', '.join(choices)}, or name a variable" if choices else ""
            missing = exc.name or word
            hint = _nearest(missing, known) or _quotes(option)
            raise UsageError(f"{option}: there is no {missing!r}{listed}.{hint}") from None
        except SyntaxError:
            raise UsageError(f"{option}: {word} is no Python expression.{_quotes(option)}") from None
        except Exception as exc:
            raise UsageError(f"{option}: {word} raised {type(exc).__name__}: {exc}") from exc


def _quotes(option: str) -> str:
    return ' A sentence needs quotes: --require "No prices."' if option == "--require" else ""


def _nearest(word: str, known: Iterable[str]) -> str:
    matches = difflib.get_close_matches(word, list(known), n=1)
    return f" Did you mean {matches[0]}?" if matches else ""


def unknown_words(words: list[str], known: Iterable[str]) -> UsageError:
    """Make the error for words that belong to no option."""
    first = words[0]
    if first.startswith("-"):
        name = first.partition("=")[0]
        listed = ", ".join(option for option in known if option.startswith("--"))
        return UsageError(f"there is no option {name}.{_nearest(name, known)} Options: {listed}")
    return UsageError(f"{' '.join(words)!r} belongs to no option.{_quotes('--require')}")


def _out(name: str | None) -> str | None:
    if name is not None and (not name.isidentifier() or keyword.iskeyword(name)):
        raise UsageError(f"--out: {name!r} is no name for a variable; give letters, digits and _")
    return name


def _model_options(words: argparse.Namespace) -> dict[str, Any]:
    """Give the options under mellea's names for them, without importing mellea."""
    tokens = _number("--max-tokens", words.max_tokens, int, "a whole number from 1 on", lambda n: n >= 1)
    warmth = _number("--temperature", words.temperature, float, "a number from 0 on", lambda n: n >= 0)
    seed = _number("--seed", words.seed, int, "a whole number", lambda n: True)
    given = {"MAX_NEW_TOKENS": tokens, "TEMPERATURE": warmth, "SEED": seed}
    return {name: value for name, value in given.items() if value is not None}


def _number(
    option: str, word: str | None, number: type, expected: str, fits: Callable[[Any], bool]
) -> int | float | None:
    if word is None:
        return None
    try:
        value: int | float = number(word)
    except ValueError:
        value = math.nan
    if not math.isfinite(value) or not fits(value):
        raise UsageError(f"{option}: {word!r} does not do; give {expected}")
    return value


def _chunking(word: str, names: _Names) -> Any:
    from .. import chunkers

    names_of = chunkers.NAMES
    chunking = word if word in names_of else _sentence(word) or names.value("--chunking", word, names_of)
    try:
        chunkers.resolve(chunking)
    except (TypeError, ValueError) as exc:
        raise UsageError(f"--chunking: {exc}") from None
    return chunking


def _named_backend(word: str, progress: Progress) -> Any:
    from ..backends import BackendUnavailable, resolve

    try:
        return resolve(word, progress=progress)
    except BackendUnavailable as exc:
        raise UsageError(f"--backend {word}: {exc}") from None


def _backend(word: str, value: Any) -> Any:
    from ..mellea.api import Backend, MelleaSession

    if isinstance(value, MelleaSession):
        return value.backend
    if isinstance(value, Backend):
        return value
    raise UsageError(
        f"--backend: {word} is a {type(value).__name__}; give {', '.join(NAMES)}, or a mellea Backend or MelleaSession"
    )


def _requirement(word: str, value: Any) -> Any:
    from ..requirements import as_requirement

    try:
        return as_requirement(value)
    except (TypeError, ValueError) as exc:
        raise UsageError(f"--require {word}: {exc}") from None


def _sentence(word: str) -> str | None:
    """Give the text of a quoted word; None for anything that is not one quoted text."""
    if word[:1] not in ("'", '"'):
        return None
    try:
        value = ast.literal_eval(word)
    except (SyntaxError, ValueError):
        return None
    return value if isinstance(value, str) else None
