/** An evaluation: a table to sort, plots, the answers behind a figure, and the answer that was opened. */

import type { EvaluationStore } from "../../evaluation/store";
import type { Row } from "../../evaluation/protocol";
import { button, h, setAttribute, setShown, setText, untrusted } from "../dom";
import { RunView } from "../run";
import type { Actions } from "../scene";
import { plots } from "./plots";

/** What a person can ask for. */
export interface EvaluationActions {
  look(answer: number, place: number): void;
  leave(): void;
  readonly run: Actions;
}

export class EvaluationView {
  readonly element = h("section", { class: "mst-v1 panel evaluation", "aria-label": "Evaluation" });
  readonly #body = h("tbody", {});
  readonly #heads: readonly HTMLElement[];
  readonly #listed = h("div", { class: "evaluation-answers", hidden: "" });
  readonly #trouble = h("bdi", { class: "trouble", role: "alert" });
  readonly #place = h("div", { class: "panel-run", hidden: "" });
  readonly #leave: () => void;
  /** The column that sorts, and whether its largest value comes first. */
  #order = { column: -1, down: true };
  #view: RunView | null = null;
  #shown: EvaluationStore["opened"] = null;
  #unwatch: (() => void) | null = null;

  constructor(
    readonly store: EvaluationStore,
    readonly actions: EvaluationActions,
    title = "",
  ) {
    const { table } = store;
    this.#heads = table.columns.map(([name, meaning], column) => {
      const sort = named("sort", name, () => this.#sort(column));
      return h("th", { scope: "col", title: meaning }, sort);
    });
    const head = h("thead", {}, h("tr", {}, ...this.#heads));
    const scroller = h(
      "div",
      { class: "evaluation-scroller" },
      h("table", { class: "evaluation-table" }, head, this.#body),
    );
    const drawings = h("div", { class: "plots" }, ...plots(table.rows));
    const failed = table.failures.map(([answer, why]) =>
      untrusted("failure", `not measured: ${answer}: ${why}`),
    );
    const titled = title ? [h("div", { class: "grid-head" }, untrusted("grid-title", title))] : [];
    this.element.append(...titled, scroller, drawings, ...failed, this.#listed, this.#trouble, this.#place);
    this.element.addEventListener("keydown", (event) => this.#escape(event));
    this.#leave = store.subscribe(() => this.#update());
    this.#draw();
    this.#update();
  }

  /** Stop listening. The element stays as it is. */
  dispose(): void {
    this.#leave();
    this.#clear();
  }

  #sort(column: number): void {
    const again = this.#order.column === column;
    this.#order = { column, down: again ? !this.#order.down : true };
    this.#heads.forEach((head, place) => {
      const order = this.#order.down ? "descending" : "ascending";
      setAttribute(head, "aria-sort", place === column ? order : null);
    });
    this.#draw();
  }

  #draw(): void {
    const { column, down } = this.#order;
    const rows = [...this.store.table.rows];
    if (column >= 0) rows.sort((one, other) => compareKeys(one.keys[column], other.keys[column], down));
    this.#body.replaceChildren(...rows.map((row) => this.#row(row)));
  }

  #row(row: Row): HTMLElement {
    const cells = row.cells.map((words, place) => {
      const name = this.store.table.columns[place]?.[0] ?? "";
      const group = row.groups[name];
      if (!place) return h("th", { scope: "row" }, untrusted("", words));
      if (!group?.length) return h("td", {}, untrusted("", words));
      return h(
        "td",
        {},
        named("figure", words, () => this.#list(row, name)),
      );
    });
    return h("tr", {}, ...cells);
  }

  /** List the answers behind a figure. */
  #list(row: Row, column: string): void {
    const { answers, columns } = this.store.table;
    const group = row.groups[column] ?? [];
    const meaning = columns.find(([name]) => name === column)?.[1] ?? column;
    const total = row.cells[columns.findIndex(([name]) => name === column)] ?? "";
    const words = [untrusted("", row.name), ": ", untrusted("", meaning), " (", untrusted("", total), ")"];
    const head = h("div", { class: "heading" }, ...words);
    const items = group.map(([answer, place]) => {
      const name = answers[answer] ?? "";
      if (!this.store.canOpen) return h("div", { role: "listitem" }, untrusted("", name));
      return h(
        "div",
        { role: "listitem" },
        named("answer", name, () => this.actions.look(answer, place)),
      );
    });
    this.#listed.replaceChildren(head, h("div", { class: "answers", role: "list" }, ...items));
    setShown(this.#listed, true);
    this.#listed.scrollIntoView?.({ block: "nearest" });
  }

  #update(): void {
    setText(this.#trouble, this.store.trouble);
    if (this.store.opened === this.#shown) return;
    this.#clear();
    this.#shown = this.store.opened;
    if (this.#shown) this.#open(this.#shown);
  }

  /** Show an answer, and once its text is there, the place in it. */
  #open({ about, store, place }: NonNullable<EvaluationStore["opened"]>): void {
    const title = this.store.table.answers[about.answer] ?? "";
    const view = (this.#view = new RunView(store, this.actions.run, { title, prompt: about.prompt }));
    let isThere = false;
    this.#unwatch = store.subscribe(() => {
      if (isThere || store.state.outcome === "running") return;
      isThere = true;
      view.goToPlace(place);
    });
    this.#place.replaceChildren(view.element);
    setShown(this.#place, true);
  }

  #escape(event: KeyboardEvent): void {
    if (event.key !== "Escape" || event.defaultPrevented || this.#place.hidden) return;
    event.preventDefault();
    this.actions.leave();
  }

  #clear(): void {
    this.#unwatch?.();
    this.#view?.dispose();
    this.#view = this.#shown = this.#unwatch = null;
    this.#place.replaceChildren();
    setShown(this.#place, false);
  }
}

/** Return a button with untrusted words. */
function named(className: string, words: string, press: () => void): HTMLElement {
  const made = button(className, "", press);
  made.replaceChildren(untrusted("", words));
  return made;
}

/** Compare two keys; what is not known comes last either way. */
function compareKeys(one: Row["keys"][number] | undefined, other: typeof one, down: boolean): number {
  if (one === other) return 0;
  if (one === null || one === undefined) return 1;
  if (other === null || other === undefined) return -1;
  return (one < other ? -1 : 1) * (down ? -1 : 1);
}
