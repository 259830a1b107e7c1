"""Twice the text is twice the work, for every ready requirement, also where a text is written to be dear."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from at_once import at_once
from effort import THOROUGH
from work import Count, lines_counted, patterns_count

from mellea_stream_widget import requirements as r
from mellea_stream_widget.requirements.field import ClosedFields

pytestmark = pytest.mark.thorough

SIZE = 5_000 if THOROUGH else 2_100
"""Not below the longest word that is looked at as a whole."""

PIECE = 7 if THOROUGH else 40
STEP = 3
"""Of the texts, each requirement reads one in three, but in CI all."""

MOST = 2.3
"""How much more work twice the text may be; what is kept of a text has a bound, and short texts do not reach it."""

UNITS = {
    "numbers": "1. ",
    "one word": "a",
    "white space": " ",
    "digits": "4111 ",
    "hosts": "a.b.",
    "accounts": "DE89 3704 +1 ",
    "mail": "a@b.",
    "marks": "*a* `b` <b> ",
    "unseen": "a\u200b\u0301",
    "stops": "!? И. Dr. ",
    "Chinese": "日本。",
    "no stop": "the fox and the hound ",
    "keys": "password=x eyJhbGciOi. ",
    "backslashes": "a\\_b \\# ",
    "lines": "a\n",
    "fences": "```\n",
    "quotes": "“a.” ",
}
HOSTILE = {kind: ("", unit) for kind, unit in UNITS.items()}
PYTHON = {
    "brackets": ("```python\n", "("),
    "calls": ("```python\n", "f(1,\n"),
    "a text": ("```python\nx = '''\n", "a line\n"),
    "statements": ("```python\n", "x = 1\n"),
}
LISTS = {"items": ("", "- x\n"), "code in items": ("", "- x\n  ```\n  y\n  ```\n"), "numbers": ("", "1. ")}
JSON = {
    "brackets": ("", "["),
    "keys": ("", '{"a":'),
    "escapes": ('["', "\\ud83d"),
    "digits": ("[1", "1"),
    "spaces": ("[", " "),
    "numbers": ("[1", ", 1"),
}
ITEMS = {
    "items": ("[{}", ', {"id": 1}'),
    "names": ("[{", '"name": "a", '),
    "escapes": ('[{"name": "', "\\ud83d"),
    "an open item": ('[{"id": [', "1, "),
}
SCHEMA = {
    "type": "array",
    "items": {"type": "object", "properties": {"id": {"type": "integer"}, "name": {"type": "string"}}},
}

CASES: dict[str, tuple[Callable[[], Any], dict[str, tuple[str, str]]]] = {
    "forbid": (lambda: r.forbid("cold beer", "wine", "été", "啤酒"), HOSTILE),
    "forbid a pattern": (lambda: r.forbid(re.compile(r"(?s)The.*</think>|\bhen\b(?! house)|a+c")), HOSTILE),
    "must_mention": (lambda: r.must_mention("cold beer"), HOSTILE),
    "matches": (lambda: r.matches(r"(?s)(?!.*beer)(\w+\W*)+"), HOSTILE),
    "max_chars": (lambda: r.max_chars(10**7), HOSTILE),
    "max_words": (lambda: r.max_words(10**7), HOSTILE),
    "max_sentences": (lambda: r.max_sentences(10**7), HOSTILE),
    "max_lines": (lambda: r.max_lines(10**7), HOSTILE),
    "language": (lambda: r.language("en"), HOSTILE),
    "no_repetition": (lambda: r.no_repetition(10**6, 10**6), HOSTILE),
    "no_control_characters": (r.no_control_characters, HOSTILE),
    "no_urls": (r.no_urls, HOSTILE),
    "no_secrets": (r.no_secrets, HOSTILE),
    "no_personal_data": (lambda: r.no_personal_data(region="US"), HOSTILE),
    "json_prefix": (r.json_prefix, JSON),
    "json_prefix with a schema": (lambda: r.json_prefix(SCHEMA), ITEMS),
    "markdown_list": (r.markdown_list, LISTS),
    "code_fence": (lambda: r.code_fence("python", compiles=True), PYTHON),
}


def work(rule: Any, text: str, count: Count) -> int:
    """Return the work of a rule that reads a text in pieces, and is asked after each of them."""
    before, state = count.total, rule.start()
    with lines_counted(count):
        for place in range(0, len(text), PIECE):
            state = at_once(rule.read(state, text[place : place + PIECE]))
            if at_once(rule.so_far(state, text[place : place + PIECE].endswith(" "))).success == "fail":
                break
        at_once(rule.at_end(state))
    return count.total - before


@pytest.mark.parametrize("name", CASES)
def test_twice_the_text_is_twice_the_work(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    make, texts = CASES[name]
    kinds = list(texts) if THOROUGH else list(texts)[list(CASES).index(name) % STEP :: STEP]
    make()  # what it needs is imported before the patterns count
    count = Count()
    patterns_count(count, monkeypatch)
    rule = make().rule
    grew = {}
    for kind in kinds:
        begin, unit = texts[kind]
        once, twice = (work(rule, begin + unit * (size // len(unit)), count) for size in (SIZE, 2 * SIZE))
        if twice > MOST * once + 1000:
            grew[kind] = f"{once} for {SIZE} characters, {twice} for {2 * SIZE}"
    assert grew == {}


FIELDS = {
    **{kind: JSON[kind] for kind in ("brackets", "keys", "numbers")},
    "items": ("[{}", ', {"a": 1}'),
    "behind": ('[{"a": 1}' + ', {"a": 1}' * 100 + "]", "\n"),
}


@pytest.mark.parametrize("kind", FIELDS)
def test_twice_the_text_is_twice_the_work_for_a_field(kind: str) -> None:
    begin, unit = FIELDS[kind]
    costs = []
    for size in (SIZE, 2 * SIZE):
        text, count, fields = begin + unit * (size // len(unit)), Count(), ClosedFields(["*", "a"])
        with lines_counted(count):
            for place in range(0, len(text), PIECE):
                list(fields.read(text[place : place + PIECE]))
        costs.append(count.total)
    once, twice = costs
    assert twice <= MOST * once + 1000, f"{once} for {SIZE} characters, {twice} for {2 * SIZE}"
