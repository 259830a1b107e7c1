"""`%%stream_many` in a real IPython shell without a kernel, as in a terminal."""

from __future__ import annotations

import threading
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest
from IPython.core.error import UsageError
from IPython.core.interactiveshell import InteractiveShell
from IPython.utils.capture import CapturedIO, capture_output
from many import asked, no_prices, noting, outcomes
from shells import interrupt_when

from mellea_stream_widget import Runs, backends
from mellea_stream_widget.notebook import many_view
from mellea_stream_widget.notebook.stream import StreamInterrupted

PATIENCE = 20.0


def many(shell: InteractiveShell, line: str, cell: str = "Tell me of {{ prompt }}.\n") -> CapturedIO:
    with capture_output() as captured:
        assert shell.run_cell_magic("stream_many", line, cell) is None
    return captured


def test_the_cell_is_the_template(shell: InteractiveShell, tmp_path: Path) -> None:
    rows = [{"drink": "tea"}, {"drink": "coffee 3"}]
    shell.user_ns.update(rows=rows, model=noting(tmp_path / "asked"), no_prices=no_prices)
    said = many(shell, f"-p rows -b model -r no_prices --out {tmp_path / 'runs'} -o drinks", "Tell of {{ drink }}.\n")
    drinks = shell.user_ns["drinks"]
    assert isinstance(drinks, Runs) and drinks is shell.user_ns["_runs"]
    assert asked(tmp_path / "asked") == ["Tell of coffee 3.", "Tell of tea."]
    assert outcomes(drinks) == {(0, "all", 0): "passed", (1, "all", 0): "rejected"}
    assert "2/2" in said.stderr
    again = many(shell, f"-p rows -b model -r no_prices --out {tmp_path / 'runs'} --quiet", "Tell of {{ drink }}.\n")
    assert (again.stdout, again.stderr, len(asked(tmp_path / "asked"))) == ("", "", 2)
    shell.run_line_magic("stream_many", "-p ['Tea?'] -b model --quiet")
    assert shell.user_ns["_runs"].prompts() == ["Tea?"]


def test_the_short_option_names_a_variable_as_it_does_for_a_stream(shell: InteractiveShell) -> None:
    shell.user_ns.update(rows=["tea"], model=backends.scripted("It is hot."))
    told = "Invalid value 'runs/support' for --keep: expected the name of a variable"
    with pytest.raises(UsageError, match=told):
        shell.run_cell_magic("stream_many", "-p rows -b model -o runs/support", "Tell me of {{ prompt }}.\n")


def test_variants_and_files_stand_in_the_line(shell: InteractiveShell, tmp_path: Path) -> None:
    (tmp_path / "drinks.csv").write_text("prompt\ntea\ncoffee\n")
    shell.user_ns.update(model=backends.scripted("It is hot."))
    variants = '{"words": {"chunking": "word"}, "sentences": {}}'
    many(shell, f"--prompts {tmp_path / 'drinks.csv'} -b model --variants {variants} --quiet")
    assert shell.user_ns["_runs"].variants == ("words", "sentences")
    assert shell.user_ns["_runs"].counts() == {"passed": 4}


def test_options_go_on_below_the_first_line(shell: InteractiveShell) -> None:
    shell.user_ns.update(model=backends.scripted("It is hot."), rows=["tea"])
    said = many(shell, "-p rows \\", "-b model\n--quiet\nTell me of {{ prompt }}.\n-r is an option\n")
    assert shell.user_ns["_runs"].prompts() == ["Tell me of tea.\n-r is an option"]
    assert said.stdout == "Note: -r was read as part of the template. Write options before the template.\n"


def test_an_interrupt_ends_all_runs(shell: InteractiveShell, tmp_path: Path) -> None:
    model = backends.scripted("It is hot. ", endless=True, pace=0.001)
    shell.user_ns.update(model=model, rows=["tea", "coffee"])
    interrupting = threading.Thread(target=interrupt_when, args=(lambda: len(model.running) == 2,))
    interrupting.start()
    with pytest.raises(StreamInterrupted, match=r"What has settled is kept in "):
        shell.run_cell_magic("stream_many", "-p rows -b model", "Tell me of {{ prompt }}.\n")
    interrupting.join(PATIENCE)
    runs = shell.user_ns["_runs"].wait(PATIENCE)
    assert (runs.counts(), runs.note, model.running) == ({"stopped": 2}, "interrupted", [])


@pytest.mark.parametrize(
    ("line", "cell", "said"),
    [
        ("-b model", "Tea?", "Missing prompts: give --prompts"),
        ("-p rows -b model", " ", "Missing template"),
        ("-p rows -b model --repeats 0", "Tea?", "Invalid value '0' for --repeats"),
        ("-p rows -b model --engine here", "Tea?", "Unknown name 'here' for --engine"),
        ("-p rows -b model -b model", "Tea?", "Several back-ends. Make each a variant: models = "),
        ("-p rows -b model tea", "Tea?", "Unexpected 'tea' after the options"),
        ("-p rows --prompt rows", "Tea?", "of %%stream_many. Did you mean --prompts? All options: %%stream_many?"),
        ("-p rows --record x", "Tea?", "It is an option of %%stream. All options: %%stream_many?"),
        ("-p rows --nosuch x", "Tea?", "--keep. All options: %%stream_many?"),
        ("-p rws", "Tea?", "Unknown name 'rws' for --prompts: expected a variable, or an expression for a list or a"),
        ("-p mist.py", "Tea?", "Invalid value 'mist.py' for --prompts: expected a file that ends in one of .csv, "),
        ("-p rows --variants models", "Tea?", "Unknown name 'models' for --variants: expected a variable, or an "),
        ("-p none.csv", "Tea?", "There is no file none.csv. "),
        ("-p [3]", "Tea?", "Invalid value 3 for row 0 of the prompts: expected a text or a mapping."),
        ("-p []", "Tea?", "No rows in the prompts: expected at least one prompt"),
        ("-p rows -b model --keep 3x", "Tea?", "Invalid value '3x' for --keep"),
    ],
)
def test_mistakes_are_usage_errors(shell: InteractiveShell, line: str, cell: str, said: str) -> None:
    shell.user_ns.update(model=backends.scripted("It is hot."), rows=["tea"])
    with pytest.raises(UsageError) as told:
        shell.run_cell_magic("stream_many", line, cell)
    assert said.lower() in str(told.value).lower()
    assert "_runs" not in shell.user_ns


def test_the_help_lists_the_options(shell: InteractiveShell) -> None:
    with capture_output() as captured:
        shell.run_line_magic("stream_many", "--help")
    help_page = captured.stdout
    assert "--prompts ROWS" in help_page and "--concurrency N" in help_page and "--require" in help_page


def test_tab_offers_its_options(shell: InteractiveShell) -> None:
    from mellea_stream_widget.notebook.magic.completion import offers
    from mellea_stream_widget.options.words import Names

    names = Names({"pool": threading, "rows": ["tea"]}, shell.ev)
    found = offers("%%stream_many --eng", True, names)
    assert found is not None and found.words == ["--engine"]
    values = offers("%%stream_many --engine ", True, names)
    assert values is not None and values.words == ["processes", "ray"]


def test_counting_many_runs_takes_a_tenth_of_the_time_at_most(monkeypatch: pytest.MonkeyPatch) -> None:
    now, pauses = [0.0], []

    class Slow:
        note = ""
        done = SimpleNamespace(result=pauses.append)
        running = property(lambda _: len(pauses) < 3)

        def __len__(self) -> int:
            return 9

        def counts(self) -> dict[str, int]:
            now[0] += 0.01 if len(pauses) < 2 else 0.7
            return {"passed": len(pauses), "open": 9 - len(pauses)}

    monkeypatch.setattr(many_view, "time", SimpleNamespace(monotonic=lambda: now[0]))
    with capture_output() as captured:
        many_view._count(cast(Runs, Slow()))
    assert pauses == [many_view.UPDATE, many_view.UPDATE, pytest.approx(7.0)]
    assert "3/9" in captured.stderr
