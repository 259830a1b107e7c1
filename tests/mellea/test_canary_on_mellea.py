"""Text that did not pass must not be found in mellea's objects either."""

from __future__ import annotations

import logging
from typing import Any

import pytest
from canary import CANARY, reachable, shows
from clock import run
from requirements_of import STYLES

from mellea_stream_widget.backends.scripting import Answer, ScriptedBackend
from mellea_stream_widget.mellea.api import Backend, CBlock, ChatContext, Message, Requirement, ValidationResult
from mellea_stream_widget.requirements import as_requirement
from mellea_stream_widget.streaming import StreamChunkingResult, start_stream

TEXT = f"One is fine. Two is {CANARY}. Three"


def judged_by_the_model() -> Any:
    return as_requirement("No birds.")


def lifted() -> Any:
    return as_requirement(
        Requirement("No birds.", validation_fn=lambda ctx: ValidationResult(CANARY not in _last(ctx)))
    )


def function() -> Any:
    return as_requirement(lambda chunk: CANARY not in chunk)


def raising() -> Any:
    def check(chunk: str) -> bool:
        if CANARY in chunk:
            raise ValueError("cannot read this")
        return True

    return as_requirement(check)


def lying() -> Any:
    return STYLES["style of 0.6"](verdicts=lambda self, chunk: "pass" if CANARY not in chunk else chunk)


def _last(ctx: Any) -> str:
    return str(ctx.last_output().value)


@pytest.mark.claim("failed-text-stays-inside")
@pytest.mark.contract("withheld")
@pytest.mark.parametrize("make", [judged_by_the_model, lifted, function, raising, lying])
@pytest.mark.parametrize("fault", [None, ConnectionError("gone")], ids=["endless", "broken"])
def test_text_that_did_not_pass_is_nowhere(make: Any, fault: Any, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)

    async def main() -> StreamChunkingResult:
        script = Answer(TEXT, endless=True) if fault is None else Answer(TEXT, fail_at=9, error=fault)
        backend = ScriptedBackend(script, judge=lambda prompt: "no" if CANARY in prompt else "yes", pace=0.1)
        ctx = ChatContext().add(Message("user", "Hello."))
        result = start_stream(CBlock("Count."), backend, ctx, requirements=[make()])
        await result.log.join()
        return result

    result = run(main())
    assert CANARY in result.withheld
    assert result.full_text == "One is fine."
    roots = (result, result.log.read(), result.as_thunk, result.ctx, [r.getMessage() for r in caplog.records])
    assert [item for item in reachable(*roots, outside=(Backend, Requirement)) if shows(item)] == []
