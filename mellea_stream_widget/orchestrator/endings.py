"""What the end of a model's answer says about the answer, in words for people."""

from __future__ import annotations

from .delta import End


def cut_off(end: End, max_tokens: int | None) -> str | None:
    """Say what has cut the answer off before the model was done; None if nothing has."""
    if end.finish_reason == "length":
        return "cut off at the token limit" if max_tokens is None else f"cut off at {max_tokens} tokens (max_tokens)"
    if end.finish_reason == "content_filter":
        return "cut off by the back-end's content filter"
    return None


def remark_on_end(end: End, text: str) -> str | None:
    """Say what is unusual about a complete answer; None if nothing is."""
    if end.refused:
        return "the model refused to answer"
    if not text or text.isspace():
        return "the model wrote nothing"
    return None
