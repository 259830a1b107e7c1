/** A page that holds one recording, or a table of runs: draws their events without a kernel or a network. */

import { TooLarge } from "../run/budget";
import { readSaved, VERSION } from "../run/saved";
import type { RunView } from "../views/run";
import { NO_KERNEL, openSaved } from "../views/saved";

let shown: RunView | undefined;

/** Draw the recording in `#recording` into `#view`. It replaces what is there for readers without scripts. */
export function draw(page: Document): void {
  show(page, page.getElementById("recording")!.textContent);
}

/** Open a run of the table in `#view` when its button is pressed. Its events are packed in the data block of its name. */
export function listen(page: Document): void {
  page.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest("button[data-run]") : null;
    if (button instanceof HTMLElement) void open(page, button);
  });
}

/** Draw the run of a button, and move to it. */
export async function open(page: Document, button: HTMLElement): Promise<void> {
  const packed = page.getElementById(`run-${button.dataset.run}`);
  if (packed === null) return;
  const lines = await unpack(packed.textContent);
  page.querySelector("button[aria-pressed=true]")?.setAttribute("aria-pressed", "false");
  button.setAttribute("aria-pressed", "true");
  show(page, lines);
  const view = page.getElementById("view")!;
  view.focus();
  view.scrollIntoView();
}

/** Return what was packed with deflate and written in base 64. */
async function unpack(packed: string): Promise<string> {
  const bytes = Uint8Array.from(atob(packed.trim()), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  return new Response(stream).text();
}

function show(page: Document, lines: string): void {
  try {
    const prompt = page.getElementById("view")!.dataset["prompt"] ?? "";
    const saved = readSaved({ version: VERSION, events: lines.split("\n"), prompt });
    if ("problem" in saved) return;
    const view = openSaved(saved, NO_KERNEL, unlessTooLarge);
    shown?.dispose();
    shown = view;
    view.readFromStart();
    page.getElementById("view")!.replaceChildren(view.element);
  } catch (error) {
    unlessTooLarge(error);
  }
}

function unlessTooLarge(error: unknown): void {
  if (!(error instanceof TooLarge)) throw error;
}

if (document.getElementById("recording")) draw(document);
if (document.getElementById("runs")) listen(document);
