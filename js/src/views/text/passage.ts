/**
 * Consecutive chunks. Out of sight they are one node of text, which the browser's search finds and a
 * selection can include. In sight each chunk has its own element. Both read the same.
 */

import { inWords } from "../../figures/characters";
import { markFaults } from "../../figures/held";
import type { Chunk, Span } from "../../run/state";
import { h, textNodes } from "../dom";
import { pieceNodes } from "./faults";

/** The label of the place where the recorded run of a re-check ended. */
const ENDED = "The recorded run ended here";

/** A chunk as it is shown: the part of its lead that is shown here, and how it looks. */
interface Shown {
  readonly lead: string;
  readonly chunk: Chunk;
  readonly failed: boolean;
  /** Code points of it that the recorded run did not emit; null if that run did not end in this chunk. */
  readonly unrecorded: number | null;
  /** Where requirements have found faults, in the raw text of the attempt. */
  faults: readonly Span[];
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

  /** Mark these faults in a chunk. */
  markFaults(index: number, faults: readonly Span[]): void {
    const shown = this.#shown.find(({ chunk }) => chunk.index === index);
    if (!shown) return;
    shown.faults = [...shown.faults, ...faults];
    const span = this.#spans?.get(index);
    if (span) fill(span, shown);
  }

  /** Give each chunk an element, unless the focus or the selection is in this passage. */
  open(places?: Places): void {
    if (this.#spans || this.#holds(places ?? focusAndSelection())) return;
    this.element.replaceChildren();
    this.#spans = new Map();
    for (const shown of this.#shown) this.#span(shown);
  }

  /** Make it one node of text again, unless the focus or the selection is in it. */
  close(places: Places): void {
    if (!this.#spans || this.#holds(places)) return;
    this.#spans = null;
    this.#plain = document.createTextNode(this.element.textContent);
    this.element.replaceChildren(this.#plain);
  }

  #span(shown: Shown): HTMLElement {
    const { lead, chunk, failed, unrecorded } = shown;
    const span = h("span", { class: "chunk", tabindex: "-1" });
    fill(span, shown);
    span.dataset["index"] = String(chunk.index);
    if (failed) span.classList.add("failed");
    this.element.append(textNodes(lead), span);
    if (unrecorded !== null) placeMark(span, chunk.text, unrecorded);
    this.#spans!.set(chunk.index, span);
    return span;
  }

  /** Whether one of these places is in this passage: replacing the nodes would lose it. */
  #holds(places: Places): boolean {
    return places.some((node) => this.element.contains(node));
  }
}

/** Where the focus and the ends of the selection are. */
export type Places = readonly (Node | null)[];

/**
 * Return the focus and the ends of the selection. Where something is selected this forces a layout: call it once for
 * many passages, and where nothing was drawn since the last layout. Its type is known without one.
 */
export function focusAndSelection(): Places {
  const selection = getSelection();
  const ends = selection?.type === "Range" ? [selection.anchorNode, selection.focusNode] : [];
  return [document.activeElement, ...ends];
}

/** Put the text of a chunk into its element, with its faults marked. */
function fill(span: HTMLElement, { chunk, faults }: Shown): void {
  if (!faults.length || chunk.start < 0) return span.replaceChildren(textNodes(chunk.text));
  span.replaceChildren(...pieceNodes(markFaults(chunk.text, chunk.start, faults)));
}

/** Insert the mark `behind` code points before a chunk's end. CSS draws its label, which is not text of the run. */
function placeMark(span: HTMLElement, text: string, behind: number): void {
  const mark = h("span", { class: "recorded-end", role: "img", "aria-label": ENDED, "data-words": ENDED });
  const points = [...text];
  const cut = points.length - behind;
  if (cut >= points.length) span.after(mark);
  else if (cut <= 0) span.before(mark);
  else {
    const [before, after] = [points.slice(0, cut).join(""), points.slice(cut).join("")];
    span.replaceChildren(textNodes(before), mark, textNodes(after));
  }
}
