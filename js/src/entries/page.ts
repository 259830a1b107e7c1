/** A page of its own that holds one recording: draws what stands in its data block, without a kernel or a network. */

import { readSaved, TooLarge } from "../run/saved";
import { NO_KERNEL, openSaved } from "../views/saved";

/** Draw the recording of `#recording` into `#view`, in the place of what stands there for readers without scripts. */
export function draw(page: Document): void {
  const saved = readSaved(page.getElementById("recording")!.textContent ?? "");
  if ("problem" in saved) return;
  try {
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
