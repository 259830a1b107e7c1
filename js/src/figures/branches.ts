/** Candidates: further tries at a chunk that was rejected. They belong to the answer that goes on from one of them. */

import type { AttemptState } from "../run/state";

/** A place in an answer where a chunk was rejected, and drawn again. */
export interface Branch {
  /** How much of the answer's text stands before it. */
  readonly at: number;
  /** Why each try was rejected, in order. */
  readonly reasons: readonly string[];
}

/** Return the places of the attempts with which answers end: each is followed by an attempt that is no candidate. */
export function answerEnds(attempts: readonly AttemptState[]): number[] {
  return attempts.flatMap((_, place) => (attempts[place + 1]?.candidate ? [] : [place]));
}

/** Return the branches of the answer so far that has the attempt at `place`, in the order of the text. */
export function branchesOf(attempts: readonly AttemptState[], place: number): Branch[] {
  const branches: { at: number; reasons: string[] }[] = [];
  for (let next = place; attempts[next]?.candidate; next--) {
    const { kept, reason } = attempts[next]!;
    if (branches[0]?.at !== kept.length) branches.unshift({ at: kept.length, reasons: [] });
    branches[0]!.reasons.unshift(reason ?? "");
  }
  return branches;
}
