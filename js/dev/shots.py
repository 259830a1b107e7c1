"""Take pictures of the view in every state into build/screens: `python js/dev/shots.py [NAME ...]`.

Needs playwright and a Chromium; `CHROMIUM` names another one than /usr/bin/chromium.
"""

from __future__ import annotations

import contextlib
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

ROOT = Path(__file__).parents[2]
SCREENS = ROOT / "build" / "screens"
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]

STATES = {
    "starting": "log=passed&at=0",
    "waiting": "log=passed&at=1",
    "streaming": "log=passed&at=8",
    "checking": "log=slow_checks",
    "lookahead": "log=lookahead",
    "validating": "log=failed_validation&at=9",
    "passed": "log=passed",
    "settings": "log=passed&settings&prompt=How%20is%20tea%20made%3F",
    "chunk": "log=passed&chunk=1",
    "timeline": "log=passed&timeline",
    "zoomed": "log=long&timeline&zoom=9",
    "earlier": "log=rejected&moment=1.2",
    "rejected": "log=rejected",
    "revealed": "log=rejected&reveal",
    "failed_validation": "log=failed_validation",
    "failed_check": "log=failed_check",
    "stopped": "log=stopped",
    "error": "log=error",
    "retry": "log=retry&timeline",
    "resampled": "log=resampled&timeline",
    "reasoning": "log=reasoning_checked&timeline",
    "tool_calls": "log=tool_calls",
    "structured": "log=structured",
    "cut_off": "log=cut_off",
    "reasoning_hidden": "log=reasoning_hidden",
    "reasoning_shown": "log=reasoning_shown",
    "reasoning_rejected": "log=reasoning_rejected",
    "preview": "log=preview",
    "preview_withdrawn": "log=preview_withdrawn",
    "no_requirements": "log=no_requirements",
    "hostile": "log=hostile",
    "long": "log=long&timeline",
    "longest": "log=long&chunks=10000",
    "hundred": "log=hundred",
    "twelve": "log=long&chunks=40&requirements=12",
    "right_to_left": "log=right_to_left&chunk=1",
    "markdown": "log=markdown&markdown",
    "rechecked": "log=rechecked",
    "rechecked_inside": "log=rechecked&recorded=87",
    "compare": "compare=rejected,passed",
    "compare_live": "compare=passed,retry,resampled&at=9",
    "compare_earlier": "compare=rejected,passed&moment=1.1",
    "compare_four": "compare=rejected,passed,stopped,error",
    "grid_empty": "grid=0",
    "grid_one": "grid=1&variants=1",
    "grid": "grid=40",
    "grid_running": "grid=40&made=7",
    "grid_six": "grid=40&variants=6&across",
    "grid_many": "grid=10000&variants=3",
    "grid_unfitting": "grid=40&find=coffee",
    "grid_opened": "grid=40&variants=3&open",
    "grid_lost": "grid=40&made=7&lost",
    "panel_new": "panel=",
    "panel": "panel=rejected,stopped,passed&title=Tea",
    "panel_running": "panel=rejected,passed,passed&at=9",
}
HOVERED = {
    "card": ("log=passed", '.chunk[data-index="1"]'),
    "cell": ("log=rejected", ".row:nth-child(2) .strip path.fail"),
    "lane": ("log=retry&timeline", ".lane:nth-of-type(2) path.pass"),
}
"""States in which something is pointed at: the address, and what."""

WIDE, MIDDLE, NARROW = 1060, 720, 360
SHOTS = {
    "light-wide": ("light", WIDE),
    "light-middle": ("light", MIDDLE),
    "light-narrow": ("light", NARROW),
    "dark-wide": ("dark", WIDE),
    "dark-narrow": ("dark", NARROW),
    "contrast-wide": ("contrast", WIDE),
}
"""The theme and the width of each picture of a state."""


def shoot(page: Page, address: str, name: str) -> list[str]:
    """Take the pictures of a state; give those in which something hangs out over the edge."""
    query, hovered = HOVERED[name] if name in HOVERED else (STATES[name], None)
    page.set_viewport_size({"width": WIDE + 32, "height": 900})
    page.goto(f"{address}?{query}&pace=0")
    view = page.locator("#views > .mst-v1")
    page.wait_for_selector("html[data-ready]", state="attached")  # what the address asks for is pressed
    broad: list[str] = []
    for shot, (theme, width) in SHOTS.items():
        page.emulate_media(forced_colors="active" if theme == "contrast" else "none")
        page.evaluate("theme => document.documentElement.setAttribute('theme', theme)", theme)
        page.set_viewport_size({"width": width + 32, "height": 900})
        page.mouse.move(0, 0)
        if hovered:
            page.locator(hovered).first.hover(force=True)
            page.wait_for_selector(".mst-v1 .card:popover-open")
        path = SCREENS / f"{name}-{shot}.png"
        (page if hovered else view).screenshot(path=path, animations="disabled")
        if view.evaluate("view => view.scrollWidth > view.clientWidth"):
            broad.append(path.stem)
    return broad


@contextlib.contextmanager
def development_page() -> Iterator[str]:
    """Serve the page in which the views are drawn without Jupyter; give its address."""
    SCREENS.mkdir(parents=True, exist_ok=True)
    command = ["node", "build.mjs", "--dev"]
    with subprocess.Popen(command, cwd=ROOT / "js", stdout=subprocess.PIPE, text=True) as server:
        try:
            assert server.stdout is not None
            found = re.search(r"http://\S+", server.stdout.readline())
            assert found, "the development server did not say where it is"
            yield found[0]
        finally:
            server.terminate()


def main() -> None:
    """Take the pictures of the states that are named, or of all."""
    with development_page() as address, sync_playwright() as playwright:
        chromium = os.environ.get("CHROMIUM", "/usr/bin/chromium")
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        page = browser.new_page()
        page.on("pageerror", lambda error: sys.exit(str(error)))
        for name in sys.argv[1:] or [*STATES, *HOVERED]:
            print(name, *shoot(page, address, name), flush=True)
        browser.close()


if __name__ == "__main__":
    main()
