/** A table of runs: heads, filters, the rows in sight, and the run that was opened below. */

import { count } from "../../figures/format";
import { cellWord, headLines, linesOf, wanted, windowOf, type Line } from "../../figures/grid";
import type { Cell, Place } from "../../grid/protocol";
import type { GridStore, OpenRun } from "../../grid/store";
import { button, h, setShown, setText, setWords, untrusted } from "../dom";
import { icon } from "../icons";
import { RunView } from "../run";
import type { Actions } from "../scene";
import { drawCell } from "./cell";
import { Filters } from "./filters";

/** Height of a row in pixels, as the style sheet has it, and of the rows in sight where it is not known. */
const ROW = 48;
const IN_SIGHT = 384;

/** What a person can ask for. */
export interface GridActions {
  look(place: Place): void;
  leave(): void;
  stop(): void;
  readonly run: Actions;
}

export class GridView {
  readonly element = h("section", { class: "mst-v1 panel runs-grid", "aria-label": "Runs" });
  readonly #status = h("div", { class: "grid-status", role: "status" });
  readonly #stop: HTMLButtonElement;
  readonly #heads = h("div", { class: "grid-row grid-heads", role: "row", "aria-rowindex": "1" });
  readonly #rows = h("div", { class: "grid-rows", role: "rowgroup" });
  readonly #scroller = h("div", { class: "grid-scroller" });
  readonly #place = h("div", { class: "panel-run", hidden: "" });
  readonly #filters = new Filters(() => this.#choose());
  readonly #leave: () => void;
  #version = -1;
  #all: readonly Line[] = [];
  #lines: readonly Line[] = [];
  /** The cell that has the keyboard. */
  #at = { line: 0, column: 0 };
  #drawn = "";
  #shown: OpenRun | null = null;
  #view: RunView | null = null;

  constructor(
    readonly store: GridStore,
    readonly actions: GridActions,
    title = "",
  ) {
    this.#stop = button("stop", "Stop", () => actions.stop(), icon("stopped"));
    const { variants } = store.table;
    const columns = String(variants.length + 1);
    const table = h("div", {
      class: "grid-table",
      role: "grid",
      "aria-label": "Runs",
      "aria-colcount": columns,
    });
    table.style.setProperty("--columns", String(variants.length));
    table.append(this.#heads, this.#rows);
    this.#scroller.append(table);
    const head = h("div", { class: "grid-head" }, untrusted("grid-title", title), this.#status, this.#stop);
    this.element.append(head, this.#filters.element, this.#scroller, this.#place);
    this.#scroller.addEventListener("scroll", () => this.#draw());
    this.#rows.addEventListener("click", (event) => this.#click(event));
    this.#rows.addEventListener("keydown", (event) => this.#key(event));
    this.element.addEventListener("keydown", (event) => this.#escape(event));
    this.#leave = store.subscribe(() => this.#update());
    this.#update();
  }

  /** Stop listening. The element stays as it is. */
  dispose(): void {
    this.#leave();
    this.#view?.dispose();
  }

  #update(): void {
    const { store } = this;
    setShown(this.#stop, store.progress.running);
    this.#stop.disabled = store.stopAsked;
    this.#drawHeads();
    if (this.#version !== store.version) {
      this.#version = store.version;
      this.#all = linesOf(store.table, store.cells.values());
      this.#filters.offer(this.#all);
      this.#choose();
    }
    this.#say();
    this.#show(store.opened);
  }

  #choose(): void {
    this.#lines = wanted(this.#all, this.#filters.query);
    this.#at = { ...this.#at, line: Math.min(this.#at.line, Math.max(0, this.#lines.length - 1)) };
    this.#drawn = "";
    this.#draw();
    this.#say();
  }

  #say(): void {
    const { table, progress, trouble } = this.store;
    const total = table.rows * table.repeats;
    const shown = `${count(this.#lines.length, "row")} of ${total.toLocaleString("en")}`;
    const state = progress.running ? "running" : "";
    setText(this.#status, [shown, state, progress.note, trouble].filter(Boolean).join(" · "));
  }

  #drawHeads(): void {
    const { table, progress } = this.store;
    const about = new Map(progress.heads.map((head) => [head.variant, head]));
    const key = JSON.stringify(progress.heads);
    if (this.#heads.dataset["of"] === key) return;
    this.#heads.dataset["of"] = key;
    const columns = table.variants.map((name) => {
      const head = about.get(name);
      const element = h("div", { role: "columnheader", class: "grid-column" }, untrusted("name", name));
      if (!head) return element;
      const { share, facts, objects } = headLines(head);
      const bar = h("span", { class: "interval", "aria-hidden": "true" });
      for (const part of ["low", "high", "share"] as const)
        bar.style.setProperty(`--${part}`, `${head[part] ?? 0}`);
      element.append(
        h("span", { class: "grid-share" }, share),
        bar,
        h("span", { class: "grid-facts" }, facts),
      );
      if (objects)
        element.append(h("span", { class: "grid-facts" }, "objects most: ", untrusted("label", objects)));
      return element;
    });
    this.#heads.replaceChildren(
      h("div", { role: "columnheader", class: "grid-prompt" }, "Prompt"),
      ...columns,
    );
  }

  /** Draw the rows in sight; the room of the others is left free. */
  #draw(): void {
    const { scrollTop, clientHeight } = this.#scroller;
    const { first, end } = windowOf(scrollTop, clientHeight || IN_SIGHT, ROW, this.#lines.length);
    const key = `${first} ${end} ${this.#version}`;
    if (key === this.#drawn) return;
    this.#drawn = key;
    const isFocused = this.#rows.contains(this.#rows.ownerDocument.activeElement) || this.#hasFocus();
    this.#rows.style.height = `${this.#lines.length * ROW}px`;
    this.#rows.replaceChildren(
      ...this.#lines.slice(first, end).map((line, place) => row(line, first + place)),
    );
    this.#mark(isFocused);
  }

  #hasFocus(): boolean {
    const root = this.element.getRootNode();
    return root instanceof ShadowRoot && this.#rows.contains(root.activeElement);
  }

  /** Give one cell the place in the order of the Tab key. */
  #mark(focus: boolean): void {
    for (const old of this.#rows.querySelectorAll('[tabindex="0"]')) old.setAttribute("tabindex", "-1");
    const line = this.#rows.querySelector(`[data-line="${this.#at.line}"]`);
    const cell = (line ?? this.#rows.firstElementChild)?.children[this.#at.column + 1] as
      HTMLElement | undefined;
    cell?.setAttribute("tabindex", "0");
    if (focus && line) cell?.focus({ preventScroll: true });
  }

  #key(event: KeyboardEvent): void {
    const { line, column } = this.#at;
    const last = this.#lines.length - 1;
    const goals: Readonly<Record<string, readonly [number, number]>> = {
      ArrowDown: [line + 1, column],
      ArrowUp: [line - 1, column],
      ArrowLeft: [line, column - 1],
      ArrowRight: [line, column + 1],
      PageDown: [line + 7, column],
      PageUp: [line - 7, column],
      Home: [0, column],
      End: [last, column],
    };
    const goal = goals[event.key];
    if (event.key === "Enter" || event.key === " ") this.#open();
    else if (goal) this.#go(goal[0], goal[1]);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  #go(line: number, column: number): void {
    const within = (value: number, most: number) => Math.max(0, Math.min(value, most));
    this.#at = {
      line: within(line, this.#lines.length - 1),
      column: within(column, this.store.table.variants.length - 1),
    };
    const top = this.#at.line * ROW;
    const height = (this.#scroller.clientHeight || IN_SIGHT) - this.#heads.offsetHeight;
    if (top < this.#scroller.scrollTop) this.#scroller.scrollTop = top;
    if (top + ROW > this.#scroller.scrollTop + height) this.#scroller.scrollTop = top + ROW - height;
    this.#draw();
    this.#mark(true);
  }

  #click(event: Event): void {
    const cell = (event.target as Element).closest?.(".grid-cell");
    const line = cell?.parentElement as HTMLElement | null | undefined;
    if (!cell || !line) return;
    this.#at = { line: Number(line.dataset["line"]), column: [...line.children].indexOf(cell) - 1 };
    this.#mark(true);
    this.#open();
  }

  #open(): void {
    const line = this.#lines[this.#at.line];
    const variant = this.store.table.variants[this.#at.column];
    if (!line || variant === undefined) return;
    if (!this.store.canOpen) return this.#peek(line.cells[this.#at.column]);
    this.actions.look({ row: line.row, variant, repeat: line.repeat });
  }

  /** Show what is known of a cell where its run cannot be asked for. */
  #peek(cell: Cell | undefined): void {
    if (!cell) return;
    const text = (words: string) => h("div", { class: "grid-text" }, untrusted("words", words));
    const why = [cellWord(cell.outcome), cell.reason ?? ""].filter(Boolean).join(": ");
    this.#clear();
    this.#place.replaceChildren(text(cell.prompt), text(why), text(cell.answer));
    setShown(this.#place, true);
  }

  #escape(event: KeyboardEvent): void {
    if (event.key !== "Escape" || event.defaultPrevented || this.#place.hidden) return;
    event.preventDefault();
    this.#clear();
    this.actions.leave();
    this.#mark(true);
  }

  #clear(): void {
    this.#view?.dispose();
    this.#view = this.#shown = null;
    this.#place.replaceChildren();
    setShown(this.#place, false);
  }

  #show(run: OpenRun | null): void {
    if (run === this.#shown) return;
    this.#clear();
    this.#shown = run;
    if (!run) return;
    const { variant, prompt } = run.about;
    this.#view = new RunView(run.store, this.actions.run, { title: variant, prompt });
    this.#place.replaceChildren(this.#view.element);
    setShown(this.#place, true);
  }
}

function row(line: Line, place: number): HTMLElement {
  const head = h("div", { class: "grid-prompt", role: "rowheader" });
  const name = h("span", { class: "number" });
  setWords(name, line.repeat ? `${line.row}/${line.repeat}` : `${line.row}`);
  head.append(name, untrusted("words", line.prompt));
  const attributes = {
    class: "grid-row",
    role: "row",
    "aria-rowindex": `${place + 2}`,
    "data-line": `${place}`,
  };
  const element = h("div", attributes, head, ...line.cells.map(drawCell));
  element.style.transform = `translateY(${place * ROW}px)`;
  return element;
}
