"""Servers that speak OpenAI's protocol: which one answers, which models it has, and a mellea back-end on it."""

from __future__ import annotations

import logging
import os
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from .asking import LOOPBACK, Silent, ask, bare, is_loopback
from .errors import BackendUnavailable

if TYPE_CHECKING:
    from ..mellea.openai import OpenAIBackend

OPENAI = "https://api.openai.com/v1"
OLLAMA = "http://127.0.0.1:11434"
OWN_SERVERS = {"llamacpp": "http://127.0.0.1:8080", "vllm": "http://127.0.0.1:8000"}
KNOCK_SECONDS = 0.5
ASK_SECONDS = 10.0
SHOWN_MODELS = 8
VLLM_SLOTS = 8
NO_KEY = "none"


@dataclass(frozen=True)
class Served:
    """A model on a server: what it takes to ask it, and whose server it is, where that is known."""

    server: str
    url: str
    model: str
    key: str = NO_KEY
    owner: str = ""

    @property
    def resumes(self) -> bool:
        """Whether it goes on from an unfinished answer."""
        return self.owner in OWN_SERVERS

    @property
    def constrains(self) -> str | None:
        """How it takes grammars and JSON schemas; None if that is not known."""
        return {"llamacpp": "llama.cpp", "vllm": "vllm"}.get(self.owner, "openai" if self.url == OPENAI else None)


def openai(model: str | None = None, environ: Mapping[str, str] = os.environ) -> Served:
    """Find the server and the model that the environment names.

    Raises:
        BackendUnavailable: the key is missing, the server does not answer, or it has several models and none was named.
    """
    key, address = environ.get("OPENAI_API_KEY"), environ.get("OPENAI_BASE_URL")
    if not key and not address:
        raise BackendUnavailable(
            "Neither OPENAI_API_KEY nor OPENAI_BASE_URL is set.",
            "Set OPENAI_API_KEY for OpenAI, or OPENAI_BASE_URL=http://host:port/v1 for another server of its protocol.",
        )
    url = (address or OPENAI).rstrip("/")
    chosen = model or environ.get("OPENAI_MODEL") or None
    try:
        listing = ask(f"{url}/models", key=key, seconds=ASK_SECONDS)
        names = model_names(listing)
    except Silent as error:
        # Some servers have no list of models: that one answers is enough where the model is known.
        if chosen is None or error.status in (None, 401, 403):
            raise BackendUnavailable(
                f"The server at {bare(url)} {error}.",
                "Check OPENAI_BASE_URL and OPENAI_API_KEY, and that the server runs.",
            ) from None
        listing, names = {}, []
    if chosen is None and len(names) == 1:
        chosen = names[0]
    if chosen is None:
        some = ", ".join(names[:SHOWN_MODELS]) + (", ..." if len(names) > SHOWN_MODELS else "")
        raise BackendUnavailable(
            f"The server at {bare(url)} has {len(names)} models: {some}", "Set OPENAI_MODEL to one of them."
        )
    return Served("openai", url, chosen, key or NO_KEY, owner=_owner(listing))


def ollama(model: str | None = None, environ: Mapping[str, str] = os.environ, seconds: float = ASK_SECONDS) -> Served:
    """Find a model on the ollama of this machine, or of `OLLAMA_HOST`: the given one, `OLLAMA_MODEL`, or the newest.

    Raises:
        BackendUnavailable: it does not answer, or has no such model.
    """
    url = ollama_address(environ.get("OLLAMA_HOST", ""))
    try:
        listed = ask(f"{url}/api/tags", seconds=seconds).get("models")
    except Silent as error:
        raise BackendUnavailable(
            f"The ollama at {bare(url)} {error}.", "Start it with `ollama serve`, or set OLLAMA_HOST to where it runs."
        ) from None
    entries = listed if isinstance(listed, list) else []  # any program may listen there
    named = [str(entry["name"]) for entry in entries if isinstance(entry, dict) and entry.get("name")]
    names = [name for name in named if "embed" not in name]
    wanted = model or environ.get("OLLAMA_MODEL")
    chosen = next((name for name in names if wanted in (None, "", name, name.removesuffix(":latest"))), None)
    if chosen is None:
        what = f"has no model {wanted!r}; it has {', '.join(names) or 'none'}" if wanted else "has no model"
        raise BackendUnavailable(
            f"The ollama at {bare(url)} {what}.", f"Get one: ollama pull {wanted or 'qwen2.5:0.5b'}"
        )
    return Served("ollama", f"{url}/v1", chosen)


def answering(environ: Mapping[str, str] = os.environ) -> Served | None:
    """Return a model of a server on this machine that answers at once: ollama, llama-server or vLLM, in this order."""
    try:
        if is_loopback(ollama_address(environ.get("OLLAMA_HOST", ""))):
            return ollama(environ=environ, seconds=KNOCK_SECONDS)
    except BackendUnavailable:
        pass
    for owner, url in OWN_SERVERS.items():
        try:
            entries = _entries(ask(f"{url}/v1/models", seconds=KNOCK_SECONDS))
        except Silent:
            continue
        # Any program may listen there: only one that says whose it is counts.
        for entry in entries:
            if entry.get("owned_by") == owner and "id" in entry:
                return Served(owner, f"{url}/v1", str(entry["id"]), owner=owner)
    return None


def backend(served: Served, **options: Any) -> OpenAIBackend:
    """Make mellea's back-end for a served model. Imports mellea."""
    from ..mellea.api import TemplateFormatter
    from ..mellea.constrain import constraining
    from ..mellea.openai import OpenAIBackend
    from ..mellea.resume import resuming

    hush()
    if is_loopback(served.url):
        reach_loopback()
    formatter = TemplateFormatter(model_id=served.model)
    made = OpenAIBackend(served.model, formatter, served.url, api_key=served.key, **options)
    if served.constrains:
        constraining(made, served.constrains)
    return resuming(made, slots=slots_of(served)) if served.resumes else made


def slots_of(served: Served) -> int:
    """Return how many answers a server works on at once: llama.cpp's tells it, vLLM's joins many requests into one."""
    if served.owner != "llamacpp":
        return VLLM_SLOTS
    try:
        found = ask(f"{served.url.removesuffix('/v1')}/props", key=served.key, seconds=KNOCK_SECONDS).get("total_slots")
    except Silent:
        return 1
    return found if type(found) is int and found > 0 else 1


def model_names(listing: Mapping[str, Any]) -> list[str]:
    """Return the names in a list of models."""
    return [str(entry["id"]) for entry in _entries(listing) if "id" in entry]


def _entries(listing: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Return the entries of a list of models; any program may have sent it."""
    entries = listing.get("data")
    return [entry for entry in entries if isinstance(entry, dict)] if isinstance(entries, list) else []


def _owner(listing: Mapping[str, Any]) -> str:
    """Return whose server it is: llama.cpp's or vLLM's if all of its models say so, else nobody's."""
    owners = {str(entry.get("owned_by")) for entry in _entries(listing)}
    owner = owners.pop() if len(owners) == 1 else None
    return owner if owner in OWN_SERVERS else ""


def ollama_address(host: str) -> str:
    """Return the URL that `OLLAMA_HOST` stands for: a host, a host and port, or a URL.

    Raises:
        BackendUnavailable: it is none of these.
    """
    if not host:
        return OLLAMA
    try:
        parts = urlsplit(host if "://" in host else f"http://{host}")
        port = parts.port or 11434
    except ValueError:
        raise BackendUnavailable(
            f"Invalid value {host.rpartition('@')[2]!r} for OLLAMA_HOST: expected a host, a host and a port, or a URL.",
            "Change the variable, or unset it.",
        ) from None
    name = parts.hostname or "127.0.0.1"
    # 0.0.0.0 tells ollama to listen everywhere; it is not an address to connect to.
    name = "127.0.0.1" if name == "0.0.0.0" else f"[{name}]" if ":" in name else name
    return f"{parts.scheme}://{name}:{port}"


def hush() -> None:
    """Keep mellea's logger, which prints to stdout, from reporting more than warnings; a user's own level stays."""
    logger = logging.getLogger("mellea")
    asked_for = any(os.environ.get(name) for name in ("MELLEA_LOG_LEVEL", "MELLEA_LOGS_LEVEL"))
    if logger.level in (logging.NOTSET, logging.INFO) and not asked_for:
        logger.setLevel(logging.WARNING)


def reach_loopback(environ: Any = os.environ) -> None:
    """Take the loopback addresses out of a proxy's hands: mellea's clients would ask it for them."""
    if not any(environ.get(name) or environ.get(name.upper()) for name in ("http_proxy", "all_proxy")):
        return
    listed = environ.get("no_proxy") or environ.get("NO_PROXY") or ""
    spared = [host.strip() for host in listed.split(",") if host.strip()]
    if "*" not in spared:
        environ["no_proxy"] = environ["NO_PROXY"] = ",".join(dict.fromkeys((*spared, *LOOPBACK)))
