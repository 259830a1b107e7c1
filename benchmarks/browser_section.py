"""The section of `RESULTS.md` about the view in the browser."""

from __future__ import annotations

from typing import Any


def section(found: dict[str, Any]) -> str:
    """Say what `benchmarks.browser` has measured."""
    names = ("pixel", "throughput", "many", "opened", "memory", "grid", "columns", "runs_page")
    pixel, flood, many, opened, memory, grid, columns, folder = (found[name] for name in names)
    return f"""## The view in the browser

A real JupyterLab in Chromium, its server and its kernel on the same machine. A long task is one of 50 ms and more by
the clock: on a machine with other work it is longer than what it does. *Bare* is an anywidget that appends a text
node per message, in the same page and on the same run.

| what | ours | bare or goal |
|---|--:|--:|
| from the event to the pixel, 20 chunks a second: middle | {pixel["ours_p50"]:.1f} ms | {pixel["bare_p50"]:.1f} ms |
| the same: 95th percentile | {pixel["ours_p95"]:.1f} ms | {pixel["bare_p95"]:.1f} ms |
| the same: ratio | {pixel["ratio"]:.2f} | 1.5 |
| {flood["events"]:,} events in {flood["seconds"]:.0f} s: chunks in the page | {flood["chunks"]:,} | 50,000 |
| the same: longest task after the first second | {flood["longest"]:.0f} ms | 100 ms |
| the same: nodes of the view | {flood["nodes"]:,} | |
| twenty widgets live at once: longest task after the first second | {many["longest"]:.0f} ms | |
| a kept run of 10,000 chunks under 20 requirements: longest task | {opened["longest"]:.0f} ms | \
{opened["longest_without_view"]:.0f} ms without a view |
| the same: opened in | {opened["seconds"]:.1f} s | |
| the same: nodes of the view | {opened["nodes"]:,} | |
| the same: scrolled through, frames a second | {opened["frames_per_second"]:.0f} | 60 |
| a grid of 5,000 cells: opened in | {grid["seconds"]:.1f} s | 1 s |
| the same: longest task while it opens | {grid["longest"]:.0f} ms | 100 ms |
| the same: longest task while it is filtered and sorted | {grid["longest_filtered"]:.0f} ms | 100 ms |
| the same: nodes; frames a second while it is scrolled | {grid["nodes"]:,}; {grid["frames_per_second"]:.0f} | 60 |
| four columns of 10,000 chunks each, live for 10 s: frames a second | {columns["frames_per_second"]:.0f} | 30 |
| the same: longest task after the first second | {columns["longest"]:.0f} ms | 100 ms |
| the same: nodes | {columns["nodes"]:,} | |
| the same: scrolled through, frames a second | {columns["scrolled_frames_per_second"]:.0f} | 60 |
| the same: the playhead moved each frame, 95 % of the frames within | {columns["scrubbed_frame_p95"]:.0f} ms | |
| the page of a folder of 1,000 runs: size | {folder["megabytes"]:.1f} MB | 20 MB |
| the same: opened in | {folder["seconds"]:.2f} s | 1 s |
| the same: longest task; nodes | {folder["longest"]:.0f} ms; {folder["nodes"]:,} | |
| the same: one of its runs opened in | {folder["run_seconds"]:.2f} s | |
| the page's memory: growth from 10 to 50 runs of one cell | {memory["ours_50"] - memory["ours_10"]:.1f} MB | \
{memory["bare_50"] - memory["bare_10"]:.1f} MB |
| the page's nodes, likewise | {memory["ours_nodes_50"] - memory["ours_nodes_10"]:,} | \
{memory["bare_nodes_50"] - memory["bare_nodes_10"]:,} |
"""
