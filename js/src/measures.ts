/** Figures of one attempt: how much, how fast, and where the time went. Grows with the attempt. */

import type { AttemptState, Check } from "./state";

export class Measures {
  /** Characters given out, in code points, whitespace between the chunks included. */
  chars = 0;
  /** Seconds in which at least one check was running. */
  checking = 0;
  #chunks = 0;
  #checks = 0;
  #covered = 0;

  update(attempt: AttemptState): void {
    for (; this.#chunks < attempt.chunks.length; this.#chunks++) {
      const { lead, text } = attempt.chunks[this.#chunks]!;
      this.chars += length(lead) + length(text);
    }
    for (; this.#checks < attempt.checks.length; this.#checks++) this.#cover(attempt.checks[this.#checks]!);
  }

  /** Checks of several chunks may overlap, and a second in which two were running is one second. */
  #cover(check: Check): void {
    const began = Math.max(this.#covered, beginOf(check));
    if (check.at <= began) return;
    this.checking += check.at - began;
    this.#covered = check.at;
  }
}

/** When a check began: its slowest verdict took as long as the check. */
export function beginOf(check: Check): number {
  return check.at - check.verdicts.reduce((most, { duration }) => Math.max(most, duration), 0);
}

/** The length in code points, which is what the run's offsets count. */
export function length(text: string): number {
  let units = text.length;
  for (let place = 0; place < text.length - 1; place++) {
    if (text.codePointAt(place)! > 0xffff) {
      units--;
      place++;
    }
  }
  return units;
}
