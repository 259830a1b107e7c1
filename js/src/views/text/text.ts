/** The chunks of one attempt as running text. Only new chunks are added, and only text in sight has many nodes. */

import type { Branch } from "../../figures/branches";
import { inWords } from "../../figures/characters";
import { within } from "../../figures/differences";
import { joinedSpans } from "../../figures/held";
import type { Verdicts } from "../../figures/verdicts";
import type { AttemptState, Chunk, Span } from "../../run/state";
import { h, setAttribute } from "../dom";
import { Passage, focusAndSelection, type Places } from "./passage";

/** Chunks in a passage. */
const PASSAGE = 100;
/**
 * Text is laid out in blocks, so that the browser can leave out those that are out of sight. A block ends
 * where the text begins a new line anyway; only a very long one without any line end is broken by force.
 */
const BLOCK = { chunks: 60, most: 2_000 };
/** If more chunks than this arrive in a frame, they are not highlighted: that would flicker. */
const MOST_FRESH = 3;
/** No more than this is added in one frame, but one chunk at least. */
const MOST_ADDED = { chunks: 1_500, characters: 200_000 };
/** Passages this near to the visible part are prepared for it. */
const MARGIN = "400px 0px";
/** Characters in a usual line, to estimate the height of a block that was never in sight. */
const LINE = 76;

export class RunningText {
  readonly element = h("div", { class: "text" });
  readonly #passages = new Map<Element, Passage>();
  readonly #byChunk = new Map<number, Passage>();
  readonly #sight: IntersectionObserver;
  #passage: Passage | null = null;
  /**
   * Passages that were full before they were in sight. They are closed when the browser says what is in sight, as it
   * does for each new passage: it has just laid out the page then.
   */
  readonly #full: Passage[] = [];
  #block: HTMLElement | null = null;
  #inBlock = 0;
  #lines = 0;
  #shown = 0;
  #marked: number | null = null;
  #end = -1;
  /** Faults in text that is not shown yet, apart from one another and in order. */
  #faults: readonly Span[] = [];
  /** Chunks in which the faults that are known are marked. */
  #faultsIn = 0;
  #checksRead = 0;
  #finalRead = false;

  /** `recorded` is where the recorded run ended, in code points of the model's text, if this is a re-check. */
  constructor(
    scroller: HTMLElement,
    readonly kept: string,
    readonly branches: readonly Branch[],
    readonly recorded: number | null = null,
  ) {
    const options = { root: scroller, rootMargin: MARGIN };
    this.#sight = new IntersectionObserver((seen) => this.#look(seen), options);
  }

  /** Add the new chunks before `tail`, which stays last. Return false if some are left for the next frame. */
  update(attempt: AttemptState, verdicts: Verdicts, tail: HTMLElement): boolean {
    const { chunks } = attempt;
    const known = verdicts.isComplete ? chunks.length : Math.min(chunks.length, verdicts.checked);
    const until = Math.min(known, this.#shown + MOST_ADDED.chunks);
    const fresh = this.#shown > 0 && until - this.#shown <= MOST_FRESH;
    for (let added = 0; this.#shown < until && added < MOST_ADDED.characters; this.#shown++) {
      const chunk = chunks[this.#shown]!;
      const lead = this.#place(chunk.lead, chunks.length - this.#shown);
      const failed = verdicts.checkOf(chunk.index)?.passed === false;
      const unrecorded = this.#unrecorded(chunk);
      this.#passage!.add({ lead, chunk, failed, unrecorded, faults: [] }, fresh);
      this.#byChunk.set(chunk.index, this.#passage!);
      this.#inBlock++;
      added += chunk.lead.length + chunk.text.length;
      this.#lines += (lead.length + chunk.text.length) / LINE;
    }
    const block = this.#block ?? this.#startBlock();
    if (tail.parentElement !== block || tail !== block.lastChild) block.append(tail);
    this.#markFaults(attempt);
    return this.#shown === chunks.length;
  }

  /** Mark the words at which requirements have pointed. A fault is often known before its chunk is shown. */
  #markFaults({ checks, chunks, final }: AttemptState): void {
    const fresh: Span[] = [];
    for (; this.#checksRead < checks.length; this.#checksRead++) {
      const { verdicts } = checks[this.#checksRead]!;
      for (const { success, span } of verdicts) if (success === "fail" && span) fresh.push(span);
    }
    if (final && !this.#finalRead) {
      for (const { passed, span } of final.verdicts) if (!passed && span) fresh.push(span);
      this.#finalRead = true;
    }
    // A chunk that is marked already is left alone: what the reader has selected in it stays selected.
    if (fresh.length) {
      this.#markIn(chunks.slice(0, this.#faultsIn), joinedSpans(fresh));
      this.#faults = joinedSpans([...this.#faults, ...fresh]);
    }
    if (this.#faults.length) {
      this.#markIn(chunks.slice(this.#faultsIn, this.#shown), this.#faults);
      const known = chunks[this.#shown - 1]?.end ?? 0;
      this.#faults = this.#faults.filter(([, to]) => to > known);
    }
    this.#faultsIn = this.#shown;
  }

  #markIn(chunks: readonly Chunk[], faults: readonly Span[]): void {
    for (const { index, start, end } of chunks) {
      const inside = within(faults, start, end);
      if (inside.length) this.#byChunk.get(index)?.markFaults(index, inside);
    }
  }

  /** Return the element of a chunk. It is created if necessary. */
  span(index: number): HTMLElement | undefined {
    const passage = this.#byChunk.get(index);
    if (passage) this.#open(passage);
    return passage?.span(index);
  }

  /** Mark the selected chunk. */
  mark(index: number | null): void {
    if (index === this.#marked) return;
    this.#setMark(null);
    this.#marked = index;
    this.#setMark("true");
  }

  /** Give the chunks under the pointer their own elements. */
  touch(target: Element): void {
    const passage = this.#passages.get(target);
    if (passage) this.#open(passage);
  }

  dispose(): void {
    this.#sight.disconnect();
  }

  /**
   * If the page has no focus, the browser's search may have it, and its match would be lost if the
   * passage around it were opened.
   */
  #look(entries: readonly IntersectionObserverEntry[]): void {
    const places = focusAndSelection();
    for (const passage of this.#full.splice(0)) if (!passage.seen) passage.close(places);
    for (const { target, isIntersecting } of entries) {
      const passage = this.#passages.get(target)!;
      passage.seen = isIntersecting;
      if (!isIntersecting && passage !== this.#passage) passage.close(places);
      else if (isIntersecting && document.hasFocus()) this.#open(passage, places);
    }
  }

  #open(passage: Passage, places?: Places): void {
    passage.open(places);
    this.#setMark("true");
  }

  #setMark(value: string | null): void {
    if (this.#marked === null) return;
    const span = this.#byChunk.get(this.#marked)?.span(this.#marked);
    if (span) setAttribute(span, "aria-current", value);
  }

  /** How much of a chunk the recorded run did not emit, if it ended in this chunk. */
  #unrecorded({ end }: Chunk): number | null {
    const behind = this.#end;
    this.#end = end;
    return this.recorded !== null && behind < this.recorded && this.recorded <= end
      ? end - this.recorded
      : null;
  }

  /** Choose the place for the next chunk, with `left` to come. Return the part of its lead to show there. */
  #place(lead: string, left: number): string {
    const lineEnd = lead.indexOf("\n");
    if (this.#inBlock >= BLOCK.most || (this.#inBlock >= BLOCK.chunks && lineEnd >= 0) || !this.#block) {
      const first = !this.#block;
      this.#startBlock();
      this.#startPassage(left);
      return first ? lead : lead.slice(lineEnd + 1);
    }
    if (!this.#passage || this.#passage.length >= PASSAGE) this.#startPassage(left);
    return lead;
  }

  #startBlock(): HTMLElement {
    this.#block?.style.setProperty("contain-intrinsic-block-size", `auto ${Math.ceil(this.#lines) + 1}lh`);
    const first = !this.#block;
    this.#block = h("div", { class: "block", dir: "auto" });
    if (first) this.#block.append(...keptText(this.kept, this.branches));
    this.#inBlock = this.#lines = 0;
    this.element.append(this.#block);
    return this.#block;
  }

  /** A passage that fills at once and is not the last is not opened: it would be closed again. */
  #startPassage(left: number): void {
    if (this.#passage && !this.#passage.seen) this.#full.push(this.#passage);
    this.#passage = new Passage(left <= PASSAGE);
    this.#passages.set(this.#passage.element, this.#passage);
    this.#block!.append(this.#passage.element);
    this.#sight.observe(this.#passage.element);
  }
}

/** What an attempt continues from was shown with the previous attempt, chunk by chunk. Here it is one piece. */
function keptText(kept: string, branches: readonly Branch[]): HTMLElement[] {
  if (!branches.length) return kept ? [piece("kept", kept, "Kept from the attempt before")] : [];
  let begin = 0;
  return branches.flatMap(({ at, reasons }) => {
    const before = kept.slice(begin, at);
    begin = at;
    return [
      ...(before ? [piece("drawn", before, "Checked before the next chunk was drawn again")] : []),
      branch(reasons),
    ];
  });
}

function piece(name: string, text: string, title: string): HTMLElement {
  return h("span", { class: name, title }, inWords(text));
}

/** The tries that were rejected here, folded: their number, and why each was. */
function branch(reasons: readonly string[]): HTMLElement {
  const items = reasons.map((reason) => h("li", {}, h("bdi", {}, inWords(reason))));
  const summary = h(
    "summary",
    { title: "Why" },
    reasons.length === 1 ? "1 try rejected" : `${reasons.length} tries rejected`,
  );
  return h("details", { class: "branch" }, summary, h("ol", {}, ...items));
}
