/** The chunks of one attempt as running text; only what is new is added. */

import type { AttemptState, Chunk } from "../state";
import type { Tally } from "../tally";
import { h, textNodes } from "./dom";

/**
 * Text is laid out in blocks, so that the browser can leave out those that are out of sight. A block ends
 * where the text begins a new line anyway; only a very long one without any line end is broken by force.
 */
const BLOCK = { chunks: 60, most: 2_000 };
/** When more chunks than this arrive in a frame, they do not light up: that would flicker. */
const MOST_FRESH = 3;

export class RunningText {
  readonly element = h("div", { class: "text" });
  readonly #spans = new Map<number, HTMLElement>();
  #block: HTMLElement | null = null;
  #inBlock = 0;
  #shown = 0;

  /** The block that the text's end stands in. */
  get lastBlock(): HTMLElement {
    return this.#block ?? this.#startBlock();
  }

  span(index: number): HTMLElement | undefined {
    return this.#spans.get(index);
  }

  /** Add the chunks that are new, before `tail`, which stays the last thing in the text. */
  update(attempt: AttemptState, tally: Tally, tail: HTMLElement): void {
    const fresh = this.#shown > 0 && attempt.chunks.length - this.#shown <= MOST_FRESH;
    for (; this.#shown < attempt.chunks.length; this.#shown++) {
      const chunk = attempt.chunks[this.#shown]!;
      const lead = this.#place(chunk.lead);
      const span = chunkSpan(chunk, fresh, tally.checkOf(chunk.index)?.passed === false);
      this.#spans.set(chunk.index, span);
      this.lastBlock.append(...textNodes(lead), span);
      this.#inBlock++;
    }
    if (tail.parentElement !== this.lastBlock || tail !== this.lastBlock.lastChild)
      this.lastBlock.append(tail);
  }

  /** Choose the block for the next chunk; give what of its lead is still to be shown there. */
  #place(lead: string): string {
    const lineEnd = lead.indexOf("\n");
    if (this.#inBlock >= BLOCK.most || (this.#inBlock >= BLOCK.chunks && lineEnd >= 0)) {
      this.#startBlock();
      return lead.slice(lineEnd + 1);
    }
    return lead;
  }

  #startBlock(): HTMLElement {
    this.#block = h("div", { class: "block", dir: "auto" });
    this.#inBlock = 0;
    this.element.append(this.#block);
    return this.#block;
  }
}

function chunkSpan(chunk: Chunk, fresh: boolean, failed: boolean): HTMLElement {
  const span = h("span", { class: "chunk", tabindex: "-1" }, ...textNodes(chunk.text));
  span.dataset["index"] = String(chunk.index);
  if (fresh) span.classList.add("fresh");
  if (failed) span.classList.add("failed");
  return span;
}
