"""A panel: prompt, requirements and limits to try out, without a magic. Importing this module imports anywidget."""

from __future__ import annotations

import json
import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import traitlets

from ... import backends, chunkers
from ...orchestrator.limits import Limits
from ...orchestrator.result import StreamChunkingResult
from ...requirements import as_requirement
from ...views.saved import MIME, VERSION, bundle_of
from ...views.untrusted import escape, visible, without_surrogates
from ..kernel.starting import start
from ..kernel.threads import harmless
from ..stream import Stream
from .base import LiveView
from .panel_settings import PanelSettings, read_settings
from .wire import Wire

_FALLBACK = "A panel for checked streams. Run this cell to open it."


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


class StreamPanel(LiveView):
    """Write a prompt, choose what is checked, run it, and go back to earlier runs.

        panel = StreamPanel("local", requirements=["The text is about tea.", no_prices])
        panel

    One run at a time takes place in a panel; several panels do not touch each other. The runs go on while cells
    run and after the page is closed. `panel.result` is the newest one, as `_stream` is for a cell.

    Args:
        backend: `local`, `ollama`, `openai`, one of these with a model (`ollama:llama3.2`), or a mellea `Backend`
            or `MelleaSession`.
        requirements: sentences, functions or mellea `Requirement`s, all switched on at first.
        prompt: what stands in the form at first.
        chunking: what is chosen at first: a name, or a strategy, which then stands beside the names.
        limits: of every run; the form's own replace `total` and `text_chars`.
        model_options: mellea's model options of every run; the form's tokens replace `MAX_NEW_TOKENS`.
        title: shown above the form.

    Raises:
        UnknownBackend: there is no back-end of that name.
        BackendUnavailable: it cannot be had; the message says what to do.
        TypeError: a back-end, a requirement or a chunking is none; the message shows it.
        ValueError: there is no chunking of that name.
    """

    form = traitlets.Unicode().tag(sync=True)

    def __init__(
        self,
        backend: Any = "local",
        *,
        requirements: Sequence[Any] = (),
        prompt: str = "",
        chunking: Any = "sentence",
        limits: Limits | None = None,
        model_options: Mapping[Any, Any] | None = None,
        title: str = "",
    ) -> None:
        self._requirements = [as_requirement(given) for given in requirements]
        name, _ = chunkers.resolve(chunking)
        self._chunkings = {**{known: known for known in chunkers.NAMES}, name: chunking}
        self._limits = limits or Limits()
        self._model_options = dict(model_options or {})
        self._backend = _backend(backend)
        self._lock = threading.RLock()
        self._runs: list[_Run] = []
        self._first = PanelSettings(without_surrogates(prompt), name, (True,) * len(self._requirements))
        super().__init__("panel.js", title, form=json.dumps(self._describe()))

    @property
    def result(self) -> Stream | None:
        """The newest run, under way or settled; None before the first one."""
        return self._runs[-1].stream if self._runs else None

    @property
    def history(self) -> tuple[Stream, ...]:
        """All runs, the oldest first."""
        return tuple(run.stream for run in self._runs)

    def run(self, prompt: str) -> Stream:
        """Start a run as the form's button does, with all else as it was for the newest run; returns at once.

        Raises:
            ValueError: the prompt is empty.
            RuntimeError: a run is under way.
        """
        last = self._runs[-1].settings if self._runs else self._first
        settings = read_settings(replace(last, prompt=prompt).to_dict(), self._chunkings, len(self._requirements))
        if settings is None:
            raise ValueError(f"the prompt is {prompt!r}; give text that says what the model is to do")
        return self._start(settings).stream

    def stop(self) -> None:
        """End the run that is under way, if there is one, and keep its validated text; returns at once."""
        if self.result is not None:
            self.result.stop()

    def close(self) -> None:
        """Stop what runs and take the panel out of the page; the runs stay in `history`."""
        if self.comm is not None:
            self.stop()
        for run in getattr(self, "_runs", ()):
            run.wire.end()
        super().close()

    def set_state(self, sync_data: Any) -> None:
        """Take no state of the page: all that it may ask for comes as a message."""
        self._ignored += 1

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

        tokens = self._model_options.get(ModelOption.MAX_NEW_TOKENS)
        return {
            "seconds": self._limits.total,
            "characters": self._limits.text_chars,
            "tokens": tokens if isinstance(tokens, int) else None,
        }

    def _start(self, settings: PanelSettings) -> _Run:
        with self._lock:
            if self.result is not None and self.result.outcome == "running":
                raise RuntimeError("a run is under way in this panel; stop it first")
            result = start(lambda: self._begin(settings))
            wire = Wire(result, lambda message: self.send({**message, "run": result.run_id}))
            run = _Run(len(self._runs) + 1, settings, Stream(result), wire)
            self._runs.append(run)
        self._tell([run])
        wire.start().add_done_callback(lambda _: harmless(lambda: self._tell_run_settled(run)))
        return run

    def _begin(self, settings: PanelSettings) -> StreamChunkingResult:
        from ...mellea.api import ChatContext, Message, ModelOption
        from ...streaming import start_stream

        asked = zip(self._requirements, settings.requirements, strict=True)
        limits: dict[str, Any] = {"total": settings.seconds, "text_chars": settings.characters}
        tokens = {} if settings.tokens is None else {ModelOption.MAX_NEW_TOKENS: settings.tokens}
        return start_stream(
            Message("user", settings.prompt),
            self._backend,
            ChatContext(),
            requirements=[requirement for requirement, on in asked if on],
            chunking=self._chunkings[settings.chunking],
            limits=replace(self._limits, **{name: value for name, value in limits.items() if value is not None}),
            model_options={**self._model_options, **tokens},
        )

    def _tell(self, runs: Sequence[_Run]) -> None:
        self.send({"type": "runs", "runs": [run.to_dict() for run in runs], "newest": len(self._runs)})

    def _receive(self, _widget: Any, content: Any, _buffers: Any) -> None:
        match content:
            case {"type": "hello", **rest} if not rest:
                self._tell(list(self._runs))
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
        except Exception as exc:  # above all, that a run is under way
            self.send({"type": "refused", "why": without_surrogates(str(exc))})

    def _tell_run_settled(self, run: _Run) -> None:
        if run is self._runs[-1]:
            self._tell_settled()

    def _still(self) -> dict[str, Any]:
        if self.result is None:
            data = {"version": VERSION, "panel": True}
            return {MIME: data, "text/html": f"<p><em>{escape(_FALLBACK)}</em></p>", "text/plain": visible(_FALLBACK)}
        return bundle_of(self.result.log)


def _backend(given: Any) -> Any:
    if isinstance(given, str):
        return backends.resolve(given)
    from ...mellea.api import Backend, MelleaSession

    if isinstance(given, MelleaSession):
        return given.backend
    if isinstance(given, Backend):
        return given
    raise TypeError(f"{given!r} is no back-end; give {', '.join(backends.NAMES)}, or a mellea Backend or MelleaSession")
