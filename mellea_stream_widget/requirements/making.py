"""Makes mellea's requirements of rules; mellea is imported when the first one is made."""

from __future__ import annotations

from typing import Any

from ..mellea.requirements.rule import Rule


def text_requirement(
    rule: Rule, description: str, *, label: str, lasting: bool = True, check_only: bool = False
) -> Any:
    """Make a mellea `Requirement` of a rule on text."""
    from ..mellea.requirements.text import TextRequirement

    return TextRequirement(rule, description, label=label, lasting=lasting, check_only=check_only)
