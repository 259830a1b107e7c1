"""`python -m benchmarks [SECTION ...]`: measure, and write the figures into the pages that have them.

`make bench` measures the sections that say of themselves what they cost. Those that ask the embedded model hundreds of
times, or that print figures for a page to be written by hand, are measured when they are named.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from . import cost_pages
from .browser_section import section as view_section
from .pages import RESULTS, ROOT, put

OLDER_MELLEA = ("0.7.0", "0.6.0")


@dataclass(frozen=True)
class Section:
    """Something that can be measured.

    Attributes:
        measure: measures it, and writes or prints the figures.
        about: what it is, and where the figures go.
        usual: whether it is measured when no section is named.
    """

    measure: Callable[[], None]
    about: str
    usual: bool = True


def cost() -> None:
    """Measure what a run costs in every mellea environment there is."""
    older = [ROOT / ".venvs" / f"mellea-{version}" / "bin" / "python" for version in OLDER_MELLEA]
    pythons = [Path(sys.executable), *(python for python in older if python.exists())]
    measured = [_told("benchmarks.run_cost", python) for python in pythons]
    cost_pages.write(measured, date.today(), cost_pages.machine_here())


def throughput() -> None:
    """Measure the way from the model to the page."""
    put(RESULTS, "throughput", _throughput(_told("benchmarks.throughput")))


def view() -> None:
    """Measure the view in a browser."""
    put(RESULTS, "view", view_section(_told("benchmarks.browser")))


def module(name: str) -> None:
    """Run a benchmark that prints its figures, or writes them into its page itself."""
    subprocess.run([sys.executable, "-m", f"benchmarks.{name}"], cwd=ROOT, check=True)


SECTIONS: Mapping[str, Section] = {
    "cost": Section(cost, "what a run costs beside mellea's: RESULTS.md, README.md, docs/cost.md"),
    "throughput": Section(throughput, "from the embedded model to the page: RESULTS.md"),
    "view": Section(view, "the view in a browser: RESULTS.md"),
    "requirements": Section(partial(module, "requirements"), "each ready requirement: docs/requirements.md"),
    "many": Section(partial(module, "many"), "many runs: docs/scale.md"),
    "hostile": Section(partial(module, "hostile"), "requirements on hostile texts: docs/requirements.md", usual=False),
    "evaluate": Section(partial(module, "evaluate"), "evaluations, printed for docs/evaluation.md", usual=False),
    "retry": Section(partial(module, "retry"), "further attempts, printed for docs/retry.md", usual=False),
    "json_answers": Section(
        partial(module, "json_answers"), "JSON by constraint, printed for docs/retry.md", usual=False
    ),
    "broken_json": Section(partial(module, "broken_json"), "faults in JSON, printed for docs/channels.md", usual=False),
}


def main(names: Sequence[str]) -> None:
    """Measure the sections that are named, or the usual ones.

    Raises:
        SystemExit: there is no such section; the message lists those that there are.
    """
    unknown = [name for name in names if name not in SECTIONS]
    if unknown:
        listed = "\n".join(f"  {name:13} {section.about}" for name, section in SECTIONS.items())
        raise SystemExit(f"Unknown section {unknown[0]!r}: expected some of\n{listed}")
    for name in names or [name for name, section in SECTIONS.items() if section.usual]:
        print(f"measuring {name}", flush=True)
        SECTIONS[name].measure()


def _told(name: str, python: Path = Path(sys.executable)) -> dict[str, Any]:
    """Run a benchmark that prints its figures as JSON."""
    print(f"measuring {name} with {python}", flush=True)
    done = subprocess.run([python, "-m", name], cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True)
    return dict(json.loads(done.stdout.splitlines()[-1]))


def _throughput(whole: Mapping[str, Any]) -> str:
    return f"""## From the model to the page

The embedded model, {whole["tokens"]} tokens, one chunk a word, in a real JupyterLab in Chromium, in turns with
the bare HTTP stream of the same server and prompt in the same kernel.

| characters a second | in the page | bare | ratio |
|---|--:|--:|--:|
| the middle of {whole["rounds"]} rounds | {whole["whole"]:.1f} | {whole["bare"]:.1f} | {whole["ratio"]:.3f} |
"""


if __name__ == "__main__":
    main(sys.argv[1:])
