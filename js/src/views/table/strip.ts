/** A strip of verdicts as five shapes in one drawing, however many chunks it stands for. */

import { VERDICT } from "../../figures/format";
import type { CellKind, Strip } from "../../figures/strip";
import type { Requirement } from "../../figures/verdicts";
import { drawing, h, setAttribute, svg } from "../dom";

const WIDTH = 960;
/** Kinds are told apart by shape: a block, a low one, two thin lines with nothing in between, a bar of full height. */
const SHAPE: Record<Exclude<CellKind, "none">, readonly (readonly [y: number, height: number])[]> = {
  pass: [[4.5, 9]],
  fine: [[7, 4]],
  unknown: [
    [4.5, 2],
    [11.5, 2],
  ],
  fail: [[0, 18]],
};

/** What a strip reports to its row: the cell under the pointer, and the cell to go to. */
interface StripActions {
  point(cell: number | null, at: DOMRect): void;
  pick(cell: number): void;
}

/** A drawing for the pointer. By keyboard, a row leads to its chunk, and the text from chunk to chunk. */
export class StripView {
  readonly element = h("div", { class: "strip", role: "img" });
  readonly #paths = {
    pass: svg("path", { class: "pass" }),
    fine: svg("path", { class: "fine" }),
    unknown: svg("path", { class: "unknown" }),
    fail: svg("path", { class: "fail" }),
  };
  readonly #cursor = svg("rect", { class: "cursor", y: "-1", height: "20" });
  #strip: Strip | null = null;
  #drawn = "";

  constructor(readonly actions: StripActions) {
    const base = svg("path", { class: "base", d: `M0 9H${WIDTH}` });
    this.element.append(drawing(WIDTH, 18, base, ...Object.values(this.#paths), this.#cursor));
    this.#listen();
  }

  update({ strip, counts, failed }: Requirement, chunk: number | null): void {
    this.#strip = strip;
    const cell = chunk === null ? null : strip.cellOf(chunk);
    const key = `${Object.values(counts).join(" ")} ${cell}`;
    if (key === this.#drawn) return;
    this.#drawn = key;
    this.#draw(strip);
    this.#drawCursor(strip, cell);
    const first = failed ? `, the first fail at chunk ${failed.index + 1}` : "";
    const words = cell === null ? first : `, ${cellWords(strip, cell)}`;
    setAttribute(this.element, "aria-label", `Verdicts by chunk${words}`);
  }

  #draw(strip: Strip): void {
    const pitch = WIDTH / strip.slots;
    const width = pitch - Math.min(pitch * 0.24, 7);
    const drawn: Record<Exclude<CellKind, "none">, string> = { pass: "", fine: "", unknown: "", fail: "" };
    for (let cell = 0; cell < strip.length; cell++) {
      const kind = strip.kind(cell);
      if (kind === "none") continue;
      const left = (cell * pitch).toFixed(1);
      const across = width.toFixed(1);
      for (const [y, height] of SHAPE[kind]) drawn[kind] += `M${left} ${y}h${across}v${height}h-${across}z`;
    }
    for (const kind of ["pass", "fine", "unknown", "fail"] as const)
      setAttribute(this.#paths[kind], "d", drawn[kind]);
  }

  #drawCursor(strip: Strip, cell: number | null): void {
    const pitch = WIDTH / strip.slots;
    setAttribute(this.#cursor, "x", String((cell ?? 0) * pitch - 2));
    setAttribute(this.#cursor, "width", String(pitch));
    setAttribute(this.#cursor, "visibility", cell === null ? "hidden" : null);
  }

  #listen(): void {
    this.element.addEventListener("pointermove", (event) => this.#point(event.clientX));
    this.element.addEventListener("pointerleave", () => this.actions.point(null, new DOMRect()));
    this.element.addEventListener("click", (event) => {
      const cell = this.#cellAt(event.clientX);
      if (cell !== null) this.actions.pick(cell);
    });
  }

  #point(x: number): void {
    const cell = this.#cellAt(x);
    const box = this.element.getBoundingClientRect();
    this.actions.point(cell, new DOMRect(x - 12, box.top, 0, box.height));
  }

  #cellAt(x: number): number | null {
    const box = this.element.getBoundingClientRect();
    if (!this.#strip || box.width === 0) return null;
    const cell = Math.floor(((x - box.left) / box.width) * this.#strip.slots);
    return cell >= 0 && cell < this.#strip.length ? cell : null;
  }
}

/** What a cell stands for, in words: `chunk 4: fail`, `chunks 5 to 8, worst: pass`. */
export function cellWords(strip: Strip, cell: number): string {
  const first = cell * strip.size + 1;
  const last = Math.min(first + strip.size - 1, strip.chunks);
  const worst = strip.kind(cell);
  const kind = worst === "none" ? "not asked" : VERDICT[worst];
  return first >= last ? `chunk ${first}: ${kind}` : `chunks ${first} to ${last}, worst: ${kind}`;
}
