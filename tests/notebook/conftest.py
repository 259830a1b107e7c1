"""Real kernels of every generation that the package supports, and comms without a kernel."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import comm
import pytest
from comms import KeepingComm
from kernel_driver import VERSIONS, Kernel, running


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
