"""A table of runs as text and as HTML: a summary of each variant, then the first rows, a sign and a strip for each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from ..batch.cell import RunCell
from ..batch.runs import Runs
from ..batch.summary import Summary, VariantSummary, shares
from .colours import OUTCOMES, QUIET
from .html import NO_MATH
from .saved import near_path
from .summary import FINISHED, OUTCOME_MARKS, TITLES, count, seconds
from .untrusted import escape, escape_block, visible_line

MOST_ROWS = 200
"""Rows of the HTML form, which a notebook keeps."""

MOST_LINES = 20
"""Rows of the text form."""

_SIGNS = {**OUTCOME_MARKS, "open": "·"}
_WORDS = {**TITLES, "open": "Not run"}
_UNASKED = "–"
TOKENS = 3
"""Place of the column of the tokens for each passed run."""
_LEGEND = "+ passed, x failed, ? unknown, . not asked; behind | what judged the whole text"
_PROMPT = 60
_STRIP = 24


def runs_text(runs: Runs) -> str:
    """Return a table of runs as plain text."""
    lines = [visible_line(_title(runs)), *(f"  {line}" for one in runs.summary() for line in _facts(one))]
    names = {name: visible_line(name) for name in runs.variants}
    width = max(map(len, names.values()))
    for row, cells in _rows(runs, MOST_LINES):
        lines.append(f"{row:>5}  {visible_line(_short(cells[0].prompt, _PROMPT))}")
        lines += [f"       {names[cell.variant].ljust(width)}  {_said(cell)}" for cell in cells]
    return "\n".join([*lines, *_rest(runs, MOST_LINES)])


def runs_html(runs: Runs) -> str:
    """Return a table of runs as static HTML. It holds no script and no link, and loads nothing.

    It has few elements and styles: JupyterLab looks for headings in it also where the grid is shown in its place, and
    reads each style by itself, which would hold up the page.
    """
    rows = "".join(_html_row(row, cells) for row, cells in _rows(runs, MOST_ROWS))
    rest = "".join(f"<p>{escape(line)}</p>" for line in _rest(runs, MOST_ROWS))
    heads = "".join(f"<th>{_left(escape(name))}</th>" for name in ("Row", "Prompt", *runs.variants))
    return (
        f'<div class="{NO_MATH}" style="line-height: 1.5"><p><strong>{escape(_title(runs))}</strong></p>'
        f"{summary_html(runs.summary())}"
        f"{_table(heads, rows)}"
        f'{rest}<p style="{QUIET}">{escape(_LEGEND)}</p></div>'
    )


def summary_html(summary: Summary) -> str:
    """Return the summaries of the variants as an HTML table, without columns of which nothing is known."""
    heads = ("Variant", "Passed", "Median", "Tokens per passed", "Money per passed", "Objects most")
    rows = [_columns(one) for one in summary]
    known = [place for place in range(len(heads)) if any(row[place] for row in rows)]
    for one, row in zip(summary, rows, strict=True):
        row[TOKENS] = row[TOKENS] or one.why_no_tokens
    head = "".join(f"<th>{_left(heads[place])}</th>" for place in known)
    body = ("".join(f"<td>{_left(escape(row[place]))}</td>" for place in known) for row in rows)
    return _table(head, "".join(f"<tr>{row}</tr>" for row in body))


def _table(heads: str, rows: str) -> str:
    return f'<table cellpadding="5"><thead><tr>{heads}</tr></thead><tbody valign="top">{rows}</tbody></table>'


def _left(cell: str) -> str:
    """Return what stands in a cell, at its left edge also where the page has another one for cells."""
    return f'<div align="left">{cell}</div>'


def _columns(one: VariantSummary) -> list[str]:
    median = "" if one.median_seconds is None else seconds(one.median_seconds)
    tokens = "" if one.tokens_per_passed is None else f"{one.tokens_per_passed:,.0f}"
    money = "" if one.money_per_passed is None else f"${one.money_per_passed:.4g}"
    return [one.variant, shares(one), median, tokens, money, _objections(one)]


def _objections(one: VariantSummary) -> str:
    return ", ".join(f"{label} ({number:,})" for label, number in list(one.objections.items())[:3])


def _facts(one: VariantSummary) -> Iterator[str]:
    variant, passed, median, tokens, money, objections = map(visible_line, _columns(one))
    each = "passed" if one.checked else "answer"
    units = ((median, "median"), (tokens, f"tokens per {each}"), (money, f"per {each}"))
    known = [f"{value} {unit}" for value, unit in units if value]
    missing = [f"tokens per passed: {one.why_no_tokens}"] if one.why_no_tokens else []
    yield " · ".join([f"{variant}: {passed}", *known, *missing])
    if objections:
        yield f"  objections: {objections}"


def _title(runs: Runs) -> str:
    counts = {_WORDS[name].lower(): number for name, number in sorted(runs.counts().items())}
    unasked = sum(one.outcomes.get("passed", 0) for one in runs.summary() if not one.checked)
    if unasked:
        counts[FINISHED.lower()] = unasked
        counts["passed"] -= unasked
    words = ", ".join(f"{number:,} {word}" for word, number in counts.items() if number)
    note = f" · {runs.note}" if runs.note else ""
    size = f"{count(runs.rows, 'prompt')} × {count(len(runs.variants), 'variant')}"
    return f"{size}: {words}{note} · {near_path(runs.path) or runs.path.name}"


def _rows(runs: Runs, most: int) -> Iterator[tuple[int, list[RunCell]]]:
    cells = runs.cells(limit=most * len(runs.variants) * runs.repeats)
    for row, some in groupby(cells, lambda cell: cell.row):
        yield row, list(some)


def _rest(runs: Runs, most: int) -> list[str]:
    return [f"... and {runs.rows - most:,} more rows"] if runs.rows > most else []


def _said(cell: RunCell) -> str:
    parts = [_fate(cell).lower()]
    if cell.seconds is not None:
        parts += [_short_strip(cell.strip), seconds(cell.seconds)]
    if cell.reason and not cell.passed:
        parts.append(visible_line(_short(cell.reason, 2 * _PROMPT)))
    return "  ".join(filter(None, parts))


def _fate(cell: RunCell) -> str:
    """Return a sign and a word for how a run ended. Nothing passes where nothing was asked."""
    if cell.unasked:
        return f"{_UNASKED} {FINISHED}"
    return f"{_SIGNS[cell.outcome]} {_WORDS[cell.outcome]}"


def _html_row(row: int, cells: Sequence[RunCell]) -> str:
    columns: dict[str, list[str]] = {}
    for cell in cells:
        columns.setdefault(cell.variant, []).append(_html_cell(cell))
    data = "".join(f"<td>{''.join(parts)}</td>" for parts in columns.values())
    prompt = f'<div align="left" dir="auto">{escape_block(cells[0].prompt)}</div>'
    return f"<tr><td>{row}</td><td>{prompt}</td>{data}</tr>"


def _html_cell(cell: RunCell) -> str:
    sign = _fate(cell)
    colour = None if cell.unasked else OUTCOMES.get(cell.outcome)
    said = f'<strong style="{colour}">{sign}</strong>' if colour else sign
    if cell.seconds is None:
        return _left(said)
    strip = f" <code>{escape(_short_strip(cell.strip))}</code>" if cell.strip else ""
    reason = f"<br>{escape_block(cell.reason)}" if cell.reason and not cell.passed else ""
    answer = f'<details><summary>text</summary><div dir="auto">{escape_block(cell.answer)}</div></details>'
    return _left(f"{said}{strip} {seconds(cell.seconds)}{reason}{answer if cell.answer else ''}")


def _short_strip(strip: str) -> str:
    return strip if len(strip) <= _STRIP else f"…{strip[1 - _STRIP :]}"


def _short(text: str, most: int) -> str:
    line = " ".join(text.split())
    return line if len(line) <= most else f"{line[: most - 1]}…"
