/** A small card beside what is pointed at or focused: a chunk, a cell of a strip, a bar of the timeline. */

import { h, setShown } from "./dom";

const DELAY = 120;
const MARGIN = 8;

export class Card {
  readonly element = h("div", { class: "card", role: "tooltip", hidden: "" });
  #anchor: Element | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;

  /** Show `content` beside `anchor`, `at` these viewport coordinates if given; after a moment, or at once. */
  show(anchor: Element, content: Node[], at: DOMRect, atOnce = false): void {
    this.#cancel();
    const open = () => {
      this.#anchor = anchor;
      this.element.replaceChildren(...content);
      this.#open();
      this.#place(at);
    };
    if (atOnce || this.#anchor) open();
    else this.#timer = setTimeout(open, DELAY);
  }

  hide(): void {
    this.#cancel();
    this.#anchor = null;
    if (this.element.hidden) return;
    if (this.element.isConnected && this.element.popover) this.element.hidePopover();
    setShown(this.element, false);
  }

  get isOpen(): boolean {
    return this.#anchor !== null;
  }

  #cancel(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
  }

  /** A popover stands above everything and is cut off by nothing; without it the card stands in the view. */
  #open(): void {
    setShown(this.element, true);
    if (!("showPopover" in this.element)) return;
    this.element.popover = "manual";
    if (!this.element.matches(":popover-open")) this.element.showPopover();
  }

  #place(at: DOMRect): void {
    const own = this.element.getBoundingClientRect();
    const left = Math.min(Math.max(at.left, MARGIN), innerWidth - own.width - MARGIN);
    const below = at.bottom + MARGIN;
    const top = below + own.height > innerHeight - MARGIN ? at.top - own.height - MARGIN : below;
    this.element.style.left = `${Math.max(MARGIN, left)}px`;
    this.element.style.top = `${Math.max(MARGIN, top)}px`;
  }
}
