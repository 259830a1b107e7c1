"""Errors that are the caller's own mistakes. IPython shows each in one line: there is nothing to trace.

The rooms above raise these instead of Python's own errors, whose subclasses they are.
"""

from __future__ import annotations


class Mistake(Exception):
    """The base: the message says what is wrong, what is expected, and what to do next."""

    def _render_traceback_(self) -> list[str]:
        return [f"{type(self).__name__}: {self}"]


class InvalidValue(Mistake, ValueError):
    """A value that something cannot have."""


class InvalidType(Mistake, TypeError):
    """A value of the wrong type, or arguments that a function does not have."""


class UnknownKey(Mistake, KeyError):
    """A place or a name that a collection does not have."""

    def __str__(self) -> str:
        return str(self.args[0])  # `KeyError` puts the message into quotes


class InvalidPlace(Mistake, IndexError):
    """A number behind the end of a sequence."""


def see_place(place: int, size: int, what: str) -> None:
    """See that a sequence has such a place, counted from 0, or backward from -1.

    Raises:
        InvalidPlace: it does not.
    """
    if not -size <= place < size:
        raise InvalidPlace(f"Invalid {what} {place}: expected a number from 0 to {size - 1}.")


class WrongMoment(Mistake, RuntimeError):
    """Something that cannot be done now; the message says when it can."""


class MissingPackage(Mistake, ModuleNotFoundError):
    """A package that is not installed; the message says how to install it."""


class _OfSystem(Mistake, OSError):
    def __str__(self) -> str:
        return super().__str__() if self.errno is None else f"{self.strerror}: {self.filename!r}"


class MissingFile(_OfSystem, FileNotFoundError):
    """There is no file or no folder of that name."""


class NotAFolder(_OfSystem, NotADirectoryError):
    """Something else where a folder is expected."""


class NotPermitted(_OfSystem, PermissionError):
    """A place where the user of this process may not write."""


class OtherFile(_OfSystem, FileExistsError):
    """A file of another kind that is not to be overwritten."""


class FolderInstead(_OfSystem, IsADirectoryError):
    """A folder where a file is expected; the message says what takes folders."""
