/** What a grid of runs shows: its lines, those that are wanted in their order, the window of rows, the heads. */

import type { Cell, Head, Table } from "../grid/protocol";
import { OUTCOME, duration, number } from "./format";

/** A prompt, or one repeat of it; a cell for each variant, as far as it is known. */
export interface Line {
  readonly row: number;
  readonly repeat: number;
  readonly prompt: string;
  readonly cells: readonly (Cell | undefined)[];
}

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

/** Return the lines that the cells are in, by row and repeat. */
export function linesOf(table: Table, cells: Iterable<Cell>): Line[] {
  const columns = new Map(table.variants.map((name, place) => [name, place]));
  const lines = new Map<number, Line & { cells: (Cell | undefined)[] }>();
  for (const cell of cells) {
    const column = columns.get(cell.variant);
    if (column === undefined) continue;
    const { row, repeat, prompt } = cell;
    const key = row * table.repeats + repeat;
    let line = lines.get(key);
    if (!line) lines.set(key, (line = { row, repeat, prompt, cells: table.variants.map(() => undefined) }));
    line.cells[column] = cell;
  }
  return [...lines.values()].sort((a, b) => a.row - b.row || a.repeat - b.repeat);
}

const settled = (line: Line) => line.cells.filter((cell) => cell && cell.outcome !== "open") as Cell[];
const slowest = (line: Line) => Math.max(-1, ...settled(line).map(({ seconds }) => seconds ?? -1));
const objections = (line: Line) => settled(line).reduce((sum, { objected }) => sum + objected.length, 0);

/** Whether some runs of a line passed and some did not. */
export function disagrees(line: Line): boolean {
  return new Set(settled(line).map(({ outcome }) => outcome === "passed")).size > 1;
}

function fits(line: Line, query: Query, text: string): boolean {
  const { outcome, requirement } = query;
  const one = (cell: Cell | undefined) =>
    !!cell && (!outcome || cell.outcome === outcome) && (!requirement || cell.objected.includes(requirement));
  if ((outcome || requirement) && !line.cells.some(one)) return false;
  if (query.disagree && !disagrees(line)) return false;
  const has = (words: string) => words.toLowerCase().includes(text);
  return !text || has(line.prompt) || line.cells.some((cell) => cell && has(cell.answer));
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

/** Return the outcomes and the requirements that can be filtered by. */
export function choicesOf(lines: readonly Line[]): { outcomes: string[]; requirements: string[] } {
  const outcomes = new Set<string>();
  const requirements = new Set<string>();
  for (const { cells } of lines) {
    for (const cell of cells) {
      if (!cell) continue;
      outcomes.add(cell.outcome);
      for (const label of cell.objected) requirements.add(label);
    }
  }
  return { outcomes: [...outcomes].sort(), requirements: [...requirements].sort() };
}

/** Return the rows that are drawn, `end` not included: those in sight, and `spare` ones around them. */
export function windowOf(top: number, height: number, rowHeight: number, total: number, spare = 8) {
  const first = Math.floor(Math.max(0, top) / rowHeight) - spare;
  const end = Math.ceil((Math.max(0, top) + height) / rowHeight) + spare;
  const last = Math.min(total, Math.max(0, end));
  return { first: Math.min(last, Math.max(0, first)), end: last };
}

const percent = (share: number) => `${Math.round(100 * share)}`;

/** Return what stands above a column, beside its name. */
export function headLines(head: Head): { share: string; facts: string; objects: string } {
  const { share, low, high, runs, passed } = head;
  if (share === null) return { share: "no runs yet", facts: "", objects: "" };
  const tokens = head.tokens_per_passed;
  const money = head.money_per_passed;
  const facts = [
    `${number(passed)} of ${number(runs)}`,
    head.median_seconds === null ? "" : `median ${duration(head.median_seconds)}`,
    tokens === null ? "" : `${number(tokens)} tokens per passed`,
    money === null ? "" : `$${Number(money.toPrecision(2))} per passed`,
  ];
  return {
    share: `${percent(share)} % passed (${percent(low)} to ${percent(high)} %)`,
    facts: facts.filter(Boolean).join(" · "),
    objects: head.objects_most ?? "",
  };
}

/** The word for a cell's outcome. */
export function cellWord(outcome: string): string {
  if (outcome === "open") return "Not run";
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
