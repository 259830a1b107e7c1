"""Writes what a run costs: into `RESULTS.md`, and into the tables of the README and of `docs/cost.md`."""

from __future__ import annotations

import itertools
import math
import platform
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from .pages import RESULTS, ROOT, put

Row = Mapping[str, Any]

COMES = {"turns": "one delta per turn", "burst": "all at once"}
CLAIM = "<!-- claims: cost-table -->"
README_SIZES = {4_000: "4 kB", 64_000: "64 kB", 1_000_000: "1 MB"}
README_CHUNKINGS = ("sentence", "word")


def write(measured: Sequence[Mapping[str, Any]], made: date, machine: str) -> None:
    """Write all pages; `measured` has what `benchmarks.run_cost` said in each environment, the newest mellea first."""
    put(RESULTS, "cost", _sections(measured, made, machine))
    put(ROOT / "README.md", "cost", readme_table(measured))
    put(ROOT / "docs" / "cost.md", "shares", _shares(measured[0]["by_size"]))


def share(row: Row) -> float | None:
    """Return what our run costs above the bare drain, as a part of what mellea's costs above it; None if unknown."""
    if row.get("upstream") is None:
        return None
    return float((row["ours"] - row["floor"]) / (row["upstream"] - row["floor"]))


def shown(found: float | None) -> str:
    """Return a share with two digits that count, or a dash."""
    return "–" if found is None else f"{found:.2f}" if found >= 0.1 else f"{found:.2g}"


def readme_table(measured: Iterable[Mapping[str, Any]]) -> str:
    """Return the README's table: the newest and the oldest mellea, as text comes from a network, and all at once."""
    newest, *_, oldest = measured
    lines = [f"| | {' | '.join(README_SIZES.values())} |", "|---|" + "--:|" * len(README_SIZES)]
    for one, feeds in ((newest, tuple(COMES)), (oldest, ("burst",))):
        shares = {(row["feed"], row["chunking"], row["chars"]): share(row) for row in one["by_size"]}
        for feed, chunking in itertools.product(feeds, README_CHUNKINGS):
            found = [shares.get((feed, chunking, size)) for size in README_SIZES]
            if any(value is not None for value in found):
                cells = " | ".join(map(shown, found))
                lines.append(f"| mellea {one['mellea']}, by {chunking}s, {COMES[feed]} | {cells} {CLAIM} |")
    return "\n".join(lines)


def machine_here() -> str:
    """Name this machine."""
    cores = [line for line in Path("/proc/cpuinfo").read_text().splitlines() if line.startswith("model name")]
    name = cores[0].split(":")[1].strip() if cores else platform.processor()
    return f"{len(cores) or '?'} cores of {name}, {platform.system()}, Python {platform.python_version()}"


def _sections(measured: Sequence[Mapping[str, Any]], made: date, machine: str) -> str:
    lines = [f"Made by `python -m benchmarks cost` on {made}: {machine}."]
    for one in measured:
        lines += ["", f"## mellea {one['mellea']}", "", *_sizes(one["by_size"]), "", _growth(one["by_size"]), ""]
        lines += [*_many(one["many"]), "", *_fail(one)]
        if "lookahead" in one:
            lines += ["", *_lookahead(one["lookahead"]), "", *_breakdown(one["breakdown"])]
    return "\n".join(lines)


def _sizes(rows: Iterable[Row]) -> list[str]:
    lines = [
        "| comes | chunking | characters | floor | least | ours | upstream | ours / least | ours / upstream* |",
        "|---|---|--:|--:|--:|--:|--:|--:|--:|",
    ]
    for row in rows:
        floor, least, ours, upstream = row["floor"], row["least"], row["ours"], row.get("upstream")
        theirs = "–" if upstream is None else f"{upstream * 1e3:.1f}"
        lines.append(
            f"| {row['feed']} | {row['chunking']} | {row['chars']:,} | {floor * 1e3:.1f} | {least * 1e3:.1f} "
            f"| {ours * 1e3:.1f} | {theirs} | {ours / least:.2f} | {shown(share(row))} |"
        )
    return lines


def _growth(rows: Sequence[Row]) -> str:
    """How much more a character costs each time the text is twice as long."""
    worst = 0.0
    for shorter, longer in itertools.pairwise(rows):
        if (shorter["feed"], shorter["chunking"]) == (longer["feed"], longer["chunking"]):
            doublings = math.log2(longer["chars"] / shorter["chars"])
            each = (longer["ours"] / longer["chars"]) / (shorter["ours"] / shorter["chars"])
            worst = max(worst, each ** (1 / doublings))
    return f"Our cost per character grows by a factor of at most {worst:.2f} each time the text is twice as long."


def _many(many: Mapping[str, Mapping[str, float]]) -> list[str]:
    lines = ["| 1000 runs at once, 100 chunks each | chunks per second of CPU time | memory (MB) |", "|---|--:|--:|"]
    for name, figures in many.items():
        lines.append(f"| {name} | {figures['chunks_per_second']:,.0f} | {figures['megabytes']:.0f} |")
    return lines


def _fail(one: Mapping[str, Any]) -> list[str]:
    figures = one["fail_to_cancel"]
    return [
        f"From a failed check to the settled run, its generation cancelled: {figures['p50']:.2f} ms in the middle,",
        f"{figures['p99']:.2f} ms at the 99th percentile of {figures['rounds']} runs.",
    ]


def _lookahead(seconds: Mapping[str, float]) -> list[str]:
    columns = " | ".join(f"`lookahead={choice}`" for choice in seconds)
    figures = " | ".join(f"{took:.2f}" for took in seconds.values())
    return [
        f"| a judge of 300 ms, a quick model | {columns} |",
        "|---|" + "--:|" * len(seconds),
        f"| seconds to the last of 12 chunks | {figures} |",
    ]


def _breakdown(pieces: Mapping[str, float]) -> list[str]:
    lines = ["| CPU time of one `word` chunk, 200,000 characters | microseconds |", "|---|--:|"]
    return lines + [f"| {name} | {value:.1f} |" for name, value in pieces.items()]


def _shares(rows: Sequence[Row]) -> str:
    """Return the table of `docs/cost.md`: the shares of both ways to come, side by side."""
    found = {(row["feed"], row["chunking"], row["chars"]): share(row) for row in rows}
    lines = ["| chunking | characters | burst | turns |", "|---|--:|--:|--:|"]
    for chunking, chars in dict.fromkeys((row["chunking"], row["chars"]) for row in rows):
        cells = [shown(found.get((feed, chunking, chars))) for feed in ("burst", "turns")]
        lines.append(f"| {chunking} | {chars:,} | {' | '.join(cells)} |")
    return "\n".join(lines)
