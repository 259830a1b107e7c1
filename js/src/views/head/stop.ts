/**
 * Stop, in a place of its own: a second click on it must not land on another button. So its place stays when the run
 * is over, until the pointer is sure to be elsewhere; what stands beside it moves up only then.
 */

import { button, h, setShown } from "../dom";
import { icon } from "../icons";

/** Milliseconds for which the place stays in any case: a second click comes sooner. */
const STAYS = 1_000;

export class StopSlot {
  readonly element: HTMLElement;
  readonly button: HTMLButtonElement;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(words: string, press: () => void) {
    this.button = button("stop", words, press, icon("stopped"));
    this.element = h("span", { class: "stop-slot" }, this.button);
  }

  /** Show Stop or not; `isOver` says that it will not come again. */
  update(shown: boolean, isOver: boolean): void {
    setShown(this.button, shown);
    if (isOver && !this.element.hidden) this.#timer ??= setTimeout(() => this.#giveUp(), STAYS);
  }

  /** Give the place up at once: nobody has watched this run, and so there was no Stop to be pressed twice. */
  close(): void {
    this.dispose();
    setShown(this.element, false);
  }

  dispose(): void {
    if (this.#timer) clearTimeout(this.#timer);
  }

  #giveUp(): void {
    const hide = () => setShown(this.element, false);
    if (this.element.matches(":hover")) this.element.addEventListener("pointerleave", hide, { once: true });
    else hide();
  }
}
