"""The names that programming languages have behind fences, as Pygments collects them."""

from __future__ import annotations

from functools import cache

from pygments.lexers import get_all_lexers  # type: ignore[import-untyped]

_MORE = (
    "assembly asm nasm",
    "fortran f95",
    "graphql gql",
    "handlebars hbs",
    "javascript jsx node nodejs",
    "markdown mdown mkd mkdown",
    "postgresql pgsql plpgsql psql",
    "python ipython ipython3",
    "text plain plaintext txt",
    "typescript cts mts tsx",
)
"""Names that are in use and that Pygments does not know, or has for a language of its own; the first one it knows."""


def names_of(language: str) -> frozenset[str]:
    """Return all names of a language, in small letters: those of Pygments' lexer, and the ends of its files' names."""
    name = language.strip().lower()
    known = _table().get(name, frozenset()) | {name}
    more = frozenset(other for names in _MORE if not known.isdisjoint(names.split()) for other in names.split())
    return known.union(more, *(_table().get(other, frozenset()) for other in more))


@cache
def _table() -> dict[str, frozenset[str]]:
    """Return the names of each language by each of them; where two have the same, that of the lexer comes first."""
    table: dict[str, frozenset[str]] = {}
    by_ending: dict[str, frozenset[str]] = {}
    for title, aliases, files, _ in get_all_lexers(plugins=False):
        plain = {title.lower(), *aliases}
        endings = {file[2:].lower() for file in files if file.startswith("*.") and file[2:].isalnum()}
        names = frozenset(plain | endings)
        for alias in plain:
            table.setdefault(alias, names)
        for ending in endings:
            by_ending.setdefault(ending, names)
    return by_ending | table
