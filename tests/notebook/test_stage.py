"""When an output of a cell is first displayed."""

from typing import Any

import IPython.display
import pytest
from clock import FakeTime

from mellea_stream_widget.notebook import output
from mellea_stream_widget.notebook.display import Stage
from mellea_stream_widget.notebook.kernel.frontend import FrontEnd


@pytest.mark.parametrize(("vscode", "first"), [(True, 100.5), (False, 100.125)])
def test_in_vs_code_nothing_is_displayed_before_the_cell_has_been_cleared(
    monkeypatch: pytest.MonkeyPatch, vscode: bool, first: float
) -> None:
    clock = FakeTime()
    shown: list[tuple[str, float]] = []

    class Handle:
        def display(self, *_: Any, **__: Any) -> None:
            shown.append(("display", clock.now))

        def update(self, *_: Any, **__: Any) -> None:
            shown.append(("update", clock.now))

    monkeypatch.setattr(output, "time", clock)
    monkeypatch.setattr(output, "is_vscode", lambda _shell: vscode)
    monkeypatch.setattr(IPython.display, "DisplayHandle", Handle)
    stage = Stage(FrontEnd.WIDGET)
    clock.now += 0.125
    stage.progress("Importing mellea ...")
    stage.put({"text/plain": "Tea."})
    assert shown == [("display", first), ("update", first)]
