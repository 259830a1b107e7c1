/** One cell of a grid: the outcome's sign, a strip of verdicts, the time. */

import { cellWord, marksOf } from "../../figures/grid";
import { duration } from "../../figures/format";
import type { Cell } from "../../grid/protocol";
import { h, untrusted } from "../dom";

const SIGNS: Readonly<Record<string, string>> = { passed: "✓", open: "·", stopped: "■", cut_off: "…" };
const MOST_MARKS = 24;

/** Return a cell of the table. */
export function drawCell(cell: Cell | undefined, column: number): HTMLElement {
  const outcome = cell?.outcome ?? "open";
  const label = [cellWord(outcome), ...(cell?.objected ?? [])].join(", ");
  const element = h("div", {
    class: "grid-cell",
    role: "gridcell",
    tabindex: "-1",
    "aria-colindex": String(column + 2),
    "aria-label": label,
    "data-outcome": outcome,
  });
  element.append(h("span", { class: "sign", "aria-hidden": "true" }, SIGNS[outcome] ?? "✗"));
  if (!cell || outcome === "open") return element;
  const marks = marksOf(cell.strip, MOST_MARKS).map((mark) => h("i", { class: mark }));
  element.append(h("span", { class: "verdicts", "aria-hidden": "true" }, ...marks));
  if (cell.seconds !== null) element.append(h("span", { class: "took" }, duration(cell.seconds)));
  element.append(untrusted("said", cell.answer || cell.reason || ""));
  return element;
}
