/**
 * Some chunks in a row. While nobody sees them they are one node of text, which the browser's search finds and a
 * selection holds as any other; in sight each chunk has an element of its own. Both read the same.
 */

import { inWords } from "../marks";
import type { Chunk } from "../state";
import { h, textNodes } from "./dom";

/** A chunk as it is shown: what of its lead stands in this place, and how it looks. */
interface Shown {
  readonly lead: string;
  readonly chunk: Chunk;
  readonly failed: boolean;
}

export class Passage {
  readonly element = h("span", { class: "passage" });
  /** Whether it is in sight, or near to it. */
  seen = false;
  readonly #shown: Shown[] = [];
  #spans: Map<number, HTMLElement> | null = null;
  #plain = document.createTextNode("");

  constructor(open: boolean) {
    if (open) this.#spans = new Map();
    else this.element.append(this.#plain);
  }

  get length(): number {
    return this.#shown.length;
  }

  add(lead: string, chunk: Chunk, failed: boolean, fresh: boolean): void {
    const shown = { lead, chunk, failed };
    this.#shown.push(shown);
    if (!this.#spans) this.#plain.appendData(inWords(lead) + inWords(chunk.text));
    else if (fresh) this.#span(shown).classList.add("fresh");
    else this.#span(shown);
  }

  /** The element of a chunk, while there is one. */
  span(index: number): HTMLElement | undefined {
    return this.#spans?.get(index);
  }

  /** Give each chunk an element. */
  open(): void {
    if (this.#spans || this.#isHeld()) return;
    this.element.replaceChildren();
    this.#spans = new Map();
    for (const shown of this.#shown) this.#span(shown);
  }

  /** Make it one node of text again, unless somebody is at work in it. */
  close(): void {
    if (!this.#spans || this.#isHeld()) return;
    this.#spans = null;
    this.#plain = document.createTextNode(this.element.textContent);
    this.element.replaceChildren(this.#plain);
  }

  #span({ lead, chunk, failed }: Shown): HTMLElement {
    const span = h("span", { class: "chunk", tabindex: "-1" }, ...textNodes(chunk.text));
    span.dataset["index"] = String(chunk.index);
    if (failed) span.classList.add("failed");
    this.element.append(...textNodes(lead), span);
    this.#spans!.set(chunk.index, span);
    return span;
  }

  /** Whether the focus or an end of a selection is in here, which exchanging the nodes would lose. */
  #isHeld(): boolean {
    const selection = getSelection();
    const ends = selection?.isCollapsed === false ? [selection.anchorNode, selection.focusNode] : [];
    return [document.activeElement, ...ends].some((node) => this.element.contains(node));
  }
}
