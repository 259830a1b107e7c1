"""Puts what was measured into pages, between two marks: a comment with the section's name, and one that ends it."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).parents[1]
RESULTS = Path(__file__).with_name("RESULTS.md")


def put(page: Path, section: str, made: str) -> None:
    """Put a table or some sections into a page, in place of those between the marks."""
    begin, end = f"<!-- {section} -->", f"<!-- end of {section} -->"
    text = page.read_text(encoding="utf-8")
    before, _, rest = text.partition(begin)
    _, _, behind = rest.partition(end)
    if not rest or not behind:
        raise SystemExit(f"{page}: the marks {begin} and {end} are not there")
    page.write_text(f"{before}{begin}\n\n{made.strip()}\n\n{end}{behind}", encoding="utf-8")
    print(f"written: {section} in {page.relative_to(ROOT)}", flush=True)
