"""Clusters on loopback, of real engines."""

from __future__ import annotations

import contextlib
import functools
import inspect
import os
import random
import socket
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

LOOPBACK = "127.0.0.1"
PATIENT = ("agent_register_timeout_ms", "raylet_start_wait_time_s", "worker_register_timeout_seconds")
"""Waits of Ray that end too early on a busy machine."""
DASHBOARD_PORTS = ("metrics_agent_port", "metrics_export_port", "dashboard_agent_listen_port")
NODE = {"num_cpus": 1, "node_ip_address": LOOPBACK, "object_store_memory": 10**8, "include_log_monitor": False}


@pytest.fixture(scope="module")
def ray_cluster() -> Iterator[Any]:
    """Give a Ray of two nodes with one CPU each, which this process has joined; `second` is the one to be removed."""
    ray = pytest.importorskip("ray", reason="Ray is not installed: pip install 'mellea-stream-widget[ray]'")
    from ray._private import services
    from ray.cluster_utils import Cluster

    cluster = Cluster()
    with pytest.MonkeyPatch.context() as patch:
        for name in PATIENT:
            patch.setenv(f"RAY_{name}", "300000")
        patch.setenv("RAY_USAGE_STATS_ENABLED", "0")
        patch.setenv("PYTHONPATH", os.pathsep.join(sys.path))  # back-ends and functions of the tests are modules
        patch.delenv("RAY_ADDRESS", raising=False)
        # A driver would replace the loopback address by another one of this machine, where the head does not listen.
        patch.setattr("ray._private.services.get_node_ip_address", lambda *_: LOOPBACK)
        patch.setattr("ray._private.services.start_raylet", said_at_once(services.start_raylet))
        try:
            cluster.add_node(**NODE, include_dashboard=False)
            cluster.second = cluster.add_node(**NODE)
            ray.init(address=cluster.address, log_to_driver=False, logging_level="error")
            see_both_nodes_work(ray)
            yield cluster
        finally:
            ray.shutdown()
            cluster.shutdown()


def said_at_once(start: Callable[..., Any]) -> Callable[..., Any]:
    """Return Ray's function that starts a node, which also says on which ports the node's helpers will listen.

    The node waits fifteen seconds, however it is set, until each helper has written its port into a file. On a busy
    machine they need longer. Only the one for runtime environments has a port: there is no dashboard.
    """
    signature = inspect.signature(start)

    @functools.wraps(start)
    def started(*args: Any, **kwargs: Any) -> Any:
        given = signature.bind(*args, **kwargs)
        given.arguments["runtime_env_agent_port"] = port = free_port()
        about = given.arguments
        ports = {"runtime_env_agent_port": port, **dict.fromkeys(DASHBOARD_PORTS, -1)}
        for name, number in ports.items():
            Path(about["session_dir"], f"{name}_{about['node_id']}").write_text(f"{number}")
        return start(*given.args, **given.kwargs)

    return started


def free_port() -> int:
    """Return a port that nobody has, below those that a system gives to whoever asks for any."""
    while True:
        port = random.randrange(20_000, 32_000)
        with contextlib.suppress(OSError), socket.create_server((LOOPBACK, port)):
            return port


def see_both_nodes_work(ray: Any) -> None:
    """Wait until tasks run on both nodes: a worker starts slowly."""

    @ray.remote(num_cpus=1)  # type: ignore[untyped-decorator]
    def place() -> str:
        threading.Event().wait(0.05)
        return str(ray.get_runtime_context().get_node_id())

    while len(set(ray.get([place.remote() for _ in range(4)]))) < 2:
        pass


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
