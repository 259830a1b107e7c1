/** What this page knows of a table of runs, and of the run that was opened. */

import { Observable } from "../run/observable";
import { RunStore } from "../run/store";
import type { Cell, Opened, Progress, Table } from "./protocol";

export interface OpenRun {
  readonly about: Opened;
  readonly store: RunStore;
}

export class GridStore extends Observable {
  /** The known cells, by their places. */
  readonly cells = new Map<string, Cell>();
  /** Grows whenever a cell is new. */
  version = 0;
  progress: Progress = { heads: [], running: false, note: "" };
  opened: OpenRun | null = null;
  /** Why a run could not be opened; empty if it could. */
  trouble = "";
  /** Whether runs can be opened: there is a kernel. */
  canOpen = true;
  /** Whether Stop was asked for in this page. */
  stopAsked = false;
  /** What the notebook is to keep of the grid, until the page has taken it. */
  kept: Readonly<Record<string, unknown>> | null = null;
  /** Messages that could not be read. */
  unread = 0;

  constructor(readonly table: Table) {
    super();
  }

  /** Take cells in any order, some of them again: the newest state of each stays. */
  receive(cells: readonly Cell[]): void {
    for (const cell of cells) {
      const key = JSON.stringify([cell.row, cell.repeat, cell.variant]);
      const known = this.cells.get(key);
      if (!known || known.changed <= cell.changed) this.cells.set(key, cell);
    }
    this.version++;
  }
}
