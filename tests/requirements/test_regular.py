"""Regular expressions, matched character by character: `re` and `regex` are the measure."""

from __future__ import annotations

import gc
import re
from copy import deepcopy
from typing import Any

import pytest
import regex
from at_once import at_once
from effort import at_most
from hypothesis import given
from hypothesis import strategies as st
from reading import FEW, read

from mellea_stream_widget.mellea.requirements.rule import PatternTimeout
from mellea_stream_widget.requirements import forbid, matches, must_mention
from mellea_stream_widget.requirements.regular import Irregular, Machine, machine
from mellea_stream_widget.requirements.schema.ecma import searcher

ATOMS = st.sampled_from(["a", "b", ".", r"\w", r"\s", "[ab]", "[^a]", " ", r"\n", r"\.", "x", r"\d"])
PLACES = st.sampled_from(["^", "$", r"\b", r"\B", r"\A", r"\Z"])
QUANTIFIERS = st.sampled_from(["*", "+", "?", "{2}", "{1,2}", "{,2}", "*?", "{2,}"])
BEHIND = st.sampled_from(["a", "b", r"\w", "ab", r"^", r"a\b"])
PATTERNS = st.recursive(
    ATOMS | PLACES,
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=3).map("".join),
        st.tuples(inner, inner).map(lambda pair: f"(?:{pair[0]}|{pair[1]})"),
        st.tuples(inner, QUANTIFIERS).map(lambda pair: f"(?:{pair[0]}){pair[1]}"),
        st.tuples(st.sampled_from(["(?=", "(?!"]), inner).map(lambda pair: f"{pair[0]}{pair[1]})"),
        st.tuples(st.sampled_from(["(?<=", "(?<!"]), BEHIND).map(lambda pair: f"{pair[0]}{pair[1]})"),
    ),
    max_leaves=8,
)
TEXTS = st.text(st.sampled_from("ab x1.\n"), max_size=8)
FLAGS = st.sampled_from([0, re.M, re.S, re.I, re.M | re.S])


@FEW
@given(PATTERNS, TEXTS, FLAGS)
def test_a_whole_text_matches_as_in_re(pattern: str, text: str, flags: int) -> None:
    compiled = re.compile(pattern, flags)
    matching = Machine(compiled, searching=False)
    positions = [matching.start]
    for character in text:
        positions.append(matching.read(positions[-1], character))
    matches = compiled.fullmatch(text) is not None
    assert matching.ends(positions[-1]) == matches
    assert not matches or all(map(matching.alive, positions))


@FEW
@given(PATTERNS, TEXTS, FLAGS)
def test_a_search_finds_what_re_finds_and_is_certain_of_nothing_else(pattern: str, text: str, flags: int) -> None:
    compiled = re.compile(pattern, flags)
    searching = Machine(compiled, searching=True)
    position, certain = searching.start, False
    for character in text:
        certain = certain or searching.certain(position, " \n" if character in " \n" else "")
        position = searching.read(position, character)
    found = compiled.search(text) is not None
    assert searching.ends(position) == found
    assert found or not (certain or position.found)


@pytest.mark.parametrize(
    ("pattern", "matching", "others"),
    [
        (re.compile(r"\w+", re.ASCII), ["cafe"], ["café"]),
        (re.compile(r"\w+"), ["café"], ["a b"]),
        (re.compile(r"(?i:AB)c"), ["abc", "aBc"], ["abC"]),
        (re.compile("a  b # letters", re.VERBOSE), ["ab"], ["a b"]),
        (re.compile(r"(?x) [a #] {2}"), ["#a", " #"], ["a"]),
        (re.compile(r"a{,2}b{2,}c{"), ["bbc{", "aabbbc{"], ["abc{"]),
        (re.compile(r"(?P<one>a)(?#b)[]x]\]"), ["a]]", "ax]"], ["ab]]"]),
        (re.compile(r"\x41\u0042\103\0\t"), ["ABC\0\t"], ["ABC"]),
        (re.compile(r"a(?#b){2}(?#c)|(?#d)b"), ["aa", "b"], ["a", "a{2}"]),
        (re.compile("(?x)a # b\n(?#c) # d\n {2}"), ["aa"], ["a{2}"]),
        (regex.compile(r"\p{Lu}\P{Lu}[[:digit:]]"), ["Éé1"], ["éÉ1"]),
        (regex.compile(r"[\w--[a-c]]+", regex.V1), ["xyz"], ["xaz"]),
        (regex.compile(r"\mab\M.*"), ["ab c"], ["abc"]),
    ],
    ids=lambda value: getattr(value, "pattern", ""),
)
def test_the_syntax_of_both_packages_is_known(pattern: Any, matching: list[str], others: list[str]) -> None:
    one = Machine(pattern, searching=False)
    assert [one.ends(one.read(one.start, text)) for text in (*matching, *others)] == [
        pattern.fullmatch(text) is not None for text in (*matching, *others)
    ]
    assert [text for text in (*matching, *others) if one.ends(one.read(one.start, text))] == matching


@pytest.mark.parametrize("package", [re, regex], ids=["re", "regex"])
@pytest.mark.parametrize(
    ("source", "flags", "texts"),
    [
        ("pass{,}word", "", ["paword", "passssword", "pass{,}word"]),
        ("a\u00a0b", "X", ["a\u00a0b", "ab"]),
        ("a\x1cb", "X", ["a\x1cb", "ab"]),
        ("a \t\n\r\v\fb", "X", ["a \t\n\r\v\fb", "ab"]),
        (r"\B", "", [""]),
        (r"(?<!a)\B", "", ["", "!"]),
    ],
)
def test_what_the_packages_read_in_their_own_way(package: Any, source: str, flags: str, texts: list[str]) -> None:
    pattern = package.compile(source, package.X if flags else 0)
    one = Machine(pattern, searching=True)
    assert [one.ends(one.read(one.start, text)) for text in texts] == [
        pattern.search(text) is not None for text in texts
    ]


@pytest.mark.parametrize(
    "source", [r"\N{,}_", r"(?x)\N{1, 2}", r"\N{a(?<!b{a|c){1,2}?", r"(?a)\p{Lu}", "(?i)(?a:\u03c2)"]
)
def test_what_only_regex_can_read_is_left_to_it(source: str) -> None:
    with pytest.raises(Irregular):
        Machine(regex.compile(source), searching=True)


def test_a_number_of_repetitions_has_ascii_digits() -> None:
    pattern = re.compile("a{\u0663}")
    one = Machine(pattern, searching=False)
    texts = ["aaa", "a{\u0663}"]
    assert [one.ends(one.read(one.start, text)) for text in texts] == [False, True]


@pytest.mark.parametrize("flags", [regex.I | regex.F, regex.W, regex.P, regex.B, regex.E, regex.R, 1 << 40])
def test_flags_outside_the_known_ones_are_refused(flags: int) -> None:
    class Given:
        pattern = "stra\u00dfe"

    given = Given()
    given.flags = flags  # type: ignore[attr-defined]
    with pytest.raises(Irregular):
        Machine(given, searching=True)


@pytest.mark.parametrize(
    "pattern",
    [
        r"(a)\1",
        r"(?P<a>a)(?P=a)",
        "(?>a|ab)c",
        "a++",
        "(?(1)a|b)",
        "(?|a|b)",
        "(?R)?",
        r"\X",
        "a{2000}",
        "(?:a{500}){500}",
        "(?:cats){e<=1}",
        "(?L)a",
        r"(?<=a(?=b))b",
        "(" * 5000 + ")" * 5000,
    ],
    ids=lambda value: value[:12],
)
def test_what_is_not_regular_is_refused(pattern: str) -> None:
    class Given:
        flags = 0

    given = Given()
    given.pattern = pattern  # type: ignore[attr-defined]
    with pytest.raises(Irregular):
        Machine(given, searching=True)


@pytest.mark.parametrize("pattern", [r"^(\w+\s?)+$", r"(?:a|aa)*(?:a|aa)*(?:a|aa)*b", r"(?s)<.*>", r"(a|b)*a(a|b){9}c"])
def test_twice_the_text_is_twice_the_work(pattern: str, monkeypatch: pytest.MonkeyPatch) -> None:
    work = 0
    walk = Machine._walk

    def counted(*arguments: Any) -> Any:
        nonlocal work
        work += 1
        return walk(*arguments)

    monkeypatch.setattr(Machine, "_walk", counted)
    done = []
    for size in (1000, 2000):
        one = Machine(re.compile(pattern), searching=True)
        before = work
        one.read(one.start, "<" + "abba word " * size)
        done.append(work - before)
    assert done[1] <= 2 * done[0]


def test_positions_that_are_forgotten_are_found_again(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "abbabaabbab" * 9
    one = Machine(re.compile(r"(?:a|b)*a(?:a|b){5}c?"), searching=False)
    known = one.read(one.start, text)
    monkeypatch.setattr(machine, "REMEMBERED", 60)
    other = Machine(re.compile(r"(?:a|b)*a(?:a|b){5}c?"), searching=False)
    assert other.read(other.start, text) == known
    assert other.ends(other.read(other.start, text)) == one.ends(known)
    assert hash(known) == hash(deepcopy(known))


@at_most(50)
@given(TEXTS, TEXTS)
def test_a_position_is_a_value(text: str, more: str) -> None:
    one = Machine(re.compile(r"(?<!a)b\b|x+(?!1)"), searching=True)
    assert one.read(one.read(one.start, text), more) == one.read(one.start, text + more)


MANY_WAYS = "(?:(?=.{0,40}x)a|(?=.{0,30}y)a|b)*z"


@pytest.mark.parametrize("searching", [False, True])
def test_a_pattern_with_too_many_open_ways_is_named(searching: bool) -> None:
    one = Machine(re.compile(MANY_WAYS), searching=searching)
    with pytest.raises(PatternTimeout) as caught:
        one.read(one.start, "a" * 40)
    assert str(caught.value) == (
        f"the pattern /{MANY_WAYS}/ keeps too many ways open at the same time; "
        "write it with fewer looks ahead in repetitions"
    )


def test_one_character_takes_so_many_steps_at_most(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(machine, "STEPS", 20)
    one = Machine(re.compile("(?:(?=.{0,9}x)a)*z"), searching=False)
    with pytest.raises(PatternTimeout):
        one.read(one.start, "a" * 9)


def test_a_schema_asks_the_other_engine_where_too_many_ways_are_open(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(machine, "STEPS", 100)
    found = searcher("^" + MANY_WAYS)
    assert [found(text) for text in ("aaaaxyz", "aaaabz", "aaaa")] == [False, False, False]
    assert [found(text) for text in ("bbbz", "aaaabbzxy", "aaaa")] == [True, True, False]


@pytest.mark.parametrize("cut", [1, 7, 1000])
def test_the_other_engine_goes_on_where_too_many_ways_are_open(cut: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(machine, "STEPS", 300)
    long, short = "ab" * 20, "aaaabbxyz"
    for text, found in ((long + short, True), (short + long, True), (long, False), (f"xz {long}", True)):
        pieces = [text[at : at + cut] for at in range(0, len(text), cut)]
        forbidden = forbid(re.compile(MANY_WAYS)).rule
        state = read(forbidden, pieces)
        assert (at_once(forbidden.at_end(state)).success == "fail") == found
        decided = found and not text.endswith("z")  # a match at the end may still grow
        assert (at_once(forbidden.so_far(state, True)).success == "fail") == decided
        assert (at_once(must_mention(re.compile(MANY_WAYS)).rule.at_end(state)).success == "pass") == found
        whole = matches(f"(?s:.*{MANY_WAYS})|no").rule
        assert (at_once(whole.at_end(read(whole, pieces))).success == "pass") == text.endswith("z")
        assert at_once(whole.so_far(read(whole, pieces), True)).success == "unknown"
    wrong = matches(f"c{MANY_WAYS}").rule
    assert at_once(wrong.so_far(read(wrong, [long]), True)).success == "fail"


def test_what_is_remembered_stays_small_for_pythons_collector() -> None:
    one = Machine(re.compile(r"(?:[ab]{0,30}x?){0,30}c"), searching=False)
    before = len(gc.get_objects())
    one.read(one.start, "abba" * 200)
    assert len(gc.get_objects()) - before < 5_000
