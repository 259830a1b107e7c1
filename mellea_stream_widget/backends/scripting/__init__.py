"""A deterministic back-end: given text, given cut, given pace, given faults. Importing it imports mellea."""

from .answer import Answer, Generation
from .backend import ScriptedBackend, ScriptedThunk

__all__ = ["Answer", "Generation", "ScriptedBackend", "ScriptedThunk"]
