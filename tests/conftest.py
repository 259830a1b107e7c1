"""What all tests share: how hard the properties are tried, and where the golden logs lie."""

from __future__ import annotations

import gc
import os
import ssl
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from environments import ROOT, build
from garbage import spare_what_is_there
from hypothesis import HealthCheck, settings
from protocol_server import ProtocolServer

FIXTURES = Path(__file__).parent / "fixtures"

# Without it jsonschema leaves out a format that no test has, for which it would make five grammars in a second.
sys.modules.setdefault("rfc3987_syntax", None)  # type: ignore[arg-type]

# Time limits per example would make a property fail on a busy machine.
settings.register_profile("quick", max_examples=25, deadline=None)
settings.register_profile(
    "ci", max_examples=2000, deadline=None, suppress_health_check=[HealthCheck.too_slow], print_blob=True
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci" if os.environ.get("CI") == "true" else "quick"))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the browser tests last: the browser's driver keeps an event loop running in this thread."""
    items.sort(key=lambda item: item.get_closest_marker("browser") is not None)


@pytest.fixture(scope="session", autouse=True)
def without_authorities() -> Iterator[None]:
    """Have no client read the certificates of all authorities, which takes it 20 ms: no test asks another machine."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ssl.SSLContext, "load_verify_locations", lambda *args, **kwargs: None)
        yield


@pytest.fixture(scope="module", autouse=True)
def settled() -> None:
    """Spare the garbage collector, which many tests call, whatever was there before the tests of a file."""
    gc.collect()
    spare_what_is_there()


@pytest.fixture(scope="session")
def golden_logs() -> Path:
    """Return the folder of the golden logs, which pytest and vitest read alike."""
    return FIXTURES / "logs"


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a wheel of this checkout."""
    return build("wheel", ROOT, tmp_path_factory.mktemp("wheel") / "dist")


@pytest.fixture
def protocol_server() -> Iterator[ProtocolServer]:
    """Give a running server of OpenAI's protocol; set its `answers` before it is asked."""
    with ProtocolServer().running() as server:
        yield server
