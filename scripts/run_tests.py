"""Run every kind of test one after another and end with a plain summary of them all."""

from __future__ import annotations

import argparse
import dataclasses
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parent.parent
REPORTS = ROOT / "build" / "test"
CORES = os.cpu_count() or 2
STEP_LIMIT = 20 * 60
"""Seconds after which a kind of test that hangs is ended, so that the others still run."""

FAST = "not model and not kernel and not browser and not packaging and not cluster"
QUICK = f"{FAST} and not thorough"
WITHOUT_MELLEA = (
    "browser",
    "packaging",
    "documentation/test_claims.py",
    "documentation/test_docstrings.py",
    "documentation/test_marks.py",
    "documentation/test_structure.py",
    "log",
    "orchestrator",
    "scripts",
    "chunkers/test_prose.py",
    "chunkers/test_work.py",
    "backends/test_fetch.py",
    "backends/test_model_process.py",
    "batch/test_fingerprint.py",
    "batch/test_prompts.py",
    "batch/test_summary.py",
    "views/test_runs_table.py",
    "evaluation/test_exact.py",
)
"""Tests that need no particular mellea: it is enough to run them on one."""

REQUIREMENTS_ON_MELLEA = ("as_requirement", "combined", "documented", "in_a_run", "judge")
"""The tests of ready requirements that depend on mellea; the others only read text."""

EXECUTED = "tests/notebook/test_executed.py"
"""Notebooks that a program executes: kernels too, but nobody looks at how quickly they answer."""

NO_CHROMIUM = """\
No Chromium was found, so the tests in a real JupyterLab (marked `browser`) are left out. To get one:
`apt-get install chromium` on Debian, or `.venv/bin/python -m playwright install chromium`, or name the
one that you have: CHROMIUM=/path/to/chromium make test"""


@dataclasses.dataclass(frozen=True)
class Step:
    """One kind of test: a command that writes a JUnit report, or (without one) just succeeds or fails."""

    name: str
    command: tuple[str, ...]
    folder: Path = ROOT
    report: str | None = None
    environment: tuple[tuple[str, str], ...] = ()


@dataclasses.dataclass(frozen=True)
class Tally:
    """What one step came to."""

    name: str
    passed: int
    failed: int
    skipped: int
    seconds: float


def pytest_step(name: str, report: str, *arguments: str) -> Step:
    """Make a step of one pytest run in the default environment."""
    return Step(name, pytest_command(sys.executable, report, *arguments), report=report)


def older_step(version: str) -> Step:
    """Make a step of the fast tests on an older mellea, without those that need no particular one.

    The properties are tried less hard, as what they hold for does not depend on it either.
    """
    report = f"mellea-{version}"
    python = str(ROOT / ".venvs" / report / "bin" / "python")
    ignored = [f"--ignore=tests/{path}" for path in (*WITHOUT_MELLEA, *requirements_without_mellea())]
    command = pytest_command(python, report, "-m", f"{FAST} and not pandas", *ignored)
    return Step(f"Python, mellea {version}", command, report=report, environment=(("HYPOTHESIS_PROFILE", "quick"),))


def requirements_without_mellea() -> list[str]:
    """List the tests of ready requirements that need no particular mellea."""
    needed = {f"test_{name}.py" for name in REQUIREMENTS_ON_MELLEA}
    found = sorted((ROOT / "tests" / "requirements").glob("test_*.py"))
    return [f"requirements/{path.name}" for path in found if path.name not in needed]


def hooks_step(version: str) -> Step:
    """Make a step of the tests that need mellea's plugin framework.

    That costs seconds with every import of mellea, so it is kept out of the other environments.
    """
    report = f"mellea-{version}-hooks"
    python = str(ROOT / ".venvs" / report / "bin" / "python")
    command = pytest_command(python, report, "tests/mellea/hooks/test_hooks_with_plugins.py")
    return Step(f"Python, plugins of mellea {version}", command, report=report)


def pytest_command(python: str, report: str, *arguments: str) -> tuple[str, ...]:
    """Return the command of a pytest run that leaves a report."""
    path = REPORTS / f"{report}.xml"
    return (python, "-m", "pytest", "-q", "--durations=5", f"--junitxml={path}", *arguments)


def marked(name: str) -> list[str]:
    """List the test files in which a mark stands: to load all the others would take longer than some of their tests."""
    files = sorted((ROOT / "tests").rglob("test_*.py"))
    return [str(path.relative_to(ROOT)) for path in files if f"mark.{name}" in path.read_text("utf-8")]


THE_RUN = ("tests/log", "tests/orchestrator", "tests/chunkers")
FILES = ("tests/recordings", "tests/mellea", "tests/telemetry", "tests/views")
REQUIREMENTS = ("tests/requirements",)


def check_steps() -> Iterator[Step]:
    """List the steps of the inner loop, the long ones first."""
    ignored = [f"--ignore={folder}" for folder in (*REQUIREMENTS, *THE_RUN, *FILES)]
    yield pytest_step("Python, requirements, run", "python-run", "-m", QUICK, *REQUIREMENTS, *THE_RUN)
    yield pytest_step("Python, files and views", "python-files", "-m", QUICK, *FILES)
    yield pytest_step("Python, the rest", "python", "-m", QUICK, *ignored)
    yield from static_steps()
    yield Step("format", (sys.executable, "-m", "ruff", "format", "--check", "."))


def fast_steps() -> Iterator[Step]:
    """List the fast tests of Python in parts, the long ones first."""
    ignored = [f"--ignore={folder}" for folder in (*REQUIREMENTS, *THE_RUN, *FILES)]
    yield pytest_step("Python, requirements", "python-requirements", "-m", FAST, *REQUIREMENTS)
    yield pytest_step("Python, the run", "python-run", "-m", FAST, *THE_RUN)
    yield pytest_step("Python, files and views", "python-files", "-m", FAST, *FILES)
    yield pytest_step("Python, the rest", "python", "-m", FAST, *ignored)


def static_steps() -> Iterator[Step]:
    """List what is checked without Python's tests."""
    js = ROOT / "js"
    npm = str(ROOT / "scripts" / "npm")
    junit = f"--outputFile.junit={REPORTS / 'typescript.xml'}"
    vitest = (npm, "test", "--", "--reporter=default", "--reporter=junit", junit)
    yield Step("TypeScript", vitest, js, "typescript")
    yield Step("tsc", (npm, "run", "--silent", "check"), js)
    yield Step("mypy", (sys.executable, "-m", "mypy"))
    yield Step("layers", (str(Path(sys.executable).with_name("lint-imports")),))
    yield Step("ruff", (sys.executable, "-m", "ruff", "check", "."))


def test_rounds(older: list[str], hooks: list[str], chromium: bool) -> Iterator[tuple[int, Iterator[Step]]]:
    """List the rounds, and how many steps of each run side by side.

    Those that compute have a core each; those that look at a kernel's quick answers run alone; those in a browser
    wait for most of the time.
    """
    yield CORES, computing_steps(older, hooks)
    kernels = [path for path in marked("kernel") if path != EXECUTED]
    yield 1, iter([pytest_step("kernels", "kernels", "-m", "kernel and not browser and not model", *kernels)])
    if chromium:
        yield CORES + 2, browser_steps()


def computing_steps(older: list[str], hooks: list[str]) -> Iterator[Step]:
    """List what only computes: the long ones before the others."""
    yield from fast_steps()
    yield pytest_step("notebooks", "notebooks", "-p", "nbval.plugin", "--nbval-lax", "notebooks", EXECUTED)
    yield pytest_step("embedded model", "model", "-m", "model and not browser", *marked("model"))
    if os.environ.get("CI") == "true":
        yield Step("mutants of the run", (sys.executable, str(ROOT / "scripts" / "mutate.py")))
    yield from map(older_step, older)
    yield from map(hooks_step, hooks)
    yield pytest_step("packaging", "packaging", "-m", "packaging and not browser", *marked("packaging"))
    yield pytest_step("clusters", "clusters", "-m", "cluster", *marked("cluster"))
    yield from static_steps()


def browser_steps() -> Iterator[Step]:
    """List the tests in a browser, in four parts, each with a browser and a server of its own: they wait a lot."""
    folder = "tests/browser"
    pages = [f"{folder}/test_{name}.py" for name in ("lab", "transport", "magic_in_lab")]
    model = [
        f"{folder}/test_{name}.py" for name in ("lab_with_model", "columns_in_lab", "installed_wheel", "panel_in_lab")
    ]
    cells = [f"{folder}/test_{name}.py" for name in ("cells", "hostile", "evaluation_in_lab", "labelling_in_lab")]
    yield pytest_step("Chromium, JupyterLab", "browser-lab", "-m", "browser", *pages)
    yield pytest_step("Chromium, model, panels", "browser-model", "-m", "browser", *model)
    yield pytest_step("Chromium, cells", "browser-cells", "-m", "browser", *cells)
    ignored = [f"--ignore={path}" for path in (*pages, *model, *cells)]
    yield pytest_step("Chromium, the rest", "browser-rest", "-m", "browser and not place", folder, *ignored)


def run(step: Step) -> Tally:
    """Run one step, show what it printed, and count its tests."""
    report = REPORTS / f"{step.report}.xml"
    report.unlink(missing_ok=True)
    began = time.monotonic()
    try:
        environment = {**os.environ, **dict(step.environment)}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)  # every process would compile anew what it imports
        done = subprocess.run(
            step.command,
            cwd=step.folder,
            env=environment,
            timeout=STEP_LIMIT,
            check=False,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )
        code, printed = done.returncode, done.stdout
    except subprocess.TimeoutExpired as late:
        code, printed = 1, late.output or b""
        printed += f"{step.name}: no end after {STEP_LIMIT // 60} minutes, ended\n".encode()
    head = f"\n=== {step.name} " + "=" * (92 - len(step.name))
    print(f"{head}\n{printed.decode(errors='replace')}", end="", flush=True)
    passed, failed, skipped = counts(report) if step.report and report.exists() else (0, 0, 0)
    if code != 0 and failed == 0:
        failed = 1
    return Tally(step.name, passed, failed, skipped, time.monotonic() - began)


def counts(report: Path) -> tuple[int, int, int]:
    """Read passed, failed and skipped from a JUnit report."""
    total = failed = skipped = 0
    for suite in ElementTree.parse(report).getroot().iter("testsuite"):
        total += int(suite.get("tests", 0))
        failed += int(suite.get("failures", 0)) + int(suite.get("errors", 0))
        skipped += int(suite.get("skipped", 0))
    return total - failed - skipped, failed, skipped


def summary(tallies: list[Tally]) -> str:
    """Lay the tallies out as a table that ends in one line of sums."""
    rows = [f"{'':<28}{'passed':>8}{'failed':>8}{'skipped':>9}{'time':>9}"]
    for tally in tallies:
        clock = f"{int(tally.seconds) // 60}:{int(tally.seconds) % 60:02}"
        rows.append(f"{tally.name:<28}{tally.passed:>8}{tally.failed:>8}{tally.skipped:>9}{clock:>9}")
    passed, failed, skipped = (
        sum(getattr(tally, field) for tally in tallies) for field in ("passed", "failed", "skipped")
    )
    return "\n".join([*rows, "", f"{passed} passed, {failed} failed, {skipped} skipped"])


def find_chromium() -> bool:
    """Return whether the browser tests have a browser, with the same look-up as theirs."""
    finder = ROOT / "tests" / "browser" / "find_chromium.py"
    found = subprocess.run([sys.executable, str(finder)], capture_output=True, check=False)
    return found.returncode == 0


def main() -> int:
    """Run the steps; the exit code is 0 only if every one of them is green."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--mellea", nargs="*", default=[], help="older versions of mellea to test with too")
    parser.add_argument("--hooks", nargs="*", default=[], help="versions of mellea to test with its plugins")
    parser.add_argument("--check", action="store_true", help="only the inner loop: lint, types and the fast tests")
    arguments = parser.parse_args()
    # A program that was started in the background may find interrupts ignored, and so would every kernel of the tests.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    chromium = arguments.check or find_chromium()
    shutil.rmtree(REPORTS, ignore_errors=True)
    REPORTS.mkdir(parents=True)
    tallies: list[Tally] = []
    try:
        # Some tests wait for processes, threads or timers: one more step than there are cores fills the gaps.
        check = [(CORES + 1, check_steps())]
        rounds = check if arguments.check else test_rounds(arguments.mellea, arguments.hooks, chromium)
        for at_once, listed in rounds:
            steps = list(listed)
            print(f"\n==> {', '.join(step.name for step in steps)}; at once: {at_once}", flush=True)
            with ThreadPoolExecutor(at_once) as pool:
                tallies += pool.map(run, steps)
    except KeyboardInterrupt:
        print(f"\ninterrupted\n\n{summary(tallies)}")
        return 130
    if not chromium:
        print(f"\n{NO_CHROMIUM}")
        if os.environ.get("CI") == "true":
            tallies.append(Tally("JupyterLab in Chromium", 0, 1, 0, 0))
    print(f"\n{summary(tallies)}")
    return 1 if any(tally.failed for tally in tallies) else 0


if __name__ == "__main__":
    sys.exit(main())
