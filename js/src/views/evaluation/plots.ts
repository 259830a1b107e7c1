/** Small plots of an evaluation, in the colours of the view: shares on their intervals, ROC curves, the trade-off. */

import type { Row } from "../../evaluation/protocol";
import { h, setText, svg, untrusted } from "../dom";

const SIZE = 160;
const DASHES = ["none", "4 2", "1 2", "6 2 1 2", "8 3", "2 4"];
const TITLES = { recall: "Recall", false_positive_rate: "False-positive rate" } as const;

/** Return the plots of these rows; those that have nothing to show are left out. */
export function plots(rows: readonly Row[]): HTMLElement[] {
  const scored = rows.filter(({ curve }) => curve.length > 0);
  const varied = rows.filter(({ varied }) => varied);
  return [
    intervals(rows, "recall"),
    intervals(rows, "false_positive_rate"),
    ...(scored.length ? [frame("Recall over false positives", scored, (row) => row.curve)] : []),
    ...(varied.length ? [frame("Trade-off of the settings", sorted(varied), pointOf)] : []),
  ];
}

/** Draw a share of each row as a dot on its 95 % interval. */
function intervals(rows: readonly Row[], name: keyof typeof TITLES): HTMLElement {
  const lines = rows.map((row) => {
    const [value, low, high] = row.shares[name];
    const bar = h("span", { class: "interval" });
    const parts = { share: value ?? low ?? 0, low: low ?? 0, high: high ?? 1 };
    for (const [part, at] of Object.entries(parts)) bar.style.setProperty(`--${part}`, `${at}`);
    const words = value === null || value === undefined ? "–" : `${Math.round(value * 100)} %`;
    return h("div", { class: "evaluation-bar" }, untrusted("name", row.name), bar, h("span", {}, words));
  });
  return h(
    "figure",
    { class: "plot", "aria-label": TITLES[name] },
    h("figcaption", {}, TITLES[name]),
    ...lines,
  );
}

/** Draw lines in a square from 0 to 1, with a key. */
function frame(
  title: string,
  rows: readonly Row[],
  of: (row: Row) => readonly (readonly [number, number])[],
): HTMLElement {
  const at = ([x, y]: readonly [number, number]) => `${x * SIZE},${(1 - y) * SIZE}`;
  const lines = rows.map((row, number) => {
    const points = of(row);
    const shape =
      points.length === 1
        ? svg("circle", { cx: `${points[0]![0] * SIZE}`, cy: `${(1 - points[0]![1]) * SIZE}`, r: "4" })
        : svg("polyline", {
            points: points.map(at).join(" "),
            "stroke-dasharray": DASHES[number % DASHES.length]!,
          });
    const name = svg("title");
    setText(name, row.name);
    shape.append(name);
    return shape;
  });
  const square = svg("rect", { x: "0", y: "0", width: `${SIZE}`, height: `${SIZE}`, class: "edge" });
  const picture = svg(
    "svg",
    { viewBox: `-4 -4 ${SIZE + 8} ${SIZE + 8}`, role: "img", "aria-label": title },
    square,
    ...lines,
  );
  const key = rows.map((row, number) => {
    const sample = svg("svg", { viewBox: "0 0 24 8", class: "sample", "aria-hidden": "true" });
    sample.append(
      svg("polyline", { points: "0,4 24,4", "stroke-dasharray": DASHES[number % DASHES.length]! }),
    );
    return h("div", { class: "key" }, ...(of(row).length > 1 ? [sample] : []), untrusted("name", row.name));
  });
  const axes = h("div", { class: "axes" }, "across: false-positive rate, up: recall");
  return h("figure", { class: "plot" }, h("figcaption", {}, title), picture, axes, ...key);
}

function pointOf({ shares }: Row): readonly (readonly [number, number])[] {
  const [x, y] = [shares.false_positive_rate[0], shares.recall[0]];
  return typeof x === "number" && typeof y === "number" ? [[x, y]] : [];
}

function sorted(rows: readonly Row[]): readonly Row[] {
  return rows.filter((row) => pointOf(row).length);
}
