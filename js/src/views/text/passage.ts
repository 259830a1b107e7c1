/**
 * Some chunks in a row. While nobody sees them they are one node of text, which the browser's search finds and a
 * selection holds as any other; in sight each chunk has an element of its own. Both read the same.
 */

import { inWords } from "../../figures/characters";
import type { Chunk } from "../../run/state";
import { h, textNodes } from "../dom";

/** What stands where the recorded run of a re-check had ended. */
const ENDED = "The recorded run ended here";

/** A chunk as it is shown: what of its lead stands in this place, and how it looks. */
interface Shown {
  readonly lead: string;
  readonly chunk: Chunk;
  readonly failed: boolean;
  /** How many code points of it the recorded run of a re-check had not let out; null where it had not ended in it. */
  readonly unrecorded: number | null;
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

  add(shown: Shown, fresh: boolean): void {
    this.#shown.push(shown);
    if (!this.#spans) this.#plain.appendData(inWords(shown.lead) + inWords(shown.chunk.text));
    else if (fresh) this.#span(shown).classList.add("fresh");
    else this.#span(shown);
  }

  /** The element of a chunk, while there is one. */
  span(index: number): HTMLElement | undefined {
    return this.#spans?.get(index);
  }

  /** Give each chunk an element, unless somebody is at work in it. */
  open(work = placesOfWork()): void {
    if (this.#spans || this.#holds(work)) return;
    this.element.replaceChildren();
    this.#spans = new Map();
    for (const shown of this.#shown) this.#span(shown);
  }

  /** Make it one node of text again, unless somebody is at work in it. */
  close(work = placesOfWork()): void {
    if (!this.#spans || this.#holds(work)) return;
    this.#spans = null;
    this.#plain = document.createTextNode(this.element.textContent);
    this.element.replaceChildren(this.#plain);
  }

  #span({ lead, chunk, failed, unrecorded }: Shown): HTMLElement {
    const span = h("span", { class: "chunk", tabindex: "-1" }, ...textNodes(chunk.text));
    span.dataset["index"] = String(chunk.index);
    if (failed) span.classList.add("failed");
    this.element.append(...textNodes(lead), span);
    if (unrecorded !== null) placeMark(span, chunk.text, unrecorded);
    this.#spans!.set(chunk.index, span);
    return span;
  }

  /** Whether one of these places is in here: exchanging the nodes would lose it. */
  #holds(work: Work): boolean {
    return work.some((node) => this.element.contains(node));
  }
}

/** Where somebody is at work. */
export type Work = readonly (Node | null)[];

/** Give the focus and the ends of the selection. The browser lays the page out to tell them: ask once for many passages. */
export function placesOfWork(): Work {
  const selection = getSelection();
  const ends = selection?.isCollapsed === false ? [selection.anchorNode, selection.focusNode] : [];
  return [document.activeElement, ...ends];
}

/** Put the mark `behind` code points before the end of a chunk's text. Its words are no text of the run: CSS draws them. */
function placeMark(span: HTMLElement, text: string, behind: number): void {
  const mark = h("span", { class: "recorded-end", role: "img", "aria-label": ENDED, "data-words": ENDED });
  const points = [...text];
  const cut = points.length - behind;
  if (cut >= points.length) span.after(mark);
  else if (cut <= 0) span.before(mark);
  else {
    const [before, after] = [points.slice(0, cut).join(""), points.slice(cut).join("")];
    span.replaceChildren(...textNodes(before), mark, ...textNodes(after));
  }
}
