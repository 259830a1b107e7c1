"""Chunks of prose as people see them: sentences, list items, headings, table rows, fenced code.

The rules stand on Unicode's UAX #29, as far as `regex` knows its classes of characters, and go beyond it where a
sentence of it is not what people call one. No segmenter that was looked at could be used instead: none takes a
stream and gives the same for every cut of it, none knows the layout of Markdown, most want to be told the
language. `tests/chunkers/compare_segmenters.py` holds them side by side.
"""

from __future__ import annotations

from .cutter import ProseCutter

__all__ = ["ProseCutter"]
