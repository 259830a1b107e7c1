/** Something that changes. Its listeners are called once per frame, however often it has changed by then. */

/**
 * Milliseconds of a frame in which listeners are called; who comes later waits for the next frame, and is first there.
 * To lay out and to paint what they have drawn takes the browser about three times as long.
 */
const SLICE = 2;

/** The frame in which listeners were called last, and until when others may be. */
let slice = { frame: -1, until: 0 };

export class Observable {
  readonly #listeners = new Set<() => void>();
  #frame = 0;

  /** Call `listener` in a frame after a change. Return how to unsubscribe. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Call the listeners in the next frame, or in one soon after if others have much to draw. */
  changed(): void {
    this.#frame ||= requestAnimationFrame((frame) => {
      this.#frame = 0;
      if (!hasRoom(frame)) return this.changed();
      for (const listener of [...this.#listeners]) listener();
    });
  }

  /** Remove all listeners. */
  close(): void {
    this.#listeners.clear();
    cancelAnimationFrame(this.#frame);
  }
}

/** Whether a frame has time left for listeners; the first ones of a frame are called in any case. */
function hasRoom(frame: number): boolean {
  const now = performance.now();
  if (frame !== slice.frame) slice = { frame, until: now + SLICE };
  return now < slice.until;
}
