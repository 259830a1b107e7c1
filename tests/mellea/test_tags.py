"""Reasoning in tags is told from the answer, however the stream is cut."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable

import pytest
from effort import at_most
from hypothesis import given
from hypothesis import strategies as st

from mellea_stream_widget.mellea.tags import TAGS, Tag, TagSplitter, stray_end
from mellea_stream_widget.orchestrator.delta import Reasoning

ALL = tuple(TAGS.values())
THINK = TAGS["think"]
ANALYSIS, COMMENTARY, FINAL = (f"<|channel|>{name}<|message|>" for name in ("analysis", "commentary", "final"))
PIECES = [
    *(part for tag in ALL for part in (tag.begin, tag.end, *tag.headers, *tag.also)),
    *("<", "</", "think>", "</think", "|", "<|", "[", "◁", " ", "\n", "a", "Four.", "é"),
]


def split(deltas: Iterable[str], tags: tuple[Tag, ...] = ALL, *, opened: bool = False) -> tuple[str, str]:
    """Return all reasoning and all text, and see that no reasoning comes behind text."""
    splitter = TagSplitter(tags, opened=opened)
    given = [piece for delta in deltas for piece in splitter.feed(delta)] + splitter.flush()
    kinds = [isinstance(piece, Reasoning) for piece in given]
    assert kinds == sorted(kinds, reverse=True)
    assert all(piece.text if isinstance(piece, Reasoning) else piece for piece in given), "an empty piece says nothing"
    reasoning = "".join(piece.text for piece in given if isinstance(piece, Reasoning))
    return reasoning, "".join(piece for piece in given if isinstance(piece, str))


def as_one(text: str, tags: tuple[Tag, ...], *, opened: bool) -> tuple[str, str]:
    """Say with regular expressions, and all the text at hand, what the splitter has to find."""
    for tag in tags:
        begins = "|".join(map(re.escape, (tag.begin, *tag.also)))
        begun = re.match(rf"\s*(?:{begins})", text)
        if begun or opened:
            inside = text[begun.end() if begun else 0 :]
            headers = "".join(rf"(?:{re.escape(header)}\s*)?" for header in tag.headers)
            found = ""
            while True:
                reasoning, *answer = re.split(rf"{re.escape(tag.end)}\s*{headers}", inside, maxsplit=1)
                found += reasoning
                again = re.match(begins, "".join(answer)) if tag.also else None
                if again is None:
                    return found, "".join(answer)
                inside, found = "".join(answer)[again.end() :], found and f"{found}\n\n"
    return "", text


@at_most(500)
@given(st.lists(st.sampled_from(PIECES), max_size=12), st.data(), st.sampled_from([None, *ALL]))
def test_any_cut_gives_what_the_whole_text_gives(parts: list[str], data: st.DataObject, tag: Tag | None) -> None:
    text, tags, opened = "".join(parts), ALL if tag is None else (tag,), tag is not None
    cuts = sorted(data.draw(st.lists(st.integers(0, len(text)), max_size=12)))
    edges = [0, *cuts, len(text)]
    deltas = [text[start:end] for start, end in itertools.pairwise(edges)]
    expected = as_one(text, tags, opened=opened)
    assert [split(cut, tags, opened=opened) for cut in (deltas, [text], text)] == [expected] * 3


@pytest.mark.parametrize("name", TAGS)
def test_each_family_of_models_is_split(name: str) -> None:
    tag = TAGS[name]
    text = f"\n{tag.begin}\nTwo and two.\n{tag.end}\n\n{''.join(tag.headers)}Four. {tag.begin}no{tag.end}"
    assert split(text) == ("\nTwo and two.\n", f"Four. {tag.begin}no{tag.end}")


@pytest.mark.parametrize(
    ("text", "reasoning", "answer"),
    [
        ("", "", ""),
        (" \n", "", " \n"),
        ("Four.", "", "Four."),
        (" <b>Four.", "", " <b>Four."),
        ("<think", "", "<think"),
        ("Four <think>no</think>", "", "Four <think>no</think>"),
        ("<think></think>\n\nFour.", "", "Four."),
        ("<think>and on", "and on", ""),
        ("<think>a</thin", "a</thin", ""),
        ("<think>a</thi</think>b", "a</thi", "b"),
        ("<think>a</think>", "a", ""),
        ("<think>a</seed:think></think>b</think>", "a</seed:think>", "b</think>"),
        ("<|channel|>analysis<|message|>a<|end|><|start|>assi", "a", "<|start|>assi"),
        ("<|channel|>analysis<|message|>a<|end|><|channel|>final<|message|>b", "a", "b"),
        (f"{ANALYSIS}a<|end|><|start|>assistant{ANALYSIS}b<|end|><|start|>assistant{FINAL}c", "a\n\nb", "c"),
        (f"{ANALYSIS}a<|end|>{COMMENTARY}b<|end|>{ANALYSIS}c<|end|>{FINAL}d", "a\n\nb\n\nc", "d"),
        (f"{COMMENTARY}a<|end|><|start|>assistant{FINAL}b", "a", "b"),
        ("<think>a</think><think>b</think>c", "a", "<think>b</think>c"),
    ],
)
def test_what_is_a_block_and_what_is_text(text: str, reasoning: str, answer: str) -> None:
    assert split(text) == split([text]) == (reasoning, answer)


@pytest.mark.parametrize(
    ("text", "reasoning", "answer"),
    [
        ("Two and two.</think>\nFour.", "Two and two.", "Four."),
        ("\nTwo</think>Four.", "\nTwo", "Four."),
        ("<think>Two</think>Four.", "Two", "Four."),
        ("</think>Four.", "", "Four."),
        ("for ever", "for ever", ""),
        ("", "", ""),
    ],
)
def test_text_that_begins_inside_the_block(text: str, reasoning: str, answer: str) -> None:
    assert split(text, (THINK,), opened=True) == split([text], (THINK,), opened=True) == (reasoning, answer)


@pytest.mark.parametrize(
    ("text", "answer"), [("<think>a</think> \nb", "+b"), ("<think>a</think>b", "b"), ("b", "b"), (" b", " b")]
)
def test_white_space_behind_the_block_becomes_a_joint(text: str, answer: str) -> None:
    splitter = TagSplitter(ALL, joint="+")
    given = [piece for character in text for piece in splitter.feed(character)]
    assert "".join(piece for piece in given if isinstance(piece, str)) == answer


def test_a_splitter_says_when_everything_is_text() -> None:
    splitter = TagSplitter(ALL)
    assert (splitter.feed("<thi"), splitter.done, splitter.found) == ([], False, False)
    assert (splitter.feed("nk>a"), splitter.done, splitter.found) == ([Reasoning("a")], False, True)
    assert (splitter.feed("</think> "), splitter.done, splitter.found) == ([], False, True)
    assert (splitter.feed("b"), splitter.done, splitter.found) == (["b"], True, True)
    plain = TagSplitter(ALL)
    assert (plain.feed("Four"), plain.done, plain.found) == (["Four"], True, False)


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("Two and two.</think>Four.", "</think>"),
        ("hm ◁/think▷ Four.", "◁/think▷"),
        ("A tag <think>is closed by</think> one.", None),
        ("Four.", None),
    ],
)
def test_an_end_without_a_beginning_is_told(text: str, tag: str | None) -> None:
    assert stray_end(text, ALL) == tag


@pytest.mark.parametrize("text", ["<think>" + "<" * 200_000, "\n" * 200_000, "<think>a</think>" + "\n" * 200_000])
def test_a_splitter_keeps_no_more_than_a_tag_may_be_long(text: str) -> None:
    splitter = TagSplitter(ALL)
    longest = max(len(tag.begin) for tag in ALL)
    for character in text:
        splitter.feed(character)
        assert len(splitter._held) <= longest


def test_what_opens_the_answer_of_command_a_is_no_part_of_it() -> None:
    text = "<|START_THINKING|>a<|END_THINKING|><|START_RESPONSE|>b"
    assert split(text) == split([text]) == ("a", "b")
