"""Finds e-mail addresses, telephone numbers, IBANs, card numbers and US social security numbers."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from string import ascii_uppercase, digits
from typing import Any

import regex

from ..log.mistakes import InvalidValue
from .cards import find_card
from .extra import needed
from .hosts import LABEL, has_suffix
from .passages import Place

Finder = Callable[[str, int], Place | None]
"""Returns where in a line something that ends behind a place stands."""

TRIGGER = regex.compile(r"[@\d]")
"""All personal data that is looked for ends with a word that has one of these in it."""

_LOCAL = r"[\p{L}\p{M}\p{N}_.!#$%&'*+/=?^{|}~-]{0,63}[\p{L}\p{M}\p{N}_+~=-]"
_EMAIL = regex.compile(rf"(?P<local>{_LOCAL})@(?P<host>{LABEL}(?:\.{LABEL}){{1,9}}+)(?![\p{{L}}\p{{N}}@]|_\w)")
_ASCII_EMAIL = regex.compile(
    r"(?P<local>[a-z0-9][a-z0-9_.+~-]{0,63})@(?P<host>[a-z0-9-]+(?:\.[a-z0-9-]+){1,9}+)(?![a-z0-9@]|_\w)",
    regex.IGNORECASE,
)
_ANY_CASE = frozenset({"com", "org", "net", "edu"})
_VERSION = regex.compile(r"v?\d+\.\d|v\d+\.|\d+\.x\b", regex.IGNORECASE)
_REMOTE = regex.compile(r":(?!\d+\b)[\w~/.-]")
_CODE = regex.compile(r"[(\[=]")
_FILES = frozenset({"py", "md", "rs", "sh", "pl", "cc", "so", "ml", "mm", "java", "zip", "mov", "do"})
_USER_OF_URL = regex.compile(r"[a-z][a-z0-9+.-]*://[^\s/?#]*$", regex.IGNORECASE)

_MARK = r"(?: ?[._/-] ?| {1,2})?"
_IBAN = regex.compile(
    rf"(?<![A-Z0-9])[A-Z]{{2}}{_MARK}\d{_MARK}\d(?:{_MARK}[A-Z0-9]){{11,30}}+", regex.IGNORECASE | regex.ASCII
)
_IBAN_SIZE, _SSN_SIZE, _PHONE_SIZE = 68, 64, 40
"""Characters before a word in which what ends with the word may begin."""
_PHONE_DIGITS = 15
_PHONE_TRIES = 10
_VALUES = {character: str(int(character, 36)) for character in ascii_uppercase + digits}
_NO_MARKS = str.maketrans("", "", " ._/-")
_NUMBERS = regex.compile(r"[\d\s().+/~-]{0,64}")
_PART = regex.compile(r"[A-Z0-9]+", regex.IGNORECASE | regex.ASCII)
_AREA = r"(?<![A-Za-z0-9_]|\d[.,_/-])(?P<area>\d{3})"
_SERIAL = r"(?P<serial>\d{4})(?![A-Za-z0-9_]|[.,_/-]\d)"
_SSN = regex.compile(
    rf"{_AREA}(?P<mark> ?[-._/·] ?)(?P<group>\d\d)(?P=mark){_SERIAL}"
    rf"|(?<!\d ){_AREA}(?P<mark> {{1,2}})(?P<group>\d\d)(?P=mark){_SERIAL}(?! \d)"
    rf"|(?:\bssn|social[ -]security)\D{{0,40}}(?<!\d){_AREA}(?P<group>\d\d){_SERIAL}",
    regex.IGNORECASE,
)

_DIGIT = regex.compile(r"\d")
_SLASH = regex.compile(r"(?<=\d)/(?=\d{2})")
_FLOAT = regex.compile(r"\d+[.,]\d+(?:e[+-]?\d+)?", regex.IGNORECASE)


def finders(region: str | None) -> dict[str, tuple[str, Finder]]:
    """Return for each kind of personal data what to call one, and what finds it.

    Raises:
        ValueError: there is no such country.
        ModuleNotFoundError: the extra `checks` is not installed.
    """
    phonenumbers = needed("phonenumbers", "no_personal_data()")
    iban, luhn, ssn = (needed(f"stdnum.{name}", "no_personal_data()") for name in ("iban", "luhn", "us.ssn"))
    has_suffix("example.org")  # a missing package is told now, not in the middle of a run
    if region is not None and region not in phonenumbers.SUPPORTED_REGIONS:
        raise InvalidValue(
            f"Invalid value {region!r} for region: expected the two capital letters of a country, such as 'US'."
        )
    phone = partial(
        _find_phone, matcher=phonenumbers.PhoneNumberMatcher, valid=phonenumbers.Leniency.VALID, region=region
    )
    return {
        "email": ("an e-mail address", find_email),
        "phone": ("a telephone number", phone),
        "iban": ("an IBAN", partial(_find_iban, valid=partial(iban.is_valid, check_country=False))),
        "card": ("a card number", partial(find_card, luhn=luhn.is_valid)),
        "ssn": ("a social security number", partial(_find_ssn, valid=ssn.is_valid)),
    }


def find_email(line: str, start: int) -> Place | None:
    """Return where an e-mail address stands in the word from `start` on."""
    if "@" not in line[start:]:
        return None
    patterns = (_EMAIL,) if line.isascii() else (_EMAIL, _ASCII_EMAIL)
    found = (match for pattern in patterns for match in pattern.finditer(line, start))
    return next((match.span() for match in found if _is_mailbox(line, match)), None)


def _is_mailbox(line: str, match: regex.Match[str]) -> bool:
    """Whether it is a mailbox, and not a package with its version, a repository, the user of a URL, or code."""
    local, host = match["local"], match["host"]
    if _VERSION.match(host) or not has_suffix(host):
        return False
    last = host.rpartition(".")[2]
    if last != last.lower() and host != host.upper() and last.lower() not in _ANY_CASE:
        return False
    if last in _FILES and host.count(".") == 1:
        return False
    if last.lower() not in _ANY_CASE and _CODE.match(line, match.end()):
        return False
    if _USER_OF_URL.search(line[: match.end("local")]) or line[: match.start()].endswith("@"):
        return False
    return not (local == "git" or _REMOTE.match(line, match.end()))


def _find_phone(line: str, start: int, *, matcher: Any, valid: Any, region: str | None) -> Place | None:
    begin = _phone_begin(line, start, region)
    if begin < 0:
        return None
    for match in matcher(_SLASH.sub("-", line[begin:]), region, valid, _PHONE_TRIES):
        if begin + match.end > start and not _is_float(line, begin + match.start, begin + match.end):
            return begin + match.start, begin + match.end
    return None


def _phone_begin(line: str, start: int, region: str | None) -> int:
    """Return where a number that ends in the word may begin; -1 if none can.

    Without a region it begins with a plus sign. Where more digits stand in a row than a telephone number has, with
    nothing but spaces and such marks between them, they are a table or a list of numbers.
    """
    if region is None:
        return line.rfind("+", max(0, start - _PHONE_SIZE), start) if "+" not in line[start:] else start
    run = _NUMBERS.match(line[start - 1 :: -1] if start else "")
    begin = start - (run.end() if run else 0)
    before = sum(character.isdigit() for character in line[begin:start])
    behind = sum(character.isdigit() for character in line[start : start + _PHONE_SIZE])
    return begin if before <= _PHONE_DIGITS and before + behind > 5 else -1


def _is_float(line: str, begin: int, end: int) -> bool:
    """Whether a number is made of digits of a fraction."""
    first = _DIGIT.search(line, begin)
    begin = first.start() if first else begin
    return any(one.start() <= begin and end <= one.end() for one in _FLOAT.finditer(line, max(0, begin - 24)))


def _find_iban(line: str, start: int, *, valid: Callable[[str], bool]) -> Place | None:
    for match in _IBAN.finditer(line, max(0, start - _IBAN_SIZE), overlapped=True):
        for part in _PART.finditer(line, max(start, match.start()), match.end()):
            compact = line[match.start() : part.end()].upper().translate(_NO_MARKS)
            whole = 15 <= len(compact) <= 34 and not _PART.match(line, part.end())
            if whole and _remainder(compact) == 1 and valid(compact):
                return match.start(), part.end()
    return None


def _remainder(account: str) -> int:
    """Return what ISO 13616 asks to be 1: of an IBAN as a number, with two digits for each letter, divided by 97."""
    return int("".join(map(_VALUES.__getitem__, account[4:] + account[:4]))) % 97


def _find_ssn(line: str, start: int, *, valid: Callable[[str], bool]) -> Place | None:
    found = (match for match in _SSN.finditer(line, max(0, start - _SSN_SIZE)) if match.end() > start)
    good = (match for match in found if valid("-".join(match.group("area", "group", "serial"))))
    return next((match.span() for match in good), None)
