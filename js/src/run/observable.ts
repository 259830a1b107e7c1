/** Something that changes. Its listeners are called once per frame, however often it has changed by then. */
export class Observable {
  readonly #listeners = new Set<() => void>();
  #frame = 0;

  /** Call `listener` in the frame after a change. Return how to unsubscribe. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Call the listeners in the next frame. */
  changed(): void {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      for (const listener of [...this.#listeners]) listener();
    });
  }

  /** Remove all listeners. */
  close(): void {
    this.#listeners.clear();
    cancelAnimationFrame(this.#frame);
  }
}
