"""Where mellea has no streaming hooks, or no plugin framework, nothing reads a run on their behalf."""

from __future__ import annotations

import asyncio

from clock import run

from mellea_stream_widget.backends import scripted
from mellea_stream_widget.mellea.api import CBlock, ChatContext
from mellea_stream_widget.streaming import start_stream


def test_a_run_is_told_to_no_plugins() -> None:
    async def main() -> None:
        result = start_stream(CBlock("Tell me."), scripted("One. Two."), ChatContext())
        names = {task.get_name() for task in asyncio.all_tasks() - {asyncio.current_task()}}
        assert "the run" in names
        assert "mellea's streaming hooks" not in names
        await result.acomplete()
        assert result.full_text == "One. Two."

    run(main())
