/** One lane of the timeline: its label, a path for each kind of bar, and their sum. */

import { duration } from "../../figures/format";
import { WIDTH, type BarKind, type Lane } from "../../figures/timeline";
import { drawing, h, setAttribute, setText, setWords, svg } from "../dom";

const KINDS: readonly BarKind[] = ["model", "reasoning", "pass", "fine", "unknown", "fail", "waiting"];

export class LaneView {
  readonly plot = h("div", { class: "lane" });
  readonly #label = h("bdi", { class: "lane-label" });
  readonly #seconds = h("span");
  readonly #share = h("span", { class: "share" });
  readonly #sum = h("span", { class: "lane-sum" }, this.#seconds, this.#share);
  readonly #paths = new Map(KINDS.map((kind) => [kind, svg("path", { class: kind })]));
  readonly elements = [this.#label, this.plot, this.#sum];

  constructor() {
    this.plot.append(drawing(WIDTH, 10, ...this.#paths.values()));
  }

  /** Draw a lane of which `span` seconds are shown. */
  update(label: string, { paths, seconds }: Lane, span: number): void {
    setText(this.#label, label);
    for (const [kind, path] of this.#paths) setAttribute(path, "d", paths.get(kind) ?? "");
    setWords(this.#seconds, paths.size ? duration(seconds) : "");
    setWords(this.#share, paths.size ? percent(seconds / span) : "");
  }

  remove(): void {
    for (const element of this.elements) element.remove();
  }
}

/** Return a share in percent. Checks in parallel can add up to more than 100 %. */
function percent(share: number): string {
  return share > 0 && share < 0.01 ? "<1 %" : `${Math.round(share * 100)} %`;
}
