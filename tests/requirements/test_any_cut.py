"""What a rule knows and says depends on the text alone, never on how it was cut into pieces."""

from __future__ import annotations

import asyncio
import re
from copy import copy
from functools import cache
from itertools import accumulate
from typing import Any

import pytest
from at_once import at_once
from hypothesis import given, settings
from hypothesis import strategies as st
from reading import FEW, cut_texts, made_of, read

from mellea_stream_widget import requirements as r
from mellea_stream_widget.log.events import span_of
from mellea_stream_widget.mellea.requirements.lifted import context_of
from mellea_stream_widget.orchestrator.chunk import Span

WORDS = (
    "beer",
    "cold ",
    "cold",
    "\n",
    " ",
    "s",
    "BEER",
    "be\u00ader",
    "e",
    "te\u0301",
    "\u0301",
    "é",
    "ﬁ",
    "fish",
    "ß",
    "酒啤",
    "C++",
    "7",
)
PROSE = ("One", " ", "1. ", "Dr. ", "!", "? ", "。", "\n", "\n\n", "```\n", "- x", "'s", '." ', "\r\n", "e.g. ")
JSON = (
    '{"',
    '"',
    "a",
    '": ',
    ", ",
    "[",
    "]",
    "{",
    "}",
    "1",
    "-0.5e3",
    "true",
    "nul",
    "\\",
    "u00e9",
    "\\ud83d\\ude00",
    " ",
    "\n",
)
CODE = ("```", "python\n", "js\n", "\n", "x = 1", "(", ")", "def f():", "    ", "~~~", '"""', "\r\n", "\\", "if x")
LINES = (
    "me@",
    "x.org",
    " ",
    "https://",
    "www.",
    "example.com",
    "/a",
    "+49 30",
    " 901820",
    "\n",
    "\r",
    "4111 1111",
    " 1111 1111",
    "AKIAIOSFODNN7",
    "EXAMPLQ",
)
LOOPS = ("tea is ", "good", ". ", "!", "-", "hahaha", "哈", " ", "\n", "very ")

RULES: dict[str, tuple[Any, tuple[str, ...]]] = {
    "forbid": (lambda: r.forbid("cold beer", "été", "fish", "strasse", "啤酒", "C++", re.compile(r"\d+ ?s")), WORDS),
    "must_mention": (lambda: r.must_mention("cold beer", "été", "啤酒", re.compile(r"beer\b")), WORDS),
    "matches": (lambda: r.matches(r"(?:beer|cold)(?: \w+)*"), WORDS),
    "max_chars": (lambda: r.max_chars(12), PROSE),
    "max_words": (lambda: r.max_words(3), PROSE),
    "max_sentences": (lambda: r.max_sentences(2), PROSE),
    "max_lines": (lambda: r.max_lines(2), PROSE),
    "min_words": (lambda: r.min_words(3), PROSE),
    "min_sentences": (lambda: r.min_sentences(2), PROSE),
    "no_repetition": (lambda: r.no_repetition(3, 6), LOOPS),
    "no_control_characters": (r.no_control_characters, ("a", "\x1b", "\n", "\u202e", "\u200d", "é")),
    "no_urls": (lambda: r.no_urls("example.com"), LINES),
    "no_secrets": (r.no_secrets, LINES),
    "no_personal_data": (r.no_personal_data, LINES),
    "language": (
        lambda: r.language("en"),
        (
            *("This is the tea of the day, ", "und das ist der Tee des Tages, ", "茶是用热水", " ", "ß"),
            *("```", "`", "\n", "\n    ", "\r\n", "x = f(a)", "~~~py", "> ", "- "),
        ),
    ),
    "markdown_list": (lambda: r.markdown_list((1, 2)), ("- ", "a", "\n", "  ", "1. ", "-", "* b\n")),
    "json_prefix": (r.json_prefix, JSON),
    "json_prefix with a schema": (
        lambda: r.json_prefix(
            {"type": "object", "properties": {"a": {"type": "array"}}, "additionalProperties": False}
        ),
        JSON,
    ),
    "code_fence": (lambda: r.code_fence("python", compiles=True), CODE),
}


@cache
def requirement_of(name: str) -> Any:
    return RULES[name][0]()


def rule_of(name: str) -> Any:
    return requirement_of(name).rule


def at_end(rule: Any, text: str) -> Any:
    return at_once(rule.at_end(read(rule, [text])))


@pytest.mark.mutant(
    "a cutter that somebody else has fed is not used",
    "SentencesState.own_cut",
    "self.cut is not None and self.cut.text is self.text",
    "self.cut is not None",
    case="[max_sentences]",
)
@pytest.mark.parametrize("name", RULES)
@FEW
@given(st.data())
def test_a_rule_knows_and_says_the_same_however_its_text_was_cut(name: str, data: st.DataObject) -> None:
    rule = rule_of(name)
    pieces = data.draw(cut_texts(made_of(*RULES[name][1])))
    state, said = rule.start(), ["unknown"]
    for piece in pieces:
        state = at_once(rule.read(state, piece))
        said.append(at_once(rule.so_far(state, False)).success)
    assert state == read(rule, ["".join(pieces)])
    assert at_once(rule.at_end(state)) == at_end(rule, "".join(pieces))
    other = data.draw(made_of(*RULES[name][1]))
    half = read(rule, pieces[:2])
    forks = [at_once(rule.read(half, more)) for more in ("".join(pieces[2:]), other)]
    for fork, text in zip(forks, ("".join(pieces), "".join(pieces[:2]) + other), strict=True):
        assert (fork, at_once(rule.at_end(fork))) == (read(rule, [text]), at_end(rule, text))
    first = said.index("fail") if "fail" in said else len(said)
    assert set(said[first:]) <= {"fail"}, "a fail is for good"
    assert "fail" not in said or at_once(rule.at_end(state)).success == "fail"
    assert "pass" not in said or name == "language" or at_once(rule.at_end(state)).success == "pass"


@pytest.mark.parametrize("name", RULES)
@settings(FEW, max_examples=min(20, FEW.max_examples))
@given(st.data())
def test_the_verdict_on_the_whole_text_is_that_of_a_requirement_that_has_read_nothing(
    name: str, data: st.DataObject
) -> None:
    asked, fresh = copy(requirement_of(name)), copy(requirement_of(name))
    texts = made_of(*RULES[name][1])
    pieces, other = data.draw(cut_texts(texts)), data.draw(texts)
    read_text = "".join(pieces)

    async def verdicts() -> None:
        ends = list(accumulate(map(len, pieces)))
        for piece, end in zip(pieces, ends, strict=True):
            span = Span(piece, end - len(piece), end, "")
            await asked.check_span(span, overlap="", last=False, backend=None, ctx=None)
        for whole in (read_text, read_text + other, read_text[: len(read_text) // 2], other, other[::-1]):
            said, wanted = [await one.validate(None, context_of(whole)) for one in (asked, fresh)]
            assert (said.as_bool(), said.reason, span_of(said)) == (wanted.as_bool(), wanted.reason, span_of(wanted))

    asyncio.run(verdicts())
