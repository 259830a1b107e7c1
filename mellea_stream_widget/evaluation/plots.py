"""Small plots as SVG, in the colour of the surrounding text, for light and dark pages."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from .measures import Measures

WIDTH, HEIGHT, EDGE = 240, 200, 30
_DASHES = ("", "4 2", "1 2", "6 2 1 2", "8 3", "2 4")
_STYLE = 'font-family="sans-serif" font-size="10" fill="currentColor"'


def intervals(measures: Sequence[Measures], name: str, title: str) -> str:
    """Return a plot with a share of each row as a dot on its 95 % interval."""
    rows = list(enumerate(measures))
    height = 24 + 16 * len(rows)
    parts = [_text(4, 12, title)]
    left = 130
    for place, each in rows:
        share, y = getattr(each, name), 28 + 16 * place
        low, high = (left + bound * (WIDTH - 10) for bound in share.interval)
        label = named(each)
        shown = "" if share.value is None else f" {share.value:.0%}"
        parts.append(
            f"<g><title>{escape(label)}{shown}, {share.hits} of {share.number}, 95 % interval "
            f"{share.interval[0]:.0%} to {share.interval[1]:.0%}</title>"
            f'{_text(4, y + 3, label[:22])}<path d="M{low:.1f} {y}H{high:.1f}" stroke="currentColor"/>'
        )
        if share.value is not None:
            parts.append(f'<circle cx="{left + share.value * (WIDTH - 10):.1f}" cy="{y}" r="3.5" fill="currentColor"/>')
        parts.append("</g>")
    return _svg(left + WIDTH, height, title, parts)


def curves(measures: Sequence[Measures], kind: str) -> str:
    """Return a plot of the ROC ("roc") or precision-recall ("pr") curves of rows with scores; empty without any."""
    scored = [each for each in measures if each.curve is not None]
    if not scored:
        return ""
    title = "Recall over false positives" if kind == "roc" else "Precision over recall"
    parts = _frame(*(("false-positive rate", "recall") if kind == "roc" else ("recall", "precision")))
    for number, each in enumerate(scored):
        assert each.curve is not None
        points = each.curve.points
        line = (
            [(0.0, 0.0), *((point.false_positive_rate, point.recall) for point in points)]
            if kind == "roc"
            else [(0.0, points[0].precision), *((point.recall, point.precision) for point in points)]
        )
        area = each.curve.roc_auc if kind == "roc" else each.curve.average_precision
        parts += [_line(line, number), _key(number, f"{named(each)} ({area:.2f})")]
    return _svg(WIDTH, HEIGHT + 14 * len(scored), title, parts)


def trade_off(measures: Sequence[Measures]) -> str:
    """Return a plot of the settings of a sweep, recall over false-positive rate; empty without a sweep.

    The dots have numbers, which the key explains. Settings at the same place share a dot.
    """
    varied = [(each, point) for each in measures if each.setting and (point := _point(each)) is not None]
    if not varied:
        return ""
    parts = _frame("false-positive rate", "recall")
    names = list(dict.fromkeys(each.requirement for each, _ in varied))
    for number, name in enumerate(names):
        parts.append(_line(sorted(point for each, point in varied if each.requirement == name), number))
    places = list(dict.fromkeys(point for _, point in varied))
    for number, point in enumerate(places, 1):
        parts.append(_dot(point, number, [named(each) for each, other in varied if other == point]))
    for line, (each, point) in enumerate(sorted(varied, key=lambda one: places.index(one[1]))):
        parts.append(_key(names.index(each.requirement), f"{places.index(point) + 1} {named(each)}", line))
    return _svg(WIDTH, HEIGHT + 14 * len(varied), "Trade-off of the settings", parts)


def _point(measures: Measures) -> tuple[float, float] | None:
    x, y = measures.false_positive_rate.value, measures.recall.value
    return None if x is None or y is None else (x, y)


def _dot(point: tuple[float, float], number: int, names: Sequence[str]) -> str:
    x, y = _place(*point)
    anchor, left = ("end", x - 6) if point[0] > 0.5 else ("start", x + 6)
    return (
        f"<g><title>{escape(chr(10).join(names))}</title>"
        f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3.5" fill="currentColor" fill-opacity="0.6"/>'
        f"{_text(round(left, 1), round(y + 4, 1), str(number), anchor)}</g>"
    )


def named(measures: Measures) -> str:
    """Return the name of a row: the requirement, and the varied options."""
    varied = ", ".join(f"{name} {value}" for name, value in measures.setting.items())
    return f"{measures.requirement} · {varied}" if varied else measures.requirement


def _frame(across: str, up: str) -> list[str]:
    left, bottom = _place(0, 0)
    right, top = _place(1, 1)
    return [
        f'<path d="M{left} {top}V{bottom}H{right}" fill="none" stroke="currentColor"/>',
        f'<path d="M{left} {top}H{right}V{bottom}" fill="none" stroke="currentColor" stroke-opacity="0.2"/>',
        _text(left, HEIGHT - 6, f"0   {across}   1"),
        _text(2, top - 6, f"{up}: 0 at the bottom, 1 at the top"),
    ]


def _place(x: float, y: float) -> tuple[float, float]:
    return EDGE + x * (WIDTH - EDGE - 10), HEIGHT - EDGE + 6 - y * (HEIGHT - EDGE - 20)


def _line(points: Iterable[tuple[float, float]], number: int) -> str:
    path = "L".join(f"{x:.1f} {y:.1f}" for x, y in (_place(*point) for point in points))
    dash = _DASHES[number % len(_DASHES)]
    return f'<path d="M{path}" fill="none" stroke="currentColor" stroke-width="1.5" stroke-dasharray="{dash}"/>'


def _key(number: int, label: str, line: int | None = None) -> str:
    """Return a sample of a dash with a name, in a line of its own or in the given one."""
    y = HEIGHT + 14 * (number if line is None else line) + 4
    dash = _DASHES[number % len(_DASHES)]
    sample = f'<path d="M4 {y - 3}H28" stroke="currentColor" stroke-width="1.5" stroke-dasharray="{dash}"/>'
    return sample + _text(34, y, label[:40])


def _text(x: float, y: float, text: str, anchor: str = "start") -> str:
    return f'<text x="{x}" y="{y}" text-anchor="{anchor}" {_STYLE}>{escape(text)}</text>'


def _svg(width: float, height: float, title: str, parts: Iterable[str]) -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" '
        f'role="img" aria-label="{escape(title)}"><title>{escape(title)}</title>{"".join(parts)}</svg>'
    )
