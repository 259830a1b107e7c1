"""Requirements made of others, and with a chunking of their own."""

from __future__ import annotations

from typing import Any

import pytest
from clock import run
from requirements_of import STYLES, In06
from story import contract
from test_in_a_run import finish, of, outcome

from mellea_stream_widget import requirements as r
from mellea_stream_widget.chunking import WordChunker
from mellea_stream_widget.mellea.api import Requirement, ValidationResult

TEXT = "One two. Three four. Five six."


def verdicts(requirement: Any, text: str = TEXT, **options: Any) -> list[str]:
    """Give what a requirement says to each chunk, then its final word."""
    lines = contract(run(finish(requirement, deltas=[text], **options)).log.read())
    said = [line[3] for line in lines if line[0] == "check"]
    return said + [f"at the end {line[1]}" for line in lines if line[0] == "full"]


def say(*words: str) -> Any:
    """Make a requirement that says these words about the sentences, and yes at the end."""
    return In06("said", dict(zip(["One two.", "Three four.", "Five six."], words, strict=True)))


P, F, U = "pass", "fail", "unknown"


@pytest.mark.claim("combine")
@pytest.mark.parametrize(
    ("left", "right", "both", "either"),
    [
        ((P, P, P), (P, U, P), [P, U, P, "at the end True"], [P, P, P, "at the end True"]),
        ((P, F, P), (P, P, P), [P, F], [P, P, P, "at the end True"]),
        ((F, P, P), (U, U, U), [F], [U, U, U, "at the end True"]),
        ((F, P, P), (P, F, P), [F], [P, F]),
        ((U, U, U), (U, U, F), [U, U, F], [U, U, U, "at the end True"]),
    ],
)
def test_both_and_either(left: Any, right: Any, both: list[str], either: list[str]) -> None:
    truth = r.requirement(lambda chunk: True)
    assert verdicts(truth & say(*left) & say(*right)) == both
    never = r.requirement(lambda chunk: False)
    assert verdicts(never | say(*left) | say(*right)) == either


def test_not_passes_for_good_once_the_other_has_failed() -> None:
    assert verdicts(~(r.requirement(lambda chunk: True) & say(P, F, P))) == [U, P, P, "at the end True"]
    assert verdicts(~(r.requirement(lambda chunk: True) & say(P, P, P))) == [U, U, U, "at the end False"]


def test_not_fails_only_where_the_others_pass_is_for_good() -> None:
    assert verdicts(~r.must_mention("three")) == [U, F]
    assert verdicts(~~r.must_mention("three")) == [U, P, P, "at the end True"]
    assert verdicts(~r.forbid("three")) == [U, P, P, "at the end True"]
    german = "Der Tee wird mit heißem Wasser übergossen, und dann wartet man ein paar Minuten, bevor man ihn trinkt"
    assert verdicts(~r.language("de"), f"{german}. {german}.") == [U, U, "at the end False"]


def test_a_part_may_be_a_sentence_a_function_or_any_requirement() -> None:
    def short(chunk: str) -> bool:
        return len(chunk) < 12

    made = r.max_words(9) & short
    assert made.label == "at most 9 words & short"
    assert outcome(made, text=TEXT)[0] == "passed"
    assert outcome(short & r.max_words(3), text=TEXT) == ("rejected", "One two.")
    assert (r.max_words(9) & "It counts.").label == "at most 9 words & It counts."
    fn = Requirement("counts", validation_fn=lambda ctx: ValidationResult(False, reason="no"))
    assert outcome(r.max_words(1) | fn, text=TEXT)[0] == "rejected"
    with pytest.raises(TypeError, match="Invalid requirement 3: expected a sentence"):
        r.max_words(9) & 3


def test_the_part_that_failed_is_named() -> None:
    result = run(finish(r.max_words(9) & r.forbid("four"), deltas=[TEXT]))
    assert result.streaming_failures[0][1].reason == 'forbid "four": it has "four" in it'
    final = run((r.max_words(1) | r.min_words(9)).validate(None, of(TEXT)))
    assert final.reason == "at most 1 words: 6 words, more than 1; at least 9 words: 6 words, fewer than 9"


def test_three_of_a_kind_are_one_requirement_of_three() -> None:
    three = r.max_words(9) & r.forbid("x") & (r.max_chars(99) & r.min_words(1))
    assert three.label == 'at most 9 words & forbid "x" & at most 99 characters & at least 1 words'
    mixed = r.max_words(9) & (r.max_chars(9) | r.max_lines(1) | r.must_mention("x"))
    assert mixed.label == 'at most 9 words & (at most 9 characters | at most 1 lines | must mention "x")'
    nested = (r.max_words(9) | r.max_chars(9)) & ~r.must_mention("two")
    result = run(finish(nested, deltas=[TEXT]))
    assert result.streaming_failures[0][1].reason == 'must mention "two" passed'


@pytest.mark.parametrize("style", STYLES)
def test_parts_are_asked_as_the_run_would_ask_them(style: str) -> None:
    part = STYLES[style]("part")
    run(finish(part & r.max_words(9), deltas=[TEXT]))
    assert [chunk for chunk, _, _ in part.calls] == ["One two.", "Three four.", "Five six.", "<end>"]


def test_a_chunking_of_its_own() -> None:
    seen: list[str] = []

    @r.requirement
    async def note(chunk: str) -> bool:
        seen.append(chunk)
        return chunk != "four."

    assert outcome(note.on("word"), text=TEXT) == ("rejected", "One two.")
    assert seen == ["One", "two.", "Three", "four."]
    seen.clear()
    assert outcome(note.on(WordChunker()), text="One\n\ntwo", chunking="line")[0] == "passed"
    assert seen == ["One", "two"]


def test_a_longer_chunking_is_asked_when_its_chunk_is_complete() -> None:
    seen: list[str] = []

    @r.requirement
    async def note(chunk: str) -> bool:
        seen.append(chunk)
        return "six" not in chunk

    assert verdicts(note.on("paragraph") & r.forbid("x"), "One.\n\nTwo. Three.") == [U, U, U, "at the end True"]
    assert seen == ["One.", "Two. Three."]
    assert outcome(note.on("paragraph"), text="One. Five six.")[0] == "rejected"


def test_an_unknown_chunking_is_refused_at_once() -> None:
    with pytest.raises(ValueError, match="Unknown chunking 'wrod'"):
        r.max_words(3).on("wrod")


@pytest.mark.parametrize(
    ("requirement", "fine"),
    [
        (lambda: r.forbid("x"), [True, True, True]),
        (lambda: r.max_words(9), [True, True, True]),
        (lambda: r.no_repetition(), [True, True, True]),
        (lambda: r.must_mention("six"), [False, False, False]),
        (lambda: r.json_prefix() | r.forbid("x"), [True, True, True]),
        (lambda: r.forbid("x") & r.max_words(9), [True, True, True]),
        (lambda: r.forbid("x") & r.min_words(3), [False, True, True]),
        (lambda: r.forbid("x") | r.max_words(3), [True, True, True]),
        (lambda: r.min_words(3) | r.forbid("x"), [True, False, False]),
        (lambda: r.forbid("x").on("word"), [True, True, True]),
        (lambda: ~r.must_mention("x"), [False, False, False]),
        (lambda: say(P, U, P), [False, False, False]),
    ],
)
def test_what_has_found_nothing_so_far_says_so(requirement: Any, fine: list[bool]) -> None:
    result = run(finish(requirement(), deltas=[TEXT]))
    checks = [event for event in result.log.read() if event.kind == "quick_check"]
    assert [verdict.fine for verdict in result.verdicts] == [*fine, *(False for _ in result.final_validations)]
    assert [hasattr(verdict, "fine_so_far") for check in checks for verdict in check.results] == fine
    assert all(v.success == "unknown" for c in checks for v in c.results if hasattr(v, "fine_so_far"))


def test_verdicts_that_say_nothing_but_themselves_are_one_object() -> None:
    log = run(finish(r.forbid("x"), r.must_mention("seven"), deltas=[TEXT])).log.read()
    checks = [event.results for event in log if event.kind == "quick_check"]
    assert [len({id(verdict) for verdict in column}) for column in zip(*checks, strict=True)] == [1, 1]
    assert len({id(verdict) for check in checks for verdict in check}) == 2
