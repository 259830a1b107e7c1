/** Runs side by side, live or finished: one axis of time for all, what differs, and each run in a column of its own. */

import { GrowingText, standingOf, Tally } from "../../figures/compare";
import { Differences, inAll, type Stretch } from "../../figures/differences";
import { count, firstLine } from "../../figures/format";
import { inWords } from "../../figures/characters";
import { Observable } from "../../run/observable";
import type { RunStore } from "../../run/store";
import { button, h, setAttribute, setShown, setText, setWords } from "../dom";
import { StopSlot } from "../head/stop";
import { icon } from "../icons";
import { keepKeys } from "../keys";
import { RunView } from "../run";
import type { About, Actions } from "../scene";
import { Findings } from "./findings";
import { DifferenceMarks } from "./marked";
import { isOver, SharedTime } from "./time";

/** One of the runs. */
export interface Column {
  readonly name: string;
  readonly store: RunStore;
  readonly actions: Actions;
  /** What the model was asked, if the columns were asked different things. */
  readonly prompt?: string;
}

/** Milliseconds between two looks at what differs while the runs go on, and for which one look may hold up the page. */
const LOOK = 250;
const SLICE = 8;

export class CompareView {
  readonly element = h("section", { class: "mst-v1 compare", "aria-label": "Runs side by side" });
  readonly #status = h("span", { class: "compare-status", role: "status" });
  readonly #title = h("bdi", { class: "title" });
  readonly #stop: StopSlot;
  readonly #again: HTMLButtonElement;
  readonly #time: SharedTime;
  readonly #findings: Findings;
  readonly #columns: readonly OneColumn[];
  readonly #marks = new DifferenceMarks();
  readonly #watch: MutationObserver;
  readonly #news = new Observable();
  readonly #leave: readonly (() => void)[];
  /** Columns that do not show the moment yet to which the playhead was moved. */
  readonly #due: OneColumn[] = [];
  #frame = 0;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #looked = -Infinity;

  /** Show runs. The actions are for all of them. */
  constructor(
    columns: readonly Column[],
    readonly actions: Pick<Actions, "stop" | "again">,
    readonly about: About = { title: "", prompt: "" },
  ) {
    const names = columns.map(({ name }) => name);
    const stores = columns.map(({ store }) => store);
    this.#columns = columns.map((column) => new OneColumn(column, about.prompt));
    this.#stop = new StopSlot("Stop all", () => actions.stop());
    this.#again = button("quiet-button again", "Run again", () => actions.again?.(), icon("again"));
    this.#time = new SharedTime(stores, names, () => this.#show());
    this.#findings = new Findings((place, chunk) => this.#goTo(place, chunk));
    const buttons = [this.#time.controls, this.#again, this.#stop.element];
    const head = h("header", { class: "head" }, this.#status, this.#title, ...buttons);
    const counted = { class: "compare-columns", "data-count": String(columns.length) };
    const body = h("div", counted, ...this.#columns.map(({ element }) => element));
    this.element.style.setProperty("--columns", String(columns.length));
    this.element.append(head, this.#time.element, this.#findings.element, body);
    keepKeys(this.element);
    // The runs change one by one; what is said of all of them is drawn once for all.
    this.#leave = stores.map((store) => store.subscribe(() => this.#news.changed()));
    this.#news.subscribe(() => this.#update());
    // What comes into sight gets its marks, too.
    this.#watch = new MutationObserver(() => this.#lookSoon());
    this.#watch.observe(body, { childList: true, subtree: true });
    this.#update();
  }

  get stores(): readonly RunStore[] {
    return this.#columns.map(({ store }) => store);
  }

  /** Start at the beginning of the texts, not at their ends. */
  readFromStart(): void {
    this.#stop.close();
    for (const { view } of this.#columns) view.readFromStart();
  }

  /** Draw all again, in the next frame. */
  refresh(): void {
    for (const { store } of this.#columns) store.changed();
  }

  /** Stop listening and loading: nothing else shows these runs. */
  end(): void {
    for (const { store } of this.#columns) store.close();
    this.dispose();
  }

  /** Stop listening. The element stays as it is. */
  dispose(): void {
    for (const leave of this.#leave) leave();
    this.#news.close();
    if (this.#timer !== null) clearTimeout(this.#timer);
    cancelAnimationFrame(this.#frame);
    this.#watch.disconnect();
    this.#marks.dispose();
    this.#time.dispose();
    this.#stop.dispose();
    for (const { view } of this.#columns) view.dispose();
  }

  #update(): void {
    const { stores } = this;
    const states = stores.map(({ state }) => state);
    const running = stores.filter((store) => !isOver(store));
    setWords(this.#status, standingOf(states, stores.some(hasLost)));
    setText(this.#title, this.about.title || firstLine(this.about.prompt));
    const title = this.about.title || firstLine(this.about.prompt);
    setAttribute(this.element, "aria-label", title ? `Side by side: ${inWords(title)}` : "Runs side by side");
    this.#stop.update(running.length > 0, !running.length);
    setShown(this.#again, !running.length && this.actions.again !== undefined);
    this.#stop.button.disabled = running.every(({ stopAsked, reachable }) => stopAsked || !reachable);
    this.#time.update();
    this.#lookSoon();
  }

  #show(): void {
    for (const column of this.#columns) if (!this.#due.includes(column)) this.#due.push(column);
    if (!this.#frame) this.#catchUp();
    this.#update();
  }

  /** Have columns show the moment of the playhead: as many as fit into a slice now, the others in the next frames. */
  #catchUp(): void {
    const until = performance.now() + SLICE;
    this.#frame = 0;
    do this.#due.shift()?.view.showMoment(this.#time.moment);
    while (this.#due.length && performance.now() < until);
    if (this.#due.length) this.#frame = requestAnimationFrame(() => this.#catchUp());
  }

  #goTo(place: number, chunk: number): void {
    const column = this.#columns[place]!;
    column.view.goTo(chunk);
    column.element.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  #lookSoon(): void {
    const rest = this.#looked + LOOK - performance.now();
    this.#timer ??= setTimeout(
      () => {
        this.#timer = null;
        this.#look();
      },
      Math.max(0, rest),
    );
  }

  /** Find out what differs, as much of it as fits into a slice, and mark what is in sight. */
  #look(): void {
    this.#looked = performance.now();
    const until = this.#looked + SLICE;
    const hasTime = () => performance.now() < until;
    for (const column of this.#columns) column.read();
    this.#findings.update(this.#columns);
    const [base, ...others] = this.#columns as [OneColumn, ...OneColumn[]];
    const isComplete = others.map((other) => other.compareWith(base, hasTime)).every(Boolean);
    base.differs = inAll(others.map(({ differences }) => differences.first));
    const other = others.length === 1 ? others[0]!.name : "the others";
    const { moment } = this.#time;
    for (const column of this.#columns) column.say(column === base ? other : base.name, moment);
    this.#marks.update(this.#columns.map((column) => column.marked(moment)));
    if (!isComplete) this.#lookSoon();
  }
}

/** Whether the kernel was gone before the run had ended. */
function hasLost({ lost, state }: RunStore): boolean {
  return lost && state.outcome === "running";
}

/** A run, and what is known of its text beside the others. */
class OneColumn {
  readonly view: RunView;
  readonly element: HTMLElement;
  readonly tally = new Tally();
  readonly text = new GrowingText();
  readonly name: string;
  readonly store: RunStore;
  differences = new Differences();
  differs: readonly Stretch[] = [];
  readonly #said = h("div", { class: "compare-said quiet" });
  #base: unknown = null;

  constructor({ name, store, actions, prompt }: Column, common: string) {
    this.name = name;
    this.store = store;
    this.view = new RunView(store, actions, { title: name, prompt: prompt ?? common, isColumn: true });
    this.element = h("div", { class: "compare-column" }, this.view.element, this.#said);
  }

  get state() {
    return this.store.state;
  }

  read(): void {
    const attempt = this.state.attempts.at(-1);
    this.tally.update(attempt);
    if (!this.text.update(attempt)) this.differences = new Differences();
  }

  /** Find what differs from the first column. Return false if something is left to be compared. */
  compareWith(base: OneColumn, hasTime: () => boolean): boolean {
    if (this.#base !== base.text.attempt) this.differences = new Differences();
    this.#base = base.text.attempt;
    // Of a run that was lost nobody knows how it would have gone on.
    const isWhole = [this.store, base.store].every((store) => isOver(store) && !hasLost(store));
    const isComplete = this.differences.update(base.text.text, this.text.text, isWhole, hasTime);
    this.differs = this.differences.second;
    return isComplete;
  }

  /** Say how much of the text is marked, and what it differs from. */
  say(other: string, moment: number | null): void {
    const places = this.#differsAt(moment).length;
    const from = inWords(other);
    setShown(this.#said, places > 0);
    setWords(
      this.#said,
      places ? `Marked: ${count(places, "passage")} that differ${places === 1 ? "s" : ""} from ${from}` : "",
    );
  }

  /** Return what to mark. */
  marked(moment: number | null) {
    return { element: this.element, starts: this.text.starts, stretches: this.#differsAt(moment) };
  }

  /**
   * Return what differs in the text as it was at a moment. An earlier attempt, which the playhead may be in, is not what
   * was compared.
   */
  #differsAt(moment: number | null): readonly Stretch[] {
    const last = this.state.attempts.at(-1);
    if (moment === null || !last) return this.differs;
    if (last.began > moment) return [];
    const chunk = last.chunks.findLast(({ at }) => at <= moment);
    const end = chunk ? (this.text.starts.get(chunk.index) ?? 0) + chunk.text.length : last.kept.length;
    return this.differs.filter(([from]) => from < end);
  }
}
