"""A recording as a page of its own: in a browser without a network, whatever the model wrote."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from many import no_prices
from playwright.sync_api import Browser, expect

from mellea_stream_widget import backends, run_many
from mellea_stream_widget.log.decoding import decode
from mellea_stream_widget.log.encoding import line_of
from mellea_stream_widget.log.events import StartEvent
from mellea_stream_widget.log.fold import fold
from mellea_stream_widget.recordings.format import header_of
from mellea_stream_widget.views.cli import main
from mellea_stream_widget.views.html import render
from mellea_stream_widget.views.runs_table import runs_html

pytestmark = pytest.mark.browser

SCREENS = Path(__file__).parents[2] / "build" / "screens"
FAINT = """() => {
    const context = document.createElement("canvas").getContext("2d", {willReadFrequently: true});
    const partsOf = colour => {
        context.clearRect(0, 0, 1, 1);
        context.fillStyle = colour;
        context.fillRect(0, 0, 1, 1);
        const [red, green, blue, alpha] = context.getImageData(0, 0, 1, 1).data;
        return [red, green, blue, alpha / 255];
    };
    const linear = part => part <= 10.3 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4;
    const luminance = ([r, g, b]) => 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
    const over = (colour, ground, alpha) => colour.slice(0, 3).map((part, n) => part * alpha + ground[n] * (1 - alpha));
    const around = element => element ? [element, ...around(element.parentElement)] : [];
    const page = matchMedia("(prefers-color-scheme: dark)").matches ? [18, 18, 18] : [255, 255, 255];
    const groundOf = element => around(element).reverse().reduce((ground, one) => {
        const colour = partsOf(getComputedStyle(one).backgroundColor);
        return over(colour, ground, colour[3]);
    }, page);
    const contrastOf = element => {
        const ground = groundOf(element), ink = partsOf(getComputedStyle(element).color);
        const alpha = around(element).reduce((all, one) => all * getComputedStyle(one).opacity, ink[3]);
        const [dark, light] = [luminance(over(ink, ground, alpha)), luminance(ground)].sort((a, b) => a - b);
        return (light + 0.05) / (dark + 0.05);
    };
    const words = [], walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) words.push(walker.currentNode);
    const isSeen = ({data, parentElement: one}) =>
        data.trim() &&
        !one.closest("script, style, option, :disabled") && one.checkVisibility({visibilityProperty: true});
    const seen = words.filter(isSeen).map(({data, parentElement}) => [data.trim(), contrastOf(parentElement)]);
    return [seen.length > 20, seen.filter(([, contrast]) => contrast < 4.5)];
}"""
"""Whether there are words to see, and those of them that stand out from their ground by less than one can read."""
EVIL = '</script><script>window.hit=1</script><img src="http://a.example/x" onerror="window.hit=1"><!-- ]]>'


def page_of(folder: Path) -> Path:
    """Make a page of a rejected run, in which every text of a stranger is hostile."""
    log = json.loads((Path(__file__).parents[1] / "fixtures" / "logs" / "rejected.json").read_text())
    hostile = json.dumps(EVIL)[1:-1]
    lines = [json.dumps(event).replace("no_prices", hostile) for event in log["events"]]
    lines = [line.replace("Camellia sinensis", hostile) for line in lines]
    start = decode(log["events"][0])
    assert isinstance(start, StartEvent)
    header = line_of(header_of(start, "run", prompt=None, withheld=False).encoded())
    (folder / "run.stream.jsonl").write_text("\n".join([header, *lines]))
    assert main(["html", str(folder / "run.stream.jsonl")]) == 0
    return folder / "run.html"


@pytest.mark.claim("scrubber")
def test_the_page_shows_the_run_at_any_moment_and_asks_the_network_for_nothing(
    browser: Browser, tmp_path: Path
) -> None:
    path = page_of(tmp_path)
    asked: list[str] = []
    troubles: list[str] = []
    with browser.new_context(offline=True, viewport={"width": 1100, "height": 700}) as context:
        page = context.new_page()
        page.on("request", lambda request: asked.append(request.url))
        page.on("pageerror", lambda error: troubles.append(str(error)))
        page.on("console", lambda message: troubles.append(message.text))
        page.goto(path.as_uri())
        view = page.locator(".mst-v1")
        expect(view).to_have_attribute("data-outcome", "rejected")
        assert EVIL in view.locator(".chunk").first.inner_text()
        assert EVIL in view.locator(".status").inner_text()
        moment = page.get_by_role("slider", name="Moment of the run")
        moment.press("Home")
        expect(view).to_have_attribute("data-outcome", "past")
        moment.press("ArrowRight")
        page.screenshot(path=SCREENS / "page.png")
        page.get_by_role("button", name="End of the run").click()
        expect(view).to_have_attribute("data-outcome", "rejected")
        assert page.evaluate("'hit' in window") is False
    assert asked == [path.as_uri()]
    assert troubles == []


def test_a_reader_without_scripts_gets_the_words(browser: Browser, tmp_path: Path) -> None:
    path = page_of(tmp_path)
    with browser.new_context(java_script_enabled=False, offline=True) as context:
        page = context.new_page()
        page.goto(path.as_uri())
        said = page.locator("#view").inner_text()
        assert "Rejected" in said and "The leaves are picked by hand" in said and EVIL in said


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_word_is_read_in_light_and_in_dark(browser: Browser, tmp_path: Path, scheme: Any) -> None:
    variants = {"free": {}, "strict": {"require": [no_prices]}}
    backend = backends.scripted(lambda prompt: f"Tea is old. {prompt}")
    runs = run_many(["Tea?", "It costs $3."], variants=variants, backend=backend, out=tmp_path / "runs", quiet=True)
    assert main(["html", str(runs.path)]) == 0
    with browser.new_context(offline=True, color_scheme=scheme) as context:
        page = context.new_page()
        page.goto((tmp_path / "runs.html").as_uri())
        page.get_by_role("gridcell", name="Rejected").click()
        page.locator(".panel-run article[data-outcome=rejected]").wait_for()
        assert page.evaluate(FAINT) == [True, []]
        page.set_content(f"<style>:root {{ color-scheme: light dark }}</style>{runs_html(runs)}{_static_runs()}")
        assert page.evaluate(FAINT) == [True, []]


def _static_runs() -> str:
    """Return the static HTML of runs that ended in each way."""
    logs = Path(__file__).parents[1] / "fixtures" / "logs"
    names = ("passed", "rejected", "failed_validation", "cut_off", "stopped", "error", "resumed", "tool_calls")
    return "".join(render(fold(json.loads((logs / f"{name}.json").read_text())["events"])) for name in names)


def test_a_page_of_a_folder_has_the_grid_and_opens_each_run(browser: Browser, tmp_path: Path) -> None:
    variants = {"free": {}, "strict": {"require": [no_prices]}}
    backend = backends.scripted(lambda prompt: f"Tea is old. {prompt}")
    run_many(["Tea?", f"It costs $3. {EVIL}"], variants=variants, backend=backend, out=tmp_path / "runs", quiet=True)
    assert main(["html", str(tmp_path / "runs")]) == 0
    path = tmp_path / "runs.html"
    asked: list[str] = []
    troubles: list[str] = []
    with browser.new_context(offline=True, viewport={"width": 1100, "height": 700}) as context:
        page = context.new_page()
        page.on("request", lambda request: asked.append(request.url))
        page.on("pageerror", lambda error: troubles.append(str(error)))
        page.on("console", lambda message: troubles.append(message.text))
        page.goto(path.as_uri())
        grid, run = page.locator(".runs-grid"), page.locator(".panel-run article")
        expect(grid.locator(".grid-status")).to_have_text("2 rows of 2")
        grid.get_by_label("Outcome").select_option("rejected")
        expect(grid.locator(".grid-status")).to_have_text("1 row of 2")
        grid.get_by_role("gridcell", name="Rejected").click()
        expect(run).to_have_attribute("data-outcome", "rejected")
        page.keyboard.press("ArrowLeft")
        page.keyboard.press("Enter")
        expect(run).to_have_attribute("data-outcome", "passed")
        expect(run).to_have_count(1)
        expect(run.locator(".text")).to_contain_text(EVIL)
        page.screenshot(path=SCREENS / "runs_page.png")
        page.keyboard.press("Escape")
        expect(run).to_have_count(0)
        assert page.evaluate("'hit' in window") is False
    assert asked == [path.as_uri()]
    assert troubles == []


def test_the_grid_of_a_page_fills_the_window_and_grows_with_it(browser: Browser, tmp_path: Path) -> None:
    backend = backends.scripted("Tea is old.")
    prompts = [f"Tea number {n}?" for n in range(60)]
    run_many(prompts, backend=backend, out=tmp_path / "runs", quiet=True)
    assert main(["html", str(tmp_path / "runs")]) == 0
    fill = "() => [innerHeight - document.querySelector('.runs-grid').getBoundingClientRect().bottom, scrollY]"
    with browser.new_context(offline=True, viewport={"width": 1100, "height": 700}) as context:
        page = context.new_page()
        page.goto((tmp_path / "runs.html").as_uri())
        expect(page.locator(".grid-status")).to_have_text("60 rows of 60")
        for height, line in ((700, 9), (1500, 24)):
            page.set_viewport_size({"width": 1100, "height": height})
            expect(page.locator(f"[data-line='{line}']")).to_be_in_viewport(ratio=1)
            left, scrolled = page.evaluate(fill)
            assert 0 <= left < 40 and scrolled == 0
        page.screenshot(path=SCREENS / "runs_page_high.png")
        page.locator("[data-line='3'] .grid-cell").click()
        expect(page.locator(".panel-run .text")).to_be_in_viewport()
        page.screenshot(path=SCREENS / "runs_page_opened.png")
