"""Replaces `{{ expression }}` in a prompt by its value, and leaves the rest unchanged.

A prompt may be pasted from anywhere. So an expression can use only data, such as text, numbers, lists and dictionaries,
and their safe methods. Functions, modules, classes and IPython itself are refused.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from .errors import OptionError, nearest, reason

OFF = "use --no-interpolate to send the prompt as it is written"


def fill(prompt: str, namespace: Mapping[str, Any]) -> str:
    """Return a prompt in which each expression in double braces is replaced by its value.

    Single braces, `{%`, `{#`, `$`, `%`, backslashes and line ends are not changed. Braces in a value are text.

    Args:
        prompt: the text.
        namespace: the variables; functions, modules and classes are refused.

    Raises:
        OptionError: a brace is not closed, a name is unknown, or an expression raised.
    """
    return template_of(prompt)(namespace)


class _Missing(Exception):
    """An expression has no value."""


def template_of(prompt: str, *, whole: bool = False) -> Callable[[Mapping[str, Any]], str]:
    """Return a function from variables to the filled prompt, for many calls. See `fill`.

    Args:
        prompt: the text.
        whole: whether an expression with the value None is an error, instead of the word "None".
    """
    if "{{" not in prompt:
        return lambda _: prompt
    from jinja2 import StrictUndefined, meta
    from jinja2.exceptions import TemplateSyntaxError

    from .values import ValuesEnvironment

    # Jinja2 always has blocks and comments, and normalizes line ends. Characters that do not occur in the prompt stand
    # for them.
    block, end, comment, comment_end, carriage = itertools.islice(_unused(prompt), 5)
    environment = ValuesEnvironment(
        block_start_string=block,
        block_end_string=end,
        comment_start_string=comment,
        comment_end_string=comment_end,
        keep_trailing_newline=True,
        undefined=StrictUndefined,
        autoescape=False,
        finalize=_there if whole else None,
    )
    environment.globals.clear()
    try:
        source = prompt.replace("\r", carriage)
        needed = meta.find_undeclared_variables(environment.parse(source))
        template = environment.from_string(source)
    except TemplateSyntaxError as exc:
        message = (exc.message or "").rstrip(".")
        said = "{{ is not closed with }}" if "end of template" in message else message
        raise OptionError(f"Invalid expression in line {exc.lineno} of the prompt", f"{said}; {OFF}") from None
    return lambda namespace: _render(template, needed, namespace).replace(carriage, "\r")


def _render(template: Any, needed: set[str], namespace: Mapping[str, Any]) -> str:
    from jinja2.exceptions import SecurityError, UndefinedError

    from .values import see_value

    unknown = needed - set(namespace)
    if unknown:
        raise _unknown(unknown, namespace)
    try:
        return str(template.render({name: see_value(namespace[name], name) for name in sorted(needed)}))
    except _Missing:
        names = ", ".join(repr(name) for name in sorted(needed) if namespace[name] is None) or "an expression"
        raise OptionError(f"No value for {names} in the prompt", "fill it in, or write {{ name or '' }}") from None
    except (UndefinedError, SecurityError) as exc:
        raise OptionError("Invalid expression in the prompt", f"{str(exc).rstrip('.')}; {OFF}") from None
    except Exception as exc:
        raise OptionError("Cannot evaluate an expression in the prompt", f"it raised {reason(exc)}") from exc


def _there(value: Any) -> Any:
    if value is None:
        raise _Missing
    return value


def _unknown(names: Iterable[str], namespace: Mapping[str, Any]) -> OptionError:
    name = sorted(names)[0]
    near = nearest(name, [known for known in namespace if not known.startswith("_")])
    return OptionError(f"Unknown name {name!r} in the prompt.{near} If the braces are text, {OFF}")


def _unused(text: str) -> Iterable[str]:
    """Yield characters for private use that do not occur in a text."""
    return (character for character in map(chr, range(0xE000, 0xF8FF)) if character not in text)
