"""Addresses, secrets, personal data and control characters."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, NamedTuple

import regex

from ..log.mistakes import InvalidType, InvalidValue
from ..mellea.requirements.rule import FINE, PASS, RuleAnswer, fail
from . import addresses, credentials, personal
from .addresses import find_address, written_host
from .credentials import find_secret
from .extra import needed as needed
from .hosts import LABEL, has_suffix
from .making import text_requirement
from .passages import Passage, Passages
from .personal import finders

PLURALS = {
    "email": "e-mail addresses",
    "phone": "telephone numbers",
    "iban": "IBANs",
    "card": "card numbers",
    "ssn": "social security numbers",
}
KINDS = tuple(PLURALS)

_ALLOWED = regex.compile(
    rf"(?:[a-z][a-z0-9+.-]*://)?\.?(?P<host>{LABEL}(?:\.{LABEL})*+)\.?(?::\d+)?/?", regex.IGNORECASE
)
_CONTROL = regex.compile(r"[\p{Cc}--[\t\n\r]]|[\u202a-\u202e\u2066-\u2069\ufff9-\ufffb\U000e0000-\U000e007f]", regex.V1)


class CharactersRead(NamedTuple):
    """How many characters were read, and the one behind them that was found."""

    length: int = 0
    found: str = ""


@dataclass(frozen=True)
class Characters:
    """None of the characters that a pattern describes."""

    pattern: regex.Pattern[str]

    def start(self) -> CharactersRead:
        """Begin with nothing found."""
        return CharactersRead()

    def read(self, state: CharactersRead, text: str) -> CharactersRead:
        """Look at each character, up to the first that is found."""
        if state.found:
            return state
        match = self.pattern.search(text)
        return CharactersRead(state.length + (match.start() if match else len(text)), match.group() if match else "")

    def so_far(self, state: CharactersRead, settled: bool) -> RuleAnswer:
        """Say "fail" once one was found."""
        if not state.found:
            return FINE
        place = (state.length, state.length + 1)
        return fail(
            f"it has the control character U+{ord(state.found):04X} in it", place, "Write without control characters."
        )

    def at_end(self, state: CharactersRead) -> RuleAnswer:
        """Say "pass" if none was found."""
        return self.so_far(state, True) if state.found else PASS

    def go_on(self, state: CharactersRead) -> CharactersRead:
        """Look at what follows."""
        return self.start()


def no_control_characters() -> Any:
    """Forbid control characters but tab, line feed and carriage return; and those that turn or hide text.

    The latter are bidirectional controls, annotations and tag characters. Joiners, as emoji have them, are fine.

    In mid-stream it says "fail" with the first one, and otherwise "unknown".
    """
    rule = Characters(_CONTROL)
    text = "The text has no control characters."
    return text_requirement(rule, text, label="no control characters", check_only=True)


def no_urls(allow: str | Iterable[str] = ()) -> Any:
    """Forbid web addresses: `scheme://host`, `//host`, `www.`, `mailto:` and its like, and names of hosts.

    Needs the extra `checks`: the public suffix list says which names are hosts. Names under suffixes that end names
    of files or attributes as well, as `setup.py` and `user.name`, are addresses only with a path or a port.

    In mid-stream it says "fail" with the word that is an address, and otherwise "unknown".

    Args:
        allow: hosts that are fine, with all that is below them: "example.com" allows "docs.example.com" too.

    Raises:
        TypeError: `allow` is not a string, nor several.
        ValueError: an item of `allow` is not a host.
        ModuleNotFoundError: the extra `checks` is not installed.
    """
    allowed = tuple(map(_allowed_host, _strings(allow, "allow", "hosts, such as 'example.com'")))
    has_suffix("example.org")  # a missing package is told now, not in the middle of a run

    def find(line: str, start: int) -> Passage | None:
        place = find_address(line, start, allowed)
        return Passage("it has a web address in it", *place) if place else None

    but = f" but to {', '.join(allowed)}" if allowed else ""
    advice = f"Link to nothing{but}." if allowed else "Write without links and web addresses."
    rule = Passages(find, addresses.TRIGGER, advice)
    return text_requirement(rule, f"The text has no links{but}.", label=f"no links{but}", check_only=True)


def no_secrets() -> Any:
    """Forbid keys, tokens and passwords in the forms in which services issue them: AWS, GitHub, OpenAI, Slack, ...

    `docs/requirements.md` names the forms. Nothing is guessed from how random a text looks.

    In mid-stream it says "fail" with the word that completes a secret, and otherwise "unknown".
    """
    rule = Passages(find_secret, credentials.TRIGGER, "Write a placeholder in place of every key, token and password.")
    return text_requirement(rule, "The text has no secrets in it.", label="no secrets", check_only=True)


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
    known = finders(region)
    wanted = _strings(kinds, "kinds", f"some of: {', '.join(KINDS)}")
    if not wanted:
        raise InvalidValue(f"Invalid value {kinds!r} for kinds: expected some of: {', '.join(KINDS)}.")
    for kind in wanted:
        if kind not in known:
            raise InvalidValue(f"Invalid value {kind!r} for kinds: expected some of: {', '.join(KINDS)}.")

    def find(line: str, start: int) -> Passage | None:
        for kind in wanted:
            name, finder = known[kind]
            if place := finder(line, start):
                return Passage(f"it has {name} in it", *place)
        return None

    names = ", ".join(PLURALS[kind] for kind in wanted)
    rule = Passages(find, personal.TRIGGER, f"Leave out {names}, or write placeholders.", escapes=False)
    return text_requirement(rule, "The text has no personal data in it.", label="no personal data", check_only=True)


def _strings(given: object, name: str, expected: str) -> tuple[str, ...]:
    """Return one string or several as several."""
    if isinstance(given, str):
        return (given,)
    items = tuple(given) if isinstance(given, Iterable) else (given,)
    for item in items:
        if not isinstance(item, str):
            raise InvalidType(f"Invalid value {given!r} for {name}: expected {expected}.")
    return items


def _allowed_host(given: str) -> str:
    """Return the host to allow; it may be given as a URL."""
    match = _ALLOWED.fullmatch(given.strip())
    if match is None:
        raise InvalidValue(f"Invalid value {given!r} for allow: expected hosts; 'example.com' allows all below it too.")
    return written_host(match["host"])
