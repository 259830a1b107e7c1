"""`--chat`: where a conversation comes from, and where it goes on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from ..options.defaults import Settled
from ..options.errors import OptionError
from ..options.names import Word
from .stream import Stream

OWN = "_stream_chat"
"""The variable of the conversation of cells that name none."""

GoOn = Callable[[Stream], None]


def find(settled: Settled, namespace: dict[str, Any] | None) -> tuple[Settled, GoOn]:
    """Find the conversation that the options mean.

    Args:
        settled: the options.
        namespace: the variables in which one may be kept; None where there are none.

    Returns:
        The options with that conversation as context, and what puts a passed run into it.

    Raises:
        OptionError: `--chat` has nothing to go on in.
    """
    if not settled.options.chat:
        return settled, lambda stream: None
    given, word = settled.options.context, settled.given("context")
    if given is None and namespace is not None:
        given = namespace.get(OWN)
        settled = replace(settled, options=replace(settled.options, context=given))
        return settled, _once_passed(lambda ctx: namespace.update({OWN: ctx}))
    if hasattr(given, "ctx"):
        if type(given.ctx).__name__ == "SimpleContext":
            raise OptionError(
                f"{settled.called('chat')}: the session's context is a SimpleContext, which remembers nothing; "
                "make the session with ctx=ChatContext()"
            )
        return settled, _once_passed(lambda ctx: setattr(given, "ctx", ctx))
    if namespace is not None and isinstance(word, Word) and word.isidentifier():
        return settled, _once_passed(lambda ctx: namespace.update({word: ctx}))
    raise OptionError(
        f"{settled.called('chat')}: there is nothing to go on in; give a MelleaSession as the context"
        + (", or the name of a variable" if namespace is not None else "")
    )


def _once_passed(put: Callable[[Any], None]) -> GoOn:
    def go_on(stream: Stream) -> None:
        if stream.outcome == "passed":
            put(stream.ctx)

    return go_on
