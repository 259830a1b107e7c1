"""A shell in which the code of the documentation runs as it stands, on a scripted model."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import comm
import pytest
from comms import KeepingComm
from IPython.core.interactiveshell import InteractiveShell
from shells import fresh_shell

from mellea_stream_widget import backends
from mellea_stream_widget.notebook.kernel import runner

TEA = "Tea is made of leaves. They are picked by hand. Hot water does the rest."


@pytest.fixture
def shell(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[InteractiveShell]:
    """Return a shell in an empty folder, where the back-end `local` is a script and widgets have a comm."""
    made: list[KeepingComm] = []

    def create(*args: Any, **kwargs: Any) -> KeepingComm:
        made.append(KeepingComm(*args, **kwargs))
        return made[-1]

    def resolve(name: str, **_: Any) -> Any:
        assert name == "local"
        return model

    model = backends.scripted(TEA, judge="yes")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setattr(comm, "create_comm", create)
    monkeypatch.setattr(backends, "resolve", resolve)
    with fresh_shell() as shell:
        yield shell
        runner.close()
    for one in made:
        one.close()
