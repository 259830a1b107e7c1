"""The defaults of a project, from its `pyproject.toml`."""

import os
from pathlib import Path
from typing import Any

import pytest

from mellea_stream_widget.options import pyproject
from mellea_stream_widget.options.cell_options import CellOptions
from mellea_stream_widget.options.defaults import Level, choose, project_level
from mellea_stream_widget.options.errors import OptionError
from mellea_stream_widget.options.line import parse
from mellea_stream_widget.options.pyproject import notebook_folder
from mellea_stream_widget.options.table import table
from mellea_stream_widget.options.words import NO_NAMES


def write(folder: Path, text: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "pyproject.toml"
    path.write_text(text, "utf-8")
    return path


@pytest.mark.claim("project-defaults")
def test_the_nearest_file_with_the_table_upward_of_the_notebook_counts(tmp_path: Path) -> None:
    path = write(tmp_path, '[tool.mellea-stream]\nchunking = "word"\nmax-tokens = 9\nlimits = { total = 60 }\n')
    write(tmp_path / "a", "[tool.other]\nx = 1\n")
    (tmp_path / "a" / "b").mkdir()
    found = project_level(tmp_path / "a" / "b")
    assert found
    assert found.origin == str(path)
    assert found.values == {"chunking": "word", "max_tokens": 9, "limits": {"total": 60}}


def test_a_project_without_the_table_has_no_defaults(tmp_path: Path) -> None:
    write(tmp_path / "a", "[tool.mellea-stream]\n")
    assert project_level(tmp_path).values == {}
    assert project_level(tmp_path / "a").origin == str(tmp_path / "a" / "pyproject.toml")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[tool.mellea-stream", "Cannot read "),
        ("[tool]\nmellea-stream = 3\n", "expected a table"),
        ("[tool.mellea-stream]\nchunkin = 3\n", "Unknown option 'chunkin' in "),
    ],
)
def test_a_mistake_names_the_file(tmp_path: Path, text: str, message: str) -> None:
    path = write(tmp_path, text)
    with pytest.raises(OptionError) as caught:
        project_level(tmp_path)
    assert str(path) in str(caught.value)
    assert message in str(caught.value)


def test_the_folder_is_the_notebook_s_where_jupyter_names_it(tmp_path: Path) -> None:
    assert notebook_folder({"JPY_SESSION_NAME": str(tmp_path / "a.ipynb")}) == tmp_path
    assert notebook_folder({"JPY_SESSION_NAME": "relative.ipynb"}) == Path.cwd()
    assert notebook_folder({}) == Path.cwd()


def values(folder: Path, text: str) -> Any:
    write(folder, f"[tool.mellea-stream]\n{text}\n")
    return dict(project_level(folder).values)


def complaint(folder: Path, text: str) -> str:
    with pytest.raises(OptionError) as caught:
        values(folder, text)
    return str(caught.value)


def test_a_project_records_below_its_own_folder_into_files_that_can_be_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "runs").mkdir()
    assert values(tmp_path, 'record = "runs"') == {"record": f"{tmp_path}/runs/"}
    assert values(tmp_path, 'record = "new/"') == {"record": f"{tmp_path}/new/"}
    assert values(tmp_path, 'record = "a/b.stream.jsonl"') == {"record": f"{tmp_path}/a/b.stream.jsonl"}
    place = f"record in {tmp_path / 'pyproject.toml'}"
    below = f"expected a place below {tmp_path}, which is the project's folder."
    hidden = "expected a place that is not hidden: no name with a dot in front."
    (tmp_path / "link").symlink_to("/tmp")
    (tmp_path / "bashrc.stream.jsonl").symlink_to(Path.home() / ".bash_profile")
    for value, expected in {
        "~/.bash_profile": below,
        "~/a.stream.jsonl": below,
        "../a.stream.jsonl": below,
        "/etc/a.stream.jsonl": below,
        "link/a.stream.jsonl": below,
        "bashrc.stream.jsonl": below,
        ".git/hooks/": hidden,
        ".envrc.stream.jsonl": hidden,
        "Makefile": "expected a file whose name ends in .stream.jsonl, or a folder with / at its end.",
    }.items():
        assert complaint(tmp_path, f'record = "{value}"') == f"Invalid value {value!r} for {place}: {expected}"
    assert complaint(tmp_path, "record = 3").startswith(f"Invalid value 3 for {place}: ")
    for value in ("a\\u0000.stream.jsonl", "~nobody-of-this-name/a.stream.jsonl", f"{'a' * 300}/a.stream.jsonl"):
        assert complaint(tmp_path, f'record = "{value}"').endswith("expected the path of a file or a folder.")


@pytest.mark.parametrize("mark", [".git", ".hg"])
def test_a_file_above_the_repository_does_not_count(tmp_path: Path, mark: str) -> None:
    write(tmp_path, "[tool.mellea-stream]\nquiet = true\n")
    inside = tmp_path / "repository" / "notebooks"
    inside.mkdir(parents=True)
    assert project_level(inside).values == {"quiet": True}
    (tmp_path / "repository" / mark).mkdir()
    assert project_level(inside).values == {}
    write(tmp_path / "repository", "[tool.mellea-stream]\nseed = 3\n")
    assert project_level(inside).values == {"seed": 3}


def test_another_user_s_file_does_not_count(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    outer = write(tmp_path, "[tool.mellea-stream]\nseed = 3\n")
    inner = write(tmp_path / "a", "[tool.mellea-stream]\nquiet = true\n")
    owners = {inner: 1234}
    monkeypatch.setattr(pyproject, "_owner", lambda path: owners.get(path, os.geteuid()))
    found = project_level(tmp_path / "a")
    assert (found.values, found.origin, found.ignored) == ({"seed": 3}, str(outer), (inner,))
    owners[tmp_path] = 1234
    found = project_level(tmp_path / "a")
    assert (found.values, found.ignored) == ({}, (inner, outer))


def test_ready_requirements_are_read_and_never_evaluated(tmp_path: Path) -> None:
    given = values(tmp_path, """require = ["It is polite.", "max_words(3) & ~forbid('beer').on('word')"]""")
    sentence, both = given["requirements"]
    assert sentence == "It is polite."
    assert hasattr(both, "stream_validate")
    for code in (
        "__import__('os').system('id')",
        "max_words(open('x'))",
        "no_prices",
        "max_words(*[1])",
        "max_words(**{'n': 1})",
    ):
        assert complaint(tmp_path, f'require = ["{code}"]').endswith(
            "expected a sentence, or a ready requirement with plain values, such as max_words(120)."
        )
    assert complaint(tmp_path, """require = ["max_words('x')"]""").endswith(
        "Invalid limit 'x': expected a whole number, 0 or more."
    )


@pytest.mark.claim("named-sets")
def test_a_project_has_named_sets(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(
        tmp_path,
        '[tool.mellea-stream.sets]\nsupport = ["It is polite.", "It is short."]\nbad = 3\ntypo = ["max_wrds(3)"]\n',
    )
    monkeypatch.chdir(tmp_path)
    both = ("It is polite.", "It is short.")
    assert choose(
        [Level("cell", parse("-r @support -r 'It is hot.'", table(CellOptions)).given)], NO_NAMES
    ).options.requirements == (
        *both,
        "It is hot.",
    )
    assert CellOptions(requirements="@support").requirements == both
    bad = f"of {tmp_path}/pyproject.toml for requirements. Invalid value"
    for name, problem in {
        "suport": "Unknown set @suport for requirements: expected a set in [tool.mellea-stream.sets] of "
        f"{tmp_path}/pyproject.toml. Did you mean support?",
        "bad": f"Invalid set @bad {bad} 3: expected a list of",
        "typo": f"Invalid set @typo {bad} 'max_wrds(3)': expected "
        "a sentence, or a ready requirement with plain values, such as max_words(120). Did you mean max_words?",
    }.items():
        with pytest.raises(OptionError) as caught:
            CellOptions(require=f"@{name}")
        assert str(caught.value).startswith(problem)
