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
  store.lost = saved.lost;
  store.recorded = saved.withheld;
  let isOpen = false;
  store.load(saved.events, saved.count, (error) => {
    if (!isOpen) throw error;
    failed(error);
  });
  isOpen = true;
  const reveal = () => {
    store.withheld = saved.withheld;
    store.changed();
  };
  // Whether the run can be done again is asked each time.
  const own: Actions = Object.create(actions, { reveal: { value: reveal } });
  return new RunView(store, own, saved);
}
