"""A panel to try out a prompt, requirements and limits. Importing this module imports anywidget."""

from __future__ import annotations

import json
import threading
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

import traitlets

from ... import chunkers
from ...log.mistakes import WrongMoment
from ...options.cell_options import PROSE
from ...options.errors import invalid
from ...options.parts import BackendKind, ChunkingKind, ImagesKind
from ...options.run_options import CHUNKING, RunOptions
from ...options.signature import documents, method_takes
from ...options.table import naming, option
from ...orchestrator.limits import Limits
from ...orchestrator.result import StreamChunkingResult
from ...streaming import cut_for_format
from ...views.saved import MIME, VERSION, bundle_of
from ...views.untrusted import escape, visible, without_surrogates
from ..kernel.runner import start
from ..kernel.threads import harmless
from ..output import NOT_DRAWN
from ..stream import Stream
from .base import LiveView
from .panel_settings import PanelSettings, read_settings
from .wire import Wire

if TYPE_CHECKING:
    from ...options.run_options import GivenBackend
    from ...orchestrator.chunk import ChunkingStrategy

_FALLBACK = "A panel for checked streams. Run this cell to open it."


@dataclass(frozen=True, kw_only=True)
class PanelCall(RunOptions):
    """The arguments of `StreamPanel`."""

    backend: GivenBackend = field(default="local", kw_only=False)
    chunking: str | ChunkingStrategy = option(ChunkingKind(), PROSE, CHUNKING)  # noqa: RUF009 # it makes a field
    prompt: str = ""
    title: str = ""
    image: Any = ()


@dataclass(frozen=True)
class _Run:
    number: int
    settings: PanelSettings
    stream: Stream
    wire: Wire

    def to_dict(self) -> dict[str, Any]:
        result = self.stream.result
        return {
            "number": self.number,
            "run": result.run_id,
            "outcome": result.outcome,
            "settings": self.settings.to_dict(),
        }


@documents(PanelCall)
class StreamPanel(LiveView):
    """A form for a prompt, requirements and limits, with a button to run it, and a list of earlier runs.

        panel = StreamPanel("local", requirements=["The text is about tea.", no_prices])
        panel

    A panel has one run at a time. Several panels do not affect each other. A run continues while cells run, and after
    the page is closed. `panel.result` is the newest run, like `_stream` for a cell.

    The options are those of every run. At first all requirements are switched on, and `chunking` is selected; a
    strategy is an additional choice. The form's seconds, characters and tokens replace the limits `total` and
    `text_chars`, and the model option `MAX_NEW_TOKENS`.

    Args:
        backend: "local", "ollama" or "openai", each with or without a model, as in "ollama:llama3.2", or a mellea
            `Backend` or `MelleaSession`.
        prompt: the form's first prompt.
        title: shown above the form.
        image: the path of a picture that goes with each prompt, or a list of paths.
        The options of `RunOptions`.

    Raises:
        OptionError: an option has an invalid value; a `ValueError`, and where the type is wrong also a `TypeError`.
        TypeError: an option is unknown.
        BackendUnavailable: a back-end that was given by its name cannot be used; the message says what to do.
    """

    form = traitlets.Unicode().tag(sync=True)

    @method_takes(PanelCall)
    def __init__(self, call: PanelCall) -> None:
        call = cut_for_format(call, call.prompt, chosen="chunking" in call.given)
        self._requirements: list[Any] = call.resolved("requirements", lift=True)
        self._options = replace(call, requirements=(), validation_backend=call.resolved("validation_backend"))
        self._limits: Any = call.limits or Limits()
        name, _ = chunkers.resolve(call.chunking)
        self._chunkings = {**{known: known for known in chunkers.NAMES}, name: call.chunking}
        with naming("backend"):
            self._backend = BackendKind().resolve(call.backend)
        with naming("image"):
            self._images = ImagesKind().resolve(ImagesKind().check(call.image))
        self._lock = threading.RLock()
        self._runs: list[_Run] = []
        self._first = PanelSettings(without_surrogates(call.prompt), name, (True,) * len(self._requirements))
        super().__init__("panel.js", call.title, form=json.dumps(self._describe()))

    @property
    def result(self) -> Stream | None:
        """The newest run, under way or settled; None before the first one."""
        return self._runs[-1].stream if self._runs else None

    @property
    def history(self) -> tuple[Stream, ...]:
        """All runs, the oldest first."""
        return tuple(run.stream for run in self._runs)

    def run(self, prompt: str) -> Stream:
        """Start a run like the form's button, with the newest run's other values; return at once.

        Raises:
            ValueError: the prompt is empty.
            RuntimeError: a run is under way.
        """
        last = self._runs[-1].settings if self._runs else self._first
        settings = read_settings(replace(last, prompt=prompt).to_dict(), self._chunkings, len(self._requirements))
        if settings is None:
            raise invalid(prompt, "text that says what the model is to do").of("prompt")
        return self._start(settings).stream

    def stop(self) -> None:
        """Ask the current run to end, if there is one, and return at once. The validated text is kept."""
        if self.result is not None:
            self.result.stop()

    def close(self) -> None:
        """Stop the run, and remove the panel from the page; the runs stay in `history`."""
        if self.comm is not None:
            self.stop()
        for run in getattr(self, "_runs", ()):
            run.wire.end()
        super().close()

    def _describe(self) -> dict[str, Any]:
        from ...mellea.requirements.check import labels
        from ...streaming import name_of

        return {
            "backend": name_of(self._backend),
            "requirements": list(labels(self._requirements)),
            "chunkings": list(self._chunkings),
            "limits": self._usual_limits(),
            "settings": self._first.to_dict(),
        }

    def _usual_limits(self) -> dict[str, Any]:
        from ...mellea.api import ModelOption

        tokens = (self._options.model_options or {}).get(ModelOption.MAX_NEW_TOKENS)
        return {
            "seconds": self._limits.total,
            "characters": self._limits.text_chars,
            "tokens": tokens if isinstance(tokens, int) else None,
        }

    def _start(self, settings: PanelSettings) -> _Run:
        with self._lock:
            if self.result is not None and self.result.outcome == "running":
                raise WrongMoment("A run is under way in this panel. Stop it first.")
            result = start(lambda: self._begin(settings))
            wire = Wire(result, lambda message: self.send({**message, "run": result.run_id}))
            stream = Stream(result, prompt=settings.prompt)
            run = _Run(len(self._runs) + 1, settings, stream, wire)
            self._runs.append(run)
        self._send_runs([run])
        wire.start().add_done_callback(lambda _: harmless(lambda: self._send_settled(run)))
        return run

    def _begin(self, settings: PanelSettings) -> StreamChunkingResult:
        from ...mellea.api import ChatContext, Message, ModelOption
        from ...streaming import begin

        asked = zip(self._requirements, settings.requirements, strict=True)
        limits: dict[str, Any] = {"total": settings.seconds, "text_chars": settings.characters}
        tokens = {} if settings.tokens is None else {ModelOption.MAX_NEW_TOKENS: settings.tokens}
        options = replace(
            self._options,
            requirements=[requirement for requirement, on in asked if on],
            chunking=self._chunkings[settings.chunking],
            limits=replace(self._limits, **{name: value for name, value in limits.items() if value is not None}),
            model_options={**(self._options.model_options or {}), **tokens},
        )
        message = Message("user", settings.prompt, images=self._images or None)
        return begin(options, message, self._backend, ChatContext())

    def _send_runs(self, runs: Sequence[_Run]) -> None:
        self.send({"type": "runs", "runs": [run.to_dict() for run in runs], "newest": len(self._runs)})

    def _receive(self, _widget: Any, content: Any, _buffers: Any) -> None:
        match content:
            case {"type": "hello", **rest} if not rest:
                self._send_runs(list(self._runs))
            case {"type": "run", "settings": settings, **rest} if not rest:
                self._run_for_page(read_settings(settings, self._chunkings, len(self._requirements)))
            case {"run": str(run_id), **rest}:
                wires = [run.wire for run in self._runs if run.stream.result.run_id == run_id]
                self._ignored += not (wires and wires[0].take(rest))
            case _:
                self._ignored += 1

    def _run_for_page(self, settings: PanelSettings | None) -> None:
        if settings is None:
            self._ignored += 1
            return
        try:
            self._start(settings)
        except Exception as exc:  # mostly, a run is under way
            self.send({"type": "refused", "why": without_surrogates(str(exc))})

    def _send_settled(self, run: _Run) -> None:
        if run is self._runs[-1]:
            self._tell_settled()

    def _hint(self) -> str:
        return f"{NOT_DRAWN} To start a run, call run() of this panel; to stop it, stop()."

    def _still(self) -> dict[str, Any]:
        if self.result is None:
            data = {"version": VERSION, "panel": True}
            return {MIME: data, "text/html": f"<p><em>{escape(_FALLBACK)}</em></p>", "text/plain": visible(_FALLBACK)}
        return bundle_of(self.result, prompt=self.result.prompt or "")
