/** What a grid of runs shows: the lines that are wanted in their order, the window of rows, the heads. */

import type { Cell, Head } from "../grid/protocol";
import type { Line } from "../grid/store";
import { FINISHED, OUTCOME, count, duration, number } from "./format";

export type Order = "row" | "seconds" | "prompt" | "objections";

/** Which lines are wanted: empty texts want all. */
export interface Query {
  readonly outcome: string;
  readonly requirement: string;
  readonly text: string;
  readonly disagree: boolean;
  readonly order: Order;
  readonly descending: boolean;
}

export const ALL: Query = {
  outcome: "",
  requirement: "",
  text: "",
  disagree: false,
  order: "row",
  descending: false,
};

const settled = (line: Line) => line.cells.filter((cell) => cell && cell.outcome !== "open") as Cell[];
const slowest = (line: Line) => Math.max(-1, ...settled(line).map(({ seconds }) => seconds ?? -1));
const objections = (line: Line) => settled(line).reduce((sum, { objected }) => sum + objected.length, 0);

/** What the kernel gives as the outcome of a run that ended well without requirements. */
export const UNASKED = "finished";

const endedWell = ({ outcome }: Cell) => outcome === "passed" || outcome === UNASKED;

/** Whether some runs of a line passed and some did not. */
export function disagrees(line: Line): boolean {
  return new Set(settled(line).map(endedWell)).size > 1;
}

function fits(line: Line, query: Query, text: string): boolean {
  const { outcome, requirement } = query;
  const one = (cell: Cell | undefined) =>
    !!cell && (!outcome || cell.outcome === outcome) && (!requirement || cell.objected.includes(requirement));
  if ((outcome || requirement) && !line.cells.some(one)) return false;
  if (query.disagree && !disagrees(line)) return false;
  return !text || wordsOf(line).includes(text);
}

const words = new WeakMap<Line, { readonly version: number; readonly text: string }>();

/** Return the prompt and the answers of a line, in small letters: they are searched with each key that is pressed. */
function wordsOf(line: Line): string {
  const known = words.get(line);
  if (known?.version === line.version) return known.text;
  const text = [line.prompt, ...line.cells.map((cell) => cell?.answer ?? "")].join("\n").toLowerCase();
  words.set(line, { version: line.version, text });
  return text;
}

const COMPARE: Readonly<Record<Order, (a: Line, b: Line) => number>> = {
  row: () => 0,
  seconds: (a, b) => slowest(a) - slowest(b),
  prompt: (a, b) => (a.prompt < b.prompt ? -1 : Number(a.prompt > b.prompt)),
  objections: (a, b) => objections(a) - objections(b),
};

/** Return the lines that are wanted, in the order that is wanted; equal ones by row. */
export function wanted(lines: readonly Line[], query: Query): Line[] {
  const text = query.text.trim().toLowerCase();
  const found = lines.filter((line) => fits(line, query, text));
  const sign = query.descending ? -1 : 1;
  const byRow = (a: Line, b: Line) => a.row - b.row || a.repeat - b.repeat;
  return found.sort(
    (a, b) => sign * (COMPARE[query.order](a, b) || (query.order === "row" ? byRow(a, b) : 0)) || byRow(a, b),
  );
}

/** Return the rows that are drawn, `end` not included: those in sight, and `spare` ones around them. */
export function windowOf(top: number, height: number, rowHeight: number, total: number, spare = 8) {
  const first = Math.floor(Math.max(0, top) / rowHeight) - spare;
  const end = Math.ceil((Math.max(0, top) + height) / rowHeight) + spare;
  const last = Math.min(total, Math.max(0, end));
  return { first: Math.min(last, Math.max(0, first)), end: last };
}

const unbroken = (words: string) => words.replaceAll(" ", "\u00a0");
const percent = (share: number) => `${Math.round(100 * share)}`;

/** Return what stands above a column, beside its name. No line begins with a dot, or ends in the middle of a figure. */
export function headLines(head: Head): { share: string; facts: string; objects: string } {
  const { share, low, high, runs, passed } = head;
  const unfinished = head.unfinished ?? "";
  if (share === null) return { share: unfinished || "no runs yet", facts: "", objects: "" };
  const tokens = head.tokens_per_passed;
  const money = head.money_per_passed;
  const isChecked = head.checked ?? true;
  const each = isChecked ? "passed" : "answer";
  const facts = [
    unbroken(isChecked ? `${number(passed)} of ${number(runs)}` : count(runs, "answer")),
    unbroken(unfinished),
    head.median_seconds === null ? "" : unbroken(`median ${duration(head.median_seconds)}`),
    tokens === null
      ? head.why_no_tokens
        ? `${unbroken("tokens per passed:")} ${unbroken(head.why_no_tokens)}`
        : ""
      : unbroken(`${number(tokens)} tokens per ${each}`),
    money === null ? "" : unbroken(`$${Number(money.toPrecision(2))} per ${each}`),
  ];
  return {
    share: isChecked
      ? `${unbroken(`${percent(share)} % passed`)} ${unbroken(`(${percent(low)} to ${percent(high)} %)`)}`
      : "not checked",
    facts: facts.filter(Boolean).join("\u00a0· "),
    objects: head.objects_most ?? "",
  };
}

/** The word for a cell's outcome. */
export function cellWord(outcome: string): string {
  if (outcome === "open") return "Not run";
  if (outcome === UNASKED) return FINISHED;
  return Object.hasOwn(OUTCOME, outcome) ? OUTCOME[outcome as keyof typeof OUTCOME] : outcome;
}

export type Mark = "pass" | "fail" | "unknown" | "unasked" | "gap";
const MARKS: Readonly<Record<string, Mark>> = {
  "+": "pass",
  x: "fail",
  "?": "unknown",
  ".": "unasked",
  "|": "gap",
};

/** Return the last `most` marks of a strip. */
export function marksOf(strip: string, most: number): Mark[] {
  return [...strip].slice(-most).map((mark) => MARKS[mark] ?? "unasked");
}
