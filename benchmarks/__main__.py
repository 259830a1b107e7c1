"""`make bench`: measure in every mellea environment there is, and write `benchmarks/RESULTS.md`."""

from __future__ import annotations

import json
import platform
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
RESULTS = Path(__file__).with_name("RESULTS.md")


def main() -> None:
    """Run all benchmarks of the run, then write the table."""
    pythons = [Path(sys.executable), *sorted(ROOT.glob(".venvs/mellea-*/bin/python"))]
    measured = [_measure(python, "benchmarks.run_cost") for python in pythons]
    whole = _measure(Path(sys.executable), "benchmarks.throughput")
    RESULTS.write_text(_page(measured) + _throughput(whole), encoding="utf-8")
    print(f"written: {RESULTS.relative_to(ROOT)}")


def _measure(python: Path) -> dict[str, Any]:
    print(f"measuring with {python}", flush=True)
    done = subprocess.run(
        [python, "-m", "benchmarks.run_cost"], cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True
    )
    return dict(json.loads(done.stdout.splitlines()[-1]))


def _page(measured: list[dict[str, Any]]) -> str:
    lines = [
        "# Benchmarks",
        "",
        f"Made by `make bench` on {date.today()}: {_machine()}.",
        "",
        "Each row is one process run: the same text, deltas of 4 characters, two requirements that answer at once, all",
        "events read. *Floor* drains the thunk and does nothing else. *Upstream* is `stream_with_chunking` of",
        "mellea 0.6 and 0.7, and `stream(as_events=True)` of 0.8. Times in milliseconds, best of the repeats.",
    ]
    for one in measured:
        lines += [
            "",
            f"## mellea {one['mellea']}",
            "",
            *_sizes(one["by_size"]),
            "",
            *_many(one["many"]),
            "",
            _fail(one),
        ]
    return "\n".join(lines) + "\n"


def _sizes(rows: list[dict[str, Any]]) -> list[str]:
    lines = [
        "| chunking | characters | floor | ours | upstream | ours / floor | upstream / ours |",
        "|---|--:|--:|--:|--:|--:|--:|",
    ]
    for row in rows:
        ours, floor, upstream = row["ours"], row["floor"], row.get("upstream")
        theirs = ("–", "–") if upstream is None else (f"{upstream * 1e3:.1f}", f"{upstream / ours:.2f}")
        lines.append(
            f"| {row['chunking']} | {row['chars']:,} | {floor * 1e3:.1f} | {ours * 1e3:.1f} | {theirs[0]} "
            f"| {ours / floor:.2f} | {theirs[1]} |"
        )
    return lines


def _many(many: dict[str, dict[str, float]]) -> list[str]:
    lines = ["| 1000 runs at once, 100 chunks each | chunks per second | memory (MB) |", "|---|--:|--:|"]
    for name, figures in many.items():
        lines.append(f"| {name} | {figures['chunks_per_second']:,.0f} | {figures['megabytes']:.0f} |")
    return lines


def _fail(one: dict[str, Any]) -> str:
    figures = one["fail_to_cancel"]
    return (
        f"From a failed check to the settled run, its generation cancelled: {figures['p50']:.2f} ms in the middle, "
        f"{figures['p99']:.2f} ms at the 99th percentile of {figures['rounds']} runs."
    )


def _throughput(whole: dict[str, Any]) -> str:
    return f"""
## From the model to the page

The embedded model, {whole["tokens"]} tokens, one chunk a word, in a real JupyterLab in Chromium, in turns with
the bare HTTP stream of the same server and prompt in the same kernel.

| characters a second | in the page | bare | ratio |
|---|--:|--:|--:|
| the middle of {whole["rounds"]} rounds | {whole["whole"]:.1f} | {whole["bare"]:.1f} | {whole["ratio"]:.3f} |
"""


def _machine() -> str:
    cores = [line for line in Path("/proc/cpuinfo").read_text().splitlines() if line.startswith("model name")]
    name = cores[0].split(":")[1].strip() if cores else platform.processor()
    return f"{len(cores) or '?'} cores of {name}, {platform.system()}, Python {platform.python_version()}"


if __name__ == "__main__":
    main()
