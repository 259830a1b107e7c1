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

/** Where an attempt other than the first begins, in seconds, and what it is called. */
export interface Beginning {
  readonly at: number;
  readonly words: string;
}

/** Return where the attempts behind the first one begin. Answers are counted as their tabs are, tries at each chunk. */
export function beginnings(attempts: readonly AttemptState[]): Beginning[] {
  let answer = 1;
  return attempts.slice(1).map(({ began, candidate }) => {
    if (candidate) return { at: began, words: `try ${candidate + 1}` };
    return { at: began, words: `attempt ${++answer}` };
  });
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
