"""Messages that are lost, doubled and reordered on their way: the view ends up with what the kernel has."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from lab import NotebookPage
from playwright.sync_api import expect

SUPPORT = Path(__file__).parents[1] / "support"
SETUP = f"""\
import sys
sys.path.append({str(SUPPORT)!r})
from made_runs import MadeRun, play
from mellea_stream_widget import StreamWidget
from mellea_stream_widget.log.encoding import encode_line
run = MadeRun(3)"""
SHOW = "StreamWidget(run)"
PLAY = "play([run], 200, 3).join()\nprint('done')"
LOG = "print('\\n'.join(map(encode_line, run.log.read())))"

CHAOS = """() => {
    let seed = 7;
    const dice = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
    const fate = {lost: 0, doubled: 0, late: 0, whole: 0};
    window.fate = fate;
    const ours = data => {
        const text = typeof data === "string" ? data : new TextDecoder("latin1").decode(data);
        return text.includes('"comm_msg"') && /"lines": ?"/.test(text);
    };
    const {set, ...rest} = Object.getOwnPropertyDescriptor(WebSocket.prototype, "onmessage");
    Object.defineProperty(WebSocket.prototype, "onmessage", {...rest, set(handler) {
        const held = [];
        set.call(this, handler && (event => {
            if (!ours(event.data)) return handler.call(this, event);
            const number = dice();
            if (number < 0.5) return void fate.lost++;
            if (number < 0.65) { fate.late++; return void held.push(event); }
            handler.call(this, event);
            if (number < 0.8) { fate.doubled++; handler.call(this, event); } else fate.whole++;
            if (dice() < 0.6) for (const late of held.splice(0).reverse()) handler.call(this, late);
        }));
    }});
}"""
"""Half of the messages with events are lost, some come late and in another order, some twice."""


def test_the_view_equals_the_kernels_state_whatever_happens_to_the_messages(
    open_notebook: Callable[..., NotebookPage],
) -> None:
    notebook = open_notebook([SETUP, SHOW, PLAY, LOG])
    page = notebook.page
    page.add_init_script(f"({CHAOS})()")
    notebook.goto()
    notebook.wait_for_kernel()
    for index in (0, 1, 2):
        notebook.run(index)
    view = notebook.output(1).locator(".mst-v1")
    expect(view).to_have_attribute("data-outcome", "passed", timeout=60_000)
    fate = page.evaluate("fate")
    assert min(fate.values()) >= 5, fate
    notebook.run(3)
    known = [json.loads(line) for line in notebook.output(3).inner_text().strip().splitlines()]
    view.locator(".menu summary").click()
    with page.expect_download() as download:
        view.get_by_text("Events (JSON lines)").click()
    _header, *saved = map(json.loads, download.value.path().read_text().splitlines())
    assert saved == known
    texts = [event["lead"] + event["text"] for event in known if event["kind"] == "chunk"]
    assert view.locator(".text").evaluate("text => text.textContent").startswith("".join(texts[:7]))
    expect(view.locator(".facts")).to_contain_text(f"{len(texts)} chunks")
    expect(view.locator(".counts").first).to_contain_text(str(len(texts) - texts_unknown(known)))
    assert "Unreadable" not in view.inner_text()


def texts_unknown(events: list[dict[str, object]]) -> int:
    """Tell how often the first requirement did not know."""
    checks = [event["results"] for event in events if event["kind"] == "quick_check"]
    return sum(1 for results in checks if isinstance(results, list) and results[0]["success"] == "unknown")
