"""A kernel with the packages that Colab has, which are years older than those of the other tests."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from kernel_driver import COLAB, Kernel, display_data, events_in, kinds, running, stream_text

pytestmark = pytest.mark.kernel

WIDGET = "application/vnd.jupyter.widget-view+json"
QUICK = "backends.scripted('Tea is hot. It costs $5. Enjoy it.', cut=3, pace=0.01)"
LONG = "backends.scripted('Tea is hot. ' * 200, cut=3, pace=0.02)"


@pytest.fixture(scope="module")
def colab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Kernel]:
    with running(tmp_path_factory.mktemp("colab"), COLAB) as kernel:
        kernel.run("def no_prices(chunk): return '$' not in chunk")
        yield kernel


@pytest.fixture
def kernel(colab: Kernel) -> Kernel:
    colab.forget()
    return colab


@pytest.mark.claim("colab")
def test_it_has_colab_s_packages(kernel: Kernel) -> None:
    names = ["IPython", "ipykernel", "ipywidgets", "traitlets"]
    assert kernel.value(f"[__import__(name).__version__ for name in {names}]") == ["7.34.0", "6.17.1", "7.7.1", "5.7.1"]


@pytest.mark.claim("colab")
def test_a_cell_streams_into_a_widget_and_leaves_html(kernel: Kernel) -> None:
    said = kernel.run(f"%%stream -b {QUICK} -r no_prices -o tea\nTell me of tea.")
    displayed, updated = display_data(said)
    assert WIDGET in displayed
    assert stream_text(said, "stderr") == ""
    assert "Rejected" in updated["text/html"]
    assert [event["kind"] for event in events_in(said)][-1] == "completed"
    assert kernel.value("[tea.outcome, tea.text]") == ["rejected", "Tea is hot."]


@pytest.mark.claim("colab")
def test_a_kept_answer_can_be_labelled(kernel: Kernel) -> None:
    assert stream_text(kernel.run("%reload_ext mellea_stream_widget"), "stderr") == ""
    kernel.run(f"%%stream -b {QUICK}\nTell me of tea.")
    targets = "{one.target_name for one in get_ipython().kernel.comm_manager.comms.values()}"
    assert kernel.value(f"'mellea-stream-labels' in {targets}")


def test_the_page_s_stop_arrives_while_the_cell_runs(kernel: Kernel) -> None:
    request = kernel.send(f"%%stream -b {LONG}\nTell me of tea.")
    widget = kernel.widget()
    kernel.wait_for_chunk()
    kernel.say(widget, {"type": "stop"})
    assert [event["kind"] for event in events_in(kernel.finish(request))][-2:] == ["stop", "completed"]
    assert kernel.value("_stream.outcome") == "stopped"


def test_a_cell_that_follows_an_error_at_once_is_run(kernel: Kernel) -> None:
    kernel.run("get_ipython().kernel.stop_on_error_timeout = 0.2  # so long it aborts what reaches it")
    kernel.run("1 / 0")
    assert kernel.value("'run'") == "run"
    kernel.run("get_ipython().kernel.stop_on_error_timeout = 0.0")


def test_an_interrupt_keeps_the_text(kernel: Kernel) -> None:
    request = kernel.send(f"%%stream -b {LONG}\nTell me of tea.")
    kernel.widget()
    kernel.wait_for_chunk()
    kernel.interrupt()
    errors = [message["content"]["ename"] for message in kernel.finish(request) if message["msg_type"] == "error"]
    assert errors == ["StreamInterrupted"]
    assert kernel.value("[_stream.outcome, _stream.text[:11]]") == ["stopped", "Tea is hot."]


def test_a_line_a_function_a_panel_and_the_settings_work(kernel: Kernel) -> None:
    assert "Tea is hot." in stream_text(kernel.run(f"%stream -b {QUICK} --text Tell me.")) + str(kernel.heard)
    kernel.run(f"from mellea_stream_widget import arun\nanswer = await arun('Tell me.', backend={QUICK})")
    assert kernel.value("answer.outcome") == "passed"
    assert "comm_open" in kinds(kernel.run("from mellea_stream_widget import StreamPanel; StreamPanel()"))
    kernel.run("%stream_config --chunking word")
    assert "word" in stream_text(kernel.run("%stream_config"))
    kernel.run("%stream_config --reset")
