"""How hard the long tests try: all they can in CI, a sample elsewhere."""

from __future__ import annotations

import os

THOROUGH = os.environ.get("HYPOTHESIS_PROFILE", "ci" if os.environ.get("CI") == "true" else "quick") == "ci"
