"""The magics' options on real kernels, as a notebook page sees them."""

import re
from typing import Any

import pytest
from kernel_driver import Kernel, display_data, events_in, kinds, status_of, stream_text

pytestmark = pytest.mark.kernel

WIDGET = "application/vnd.jupyter.widget-view+json"
MIME = "application/vnd.mellea-stream.v1+json"
QUICK = "backends.scripted('Tea is hot. It costs $5. Enjoy it.', cut=3)"
LONG = "backends.scripted('Tea is hot. ' * 400, cut=3, pace=0.02)"


def state_of(messages: list[Any]) -> dict[str, Any]:
    """Give the state that a stream's widget was opened with."""
    states = [m["content"]["data"]["state"] for m in messages if m["msg_type"] == "comm_open"]
    (found,) = [state for state in states if "view_id" in state]
    return dict(found)


def error_of(messages: list[Any]) -> list[str]:
    return [line for message in messages if message["msg_type"] == "error" for line in message["content"]["traceback"]]


def begin(kernel: Kernel, line: str = "") -> tuple[str, str]:
    """Start a long stream in the background; give the request and the comm."""
    request = kernel.send(f"%%stream --background -b {LONG} {line}\nTell me of tea.")
    widget = kernel.widget()
    kernel.finish(request)
    return request, widget


@pytest.mark.claim("tab")
def test_tab_completes_options_in_a_notebook(kernel: Kernel) -> None:
    code = "%%stream --chu\nTell me of tea."
    reply = kernel.reply(kernel.ask("complete_request", {"code": code, "cursor_pos": 14}))["content"]
    assert (reply["matches"], reply["cursor_start"], reply["cursor_end"]) == (["--chunking"], 9, 14)
    code = "%%stream -r no_pri"
    reply = kernel.reply(kernel.ask("complete_request", {"code": code, "cursor_pos": len(code)}))["content"]
    assert reply["matches"] == ["no_prices"]


def inspected(kernel: Kernel, code: str) -> str:
    """Press Shift+Tab at the end of a code; give what is shown."""
    reply = kernel.reply(kernel.ask("inspect_request", {"code": code, "cursor_pos": len(code), "detail_level": 0}))
    return re.sub(r"\x1b\[[\d;]*m", "", reply["content"]["data"].get("text/plain", ""))


def test_shift_tab_shows_the_signature_of_a_ready_requirement_in_a_line(kernel: Kernel) -> None:
    shown = inspected(kernel, "%%stream -b model -r max_words(")
    assert "max_words(" in shown and "ValueError" in shown
    assert inspected(kernel, "max_words(") == ""
    assert inspected(kernel, "%%stream -r no_such_name(") == ""
    assert kernel.value("['max_words' in globals()]") == [False]
    assert "no_prices(" in inspected(kernel, "%%stream -r no_prices(")
    kernel.reply(kernel.send("%unload_ext mellea_stream_widget"))
    assert inspected(kernel, "%%stream -r max_words(") == ""
    kernel.reply(kernel.send("%load_ext mellea_stream_widget"))


def test_question_marks_show_the_help(kernel: Kernel) -> None:
    kernel.send("%%stream?")
    payload = kernel.reply(kernel.send("%%stream?"))["content"]["payload"][0]["data"]["text/plain"]
    assert "%%stream [options]" in payload
    assert "--keep-widget" in payload


def test_a_background_cell_ends_at_once_and_its_output_is_replaced_when_the_run_settles(kernel: Kernel) -> None:
    request, widget = begin(kernel, "-o tea")
    said = kernel.said(request)
    assert [status_of(message) for message in said if status_of(message)] == ["busy", "idle"]
    assert WIDGET in display_data(said)[0]
    assert "execute_result" not in kinds(said)  # it would be a stale line beside the view
    assert kernel.value("[tea.outcome, tea is _stream]") == ["running", True]
    kernel.say(widget, {"type": "stop"})
    update = kernel.until(lambda m: m["msg_type"] == "update_display_data")
    (shown,) = [message for message in said if message["msg_type"] == "display_data"]
    assert update["content"]["transient"] == shown["content"]["transient"]
    assert MIME in update["content"]["data"]
    assert kernel.value("tea.wait().outcome") == "stopped"
    kernel.run("%stream_wait all")


def test_a_wait_lets_stop_in_and_the_cells_behind_it_follow(kernel: Kernel) -> None:
    _, first = begin(kernel, "-o first")
    _, second = begin(kernel, "-o second")
    assert [line.split()[:2] for line in stream_text(kernel.run("%stream_list")).splitlines()] == [
        ["first", "running"],
        ["second", "running"],
    ]
    waiting = kernel.send("%stream_wait")
    kernel.until(lambda m: m["msg_type"] == "execute_input" and m["parent_header"]["msg_id"] == waiting)
    behind = kernel.send("print(first.outcome, second.outcome)")
    kernel.say(first, {"type": "stop"})
    kernel.say(second, {"type": "stop"})
    assert stream_text(kernel.finish(behind)) == "stopped stopped\n"
    assert "display_data" not in kinds(kernel.said(waiting))


def test_where_a_program_executes_the_notebook_a_wait_shows_the_stream(kernel: Kernel) -> None:
    started = kernel.run(f"%%stream --background -b {QUICK} -o tea\nTell me of tea.", allow_stdin=False)
    assert display_data(started) == []
    waited = kernel.run("%stream_wait", allow_stdin=False)
    assert display_data(waited)[-1]["text/plain"].splitlines()[-1].endswith(" · 3 chunks, 34 characters")


@pytest.mark.claim("--raise")
def test_a_run_that_is_not_passed_ends_run_all_where_nobody_watches(kernel: Kernel) -> None:
    slow = QUICK.replace("cut=3", "cut=3, pace=0.1")  # so that the next request is there before the cell ends
    cell = f"%%stream -b {slow} -r no_prices\nTell me of tea."
    request = kernel.send(cell, allow_stdin=False)
    queued = kernel.send("print('not to be run')", allow_stdin=False)
    said = kernel.finish(request)
    assert error_of(said) == ["StreamFailed: rejected by no_prices at chunk 2"]
    assert kinds(said).index("update_display_data") < kinds(said).index("error")
    assert kernel.reply(queued)["content"]["status"] == "aborted"
    assert kernel.value("[_stream.outcome, _stream.text]") == ["rejected", "Tea is hot."]
    assert error_of(kernel.run(cell.replace("\n", " --no-raise\n", 1), allow_stdin=False)) == []


def test_where_a_person_watches_it_raises_when_asked_to(kernel: Kernel) -> None:
    cell = f"%%stream -b {QUICK} -r no_prices\nTell me of tea."
    assert error_of(kernel.run(cell)) == []
    said = kernel.run(cell.replace("\n", " --raise\n", 1))
    assert error_of(said) == ["StreamFailed: rejected by no_prices at chunk 2"]
    assert "Rejected by no_prices" in display_data(said)[-1]["text/html"]


@pytest.mark.claim("--title")
def test_a_title_is_in_the_widget_and_in_what_stays(kernel: Kernel) -> None:
    said = kernel.run(f"%%stream -b {QUICK} --title 'All of <b>tea</b>'\nTell me of tea.")
    assert state_of(said)["title"] == "All of <b>tea</b>"
    kept = display_data(said)[-1]
    assert kept[MIME]["title"] == "All of <b>tea</b>"
    assert "All of &lt;b&gt;tea&lt;/b&gt;" in kept["text/html"]
    assert kept["text/plain"].startswith("All of <b>tea</b> · Scripted")


@pytest.mark.claim("--keep-widget")
def test_a_widget_may_be_kept(kernel: Kernel) -> None:
    said = kernel.run(f"%%stream -b {QUICK} --keep-widget\nTell me of tea.")
    shown = display_data(said)
    assert [data[WIDGET] for data in shown] == [shown[0][WIDGET]] * len(shown)
    assert {MIME, "text/html", "text/plain"} <= set(shown[-1])
    assert "comm_close" not in kinds(said)
    kernel.run("import ipywidgets; ipywidgets.Widget.close_all()")


def test_the_line_magic_gives_the_result(kernel: Kernel) -> None:
    said = kernel.run(f"tea = %stream -b {QUICK} Tell me of tea (don't hurry)")
    assert WIDGET in display_data(said)[0]
    assert kernel.value("tea.text") == "Tea is hot. It costs $5. Enjoy it."


def test_run_and_arun_show_the_widget_too(kernel: Kernel) -> None:
    kernel.run("from mellea_stream_widget import arun, run")
    for call in ("tea = run", "tea = await arun"):
        said = kernel.run(f"{call}('Tell me.', backend={QUICK}, title='T')")
        assert state_of(said)["title"] == "T"
        assert events_in(said)[-1]["kind"] == "completed"
        assert MIME in display_data(said)[-1]
        assert kernel.value("tea.outcome") == "passed"


def test_an_interrupt_ends_an_awaited_run_and_leaves_nothing(kernel: Kernel) -> None:
    kernel.run(f"from mellea_stream_widget import arun; model = {LONG}")
    request = kernel.send("await arun('Tell me.', backend=model)")
    kernel.wait_for_chunk()
    kernel.interrupt()
    kernel.finish(request)
    assert kernel.reply(request)["content"]["status"] == "error"
    assert kernel.value("[g.state for g in model.generations]") == ["cancelled"]


def test_what_loads_a_model_by_hand_says_so_on_stdout(kernel: Kernel) -> None:
    said = kernel.run(
        "from mellea_stream_widget.backends.embedded.server import print_progress\nprint_progress('Loading ...')"
    )
    assert (stream_text(said), stream_text(said, "stderr")) == ("Loading ...\n", "")
