"""What stays in the notebook: the same view without its kernel, trusted or not, and what else there is to read."""

from __future__ import annotations

import copy
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import bleach
import nbformat
import pytest
from lab import SCREENS, App, NotebookPage, Server
from playwright.sync_api import Browser, BrowserContext, Locator, expect

from mellea_stream_widget import __version__
from mellea_stream_widget.recordings import load
from mellea_stream_widget.views.saved import MIME

SENTENCES = [
    "Tea begins with the leaves of a single plant, Camellia sinensis.",
    "The leaves are picked by hand, most often in the early morning.",
    "They wither for some hours until they are soft.",
    "Rolling breaks the cells and lets the juices out.",
]
UNCHECKED = "unspeakable"
EVIL = '<img src=x onerror="window.hit=1"><script>window.hit=1</script><b>bold</b>'
SETUP = f"""\
%load_ext mellea_stream_widget
from mellea_stream_widget import backends
tea = backends.scripted({" ".join(SENTENCES)!r}, cut="word", pace=0.02)
secret = "".join(reversed({UNCHECKED[::-1]!r}))
costly = backends.scripted(f"Tea is old. It costs $3 and is {{secret}}. More {{secret}}.", cut="word", pace=0.01)
evil = backends.scripted({EVIL + ". Bye now."!r}, cut=7)

def no_prices(chunk):
    return "names a price" if "$" in chunk else True

def short(chunk):
    return len(chunk) < 100

def kind(chunk):
    return {EVIL!r} if "Bye" in chunk else True
"""
CELLS = [
    SETUP,
    "%%stream -b tea -r no_prices -r short\nTell me about tea.",
    "%%stream -b costly -r no_prices -r short\nTell me about tea.",
    f"%%stream -b evil -r kind\nTell me about tea. {EVIL}",
]
TEA, COSTLY, HOSTILE = 1, 2, 3
GITHUB_TAGS = re.findall(
    r"\w+",
    "a b blockquote br caption code dd del details div dl dt em h1 h2 h3 h4 h5 h6 hr i img ins kbd li ol p pre q s "
    "samp small span strike strong sub summary sup table tbody td tfoot th thead tr tt ul var",
)
"""What GitHub leaves of HTML: no style, no class, no script."""
GITHUB_ATTRIBUTES = ["align", "alt", "colspan", "dir", "height", "href", "open", "rowspan", "src", "title", "width"]

Reopen = Callable[..., NotebookPage]


@pytest.fixture(scope="module")
def kept(browser: Browser, server: Server) -> Any:
    """Give a notebook that was run, saved and closed; its kernel is gone."""
    server.write("kept.ipynb", CELLS)
    server.start_kernel("kept.ipynb")
    with browser.new_context(viewport={"width": 1200, "height": 1600}) as context:
        notebook = NotebookPage(context.new_page(), server, "kept.ipynb")
        notebook.wait_for_kernel()
        for index in range(len(CELLS)):
            notebook.run(index)
            notebook.cell(index).scroll_into_view_if_needed()
        expect(saved(notebook, HOSTILE)).to_have_attribute("data-outcome", "rejected")
        notebook.save()
        notebook.shut_down()
    return server.read("kept.ipynb")


@pytest.fixture
def reopen(context: BrowserContext, server: Server, kept: Any, request: pytest.FixtureRequest) -> Iterator[Reopen]:
    """Give a function that opens a copy of the kept notebook, on a kernel that has run nothing."""
    opened: list[NotebookPage] = []

    def open_(app: App = "lab", *, trusted: bool = True, without: str | None = None) -> NotebookPage:
        notebook = copy.deepcopy(kept)
        if not trusted:  # the server knows a trusted notebook by its content
            notebook.metadata["sender"] = request.node.name
        for cell in notebook.cells:
            for output in cell.outputs:
                output.get("data", {}).pop(without, None)
        name = f"copy_{request.node.name.translate(str.maketrans('[]/ ', '____'))}.ipynb"
        nbformat.write(notebook, server.notebooks / name)
        page = NotebookPage(context.new_page(), server, name, app)
        opened.append(page)
        cell = "jupyterapp.shell.currentWidget.content.widgets[1].model.trusted"
        page.page.wait_for_function(
            "() => Boolean(window.jupyterapp?.shell?.currentWidget?.content?.widgets?.[1]?.model)"
        )
        assert page.page.evaluate(cell) is trusted
        return page

    yield open_
    for notebook in opened:
        notebook.shut_down()


def saved(notebook: NotebookPage, index: int) -> Locator:
    """Give the view that stays in a cell's output."""
    return notebook.output(index).locator(".mst-v1-output .mst-v1")


def assert_nothing_ran(notebook: NotebookPage) -> None:
    """See that no markup of the model, of a requirement or of its reasons became more than text."""
    assert notebook.page.evaluate("'hit' in window") is False
    assert notebook.page.locator(".jp-OutputArea :is(img, script, iframe)").count() == 0
    assert UNCHECKED not in notebook.page.content()


@pytest.mark.claim("failed-text-stays-inside")
def test_the_file_holds_each_run_as_events_html_and_text_and_nothing_withheld(server: Server, kept: Any) -> None:
    outputs = [cell.outputs for cell in kept.cells[1:]]
    assert [[sorted(output.data) for output in cell] for cell in outputs] == [[[MIME, "text/html", "text/plain"]]] * 3
    assert "widgets" not in kept.metadata
    assert UNCHECKED not in (server.notebooks / "kept.ipynb").read_text()


@pytest.mark.claim("saved-view", "run-again")
@pytest.mark.parametrize("trusted", [True, False], ids=["trusted", "untrusted"])
@pytest.mark.parametrize("app", ["lab", "notebook"])
def test_a_reopened_notebook_shows_the_view_without_its_kernel(reopen: Reopen, app: App, trusted: bool) -> None:
    notebook = reopen(app, trusted=trusted)
    view = saved(notebook, TEA)
    expect(view).to_have_attribute("data-outcome", "passed")
    assert view.locator(".chunk").all_inner_texts() == SENTENCES
    expect(view.get_by_role("row").filter(has_text="no_prices")).to_have_attribute("data-verdict", "pass")
    expect(view.get_by_role("button", name="Stop")).to_be_hidden()
    # Code that a stranger may have hidden is not to be run by a click on what it is said to have given.
    expect(view.get_by_role("button", name="Run again")).to_be_visible(visible=trusted)
    view.get_by_role("button", name="Timeline").click()
    assert view.locator(".lane path[d^=M]").count() >= 2
    view.locator(".chunk").nth(2).hover()
    expect(view.get_by_role("tooltip")).to_contain_text("Chunk 3")
    notebook.screenshot(f"saved-{app}-{'trusted' if trusted else 'untrusted'}")

    rejected = saved(notebook, COSTLY)
    expect(rejected.locator(".status")).to_have_text("Chunk 2 was rejected by no_prices: names a price")
    expect(rejected.get_by_role("button", name="Show the text")).to_be_hidden()
    hostile = saved(notebook, HOSTILE)
    hostile.scroll_into_view_if_needed()
    assert EVIL in hostile.locator(".chunk").inner_text()
    assert EVIL in hostile.locator(".status").inner_text()
    assert_nothing_ran(notebook)


def test_its_events_can_be_saved_as_a_file_that_opens_in_a_tab_of_its_own(reopen: Reopen, server: Server) -> None:
    notebook = reopen()
    view = saved(notebook, COSTLY)
    view.locator(".menu summary").click()
    with notebook.page.expect_download() as download:
        view.get_by_role("button", name="Events").click()
    download.value.save_as(server.notebooks / "costly.stream.jsonl")
    kept = load(server.notebooks / "costly.stream.jsonl")
    assert (kept.header.version, kept.outcome, kept.finished) == (2, "rejected", True)
    assert kept.full_text == view.locator(".chunk").inner_text()
    notebook.page.evaluate("jupyterapp.commands.execute('docmanager:open', {path: 'costly.stream.jsonl'})")
    tab = notebook.page.locator(".jp-MimeDocument .mst-v1")
    expect(tab).to_have_attribute("data-outcome", "rejected")
    assert tab.locator(".chunk").all_inner_texts() == view.locator(".chunk").all_inner_texts()
    notebook.screenshot("saved-file")
    notebook.page.evaluate("jupyterapp.shell.currentWidget.close()")
    notebook.page.wait_for_function("() => Boolean(jupyterapp.shell.currentWidget?.sessionContext)")


@pytest.mark.claim("saved-html-and-text", "no-extension")
def test_without_the_extension_the_sanitised_html_tells_the_run(reopen: Reopen) -> None:
    notebook = reopen(trusted=False, without=MIME)
    output = notebook.output(COSTLY)
    expect(output).to_contain_text("Rejected")
    expect(output).to_contain_text("Tea is old.")
    expect(output.get_by_role("row").filter(has_text="no_prices")).to_contain_text("names a price")
    assert EVIL in notebook.output(HOSTILE).inner_text()
    notebook.screenshot("saved-without-extension")
    assert_nothing_ran(notebook)


def test_the_live_view_gives_way_to_the_kept_one_within_a_frame(open_notebook: Callable[..., NotebookPage]) -> None:
    notebook = open_notebook(CELLS[:2])
    notebook.run(0)
    notebook.page.evaluate(
        """cell => {
            window.frames_ = [];
            (function sample() {
                const view = document.querySelector(`${cell} .mst-v1`);
                const kind = view?.closest(".mst-v1-output") ? "kept" : view ? "live" : "none";
                frames_.push([kind, view?.offsetHeight]);
                requestAnimationFrame(sample);
            })();
        }""",
        ".jp-Notebook .jp-Cell[data-windowed-list-index='1']",
    )
    notebook.run(1)
    expect(saved(notebook, 1)).to_have_attribute("data-outcome", "passed")
    notebook.page.wait_for_function("() => frames_.filter(([kind]) => kind === 'kept').length > 20")
    frames = notebook.page.evaluate("frames_")
    kinds = [kind for kind, _ in frames]
    assert kinds == sorted(kinds, key=["none", "live", "kept"].index)
    assert "live" in kinds
    assert len({height for kind, height in frames if kind == "kept"}) == 1


@pytest.mark.claim("saved-html-and-text")
def test_a_page_made_by_nbconvert_tells_the_runs_offline(browser: Browser, kept: Any, tmp_path: Path) -> None:
    nbformat.write(kept, tmp_path / "kept.ipynb")
    command = [sys.executable, "-m", "jupyter", "nbconvert", "--to", "html", "kept.ipynb"]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True)
    with browser.new_context(offline=True, viewport={"width": 1000, "height": 1600}) as context:
        page = context.new_page()
        page.goto((tmp_path / "kept.html").as_uri(), wait_until="commit")
        outputs = page.locator(".jp-OutputArea-output")
        expect(outputs).to_have_count(3)
        expect(outputs.nth(0)).to_contain_text(" ".join(SENTENCES))
        expect(outputs.nth(1)).to_contain_text("names a price")
        assert EVIL in outputs.nth(2).inner_text()
        assert page.evaluate("'hit' in window") is False
        page.screenshot(path=SCREENS / "saved-nbconvert.png")


def test_a_reader_that_takes_all_styles_and_scripts_away_still_tells_the_runs(browser: Browser, kept: Any) -> None:
    htmls = [cell.outputs[0].data["text/html"] for cell in kept.cells[1:]]
    left = [bleach.clean(html, tags=set(GITHUB_TAGS), attributes=GITHUB_ATTRIBUTES, strip=True) for html in htmls]
    assert "style=" not in "".join(left)
    with browser.new_context(
        offline=True, java_script_enabled=False, viewport={"width": 800, "height": 1400}
    ) as context:
        page = context.new_page()
        page.set_content("".join(f"<section>{html}</section>" for html in left))
        runs = page.locator("section")
        expect(runs.nth(0)).to_contain_text("Passed")
        expect(runs.nth(0)).to_contain_text(" ".join(SENTENCES))
        rows = runs.nth(1).get_by_role("row")
        expect(rows.filter(has_text="no_prices").first).to_contain_text("names a price")
        expect(runs.nth(1)).to_contain_text("Rejected")
        assert EVIL in runs.nth(2).inner_text()
        page.screenshot(path=SCREENS / "saved-github.png")


def test_jupyter_lists_the_extension_as_enabled() -> None:
    command = [sys.executable, "-m", "jupyter", "labextension", "list"]
    listed = subprocess.run(command, check=True, capture_output=True, text=True)
    words = re.sub(r"\x1b\[\d*m", "", listed.stdout + listed.stderr)
    assert f"mellea-stream-widget v{__version__} enabled OK" in words


@pytest.mark.claim("saved-html-and-text")
def test_the_text_beside_it_reads_well(kept: Any) -> None:
    assert kept.cells[COSTLY].outputs[0].data["text/plain"].splitlines() == [
        "Scripted · by prose",
        "  1 no_prices",
        "  2 short",
        "✓✓ Tea is old.",
        "✗✓ chunk 2 withheld",
        "   ✗ fail: no_prices: names a price",
        "✗ rejected by no_prices at chunk 2 · 1 chunk, 11 characters",
    ]
