"""`python -m mellea_stream_widget`: shows recordings in a terminal and writes them as pages."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path

from .._version import __version__
from ..log.mistakes import InvalidValue, Mistake
from .untrusted import visible_line


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; return its exit code: 0, or 1 with a line on stderr if a file cannot be read or written."""
    parser = argparse.ArgumentParser(prog="python -m mellea_stream_widget", description="Look at recorded streams.")
    parser.add_argument("--version", action="version", version=__version__)
    commands = parser.add_subparsers(dest="command", required=True)
    show = commands.add_parser("show", help="print a recording: its chunks, verdicts and ending")
    html = commands.add_parser("html", help="write a recording, or a folder of runs, as a page")
    html.add_argument("-o", "--output", type=Path, metavar="PAGE", help="default: the recording's name, with .html")
    show.add_argument("file", type=Path, metavar="FILE", help="a recording: *.stream.jsonl")
    html.add_argument("file", type=Path, metavar="FILE", help="a recording, or the folder of run_many(out=FOLDER)")
    given = parser.parse_args(arguments)
    try:
        return _show(given.file) if given.command == "show" else _html(given.file, given.output)
    except BrokenPipeError:  # as with `show FILE | head`
        sys.stderr.close()
        return 1
    except (OSError, ValueError) as exc:
        print(visible_line(_told(exc)), file=sys.stderr)
        return 1


def _told(exc: OSError | ValueError) -> str:
    """Return what is wrong, without the number of an error of the system."""
    if isinstance(exc, OSError) and not isinstance(exc, Mistake) and exc.strerror:
        return f"{exc.strerror}: {exc.filename!r}" if exc.filename else exc.strerror
    return str(exc)


def _show(path: Path) -> int:
    from ..log.encoding import encode
    from ..recordings import load
    from .terminal import Printer

    recording = load(path)
    printer = Printer(sys.stdout)
    for event in recording.log.read():
        printer.feed(encode(event))
    if recording.label is not None:
        print(f"marked {recording.label}")
    return 0


def _html(path: Path, output: Path | None) -> int:
    if output is None:
        stem = path.resolve().name.removesuffix(".jsonl").removesuffix(".stream")
        output = path.resolve().with_name(f"{stem}.html") if path.is_dir() else path.with_name(f"{stem}.html")
    parts = _page(path)
    if not output.parent.is_dir():
        raise InvalidValue(f"Cannot write {output}: there is no folder {output.parent}. Make it, or give another -o.")
    if output.is_dir():
        raise InvalidValue(f"Cannot write {output}: it is a folder. Give the name of a file: -o {output / 'page.html'}")
    try:
        _write(output, parts)
    except OSError as exc:  # the error of a full disk does not name the file
        raise InvalidValue(f"Cannot write {output}: {exc.strerror}.") from None
    print(visible_line(str(output)))
    return 0


def _page(path: Path) -> Iterable[str]:
    if path.is_dir():
        from ..batch import load_many
        from .runs_page import runs_page

        return runs_page(load_many(path))
    from ..recordings import load
    from .page import page

    return [page(load(path))]


def _write(path: Path, parts: Iterable[str]) -> None:
    """Write a file, readable by its owner only, completely or not at all. A symbolic link is replaced."""
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}-")
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.writelines(parts)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
