/** A page of its own that holds one recording: draws what stands in its data block, without a kernel or a network. */

import { readSaved, TooLarge } from "../run/saved";
import { RunStore } from "../run/store";
import { RunView } from "../views/run";

const NOBODY = { stop: () => undefined, reveal: () => undefined };

/** Draw the recording of `#recording` into `#view`, in the place of what stands there for readers without scripts. */
export function draw(page: Document): void {
  const place = page.getElementById("view")!;
  const saved = readSaved(page.getElementById("recording")!.textContent ?? "");
  if ("problem" in saved) return;
  const store = new RunStore();
  store.connection = "none";
  let failed = false;
  store.load(saved.events, saved.count, (error) => {
    failed = true;
    if (!(error instanceof TooLarge)) throw error;
  });
  if (failed) return;
  const view = new RunView(store, NOBODY);
  view.readFromStart();
  place.replaceChildren(view.element);
}

if (document.getElementById("recording")) draw(document);
