/** Which words of two texts differ, as the texts grow. The work is linear in their length, and can be cut into slices. */

import { diffArrays } from "diff";

/** A stretch of a text, in its own code units. */
export type Stretch = readonly [from: number, to: number];

const WORD = /(?:(?![\u3040-\u30ff\u3400-\u9fff])[\p{L}\p{M}\p{N}_])+|\s+|./gsu;
/** Words of each text that are compared with each other at a time. */
const WINDOW = 200;
/** Words that must be the same in a row before what stands before them counts as compared for good. */
const ANCHOR = 4;

/** Words of a text, and where each begins. */
interface Words {
  readonly words: readonly string[];
  readonly starts: readonly number[];
  readonly end: number;
}

interface Run {
  readonly same: boolean;
  readonly first: number;
  readonly second: number;
}

export class Differences {
  /** What the first text has and the second has not, and the other way round; in order. */
  readonly first: Stretch[] = [];
  readonly second: Stretch[] = [];
  /** Grows whenever they have changed. */
  version = 0;
  #at: [first: number, second: number] = [0, 0];
  /** How many stretches are known for good. */
  #sure: [first: number, second: number] = [0, 0];
  #seen = "";

  /**
   * Compare what is new in the texts; `isWhole` says that they will not grow. Return false if something is left for
   * the next call, because `hasTime` said so.
   */
  update(first: string, second: string, isWhole: boolean, hasTime: () => boolean = () => true): boolean {
    const seen = `${first.length} ${second.length} ${isWhole}`;
    if (seen === this.#seen) return true;
    this.#forget();
    this.version++;
    for (let isFirst = true; isFirst || hasTime(); isFirst = false) {
      if (!this.#step(first, second, isWhole)) {
        this.#seen = seen;
        return true;
      }
    }
    return false;
  }

  /** Compare the next words. Return false if there are no more. */
  #step(first: string, second: string, isWhole: boolean): boolean {
    const a = wordsOf(first, this.#at[0]);
    const b = wordsOf(second, this.#at[1]);
    if (!a.words.length && !b.words.length) return false;
    const runs = runsOf(a.words, b.words);
    const isFull = a.words.length === WINDOW && b.words.length === WINDOW;
    const goesOn = a.words.length === WINDOW || b.words.length === WINDOW;
    if (isFull || (isWhole && goesOn)) {
      this.#keep(a, b, uptoAnchor(runs, a.words.length, b.words.length));
      this.#sure = [this.first.length, this.second.length];
      return true;
    }
    // Of texts that still grow, the last words may yet come in the other one.
    this.#keep(a, b, isWhole ? runs : runs.slice(0, runs.findLastIndex(({ same }) => same) + 1), isWhole);
    return false;
  }

  #keep(a: Words, b: Words, runs: readonly Run[], forGood = true): void {
    let [i, j] = [0, 0];
    for (const { same, first, second } of runs) {
      if (!same) {
        add(this.first, a, i, i + first);
        add(this.second, b, j, j + second);
      }
      i += first;
      j += second;
    }
    if (!forGood) return;
    this.#at = [a.starts[i] ?? a.end, b.starts[j] ?? b.end];
    this.#sure = [this.first.length, this.second.length];
  }

  #forget(): void {
    this.first.length = this.#sure[0];
    this.second.length = this.#sure[1];
  }
}

function wordsOf(text: string, from: number): Words {
  const words: string[] = [];
  const starts: number[] = [];
  WORD.lastIndex = from;
  let end = from;
  for (let found = WORD.exec(text); found; found = WORD.exec(text)) {
    words.push(found[0]);
    starts.push(found.index);
    end = WORD.lastIndex;
    if (words.length === WINDOW) break;
  }
  return { words, starts, end };
}

/**
 * Return how the words run: the same in both, or so many of the first in place of so many of the second. A space between
 * words that differ is one of them.
 */
function runsOf(first: readonly string[], second: readonly string[]): Run[] {
  const runs: Run[] = [];
  const changes = diffArrays([...first], [...second]);
  changes.forEach(({ added, removed, count, value }, place) => {
    const isSpace = place > 0 && place < changes.length - 1 && !value.join("").trim();
    const same = !added && !removed && !isSpace;
    const run = { same, first: added ? 0 : count, second: removed ? 0 : count };
    const last = runs.at(-1);
    if (last && !last.same && !run.same)
      runs[runs.length - 1] = {
        same: false,
        first: last.first + run.first,
        second: last.second + run.second,
      };
    else runs.push(run);
  });
  return runs;
}

/** Return the runs up to the last long one that is the same in both; all, if that is not far enough to go on from. */
function uptoAnchor(runs: readonly Run[], first: number, second: number): readonly Run[] {
  const last = runs.findLastIndex((run) => run.same && run.first >= ANCHOR);
  const kept = runs.slice(0, last + 1);
  const reached = kept.reduce((sum, run) => sum + run.first + run.second, 0);
  return 2 * reached >= first + second ? kept : runs;
}

/** Add the words from `begin` to `end`, without the spaces around them; near stretches become one. */
function add(stretches: Stretch[], { words, starts, end: last }: Words, begin: number, end: number): void {
  const isSpace = (place: number) => !words[place]!.trim();
  while (begin < end && isSpace(begin)) begin++;
  while (end > begin && isSpace(end - 1)) end--;
  if (begin < end) stretches.push([starts[begin]!, starts[end] ?? last]);
}

/** Return what is in all of these lists of stretches; nothing if there are no lists. */
export function inAll([first = [], ...others]: readonly (readonly Stretch[])[]): readonly Stretch[] {
  return others.reduce(common, first);
}

function common(a: readonly Stretch[], b: readonly Stretch[]): Stretch[] {
  const found: Stretch[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const from = Math.max(a[i]![0], b[j]![0]);
    const to = Math.min(a[i]![1], b[j]![1]);
    if (from < to) found.push([from, to]);
    if (a[i]![1] < b[j]![1]) i++;
    else j++;
  }
  return found;
}

/** Return the stretches that overlap with a part of the text. */
export function within(stretches: readonly Stretch[], from: number, to: number): readonly Stretch[] {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (stretches[middle]![1] <= from) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < stretches.length && stretches[end]![0] < to) end++;
  return stretches.slice(low, end);
}
