/** Figures of one attempt: how much, how fast, and where the time went. Grows with the attempt. */

import type { JsonObject } from "../run/protocol";
import type { AttemptState, Check, RunState } from "../run/state";
import { length } from "./characters";

/** Characters in a usual token, to estimate limits that count tokens. */
const TOKEN = 4;
/** A limit of so many characters only guards against floods: no answer is expected to be that long. */
const FLOOD = 1_000_000;

/** Stretches of checking that are remembered. A check that had begun before so many others is counted from there. */
export const MOST_STRETCHES = 256;

export class Metrics {
  /** Emitted characters, in code points, including whitespace between the chunks. */
  chars = 0;
  /** Characters that the attempt continued from. */
  kept = 0;
  /** Characters behind the last chunk. */
  tail = 0;
  /** Seconds in which at least one check was running. */
  checking = 0;
  #chunks = 0;
  #checks = 0;
  /** The last stretches in which checks were running, apart from one another and in order. */
  readonly #stretches: { from: number; to: number }[] = [];
  /** When the last one ended that is remembered no more. */
  #forgotten = -Infinity;

  update(attempt: AttemptState): void {
    if (!this.#chunks) this.kept = length(attempt.kept);
    if (attempt.tail && !this.tail) this.tail = length(attempt.tail);
    for (; this.#chunks < attempt.chunks.length; this.#chunks++) {
      const { lead, text } = attempt.chunks[this.#chunks]!;
      this.chars += length(lead) + length(text);
    }
    for (; this.#checks < attempt.checks.length; this.#checks++) this.#cover(attempt.checks[this.#checks]!);
  }

  /** Checks of several chunks may overlap, and one that began early may end last. A second in which two ran counts once. */
  #cover(check: Check): void {
    const stretch = { from: Math.max(beginOf(check), this.#forgotten), to: check.at };
    for (let last = this.#stretches.at(-1); last && last.to >= stretch.from; last = this.#stretches.at(-1)) {
      stretch.from = Math.min(stretch.from, last.from);
      stretch.to = Math.max(stretch.to, last.to);
      this.checking -= last.to - last.from;
      this.#stretches.pop();
    }
    this.checking += stretch.to - stretch.from;
    this.#stretches.push(stretch);
    if (this.#stretches.length > MOST_STRETCHES) this.#forgotten = this.#stretches.shift()!.to;
  }

  /** How many stretches are remembered. */
  get remembered(): number {
    return this.#stretches.length;
  }
}

/** Return when a check began: it took as long as its slowest verdict. */
export function beginOf(check: Check): number {
  return check.at - longest(check.verdicts);
}

/** Return the longest duration in a list of any length. */
export function longest(verdicts: readonly { readonly duration: number }[]): number {
  return verdicts.reduce((most, { duration }) => Math.max(most, duration), 0);
}

/** Return how many more characters the model could have written; null if the run did not end early, or has no limit. */
export function spared({ outcome, settings }: RunState, attempt: AttemptState): number | null {
  const most = mostCharacters(settings);
  const written = Math.max(attempt.checks.at(-1)?.end ?? 0, attempt.chunks.at(-1)?.end ?? 0);
  if (
    (outcome !== "rejected" && outcome !== "stopped") ||
    most === null ||
    written <= length(attempt.kept) ||
    written >= most
  )
    return null;
  return most - written;
}

function mostCharacters({ max_tokens, limits }: JsonObject): number | null {
  const { text_chars } = (limits ?? {}) as JsonObject;
  const found = [
    ...(typeof max_tokens === "number" ? [max_tokens * TOKEN] : []),
    ...(typeof text_chars === "number" && text_chars < FLOOD ? [text_chars] : []),
  ];
  return found.length ? Math.min(...found) : null;
}
