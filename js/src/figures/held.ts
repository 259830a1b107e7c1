/** Text that was held back, cut into what was rejected, with the failing words, and what was merely not finished. */

import type { AttemptState, Check, Span } from "../run/state";
import { length } from "./characters";

export interface Piece {
  readonly text: string;
  /** Whether a requirement has pointed at these words. */
  readonly fault: boolean;
}

export interface Held {
  /** The whitespace before the rejected chunk. */
  readonly lead: string;
  readonly rejected: readonly Piece[];
  readonly unfinished: string;
}

/** Cut `text`, which begins behind the last chunk that came out; `check` is the check that has rejected a chunk of it. */
export function heldBack(text: string, { chunks, kept }: AttemptState, check: Check | null): Held {
  const begin = chunks.length ? chunks.at(-1)!.end : length(kept);
  if (!check || check.start < begin || begin < 0) return { lead: "", rejected: [], unfinished: text };
  const points = [...text];
  const [from, to] = [check.start - begin, check.end - begin];
  const faults = check.verdicts.flatMap(({ success, span }) => (success === "fail" && span ? [span] : []));
  return {
    lead: points.slice(0, from).join(""),
    rejected: markFaults(points.slice(from, to).join(""), check.start, faults),
    unfinished: points.slice(to).join(""),
  };
}

/** Cut a text that stands at `start` of the raw text where faults begin and end. */
export function markFaults(text: string, start: number, faults: readonly Span[]): Piece[] {
  const points = [...text];
  const marked = new Uint8Array(points.length);
  for (const [from, to] of faults) marked.fill(1, Math.max(0, from - start), Math.max(0, to - start));
  const found: Piece[] = [];
  for (let begin = 0, end = 0; begin < points.length; begin = end) {
    while (end < points.length && marked[end] === marked[begin]) end++;
    found.push({ text: points.slice(begin, end).join(""), fault: marked[begin] === 1 });
  }
  return found;
}

/** Return what stands in any of these spans, as spans that are apart from one another and in order. */
export function joinedSpans(spans: readonly Span[]): readonly Span[] {
  const found: [number, number][] = [];
  for (const [from, to] of [...spans].sort(([a], [b]) => a - b)) {
    const last = found.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else found.push([from, to]);
  }
  return found;
}
