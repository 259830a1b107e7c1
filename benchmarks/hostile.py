"""What hostile texts cost each ready requirement: CPU time, and the longest time for which the event loop was held.

`python -m benchmarks.hostile` prints the table and puts it into `docs/requirements.md`; a number as its argument is the
length of the texts, and names of requirements measure only these, and write nothing.
"""

from __future__ import annotations

import random

from mellea_stream_widget.requirements.trial import finished

from .pages import put
from .requirements import CASES, CHUNKINGS, DOCS, asked, measure

SIZE = 200_000

UNITS = {
    "numbers": "1. ",
    "one word": "a",
    "white space": " ",
    "digits": "4111 ",
    "hosts": "a.b.",
    "accounts": "DE89 3704 +1 ",
    "mail": "a@b.",
    "marks": "*a* `b` <b> ",
    "unseen": "a\u200b\u0301",
    "stops": "!? И. Dr. ",
    "Chinese": "日本。",
    "no stop": "the fox and the hound ",
    "keys": "password=x eyJhbGciOi. ",
}
"""What each text is made of."""

OF_ONE = {
    "json_prefix": {
        "brackets": ("", "["),
        "keys": ("", '{"a":'),
        "escapes": ('["', "\\ud83d"),
        "digits": ("[1", "1"),
        "numbers": ("[1", ", 1"),
    },
    "json_prefix(schema)": {
        "items": ("[{}", ', {"id": 1}'),
        "names": ("[{", '"name": "a", '),
        "escapes": ('[{"name": "', "\\ud83d"),
        "brackets": ('[{"more": ', "["),
    },
    "field": {
        "brackets": ('[{"name": ', "["),
        "items": ("[{}", ', {"name": "a"}'),
        "names": ("[{", '"name": "a", '),
        "escapes": ('[{"name": "', "\\ud83d"),
        "keys": ("", '{"name":'),
    },
    "tool_call(schema)": {
        "items": ('{"rows": [{}', ', {"id": 1}'),
        "names": ('{"rows": [{', '"name": "a", '),
        "escapes": ('{"rows": [{"name": "', "\\ud83d"),
        "brackets": ('{"rows": [{"more": ', "["),
        "arguments": ("{", '"rows": [], '),
    },
    "code_fence(compiles)": {
        "brackets": ("```python\n", "("),
        "a text": ("```python\nx = '''\n", "a line\n"),
        "calls": ("```python\n", "f(1,\n"),
        "lines": ("```python\n", "x = 1\n"),
    },
    "markdown_list": {"items": ("", "- x\n"), "fences": ("", "- x\n  ```\n  y\n  ```\n"), "numbers": ("", "1. ")},
}
"""What is asked of some: how a text begins, and what it goes on with."""


def texts(name: str, size: int) -> dict[str, str]:
    """Return the hostile texts for one requirement."""
    if name in OF_ONE:
        return {kind: begin + unit * (size // len(unit)) for kind, (begin, unit) in OF_ONE[name].items()}
    mixed = "".join(random.Random(7).choices([unit * 9 for unit in UNITS.values()], k=size // 9))
    return {kind: unit * (size // len(unit)) for kind, unit in UNITS.items()} | {"a mix": mixed[:size]}


def row(name: str, size: int) -> str:
    """Return the row of one requirement: the text that costs it most, and the one that holds the loop longest."""
    cells: list[str] = []
    for chunking in CHUNKINGS:
        results = {kind: finished(measure(CASES[name][0], text, chunking)) for kind, text in texts(name, size).items()}
        dearest = max(results, key=lambda kind: results[kind][0])
        longest = max(results, key=lambda kind: results[kind][1])
        cells += [f"{results[dearest][0]:.1f}", dearest, f"{results[longest][1] * 1000:.0f}", longest]
    print(name, *cells, flush=True)
    return f"| `{name}` | {' | '.join(cells)} |"


def main() -> None:
    """Measure, and write the table into the docs."""
    numbers, names = asked()
    columns = " | ".join(f"by {chunking}: most CPU, s | text | longest hold, ms | text" for chunking in CHUNKINGS)
    head = [f"| requirement | {columns} |", "|---" * (1 + 4 * len(CHUNKINGS)) + "|"]
    made = "\n".join([*head, *(row(name, *numbers or [SIZE]) for name in names or CASES)])
    if not names:
        put(DOCS, "hostile", made)


if __name__ == "__main__":
    main()
