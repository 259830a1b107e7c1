"""`run` and `arun`: what `%%stream` does, from Python."""

import asyncio
import inspect
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from IPython.core.interactiveshell import InteractiveShell
from IPython.utils.capture import capture_output

from mellea_stream_widget import OptionError, Stream, StreamFailed, arun, backends, run
from mellea_stream_widget.options.cell_options import CellOptions
from mellea_stream_widget.options.table import table

ROOT = Path(__file__).parents[2]
TEXT = "Tea is hot. It costs $5. Enjoy it."


def no_prices(chunk: str) -> bool:
    return "$" not in chunk


def ask(how: str, prompt: str, **options: Any) -> Stream:
    return run(prompt, **options) if how == "run" else asyncio.run(arun(prompt, **options))


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


both = pytest.mark.parametrize("how", ["run", "arun"])


@pytest.mark.claim("run-in-scripts")
@both
def test_it_gives_a_settled_stream_and_prints_nothing(how: str, capsys: pytest.CaptureFixture[str]) -> None:
    stream = ask(how, "Tell me.", backend=backends.scripted(TEXT))
    assert (stream.outcome, stream.text) == ("passed", TEXT)
    assert capsys.readouterr() == ("", "")


@pytest.mark.claim("run")
@both
def test_the_options_are_those_of_the_magic(how: str, capsys: pytest.CaptureFixture[str]) -> None:
    judge = backends.scripted()
    model = backends.scripted(TEXT)
    options = {"chunking": "word", "seed": 3, "text": True, "title": "Tea", "limits": {"total": 60}}
    stream = ask(how, "{{ Tell }} me.", backend=model, validation_backend=judge, require=["Fine."], **options)
    assert capsys.readouterr().out.startswith("Tea · Scripted · by word\n  1 Fine.\n")
    assert stream.log.read()[0].settings["limits"]["total"] == 60  # type: ignore[attr-defined]
    assert model.generations[0].action.content == "{{ Tell }} me."
    assert len(model.generations) == 1 and judge.generations


@pytest.mark.claim("--raise", "run-in-scripts")
@both
def test_in_a_program_a_run_that_has_not_passed_raises(how: str) -> None:
    with pytest.raises(StreamFailed, match="rejected by no_prices at chunk 2") as caught:
        ask(how, "Tell me.", backend=backends.scripted(TEXT), require=no_prices)
    assert caught.value.result.text == "Tea is hot."
    stream = ask(how, "Tell me.", backend=backends.scripted(TEXT), require=no_prices, raise_=False)
    assert stream.outcome == "rejected"


@both
@pytest.mark.parametrize(
    ("prompt", "options", "kind", "message"),
    [
        ("Tell me.", {"chunkin": "word"}, TypeError, "has no option 'chunkin'. Did you mean chunking?"),
        ("Tell me.", {"out": "x"}, TypeError, "has no option 'out'. Options: prompt, requirements, "),
        ("Tell me.", {"chunking": "wrd"}, OptionError, "Invalid value 'wrd' for chunking: expected one of "),
        ("Tell me.", {"backend": "lokal"}, OptionError, "Invalid value 'lokal' for backend: expected one of local, "),
        (" ", {}, OptionError, "Invalid value ' ' for prompt: expected text that says what the model is to do."),
        ("Tell me.", {"chat": True}, OptionError, "No conversation to continue for chat: give a MelleaSession"),
    ],
)
def test_a_mistake_is_told_before_anything_is_started(
    how: str, prompt: str, options: dict[str, Any], kind: type[Exception], message: str
) -> None:
    with pytest.raises(kind) as caught:
        ask(how, prompt, **options)
    assert message in str(caught.value)


def test_ipython_shows_a_mistake_in_one_line(shell: InteractiveShell) -> None:
    with capture_output() as captured:
        shell.run_cell("from mellea_stream_widget import run as ask\nask('Tell me.', emit='all')")
    assert captured.stdout == "OptionError: Invalid value 'all' for emit: expected one of validated, preview, audit.\n"


@both
def test_the_project_s_defaults_hold_here_too(how: str, elsewhere: Path) -> None:
    (elsewhere / "pyproject.toml").write_text('[tool.mellea-stream]\nchunking = "line"\nrequire = ["max_words(99)"]\n')
    stream = ask(how, "Tell me.", backend=backends.scripted(TEXT))
    assert (stream.to_dict()["chunking"], stream.to_dict()["requirements"]) == ("line", ["at most 99 words"])


def test_nothing_given_is_as_the_default() -> None:
    stream = run("Tell me.", backend=backends.scripted(TEXT), chunking=None, limits=None, raise_=None, seed=None)
    assert stream.to_dict()["chunking"] == "prose"


@pytest.mark.parametrize("function", [run, arun])
def test_the_signature_and_the_docstring_tell_the_table(function: Any) -> None:
    parameters = inspect.signature(function).parameters
    options = [option for option in table(CellOptions).values() if option.name not in ("out", "interpolate")]
    defaults = {name: parameter.default for name, parameter in parameters.items() if name != "prompt"}
    assert defaults == {**{option.name: option.default for option in options}, "require": None}
    text = " ".join((function.__doc__ or "").split())
    assert [option.name for option in options if f"{option.name}: {option.help}" not in text] == []


def test_in_the_background_it_returns_a_running_stream() -> None:
    stream = run("Tell me.", backend=backends.scripted("One. ", endless=True, pace=0.01), background=True)
    assert stream.outcome == "running"
    stream.stop()
    assert stream.wait().outcome == "stopped"
    with pytest.raises(OptionError, match="make a task of arun"):
        asyncio.run(arun("Tell me.", background=True))


@pytest.mark.claim("arun")
def test_a_cancelled_call_stops_its_run() -> None:
    model = backends.scripted("One. ", endless=True, pace=0.01)

    async def main() -> None:
        asked = asyncio.Event()

        async def tell(_chunk: str) -> bool:
            asked.set()
            return True

        task = asyncio.create_task(arun("Tell me.", backend=model, require=tell))
        await asked.wait()
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert model.running == []

    asyncio.run(main())


@pytest.mark.claim("arun")
def test_many_run_at_the_same_time() -> None:
    async def main() -> list[Stream]:
        models = [backends.scripted(f"Tea number {number}.", pace=0.001) for number in range(20)]
        return list(await asyncio.gather(*(arun("Tell me.", backend=model) for model in models)))

    assert [stream.text for stream in asyncio.run(main())] == [f"Tea number {number}." for number in range(20)]


def test_in_a_shell_it_is_shown_and_takes_the_notebook_s_defaults(shell: InteractiveShell) -> None:
    with capture_output() as captured:
        shell.run_line_magic("stream_config", "--backend model --chunking paragraph")
        stream = run("Tell me.", require=[no_prices])
    assert captured.stdout.startswith("Scripted · by paragraph")
    assert stream.outcome == "rejected"
    with pytest.raises(OptionError, match=r"Unknown name 'gone' for --chunking of %stream_config"):
        shell.user_ns["gone"] = "word"
        shell.run_line_magic("stream_config", "--chunking gone")
        del shell.user_ns["gone"]
        run("Tell me.")


def test_a_script_needs_no_ipython(tmp_path: Path) -> None:
    code = """
import sys
from mellea_stream_widget import backends, run
stream = run("Tell me.", backend=backends.scripted("Tea is hot."), text=True)
print(stream, sorted({"IPython", "anywidget", "ipywidgets"} & set(sys.modules)))
"""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, timeout=60, check=True
    )
    assert done.stdout.splitlines()[0] == "Scripted · by prose · no requirements"
    assert done.stdout.splitlines()[-1] == "<Stream passed: 1 chunk, 11 characters> []"
    assert done.stderr == ""


def test_run_leaves_the_stream_as_a_cell_does(bare_shell: InteractiveShell) -> None:
    with capture_output():
        stream = run("Tell me.", backend=backends.scripted(TEXT))
    assert bare_shell.user_ns["_stream"] is stream


def test_a_process_that_was_forked_off_a_kernel_runs_as_a_program(bare_shell: InteractiveShell) -> None:
    with capture_output():
        run("Tell me.", backend=backends.scripted(TEXT))
    reading, writing = os.pipe()
    if (child := os.fork()) == 0:
        said = b""
        try:
            said = run("Tell me.", backend=backends.scripted(TEXT)).text.encode()
        finally:
            os.write(writing, said)
            os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        assert pipe.read().decode() == TEXT
    os.waitpid(child, 0)
