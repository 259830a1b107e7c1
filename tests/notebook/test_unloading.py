"""`%unload_ext` takes everything away again that `%load_ext` and the cells since then have added."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Iterator
from typing import Any

import pytest
from IPython.core.interactiveshell import InteractiveShell
from IPython.utils.capture import capture_output
from shells import fresh_shell

from mellea_stream_widget import backends, recordings
from mellea_stream_widget.notebook import background
from mellea_stream_widget.notebook.kernel import runner


@pytest.fixture
def shell() -> Iterator[InteractiveShell]:
    """Give a shell without the extension."""
    runner.close()  # another test's
    with fresh_shell() as made:
        yield made


def parts(shell: InteractiveShell) -> dict[str, Any]:
    """Return whatever an extension can add to a shell; IPython adds its own magics when they are first used."""

    def others(objects: Iterable[Any]) -> list[Any]:
        return [one for one in objects if not type(one).__module__.startswith("IPython.")]

    formatter = shell.display_formatter
    formatters = [formatter.mimebundle_formatter, formatter.ipython_display_formatter]
    return {
        "magics": {kind: set(known) for kind, known in shell.magics_manager.magics.items()},
        "registry": others(shell.magics_manager.registry.values()),
        "configurables": others(shell.configurables),
        "matchers": list(shell.Completer.custom_matchers),
        "formatters": [(set(one.type_printers), set(one.deferred_printers)) for one in formatters],
        "events": {name: list(callbacks) for name, callbacks in shell.events.callbacks.items()},
        "threads": {thread.name for thread in threading.enumerate() if thread.name.startswith("mellea-stream")},
    }


def load(shell: InteractiveShell) -> None:
    shell.run_line_magic("load_ext", "mellea_stream_widget")


def unload(shell: InteractiveShell) -> None:
    shell.run_line_magic("unload_ext", "mellea_stream_widget")


def test_nothing_is_left_and_it_can_be_loaded_again(shell: InteractiveShell) -> None:
    before = parts(shell)
    load(shell)
    loaded = parts(shell)
    changed = {name for name in before if before[name] != loaded[name]}
    assert changed == {"magics", "registry", "configurables", "matchers", "formatters"}
    shell.user_ns["model"] = backends.scripted("Tea.")
    with capture_output():
        shell.run_cell_magic("stream", "-b model", "Tea?")
        shell.display_formatter.format(recordings.Rechecks)  # a deferred formatter may have become a direct one
    unload(shell)
    assert parts(shell) == before
    load(shell)
    assert parts(shell)["magics"] == loaded["magics"]
    with capture_output() as captured:
        shell.run_cell_magic("stream", "-b model", "Tea?")
    assert "finished" in captured.stdout
    unload(shell)
    assert parts(shell) == before


def test_streams_in_the_background_are_stopped(shell: InteractiveShell) -> None:
    load(shell)
    shell.user_ns["model"] = model = backends.scripted("One. ", endless=True, pace=0.01)
    with capture_output():
        stream = shell.run_cell_magic("stream", "-b model --background -o tea", "Tea?")
    unload(shell)
    assert stream.result.log.join_blocking(20)
    assert (stream.outcome, model.running, background.names()) == ("stopped", [], ["all"])


def test_what_a_notebook_has_set_is_forgotten(shell: InteractiveShell) -> None:
    load(shell)
    shell.run_line_magic("stream_config", "--chunking word")
    unload(shell)
    load(shell)
    with capture_output() as captured:
        shell.run_line_magic("stream_config", "")
    assert "this notebook" not in captured.stdout
    unload(shell)


def test_where_it_is_not_loaded_there_is_nothing_to_take_away(shell: InteractiveShell) -> None:
    before = parts(shell)
    __import__("mellea_stream_widget").unload_ipython_extension(shell)
    assert parts(shell) == before
