/** Plays what has ended again: the button that does, its speed, and the clock behind them. */

import { button, setAttribute, setWords } from "../dom";
import { icon, setIcon } from "../icons";

/** Milliseconds between two moments while it plays. */
const STEP = 50;
const SPEEDS = [1, 2, 5, 10];

export class Playback {
  readonly #icon = icon("play");
  readonly play = button("quiet-button square play", "", () => this.#toggle(), this.#icon);
  readonly speed = button("quiet-button speed", "1×", () => this.#faster());
  #speedAt = 0;
  #timer: ReturnType<typeof setInterval> | null = null;
  #ticked = 0;

  /** Name the button; `moment` is the one that is shown, and null at the end, and `goTo` shows another one. */
  constructor(
    readonly label: string,
    readonly moment: () => number | null,
    readonly goTo: (moment: number) => void,
  ) {
    this.speed.title = "Speed";
  }

  /** Draw the buttons. What is not `possible` pauses. */
  update(possible: boolean): void {
    if (!possible) this.pause();
    this.play.disabled = this.speed.disabled = !possible;
    setIcon(this.#icon, this.#timer ? "pause" : "play");
    setAttribute(this.play, "aria-label", this.#timer ? "Pause" : this.label);
  }

  pause(): void {
    if (this.#timer) clearInterval(this.#timer);
    this.#timer = null;
  }

  #toggle(): void {
    if (this.#timer) {
      this.pause();
    } else {
      this.#ticked = performance.now();
      this.#timer = setInterval(() => this.#tick(), STEP);
    }
    this.goTo(this.moment() ?? 0);
  }

  #tick(): void {
    const now = performance.now();
    const next = (this.moment() ?? 0) + ((now - this.#ticked) / 1000) * SPEEDS[this.#speedAt]!;
    this.#ticked = now;
    this.goTo(next);
  }

  #faster(): void {
    this.#speedAt = (this.#speedAt + 1) % SPEEDS.length;
    setWords(this.speed.lastElementChild!, `${SPEEDS[this.#speedAt]}×`);
  }
}

/** Return whether a key goes forwards along an axis of time, or backwards; undefined for other keys. */
export function directionOf({ key }: KeyboardEvent): boolean | undefined {
  return { ArrowRight: true, ArrowUp: true, ArrowLeft: false, ArrowDown: false }[key];
}
