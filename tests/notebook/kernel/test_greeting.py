"""A page that draws a widget greets. What is shown where none does, and when one comes late."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from kernel_driver import NEWEST, Kernel, custom, display_data, kinds, running, stream_text

pytestmark = pytest.mark.kernel

WIDGET = "application/vnd.jupyter.widget-view+json"
MIME = "application/vnd.mellea-stream.v1+json"
ENDLESS = "backends.scripted('Tea is hot. ', cut=3, pace=0.02, endless=True)"
SHORT = "backends.scripted('Tea is hot. It costs $5. Enjoy it.', cut=3, pace=0.01)"
VSCODE = "vscode-notebook-cell:/tea.ipynb#W0sZmlsZQ=="
NOT_DRAWN = "This page does not draw the live view"


def set_patience(kernel: Kernel, seconds: float) -> None:
    """Set how long the kernel waits for a greeting, and for a page to say that it keeps a run by itself."""
    kernel.run(
        "from mellea_stream_widget.notebook import output\nfrom mellea_stream_widget.notebook.widget import base\n"
        f"output.PATIENCE = base.TAKING = {seconds}"
    )


@contextmanager
def patience(kernel: Kernel) -> Iterator[None]:
    """Have the kernel wait for the page, however long that takes."""
    set_patience(kernel, 60.0)
    kernel.forget()
    yield
    set_patience(kernel, 0.2)


@pytest.fixture(scope="module")
def impatient(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Kernel]:
    """Give a kernel that waits for a greeting no longer than it must."""
    with running(tmp_path_factory.mktemp("impatient"), NEWEST) as kernel:
        set_patience(kernel, 0.2)
        kernel.run("import time\nfrom mellea_stream_widget import StreamPanel, StreamWidget")
        yield kernel


@pytest.fixture
def kernel(impatient: Kernel) -> Kernel:
    impatient.forget()
    return impatient


def is_update(message: dict[str, Any]) -> bool:
    return message["msg_type"] == "update_display_data"


def html_of(message: dict[str, Any]) -> str:
    return str(message["content"]["data"].get("text/html", "")) if is_update(message) else ""


def outputs(said: list[dict[str, Any]]) -> list[bool]:
    """Tell of each state of an output whether it shows a widget, equal neighbours together."""
    shown = [WIDGET in data for data in display_data(said)]
    return [one for place, one in enumerate(shown) if not place or shown[place - 1] != one]


@pytest.mark.claim("no-anywidget")
def test_where_no_page_greets_html_grows_and_says_how_to_stop(kernel: Kernel) -> None:
    request = kernel.send(f"%%stream -b {ENDLESS}\nTell me of tea.")
    first = html_of(kernel.until(lambda m: NOT_DRAWN in html_of(m)))
    later = html_of(kernel.until(lambda m: len(html_of(m)) > len(first)))
    assert "To stop the run, interrupt the kernel." in later
    kernel.interrupt()
    kernel.finish(request)
    kernel.first(lambda m: is_update(m) and MIME in m["content"]["data"])
    last = display_data(kernel.heard)[-1]
    assert outputs(kernel.heard) == [True, False]
    assert NOT_DRAWN not in last["text/html"] and "■ Stopped" in last["text/html"]
    kernel.run("")
    assert kinds(kernel.heard).count("comm_close") == kinds(kernel.heard).count("comm_open")


def test_a_late_greeting_brings_the_widget_back(kernel: Kernel) -> None:
    request = kernel.send(f"%%stream -b {ENDLESS}\nTell me of tea.")
    widget = kernel.widget()
    kernel.until(lambda m: NOT_DRAWN in html_of(m))
    kernel.say(widget, {"type": "hello"})
    kernel.until(lambda m: is_update(m) and WIDGET in m["content"]["data"])
    kernel.say(widget, {"type": "stop"})
    said = kernel.finish(request)
    assert outputs(said) == [True, False, True, False]
    kernel.say(widget, {"type": "left"})
    kernel.until(lambda m: m["msg_type"] == "comm_close" and m["content"]["comm_id"] == widget)


def test_a_page_that_has_greeted_keeps_its_widget_to_the_end(kernel: Kernel) -> None:
    with patience(kernel):
        request = kernel.send(f"%%stream -b {ENDLESS}\nTell me of tea.")
        widget = kernel.widget()
        kernel.say(widget, {"type": "hello"})
        kernel.wait_for_chunk()
        kernel.say(widget, {"type": "stop"})
        said = kernel.finish(request)
    assert [WIDGET in data for data in display_data(said)] == [True, False]


def test_a_background_run_says_what_stops_it(kernel: Kernel) -> None:
    kernel.run(f"%%stream --background -o tea -b {ENDLESS}\nTell me of tea.")
    html = html_of(kernel.until(lambda m: NOT_DRAWN in html_of(m)))
    assert "To stop the run, use %stream_stop." in html
    kernel.run("%stream_stop tea")
    kernel.run("%stream_wait")
    assert "■ Stopped" in display_data(kernel.heard)[-1]["text/html"]


def test_while_a_cell_is_busy_no_page_can_be_heard_and_nothing_is_concluded(kernel: Kernel) -> None:
    busy = kernel.run(
        f"get_ipython().run_cell_magic('stream', {('--background -o tea -b ' + ENDLESS)!r}, 'Tell me of tea.')\n"
        "while len(tea.chunks) < 30: time.sleep(0.01)"
    )
    assert [WIDGET in data for data in display_data(busy)] == [True]
    kernel.until(lambda m: NOT_DRAWN in html_of(m))
    kernel.run("%stream_stop tea")
    kernel.run("%stream_wait")


def test_a_panel_of_a_page_that_does_not_draw_it_shows_its_runs_as_html(kernel: Kernel) -> None:
    kernel.run(f"panel = StreamPanel({SHORT})\npanel")
    opened = html_of(kernel.first(lambda m: NOT_DRAWN in html_of(m)))
    assert "To start a run, call run() of this panel; to stop it, stop()." in opened
    kernel.run("panel.run('Tell me of tea.')")
    kernel.first(lambda m: "Enjoy it." in html_of(m) and "Finished" in html_of(m))
    kernel.run("panel.close()")


def own_widget(kernel: Kernel) -> str:
    """Show a run under way in a widget of one's own, which a page opens; return its comm."""
    kernel.run(f"%%stream --quiet --background -o tea -b {ENDLESS}\nTell me of tea.")
    request = kernel.send("StreamWidget(tea)")
    widget = kernel.widget()
    kernel.finish(request)
    kernel.say(widget, {"type": "hello"})
    kernel.until(lambda m: custom(m))
    kernel.say(widget, {"type": "stop"})
    return widget


def test_a_widget_of_one_s_own_is_kept_when_its_run_has_settled(kernel: Kernel) -> None:
    kernel.run("base.TAKING = 0.2; output.PATIENCE = 60")
    own_widget(kernel)
    kept = kernel.until(lambda m: is_update(m) and MIME in m["content"]["data"])
    set_patience(kernel, 0.2)
    (shown,) = [message for message in kernel.heard if message["msg_type"] == "display_data"]
    assert WIDGET in kept["content"]["data"]
    assert kept["content"]["transient"] == shown["content"]["transient"]
    assert outputs(kernel.heard) == [True]


def test_a_page_that_keeps_the_run_by_itself_is_left_alone(kernel: Kernel) -> None:
    with patience(kernel):
        widget = own_widget(kernel)
        kept = custom(kernel.until(lambda m: (custom(m) or {}).get("type") == "kept"))
        kernel.say(widget, {"type": "taken"})
        keeping = "[t.name for t in __import__('threading').enumerate() if t.name == 'mellea-stream-keep']"
        kernel.eventually(keeping, lambda names: not names)
    assert {MIME, WIDGET, "text/html", "text/plain"} == set(kept["bundle"])
    assert not [message for message in kernel.heard if is_update(message)]


def test_a_notebook_that_a_program_executes_gets_neither_the_widget_nor_its_code(kernel: Kernel) -> None:
    made = f"panel = StreamPanel({SHORT})\npanel.run('Tell me of tea.').wait()"
    said = kernel.run(f"{made}\ndisplay(panel, StreamWidget(panel.result))", allow_stdin=False)
    assert [set(data) for data in display_data(said)] == [{MIME, "text/html", "text/plain"}] * 2
    states = [m["content"]["data"]["state"] for m in said if m["msg_type"] == "comm_open"]
    assert [len(state["bundle"]) for state in states if "bundle" in state] == [0, 0]
    assert max(len(str(state)) for state in states) < 3_000


@pytest.mark.claim("--keep-widget")
def test_vs_code_keeps_the_widget_that_its_page_has_opened(kernel: Kernel) -> None:
    with patience(kernel):
        request = kernel.send(f"%%stream -b {ENDLESS}\nTell me of tea.", cell=VSCODE)
        widget = kernel.widget()
        kernel.say(widget, {"type": "hello"})
        kernel.wait_for_chunk()
        kernel.say(widget, {"type": "stop"})
        said = kernel.finish(request)
    assert [(WIDGET in data, MIME in data) for data in display_data(said)] == [(True, False), (True, True)]
    assert "comm_close" not in kinds(kernel.heard)
    kernel.run(f"%%stream --no-keep-widget -b {SHORT}\nTell me of tea.", cell=VSCODE)
    assert WIDGET not in display_data(kernel.heard)[-1]
    kernel.run("import ipywidgets; ipywidgets.Widget.close_all()")


def test_in_vs_code_a_file_that_is_saved_in_mid_run_has_the_text_so_far(kernel: Kernel) -> None:
    kernel.run("output.REFRESH = 0.2")
    with patience(kernel):
        request = kernel.send(f"%%stream -b {ENDLESS}\nTell me of tea.", cell=VSCODE)
        widget = kernel.widget()
        kernel.say(widget, {"type": "hello"})
        refreshed = kernel.until(lambda m: is_update(m) and html_of(m).count("Tea is hot.") > 3)
        kernel.say(widget, {"type": "stop"})
        kernel.finish(request)
    kernel.run("output.REFRESH = 5.0; import ipywidgets; ipywidgets.Widget.close_all()")
    assert WIDGET in refreshed["content"]["data"]
    assert refreshed["content"]["data"]["text/plain"].endswith("\n… still running when this was written")


def test_vs_code_without_its_widgets_keeps_html_also_of_a_run_that_was_over_at_once(kernel: Kernel) -> None:
    kernel.run(f"%%stream -b {SHORT}\nTell me of tea.", cell=VSCODE)
    kernel.first(lambda m: is_update(m) and WIDGET not in m["content"]["data"])
    kernel.first(lambda m: m["msg_type"] == "comm_close")
    last = display_data(kernel.heard)[-1]
    assert set(last) == {MIME, "text/html", "text/plain"}


@pytest.mark.claim("--view", "chosen-view")
@pytest.mark.parametrize(
    ("view", "how", "shown"),
    [
        ("html", {}, ["text/html", "text/plain"]),
        ("widget", {"cell": False}, ["widget", "text/html", "text/plain"]),
        ("widget", {"allow_stdin": False}, ["widget", "text/html", "text/plain"]),
        ("text", {}, []),
        ("auto", {"cell": False}, []),
    ],
)
def test_a_view_can_be_chosen(kernel: Kernel, view: str, how: dict[str, Any], shown: list[str]) -> None:
    said = kernel.run(f"%%stream --view {view} --no-raise -b {SHORT}\nTell me of tea.", **how)
    kernel.run(f"%stream_config --view {view}")
    again = kernel.run(f"%%stream --no-raise -b {SHORT}\nTell me of tea.", **how)
    kernel.run("%stream_config --reset")
    names = {WIDGET: "widget"}
    for one in (said, again):
        first = display_data(one)[:1]
        assert [names.get(mime, mime) for data in first for mime in data] == shown
        assert ("Tea is hot." in stream_text(one)) == (not shown)


def test_a_widget_that_was_asked_for_stays_where_no_page_greets(kernel: Kernel) -> None:
    request = kernel.send(f"%%stream --view widget -b {ENDLESS}\nTell me of tea.")
    widget = kernel.widget()
    kernel.until(lambda m: '"chunk_index":20,' in str((custom(m) or {}).get("lines")))
    kernel.say(widget, {"type": "stop"})
    assert outputs(kernel.finish(request)) == [True, False]
