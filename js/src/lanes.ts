/** An attempt on a time axis: one lane for waiting on the model, one per requirement. */

import type { AttemptState, Check } from "./state";
import { beginOf } from "./measures";
import type { Success } from "./protocol";

/** The axis is this many units wide, whatever time it spans; bars nearer than `MERGE` become one. */
export const WIDTH = 1000;
const MERGE = 0.6;
const THINNEST = 1.6;

export type BarKind = Success | "model" | "waiting";

/** Kinds differ in height as well as in colour: top and height, of ten. */
const SHAPE: Readonly<Record<BarKind, readonly [number, number]>> = {
  model: [3, 4],
  pass: [1.5, 7],
  unknown: [3.5, 3],
  fail: [0, 10],
  waiting: [1.5, 7],
};

/** A stretch of time, in seconds since the run began. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

/** Bars of one kind in one lane, as the `d` of a path. */
class Bars {
  d = "";
  #from = 0;
  #to = -1;

  constructor(readonly shape: readonly [top: number, height: number]) {}

  add(from: number, to: number): void {
    if (this.#to >= 0 && from <= this.#to + MERGE && from >= this.#from) {
      this.#to = Math.max(this.#to, to);
      return;
    }
    this.end();
    this.#from = from;
    this.#to = to;
  }

  end(): void {
    if (this.#to < 0) return;
    const width = Math.max(THINNEST, this.#to - this.#from);
    const [top, height] = this.shape;
    this.d += `M${this.#from.toFixed(1)} ${top}h${width.toFixed(1)}v${height}h-${width.toFixed(1)}z`;
    this.#to = -1;
  }
}

export type Lane = ReadonlyMap<BarKind, string>;

/** Draw the part of an attempt that lies in `window`; `labels` gives the lanes behind the model's. */
export function lanes(
  attempt: AttemptState,
  labels: readonly string[],
  window: Window,
  elapsed: number,
): { model: Lane; byLabel: ReadonlyMap<string, Lane> } {
  const drawn = new Drawing(labels, window);
  const { checks } = attempt;
  const first = firstAfter(checks, window.from);
  let before = checks[first - 1]?.at ?? attempt.began;
  for (let place = first; place < checks.length && before <= window.to; place++) {
    const check = checks[place]!;
    const began = beginOf(check);
    if (began > before) drawn.model(before, began);
    for (const one of check.verdicts) drawn.bar(one.requirement, one.success, began, began + one.duration);
    before = Math.max(before, check.at);
  }
  drawLast(drawn, attempt, before, elapsed);
  return drawn.result();
}

/** What comes behind the last complete check: what is under way, and the final validations. */
function drawLast(drawn: Drawing, attempt: AttemptState, before: number, elapsed: number): void {
  for (const { since, waiting, verdicts } of [
    ...attempt.checking,
    ...(attempt.validating ? [attempt.validating] : []),
  ]) {
    for (const one of verdicts) drawn.bar(one.requirement, one.success, since, since + one.duration);
    for (const label of waiting) drawn.bar(label, "waiting", since, elapsed);
  }
  const { final } = attempt;
  if (final) {
    const began = final.at - Math.max(0, ...final.verdicts.map(({ duration }) => duration));
    if (began > before) drawn.model(before, began);
    for (const { requirement, passed, duration } of final.verdicts) {
      drawn.bar(requirement, passed ? "pass" : "fail", began, began + duration);
    }
  }
}

class Drawing {
  readonly #model = new Map<BarKind, Bars>();
  readonly #lanes: Map<string, Map<BarKind, Bars>>;

  constructor(
    labels: readonly string[],
    readonly window: Window,
  ) {
    this.#lanes = new Map(labels.map((label) => [label, new Map()]));
  }

  model(from: number, to: number): void {
    this.#add(this.#model, "model", from, to);
  }

  bar(label: string, kind: BarKind, from: number, to: number): void {
    const lane = this.#lanes.get(label);
    if (lane) this.#add(lane, kind, from, to);
  }

  result(): { model: Lane; byLabel: ReadonlyMap<string, Lane> } {
    return {
      model: paths(this.#model),
      byLabel: new Map([...this.#lanes].map(([label, lane]) => [label, paths(lane)])),
    };
  }

  #add(lane: Map<BarKind, Bars>, kind: BarKind, from: number, to: number): void {
    const { window } = this;
    if (to < window.from || from > window.to) return;
    let bars = lane.get(kind);
    if (!bars) lane.set(kind, (bars = new Bars(SHAPE[kind])));
    bars.add(unit(from, window), unit(to, window));
  }
}

function unit(time: number, { from, to }: Window): number {
  return Math.min(1, Math.max(0, (time - from) / (to - from))) * WIDTH;
}

function paths(lane: Map<BarKind, Bars>): Lane {
  return new Map(
    [...lane].map(([kind, bars]) => {
      bars.end();
      return [kind, bars.d];
    }),
  );
}

/** The place of the first check that was complete at `time` or later. */
export function firstAfter(checks: readonly Check[], time: number): number {
  let low = 0;
  let high = checks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (checks[middle]!.at < time) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Round times for the axis, at most eight. */
export function ticks({ from, to }: Window): number[] {
  const span = to - from;
  if (!(span > 0)) return [];
  const power = 10 ** Math.floor(Math.log10(span / 8));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((size) => span / size <= 8)!;
  const found: number[] = [];
  for (let n = Math.ceil(from / step - 1e-9); n * step <= to + step * 1e-9; n++) found.push(n * step);
  return found;
}
