/** Opens the view of a saved run. It needs no kernel. */

import type { SavedRuns } from "../compare/protocol";
import type { SavedRun } from "../run/saved";
import { RunStore } from "../run/store";
import { CompareView } from "./compare/compare";
import { h, untrusted } from "./dom";
import { RunView } from "./run";
import type { Actions } from "./scene";

/** Without a kernel nothing can stop the run or reveal what it withheld. */
export const NO_KERNEL: Actions = { stop: () => undefined, reveal: () => undefined };

/** Return the view of a run. An error of reading is thrown, or passed to `failed` once the view exists. */
export function openSaved(saved: SavedRun, actions: Actions, failed: (error: unknown) => void): RunView {
  const { store, own } = loadSaved(saved, actions, failed);
  return new RunView(store, own, saved);
}

/** Return the view of runs side by side; errors as for one run. `reveal` asks for what the run at a place held back. */
export function openSavedRuns(
  saved: SavedRuns,
  actions: Actions,
  failed: (error: unknown) => void,
  reveal: (place: number) => void = () => undefined,
): CompareView {
  const columns = saved.columns.map(({ name, run }, place) => {
    const ofOne: Actions = Object.create(actions, { reveal: { value: () => reveal(place) } });
    const { store, own } = loadSaved(run, ofOne, failed);
    return { name, store, actions: own, prompt: run.prompt };
  });
  const view = new CompareView(columns, actions, saved);
  if (saved.unread.length) view.element.lastElementChild!.before(noteUnread(saved.unread));
  return view;
}

/** Name the runs that are missing in the columns. */
function noteUnread(names: readonly string[]): HTMLElement {
  const lines = names.map((name) =>
    h("div", { class: "quiet" }, untrusted("name", name), " cannot be read."),
  );
  return h("div", { class: "compare-findings compare-unread" }, ...lines);
}

/** Return the store of a run, which may still be loading, and what can be done with the run. */
export function loadSaved(saved: SavedRun, actions: Actions, failed: (error: unknown) => void) {
  const store = new RunStore();
  store.connection = "none";
  store.lost = saved.lost;
  store.recorded = saved.withheld;
  store.labels = saved.labels;
  let isOpen = false;
  store.load(saved.events, saved.count, (error) => {
    if (!isOpen) throw error;
    failed(error);
  });
  isOpen = true;
  const reveal = () => {
    if (saved.withheld === null) return actions.reveal();
    store.withheld = saved.withheld;
    store.changed();
  };
  // Whether the run can be done again is asked each time.
  const own: Actions = Object.create(actions, { reveal: { value: reveal } });
  return { store, own };
}
