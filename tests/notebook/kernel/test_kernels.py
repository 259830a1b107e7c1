"""`%%stream` on real kernels, as a notebook page sees it."""

from pathlib import Path
from typing import Any

import psutil
import pytest
from kernel_driver import (
    NEWEST,
    OLDER,
    PATIENCE,
    Kernel,
    custom,
    display_data,
    events_in,
    kinds,
    running,
    status_of,
    stream_text,
)

pytestmark = pytest.mark.kernel

WIDGET = "application/vnd.jupyter.widget-view+json"
QUICK = "backends.scripted('Tea is hot. It costs $5. Enjoy it.', cut=3, pace=0.01)"
INSTANT = "backends.scripted('Tea is hot. It costs $5. Enjoy it.', cut=3)"
LONG = "backends.scripted('Tea is hot. ' * 200, cut=3, pace=0.02)"


def start_long(kernel: Kernel, line: str = "") -> tuple[str, str]:
    """Start a cell that takes long and wait for its first chunk; give the request and the comm."""
    request = kernel.send(f"%%stream -b {LONG} {line}\nTell me of tea.")
    widget = kernel.widget()
    kernel.wait_for_chunk()
    return request, widget


def test_chunks_reach_the_page_while_the_cell_runs_and_html_and_text_stay(kernel: Kernel) -> None:
    said = kernel.run(f"%%stream -b {QUICK} -r no_prices -o tea\nTell me of tea.")
    displayed, updated = display_data(said)
    assert kinds(said).index("comm_open") < kinds(said).index("comm_msg") < kinds(said).index("update_display_data")
    assert {WIDGET, "text/html", "text/plain"} <= set(displayed)
    assert {"text/html", "text/plain"} <= set(updated) - {WIDGET} == set(updated)
    assert "Rejected by no_prices at chunk 2" in updated["text/html"]
    assert updated["text/plain"].splitlines() == [
        "Scripted · by prose",
        "  1 no_prices",
        "✓ Tea is hot.",
        "✗ chunk 2 withheld",
        "  ✗ fail: no_prices",
        "✗ rejected by no_prices at chunk 2 · 1 chunk, 11 characters",
    ]
    assert [event["kind"] for event in events_in(said)][-1] == "completed"
    assert kernel.value("[tea.text, tea.outcome, tea is _stream]") == ["Tea is hot.", "rejected", True]


def until_closed(kernel: Kernel) -> None:
    """Wait until every widget is closed: each waits for a while for the page that may be opening it."""
    while kinds(kernel.heard).count("comm_close") < kinds(kernel.heard).count("comm_open"):
        kernel.until(lambda m: m["msg_type"] == "comm_close")


def test_the_widget_is_closed_after_its_replacement_came_and_the_page_has_had_time_to_open_it(kernel: Kernel) -> None:
    said = kinds(kernel.run(f"%%stream -b {QUICK}\nTell me of tea."))
    assert [said.count(kind) for kind in ("comm_open", "update_display_data", "comm_close")] == [2, 1, 0]
    until_closed(kernel)
    assert kinds(kernel.heard).count("comm_close") == kinds(kernel.heard).count("comm_open")


def test_stop_ends_the_running_cell_and_the_queued_cells_follow_in_order(kernel: Kernel) -> None:
    request, widget = start_long(kernel)
    kernel.say(widget, {"type": "stop"})
    queued = [kernel.send(f"print({number})") for number in range(3)]
    said = kernel.finish(request)
    assert [event["kind"] for event in events_in(said)][-2:] == ["stop", "completed"]
    assert [stream_text(kernel.finish(one)) for one in queued] == ["0\n", "1\n", "2\n"]
    assert kernel.reply(request)["content"]["status"] == "ok"
    assert kernel.value("[_stream.outcome, _stream.result.reason]") == ["stopped", "stopped by the user"]


def test_stop_arrives_through_a_subshell_too(kernel: Kernel) -> None:
    if kernel.version == "6.29.5":
        assert not kernel.has_subshells  # subshells came with ipykernel 7
        return
    subshell = kernel.subshell()
    request, widget = start_long(kernel)
    kernel.say(widget, {"type": "stop"}, subshell)
    assert [event["kind"] for event in events_in(kernel.finish(request))][-2:] == ["stop", "completed"]


def test_an_interrupt_ends_the_cell_keeps_the_text_and_ends_run_all(kernel: Kernel) -> None:
    request, _ = start_long(kernel)
    queued = kernel.send("print('not to be run')")
    kernel.interrupt()
    said = kernel.finish(request)
    errors = [message["content"] for message in said if message["msg_type"] == "error"]
    assert [(error["ename"], error["traceback"]) for error in errors] == [
        ("StreamInterrupted", ["Interrupted. The checked text is kept in _stream."])
    ]
    assert kernel.reply(request)["content"]["status"] == "error"
    assert kernel.reply(queued)["content"]["status"] == "aborted"
    outcome, text = kernel.value("[_stream.outcome, _stream.text]")
    assert (outcome, text[:11]) == ("stopped", "Tea is hot.")
    _, updated = display_data(said)
    assert "■ Stopped" in updated["text/html"]


def test_an_interrupt_works_in_a_cell_that_awaits_and_the_kernel_is_ready(kernel: Kernel) -> None:
    request = kernel.send(
        "import asyncio\nawait asyncio.sleep(0)\n"
        f"get_ipython().run_cell_magic('stream', {('-b ' + LONG)!r}, 'Tell me.')"
    )
    kernel.wait_for_chunk()
    kernel.interrupt()
    kernel.finish(request)
    assert kernel.value("_stream.outcome") == "stopped"


def test_run_all_keeps_its_order_however_the_requests_come_in(kernel: Kernel) -> None:
    """The first ones are tasks on the kernel's loop when the stream begins, the others are still on their way."""
    kernel.run("order = []")
    for _ in range(5):
        kernel.send("time.sleep(0.05)")
        kernel.send(f"%%stream -b {QUICK}\nTell me of tea.")
        kernel.finish([kernel.send(f"order.append({number})") for number in range(6)][-1])
    assert kernel.value("order") == list(range(6)) * 5


def test_a_page_that_is_reloaded_in_mid_run_finds_its_widget_and_the_whole_log(kernel: Kernel) -> None:
    request, widget = start_long(kernel)
    asked = kernel.ask("kernel_info_request", {})
    assert kernel.reply(asked)["content"]["implementation"] == "ipython"
    asked = kernel.ask("comm_info_request", {"target_name": "jupyter.widget"})
    assert widget in kernel.reply(asked)["content"]["comms"]
    control = {"comm_id": "reloaded", "target_name": "jupyter.widget.control", "data": {"widgets": None}}
    kernel.ask("comm_open", control, metadata={"version": "1.0.0"})
    kernel.ask("comm_msg", {"comm_id": "reloaded", "data": {"method": "request_states"}})
    answer = kernel.until(
        lambda m: m["msg_type"] == "comm_msg" and m["content"]["data"].get("method") == "update_states"
    )
    kernel.say(widget, {"type": "hello"})
    kernel.say(widget, {"type": "hello"})
    kernel.wait_for_chunk()
    kernel.say(widget, {"type": "stop"})
    said = kernel.finish(request)
    snapshot = answer["content"]["data"]["states"][widget]["state"]["snapshot"]
    assert '"kind":"chunk"' in snapshot
    # It is the reloaded page's only view: the replacement does not reach that page, which is sent it again.
    assert "comm_close" not in kinds(said)
    kept = [custom(message) for message in said if (custom(message) or {}).get("type") == "kept"]
    assert [one["bundle"] for one in kept] == display_data(said)[-1:]
    kernel.say(widget, {"type": "left"})
    kernel.until(lambda m: m["msg_type"] == "comm_close" and m["content"]["comm_id"] == widget)


def test_while_a_cell_waits_the_kernel_is_told_busy_after_every_idle(kernel: Kernel) -> None:
    request, widget = start_long(kernel)
    kernel.say(widget, {"type": "hello"})
    states = [status_of(kernel.until(status_of)) for _ in range(3)]
    kernel.say(widget, {"type": "stop"})
    kernel.finish(request)
    assert states == ["busy", "idle", "busy"]


def test_a_gap_is_repaired_while_the_cell_runs(kernel: Kernel) -> None:
    request, widget = start_long(kernel)
    kernel.say(widget, {"type": "sync", "have": 0})
    again = kernel.until(lambda m: (custom(m) or {}).get("first") == 0)
    kernel.say(widget, {"type": "stop"})
    kernel.finish(request)
    assert events_in([again])[0]["kind"] == "start"


def test_messages_of_other_widgets_wait_for_the_cell_to_end(kernel: Kernel) -> None:
    opened = kernel.run("import ipywidgets\nslider = ipywidgets.IntSlider()")
    kernel.run("seen = []\nslider.observe(lambda change: seen.append(_stream.outcome), 'value')")
    model = [m for m in opened if m["msg_type"] == "comm_open" and m["content"]["data"]["state"].get("max") == 100]
    comm_id = model[0]["content"]["comm_id"]
    request, widget = start_long(kernel)
    kernel.ask(
        "comm_msg", {"comm_id": comm_id, "data": {"method": "update", "state": {"value": 7}, "buffer_paths": []}}
    )
    kernel.say(widget, {"type": "stop"})
    kernel.finish(request)
    assert kernel.value("[slider.value, seen]") == [7, ["stopped"]]
    kernel.run("ipywidgets.Widget.close_all()")


def test_what_a_requirement_prints_belongs_to_the_cell_of_its_stream(kernel: Kernel) -> None:
    kernel.run(
        "import asyncio\n"
        "def in_a_thread(chunk): print('thread', flush=True); return True\n"
        "async def on_the_loop(chunk): print('loop', flush=True); return True"
    )
    request = kernel.send(f"%%stream -b {QUICK} -r in_a_thread -r on_the_loop\nTell me of tea.")
    after = kernel.send("print('next')")
    assert stream_text(kernel.finish(after)) == "next\n"
    printed = stream_text(kernel.said(request))
    assert (printed.count("thread"), printed.count("loop")) == (3, 3)


@pytest.mark.claim("stream-widget")
def test_a_stream_on_the_kernel_s_own_loop_is_shown_live(kernel: Kernel) -> None:
    request = kernel.send(
        "from mellea_stream_widget import StreamWidget, stream_with_chunking\n"
        "from mellea.stdlib.context import ChatContext\n"
        "from mellea.stdlib.components.chat import Message\n"
        f"r = await stream_with_chunking(Message('user', 'Tea?'), {LONG}, ChatContext())\n"
        "w = StreamWidget(r)\n"
        "display(w)\n"
        "async for text in r.astream(): print(text)"
    )
    widget = kernel.widget()
    kernel.wait_for_chunk()
    if kernel.version == "6.29.5":
        kernel.interrupt()  # it reads no messages while a cell awaits, and nobody waits on its main thread
    else:
        kernel.say(widget, {"type": "stop"}, kernel.subshell())
    kernel.finish(request)
    kernel.run("r.stop(); await r.acomplete()" if kernel.version == "6.29.5" else "await r.acomplete()")
    assert kernel.value("[r.outcome, w.sent.result(20)]") == ["stopped", None]
    kernel.run("w.close()")


@pytest.mark.parametrize(("how", "shown"), [({"cell": False}, "lines"), ({"allow_stdin": False}, "updates")])
def test_who_has_no_widgets_gets_none(kernel: Kernel, how: dict[str, Any], shown: str) -> None:
    said = kernel.run(f"%%stream -b {QUICK} -r no_prices\nTell me of tea.", **how)
    assert "comm_open" not in kinds(said)
    if shown == "lines":
        assert stream_text(said).splitlines()[2:4] == ["✓ Tea is hot.", "✗ chunk 2 withheld"]
        assert display_data(said) == []
    else:
        assert stream_text(said) == ""
        assert "✗ rejected by no_prices at chunk 2" in display_data(said)[-1]["text/plain"]


@pytest.mark.claim("--text")
def test_text_is_a_choice(kernel: Kernel) -> None:
    said = kernel.run(f"%%stream --text -b {QUICK}\nTell me of tea.")
    assert display_data(said) == []
    assert "Tea is hot." in stream_text(said)


def test_it_composes_with_time_and_capture(kernel: Kernel) -> None:
    timed = kernel.run(f"%%time\n%%stream -b {QUICK}\nTell me of tea.")
    assert "Wall time" in stream_text(timed)
    assert WIDGET in display_data(timed)[0]
    captured = kernel.run(f"%%capture kept\n%%stream -b {QUICK}\nTell me of tea.")
    assert {"display_data", "update_display_data", "comm_open", "stream"} & set(kinds(captured)) == set()
    (kept,) = display_data(kernel.run("kept.show()"))
    assert {"text/html", "text/plain"} <= set(kept) - {WIDGET} == set(kept)


CENSUS = """
import asyncio, comm, ipywidgets, psutil, threading
POOLS = ("asyncio_", "mellea-stream-call")
def census():
    # ipykernel opens a socket for each thread that sends, and sees every ten seconds whose thread is gone.
    iopub = get_ipython().kernel.iopub_thread
    asyncio.run_coroutine_threadsafe(iopub._event_pipe_gc(), iopub.io_loop.asyncio_loop).result()
    process = psutil.Process()
    return {
        # The workers of the runner's loop are reused and at most a handful; they come and go with the load.
        "threads": sorted(t.name for t in threading.enumerate() if not t.name.startswith(POOLS)),
        "comms": sorted(comm.get_comm_manager().comms),
        "widgets": sorted(ipywidgets.widgets.widget._instances),
        "children": [child.pid for child in process.children(recursive=True)],
        "files": process.num_fds(),
        "generations": len(model.running),
    }
"""


def test_fifty_times_the_same_cell_leaves_nothing(kernel: Kernel) -> None:
    kernel.run(f"model = {INSTANT}\n{CENSUS}")
    cell = "%%stream -b model -r no_prices\nTell me of tea."
    for _ in range(3):
        kernel.run(cell)
    until_closed(kernel)
    before = kernel.eventually("census()", lambda now: "mellea-stream-part" not in now["threads"])
    for _ in range(50):
        kernel.run(cell)
    until_closed(kernel)
    after = kernel.eventually(
        "census()", lambda now: now["files"] <= before["files"] + 2 and now["threads"] == before["threads"]
    )
    assert {**after, "files": 0} == {**before, "files": 0}
    assert kernel.value("len(model.generations)") == 53


@pytest.mark.claim("next-turn-and-show")
def test_show_opens_the_widget_again_and_only_once(kernel: Kernel) -> None:
    kernel.run(f"%%stream -b {QUICK}\nTell me of tea.")
    first = kernel.run("_stream.show()")
    (shown,) = display_data(first)
    assert {WIDGET, "text/html", "text/plain"} <= set(shown)
    second = kernel.run("_stream.show()")
    assert "comm_open" not in kinds(second)
    assert display_data(second)[0][WIDGET] == shown[WIDGET]
    kernel.run("import ipywidgets; ipywidgets.Widget.close_all()")


def test_a_kernel_whose_inner_parts_are_unknown_still_streams_and_says_what_is_lost(kernel: Kernel) -> None:
    kernel.run(
        "from mellea_stream_widget.notebook.kernel import pump\n"
        "channel, pump._Channel, pump._noted = pump._Channel, None, False"
    )
    said = kernel.run(f"%%stream -b {QUICK}\nTell me of tea.")
    request, _ = start_long(kernel)
    kernel.interrupt()
    ended = kernel.finish(request)
    kernel.run("pump._Channel = channel")
    assert stream_text(said, "stderr").startswith("Stop may take effect only after this cell")
    assert stream_text(ended, "stderr") == ""
    assert kernel.value("_stream.outcome") == "stopped"


@pytest.mark.claim("tried-on")
def test_the_older_generations_are_those_that_were_asked_for(kernel: Kernel) -> None:
    version = kernel.value("__import__('ipykernel').__version__")
    assert version == kernel.version or (kernel.version not in OLDER and int(version.split(".")[0]) >= 7)


def test_who_waits_before_there_is_a_run_is_told_and_that_is_replaced(tmp_path: Path) -> None:
    with running(tmp_path, NEWEST) as kernel:
        kernel.run("def model(): ...\ndef check(chunk): return True")
        said = kernel.run("%%stream -b model -r check\nTell me of tea.")
        assert [data["text/plain"] for data in display_data(said)] == ["Importing mellea ...", ""]
        said = kernel.run(f"%%stream -b {QUICK}\nTell me of tea.")
        first, last = display_data(said)
        assert (WIDGET in first, WIDGET in last) == (True, False)


def test_a_killed_kernel_leaves_no_process(tmp_path: Path) -> None:
    with running(tmp_path, NEWEST) as kernel:
        start_long(kernel)
        process = psutil.Process(kernel.pid)
        family = [process, *process.children(recursive=True)]
        process.kill()
        _, alive = psutil.wait_procs(family, timeout=PATIENCE)
        assert [one for one in alive if one.status() != psutil.STATUS_ZOMBIE] == []


def test_stop_reaches_a_stream_in_the_background_while_another_cell_blocks(kernel: Kernel) -> None:
    if kernel.version == "6.29.5":
        assert not kernel.has_subshells  # a blocked main thread is all that it has
        return
    subshell = kernel.subshell()
    kernel.run(
        "from mellea_stream_widget import StreamWidget, start_stream\n"
        "from mellea_stream_widget.notebook.kernel import runner\n"
        "from mellea.stdlib.context import ChatContext\n"
        "from mellea.stdlib.components.chat import Message\n"
        f"async def start(): return start_stream(Message('user', 'Tea?'), {LONG}, ChatContext())\n"
        "r = runner.shared().submit(start()).result()\n"
        "w = StreamWidget(r)"
    )
    widget = next(m for m in kernel.heard if "view_id" in m["content"].get("data", {}).get("state", {}))
    blocked = kernel.send("released = r.log.join_blocking(20)")
    kernel.until(lambda m: m["msg_type"] == "execute_input")
    kernel.say(widget["content"]["comm_id"], {"type": "stop"}, subshell)
    kernel.finish(blocked)
    assert kernel.value("[released, r.outcome]") == [True, "stopped"]
    kernel.run("w.sent.result(); w.close()")


def test_an_interrupt_ends_the_cell_although_the_back_end_does_not_obey_and_the_view_ends_later(kernel: Kernel) -> None:
    kernel.run("deaf = backends.scripted('Tea is hot. It is good. Enjoy it.', cut=13, hang_at=1, deaf=1.0)")
    request = kernel.send("%%stream -b deaf\nTell me of tea.")
    kernel.wait_for_chunk()
    kernel.interrupt()
    kernel.finish(request)
    assert kernel.value("_stream.outcome") == "running"
    kernel.first(lambda m: m["msg_type"] == "update_display_data" and "■ Stopped" in m["content"]["data"]["text/html"])
    assert kernel.value("[_stream.outcome, _stream.text, len(deaf.running)]") == ["stopped", "Tea is hot.", 0]


def test_garbage_on_the_shell_channel_does_not_keep_stop_out(kernel: Kernel) -> None:
    request, widget = start_long(kernel)
    socket = kernel.client.shell_channel.socket
    socket.send_multipart([b"<IDS|MSG>", b"unsigned", b"no json", b"{}", b"{}", b"{}"])
    socket.send_multipart([b"<IDS|MSG>", b"forged", b'{"msg_type": "comm_info_request"}', b"{}", b"{}", b"{}"])
    kernel.ask("comm_msg", {"comm_id": widget, "data": None})
    kernel.ask("comm_msg", {})
    kernel.say(widget, {"type": "stop"})
    said = kernel.finish(request)
    assert [event["kind"] for event in events_in(said)][-2:] == ["stop", "completed"]
    assert stream_text(said, "stderr") == ""
    assert kernel.value("_stream.outcome") == "stopped"
