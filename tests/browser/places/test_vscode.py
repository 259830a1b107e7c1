"""VS Code's own widget manager, in a frame with the content policy of its notebooks, on a real kernel.

The window around it, which connects it with the kernel, is not VS Code's: `vscode/`.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from lab import Server
from places import ENDLESS, ROOT, SETUP, TEA, picture
from playwright.sync_api import Browser, Frame, Route, expect

HERE = Path(__file__).parent / "vscode"
PACKAGES = ROOT / ".venvs" / "places-vscode"
WIDGETS = Path(sys.prefix) / "share" / "jupyter" / "nbextensions"
POLICY = (
    "default-src 'none'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline';"
    " img-src 'self' https: http: data:; font-src 'self' https:; connect-src https:; child-src https: data:"
)
"""What VS Code's notebooks have with `notebook.experimental.enableCsp`, and without it they have none."""
GROUND = "element => getComputedStyle(element).backgroundColor"
INK = "element => getComputedStyle(element).color"


@pytest.fixture(scope="session")
def script(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Bundle the script of the webview with JupyterLab's own connection to a kernel."""
    made = tmp_path_factory.mktemp("vscode") / "webview.js"
    esbuild = ROOT / "js" / "node_modules" / ".bin" / "esbuild"
    command = [esbuild, HERE / "webview.js", "--bundle", "--format=esm", "--external:./ipywidgets.js"]
    subprocess.run(
        [*map(str, command), "--define:global=globalThis", "--define:process.env={}", f"--outfile={made}"],
        cwd=ROOT / "js",
        env={**os.environ, "NODE_PATH": str(ROOT / "js" / "node_modules")},
        check=True,
        capture_output=True,
    )
    return made


Open = Callable[[str, str], Frame]


@pytest.fixture
def open_window(browser: Browser, server: Server, script: Path) -> Iterator[Open]:
    """Give a function that opens a window with a theme and a policy, on a new kernel; it gives the webview."""
    started: list[str] = []

    def ask(path: str, method: str, body: bytes | None = None) -> bytes:
        address = f"{server.url}/api/kernels{path}?token={server.token}"
        with urllib.request.urlopen(urllib.request.Request(address, body, method=method), timeout=30) as answer:
            return bytes(answer.read())

    with browser.new_context(viewport={"width": 1050, "height": 950}) as context:
        page = context.new_page()

        def open_(theme: str, policy: str) -> Frame:
            kernel = json.loads(ask("", "POST", json.dumps({"name": "python3"}).encode()))
            started.append(kernel["id"])
            settings = json.dumps({"kernel": kernel, "baseUrl": f"{server.url}/", "token": server.token})
            meta = f'<meta http-equiv="Content-Security-Policy" content="{policy}" />' if policy else ""
            webview = (HERE / "webview.html").read_text("utf-8")
            for word, value in {"POLICY": meta, "THEME": theme, "SETTINGS": settings}.items():
                webview = webview.replace(word, value)
            home = f"{server.url}/vscode"
            page.route(f"{home}/**", lambda route: give(route, route.request.url.removeprefix(home), script, webview))
            page.goto(f"{home}/window.html")
            frame = page.frame(url=f"{home}/webview.html")
            assert frame is not None
            frame.wait_for_function("() => window.ready")
            assert frame.evaluate("() => window.ready")
            return frame

        yield open_
    for one in started:
        ask(f"/{one}", "DELETE")


def give(route: Route, path: str, script: Path, webview: str) -> None:
    """Answer the requests of a window: the server knows nothing of it."""
    files = {
        "/window.html": HERE / "window.html",
        "/webview.js": script,
        "/require.js": PACKAGES / "requirejs" / "require.js",
        "/ipywidgets.js": PACKAGES / "vscode-jupyter-ipywidgets8" / "dist" / "ipywidgets.js",
        "/nbextensions/anywidget/index.js": WIDGETS / "anywidget" / "index.js",
    }
    if path == "/webview.html":
        route.fulfill(body=webview, content_type="text/html")
    elif path in files:
        route.fulfill(path=files[path])
    else:
        route.fulfill(status=404)


@pytest.mark.claim("tried-on")
@pytest.mark.parametrize(
    ("theme", "ground", "ink"), [("dark", "31, 31, 31", "204, 204, 204"), ("light", "255, 255, 255", "59, 59, 59")]
)
def test_a_cell_streams_in_the_colours_of_the_editor_and_is_stopped(
    open_window: Open, theme: str, ground: str, ink: str
) -> None:
    frame = open_window(theme, "")
    frame.evaluate("code => run(code)", SETUP)
    frame.evaluate("code => run(code)", ENDLESS)
    cell = frame.locator("section").nth(1)
    view = cell.locator(".mst-v1")
    expect(view.locator(".chunk").nth(2)).to_be_attached()
    expect(cell).to_have_attribute("data-state", "running")
    assert (view.evaluate(GROUND), view.evaluate(INK)) == (f"rgb({ground})", f"rgb({ink})")
    assert cell.locator(".cell-output-ipywidget-background").evaluate(GROUND) == "rgba(0, 0, 0, 0)"
    frame.page.screenshot(path=picture(f"place-vscode-{theme}"))
    view.get_by_role("button", name="Stop").click()
    expect(cell).to_have_attribute("data-state", "ended")
    expect(cell).to_contain_text("Stopped")
    expect(cell).to_contain_text("One more cup.")


def test_a_run_that_is_rejected_is_shown_to_its_end(open_window: Open) -> None:
    frame = open_window("dark", "")
    frame.evaluate("code => run(code)", SETUP)
    frame.evaluate("code => run(code)", TEA)
    cell = frame.locator("section").nth(1)
    expect(cell).to_have_attribute("data-state", "ended")
    expect(cell).to_contain_text("Rejected")
    expect(cell).to_contain_text("Tea is hot. Tea is old.")


def test_under_a_policy_that_refuses_widgets_the_cell_shows_html_while_it_runs(open_window: Open) -> None:
    frame = open_window("dark", POLICY)
    frame.evaluate("code => run(code)", SETUP)
    frame.evaluate("code => run(code)", ENDLESS)
    cell = frame.locator("section").nth(1)
    expect(cell).to_contain_text("One more cup. One more cup.")
    expect(cell).to_have_attribute("data-state", "running")
    assert cell.locator(".mst-v1").count() == 0
