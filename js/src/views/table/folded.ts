/** The line that stands for the requirements that passed: how many they are, and a button to list them. */

import { button, h, setAttribute, setWords } from "../dom";
import { icon } from "../icons";
import type { Choose } from "../scene";

export class FoldedLine {
  readonly element: HTMLElement;
  readonly #switch: HTMLButtonElement;
  #open = false;

  constructor(choose: Choose) {
    const turn = () => choose({ passed: !this.#open });
    this.#switch = button("name", "", turn, icon("pass"));
    const cell = h("span", { class: "name-cell", role: "rowheader" }, this.#switch, icon("chevron"));
    this.element = h("div", { class: "row folded", role: "row", "data-verdict": "pass" }, cell);
  }

  update(passed: number, all: number, open: boolean): void {
    this.#open = open;
    const words =
      passed === all ? `All ${all.toLocaleString("en")} passed` : `${passed.toLocaleString("en")} passed`;
    setWords(this.#switch.lastElementChild!, words);
    setAttribute(this.#switch, "aria-expanded", String(open));
    setAttribute(this.element, "data-open", open ? "" : null);
  }
}
