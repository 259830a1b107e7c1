/** Opens the view of a saved run. It needs no kernel. */

import type { SavedRun } from "../run/saved";
import { RunStore } from "../run/store";
import { RunView } from "./run";
import type { Actions } from "./scene";

/** Without a kernel nothing can stop the run or reveal what it withheld. */
export const NO_KERNEL: Actions = { stop: () => undefined, reveal: () => undefined };

/** Return the view of a run. An error of reading is thrown, or passed to `failed` once the view exists. */
export function openSaved(saved: SavedRun, actions: Actions, failed: (error: unknown) => void): RunView {
  const store = new RunStore();
  store.connection = "none";
  let isOpen = false;
  store.load(saved.events, saved.count, (error) => {
    if (!isOpen) throw error;
    failed(error);
  });
  isOpen = true;
  return new RunView(store, actions, saved.title);
}
