/** What is drawn under and over the lanes: the grid with its times, the final validation, the cursor. */

import type { Beginning } from "../../figures/branches";
import { ticks, type Window } from "../../figures/timeline";
import { h, setShown, setWords } from "../dom";

/** The width of a label, in pixels. */
const LABEL = 46;
/** The width of a letter of the names of attempts, and of the space around a name. */
const LETTER = 6.5;
const AROUND = 10;
/** The width to assume before the page is laid out. */
const USUAL = 560;

export class Axis {
  readonly #grid = h("div", { class: "grid" });
  readonly #phase = h("div", { class: "phase" });
  readonly #chosen = h("div", { class: "chosen" });
  readonly #now = h("span");
  readonly #cursor = h("div", { class: "cursor" }, this.#now);
  readonly #breaks = h("div", { class: "breaks" });
  readonly #playhead = h("div", { class: "playhead" });
  readonly element = h(
    "div",
    { class: "axis", "aria-hidden": "true" },
    this.#phase,
    this.#grid,
    this.#breaks,
    this.#chosen,
    this.#playhead,
    this.#cursor,
  );
  readonly #size = new ResizeObserver((seen) => this.#resize(seen.at(-1)?.contentRect.width ?? 0));
  /** Its width in pixels, which the page tells: to ask for it forces a layout. */
  #width = USUAL;
  #window: Window = { from: 0, to: 1 };
  #phaseShown: Window | null = null;
  #breaksShown: readonly Beginning[] = [];
  #moment: number | null = null;

  constructor() {
    this.point(null);
    this.choose(null);
    this.place(null);
    this.#size.observe(this.element);
  }

  dispose(): void {
    this.#size.disconnect();
  }

  /** Draw the times of `window`, `phase`: when the whole text was validated, and where other attempts began. */
  update(window: Window, phase: Window | null, breaks: readonly Beginning[]): void {
    this.#window = window;
    this.#phaseShown = phase;
    this.#breaksShown = breaks;
    this.#draw();
  }

  /** Show the moment to which the playhead was moved; null for the end of the run. */
  place(moment: number | null): void {
    this.#moment = moment;
    this.#putLine(this.#playhead, moment);
  }

  #putLine(element: HTMLElement, time: number | null): void {
    const place = time === null ? -1 : this.#placeOf(time);
    setShown(element, place >= 0 && place <= 1);
    element.style.left = `${place * 100}%`;
  }

  #resize(width: number): void {
    if (!width || width === this.#width) return;
    this.#width = width;
    this.#draw();
  }

  #draw(): void {
    const window = this.#window;
    const width = this.#width;
    const times = ticks(window, Math.min(8, Math.max(2, Math.floor(width / (LABEL + 12)))));
    while (this.#grid.children.length < times.length) this.#grid.append(h("span"));
    while (this.#grid.children.length > times.length) this.#grid.lastElementChild!.remove();
    const digits = digitsOf(times);
    times.forEach((time, place) => {
      const tick = this.#grid.children[place] as HTMLElement;
      const left = this.#placeOf(time);
      tick.style.left = `${left * 100}%`;
      // A label that would reach over the edge is left out. Its line stays.
      setWords(tick, (1 - left) * width < LABEL ? "" : `${time.toFixed(digits)} s`);
    });
    this.#stretch(this.#phase, this.#phaseShown);
    this.#drawBreaks();
    this.#putLine(this.#playhead, this.#moment);
  }

  /** Draw where attempts begin. A name that would reach into the next line or over the edge is left out. */
  #drawBreaks(): void {
    const breaks = this.#breaksShown;
    while (this.#breaks.children.length < breaks.length) this.#breaks.append(h("span", {}, h("span")));
    while (this.#breaks.children.length > breaks.length) this.#breaks.lastElementChild!.remove();
    breaks.forEach(({ at, words }, place) => {
      const line = this.#breaks.children[place] as HTMLElement;
      const next = breaks[place + 1];
      const room = (next ? Math.min(1, this.#placeOf(next.at)) : 1) - this.#placeOf(at);
      const fits = room * this.#width >= words.length * LETTER + AROUND;
      setWords(line.firstElementChild!, fits ? words : "");
      setShown(line.firstElementChild as HTMLElement, fits);
      this.#putLine(line, at);
    });
  }

  /** Show the time at `place` (0 to 1 of the axis), or nothing. */
  point(place: number | null): void {
    setShown(this.#cursor, place !== null);
    if (place === null) return;
    const { from, to } = this.#window;
    this.#cursor.style.left = `${place * 100}%`;
    this.#cursor.classList.toggle("late", place > 0.5);
    const digits = Math.min(3, Math.max(1, Math.ceil(2 - Math.log10(to - from))));
    setWords(this.#now, `${(from + (to - from) * place).toFixed(digits)} s`);
  }

  /** Show the stretch that is being selected, or nothing. */
  choose(stretch: Window | null): void {
    this.#stretch(this.#chosen, stretch);
  }

  #stretch(element: HTMLElement, stretch: Window | null): void {
    const left = stretch ? Math.max(0, this.#placeOf(stretch.from)) : 0;
    const right = stretch ? Math.min(1, this.#placeOf(stretch.to)) : 0;
    setShown(element, right > left);
    element.style.left = `${left * 100}%`;
    element.style.width = `${Math.max(0, right - left) * 100}%`;
  }

  #placeOf(time: number): number {
    const { from, to } = this.#window;
    return (time - from) / (to - from);
  }
}

/** Return how many digits make two neighbouring times differ, down to milliseconds. */
function digitsOf([first, second]: readonly number[]): number {
  if (first === undefined || second === undefined) return 1;
  return Math.min(3, Math.max(0, -Math.floor(Math.log10(second - first) + 1e-9)));
}
