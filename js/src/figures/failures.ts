/** Which requirements failed in an attempt, and where. */

import type { AttemptState } from "../run/state";

export interface Failure {
  readonly requirement: string;
  /** The first chunk that failed; null if the whole text did. */
  readonly chunk: number | null;
  readonly reason: string | null;
}

/** Return the requirements that failed, each once, those that failed for a chunk first. */
export function failuresOf({ checks, final }: AttemptState): Failure[] {
  const found = new Map<string, Failure>();
  const add = (requirement: string, chunk: number | null, reason: string | null) => {
    if (!found.has(requirement)) found.set(requirement, { requirement, chunk, reason });
  };
  for (const { index, verdicts } of checks) {
    for (const { requirement, success, reason } of verdicts)
      if (success === "fail") add(requirement, index, reason);
  }
  for (const { requirement, passed, reason, error } of final?.verdicts ?? []) {
    if (!passed) add(requirement, null, reason ?? error);
  }
  return [...found.values()];
}
