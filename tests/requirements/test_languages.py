"""The language of a text."""

from __future__ import annotations

import pytest
from reading import at_end, fails_after, passes_after

from mellea_stream_widget.requirements import language

SENTENCES = {
    "en": "Tea is made by pouring hot water over the leaves, and by waiting for a few minutes before you drink it. ",
    "de": "Tee wird gemacht, indem man heißes Wasser über die Blätter gießt und dann ein paar Minuten lang wartet. ",
    "fr": "Le thé se prépare en versant de l'eau chaude sur les feuilles, puis en attendant quelques minutes avant. ",
    "ja": "お茶は葉に熱いお湯を注いで作ります。数分待ってから飲みます。" * 3,
    "ru": "Чай заваривают, заливая листья горячей водой, а потом ждут несколько минут, прежде чем его выпить вместе. ",
}


@pytest.mark.parametrize("code", SENTENCES)
@pytest.mark.parametrize("text", SENTENCES)
def test_each_language_is_told_from_the_others(code: str, text: str) -> None:
    rule = language(code).rule
    assert (at_end(rule, SENTENCES[text]) is None) == (code == text)


def test_a_change_of_language_fails_with_the_first_block_in_another_one() -> None:
    rule = language("en-GB").rule
    text = SENTENCES["en"] * 2 + SENTENCES["de"] * 2
    place = fails_after(rule, text)
    assert place is not None and len(SENTENCES["en"] * 2) < place < len(text)
    assert passes_after(rule, text) == len(SENTENCES["en"])


def test_names_and_a_few_foreign_words_do_no_harm() -> None:
    text = SENTENCES["en"] + 'The German word is "Teekanne", the French say "théière" and people in Japan say "kyusu". '
    assert at_end(language("en").rule, text) is None


def test_a_few_words_pass_in_doubt() -> None:
    assert [text for text in ("Hm.", "Hi!", "JSON", "x = y + z") if at_end(language("en").rule, text) is not None] == []
    assert at_end(language("en").rule, "") is None
    assert at_end(language("en").rule, "Das ist leider nicht möglich.") == "it is not in 'en'"


@pytest.mark.parametrize(
    ("code", "text"),
    [("en", "Résumé"), ("en", "El Niño"), ("pl", "Dzisiaj"), ("es", "amigos antes"), ("de", "spazieren")],
)
def test_a_word_or_two_in_latin_letters_pass_in_doubt(code: str, text: str) -> None:
    assert at_end(language(code).rule, text) is None
    assert at_end(language("en").rule, "今日は天気がとても良い") == "it is not in 'en'"


def test_a_language_with_several_names_is_one_that_others_are_told_from() -> None:
    """The model gives this text to four codes of one language, to none of them with more than a half."""
    serbo_croatian = "Evo funkcije koja vam treba. Otvara datoteku i vraća sve retke koji nisu prazni."
    assert at_end(language("en").rule, serbo_croatian) == "it is not in 'en'"
    assert [at_end(language(code).rule, serbo_croatian) for code in ("hr", "sr", "bs")] == [None, None, None]


def test_an_unknown_language_is_refused_with_the_nearest() -> None:
    with pytest.raises(
        ValueError, match="Invalid value 'english': language is a code, such as 'en'; did you mean 'eng'"
    ):
        language("english")


CODE = """```python
def quicksort(arr):
    if len(arr) <= 1:
        return arr
    # keep the elements that are equal to the pivot in the middle of the list, and sort the others
    left = [x for x in arr if x < pivot]
    return quicksort(left) + middle + quicksort(right)
```"""
INDENTED = "\n".join(f"    {line}" for line in CODE.splitlines()[1:-1])
ITEMS = "1. `pip install some-package from the index`\n2. See https://docs.example.com/how-to-use-this-and-that-in-python.html"
NAMES = (
    "getUserByName, user_name_of_the_account, os.path.join, 'username', \"password\", /usr/local/share/applications/x"
)


COMMENT = "<!-- this comment is written in English,\nand it is long enough to be seen -->"
TAGS = "<pre>this code is long enough to be seen as English text</pre> <code>and so is this one, is it not?</code>"


@pytest.mark.parametrize("code", SENTENCES)
@pytest.mark.parametrize(
    "between",
    [CODE, INDENTED, f"> {CODE}", ITEMS, NAMES, COMMENT, TAGS],
    ids=["fence", "indent", "quote", "items", "names", "comment", "tags"],
)
def test_code_addresses_and_identifiers_are_no_text(code: str, between: str) -> None:
    text = f"{SENTENCES[code]}\n\n{between}\n\n{SENTENCES[code]}"
    assert at_end(language(code).rule, text) is None


@pytest.mark.parametrize("code", ["de", "fr", "ja", "ru"])
def test_a_few_terms_of_another_language_behind_the_last_block_do_no_harm(code: str) -> None:
    assert at_end(language(code).rule, f"{SENTENCES[code]} (Machine Learning, Deep Learning)") is None


def test_text_in_another_language_around_code_is_found() -> None:
    for between in (CODE, INDENTED, "`x`", "<!-- x -->", "<b>x</b>", "a < b", "<codes>"):
        assert (
            at_end(language("en").rule, f"{SENTENCES['en']}\n\n{between}\n\n{SENTENCES['de']}") == "it is not in 'en'"
        )
    assert at_end(language("en").rule, f"an open ` tick\n{SENTENCES['de']}") == "it is not in 'en'"


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ("nb", "no"),
        ("no", "no"),
        ("yue", "yue"),
        ("zh-Hant", "zh"),
        ("pt_BR", "pt"),
        ("iw", "he"),
        ("fil", "tl"),
        ("deu", "de"),
    ],
)
def test_usual_codes_are_known(given: str, code: str) -> None:
    assert language(given).rule.code == code


def test_languages_that_the_model_takes_for_one_another_are_not_told_apart() -> None:
    malay = "Hari ini cuaca sangat baik dan kami pergi ke pantai bersama kawan-kawan, kemudian kami makan tengah hari."
    assert [at_end(language(code).rule, malay) for code in ("ms", "id", "en")] == [None, None, "it is not in 'en'"]


@pytest.mark.parametrize("given", [None, 3, ["en"]])
def test_what_is_no_code_is_refused(given: object) -> None:
    with pytest.raises(TypeError, match=r"Invalid value .*: language is a code, such as 'en'\."):
        language(given)  # type: ignore[arg-type]
