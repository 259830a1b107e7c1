"""Finds the numbers of payment cards."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import regex

from .passages import Place

_RUN = regex.compile(r"\d++(?:(?: ?[-_·•/.] ?| {1,2})\d++)*+")
_GROUP = regex.compile(r"(\d++)(\D*+)")
_MIXED = regex.compile(r"(?<!\w)(?=[\w-]*\d)(?=[\w-]*[A-Za-z])[\w-]+[-_.]$")
_FRACTION = regex.compile(r"\.\d")
_LETTER = regex.compile(r"[A-Za-z_]")

# First digits and lengths of the numbers that issuers give out: ranges of ISO/IEC 7812 as the networks publish them.
_RANGES: tuple[tuple[str, str, frozenset[int]], ...] = tuple(
    (low, high or low, frozenset(lengths))
    for low, high, lengths in (
        ("4", "", (13, 16, 19)),  # Visa
        ("51", "55", (16,)),  # Mastercard
        ("2221", "2720", (16,)),  # Mastercard
        ("34", "", (15,)),  # American Express
        ("37", "", (15,)),  # American Express
        ("300", "305", range(14, 20)),  # Diners Club
        ("3095", "", range(14, 20)),  # Diners Club
        ("36", "", range(14, 20)),  # Diners Club
        ("38", "39", range(14, 20)),  # Diners Club
        ("3528", "3589", range(16, 20)),  # JCB
        ("6011", "", range(16, 20)),  # Discover
        ("644", "649", range(16, 20)),  # Discover
        ("65", "", range(16, 20)),  # Discover, RuPay, Troy
        ("60", "", (16,)),  # RuPay, Hipercard
        ("81", "82", range(16, 20)),  # UnionPay, RuPay
        ("508", "", (16,)),  # RuPay, Verve, Elo
        ("62", "", range(16, 20)),  # UnionPay
        ("2200", "2204", range(16, 20)),  # Mir
        ("2205", "", (16,)),  # Borica
        ("50", "", range(13, 20)),  # Maestro, Verve, Elo
        ("56", "58", range(13, 20)),  # Maestro
        ("6304", "", range(13, 20)),  # Maestro
        ("6759", "", range(13, 20)),  # Maestro
        ("676", "", range(13, 20)),  # Maestro
        ("636", "639", range(16, 20)),  # InterPayment, InstaPayment, Elo
        ("9792", "", (16,)),  # Troy
        ("9860", "", (16,)),  # Humo
        ("8600", "", (16,)),  # Uzcard
        ("1800", "", (15,)),  # JCB
        ("2131", "", (15,)),  # JCB
    )
)
_MARKS = frozenset("./·•")
"""Marks that stand between other numbers too; those of a card are all the same, and more than one."""
_NEVER_SEEN = (17, 18)
"""Digits that the ranges allow, but which bare are the number of a post or a message, and of no card."""
_MOST_GROUPS = 5
_LONGEST = 40
_FORMS = frozenset({(4, 3, 3, 3), (4, 4, 4, 7), (4, 4, 5), (4, 5, 6), (4, 6, 4), (4, 6, 5), (6, 13), (8, 8), (6, 10)})


def find_card(line: str, start: int, luhn: Callable[[str], bool]) -> Place | None:
    """Return where in a line a card's number that ends behind `start` stands."""
    for run in _RUN.finditer(line, _begin(line, start)):
        if place := _in_run(line, list(_GROUP.finditer(line, *run.span())), start, luhn):
            return place
    return None


def _begin(line: str, start: int) -> int:
    """Return where to look from: a number that ends behind `start` begins there or later, with a group of its own."""
    begin = max(0, start - _LONGEST)
    while 0 < begin < start and line[begin - 1].isdigit():
        begin += 1
    return begin


def is_issued(digits: str) -> bool:
    """Whether some issuer gives out numbers of this length that begin like this."""
    return any(low <= digits[: len(low)] <= high and len(digits) in sizes for low, high, sizes in _RANGES)


def _in_run(line: str, groups: Sequence[regex.Match[str]], start: int, luhn: Callable[[str], bool]) -> Place | None:
    for last, group in enumerate(groups):
        if group.end(1) <= start:
            continue
        digits = ""
        for first in range(last, max(-1, last - _MOST_GROUPS), -1):
            digits = groups[first][1] + digits
            if len(digits) > 19:
                break
            printed = len(digits) > 12 and is_issued(digits) and _looks_printed(groups[first : last + 1])
            if printed and _stands_alone(line, groups[first].start(), group.end(1)) and luhn(digits):
                return groups[first].start(), group.end(1)
    return None


def _stands_alone(line: str, begin: int, end: int) -> bool:
    """Whether neither letters nor the rest of a fraction touch a number: it is neither a hash nor a float."""
    before, behind = line[:begin], line[end : end + 2]
    if _LETTER.match(before[-1:]) or _LETTER.match(behind) or _FRACTION.match(behind):
        return False
    if before.endswith("."):
        return _LETTER.match(before[-2:-1]) is not None
    return not before.endswith("0,") and not _MIXED.search(before[-64:])


def _looks_printed(groups: Sequence[regex.Match[str]]) -> bool:
    """Whether the digits stand in groups as cards have them, between separators of one kind."""
    sizes = tuple(len(group[1]) for group in groups)
    marks = {group[2].strip() for group in groups[:-1]}
    if len(sizes) == 1:
        return sizes[0] not in _NEVER_SEEN
    if marks & _MARKS and (len(marks) > 1 or len(sizes) == 2):
        return False
    return sizes in _FORMS or (sizes[-1] <= 4 and all(size == 4 for size in sizes[:-1]))
