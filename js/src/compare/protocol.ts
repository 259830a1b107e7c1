/** What a notebook keeps of runs side by side, and the messages of their widget. All of it is data from outside. */

import { isObject, isText, listOf, readTrait, type PageMessage } from "../run/protocol";
import { readSaved, VERSION, type SavedRun } from "../run/saved";

/** Of kept runs, which are untrusted. */
export const MOST_COLUMNS = 12;
const LONGEST_NAME = 200;

export interface SavedColumn {
  readonly name: string;
  readonly run: SavedRun;
}

export interface SavedRuns {
  readonly title: string;
  readonly prompt: string;
  readonly columns: readonly SavedColumn[];
  /** The names of those that cannot be read. */
  readonly unread: readonly string[];
}

/** Messages to the kernel. A message of one run names its place. */
export type CompareRequest =
  { readonly type: "hello" | "left" | "stop" | "taken" } | (PageMessage & { readonly run: string });

/** Read the trait with the names of the columns; null if it is malformed. */
export function readNames(text: unknown): readonly string[] | null {
  return readTrait(text, listOf(isText));
}

/**
 * Return the runs that an output holds; null if it holds no run that can be read. One that is too large is thrown, as
 * for a single run.
 */
export function readSavedRuns(data: unknown): SavedRuns | null {
  if (!isObject(data) || data["version"] !== VERSION || !Array.isArray(data["runs"])) return null;
  const runs: readonly unknown[] = data["runs"].slice(0, MOST_COLUMNS);
  const text = (value: unknown, most: number) => (isText(value) ? value.slice(0, most) : "");
  const unread: string[] = [];
  const columns = runs.flatMap((one, place) => {
    const run = readSaved(isObject(one) ? { version: VERSION, ...one } : null);
    const name = text(Object(one).name, LONGEST_NAME) || `${place + 1}`;
    if (!("problem" in run)) return [{ name, run }];
    unread.push(name);
    return [];
  });
  if (!columns.length) return null;
  return { title: text(data["title"], LONGEST_NAME), prompt: columns[0]!.run.prompt, columns, unread };
}
