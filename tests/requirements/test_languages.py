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
    assert at_end(language("en").rule, "Hm.") is None
    assert at_end(language("en").rule, "") is None
    assert at_end(language("en").rule, "Das ist leider nicht möglich.") == "it is not in 'en'"


def test_an_unknown_language_is_refused_with_the_nearest() -> None:
    with pytest.raises(ValueError, match="language is 'english'; give the code of a language"):
        language("english")
