"""A deterministic back-end: given text, given cut, given pace, given faults. Importing it imports mellea."""

from .answer import Answer, ScriptedGeneration
from .backend import ScriptedBackend, ScriptedThunk

__all__ = ["Answer", "ScriptedBackend", "ScriptedGeneration", "ScriptedThunk"]
