"""Takes out one mechanism after another in a copy of the package, and sees a test that is named for it go red."""

from __future__ import annotations

import argparse
import multiprocessing
import os
import resource
import shutil
import signal
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from pathlib import Path
from queue import SimpleQueue
from typing import NamedTuple

from mutants import LostPlaceError, Mutant, all_mutants, mutate

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = "mellea_stream_widget"
WORKERS = os.cpu_count() or 2
BUSY_LIMIT = 5
"""Seconds of the processor's time after which a test, which takes less than one, hangs and counts as red."""
IDLE_LIMIT = 120.0
"""Seconds after which tests that wait for something hang."""

FORKS = multiprocessing.get_context("forkserver")
FORKS.set_forkserver_preload(["pytest", "hypothesis", "mellea.stdlib.session", "mellea.formatters"])
"""What every test imports is imported once; the package itself must not be among it."""


class Done(NamedTuple):
    """How a run of tests ended: pytest's exit code, None if it hung; and what it printed."""

    code: int | None
    said: str


def copy_of_the_project(folder: Path) -> Path:
    """Copy what the tests of the run need."""
    for name in (PACKAGE, "tests"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("static", "browser"))
    shutil.copy(ROOT / "pyproject.toml", folder)
    return folder


def run(folder: Path, *tests: str) -> Done:
    """Run tests in a copy, in a process of its own."""
    process = FORKS.Process(target=test_in, args=(folder, tests))
    process.start()
    process.join(IDLE_LIMIT)
    hangs = process.exitcode in (None, -signal.SIGXCPU)
    process.kill()
    process.join()
    return Done(None if hangs else process.exitcode, (folder / "said").read_text(encoding="utf-8"))


def test_in(folder: Path, tests: tuple[str, ...]) -> None:
    """Become a pytest that runs tests in a copy, and writes what it says into a file there."""
    import pytest

    said = os.open(folder / "said", os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    for stream in (1, 2):
        os.dup2(said, stream)
    limit = BUSY_LIMIT * len(tests)
    resource.setrlimit(resource.RLIMIT_CPU, (limit, limit + 1))
    os.chdir(folder)
    os.environ["PYTHONPATH"] = str(folder)
    sys.path.insert(0, str(folder))
    options = ["-q", "-x", "-p", "no:cacheprovider", "--no-header"]
    sys.exit(pytest.main([*options, *(f"tests/{test}" for test in tests)]))


def trial(mutant: Mutant, copies: SimpleQueue[Path]) -> str | None:
    """Try a mutant in a copy that no other uses meanwhile; return the complaint if it lives, or cannot be made."""
    try:
        path, source = mutate(mutant)
    except LostPlaceError as lost:
        return str(lost)
    folder = copies.get()
    with changed(folder, path, source):
        done = run(folder, mutant.test)
    copies.put(folder)
    if done.code in (None, 1):
        return None
    if done.code == 0:
        return "no test noticed"
    return f"the test could not run:\n{done.said[-2000:]}"


@contextmanager
def changed(folder: Path, path: Path, source: str) -> Iterator[None]:
    """Change a file of a copy meanwhile; nothing is left of what hypothesis has found either."""
    file = folder / PACKAGE / path
    file.write_text(source, encoding="utf-8")
    try:
        yield
    finally:
        shutil.copy2(ROOT / PACKAGE / path, file)
        shutil.rmtree(folder / ".hypothesis", ignore_errors=True)


def all_without_a_mutant(mutants: list[Mutant], folder: Path) -> str | None:
    """Run all the tests on an unchanged copy; return the complaint if they are not green."""
    done = run(folder, *sorted({mutant.test for mutant in mutants}))
    if done.code == 0:
        return None
    return f"The tests are not green without any mutant: {'a hang' if done.code is None else done.said[-3000:]}"


def main() -> int:
    """Try all mutants, or those whose mechanism has a word in it; the exit code tells whether all were noticed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("word", nargs="?", default="", help="try only the mechanisms that have this word in them")
    word = parser.parse_args().word
    mutants = [mutant for mutant in all_mutants() if word in mutant.mechanism]
    os.environ["HYPOTHESIS_PROFILE"] = "quick"
    os.environ["PYTHONDONTWRITEBYTECODE"] = "1"
    os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"  # loading them is four fifths of the time
    began = time.monotonic()
    survivors = 0
    with ExitStack() as stack, ThreadPoolExecutor(WORKERS) as pool:
        names = [stack.enter_context(tempfile.TemporaryDirectory()) for _ in range(WORKERS + 1)]
        own, *others = [copy_of_the_project(Path(name)) for name in names]
        unchanged = pool.submit(all_without_a_mutant, mutants, own)
        copies: SimpleQueue[Path] = SimpleQueue()
        for copy in others:
            copies.put(copy)
        for mutant, complaint in zip(mutants, pool.map(lambda one: trial(one, copies), mutants), strict=True):
            print(f"{'red  ' if complaint is None else 'ALIVE'} {mutant.mechanism}", flush=True)
            if complaint is not None:
                survivors += 1
                print(f"      {complaint}", flush=True)
    if complaint := unchanged.result():
        print(complaint)
        return 1
    noticed = len(mutants) - survivors
    print(f"\n{noticed} passed, {survivors} failed: mechanisms taken out and noticed, {time.monotonic() - began:.0f} s")
    return 1 if survivors else 0


if __name__ == "__main__":
    sys.exit(main())
