"""Folds a text that comes in pieces: what reads the same becomes the same.

Letter case, forms of one letter, spaces, dashes, apostrophes and invisible characters are folded. In a word
that mixes scripts, letters that look like those of the others become such.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from typing import NamedTuple

import regex

from .lookalikes import CYRILLIC, FORMS, GREEK, LATIN, MIXED

_UNSEEN = regex.compile(
    r"[\p{Cf}\p{Me}\p{Default_Ignorable_Code_Point}\u2800\ufffc\u0305\u0332-\u0338\u033f\u2122\u2120\u20d0-\u20f0\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f]+"
)
_APOSTROPHE = regex.compile(r"[\u2018\u2019\u201b\u02b9\u02bb-\u02bd\u02c8\u2032\u00b4\uff07\ua78c\u055a\u05f3\u07f4]")
_QUOTE = regex.compile(r"[\u201c-\u201f\u2033\u00ab\u00bb\uff02]")
_DASH = regex.compile(r"[\p{Pd}\u2212\u2043]")
_SPACES = regex.compile(r"\s+")
_NOTE = regex.compile(r"(?<=\p{L}{3})[⁰¹²³⁴-⁹]{1,3}(?![\p{L}\p{M}\p{N}])")
"""The number of a footnote."""
_PILE = regex.compile(r"(?<=\p{Latin}\p{Mn}*)\p{Mn}{2,}")
"""Marks of no language, one above the other; those of languages have become letters with them."""
_POINTS = regex.compile(
    r"[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u0652\u0670\u06d6-\u06ed]+"
    r"|(?<=\p{Cyrillic})[\u0300\u0301]"
)
"""Vowel points and signs for reciting in Hebrew and Arabic, the stroke that makes an Arabic word longer, and stress in
Cyrillic."""
_SAME_IN_ARABIC = {0x064A: 0x06CC, 0x0643: 0x06A9}
"""Letters that Arabic and Persian keyboards write differently: yeh and kaf."""
_WITHOUT_TONOS = str.maketrans("άέήίόύώΐΰ", "αεηιουωϊϋ")
"""Greek letters as they are in words of capitals, which have no accents."""
_LATIN = regex.compile(r"\p{Latin}")
_OTHER = regex.compile(r"[\p{L}--[\p{Latin}\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}]]", regex.V1)
_SCRIPT_WORD = regex.compile(r"[\p{L}\p{M}]+")
_LOOKALIKE = {ord(letter): latin for letter, latin in LATIN.items()}
_LATIN_FORMS = {ord(letter): latin for letter, latin in LATIN.items() if _LATIN.match(letter)} | {
    ord(letter): latin for letter, latin in FORMS.items()
}
_IN_MIXED = {ord(letter): latin for letter, latin in MIXED.items()}
_BACK = tuple({ord(latin): letter for latin, letter in table.items()} for table in (CYRILLIC, GREEK))

_DENSE = r"\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}"
_JOINED = r"[\p{M}\p{Default_Ignorable_Code_Point}\uff9e\uff9f]"
_PIECE = regex.compile(
    rf"\s{{1,256}}+|[{_DENSE}](?:[{_DENSE}]|{_JOINED}){{0,63}}+{_JOINED}{{0,32}}+"
    rf"|(?:[^\s{_DENSE}]){{1,192}}+{_JOINED}{{0,64}}+"
)


class Folded(NamedTuple):
    """What is known of a text that is folded.

    Attributes:
        open: the end of the text, not folded: what follows may change it.
        space: whether what was folded ends with white space.
        foreign: whether the last word that was folded has letters of another script than Latin.
        own: whether a word of another script stays in it, though each of its letters may look like a Latin one.
    """

    open: str = ""
    space: bool = False
    foreign: bool = False
    own: bool = False


def is_foreign(text: str) -> bool:
    """Return whether a text has letters of a script that has look-alikes of Latin ones."""
    return _OTHER.search(text) is not None


def fold_on(state: Folded, text: str) -> tuple[Folded, str]:
    """Return what is known after some more text, and what of the text is folded now and stays so."""
    raw = state.open + text
    pieces = _PIECE.findall(raw)
    if len(pieces) < 2:
        return state._replace(open=raw), ""
    rest = pieces.pop()
    whole = raw[: len(raw) - len(rest)]
    space, foreign = state.space, state.foreign
    folded, foreign = _fold(whole, pieces, foreign, state.own)
    folded = _SPACES.sub(" ", folded)
    if space and folded.startswith(" "):
        folded = folded[1:]
    return Folded(rest, folded.endswith(" ") or (space and not folded), foreign, state.own), folded


def fold_rest(state: Folded) -> str:
    """Return the end of the text, folded as if nothing follows."""
    folded, _ = _fold(state.open, [state.open], state.foreign, state.own)
    folded = _SPACES.sub(" ", folded)
    return folded[1:] if state.space and folded.startswith(" ") else folded


def fold(text: str, own: bool = False) -> str:
    """Return a whole text folded; with `own` words of another script than Latin stay in it."""
    state, folded = fold_on(Folded(own=own), text)
    return folded + fold_rest(state)


class FoldedPieces:
    """A text that is folded as a whole, and where its pieces stand in it.

    `foreign` says that the last word before it was of another script than Latin; `own` is that of `Folded`.

    Attributes:
        folded: the folded text.
    """

    def __init__(self, text: str, foreign: bool, own: bool = False) -> None:
        self._own = own
        self._pieces: list[tuple[int, int, str, bool]] = []
        parts: list[str] = []
        length = begin = 0
        space = False
        for piece in _PIECE.findall(text):
            before = foreign
            folded, foreign = _fold(piece, [piece], foreign, own)
            folded = _SPACES.sub(" ", folded)
            folded = folded.removeprefix(" ") if space else folded
            self._pieces.append((length, begin, piece, before))
            parts.append(folded)
            space = folded.endswith(" ") or (space and not folded)
            length, begin = length + len(folded), begin + len(piece)
        self.folded = "".join(parts)

    def place(self, at: int) -> int:
        """Return where in the text the character at a place of the folded text stands."""
        index = bisect_right(self._pieces, at, key=lambda piece: piece[0]) - 1
        length, begin, piece, foreign = self._pieces[index]
        wanted = at - length
        for end in range(1, len(piece)):
            if len(_fold(piece[:end], [piece[:end]], foreign, self._own)[0]) > wanted:
                return begin + end - 1
        return begin + len(piece) - 1


def _fold(whole: str, pieces: list[str], foreign: bool, own: bool) -> tuple[str, bool]:
    if whole.isascii():
        return _UNSEEN.sub("", whole).lower(), foreign and not regex.search("[A-Za-z]", whole)
    folded = []
    for piece in pieces:
        if piece.isascii():
            foreign = foreign and not regex.search("[A-Za-z]", piece)
            folded.append(_UNSEEN.sub("", piece).lower())
        else:
            form, foreign = _fold_piece(piece, foreign, own)
            folded.append(form)
    return "".join(folded), foreign


def _fold_piece(piece: str, foreign: bool, own: bool) -> tuple[str, bool]:
    piece = _UNSEEN.sub("", _APOSTROPHE.sub("'", _QUOTE.sub('"', piece)))
    piece = unicodedata.normalize("NFKC", _DASH.sub("-", _NOTE.sub("", piece)))
    piece = _POINTS.sub("", _PILE.sub("", piece)).translate(_LATIN_FORMS).translate(_SAME_IN_ARABIC)
    words = []
    end = 0
    for match in _SCRIPT_WORD.finditer(piece):
        word, foreign = _in_one_script(match.group(), foreign or own)
        words += [piece[end : match.start()], word]
        end = match.end()
    piece = "".join(words) + piece[end:]
    piece = unicodedata.normalize("NFKC", piece.casefold())
    return piece.replace("i\u0307", "i").replace("ı", "i").translate(_WITHOUT_TONOS), foreign


def _in_one_script(word: str, foreign: bool) -> tuple[str, bool]:
    """Return a word without letters that only look like those of its script, and whether the script is not Latin.

    A word of which every letter looks like a Latin one is Latin, unless the word before was of another script.
    """
    if not _OTHER.search(word):
        return word, foreign and not _LATIN.search(word)
    mixed = _LATIN.search(word) is not None
    if mixed or not foreign:
        latin = _as_latin(word.translate(_IN_MIXED) if mixed else word)
        if not _OTHER.search(latin):
            return latin, False
    if mixed:
        for back in _BACK:
            other = word.translate(back)
            if not _LATIN.search(other):
                return other, True
    return word, True


def _as_latin(word: str) -> str:
    latin = word.translate(_LOOKALIKE)
    if "I" not in latin:
        return latin
    letters = list(latin)
    for place in range(1, len(letters)):
        if letters[place] == "I" != word[place] and letters[place - 1].islower():
            letters[place] = "l"
    return "".join(letters)
