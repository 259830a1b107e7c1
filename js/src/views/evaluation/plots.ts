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
    ...(scored.length ? [curves(scored)] : []),
    ...(varied.length ? [tradeOff(varied.filter((row) => pointOf(row)))] : []),
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

/** Draw the ROC curves of these rows, with a key. */
function curves(rows: readonly Row[]): HTMLElement {
  const dash = (number: number) => ({ "stroke-dasharray": DASHES[number % DASHES.length]! });
  const lines = rows.map(({ name, curve }, number) =>
    titled(name, svg("polyline", { points: curve.map(at).join(" "), ...dash(number) })),
  );
  const key = rows.map(({ name }, number) => {
    const sample = svg("svg", { viewBox: "0 0 24 8", class: "sample", "aria-hidden": "true" });
    sample.append(svg("polyline", { points: "0,4 24,4", ...dash(number) }));
    return h("div", { class: "key" }, sample, untrusted("name", name));
  });
  return frame("Recall over false positives", lines, key);
}

/** Draw the settings of a sweep as numbered dots, which the key names. Those at the same place share a dot. */
function tradeOff(rows: readonly Row[]): HTMLElement {
  const places = new Map<string, Row[]>();
  for (const row of rows) {
    const place = at(pointOf(row)!);
    places.set(place, [...(places.get(place) ?? []), row]);
  }
  const dots = [...places].map(([place, settings], number) => {
    const [x, y] = place.split(",").map(Number) as [number, number];
    const isRight = x > SIZE / 2;
    const words = svg("text", {
      x: `${isRight ? x - 7 : x + 7}`,
      y: `${Math.max(9, y + 4)}`,
      "text-anchor": isRight ? "end" : "start",
    });
    setText(words, `${number + 1}`);
    const dot = svg("g", {}, svg("circle", { cx: `${x}`, cy: `${y}`, r: "4" }), words);
    return titled(settings.map(({ name }) => name).join("\n"), dot);
  });
  const key = [...places.values()].flatMap((settings, number) =>
    settings.map(({ name }) =>
      h("div", { class: "key" }, h("span", { class: "number" }, `${number + 1}`), untrusted("name", name)),
    ),
  );
  return frame("Trade-off of the settings", dots, key);
}

/** Draw something in a square from 0 to 1, with a key. */
function frame(title: string, drawn: readonly SVGElement[], key: readonly HTMLElement[]): HTMLElement {
  const square = svg("rect", { x: "0", y: "0", width: `${SIZE}`, height: `${SIZE}`, class: "edge" });
  const picture = svg(
    "svg",
    { viewBox: `-4 -4 ${SIZE + 8} ${SIZE + 8}`, role: "img", "aria-label": title },
    square,
    ...drawn,
  );
  const axes = h("div", { class: "axes" }, "across: false-positive rate, up: recall");
  return h("figure", { class: "plot" }, h("figcaption", {}, title), picture, axes, ...key);
}

function at([x, y]: readonly [number, number]): string {
  return `${x * SIZE},${(1 - y) * SIZE}`;
}

function titled<E extends SVGElement>(words: string, element: E): E {
  const title = svg("title");
  setText(title, words);
  element.prepend(title);
  return element;
}

function pointOf({ shares }: Row): readonly [number, number] | null {
  const [x, y] = [shares.false_positive_rate[0], shares.recall[0]];
  return typeof x === "number" && typeof y === "number" ? [x, y] : null;
}
