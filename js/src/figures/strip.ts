/**
 * A requirement's verdicts, chunk by chunk, in a bounded number of cells: a cell stands for one chunk while
 * they fit, then for two, four, ... and shows the worst of them. Ten thousand chunks cost as much as sixty.
 */

import type { Answer } from "../run/protocol";

const MOST_CELLS = 64;
/** A short run does not fill the row, so that its cells keep their width from chunk to chunk. */
const FEWEST_SLOTS = 12;

/** From best to worst; the first is "not asked". */
export type CellKind = "none" | Answer;
const KINDS: readonly CellKind[] = ["none", "pass", "fine", "unknown", "fail"];

export class Strip {
  /** Chunks that a cell stands for: a power of two. */
  size = 1;
  #cells: number[] = [];
  /** How many chunks there are, up to the last one with a verdict. */
  chunks = 0;
  /** The first chunk with a cell's worst verdict. */
  #worst: number[] = [];

  get length(): number {
    return this.#cells.length;
  }

  /** Cells that fit before the cells change their width or their size. */
  get slots(): number {
    let slots = FEWEST_SLOTS;
    while (slots < this.#cells.length) slots *= 2;
    return Math.min(slots, MOST_CELLS);
  }

  add(index: number, success: Answer): void {
    if (index < 0) return;
    this.chunks = Math.max(this.chunks, index + 1);
    while (index >= this.size * MOST_CELLS) this.#halve();
    const cell = Math.floor(index / this.size);
    while (this.#cells.length <= cell) {
      this.#worst.push(this.#cells.length * this.size);
      this.#cells.push(0);
    }
    const severity = KINDS.indexOf(success);
    if (severity > this.#cells[cell]!) {
      this.#cells[cell] = severity;
      this.#worst[cell] = index;
    }
  }

  kind(cell: number): CellKind {
    return KINDS[this.#cells[cell] ?? 0]!;
  }

  /** Return the chunk to go to for a cell: the first one with its worst verdict. */
  chunkOf(cell: number): number {
    return this.#worst[cell] ?? cell * this.size;
  }

  cellOf(index: number): number {
    return Math.floor(index / this.size);
  }

  #halve(): void {
    const cells: number[] = [];
    const worst: number[] = [];
    for (let left = 0; left < this.#cells.length; left += 2) {
      const right = this.#cells[left + 1] ?? 0;
      const better = right > this.#cells[left]! ? left + 1 : left;
      cells.push(this.#cells[better]!);
      worst.push(this.#worst[better]!);
    }
    this.#cells = cells;
    this.#worst = worst;
    this.size *= 2;
  }
}
