"""Text of a stranger is shown, never obeyed."""

import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mellea_stream_widget.views.untrusted import (
    escape,
    escape_block,
    visible,
    visible_line,
    without_surrogates,
)

ANY_TEXT = st.text(st.characters(codec=None, exclude_categories=()))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain, Ünïcode 漢字 🍵\n\tindented", "plain, Ünïcode 漢字 🍵\n\tindented"),
        ("\x1b[31mred\x1b[0m", "␛[31mred␛[0m"),
        ("\x1b]8;;http://x\x07link", "␛]8;;http://x␇link"),
        ("50 %\r100 %\b\b", "50 %␍100 %␈␈"),
        ("one\r\ntwo", "one\ntwo"),
        ("\x00\x7f\x9b", "␀␡⟨U+009B⟩"),
        ("abc\u202edcba", "abc⟨U+202E⟩dcba"),
        ("zero\u200bwidth\ufeff", "zero⟨U+200B⟩width⟨U+FEFF⟩"),
        ("tag\U000e0041", "tag⟨U+E0041⟩"),
        ("lone \ud800", "lone ⟨U+D800⟩"),
        ("lines\u2028end", "lines⟨U+2028⟩end"),
        ("a\u200db", "a⟨U+200D⟩b"),
        ("👩\u200d💻 and ❤\ufe0f\u200d🔥", "👩\u200d💻 and ❤\ufe0f\u200d🔥"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("\u200cx", "⟨U+200C⟩x"),
    ],
)
def test_marks_stand_for_what_would_hide_or_command(text: str, shown: str) -> None:
    assert visible(text) == shown


@given(ANY_TEXT)
def test_nothing_that_a_terminal_or_a_page_obeys_gets_through(text: str) -> None:
    for character in visible(text):
        category = unicodedata.category(character)
        assert category not in ("Cc", "Cs", "Zl", "Zp") or character in "\n\t"
        assert category != "Cf" or character in "\u200c\u200d" or ord(character) >= 0x600


def test_every_format_character_but_the_joiners_and_letters_own_signs_is_marked() -> None:
    formats = [chr(code) for code in range(sys.maxunicode + 1) if unicodedata.category(chr(code)) == "Cf"]
    kept = {character for character in formats if visible(character) == character}
    # Arabic, Syriac and Kaithi number signs, Egyptian joiners: they are drawn, and hide nothing.
    assert {unicodedata.name(character).split()[0] for character in kept} == {"ARABIC", "SYRIAC", "KAITHI", "EGYPTIAN"}


@given(ANY_TEXT)
def test_escaped_text_holds_no_markup(text: str) -> None:
    assert not set("<>\"'") & set(escape(text))
    assert "<" not in escape_block(text).replace("<br>", "")


def test_a_block_keeps_lines_and_indentation_without_styles() -> None:
    assert escape_block("def f():\n    return 1") == "def f():<br>&nbsp;&nbsp;&nbsp; return 1"


def test_a_line_is_one_line() -> None:
    assert visible_line("  a\n\tb\r\nc ") == "a b c"


@given(ANY_TEXT)
def test_text_without_surrogates_can_be_sent(text: str) -> None:
    sent = without_surrogates(text).encode("utf-8")
    assert sent.decode() == text or "\ufffd" in sent.decode() or any("\ud800" <= c <= "\udfff" for c in text)


def test_a_surrogate_pair_is_joined_and_a_lone_one_replaced() -> None:
    assert without_surrogates("\ud83c\udf75 \ud83c") == "🍵 \ufffd"
