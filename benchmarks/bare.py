"""The least that shows a stream, to measure ours against."""

from __future__ import annotations

import threading

import anywidget
from made_runs import MadeRun

from mellea_stream_widget.log.events import ChunkEvent


class Bare(anywidget.AnyWidget):
    """The least that shows a stream: it appends a text node per message."""

    _esm = """export default { render({ model, el }) {
        el.className = "bare";
        model.on("msg:custom", ({ text }) => el.append(text));
    } }"""

    def follow(self, run: MadeRun) -> threading.Thread:
        """Send each chunk of a run when it comes."""

        def read() -> None:
            position = 0
            while not run.log.closed or position < len(run.log):
                run.log.wait(position)
                for event in run.log.read(position):
                    position += 1
                    if isinstance(event, ChunkEvent):
                        self.send({"text": f"{event.text} "})

        thread = threading.Thread(target=read, daemon=True)
        thread.start()
        return thread
