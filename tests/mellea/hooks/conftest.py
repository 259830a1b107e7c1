"""Which of these tests belong to which environment: with mellea's extra `hooks` on 0.7 and 0.8, or without."""

from __future__ import annotations

from importlib.metadata import version
from importlib.util import find_spec

_WITH = "test_hooks_with_plugins.py"
_WITHOUT = "test_hooks_without_plugins.py"

HAVE_HOOKS = find_spec("cpex") is not None and not version("mellea").startswith("0.6.")

collect_ignore = [_WITHOUT if HAVE_HOOKS else _WITH]
