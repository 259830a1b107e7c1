"""What is in the wheel and in the sdist, and what their metadata says."""

from __future__ import annotations

import json
import tarfile
import tomllib
import zipfile
from email.message import Message
from email.parser import Parser
from pathlib import Path

import pytest
from environments import ROOT, build

from mellea_stream_widget import __version__

pytestmark = pytest.mark.packaging

PACKAGE = "mellea_stream_widget"
INFO = f"{PACKAGE}-{__version__}.dist-info"
EXTENSION = f"{PACKAGE}-{__version__}.data/data/share/jupyter/labextensions/mellea-stream-widget"


def files(wheel: Path) -> set[str]:
    """Give the names of all files in a wheel."""
    with zipfile.ZipFile(wheel) as archive:
        return {name for name in archive.namelist() if not name.endswith("/")}


def metadata(wheel: Path) -> Message:
    """Give a wheel's metadata."""
    with zipfile.ZipFile(wheel) as archive:
        return Parser().parsestr(archive.read(f"{INFO}/METADATA").decode())


@pytest.fixture(scope="module")
def sdist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give an sdist of this checkout, unpacked."""
    folder = tmp_path_factory.mktemp("sdist")
    with tarfile.open(build("sdist", ROOT, folder / "dist")) as archive:
        if hasattr(tarfile, "data_filter"):  # Python 3.11.4 and newer
            archive.extraction_filter = tarfile.data_filter
        archive.extractall(folder)
    return folder / f"{PACKAGE}-{__version__}"


def test_the_wheel_holds_the_package_and_nothing_else(wheel: Path) -> None:
    tops = {name.split("/")[0] for name in files(wheel)}
    assert tops == {PACKAGE, INFO, EXTENSION.split("/")[0]}
    kinds = {Path(name).suffix for name in files(wheel) if name.startswith(f"{PACKAGE}/")}
    assert kinds == {".py", ".typed", ".js", ".css", ".txt", ".jinja2"}


def test_the_wheel_holds_the_front_end_the_type_marker_and_the_licence(wheel: Path) -> None:
    wanted = {
        f"{PACKAGE}/py.typed",
        f"{PACKAGE}/static/shared.js",
        f"{PACKAGE}/static/widget.js",
        f"{PACKAGE}/static/widget.css",
        f"{PACKAGE}/static/panel.js",
        f"{PACKAGE}/static/grid.js",
        f"{PACKAGE}/static/evaluation.js",
        f"{PACKAGE}/static/compare.js",
        f"{PACKAGE}/static/page.js",
        f"{PACKAGE}/static/runs-page.js",
        f"{PACKAGE}/static/markdown.js",
        f"{PACKAGE}/static/LICENSES.txt",
        f"{INFO}/licenses/LICENSE",
    }
    assert wanted <= files(wheel)


def test_the_wheel_holds_the_extension_that_jupyterlab_finds_by_itself(wheel: Path) -> None:
    names = {name.removeprefix(f"{EXTENSION}/") for name in files(wheel) if ".data/" in name}
    [entry] = [name for name in names if name.startswith("static/remoteEntry.")]
    [markdown] = [name for name in names if name.startswith("static/markdown.")]
    assert names == {"install.json", "package.json", entry, markdown, "static/LICENSES.txt"}
    with zipfile.ZipFile(wheel) as archive:
        described = json.loads(archive.read(f"{EXTENSION}/package.json"))
    assert described["jupyterlab"]["_build"]["load"] == entry


def test_the_wheel_holds_every_module_of_the_checkout(wheel: Path) -> None:
    modules = {str(path.relative_to(ROOT)) for path in (ROOT / PACKAGE).rglob("*.py")}
    assert {name for name in files(wheel) if name.endswith(".py")} == modules


def test_the_metadata_names_the_package_its_licence_and_its_needs(wheel: Path) -> None:
    said = metadata(wheel)
    assert said["Name"] == "mellea-stream-widget"
    assert said["Version"] == __version__
    assert said["License-Expression"] == "Apache-2.0"
    assert said["Requires-Python"] == ">=3.11"
    needs = [need for need in said.get_all("Requires-Dist", []) if "extra ==" not in need]
    assert needs == [
        "anywidget<0.12,>=0.9.18",
        "cloudpickle>=3",
        "ipython>=7.34",
        "ipywidgets<9,>=7.7.1",
        "jinja2>=3.1",
        "joblib>=1.4",
        "mellea<0.9,>=0.6.0",
        "msgspec>=0.19",
        "pygments>=2.15",
        "regex>=2024.4.16",
        "tqdm>=4.66",
    ]
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    assert said.get_all("Provides-Extra") == sorted(project["optional-dependencies"])


def test_the_sdist_holds_the_sources_of_the_front_end_and_not_its_tools(sdist: Path) -> None:
    tops = {path.name for path in sdist.iterdir()}
    wanted = {"CHANGELOG.md", "LICENSE", "README.md", "hatch_build.py", "js", PACKAGE, "pyproject.toml"}
    assert wanted <= tops
    assert tops - wanted <= {"PKG-INFO", ".gitignore"}
    assert (sdist / "js" / "src" / "entries" / "widget.ts").is_file()
    assert not (sdist / "js" / "node_modules").exists()


def test_a_wheel_from_the_sdist_is_like_one_from_the_checkout(wheel: Path, sdist: Path, tmp_path: Path) -> None:
    assert files(build("wheel", sdist, tmp_path / "dist")) == files(wheel)
