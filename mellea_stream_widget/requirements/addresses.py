"""Finds addresses on the web."""

from __future__ import annotations

from collections.abc import Iterable

import regex

from .hosts import HOST, host_of
from .passages import Place

TRIGGER = regex.compile(r"[.:]|//|\\\\")
"""Every address has one of these in it."""

_ADDRESS = regex.compile(
    r"(?P<scheme>[a-z][a-z0-9+.-]{1,20}:/{2,}|https?:[\\/]+)(?P<host>[^\s/?#\\<>\"'`]+)"
    r"|(?P<other>\b(?:mailto:[^\s)]|tel:\+?[\d(]|(?:javascript|vbscript):[^\s]|data:(?:[a-z]+/|[;,]|text)"
    r"|(?:sms|callto|facetime):\+?\d|magnet:\?\S))"
    r"|(?<=[(\[<>\"'=\s]|^)[/\\]{2}(?P<relative>[^\s/?#\\<>\"'`)\]]+)"
    r"|(?<![\w@./\\-])(?P<www>www\.[\w-]+(?:\.[\w-]+)*+)"
    rf"|(?<![\p{{L}}\p{{M}}\p{{N}}@/\\$#-]|\w_|[^.]\.)(?P<bare>{HOST})(?![\p{{L}}\p{{M}}\p{{N}}@]|_\w)",
    regex.IGNORECASE,
)
_PATH = regex.compile(r"(?::\d{1,5})?(?:[/?#](?!\s|$|[)\].,;!?]+(?:\s|$)))|:\d{2,5}\b")
_REST = regex.compile(r"[^\s<>\"'`)\]]*[^\s<>\"'`)\].,;:!?]")
_LINK = regex.compile(r"(?:\]\(|=|url\()[\"']?$")
_DOTTED = regex.compile(HOST)
_NO_PATH = regex.compile(r"/\d{1,2}(?![\w/.])|/\d{1,3}\.\d|/[\w.-]*?\.(?:py|rs|sh|md|pl|cc|so|ml|ts|js|c|h)\b")
_LINE_OF_FILE = regex.compile(r"\.(?:cc|java|md|ml|mm|pl|pm|ps|py|rs|sh|so|zip)[:#?]", regex.IGNORECASE)
_BUNDLE = regex.compile(r"^\.app/Contents\b", regex.IGNORECASE)
_CALL = regex.compile(r"[\[({=;]|::|->|\.[\w(]|`")
_IMPORT = regex.compile(r"(?:^|[\s`])(?:import|using|package|namespace|require|include|extends)\s+\W?$|^\s*from\s+$")


def find_address(line: str, start: int, allowed: Iterable[str]) -> Place | None:
    """Return where in a line, from `start` on, an address to a host that is not allowed stands."""
    hosts = tuple(allowed)
    for match in _ADDRESS.finditer(line, start):
        if _is_foreign(line, match, hosts):
            path = _REST.match(line, match.end())
            return match.start(), path.end() if path else match.end()
    return None


def written_host(written: str) -> str:
    """Return the host of what stands between scheme and path: without user, port and marks at its end."""
    return written.rpartition("@")[2].partition(":")[0].rstrip(".,;!?)]}*_~|").lower()


def _is_foreign(line: str, match: regex.Match[str], allowed: tuple[str, ...]) -> bool:
    if match["other"]:
        return True
    if match["scheme"] or match["www"]:
        host: str | None = written_host(match["host"] or match["www"])
    elif match["relative"]:
        written = written_host(match["relative"])
        linked = _LINK.search(line, 0, match.start()) and _DOTTED.fullmatch(written)
        host = written if linked else host_of(written, more=True, code=False)
    else:
        host = _bare_host(line, match)
    return host is not None and not is_below(host, allowed)


def is_below(host: str, allowed: Iterable[str]) -> bool:
    """Whether a host is one of the allowed, or below one of them."""
    host = _in_letters(host)
    return any(host == name or host.endswith(f".{name}") for name in map(_in_letters, allowed))


def _in_letters(host: str) -> str:
    """Return a host with the letters of its own script, where it is written in Punycode."""
    if "xn--" not in host:
        return host
    try:
        return host.encode("ascii").decode("idna")
    except UnicodeError:
        return host


def _bare_host(line: str, match: regex.Match[str]) -> str | None:
    name, behind = match["bare"], line[match.end() : match.end() + 80]
    quoted = line[: match.start()].endswith("`")
    code = bool(_CALL.match(behind)) or quoted or bool(_IMPORT.search(line[: match.start()]))
    more = bool(_PATH.match(behind)) and not _NO_PATH.match(behind)
    if _BUNDLE.search(name[-4:] + behind):
        return None
    more = more and not _LINE_OF_FILE.search(name[-6:] + behind[:1])
    return host_of(name, more=more, code=code and not more)
