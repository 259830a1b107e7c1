"""Builds the package's distributions, and makes environments that hold nothing but what a test asks for."""

from __future__ import annotations

import dataclasses
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
PINS = ROOT / "requirements" / "dev.txt"


def build(kind: str, source: Path, target: Path) -> Path:
    """Build a `wheel` or an `sdist` from a source tree with this environment's tools, and return its file."""
    target.mkdir(parents=True)
    _run(sys.executable, "-m", "build", "--no-isolation", f"--{kind}", "--outdir", target, source)
    [built] = target.iterdir()
    return built


@dataclasses.dataclass(frozen=True)
class Environment:
    """A virtual environment of its own."""

    folder: Path

    @property
    def python(self) -> str:
        """Path of its interpreter."""
        return str(self.folder / "bin" / "python")

    def run(self, code: str) -> str:
        """Run code in it, isolated from this checkout and from the user's settings, and return what it printed."""
        return _run(self.python, "-I", "-W", "error", "-c", code, cwd=self.folder)


def make_environment(folder: Path, *packages: str | Path) -> Environment:
    """Make an environment with these packages and what they need, in the pinned versions."""
    environment = Environment(folder)
    _run(_uv(), "venv", "--quiet", "--python", sys.executable, folder)
    _run(_uv(), "pip", "install", "--quiet", "--python", environment.python, "--constraint", PINS, *packages)
    return environment


def _uv() -> str:
    uv = shutil.which("uv", path=str(Path(sys.executable).parent)) or shutil.which("uv")
    assert uv is not None, "uv is missing: `make env` puts it into .venv"
    return uv


def _run(*command: str | Path, cwd: Path = ROOT) -> str:
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise AssertionError(f"{' '.join(map(str, command))} failed:\n{done.stdout}\n{done.stderr}")
    return done.stdout
