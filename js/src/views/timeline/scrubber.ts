/**
 * The axis of time: the run as a band, and over it the playhead, which goes back to any moment of a finished run and
 * plays it from there. Needs no kernel.
 */

import { clock, count, duration } from "../../figures/format";
import { Rewind } from "../../run/rewind";
import type { RunState } from "../../run/state";
import type { RunStore } from "../../run/store";
import { button, h, setAttribute, setShown, setWords } from "../dom";
import { icon, setIcon } from "../icons";
import type { Choose, Part, Scene } from "../scene";
import { Band } from "./band";

/** Milliseconds between two moments while it plays. */
const STEP = 50;
const SPEEDS = [1, 2, 5, 10];

export class Scrubber implements Part {
  readonly element: HTMLElement;
  readonly band = new Band();
  readonly #rewind: Rewind;
  readonly #playIcon = icon("play");
  readonly #play: HTMLButtonElement;
  readonly #speed: HTMLButtonElement;
  readonly #lanes: HTMLButtonElement;
  readonly #range = h("input", { type: "range", min: "0", step: "any", "aria-label": "Moment of the run" });
  readonly #time = h("span");
  readonly #whole = h("span", { class: "whole" });
  readonly #now: HTMLButtonElement;
  #speedAt = 0;
  #scene: Scene | null = null;
  #timer: ReturnType<typeof setInterval> | null = null;
  #ticked = 0;

  constructor(
    readonly store: RunStore,
    readonly choose: Choose,
  ) {
    this.#rewind = new Rewind(store.log);
    this.#play = button("quiet-button square play", "", () => this.#toggle(), this.#playIcon);
    this.#speed = button("quiet-button speed", "1×", () => this.#faster());
    this.#speed.title = "Speed";
    const turn = () => choose({ timeline: !this.#scene?.choices.timeline });
    this.#lanes = button("quiet-button lanes-switch", "Timeline", turn, icon("chevron"));
    this.#now = button("quiet-button square", "", () => this.#goTo(null), icon("end"));
    setAttribute(this.#now, "aria-label", "End of the run");
    const controls = h("div", { class: "controls" }, this.#play, this.#speed, this.#lanes);
    const track = h("div", { class: "track" }, this.band.element, this.#range);
    const times = h("div", { class: "times time" }, this.#time, this.#whole, this.#now);
    this.element = h(
      "div",
      { class: "scrubber", role: "group", "aria-label": "Time" },
      controls,
      track,
      times,
    );
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
    if (scene.about.isColumn) return setShown(this.element, false);
    const { state: now, loaded, connection } = this.store;
    const over = now.outcome !== "running" || (connection === "none" && loaded === null);
    const movable = over && now.elapsed > 0 && this.store.log.length > 2;
    setShown(this.element, now.seq >= 0);
    if (!movable) this.#pause();
    const { moment, timeline } = scene.choices;
    const end = this.store.elapsed;
    const at = moment ?? end;
    setAttribute(this.element, "data-at-end", moment === null ? "" : null);
    setAttribute(this.#range, "max", String(end));
    if (Number(this.#range.value) !== at) this.#range.value = String(at);
    this.#range.disabled = this.#play.disabled = this.#speed.disabled = !movable;
    // At its end a run took as long as the header says.
    setWords(this.#time, moment === null && over ? duration(at) : clock(at));
    setWords(this.#whole, moment === null ? "" : ` of ${clock(end)}`);
    const chunks = count(scene.attempt?.chunks.length ?? 0, "chunk");
    setAttribute(this.#range, "aria-valuetext", `${clock(at)} of ${clock(end)}, ${chunks}`);
    setIcon(this.#playIcon, this.#timer ? "pause" : "play");
    setAttribute(this.#play, "aria-label", this.#timer ? "Pause" : "Play the run");
    setAttribute(this.#lanes, "aria-expanded", String(timeline));
    this.#now.disabled = moment === null;
    this.band.update(now, end);
  }

  dispose(): void {
    this.#pause();
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
