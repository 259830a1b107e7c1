"""What a word in an option may name: a variable of the user's, or an expression of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from .errors import OptionError, nearest, reason


class Word(str):
    """A value as it stands in a line: what it means is found out each time that it is needed."""


@dataclass(frozen=True)
class Names:
    """The user's variables.

    Attributes:
        namespace: the variables, for near matches and for completion.
        evaluate: gives the value of an expression.
    """

    namespace: Mapping[str, Any]
    evaluate: Callable[[str], Any]

    def value(
        self, word: str, choices: Iterable[str] = (), hint: str = "", ready: Mapping[str, Any] | None = None
    ) -> Any:
        """Give the value of an expression.

        Args:
            word: the expression.
            choices: words that would have been known without it.
            hint: what to say where no name is near.
            ready: names that an expression may use without importing them; the user's own come first.

        Raises:
            OptionError: it is none, or it raised.
        """
        ready = ready or {}
        listed = f"; choose from {', '.join(choices)}, or name a variable" if choices else ""
        try:
            try:
                return self.evaluate(word)
            except NameError as exc:
                if exc.name not in ready:
                    raise
            return eval(word, {**ready, **self.namespace})
        except NameError as exc:
            missing = exc.name if exc.name and exc.name not in choices else word
            near = nearest(missing, [*choices, *ready, *self.public()])
            raise OptionError(f"there is no {missing!r}{listed}.{near or hint}") from None
        except SyntaxError:
            raise OptionError(f"{word} is no Python expression{listed}.{hint}") from None
        except Exception as exc:
            raise OptionError(f"{word} raised {reason(exc)}") from exc

    def public(self) -> list[str]:
        """Give the variables that a person may mean."""
        return [name for name in self.namespace if not name.startswith("_")]


def _no_variables(word: str) -> Any:
    raise NameError(f"name {word!r} is not defined", name=word)


NOBODY = Names({}, _no_variables)
"""Where there are no variables: a word stands for itself only."""
