/** Long work in slices, between which the page can draw and answer. */

/** So long, in milliseconds, may a slice keep the page waiting. */
const SLICE = 10;
/** So many steps are done at once however long they take: what is short is there as a whole, or not at all. */
const AT_ONCE = 200;

/**
 * Call `step` until it says that nothing is left: as often as fits into a slice at once, the rest later.
 * Returns how to give up what is left.
 */
export function inSlices(step: () => boolean): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let steps = 0;
  const slice = () => {
    const until = performance.now() + SLICE;
    timer = null;
    while (step()) {
      if (++steps < AT_ONCE || performance.now() < until) continue;
      timer = setTimeout(slice, 0);
      return;
    }
  };
  slice();
  return () => {
    if (timer) clearTimeout(timer);
  };
}
