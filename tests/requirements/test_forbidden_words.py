"""Forbidden and wanted words and patterns."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given
from reading import FEW, at_end, cut_texts, fails_after, made_of, passes_after, read, so_far

from mellea_stream_widget.requirements import forbid, must_mention


@pytest.mark.parametrize("behind", range(40, 100))
def test_the_end_of_a_word_is_no_word_however_much_text_follows(behind: int) -> None:
    text = f"The finale is {'a ' * (behind // 2)}{'b' * (behind % 2)} long and quiet. "
    rule = forbid("ale").rule
    assert fails_after(rule, text) is None
    assert fails_after(rule, f"{text}An ale. ") == len(text) + len("An ale. ")


@pytest.mark.parametrize(
    ("word", "text", "found"),
    [
        ("beer", "A beer, please.", True),
        ("beer", "BEER", True),
        ("beer", "beers and root-beer", True),
        ("beer", "beers and gingerbeer", False),
        ("cold beer", "a cold\n  Beer!", True),
        ("cold beer", "coldbeer", False),
        ("Straße", "STRASSE", True),
        ("été", "l'e\u0301te\u0301.", True),
        ("ete", "été", False),
        ("beer", "be\u00ader and be\u200ber", True),
        ("beer", "ｂｅｅｒ", True),
        ("啤酒", "我喝啤酒了", True),
        ("пиво", "Пиво холодное", True),
        ("пиво", "пивовар", False),
        ("C++", "C++ is used", True),
        ("C++", "C+", False),
        ("$5", "it costs $5.", True),
        # borders: emphasis, identifiers, other scripts
        ("beer", "_beer_ or __beer__ or *_beer_*", True),
        ("beer", "my_beer_count and beer_list", False),
        ("Python", "나는 Python은 싫다", True),
        ("Python", "用Python写的", True),
        ("Python", "Pythonで書いた", True),
        ("beer", "пиbeer", False),
        ("클래스패스", "값은 클래스패스에서 온다.", True),
        ("사과", "사과는 사과입니다", True),
        ("사과", "사과나무와 풋사과", False),
        # Markdown and tags inside of a word and of a phrase
        ("freeshop", "Get fre~~e~~shop now", True),
        ("as an AI", "Speaking as an **AI** now", True),
        ("as an AI", "as _an_ `AI`", True),
        ("beer", "be<b>er</b>", True),
        ("beer", "beer**wine**", True),
        ("23", "2 * 3", False),
        ("beer", "be<!-- -->er, be&shy;er", True),
        ("beer", "be & er, be&amp;er", False),
        ("New York", "New&nbsp;York", True),
        ("New York", "New<br>York", True),
        # marks on letters, and letters in other dress
        ("beer", "b\u0332e\u0332e\u0332r\u0332", True),
        ("beer", "b\u0310\u0315e\u0310\u0315e\u0310\u0315r", True),
        ("ọ̀rẹ́", "Ọ̀RẸ́", True),
        ("hello", "ʜᴇʟʟᴏ", True),
        ("hello", "🅷🅴🅻🅻🅾", True),
        ("hello", "🅗ello", True),
        ("admin", "ᴀᴅᴍɪɴ, adмin", True),
        ("кот", "кот", True),
        ("kot", "кот", False),
        ("beer", "beer² and beer™", True),
        ("H2O", "H₂O", True),
        ("m2", "5 m²", True),
        ("مرحبا", "مَرْحَبًا بك", True),
        ("مرحبا", "مـــرحبا", True),
        ("علی", "علي", True),
        ("שלום", "שָׁלוֹם", True),
        ("пиво", "пи\u0301во", True),
        ("кий", "кии", False),
        # the backslash that Markdown has before a mark, or at the end of a line
        ("snake_case", "the name snake\\_case", True),
        ("C#", "in C\\#.", True),
        ("C++", "in C\\+\\+.", True),
        ("cold beer", "cold\\\nbeer", True),
        ("snake_case", "snake\\case", False),
        # apostrophes and dashes
        ("can't", "I can`t", True),
        ("I don't know", "I don’t know it.", True),
        ("don't", "don´t", True),
        ("don’t", "don't", True),
        ("root-beer", "root\u2011beer and root–beer", True),
        ("root-beer", "root beer", False),
        # characters that nobody sees
        *[
            ("beer", f"a be{unseen}er", True)
            for unseen in "\u200b\u200d\ufeff\u2060\u2064\u034f\ufe0f\u180e\u115f\u3164\u2800"
        ],
        *[("beer", f"a be{unseen}er", True) for unseen in "\x00\x08\x7f\u0336\u20dd\u202e\U000e0062\ufff9"],
        # look-alikes of other scripts
        ("beer", "b\u0435\u0435r", True),
        ("beer", "ВЕЕR and ᏴᎬᎬᎡ", True),
        ("beer", "I like \u0432\u0435\u0435r", False),
        ("hello", "he\u0406\u0406o", True),
        ("пиво", "пив\u006f", True),
        ("cop", "a сор, please", True),
        ("cop", "Надо убрать сор.", False),
        ("сор", "Надо убрать сор.", True),
        ("сор", "Call a cop.", False),
        ("Москва", "МОСКВА", True),
        ("Αθήνα", "Η ΑΘΗΝΑ είναι μεγάλη", True),
        ("ΑΘΗΝΑ", "στην Αθη\u0301να", True),
        ("Москва", "It is МОСКВА", True),
        ("нос", "Нос болит", True),
        ("нос", "ad hoc", False),
        ("Москва", "M\u043eскв\u0430", True),
        ("ΑΒΕ", "abe", False),
        ("apple", "Αpple", True),
        # the i of Turkish
        ("istanbul", "Burası İSTANBUL işte.", True),
        ("İstanbul", "ISTANBUL", True),
        ("ısı", "ISI", True),
    ],
)
def test_a_word_is_found_whole_in_any_script_and_case(word: str, text: str, found: bool) -> None:
    assert (at_end(forbid(word).rule, text) is not None) == found
    assert (at_end(must_mention(word).rule, text) is None) == found


@pytest.mark.parametrize(
    ("text", "place"),
    [("beer", None), ("beers", None), ("beer.", 5), ("a beer b", 8), ("be\u0301er ", None)],
)
def test_a_word_is_certain_with_what_shows_that_it_has_ended(text: str, place: int | None) -> None:
    """In pieces cut anywhere: one character more proves the end, and the one behind it that no accent follows."""
    proven = fails_after(forbid("beer").rule, text)
    assert proven == (place if place is None or len(text) > 5 else None)


@FEW
@given(
    cut_texts(
        made_of(
            *(
                "beer",
                "be",
                "er",
                "b\u0435er",
                "сор",
                "cop",
                "кот",
                "**",
                "~~",
                "_",
                "<b>",
                " ",
                "\n",
                "’",
                "'",
                "don",
                "t",
                "-",
                "–",
            ),
            *(
                "\u200b",
                "\u0301",
                "\u0336",
                "클래스",
                "에서",
                "啤酒",
                "İ",
                "ı",
                "x" * 200,
                " " * 300,
                "啤" * 70,
                "\u0301" * 40,
            ),
        )
    )
)
def test_words_are_found_for_every_cut(pieces: list[str]) -> None:
    rule = forbid("beer", "cop", "don't", "클래스", "啤酒", "as beer", "сор", "be-er").rule
    whole = read(rule, ["".join(pieces)])
    assert read(rule, pieces) == whole
    assert rule.at_end(read(rule, pieces)) == rule.at_end(whole)


def test_a_place_is_told_behind_much_white_space() -> None:
    rule = forbid("beer").rule
    assert read(rule, [" " * 520, " " * 80 + "beer "]) == read(rule, [" " * 600 + "beer "])


@pytest.mark.parametrize("unit", ["beer-", "cold", " ", "é", "啤", "\u0301", "cold ", "b\u0435", "*", "a*", "_", "클"])
def test_what_is_kept_of_the_text_has_a_bound(unit: str) -> None:
    state = read(forbid("cold beer").rule, [unit] * 4000)
    assert len(state.folded[0].open) <= 320
    assert len(state.searches[0].tail) <= 400


def test_between_two_words_the_end_of_the_text_is_the_end_of_a_word() -> None:
    rule = forbid("beer").rule
    assert fails_after(rule, "a beer", settled=True) == 6
    assert so_far(rule, "a beer") == "unknown"
    assert so_far(rule, "a bee", settled=True) == "unknown"


def test_a_pattern_is_searched_for_as_it_stands() -> None:
    rule = forbid(re.compile(r"\d+ EUR\b")).rule
    assert at_end(rule, "It costs 12 EUR.") == r"it has /\d+ EUR\b/ in it"
    assert at_end(rule, "It costs 12 eur.") is None
    assert at_end(forbid(re.compile("eur", re.IGNORECASE)).rule, "EUR") == "it has /eur/ in it"


def test_all_that_is_missing_is_named() -> None:
    rule = must_mention("green tea", "water", ["milk"]).rule
    assert at_end(rule, "Water only.") == 'it does not mention "green tea", "milk"'
    assert passes_after(rule, "Water, milk, green  tea and more") == 25


def test_what_failed_is_named_by_the_users_own_word() -> None:
    assert at_end(forbid("wine", "Cold Beer").rule, "COLD BEER") == 'it has "Cold Beer" in it'


PATTERNS = r"""
\$\d+ | \bbeer\b | \w+@\w+ | [0-9]+ | [^a-z] | (?i)beer | (?:a|b) | foo.*bar | (?<!not )good | beer|wine | ^Sure
colou?r | \s+$ | <think>.*</think> | .+?(x)\d | a.*\.b
"""
WORDS = r"""
$5.00 | C++ | C# | .NET | e.g. | what? | Why? Because | (a) | [TODO] | * | ** | a.b | ... | ^_^ | :-) | 1+1 | x = y
{x} | || | java.util.*; | ?a=b | https://x.org/?a=b | 50% | US$ | f(x) | [a, b] | <|end|> | \( | \[ | \frac | \textbf
\begin{x} | C:\dir | snake\_case | \$5.00 | \n | [1]
"""


def listed(table: str) -> list[str]:
    return [text for line in table.strip().splitlines() for text in line.split(" | ")]


@pytest.mark.parametrize("make", [forbid, must_mention])
@pytest.mark.parametrize("text", listed(PATTERNS))
def test_a_string_that_looks_like_a_regular_expression_gives_a_hint(make: Any, text: str) -> None:
    with pytest.warns(UserWarning, match=re.escape(f"write {make.__name__}(re.compile({text!r}))")) as warned:
        make("tea", [text])
    assert [one.filename for one in warned] == [__file__]


@pytest.mark.parametrize("text", listed(WORDS))
def test_words_with_signs_are_words(text: str) -> None:
    assert at_end(forbid(text).rule, f"It is {text} now.") == f'it has "{text}" in it'


@pytest.mark.parametrize("make", [forbid, must_mention])
@pytest.mark.parametrize("given", [(), ([],), ("",), (" ",), (3,), (re.compile(b"x"),)], ids=repr)
def test_what_is_no_word_is_refused(make: object, given: tuple[object, ...]) -> None:
    with pytest.raises(TypeError, match="give"):
        make(*given)  # type: ignore[operator]
