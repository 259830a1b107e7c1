/**
 * The axis of time: the run as a band, and over it the playhead, which goes back to any moment of a finished run and
 * plays it from there. Needs no kernel.
 */

import { clock, count, duration } from "../../figures/format";
import { Rewind } from "../../run/rewind";
import type { RunState } from "../../run/state";
import type { RunStore } from "../../run/store";
import { button, h, setAttribute, setShown, setWords } from "../dom";
import { icon } from "../icons";
import type { Choose, Part, Scene } from "../scene";
import { Band } from "./band";
import { directionOf, Playback } from "./playback";

export class Scrubber implements Part {
  readonly element: HTMLElement;
  readonly band = new Band();
  readonly #rewind: Rewind;
  readonly #playback = new Playback(
    "Play the run",
    () => this.#scene?.choices.moment ?? null,
    (moment) => this.#goTo(moment),
  );
  readonly #lanes: HTMLButtonElement;
  readonly #range = h("input", { type: "range", min: "0", step: "any", "aria-label": "Moment of the run" });
  readonly #time = h("span");
  readonly #whole = h("span", { class: "whole" });
  readonly #now: HTMLButtonElement;
  #scene: Scene | null = null;

  constructor(
    readonly store: RunStore,
    readonly choose: Choose,
  ) {
    this.#rewind = new Rewind(store.log);
    const { play, speed } = this.#playback;
    const turn = () => choose({ timeline: !this.#scene?.choices.timeline });
    this.#lanes = button("quiet-button lanes-switch", "Timeline", turn, icon("chevron"));
    this.#now = button("quiet-button square", "", () => this.#goTo(null), icon("end"));
    setAttribute(this.#now, "aria-label", "End of the run");
    const controls = h("div", { class: "controls" }, play, speed, this.#lanes);
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
      this.#playback.pause();
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
    this.#playback.update(movable);
    const { moment, timeline } = scene.choices;
    const end = this.store.elapsed;
    const at = moment ?? end;
    setAttribute(this.element, "data-at-end", moment === null ? "" : null);
    setAttribute(this.#range, "max", String(end));
    if (Number(this.#range.value) !== at) this.#range.value = String(at);
    this.#range.disabled = !movable;
    // At its end a run took as long as the header says.
    setWords(this.#time, moment === null && over ? duration(at) : clock(at));
    setWords(this.#whole, moment === null ? "" : ` of ${clock(end)}`);
    const chunks = count(scene.attempt?.chunks.length ?? 0, "chunk");
    setAttribute(this.#range, "aria-valuetext", `${clock(at)} of ${clock(end)}, ${chunks}`);
    setAttribute(this.#lanes, "aria-expanded", String(timeline));
    this.#now.disabled = moment === null;
    this.band.update(now, end);
  }

  dispose(): void {
    this.#playback.pause();
  }

  #goTo(moment: number | null): void {
    const isEnd = moment === null || moment >= this.store.state.elapsed;
    if (isEnd) this.#playback.pause();
    this.choose({ moment: isEnd ? null : Math.max(0, moment), chunk: null, attempt: null });
  }

  #press(event: KeyboardEvent): void {
    const forwards = directionOf(event);
    if (forwards === undefined) return;
    event.preventDefault();
    this.#playback.pause();
    const at = this.#scene?.choices.moment ?? this.store.state.elapsed;
    this.#goTo(this.#rewind.next(at, forwards) ?? (forwards ? null : 0));
  }
}
