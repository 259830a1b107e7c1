import { describe, expect, it } from "vitest";
import { answerEnds, branchesOf } from "../../src/figures/branches";
import type { AttemptState } from "../../src/run/state";

/** Attempts given by their candidate's number and the text that they continue. */
function attempts(...given: [candidate: number, kept: string][]): AttemptState[] {
  return given.map(([candidate, kept], place) => ({ attempt: place + 1, candidate, kept }) as AttemptState);
}

describe("branches", () => {
  const drawn = attempts([0, ""], [1, "A."], [2, "A."], [1, "A. B."], [0, ""], [1, ""]);

  it("belong to the answer that goes on from them", () => {
    expect(answerEnds(drawn)).toEqual([3, 5]);
    expect(answerEnds(attempts([0, ""]))).toEqual([0]);
    expect(answerEnds([])).toEqual([]);
  });

  it("stand where a chunk was rejected, with all that was rejected there", () => {
    const [first, second, third] = drawn;
    expect(branchesOf(drawn, 3)).toEqual([
      { at: 2, rejected: [first, second] },
      { at: 5, rejected: [third] },
    ]);
    expect(branchesOf(drawn, 2)).toEqual([{ at: 2, rejected: [first, second] }]);
    expect(branchesOf(drawn, 5)).toEqual([{ at: 0, rejected: [drawn[4]] }]);
    expect(branchesOf(drawn, 4)).toEqual([]);
    expect(branchesOf([], 0)).toEqual([]);
  });
});
