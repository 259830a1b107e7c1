"""Patterns that must not, or must, be in the text: the end of a chunk is not its end."""

from __future__ import annotations

import re
from typing import Any

import pytest
import regex
from clock import run
from reading import at_end, fails_after, passes_after, read, so_far

from mellea_stream_widget.backends.scripting import Answer, ScriptedBackend
from mellea_stream_widget.mellea.api import CBlock, SimpleContext
from mellea_stream_widget.requirements import backtracking, forbid, must_mention
from mellea_stream_widget.streaming import StreamChunkingResult, stream_with_chunking


async def finish(requirement: Any, text: str) -> StreamChunkingResult:
    backend = ScriptedBackend(Answer(text))
    result = await stream_with_chunking(CBlock("x"), backend, SimpleContext(), requirements=[requirement])
    await result.log.join()
    return result


@pytest.mark.parametrize(
    ("pattern", "text", "settled", "found"),
    [
        (r"\?\s*$", "How are you?", True, "unknown"),
        (r"\?\s*$", "How are you? I am well.", True, "unknown"),
        (r"(?m)\?\s*$", "How are you?\nI", True, "fail"),
        (r"\.\Z", "It ends.", True, "unknown"),
        (r"\bAI\b(?! model)", "As an AI", True, "unknown"),
        (r"\bAI\b(?! model)", "As an AI m", False, "unknown"),
        (r"\bAI\b(?! model)", "As an AI mo", False, "unknown"),
        (r"\bAI\b(?! model)", "As an AI mox", False, "fail"),
        (r"\bAI\b(?! model)", "As an AI model of", True, "unknown"),
        (r"\bAI\b", "As an AI", True, "fail"),
        (r"\bAI\b", "As an AI", False, "unknown"),
        (r"AI(?=\s)", "As an AI", True, "unknown"),
        (r"AI(?=\s)", "As an AI ", False, "fail"),
        (r"AI(?!\w)", "As an AI", True, "fail"),
        (r"(?<!not )fine", "it is not fine", True, "unknown"),
        (r"(?<!not )fine", "it is fine", True, "fail"),
        (r"(?s)<think>.*</think>", "<think> a </think> and", False, "fail"),
        (r"(\w)\1\1", "see aaab", False, "fail"),
        (r"(\w)\1$", "see aa", True, "unknown"),
    ],
)
def test_a_pattern_is_found_once_nothing_that_follows_changes_it(
    pattern: str, text: str, settled: bool, found: str
) -> None:
    assert so_far(forbid(re.compile(pattern)).rule, text, settled=settled) == found


@pytest.mark.parametrize(
    ("pattern", "text", "found"),
    [
        (r"\?\s*$", "How are you?", True),
        (r"\?\s*$", "How are you? I am well.", False),
        (r"\bAI\b(?! model)", "As an AI", True),
        (r"AI(?=\s)", "As an AI", False),
        (r"(\w)\1$", "see aa", True),
        (r"(?>a|ab)c", "abc", False),
    ],
)
def test_at_the_end_the_end_is_the_end(pattern: str, text: str, found: bool) -> None:
    assert (at_end(forbid(re.compile(pattern)).rule, text) is not None) == found
    assert (at_end(must_mention(re.compile(pattern)).rule, text) is None) == found


@pytest.mark.parametrize(
    ("pattern", "text", "found"),
    [
        (re.compile(r"\d{3}", re.ASCII), "It is \u0663\u0664\u0665 now.", False),
        (re.compile(r"\d{3}"), "It is \u0663\u0664\u0665 now.", True),
        (re.compile(r"(\d)\1", re.ASCII), "It is \u0663\u0663 now.", False),
        (re.compile("beer", re.IGNORECASE), "BEER", True),
        (re.compile("a.b", re.DOTALL), "a\nb", True),
        (re.compile("^b", re.MULTILINE), "a\nb", True),
        (re.compile("a # one", re.VERBOSE), "a", True),
        (regex.compile(r"\p{Lu}{2}"), "\u00c4\u00d6", True),
    ],
    ids=lambda value: getattr(value, "pattern", ""),
)
def test_flags_mean_what_they_meant(pattern: Any, text: str, found: bool) -> None:
    assert (at_end(forbid(pattern).rule, text) is not None) == found


@pytest.mark.parametrize(
    ("pattern", "text", "found"),
    [
        (r"a\Kb", "an ab", True),
        (r"a\Kb", "b a b", False),
        (r"a\\K", "a\\K", True),
        (r"\Ga", "a", True),
        (r"\Ga", "ba", False),
        (r"(?r)ab", "an ab", True),
    ],
)
def test_where_a_search_begins_does_not_matter(pattern: str, text: str, found: bool) -> None:
    rule = forbid(regex.compile(pattern)).rule
    assert (at_end(rule, text) is not None) == found
    assert (rule.at_end(read(rule, text)).success == "fail") == found


def test_a_pattern_that_stays_open_is_found_where_it_ends() -> None:
    text = "<think>" + "x " * 5000 + "</think> and more"
    assert fails_after(forbid(re.compile(r"(?s)<think>.*</think>")).rule, text) == len(text) - len(" and more")
    assert passes_after(must_mention(re.compile(r"(?s)<think>.*</think>")).rule, text) == len(text) - len(" and more")


@pytest.mark.parametrize("make", [forbid, must_mention])
def test_nothing_of_the_text_is_kept_for_a_regular_pattern(make: Any) -> None:
    state = read(make(re.compile(r"(?s)a.*b")).rule, ["a" * 10_000])
    assert state.searches[0].tail == ""


def test_the_error_of_a_pattern_that_takes_for_ever_names_the_requirement_and_the_pattern(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(backtracking, "TIMEOUT", 0.05)
    pattern = r"(?:a|aa)*(?:a|aa)*(?:a|aa)*(?:a|aa)*(b)\1"
    result = run(finish(forbid(re.compile(pattern)), "a" * 4000 + "c"))
    assert result.outcome == "error"
    assert str(result.exception).startswith(f"requirement 'forbid /{pattern}/': the pattern /{pattern}/ took longer")
