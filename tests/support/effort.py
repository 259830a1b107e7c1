"""How hard the long tests try: all they can in CI, a sample elsewhere."""

from __future__ import annotations

import os

from hypothesis import settings

THOROUGH = os.environ.get("HYPOTHESIS_PROFILE", "ci" if os.environ.get("CI") == "true" else "quick") == "ci"


def at_most(number: int) -> settings:
    """Return settings with fewer examples, where more of them cost much or find nothing."""
    usual = settings.default.max_examples if settings.default else number
    return settings(max_examples=min(number, usual))
