"""Words and phrases to look for in a folded text that comes in pieces."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

import regex

from .folding import FoldedPieces, fold, is_foreign

_WORD = r"[\p{L}\p{M}\p{N}]"
_DENSE = r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}]"
_NEAR = rf"[[\p{{L}}\p{{M}}\p{{N}}]--{_DENSE}--\p{{Hangul}}]"
_HANGUL = r"\p{Hangul}"
_TAG = r"</?[a-z]{1,6}(?: ?/)?>"
_MARKS = rf"(?:[*~`]{{1,3}}|\\(?=_|[^\w\s])|{_TAG}|<!--[ -]{{0,3}}-->|&(?:shy|zwn?j|#8203|#173);)"
_GAP = rf"(?:[*_~`\\]|{_TAG}){{0,4}}(?: |&nbsp;|&#160;|<br ?/?>)(?:[*_~`]|{_TAG}){{0,4}}"
_MARK_SIZE = 11
_MARKED = regex.compile(rf"{_WORD}{_MARKS}{_WORD}|\\(?:_|[^\w\s])")
_BORDERS = {
    "before": (rf"(?<!{_NEAR}|{_NEAR}_{{1,3}})", rf"(?<!{_HANGUL})"),
    "behind": (rf"(?!{_NEAR}|_{{1,3}}{_NEAR})", ""),
}
_WORD_HERE, _DENSE_HERE, _HANGUL_HERE = (regex.compile(pattern) for pattern in (_WORD, _DENSE, _HANGUL))

# What Korean puts behind a noun: case, topic, number, "and", "with", "to be".
_PARTICLES = """
은 는 이 가 을 를 의 에 도 만 와 과 랑 이랑 로 으로 나 이나 야 아 들 께 께서 한테 에게 에서 에게서
한테서 까지 부터 처럼 보다 마다 조차 마저 밖에 라도 이라도 라고 이라고 라는 이라는 란 이란 라면
이라면 든지 이든지 하고 이며 며 이고 고 인 이다 다 입니다 이에요 예요 이었다 였다 일 로서 로써 으로서
으로써 로부터 으로부터 대로 만큼 뿐 같은 같이 이지만 지만 인데 요 이요 이야 님 씨
"""
_PARTICLE = rf"(?:{'|'.join(sorted(_PARTICLES.split(), key=len, reverse=True))}){{0,3}}(?!{_HANGUL})"
_BEFORE = 8
"""Characters before a word, at least, that can tell whether it is a whole one."""
_LONGEST_END = 16
"""Characters behind a word that can tell whether it is a whole one."""


class Searched(NamedTuple):
    """What a search keeps while the text is being written.

    Attributes:
        tail: the end of the text.
        begin: where in it a match may still begin; of a match that was found, characters of the text that completed it.
        found: whether there was one.
        position: what else is known.
        place: where in the text the match stands, where that is known.
        lost: whether the machine had too many ways, and `regex` searches in its place.
    """

    tail: str = ""
    begin: int = 0
    found: bool = False
    position: Any = None
    place: tuple[int, int] | None = None
    lost: bool = False


FOUND = Searched(found=True)


@dataclass(frozen=True)
class WordTerm:
    """A word or a phrase, searched for in the folded text.

    Attributes:
        name: how to name it to people.
        form: the folded form of it.
        own: whether it is in another script than Latin; see `Folded.own`.
    """

    name: str
    form: str
    own: bool

    slow = False

    def read(self, state: Searched, folded: str) -> Searched:
        """Search on through some more folded text; what may still become a longer word is looked at again."""
        if state.found or not folded:
            return state
        text = state.tail + folded
        if self._search(text, state.begin, len(text)):
            return FOUND
        begin = max(state.begin, len(text) - self._reach)
        kept = max(0, begin - _BEFORE)
        return Searched(text[kept:], begin - kept)

    def stands_in(self, state: Searched, rest: str) -> bool:
        """Return whether it is in the text that ends with `rest`, folded."""
        return state.found or self._search(state.tail + rest, state.begin, None)

    def place_in(self, text: str, begun: bool) -> tuple[int, int] | None:
        """Return where it stands in a text; `begun` says that there is text before."""
        for foreign in (False, True):
            pieces = FoldedPieces(text, foreign, self.own)
            matches = (pattern.search(pieces.folded, int(begun)) for pattern in (self._plain, self._marked))
            found = min((match.span() for match in matches if match), key=lambda span: span[1], default=None)
            if found:
                return pieces.place(found[0]), pieces.place(found[1] - 1) + 1
        return None

    def _search(self, text: str, begin: int, size: int | None) -> bool:
        """Whether it is in a text from a place on; with `size`, so that nothing behind the text changes that."""
        patterns = [self._plain] if self._head in text else []
        if any(mark in text for mark in "*~`<&\\") and _MARKED.search(text):
            patterns.append(self._marked)
        return any(
            size is None or self._is_decided(text, match.end(), size)
            for pattern in patterns
            for match in pattern.finditer(text, begin)
        )

    def _is_decided(self, text: str, end: int, size: int) -> bool:
        behind = text[end : end + _LONGEST_END]
        if not self._ends_open:
            return True
        word = len(behind) - len(behind.lstrip("_")) if not _HANGUL_HERE.match(behind) else _hangul_run(behind)
        return end + word < size or len(behind) == _LONGEST_END

    @cached_property
    def _head(self) -> str:
        """The first word: without it in a text, there is nothing to search for."""
        return self.form.partition(" ")[0]

    @cached_property
    def _ends_open(self) -> bool:
        return _has_border(self.form[-1])

    @cached_property
    def _reach(self) -> int:
        """Characters at the end of the text in which a match may stand that is not certain yet."""
        return len(self.form) * (1 + _MARK_SIZE) + self.form.count(" ") * 8 * _MARK_SIZE + 32

    @cached_property
    def _plain(self) -> regex.Pattern[str]:
        return _compiled(self.form, "")

    @cached_property
    def _marked(self) -> regex.Pattern[str]:
        return _compiled(self.form, rf"{_MARKS}?")


def word_term(given: str) -> WordTerm | None:
    """Return what looks for a word or a phrase; None if there is nothing in it to look for.

    One in another script than Latin is looked for in a text in which words of that script stay in it: "МОСКВА" is no
    Latin word, though each of its letters looks like one.
    """
    words = " ".join(given.split())
    own = is_foreign(words)
    form = fold(words, own).strip()
    return WordTerm(f'"{words}"', form, own) if form else None


def _compiled(form: str, between: str) -> regex.Pattern[str]:
    words = [between.join(map(_letter, word)) for word in form.split()]
    return regex.compile(_border(form[0], "before") + _GAP.join(words) + _border(form[-1], "behind"), regex.V1)


def _letter(letter: str) -> str:
    """Return the pattern of a letter; a backtick is written for an apostrophe."""
    return "['`]" if letter == "'" else str(regex.escape(letter))


def _border(letter: str, side: str) -> str:
    if not _has_border(letter):
        return ""
    latin, hangul = _BORDERS[side]
    if not _HANGUL_HERE.match(letter):
        return latin
    return hangul if side == "before" else rf"(?={_PARTICLE})"


def _has_border(letter: str) -> bool:
    return bool(_WORD_HERE.match(letter)) and not _DENSE_HERE.match(letter)


def _hangul_run(text: str) -> int:
    return next((place for place, letter in enumerate(text) if not _HANGUL_HERE.match(letter)), len(text))
