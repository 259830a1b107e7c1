/** The messages between a grid of runs and its kernel. What is malformed or unknown is not an error. */

import {
  isCount,
  isFlag,
  isNumber,
  isObject,
  isText,
  listOf,
  objectOf,
  orAbsent,
  orNull,
  readTrait,
  type Check,
  type PageMessage,
} from "../run/protocol";

const isCell = objectOf({
  row: isCount,
  repeat: isCount,
  variant: isText,
  prompt: isText,
  outcome: isText,
  reason: orNull(isText),
  objected: listOf(isText),
  strip: isText,
  seconds: orNull(isNumber),
  answer: isText,
  changed: isCount,
});
const isKeptRun = objectOf({ row: isCount, repeat: isCount, variant: isText, of: isCount });
const isHead = objectOf({
  variant: isText,
  cells: isCount,
  runs: isCount,
  passed: isCount,
  share: orNull(isNumber),
  low: isNumber,
  high: isNumber,
  median_seconds: orNull(isNumber),
  tokens_per_passed: orNull(isNumber),
  money_per_passed: orNull(isNumber),
  objects_most: orNull(isText),
  /** Runs that came to no end of their own, in words; absent in grids that were kept earlier. */
  unfinished: orAbsent(isText),
  /** Whether the runs had requirements, and why no tokens per passed run are known; absent as well. */
  checked: orAbsent(isFlag),
  why_no_tokens: orAbsent(isText),
});
const TABLE = { variants: listOf(isText), rows: isCount, repeats: isCount };
const isTable = objectOf(TABLE);
const PROGRESS = { heads: listOf(isHead), running: isFlag, note: isText };
const isProgress = objectOf(PROGRESS);
const isSavedGrid = objectOf({ ...TABLE, ...PROGRESS, cells: listOf(isCell) });
const isOpened = objectOf({ of: isText, row: isCount, variant: isText, repeat: isCount, prompt: isText });

/** Of a kept grid, which is untrusted. */
const MOST = { cells: 50_000, columns: 100 };

type Is<C> = C extends Check<infer T> ? T : never;
/** One prompt under one variant, as the kernel tells it. */
export type Cell = Is<typeof isCell>;
/** What the runs of a variant came to. */
export type Head = Is<typeof isHead>;
/** The names of the columns, and how many rows there are. */
export type Table = Is<typeof isTable>;
export type Progress = Is<typeof isProgress>;
export type SavedGrid = Is<typeof isSavedGrid>;
export type Opened = Is<typeof isOpened>;
export type Place = Pick<Cell, "row" | "variant" | "repeat">;

type GridMessage =
  | { readonly type: "cells"; readonly cells: readonly Cell[] }
  | { readonly type: "progress"; readonly progress: Progress }
  | { readonly type: "opened"; readonly opened: Opened }
  | { readonly type: "refused"; readonly why: string }
  | { readonly type: "kept"; readonly bundle: Readonly<Record<string, unknown>> }
  | { readonly type: "of-run"; readonly run: string; readonly message: unknown };

/** Messages to the kernel. A message of one run names it. */
export type GridRequest =
  | { readonly type: "hello" }
  | { readonly type: "taken" }
  | { readonly type: "stop" }
  | ({ readonly type: "open" } & Place)
  | (PageMessage & { readonly run: string });

/** Read the trait that describes a table; null if it is malformed. */
export function readTable(text: unknown): Table | null {
  return readTrait(text, isTable);
}

/** Return which of the cells of a page have a run in it, and the number of that run. */
export function readPlaces(cells: unknown): readonly (Place & { readonly of: number })[] {
  return Array.isArray(cells) ? cells.filter((cell) => isKeptRun(cell)) : [];
}

/** Return the grid that an output holds; null if it holds none. */
export function readSavedGrid(data: unknown): SavedGrid | null {
  const grid = isObject(data) && data["version"] === 1 ? data["grid"] : null;
  if (!isSavedGrid(grid)) return null;
  return grid.cells.length <= MOST.cells && grid.variants.length <= MOST.columns ? grid : null;
}

/** Read a message from the kernel; null if it is malformed or unknown. */
export function readGridMessage(message: unknown): GridMessage | null {
  if (!isObject(message)) return null;
  const { run, type, cells, why, bundle } = message;
  if (isText(run)) return { type: "of-run", run, message };
  if (type === "cells") return listOf(isCell)(cells) ? { type, cells } : null;
  if (type === "progress") return isProgress(message) ? { type, progress: message } : null;
  if (type === "opened") return isOpened(message) ? { type, opened: message } : null;
  if (type === "refused") return isText(why) ? { type, why } : null;
  return type === "kept" && isObject(bundle) ? { type, bundle } : null;
}
