"""A run as static HTML, which stays in a notebook when the run has settled.

JupyterLab (trusted or not), GitHub and `nbconvert` each remove different parts of it. So words, tags and tables have
all of the meaning, and inline styles are only for appearance. There are no scripts and no links, and nothing is loaded.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable

from ..log.state import AttemptState, RunState, VerdictState
from .colours import BAD, GOOD, OPEN, OUTCOMES, QUIET
from .summary import (
    FINE,
    MARKS,
    OUTCOME_MARKS,
    RECORDED_END,
    UNSETTLED,
    RequirementRow,
    call_line,
    count,
    ending,
    failures,
    final_mark,
    final_reason,
    is_unasked,
    note,
    outcome_word,
    own_reason,
    reasoned,
    recorded_end,
    rejected_call,
    rows,
    seconds,
    text_length,
)
from .untrusted import escape, escape_block

_COLOURS = {**OUTCOMES, "pass": GOOD, "fine": GOOD, "fail": BAD, "unknown": OPEN, "running": QUIET}
_ENDED = f' <em style="{QUIET}">[{RECORDED_END}]</em> '
_CELL = "text-align: left; vertical-align: top; padding: 2px 16px 2px 0"
_STRIP = 48
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")
_MOST_EARLIER = 2_000_000
"""Approximate limit of characters of HTML of earlier attempts: a file can have many, each with all requirements."""

_MOST_ROWS = 1_000
NO_MATH = "tex2jax_ignore mathjax_ignore"
"""Classes that keep MathJax, of any version, from reading dollar signs as formulas, which can have links."""


def render(state: RunState, title: str = "") -> str:
    """Return the HTML of a run, settled or under way."""
    parts = [_header(state, title)]
    if state["attempts"]:
        parts += [*_earlier_ones(state), *_attempt(state, state["attempts"][-1])]
    return f'<div class="{NO_MATH}" style="max-width: 60em; line-height: 1.5">{"".join(parts)}</div>'


def _earlier_ones(state: RunState) -> list[str]:
    """Return the attempts before the last one; only the newest if all would be too long."""
    parts: list[str] = []
    room = _MOST_EARLIER
    pairs = list(itertools.pairwise(state["attempts"]))
    for attempt, following in reversed(pairs):
        if room <= 0:
            parts.append(f'<p style="{QUIET}">{count(len(pairs) - len(parts), "earlier attempt")} not shown</p>')
            break
        fate = (
            "drawn again from here" if following["candidate"] else "gone on from" if following["kept"] else "given up"
        )
        parts.append(_earlier(state, attempt, fate))
        room -= len(parts[-1])
    return parts[::-1]


def _header(state: RunState, title: str) -> str:
    outcome = state["outcome"]
    said_word = UNSETTLED[:1].upper() + UNSETTLED[1:] if outcome == "running" else outcome_word(state)
    word = said_word if is_unasked(state) else f"{OUTCOME_MARKS[outcome]} {said_word}"
    colour = QUIET if is_unasked(state) else _COLOURS[outcome]
    facts = [title] if title else []
    if state["attempts"]:
        attempt = state["attempts"][-1]
        facts += [count(len(attempt["chunks"]), "chunk"), count(text_length(attempt), "character")]
    if outcome != "running":
        facts.append(seconds(state["elapsed"]))
    if state["backend"]:
        facts += [state["backend"], f"by {state['chunking']}"]
    why = ending(state)
    said = why not in ("", outcome, "finished")
    reason = f'<p style="{colour}">{escape(why[:1].upper() + why[1:])}</p>' if said else ""
    changed = f'<p style="{QUIET}">{escape(note(state))}</p>' if note(state) else ""
    return f'<p><strong style="{colour}">{word}</strong>{_quiet(facts)}</p>{reason}{changed}'


def _quiet(facts: Iterable[str]) -> str:
    return f'<span style="{QUIET}">{"".join(f" · {escape(fact)}" for fact in facts)}</span>'


def _earlier(state: RunState, attempt: AttemptState, fate: str) -> str:
    """Return a failed attempt, folded, and separate from the next one."""
    body = "".join(_attempt(state, attempt))
    size = count(len(attempt["chunks"]), "chunk")
    return f"<details><summary>Attempt {attempt['attempt']} · {size}, {fate}</summary>{body}</details>"


def _attempt(state: RunState, attempt: AttemptState) -> list[str]:
    parts = [f"<p>Attempt {attempt['attempt']}: {escape(attempt['reason'])}</p>"] if attempt["reason"] else []
    parts += [_reasoning(attempt), _transcript(state, attempt), _calls(attempt)]
    table = rows(state, attempt)
    if table:
        parts.append(_table(table, attempt))
    return parts


def _reasoning(attempt: AttemptState) -> str:
    """Return the length of the model's reasoning, or, if it was shown, all of it, folded."""
    said = reasoned(attempt)
    if not said:
        return ""
    text = attempt["reasoning"]["text"] if attempt["reasoning"] is not None else ""
    if not text:
        return f'<p style="{QUIET}">The model {said}</p>'
    body = f'<blockquote dir="auto" style="{QUIET}">{escape_block(text)}</blockquote>'
    return f'<details><summary style="{QUIET}">The model {said}</summary>{body}</details>'


def _transcript(state: RunState, attempt: AttemptState) -> str:
    pieces = [_kept(attempt["kept"])] if attempt["kept"] else []
    behind = -1
    for chunk in attempt["chunks"]:
        lead, text = chunk["lead"], chunk["text"]
        place = recorded_end(state, chunk, behind)
        if place is not None:
            inside = max(0, place - len(lead))
            pieces += [escape_block(lead[:place]), _isolated(text[:inside]), _ENDED]
            lead, text = lead[place:], text[inside:]
        pieces += [escape_block(lead), _isolated(text)]
        behind = chunk["end"]
    pieces += [_isolated(attempt["tail"]), _withheld(attempt)]
    none = "No text so far." if state["outcome"] == "running" else "No text was let out."
    text = "".join(pieces) or f'<em style="{QUIET}">{none}</em>'
    return (
        '<blockquote dir="auto" style="margin: 0.5em 0; padding: 0.2em 1em; color: inherit; background: transparent;'
        f' border-left: 3px solid var(--jp-border-color1, #bdbdbd)">{text}</blockquote>'
    )


def _calls(attempt: AttemptState) -> str:
    """Return the tool calls that were let out, as text."""
    items = [f"<p>Asks for <strong>{escape(call_line(call))}</strong></p>" for call in attempt["calls"]]
    withheld = rejected_call(attempt)
    if withheld is not None:
        failed = [verdict["requirement"] for verdict in withheld["verdicts"] if verdict["success"] == "fail"]
        names = ", ".join(map(escape, failed))
        what = f"✗ tool call {withheld['index'] + 1} withheld"
        items.append(f'<p><del style="{BAD}">{what}</del> <em style="{BAD}">({names})</em></p>')
    return "".join(items)


def _kept(text: str) -> str:
    return f'<span dir="auto" style="{QUIET}" title="kept from the attempt before">{escape_block(text)}</span>'


def _isolated(text: str) -> str:
    """Return text that does not affect the direction of its neighbours."""
    return f"<bdi>{escape_block(text)}</bdi>" if _RIGHT_TO_LEFT.search(text) else escape_block(text)


def _withheld(attempt: AttemptState) -> str:
    failed = failures(attempt)
    index = attempt["checks"][-1]["index"] if failed else -1
    if not failed or any(chunk["index"] == index for chunk in attempt["chunks"]):
        return ""
    names = ", ".join(escape(verdict["requirement"]) for verdict in failed)
    return f' <del style="{BAD}">✗ chunk {index + 1} withheld</del> <em style="{BAD}">({names})</em>'


def _table(table: list[RequirementRow], attempt: AttemptState) -> str:
    final = attempt["final"] is not None
    heads = ["Requirement", "Chunks", "Latest check", *(["Whole text"] if final else [])]
    head = "".join(f'<th style="{_CELL}">{name}</th>' for name in heads)
    body = "".join(_row(row, final) for row in table[:_MOST_ROWS])
    if len(table) > _MOST_ROWS:
        more = f"and {count(len(table) - _MOST_ROWS, 'requirement')} more"
        body += f'<tr><td style="{_CELL}">{more}</td></tr>'
    return f'<table style="margin: 0.5em 0"><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>'


def _row(row: RequirementRow, final: bool) -> str:
    cells = [escape(row.requirement), _strip(row), _latest(row)]
    if final:
        cells.append(_final(row))
    data = "".join(f'<td style="{_CELL}">{cell}</td>' for cell in cells)
    return f"<tr>{data}</tr>"


def _strip(row: RequirementRow) -> str:
    """Return a mark per chunk, with equal neighbours together, and the counts in words; only the end if it is long."""
    marks = row.strip(_STRIP)
    runs: list[tuple[str | None, int]] = []
    for answer in marks:
        number = runs.pop()[1] if runs and runs[-1][0] == answer else 0
        runs.append((answer, number + 1))
    strip = "…" if len(marks) < row.checks else ""
    strip += "".join(_marks(answer, number) for answer, number in runs)
    words = {"pass": "passed", "fine": FINE, "fail": "failed", "unknown": "unknown"}
    counts = [f"{row.count(answer):,} {word}" for answer, word in words.items() if row.count(answer)]
    return f'{strip}<br><span style="{QUIET}">{" · ".join(counts) or "not asked"}</span>'


def _marks(answer: str | None, number: int) -> str:
    if answer is None:
        return f'<span style="{QUIET}">{"–" * number}</span>'
    return f'<span style="{_COLOURS[answer]}">{MARKS[answer] * number}</span>'


def _latest(row: RequirementRow) -> str:
    if row.latest is None:
        return f'<span style="{QUIET}">none</span>'
    verdict: VerdictState = row.latest
    facts = [f"chunk {row.latest_chunk + 1}", seconds(verdict["duration"])]
    answer = verdict["success"]
    mark, word = (MARKS["pass"], FINE) if answer == "fine" else (MARKS[answer], answer)
    return _answer(answer, f"{mark} {word}", own_reason(row.requirement, verdict["reason"]), verdict["score"], facts)


def _final(row: RequirementRow) -> str:
    if row.final is None:
        return f'<span style="{QUIET}">not asked</span>'
    answer = final_mark(row.final)
    facts = [seconds(row.final["duration"])]
    reason = own_reason(row.requirement, final_reason(row.final))
    return _answer(answer, f"{MARKS[answer]} {answer}", reason, row.final["score"], facts)


def _answer(answer: str, words: str, reason: str | None, score: float | None, facts: list[str]) -> str:
    said = f"<br>{escape_block(reason)}" if reason else ""
    scored = [f"score {score:g}"] if score is not None else []
    return f'<strong style="{_COLOURS[answer]}">{words}</strong>{_quiet([*scored, *facts])}{said}'
