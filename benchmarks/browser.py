"""What the view costs in a real JupyterLab in Chromium: from the event to the pixel, under load, and over time.

Every figure is taken in the page itself: a long task is what the browser calls so (50 ms and more), a pixel is there
when the frame has been drawn in which a chunk came into the page.
"""

from __future__ import annotations

import json
import random
import re
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from playwright.sync_api import CDPSession, sync_playwright

from mellea_stream_widget import backends, load_many, run_many
from mellea_stream_widget.views.runs_page import runs_page

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tests" / "browser"))

from conftest import _launch  # noqa: E402
from find_chromium import find_chromium  # noqa: E402
from lab import NotebookPage, Server  # noqa: E402

SETUP = f"""\
import sys
sys.path[:0] = [{str(ROOT)!r}, {str(ROOT / "tests" / "support")!r}]
%load_ext mellea_stream_widget
from IPython.display import display
from mellea_stream_widget import StreamCompare, StreamGrid, StreamWidget, backends, run_many
from mellea_stream_widget.log.encoding import encode
from mellea_stream_widget.views.saved import MIME, Saved
from benchmarks.bare import Bare
from made_runs import MadeRun, play, whole

def saved(run):
    kept = Saved()
    for event in run.log.read():
        kept.feed(encode(event))
    return kept.data()

tea = backends.scripted("Tea is old. Tea is good. " * 20)
"""
BOTH = "run = MadeRun(1)\nbare = Bare()\nbare.follow(run)\ndisplay(bare, StreamWidget(run))"
SLOWLY = "play([run], 20, 15).join()"
FAST = "run = MadeRun(1)\nStreamWidget(run)"
FASTER = "play([run], 2500, 20).join()\nprint(len(run.log))"
TWENTY = "runs = [MadeRun(3) for _ in range(20)]\nfor run in runs: display(StreamWidget(run))"
ALL = "play(runs, 10, 10).join()"
KEPT = "display({MIME: saved(whole(10_000, 20))}, raw=True)"
OTHER = "display({'application/x-nothing+json': saved(whole(10_000, 20)), 'text/plain': ''}, raw=True)"
CELL = "%%stream -b tea -r short\nTea?"
BARE = "display(Bare())"
RUNS = """\
strict = {"require": [lambda chunk: "7" not in chunk]}
answer = backends.scripted(lambda prompt: f"Tea number {prompt[-4:]} is old. It is made of leaves. Ask in the shop.")
runs = run_many([f"Tell me of tea {n:04}" for n in range(2500)], variants={"free": {}, "strict": strict},
                backend=answer, concurrency=32, quiet=True)
"""
GRID = "StreamGrid(runs)"
COLUMNS = "four = [MadeRun(3) for _ in range(4)]\nStreamCompare(*four, names=list('abcd'))"
FOUR = "play(four, 1000, 10).join()"
SHORT = "def short(chunk): return len(chunk) < 100"
"""The cells of the notebook, in order; the names of the measurements follow them."""
CELLS = [SETUP, BOTH, SLOWLY, FAST, FASTER, TWENTY, ALL, KEPT, OTHER, RUNS, GRID, COLUMNS, FOUR, SHORT, BARE, CELL]

WATCH = """() => {
    window.tasks = [];
    const noteTasks = list => list.getEntries().forEach(one => tasks.push([one.startTime, one.duration]));
    new PerformanceObserver(noteTasks).observe({type: "longtask"});
    const waiting = [], drawn = {bare: [], ours: []};
    window.drawn = drawn;
    const note = (kind, node) => {
        for (const [time] of (node.textContent ?? "").matchAll(/\\d{10}\\.\\d{6}/g)) waiting.push([kind, Number(time)]);
    };
    new MutationObserver(records => {
        for (const {target, addedNodes} of records)
            for (const node of addedNodes) {
                const holder = target instanceof Element ? target : target.parentElement;
                if (holder.closest(".bare")) note("bare", node);
                else if (node.classList?.contains("chunk") && !node.closest("[data-known]")) note("ours", node);
            }
    }).observe(document.body, {childList: true, subtree: true});
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
        const now = (performance.timeOrigin + performance.now()) / 1000;
        for (const [kind, said] of waiting.splice(0)) drawn[kind].push((now - said) * 1000);
    };
    (function frame() { channel.port2.postMessage(0); requestAnimationFrame(frame); })();
}"""
"""Note long tasks, and for each chunk how long it took from being said to the end of the frame that shows it."""

NOTE_TASKS = """() => {
    window.tasks = [];
    const noteTasks = list => list.getEntries().forEach(one => tasks.push([one.startTime, one.duration]));
    new PerformanceObserver(noteTasks).observe({type: "longtask", buffered: true});
}"""
DRAWN = """() => new Promise(done => requestAnimationFrame(() => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => done(performance.now());
    channel.port2.postMessage(0);
}))"""
"""Milliseconds from the beginning of the page to the end of this frame."""
TASKS = "since => tasks.filter(([start]) => start >= since).map(([, length]) => length)"
SCROLL = """async scroller => {
    const times = [], step = scroller.scrollHeight / 300;
    scroller.scrollTop = 0;
    let last = await new Promise(requestAnimationFrame);
    for (let n = 0; n < 300; n++) {
        scroller.scrollTop += step;
        const now = await new Promise(requestAnimationFrame);
        times.push(now - last);
        last = now;
    }
    return times;
}"""
FRAMES = """() => {
    window.frames = [];
    let last = performance.now();
    (function frame() {
        const now = performance.now();
        frames.push(now - last);
        last = now;
        window.counting = requestAnimationFrame(frame);
    })();
}"""
STOP_FRAMES = "() => { cancelAnimationFrame(window.counting); return window.frames; }"
SCRUB = """async range => {
    const times = [];
    let last = await new Promise(requestAnimationFrame);
    for (let n = 0; n < 120; n++) {
        range.value = range.max * (n % 2 ? n : 120 - n) / 120;
        range.dispatchEvent(new Event("input"));
        const now = await new Promise(requestAnimationFrame);
        times.push(now - last);
        last = now;
    }
    return times;
}"""
"""Move a playhead to and fro, a place a frame."""
CLEAR = "index => jupyterapp.shell.currentWidget.content.widgets[index].outputArea.model.clear()"
NODES = """view => {
    const walker = document.createTreeWalker(view, NodeFilter.SHOW_ALL);
    let count = 1;
    while (walker.nextNode()) count++;
    return count;
}"""


class Bench:
    """One page with one notebook, measured in it."""

    def __init__(self, notebook: NotebookPage, devtools: CDPSession) -> None:
        self.notebook = notebook
        self.page = notebook.page
        self.devtools = devtools

    def now(self) -> float:
        """The page's clock, in milliseconds."""
        return float(self.page.evaluate("performance.now()"))

    def longest(self, since: float) -> float:
        """The longest task that began since then, in milliseconds; 0 if none took 50 ms."""
        self.page.wait_for_timeout(300)
        return max(self.page.evaluate(TASKS, since), default=0.0)

    def view(self, index: int) -> Any:
        """The first view of a run in a cell's output."""
        return self.notebook.output(index).locator(".mst-v1").first

    def settled(self, index: int) -> None:
        """Wait until a cell's run has been shown to its end."""
        self.view(index).and_(self.page.locator("[data-outcome=passed]")).wait_for(timeout=120_000)

    def clear(self, index: int) -> None:
        """Empty a cell's output, so that it does not weigh on what follows."""
        self.page.evaluate(CLEAR, index)

    # --- what is measured ------------------------------------------------------------------------

    def pixel(self) -> dict[str, float]:
        """From the event to the pixel, in milliseconds, beside the bare widget on the same run."""
        self.notebook.run(CELLS.index(BOTH))
        self.page.evaluate("() => { drawn.bare.length = drawn.ours.length = 0; }")
        self.notebook.run(CELLS.index(SLOWLY))
        self.settled(CELLS.index(BOTH))
        drawn = self.page.evaluate("drawn")
        self.clear(CELLS.index(BOTH))
        ours, bare = (_at(drawn[kind], 0.95) for kind in ("ours", "bare"))
        middles = {f"{kind}_p50": _at(drawn[kind], 0.5) for kind in ("ours", "bare")}
        return {"ours_p95": ours, "bare_p95": bare, "ratio": ours / bare, "chunks": len(drawn["ours"]), **middles}

    def throughput(self) -> dict[str, float]:
        """5,000 events a second for 20 s."""
        self.notebook.run(CELLS.index(FAST))
        began = self.now()
        self.notebook.run(CELLS.index(FASTER))
        self.settled(CELLS.index(FAST))
        said = int(self.notebook.output(CELLS.index(FASTER)).inner_text())
        longest, took = self.longest(began + 1000), self.now() - began
        shown = self.page.evaluate(NODES, self.view(CELLS.index(FAST)).element_handle())
        text = self.view(CELLS.index(FAST)).locator(".text").evaluate("text => text.textContent")
        self.clear(CELLS.index(FAST))
        chunks = len(re.findall(r"\d{10}\.\d{6}", text))
        return {"events": said, "seconds": took / 1000, "longest": longest, "chunks": chunks, "nodes": shown}

    def many(self) -> dict[str, float]:
        """Twenty widgets, live."""
        self.notebook.run(CELLS.index(TWENTY))
        began = self.now()
        self.notebook.run(CELLS.index(ALL))
        self.settled(CELLS.index(TWENTY))
        found = {"longest": self.longest(began + 1000)}
        self.clear(CELLS.index(TWENTY))
        return found

    def opened(self) -> dict[str, float]:
        """A settled run of 10,000 chunks under 20 requirements: opened from the notebook's data, then scrolled."""
        began = self.now()
        self.notebook.run(CELLS.index(OTHER), 120)
        bare = self.longest(began)
        began = self.now()
        self.notebook.run(CELLS.index(KEPT), 120)
        self.settled(CELLS.index(KEPT))
        seconds, ours = (self.now() - began) / 1000, self.longest(began)
        view = self.view(CELLS.index(KEPT))
        self.page.wait_for_timeout(1000)
        nodes = self.page.evaluate(NODES, view.element_handle())
        view.scroll_into_view_if_needed()
        frames = self.page.evaluate(SCROLL, view.locator(".scroller").element_handle())
        after = self.page.evaluate(NODES, view.element_handle())
        self.clear(CELLS.index(KEPT))
        return {
            "longest": ours,
            "longest_without_view": bare,
            "seconds": seconds,
            "nodes": max(nodes, after),
            "frames_per_second": 1000 * len(frames) / sum(frames),
            "frame_p95": _at(frames, 0.95),
        }

    def grid(self) -> dict[str, float]:
        """A grid of 5,000 cells: opened from a kernel, filtered by each letter of a text, sorted, scrolled through."""
        self.notebook.run(CELLS.index(RUNS), 300)
        began = self.now()
        self.notebook.start(CELLS.index(GRID))
        grid = self.notebook.output(CELLS.index(GRID)).locator(".runs-grid")
        grid.locator(".grid-status", has_text="2,500 rows of 2,500").wait_for(timeout=60_000)
        seconds, opened = (self.now() - began) / 1000, self.longest(began)
        began = self.now()
        grid.get_by_label("Text in prompt or answer").press_sequentially("tea 24")
        grid.get_by_label("Descending").check()
        grid.get_by_label("Order", exact=True).select_option("seconds")
        grid.get_by_label("Text in prompt or answer").fill("")
        filtered = self.longest(began)
        frames = self.page.evaluate(SCROLL, grid.locator(".grid-scroller").element_handle())
        nodes = self.page.evaluate(NODES, grid.element_handle())
        self.clear(CELLS.index(GRID))
        return {
            "seconds": seconds,
            "longest": opened,
            "longest_filtered": filtered,
            "nodes": nodes,
            "frames_per_second": 1000 * len(frames) / sum(frames),
        }

    def columns(self) -> dict[str, float]:
        """Four runs side by side, 1,000 chunks a second each for 10 s; then scrolled, and moved through time."""
        self.notebook.run(CELLS.index(COLUMNS))
        began = self.now()
        self.page.evaluate(FRAMES)
        self.notebook.run(CELLS.index(FOUR))
        view = self.notebook.output(CELLS.index(COLUMNS)).locator(".compare").first
        view.locator(".compare-status", has_text="All 4 passed").wait_for(timeout=120_000)
        live = self.page.evaluate(STOP_FRAMES)
        longest = self.longest(began + 1000)
        nodes = self.page.evaluate(NODES, view.element_handle())
        scrolled = self.page.evaluate(SCROLL, view.locator(".scroller").first.element_handle())
        began = self.now()
        scrubbed = self.page.evaluate(SCRUB, view.locator(".compare-time input").element_handle())
        found = {
            "frames_per_second": 1000 * len(live) / sum(live),
            "frame_p95": _at(live, 0.95),
            "longest": longest,
            "nodes": nodes,
            "scrolled_frames_per_second": 1000 * len(scrolled) / sum(scrolled),
            "scrubbed_frame_p95": _at(scrubbed, 0.95),
            "longest_scrubbed": self.longest(began),
        }
        self.clear(CELLS.index(COLUMNS))
        return found

    def runs_page(self) -> dict[str, float]:
        """The page of a folder of 1,000 runs, opened from a file; then a run of it, and all rows."""
        with tempfile.TemporaryDirectory() as folder:
            variants = {"free": {}, "strict": {"require": [lambda chunk: "7" not in chunk]}}
            prompts = [f"Tell me of tea {number:04}" for number in range(500)]
            answer = backends.scripted(_answer, cut=12)
            out = run_many(prompts, variants=variants, backend=answer, concurrency=32, out=folder, quiet=True).path
            file = out.with_suffix(".html")
            file.write_text("".join(runs_page(load_many(out))), "utf-8")
            browser = self.page.context.browser
            assert browser is not None
            page = browser.new_page(viewport={"width": 1200, "height": 900})
            page.add_init_script(f"({NOTE_TASKS})()")
            page.goto(file.as_uri(), wait_until="commit")
            page.locator(".grid-status", has_text="500 rows of 500").wait_for(timeout=60_000)
            opened = page.evaluate(DRAWN)
            longest = page.evaluate("Math.max(0, ...tasks.map(([, length]) => length))")
            cell = page.locator(".grid-rows .grid-cell").first
            began = page.evaluate("performance.now()")
            cell.click()
            page.locator(".panel-run .chunk").first.wait_for()
            run = page.evaluate("performance.now()") - began
            frames = page.evaluate(SCROLL, page.locator(".grid-scroller").element_handle())
            found = {
                "megabytes": file.stat().st_size / 1e6,
                "seconds": opened / 1000,
                "longest": longest,
                "run_seconds": run / 1000,
                "nodes": page.evaluate(NODES, page.locator(".runs-grid").element_handle()),
                "frames_per_second": 1000 * len(frames) / sum(frames),
            }
            page.close()
            file.unlink()
        return found

    def memory(self) -> dict[str, float]:
        """The page's memory, in megabytes, after 10 and after 50 runs of one cell, and of one with a bare anywidget."""
        self.notebook.run(CELLS.index(SHORT))
        found: dict[str, float] = {}
        for name, cell in (("bare", BARE), ("ours", CELL)):
            for number in range(1, 51):
                self.notebook.run(CELLS.index(cell))
                if number not in (10, 50):
                    continue
                self.page.wait_for_timeout(1000)
                for _ in range(3):
                    self.devtools.send("HeapProfiler.collectGarbage")
                found[f"{name}_{number}"] = self.devtools.send("Runtime.getHeapUsage")["usedSize"] / 1e6
                found[f"{name}_nodes_{number}"] = self.devtools.send("Memory.getDOMCounters")["nodes"]
        return found


MEASURES: dict[str, Callable[[Bench], dict[str, float]]] = {
    "pixel": Bench.pixel,
    "throughput": Bench.throughput,
    "many": Bench.many,
    "opened": Bench.opened,
    "grid": Bench.grid,
    "columns": Bench.columns,
    "runs_page": Bench.runs_page,
    "memory": Bench.memory,
}


def measure(names: list[str]) -> dict[str, Any]:
    """Return the figures of each measurement of that name, in order."""
    path = find_chromium()
    assert path is not None, "no Chromium was found: set CHROMIUM to the path of one"
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = _launch(playwright, path)
        with Server(Path(folder) / "lab").running() as server:
            server.write("browser.ipynb", CELLS)
            page = browser.new_page(viewport={"width": 1200, "height": 900})
            notebook = NotebookPage(page, server, "browser.ipynb")
            notebook.wait_for_kernel()
            notebook.run(CELLS.index(SETUP))
            page.evaluate(WATCH)
            bench = Bench(notebook, page.context.new_cdp_session(page))
            found = {}
            for name in names:
                found[name] = MEASURES[name](bench)
                print(f"{name}: {found[name]}", file=sys.stderr, flush=True)
            notebook.shut_down()
        browser.close()
    return found


def _answer(prompt: str) -> str:
    chance = random.Random(prompt)
    return " ".join(f"Sentence {n} says {chance.randrange(10**9)} of tea, which is old." for n in range(10))


def _at(values: list[float], share: float) -> float:
    """The value that this share of the values does not exceed."""
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]


if __name__ == "__main__":
    print(json.dumps(measure(sys.argv[1:] or list(MEASURES))))
