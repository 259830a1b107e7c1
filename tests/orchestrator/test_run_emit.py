"""The three ways to give text out."""

from __future__ import annotations

import pytest
from actors import FakeCheck, FakeSource, Wait, cut, finish
from clock import run
from story import contract, story

from mellea_stream_widget.orchestrator.limits import BadVerdict

TEXT = "One. Two. Three."


@pytest.mark.claim("--emit")
@pytest.mark.contract("emit")
def test_preview_shows_the_text_at_once_to_subscribers_only() -> None:
    check = FakeCheck(answers={"Two.": Wait(1.0, "fail")})
    result = run(finish(FakeSource(["One. ", "Two. ", "Thr"], [check]), emit="preview"))
    assert [line for line in story(result.log.read()) if line[0] in ("preview", "chunk", "completed")] == [
        ("preview", "One. "),
        ("chunk", 0, "One."),
        ("preview", "Two. "),
        ("preview", "Thr"),
        ("completed", "rejected", "One."),
    ]
    assert result.full_text == "One."
    assert [event.start for event in result.log.read() if event.kind == "preview"] == [0, 5, 10]
    assert all(event.end - event.start == len(event.text) for event in result.log.read() if event.kind == "preview")


def test_preview_changes_nothing_for_the_contracts_readers() -> None:
    checks = {"Two.": Wait(1.0)}
    plain = run(finish(FakeSource(cut(TEXT), [FakeCheck(answers=checks)])))
    preview = run(finish(FakeSource(cut(TEXT), [FakeCheck(answers=checks)]), emit="preview"))
    assert contract(preview.log.read()) == contract(plain.log.read())
    assert preview.full_text == plain.full_text


@pytest.mark.claim("--emit")
@pytest.mark.contract("final-validation", "emit")
def test_audit_records_a_failed_check_and_goes_on() -> None:
    checks = [FakeCheck("strict", {"Two.": "fail"}), FakeCheck("slow", Wait(1.0))]
    source = FakeSource(cut(TEXT), checks)
    result = run(finish(source, emit="audit"))
    assert contract(result.log.read()) == [
        ("check", 0, True, "pass", "pass"),
        ("chunk", 0, "One."),
        ("check", 1, False, "fail", "pass"),
        ("chunk", 1, "Two."),
        ("check", 2, True, "pass", "pass"),
        ("chunk", 2, "Three."),
        ("done", TEXT),
        ("full", True, True),
        ("completed", "failed_validation", TEXT),
    ]
    assert source.states == ["finished"]
    assert [requirement for requirement, _ in result.streaming_failures] == ["requirement strict"]
    assert (result.completed, result.reason) == (True, "strict failed")


@pytest.mark.contract("full-validation-event")
def test_audit_with_every_requirement_failed_has_nothing_to_validate() -> None:
    result = run(finish(FakeSource(["One."], [FakeCheck("strict", "fail")]), emit="audit"))
    assert contract(result.log.read()) == [
        ("check", 0, False, "fail"),
        ("chunk", 0, "One."),
        ("done", "One."),
        ("completed", "failed_validation", "One."),
    ]


def test_audit_does_not_cancel_siblings_even_with_fail_fast() -> None:
    checks = [FakeCheck("strict", "fail"), FakeCheck("slow", Wait(1.0))]
    result = run(finish(FakeSource(["One."], checks), emit="audit", fail_fast=True))
    assert contract(result.log.read())[0] == ("check", 0, False, "fail", "pass")


@pytest.mark.parametrize("odd", [ValueError("no"), None], ids=["raises", "no verdict"])
def test_audit_ends_with_an_error_like_any_other_run(odd: object) -> None:
    checks = [FakeCheck("strict", "fail"), FakeCheck("odd", Wait(1.0, odd))]
    result = run(finish(FakeSource(["One. Two."], checks), emit="audit"))
    assert isinstance(result.exception, (ValueError, BadVerdict))
    assert contract(result.log.read())[-1] == ("completed", "error", "")
