"""The names of mellea that this package uses, all public in 0.6, 0.7 and 0.8.

Importing this module imports mellea: import it late.
"""

from mellea.backends import ModelOption
from mellea.backends.tools import MelleaTool
from mellea.core import (
    Backend,
    CBlock,
    Component,
    Context,
    ImageBlock,
    ModelOutputThunk,
    ModelToolCall,
    PartialValidationResult,
    Requirement,
    ValidationResult,
)
from mellea.formatters import TemplateFormatter
from mellea.stdlib.components import Instruction
from mellea.stdlib.components.chat import Message
from mellea.stdlib.context import ChatContext, SimpleContext
from mellea.stdlib.session import MelleaSession

__all__ = [
    "Backend",
    "CBlock",
    "ChatContext",
    "Component",
    "Context",
    "ImageBlock",
    "Instruction",
    "MelleaSession",
    "MelleaTool",
    "Message",
    "ModelOption",
    "ModelOutputThunk",
    "ModelToolCall",
    "PartialValidationResult",
    "Requirement",
    "SimpleContext",
    "TemplateFormatter",
    "ValidationResult",
]
