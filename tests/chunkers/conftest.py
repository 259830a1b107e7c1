"""Which of these tests belong to which mellea: the originals of the three strategies are in 0.6 and 0.7 only."""

from __future__ import annotations

from importlib.metadata import version

_OF_ITS_OWN = {
    "test_same_as_mellea_06.py": ("0.6.", "0.7."),
    "test_same_as_mellea_08.py": ("0.8.",),
}

collect_ignore = [name for name, mellea in _OF_ITS_OWN.items() if not version("mellea").startswith(mellea)]
