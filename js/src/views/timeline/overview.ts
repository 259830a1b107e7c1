/** While the timeline is zoomed: which part of the attempt it shows. Pressing or dragging it moves that part. */

import type { Window } from "../../figures/timeline";
import { h, setShown } from "../dom";

export class Overview {
  readonly #part = h("span");
  readonly #track = h("div", { class: "track" }, this.#part);
  readonly element = h("div", { class: "overview", "aria-hidden": "true", hidden: "" }, this.#track);
  #whole: Window = { from: 0, to: 1 };

  constructor(goTo: (middle: number) => void) {
    const go = (event: PointerEvent) => {
      const box = this.#track.getBoundingClientRect();
      const { from, to } = this.#whole;
      if (box.width) goTo(from + ((to - from) * (event.clientX - box.left)) / box.width);
    };
    this.#track.addEventListener("pointerdown", (event) => {
      this.#track.setPointerCapture(event.pointerId);
      go(event);
    });
    this.#track.addEventListener("pointermove", (event) => {
      if (this.#track.hasPointerCapture(event.pointerId)) go(event);
    });
  }

  update(whole: Window, part: Window | null): void {
    this.#whole = whole;
    setShown(this.element, part !== null);
    if (!part) return;
    const span = whole.to - whole.from;
    this.#part.style.left = `${((part.from - whole.from) / span) * 100}%`;
    this.#part.style.width = `${((part.to - part.from) / span) * 100}%`;
  }
}
