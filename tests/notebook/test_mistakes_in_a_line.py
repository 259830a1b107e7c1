"""A mistake of the caller's is told in one line, without a traceback, whichever function it is made with."""

from __future__ import annotations

from pathlib import Path

import pytest
from IPython.core.interactiveshell import InteractiveShell
from IPython.utils.capture import capture_output

from mellea_stream_widget import backends
from mellea_stream_widget.log.mistakes import Mistake

SETUP = """
from mellea_stream_widget import *
from mellea_stream_widget import backends, requirements
from mellea_stream_widget.requirements import *
def takes_three(a, b, c): return True
def named(*, chunk): return True
def silent(chunk): pass
"""

MISTAKES = {
    "run(requires=3)": "InvalidType: run() has no option 'requires'. Did you mean require?",
    "run()": "InvalidType: run(): missing a required argument: 'prompt'",
    "run('Tea?', require=[], requirements=[])": "InvalidType: Both requirements and require were given. They are the "
    "same option: give one of them.",
    "run('Tea?', backend=model, require=[takes_three])": "OptionTypeError: Invalid function takes_three(a, b, c) for "
    "requirements: expected one parameter, as in f(chunk) or f(text_so_far); give others a default.",
    "as_requirement(named)": "InvalidType: Invalid function named(*, chunk): expected one parameter, as in f(chunk) or "
    "f(text_so_far); give others a default.",
    "as_requirement(lambda call, b: 3)": "InvalidType: Invalid function <lambda>(call, b): expected one parameter, as "
    "in f(call); give others a default.",
    "check(3, 'x')": "InvalidType: Invalid requirement 3: expected a sentence, a function f(chunk), or a mellea "
    "Requirement.",
    "check(max_words(3), '')": "InvalidValue: Invalid value '' for text: expected a text to check.",
    "check(max_words, 'x')": "InvalidType: Invalid requirement max_words: it makes requirements. Call it: "
    "max_words(...)",
    "max_words('many')": "InvalidValue: Invalid limit 'many': expected a whole number, 0 or more.",
    "check('It is good.', 'Tea.')": "InvalidValue: It is good. asks a model: give one, such as "
    "backend=backends.local().",
    "check(max_words(3), 'x', by='sentnce')": "InvalidValue: Invalid value 'sentnce' for by: expected one of sentence, "
    "word, paragraph, line, prose, json. Did you mean sentence?",
    "check(silent, 'x')": "BadVerdict: silent() gave no verdict: it returned None. Expected True, False, 'pass', "
    "'fail', 'unknown', the reason of a failure, or a verdict of mellea's. A function without a return statement "
    "returns None.",
    "record(_stream, '/nosuch/x.jsonl')": "MissingFile: No such file or directory: '/nosuch/x.jsonl'",
    "record(_stream, 'notes.txt')": "OtherFile: notes.txt exists and is not a recording; name another file, or a "
    "folder, which gets a file for each run",
    "record(_stream, 'notes.txt/')": "NotAFolder: Not a directory: 'notes.txt'",
    "labels(3)": "InvalidType: Invalid value 3: expected a folder, a recording, or several of them.",
    "recheck_many('.', [3])": "OptionTypeError: Invalid value 3 for requirements: expected a sentence, a function "
    "f(chunk), or a mellea Requirement.",
    "load('')": "FolderInstead: Invalid value '': expected the file of one recording, not a folder. Folders are "
    "opened by load_many(), labels() and recheck_many().",
    "backends.scripted(3)": "InvalidType: Invalid value 3 for answers: expected a text, a list of texts or Answers, or "
    "a function from the prompt to one.",
    "backends.scripted(['Tea.', 3])": "InvalidType: Invalid value 3 for answers: expected a text, a list of texts or "
    "Answers, or a function from the prompt to one.",
    "backends.scripted('x', pace='fast')": "InvalidValue: Invalid value 'fast' for pace: expected a number of seconds, "
    "or a list of them.",
    "backends.scripted('x', cut='letter')": "InvalidValue: Invalid value 'letter' for cut: expected a number of "
    "characters, 1 or more, \"word\" or None.",
    "backends.local(slots=0)": "InvalidValue: Invalid value 0 for slots: expected a whole number, 1 or more.",
    "backends.local(context='4k')": "InvalidValue: Invalid value '4k' for context: expected a whole number, 1 or more.",
    "compare(_stream, _stream).differences(2)": "InvalidPlace: Invalid run 2: expected a number from 0 to 1.",
    "Streams({'a': _stream})[3]": "InvalidPlace: Invalid run 3: expected a number from 0 to 0.",
    "compare()": "InvalidValue: Invalid number of runs 0: expected at least two, as in compare(a, b).",
    "compare('a.jsonl', 'b.jsonl')": "MissingRecording: No such file or directory: 'a.jsonl'. Did you mean "
    "tea.stream.jsonl?",
    "StreamWidget('tea.stream.jsonl')": "InvalidType: Invalid value 'tea.stream.jsonl': expected a stream, such as "
    "what stream_with_chunking() or run() returns, the _stream of a %%stream cell, or a recording that load() has "
    "read. Read a file with load('tea.stream.jsonl').",
    "load('notes.txt')": "BadRecording: notes.txt, line 1: not JSON (Expecting value: line 1 column 1 (char 0)); "
    "expected the header of a recording",
    "load('.')": "FolderInstead: Invalid value '.': expected the file of one recording, not a folder. Folders are "
    "opened by load_many(), labels() and recheck_many().",
    "label('tea.stream.jsonl', 'meh')": "InvalidValue: Invalid value 'meh' for label: expected one of good, bad, or "
    "None.",
    "label(_stream, 'good')": "InvalidValue: This run has no file: record(run, path) it first, or give label() a "
    "folder=.",
    "recheck('tea.stream.jsonl', ['It is good.'])": "NoModel: A requirement asks a model: give a validation_backend, "
    "such as validation_backend=\"local\".",
    "recheck_many('nowhere', [])": "MissingRecording: No such file or directory: 'nowhere'. In this folder: "
    "tea.stream.jsonl.",
    "replay(_stream, speed=0)": "InvalidValue: Invalid value 0 for speed: expected a number above 0, or 'instant'.",
    "evaluate([max_words(3)], 'nowhere')": "MissingRecording: No such file or directory: 'nowhere'. In this folder: "
    "tea.stream.jsonl.",
    "backends.scripted('x', pase=3)": "InvalidType: scripted() has no option 'pase'. Did you mean pace?",
    "backends.scripted('x', fail_at=7)": "InvalidValue: Invalid value 7 for fail_at: the answer has 1 deltas.",
    "backends.resolve('olama')": "UnknownBackend: Unknown back-end 'olama': expected one of local, ollama, openai. Did "
    "you mean 'ollama'?",
    "_stream.result.astream(); _stream.result.astream()": "WrongMoment: astream() can be read only once, and was "
    "called before. Read full_text, or call subscribe().",
    "Limits(totl=3)": "InvalidType: Limits() has no limit 'totl'. Did you mean total?",
    "Limits(zzz=3)": "InvalidType: Limits() has no limit 'zzz'. Limits: first_token, between_tokens, reasoning, "
    "validator, total, cleanup, chunk_chars, text_chars, total_chars",
    "await stream_with_chunking('Tea?', model, 'ctx')": "OptionTypeError: Invalid value 'ctx' for ctx: expected a "
    "mellea Context or MelleaSession.",
    "Limits(total=-1)": "InvalidValue: Invalid value -1 for Limits.total: expected seconds, a number above 0, or None "
    "for no limit.",
}  # fmt: skip


def shown(shell: InteractiveShell, code: str) -> list[str]:
    with capture_output() as captured:
        shell.run_cell(code)
    return captured.stdout.splitlines()


@pytest.fixture
def place(shell: InteractiveShell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> InteractiveShell:
    """Return a shell in a folder with one recording."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "notes.txt").write_text("Tea\n")
    shell.user_ns["model"] = backends.scripted("Tea.")
    assert shown(shell, f"{SETUP}\nfirst = run('Tea?', backend=model, record='tea.stream.jsonl', quiet=True)") == []
    assert shown(shell, "second = run('Tea?', backend=model, quiet=True)") == []
    return shell


@pytest.mark.parametrize("code", MISTAKES)
def test_a_mistake_is_one_line(place: InteractiveShell, code: str) -> None:
    assert shown(place, code) == [MISTAKES[code]]


def test_each_is_an_error_of_python_s_own_as_well() -> None:
    kinds = list(Mistake.__subclasses__())
    assert len(kinds) > 10
    for kind in kinds:
        assert issubclass(kind, (ValueError, TypeError, RuntimeError, LookupError, ImportError, OSError)), kind
