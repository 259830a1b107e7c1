/** How a live view asks the page to keep its run: the extension listens, and replaces the cell's output. */

import type { Bundle } from "./bundle";
import type { Cells } from "./cells";

/** The event that asks, whose `detail` is the MIME bundle to keep. It is prevented when that is done. */
export const KEEP = "mellea-stream-keep";

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
