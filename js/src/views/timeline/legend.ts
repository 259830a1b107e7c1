/** What the bars of the timeline mean. Only the kinds that are drawn are listed. */

import { VERDICT } from "../../figures/format";
import { barPath, type BarKind } from "../../figures/timeline";
import { h, list, setShown, svg } from "../dom";

const WORDS: Readonly<Record<BarKind | "phase", string>> = {
  model: "model writes",
  reasoning: "model reasons",
  ...VERDICT,
  waiting: "under way",
  phase: "whole text is validated",
};
const KEYS = Object.keys(WORDS) as (BarKind | "phase")[];

export class Legend {
  readonly element = list("legend");
  readonly #items = new Map(KEYS.map((key) => [key, item(key)]));

  constructor() {
    this.element.append(...this.#items.values());
  }

  /** List these kinds. */
  update(drawn: ReadonlySet<BarKind | "phase">): void {
    for (const [key, element] of this.#items) setShown(element, drawn.has(key));
  }
}

function item(key: BarKind | "phase"): HTMLElement {
  const swatch =
    key === "phase"
      ? h("span", { class: "swatch phase", "aria-hidden": "true" })
      : svg(
          "svg",
          { class: "swatch", viewBox: "0 0 14 10", "aria-hidden": "true" },
          svg("path", { class: key, d: barPath(key, 1, 12) }),
        );
  return h("div", { role: "listitem" }, swatch, WORDS[key]);
}
