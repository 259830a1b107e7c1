/** The messages between an evaluation and its kernel, and what a notebook keeps. What is malformed is not an error. */

import {
  isCount,
  isFlag,
  isNumber,
  isObject,
  isText,
  listOf,
  objectOf,
  orNull,
  readTrait,
  type Check,
  type PageMessage,
} from "../run/protocol";

const isPair =
  <A, B>(first: Check<A>, second: Check<B>): Check<readonly [A, B]> =>
  (value): value is readonly [A, B] =>
    Array.isArray(value) && value.length === 2 && first(value[0]) && second(value[1]);
const isKey: Check<string | number | null> = (value): value is string | number | null =>
  value === null || isText(value) || isNumber(value);
const isGroups: Check<Readonly<Record<string, readonly (readonly [number, number])[]>>> = (
  value,
): value is Readonly<Record<string, readonly (readonly [number, number])[]>> =>
  isObject(value) && Object.values(value).every((group) => listOf(isPair(isCount, isCount))(group));
const isShare = listOf(orNull(isNumber));
const isRow = objectOf({
  name: isText,
  requirement: isText,
  cells: listOf(isText),
  keys: listOf(isKey),
  groups: isGroups,
  shares: objectOf({ recall: isShare, false_positive_rate: isShare }),
  curve: listOf(isPair(isNumber, isNumber)),
  varied: isFlag,
});
const isTable = objectOf({
  columns: listOf(isPair(isText, isText)),
  rows: listOf(isRow),
  answers: listOf(isText),
  failures: listOf(isPair(isText, isText)),
});
const isOpened = objectOf({ of: isText, answer: isCount, prompt: isText });

/** Of a kept evaluation, which is untrusted. */
const MOST = { rows: 2_000, columns: 100 };

type Is<C> = C extends Check<infer T> ? T : never;
export type Row = Is<typeof isRow>;
export type Table = Is<typeof isTable>;
export type Opened = Is<typeof isOpened>;

type Message =
  | { readonly type: "opened"; readonly opened: Opened }
  | { readonly type: "refused"; readonly why: string }
  | { readonly type: "of-run"; readonly run: string; readonly message: unknown };

/** Messages to the kernel. A message of one run names it. */
export type Request =
  { readonly type: "open"; readonly answer: number } | (PageMessage & { readonly run: string });

/** Read the trait that holds a table; null if it is malformed. */
export function readEvaluation(text: unknown): Table | null {
  return readTrait(text, isTable);
}

/** Return the evaluation that an output holds; null if it holds none. */
export function readSavedEvaluation(data: unknown): Table | null {
  const table = isObject(data) && data["version"] === 1 ? data["evaluation"] : null;
  if (!isTable(table)) return null;
  return table.rows.length <= MOST.rows && table.columns.length <= MOST.columns ? table : null;
}

/** Read a message from the kernel; null if it is malformed or unknown. */
export function readEvaluationMessage(message: unknown): Message | null {
  if (!isObject(message)) return null;
  const { run, type, why } = message;
  if (isText(run)) return { type: "of-run", run, message };
  if (type === "opened") return isOpened(message) ? { type, opened: message } : null;
  return type === "refused" && isText(why) ? { type, why } : null;
}
