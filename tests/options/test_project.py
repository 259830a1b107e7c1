"""The defaults of a project, from its `pyproject.toml`."""

from pathlib import Path

import pytest

from mellea_stream_widget.options.defaults import notebook_folder, project_level
from mellea_stream_widget.options.errors import OptionError


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
