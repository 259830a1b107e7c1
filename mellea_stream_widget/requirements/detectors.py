"""Addresses, secrets, personal data and control characters."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import Any

import regex

from ..mellea.requirements.rule import PASS, UNKNOWN, Answer, fail
from .lines import Lines
from .making import text_requirement

KINDS = ("email", "phone", "iban", "card", "ssn")

_TOP = "com|org|net|edu|gov|info|biz|io|ai|co|dev|app|uk|de|fr|nl|eu|ca|jp|cn|ru|br|ch"
_URL = regex.compile(
    r"(?P<scheme>[a-z][a-z0-9+.-]{1,20}://)(?P<host>[^\s/?#\\<>\"']+)"
    r"|(?P<other>(?:mailto|tel|data|javascript|vbscript):)(?=\S)"
    rf"|(?<![\w@./-])(?P<bare>www\.[\w.-]+|(?:[\p{{L}}\p{{N}}][\p{{L}}\p{{N}}-]*\.)+(?:{_TOP}))(?![\w-])",
    regex.IGNORECASE,
)
_CONTROL = regex.compile(r"[\p{Cc}--[\t\n\r]]|[\u202a-\u202e\u2066-\u2069\ufff9-\ufffb\U000e0000-\U000e007f]", regex.V1)
_EMAIL = regex.compile(r"[\w.+%-]+@[\w-]+(?:\.[\w-]+)+")
_IBAN = regex.compile(r"(?<!\w)[A-Z]{2}\d{2}(?: ?[A-Z0-9]{1,4}){3,8}")
_CARD = regex.compile(r"(?<![\d-])[3-6](?:[ -]?\d){12,18}(?![\d-])")
_SSN = regex.compile(r"(?<![\d-])\d{3}-\d\d-\d{4}(?![\d-])")


@dataclass(frozen=True)
class Characters:
    """None of the characters that a pattern describes; the state names the first one."""

    pattern: regex.Pattern[str]

    def start(self) -> str:
        """Begin with nothing found."""
        return ""

    def read(self, state: str, text: str) -> str:
        """Look at each character."""
        match = None if state else self.pattern.search(text)
        return f"U+{ord(match.group()):04X}" if match else state

    def so_far(self, state: str, settled: bool) -> Answer:
        """Say "fail" once one was found."""
        return fail(f"it has the control character {state} in it") if state else UNKNOWN

    def at_end(self, state: str) -> Answer:
        """Say "pass" if none was found."""
        return self.so_far(state, True) if state else PASS

    def go_on(self, state: str) -> str:
        """Look at what follows."""
        return ""


def no_control_characters() -> Any:
    """Forbid control characters but tab, line feed and carriage return; and those that turn or hide text.

    The latter are bidirectional controls, annotations and tag characters. Joiners, as emoji have them, are fine.

    In mid-stream it says "fail" with the first one, and otherwise "unknown".
    """
    rule = Characters(_CONTROL)
    text = "The text has no control characters."
    return text_requirement(rule, text, label="no control characters", check_only=True)


def no_urls(allow: str | Iterable[str] = ()) -> Any:
    """Forbid web addresses: `scheme://host`, `mailto:` and its like, `www.`, and names under common top-level domains.

    In mid-stream it says "fail" with the word that is an address, and otherwise "unknown".

    Args:
        allow: hosts that are fine, with all that is below them: "example.com" allows "docs.example.com" too.
    """
    allowed = tuple(host.casefold().strip(".") for host in ([allow] if isinstance(allow, str) else allow))

    def find(line: str) -> str | None:
        for match in _URL.finditer(line):
            host = _host(match["host"] or match["bare"] or "")
            if not any(host == name or host.endswith(f".{name}") for name in allowed):
                return "it has a web address in it"
        return None

    but = f" but to {', '.join(allowed)}" if allowed else ""
    return text_requirement(Lines(find), f"The text has no links{but}.", label=f"no links{but}", check_only=True)


def no_secrets() -> Any:
    """Forbid keys, tokens and passwords in forms that detect-secrets knows: AWS, GitHub, Slack, private keys, ...

    Needs the extra `checks`. Of detect-secrets only the detectors with a fixed form are asked, not those that guess
    from randomness.

    In mid-stream it says "fail" with the word that completes a secret, and otherwise "unknown".

    Raises:
        ModuleNotFoundError: the extra `checks` is not installed.
    """
    detectors = _secret_detectors()

    def find(line: str) -> str | None:
        for name, detector in detectors:
            if any(True for _ in detector(line)):
                return f"it has a secret in it: {name}"
        return None

    return text_requirement(Lines(find), "The text has no secrets in it.", label="no secrets", check_only=True)


def no_personal_data(kinds: str | Iterable[str] = KINDS, *, region: str | None = None) -> Any:
    """Forbid e-mail addresses, telephone numbers, IBANs, card numbers and US social security numbers.

    Needs the extra `checks`: telephone numbers are found by phonenumbers, the check digits of the others are tested
    by python-stdnum. Names of people and places are not looked for.

    In mid-stream it says "fail" with the word that completes one, and otherwise "unknown"; the end of a chunk is the
    end of a number.

    Args:
        kinds: some of "email", "phone", "iban", "card", "ssn".
        region: the country, as "US", whose telephone numbers are found without a country code too.

    Raises:
        ValueError: there is no such kind, or no such country.
        ModuleNotFoundError: the extra `checks` is not installed.
    """
    wanted = (kinds,) if isinstance(kinds, str) else tuple(kinds)
    finders = _personal_finders(region)
    for kind in wanted:
        if kind not in finders:
            raise ValueError(f"kinds has {kind!r} in it; choose from: {', '.join(KINDS)}")

    def find(line: str) -> str | None:
        for kind in wanted:
            name, finder = finders[kind]
            if finder(line):
                return f"it has {name} in it"
        return None

    text = "The text has no personal data in it."
    return text_requirement(Lines(find), text, label="no personal data", check_only=True)


def needed(module: str, what: str) -> Any:
    """Import a module of the extra `checks`.

    Raises:
        ModuleNotFoundError: with what to install.
    """
    try:
        return import_module(module)
    except ModuleNotFoundError as exc:
        raise ModuleNotFoundError(
            f"{what} needs the package of {exc.name!r}: pip install 'mellea-stream-widget[checks]'", name=exc.name
        ) from None


def _host(written: str) -> str:
    """Give the host of what stands between scheme and path: without user, port and a dot at its end."""
    return written.rpartition("@")[2].partition(":")[0].rstrip(".,;!)]}").casefold()


@cache
def _secret_detectors() -> tuple[tuple[str, Callable[[str], Iterable[str]]], ...]:
    util = needed("detect_secrets.core.plugins.util", "no_secrets()")
    base = needed("detect_secrets.plugins.base", "no_secrets()").RegexBasedDetector
    kinds = util.get_mapping_from_secret_type_to_class().values()
    detectors = [kind() for kind in kinds if issubclass(kind, base)]
    return tuple((d.secret_type, d.analyze_string) for d in detectors if not d.secret_type.startswith("Public IP"))


def _personal_finders(region: str | None) -> dict[str, tuple[str, Callable[[str], bool]]]:
    phonenumbers = needed("phonenumbers", "no_personal_data()")
    iban, luhn, ssn = (needed(f"stdnum.{name}", "no_personal_data()") for name in ("iban", "luhn", "us.ssn"))
    if region is not None and region not in phonenumbers.SUPPORTED_REGIONS:
        raise ValueError(f'region is {region!r}; give the two capital letters of a country, as "US"')

    def phone(line: str) -> bool:
        return any(True for _ in phonenumbers.PhoneNumberMatcher(line, region))

    def account(line: str) -> bool:
        for match in _IBAN.finditer(line):
            groups = match.group().split(" ")
            if any(iban.is_valid("".join(groups[:size])) for size in range(1, len(groups) + 1)):
                return True
        return False

    def card(line: str) -> bool:
        return any(luhn.is_valid(regex.sub(r"\D", "", match.group())) for match in _CARD.finditer(line))

    def security(line: str) -> bool:
        return any(ssn.is_valid(match.group()) for match in _SSN.finditer(line))

    return {
        "email": ("an e-mail address", lambda line: _EMAIL.search(line) is not None),
        "phone": ("a telephone number", phone),
        "iban": ("an IBAN", account),
        "card": ("a card number", card),
        "ssn": ("a social security number", security),
    }
