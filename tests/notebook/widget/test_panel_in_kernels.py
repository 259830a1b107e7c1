"""The panel on real kernels, as a notebook page sees it: it runs while the kernel is idle, and while a cell streams."""

import pytest
from kernel_driver import Kernel, custom, kinds

pytestmark = pytest.mark.kernel

SETTINGS = {
    "prompt": "Tell me of tea.",
    "chunking": "sentence",
    "requirements": [True],
    "seconds": None,
    "characters": None,
    "tokens": None,
}
PANEL = """\
from mellea_stream_widget import StreamPanel
panel = StreamPanel(backends.scripted({answer}), requirements=[no_prices])"""
RUN = {"type": "run", "settings": SETTINGS}


def open_panel(kernel: Kernel, answer: str) -> str:
    """Make a panel in a cell; give its comm."""
    request = kernel.send(PANEL.format(answer=answer))
    widget = kernel.widget()
    kernel.finish(request)
    return widget


@pytest.mark.claim("panel-use")
def test_a_run_of_the_page_takes_place_while_the_kernel_is_idle(kernel: Kernel) -> None:
    widget = open_panel(kernel, "'Tea is hot. It costs $5. Enjoy it.', cut=3, pace=0.01")
    kernel.say(widget, RUN)
    listed = custom(kernel.until(lambda m: (custom(m) or {}).get("type") == "runs"))
    kernel.until(lambda m: '"completed"' in (custom(m) or {}).get("lines", ""))
    assert [one["settings"] for one in listed["runs"]] == [SETTINGS]
    assert "stream" not in kinds(kernel.heard)
    assert kernel.value("[panel.result.outcome, panel.result.text]") == ["rejected", "Tea is hot."]


def test_it_can_be_run_and_stopped_while_a_cell_streams(kernel: Kernel) -> None:
    widget = open_panel(kernel, "'Tea. ', cut=3, pace=0.02, endless=True")
    request = kernel.send("%%stream -b backends.scripted('Coffee. ', cut=3, pace=0.02, endless=True)\nCoffee?")
    cell = kernel.widget()
    kernel.wait_for_chunk()
    kernel.say(widget, RUN)
    listed = custom(kernel.until(lambda m: (custom(m) or {}).get("type") == "runs"))
    (run,) = (one["run"] for one in listed["runs"])
    kernel.until(lambda m: (custom(m) or {}).get("run") == run and '"chunk"' in custom(m)["lines"])
    kernel.say(widget, {"type": "stop", "run": run})
    kernel.until(lambda m: (custom(m) or {}).get("run") == run and '"completed"' in custom(m)["lines"])
    kernel.say(cell, {"type": "stop"})
    kernel.finish(request)
    assert kernel.value("[panel.result.outcome, _stream.outcome]") == ["stopped", "stopped"]
