/** Opens a view of a run that was kept. It needs no kernel. */

import type { SavedRun } from "../run/saved";
import { RunStore } from "../run/store";
import { RunView } from "./run";
import type { Actions } from "./scene";

/** There is no kernel that could stop the run or tell what it withheld. */
export const NO_KERNEL: Actions = { stop: () => undefined, reveal: () => undefined };

/** Return the view of a run. What stops the reading is thrown, or given to `failed` once the view is there. */
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
