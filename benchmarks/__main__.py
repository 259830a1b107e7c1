"""`make bench`: measure in every mellea environment there is, and write `benchmarks/RESULTS.md`."""

from __future__ import annotations

import itertools
import json
import math
import platform
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

from .browser_section import section

ROOT = Path(__file__).parents[1]
RESULTS = Path(__file__).with_name("RESULTS.md")
OLDER_MELLEA = ("0.7.0", "0.6.0")


def main() -> None:
    """Run all benchmarks of the run and write the table; then those of the ready requirements."""
    older = [ROOT / ".venvs" / f"mellea-{version}" / "bin" / "python" for version in OLDER_MELLEA]
    pythons = [Path(sys.executable), *(python for python in older if python.exists())]
    measured = [_measure(python, "benchmarks.run_cost") for python in pythons]
    whole = _measure(Path(sys.executable), "benchmarks.throughput")
    view = _measure(Path(sys.executable), "benchmarks.browser")
    RESULTS.write_text(_page(measured) + _throughput(whole) + section(view), encoding="utf-8")
    print(f"written: {RESULTS.relative_to(ROOT)}")
    subprocess.run([sys.executable, "-m", "benchmarks.requirements"], cwd=ROOT, check=True)


def _measure(python: Path, module: str) -> dict[str, Any]:
    print(f"measuring {module} with {python}", flush=True)
    done = subprocess.run([python, "-m", module], cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True)
    return dict(json.loads(done.stdout.splitlines()[-1]))


def _page(measured: list[dict[str, Any]]) -> str:
    lines = [
        "# Benchmarks",
        "",
        f"Made by `make bench` on {date.today()}: {_machine()}.",
        "",
        "Each row was measured in one process, in turns: the same text, deltas of 4 characters, two requirements that",
        "answer at once, all events read. *Floor* drains the thunk and does nothing else. *Least* is straight-line",
        "code that asks the requirements and keeps the events, without any limit, time-out or clean-up. *Upstream* is",
        "`stream_with_chunking` of mellea 0.6 and 0.7, and `stream(as_events=True)` of 0.8. Milliseconds of CPU time,",
        "best of the repeats. In a *burst* the next delta is there whenever somebody asks; by *turns* a task puts one",
        "delta into a queue and gives the event loop a turn, as a client of a server does.",
        "The last column compares what the two cost above the floor. [What the figures mean](../docs/cost.md).",
    ]
    for one in measured:
        lines += [
            "",
            f"## mellea {one['mellea']}",
            "",
            *_sizes(one["by_size"]),
            "",
            _growth(one["by_size"]),
            "",
            *_many(one["many"]),
            "",
            *_fail(one),
            "",
            *_lookahead(one["lookahead"]),
            "",
            *_breakdown(one["breakdown"]),
        ]
    return "\n".join(lines) + "\n"


def _sizes(rows: list[dict[str, Any]]) -> list[str]:
    lines = [
        "| comes | chunking | characters | floor | least | ours | upstream | ours / least | ours / upstream* |",
        "|---|---|--:|--:|--:|--:|--:|--:|--:|",
    ]
    for row in rows:
        floor, least, ours, upstream = row["floor"], row["least"], row["ours"], row.get("upstream")
        theirs = ("–", "–")
        if upstream is not None:
            theirs = (f"{upstream * 1e3:.1f}", f"{(ours - floor) / (upstream - floor):.2f}")
        lines.append(
            f"| {row['feed']} | {row['chunking']} | {row['chars']:,} | {floor * 1e3:.1f} | {least * 1e3:.1f} "
            f"| {ours * 1e3:.1f} | {theirs[0]} | {ours / least:.2f} | {theirs[1]} |"
        )
    return lines


def _growth(rows: list[dict[str, Any]]) -> str:
    """How much more a character costs each time the text is twice as long."""
    worst = 0.0
    for shorter, longer in itertools.pairwise(rows):
        if (shorter["feed"], shorter["chunking"]) == (longer["feed"], longer["chunking"]):
            doublings = math.log2(longer["chars"] / shorter["chars"])
            each = (longer["ours"] / longer["chars"]) / (shorter["ours"] / shorter["chars"])
            worst = max(worst, each ** (1 / doublings))
    return f"Our cost per character grows by a factor of at most {worst:.2f} each time the text is twice as long."


def _many(many: dict[str, dict[str, float]]) -> list[str]:
    lines = ["| 1000 runs at once, 100 chunks each | chunks per second of CPU time | memory (MB) |", "|---|--:|--:|"]
    for name, figures in many.items():
        lines.append(f"| {name} | {figures['chunks_per_second']:,.0f} | {figures['megabytes']:.0f} |")
    return lines


def _fail(one: dict[str, Any]) -> list[str]:
    figures = one["fail_to_cancel"]
    return [
        f"From a failed check to the settled run, its generation cancelled: {figures['p50']:.2f} ms in the middle,",
        f"{figures['p99']:.2f} ms at the 99th percentile of {figures['rounds']} runs.",
    ]


def _lookahead(seconds: dict[str, float]) -> list[str]:
    columns = " | ".join(f"`lookahead={choice}`" for choice in seconds)
    figures = " | ".join(f"{took:.2f}" for took in seconds.values())
    return [
        f"| a judge of 300 ms, a quick model | {columns} |",
        "|---|" + "--:|" * len(seconds),
        f"| seconds to the last of 12 chunks | {figures} |",
    ]


def _breakdown(pieces: dict[str, float]) -> list[str]:
    lines = ["| CPU time of one `word` chunk, 200,000 characters | microseconds |", "|---|--:|"]
    return lines + [f"| {name} | {value:.1f} |" for name, value in pieces.items()]


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
