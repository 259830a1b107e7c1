"""The defaults of a notebook: what `%stream_config` sets and shows, and the levels below it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ...options import project
from ...options.defaults import Level, settle, value_of
from ...options.errors import OptionError, nearest
from ...options.help import default
from ...options.line import left_over, parse
from ...options.names import Names, Word
from ...options.table import Option, configurable

_WIDTH = 60


class Defaults:
    """Where the options of a notebook's cells come from when a cell does not say.

    Args:
        names: the user's variables.
        configured: the values of IPython's configuration, by the options' names.
    """

    def __init__(self, names: Names, configured: Mapping[str, Any]) -> None:
        self.names = names
        self.notebook: dict[str, Any] = {}
        self._configured = configured

    def levels(self) -> list[Level]:
        """Give the levels from the widest to the narrowest: IPython's, the project's, the notebook's.

        Raises:
            OptionError: the project's file is wrong.
        """
        ours = Level("IPython's configuration", self._configured, lambda option: f"StreamMagics.{option.name}")
        project_s = project.level(project.folder())
        notebook = Level("this notebook", self.notebook, lambda option: f"{option.flag} of %stream_config")
        return [level for level in (ours, project_s, notebook) if level is not None and level.values]

    def change(self, line: str) -> bool:
        """Do what a line of `%stream_config` says; False if it only asks how things are.

        Raises:
            OptionError: the line is wrong; nothing was changed.
        """
        head, _, rest = line.strip().partition(" ")
        if head == "--reset":
            self._reset(rest.split())
            return True
        said = parse(line, configurable())
        if said.rest:
            raise left_over(said.rest, configurable())
        level = Level("this notebook", said.given)
        for name in said.given:
            value_of(configurable()[name], level, self.names)
        self.notebook.update(said.given)
        return bool(said.given)

    def listing(self) -> str:
        """Say what each option is and where that comes from, a line each.

        Raises:
            OptionError: a value does not do.
        """
        settled = settle(self.levels(), self.names)
        rows = []
        for name, option in configurable().items():
            origins = settled.origins(name)
            value = getattr(settled.options, name)
            shown = _shown(option, value, settled.given(name)) if origins else default(option)
            rows.append((option.key, shown, ", ".join(level.origin for level in origins) or "default"))
        widths = [min(max(len(row[column]) for row in rows), _WIDTH) for column in (0, 1)]
        return "\n".join(f"{key:<{widths[0]}}  {value:<{widths[1]}}  {origin}" for key, value, origin in rows)

    def _reset(self, keys: list[str]) -> None:
        known = {option.key: name for name, option in configurable().items()}
        names = []
        for key in keys:
            plain = key.lstrip("-").replace("-", "_")
            if plain not in known:
                raise OptionError(f"there is no option {key!r}.{nearest(plain, known)} Options: {', '.join(known)}")
            names.append(known[plain])
        for name in names or list(self.notebook):
            self.notebook.pop(name, None)


def _shown(option: Option, value: Any, given: Any) -> str:
    """Give a value as it was written, where it was."""
    words = given if isinstance(given, list) else [given]
    if all(isinstance(word, Word) for word in words) and not option.kind.merges:
        return ", ".join(words)
    return option.kind.show(value)
