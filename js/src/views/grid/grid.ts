/** A table of runs: heads, filters, the rows in sight, and the run that was opened below. */

import { count } from "../../figures/format";
import { headLines, wanted, windowOf } from "../../figures/grid";
import type { Head, Place } from "../../grid/protocol";
import { madeOf, type GridStore, type Line, type OpenRun } from "../../grid/store";
import { button, h, setAttribute, setChildren, setShown, setText, setWords, untrusted } from "../dom";
import { icon } from "../icons";
import type { Actions } from "../scene";
import { Row } from "./cell";
import { Filters } from "./filters";
import { Opened } from "./opened";

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
  readonly #filters: Filters;
  readonly #table: HTMLElement;
  /** Says that there are no rows, or that none is wanted. */
  readonly #none = h("span");
  readonly #all = button("link", "Show all rows", () => this.#filters.clear());
  readonly #empty = h("div", { class: "grid-empty quiet", hidden: "" }, this.#none, " ", this.#all);
  readonly #size = new ResizeObserver(() => this.#draw());
  readonly #leave: () => void;
  #version = -1;
  #lines: readonly Line[] = [];
  /** The cell that has the keyboard. */
  #at = { line: 0, column: 0 };
  /** The rows in sight, and some around them. */
  #drawn = new Map<Line, Row>();
  /** The cell that the Tab key goes to. */
  #tab: HTMLElement | undefined;
  #shown: OpenRun | null = null;
  readonly #opened: Opened;

  constructor(
    readonly store: GridStore,
    readonly actions: GridActions,
    title = "",
  ) {
    this.#opened = new Opened(
      actions.run,
      (by) => this.#step(by),
      () => this.#close(),
    );
    this.#stop = button("stop", "Stop", () => actions.stop(), icon("stopped"));
    const { variants, rows, repeats } = store.table;
    this.#filters = new Filters(() => this.#choose(), variants.length);
    setShown(this.#filters.element, rows * repeats > 1);
    const about = { class: "grid-table", role: "grid", "aria-label": "Runs" };
    this.#table = h("div", { ...about, "aria-colcount": String(variants.length + 1) });
    this.#table.style.setProperty("--columns", String(variants.length));
    this.#table.append(this.#heads, this.#rows);
    this.#scroller.append(this.#table);
    const head = h("div", { class: "grid-head" }, untrusted("grid-title", title), this.#status, this.#stop);
    const parts = [head, this.#filters.element, this.#scroller, this.#empty, this.#opened.element];
    this.element.append(...parts);
    this.#size.observe(this.#scroller);
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
    this.#size.disconnect();
    this.#opened.dispose();
  }

  #update(): void {
    const { store } = this;
    setShown(this.#stop, store.progress.running);
    this.#stop.disabled = store.stopAsked;
    this.#drawHeads();
    if (this.#version !== store.version) {
      this.#version = store.version;
      this.#filters.offer(store);
      this.#choose();
    }
    this.#say();
    this.#show(store.opened);
  }

  #choose(): void {
    this.#lines = wanted(this.store.lines, this.#filters.query);
    this.#at = { ...this.#at, line: Math.min(this.#at.line, Math.max(0, this.#lines.length - 1)) };
    this.#draw();
    this.#say();
  }

  #say(): void {
    const { table, progress, trouble, lost } = this.store;
    const total = table.rows * table.repeats;
    const shown = `${count(this.#lines.length, "row")} of ${total.toLocaleString("en")}`;
    const { made, all } = madeOf(table, progress);
    const isPart = progress.running || lost;
    const state = isPart ? `${made.toLocaleString("en")} of ${all.toLocaleString("en")} runs made` : "";
    const gone = lost ? "Kernel restarted" : "";
    setText(this.#status, [gone, shown, state, progress.note, trouble].filter(Boolean).join(" · "));
    setAttribute(this.#table, "aria-rowcount", String(this.#lines.length + 1));
    this.#sayEmpty(total);
  }

  #sayEmpty(total: number): void {
    const isFiltered = this.store.lines.length > 0 && !this.#lines.length;
    setShown(this.#empty, isFiltered || !total);
    setShown(this.#all, isFiltered);
    setWords(this.#none, isFiltered ? "No row fits the filters." : "This table has no rows.");
  }

  #drawHeads(): void {
    const { table, progress } = this.store;
    const about = new Map(progress.heads.map((head) => [head.variant, head]));
    const key = JSON.stringify(progress.heads);
    if (this.#heads.dataset["of"] === key) return;
    this.#heads.dataset["of"] = key;
    const columns = table.variants.map((name, place) => {
      const head = about.get(name);
      const where = { role: "columnheader", "aria-colindex": String(place + 2), class: "grid-column" };
      const element = h("div", where, untrusted("name", name));
      if (!head) return element;
      const { share, facts, objects } = headLines(head);
      element.append(h("span", { class: "grid-share" }, share));
      if (head.share !== null && (head.checked ?? true)) element.append(interval(head));
      if (facts) element.append(h("span", { class: "grid-facts" }, facts));
      if (objects)
        element.append(h("span", { class: "grid-facts" }, "objects most: ", untrusted("label", objects)));
      return element;
    });
    this.#heads.replaceChildren(
      h("div", { role: "columnheader", "aria-colindex": "1", class: "grid-prompt" }, "Prompt"),
      ...columns,
    );
  }

  /** Draw the rows in sight; the room of the others is left free. */
  #draw(): void {
    const { scrollTop, clientHeight } = this.#scroller;
    const { first, end } = windowOf(scrollTop, clientHeight || IN_SIGHT, ROW, this.#lines.length);
    const hadFocus = this.#hasFocus();
    const drawn = new Map<Line, Row>();
    this.#lines.slice(first, end).forEach((line, place) => {
      const row = this.#drawn.get(line) ?? new Row(line);
      row.update(first + place, ROW);
      drawn.set(line, row);
    });
    this.#drawn = drawn;
    this.#markOpened();
    const height = `${this.#lines.length * ROW}px`;
    if (this.#rows.style.height !== height) this.#rows.style.height = height;
    setChildren(
      this.#rows,
      [...drawn.values()].map(({ element }) => element),
    );
    this.#mark(hadFocus && !this.#hasFocus());
  }

  #hasFocus(): boolean {
    const root = this.element.getRootNode();
    const { activeElement } = root instanceof ShadowRoot ? root : this.#rows.ownerDocument;
    return this.#rows.contains(activeElement);
  }

  /** Give one cell the place in the order of the Tab key. */
  #mark(focus: boolean): void {
    const chosen = this.#lines[this.#at.line];
    const row = (chosen && this.#drawn.get(chosen)) ?? [...this.#drawn.values()][0];
    const cell = row?.cells[this.#at.column];
    if (cell !== this.#tab) this.#tab?.setAttribute("tabindex", "-1");
    this.#tab = cell;
    cell?.setAttribute("tabindex", "0");
    if (focus && row?.line === chosen) cell?.focus({ preventScroll: true });
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
    this.#see();
    this.#draw();
    this.#mark(true);
    this.#seeColumn();
  }

  /** Scroll the chosen line into sight. */
  #see(): void {
    const top = this.#at.line * ROW;
    const height = (this.#scroller.clientHeight || IN_SIGHT) - this.#heads.offsetHeight;
    if (top < this.#scroller.scrollTop) this.#scroller.scrollTop = top;
    if (top + ROW > this.#scroller.scrollTop + height) this.#scroller.scrollTop = top + ROW - height;
  }

  /** Scroll the chosen cell out from behind the prompts, and from behind the edge. */
  #seeColumn(): void {
    const cell = this.#tab;
    if (!cell) return;
    const before = (cell.parentElement!.firstElementChild as HTMLElement).offsetWidth;
    const { scrollLeft, clientWidth } = this.#scroller;
    const [left, right] = [cell.offsetLeft - before, cell.offsetLeft + cell.offsetWidth - clientWidth];
    if (left < scrollLeft) this.#scroller.scrollLeft = left;
    else if (right > scrollLeft) this.#scroller.scrollLeft = right;
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
    const cell = line.cells[this.#at.column];
    if (this.store.canOpen) return this.actions.look({ row: line.row, variant, repeat: line.repeat });
    if (cell) this.#opened.peek(cell);
    this.#markOpened();
  }

  /** Open the run before or behind the opened one, in the order of the rows; the focus stays where it is. */
  #step(by: number): void {
    this.#at = { ...this.#at, line: Math.max(0, Math.min(this.#at.line + by, this.#lines.length - 1)) };
    this.#see();
    this.#draw();
    this.#open();
  }

  #escape(event: KeyboardEvent): void {
    if (event.key !== "Escape" || event.defaultPrevented || this.#opened.element.hidden) return;
    event.preventDefault();
    this.#close();
  }

  #close(): void {
    this.#clear();
    this.actions.leave();
    this.#mark(true);
  }

  #clear(): void {
    this.#shown = null;
    this.#opened.clear();
    this.#markOpened();
  }

  /** Mark the cell that is shown below the table, and say where it stands. */
  #markOpened(): void {
    const { row, repeat, variant } = this.#opened.cell ?? {};
    this.#opened.place(this.#at.line, this.#lines.length);
    const column = variant === undefined ? -1 : this.store.table.variants.indexOf(variant);
    for (const [line, { cells }] of this.#drawn) {
      const isLine = line.row === row && line.repeat === repeat;
      cells.forEach((cell, at) =>
        setAttribute(cell, "aria-selected", isLine && at === column ? "true" : null),
      );
    }
  }

  #show(run: OpenRun | null): void {
    if (run === this.#shown) return;
    this.#clear();
    this.#shown = run;
    if (!run) return;
    const view = this.#opened.show(run, this.store.table.variants.length === 1);
    const outcome = this.store.cell(run.about)?.outcome ?? "open";
    if (outcome !== "open") view.readFromStart();
    this.#markOpened();
    this.#see();
  }
}

/** Return a bar for the share that passed, and for the interval in which it lies. */
function interval(head: Head): HTMLElement {
  const bar = h("span", { class: "interval", "aria-hidden": "true" });
  for (const part of ["low", "high", "share"] as const)
    bar.style.setProperty(`--${part}`, `${head[part] ?? 0}`);
  return bar;
}
