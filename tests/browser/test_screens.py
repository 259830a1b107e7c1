"""The view in every state, drawn without Jupyter: pictures in `build/screens`, to be looked at."""

from __future__ import annotations

import sys
from pathlib import Path

from playwright.sync_api import Browser

sys.path.append(str(Path(__file__).parents[2] / "js" / "dev"))

from shots import STATES, development_page, shoot

SHOWN = (
    *("streaming", "passed", "failed_validation", "rejected", "stopped", "error"),
    *("resampled", "reasoning_shown", "reasoning_rejected", "cut_off", "reasoning", "tool_calls", "structured"),
    *("retry", "timeline", "zoomed", "markdown", "longest", "right_to_left", "rechecked_inside", "panel"),
)


def test_every_state_is_drawn_at_every_width_and_in_every_theme(browser: Browser) -> None:
    errors: list[str] = []
    with development_page() as address, browser.new_context() as context:
        page = context.new_page()
        page.on("pageerror", lambda error: errors.append(str(error)))
        broad = [shot for name in SHOWN for shot in shoot(page, address, name)]
    assert set(SHOWN) <= set(STATES)
    assert (errors, broad) == ([], [])
