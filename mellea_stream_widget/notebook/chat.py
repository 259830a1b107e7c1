"""`--chat`: finds the conversation that a run continues, and adds the run to it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

from ..options.defaults import ChosenOptions
from ..options.errors import OptionError
from ..options.words import Word
from .stream import Stream

GoOn = Callable[[Stream], None]
"""Adds a settled run to its conversation."""

OWN = "_stream_chat"
"""The variable with the conversation of cells without a context."""

_lock = threading.Lock()


def find_chat(chosen: ChosenOptions, namespace: dict[str, Any] | None) -> tuple[Any, GoOn]:
    """Find the conversation that a run continues.

    Args:
        chosen: the options.
        namespace: the user's variables; None in a program.

    Returns:
        The context that the run begins with, and a function that adds a passed run to its conversation; without
        `--chat` the context of the options, and a function that does nothing.

    Raises:
        OptionError: there is no conversation to continue.
    """
    given, word = chosen.options.context, chosen.given("context")
    if not chosen.options.chat:
        return given, lambda stream: None
    if given is None and namespace is not None:
        return namespace.get(OWN), _kept_in(namespace, OWN)
    if given is not None and hasattr(given, "ctx"):
        if type(given.ctx).__name__ == "SimpleContext":
            raise OptionError(
                "Cannot continue a SimpleContext",
                "it keeps no messages; make the session with ctx=ChatContext()",
                chosen.called("chat"),
            )
        return given, _once_passed(lambda: given.ctx, lambda ctx: setattr(given, "ctx", ctx))
    if namespace is not None and isinstance(word, Word) and word.isidentifier():
        return given, _kept_in(namespace, word)
    variable = ", or the name of a variable" if namespace is not None else ""
    raise OptionError(
        "No conversation to continue", f"give a MelleaSession as the context{variable}", chosen.called("chat")
    )


def _kept_in(namespace: dict[str, Any], name: str) -> GoOn:
    return _once_passed(lambda: namespace.get(name), lambda ctx: namespace.update({name: ctx}))


def _once_passed(get: Callable[[], Any], put: Callable[[Any], None]) -> GoOn:
    """Return a function that adds a passed run to the conversation, behind turns that were added meanwhile."""
    before = get()

    def go_on(stream: Stream) -> None:
        if stream.outcome == "passed":
            with _lock:
                now = get()
                put(stream.ctx if now is before or now is None else stream.result.ctx_behind(now))

    return go_on
