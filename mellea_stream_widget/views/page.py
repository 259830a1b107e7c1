"""A recording as one HTML file, with the live view, and static HTML for readers without scripts."""

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
"""
PAGE_END = "</body>\n</html>\n"


def page(recording: Recording) -> str:
    """Return a page that shows a recording. It loads and sends nothing, and no text of the run is executed.

    It has the events of the run, its labels, and the prompt if that was recorded, but no unchecked text.

    Raises:
        FileNotFoundError: the front-end was not built.
    """
    checked = checked_events(recording)
    data = "\n".join(line_of(line) for line in (*checked, *(mark.encoded() for mark in recording.marks)))
    opened = open_page(
        "page.js",
        title=f"{recording.outcome}: {recording.header.backend}",
        body=(
            f'<main id="view" data-prompt="{escape(recording.prompt or "")}">{render(fold(checked))}'
            f"{labels_html(recording.marks)}</main>\n"
            f'<script type="application/json" id="recording">{in_script(data)}</script>'
        ),
    )
    return opened + PAGE_END


def in_script(data: str) -> str:
    """Return JSON for a script element. Only "<" is special there, and JSON has it only in strings."""
    return data.replace("<", "\\u003c")


def checked_events(recording: Recording) -> list[EncodedEvent]:
    """Return the events of a recording without the text of previews, which is unchecked."""
    events = [encode(event) for event in recording.log.read()]
    return [{**event, "text": ""} if event["kind"] == "preview" else event for event in events]


def open_page(script: str, title: str, body: str) -> str:
    """Return a page without its end (`PAGE_END`), with the views' styles and one script, the only one that may run.

    Args:
        script: name of the script among the built files.
        title: title of the page, as text.
        body: content before the script, as HTML.

    Raises:
        FileNotFoundError: the front-end was not built.
    """
    code = built_text(script).replace("</script", "<\\/script")
    digest = b64encode(hashlib.sha256(code.encode()).digest()).decode()
    return _PAGE.format(
        hash=f"sha256-{digest}", title=escape(title), css=built_text("widget.css"), body=body, script=code
    )
