"""Clusters on loopback, of real engines."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest


@pytest.fixture(scope="module")
def dask_client() -> Iterator[Any]:
    """Give the client of a Dask cluster of two processes."""
    distributed = pytest.importorskip(
        "distributed", reason="Dask is not installed: pip install 'mellea-stream-widget[dask]'"
    )
    with (
        distributed.LocalCluster(
            n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None, host="127.0.0.1"
        ) as cluster,
        distributed.Client(cluster) as client,
    ):
        yield client


@pytest.fixture
def nodes(tmp_path: Path) -> Path:
    """Return a folder in which each worker leaves its process id, and the prompts that it was asked."""
    (tmp_path / "asked").mkdir()
    return tmp_path
