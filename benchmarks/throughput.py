"""Tokens per second from the model to the page, beside the bare HTTP stream of the same server and prompt.

Both are measured in one kernel, in turns, on the embedded model: the bare stream from the request to its last line,
the whole path from the moment the cell is run to the moment its last word stands in a real JupyterLab's page.
"""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path
from statistics import median
from typing import Any

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tests" / "browser"))

from conftest import _launch  # noqa: E402
from find_chromium import find_chromium  # noqa: E402
from lab import NotebookPage, Server  # noqa: E402

TOKENS = 400
ROUNDS = 3
PROMPT = "Write a long story about a tea house, in many sentences."
SETUP = f"""
%load_ext mellea_stream_widget
import json, time, httpx
from mellea_stream_widget import backends

model = backends.resolve("local")
address = model._model_address
body = {{"model": "local", "stream": True, "temperature": 0, "seed": 0, "max_completion_tokens": {TOKENS},
        "messages": [{{"role": "user", "content": {PROMPT!r}}}]}}

def bare():
    text, began = "", time.perf_counter()
    headers = {{"Authorization": f"Bearer {{address.key}}"}}
    with httpx.stream("POST", f"{{address.url}}/v1/chat/completions", json=body, headers=headers, timeout=60) as reply:
        for line in reply.iter_lines():
            if line.startswith("data: {{"):
                choices = json.loads(line[6:])["choices"]
                text += (choices[0]["delta"].get("content") or "") if choices else ""
    return time.perf_counter() - began, len(text)

bare()
"""
BARE = "print(json.dumps(bare()))"
STREAM = (
    f"%%stream --backend model --max-tokens {TOKENS} --temperature 0 --seed 0 --chunking word --out story\n{PROMPT}"
)
LENGTH = "print(len(story.text))"

LAST_WORD = """async index => {
    const page = jupyterapp.shell.currentWidget.content;
    const began = performance.now();
    let last = began, seen = 0;
    const area = page.widgets[index].node.querySelector('.jp-Cell-outputWrapper');
    const look = () => {
        const size = area.querySelectorAll('.chunk').length;
        if (size > seen) { seen = size; last = performance.now(); }
    };
    const observer = new MutationObserver(look);
    observer.observe(area, {childList: true, subtree: true, characterData: true});
    page.activeCellIndex = index;
    await jupyterapp.commands.execute('notebook:run-cell');
    observer.disconnect();
    return {seconds: (last - began) / 1000, chunks: seen};
}"""


def measure() -> dict[str, Any]:
    """Return characters per second of both, and their ratio; the same text, so the same tokens."""
    path = find_chromium()
    assert path is not None, "no Chromium was found: set CHROMIUM to the path of one"
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = _launch(playwright, path)
        with Server(Path(folder) / "lab").running() as server:
            server.write("throughput.ipynb", [SETUP, BARE, STREAM, LENGTH])
            notebook = NotebookPage(browser.new_page(), server, "throughput.ipynb")
            notebook.wait_for_kernel()
            notebook.run(0, 180)
            notebook.page.evaluate(LAST_WORD, 2)
            rounds = [_round(notebook) for _ in range(ROUNDS)]
            notebook.shut_down()
        browser.close()
    bare, whole = (median(one[name] for one in rounds) for name in ("bare", "whole"))
    return {"bare": bare, "whole": whole, "ratio": whole / bare, "rounds": ROUNDS, "tokens": TOKENS}


def _round(notebook: NotebookPage) -> dict[str, float]:
    notebook.run(1)
    seconds, chars = json.loads(notebook.output(1).inner_text())
    shown = notebook.page.evaluate(LAST_WORD, 2)
    notebook.run(3)
    chars_shown = int(notebook.output(3).inner_text())
    assert shown["chunks"] > TOKENS / 4, shown
    return {"bare": chars / seconds, "whole": chars_shown / shown["seconds"]}


if __name__ == "__main__":
    print(json.dumps(measure()))
