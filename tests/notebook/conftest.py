"""Real kernels of every generation that the package supports."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
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
