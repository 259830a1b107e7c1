"""Take pictures of the view in every state into build/screens: `python js/dev/shots.py [NAME ...]`.

Needs playwright and a Chromium; `CHROMIUM` names another one than /usr/bin/chromium.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

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
    "chunk": "log=passed&chunk=1",
    "timeline": "log=passed&timeline",
    "earlier": "log=rejected&moment=1.2",
    "rejected": "log=rejected",
    "revealed": "log=rejected&reveal",
    "failed_validation": "log=failed_validation",
    "failed_check": "log=failed_check",
    "stopped": "log=stopped",
    "error": "log=error",
    "retry": "log=retry&timeline",
    "preview": "log=preview",
    "preview_withdrawn": "log=preview_withdrawn",
    "no_requirements": "log=no_requirements",
    "hostile": "log=hostile",
    "long": "log=long&timeline",
    "hundred": "log=hundred",
    "right_to_left": "log=right_to_left&chunk=1",
    "markdown": "log=markdown&markdown",
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

SIZES = {"wide": 1060, "middle": 720, "narrow": 360}
THEMES = ("light", "dark")


def shoot(browser: Browser, address: str, name: str, theme: str, size: str) -> None:
    page = browser.new_page(viewport={"width": SIZES[size] + 32, "height": 900})
    page.on("pageerror", lambda error: sys.exit(f"{name}: {error}"))
    path = SCREENS / f"{name}-{theme}-{size}.png"
    query, hovered = HOVERED[name] if name in HOVERED else (STATES[name], None)
    page.goto(f"{address}?{query}&pace=0&theme={theme}")
    page.wait_for_selector("#views > .mst-v1 :is(.outcome, .form)")
    page.wait_for_timeout(900)
    if hovered:
        page.locator(hovered).first.hover(force=True)
        page.wait_for_selector(".mst-v1 .card:popover-open")
        page.screenshot(path=path)
    else:
        page.locator("#views > .mst-v1").screenshot(path=path, animations="disabled")
    page.close()


def main() -> None:
    names = sys.argv[1:] or [*STATES, *HOVERED]
    SCREENS.mkdir(parents=True, exist_ok=True)
    server = subprocess.Popen(["node", "build.mjs", "--dev"], cwd=ROOT / "js", stdout=subprocess.PIPE, text=True)
    try:
        assert server.stdout is not None
        found = re.search(r"http://\S+", server.stdout.readline())
        assert found, "the development server did not say where it is"
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(
                executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"), args=FLAGS
            )
            for name in names:
                for theme in THEMES:
                    for size in SIZES:
                        shoot(browser, found[0], name, theme, size)
                print(name, flush=True)
            browser.close()
    finally:
        server.terminate()
        server.wait()


if __name__ == "__main__":
    main()
