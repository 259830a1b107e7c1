"""Clusters on loopback, of real engines."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

TRIES = 4


@pytest.fixture(scope="module")
def ray_cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """Give a Ray of two nodes with one CPU each, which this process has joined; the second may be removed."""
    ray = pytest.importorskip("ray", reason="Ray is not installed: pip install 'mellea-stream-widget[ray]'")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("RAY_USAGE_STATS_ENABLED", "0")
        patch.setenv("RAY_AUTH_MODE", "disabled")
        cluster = _started_ray(ray)
        try:
            yield cluster
        finally:
            ray.shutdown()
            cluster.shutdown()


def _started_ray(ray: Any) -> Any:
    """Start the cluster; Ray gives a node of a busy machine a few seconds only, so try again."""
    from ray.cluster_utils import Cluster

    node = {"num_cpus": 1, "node_ip_address": "127.0.0.1", "object_store_memory": 10**8}
    for attempt in range(TRIES):
        cluster = None
        try:
            cluster = Cluster(initialize_head=True, head_node_args={**node, "include_dashboard": False})
            cluster.second = cluster.add_node(**node)
            ray.init(address=cluster.address, log_to_driver=False, logging_level="error")
            return cluster
        except Exception:
            ray.shutdown()
            if cluster is not None:
                cluster.shutdown()
            if attempt == TRIES - 1:
                raise
    raise AssertionError


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
    os.environ.pop("RAY_ADDRESS", None)
    return tmp_path
