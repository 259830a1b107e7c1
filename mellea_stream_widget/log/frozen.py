"""Immutable values."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NoReturn


class FrozenDict(dict[str, Any]):
    """A dictionary that cannot be changed; JSON, `copy` and `pickle` treat it like any other."""

    def _refuse(self, *_: Any, **__: Any) -> NoReturn:
        raise TypeError("this dictionary belongs to an event and cannot be changed; change a copy: dict(...)")

    __setitem__ = __delitem__ = __ior__ = _refuse
    clear = pop = popitem = setdefault = update = _refuse

    def __hash__(self) -> int:  # type: ignore[override]
        return hash(frozenset(self.items()))

    def __reduce__(self) -> tuple[Any, ...]:
        return FrozenDict, (dict(self),)


_FROZEN = {type(None), str, int, float, bool, FrozenDict}


def frozen(value: Any) -> Any:
    """Return a value with all dictionaries in it frozen, and all lists as tuples."""
    if type(value) in _FROZEN or isinstance(value, (str, int, float, FrozenDict)):
        return value
    if isinstance(value, (dict, Mapping)):  # `dict` first, because that check is faster
        return FrozenDict({str(key): frozen(item) for key, item in value.items()})
    if isinstance(value, (list, tuple)):
        return tuple(frozen(item) for item in value)
    return value
