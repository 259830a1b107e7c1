"""The colours of static HTML on the grounds of the pages that show it."""

from __future__ import annotations

import re

import pytest

from mellea_stream_widget.views.colours import BAD, GOOD, OPEN, QUIET

GROUNDS = {
    "a plain page, light": ("#000000", "#ffffff"),
    "a plain page, dark": ("#ffffff", "#121212"),
    "GitHub, light": ("#1f2328", "#ffffff"),
    "GitHub, dark": ("#f0f6fc", "#0d1117"),
    "VS Code, light": ("#3b3b3b", "#ffffff"),
    "VS Code, dark": ("#cccccc", "#1f1f1f"),
    "JupyterLab, light": ("#212121", "#ffffff"),
    "JupyterLab, dark": ("#ffffff", "#111111"),
}
"""The colour of a page's text, and its ground."""

Colour = tuple[float, float, float]


def colour_of(code: str) -> Colour:
    red, green, blue = (int(code[place : place + 2], 16) / 255 for place in (1, 3, 5))
    return red, green, blue


def mixed(one: Colour, other: Colour, share: float) -> Colour:
    red, green, blue = (share * a + (1 - share) * b for a, b in zip(one, other, strict=True))
    return red, green, blue


def luminance(colour: Colour) -> float:
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Colour, other: Colour) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def drawn(style: str, ink: Colour, ground: Colour) -> Colour:
    """Return the colour of a text with this style."""
    mix = re.fullmatch(r"color: color-mix\(in srgb, currentColor (\d+)%, (#\w{6})\)", style)
    if mix is not None:
        return mixed(ink, colour_of(mix[2]), int(mix[1]) / 100)
    faded = re.fullmatch(r"opacity: ([\d.]+)", style)
    assert faded is not None
    return mixed(ink, ground, float(faded[1]))


@pytest.mark.parametrize("page", GROUNDS)
@pytest.mark.parametrize("style", [GOOD, BAD, OPEN, QUIET])
def test_a_colour_is_read_on_every_ground(page: str, style: str) -> None:
    ink, ground = map(colour_of, GROUNDS[page])
    assert contrast(drawn(style, ink, ground), ground) >= 4.5
