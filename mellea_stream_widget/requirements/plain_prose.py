"""Takes out of a text what is not in any language: code, addresses, identifiers, quoted names."""

from __future__ import annotations

from typing import NamedTuple

import regex

UNIT = regex.compile(r"\s|\S{1,160}")
"""A character of white space, or a word, up to 160 characters of it."""

_CODE = 4
"""Blanks before a line of indented code."""

_FENCE = regex.compile(r"(`{3,}|~{3,})([^`]*)$")
_TICKS = regex.compile(r"(`+)")
_LEAD = regex.compile(r"(?:>|[-*+]|\d{1,3}[.)])+$")
_DENSE = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}]")
_ASCII_RUN = regex.compile(r"[!-~]*[A-Za-z][!-~]*")
_QUOTED = regex.compile(r"[(\[]*[\"'“”‘’„«»‹›「『]+[^\s\"'“”‘’„«»‹›「」『』]+[\"'“”‘’«»‹›」』]+[)\].,;:!?…]*$")
_NO_WORD = regex.compile(r"://|www\.|[@_\\/<>{}\[\]=|#$%^&+~]|\w\(|\(\)|\p{Ll}\p{Lu}|\p{L}\.\p{L}|\d")
_HIDES = regex.compile(r"<!--|<(code|kbd|pre|samp|script|style)(?![\w-])")
_AROUND = " \t.,;:!?…()[]*\"'“”‘’„«»‹›–—-"


class Mode(NamedTuple):
    """Where in the layout of a text one is.

    Attributes:
        fence: the marks that opened fenced code; empty outside of it.
        ticks: the backticks that opened inline code; empty outside of it.
        first: whether no word stood on the line yet.
        skip: whether the rest of the line is left out.
        indent: how far the line is indented, up to its first word.
        apart: whether the line before was empty or indented code, so that this one may be such code.
        hidden: what ends the comment or the code in HTML; empty outside of it.
    """

    fence: str = ""
    ticks: str = ""
    first: bool = True
    skip: bool = False
    indent: int = 0
    apart: bool = True
    hidden: str = ""


def take(mode: Mode, unit: str) -> tuple[Mode, str]:
    """Return the mode behind a unit of the text, and what of the unit is prose."""
    if unit in "\r\n":
        apart = mode.first or (mode.skip and mode.indent >= _CODE)
        return Mode(fence=mode.fence, apart=apart, hidden=mode.hidden), " "
    if unit.isspace():
        blanks = _CODE if unit == "\t" else 1
        return mode._replace(indent=mode.indent + blanks * mode.first), " "
    if mode.skip:
        return mode, ""
    if mode.first and mode.apart and not mode.fence and mode.indent >= _CODE:
        return mode._replace(first=False, skip=True), ""
    fence = _FENCE.match(unit) if mode.first else None
    if mode.fence:
        closes = fence is not None and not fence[2] and fence[1].startswith(mode.fence)
        return Mode(fence="" if closes else mode.fence, first=False, skip=closes), ""
    if fence is not None:
        return Mode(fence=fence[1], first=False, skip=True), ""
    if mode.first and _LEAD.match(unit):
        return mode, ""
    ticks, prose = _without_code(mode.ticks, unit)
    hidden, prose = _without_hidden(mode.hidden, prose)
    return Mode(ticks=ticks, first=False, hidden=hidden), words_of(prose)


def words_of(word: str) -> str:
    """Return what of a word is in a language: nothing of identifiers, addresses, numbers and single quoted words."""
    if _DENSE.search(word):
        return _ASCII_RUN.sub(" ", word)
    return "" if _QUOTED.match(word) or _NO_WORD.search(word.strip(_AROUND)) else word


def _without_hidden(hidden: str, word: str) -> tuple[str, str]:
    """Return what ends the comment or code that is open behind a word, and what of the word is outside of them."""
    prose = []
    while word:
        if hidden:
            _, end, word = word.partition(hidden)
            hidden = "" if end else hidden
            continue
        opened = _HIDES.search(word)
        if opened is None:
            prose.append(word)
            break
        prose.append(word[: opened.start()])
        hidden = f"</{opened[1]}>" if opened[1] else "-->"
        word = word[opened.end() :]
    return hidden, "".join(prose)


def _without_code(ticks: str, unit: str) -> tuple[str, str]:
    """Return the backticks that are open behind a word, and what of it is outside of inline code."""
    prose = []
    for part in _TICKS.split(unit):
        if part.startswith("`"):
            ticks = part if not ticks else "" if part == ticks else ticks
        elif not ticks:
            prose.append(part)
    return ticks, "".join(prose)
