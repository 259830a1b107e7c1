/** Opens a grid that a notebook has kept. It needs no kernel. */

import type { SavedGrid } from "../../grid/protocol";
import { GridStore } from "../../grid/store";
import { GridView } from "./grid";

/** Return the view of a kept grid: its cells show their texts, and no run can be opened. */
export function openSavedGrid({ cells, heads, note, ...table }: SavedGrid): GridView {
  const store = new GridStore(table);
  const nothing = () => undefined;
  store.canOpen = false;
  store.progress = { heads, note, running: false };
  store.receive(cells);
  return new GridView(store, {
    look: nothing,
    leave: nothing,
    stop: nothing,
    run: { stop: nothing, reveal: nothing },
  });
}
