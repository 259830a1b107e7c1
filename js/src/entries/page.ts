/** A page that holds one recording: draws its events without a kernel or a network. */

import { TooLarge } from "../run/budget";
import { readSaved, VERSION } from "../run/saved";
import { NO_KERNEL, openSaved } from "../views/saved";

/** Draw the recording in `#recording` into `#view`. It replaces what is there for readers without scripts. */
export function draw(page: Document): void {
  try {
    const lines = page.getElementById("recording")!.textContent.split("\n");
    const prompt = page.getElementById("view")!.dataset["prompt"] ?? "";
    const saved = readSaved({ version: VERSION, events: lines, prompt });
    if ("problem" in saved) return;
    const view = openSaved(saved, NO_KERNEL, unlessTooLarge);
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
