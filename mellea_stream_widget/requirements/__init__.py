"""Requirements that answer while the text is still being written.

All are mellea `Requirement`s: they serve in a run of this package, where they are asked about every chunk, and as they
are in `m.instruct(..., requirements=[...])` and `m.validate(...)`. In mid-stream each says "fail" as soon as nothing
that follows can mend it, "pass" where it can be sure of that, and "unknown" otherwise. Verdicts on the text do not
depend on where deltas were cut. `a & b`, `a | b`, `~a` combine them, `a.on("word")` gives one its own chunking,
`a.on_tool_calls()` has it watch tool calls instead of the text.
"""

from .amounts import (
    max_chars,
    max_lines,
    max_sentences,
    max_words,
    min_chars,
    min_lines,
    min_sentences,
    min_words,
)
from .asking import as_requirement, judge, lift, requirement
from .asking import fail as fail  # no requirement: what functions may answer
from .detectors import no_control_characters, no_personal_data, no_secrets, no_urls
from .fences import code_fence
from .field import field
from .json_prefix import json_prefix
from .languages import language
from .lists import markdown_list
from .patterns import matches
from .repetition import no_repetition
from .tool_call import tool_call
from .words import forbid, must_mention

__all__ = [
    "as_requirement",
    "code_fence",
    "field",
    "forbid",
    "json_prefix",
    "judge",
    "language",
    "lift",
    "markdown_list",
    "matches",
    "max_chars",
    "max_lines",
    "max_sentences",
    "max_words",
    "min_chars",
    "min_lines",
    "min_sentences",
    "min_words",
    "must_mention",
    "no_control_characters",
    "no_personal_data",
    "no_repetition",
    "no_secrets",
    "no_urls",
    "requirement",
    "tool_call",
]
