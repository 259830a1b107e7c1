"""An evaluation for people, as text and as static HTML."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import Any, Protocol

from .measures import Measures, Share
from .plots import curves, intervals, named, trade_off


class Reported(Protocol):
    """The part of an `Evaluation` that a report needs."""

    failures: list[Any]

    @property
    def measures(self) -> Sequence[Measures]:
        """The measures of each row."""
        ...

    @property
    def requirements(self) -> Sequence[str]:
        """The labels of the requirements."""
        ...

    def runs(self, group: Any, requirement: str) -> list[str]:
        """Return the answers behind a figure."""
        ...


MOST_SHOWN = 20

COLUMNS = (
    ("requirement", "what is measured"),
    ("n", "answers with a label"),
    ("TP", "bad and flagged"),
    ("FP", "good and flagged"),
    ("TN", "good and passed"),
    ("FN", "bad and passed"),
    ("precision", "of the flagged answers, the share that is bad; 95 % interval"),
    ("recall", "of the bad answers, the share that is flagged; 95 % interval"),
    ("FP rate", "of the good answers, the share that is flagged; 95 % interval"),
    ("AUC", "area under recall over false positives, where there are scores"),
    ("leaked", "bad characters that came out before the stop"),
    ("withheld", "good characters lost by wrong stops"),
    ("delay", "characters from the first bad one to the stop, on average"),
    ("early", "bad answers stopped before the first bad character"),
    ("saved", "characters that the model would not have written"),
    ("s/1000", "seconds of checks for 1,000 characters"),
    ("tokens/1000", "tokens of judges for 1,000 characters"),
)


def as_text(found: Reported) -> str:
    """Return the table, the failures, and the answers on which requirements are wrong, as text."""
    rows = [[name for name, _ in COLUMNS], *(cells_of(each) for each in found.measures)]
    widths = [max(len(row[place]) for row in rows) for place in range(len(COLUMNS))]
    lines = ["  ".join(_aligned(row, widths)).rstrip() for row in rows]
    for words, names in _wrong(found):
        more = f", and {len(names) - MOST_SHOWN} more" if len(names) > MOST_SHOWN else ""
        lines.append(f"{words} ({len(names)}): {', '.join(map(shown_line, names[:MOST_SHOWN]))}{more}")
    lines += [shown_line(f"not measured: {each.answer}: {each.error}") for each in found.failures[:MOST_SHOWN]]
    return "\n".join(lines)


def _aligned(row: Sequence[str], widths: Sequence[int]) -> list[str]:
    first, *rest = zip(row, widths, strict=True)
    return [first[0].ljust(first[1]), *(cell.rjust(width) for cell, width in rest)]


def as_html(found: Reported) -> str:
    """Return the table, the plots, and the answers on which requirements are wrong, as HTML."""
    head = "".join(f'<th scope="col" title="{escape(meaning)}">{escape(name)}</th>' for name, meaning in COLUMNS)
    body = "".join(_row(each) for each in found.measures)
    per_set = len(found.requirements) + 1
    shown = found.measures[:per_set]
    drawings = [
        intervals(shown, "recall", "Recall"),
        intervals(shown, "false_positive_rate", "False-positive rate"),
        curves(shown, "roc"),
        curves(shown, "pr"),
        trade_off(found.measures),
    ]
    details = "".join(_details(words, names) for words, names in _wrong(found))
    failed = [f"{each.answer}: {each.error}" for each in found.failures]
    details += _details("not measured", failed) if failed else ""
    return (
        '<div class="mellea-stream-evaluation tex2jax_ignore mathjax_ignore"><table>'
        '<caption>Requirements on labelled answers; "positive" is: '
        f"labelled bad</caption><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
        f"<div>{''.join(drawings)}</div>{details}</div>"
    )


def shown_line(text: str) -> str:
    """Return a name or an error as one line, with control and invisible characters made visible."""
    return "".join(sign if sign.isprintable() else ascii(sign)[1:-1] for sign in " ".join(text.split()))


def percent(share: Share) -> str:
    """Return a share and its interval in words."""
    low, high = share.interval
    value = "–" if share.value is None else f"{share.value:.1%}"
    return f"{value} ({low:.1%} to {high:.1%})"


def cells_of(each: Measures) -> list[str]:
    """Return the cells of a row, one for each of `COLUMNS`."""
    return [
        named(each),
        str(each.n),
        *(
            str(getattr(each, name))
            for name in ("true_positives", "false_positives", "true_negatives", "false_negatives")
        ),
        percent(each.precision),
        percent(each.recall),
        percent(each.false_positive_rate),
        "–" if each.curve is None else f"{each.curve.roc_auc:.3f}",
        f"{each.leaked_characters:,}",
        f"{each.withheld_characters:,}",
        "–" if each.delay_characters is None else f"{each.delay_characters:,.0f}",
        str(each.early),
        f"{each.saved_characters:,}",
        "–" if each.seconds_per_1000 is None else f"{each.seconds_per_1000:.3g}",
        "–" if each.tokens_per_1000 is None else f"{each.tokens_per_1000:.3g}",
    ]


def _row(each: Measures) -> str:
    first, *rest = cells_of(each)
    return f'<tr><th scope="row">{escape(first)}</th>' + "".join(f"<td>{escape(cell)}</td>" for cell in rest) + "</tr>"


def _wrong(found: Reported) -> list[tuple[str, list[str]]]:
    """Return the answers on which requirements are wrong with the first setting."""
    groups = []
    for requirement in found.requirements:
        for group, words in (("false_positives", "good, but flagged by"), ("false_negatives", "bad, but passed by")):
            names = found.runs(group, requirement)
            if names:
                groups.append((f"{words} {requirement}", names))
    return groups


def _details(words: str, names: Sequence[str]) -> str:
    items = "".join(f"<li>{escape(shown_line(name))}</li>" for name in names[:MOST_SHOWN])
    more = f"<li>and {len(names) - MOST_SHOWN} more</li>" if len(names) > MOST_SHOWN else ""
    return f"<details><summary>{escape(words)} ({len(names)})</summary><ul>{items}{more}</ul></details>"
