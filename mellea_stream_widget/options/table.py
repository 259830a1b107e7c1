"""Tables of options: frozen dataclasses, in which each field is an option with its type, default, kind and help.

`RunOptions` has the options of every run, `CallOptions` those of `run()`, `CellOptions` those of `%%stream`.
Signatures, docstrings, lines of magics, help, completion, and the defaults of a project are all derived from a table.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from functools import cache
from typing import TYPE_CHECKING, Any, Self

from ..log.mistakes import InvalidType
from .errors import OptionError
from .kinds import Kind


@dataclass(frozen=True)
class Option:
    """One option.

    Attributes:
        name: the keyword in Python.
        kind: the kind of its values.
        default: its default.
        help: its meaning, for people, without the default.
        line: an addition to `help` for a line of a magic.
        alias: a second name, which a line and its help show instead of `name`.
        short: its one-letter form in a line, with the dash.
        metavar: the placeholder of the value in the help.
        unless: the default in words, if the value alone does not explain it.
        configurable: whether a notebook or a project can set a default for it.
        key: the name in `pyproject.toml` and in IPython's configuration.
        flag: the name in a line, such as `--fail-fast`.
        negation: the name in a line that turns a flag off; empty for other options.
    """

    name: str
    kind: Kind
    default: Any
    help: str
    line: str = ""
    alias: str = ""
    short: str = ""
    metavar: str = ""
    unless: str = ""
    configurable: bool = True
    key: str = field(init=False)
    flag: str = field(init=False)
    negation: str = field(init=False)

    def __post_init__(self) -> None:
        key = self.alias or self.name.rstrip("_")
        flag = "--" + key.replace("_", "-")
        forms = {"key": key, "flag": flag, "negation": "" if self.kind.takes_value else f"--no-{flag[2:]}"}
        for name, form in forms.items():
            object.__setattr__(self, name, form)

    @property
    def help_in_line(self) -> str:
        """Its meaning in a line of a magic."""
        return f"{self.help}; {self.line}" if self.line else self.help


class naming:
    """Adds an option's name to errors about its value. A class, because it is faster than a generator."""

    def __init__(self, option: str) -> None:
        self._option = option

    def __enter__(self) -> None:
        pass

    def __exit__(self, kind: Any, error: BaseException | None, trace: Any) -> None:
        if isinstance(error, OptionError):
            raise error.of(self._option) from error.__cause__


def option(kind: Kind, default: Any, help: str, **about: Any) -> Any:
    """Return the field of an option; `about` has further attributes of `Option`."""
    return field(default=default, metadata=about_option(kind, help, **about))


def about_option(kind: Kind, help: str, **about: Any) -> Mapping[str, Any]:
    """Return the metadata of an option's field, for use with `dataclasses.field`."""
    return {"kind": kind, "help": help, **about}


class Checked:
    """Base of tables, whose constructor checks every value. None is the same as no value.

    Attributes:
        given: the arguments of the constructor, unchanged, by the options' own names.
    """

    given: Mapping[str, Any]

    if not TYPE_CHECKING:

        def __new__(cls, *_args: Any, **given: Any) -> Any:
            """Keep the arguments, including those that equal the default."""
            made = super().__new__(cls)
            given = {name: value for name, value in given.items() if value is not None}
            for name, own in own_names(cls).items():
                if name != own and name in given:
                    if own in given:
                        raise InvalidType(
                            f"Both {own} and {name} were given. They are the same option: give one of them."
                        )
                    given[own] = given.pop(name)
            object.__setattr__(made, "given", given)
            return made

    def __post_init__(self, alias: Any = None) -> None:
        """Check the values; `alias` is the value under the second name of the option that has one."""
        kind: Any = type(self)
        values = vars(self)
        for item in table(kind).values():
            value = values[item.name]
            if alias is not None and item.alias:
                value = alias
            if value is None:
                values[item.name] = item.default
            elif value is not item.default:
                with naming(item.name):
                    values[item.name] = item.kind.check(value)

    def with_found(self, **objects: Any) -> Self:
        """Return a copy with some values replaced, without checking them again."""
        twin = object.__new__(type(self))
        vars(twin).update(vars(self), **objects)
        return twin

    def resolved(self, name: str, **how: Any) -> Any:
        """Return an option's value resolved to objects; see the `resolve` of its kind.

        Raises:
            OptionError: the value cannot be used.
        """
        kind: Any = type(self)
        with naming(name):
            return table(kind)[name].kind.resolve(getattr(self, name), **how)


@cache
def table(options: type) -> Mapping[str, Option]:
    """Return the options of a table by name: first those with a one-letter form, then the others, in order."""
    found = [
        Option(item.name, default=item.default, **item.metadata) for item in fields(options) if "kind" in item.metadata
    ]
    return {item.name: item for item in sorted(found, key=lambda item: not item.short)}


@cache
def configurable(options: type) -> Mapping[str, Option]:
    """Return the options of a table that can have a default in a notebook or a project."""
    return {name: item for name, item in table(options).items() if item.configurable}


@cache
def own_names(options: type) -> Mapping[str, str]:
    """Return the name of each option of a table by its name and by its alias."""
    known = table(options).values()
    return {item.alias: item.name for item in known if item.alias} | {item.name: item.name for item in known}
