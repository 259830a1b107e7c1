"""Which names of hosts are addresses on the web, by the public suffix list."""

from __future__ import annotations

from functools import cache
from typing import Any

import regex

from .extra import needed

LABEL = r"[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}_-]{0,62}[\p{L}\p{M}\p{N}])?+"
HOST = rf"{LABEL}(?:\.{LABEL}){{1,9}}+"

_ASCII_HOST = regex.compile(r"(?<![a-z0-9._-])[a-z0-9][a-z0-9_-]*+(?:\.[a-z0-9][a-z0-9_-]*+)++", regex.IGNORECASE)
_CODE_LABEL = regex.compile(r"\p{Ll}\p{Lu}|_")
_IPV4 = regex.compile(r"\d{1,3}(?:\.\d{1,3}){3}")


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Suffixes that are ends of file names, names of attributes and methods, or words that follow a full stop by mistake:
# `setup.py`, `user.name`, "the end.so". A name below one of them is an address only with something more: a path,
# a port, a scheme, "www.".
_DOUBTFUL = _words(
    """
    abc ac ads al am as bar bin cab cal cat cc cfd cpa cv do docs dot foo ga gdn ge got gs gt int java kim la lt ma map
    md mk ml mm mo mov ms pa pm pn prod prof properties ps pub pw py rest rs sb sc sh so st sv tab td tf tk tl to vi wf
    ws zip

    actor audio author auto bank best bid bike black blue book bot box build business call camera car cards care case
    cash center channel charity chat cheap coach codes community company compare contact country coupon courses credit
    data date dating day deal degree delivery design diet direct directory discount discover dog domains
    download drive email energy engineer equipment estate events exchange expert express fail family fan fans fast film
    final finance fire fish fit fitness flights florist fly food football forum foundation free fun fund game games
    garden gift gives global glass gold golf graphics green group guide hair health help here holiday host hosting hot
    house how id immo inc industries ink institute insure is jobs joy kids land law lawyer lease legal like limited
    link loan locker love ltd luxe management map market meet men menu moe moda mom money name navy network new next
    now office one open page parts party pay pet phone photo photos pics pictures pid pin ping pink place play plus
    post press prime promo property protection race racing read recipes red rent rentals repair report republican
    review reviews rich rip room run safe safety sale save school science score search seat secure security select
    services settings sex show silk skin sky sling smile social solutions song soy spot star storage stream studio
    style sucks supplies supply support surf systems talk target tax team tel tickets tips tools total tour town toys
    trade trading training travel trust tube type vote voting voto watch watches weather win windows wine work works
    world you zero zone
    """
)
_WELL_KNOWN = _words("com org net edu gov")
_REVERSED = _WELL_KNOWN | {"java", "javax"}
_FILE = regex.compile(
    r"(?:requirements[\w-]*|makefile|manifest|configure|config|.*\.(?:c|cfg|cmake|conf|h|pc|pre|py|service|sh|spec))\.in",
    regex.IGNORECASE,
)
_CODE = _words(
    """
    app args cls config console ctx date datetime df document env event exports item jax log logger logging math module
    np obj options os params pd plt process props req request res response row self settings super sys tf this torch
    window
    """
)


def host_of(name: str, *, more: bool, code: bool) -> str | None:
    """Return the host that a name in a text is, in small letters; None if it is not an address.

    Args:
        name: the name, without scheme, path and port.
        more: whether a path or a port follows, as only addresses have.
        code: whether it stands where names of code do, as in `x.y` or before a bracket.
    """
    for tried in (name, *_ASCII_HOST.findall(name)):
        if _is_address(tried, more, code):
            return str(tried).lower()
    return None


def has_suffix(host: str) -> bool:
    """Whether the public suffix list has a suffix for a host, below which it is a name."""
    suffix = _suffixes().publicsuffix(host.lower())
    return bool(suffix) and (suffix != host.lower() or "." in suffix)


@cache
def _suffixes() -> Any:
    return needed("publicsuffixlist", "no_urls() or no_personal_data()").PublicSuffixList(accept_unknown=False)


def _is_address(name: str, more: bool, code: bool) -> bool:
    if _IPV4.fullmatch(name):
        return more and all(int(part) < 256 for part in name.split("."))
    labels = name.split(".")
    first, last = labels[0], labels[-1]
    if not has_suffix(name) or (last == "NET" and not more):  # ASP.NET, Json.NET
        return False
    if last in _WELL_KNOWN or (last == last.lower() and more):
        return not (code and first in _CODE)
    if not (last in (last.lower(), "Com") or name == name.upper()) or code:
        return False
    if first in _CODE or _CODE_LABEL.search(name) or _FILE.fullmatch(name) or (len(labels) > 2 and first in _REVERSED):
        return False
    if len(labels) == 2 and len(first) == 1 and last not in ("ai", "co", "io"):  # m.in., z.B.
        return False
    shortest = 1 if len(labels) > 2 else 2  # Ph.D.in
    if name != name.upper() and any(
        len(label) >= shortest and label == label.upper() != label.lower() for label in labels
    ):
        return False
    return last.lower() not in _DOUBTFUL or (len(labels) > 2 and first == "www")
