"""A recording as one HTML file: the live view with its scrubber, and words for readers without scripts."""

from __future__ import annotations

import hashlib
from base64 import b64encode

from ..log.encoding import EncodedEvent, encode, line_of
from ..log.fold import fold
from ..recordings.recording import Recording
from .html import render
from .labels import labels_html
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
{body}
<script>{script}</script>
</body>
</html>
"""


def page(recording: Recording) -> str:
    """Return a page that shows a recording. It loads nothing, sends nothing, and no text of the run can act.

    It holds the events of the run, its labels, and the prompt if that was recorded; no unchecked text.

    Raises:
        FileNotFoundError: the front-end was not built.
    """
    checked = checked_events(recording)
    # In a script element only "<" can do anything, and in JSON it stands in strings only.
    data = "\n".join(lines_for_page(recording)).replace("<", "\\u003c")
    return scripted_page(
        title=f"{recording.outcome}: {recording.header.backend}",
        body=(
            f'<main id="view" data-prompt="{escape(recording.prompt or "")}">{render(fold(checked))}'
            f"{labels_html(recording.marks)}</main>\n"
            f'<script type="application/json" id="recording">{data}</script>'
        ),
    )


def lines_for_page(recording: Recording) -> list[str]:
    """Return what a page draws a recording from: its events and its labels; no unchecked text."""
    return [line_of(line) for line in (*checked_events(recording), *(mark.encoded() for mark in recording.marks))]


def checked_events(recording: Recording) -> list[EncodedEvent]:
    """Return the events of a recording without the text of previews, which is unchecked."""
    events = [encode(event) for event in recording.log.read()]
    return [{**event, "text": ""} if event["kind"] == "preview" else event for event in events]


def scripted_page(title: str, body: str) -> str:
    """Return a page with the views' script and styles, which may do nothing but run that script.

    Args:
        title: its title, as text.
        body: what stands before the script, as HTML.

    Raises:
        FileNotFoundError: the front-end was not built.
    """
    script = built_text("page.js").replace("</script", "<\\/script")
    digest = b64encode(hashlib.sha256(script.encode()).digest()).decode()
    return _PAGE.format(
        hash=f"sha256-{digest}", title=escape(title), css=built_text("widget.css"), body=body, script=script
    )
