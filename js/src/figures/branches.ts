/** Candidates: further tries at a chunk that was rejected. They belong to the answer that goes on from one of them. */

import type { AttemptState } from "../run/state";

/** A place in an answer where chunks were rejected, and drawn again. */
export interface Branch {
  /** How much of the answer's text stands before it. */
  readonly at: number;
  /** What was rejected there, in order. */
  readonly rejected: readonly AttemptState[];
}

/** Return the places of the attempts with which answers end: each is followed by an attempt that is no candidate. */
export function answerEnds(attempts: readonly AttemptState[]): number[] {
  return attempts.flatMap((_, place) => (attempts[place + 1]?.candidate ? [] : [place]));
}

/** Return the branches of the answer that ends with the attempt at `place`, in the order of the text. */
export function branchesOf(attempts: readonly AttemptState[], place: number): Branch[] {
  const branches: { at: number; rejected: AttemptState[] }[] = [];
  for (let next = place; attempts[next]?.candidate; next--) {
    const at = attempts[next]!.kept.length;
    if (branches[0]?.at !== at) branches.unshift({ at, rejected: [] });
    branches[0]!.rejected.unshift(attempts[next - 1]!);
  }
  return branches;
}
