"""Every function that starts a run takes the same options, in the same terms, and refuses the same mistakes."""

from __future__ import annotations

import asyncio
import inspect
import math
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from comms import KeepingComm
from IPython.core.error import UsageError
from IPython.core.interactiveshell import InteractiveShell
from IPython.utils.capture import capture_output

from mellea_stream_widget import (
    Limits,
    OptionError,
    StreamPanel,
    arun,
    backends,
    run,
    start_stream,
    stream_with_chunking,
)
from mellea_stream_widget.mellea.api import ChatContext, MelleaSession, Message
from mellea_stream_widget.options.kinds import NumberKind
from mellea_stream_widget.options.run_options import RunOptions
from mellea_stream_widget.options.table import table
from mellea_stream_widget.orchestrator.limits import LIMIT_NAMES

ROOT = Path(__file__).parents[2]
TEXT = "Tea is hot. A beer is cold. Enjoy it."
PROMPT = "Tell me."


def no_beer(chunk: str) -> bool:
    return "beer" not in chunk


Door = Callable[..., Any]
"""Starts a run with some options, waits for it, and returns its log."""


def by_stream_with_chunking(backend: Any, **options: Any) -> Any:
    async def main() -> Any:
        result = await stream_with_chunking(Message("user", PROMPT), backend, ChatContext(), **options)
        await result.log.join()
        return result.log

    return asyncio.run(main())


def by_start_stream(backend: Any, **options: Any) -> Any:
    async def main() -> Any:
        result = start_stream(Message("user", PROMPT), backend, ChatContext(), **options)
        await result.log.join()
        return result.log

    return asyncio.run(main())


def by_run(backend: Any, **options: Any) -> Any:
    return run(PROMPT, backend=backend, raise_=False, **options).result.log


def by_arun(backend: Any, **options: Any) -> Any:
    return asyncio.run(arun(PROMPT, backend=backend, raise_=False, **options)).result.log


def by_panel(backend: Any, **options: Any) -> Any:
    panel = StreamPanel(backend, **options)
    try:
        stream = panel.run(PROMPT)
        stream.result.log.join_blocking()
        return stream.result.log
    finally:
        panel.close()


DOORS: dict[str, Door] = {
    "stream_with_chunking": by_stream_with_chunking,
    "start_stream": by_start_stream,
    "run": by_run,
    "arun": by_arun,
    "StreamPanel": by_panel,
}
FUNCTIONS = (stream_with_chunking, start_stream, run, arun, StreamPanel.__init__)
NUMBERS = {name: option for name, option in table(RunOptions).items() if isinstance(option.kind, NumberKind)}

every_door = pytest.mark.parametrize("door", DOORS.values(), ids=DOORS)


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, comms: list[KeepingComm]) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def model() -> Any:
    return backends.scripted(TEXT)


def ending(log: Any) -> str:
    return str(log.read()[-1].outcome)


def settings(log: Any) -> Any:
    return log.read()[0].settings


@every_door
def test_an_unknown_option_is_an_error_that_names_the_nearest_one(door: Door, model: Any) -> None:
    with pytest.raises(TypeError, match=r"has no option 'requirments'\. Did you mean requirements\?"):
        door(model, requirments=[no_beer])
    assert model.generations == []


@every_door
@pytest.mark.parametrize("name", ["require", "requirements"])
def test_requirements_have_two_names(door: Door, name: str, model: Any) -> None:
    assert ending(door(model, **{name: [no_beer]})) == "rejected"
    assert ending(door(model, **{name: no_beer})) == "rejected"


@every_door
def test_both_names_at_once_are_an_error(door: Door, model: Any) -> None:
    for others in ([no_beer], [], ()):
        with pytest.raises(TypeError, match="Both requirements and require were given"):
            door(model, require=[no_beer], requirements=others)


@every_door
def test_a_sentence_is_judged_chunk_by_chunk(door: Door) -> None:
    assert ending(door(backends.scripted(TEXT, judge="no"), requirements="The text is about tea.")) == "rejected"


@every_door
def test_limits_are_an_object_or_a_mapping(door: Door, model: Any) -> None:
    for limits in (Limits(total=60, text_chars=500), {"total": 60, "text_chars": 500}):
        found = settings(door(model, limits=limits))["limits"]
        assert (found["total"], found["text_chars"], found["validator"]) == (60, 500, 120.0)


@every_door
def test_a_session_stands_for_its_back_end_and_a_name_is_looked_up(
    door: Door, model: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []
    monkeypatch.setattr(backends, "resolve", lambda name, progress=None: asked.append(name) or model)
    assert ending(door(MelleaSession(model))) == "passed"
    assert ending(door("ollama:tea", validation_backend="local")) == "passed"
    assert sorted(asked) == ["local", "ollama:tea"]


@every_door
def test_a_name_of_no_back_end_is_an_error(door: Door) -> None:
    with pytest.raises(OptionError, match=r"Invalid value 'olama' for backend: .* Did you mean ollama\?"):
        door("olama")


@every_door
def test_further_attempts_have_the_same_options(door: Door, model: Any) -> None:
    log = door(model, require=no_beer, attempts=2, retry="restart", retry_on=["rejected"], backoff=0.5)
    assert settings(log)["attempts"] == log.read()[-1].attempts_used == 2


BAD_NUMBERS = [True, "3", math.nan, math.inf, -math.inf, -1, 10**400, 10**5000, -(10**5000), None.__class__, 1j]


@every_door
@pytest.mark.parametrize("name", NUMBERS)
@pytest.mark.parametrize("value", [*BAD_NUMBERS, 1.5], ids=lambda value: str(type(value)))
def test_a_bad_number_is_named_before_anything_starts(door: Door, name: str, value: Any, model: Any) -> None:
    if value == 1.5 and NUMBERS[name].kind.number is float:  # type: ignore[attr-defined]
        return
    with pytest.raises(OptionError, match=f"^Invalid value .* for {name}: expected "):
        door(model, **{name: value})
    assert model.generations == []


@pytest.mark.parametrize("name", LIMIT_NAMES)
@pytest.mark.parametrize("value", [*BAD_NUMBERS, 0], ids=lambda value: str(type(value)))
def test_a_bad_limit_is_named_at_once(name: str, value: Any) -> None:
    with pytest.raises(ValueError, match=f"^Invalid value .* for Limits.{name}: expected "):
        Limits(**{name: value})
    with pytest.raises(OptionError, match=f"^Invalid value {name}=.* for limits: expected "):
        RunOptions(limits={name: value})


@pytest.mark.parametrize("name", [name for name in LIMIT_NAMES if name.endswith("_chars")])
def test_characters_are_whole_numbers(name: str, model: Any) -> None:
    with pytest.raises(ValueError, match=f"Invalid value 20.0 for Limits.{name}: expected characters, a whole number"):
        Limits(**{name: 20.0})


def test_seconds_may_be_whole_numbers_and_no_limit_is_none() -> None:
    assert Limits(total=3, first_token=None) == Limits(total=3.0, first_token=None)
    with pytest.raises(ValueError, match=r"None for Limits\.cleanup: expected seconds, a number above 0\.$"):
        Limits(cleanup=None)  # type: ignore[arg-type]


@pytest.mark.parametrize("flag", [option.flag for option in NUMBERS.values()])
@pytest.mark.parametrize("word", ["True", "nan", "inf", "-1", "1e400", "9" * 400, "9" * 5000, "many"])
def test_a_bad_number_in_a_line_is_a_usage_error(flag: str, word: str, shell: InteractiveShell) -> None:
    with pytest.raises(UsageError, match=f"^Invalid value .* for {flag}: expected "):
        shell.run_cell_magic("stream", f"-b model {flag} {word}", PROMPT)


@pytest.mark.claim("--backoff", "--model-options")
def test_the_magic_has_every_option_of_a_run(shell: InteractiveShell) -> None:
    shell.user_ns["options"] = {"top_p": 0.5}
    line = "-b model --requirements no_prices --attempts 2 --backoff 0.25 --model-options options --max-tokens 7"
    with capture_output():
        shell.run_cell_magic("stream", line, PROMPT)
    assert shell.user_ns["_stream"].attempts[-1].number == 2
    options = {str(name): value for name, value in shell.user_ns["model"].generations[0].options.items()}
    assert {"top_p": 0.5, "@@@max_new_tokens@@@": 7}.items() <= options.items()


@pytest.mark.parametrize("function", FUNCTIONS, ids=lambda function: function.__qualname__)
def test_signatures_and_docstrings_are_made_from_the_table(function: Any) -> None:
    parameters = inspect.signature(function).parameters
    text = " ".join(((StreamPanel if function is StreamPanel.__init__ else function).__doc__ or "").split())
    cuts_as_people_read = function in (run, arun, StreamPanel.__init__)
    for name, option in table(RunOptions).items():
        default = "prose" if name == "chunking" and cuts_as_people_read else option.default
        assert parameters[name].default == default
        assert f"{name}: {option.help}" in text


ONE_MORE = '''
import importlib.util, sys
import mellea_stream_widget

class Finder:
    """Loads `run_options` with one more field, as if somebody had written it there."""

    def find_spec(self, name, path=None, target=None):
        if name != "mellea_stream_widget.options.run_options":
            return None
        sys.meta_path.remove(self)
        spec = importlib.util.find_spec(name)
        sys.meta_path.insert(0, self)
        read = spec.loader.get_source(name)
        field = '    colour: int = option(NumberKind(1), 7, "the made-up one", metavar="N")\\n'
        source = read.replace('    overlap: int', field + '    overlap: int', 1)
        assert source != read
        spec.loader.get_code = lambda _: compile(source, spec.origin, "exec")
        return spec

sys.meta_path.insert(0, Finder())

import inspect
from pathlib import Path
from IPython.core.interactiveshell import InteractiveShell
from mellea_stream_widget import StreamPanel, arun, recheck, recheck_many, run, start_stream, stream_with_chunking
from mellea_stream_widget.options.cell_options import CellOptions
from mellea_stream_widget.notebook.magic.completion import complete
from mellea_stream_widget.options.defaults import project_level
from mellea_stream_widget.options.table import table
from mellea_stream_widget.options.words import NO_NAMES

for door in (stream_with_chunking, start_stream, run, arun, StreamPanel, recheck, recheck_many):
    assert inspect.signature(door).parameters["colour"].default == 7, door
    assert "colour: the made-up one." in door.__doc__, door

shell = InteractiveShell.instance()
shell.run_line_magic("load_ext", "mellea_stream_widget")
magics = shell.magics_manager.registry["StreamMagics"]
assert "--colour N" in shell.find_cell_magic("stream").__doc__
assert magics.traits()["colour"].help.startswith("the made-up one")
assert complete("--col", table(CellOptions), NO_NAMES).words == ["--colour"]
shell.run_line_magic("stream_config", "--colour 3")
assert magics.defaults.notebook == {"colour": "3"}
Path("pyproject.toml").write_text("[tool.mellea-stream]\\ncolour = 4\\n")
assert project_level(Path.cwd()).values == {"colour": 4}
try:
    run("Tell me.", colour=0)
except ValueError as exc:
    print(exc)
'''


def test_one_more_field_in_the_table_is_an_option_everywhere(tmp_path: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "IPYTHONDIR": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-c", ONE_MORE], env=environment, cwd=tmp_path, capture_output=True, text=True, timeout=60
    )
    assert (done.stdout, done.stderr) == ("Invalid value 0 for colour: expected a whole number, 1 or more.\n", "")
