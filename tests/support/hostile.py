"""Strings of an attacker, for every place in which a stranger's text is shown.

Whatever runs calls `hit()`, and whatever asks for something asks the address that the strings are made for. Each is
numbered, so that one that got through can be found.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import cycle, islice, product
from typing import Any

from mellea_stream_widget.log.events import (
    CheckingEvent,
    ChunkEvent,
    CompletedEvent,
    ErrorEvent,
    FullValidationEvent,
    PreviewEvent,
    QuickCheckEvent,
    RetryEvent,
    StartEvent,
    StreamingDoneEvent,
    Success,
)
from mellea_stream_widget.log.log import EventLog
from mellea_stream_widget.log.reading import Reading
from mellea_stream_widget.recordings.format import Mark

RUN = "(window.hit||parent.hit||top.hit)({n})"

TAGS = (
    "<script>{run}</script>",
    "<script src={url}></script>",
    "<img src={url} onerror={run}>",
    "<img/src='x'/onerror={run}//",
    "<svg onload={run}><animate onbegin={run} attributeName=x dur=1s>",
    "<svg><style><img src=x onerror={run}></style>",
    "<math><mtext><table><mglyph><style><img src=x onerror={run}>",
    "<noscript><p title='</noscript><img src=x onerror={run}>'>",
    "<iframe src={url}></iframe>",
    "<iframe srcdoc='<script>{run}</script>'></iframe>",
    "<object data={url}></object><embed src={url}>",
    "<video poster={url}><source src={url} onerror={run}></video>",
    "<details open ontoggle={run}>x</details>",
    "<input autofocus onfocus={run}>",
    "<body onload={run} background={url}>",
    "<style>@import url({url}); * {{ background: url({url}) }}</style>",
    "<div style='background-image:url({url})' onmouseover={run}>x</div>",
    "<link rel=stylesheet href={url}><link rel=prefetch href={url}>",
    "<meta http-equiv=refresh content='0;url={url}'>",
    "<base href={url}><form action={url}><button autofocus>go</button></form>",
    "<a href='javascript:{run}' ping={url}>x</a>",
    "<button data-commandlinker-command='notebook:run-all-cells' data-commandlinker-args='{{}}'>x</button>",
    "<a data-commandlinker-command='docmanager:delete-file'>x</a>",
    "<form id=attributes><input name=getElementById><img name=cookie>",
    "<template shadowrootmode=open><img src={url}></template>",
)
BREAKS = (
    "'\"><img src={url} onerror={run}>",
    "--><img src={url}>",
    "]]><img src={url}>",
    "</script></style></textarea></title><img src={url} onerror={run}>",
    "&lt;img src={url} onerror={run}&gt;",
    "&#60;img src={url} onerror={run}&#62;",
    "${{{run}}} {{{{{run}}}}} #{{{run}}}",
    "__proto__ constructor toString hasOwnProperty",
    '{{"__proto__": {{"kind": "completed"}}}}',
)
MARKUP = (
    "[x](javascript:{run})",
    "[x](JaVaScRiPt&colon;{run})",
    "[x](data:text/html,<script>{run}</script>)",
    "![x]({url})",
    "[![x]({url})](vbscript:{run})",
    "<{url}> [x]: {url} 'x'",
    "[x][1]\n\n[1]: javascript:{run}",
    "| <img src={url}> |\n|---|\n| ![x]({url}) |",
    "$\\href{{javascript:{run}}}{{x}}$ $$\\style{{background:url({url})}}{{x}}$$",
    "\\(\\require{{html}}\\href{{javascript:{run}}}{{x}}\\)",
)
HIDDEN = (
    "\x1b]8;;{url}\x07x\x1b]8;;\x07\x1b]52;c;eA==\x07",
    "\x1b[2J\x1b[31m\x1b[1A\r\b\b\x00\x7f\x9b",
    "\u202e\u2066\u2067\u061c evil \u2069\u202c",
    "a\u200b\u200c\u200d\u2060\ufeff\u00adb",
    "\U000e0001\U000e0041\U000e0042\U000e007f",
    "\u2028\u2029\x85\x0b\x0c\ufff9\ufffa\ufffb",
    "\ud800 \udfff \ufffe \uffff",
)
PAYLOADS = (*TAGS, *BREAKS, *MARKUP, *HIDDEN)

WRAPS: tuple[Callable[[str], str], ...] = (
    lambda text: text,
    lambda text: f"Tea is old. {text} Tea is good.",
    lambda text: f"`{text}`",
    lambda text: f"\n```html\n{text}\n```\n",
    lambda text: f"> # {text}\n\n- {text}",
    lambda text: "".join(each.upper() if n % 2 else each for n, each in enumerate(text)),
    lambda text: text.replace("<", "<\u200b"),
    lambda text: f"\u202e{text}\u202c\x00",
    lambda text: f"<b>{text}</b><i>{text}",
    lambda text: f"*{text}* **[{text}](https://example.org)**",
)


def hostile(count: int, url: str) -> list[str]:
    """Return so many different strings; `url` is the address that nobody may ask."""
    numbered = enumerate(islice(product(WRAPS, PAYLOADS), count))
    return [
        f"{n}: {wrap(payload.format(url=f'{url}/{n}', run=RUN.format(n=n), n=n))}" for n, (wrap, payload) in numbered
    ]


REQUIREMENTS = 12
"""As many as the card of a chunk has room for: so the cards of fifty chunks hold six hundred strings."""


class HostileRun(Reading):
    """A settled run that shows each of `strings` as a chunk, and some of them in every other place there is."""

    withheld = ""

    def __init__(self, strings: Sequence[str]) -> None:
        super().__init__(EventLog(), f"hostile-{id(self)}", strings[:REQUIREMENTS])
        self.withheld = "\n".join(strings)
        self._strings = cycle(strings)
        self._labels = list(self.labels)
        one = self._next
        self.marks = [Mark("bad", one(), start=n, requirement=one(), note=one()) for n in range(9)]
        self._say(StartEvent, self._labels, one(), one(), {"max_tokens": one(), "limits": {"text_chars": one()}})
        self._check(0, 1, "fail")
        self._say(RetryEvent, 2, one())
        end = 0
        for index, text in enumerate(strings):
            self._check(index, 2, "unknown" if index % 3 else "pass")
            span = {"start": end + 1, "end": end + 1 + len(text)}
            self._say(ChunkEvent, text, index, 2, lead="\n" if index % 9 else "\n\n", **span)
            end = span["end"]
        self._say(StreamingDoneEvent, 2, "")
        finals = [Final(n % 2 == 0, one(), n, ValueError(one()) if n % 3 == 0 else None) for n in range(REQUIREMENTS)]
        self._say(FullValidationEvent, 2, False, finals, requirements=self._labels, durations=[0.1] * REQUIREMENTS)
        self._say(ErrorEvent, one(), one())
        self._say(CompletedEvent, False, "", 2, outcome="error", reason=one())
        self.log.close()

    def stop(self, reason: str = "") -> None:
        """Nothing runs that could be stopped."""

    def _next(self) -> str:
        return next(self._strings)

    def _check(self, index: int, attempt: int, success: Success) -> None:
        results = [Partial(success, self._next(), 0.5) for _ in self._labels]
        answers = {"requirements": self._labels, "durations": [0.01] * len(results)}
        self._say(QuickCheckEvent, index, attempt, success != "fail", results, **answers, start=0, end=9)

    def _say(self, kind: Any, *args: Any, **fields: Any) -> None:
        self.log.append(kind(*args, seq=len(self.log), elapsed=len(self.log) / 100, **fields))


class RunningRun(HostileRun):
    """A run under way: a preview of all the strings, and checks that are waited for."""

    def __init__(self, strings: Sequence[str]) -> None:
        Reading.__init__(self, EventLog(), f"running-{id(self)}", strings[:30])
        self._labels = list(self.labels)
        self._say(StartEvent, self._labels, strings[0], strings[1], {})
        self._say(PreviewEvent, 1, "\n".join(strings), 0, 9)
        self._say(CheckingEvent, 0, 1, 0, 9, self._labels[:3])


@dataclass(frozen=True)
class Partial:
    """A streaming verdict."""

    success: Success
    reason: str
    score: float


@dataclass(frozen=True)
class Final:
    """A final verdict."""

    passed: bool
    reason: str
    score: float
    error: Exception | None

    def as_bool(self) -> bool:
        """Return whether it is a pass."""
        return self.passed
