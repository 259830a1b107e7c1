/** The line above a grid by which its rows are filtered and sorted. */

import { ALL, cellWord, type Order, type Query } from "../../figures/grid";
import type { GridStore } from "../../grid/store";
import { h } from "../dom";

const ORDERS: Readonly<Record<Order, string>> = {
  row: "By row",
  seconds: "By time",
  objections: "By objections",
  prompt: "By prompt",
};

export class Filters {
  readonly element = h("div", { class: "grid-filters", role: "search" });
  readonly #outcome = select("Outcome");
  readonly #requirement = select("Requirement that objects");
  readonly #order = select("Order");
  readonly #text = h("input", {
    type: "search",
    placeholder: "Find text",
    "aria-label": "Text in prompt or answer",
  });
  readonly #disagree = h("input", { type: "checkbox" });
  readonly #descending = h("input", { type: "checkbox" });

  /** `changed` is called whenever the person has chosen something else; `columns` can disagree if there are several. */
  constructor(
    readonly changed: () => void,
    columns: number,
  ) {
    const named = (box: HTMLElement, words: string) => h("label", {}, box, words);
    fill(this.#order, Object.entries(ORDERS));
    const parts = [this.#text, this.#outcome, this.#requirement];
    const order = h("span", { class: "grid-order" }, this.#order, named(this.#descending, "Descending"));
    this.element.append(...parts, ...(columns > 1 ? [named(this.#disagree, "Columns disagree")] : []), order);
    this.element.addEventListener("input", changed);
    this.offer({ outcomes: new Map(), objections: new Map() });
  }

  /** What the person has chosen. */
  get query(): Query {
    return {
      ...ALL,
      outcome: this.#outcome.value,
      requirement: this.#requirement.value,
      text: this.#text.value,
      disagree: this.#disagree.checked,
      order: this.#order.value as Order,
      descending: this.#descending.checked,
    };
  }

  /** Want all rows again, in the order that was chosen. */
  clear(): void {
    this.#text.value = this.#outcome.value = this.#requirement.value = "";
    this.#disagree.checked = false;
    this.changed();
  }

  /** Offer what there is to filter by. */
  offer({ outcomes, objections }: Pick<GridStore, "outcomes" | "objections">): void {
    const [found, labels] = [[...outcomes.keys()].sort(), [...objections.keys()].sort()];
    fill(this.#outcome, [["", "Any outcome"], ...found.map((one) => [one, cellWord(one)] as const)]);
    fill(this.#requirement, [["", "Any requirement"], ...labels.map((one) => [one, one] as const)]);
  }
}

function select(label: string): HTMLSelectElement {
  return h("select", { "aria-label": label });
}

/** Set what can be chosen; what is chosen stays so. */
function fill(element: HTMLSelectElement, options: readonly (readonly [string, string])[]): void {
  const known = [...element.options].map(({ value }) => value);
  if (known.length === options.length && options.every(([value], place) => value === known[place])) return;
  const { value } = element;
  element.replaceChildren(...options.map(([one, words]) => h("option", { value: one }, words)));
  element.value = options.some(([one]) => one === value) ? value : (options[0]?.[0] ?? "");
}
