"""From what a user gives as `chunking` to a chunker."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest
from cutting import run

import mellea_stream_widget.chunking as contract_path
from mellea_stream_widget.chunkers import (
    NAMES,
    IncrementalStrategy,
    JsonChunker,
    LineChunker,
    ParagraphChunker,
    ProseChunker,
    SentenceChunker,
    SplitChunker,
    WordChunker,
    resolve,
)
from mellea_stream_widget.orchestrator.chunk import ChunkingStrategy

TEXT = "One is. Two\nis.\n\n1. Three is. E"
BUILT_IN = {
    "sentence": SentenceChunker,
    "word": WordChunker,
    "paragraph": ParagraphChunker,
    "line": LineChunker,
    "prose": ProseChunker,
    "json": JsonChunker,
}


@pytest.mark.contract("chunking-names")
def test_the_names_are_those_of_the_contract_and_three_more():
    assert NAMES == ("sentence", "word", "paragraph", "line", "prose", "json") == tuple(BUILT_IN)


@pytest.mark.parametrize("name", NAMES)
def test_a_name_stands_for_its_strategy(name):
    found, make = resolve(name)
    assert found == name
    assert run(make(), [TEXT]) == run(BUILT_IN[name]().chunker(), [TEXT])


@pytest.mark.parametrize("name", NAMES)
def test_a_built_in_strategy_keeps_its_name_and_its_own_chunker(name):
    found, make = resolve(BUILT_IN[name]())
    assert found == name
    assert not isinstance(make(), SplitChunker)
    assert run(make(), [TEXT]) == run(BUILT_IN[name]().chunker(), [TEXT])


@pytest.mark.parametrize("name", NAMES)
def test_every_stream_gets_a_chunker_of_its_own(name):
    _, make = resolve(name)
    first = make()
    first.feed("left behind")
    assert run(make(), [TEXT]) == run(BUILT_IN[name]().chunker(), [TEXT])


def test_a_strategy_of_the_user_is_driven_by_split_and_flush():
    class Thirds(ChunkingStrategy):
        def split(self, accumulated_text):
            return [accumulated_text[at : at + 3] for at in range(0, len(accumulated_text) - 2, 3)]

    name, make = resolve(Thirds())
    assert name == "Thirds"
    assert [span.text for span in run(make(), ["abcd", "efgh"])] == ["abc", "def"]


def test_a_subclass_that_overrides_split_is_asked_for_it():
    class Longer(SentenceChunker):
        def split(self, accumulated_text):
            return [sentence for sentence in super().split(accumulated_text) if len(sentence) > 5]

    name, make = resolve(Longer())
    assert name == "Longer"
    assert [span.text for span in run(make(), ["One. Number two. "])] == ["Number two."]


def test_a_subclass_that_overrides_nothing_or_the_chunker_keeps_the_chunker():
    class Same(SentenceChunker):
        pass

    class Other(IncrementalStrategy):
        def chunker(self):
            return WordChunker().chunker()

    assert [type(resolve(kind())[1]()) for kind in (Same, Other)] == [type(WordChunker().chunker())] * 2


@pytest.mark.parametrize(
    ("name", "hint"),
    [("sentances", " Did you mean 'sentence'?"), ("wrods", " Did you mean 'word'?"), ("xyz", ""), ("", "")],
)
def test_an_unknown_name_is_answered_with_the_choices(name, hint):
    with pytest.raises(ValueError) as caught:
        resolve(name)
    assert str(caught.value) == (
        f"Unknown chunking {name!r}. Choose from: sentence, word, paragraph, line, prose, json.{hint}"
    )


@pytest.mark.parametrize("value", [None, 3, ["sentence"], object.__new__(type("Half", (), {"split": len}))])
def test_what_is_no_strategy_is_refused(value):
    with pytest.raises(TypeError, match=re.escape(f"Invalid value {value!r} for chunking: it has no ")):
        resolve(value)


def test_a_class_in_the_place_of_a_strategy_is_told_how():
    with pytest.raises(TypeError) as caught:
        resolve(SentenceChunker)
    assert (
        str(caught.value)
        == "Invalid chunking: expected an object, not the class SentenceChunker. Call it: SentenceChunker()"
    )


def test_the_import_path_of_the_contract_has_the_strategies():
    assert [getattr(contract_path, kind.__name__) for kind in BUILT_IN.values()] == list(BUILT_IN.values())
    assert contract_path.ChunkingStrategy is ChunkingStrategy


def test_resolving_imports_neither_mellea_nor_regex():
    code = (
        "import sys; from mellea_stream_widget.chunkers import resolve; resolve('sentence')[1]().feed('A. B'); "
        "print([name for name in ('mellea', 'regex') if name in sys.modules])"
    )
    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert answer.stdout == "[]\n"
