"""The values of a panel's form, which are checked because they come from a page."""

from __future__ import annotations

import math
from collections.abc import Collection
from dataclasses import asdict, dataclass
from typing import Any

from ...views.untrusted import without_surrogates

LONGEST_PROMPT = 1_000_000
_LARGEST = 1_000_000_000


@dataclass(frozen=True)
class PanelSettings:
    """The values of a panel's form.

    Attributes:
        prompt: the prompt.
        chunking: name of one of the panel's chunkings.
        requirements: for each requirement of the panel, whether it is used.
        seconds: limit of the whole run's time; None for the panel's default.
        characters: limit of the answer's length; None for the panel's default.
        tokens: limit of the answer's length in tokens; None for the back-end's.
    """

    prompt: str
    chunking: str
    requirements: tuple[bool, ...]
    seconds: float | None = None
    characters: int | None = None
    tokens: int | None = None

    def to_dict(self) -> dict[str, Any]:
        """Return the settings as plain JSON values."""
        return {**asdict(self), "requirements": list(self.requirements)}


def read_settings(given: Any, chunkings: Collection[str], requirements: int) -> PanelSettings | None:
    """Return the settings that a page has sent; None if they are invalid.

    Args:
        given: may be anything.
        chunkings: the names of the panel's chunkings.
        requirements: number of the panel's requirements.
    """
    match given:
        case {
            "prompt": str(prompt),
            "chunking": str(chunking),
            "requirements": [*switches],
            "seconds": seconds,
            "characters": characters,
            "tokens": tokens,
            **rest,
        }:
            good = (
                not rest
                and prompt.strip()
                and len(prompt) <= LONGEST_PROMPT
                and chunking in chunkings
                and len(switches) == requirements
                and all(isinstance(switch, bool) for switch in switches)
                and _is_limit(seconds, whole=False)
                and _is_limit(characters)
                and _is_limit(tokens)
            )
            if good:
                text = without_surrogates(prompt)
                return PanelSettings(text, chunking, tuple(switches), seconds, characters, tokens)
    return None


def _is_limit(value: Any, *, whole: bool = True) -> bool:
    if value is None:
        return True
    number = isinstance(value, int if whole else (int, float)) and not isinstance(value, bool)
    return number and math.isfinite(value) and 0 < value <= _LARGEST
