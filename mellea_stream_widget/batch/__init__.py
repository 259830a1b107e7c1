"""Many runs: prompts times variants, made once and kept in a folder.

Importing this package is cheap: a module is imported when one of its names is first used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .cell import RunCell
    from .comparing import Comparison
    from .folder import BadFolder
    from .runs import Runs, load_many
    from .summary import Summary, VariantSummary

_HOME_OF = {
    "BadFolder": "folder",
    "RunCell": "cell",
    "Comparison": "comparing",
    "Runs": "runs",
    "Summary": "summary",
    "VariantSummary": "summary",
    "load_many": "runs",
}

__all__ = ["BadFolder", "Comparison", "RunCell", "Runs", "Summary", "VariantSummary", "load_many"]


def __getattr__(name: str) -> Any:
    if name in _HOME_OF:
        return getattr(import_module(f".{_HOME_OF[name]}", __name__), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)
