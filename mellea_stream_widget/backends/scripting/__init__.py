"""A deterministic back-end: given text, given cut, given pace, given faults. Importing it imports mellea."""

from mellea_stream_widget.backends.scripting.answer import Answer, Generation
from mellea_stream_widget.backends.scripting.backend import ScriptedBackend, ScriptedThunk

__all__ = ["Answer", "Generation", "ScriptedBackend", "ScriptedThunk"]
