/** The verdicts of one attempt, counted per requirement as it grows; and the selection of requirements to show. */

import type { Answer } from "../run/protocol";
import type { AttemptState, Check, Verdict } from "../run/state";
import { Strip } from "./strip";

/** One requirement and its verdicts so far. */
export interface Requirement {
  readonly label: string;
  /** Index in the run's list of requirements. */
  readonly place: number;
  /** Whether it watches the model's reasoning, whose chunks are counted by themselves. */
  watchesReasoning: boolean;
  readonly counts: Record<Answer, number>;
  readonly strip: Strip;
  seconds: number;
  slowest: number;
  latest: Verdict | null;
  /** The first verdict that failed, and its chunk. */
  failed: { verdict: Verdict; index: number } | null;
}

/** No more verdicts than this are counted in one frame. */
const MOST_COUNTED = 40_000;

export class Verdicts {
  readonly requirements: Requirement[] = [];
  readonly #byLabel = new Map<string, Requirement>();
  readonly #places = new Map<number, number>();
  #attempt: AttemptState | null = null;
  #read = 0;
  #readReasoning = 0;

  /** Count the new checks, or some of them if there are very many. */
  update(labels: readonly string[], attempt: AttemptState): void {
    this.#attempt = attempt;
    for (const label of labels) this.#of(label);
    for (const { requirement } of attempt.final?.verdicts ?? []) this.#of(requirement);
    const { checks, reasoning } = attempt;
    const thoughts = reasoning?.checks ?? [];
    for (; this.#readReasoning < thoughts.length; this.#readReasoning++)
      this.#add(thoughts[this.#readReasoning]!, true);
    for (let counted = 0; this.#read < checks.length && counted < MOST_COUNTED; this.#read++) {
      const check = checks[this.#read]!;
      this.#places.set(check.index, this.#read);
      this.#add(check);
      counted += check.verdicts.length;
    }
  }

  /** Whether all checks are counted. */
  get isComplete(): boolean {
    return this.#read === (this.#attempt?.checks.length ?? 0);
  }

  get checked(): number {
    return this.#read;
  }

  /** The check of a chunk, if it is complete. */
  checkOf(index: number): Check | undefined {
    const place = this.#places.get(index);
    return place === undefined ? undefined : this.#attempt?.checks[place];
  }

  /** Return the verdict of a requirement that watches the reasoning on a chunk of it. */
  verdictOnReasoning(label: string, index: number): Verdict | undefined {
    const checks = this.#attempt?.reasoning?.checks ?? [];
    const of = checks.filter((check) => check.index === index).flatMap(({ verdicts }) => verdicts);
    return of.find(({ requirement }) => requirement === label);
  }

  /** Return the verdict of a requirement on a chunk. */
  verdictOf(label: string, index: number): Verdict | undefined {
    return this.checkOf(index)?.verdicts.find((verdict) => verdict.requirement === label);
  }

  #of(label: string): Requirement {
    let found = this.#byLabel.get(label);
    if (!found) {
      found = {
        label,
        place: this.requirements.length,
        watchesReasoning: false,
        counts: { pass: 0, fine: 0, unknown: 0, fail: 0 },
        strip: new Strip(),
        seconds: 0,
        slowest: 0,
        latest: null,
        failed: null,
      };
      this.#byLabel.set(label, found);
      this.requirements.push(found);
    }
    return found;
  }

  #add(check: Check, ofReasoning = false): void {
    for (const verdict of check.verdicts) {
      const found = this.#of(verdict.requirement);
      found.watchesReasoning ||= ofReasoning;
      found.counts[verdict.success]++;
      found.seconds += verdict.duration;
      found.slowest = Math.max(found.slowest, verdict.duration);
      found.latest = verdict;
      if (verdict.success === "fail") found.failed ??= { verdict, index: check.index };
      found.strip.add(check.index, verdict.success);
    }
  }
}

export type Order = "given" | "failures" | "slowest";

/** Which requirements a person wants to see, and in what order. */
export interface Selection {
  readonly order: Order;
  readonly search: string;
}

/** With fewer requirements than this, a control to sort them is not worth its space, and none is folded away. */
export const FEW = 5;

/** Sort and filter `all` requirements as the person has chosen; `secondsOf` gives the time that is shown. */
export function select(
  all: readonly Requirement[],
  attempt: AttemptState | undefined,
  { order, search }: Selection,
  secondsOf: (requirement: Requirement) => number | null,
): Requirement[] {
  const wanted = search.trim().toLowerCase();
  const finals = attempt?.final?.verdicts.filter(({ passed }) => !passed) ?? [];
  const failed = new Set(finals.map(({ requirement }) => requirement));
  /** What failed for the whole text comes before what failed for a chunk. */
  const failures = ({ label, counts }: Requirement) => (failed.has(label) ? Number.MAX_VALUE : counts.fail);
  const shown = all.filter(({ label }) => label.toLowerCase().includes(wanted));
  if (all.length < FEW) return shown;
  if (order === "failures") shown.sort((a, b) => failures(b) - failures(a) || a.place - b.place);
  if (order === "slowest") {
    const times = new Map(shown.map((one) => [one, secondsOf(one) ?? -1]));
    shown.sort((a, b) => times.get(b)! - times.get(a)! || a.place - b.place);
  }
  return shown;
}
