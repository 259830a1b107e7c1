/** A run on a time axis: a lane for the model, one for each requirement, and one band that stands for all of them. */

import type { Answer } from "../run/protocol";
import type { AttemptState, Check } from "../run/state";
import { beginOf, longest } from "./metrics";

/** The axis is this many units wide, whatever time it spans; bars nearer than `MERGE` become one. */
export const WIDTH = 1000;
const MERGE = 2;
const THINNEST = 1.6;
/** A joined bar does not grow longer than this, so that it shows how busy its stretch was. */
const JOINED = 4;
/** The least height of a bar, of ten, so that it is visible. */
const LOWEST = 1.8;

export type BarKind = Answer | "model" | "reasoning" | "waiting";

/** The height of each kind, of ten: kinds differ in height as well as in colour. */
const HEIGHT: Readonly<Record<BarKind, number>> = {
  model: 4,
  reasoning: 2.5,
  pass: 7,
  fine: 5,
  unknown: 3,
  fail: 10,
  waiting: 7,
};

/** A stretch of time, in seconds since the run began. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

/**
 * Bars of one kind in one lane, as the `d` of a path. Where they are too near to be told apart, one bar stands for
 * several, and is as high as the share of its time that they took: a lane of short checks must not look busy.
 */
class Bars {
  d = "";
  joined = false;
  #from = 0;
  #to = -1;
  #busy = 0;

  constructor(readonly kind: BarKind) {}

  add(from: number, to: number): void {
    const near = this.#to >= 0 && from <= this.#to + MERGE && from >= this.#from;
    if (near && (from < this.#to || this.#to - this.#from < JOINED)) {
      this.#to = Math.max(this.#to, to);
      this.#busy += to - from;
      return;
    }
    this.end();
    this.#from = from;
    this.#to = to;
    this.#busy = to - from;
  }

  end(): void {
    if (this.#to < 0) return;
    const span = this.#to - this.#from;
    const share = span > THINNEST ? this.#busy / span : 1;
    this.joined ||= share < 0.9;
    this.d += barPath(this.kind, this.#from, Math.max(THINNEST, span), share);
    this.#to = -1;
  }
}

/** Return the path of one bar. A failure keeps its full height, so that it is easy to find. */
export function barPath(kind: BarKind, left: number, width: number, share = 1): string {
  const height = kind === "fail" ? HEIGHT.fail : Math.max(LOWEST, HEIGHT[kind] * Math.min(1, share));
  const [x, y, across, down] = [left, 5 - height / 2, width, height].map((size) => size.toFixed(1));
  return `M${x} ${y}h${across}v${down}h-${across}z`;
}

/** One lane: a path for each kind of bar, and the seconds that its bars stand for. */
export interface Lane {
  readonly paths: ReadonlyMap<BarKind, string>;
  readonly seconds: number;
  /** Whether a bar stands for several. */
  readonly joined: boolean;
}

/** When the whole text was validated, or is; `now` is the end of what is under way. */
export function validation({ validating, final }: AttemptState, now: number): Window | null {
  if (validating) return { from: validating.since, to: now };
  if (!final) return null;
  return { from: final.at - longest(final.verdicts), to: final.at };
}

/** When an attempt began and ended; `to` of the last one is the end of the run, or now. */
export function spans(attempts: readonly AttemptState[], end: number): Window[] {
  return attempts.map(({ began }, place) => ({ from: began, to: attempts[place + 1]?.began ?? end }));
}

/**
 * Draw the part of a run that lies in `window`; `labels` gives the lanes behind the model's. `end` is when the run
 * ended, or now.
 */
export function lanes(
  attempts: readonly AttemptState[],
  labels: readonly string[],
  window: Window,
  end: number,
): { model: Lane; byLabel: ReadonlyMap<string, Lane> } {
  const drawn = new Drawing(labels, window);
  spans(attempts, end).forEach((span, place) => {
    if (span.to >= window.from && span.from <= window.to) drawAttempt(drawn, attempts[place]!, span);
  });
  return drawn.result();
}

function drawAttempt(drawn: Drawing, attempt: AttemptState, { from, to }: Window): void {
  const { checks } = attempt;
  const { window } = drawn;
  const first = firstAfter(checks, window.from);
  const thought = drawReasoning(drawn, attempt, from, to);
  let before = checks[first - 1]?.at ?? thought;
  for (let place = first; place < checks.length && before <= window.to; place++) {
    const check = checks[place]!;
    const began = beginOf(check);
    if (began > before) drawn.model(before, began);
    for (const one of check.verdicts) drawn.bar(one.requirement, one.success, began, began + one.duration);
    before = Math.max(before, check.at);
  }
  drawLast(drawn, attempt, before, to);
}

/** Draw the reasoning and the checks of it; return when the answer began. */
function drawReasoning(drawn: Drawing, { reasoning }: AttemptState, from: number, end: number): number {
  if (!reasoning) return from;
  const { began, ended, checks } = reasoning;
  if (began > from) drawn.model(from, began);
  drawn.model(began, ended ?? end, "reasoning");
  for (const check of checks) {
    const since = beginOf(check);
    for (const one of check.verdicts) drawn.bar(one.requirement, one.success, since, since + one.duration);
  }
  return ended ?? end;
}

/** Draw what follows the last complete check: what is under way, and the final validations. */
function drawLast(drawn: Drawing, attempt: AttemptState, before: number, end: number): void {
  const { checking, validating, final, checks } = attempt;
  const underWay = [...checking, ...(validating ? [validating] : [])];
  for (const { since, waiting, verdicts } of underWay) {
    for (const one of verdicts) drawn.bar(one.requirement, one.success, since, since + one.duration);
    for (const label of waiting) drawn.bar(label, "waiting", since, end);
  }
  const writes = checks.at(-1)?.passed !== false;
  const since = underWay.reduce((first, one) => Math.min(first, one.since), Infinity);
  const until = underWay.length ? since : writes ? writtenUntil(attempt, end) : before;
  const began = final ? validation(attempt, end)!.from : until;
  if (began > before) drawn.model(before, began);
  if (final) {
    for (const { requirement, passed, duration } of final.verdicts) {
      drawn.bar(requirement, passed ? "pass" : "fail", began, began + duration);
    }
  }
}

/** Return until when the model wrote after the last check: to the last chunk, if nobody checked any. */
function writtenUntil({ done, chunks, checks }: AttemptState, end: number): number {
  if (!done) return end;
  return checks.length ? 0 : (chunks.at(-1)?.at ?? 0);
}

/** From the least to the most that one bar of the band says of a check: who could not tell yet says the least. */
const WORST: readonly Answer[] = ["unknown", "fine", "pass", "fail"];

/**
 * Draw a whole run in one band: when the model wrote, and each check with its worst verdict. The band shows `whole`
 * seconds; a run beside a longer one ends before.
 */
export function band(attempts: readonly AttemptState[], end: number, whole = end): Lane {
  const lane = new DrawnLane();
  const window = { from: 0, to: Math.max(whole, 1e-3) };
  spans(attempts, end).forEach(({ from, to }, place) => {
    const attempt = attempts[place]!;
    let before = from;
    const add = (kind: BarKind, began: number, until: number) => {
      if (began > before) lane.add("model", { from: before, to: began }, window);
      lane.add(kind, { from: began, to: until }, window);
      before = Math.max(before, until);
    };
    const { reasoning } = attempt;
    if (reasoning) add("reasoning", reasoning.began, reasoning.ended ?? to);
    for (const check of reasoning?.checks ?? [])
      lane.add(worstOf(check), { from: beginOf(check), to: check.at }, window);
    for (const check of attempt.checks) add(worstOf(check), beginOf(check), check.at);
    for (const { since } of attempt.checking) add("waiting", since, to);
    const phase = validation(attempt, to);
    if (phase)
      add(attempt.final ? (attempt.final.passed ? "pass" : "fail") : "waiting", phase.from, phase.to);
    const until = attempt.checks.at(-1)?.passed === false ? 0 : writtenUntil(attempt, to);
    if (until > before) lane.add("model", { from: before, to: until }, window);
  });
  return lane.result();
}

function worstOf({ verdicts }: Check): Answer {
  return WORST[verdicts.reduce((worst, { success }) => Math.max(worst, WORST.indexOf(success)), 0)]!;
}

class Drawing {
  readonly #model = new DrawnLane();
  readonly #lanes: Map<string, DrawnLane>;

  constructor(
    labels: readonly string[],
    readonly window: Window,
  ) {
    this.#lanes = new Map(labels.map((label) => [label, new DrawnLane()]));
  }

  model(from: number, to: number, kind: "model" | "reasoning" = "model"): void {
    this.#model.add(kind, { from, to }, this.window);
  }

  bar(label: string, kind: BarKind, from: number, to: number): void {
    this.#lanes.get(label)?.add(kind, { from, to }, this.window);
  }

  result(): { model: Lane; byLabel: ReadonlyMap<string, Lane> } {
    return {
      model: this.#model.result(),
      byLabel: new Map([...this.#lanes].map(([label, lane]) => [label, lane.result()])),
    };
  }
}

class DrawnLane {
  readonly #kinds = new Map<BarKind, Bars>();
  #seconds = 0;

  add(kind: BarKind, { from, to }: Window, window: Window): void {
    if (to < window.from || from > window.to) return;
    this.#seconds += Math.min(to, window.to) - Math.max(from, window.from);
    let bars = this.#kinds.get(kind);
    if (!bars) this.#kinds.set(kind, (bars = new Bars(kind)));
    bars.add(unit(from, window), unit(to, window));
  }

  result(): Lane {
    const all = [...this.#kinds];
    for (const [, bars] of all) bars.end();
    const paths = new Map(all.map(([kind, { d }]) => [kind, d]));
    return { paths, seconds: this.#seconds, joined: all.some(([, { joined }]) => joined) };
  }
}

function unit(time: number, { from, to }: Window): number {
  return Math.min(1, Math.max(0, (time - from) / (to - from))) * WIDTH;
}

/** Return the index of the first check that was complete at `time` or later. */
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

/** Return round times for the axis, at most `most` and one. */
export function ticks({ from, to }: Window, most = 8): number[] {
  const span = to - from;
  if (!(span > 0)) return [];
  const power = 10 ** Math.floor(Math.log10(span / most));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((size) => span / size <= most)!;
  const found: number[] = [];
  for (let n = Math.ceil(from / step - 1e-9); n * step <= to + step * 1e-9; n++) found.push(n * step);
  return found;
}
