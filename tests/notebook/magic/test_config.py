"""Defaults of a notebook, a project and IPython's configuration, and how one sees which counts."""

from pathlib import Path

import pytest
from IPython.core.error import UsageError
from IPython.core.interactiveshell import InteractiveShell
from IPython.utils.capture import capture_output

from mellea_stream_widget.options.cell_options import CellOptions
from mellea_stream_widget.options.table import configurable


def config(shell: InteractiveShell, line: str = "") -> dict[str, tuple[str, str]]:
    """Run the magic; give value and origin of what it lists."""
    with capture_output() as captured:
        shell.run_line_magic("stream_config", line)
    rows = [line.split("  ", 1) for line in captured.stdout.splitlines()]
    cut = {name: rest.strip().rsplit("  ", 1) for name, rest in rows}
    return {name: (value.strip(), origin.strip()) for name, (value, origin) in cut.items()}


def ask(shell: InteractiveShell, line: str = "") -> list[str]:
    with capture_output() as captured:
        shell.run_cell_magic("stream", line, "Tell me of tea.")
    return captured.stdout.splitlines()


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path / "pyproject.toml"


def test_without_anything_said_all_is_default(shell: InteractiveShell) -> None:
    listed = config(shell)
    assert list(listed) == [option.key for option in configurable(CellOptions).values()]
    assert listed["chunking"] == ("prose", "default")
    assert listed["raise"] == ("on in scripts, and in notebooks that a program executes", "default")


@pytest.mark.claim("config")
def test_what_is_set_counts_for_the_cells_that_say_nothing_else(shell: InteractiveShell) -> None:
    assert config(shell, "--backend model --chunking paragraph -r no_prices -r 'It is hot.' --fail-fast") == {}
    listed = config(shell)
    assert listed["backend"] == ("model", "this notebook")
    assert listed["require"] == ("no_prices, 'It is hot.'", "this notebook")
    assert listed["fail_fast"] == ("on", "this notebook")
    assert ask(shell)[0] == "Scripted · by paragraph"
    assert ask(shell, "-c word -r no_prices")[0] == "Scripted · by word"


def test_a_name_means_what_it_means_when_the_cell_runs(shell: InteractiveShell) -> None:
    config(shell, "-b model -r no_prices")
    shell.user_ns["no_prices"] = lambda chunk: "leaves" not in chunk
    ask(shell)
    assert shell.user_ns["_stream"].text == ""


def test_reset_forgets_some_or_all(shell: InteractiveShell) -> None:
    config(shell, "--backend model --chunking word --max-tokens 9")
    config(shell, "--reset chunking max-tokens")
    assert config(shell)["chunking"] == ("prose", "default")
    assert config(shell)["backend"] == ("model", "this notebook")
    config(shell, "--reset")
    assert config(shell)["backend"] == ("local", "default")


@pytest.mark.claim("config")
def test_the_project_s_defaults_lie_below_the_notebook_s(shell: InteractiveShell, project: Path) -> None:
    project.write_text('[tool.mellea-stream]\nchunking = "word"\nseed = 3\nlimits = { total = 60, validator = 9 }\n')
    config(shell, "-b model --chunking line --limits total=30")
    listed = config(shell)
    assert listed["seed"] == ("3", str(project))
    assert listed["chunking"] == ("line", "this notebook")
    assert listed["limits"] == ("validator=9,total=30", f"{project}, this notebook")
    ask(shell)
    assert shell.user_ns["_stream"].log.read()[0].settings["limits"]["validator"] == 9


def test_ipython_s_configuration_lies_below_the_project_s(shell: InteractiveShell, project: Path) -> None:
    from mellea_stream_widget.notebook.magic.magics import StreamMagics

    shell.config.StreamMagics.update(chunking="word", max_tokens=7, raise_=True)
    shell.register_magics(StreamMagics)
    assert config(shell)["chunking"] == ("word", "IPython's configuration")
    assert config(shell)["max_tokens"] == ("7", "IPython's configuration")
    assert config(shell)["raise"] == ("on", "IPython's configuration")
    project.write_text('[tool.mellea-stream]\nchunking = "line"\n')
    assert config(shell)["chunking"] == ("line", str(project))


def test_what_the_config_magic_sets_counts_as_the_notebook_s(shell: InteractiveShell, project: Path) -> None:
    project.write_text('[tool.mellea-stream]\nchunking = "word"\n')
    shell.run_line_magic("config", "StreamMagics.chunking = 'line'")
    assert config(shell)["chunking"] == ("line", "this notebook")
    shell.run_line_magic("config", "StreamMagics.chunking = None")
    assert config(shell)["chunking"] == ("word", str(project))


@pytest.mark.parametrize(
    ("line", "message"),
    [
        (
            "--chunking sentense",
            "Unknown name 'sentense' for --chunking: expected one of sentence, word, paragraph, line, prose, json, or "
            "a variable. Did you mean sentence?",
        ),
        (
            "--out tea",
            "Unknown option --out of %stream_config. It is an option of %%stream. All options: %stream_config?",
        ),
        ("--reset chuncking", "Unknown option 'chuncking'. Did you mean chunking?"),
        ("word", "Unexpected 'word' after the options."),
    ],
)
def test_a_mistake_changes_nothing(shell: InteractiveShell, line: str, message: str) -> None:
    with pytest.raises(UsageError) as caught:
        shell.run_line_magic("stream_config", f"-b model {line}" if not line.startswith("--reset") else line)
    assert message in str(caught.value)
    assert config(shell)["backend"] == ("local", "default")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('chunking = "wrd"', "Invalid value 'wrd' for chunking in {path}: expected one of "),
        ("chunkin = 3", "Unknown option 'chunkin' in {path}. Did you mean chunking?"),
        ("limits = { totl = 3 }", "Unknown limit 'totl' for limits in {path}: expected one of "),
    ],
)
def test_a_mistake_in_the_project_s_file_is_told_by_every_cell(
    shell: InteractiveShell, project: Path, text: str, message: str
) -> None:
    project.write_text(f"[tool.mellea-stream]\n{text}\n")
    for magic, *given in (("stream_config", ""), ("stream", "-b model Tell me.")):
        with pytest.raises(UsageError) as caught:
            shell.run_line_magic(magic, *given)
        assert str(caught.value).startswith(message.format(path=project))


def test_help_and_docstring_say_how(shell: InteractiveShell) -> None:
    with capture_output() as captured:
        shell.run_line_magic("stream_config", "-h")
    assert captured.stdout.strip() == (shell.find_line_magic("stream_config").__doc__ or "").strip()
    assert "[tool.mellea-stream]" in captured.stdout


def test_a_name_alone_asks_what_is_set(shell: InteractiveShell, project: Path) -> None:
    config(shell, "--chunking word")
    assert config(shell, "chunking max-tokens") == {
        "chunking": ("word", "this notebook"),
        "max_tokens": ("the back-end's; 512 for local", "default"),
    }
    with pytest.raises(UsageError, match="Unknown option 'chunkng'"):
        config(shell, "chunkng")
