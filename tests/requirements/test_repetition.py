"""Loops."""

from __future__ import annotations

import textwrap
from pathlib import Path
from typing import Any

import pytest
from effort import THOROUGH
from hypothesis import given
from hypothesis import strategies as st
from reading import at_end, fails_after

from mellea_stream_widget.requirements import no_repetition, repetition

SENTENCE = "Tea is made with hot water and some patience. "
PARAGRAPH = (
    "The file seems to be fine, but I should check the imports again before I make the change, since the module may be "
    "loaded twice and the cache may hold an older copy of it. Let me look at the settings and at the entry point once "
    "more to be sure that nothing else depends on it. "
)
NAGGING = (
    "Done.\nBye.\nEnd.\nI think too much. Let me write it.\nI can do it.\nDone.\nI wait. Stop it.\nWell.\nDone.\nBye.\n"
)
PLAN = "".join(f"Line {number} of the plan says something about {number * 7} else.\n" for number in range(92))


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (SENTENCE * 3, len(SENTENCE * 3)),
        (SENTENCE * 2 + "And more.", None),
        ("no, " * 30, 95),
        ("No, no, no. It is very, very, very good.", None),
        ("| --- | --- | --- |\n| a | b | c |\n", None),
        ("=" * 100, None),
        ("!" * 300, 201),
        ("ha" * 1000, 193),
        ("哈" * 40, 25),
        ("😀 " * 200, 384),
        ("👍🏽" * 250, 384),
        ("🇩🇪" * 90, None),
        (("⬛⬜" * 4 + "\n") * 8, None),
        ("% " * 600, 1002),
        ("Donaudampfschifffahrtsgesellschaft, " * 3, None),
        ("\n" * 500, None),
        (" \n" * 2000, 2001),
        ("x" + " " * 2000 + "y", None),
        ("0, " * 500, 1001),
        ("ISIS-" * 200, 120),
        (PARAGRAPH * 30, len(PARAGRAPH) * 3),
        (NAGGING * 3, len(NAGGING) * 3),
        (PLAN * 3, len(PLAN) * 3),
        (PLAN * 2 + PARAGRAPH + PLAN, None),
        ("</div>\n" * 8, None),
        ("</div>\n" * 60, 335),
        ("<tr>" + "<td></td>" * 14 + "</tr>", None),
        ("0x00, " * 64, None),
        ("tokatは管理者です。" * 20, 44),
        ("ครับผม" * 20, 30),
        ("A\tB\n" * 3, None),
        ("| a | b | c | d | e | f | g | h |\n" + "| :--- " * 8 + "|\n| 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 |\n", None),
        ("| Task | Owner |\n|---|---|\n" + "| to be done | nobody yet | Open |\n" * 6, None),
        ("| Task | Owner |\n|---|---|\n" + "| to be done | nobody yet | Open |\n" * 30, 340),
        ("board = [\n" + "    ['.', '.', '.', '.', '.', '.', '.', '.'],\n" * 8 + "]\n", None),
        ("[" + "[0, 0, 0, 0, 0, 0, 0, 0, 0], " * 9 + "]", None),
        (", ".join(f'"user_{name}"' for name in ("id", "name", "mail", "phone", "city", "zip", "role")), None),
        ("        self.assertEqual(value, other_value)\n" * 4, None),
    ],
    ids=lambda value: str(value)[:12],
)
def test_a_loop_fails_with_the_word_that_completes_its_last_round(text: str, place: int | None) -> None:
    rule = no_repetition().rule
    assert fails_after(rule, text) == place
    assert (at_end(rule, text) is None) == (place is None)


def test_how_much_is_a_loop_can_be_said() -> None:
    assert at_end(no_repetition(2, 2).rule, "tea tea") == "it repeats itself"
    assert at_end(no_repetition(3, 2).rule, "tea tea") is None
    assert at_end(no_repetition(2, 3).rule, "tea tea") is None


@pytest.mark.parametrize(("times", "words"), [(1, 5), (2, 0), ("3", 5), (3, True)])
def test_limits_are_whole_numbers(times: int, words: int) -> None:
    with pytest.raises(ValueError, match="is a whole number of at least"):
        no_repetition(times, words)


@pytest.mark.thorough
def test_modules_of_the_standard_library_are_no_loops() -> None:
    rule = no_repetition().rule
    folder = Path(textwrap.__file__).parent
    own = [path for path in folder.rglob("*.py") if not {"test", "tests", "site-packages"} & set(path.parts)]
    modules = sorted(path for path in own if path.stat().st_size > 20_000)[:: 1 if THOROUGH else 15]
    assert len(modules) > (100 if THOROUGH else 10)
    alarms = [path.name for path in modules if at_end(rule, path.read_text("utf-8", "replace")) is not None]
    assert len(alarms) <= 1, alarms


@pytest.mark.parametrize("text", ["word ", "a b c d ", "no, ", "x", " ", "ab cd ef gh ij kl mn op qr st uv wx "])
def test_twice_the_text_is_twice_the_work(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    work = 0
    compare = repetition._Reader._common

    def counted(reader: Any, here: int) -> int:
        nonlocal work
        run = compare(reader, here)
        work += run + 1
        return run

    monkeypatch.setattr(repetition._Reader, "_common", counted)
    done = []
    for size in (2000, 4000):
        before, rule = work, no_repetition(10**6, 10**6).rule
        state = rule.start()
        for number in range(size):
            state = rule.read(state, text if number % 7 else f"{number} ")
            rule.so_far(state, True)
        done.append(work - before)
    assert done[1] <= 2.1 * done[0] + 10


@given(st.lists(st.sampled_from("abcdefgh-+"), min_size=1, unique=True), st.integers(2, 4))
def test_every_plain_loop_is_found(unit: list[str], times: int) -> None:
    text = " ".join(unit) + " "
    words = sum(map(str.isalpha, unit))
    if words:
        assert at_end(no_repetition(times, words * times).rule, text * times) == "it repeats itself"


def test_a_loop_with_loops_inside_is_found_once_it_is_clear_which_one_it_is() -> None:
    rule = no_repetition(2, 14).rule
    assert at_end(rule, "a b a b a b a " * 2) is None
    assert at_end(rule, "a b a b a b a " * 4) == "it repeats itself"
