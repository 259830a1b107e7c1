"""Regular expressions that are matched in linear time, while the text is still being written.

`syntax` reads a pattern into a `tree`, `program` makes instructions of the tree, `machine` runs them over a text and
remembers what it has seen before. `grammar` writes the tree for servers that hold a model to it. What is not regular,
as a reference to a group, is refused with `Irregular`.
"""

from .grammar import to_grammar
from .machine import Machine, ManyWays
from .position import Position
from .syntax import parse
from .tree import Irregular

__all__ = ["Irregular", "Machine", "ManyWays", "Position", "parse", "to_grammar"]
