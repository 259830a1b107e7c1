"""The plan of a table of runs: prompts times variants times repeats, and which of them share a generation."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from ..options.cell_options import AskOptions, CellOptions
from ..options.errors import OptionError
from ..options.table import table
from .fingerprint import digest
from .prompts import Prompt

CHECKED = ("requirements", "validation_backend", "chunking", "emit", "overlap", "lookahead", "fail_fast")
"""Options for checks. Variants that differ only in these share a generation."""

WITHOUT_EFFECT = ("backoff",)
"""Options that affect neither answers nor verdicts, so that runs are found again if they change."""


@dataclass(frozen=True)
class Variant:
    """A column of the table.

    Attributes:
        name: its name.
        options: the options of its runs, not resolved.
        answers: the back-end that answers, or its name.
        digest: equal for equal options.
        generation: equal for variants that share their generations.
    """

    name: str
    options: CellOptions
    answers: Any
    digest: str
    generation: str

    @classmethod
    def of(cls, name: str, options: CellOptions, answers: Any) -> Variant:
        """Return a variant with these options."""
        values = {key: getattr(options, key) for key in table(AskOptions) if key not in WITHOUT_EFFECT}
        values |= {"backend": answers, "model": None}
        asked = {key: value for key, value in values.items() if key not in CHECKED}
        # With `constrain`, the generation also depends on the requirements.
        return cls(name, options, answers, digest(values), digest(values if options.constrain else asked))


@dataclass(frozen=True, slots=True)
class Job:
    """One prompt for the variants that share its generation.

    Attributes:
        prompt: the text.
        repeat: number of the repeat, from 0.
        keys: the name of each missing recording, by the number of its variant.
    """

    prompt: str
    repeat: int
    keys: Mapping[int, str]


@dataclass(frozen=True)
class Outline:
    """The table of a folder, without the options of its runs.

    Attributes:
        names: names of the variants.
        digests: digests of their options.
        generations: digests of their generations.
        repeats: number of repeats of each prompt.
        rows: number of prompts.
    """

    names: tuple[str, ...]
    digests: tuple[str, ...]
    generations: tuple[str, ...]
    repeats: int
    rows: int

    def key(self, prompt: str, variant: int, repeat: int) -> str:
        """Return the name of a cell's recording."""
        told = f"{self.digests[variant]}\0{repeat}\0{prompt}"
        return hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()[:32]

    def to_json(self) -> dict[str, Any]:
        """Return the outline as plain JSON values."""
        return {
            "variants": [
                {"name": name, "digest": own, "generation": shared}
                for name, own, shared in zip(self.names, self.digests, self.generations, strict=True)
            ],
            "repeats": self.repeats,
            "rows": self.rows,
        }

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Outline:
        """Read an outline.

        Raises:
            KeyError, TypeError, ValueError: the value is not an outline.
        """
        variants = data["variants"]
        names, digests, generations = (
            tuple(str(one[name]) for one in variants) for name in ("name", "digest", "generation")
        )
        return cls(names, digests, generations, int(data["repeats"]), int(data["rows"]))

    @cached_property
    def digest(self) -> str:
        """Equal for equal tables."""
        return hashlib.sha256(json.dumps(self.to_json(), sort_keys=True).encode()).hexdigest()[:32]


@dataclass(frozen=True)
class ManyPlan:
    """The plan of a table of runs.

    Attributes:
        prompts: the rows.
        variants: the columns.
        repeats: number of repeats of each prompt.
        withheld: whether the recordings have withheld text.
    """

    prompts: Sequence[Prompt]
    variants: Sequence[Variant]
    repeats: int = 1
    withheld: bool = False

    @cached_property
    def outline(self) -> Outline:
        """The table without the options."""
        ours = self.variants
        return Outline(
            tuple(one.name for one in ours),
            tuple(one.digest for one in ours),
            tuple(one.generation for one in ours),
            self.repeats,
            len(self.prompts),
        )

    def jobs(self, done: Iterable[str]) -> Iterator[Job]:
        """Yield the jobs for all recordings that are not `done`, each recording once."""
        groups: dict[str, list[int]] = {}
        for number, variant in enumerate(self.variants):
            groups.setdefault(variant.generation, []).append(number)
        seen = set(done)
        for repeat in range(self.repeats):
            for prompt in self.prompts:
                for group in groups.values():
                    keys = {}
                    for number in group:
                        key = self.outline.key(prompt.text, number, repeat)
                        if key not in seen:
                            keys[number] = key
                            seen.add(key)
                    if keys:
                        yield Job(prompt.text, repeat, keys)


def see_names_differ(names: Collection[str]) -> None:
    """Check that the names of variants differ.

    Raises:
        OptionError: two names are equal, apart from white space.
    """
    if len({name.strip() for name in names}) < len(names):
        raise OptionError("Two variants have the same name", f"names: {', '.join(names)}")
