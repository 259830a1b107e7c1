/** The requirements table: a row for each, sorted and filtered as the person has chosen. */

import { FEW, select, type Order, type Requirement, type Verdicts } from "../../figures/verdicts";
import type { Card } from "../card";
import { button, h, heading, setChildren, setShown, setWords } from "../dom";
import type { Choose, GoTo, Part, Scene } from "../scene";
import { countWords, Row } from "./row";

const MANY = 9;
/** Rows out of sight that are drawn in a frame. */
const UNSEEN = 8;
const COLUMNS = ["Requirement", "Score", "Time", "Verdicts by chunk", "Counts", "Reason"];

export class RequirementTable implements Part {
  readonly element: HTMLElement;
  readonly #rows = new Map<string, Row>();
  readonly #unseen = new Set<Element>();
  /** Rows that do not show the scene yet, the longest waiting first. */
  readonly #stale = new Set<Row>();
  readonly #sight = new IntersectionObserver((rows) => this.#look(rows));
  readonly #body = h("div", { class: "rows", role: "rowgroup" });
  readonly #which = h("span", { class: "quiet which" });
  readonly #clear: HTMLButtonElement;
  readonly #tools: HTMLElement;
  readonly #search = h("input", {
    type: "search",
    placeholder: "Filter",
    "aria-label": "Filter requirements",
  });
  readonly #failed = h("input", { type: "checkbox" });
  readonly #empty = h("div", { class: "quiet empty" });
  #verdicts: Verdicts | null = null;
  #scene: Scene | null = null;
  #version = "";

  constructor(
    readonly card: Card,
    readonly goTo: GoTo,
    readonly choose: Choose,
  ) {
    this.#clear = button("link", "latest", () => choose({ chunk: null }));
    this.#tools = this.#makeTools();
    const title = heading("Requirements");
    const head = h("div", { class: "section-head" }, title, this.#which, this.#clear);
    const names = COLUMNS.map((name) => h("span", { role: "columnheader" }, name));
    const columns = h("div", { role: "rowgroup", class: "sr-only" }, h("div", { role: "row" }, ...names));
    const table = h(
      "div",
      { class: "table", role: "table", "aria-label": "Requirements" },
      columns,
      this.#body,
    );
    this.element = h("section", { class: "requirements" }, head, this.#tools, table, this.#empty);
  }

  /** Whether all rows show the scene. */
  get isComplete(): boolean {
    return this.#stale.size === 0;
  }

  update(scene: Scene): void {
    const { verdicts, choices } = scene;
    const version = `${scene.state.seq} ${verdicts.checked}`;
    const isNew =
      verdicts !== this.#verdicts || choices !== this.#scene?.choices || version !== this.#version;
    this.#scene = scene;
    this.#version = version;
    if (verdicts !== this.#verdicts) this.#turnTo(verdicts);
    const { requirements } = verdicts;
    setShown(this.element, requirements.length > 0 || scene.state.seq < 0);
    setShown(this.#tools, requirements.length >= FEW);
    setShown(this.#search, requirements.length >= MANY);
    const whole = Boolean(scene.attempt?.final ?? scene.attempt?.validating);
    const newest = whole && requirements.length ? "on the whole text" : "";
    setWords(this.#which, choices.chunk === null ? newest : `on chunk ${choices.chunk + 1}`);
    setWords(this.#clear.lastElementChild!, whole ? "whole text" : "latest");
    setShown(this.#clear, choices.chunk !== null);
    const shown = select(requirements, scene.attempt, choices);
    const rows = shown.map((one) => this.#rowOf(one));
    setChildren(
      this.#body,
      rows.map(({ element }) => element),
    );
    if (isNew) {
      for (const row of rows) this.#stale.add(row);
      // The same width in every row, so that the cells of the strips are aligned.
      const widest = shown.reduce((most, one) => Math.max(most, countWords(one).length), 0);
      this.#body.style.setProperty("--counts", `${widest + 1}ch`);
    }
    this.#draw(scene);
    setWords(this.#empty, requirements.length && !shown.length ? "No requirement fits the filter." : "");
    setShown(this.#empty, this.#empty.textContent !== "");
  }

  #turnTo(verdicts: Verdicts): void {
    this.#verdicts = verdicts;
    this.#sight.disconnect();
    for (const waiting of [this.#rows, this.#stale, this.#unseen]) waiting.clear();
  }

  #rowOf(requirement: Requirement): Row {
    let row = this.#rows.get(requirement.label);
    if (!row) {
      const { verdicts } = this.#scene!;
      row = new Row(requirement, this.card, this.goTo, (index) =>
        verdicts.verdictOf(requirement.label, index),
      );
      this.#rows.set(requirement.label, row);
      this.#sight.observe(row.element);
    }
    return row;
  }

  /** Draw the rows in sight, and some of the others, which a screen reader reads as well. */
  #draw(scene: Scene): void {
    let left = UNSEEN;
    for (const row of [...this.#stale]) {
      if (this.#unseen.has(row.element) && left-- <= 0) continue;
      this.#stale.delete(row);
      row.update(scene);
    }
  }

  #look(rows: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of rows) {
      if (isIntersecting) this.#unseen.delete(target);
      else this.#unseen.add(target);
    }
    if (this.#scene) this.#draw(this.#scene);
  }

  dispose(): void {
    this.#sight.disconnect();
  }

  #makeTools(): HTMLElement {
    const orders: [Order, string][] = [
      ["failures", "failures first"],
      ["given", "as given"],
      ["slowest", "slowest first"],
    ];
    const options = orders.map(([value, words]) => h("option", { value }, words));
    const order = h("select", { "aria-label": "Order of the requirements" }, ...options);
    order.addEventListener("change", () => this.choose({ order: order.value as Order }));
    this.#search.addEventListener("input", () => this.choose({ search: this.#search.value }));
    this.#failed.addEventListener("change", () => this.choose({ failedOnly: this.#failed.checked }));
    return h(
      "div",
      { class: "tools-line" },
      order,
      h("label", {}, this.#failed, "failed only"),
      this.#search,
    );
  }
}
