/** The requirements: a line for each, sorted and filtered as the person has chosen; those that passed fold into one. */

import { longestOf, shownOf, type Shown } from "../../figures/shown";
import { FEW, select, type Order, type Requirement, type Verdicts } from "../../figures/verdicts";
import { isText, listOf } from "../../run/protocol";
import type { Card } from "../card";
import { button, h, heading, setAttribute, setChildren, setShown, setWords } from "../dom";
import type { Choose, GoTo, Part, Scene } from "../scene";
import { FoldedLine } from "./folded";
import { countWords, Row } from "./row";

const MANY = 9;
/** Characters of counts beside which a narrow view has no room for a strip. */
const WIDE = 9;
/** Rows out of sight that are drawn in a frame. */
const UNSEEN = 8;
const COLUMNS = ["Requirement", "Verdicts by chunk", "Counts", "Time", "Details"];

const isLabels = listOf(isText);

export class RequirementTable implements Part {
  readonly element: HTMLElement;
  readonly #rows = new Map<string, Row>();
  readonly #unseen = new Set<Element>();
  /** Rows that do not show the scene yet, the longest waiting first. */
  readonly #stale = new Set<Row>();
  readonly #sight = new IntersectionObserver((rows) => this.#look(rows));
  readonly #body = h("div", { class: "rows", role: "rowgroup" });
  readonly #folded: FoldedLine;
  readonly #which = h("span", { class: "quiet which" });
  readonly #clear: HTMLButtonElement;
  readonly #order = h("select", { "aria-label": "Order of the requirements" });
  readonly #search = h("input", {
    type: "search",
    placeholder: "Filter",
    "aria-label": "Filter requirements",
  });
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
    this.#folded = new FoldedLine(choose);
    this.#fillTools();
    const title = heading("Requirements");
    const tools = h("span", { class: "tools-line" }, this.#order, this.#search);
    const head = h("div", { class: "section-head" }, title, this.#which, this.#clear, tools);
    const names = COLUMNS.map((name) => h("span", { role: "columnheader" }, name));
    const columns = h("div", { role: "rowgroup", class: "sr-only" }, h("div", { role: "row" }, ...names));
    const table = h(
      "div",
      { class: "table", role: "table", "aria-label": "Requirements" },
      columns,
      this.#body,
    );
    this.element = h("section", { class: "requirements" }, head, table, this.#empty);
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
    setShown(this.#order, requirements.length >= FEW);
    setShown(this.#search, requirements.length >= MANY);
    this.#sayWhich(scene);
    const found = this.#arrange(scene);
    setChildren(this.#body, found.elements);
    if (isNew) {
      for (const row of found.rows) this.#stale.add(row);
      // The same width in every row, so that the strips are aligned.
      const widest = found.rows.reduce(
        (most, { requirement }) => Math.max(most, countWords(requirement).length),
        0,
      );
      this.#body.style.setProperty("--counts", `${widest + 1}ch`);
      setAttribute(this.#body, "data-wide", widest > WIDE ? "" : null);
    }
    this.#draw(scene);
    const nothing = requirements.length > 0 && !found.elements.length;
    setWords(this.#empty, nothing ? "No requirement fits the filter." : "");
    setShown(this.#empty, nothing);
  }

  #sayWhich({ attempt, choices, verdicts }: Scene): void {
    const whole = Boolean(attempt?.final ?? attempt?.validating);
    const newest = whole && verdicts.requirements.length ? "on the whole text" : "";
    setWords(this.#which, choices.chunk === null ? newest : `on chunk ${choices.chunk + 1}`);
    setWords(this.#clear.lastElementChild!, whole ? "whole text" : "latest");
    setShown(this.#clear, choices.chunk !== null);
  }

  /** Return the rows to show and their elements, in order. While a run goes on no row is folded away. */
  #arrange(scene: Scene): { rows: Row[]; elements: HTMLElement[] } {
    const { verdicts, attempt, choices, running } = scene;
    const all = verdicts.requirements;
    const secondsOf = (one: Requirement) =>
      choices.chunk === null ? longestOf(one, attempt) : shownIn(scene, one).seconds;
    const selected = select(all, attempt, choices, secondsOf);
    const folds = !running && !choices.search.trim() && all.length >= FEW;
    const isFine = (one: Requirement) => shownIn(scene, one).kind === "pass";
    const passed = folds ? selected.filter(isFine) : [];
    if (passed.length < 2) return withElements(selected.map((one) => this.#rowOf(one)));
    this.#folded.update(passed.length, all.length, choices.passed);
    const hidden = new Set(passed);
    const others = selected.filter((one) => !hidden.has(one)).map((one) => this.#rowOf(one));
    const listed = choices.passed ? passed.map((one) => this.#rowOf(one)) : [];
    const elements = [...others.map(({ element }) => element), this.#folded.element];
    return { rows: [...others, ...listed], elements: [...elements, ...listed.map(({ element }) => element)] };
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
        requirement.watchesReasoning
          ? verdicts.verdictOnReasoning(requirement.label, index)
          : verdicts.verdictOf(requirement.label, index),
      );
      this.#rows.set(requirement.label, row);
      this.#stale.add(row);
      this.#sight.observe(row.element);
    }
    return row;
  }

  /** Draw the rows in sight, and some of the others, which a screen reader reads as well. */
  #draw(scene: Scene): void {
    let left = UNSEEN;
    const asking = scene.state.settings["asks_model"];
    const askers = isLabels(asking) ? asking : [];
    for (const row of [...this.#stale]) {
      if (this.#unseen.has(row.element) && left-- <= 0) continue;
      this.#stale.delete(row);
      const { requirement } = row;
      row.update(shownIn(scene, requirement), scene.choices.chunk, askers.includes(requirement.label));
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

  #fillTools(): void {
    const orders: [Order, string][] = [
      ["failures", "failures first"],
      ["given", "as given"],
      ["slowest", "slowest first"],
    ];
    this.#order.append(...orders.map(([value, words]) => h("option", { value }, words)));
    this.#order.addEventListener("change", () => this.choose({ order: this.#order.value as Order }));
    this.#search.addEventListener("input", () => this.choose({ search: this.#search.value }));
  }
}

function shownIn({ attempt, state, verdicts, choices }: Scene, requirement: Requirement): Shown {
  const error = attempt === state.attempts.at(-1) ? state.error : null;
  return shownOf(requirement, attempt, error, verdicts, choices.chunk);
}

function withElements(rows: Row[]): { rows: Row[]; elements: HTMLElement[] } {
  return { rows, elements: rows.map(({ element }) => element) };
}
