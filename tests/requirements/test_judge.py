"""Judges and lifted requirements: what they are asked, when, and what is kept of their answers."""

from __future__ import annotations

from copy import copy
from typing import Any

import pytest
from canary import CANARY, reachable, shows
from clock import run
from hypothesis import given
from reading import FEW, made_of

from mellea_stream_widget import requirements as r
from mellea_stream_widget.backends.scripting import Answer, ScriptedBackend
from mellea_stream_widget.mellea.api import CBlock, MelleaSession, Requirement, SimpleContext, ValidationResult
from mellea_stream_widget.mellea.requirements.judging import without_quotes
from mellea_stream_widget.streaming import StreamChunkingResult, stream_with_chunking

TEXT = "One is here.  Two too! Three? Four."


def finish(requirements: Any, backend: ScriptedBackend, **options: Any) -> StreamChunkingResult:
    listed = requirements if isinstance(requirements, list) else [requirements]

    async def main() -> StreamChunkingResult:
        result = await stream_with_chunking(CBlock("x"), backend, SimpleContext(), requirements=listed, **options)
        await result.log.join()
        return result

    return run(main())


class Judged:
    """A scripted back-end whose judge notes every question."""

    def __init__(self, answer: Any = "Yes.", text: Any = TEXT) -> None:
        self.prompts: list[str] = []
        self.backend = ScriptedBackend(text, judge=self._judge)
        self._answer = answer

    def _judge(self, prompt: str) -> Any:
        self.prompts.append(prompt)
        return self._answer(prompt) if callable(self._answer) else self._answer

    def verdicts(self, requirement: Any, **options: Any) -> list[tuple[str, str | None, float | None]]:
        result = finish(requirement, self.backend, **options)
        checks = [event for event in result.log.read() if event.kind == "quick_check"]
        return [(v.success, v.reason, v.score) for check in checks for v in check.results]


def test_the_question_is_the_text_and_the_statement_and_nothing_else() -> None:
    judged = Judged()
    said = "the judge answered 'Yes.'"
    assert judged.verdicts(r.judge("It counts.")) == [("pass", said, 1.0)] * 4
    assert (
        judged.prompts[0] == 'Text: """One is here.""" Statement: It counts. Is the statement true? Answer yes or no.'
    )
    assert judged.prompts[-1].startswith(f'Text: """{TEXT}""" Statement')
    options = judged.backend.generations[-1].options
    assert sorted(map(str, options.values())) == ["0.0", "8", "False"]


def test_another_template_and_another_back_end() -> None:
    judge, writer = Judged("no"), ScriptedBackend(TEXT, judge="yes")
    requirement = r.judge("{text} is short.", backend=judge.backend, template="{statement} / {text}?")
    assert finish(requirement, writer).outcome == "rejected"
    assert judge.prompts == ["{text} is short. / One is here.?"]
    session = MelleaSession(backend=judge.backend, ctx=SimpleContext())
    assert finish(r.judge("Short.", backend=session), writer).outcome == "rejected"


@pytest.mark.parametrize(
    ("every", "window", "asked", "said"),
    [
        (1, None, ["One is here.", "Two too!", "Three?", "Four."], "pppp"),
        (2, None, ["One is here.  Two too!", "Three? Four."], "upup"),
        (1, 2, ["One is here.", "One is here.  Two too!", "Two too! Three?", "Three? Four."], "pppp"),
        (3, 1, ["Three?"], "uupu"),
        ("end", None, [], "uuuu"),
    ],
)
@pytest.mark.parametrize("make", [r.judge, r.lift])
def test_when_it_is_asked_and_about_what(make: Any, every: Any, window: Any, asked: list[str], said: str) -> None:
    judged = Judged()
    verdicts = judged.verdicts(make("It counts.", every=every, window=window))
    assert "".join(success[0] for success, _, _ in verdicts) == said
    assert len(judged.prompts) == len(asked) + 1
    assert all(text in prompt for text, prompt in zip([*asked, TEXT], judged.prompts, strict=True))


RESUMED = ["One. Two. Three. 4. Five.", " Four. Five. Six."]


@pytest.mark.parametrize(
    ("every", "window", "before", "behind"),
    [
        (1, None, ["One.", "Two.", "Three.", "4."], ["Four.", "Five.", "Six."]),
        (1, 2, ["One.", "One. Two.", "Two. Three.", "Three. 4."], ["Three. Four.", "Four. Five.", "Five. Six."]),
        (2, None, ["One. Two.", "Three. 4."], ["Three. Four.", "Five. Six."]),
        (2, 1, ["Two.", "4."], ["Four.", "Six."]),
        ("end", None, [], []),
    ],
)
@pytest.mark.parametrize("made", ["judge", "lift", "judge & function", "judge on its own chunks"])
def test_behind_a_seam_the_windows_go_on_and_nobody_is_asked_twice(
    made: str, every: Any, window: Any, before: list[str], behind: list[str]
) -> None:
    judged = Judged(text=RESUMED)
    requirement = (r.lift if made == "lift" else r.judge)("It counts.", every=every, window=window)
    if made == "judge & function":
        requirement = requirement & r.requirement(lambda chunk: True)
    elif made == "judge on its own chunks":
        requirement = requirement.on("sentence")
    result = finish([requirement, r.forbid("4")], judged.backend, attempts=2, retry="resume")
    assert (result.outcome, result.full_text) == ("passed", "One. Two. Three. Four. Five. Six.")
    asked = [*before, *behind, result.full_text]
    if made == "lift":
        assert all(text in prompt for text, prompt in zip(asked, judged.prompts, strict=True))
    else:
        assert [prompt.split('"""')[1] for prompt in judged.prompts] == asked


def test_lookahead_asks_about_several_chunks_at_once_and_in_their_order() -> None:
    judged = Judged(lambda prompt: Answer("yes", pace=1.0))
    result = finish(r.judge("It counts.", window=2), judged.backend, lookahead=3)
    assert [prompt.split('"""')[1] for prompt in judged.prompts[:4]] == [
        "One is here.",
        "One is here.  Two too!",
        "Two too! Three?",
        "Three? Four.",
    ]
    assert result.outcome == "passed"


def test_the_opposite_may_be_asked_for() -> None:
    judged = Judged(lambda prompt: "yes" if "Two" in prompt else "no")
    requirement = r.judge("It has two in it.", expect="no")
    assert judged.verdicts(requirement) == [
        ("pass", "the judge answered 'no'", 0.0),
        ("fail", "the judge answered 'yes'", 1.0),
    ]
    assert requirement.label == requirement.description == "not: It has two in it."
    assert finish(requirement, Judged("no").backend).outcome == "passed"
    assert finish(r.judge("Two.", expect="no", every="end"), Judged("yes").backend).outcome == "failed_validation"


@pytest.mark.parametrize("answer", ["", "Maybe.", "The text"])
def test_neither_yes_nor_no_is_unknown_and_fails_at_the_end(answer: str) -> None:
    result = finish(r.judge("It counts."), Judged(answer).backend)
    assert (result.outcome, result.full_text) == ("failed_validation", TEXT)
    assert result.final_validations[0].reason == "the judge answered neither yes nor no"


@pytest.mark.mutant(
    "a judge's words are cut off before they quote the text",
    "JudgeRequirement.ask",
    "without_quotes(reply.says, text, self.statement)",
    "reply.says",
)
def test_the_judges_own_words_are_kept_but_never_text_that_did_not_come_out() -> None:
    text = f"One. The {CANARY} is here."
    judged = Judged(lambda prompt: f"No, the {CANARY} counts" if CANARY in prompt else "Yes", text=text)
    result = finish(r.judge("It counts."), judged.backend)
    assert result.streaming_failures[0][1].reason == "the judge answered 'No, …'"
    assert not any(shows(item) for item in reachable(result, result.log.read(), outside=(ScriptedBackend, Judged)))


def test_what_a_model_says_of_a_sentence_does_not_quote_text_that_did_not_come_out() -> None:
    judged = Judged(
        lambda prompt: f"No, the {CANARY} counts" if CANARY in prompt else "Yes", text=f"One. {CANARY}! Two."
    )
    result = finish(r.as_requirement("It counts."), judged.backend)
    assert (result.reason, result.full_text) == ("It counts.: No, the …", "One.")
    assert CANARY not in repr(result.log.read())
    own = Requirement("It counts.", validation_fn=lambda ctx: ValidationResult(False, reason="One is a number"))
    assert finish(r.as_requirement(own), judged.backend).reason == "It counts.: One is a number"


@pytest.mark.parametrize(
    "made",
    [r.judge, r.lift, lambda said: r.judge(said) & r.forbid("milk"), lambda said: r.judge(said).on("paragraph")],
)
def test_what_a_model_says_of_a_tool_call_does_not_quote_a_call_that_did_not_come_out(made: Any) -> None:
    answer = Answer("Tea.", calls=[("price", {"of": CANARY})])
    judged = Judged(lambda prompt: f"No, the {CANARY} counts" if CANARY in prompt else "Yes", text=answer)
    result = finish(made("It counts.").on_tool_calls(), judged.backend)
    assert (result.outcome, result.full_text, result.tool_calls) == ("rejected", "Tea.", None)
    assert "No, the …" in (result.reason or "")
    assert CANARY not in repr(result.log.read())


@pytest.mark.parametrize(
    ("made", "text", "questions"),
    [
        (lambda judge: r.field("a.*", judge), '{"a": ["x", "y"]}', 2),
        (lambda judge: judge.on("paragraph"), "One.\n\nTwo.", 3),
        (lambda judge: judge.on_tool_calls(), Answer("Tea.", calls=[("price", {"of": "tea"}), ("stock", {})]), 2),
        (lambda judge: (judge.on("word") & r.forbid("x")).on_tool_calls(), Answer("", calls=[("f", {})]), 1),
    ],
)
def test_what_is_made_of_a_judge_asks_a_model_and_counts_its_questions_run_by_run(
    made: Any, text: Any, questions: int
) -> None:
    judge = r.judge("It counts.")
    requirement = made(judge)
    for _ in range(2):
        result = finish(requirement, Judged("Yes.", text=text).backend)
        assert (result.outcome, result.usage["checks"]["questions"]) == ("passed", questions)
        assert list(result.usage["checks"]["requirements"]) == list(result.labels)
        assert result.log.read()[0].settings["asks_model"] == result.labels
    assert judge.cost.questions == 0


@pytest.mark.parametrize("made", [lambda judge: judge.on_tool_calls(), lambda judge: r.field("a", judge)])
def test_a_copy_of_what_is_made_of_a_judge_has_a_judge_of_its_own(made: Any) -> None:
    requirement = made(r.judge("It counts."))
    assert copy(requirement).inner is not requirement.inner


def test_the_words_of_a_judge_who_agrees_do_not_quote_what_another_requirement_rejects() -> None:
    text = f"One. The {CANARY} is here. Two."
    judged = Judged(lambda prompt: f"Yes, the {CANARY} counts" if CANARY in prompt else "Yes", text=text)
    both = [r.judge("It counts."), r.as_requirement(lambda chunk: CANARY not in chunk)]
    result = finish(both, judged.backend, fail_fast=False)
    assert (result.outcome, result.full_text) == ("rejected", "One.")
    assert CANARY not in repr(result.log.read())


@FEW
@given(
    made_of("yes", "No", ", ", "the", " ", "secret", "tea", ".", "ß"), made_of("secret", "tea", " ", "SS", "ß", size=6)
)
def test_no_word_of_the_text_is_quoted_unless_it_is_in_the_statement(says: str, text: str) -> None:
    kept = without_quotes(says, text, "It is about tea.").casefold()
    for word in set(text.casefold().split()) - {"tea"}:
        assert word not in kept.split()


@pytest.mark.parametrize(
    ("says", "text", "kept"),
    [
        ("No, 文中说我喜欢苹果", "我喜欢苹果。", "No, 文中说 …"),
        ("No. ข้อความบอกว่าชา", "ชา", "No. ข้อคว …"),
        ("No, it is caf\u00e9", "Cafe\u0301!", "No, it is …"),
        ("No, it says Smiths", "By Mr. Smithson.", "No, it says …"),
        ("No, the tea is hot", "teapots", "No, the tea is hot"),
        ("No, 茶 is 茶", "茶", "No, …"),
    ],
)
def test_a_quote_is_found_in_any_script_and_as_a_part_of_a_word(says: str, text: str, kept: str) -> None:
    assert without_quotes(says, text, "It is about tea.") == kept


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"every": 0}, "Invalid value 0 for every"),
        ({"every": "all"}, "Invalid value 'all' for every"),
        ({"window": 0}, "Invalid value 0 for window"),
        ({"expect": "maybe"}, "Invalid value 'maybe' for expect"),
        ({"every": "end", "window": 2}, "Cannot use window with every"),
        ({"template": "{text}"}, "expected {statement}"),
    ],
)
def test_options_are_checked_at_once(options: dict[str, Any], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        r.judge("It counts.", **options)


def test_a_statement_is_a_sentence() -> None:
    with pytest.raises(ValueError, match="expected a sentence"):
        r.judge(" ")


def test_lift_takes_requirements_only() -> None:
    with pytest.raises(TypeError, match=r"Use requirement\(\) to make one from a function"):
        r.lift(len)


def test_a_lifted_function_sees_a_window_as_the_last_output() -> None:
    seen: list[str] = []

    def note(ctx: Any) -> ValidationResult:
        seen.append(ctx.last_output().value)
        return ValidationResult(True)

    finish(r.lift(Requirement("noted", validation_fn=note), every=2), ScriptedBackend(TEXT))
    assert seen == ["One is here.  Two too!", "Three? Four.", TEXT]


def test_a_decorated_function_gets_the_chunk_or_the_raw_text_so_far() -> None:
    chunks: list[str] = []
    texts: list[str] = []

    @r.requirement
    async def by_chunk(chunk: str) -> bool:
        chunks.append(chunk)
        return True

    @r.requirement(label="growing", description="The text grows.")
    def growing(text_so_far: str) -> bool:
        texts.append(text_so_far)
        return True

    assert (by_chunk.label, growing.label, growing.description) == ("by_chunk", "growing", "The text grows.")
    backend = ScriptedBackend(TEXT)
    assert finish(by_chunk & growing, backend).outcome == "passed"
    assert chunks == ["One is here.", "Two too!", "Three?", "Four."]
    assert texts == ["One is here.", "One is here.  Two too!", "One is here.  Two too! Three?", TEXT, TEXT]


def test_only_functions_are_decorated() -> None:
    with pytest.raises(TypeError, match="Invalid function 'sentence': expected a function"):
        r.requirement("sentence")  # type: ignore[arg-type]
