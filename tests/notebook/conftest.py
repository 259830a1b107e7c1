"""Real kernels of every generation that the package supports; comms and a shell without a kernel."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import comm
import pytest
from comms import KeepingComm
from IPython.core.interactiveshell import InteractiveShell
from kernel_driver import VERSIONS, Kernel, running
from shells import fresh_shell

from mellea_stream_widget import backends
from mellea_stream_widget.notebook import background
from mellea_stream_widget.notebook.kernel import runner

TEXT = "Tea is made of leaves. They are hot. A cup costs $5. Enjoy it."


def no_prices(chunk: str) -> bool:
    return "$" not in chunk


@pytest.fixture
def bare_shell() -> Iterator[InteractiveShell]:
    """Give a shell with the extension loaded."""
    with fresh_shell() as made:
        made.run_line_magic("load_ext", "mellea_stream_widget")
        yield made


@pytest.fixture
def shell(bare_shell: InteractiveShell, monkeypatch: pytest.MonkeyPatch) -> Iterator[InteractiveShell]:
    """Give a shell with a model and a requirement among its variables."""
    monkeypatch.setenv("NO_COLOR", "1")
    bare_shell.user_ns.update(model=backends.scripted(TEXT, cut=5), no_prices=no_prices)
    yield bare_shell
    background.end()
    runner.close()


@pytest.fixture(scope="module", params=VERSIONS)
def shared_kernel(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Kernel]:
    """Give one kernel per generation for all tests of a file: its start takes seconds."""
    with running(tmp_path_factory.mktemp("kernel"), request.param) as kernel:
        kernel.run("import time\ndef no_prices(chunk): return '$' not in chunk")
        yield kernel


@pytest.fixture
def kernel(shared_kernel: Kernel) -> Kernel:
    """Give a kernel with nothing left of the test before."""
    shared_kernel.forget()
    return shared_kernel


@pytest.fixture
def comms(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[KeepingComm]]:
    """Give the comms that widgets open, in the order in which they do."""
    made: list[KeepingComm] = []

    def create(*args: Any, **kwargs: Any) -> KeepingComm:
        made.append(KeepingComm(*args, **kwargs))
        return made[-1]

    monkeypatch.setattr(comm, "create_comm", create)
    yield made
    for one in made:
        one.close()
