/** The run as a thin band on the axis of time: when the model wrote, and every check with its worst verdict. */

import { band, spans, WIDTH, type BarKind, type Window } from "../../figures/timeline";
import type { RunState } from "../../run/state";
import { drawing, h, setAttribute, setShown, svg } from "../dom";

const KINDS: readonly BarKind[] = ["model", "reasoning", "pass", "fine", "unknown", "waiting", "fail"];
/** Milliseconds between two drawings while the run goes on. */
const REDRAW = 250;

export class Band {
  readonly #paths = new Map(KINDS.map((kind) => [kind, svg("path", { class: kind })]));
  readonly #breaks = svg("path", { class: "break" });
  readonly #part = h("span", { class: "part", hidden: "" });
  readonly element = h("div", { class: "band", "aria-hidden": "true" });
  #drawn = "";
  #last = -Infinity;

  constructor() {
    this.element.append(drawing(WIDTH, 10, ...this.#paths.values(), this.#breaks), this.#part);
  }

  /** Draw the run up to `end`, on an axis of `whole` seconds; a run that goes on is drawn now and then. */
  update({ attempts, outcome, seq }: RunState, end: number, whole = end): void {
    const running = outcome === "running";
    const version = `${seq} ${end} ${whole}`;
    const now = performance.now();
    if (version === this.#drawn || (running && now - this.#last < REDRAW)) return;
    this.#drawn = version;
    this.#last = now;
    const { paths } = band(attempts, end, whole);
    for (const [kind, path] of this.#paths) setAttribute(path, "d", paths.get(kind) ?? "");
    const places = spans(attempts, end)
      .slice(1)
      .map(({ from }) => `M${Math.round((from / Math.max(whole, 1e-3)) * WIDTH)} -3V13`);
    setAttribute(this.#breaks, "d", places.join(""));
  }

  /** Mark the part of the axis that the lanes below show; null if they show all of it. */
  frame(part: Window | null, end: number): void {
    setShown(this.#part, part !== null);
    if (!part || !end) return;
    this.#part.style.left = `${(part.from / end) * 100}%`;
    this.#part.style.width = `${((part.to - part.from) / end) * 100}%`;
  }
}
