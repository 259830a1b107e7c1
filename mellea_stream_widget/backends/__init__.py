"""Where answers come from. Nothing in here imports mellea before a back-end is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from mellea_stream_widget.backends.scripting import ScriptedBackend


def scripted(answers: Any = "", **script: Any) -> ScriptedBackend:
    """Make a deterministic back-end for tests and tutorials; see `ScriptedBackend` for its options."""
    from mellea_stream_widget.backends.scripting import ScriptedBackend

    return ScriptedBackend(answers, **script)
