"""Chunks of prose as people see them: sentences, list items, headings, table rows, fenced code.

The rules are based on Unicode's UAX #29, with the classes of characters that `regex` has, and deviate from it where
people see sentences differently. No existing segmenter could be used: none reads a stream with the same result for
every way to cut it, none knows the layout of Markdown, and most need to know the language.
`tests/chunkers/compare_segmenters.py` compares them.
"""

from __future__ import annotations

from .cutter import ProseCutter

__all__ = ["ProseCutter"]
