"""Hold segmenters side by side: `python tests/chunkers/compare_segmenters.py [--golden FOLDER]`.

Candidates that are not installed are left out; `requirements/segmenters.txt` names them. For each language the table
has the share of right boundaries: of those that a candidate gives or the labels have, how many are in both. White
space does not count. `docs/prose.md` holds a table.

The labelled texts were written before the rules of `prose`, but by the same hand. `--golden` takes a folder with the
language tests of pysbd (`tests/lang` in its repository), which hold the golden rules of pragmatic_segmenter and more:
texts by another hand.
"""

from __future__ import annotations

import argparse
import ast
import importlib
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path

from labelled_prose import Case, load

Segmenter = Callable[[Case], list[str]]
NAMES = {"deutsch": "de", "english": "en", "spanish": "es", "french": "fr", "italian": "it", "russian": "ru"}
NAMES |= {"arabic": "ar", "chinese": "zh", "hindi": "hi", "japanese": "ja", "urdu": "ur", "dutch": "nl", "danish": "da"}
NAMES |= {"polish": "pl", "greek": "el", "persian": "fa", "marathi": "mr", "bulgarian": "bg", "slovak": "sk"}


def _sentencex() -> Segmenter:
    segment = importlib.import_module("sentencex").segment
    return lambda case: list(segment(case.language, case.text))


def _pysbd() -> Segmenter:
    make = importlib.import_module("pysbd").Segmenter
    known = set(importlib.import_module("pysbd.languages").LANGUAGE_CODES)
    return lambda case: list(make(language=case.language if case.language in known else "en").segment(case.text))


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


def _stream2sentence() -> Segmenter:
    generate = importlib.import_module("stream2sentence").generate_sentences
    sizes = {"minimum_sentence_length": 1, "minimum_first_fragment_length": 1}
    return lambda case: list(generate(iter([case.text]), language=case.language, **sizes))


def _prose() -> Segmenter:
    strategy = importlib.import_module("mellea_stream_widget.chunkers").ProseChunker()
    return lambda case: strategy.split(case.text) + strategy.flush(case.text)


CANDIDATES: dict[str, Callable[[], Segmenter]] = {
    "prose": _prose,
    "pysbd": _pysbd,
    "syntok": _syntok,
    "stream2sentence": _stream2sentence,
    "sentencex": _sentencex,
}


def golden(folder: Path) -> Iterator[Case]:
    """Read pysbd's lists of texts and sentences, but those of PDFs, which are about the cleaning of texts."""
    for file in sorted(folder.glob("*.py")):
        language = NAMES.get(file.stem.removeprefix("test_"))
        if language is None:
            continue
        for node in ast.parse(file.read_text(encoding="utf-8")).body:
            if not isinstance(node, ast.Assign) or "PDF" in ast.unparse(node.targets[0]):
                continue
            for item in node.value.elts if isinstance(node.value, ast.List) else []:
                try:
                    text, sentences = ast.literal_eval(item)
                except ValueError:  # marked as one that pysbd itself gets wrong
                    text, sentences = map(ast.literal_eval, item.args[:2])  # type: ignore[attr-defined]
                yield Case(file.stem, language, text, [sentence.strip() for sentence in sentences])


def boundaries(chunks: list[str]) -> set[int]:
    """Return behind how many characters that are not white space a chunk ends, the last one left out."""
    ends, size = set(), 0
    for chunk in chunks:
        size += len("".join(chunk.split()))
        ends.add(size)
    return ends - {size, 0}


def main() -> None:
    """Print the share of right boundaries for each language and candidate."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--golden", type=Path)
    folder = parser.parse_args().golden
    sets = {"labelled": load()}
    if folder is not None:
        sets["golden"] = list(golden(folder))
    for name, cases in sets.items():
        counted = Counter(case.language for case in cases)
        columns = [language for language, _ in sorted(counted.items(), key=lambda item: (-item[1], item[0]))]
        print(f"\n{name}: {len(cases)} texts\n| candidate | time | all | {' | '.join(columns)} |")
        print("|---" * (len(columns) + 3) + "|")
        for candidate, build in CANDIDATES.items():
            _print_row(candidate, build, cases, columns)


def _print_row(candidate: str, build: Callable[[], Segmenter], cases: list[Case], columns: list[str]) -> None:
    try:
        segment = build()
    except ImportError:
        print(f"{candidate}: not installed", file=sys.stderr)
        return
    both: defaultdict[str, int] = defaultdict(int)
    any_of_them: defaultdict[str, int] = defaultdict(int)
    began = time.perf_counter()
    for case in cases:
        given, right = boundaries(segment(case)), boundaries(case.chunks)
        for column in (case.language, "all"):
            both[column] += len(given & right)
            any_of_them[column] += len(given | right)
    spent = time.perf_counter() - began
    shares = [
        f"{both[column] / any_of_them[column]:.0%}" if any_of_them[column] else "–" for column in ("all", *columns)
    ]
    print(f"| {candidate} | {spent * 1e3:.0f} ms | {' | '.join(shares)} |")


if __name__ == "__main__":
    main()
