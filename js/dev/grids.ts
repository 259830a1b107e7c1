/** Tables of runs made up for the development page, with every outcome that a cell can have. */

import type { Cell, Head, Progress, Table } from "../src/grid/protocol";
import { GridStore } from "../src/grid/store";
import { readEvent } from "../src/run/protocol";
import { RunStore } from "../src/run/store";
import { GridView } from "../src/views/grid/grid";
import { NO_KERNEL } from "../src/views/saved";

type Events = readonly { readonly seq: number }[];

const QUESTIONS = [
  "What does your tea cost?",
  "How long does tea keep in a tin that is opened every day by all of the family?",
  "Can I visit you?",
  "Do you ship to Spain?",
];
const ANSWERS = [
  "Our tea is picked by hand. A pound of it costs a little less than twelve dollars.",
  "It keeps for two years. Keep it dry and dark, and never beside spices.",
  "Of course. We are glad to help.",
];
const NAMES = ["small", "big", "qwen2.5-coder-0.5b-instruct", "strict", "free", "retries=3"];
const OUTCOMES = [
  "passed",
  "rejected",
  "passed",
  "failed_validation",
  "passed",
  "error",
  "stopped",
  "cut_off",
];
const REASONS: Readonly<Record<string, string>> = {
  rejected: "no_prices: a price",
  error: "ConnectionError: the back-end does not answer",
  stopped: "stopped",
};

function cellOf(row: number, place: number, variant: string, isMade: boolean): Cell {
  const outcome = isMade ? OUTCOMES[(row * 5 + place * 3) % OUTCOMES.length]! : "open";
  const isBad = outcome === "rejected" || outcome === "failed_validation";
  const answer = outcome === "error" ? "" : ANSWERS[(row + place) % ANSWERS.length]!;
  const prompt = `${QUESTIONS[row % QUESTIONS.length]}${row < 4 ? "" : ` (customer ${row})`}`;
  return {
    ...{ row, repeat: 0, variant, prompt, outcome, changed: 1 },
    reason: REASONS[outcome] ?? null,
    objected: isBad ? ["no_prices"] : [],
    strip: isMade ? `${"+".repeat((row % 6) + 2)}${isBad ? "x" : "+"}|${isBad ? "x" : "+"}?` : "",
    seconds: isMade ? 0.4 + ((row * 7 + place * 3) % 40) / 10 : null,
    answer: isMade ? answer : "",
  };
}

function headOf(variant: string, cells: readonly Cell[]): Head {
  const made = cells.filter((cell) => cell.variant === variant && cell.outcome !== "open");
  const counted = made.filter(({ outcome }) => outcome !== "error" && outcome !== "stopped");
  const passed = counted.filter(({ outcome }) => outcome === "passed").length;
  const [runs, share] = [counted.length, counted.length ? passed / counted.length : null];
  const errors = made.filter(({ outcome }) => outcome === "error").length;
  return {
    ...{ variant, cells: made.length, runs, passed, share },
    low: Math.max(0, (share ?? 0) - 0.12),
    high: Math.min(1, (share ?? 0) + 0.12),
    median_seconds: runs ? 2.3 : null,
    tokens_per_passed: runs ? 31 : null,
    money_per_passed: null,
    objects_most: runs > passed ? `no_prices (${runs - passed})` : null,
    unfinished: errors ? `${errors} errors` : "",
    checked: true,
    why_no_tokens: "",
  };
}

/** Open a table of `rows` prompts under `columns` variants, of which so many rows are made. */
export function playGrid(rows: number, columns: number, made: number, events: Events): GridView {
  const table: Table = { variants: NAMES.slice(0, columns), rows, repeats: 1 };
  const store = new GridStore(table);
  const cells = Array.from({ length: rows }, (_, row) =>
    table.variants.map((name, place) => cellOf(row, place, name, row < made)),
  ).flat();
  const heads = table.variants.map((name) => headOf(name, cells));
  const progress: Progress = { heads, running: made < rows, note: "" };
  store.progress = progress;
  store.receive(cells);
  const look = ({ row, variant, repeat }: { row: number; variant: string; repeat: number }) => {
    const run = new RunStore();
    run.load(
      events.map((event) => readEvent(event, event.seq)),
      events.length,
    );
    run.connection = "live";
    const prompt = store.cell({ row, variant, repeat })?.prompt ?? "";
    store.opened = { about: { of: "1", row, variant, repeat, prompt }, store: run };
    store.changed();
  };
  const leave = () => {
    store.opened = null;
    store.changed();
  };
  return new GridView(
    store,
    { look, leave, stop: () => undefined, run: NO_KERNEL },
    "Questions of customers",
  );
}
