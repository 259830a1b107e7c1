"""Five hundred strings of an attacker in every view and every saved form: nothing runs, and nothing is asked for."""

from __future__ import annotations

import re
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from hostile import hostile
from lab import NotebookPage
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

SUPPORT = Path(__file__).parents[1] / "support"
COUNT = 500
SETUP = """\
import sys
sys.path.append({support!r})
from hostile import HostileRun, RunningRun, hostile
from IPython.display import display
from mellea_stream_widget import StreamWidget
from mellea_stream_widget.views.saved import MIME, bundle_of

evil = hostile({count}, {url!r})
tame = [f"{{n}}: Tea is old." for n in range({count})]

def kept(strings):
    return bundle_of(HostileRun(strings))

def show(strings):
    bundle = kept(strings)
    display(StreamWidget(HostileRun(strings), title=strings[0]))
    display(StreamWidget(RunningRun(strings), title=strings[1]))
    for mime in (MIME, "text/html", "text/plain"):
        display({{mime: bundle[mime]}}, raw=True)
    print(bundle["text/plain"])
"""
TAME, EVIL = 1, 2
"""The cells that show each of the two."""

WATCH = """() => {
    window.hits = [];
    window.hit = n => hits.push(n);
}"""

EXERCISE = """async view => {
    const frame = () => new Promise(requestAnimationFrame);
    const press = (element, key) => element.dispatchEvent(new KeyboardEvent("keydown", {key, bubbles: true}));
    const point = element => {
        const box = element.getBoundingClientRect();
        for (const share of [0.01, 0.3, 0.6]) {
            const place = {clientX: box.left + share * box.width, clientY: box.top + box.height / 2, bubbles: true};
            element.dispatchEvent(new PointerEvent("pointermove", place));
        }
    };
    for (const button of view.querySelectorAll(".foot button, .lanes-switch, .name, .tab, .reveal")) button.click();
    await frame();
    view.querySelector(".scroller").focus();
    for (let n = 0; n < 50; n++)
        press(view.contains(document.activeElement) ? document.activeElement : view, "ArrowRight");
    const scroller = view.querySelector(".scroller");
    for (let n = 0; n <= 20; n++) {
        scroller.scrollTop = (n / 20) * scroller.scrollHeight;
        await frame();
    }
    for (const strip of view.querySelectorAll(".strip")) {
        point(strip);
        strip.click();
    }
    for (const lanes of view.querySelectorAll(".lanes")) point(lanes);
    await new Promise(later => setTimeout(later, 300));
    return view.querySelectorAll(".card *").length;
}"""
"""Open what can be opened, the cards of fifty chunks too, whose verdicts hold every string; see all of the text."""

SHAPES = """holder => {
    const shape = ({tagName, attributes}) => [...attributes].map(({name}) => `${tagName} ${name}`).concat(tagName);
    return [...new Set([...holder.querySelectorAll("*")].flatMap(shape))].sort();
}"""
"""Every kind of element and of attribute in an output."""

MARKS = {"SPAN", "SPAN class", "SPAN title", "BDI", "BDI class"}
LINKS = ("A", "A href", "A rel", "A target")
BLOCKS = ("H1", "P", "UL", "OL", "LI", "PRE", "BLOCKQUOTE", "TABLE", "THEAD", "HR")
INSIDE = ("CODE", "EM", "STRONG", "TBODY", "TR", "TH", "TD", "BR", "S", *LINKS)
MARKDOWN = {*BLOCKS, *(f"{tag} dir" for tag in BLOCKS), *INSIDE, *MARKS}


@pytest.fixture
def asked() -> Iterator[tuple[str, list[str]]]:
    """Give the address of a server that nobody may ask, and what it was asked."""
    paths: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            paths.append(self.path)
            self.send_error(404)

        do_POST = do_HEAD = do_OPTIONS = do_GET

        def log_message(self, format: str, *args: Any) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}", paths
        server.shutdown()


@pytest.fixture
def happened(context: BrowserContext) -> list[str]:
    """Note what no page may do: open a dialog or a window, leave, download, or speak."""
    seen: list[str] = []
    context.on("page", lambda page: watch(page, seen))
    return seen


def watch(page: Page, seen: list[str]) -> None:
    """Note what happens in a page."""
    page.add_init_script(f"({WATCH})()")
    page.on("dialog", lambda dialog: seen.append(f"dialog {dialog.message}"))
    page.on("popup", lambda popup: seen.append(f"popup {popup.url}"))
    page.on("download", lambda download: seen.append(f"download {download.url}"))


def shapes(holder: Locator) -> set[str]:
    """Give every kind of element and attribute in an output."""
    return set(holder.evaluate(SHAPES))


@pytest.mark.claim("untrusted-text")
def test_nothing_of_five_hundred_hostile_strings_runs_or_is_asked_for(
    open_notebook: Callable[..., NotebookPage],
    browser: Browser,
    asked: tuple[str, list[str]],
    happened: list[str],
    tmp_path: Path,
) -> None:
    url, paths = asked
    notebook = open_notebook([SETUP.format(support=str(SUPPORT), count=COUNT, url=url), "show(tame)", "show(evil)"])
    page = notebook.page
    for index in (0, TAME, EVIL):
        notebook.run(index)
    allowed, found = [
        [_exercised(output) for output in notebook.cell(index).locator(".jp-OutputArea-output").all()]
        for index in (TAME, EVIL)
    ]
    assert len(found) == len(allowed) == 6
    # Together: a view may say in the meantime that a busy kernel is silent.
    drawn = set().union(*allowed[:4])
    assert [evil - drawn - MARKS for evil in found[:4]] == [set()] * 4
    for plain in found[4:]:
        assert plain <= {"PRE", *LINKS}  # Jupyter itself makes links of addresses in plain text
    for view in notebook.output(EVIL).locator(".mst-v1[data-outcome=error]").all():
        view.locator(".tools [aria-pressed]").click()
        expect(view.locator(".drawn :is(p, pre)").nth(20)).to_be_attached()
        assert shapes(view.locator(".drawn")) <= MARKDOWN
        links = view.locator(".drawn a").evaluate_all("all => all.map(one => one.protocol)")
        assert set(links) == {"http:", "https:"}
    notebook.screenshot("hostile-markdown", notebook.output(EVIL))
    plain = notebook.output(EVIL).locator("[data-mime-type='text/plain'], pre").last.inner_text()
    assert all(f"{text.split(':')[0]}:" in plain for text in hostile(COUNT, url))
    page.wait_for_timeout(500)
    assert (page.evaluate("hits"), paths, happened) == ([], [], [])
    notebook.save()
    with browser.new_context() as elsewhere:
        page = elsewhere.new_page()
        watch(page, happened)
        _open_as_html(notebook, page, tmp_path)
    assert (paths, happened) == ([], [])


def _exercised(output: Locator) -> set[str]:
    """Do in a view what a person can do, then tell what is in it."""
    view = output.locator(".mst-v1")
    if view.count():
        assert view.evaluate(EXERCISE) > 0 or view.get_attribute("data-outcome") == "running"
    return shapes(output)


def _open_as_html(notebook: NotebookPage, page: Page, folder: Path) -> None:
    """Open the notebook as nbconvert gives it, with no network but this machine's, and see that nothing runs."""
    command = [sys.executable, "-m", "jupyter", "nbconvert", "--to", "html", "--output-dir", str(folder)]
    subprocess.run([*command, str(notebook.server.notebooks / notebook.name)], check=True, capture_output=True)
    page.route(re.compile("^https?://(?!127)"), lambda route: route.abort())
    made = folder / notebook.name.replace(".ipynb", ".html")
    page.goto(made.as_uri(), wait_until="domcontentloaded")
    page.wait_for_timeout(500)
    assert page.evaluate("hits") == []
    assert page.locator(".jp-OutputArea-output").count() >= 6
