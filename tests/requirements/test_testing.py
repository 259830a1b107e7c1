"""What tests requirements: each law is seen to be broken by a requirement that breaks it."""

from __future__ import annotations

import asyncio
from itertools import pairwise
from typing import Any, ClassVar

import pytest
from clock import run

from mellea_stream_widget import requirements as r
from mellea_stream_widget.mellea.api import PartialValidationResult, Requirement, ValidationResult
from mellea_stream_widget.mellea.requirements.base import StreamingRequirement
from mellea_stream_widget.mellea.requirements.rule import PASS, UNKNOWN, RuleAnswer, fail
from mellea_stream_widget.mellea.requirements.verdicts import FineSoFar
from mellea_stream_widget.requirements import testing, trial
from mellea_stream_widget.requirements.disguises import DISGUISES
from mellea_stream_widget.requirements.making import text_requirement
from mellea_stream_widget.requirements.testing import assail, assert_requirement, check_requirement
from mellea_stream_widget.requirements.trial import Measured

TEXTS = ["Tea is hot. Beer is cold, and nobody drinks it. Water too.", "Nothing is said here: it ends."]


def laws(requirement: Any, *texts: str) -> list[str]:
    return [one.law for one in check_requirement(requirement, texts or TEXTS).findings]


LINEAR = tuple((size, size / 4e6) for size in range(500, 4500, 500))


@pytest.fixture(autouse=True)
def measured(monkeypatch: pytest.MonkeyPatch) -> list[Measured]:
    """Measure nothing: what the clock says is given by the test."""
    given = [Measured(LINEAR, 0.0, 0.0, 0.0)]

    async def measure(*_: Any) -> Measured:
        return given[0] if len(given) == 1 else given.pop(0)

    monkeypatch.setattr(testing, "measured", measure)
    return given


@pytest.mark.parametrize(
    "make",
    [
        lambda: r.forbid("wine"),
        lambda: r.forbid("Beer"),
        lambda: r.must_mention("water"),
        lambda: r.max_words(5) & r.no_urls(),
        lambda: r.max_sentences(2),
        lambda: ~r.must_mention("gin") | r.no_repetition(),
        lambda: r.max_words(4).on("sentence"),
        lambda: lambda chunk: "Beer" not in chunk,
        r.json_prefix,
        r.code_fence,
    ],
)
def test_the_ready_requirements_keep_all_laws(make: Any) -> None:
    report = check_requirement(make(), TEXTS)
    assert report.holds, str(report)
    assert str(report).endswith(": all laws hold for 2 texts.")


class _Counting(StreamingRequirement):
    """Says the number of times that it was asked, of all clones together."""

    asked: ClassVar[list[int]] = []

    async def check_chunk(self, chunk: str, *, backend: Any, ctx: Any) -> Any:
        self.asked.append(1)
        return PartialValidationResult("unknown", reason=str(len(self.asked)))

    async def validate(self, backend: Any, ctx: Any, **options: Any) -> Any:
        return ValidationResult(True)


def test_an_answer_that_depends_on_earlier_runs_is_told() -> None:
    found = check_requirement(_Counting("counts"), TEXTS)
    assert [one.law for one in found.findings][-1] == "clones do not disturb one another"
    assert not found.holds


def test_state_of_a_module_is_told() -> None:
    seen: list[int] = []

    def check(chunk: str) -> bool:
        seen.append(1)
        return len(seen) < 5

    assert laws(check)[0] == "it says the same about a text each time that it is asked"


class _Wavering(StreamingRequirement):
    """Says "unknown", and in another run that it is fine so far."""

    runs: ClassVar[list[int]] = []

    async def check_chunk(self, chunk: str, *, backend: Any, ctx: Any) -> Any:
        return FineSoFar("unknown") if len(self.runs) % 2 else PartialValidationResult("unknown")

    async def validate(self, backend: Any, ctx: Any, **options: Any) -> Any:
        self.runs.append(1)
        return ValidationResult(True)


def test_fine_so_far_and_unknown_are_two_answers() -> None:
    report = check_requirement(_Wavering("wavers"), TEXTS[:1])
    assert "answer 1 was ('fine so far', None), not ('unknown', None)" in str(report)


class _Mixed(StreamingRequirement):
    """Fails a chunk that another clone was asked about before; alone, each clone is right."""

    texts: ClassVar[list[Any]] = []

    async def check_chunk(self, chunk: str, *, backend: Any, ctx: Any) -> Any:
        self.texts[:] = [id(self)] if not self._mine else self.texts
        mixed = self._mine and self.texts != [id(self)]
        self._mine = True
        return PartialValidationResult("fail" if mixed else "pass")

    async def validate(self, backend: Any, ctx: Any, **options: Any) -> Any:
        return ValidationResult(True)

    _mine = False


def test_clones_that_disturb_one_another_are_told() -> None:
    assert laws(_Mixed("mixes")) == ["clones do not disturb one another"]


class _Forgetful(StreamingRequirement):
    """Counts chunks, and is not told of those that were kept."""

    count = 0

    async def check_chunk(self, chunk: str, *, backend: Any, ctx: Any) -> Any:
        self.count = self.count + 1
        return PartialValidationResult("unknown", reason=str(self.count))

    async def see_kept(self, chunks: Any, *, backend: Any, ctx: Any) -> None:
        """Forget them."""

    async def validate(self, backend: Any, ctx: Any, **options: Any) -> Any:
        return ValidationResult(True)


def test_a_clone_that_forgets_the_kept_chunks_is_told() -> None:
    report = check_requirement(_Forgetful("forgets"), TEXTS[:1])
    assert {one.law for one in report.findings} == {"after kept chunks it goes on as if it had been asked about them"}
    assert "answer 2 was ('unknown', '1'), not ('unknown', '2'), by sentence behind 1 kept chunks" in str(report)


def test_an_answer_that_depends_on_the_deltas_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    told = testing.told

    async def cut(trial: Any, text: str, chunking: str, size: int | None) -> Any:
        said = await told(trial, text, chunking, size)
        return said if size != 3 else said[:-1]

    monkeypatch.setattr(testing, "told", cut)
    report = check_requirement(r.forbid("x"), TEXTS[:1], chunkings=["word"])
    assert [(one.law, one.told) for one in report.findings] == [
        (
            "it says the same however the text was cut into deltas",
            "12 answers, not 13, by word in deltas of 3 characters",
        )
    ]


def test_text_that_is_kept_is_told() -> None:
    kept: list[str] = []

    def check(chunk: str) -> bool:
        kept.append(chunk)
        return True

    assert laws(check) == ["it keeps nothing of the text when the run is over"]


def test_the_words_of_the_requirement_itself_are_no_kept_text() -> None:
    assert laws(r.forbid("nobody said a word"), "I say: nobody said a word") == []


KEPT: list[str] = []
DEEPLY = {"kept": {"for ever": KEPT}}


def _keeping(chunk: str) -> bool:
    def keep() -> None:
        DEEPLY["kept"]["for ever"].append(chunk)

    keep()
    return True


class _Keeping(StreamingRequirement):
    """Keeps chunks with its class."""

    chunks: ClassVar[list[str]] = []

    async def check_chunk(self, chunk: str, *, backend: Any, ctx: Any) -> Any:
        self.chunks.append(chunk)
        return PartialValidationResult("pass")

    async def validate(self, backend: Any, ctx: Any, **options: Any) -> Any:
        return ValidationResult(True)


@pytest.mark.parametrize("requirement", [_keeping, _Keeping("keeps")], ids=["module", "class"])
def test_text_that_a_module_or_a_class_keeps_is_told(requirement: Any) -> None:
    assert laws(requirement) == ["it keeps nothing of the text when the run is over"]


@pytest.mark.parametrize(
    ("cost", "told"),
    [
        (lambda size: size / 4e4, None),
        (lambda size: size**2 / 4e8, "a character took 10.0, 20.0, 40.0 µs in texts of 4000, 8000, 16000 characters"),
        (lambda size: size**2 / 4e9, "a character took 1.0, 2.0, 4.0 µs in texts of 4000, 8000, 16000 characters"),
        (lambda size: size**2 / 1e11, None),
    ],
    ids=["linear", "quadratic", "quick, but quadratic", "too quick to tell"],
)
def test_more_than_linear_time_is_told(measured: list[Measured], cost: Any, told: str | None) -> None:
    measured[0] = Measured(tuple((size, cost(size)) for size in range(500, 16500, 500)), 0.0, 0.0, 0.0)
    report = check_requirement(r.forbid("x"), TEXTS)
    assert [one.told for one in report.findings] == ([told] if told else [])


def test_the_least_of_several_times_counts(measured: list[Measured]) -> None:
    late = Measured(tuple((size, seconds**2) for size, seconds in LINEAR), 0.3, 0.9, 0.3)
    measured[:] = [late, Measured(LINEAR, 0.0, 0.0, 0.0), late]
    assert laws(r.forbid("x")) == []


def test_a_text_of_few_chunks_does_not_say_how_the_time_grows(measured: list[Measured]) -> None:
    measured[0] = Measured(((10, 0.001), (20, 1.0), (30, 9.0)), 0.0, 0.0, 0.0)
    assert laws(r.forbid("x")) == []


def test_the_measured_text_is_of_those_that_are_not_rejected(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    async def measure(trial: Any, text: str, *_: Any) -> Measured:
        asked.append(text)
        return Measured(LINEAR, 0.0, 0.0, 0.0)

    monkeypatch.setattr(testing, "measured", measure)
    monkeypatch.setattr(testing, "SIZE", 200)
    check_requirement(r.forbid("beer"), [*TEXTS, "Tea."])
    assert {(len(text), text[:42]) for text in asked} == {(200, f"{TEXTS[1]} Tea. Nothin")}
    asked.clear()
    check_requirement(r.json_prefix(), json := f"[{'1, ' * 99}2]")
    assert set(asked) == {json}


def test_measuring_has_an_end() -> None:
    said = trial.finished(trial.measured(trial.Trial.of(r.forbid("x"), None), "a b " * 999, "word", 0.0))
    assert len(said.points) == 1
    assert 0 < said.usual <= said.waited


def test_a_loop_that_is_held_is_told(measured: list[Measured]) -> None:
    measured[0] = Measured(LINEAR, 0.12, 0.12, 0.12)
    assert "it worked for 120 ms" in str(check_requirement(r.forbid("x"), TEXTS))
    measured[0] = Measured(LINEAR, 0.01, 0.7, 0.01)
    assert "it waited for 700 ms" in str(check_requirement(r.forbid("x"), TEXTS))
    measured[0] = Measured(LINEAR, 0.01, 0.2, 0.2)
    assert "it waited for 200 ms, again and again" in str(check_requirement(r.forbid("x"), TEXTS))


def test_a_test_fails_with_the_report() -> None:
    assert_requirement(r.forbid("x"), TEXTS)
    with pytest.raises(AssertionError, match="forgets: 2 findings"):
        assert_requirement(_Forgetful("forgets"), TEXTS[:1])


def test_it_works_while_an_event_loop_runs() -> None:
    async def main() -> bool:
        await asyncio.sleep(0)
        return check_requirement(r.forbid("x"), TEXTS).holds

    assert run(main())


@pytest.mark.parametrize("texts", [[], "", ["a", " "], [3]], ids=repr)
def test_there_must_be_a_text(texts: Any) -> None:
    with pytest.raises(ValueError, match="expected one text or more"):
        check_requirement(r.forbid("x"), texts)
    with pytest.raises(TypeError):
        check_requirement(3, "a")


class _Letters:
    """A rule that finds "beer" letter by letter, in one case."""

    def start(self) -> str:
        return ""

    def read(self, state: str, text: str) -> str:
        return state + text

    def so_far(self, state: str, settled: bool) -> RuleAnswer:
        return fail("beer") if "beer" in state else UNKNOWN

    def at_end(self, state: str) -> RuleAnswer:
        return fail("beer") if "beer" in state else PASS

    def go_on(self, state: str) -> str:
        return ""


def test_what_slips_through_is_counted_by_disguise() -> None:
    rule = text_requirement(_Letters(), "no beer", label="no beer")
    assault = assail(rule, ["I like beer.", "beer again"])
    assert assault.found["as it is"] == assault.found["two spaces"] == 2
    assert (assault.found["small letters"], assault.tried["small letters"]) == (1, 1)
    assert assault.found["capitals"] == assault.found["zero-width spaces"] == assault.found["base64"] == 0
    assert assault.missed["capitals"] == "I LIKE BEER."
    idle = {"decomposed accents", "typographic apostrophes", "non-breaking hyphens", "escapes of HTML"}
    assert set(assault.found) == set(assault.tried) == set(DISGUISES) - idle
    assert len(DISGUISES) >= 30
    assert str(assault).endswith("4 disguises would change nothing.")
    assert str(assault).startswith("no beer: finds all of 2 texts in ")
    assert "capitals                      0/2" in str(assault)
    assert "| capitals | 0/2 |" in assault._repr_markdown_()


def test_a_text_that_a_disguise_does_not_change_is_not_counted() -> None:
    assault = assail(r.forbid("пиво", "beer"), ["пиво", "beer-garden"])
    assert (assault.tried["non-breaking hyphens"], assault.found["non-breaking hyphens"]) == (1, 1)
    assert (assault.tried["full-width letters"], assault.tried["capitals"]) == (1, 2)
    assert "non-breaking hyphens          1/1" in str(assault)


def test_texts_must_be_rejected_as_they_are() -> None:
    with pytest.raises(ValueError, match="expected texts that 'forbid \"beer\"' rejects"):
        assail(r.forbid("beer"), ["Tea."])


def test_every_disguise_changes_the_text_in_a_way_of_its_own() -> None:
    text = "I don't like a well-made <cold> Béer at all"
    written = [disguise(text) for name, disguise in DISGUISES.items() if name != "as it is"]
    assert len(set(written)) == len(written)
    assert text not in written
    assert all(one != other for one, other in pairwise(written))


def test_ordinary_requirements_can_be_tested_too() -> None:
    plain = Requirement("short", validation_fn=lambda ctx: ValidationResult(len(ctx.last_output().value) < 40))
    assert laws(plain, "Tea is hot. Beer is cold.") == []
