"""mellea's client for servers that speak OpenAI's protocol; a module of its own because it imports that client."""

from mellea.backends.openai import OpenAIBackend

__all__ = ["OpenAIBackend"]
