"""The cell in a real front-end, on a scripted back-end: live, stopped, interrupted, failed, seen twice."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from lab import HOLD, App, NotebookPage
from playwright.sync_api import Locator, expect

OpenNotebook = Callable[..., NotebookPage]

SENTENCES = [f"Tea number {n} is made of leaves." for n in range(1, 9)]
UNCHECKED = "unspeakable"
SETUP = f"""\
%load_ext mellea_stream_widget
from mellea_stream_widget import StreamWidget, backends, stream_with_chunking
paced = backends.scripted({" ".join(SENTENCES)!r}, cut="word", pace=0.06)
endless = backends.scripted("One more cup. ", cut="word", pace=0.02, endless=True)
secret = "".join(reversed({UNCHECKED[::-1]!r}))
costly = backends.scripted(f"Tea is old. It costs $3 and is {{secret}}. More {{secret}}.", cut="word", pace=0.02)

def no_prices(chunk):
    return "a price" if "$" in chunk else True
"""
PACED = "%%stream --require no_prices --backend paced\nTell me about tea."
HELD = PACED.replace("--backend", "--require wait --backend")
ENDLESS = "%%stream --require no_prices --backend endless\nTell me about tea."
COSTLY = "%%stream --require no_prices --backend costly\nTell me about tea."
OUTCOME = "print(_stream.outcome, len(_stream.text) > 20, [g.state for g in endless.generations])"
KERNELS = ["python3", "ipykernel-6.29.5", "ipykernel-7.0.1"]


def live(notebook: NotebookPage, index: int) -> Locator:
    """Give the widget in a cell's output."""
    return notebook.output(index).locator(".mst-v1:not(.mst-v1-output *)")


def saved(notebook: NotebookPage, index: int) -> Locator:
    """Give the view that stays in a cell's output when the run has settled."""
    return notebook.output(index).locator(".mst-v1-output .mst-v1")


def chunks(view: Locator) -> Locator:
    """Give the chunks that a view shows."""
    return view.locator(".chunk")


@pytest.fixture(params=["lab", "notebook"])
def app(request: pytest.FixtureRequest) -> App:
    """Give each of Jupyter's two front-ends."""
    return request.param


@pytest.mark.claim("live-view")
def test_chunks_are_in_the_page_before_the_cell_ends(open_notebook: OpenNotebook, app: App) -> None:
    notebook = open_notebook([f"{SETUP}{HOLD}\nwait = held('number 3', 'go-{app}')", HELD], app=app)
    notebook.run(0)
    notebook.start(1)
    expect(chunks(live(notebook, 1))).to_have_text(SENTENCES[:2])
    assert notebook.running(1)
    expect(live(notebook, 1).get_by_role("row").filter(has_text="no_prices")).to_have_attribute("data-verdict", "pass")
    notebook.release(f"go-{app}")
    notebook.settle(1)
    expect(live(notebook, 1)).to_have_count(0)
    expect(saved(notebook, 1)).to_have_attribute("data-outcome", "passed")
    assert chunks(saved(notebook, 1)).all_inner_texts() == SENTENCES


@pytest.mark.claim("stop", "outcome-stopped")
@pytest.mark.parametrize("kernel", KERNELS)
def test_stop_and_an_interrupt_end_the_cell_and_the_generation(open_notebook: OpenNotebook, kernel: str) -> None:
    notebook = open_notebook([SETUP, ENDLESS, OUTCOME, ENDLESS, OUTCOME], kernel=kernel)
    notebook.run(0)
    notebook.start(1)
    chunks(live(notebook, 1)).nth(2).wait_for()
    live(notebook, 1).get_by_role("button", name="Stop").click()
    notebook.settle(1)
    expect(notebook.output(1)).to_contain_text("Stopped")
    notebook.run(2)
    expect(notebook.output(2)).to_have_text("stopped True ['cancelled']")
    notebook.start(3)
    chunks(live(notebook, 3)).nth(2).wait_for()
    notebook.interrupt()
    notebook.settle(3)
    expect(notebook.output(3)).to_contain_text("Interrupted.")
    notebook.run(4)
    expect(notebook.output(4)).to_have_text("stopped True ['cancelled', 'cancelled']")


@pytest.mark.claim("live-view")
def test_a_failing_requirement_stops_the_text_and_is_named(open_notebook: OpenNotebook) -> None:
    notebook = open_notebook([SETUP, COSTLY, "print(_stream.outcome)"])
    notebook.run(0)
    notebook.run(1)
    output = notebook.output(1)
    expect(output).to_contain_text("Rejected")
    expect(output).to_contain_text("Tea is old.")
    expect(output.get_by_role("row").filter(has_text="no_prices")).to_contain_text("a price")
    assert UNCHECKED not in notebook.page.content()
    notebook.run(2)
    expect(notebook.output(2)).to_have_text("rejected")


def test_a_second_view_that_opens_in_mid_stream_shows_everything(open_notebook: OpenNotebook) -> None:
    begin = """\
from mellea.stdlib.components import Message
from mellea.stdlib.context import ChatContext
result = await stream_with_chunking(Message("user", "Tea?"), paced, ChatContext())
widget = StreamWidget(result)
widget"""
    notebook = open_notebook([SETUP, begin, "widget"])
    notebook.run(0)
    notebook.run(1)
    chunks(live(notebook, 1)).nth(1).wait_for()
    notebook.run(2)
    chunks(live(notebook, 2)).first.wait_for()
    assert chunks(live(notebook, 2)).all_inner_texts()[:2] == SENTENCES[:2]
    for index in (1, 2):
        view = notebook.output(index).locator(".mst-v1")
        expect(view).to_have_attribute("data-outcome", "passed")
        expect(chunks(view)).to_have_text(SENTENCES)


@pytest.mark.claim("reload")
def test_a_reload_in_mid_stream_brings_the_widget_back_and_it_goes_on_and_is_kept(open_notebook: OpenNotebook) -> None:
    notebook = open_notebook([SETUP, ENDLESS, OUTCOME])
    notebook.run(0)
    notebook.start(1)
    chunks(live(notebook, 1)).nth(3).wait_for()
    notebook.reload()
    chunks(live(notebook, 1)).nth(3).wait_for()
    before = chunks(live(notebook, 1)).count()
    chunks(live(notebook, 1)).nth(before + 3).wait_for()
    assert set(chunks(live(notebook, 1)).all_inner_texts()) == {"One more cup."}
    live(notebook, 1).get_by_role("button", name="Stop").click()
    expect(saved(notebook, 1)).to_have_attribute("data-outcome", "stopped")
    notebook.wait_for_kernel()
    notebook.run(2)
    expect(notebook.output(2)).to_have_text("stopped True ['cancelled']")
    notebook.save()
    [output] = notebook.server.read(notebook.name).cells[1].outputs
    assert sorted(output.data) == ["application/vnd.mellea-stream.v1+json", "text/html", "text/plain"]


@pytest.mark.claim("reload")
def test_a_reload_in_mid_stream_without_a_save_brings_the_widget_back(open_notebook: OpenNotebook) -> None:
    notebook = open_notebook([SETUP, ENDLESS, OUTCOME])
    notebook.run(0)
    notebook.start(1)
    chunks(live(notebook, 1)).nth(3).wait_for()
    notebook.page.on("dialog", lambda dialog: dialog.accept())
    notebook.goto()
    chunks(live(notebook, 1)).nth(3).wait_for()
    live(notebook, 1).get_by_role("button", name="Stop").click()
    expect(saved(notebook, 1)).to_have_attribute("data-outcome", "stopped")


@pytest.mark.claim("saved-under-way")
def test_a_notebook_saved_in_mid_run_keeps_the_text_so_far_also_without_its_kernel(open_notebook: OpenNotebook) -> None:
    notebook = open_notebook([SETUP, ENDLESS])
    notebook.run(0)
    notebook.start(1)
    chunks(live(notebook, 1)).nth(3).wait_for()
    drawn = live(notebook, 1).element_handle()
    notebook.save()
    [output] = notebook.server.read(notebook.name).cells[1].outputs
    assert "application/vnd.jupyter.widget-view+json" in output.data
    said, last = output.data["text/plain"].splitlines()
    assert last == "… still running when this was written"
    assert said.startswith("One more cup. " * 3)
    assert drawn.evaluate("view => view.isConnected"), "the page has drawn the view again"
    notebook.page.on("dialog", lambda dialog: dialog.accept())
    notebook.page.goto("about:blank")
    notebook.server.end_kernels()
    notebook.goto()
    expect(notebook.output(1)).to_contain_text("Still running when this was written.")
    expect(notebook.output(1)).to_contain_text("One more cup. " * 3)


def test_a_settled_cell_reads_the_same_after_a_reload_and_without_its_kernel(open_notebook: OpenNotebook) -> None:
    notebook = open_notebook([SETUP, PACED])
    notebook.run(0)
    notebook.run(1)
    saved(notebook, 1).wait_for()
    run = saved(notebook, 1).locator("> header, > div > :not(.labels)")  # labels need the kernel
    before = run.all_inner_texts()
    assert chunks(saved(notebook, 1)).all_inner_texts() == SENTENCES
    notebook.restart_kernel()
    notebook.reload()
    saved(notebook, 1).wait_for()
    assert run.all_inner_texts() == before
    [output] = notebook.server.read(notebook.name).cells[1].outputs
    assert sorted(output.data) == ["application/vnd.mellea-stream.v1+json", "text/html", "text/plain"]


def test_cells_behind_a_stream_run_after_it_in_their_order(open_notebook: OpenNotebook) -> None:
    order = "order = globals().get('order', []) + [{}]; print(order)"
    cells = [f"{SETUP}{HOLD}\nwait = held('number 3', 'go-on')", HELD, *(order.format(n) for n in range(3))]
    notebook = open_notebook(cells)
    notebook.run(0)
    for index in range(1, 5):
        notebook.start(index)
    chunks(live(notebook, 1)).first.wait_for()
    assert notebook.running(4)
    notebook.release("go-on")
    notebook.settle(4)
    expect(notebook.output(4)).to_have_text("[0, 1, 2]")
    expect(notebook.output(1)).to_contain_text("Passed")
