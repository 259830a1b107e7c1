"""Decides whether a chunk of prose ends at a place, from a short view of the text around it.

A decision depends on the view alone, and is postponed while further characters could change it. So it is the same for
every way to cut a text into deltas. The classes of characters are those of the sentence boundaries in Unicode's UAX #29
(`SB=...`), as are the rules that no sentence begins with a lower-case letter (SB8), a digit right behind the full stop
(SB6), or a comma, colon or dash (SB8a).
"""

from __future__ import annotations

from typing import Final

import regex

from .stops import SPACELESS, stop_end
from .view import NO_END, UNDECIDED, View

_NEWLINE = r"(?:\r\n|[\n\r\x0b\x0c\x85\u2028\u2029])"
_BLANKS = r"[^\S\n\r\x0b\x0c\x85\u2028\u2029]"
_MARKER = r"[-*+•◦▪‣·⁃][ \t]|(?:\d{1,3}(?:\.\d{1,3}){0,3}|[A-Za-z])(?:\.?\)|\.)[ \t]|[—―]|–[ \t]"

PROSE_PLACE = regex.compile(rf"[\p{{SB=AT}}\p{{SB=ST}}…]{{1,16}}|(?<=\p{{Greek}});|`{{1,16}}|<|{_NEWLINE}")
LINE_PLACE = regex.compile(_NEWLINE)
INFO_PLACE = regex.compile(rf"{_NEWLINE}|`")

_NEWLINE_HERE = regex.compile(_NEWLINE)
_BLANKS_HERE = regex.compile(rf"{_BLANKS}*")
_BLOCK = regex.compile(rf"{_MARKER}|#{{1,6}}[ \t]|\||`{{3}}|~{{3}}")
_TICKS = regex.compile(r"`{1,16}")
_EMPTY_LINE = regex.compile(rf"{_NEWLINE}{_BLANKS}*{_NEWLINE}")
_HEADING = regex.compile(r"#{1,6}[ \t]")
_FENCE = regex.compile(r"`{3,32}|~{3,32}")
_CLOSERS = regex.compile(
    r"""[\p{Pe}\p{Pf}\p{Pi}"'*_`~]*
    (?:[ \u00a0\u202f][»›](?=\s|\Z))?
    (?:[ ][\p{Emoji_Presentation}\u2600-\u27bf][\p{Emoji_Presentation}\p{Emoji_Modifier}\u200d\ufe0f]*(?=\s|\Z))?""",
    regex.VERBOSE,
)
_CLOSERS_SPACELESS = regex.compile(r"""[\p{Pe}\p{Pf}"'*_]*""")
_FOOTNOTE = regex.compile(r"\[\d{1,3}\]|[⁰¹²³⁴-⁹]{1,3}|(?<=\])\([^\s()]{1,40}\)")
"""What may stand behind the end of a sentence: the number of a note, the address of a link."""
_OPENERS = regex.compile(r"""(?:[\p{Ps}\p{Pi}\p{Pf}"'*_`~¿¡][ \u00a0\u202f]?)*""")
_GOES_ON = regex.compile(r"[\p{Ll}&\p{SB=SC}\p{SB=AT}\p{SB=ST}…]")
_GOES_ON_SPACELESS = regex.compile(r"[\p{SB=SC}\p{SB=AT}\p{SB=ST}]")
_SAID = regex.compile(r"이?라(?:고|며|는|던|면)|하[고며]")
"""How a sentence continues behind a quotation in Korean."""
_CAMEL = regex.compile(r"\p{Ll}{1,3}\p{Lu}")
_SMALL_WORD = regex.compile(r"\p{Ll}{3,}")
_GLUED = regex.compile(r"\p{Lu}[\p{Ll}'’]{0,20}[\s,;]")
_LABEL = regex.compile(
    r"(?:\*\*|__)?\p{Lu}[\p{L}\p{N}'’/&-]{0,20}(?:[ ][\p{L}\p{N}'’/&()-]{1,20}){0,2}(?:\*\*|__)?:(?:\*\*|__)?\s"
)
_TURN_END = regex.compile(r"<\|(?:end|im_end|eot_id|eom_id|return|call)\|>")
_AND_SO_ON = frozenset(["etc", "usw", "ecc", "osv", "enz", "cet", "vb", "vs"])
_STOPS = ".․﹒"
_NEEDS_SPACE = frozenset(".․﹒…!?‼‽⁇⁈⁉;\u037e")


def opening(view: View) -> str | None:
    """Return what begins at the place: the characters of a fence, "#" or "|" for one line, "" for prose.

    None: undecided.
    """
    text, at = view.text, view.at
    first = text[at]
    if first == "|":
        return "|"
    if first not in "#`~":
        return ""
    pattern = _HEADING if first == "#" else _FENCE
    match = pattern.match(text, at, partial=not view.complete)
    if match is None:
        return ""
    if match.partial or (first != "#" and match.end() == len(text) and not view.complete):
        return None
    return "#" if first == "#" else match.group()


def fence_end(view: View, fence: str) -> int:
    """Decide whether the line after the newline at the place closes the fenced code."""
    text, size = view.text, len(view.text)
    start = _end(_BLANKS_HERE, text, _end(_NEWLINE_HERE, text, view.at))
    ticks = _FENCE.match(text, start, partial=not view.complete)
    if ticks is None:
        return NO_END
    after = _end(_BLANKS_HERE, text, ticks.end())
    if not view.complete and (ticks.partial or after == size):
        return UNDECIDED
    longer = ticks.group()[0] == fence[0] and len(ticks.group()) >= len(fence)
    alone = after == size or _NEWLINE_HERE.match(text, after)
    return ticks.end() if longer and alone else NO_END


def code_end(view: View) -> int:
    """Return where the inline code that the backticks at the place open ends; `NO_END` if they open none."""
    text = view.text
    ticks = text[view.at : _end(_TICKS, text, view.at)]
    start = view.at + len(ticks)
    if start == len(text):
        return NO_END if view.complete else UNDECIDED
    paragraph = _EMPTY_LINE.search(text, start)
    for run in _TICKS.finditer(text, start, paragraph.start() if paragraph else len(text)):
        if run.end() == len(text) and not view.complete:
            return UNDECIDED
        if run.group() == ticks:
            return run.end()
    return NO_END if view.complete or paragraph else UNDECIDED


def turn_end(view: View) -> int:
    """Decide whether a mark such as `<|end|>`, with which a model ends its turn, stands at the place."""
    mark = _TURN_END.match(view.text, view.at, partial=not view.complete)
    if mark is None:
        return NO_END
    # A chunk must not end with the last character so far: it could exceed the limit of a chunk's length.
    return UNDECIDED if not view.complete and mark.end() == len(view.text) else mark.end()


def line_end(view: View) -> int:
    """Decide whether the newline at the place ends the chunk: before an empty line, a block and a label."""
    start = _end(_NEWLINE_HERE, view.text, view.at)
    verdict = _next_line(view, start)
    if verdict == NO_END:
        label = _LABEL.match(view.text, _end(_BLANKS_HERE, view.text, start), partial=not view.complete)
        if label is not None:
            verdict = UNDECIDED if label.partial else start
    return view.at if verdict >= 0 else verdict


def _next_line(view: View, start: int) -> int:
    """Decide whether the line that starts at `start` begins a new chunk in any case."""
    text = view.text
    here = _end(_BLANKS_HERE, text, start)
    if here == len(text):
        return NO_END if view.complete else UNDECIDED
    if _NEWLINE_HERE.match(text, here):
        return here
    block = _BLOCK.match(text, here, partial=not view.complete)
    if block is None:
        return NO_END
    return UNDECIDED if block.partial else here


def sentence_end(view: View) -> int:
    """Decide whether the marks at the place, with the closing quotes behind them, end a sentence."""
    text, size = view.text, len(view.text)
    place = PROSE_PLACE.match(text, view.at)
    marked = place.end() if place else size
    marks = text[view.at : marked]
    if marked == size:
        return marked if view.complete else UNDECIDED
    if view.at and text[view.at - 1] in "([" and text[marked] in ")]":
        return NO_END
    if marks[-1] not in _NEEDS_SPACE:
        return _spaceless_end(view, marked)
    closed = _end(_CLOSERS, text, marked)
    while closed < size and (note := _FOOTNOTE.match(text, closed, partial=not view.complete)):
        closed = note.end()
    if closed == size:
        return closed if view.complete else UNDECIDED
    if not text[closed].isspace():
        spaceless = marks[-1] in "!?" and SPACELESS.match(text, closed)
        return closed if spaceless else _glued_end(view, marked, closed)
    after = _blanks_and_newline(view, closed)
    if after < 0:
        return UNDECIDED if after == UNDECIDED else closed
    first = _end(_OPENERS, text, after)
    if first == size:
        return closed if view.complete else UNDECIDED
    if _GOES_ON.match(text, first) and text[first - 1] != "`":
        small = _small_start(view, first, marked == closed)
        if small < 0:
            return small
    if marks in _STOPS and text[marked:closed] in ("", ")"):
        return stop_end(view, first, closed)
    said = _SAID.match(text, first, partial=not view.complete) if closed > marked else None
    if said is not None:
        return UNDECIDED if said.partial else NO_END
    return closed


def _small_start(view: View, first: int, bare: bool) -> int:
    """Decide whether a sentence may begin with the small letter at `first`, as in a name or an all-lowercase text."""
    camel = _CAMEL.match(view.text, first, partial=not view.complete)
    if camel is not None:
        return UNDECIDED if camel.partial else first
    if not (view.small and bare and view.text[first].islower()):
        return NO_END
    last = view.text[max(view.begin, 0) : view.at].split()[-1:]
    return NO_END if not last or last[0] in _AND_SO_ON else first


def _glued_end(view: View, marked: int, closed: int) -> int:
    """Decide if no space follows: "It is so.That is all." are two sentences, `System.IO` and "e.g.X" are not."""
    text = view.text
    last = text[max(view.begin, 0) : view.at].split()[-1:]
    if marked != closed or not last or not _SMALL_WORD.fullmatch(last[0].lstrip("\"'“‘(*_")):
        return NO_END
    following = _GLUED.match(text, closed, partial=not view.complete)
    if following is None:
        return NO_END
    return UNDECIDED if following.partial else closed


_NEXT_CHUNK: Final = -3


def _blanks_and_newline(view: View, start: int) -> int:
    """Return where the text continues after white space; `_NEXT_CHUNK` if a new chunk begins there in any case."""
    text = view.text
    after = _end(_BLANKS_HERE, text, start)
    newline = _NEWLINE_HERE.match(text, after)
    if newline is None:
        return after
    verdict = _next_line(view, newline.end())
    if verdict >= 0:
        return _NEXT_CHUNK
    return UNDECIDED if verdict == UNDECIDED else _end(_BLANKS_HERE, text, newline.end())


def _spaceless_end(view: View, marked: int) -> int:
    """Decide for marks of scripts in which the next sentence may follow without a space."""
    text = view.text
    before = text[max(view.begin, 0) : view.at]
    if before.rfind("《") > before.rfind("》"):
        return NO_END
    closed = _end(_CLOSERS_SPACELESS, text, marked)
    if closed == len(text):
        return closed if view.complete else UNDECIDED
    following = text[closed]
    if _GOES_ON_SPACELESS.match(following):
        return NO_END
    if text[view.at] == "．" and following.isdigit():
        return NO_END
    # In Japanese, a sentence continues behind a quotation with a particle: 「行くよ。」と言った。
    return NO_END if closed > marked and following in "とっ" else closed


def _end(pattern: regex.Pattern[str], text: str, start: int) -> int:
    """Return the end of a match at `start`; the pattern also matches the empty text."""
    match = pattern.match(text, start)
    return match.end() if match else start
