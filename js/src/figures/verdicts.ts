/** What the checks of one attempt add up to, per requirement; grows with the attempt, never recounts. */

import type { AttemptState, Check, Verdict } from "../run/state";
import type { Success } from "../run/protocol";
import { Strip } from "./strip";

/** One requirement's answers so far. */
export interface Answers {
  readonly label: string;
  /** Place in the order in which the run knows its requirements. */
  readonly place: number;
  readonly counts: Record<Success, number>;
  readonly strip: Strip;
  seconds: number;
  slowest: number;
  latest: Verdict | null;
  /** The last verdict that came with a reason, and its chunk. */
  explained: { verdict: Verdict; index: number } | null;
  firstFail: number | null;
}

/** No more verdicts than this are counted in one frame. */
const MOST_COUNTED = 40_000;

export class Tally {
  readonly answers: Answers[] = [];
  readonly #byLabel = new Map<string, Answers>();
  readonly #places = new Map<number, number>();
  #attempt: AttemptState | null = null;
  #read = 0;

  /** Count the checks that are new, or some of them if they are very many. */
  update(requirements: readonly string[], attempt: AttemptState): void {
    this.#attempt = attempt;
    for (const label of requirements) this.#of(label);
    for (const { requirement } of attempt.final?.verdicts ?? []) this.#of(requirement);
    const { checks } = attempt;
    for (let counted = 0; this.#read < checks.length && counted < MOST_COUNTED; this.#read++) {
      const check = checks[this.#read]!;
      this.#places.set(check.index, this.#read);
      this.#add(check);
      counted += check.verdicts.length;
    }
  }

  /** Whether no check is left to be counted. */
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

  /** What a requirement said of a chunk. */
  verdictOf(label: string, index: number): Verdict | undefined {
    return this.checkOf(index)?.verdicts.find((verdict) => verdict.requirement === label);
  }

  #of(label: string): Answers {
    let answers = this.#byLabel.get(label);
    if (!answers) {
      answers = {
        label,
        place: this.answers.length,
        counts: { pass: 0, fail: 0, unknown: 0 },
        strip: new Strip(),
        seconds: 0,
        slowest: 0,
        latest: null,
        explained: null,
        firstFail: null,
      };
      this.#byLabel.set(label, answers);
      this.answers.push(answers);
    }
    return answers;
  }

  #add(check: Check): void {
    for (const verdict of check.verdicts) {
      const answers = this.#of(verdict.requirement);
      answers.counts[verdict.success]++;
      answers.seconds += verdict.duration;
      answers.slowest = Math.max(answers.slowest, verdict.duration);
      answers.latest = verdict;
      if (verdict.reason) answers.explained = { verdict, index: check.index };
      if (verdict.success === "fail") answers.firstFail ??= check.index;
      answers.strip.add(check.index, verdict.success);
    }
  }
}
