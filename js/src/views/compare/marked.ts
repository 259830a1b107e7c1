/**
 * Marks the words that differ in the texts in sight. The marks are the browser's own highlights: they change no node, so
 * that a selection, the search of the page and what was drawn before stay as they are.
 */

import { within, type Stretch } from "../../figures/differences";

const NAME = "mst-differs";

interface Highlights {
  get(name: string): Set<AbstractRange> | undefined;
  set(name: string, ranges: unknown): void;
}

/** A text on the page: the element around its chunks, where in the text each begins, and what differs in it. */
export interface Marked {
  readonly element: Element;
  readonly starts: ReadonlyMap<number, number>;
  readonly stretches: readonly Stretch[];
}

export class DifferenceMarks {
  #ranges: AbstractRange[] = [];

  /** Mark these texts, and nothing else. */
  update(texts: readonly Marked[]): void {
    const shared = highlight();
    if (!shared) return;
    for (const range of this.#ranges) shared.delete(range);
    this.#ranges = texts.flatMap(rangesIn);
    for (const range of this.#ranges) shared.add(range);
  }

  dispose(): void {
    this.update([]);
  }
}

/** Return the highlight that all views of a page share; undefined in a browser without highlights. */
function highlight(): Set<AbstractRange> | undefined {
  const { highlights } = (globalThis.CSS ?? {}) as { readonly highlights?: Highlights };
  const { Highlight } = globalThis as unknown as { readonly Highlight?: new () => unknown };
  if (!highlights || !Highlight) return undefined;
  if (!highlights.get(NAME)) highlights.set(NAME, new Highlight());
  return highlights.get(NAME);
}

function rangesIn({ element, starts, stretches }: Marked): StaticRange[] {
  if (!stretches.length) return [];
  return [...element.querySelectorAll<HTMLElement>(".chunk[data-index]")].flatMap((chunk) => {
    const start = starts.get(Number(chunk.dataset["index"]));
    return start === undefined ? [] : rangesOf(chunk, start, stretches);
  });
}

/** Return the ranges of a chunk's text that differ. Of text with hidden characters, which has boxes in it, all is one. */
function rangesOf(chunk: Element, start: number, stretches: readonly Stretch[]): StaticRange[] {
  const nodes = textNodesOf(chunk);
  const length = nodes.reduce((sum, { length }) => sum + length, 0);
  const found = within(stretches, start, start + length);
  if (!found.length) return [];
  if (chunk.querySelector(".mark")) return [rangeOf(chunk, 0, chunk, chunk.childNodes.length)];
  return found.flatMap(([from, to]) => {
    let before = start;
    return nodes.flatMap((node) => {
      const [begin, end] = [Math.max(from, before) - before, Math.min(to, before + node.length) - before];
      before += node.length;
      return begin < end ? [rangeOf(node, begin, node, end)] : [];
    });
  });
}

function rangeOf(
  startContainer: Node,
  startOffset: number,
  endContainer: Node,
  endOffset: number,
): StaticRange {
  return new StaticRange({ startContainer, startOffset, endContainer, endOffset });
}

function textNodesOf(element: Element): Text[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  return nodes;
}
