"""Separates an answer from the reasoning that the model writes in tags before it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal, get_args

from ..log.mistakes import InvalidValue
from ..orchestrator.delta import Piece, Reasoning


@dataclass(frozen=True, slots=True)
class Tag:
    """The tags with which a family of models marks reasoning in its text.

    Attributes:
        begin: the begin tag of the block.
        end: its end tag.
        headers: texts that may stand between the block and the answer, each once, in this order; they are dropped.
        also: begin tags of further blocks that are not part of the answer either; any number of them may follow.
    """

    begin: str
    end: str
    headers: tuple[str, ...] = ()
    also: tuple[str, ...] = ()


TAGS = {
    "think": Tag("<think>", "</think>"),
    "seed": Tag("<seed:think>", "</seed:think>"),
    "kimi": Tag("◁think▷", "◁/think▷"),
    "magistral": Tag("[THINK]", "[/THINK]"),
    "command": Tag("<|START_THINKING|>", "<|END_THINKING|>", ("<|START_RESPONSE|>",)),
    "harmony": Tag(
        "<|channel|>analysis<|message|>",
        "<|end|>",
        ("<|start|>assistant", "<|channel|>final<|message|>"),
        ("<|channel|>commentary<|message|>",),
    ),
}
"""The tags by name: DeepSeek-R1, Qwen3, Granite, GLM, MiniMax and Nemotron write `think`."""

BETWEEN = "\n\n"
"""The text between two messages of reasoning."""

ReasoningTags = Literal["auto", "off", "opened", "think", "seed", "kimi", "magistral", "command", "harmony"]
_CHOICES = get_args(ReasoningTags)


def splitter_for(tags: ReasoningTags, *, resumed: bool = False) -> TagSplitter | None:
    """Make the splitter for one generation.

    Args:
        tags: "auto" for any of `TAGS`, one of their names for it alone, "opened" if the model's template has opened the
            `think` block in the prompt, "off" for no splitting.
        resumed: whether the model continues an unfinished answer. Then the prompt has opened no block, and white space
            behind a block is a part of the answer.

    Raises:
        ValueError: `tags` is not one of these.
    """
    if tags not in _CHOICES:
        raise InvalidValue(f"Invalid reasoning_tags {tags!r}: expected one of {', '.join(_CHOICES)}.")
    if tags == "off":
        return None
    if tags == "opened":
        return TagSplitter([TAGS["think"]], opened=not resumed, joint=" " if resumed else "")
    return TagSplitter(list(TAGS.values()) if tags == "auto" else [TAGS[tags]], joint=" " if resumed else "")


def remark_on_tags(text: str, tags: ReasoningTags) -> str | None:
    """Return a remark about an answer with an end tag without a begin tag, which may hold reasoning; else None."""
    stray = None if tags == "off" else stray_end(text, [TAGS[tags]] if tags in TAGS else [*TAGS.values()])
    if stray is None:
        return None
    return (
        f"the text has {stray} without a beginning, so it may hold reasoning: reasoning_tags='opened' keeps that apart"
    )


class TagSplitter:
    """Separates reasoning from text, delta by delta. The result does not depend on how the stream is cut.

    It passes through these states, and each keeps only text that may still become a tag::

        opening  --begin tag-->  inside  --end tag-->  behind  --first other character-->  done
           '---- anything else ----------------------------------------------------------->'

    Only a block at the very beginning counts: when `done`, everything is text, and `feed` need not be called.

    Attributes:
        done: whether all further text belongs to the answer.
        found: whether there was a block.
    """

    def __init__(self, tags: Sequence[Tag], *, opened: bool = False, joint: str = "") -> None:
        """Make the splitter for one answer.

        Args:
            tags: the tags to look for.
            opened: whether the prompt has opened the block of the first tag, so that the text begins inside of it.
            joint: the replacement for white space between the block and the answer.
        """
        self.done = False
        self.found = opened
        self._starts = _starts_of(*tags)
        self._tag = tags[0] if opened else None
        self._opened = opened
        self._joint = joint
        self._spaced = False
        self._reasoned = False
        self._space: list[str] = []
        self._held = ""
        self._headers: list[str] = []
        self._state: Callable[[str], list[Piece]] = self._opening

    def feed(self, delta: str) -> list[Piece]:
        """Return the reasoning and the text that can be decided with the next delta."""
        return self._state(delta)

    def flush(self) -> list[Piece]:
        """Return the rest, at the natural end."""
        held, self._held = self._held, ""
        if self._state == self._opening:
            given = self._opening_over(held)
            return [*given, *self.flush()]
        if self._state == self._inside:
            return [Reasoning(held)] if held else []
        return [held] if held else []

    def _opening(self, delta: str) -> list[Piece]:
        if not self._held:
            text = delta.lstrip()
            self._space.append(delta[: len(delta) - len(text)])
        else:
            text = self._held + delta
        for tag, start in self._starts:
            if text.startswith(start):
                self._tag, self.found = tag, True
                self._space.clear()
                return self._enter(text[len(start) :])
        if any(start.startswith(text) for _, start in self._starts):
            self._held = text
            return []
        return self._opening_over(text)

    def _opening_over(self, text: str) -> list[Piece]:
        """Continue without a begin tag: inside the block that the prompt opened, or in the text."""
        text = "".join(self._space) + text
        self._held = ""
        if self._opened:
            return self._enter(text)
        self.done = True
        self._state = self._text
        return [text] if text else []

    def _enter(self, text: str) -> list[Piece]:
        self._held = ""
        self._state = self._inside
        return self._inside(text)

    def _inside(self, delta: str) -> list[Piece]:
        assert self._tag is not None
        text, end = self._held + delta, self._tag.end
        at = text.find(end)
        if at < 0:
            keep = _overlap(text, end)
            self._held = text[len(text) - keep :]
            reasoning = text[: len(text) - keep]
        else:
            reasoning = text[:at]
        self._reasoned = self._reasoned or bool(reasoning)
        rest: list[Piece] = []
        if at >= 0:
            self._held, self._headers = "", list(self._tag.headers)
            self._state = self._behind
            rest = self._behind(text[at + len(end) :])
        return [Reasoning(reasoning), *rest] if reasoning else rest

    def _behind(self, delta: str) -> list[Piece]:
        whole = self._held + delta
        text = whole.lstrip()
        self._spaced = self._spaced or len(text) < len(whole)
        again = self._again()
        if opening := _first_of(again, text):
            between: list[Piece] = [Reasoning(BETWEEN)] if self._reasoned else []
            return [*between, *self._enter(text[len(opening) :])]
        for place, header in enumerate(self._headers):
            if text.startswith(header):
                self._held, self._headers = "", self._headers[place + 1 :]
                return self._behind(text[len(header) :])
        if any(start.startswith(text) for start in (*self._headers, *again)):
            self._held = text
            return []
        self._held = ""
        if not text:
            return []
        self.done = True
        self._state = self._text
        return [self._joint + text if self._spaced else text]

    def _again(self) -> tuple[str, ...]:
        """Return the begin tags of further blocks."""
        return (self._tag.begin, *self._tag.also) if self._tag is not None and self._tag.also else ()

    def _text(self, delta: str) -> list[Piece]:
        return [delta] if delta else []


@cache
def _starts_of(*tags: Tag) -> tuple[tuple[Tag, str], ...]:
    """Return all openings, each with its tag."""
    return tuple((tag, start) for tag in tags for start in (tag.begin, *tag.also))


def _first_of(starts: Sequence[str], text: str) -> str:
    """Return the one of `starts` with which a text begins; an empty string if there is none."""
    return next((start for start in starts if text.startswith(start)), "")


def stray_end(text: str, tags: Sequence[Tag]) -> str | None:
    """Return an end tag that a text has without a begin tag before it; None if there is none.

    The prompt has opened the block in that case, and the text before the tag is reasoning.
    """
    for tag in tags:
        at = text.find(tag.end)
        if at >= 0 and tag.begin not in text[:at]:
            return tag.end
    return None


def _overlap(text: str, end: str) -> int:
    """Return the number of characters at the end of a text that are the beginning of `end`."""
    for size in range(min(len(end) - 1, len(text)), 0, -1):
        if text.endswith(end[:size]):
            return size
    return 0
