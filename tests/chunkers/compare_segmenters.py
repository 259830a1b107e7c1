"""Hold segmenters side by side on the labelled texts: `python tests/chunkers/compare_segmenters.py`.

Candidates that are not installed are left out. A case counts where every boundary is right and no other is given.
"""

from __future__ import annotations

import importlib
import time
from collections.abc import Callable

from labelled_prose import Case, load

Segmenter = Callable[[Case], list[str]]


def _uniseg() -> Segmenter:
    sentences = importlib.import_module("uniseg.sentencebreak").sentences
    return lambda case: list(sentences(case.text))


def _icu() -> Segmenter:
    breaker = importlib.import_module("icu4py.breakers").SentenceBreaker
    return lambda case: list(breaker(case.text, case.language))


def _sentencex() -> Segmenter:
    segment = importlib.import_module("sentencex").segment
    return lambda case: list(segment(case.language, case.text))


def _pysbd() -> Segmenter:
    make = importlib.import_module("pysbd").Segmenter
    known = set(importlib.import_module("pysbd.languages").LANGUAGE_CODES)
    return lambda case: make(language=case.language if case.language in known else "en").segment(case.text)


def _syntok() -> Segmenter:
    analyze = importlib.import_module("syntok.segmenter").analyze

    def run(case: Case) -> list[str]:
        found = []
        for paragraph in analyze(case.text):
            for sentence in paragraph:
                last = sentence[-1]
                found.append(case.text[sentence[0].offset : last.offset + len(last.value)])
        return found

    return run


def _punkt() -> Segmenter:
    punkt = importlib.import_module("punkt")
    names = {"en": "english", "de": "german", "fr": "french", "es": "spanish", "it": "italian", "nl": "dutch"}
    names |= {"pl": "polish", "ru": "russian", "el": "greek"}
    made = {name: punkt.PunktSentenceTokenizer(punkt.load_model(name)) for name in names.values()}
    return lambda case: list(made[names.get(case.language, "english")].tokenize(case.text))


def _nupunkt() -> Segmenter:
    sent_tokenize = importlib.import_module("nupunkt").sent_tokenize
    return lambda case: list(sent_tokenize(case.text))


def _sentence_stream() -> Segmenter:
    stream = importlib.import_module("sentence_stream").stream_to_sentences
    return lambda case: list(stream([case.text]))


def _prose() -> Segmenter:
    strategy = importlib.import_module("mellea_stream_widget.chunkers").ProseChunker()
    return lambda case: strategy.split(case.text) + strategy.flush(case.text)


CANDIDATES: dict[str, Callable[[], Segmenter]] = {
    "uniseg": _uniseg,
    "icu4py": _icu,
    "sentencex": _sentencex,
    "pysbd": _pysbd,
    "syntok": _syntok,
    "punkt": _punkt,
    "nupunkt": _nupunkt,
    "sentence-stream": _sentence_stream,
    "prose": _prose,
}


def main() -> None:
    """Print for every candidate how many one-line and how many laid-out texts it cuts exactly as labelled."""
    cases = load()
    laid_out = sum("\n" in case.text for case in cases)
    print(f"{'':16} {len(cases) - laid_out:3} one-line {laid_out:3} laid out   time")
    for name, build in CANDIDATES.items():
        try:
            segment = build()
        except ImportError:
            print(f"{name:16} not installed")
            continue
        began = time.perf_counter()
        right = [case for case in cases if _bare(segment(case)) == _bare(case.chunks)]
        spent = time.perf_counter() - began
        lines = sum("\n" not in case.text for case in right)
        print(f"{name:16} {lines:12} {len(right) - lines:12} {spent * 1e3:7.1f} ms")


def _bare(chunks: list[str]) -> list[str]:
    """Without white space, which some candidates normalise, and without empty chunks."""
    return [bare for chunk in chunks if (bare := "".join(chunk.split()))]


if __name__ == "__main__":
    main()
