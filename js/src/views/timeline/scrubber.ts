/** The scrubber: goes back to any moment of a finished run, and plays it from there. Needs no kernel. */

import { clock, count } from "../../figures/format";
import { Rewind } from "../../run/rewind";
import type { Check, RunState } from "../../run/state";
import type { RunStore } from "../../run/store";
import { button, drawing, h, setAttribute, setShown, setWords, svg } from "../dom";
import { icon, setIcon } from "../icons";
import type { Choose, Part, Scene } from "../scene";

/** Milliseconds between two moments while it plays. */
const STEP = 50;
const SPEEDS = [1, 2, 5, 10];
/** The drawing's width. Checks at the same place are drawn once. */
const WIDTH = 1000;

export class Scrubber implements Part {
  readonly element: HTMLElement;
  readonly #rewind: Rewind;
  readonly #playIcon = icon("play");
  readonly #play: HTMLButtonElement;
  readonly #speed: HTMLButtonElement;
  readonly #range = h("input", { type: "range", min: "0", step: "any", "aria-label": "Moment of the run" });
  readonly #passed = svg("path", { class: "pass" });
  readonly #failed = svg("path", { class: "fail" });
  readonly #time = h("span", { class: "time" });
  readonly #now: HTMLButtonElement;
  #speedAt = 0;
  #scene: Scene | null = null;
  #drawn: readonly Check[] | null = null;
  #timer: ReturnType<typeof setInterval> | null = null;
  #ticked = 0;

  constructor(
    readonly store: RunStore,
    readonly choose: Choose,
  ) {
    this.#rewind = new Rewind(store.log);
    this.#play = button("quiet-button square", "", () => this.#toggle(), this.#playIcon);
    this.#speed = button("quiet-button speed", "1×", () => this.#faster());
    this.#speed.title = "Speed";
    this.#now = button("quiet-button square", "", () => this.#goTo(null), icon("end"));
    setAttribute(this.#now, "aria-label", "End of the run");
    const track = h("div", { class: "track" }, drawing(WIDTH, 10, this.#passed, this.#failed), this.#range);
    this.element = h("div", { class: "scrubber" }, this.#play, this.#speed, track, this.#time, this.#now);
    this.#range.addEventListener("input", () => {
      this.#pause();
      this.#goTo(Number(this.#range.value));
    });
    this.#range.addEventListener("keydown", (event) => this.#press(event));
  }

  /** Return the state at a moment; null for the run as it is now. */
  stateAt(moment: number | null): RunState | null {
    return moment === null ? null : this.#rewind.at(moment);
  }

  update(scene: Scene): void {
    this.#scene = scene;
    const { state: now, loaded, connection } = this.store;
    const over = now.outcome !== "running" || (connection === "none" && loaded === null);
    const shown = over && now.elapsed > 0 && this.store.log.length > 2;
    setShown(this.element, shown);
    if (!shown) return this.#pause();
    const { moment } = scene.choices;
    const at = moment ?? now.elapsed;
    setAttribute(this.#range, "max", String(now.elapsed));
    if (Number(this.#range.value) !== at) this.#range.value = String(at);
    const words = `${clock(at)} of ${clock(now.elapsed)}`;
    setWords(this.#time, words);
    setAttribute(
      this.#range,
      "aria-valuetext",
      `${words}, ${count(scene.attempt?.chunks.length ?? 0, "chunk")}`,
    );
    setIcon(this.#playIcon, this.#timer ? "pause" : "play");
    setAttribute(this.#play, "aria-label", this.#timer ? "Pause" : "Play the run");
    this.#now.disabled = moment === null;
    this.#draw(now);
  }

  dispose(): void {
    this.#pause();
  }

  /** Draw a mark where each check was complete. */
  #draw({ attempts, elapsed }: RunState): void {
    const checks = attempts.flatMap((attempt) => attempt.checks);
    if (checks.length === this.#drawn?.length) return;
    this.#drawn = checks;
    for (const [path, passed] of [
      [this.#passed, true],
      [this.#failed, false],
    ] as const) {
      const places = checks
        .filter((check) => check.passed === passed)
        .map(({ at }) => Math.round((at / elapsed) * WIDTH));
      setAttribute(path, "d", [...new Set(places)].map((place) => `M${place} 0V10`).join(""));
    }
  }

  #goTo(moment: number | null): void {
    const isEnd = moment === null || moment >= this.store.state.elapsed;
    if (isEnd) this.#pause();
    this.choose({ moment: isEnd ? null : Math.max(0, moment), chunk: null, attempt: null });
  }

  #press(event: KeyboardEvent): void {
    const forwards = { ArrowRight: true, ArrowUp: true, ArrowLeft: false, ArrowDown: false }[event.key];
    if (forwards === undefined) return;
    event.preventDefault();
    this.#pause();
    const at = this.#scene?.choices.moment ?? this.store.state.elapsed;
    this.#goTo(this.#rewind.next(at, forwards) ?? (forwards ? null : 0));
  }

  #toggle(): void {
    if (this.#timer) {
      this.#pause();
      return this.choose({});
    }
    this.#ticked = performance.now();
    this.#timer = setInterval(() => this.#tick(), STEP);
    this.#goTo(this.#scene?.choices.moment ?? 0);
  }

  #tick(): void {
    const now = performance.now();
    const moment = this.#scene?.choices.moment ?? 0;
    const next = moment + ((now - this.#ticked) / 1000) * SPEEDS[this.#speedAt]!;
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
