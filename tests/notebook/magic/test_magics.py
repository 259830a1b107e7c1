"""`%%stream` in a real IPython shell without a kernel, as in a terminal."""

import os
import signal
import subprocess
import sys
import textwrap
import threading
from pathlib import Path
from typing import Any

import pytest
from IPython.core.error import UsageError
from IPython.core.interactiveshell import InteractiveShell
from IPython.utils.capture import capture_output
from shells import interrupt_when

from mellea_stream_widget import backends
from mellea_stream_widget.log.results import Verdict
from mellea_stream_widget.notebook.magic.help import help_alone, without_body
from mellea_stream_widget.notebook.stream import Stream, StreamInterrupted
from mellea_stream_widget.options.cell_options import CellOptions
from mellea_stream_widget.options.table import table

TEXT = "Tea is made of leaves. They are hot. A cup costs $5. Enjoy it."
PATIENCE = 20.0


def stream(shell: InteractiveShell, line: str, cell: str = "Tell me of tea.\n") -> list[str]:
    """Run the magic; give the lines that it printed."""
    with capture_output() as captured:
        assert shell.run_cell_magic("stream", line, cell) is None
    assert captured.outputs == []
    return captured.stdout.splitlines()


def untimed(lines: list[str]) -> list[str]:
    """Cut the times off."""
    return [line.rsplit(" · ", 1)[0] if line.endswith((" ms", " s")) else line for line in lines]


def test_the_answer_is_printed_with_its_verdicts(shell: InteractiveShell) -> None:
    assert untimed(stream(shell, "-b model -r no_prices")) == [
        "Scripted · by prose",
        "  1 no_prices",
        "✓ Tea is made of leaves.",
        "✓ They are hot.",
        "✗ chunk 3 withheld",
        "  ✗ fail: no_prices",
        "✗ rejected by no_prices at chunk 3 · 2 chunks, 36 characters",
    ]


@pytest.mark.claim("result-kept", "--out")
def test_the_result_is_kept_under_both_names_and_can_be_read_again(shell: InteractiveShell) -> None:
    stream(shell, "-b model -r no_prices -o tea")
    tea = shell.user_ns["tea"]
    assert isinstance(tea, Stream)
    assert tea is shell.user_ns["_stream"]
    assert tea.text == "Tea is made of leaves. They are hot."
    assert tea.outcome == "rejected"
    assert repr(tea) == "<Stream rejected: 2 chunks, 36 characters>"
    assert [(v.requirement, v.chunk, v.success) for v in tea.verdicts] == [
        ("no_prices", 0, "pass"),
        ("no_prices", 1, "pass"),
        ("no_prices", 2, "fail"),
    ]
    assert tea.verdicts == tea.verdicts
    assert str(tea.as_thunk) == tea.text
    assert "$5" not in repr(tea.log.read())


@pytest.mark.claim("verdict-on-whole")
def test_the_whole_text_s_verdicts_come_last(shell: InteractiveShell) -> None:
    stream(shell, "-b model -r len")
    stream(shell, "-b model -r 'Speaks of tea.' --chunking paragraph")
    kept = shell.user_ns["_stream"]
    assert kept.outcome == "passed"
    assert isinstance(kept.verdicts[-1], Verdict)
    assert (kept.verdicts[-1].chunk, kept.verdicts[-1].success) == (None, "pass")


@pytest.mark.claim("--interpolate")
def test_the_prompt_goes_to_the_model_as_it_was_written(shell: InteractiveShell) -> None:
    prompt = 'Use {braces}, $HOME, %%magic, \\n and {"json": [1]} as they are.\n\n  Indented, too.'
    stream(shell, "-b model --max-tokens 50 --temperature 0 --seed 3", prompt + "\n")
    (generation,) = shell.user_ns["model"].generations
    assert generation.action.content == prompt
    assert generation.action.role == "user"
    options = {str(name): value for name, value in generation.options.items()}
    assert {"@@@max_new_tokens@@@": 50, "temperature": 0.0, "@@@seed@@@": 3}.items() <= options.items()


def test_braces_and_dollars_in_the_options_are_left_alone(shell: InteractiveShell) -> None:
    shell.user_ns["braces"] = "replaced"
    lines = stream(shell, "-b model -r 'No {braces} and no $braces.'")
    assert lines[1] == "  1 No {braces} and no $braces."


@pytest.mark.parametrize(
    ("line", "cell", "message"),
    [
        ("-b model", " \n\n", "Missing prompt: write below the %%stream line what the model is to do"),
        ("-b model -r f(", "x", "Missing ) in: -b model -r f("),
        (
            "-b model --format Nope",
            "x",
            "Unknown name 'Nope' for --format: expected a variable, or an expression for a pydantic model, or a JSON "
            "schema as a dict.",
        ),
        (
            "-b model -r Polite",
            "x",
            "Unknown name 'Polite' for --require. A sentence needs quotes: --require \"No prices.\"",
        ),
        (
            "-b model --format {'type':3}",
            "x",
            "Invalid format. Not a valid JSON schema: at $.type, 3 is not one of "
            "['array', 'boolean', 'integer', 'null', 'number', 'object', 'string'].",
        ),
        (
            "-b model --tmperature 3",
            "x",
            "Unknown option --tmperature of %%stream. Did you mean --temperature? All options: %%stream?",
        ),
        (
            "-b model -r About tea please",
            "x",
            "Unexpected 'tea please' after the options. A sentence needs quotes: --require \"About tea please\"",
        ),
        ("-b", "x", "Missing value for -b: write -b NAME"),
        ("-b model -r no_price", "x", "Unknown name 'no_price' for --require. Did you mean no_prices?"),
    ],
)
def test_a_mistake_is_a_usage_error_and_starts_nothing(
    shell: InteractiveShell, line: str, cell: str, message: str
) -> None:
    with pytest.raises(UsageError) as caught:
        shell.run_cell_magic("stream", line, cell)
    assert str(caught.value) == message
    assert shell.user_ns["model"].generations == []
    assert "_stream" not in shell.user_ns


def test_an_error_of_the_model_is_told_and_the_cell_ends_well(shell: InteractiveShell) -> None:
    shell.user_ns["broken"] = backends.scripted(TEXT, cut=None, fail_at="start")
    lines = stream(shell, "-b broken")
    assert lines[-1].startswith("! error: ConnectionError: a fault of the script · 0 chunks, 0 characters")
    assert shell.user_ns["_stream"].outcome == "error"


def test_it_composes_with_time_and_capture_and_runs_inside_of_functions(shell: InteractiveShell) -> None:
    with capture_output() as timed:
        shell.run_cell("%%time\n%%stream -b model\nTell me.")
    assert "finished · 4 chunks, 62 characters" in timed.stdout
    assert "Wall time" in timed.stdout

    with capture_output() as outside:
        shell.run_cell("%%capture kept\n%%stream -b model\nTell me.")
    assert outside.stdout == ""
    assert "finished" in shell.user_ns["kept"].stdout

    code = "def ask(prompt):\n    get_ipython().run_cell_magic('stream', '-b model', prompt)\n    return _stream\n"
    with capture_output():
        shell.run_cell(code + "answers = [ask(p).text for p in ('one', 'two')]")
    assert shell.user_ns["answers"] == [TEXT, TEXT]


def threads() -> set[threading.Thread]:
    """All threads but those of the two pools, which are kept to be used again and never grow beyond a few."""
    return {
        thread for thread in threading.enumerate() if not thread.name.startswith(("asyncio_", "mellea-stream-call"))
    }


def test_nothing_of_a_run_is_left(shell: InteractiveShell) -> None:
    stream(shell, "-b model -r no_prices")
    before = threads()
    for _ in range(5):
        stream(shell, "-b model -r no_prices")
    assert threads() == before
    assert shell.user_ns["model"].running == []


@pytest.mark.claim("outcome-stopped")
@pytest.mark.parametrize("script", [{"pace": 60.0}, {"hang_at": "start"}])
def test_an_interrupt_ends_the_cell_keeps_the_text_and_stops_the_model(
    shell: InteractiveShell, script: dict[str, Any]
) -> None:
    model = backends.scripted("One. Two. Three.", cut=None, **script)
    shell.user_ns["slow"] = model
    timer = threading.Thread(target=interrupt_when, args=(lambda: "_stream" in shell.user_ns and model.generations,))
    timer.start()
    with capture_output(), pytest.raises(StreamInterrupted) as caught:
        shell.run_cell_magic("stream", "-b slow", "Tell me.")
    timer.join()
    assert str(caught.value) == "Interrupted. The checked text is kept in _stream."
    assert isinstance(caught.value, KeyboardInterrupt)
    assert shell.user_ns["_stream"].outcome == "stopped"
    assert shell.user_ns["_stream"].result.reason == "interrupted"
    assert model.running == []


def test_a_second_interrupt_waits_no_longer_for_a_back_end_that_does_not_obey(shell: InteractiveShell) -> None:
    shell.user_ns["deaf"] = backends.scripted("One. Two.", cut=5, hang_at=1, deaf=1.0)

    def kinds() -> list[str]:
        return [event.kind for event in shell.user_ns["_stream"].log.read()] if "_stream" in shell.user_ns else []

    def interrupt_twice() -> None:
        interrupt_when(lambda: "chunk" in kinds())
        interrupt_when(lambda: "stop" in kinds())

    twice = threading.Thread(target=interrupt_twice)
    twice.start()
    with capture_output(), pytest.raises(StreamInterrupted):
        shell.run_cell_magic("stream", "-b deaf -c sentence", "Tell me.")
    twice.join()
    stream = shell.user_ns["_stream"]
    assert stream.outcome == "running"
    assert stream.result.log.join_blocking(PATIENCE)
    assert (stream.outcome, stream.text) == ("stopped", "One.")


def test_an_interrupted_cell_shows_one_line_and_counts_as_failed(shell: InteractiveShell) -> None:
    def interrupted(_chunk: str) -> bool:
        os.kill(os.getpid(), signal.SIGINT)
        return True

    shell.user_ns.update(interrupted=interrupted, endless=backends.scripted("One. ", endless=True, pace=0.01))
    with capture_output() as captured:
        outcome = shell.run_cell("%%stream -b endless -r interrupted\nTell me.")
    assert isinstance(outcome.error_in_exec, StreamInterrupted)
    assert captured.stdout.splitlines()[-1] == "Interrupted. The checked text is kept in _stream."
    assert "Traceback" not in captured.stdout + captured.stderr


@pytest.mark.claim("blocking-validator")
def test_a_requirement_that_blocks_the_loop_spoils_its_own_run_only(shell: InteractiveShell) -> None:
    release = threading.Event()
    blocked = threading.Event()

    async def blocking(_chunk: str) -> bool:
        blocked.set()
        return release.wait(PATIENCE)

    shell.user_ns.update(blocking=blocking)
    timer = threading.Thread(target=interrupt_when, args=(blocked.is_set,))
    timer.start()
    with capture_output(), pytest.raises(StreamInterrupted), pytest.MonkeyPatch.context() as patch:
        patch.setattr("mellea_stream_widget.notebook.cell.SETTLE_LINES", 0.1)
        shell.run_cell_magic("stream", "-b model -r blocking", "Tell me.")
    timer.join()
    assert stream(shell, "-b model")[-1].startswith("finished")
    stuck = shell.user_ns["_stream"]
    release.set()
    assert stuck.outcome == "passed"


def test_loading_the_extension_imports_nothing_slow() -> None:
    code = """
        import sys, time
        from IPython.core.interactiveshell import InteractiveShell
        shell = InteractiveShell.instance()
        before = set(sys.modules)
        shell.run_line_magic("load_ext", "mellea_stream_widget")
        new = {name.partition(".")[0] for name in set(sys.modules) - before}
        print(sorted(new & {"mellea", "anywidget", "ipywidgets", "pydantic", "comm", "zmq", "numpy", "httpx"}))
    """
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(code)],
        cwd=Path(__file__).parents[3],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert done.stdout == "[]\n"


@pytest.mark.claim("help")
def test_the_help_shows_every_option_and_an_example(shell: InteractiveShell) -> None:
    text = shell.find_cell_magic("stream").__doc__ or ""
    for option in table(CellOptions).values():
        assert option.flag in text
        assert " ".join(option.help_in_line.split()) in " ".join(text.split())
    assert [line for line in text.splitlines() if len(line) > 80] == []
    assert "%%stream --require" in text
    assert stream(shell, "-h", "\n") == text.splitlines()
    assert "_stream" not in shell.user_ns


@pytest.mark.claim("--quiet")
def test_quiet_shows_nothing(shell: InteractiveShell) -> None:
    assert stream(shell, "-b model --quiet") == []
    assert shell.user_ns["_stream"].outcome == "passed"


def test_show_prints_a_settled_run_where_there_are_no_widgets(shell: InteractiveShell) -> None:
    stream(shell, "-b model -r no_prices")
    with capture_output() as captured:
        shell.user_ns["_stream"].show()
    (output,) = captured.outputs
    assert "✗ rejected by no_prices at chunk 3" in output.data["text/plain"]


@pytest.mark.claim("line-magic")
def test_the_line_magic_gives_the_result(shell: InteractiveShell) -> None:
    with capture_output():
        shell.run_cell('tea = %stream -b model -r no_prices "What is {{ 1 + 1 }} teas?"')
        shell.run_cell("more = %stream -b model Tell me more (don't stop) {x}")
    assert shell.user_ns["tea"].outcome == "rejected"
    assert shell.user_ns["more"] is shell.user_ns["_stream"]
    prompts = [generation.action.content for generation in shell.user_ns["model"].generations]
    assert prompts == ["What is 2 teas?", "Tell me more (don't stop) {x}"]


def test_values_are_put_into_a_cell_unless_that_is_turned_off(shell: InteractiveShell) -> None:
    shell.user_ns["kind"] = "green"
    prompt = 'Tell of {{ kind }} tea as {"json": {"a": 1}}.'
    stream(shell, "-b model", prompt)
    stream(shell, "-b model --no-interpolate", prompt)
    prompts = [generation.action.content for generation in shell.user_ns["model"].generations]
    assert prompts == ['Tell of green tea as {"json": {"a": 1}}.', prompt]
    with pytest.raises(UsageError, match=r"Unknown name 'knd' in the prompt. Did you mean kind\?"):
        shell.run_cell_magic("stream", "-b model", "Of {{ knd }} tea.")
    assert len(shell.user_ns["model"].generations) == 2


def test_a_wrong_place_for_a_recording_is_told_before_the_model_is_loaded(
    shell: InteractiveShell, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backends, "resolve", None)
    with pytest.raises(UsageError) as caught:
        stream(shell, "-b local --record /nowhere/tea")
    assert str(caught.value) == (
        "Cannot write /nowhere/tea for --record. No such file or directory; give a file in a folder that exists, or a "
        "folder with / at its end"
    )


@pytest.mark.claim("options-below")
def test_options_below_the_first_line_count_and_one_behind_the_prompt_is_noted(shell: InteractiveShell) -> None:
    lines = stream(shell, "-b model \\", "-c word\n-r no_prices\nTell me of tea.\n--seed 3")
    assert lines[0] == "Note: --seed was read as part of the prompt. Write options before the prompt."
    assert shell.user_ns["_stream"].to_dict()["chunking"] == "word"
    assert shell.user_ns["_stream"].labels == ("no_prices",)


@pytest.mark.claim("options-below")
def test_a_prompt_may_begin_like_an_option_behind_two_dashes(shell: InteractiveShell) -> None:
    stream(shell, "-b model --", "--seed 3 is an option.")
    (asked,) = shell.user_ns["model"].generations
    assert asked.action.content == "--seed 3 is an option."


def settings_of(shell: InteractiveShell, line: str) -> dict[str, Any]:
    """Run a cell; give the settings of its start event, which the view shows."""
    stream(shell, line)
    return dict(shell.user_ns["_stream"].log.read()[0].settings)


@pytest.mark.claim("project-is-told")
def test_a_project_s_defaults_are_said_once_before_they_apply(
    shell: InteractiveShell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "pyproject.toml"
    path.write_text('[tool.mellea-stream]\nquiet = true\nbackend = "local:./x\\u001b.gguf"\nseed = 3\n')
    assert stream(shell, "-b model --seed 4") == [f"From {path}: quiet = on"]
    assert settings_of(shell, "-b model --seed 4")["project"] == ("quiet",)
    assert stream(shell, "-b model --seed 4") == []
    assert "project" not in settings_of(shell, "-b model --seed 4 --no-quiet")
    with pytest.raises(UsageError), capture_output() as captured:
        shell.run_cell_magic("stream", "", "Tell me.")
    assert captured.stdout == f"From {path}: backend = local:./x␛.gguf; seed = 3; quiet = on\n"


def test_a_cell_in_the_background_shows_its_view_and_no_more(shell: InteractiveShell) -> None:
    assert isinstance(shell.run_cell_magic("stream", "-b model --background -o tea", "Tell me."), Stream)
    shell.user_ns["tea"].wait()


@pytest.mark.claim("question-mark")
def test_a_question_mark_at_the_end_asks_for_help_unless_the_prompt_is_quoted(shell: InteractiveShell) -> None:
    assert "pinfo" in shell.transform_cell("%stream Who are you?")
    assert "pinfo" not in shell.transform_cell('%stream "Who are you?"')


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        ("%%stream", "Missing prompt: write below the %%stream line what the model is to do"),
        ("%%stream -b model\n\n", "Missing prompt: write below the %%stream line what the model is to do"),
        ("%%stream --nosuch 3", "Unknown option --nosuch of %%stream."),
        (
            "%%stream_many -p ['Tea?'] -b model",
            "Missing template: write below the %%stream_many line what the model is to do, or use %stream_many for "
            "rows that are prompts",
        ),
    ],
)
def test_a_line_without_a_body_is_told_what_is_missing(shell: InteractiveShell, cell: str, said: str) -> None:
    with capture_output() as captured:
        shell.run_cell(cell)
    assert (captured.stderr + captured.stdout).startswith(f"UsageError: {said}")


@pytest.mark.parametrize("cell", ["%%stream?", "%%stream_many?", "%%streams", "%%stream -r x\nTea?", "%stream"])
def test_other_cells_are_left_alone(cell: str) -> None:
    lines = cell.splitlines(keepends=True)
    assert help_alone(lines) == without_body(lines) == lines


def test_a_terminal_goes_on_below_the_line(shell: InteractiveShell) -> None:
    assert shell.check_complete("%%stream -b model\n")[0] == "incomplete"
    assert shell.check_complete("%%stream -b model\nTea?\n\n")[0] == "complete"


@pytest.mark.parametrize("cell", ["%%stream -h", "%%stream --help \n\n", "\n%%stream   -h"])
def test_the_help_may_stand_alone_in_a_cell(shell: InteractiveShell, cell: str) -> None:
    with capture_output() as captured:
        shell.run_cell(cell).raise_error()
    assert captured.stdout == f"{shell.find_cell_magic('stream').__doc__}\n"
    assert "run_cell_magic" in shell.transform_cell("%%stream -h\nTell me.")
