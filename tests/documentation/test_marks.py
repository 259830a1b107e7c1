"""The README's claims and the contract's sentences have ids, and tests are marked with the ids that they prove."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from marks import marks

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text("utf-8")
OPTIONS = (ROOT / "docs" / "options.md").read_text("utf-8").partition("\n## Only in ")[0]
CONTRACT = (ROOT / "tests" / "CONTRACT.md").read_text("utf-8")

CODE = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
CLAIMS = re.compile(r"<!-- claims: ([^>]+) -->")
OPTION = re.compile(r"^\| (?:`-\w`, )?`(--[a-z-]+)` \|", re.MULTILINE)
SENTENCE = re.compile(r"^\| `([a-z-]+)` \|", re.MULTILINE)


def blocks(page: str) -> list[str]:
    """Return the paragraphs, the items of lists and the rows of tables; no headings, no code, no heads of tables."""
    text = re.sub(r"^\|.*\|\n\|[-:|]+\|\n", "\n", CODE.sub("", page), flags=re.MULTILINE)
    pieces = re.split(r"\n\n+|\n(?=\||- )", text)
    return [piece.strip() for piece in pieces if piece.strip() and not piece.strip().startswith("#")]


def ids_of(block: str) -> list[str]:
    """Return the ids of a block's claims; a row of the table of options has the option's name."""
    return [name for names in CLAIMS.findall(block) for name in names.split(", ")] + OPTION.findall(block)


def marked(name: str) -> set[str]:
    """Return the ids that tests are marked with."""
    return {str(argument) for mark in marks(name) for argument in mark.arguments}


def unequal(said: Iterable[str], proved: Iterable[str]) -> dict[str, list[str]]:
    """Return the ids without a test, and the tests' ids that the page does not have."""
    return {"no test": sorted({*said} - {*proved}), "not on the page": sorted({*proved} - {*said})}


def test_every_block_of_the_readme_names_its_claims_or_says_that_it_has_none() -> None:
    found = blocks(README)
    assert len(found) > 80
    assert [block for block in found if bool(ids_of(block)) == ("<!-- no claim -->" in block)] == []


def test_the_tests_prove_every_claim_of_the_readme_every_option_and_nothing_else() -> None:
    said = [name for block in blocks(README) + blocks(OPTIONS) for name in ids_of(block)]
    assert len(said) > 100
    assert unequal(said, marked("claim")) == {"no test": [], "not on the page": []}


def test_the_tests_prove_every_sentence_of_the_contract_and_no_other() -> None:
    said = SENTENCE.findall(CONTRACT)
    assert len(said) == len(set(said)) == 70
    assert unequal(said, marked("contract")) == {"no test": [], "not on the page": []}


def test_a_block_without_an_id_is_seen() -> None:
    table = "| x | y |\n|---|--:|\n| `-r`, `--require` | z |\n"
    page = f"# T\n\nOne. <!-- claims: a, b -->\n\n{table}\n- Two.\n- Three. <!-- no claim -->\n"
    assert [ids_of(block) for block in blocks(page)] == [["a", "b"], ["--require"], [], []]
