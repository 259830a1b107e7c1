"""`--background`: several runs at a time, their list, waiting and stopping."""

import threading

import pytest
from IPython.core.error import UsageError
from IPython.core.interactiveshell import InteractiveShell
from IPython.utils.capture import capture_output
from shells import interrupt_when

from mellea_stream_widget import StreamFailed, backends
from mellea_stream_widget.notebook.stream import Stream, StreamInterrupted


def magic(shell: InteractiveShell, name: str, line: str = "") -> list[str]:
    with capture_output() as captured:
        shell.run_line_magic(name, line)
    return captured.stdout.splitlines()


def begin(shell: InteractiveShell, line: str, prompt: str = "Tell me of tea.") -> Stream:
    with capture_output() as captured:
        stream = shell.run_cell_magic("stream", f"--background {line}", prompt)
    assert captured.stdout == ""
    assert isinstance(stream, Stream)
    return stream


@pytest.fixture(autouse=True)
def slow(shell: InteractiveShell) -> None:
    shell.user_ns["slow"] = backends.scripted("One. ", endless=True, pace=0.01)


@pytest.mark.claim("--background")
def test_it_returns_at_once_and_the_handle_is_kept(shell: InteractiveShell) -> None:
    stream = begin(shell, "-b slow -o tea")
    assert stream.outcome == "running"
    assert stream is shell.user_ns["tea"] is shell.user_ns["_stream"]


def test_streams_have_the_name_of_their_variable_or_a_number(shell: InteractiveShell) -> None:
    assert magic(shell, "stream_list") == ["No streams in the background."]
    begin(shell, "-b slow -o tea --title 'All of tea'")
    begin(shell, "-b slow", "Tell me at length\nof the history of tea in England and elsewhere.")
    done = begin(shell, "-b model", "Short.").wait()
    listed = [line.split() for line in magic(shell, "stream_list")]
    assert [(words[0], words[1]) for words in listed] == [("tea", "running"), ("1", "running"), ("2", "passed")]
    assert listed[0][-3:] == ["All", "of", "tea"]
    assert " ".join(listed[1]).endswith("Tell me at length of the history of tea in Engl…")
    assert listed[2][2:6] == ["4", "chunks,", "<1" if done.timings.total < 0.001 else listed[2][4], listed[2][5]]


@pytest.mark.claim("--background")
def test_one_is_stopped_by_name_and_all_at_once(shell: InteractiveShell) -> None:
    tea, one = begin(shell, "-b slow -o tea"), begin(shell, "-b slow")
    magic(shell, "stream_stop", "tea")
    assert tea.wait().outcome == "stopped"
    assert one.outcome == "running"
    magic(shell, "stream_stop", "all")
    assert one.wait().outcome == "stopped"


def test_a_wait_shows_what_could_not_be_shown_and_takes_it_off_the_list(shell: InteractiveShell) -> None:
    begin(shell, "-b model -r no_prices -o tea --title Tea")
    begin(shell, "-b model --quiet")
    lines = magic(shell, "stream_wait")
    assert lines[0] == "Tea · Scripted · by prose"
    assert lines[-1].startswith("✗ rejected by no_prices at chunk 3")
    assert magic(shell, "stream_list") == ["No streams in the background."]


def test_a_wait_for_all_raises_for_one_that_is_to_raise_when_all_have_settled(shell: InteractiveShell) -> None:
    failed = begin(shell, "-b model -r no_prices --raise")
    other = begin(shell, "-b model -o other")
    with capture_output(), pytest.raises(StreamFailed) as caught:
        shell.run_line_magic("stream_wait", "all")
    assert caught.value.result is failed
    assert other.outcome == "passed"


def test_an_interrupt_ends_the_wait_and_not_the_stream(shell: InteractiveShell) -> None:
    stream = begin(shell, "-b slow --quiet")
    timer = threading.Thread(target=interrupt_when, args=(lambda: stream.text,))
    timer.start()
    with pytest.raises(StreamInterrupted, match="The streams go on"):
        shell.run_line_magic("stream_wait", "")
    timer.join()
    assert stream.outcome == "running"


def test_a_name_is_free_again_when_its_stream_has_settled(shell: InteractiveShell) -> None:
    begin(shell, "-b slow -o tea")
    with pytest.raises(UsageError, match="Invalid value 'tea' for --out: the stream of that name is still running"):
        begin(shell, "-b model -o tea")
    magic(shell, "stream_stop", "tea")
    shell.user_ns["tea"].wait()
    assert begin(shell, "-b model -o tea").wait().outcome == "passed"


@pytest.mark.parametrize(
    ("name", "line", "message"),
    [
        ("stream_stop", "", "Missing name: expected one of tea, cake, all."),
        ("stream_stop", "te", "Unknown stream 'te': expected one of tea, cake, all. Did you mean tea?"),
        ("stream_wait", "1", "Unknown stream '1': expected one of tea, cake, all."),
    ],
)
def test_a_name_that_there_is_not_is_told(shell: InteractiveShell, name: str, line: str, message: str) -> None:
    begin(shell, "-b slow -o tea")
    begin(shell, "-b slow -o cake")
    with pytest.raises(UsageError) as caught:
        shell.run_line_magic(name, line)
    assert str(caught.value) == message


def test_the_only_stream_needs_no_name_to_be_stopped(shell: InteractiveShell) -> None:
    tea = begin(shell, "-b slow -o tea")
    magic(shell, "stream_stop")
    assert tea.wait().outcome == "stopped"


def test_where_there_are_none_that_is_said(shell: InteractiveShell) -> None:
    assert magic(shell, "stream_list") == magic(shell, "stream_wait") == ["No streams in the background."]
    with pytest.raises(UsageError, match=r"No streams in the background\."):
        magic(shell, "stream_stop")
