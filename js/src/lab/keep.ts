/** How a live view asks the page to keep its run: the notebook's extension listens, and changes the cell's output. */

import type { Bundle, Cells } from "./cells";

/** The event that asks, whose `detail` is the MIME bundle to keep. It is prevented when that is done. */
export const KEEP = "mellea-stream-keep";

/** Something that may be told what the notebook is to keep in the place of its views. */
interface Keeper {
  readonly kept: Bundle | null;
  subscribe(listener: () => void): () => void;
}

/**
 * Offer the page what is to be kept, until it has taken it, as soon as the view has its place: the size of an
 * element is told when it gets into the page. Return how to stop.
 */
export function offerToKeep(keeper: Keeper, element: HTMLElement): () => void {
  let taken: unknown = null;
  const offer = () => {
    const { kept } = keeper;
    if (kept === taken || !element.isConnected) return;
    const event = new CustomEvent(KEEP, { detail: kept, bubbles: true, cancelable: true });
    if (!element.dispatchEvent(event)) taken = kept;
  };
  const observer = new ResizeObserver(offer);
  observer.observe(element);
  const leave = keeper.subscribe(offer);
  return () => {
    observer.disconnect();
    leave();
  };
}

/** Listen for views that ask for their run to be kept. */
export function listen(cells: Cells): void {
  document.addEventListener(KEEP, (event) => {
    const { target, detail } = event as CustomEvent<unknown>;
    const isBundle = typeof detail === "object" && detail !== null;
    if (isBundle && cells.keep(target as HTMLElement, detail as Bundle)) event.preventDefault();
  });
}
