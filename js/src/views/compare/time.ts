/**
 * One axis of time for runs side by side: each run as a band from its own beginning, and over all of them one playhead,
 * which goes back to any moment of the finished runs and plays them from there. Needs no kernel.
 */

import { clock, duration } from "../../figures/format";
import { Rewind } from "../../run/rewind";
import type { RunStore } from "../../run/store";
import { button, h, setAttribute, setShown, setWords, untrusted } from "../dom";
import { icon } from "../icons";
import { Band } from "../timeline/band";
import { directionOf, Playback } from "../timeline/playback";

export class SharedTime {
  /** Play, the speed, the time and the way back to the end. */
  readonly controls: HTMLElement;
  readonly element: HTMLElement;
  readonly #bands: readonly Band[];
  readonly #playback = new Playback(
    "Play the runs",
    () => this.#moment,
    (moment) => this.#goTo(moment),
  );
  readonly #end: HTMLButtonElement;
  readonly #time = h("span", { class: "time" });
  readonly #range = h("input", { type: "range", min: "0", step: "any", "aria-label": "Moment of the runs" });
  #moment: number | null = null;

  /** `moved` is called whenever `moment` is another one. */
  constructor(
    readonly stores: readonly RunStore[],
    names: readonly string[],
    readonly moved: () => void,
  ) {
    this.#bands = stores.map(() => new Band());
    const { play, speed } = this.#playback;
    this.#end = button("quiet-button square", "", () => this.#goTo(null), icon("end"));
    setAttribute(this.#end, "aria-label", "End of the runs");
    this.controls = h("div", { class: "compare-controls" }, play, speed, this.#time, this.#end);
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
      this.#playback.pause();
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
    this.#playback.update(isMovable);
    const at = this.#moment ?? whole;
    setAttribute(this.element, "data-at-end", this.#moment === null ? "" : null);
    setAttribute(this.#range, "max", String(whole));
    if (Number(this.#range.value) !== at) this.#range.value = String(at);
    this.#range.disabled = !isMovable;
    const now = (isMovable ? duration : clock)(at);
    setWords(this.#time, this.#moment === null ? now : `${clock(at)} of ${clock(whole)}`);
    setAttribute(this.#range, "aria-valuetext", `${clock(at)} of ${clock(whole)}`);
    setShown(this.#end, this.#moment !== null);
    this.stores.forEach((store, place) => this.#bands[place]!.update(store.state, store.elapsed, whole));
  }

  dispose(): void {
    this.#playback.pause();
  }

  /** Seconds that the longest of the runs has taken. */
  get #whole(): number {
    return Math.max(...this.stores.map(({ elapsed }) => elapsed));
  }

  #goTo(moment: number | null): void {
    const isEnd = moment === null || moment >= this.#whole;
    if (isEnd) this.#playback.pause();
    this.#moment = isEnd ? null : Math.max(0, moment);
    this.moved();
  }

  /** Move to the next event of any run. */
  #press(event: KeyboardEvent): void {
    const forwards = directionOf(event);
    if (forwards === undefined) return;
    event.preventDefault();
    this.#playback.pause();
    const at = this.#moment ?? this.#whole;
    const times = this.stores.flatMap(({ log }) => new Rewind(log).next(at, forwards) ?? []);
    if (forwards) this.#goTo(times.length ? Math.min(...times) : null);
    else this.#goTo(Math.max(0, ...times));
  }
}

/** Whether nothing more comes of a run. */
export function isOver({ state, connection, loaded, lost }: RunStore): boolean {
  return state.outcome !== "running" || lost || (connection === "none" && loaded === null);
}
