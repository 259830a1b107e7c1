"""Measures how good requirements are, on labelled answers, without the model that wrote them.

Importing this package is cheap: a module is imported when one of its names is first used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .calibrating import Calibration, NotEnoughLabels, calibrate
    from .cases import Case
    from .evaluating import evaluate
    from .measures import Measures, measure
    from .result import Evaluation

_HOME_OF = {
    "Calibration": "calibrating",
    "Case": "cases",
    "Evaluation": "result",
    "Measures": "measures",
    "NotEnoughLabels": "calibrating",
    "calibrate": "calibrating",
    "evaluate": "evaluating",
    "measure": "measures",
}

__all__ = [
    "Calibration",
    "Case",
    "Evaluation",
    "Measures",
    "NotEnoughLabels",
    "calibrate",
    "evaluate",
    "measure",
]


def __getattr__(name: str) -> Any:
    if name in _HOME_OF:
        return getattr(import_module(f".{_HOME_OF[name]}", __name__), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)
