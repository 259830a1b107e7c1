"""A recording as one HTML file: the live view with its scrubber, and words for readers without scripts."""

from __future__ import annotations

import hashlib
from base64 import b64encode

from ..log.encoding import encode, line_of
from ..log.fold import fold
from ..recordings.recording import Recording
from .html import render
from .static_files import built_text
from .untrusted import escape

_PAGE = """\
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src '{hash}'; style-src 'unsafe-inline'">
<title>{title}</title>
<style>
:root {{ color-scheme: light dark; }}
body {{ max-width: 70rem; margin: 1.5rem auto; padding: 0 1rem; font: 14px/1.5 system-ui, sans-serif; }}
{css}
</style>
</head>
<body>
<main id="view">{words}</main>
<script type="application/json" id="recording">{events}</script>
<script>{script}</script>
</body>
</html>
"""


def page(recording: Recording) -> str:
    """Return a page that shows a recording. It loads nothing, sends nothing, and no text of the run can act.

    It holds the events of the run only: no prompt and no unchecked text.

    Raises:
        FileNotFoundError: the front-end was not built.
    """
    events = [encode(event) for event in recording.log.read()]
    checked = [{**event, "text": ""} if event["kind"] == "preview" else event for event in events]
    script = built_text("page.js").replace("</script", "<\\/script")
    digest = b64encode(hashlib.sha256(script.encode()).digest()).decode()
    return _PAGE.format(
        hash=f"sha256-{digest}",
        title=escape(f"{recording.outcome}: {recording.header.backend}"),
        css=built_text("widget.css"),
        words=render(fold(checked)),
        # In a script element only "<" can do anything, and in JSON it stands in strings only.
        events="\n".join(map(line_of, checked)).replace("<", "\\u003c"),
        script=script,
    )
