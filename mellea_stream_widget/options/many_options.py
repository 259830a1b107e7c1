"""The options of `run_many()` and `%%stream_many`, in addition to those of every run."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .cell_options import AskOptions
from .errors import OptionError, invalid, invalid_type, nearest, one_of
from .kinds import ExpressionKind, FlagKind, Kind, NamedKind, NumberKind, VariableKind
from .parts import PathKind
from .table import Checked, option, own_names, table
from .words import Names, quoted

if TYPE_CHECKING:
    from concurrent.futures import Executor

ENGINES = ("processes", "ray")
PROMPT_FILES = (".csv", ".jsonl", ".parquet")
"""How the names of files with prompts end."""

_ENGINE = f"{one_of(ENGINES)}, an Executor, or a Dask client"
_VARIANTS = "a mapping of names to options, such as {'small': {'backend': 'local'}}"


class EngineKind(NamedKind):
    """The name of an engine, or an expression for an executor."""

    def __init__(self) -> None:
        super().__init__(ENGINES, _ENGINE, _takes_work)

    def check(self, value: Any) -> Any:
        if isinstance(value, str):
            if value not in ENGINES:
                raise invalid(value, _ENGINE, nearest(value, ENGINES))
        elif not _takes_work(value):
            raise invalid_type(value, _ENGINE)
        return value


class VariantsKind(ExpressionKind):
    """An expression for the columns of a table of runs: a mapping of names to the options of each."""

    def __init__(self) -> None:
        super().__init__(_VARIANTS, lambda value: isinstance(value, Mapping))

    def check(self, value: Any) -> dict[str, dict[str, Any]]:
        if not isinstance(value, Mapping) or not value:
            raise invalid_type(value, _VARIANTS)
        names = own_names(VariantOptions)
        found: dict[str, dict[str, Any]] = {}
        for name, given in value.items():
            if not isinstance(name, str) or not name.strip() or not isinstance(given, Mapping):
                raise invalid_type(value, _VARIANTS)
            for key in given:
                if key not in names:
                    listed = f"expected {one_of(one.key for one in table(VariantOptions).values())}"
                    advice = nearest(str(key), names).strip() or listed
                    raise OptionError(f"Unknown option {key!r} in variant {name!r}", advice)
            found[name] = {names[key]: item for key, item in given.items()}
        return found


class PromptsKind(ExpressionKind):
    """A file of prompts, or an expression for them."""

    def __init__(self) -> None:
        endings = ", ".join(PROMPT_FILES)
        super().__init__(f"a list or a data frame. A file ends in one of {endings}", offered=_holds_prompts)

    def read(self, word: str, names: Names) -> Any:
        path = quoted(word)
        if path is None and (word.endswith(PROMPT_FILES) or _is_path(word, names)):
            path = word
        return super().read(word, names) if path is None else path


def _is_path(word: str, names: Names) -> bool:
    """Return whether a word that is not in quotes is meant as the name of a file, although no prompts end so."""
    first = re.match(r"\w*", word)
    known = first is not None and first[0] in names.namespace
    return not known and (Path(word).expanduser().is_file() or re.fullmatch(r"[\w./~-]+\.[a-z]{2,5}", word) is not None)


def _takes_work(value: Any) -> bool:
    return any(callable(getattr(value, name, None)) for name in ("submit", "get_executor"))


def _holds_prompts(value: Any) -> bool:
    return isinstance(value, (list, tuple)) or hasattr(value, "to_dict")


@dataclass(frozen=True, kw_only=True)
class VariantOptions(AskOptions):
    """The options that each variant can have."""


@dataclass(frozen=True, kw_only=True)
class WhereOptions(Checked):
    """The options for where work is done."""

    engine: str | Executor | Any = option(
        EngineKind(),
        None,
        "where the work is done: processes (on this machine), ray (a running or a new Ray), an Executor of "
        "concurrent.futures, or a Dask client",
        metavar="ENGINE",
        unless="this process",
    )
    workers: int | None = option(
        NumberKind(1), None, "number of processes", metavar="N", unless="one for each core, if there is enough to do"
    )


@dataclass(frozen=True, kw_only=True)
class ManyOptions(AskOptions, WhereOptions):
    """The options of `run_many()` and `arun_many()`: those of all variants, and those of the whole."""

    template: str | None = option(
        Kind(),
        None,
        "makes a prompt of a row: {{ name }} is replaced by the row's value of that name",
        unless="the row itself, or its column `prompt`",
    )
    variants: Mapping[str, Mapping[str, Any]] | None = option(
        VariantsKind(),
        None,
        "what is compared: a mapping of names to the options of each",
        metavar="MAPPING",
        unless="one, with the options of the call",
    )
    repeats: int = option(
        NumberKind(1), 1, "how often each prompt is asked; a seed grows by one with each repeat", metavar="N"
    )
    concurrency: int = option(NumberKind(1), 8, "number of prompts that are worked on at the same time", metavar="N")
    out: str | PathLike[str] | None = option(
        PathKind(),
        None,
        "the folder of the recordings; a second call does only what is missing there",
        metavar="FOLDER",
        unless="a temporary one, which stays until you or the system removes it",
    )
    seconds: float | None = option(
        NumberKind(0.0), None, "time limit of all runs together", metavar="SECONDS", unless="no limit"
    )
    tokens: int | None = option(
        NumberKind(1),
        None,
        "number of tokens for all runs together; when they are used up, no further run begins",
        metavar="N",
        unless="no limit",
    )
    record_withheld: bool = option(
        FlagKind(), False, "also keep withheld text in the recordings: everything that the model wrote"
    )
    background: bool = option(FlagKind(), False, "return at once; see wait() and stop() of what is returned")
    text: bool = option(FlagKind(), False, "show a line of progress instead of a table")
    quiet: bool = option(FlagKind(), False, "show nothing")


@dataclass(frozen=True, kw_only=True)
class ManyCellOptions(ManyOptions):
    """The options of `%%stream_many`."""

    prompts: Any = option(
        PromptsKind(),
        None,
        "the rows: a file (.csv, .jsonl, .parquet), or an expression for a list or a data frame",
        short="-p",
        metavar="ROWS",
        unless="required",
    )
    keep: str | None = option(
        VariableKind(),
        None,
        "keep the runs in this variable too; they are in _runs anyway",
        short="-o",
        metavar="NAME",
        unless="_runs only",
    )
