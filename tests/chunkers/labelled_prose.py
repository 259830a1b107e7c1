"""The labelled texts: where people expect a chunk of prose to end."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

BOUNDARY = "¦"


@dataclass(frozen=True)
class Case:
    name: str
    language: str
    text: str
    chunks: list[str]


def load() -> list[Case]:
    """Read `fixtures/labelled.txt`: a head `=== name language [crlf]`, then text with a mark where a chunk begins."""
    source = (Path(__file__).parent / "fixtures" / "labelled.txt").read_text(encoding="utf-8")
    return [_case(block) for block in source.split("=== ")[1:]]


def _case(block: str) -> Case:
    head, _, marked = block.partition("\n")
    words = head.split()
    if crlf := words[-1] == "crlf":
        words.pop()
    marked = marked.strip("\n")
    if crlf:
        marked = marked.replace("\n", "\r\n")
    chunks = [chunk.strip() for chunk in marked.split(BOUNDARY)]
    return Case(" ".join(words[:-1]), words[-1], marked.replace(BOUNDARY, ""), chunks)
