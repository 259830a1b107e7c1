"""The rows of a table of runs: from a list, mappings, a data frame or a file, each with its prompt."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from os import PathLike
from pathlib import Path
from typing import Any

from ..log.encoding import plain
from ..log.mistakes import MissingPackage
from ..log.nearby import files_near
from ..options.errors import OptionError, invalid, nearest
from ..options.many_options import PROMPT_FILES
from ..options.prompt import OFF, template_of
from ..recordings.format import SUFFIX


@dataclass(frozen=True, slots=True)
class Prompt:
    """One row.

    Attributes:
        text: what the model is asked.
        fields: the row's values by column, as plain JSON values; empty for a row that is a text.
    """

    text: str
    fields: Mapping[str, Any] = field(default_factory=dict)


def read_prompts(given: Any, template: str | None = None) -> list[Prompt]:
    """Return the rows of a table of runs.

    Args:
        given: texts or mappings, a data frame, or the path of a .csv, .jsonl or .parquet file.
        template: makes the prompt of a row: `{{ name }}` is replaced by the row's value of that name; for a row that
            is a text, `{{ prompt }}` by the text. Without it the prompt is the text, or the column "prompt".

    Raises:
        OptionError: the file cannot be read, a row has no prompt, or the template names a column of which a row has no
            value.
        ImportError: a .parquet file needs pandas and pyarrow.
    """
    rows = _rows(given)
    if not rows:
        raise OptionError(f"No rows in {_source(given)}", "expected at least one prompt")
    fill = None if template is None else template_of(template, whole=True)
    found = []
    for number, row in enumerate(rows):
        fields = {"prompt": row} if isinstance(row, str) else _fields(row, number)
        try:
            text = _own_prompt(fields) if fill is None else fill(fields)
        except OptionError as exc:
            raise _in_row(exc, number, fields) from None
        if not text.strip():
            raise OptionError(f"The prompt of row {number} is empty", "expected text that says what the model is to do")
        found.append(Prompt(text, {} if isinstance(row, str) else fields))
    return found


def _in_row(error: OptionError, number: int, fields: Mapping[str, Any]) -> OptionError:
    """Return the error of a template as that of a row, which has columns and no switch for braces."""
    problem, braces, _ = error.problem.partition(" If the braces")
    advice = error.advice.removesuffix(f"; {OFF}")
    if braces and not problem.endswith("?"):
        problem, advice = problem.rstrip("."), f"expected one of its columns: {', '.join(fields)}."
    return OptionError(f"Row {number}: {problem}", advice)


def _rows(given: Any) -> Sequence[Any]:
    if isinstance(given, (str, PathLike)):
        return _read(Path(given).expanduser(), given)
    if hasattr(given, "to_dict") and hasattr(given, "columns"):  # a data frame
        return given.to_dict("records")  # type: ignore[no-any-return]
    if isinstance(given, Mapping) or not isinstance(given, Iterable):
        files = ", ".join(PROMPT_FILES)
        raise invalid(given, f"a list of texts or mappings, a data frame, or a file ({files})").of("prompts")
    return list(given)


def _source(given: Any) -> str:
    return str(given) if isinstance(given, (str, PathLike)) else "the prompts"


def _read(path: Path, given: Any) -> Sequence[Any]:
    if path.name.endswith(SUFFIX):
        raise invalid(str(given), "a file of prompts, not a recording, which load() reads").of("prompts")
    readers = {".csv": _csv, ".jsonl": _jsonl, ".parquet": _parquet}
    read = readers.get(path.suffix.lower())
    if read is None:
        endings = f"a file that ends in one of {', '.join(PROMPT_FILES)}"
        raise invalid(str(given), f"{endings}, or a list of prompts, such as [{str(given)!r}]").of("prompts")
    try:
        return read(path)
    except UnicodeDecodeError:
        raise OptionError(f"Cannot read {given}", "expected text in UTF-8; save the file in that encoding") from None
    except FileNotFoundError:
        raise OptionError(f"There is no file {given}", files_near(path, *PROMPT_FILES, without=SUFFIX)) from None
    except OSError as exc:
        raise OptionError(f"Cannot read {given}", str(exc.strerror or exc)) from None


def _csv(path: Path) -> Sequence[Any]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        try:
            rows = list(csv.DictReader(file))
        except csv.Error as exc:
            raise OptionError(f"Cannot read {path}", f"not CSV ({exc})") from None
    for number, row in enumerate(rows):
        if None in row:
            advice = "put values that hold a comma into double quotes"
            raise OptionError(f"Row {number} of {path} has more values than there are columns", advice)
    return rows


def _jsonl(path: Path) -> Sequence[Any]:
    with path.open(encoding="utf-8") as lines:
        return [_line(path, number, line) for number, line in enumerate(lines, 1) if line.strip()]


def _parquet(path: Path) -> Sequence[Any]:
    try:
        from pandas import read_parquet

        records: list[Any] = read_parquet(path).to_dict("records")
        return records
    except ImportError:
        raise MissingPackage(
            "A .parquet file needs pandas and pyarrow: pip install 'mellea-stream-widget[parquet]'"
        ) from None
    except ValueError as exc:
        raise OptionError(f"Cannot read {path}", f"not Parquet ({exc})") from None


def _line(path: Path, number: int, line: str) -> Any:
    try:
        value = json.loads(line)
    except ValueError as exc:
        raise OptionError(f"Cannot read {path}, line {number}", f"not JSON ({exc})") from None
    if not isinstance(value, (str, dict)):
        raise OptionError(f"Invalid line {number} of {path}", "expected a text or an object")
    return value


def _fields(row: Any, number: int) -> dict[str, Any]:
    if not isinstance(row, Mapping):
        raise invalid(row, "a text or a mapping").of(f"row {number} of the prompts")
    return {str(name): plain(_scalar(value)) for name, value in row.items()}


def _scalar(value: Any) -> Any:
    """Return numpy's numbers as Python's, and None for what pandas has where nothing is known."""
    if type(value).__name__ in ("NAType", "NaTType"):
        return None
    return value.item() if hasattr(value, "item") and getattr(value, "ndim", None) == 0 else value


def _own_prompt(fields: Mapping[str, Any]) -> str:
    if "prompt" not in fields:
        columns = ", ".join(fields)
        hint = nearest("prompt", fields)
        raise OptionError("No prompt", f"expected a column 'prompt', or a template for {columns}.{hint}")
    return "" if fields["prompt"] is None else str(fields["prompt"])
