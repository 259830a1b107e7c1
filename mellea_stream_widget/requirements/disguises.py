"""Ways to write a text so that people still read the same and a requirement may not."""

from __future__ import annotations

import base64
import codecs
import html
import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from ..log.mistakes import InvalidValue
from .trial import Trial, counted, fails, finished, shortened, texts_of

Disguise = Callable[[str], str]

_CYRILLIC = str.maketrans("aceopxyijsABCEHKMOPTXSIJ", "асеорхуіјѕАВСЕНКМОРТХЅІЈ")
_GREEK = str.maketrans("ovunABEZHIKMNOPTYX", "ονυηΑΒΕΖΗΙΚΜΝΟΡΤΥΧ")
_LEET = str.maketrans("aeiostAEIOST", "431057431057")
_SMALL_CAPITALS = str.maketrans("abcdefghijklmnoprstuvwyz", "ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ")
_WORD = re.compile(r"\w+")


def _shifted(first: int, capitals: int | None = None) -> Disguise:
    """Return what writes letters as those of another block of Unicode."""
    upper = first - 32 if capitals is None else capitals
    table = {ord("a") + place: first + place for place in range(26)}
    table |= {ord("A") + place: upper + place for place in range(26)}
    return lambda text: text.translate(table)


def _within(sign: str) -> Disguise:
    """Return what puts a sign between all characters of a word."""
    return lambda text: _WORD.sub(lambda word: sign.join(word.group()), text)


def _once(sign: str, behind: str = "") -> Disguise:
    """Return what puts a sign in the middle of each word, or around a letter there."""

    def put(word: re.Match[str]) -> str:
        letters = word.group()
        middle = len(letters) // 2
        if not behind:
            return letters[:middle] + sign + letters[middle:]
        return letters[:middle] + sign + letters[middle : middle + 1] + behind + letters[middle + 1 :]

    return lambda text: _WORD.sub(put, text)


def _around(before: str, behind: str) -> Disguise:
    """Return what puts signs around each word."""
    return lambda text: _WORD.sub(lambda word: before + word.group() + behind, text)


def _between(sign: str) -> Disguise:
    """Return what puts something else in the place of the spaces."""
    return lambda text: sign.join(text.split(" "))


def _alternating(text: str) -> str:
    return "".join(one.upper() if place % 2 else one.lower() for place, one in enumerate(text))


def _doubled(text: str) -> str:
    return _WORD.sub(lambda word: "".join(one * 2 for one in word.group()), text)


AS_IT_IS = "as it is"

DISGUISES: Mapping[str, Disguise] = {
    AS_IT_IS: lambda text: text,
    "capitals": str.upper,
    "small letters": str.lower,
    "titles": str.title,
    "alternating case": _alternating,
    "Cyrillic look-alikes": lambda text: text.translate(_CYRILLIC),
    "Greek look-alikes": lambda text: text.translate(_GREEK),
    "full-width letters": _shifted(0xFF41),
    "mathematical bold": _shifted(0x1D41A, 0x1D400),
    "mathematical monospace": _shifted(0x1D68A, 0x1D670),
    "circled letters": _shifted(0x24D0, 0x24B6),
    "small capitals": lambda text: text.translate(_SMALL_CAPITALS),
    "digits for letters": lambda text: text.translate(_LEET),
    "decomposed accents": lambda text: unicodedata.normalize("NFD", text),
    "an accent on each letter": _within("\u0301"),
    "a stroke through each letter": _within("\u0336"),
    "zero-width spaces": _within("\u200b"),
    "zero-width non-joiners": _once("\u200c"),
    "zero-width joiners": _once("\u200d"),
    "soft hyphens": _once("\u00ad"),
    "word joiners": _once("\u2060"),
    "grapheme joiners": _once("\u034f"),
    "byte order marks": _once("\ufeff"),
    "variation selectors": _once("\ufe0f"),
    "invisible separators": _once("\u2063"),
    "Hangul fillers": _once("\u3164"),
    "tag characters": _once("\U000e0061"),
    "marks of direction": _once("\u200e"),
    "reversed, to be turned back": lambda text: f"\u202e{text[::-1]}\u202c",
    "spaced letters": _within(" "),
    "two spaces": _between("  "),
    "non-breaking spaces": _between("\u00a0"),
    "ideographic spaces": _between("\u3000"),
    "tabs": _between("\t"),
    "new lines": _between("\n"),
    "paragraphs": _between("\n\n"),
    "no spaces": _between(""),
    "hyphens for spaces": _between("-"),
    "underscores for spaces": _between("_"),
    "dots between letters": _within("."),
    "hyphens between letters": _within("-"),
    "a sentence after each word": _between(". "),
    "typographic apostrophes": lambda text: text.replace("'", "\u2019"),
    "non-breaking hyphens": lambda text: text.replace("-", "\u2011"),
    "in quotes": _around("\u201c", "\u201d"),
    "emphasis with asterisks": _around("*", "*"),
    "emphasis with underscores": _around("_", "_"),
    "bold": _around("**", "**"),
    "inline code": _around("`", "`"),
    "a bold letter": _once("**", "**"),
    "a struck letter": _once("~~", "~~"),
    "a backslash": _once("\\"),
    "tags of HTML": _once("<b>", "</b>"),
    "a comment of HTML": _once("<!-- -->"),
    "entities of HTML": lambda text: "".join(f"&#{ord(one)};" for one in text),
    "escapes of HTML": html.escape,
    "percent encoding": lambda text: quote(text, safe=""),
    "escapes of Unicode": lambda text: "".join(f"\\u{ord(one):04x}" for one in text),
    "doubled letters": _doubled,
    "reversed": lambda text: text[::-1],
    "rot13": lambda text: codecs.encode(text, "rot13"),
    "base64": lambda text: base64.b64encode(text.encode()).decode(),
    "hexadecimal": lambda text: text.encode().hex(),
}
"""Each disguise by its name."""


@dataclass(frozen=True)
class Assault:
    """What slips through a requirement.

    Attributes:
        requirement: its name.
        texts: how many texts were disguised.
        tried: for each disguise that changes a text, how many texts it changes.
        found: for each of these, how many of the changed texts are still found.
        missed: for each disguise that slips through, the first text as it was written.
    """

    requirement: str
    texts: int
    tried: dict[str, int]
    found: dict[str, int]
    missed: dict[str, str]

    def __str__(self) -> str:
        width = max(map(len, self.found))
        rows = [f"{name:{width}}  {count}/{self.tried[name]}" for name, count in self.found.items()]
        idle = len(DISGUISES) - len(rows)
        rest = [f"{counted(idle, 'disguise')} would change nothing."] if idle else []
        return "\n".join([f"{self.requirement}: {self._sum}", *rows, *rest])

    @property
    def _sum(self) -> str:
        whole = sum(count == self.tried[name] for name, count in self.found.items())
        return f"finds all of {counted(self.texts, 'text')} in {whole} of {len(self.found)} disguises."

    def _repr_markdown_(self) -> str:
        rows = [f"| {name} | {count}/{self.tried[name]} |" for name, count in self.found.items()]
        return "\n".join([f"**{self.requirement}**: {self._sum}", "", "| disguise | found |", "|---|---|", *rows])


def assail(requirement: Any, texts: str | Iterable[str], *, chunking: str = "word", backend: Any = None) -> Assault:
    """Write texts that a requirement rejects in some sixty other ways, and count what it still finds.

    The disguises change case, spacing and punctuation, take look-alike letters, put in invisible characters,
    emphasis or tags, and encode. A text that a disguise does not change does not count for it. No requirement has to
    find them all; the table shows what it does not guard against.

    Args:
        requirement: a mellea `Requirement`, or what `as_requirement` takes.
        texts: texts that it rejects as they are.
        chunking: name of the chunking to ask with.
        backend: the mellea back-end for a requirement that asks a model.

    Raises:
        ValueError: no text was given, or the requirement lets one of the texts through as it is.
    """
    trial = Trial.of(requirement, backend)
    wanted = texts_of(texts)
    tried: dict[str, int] = {}
    found: dict[str, int] = {}
    missed: dict[str, str] = {}
    for name, disguise in DISGUISES.items():
        written = [(text, disguise(text)) for text in wanted]
        changed = [made for text, made in written if made != text or name == AS_IT_IS]
        if not changed:
            continue
        let_through = [text for text in changed if not finished(fails(trial, text, chunking))]
        if name == AS_IT_IS and let_through:
            raise InvalidValue(f"Invalid text {shortened(let_through[0])}: expected texts that {trial.name!r} rejects.")
        tried[name], found[name] = len(changed), len(changed) - len(let_through)
        if let_through:
            missed[name] = let_through[0]
    return Assault(trial.name, len(wanted), tried, found, missed)
