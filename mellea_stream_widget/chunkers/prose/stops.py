"""Decides whether a full stop ends a sentence, by the words on both sides of it."""

from __future__ import annotations

import regex

from .view import NO_END, UNDECIDED, View
from .words import (
    AFTER_GERMAN_ORDINALS,
    AFTER_TURKISH_ORDINALS,
    AND_SO_ON,
    ANNOUNCING,
    BEFORE_GERMAN_ORDINALS,
    BEFORE_NUMBER,
    LABELS,
    LETTERED,
    NEVER_LAST,
    NEVER_LAST_TOGETHER,
    SOMETIMES_LAST,
    STARTERS,
)

_WORD_SIZE = 12
"""Length of the longest word that is looked up behind a full stop."""
_WORD = regex.compile(rf"[\p{{L}}\p{{M}}'’]{{1,{_WORD_SIZE}}}")
_NUMBERING = regex.compile(r"\d{1,3}(?:\.\d{1,3}){0,3}")
_DOTTED = regex.compile(r"\p{L}{1,2}(?:\.\p{L}{1,2})+")
SPACELESS = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}]")
_NEWLINES = "\n\r\x0b\x0c\x85\u2028\u2029"
_BEFORE_WORDS = "\"'“‘„«»([{*_`¿¡—–"
_BULLETS = ("", "-", "*", "+", "•", "◦", "▪", "‣", "·", "⁃", "–", ">")
_ELIDED = regex.compile(r"^\p{L}{1,5}['’](?=\p{L}{2})")
_DATE = regex.compile(r"\d{1,2}\.\d{1,2}")
_INITIAL = regex.compile(r"\p{Lu}\p{M}*\.")
_ROMAN = regex.compile(r"(?=[IVXLC])X{0,3}(?:IX|IV|V?I{0,3})")
_ROMAN_NUMBER = regex.compile(r"[IVXLC]{2,8}(?![\p{L}\p{N}])")
_NUMBERED = regex.compile(r"N[or]\.")
_STREET = regex.compile(r"\p{L}{3,}str")
"""A street in a German address: "Hauptstr. 5"."""
_TURKISH = regex.compile(r"[ğışĞİŞ]")


def stop_end(view: View, first: int, end: int) -> int:
    """Decide for a full stop at the place, possibly with a ")", before a capital, a digit or a symbol at `first`."""
    text, at = view.text, view.at
    before = text[max(view.begin, 0) : at]
    word = before[-1:].strip() and before.split()[-1].lstrip(_BEFORE_WORDS).rpartition("-")[2]
    if not word:
        return end
    opens = view.begin >= 0 and _bare(before[: len(before) - len(word)]) in _BULLETS
    if _NUMBERING.fullmatch(word):
        return NO_END if opens else _number_end(view, first, end, before, word)
    initial = len(word) == 1 and word.isalpha()
    if opens and (initial or _ROMAN.fullmatch(word) or word.lower() in ANNOUNCING):
        return NO_END
    if initial and _is_name(before):
        return end
    if end > at + 1 or before.endswith(AND_SO_ON):
        return end
    lower, number = _ELIDED.sub("", word.lower()), text[first].isdigit()
    bracket = text[first - 1] in "(["
    roman = _ROMAN_NUMBER.match(text, first, partial=not view.complete) if lower in BEFORE_NUMBER else None
    if roman is not None and roman.partial:
        return UNDECIDED
    if (
        lower in NEVER_LAST
        or before.lower().endswith(NEVER_LAST_TOGETHER)
        or ((number or bracket or roman) and lower in BEFORE_NUMBER)
    ):
        return NO_END
    if not (initial or lower in SOMETIMES_LAST or _DOTTED.fullmatch(word) or _STREET.fullmatch(lower)):
        return end
    if number or text[first] == "$":
        return NO_END
    return _acronym_end(view, first, end) if _is_acronym(word) else _starter_end(view, first, end)


def _is_name(before: str) -> bool:
    """Return whether the letter at the end is not an initial, but belongs to the word before it: "vitamin C"."""
    words = before.split()[-2:-1]
    return bool(words) and words[0].lstrip(_BEFORE_WORDS).lower() in LETTERED


def _is_acronym(word: str) -> bool:
    """Return whether a word in capitals is not an abbreviation of the list: "EST" is a time zone."""
    return len(word) > 2 and word.isalpha() and word.isupper() and word.lower() not in ("bros", "corp", "inc", "ltd")


def _acronym_end(view: View, first: int, end: int) -> int:
    """Decide for an acronym; before a word in capitals it is treated like an abbreviation in a text in capitals."""
    if first + 1 == len(view.text) and not view.complete:
        return UNDECIDED
    return end if view.text[first + 1 : first + 2].islower() else _starter_end(view, first, end)


def _starter_end(view: View, first: int, end: int) -> int:
    """Decide for an abbreviation that may be the last word, by whether the next word often begins sentences."""
    initial = _INITIAL.match(view.text, first, partial=not view.complete)
    if initial is not None:
        return UNDECIDED if initial.partial else NO_END
    number = _NUMBERED.match(view.text, first, partial=not view.complete)
    if number is not None:
        return UNDECIDED if number.partial else NO_END
    following = _following(view, first)
    if following is None:
        return UNDECIDED
    spaceless = SPACELESS.match(view.text, first)
    return end if spaceless or not following or following in STARTERS else NO_END


def _number_end(view: View, first: int, end: int, before: str, number: str) -> int:
    """Decide for a number: that of an item, a label or a German ordinal ends no sentence."""
    rest = before[: len(before) - len(number)]
    stripped = rest.rstrip()
    if view.begin >= 0 and _bare(stripped).lower() in LABELS:
        return NO_END
    if stripped.endswith(":") or any(space in _NEWLINES for space in rest[len(stripped) :]):
        return NO_END
    if _DATE.fullmatch(number) and view.text[first - 1] in "([":
        return NO_END
    if len(number) > 3 or not view.text[first].isupper():
        return end
    following = _following(view, first)
    if following is None:
        return UNDECIDED
    return NO_END if _is_ordinal(stripped, number, following) else end


def _is_ordinal(before: str, number: str, following: str) -> bool:
    """Return whether a number is a German or Turkish ordinal, by the words around it."""
    if following in AFTER_GERMAN_ORDINALS or following in AFTER_TURKISH_ORDINALS:
        return len(number) < 3
    if following in STARTERS:
        return False
    words = before.rsplit(maxsplit=1)
    german = bool(words) and words[-1].lstrip(_BEFORE_WORDS).lower() in BEFORE_GERMAN_ORDINALS
    return german or _TURKISH.search(before + following) is not None


def _bare(text: str) -> str:
    """Return a text without surrounding white space, quotes, brackets and marks of emphasis."""
    return text.strip().strip(_BEFORE_WORDS).strip()


def _following(view: View, first: int) -> str | None:
    """Return the word at `first` in lower case, empty if there is none; None while it may get longer."""
    match = _WORD.match(view.text, first)
    word = match.group() if match else ""
    if not view.complete and len(word) < _WORD_SIZE and first + len(word) == len(view.text):
        return None
    return word.lower().replace("’", "'")
