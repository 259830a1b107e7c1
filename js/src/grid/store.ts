/** What this page knows of a table of runs, and of the run that was opened. */

import { Observable } from "../run/observable";
import { MIME, VERSION } from "../run/saved";
import { RunStore } from "../run/store";
import type { Cell, Opened, Place, Progress, Table } from "./protocol";

export interface OpenRun {
  readonly about: Opened;
  readonly store: RunStore;
}

/** A prompt, or one repeat of it; a cell for each variant, as far as it is known. */
export interface Line {
  readonly row: number;
  readonly repeat: number;
  readonly prompt: string;
  readonly cells: readonly (Cell | undefined)[];
  /** Grows whenever one of its cells is new. */
  readonly version: number;
}

interface OwnLine extends Line {
  cells: (Cell | undefined)[];
  version: number;
}

export class GridStore extends Observable {
  /** Grows whenever a cell is new. */
  version = 0;
  progress: Progress = { heads: [], running: false, note: "" };
  opened: OpenRun | null = null;
  /** Why a run could not be opened; empty if it could. */
  trouble = "";
  /** Whether runs can be opened: there is a kernel. */
  canOpen = true;
  /** Whether the kernel was restarted or shut down while runs were made. */
  lost = false;
  /** Whether Stop was asked for in this page. */
  stopAsked = false;
  /** What the notebook is to keep of the grid, until the page has taken it. */
  kept: Readonly<Record<string, unknown>> | null = null;
  /** Messages that could not be read. */
  unread = 0;
  /** How many cells have each outcome, and how many answers each requirement has objected to. */
  readonly outcomes = new Map<string, number>();
  readonly objections = new Map<string, number>();
  readonly #columns: ReadonlyMap<string, number>;
  readonly #byPlace = new Map<number, OwnLine>();
  #lines: OwnLine[] = [];

  constructor(readonly table: Table) {
    super();
    this.#columns = new Map(table.variants.map((name, place) => [name, place]));
  }

  /** The known lines, by row and repeat. They are changed in place; only read them. */
  get lines(): readonly Line[] {
    if (this.#lines.length !== this.#byPlace.size)
      this.#lines = [...this.#byPlace.values()].sort((a, b) => a.row - b.row || a.repeat - b.repeat);
    return this.#lines;
  }

  /** Return a cell; undefined if it is not known. */
  cell({ row, variant, repeat }: Place): Cell | undefined {
    return this.#byPlace.get(row * this.table.repeats + repeat)?.cells[this.#columns.get(variant) ?? -1];
  }

  /** The kernel is gone: no run can be opened any more. Of a grid that was filling the notebook keeps what has come. */
  lose(): void {
    this.canOpen = false;
    if (!this.progress.running) return;
    this.lost = true;
    this.progress = { ...this.progress, running: false };
    this.kept ??= keptOfGrid(this);
  }

  /** Take cells in any order, some of them again: the newest state of each stays. */
  receive(cells: readonly Cell[]): void {
    for (const cell of cells) {
      const column = this.#columns.get(cell.variant);
      if (column !== undefined) this.#put(cell, column);
    }
    this.version++;
  }

  #put(cell: Cell, column: number): void {
    const line = this.#lineOf(cell);
    const known = line.cells[column];
    if (known && known.changed > cell.changed) return;
    if (known) this.#count(known, -1);
    this.#count(cell, 1);
    line.cells[column] = cell;
    line.version++;
  }

  #lineOf({ row, repeat, prompt }: Cell): OwnLine {
    const place = row * this.table.repeats + repeat;
    let line = this.#byPlace.get(place);
    if (!line) {
      line = { row, repeat, prompt, cells: this.table.variants.map(() => undefined), version: 0 };
      this.#byPlace.set(place, line);
    }
    return line;
  }

  #count({ outcome, objected }: Cell, by: number): void {
    add(this.outcomes, outcome, by);
    for (const label of objected) add(this.objections, label, by);
  }
}

const GONE = "Kernel restarted before all runs were made";

/** Return a MIME bundle of what has come of a grid; for other readers a sentence. */
function keptOfGrid({ table, progress, lines }: GridStore): Record<string, unknown> {
  const { made, all } = madeOf(table, progress);
  const said = `${GONE}: ${made.toLocaleString("en")} of ${all.toLocaleString("en")}.`;
  const cells = lines.flatMap((line) => line.cells.filter((cell) => cell !== undefined));
  const grid = { ...table, ...progress, note: progress.note || GONE, cells };
  return { [MIME]: { version: VERSION, grid }, "text/html": `<p><em>${said}</em></p>`, "text/plain": said };
}

/** Return how many runs were made, and how many there are to make. */
export function madeOf(
  { rows, repeats, variants }: Table,
  { heads }: Progress,
): { made: number; all: number } {
  return { made: heads.reduce((sum, { runs }) => sum + runs, 0), all: rows * repeats * variants.length };
}

function add(counts: Map<string, number>, name: string, by: number): void {
  const count = (counts.get(name) ?? 0) + by;
  if (count) counts.set(name, count);
  else counts.delete(name);
}
