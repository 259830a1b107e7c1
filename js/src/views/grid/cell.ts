/** One row of a grid: its prompt, and for each variant the outcome's sign, a strip of verdicts, the time. */

import { inWords } from "../../figures/characters";
import { UNASKED, cellWord, marksOf } from "../../figures/grid";
import { duration, OUTCOME } from "../../figures/format";
import type { Cell } from "../../grid/protocol";
import type { Line } from "../../grid/store";
import type { Outcome } from "../../run/protocol";
import { h, setAttribute, setWords, untrusted } from "../dom";
import { icon, type IconName } from "../icons";

const MOST_MARKS = 24;

/** The elements of a line. Only cells that are new are drawn again, in the elements that are there. */
export class Row {
  readonly element: HTMLElement;
  readonly cells: readonly HTMLElement[];
  readonly #drawn: (Cell | null | undefined)[];
  #version = -1;
  #place = -1;

  constructor(readonly line: Line) {
    const head = h("div", { class: "grid-prompt", role: "rowheader", "aria-colindex": "1" });
    const name = h("span", { class: "number" });
    setWords(name, line.repeat ? `${line.row}/${line.repeat}` : `${line.row}`);
    head.append(name, untrusted("words", line.prompt));
    this.#drawn = line.cells.map(() => null);
    this.cells = line.cells.map((_, column) =>
      h("div", { class: "grid-cell", role: "gridcell", tabindex: "-1", "aria-colindex": String(column + 2) }),
    );
    this.element = h("div", { class: "grid-row", role: "row" }, head, ...this.cells);
  }

  /** Draw the line in a place of the table, `height` pixels high. */
  update(place: number, height: number): void {
    if (place !== this.#place) {
      this.#place = place;
      setAttribute(this.element, "aria-rowindex", `${place + 2}`);
      setAttribute(this.element, "data-line", `${place}`);
      this.element.style.transform = `translateY(${place * height}px)`;
    }
    if (this.#version === this.line.version) return;
    this.#version = this.line.version;
    this.line.cells.forEach((cell, column) => {
      if (cell === this.#drawn[column]) return;
      this.#drawn[column] = cell;
      drawCell(this.cells[column]!, cell);
    });
  }
}

function drawCell(element: HTMLElement, cell: Cell | undefined): void {
  const outcome = cell?.outcome ?? "open";
  const words = [cellWord(outcome), ...(cell?.objected ?? [])].map(inWords).join(", ");
  setAttribute(element, "aria-label", words);
  setAttribute(element, "title", words);
  setAttribute(element, "data-outcome", outcome);
  const sign = icon(signOf(outcome));
  if (!cell || outcome === "open") return element.replaceChildren(sign);
  const marks = marksOf(cell.strip, MOST_MARKS).map((mark) => h("i", { class: mark }));
  const strip = h("span", { class: "verdicts", "aria-hidden": "true" }, ...marks);
  const took = cell.seconds === null ? [] : [h("span", { class: "took" }, duration(cell.seconds))];
  element.replaceChildren(sign, strip, ...took, untrusted("said", cell.answer || cell.reason || ""));
}

function signOf(outcome: string): IconName {
  if (outcome === "open") return "none";
  if (outcome === UNASKED) return "finished";
  return Object.hasOwn(OUTCOME, outcome) ? (outcome as Outcome) : "unknown";
}
