/**
 * One axis of time for runs side by side: each run as a band from its own beginning, and over all of them one playhead,
 * which goes back to any moment of the finished runs and plays them from there. Needs no kernel.
 */

import { clock } from "../../figures/format";
import { Rewind } from "../../run/rewind";
import type { RunStore } from "../../run/store";
import { button, h, setAttribute, setShown, setWords, untrusted } from "../dom";
import { icon, setIcon } from "../icons";
import { Band } from "../timeline/band";

/** Milliseconds between two moments while it plays. */
const STEP = 50;
const SPEEDS = [1, 2, 5, 10];

export class SharedTime {
  /** Play, the speed, the time and the way back to the end. */
  readonly controls: HTMLElement;
  readonly element: HTMLElement;
  readonly #bands: readonly Band[];
  readonly #playIcon = icon("play");
  readonly #play: HTMLButtonElement;
  readonly #speed: HTMLButtonElement;
  readonly #end: HTMLButtonElement;
  readonly #time = h("span", { class: "time" });
  readonly #range = h("input", { type: "range", min: "0", step: "any", "aria-label": "Moment of the runs" });
  #moment: number | null = null;
  #speedAt = 0;
  #timer: ReturnType<typeof setInterval> | null = null;
  #ticked = 0;

  /** `moved` is called whenever `moment` is another one. */
  constructor(
    readonly stores: readonly RunStore[],
    names: readonly string[],
    readonly moved: () => void,
  ) {
    this.#bands = stores.map(() => new Band());
    this.#play = button("quiet-button square play", "", () => this.#toggle(), this.#playIcon);
    this.#speed = button("quiet-button speed", "1×", () => this.#faster());
    this.#speed.title = "Speed";
    this.#end = button("quiet-button square", "", () => this.#goTo(null), icon("end"));
    setAttribute(this.#end, "aria-label", "End of the runs");
    this.controls = h("div", { class: "compare-controls" }, this.#play, this.#speed, this.#time, this.#end);
    const labels = names.map((name) => untrusted("lane-label", name));
    const bands = this.#bands.map(({ element }) => h("div", { class: "compare-band" }, element));
    const track = h("div", { class: "track" }, ...bands, this.#range);
    this.element = h(
      "div",
      { class: "compare-time", role: "group", "aria-label": "Time" },
      h("div", { class: "compare-names", "aria-hidden": "true" }, ...labels),
      track,
    );
    this.#range.addEventListener("input", () => {
      this.#pause();
      this.#goTo(Number(this.#range.value));
    });
    this.#range.addEventListener("keydown", (event) => this.#press(event));
  }

  /** The moment that is shown; null for now. */
  get moment(): number | null {
    return this.#moment;
  }

  update(): void {
    const isMovable = this.stores.every(isOver) && this.#whole > 0;
    const whole = this.#whole;
    if (!isMovable) this.#pause();
    const at = this.#moment ?? whole;
    setAttribute(this.element, "data-at-end", this.#moment === null ? "" : null);
    setAttribute(this.#range, "max", String(whole));
    if (Number(this.#range.value) !== at) this.#range.value = String(at);
    this.#range.disabled = this.#play.disabled = this.#speed.disabled = !isMovable;
    setWords(this.#time, this.#moment === null ? clock(at) : `${clock(at)} of ${clock(whole)}`);
    setAttribute(this.#range, "aria-valuetext", `${clock(at)} of ${clock(whole)}`);
    setIcon(this.#playIcon, this.#timer ? "pause" : "play");
    setAttribute(this.#play, "aria-label", this.#timer ? "Pause" : "Play the runs");
    setShown(this.#end, this.#moment !== null);
    this.stores.forEach((store, place) => this.#bands[place]!.update(store.state, store.elapsed, whole));
  }

  dispose(): void {
    this.#pause();
  }

  /** Seconds that the longest of the runs has taken. */
  get #whole(): number {
    return Math.max(...this.stores.map(({ elapsed }) => elapsed));
  }

  #goTo(moment: number | null): void {
    const isEnd = moment === null || moment >= this.#whole;
    if (isEnd) this.#pause();
    this.#moment = isEnd ? null : Math.max(0, moment);
    this.moved();
  }

  /** Move to the next event of any run. */
  #press(event: KeyboardEvent): void {
    const forwards = { ArrowRight: true, ArrowUp: true, ArrowLeft: false, ArrowDown: false }[event.key];
    if (forwards === undefined) return;
    event.preventDefault();
    this.#pause();
    const at = this.#moment ?? this.#whole;
    const times = this.stores.flatMap(({ log }) => new Rewind(log).next(at, forwards) ?? []);
    if (forwards) this.#goTo(times.length ? Math.min(...times) : null);
    else this.#goTo(Math.max(0, ...times));
  }

  #toggle(): void {
    if (this.#timer) {
      this.#pause();
      return this.moved();
    }
    this.#ticked = performance.now();
    this.#timer = setInterval(() => this.#tick(), STEP);
    this.#goTo(this.#moment ?? 0);
  }

  #tick(): void {
    const now = performance.now();
    const next = (this.#moment ?? 0) + ((now - this.#ticked) / 1000) * SPEEDS[this.#speedAt]!;
    this.#ticked = now;
    this.#goTo(next);
  }

  #faster(): void {
    this.#speedAt = (this.#speedAt + 1) % SPEEDS.length;
    setWords(this.#speed.lastElementChild!, `${SPEEDS[this.#speedAt]}×`);
  }

  #pause(): void {
    if (this.#timer) clearInterval(this.#timer);
    this.#timer = null;
  }
}

/** Whether nothing more comes of a run. */
export function isOver({ state, connection, loaded, lost }: RunStore): boolean {
  return state.outcome !== "running" || lost || (connection === "none" && loaded === null);
}
