"""A deterministic back-end: given text, given cut, given pace, given faults. Importing it imports mellea."""

from .answer import ScriptedAnswer, ScriptedGeneration
from .backend import ScriptedBackend, ScriptedThunk

__all__ = ["ScriptedAnswer", "ScriptedBackend", "ScriptedGeneration", "ScriptedThunk"]
