/** How a live view asks the page to keep its run: the extension listens, and replaces the cell's output. */

import type { INotebookTracker } from "@jupyterlab/notebook";

import type { Bundle } from "./bundle";
import type { Cells } from "./cells";

/** The event that asks, whose `detail` is the MIME bundle to keep. It is prevented when that is done. */
export const KEEP = "mellea-stream-keep";

/** The event by which the page tells a live view that its kernel is gone. */
export const LOST = "mellea-stream-lost";

/** What the page says of a kernel that has forgotten everything. */
const GONE: ReadonlySet<string> = new Set(["restarting", "autorestarting", "dead", "terminating"]);

/** Call `lose` when the page says that the kernel of a view is gone. The kernel itself says nothing then. */
export function heedLoss(element: HTMLElement, lose: () => void): void {
  element.addEventListener(LOST, lose);
}

/** Something that knows what the notebook is to keep in place of its views. */
interface Keeper {
  readonly kept: Bundle | null;
  subscribe(listener: () => void): () => void;
}

/**
 * Offer the page what is to be kept until it has taken it, from when the view is in the page: the size of an
 * element is reported when it gets there. `onTaken` is called when it has. Return how to stop.
 */
export function offerToKeep(keeper: Keeper, element: HTMLElement, onTaken: () => void): () => void {
  let taken: unknown = null;
  const offer = () => {
    const { kept } = keeper;
    if (kept === taken || !element.isConnected) return;
    const event = new CustomEvent(KEEP, { detail: kept, bubbles: true, cancelable: true });
    if (element.dispatchEvent(event)) return;
    taken = kept;
    onTaken();
  };
  const observer = new ResizeObserver(offer);
  observer.observe(element);
  const leave = keeper.subscribe(offer);
  return () => {
    observer.disconnect();
    leave();
  };
}

/** Keep the runs of views that ask for it. */
export function listen(cells: Cells): void {
  document.addEventListener(KEEP, (event) => {
    const { target, detail } = event as CustomEvent<unknown>;
    const isBundle = typeof detail === "object" && detail !== null;
    if (isBundle && cells.keep(target as HTMLElement, detail as Bundle)) event.preventDefault();
  });
}

/** Tell the live views of a notebook when its kernel restarts or is gone: what they have of a run is all there is. */
export function tellOfLosses(notebooks: INotebookTracker): void {
  notebooks.widgetAdded.connect((_, { node, sessionContext }) =>
    sessionContext.statusChanged.connect((_, status) => {
      if (!GONE.has(status)) return;
      for (const view of node.querySelectorAll(".mst-v1")) view.dispatchEvent(new CustomEvent(LOST));
    }),
  );
}
