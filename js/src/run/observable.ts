/** Something that changes. Whoever wants to know is told once a frame, however often it has changed by then. */
export class Observable {
  readonly #listeners = new Set<() => void>();
  #frame = 0;

  /** Call `listener` once in the next frame after a change; returns how to unsubscribe. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Tell the listeners of a change, in the next frame. */
  changed(): void {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      for (const listener of [...this.#listeners]) listener();
    });
  }

  /** Tell nobody anything any more. */
  close(): void {
    this.#listeners.clear();
    cancelAnimationFrame(this.#frame);
  }
}
