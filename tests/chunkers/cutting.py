"""Texts, cuts of texts into deltas, and what a chunker makes of them."""

from __future__ import annotations

from collections.abc import Iterable

from hypothesis import settings
from hypothesis import strategies as st

from mellea_stream_widget.orchestrator.chunk import Chunker, Span

SHARED = settings(max_examples=max(25, (settings.default.max_examples if settings.default else 25) // 4))
"""For a property with a case for each of four strategies and more: its cases share the examples."""

# Ends, closers, all kinds of white space (U+001C to U+001F are such for `str` and for `re`, not for `regex`),
# and what looks like them: U+200B is none, U+2028 is a line's end for some.
TRICKY = "ab.!?\"'”’)(” \t\n\r\x0b\x1c\x1f\x85\xa0\u2028\u3000\u200b。é\u0301👍🏽\u200d🇩🇪"

texts = st.one_of(
    st.text(alphabet=TRICKY, max_size=60),
    st.text(max_size=40),
    st.lists(st.sampled_from(["A b.", "!", '"', "\n\n", "\n", "  ", "word", ". ", "\r\n", "?)"])).map("".join),
)

# Everything that the rules of prose look at, in pieces that often make a place.
PIECES = (
    *("The ", "word", " ", "  ", "a", "B", "I", "é", "ß", "1", "12", "2024", ".", "...", "…", "!", "?", ":", ",", "-"),
    *("\n", "\n\n", "\r\n", "\r", "\u2028", "\t", "\xa0", "\x1c", '"', "'", "“", "”", "»", "«", "(", ")", "["),
    *("]", "[1]", "Dr", "U.S", "e.g", "No", "Step ", "Januar", "z. B", "- ", "* ", "1. ", "a) ", "# ", "#", "|"),
    *(
        "`",
        "```",
        "````",
        "~~~",
        "~",
        "*",
        "**",
        "_",
        "。",
        "！",
        "．",
        "」",
        "「",
        "《",
        "》",
        "と",
        "的",
        "🎉",
        "👍🏽",
    ),
    *("\u200d", "\ufe0f", "।", "κ", ";", "\u037e", "؟", "Inc", "Co", "т. д", "В", " " * 70, '"' * 70, "." * 20),
    *(
        "```py\n",
        "\n```\n",
        "`x! y`",
        "``a. B",
        "<|end|>",
        "<|e",
        "<",
        "iPhone",
        "eBay ",
        "end.Next ",
        "is it?Yes ",
        "small. and ",
    ),
    *("\nName: ", "\n**Total cost**: ", "der 17", "2. Dünya", "W. A", "(", "Mio", "&"),
)
prose_texts = st.one_of(st.lists(st.sampled_from(PIECES), max_size=25).map("".join), texts)


@st.composite
def cuts(draw: st.DrawFn, of: st.SearchStrategy[str] = texts) -> list[str]:
    """Cut a text into deltas, empty ones too."""
    text = draw(of)
    places = sorted(draw(st.lists(st.integers(0, len(text)), max_size=12)))
    return [text[begin:end] for begin, end in zip([0, *places], [*places, len(text)], strict=True)]


def run(chunker: Chunker, deltas: Iterable[str]) -> list[Span]:
    """Feed all deltas and flush."""
    spans = [span for delta in deltas for span in chunker.feed(delta)]
    return spans + chunker.flush()


def run_limited(chunker: Chunker, deltas: Iterable[str], limit: int) -> list[Span]:
    """Feed as a run does: in pieces in which the limit of a chunk's length cannot be passed unseen."""
    spans = []
    for delta in deltas:
        while delta:
            room = limit + 1 - chunker.pending
            spans += chunker.feed(delta[:room])
            delta = delta[room:]
            if chunker.pending > limit:
                spans.append(chunker.cut(limit))
    return spans + chunker.flush()


def assert_tiles(spans: list[Span], raw: str) -> None:
    """The spans stand where they say, one behind the other, with nothing but their leads between them."""
    end = 0
    for span in spans:
        assert raw[span.start : span.end] == span.text != ""
        assert raw[end : span.start] == span.lead
        end = span.end
