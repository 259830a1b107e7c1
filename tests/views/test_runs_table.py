"""A table of runs as text and as HTML."""

from __future__ import annotations

import json
import re
import zlib
from base64 import b64decode
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from many import no_prices

from mellea_stream_widget import (
    Runs,
    backends,
    evaluate,
    label,
    load,
    load_many,
    recheck,
    recheck_many,
    run_many,
)
from mellea_stream_widget.views import saved
from mellea_stream_widget.views.cli import main
from mellea_stream_widget.views.formatters import (
    comparison_bundle,
    recheck_bundles,
    rechecks_bundle,
    runs_bundle,
    summary_bundle,
)
from mellea_stream_widget.views.runs_page import runs_page

HOSTILE = "</td><script>alert(1)</script>\x1b[2J\u202e"


def unpacked(page: str, name: str) -> str:
    """Return the text of a packed block of a page."""
    found = re.search(f'id="{name}">([\\w+/=]+)<', page)
    assert found is not None
    return zlib.decompress(b64decode(found[1])).decode()


def table(tmp_path: Path, prompts: list[str], **options: Any) -> Runs:
    variants = {"free": {}, "strict": {"require": [no_prices]}}
    backend = backends.scripted(lambda prompt: f"Tea is old. {prompt}")
    return run_many(prompts, variants=variants, backend=backend, out=tmp_path / "runs", quiet=True, **options)


def test_the_text_form_has_a_summary_and_rows(tmp_path: Path) -> None:
    text = runs_bundle(table(tmp_path, ["Tea?", "It costs $3."]))["text/plain"]
    times = re.compile(r"[\d.]+ m?s")
    lines = [times.sub("T", line) for line in text.splitlines()]
    assert lines == [
        "2 prompts × 2 variants: 1 passed, 1 rejected, 2 finished · runs",
        lines[1],
        lines[2],
        "    objections: no_prices (1)",
        "    0  Tea?",
        "       free    – finished  T",
        "       strict  ✓ passed  ++|+  T",
        "    1  It costs $3.",
        "       free    – finished  T",
        "       strict  ✗ rejected  +x  T  no_prices failed",
    ]
    assert lines[1].startswith("  free: 2 answers, not checked: no requirements · T median")
    assert lines[2].startswith("  strict: 1 of 2 passed, 50 % (9 to 91 %) · T median")


def test_the_verdicts_of_a_long_run_are_shown_from_its_end(tmp_path: Path) -> None:
    words = {22: "a " * 22, 23: "a " * 23}  # each strip ends with that of the whole text
    backend = backends.scripted(lambda prompt: words[int(prompt)].strip())
    runs = run_many(["22", "23"], backend=backend, chunking="word", require=[no_prices], out=tmp_path, quiet=True)
    shown = re.findall("<code>([^<]*)</code>", runs_bundle(runs)["text/html"])
    assert [(len(strip), strip[0]) for strip in shown] == [(24, "+"), (24, "…")]


def test_many_rows_are_cut(tmp_path: Path) -> None:
    bundle = runs_bundle(table(tmp_path, [f"Tea {number}?" for number in range(25)]))
    assert bundle["text/plain"].splitlines()[-1] == "... and 5 more rows"
    assert "more rows" not in bundle["text/html"]
    assert bundle["text/html"].count("<details>") == 50


def test_a_cell_has_one_style_at_most_since_the_page_reads_each_by_itself(tmp_path: Path) -> None:
    html = runs_bundle(table(tmp_path, ["Tea?", "It costs $3."]))["text/html"]
    rows = re.findall("<tr>(.*?)</tr>", html.rpartition("<tbody")[2])
    assert [row.count("style=") for row in rows] == [1, 1]
    assert 'valign="top"' in html and [row.count('align="left"') for row in rows] == [3, 3]


def test_no_text_of_a_model_or_a_prompt_can_act(tmp_path: Path) -> None:
    tags: set[str] = set()

    class Tags(HTMLParser):
        def handle_starttag(self, tag: str, attrs: Any) -> None:
            tags.add(tag)

    bundle = runs_bundle(table(tmp_path, [HOSTILE]))
    parser = Tags()
    parser.feed(bundle["text/html"])
    allowed = {"div", "p", "strong", "table", "thead", "tbody", "tr", "th", "td", "span", "code", "details", "summary"}
    assert tags <= allowed | {"br"}
    assert "\x1b" not in bundle["text/plain"] + bundle["text/html"]
    assert "\u202e" not in bundle["text/plain"]


def test_no_name_of_a_variant_or_a_folder_can_act(tmp_path: Path) -> None:
    folder, named = tmp_path / f"runs{HOSTILE[-5:]}", f"free{HOSTILE}"
    variants = {named: {}, "strict": {"require": [no_prices]}}
    run_many(["Tea?", "It costs $3."], variants=variants, backend=backends.scripted("Tea."), out=folder, quiet=True)
    runs = load_many(folder)
    bundles = [runs_bundle(runs), summary_bundle(runs.summary()), comparison_bundle(runs.compare(named, "strict"))]
    for bundle in bundles:
        assert [sign for shown in bundle.values() for sign in shown if not (sign.isprintable() or sign == "\n")] == []
        assert "<script" not in bundle["text/html"]


def test_a_notebook_tells_the_folder_as_it_is_seen_from_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    runs = table(tmp_path, ["Tea?"])
    monkeypatch.chdir(tmp_path)
    bundle = runs_bundle(table(tmp_path / "many", ["Tea?"]))
    assert bundle["text/plain"].splitlines()[0].endswith(" · many/runs")
    for shown in (bundle, runs_bundle(runs), {"page": "".join(runs_page(runs))}):
        assert str(tmp_path) not in "".join(map(str, shown.values()))


def test_summaries_and_comparisons_have_both_forms(tmp_path: Path) -> None:
    runs = table(tmp_path, ["Tea?", "It costs $3."])
    said = summary_bundle(runs.summary())
    assert said["text/plain"].splitlines()[0] == "free: 2 answers, not checked: no requirements"
    assert re.findall(r"<th><div[^>]*>([^<]*)", said["text/html"]) == [
        *("Variant", "Passed", "Median", "Tokens per passed", "Objects most")
    ]
    with pytest.raises(ValueError, match="expected two different ones"):
        runs.compare("free", "free")
    found = comparison_bundle(runs.compare("free", "strict"))
    assert found["text/plain"].splitlines()[1:] == [
        "row  prompt        free    strict    objected",
        "1    It costs $3.  passed  rejected  no_prices",
    ]
    assert "<table" in found["text/html"]


def test_a_folder_is_one_page(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    runs = table(tmp_path, ["Tea?", "It costs $3."])
    assert main(["html", str(runs.path)]) == 0
    page = tmp_path / "runs.html"
    assert capsys.readouterr().out == f"{page}\n"
    text = page.read_text("utf-8")
    assert "<script>alert" not in text and "src=" not in text.partition("<script>")[0]
    cells = [cell for line in unpacked(text, "cells").splitlines() for cell in json.loads(line)]
    assert [(cell["row"], cell["variant"], cell["outcome"], cell["of"]) for cell in cells] == [
        (0, "free", "finished", 0),
        (0, "strict", "passed", 1),
        (1, "free", "finished", 2),
        (1, "strict", "rejected", 3),
    ]
    kept = [json.loads(unpacked(text, f"run-{number}")) for number in range(4)]
    assert [one["prompt"] for one in kept] == ["Tea?", "Tea?", "It costs $3.", "It costs $3."]
    ends = [json.loads(one["events"][-1]) for one in kept]
    assert [(one["kind"], one["outcome"]) for one in ends] == [
        *[("completed", "passed")] * 3,
        ("completed", "rejected"),
    ]
    assert "costs" not in json.dumps(kept[3]["events"])  # what was rejected is not in the page


def test_a_page_has_the_labels_of_its_runs_and_no_run_twice(tmp_path: Path) -> None:
    runs = table(tmp_path, ["Tea?", "Tea?"])
    assert len(runs.paths) == 2
    label(runs.paths[0], "bad", rater="ana")
    text = "".join(runs_page(runs))
    assert text.count('id="run-') == 2
    assert [one["label"] for one in json.loads(unpacked(text, "run-0"))["labels"]] == ["bad"]
    assert "labels" not in json.loads(unpacked(text, "run-1"))


def test_no_text_of_a_folder_can_act_in_its_page(tmp_path: Path) -> None:
    variants = {HOSTILE: {}}
    runs = run_many([HOSTILE], variants=variants, backend=backends.scripted([HOSTILE]), out=tmp_path, quiet=True)
    scripts: list[dict[str, str]] = []

    class Scripts(HTMLParser):
        def handle_starttag(self, tag: str, attrs: Any) -> None:
            if tag == "script":
                scripts.append(dict(attrs))

    parser = Scripts()
    parser.feed("".join(runs_page(runs)))
    assert [one.get("id") for one in scripts] == ["table", "cells", None, "run-0"]


def test_a_run_that_is_too_long_is_left_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(saved, "MOST", 100)
    text = "".join(runs_page(table(tmp_path, ["Tea?"])))
    assert 'id="run-' not in text
    assert [cell["of"] for cell in json.loads(unpacked(text, "cells"))] == [None, None]


def test_a_folder_without_runs_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["html", str(tmp_path)]) == 1
    assert "has no runs.json: expected the folder of run_many(..., out=FOLDER)" in capsys.readouterr().err


def test_no_page_sets_what_is_between_dollar_signs_as_a_formula(tmp_path: Path) -> None:
    runs = table(tmp_path, ["Tea?", "From $3 to $4."])
    kept = load(next(iter(runs.paths)))
    rechecked = recheck(kept, [no_prices])
    found = evaluate([no_prices], [{"answer": "Tea costs $3 or $4.", "label": "bad"}])
    bundles = [
        runs_bundle(runs),
        summary_bundle(runs.summary()),
        comparison_bundle(runs.compare("free", "strict")),
        rechecks_bundle(recheck_many(runs.path, [no_prices])),
        *recheck_bundles(rechecked),
        {"text/html": found._repr_html_()},
    ]
    begins = [bundle["text/html"].partition(">")[0] for bundle in bundles]
    assert [begin for begin in begins if "mathjax_ignore" not in begin or "tex2jax_ignore" not in begin] == []
