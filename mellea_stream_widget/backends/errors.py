"""What goes wrong between a name and an answer. Every message says in two lines what it is and what to do."""

from __future__ import annotations

from ..log.mistakes import Mistake


class UnknownBackend(Mistake, ValueError):
    """A name that stands for no back-end."""


class BackendUnavailable(Mistake, RuntimeError):
    """A back-end that cannot be had here and now: nothing is installed, set, or answering."""

    def __init__(self, problem: str, remedy: str) -> None:
        super().__init__(f"{problem}\n{remedy}")
        self.problem = problem
        self.remedy = remedy


class ModelProcessDied(RuntimeError):
    """The local model's process ended while it was answering. The next request starts a new one."""


class PromptTooLong(Mistake, ValueError):
    """The prompt and the conversation before it do not fit into the local model's window."""
