"""Tab in a real shell, as a terminal and a kernel ask for it."""

import pytest
from IPython.core.completer import provisionalcompleter
from IPython.core.interactiveshell import InteractiveShell

from mellea_stream_widget.notebook import register


def completed(shell: InteractiveShell, text: str, behind: str = "") -> list[str]:
    """Press Tab at the end of a text; give what the text up to there could become."""
    with provisionalcompleter():
        found = list(shell.Completer.completions(text + behind, len(text)))
    return sorted({text[: each.start] + each.text for each in found})


@pytest.mark.parametrize(
    ("text", "completions"),
    [
        ("%%stream --chu", ["%%stream --chunking"]),
        ("%%stream -b model -c pa", ["%%stream -b model -c paragraph"]),
        ("%%stream -r no_pri", ["%%stream -r no_prices"]),
        ("%%stream --backend=ol", ["%%stream --backend=ollama"]),
        ("%stream --limits total=3,val", ["%stream --limits total=3,validator="]),
        ("x = %stream --emi", ["x = %stream --emit"]),
        ("%stream_config --res", ["%stream_config --reset"]),
        ("%stream_config --reset chu", ["%stream_config --reset chunking"]),
        ("%stream_config --ou", []),
        ("%stream_stop a", ["%stream_stop all"]),
    ],
)
def test_options_and_values_are_completed_and_nothing_else(
    shell: InteractiveShell, text: str, completions: list[str]
) -> None:
    assert completed(shell, text) == completions


def test_below_stands_a_prompt(shell: InteractiveShell) -> None:
    assert completed(shell, "%%stream --chu", "\nTell me.") == ["%%stream --chunking"]
    assert completed(shell, "%%stream\nTell me --chu") == []
    assert completed(shell, "%%stream\nTell me\n--chu") == []


def test_options_below_the_first_line_are_completed_too(shell: InteractiveShell) -> None:
    assert completed(shell, "%%stream -b model\n--chu") == ["%%stream -b model\n--chunking"]
    assert completed(shell, "%%stream -b model \\\n-c word\n--emit au") == [
        "%%stream -b model \\\n-c word\n--emit audit"
    ]


def test_streams_in_the_background_are_offered_by_name(shell: InteractiveShell) -> None:
    shell.run_cell_magic("stream", "-b model --background --quiet -o tea", "Tell me.")
    assert completed(shell, "%stream_wait te") == ["%stream_wait tea"]


def test_an_extension_that_is_loaded_again_offers_nothing_twice(shell: InteractiveShell) -> None:
    before = len(shell.Completer.custom_matchers)
    register(shell)
    assert len(shell.Completer.custom_matchers) == before


def test_expressions_are_left_to_ipython(shell: InteractiveShell) -> None:
    assert "%%stream -r len(no_prices" in completed(shell, "%%stream -r len(no_pri")
