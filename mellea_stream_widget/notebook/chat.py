"""`--chat`: which conversation a run continues, and what is added to it afterwards."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from ..options.defaults import ChosenOptions
from ..options.errors import OptionError
from ..options.words import Word
from .stream import Stream

GoOn = Callable[[Stream], None]
"""Adds a settled run to its conversation."""

OWN = "_stream_chat"
"""The variable of the conversation of cells that name none."""


def find_chat(
    chosen: ChosenOptions, namespace: dict[str, Any] | None
) -> tuple[ChosenOptions, Callable[[Stream], None]]:
    """Find the conversation that a run continues.

    Args:
        chosen: the options.
        namespace: the variables in which a conversation may be kept; None where there are none.

    Returns:
        The options with that conversation as the context, and a function that adds a passed run to it; without `--chat`
        the options as they are, and a function that does nothing.

    Raises:
        OptionError: there is nothing that `--chat` could continue.
    """
    if not chosen.options.chat:
        return chosen, lambda stream: None
    given, word = chosen.options.context, chosen.given("context")
    if given is None and namespace is not None:
        options = replace(chosen.options, context=namespace.get(OWN))
        return replace(chosen, options=options), _once_passed(lambda ctx: namespace.update({OWN: ctx}))
    if given is not None and hasattr(given, "ctx"):
        if type(given.ctx).__name__ == "SimpleContext":
            raise OptionError(
                "Cannot continue a SimpleContext",
                "it keeps no messages; make the session with ctx=ChatContext()",
                chosen.called("chat"),
            )
        return chosen, _once_passed(lambda ctx: setattr(given, "ctx", ctx))
    if namespace is not None and isinstance(word, Word) and word.isidentifier():
        return chosen, _once_passed(lambda ctx: namespace.update({word: ctx}))
    variable = ", or the name of a variable" if namespace is not None else ""
    raise OptionError(
        "No conversation to continue", f"give a MelleaSession as the context{variable}", chosen.called("chat")
    )


def _once_passed(put: Callable[[Any], None]) -> GoOn:
    def go_on(stream: Stream) -> None:
        if stream.outcome == "passed":
            put(stream.ctx)

    return go_on
