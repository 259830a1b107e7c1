"""`--raise`: when a run that has not passed is an exception."""

import threading
import types
from typing import Any

import pytest
from IPython.core.interactiveshell import InteractiveShell
from IPython.utils.capture import capture_output

from mellea_stream_widget import StreamFailed, backends
from mellea_stream_widget.notebook.kernel.frontend import attended


def ask(shell: InteractiveShell, line: str) -> list[str]:
    with capture_output() as captured:
        shell.run_cell_magic("stream", line, "Tell me of tea.")
    return captured.stdout.splitlines()


def speaks_of_coffee(text: str) -> str:
    return "unknown" if "Enjoy" not in text else "it does not"


@pytest.mark.claim("--raise")
@pytest.mark.parametrize(
    ("line", "outcome", "message"),
    [
        ("-b model -r no_prices", "rejected", "rejected by no_prices at chunk 3"),
        ("-b judging -r 'Of tea.'", "failed_validation", "failed the final validation: Of tea."),
        ("-b model -r stopping", "stopped", "stopped: enough"),
        ("-b broken", "error", "error: ConnectionError: a fault of the script"),
    ],
)
def test_every_ending_but_passed_raises_with_the_result_attached(
    shell: InteractiveShell, line: str, outcome: str, message: str
) -> None:
    def stopping(_chunk: str) -> bool:
        while "_stream" not in shell.user_ns:
            threading.Event().wait(0.001)
        shell.user_ns["_stream"].stop("enough")
        return True

    shell.user_ns.update(
        judging=backends.scripted("Tea.", judge=["yes", "no"] * 3),
        broken=backends.scripted("Tea.", fail_at="start"),
        stopping=stopping,
    )
    with pytest.raises(StreamFailed) as caught:
        ask(shell, f"{line} --raise")
    assert str(caught.value) == message
    assert caught.value.result is shell.user_ns["_stream"]
    assert caught.value.result.outcome == outcome
    assert caught.value.__cause__ is caught.value.result.result.exception
    for quiet in (f"{line} --no-raise", line):
        del shell.user_ns["_stream"]
        ask(shell, quiet)
        assert shell.user_ns["_stream"].outcome == outcome


def test_one_that_passed_raises_nothing(shell: InteractiveShell) -> None:
    assert ask(shell, "-b model --raise")[-1].startswith("finished")


def test_the_view_tells_the_story_first_and_ipython_shows_one_line(shell: InteractiveShell) -> None:
    with capture_output() as captured:
        outcome = shell.run_cell("%%stream -b model -r no_prices --raise\nTell me of tea.")
    assert isinstance(outcome.error_in_exec, StreamFailed)
    assert captured.stdout.splitlines()[-2].startswith("✗ rejected by no_prices at chunk 3 · 2 chunks")
    assert captured.stdout.splitlines()[-1] == "StreamFailed: rejected by no_prices at chunk 3"
    assert "$5" not in captured.stdout + captured.stderr


def kernel_shell(**content: Any) -> Any:
    return types.SimpleNamespace(kernel=object(), get_parent=lambda: {"content": content})


@pytest.mark.claim("--raise")
def test_a_person_is_there_unless_nobody_can_be_asked(shell: InteractiveShell) -> None:
    assert attended(shell)
    assert attended(kernel_shell(allow_stdin=True))
    assert not attended(kernel_shell(allow_stdin=False))
    assert not attended(None)
