import { describe, expect, it } from "vitest";
import { answerEnds, branchesOf } from "../../src/figures/branches";
import type { AttemptState } from "../../src/run/state";

/** Attempts given by their candidate's number, the text that they continue, and why they were begun. */
function attempts(...given: [candidate: number, kept: string, reason: string | null][]): AttemptState[] {
  return given.map(
    ([candidate, kept, reason], place) => ({ attempt: place + 1, candidate, kept, reason }) as AttemptState,
  );
}

describe("branches", () => {
  const drawn = attempts(
    [0, "", null],
    [1, "A.", "one"],
    [2, "A.", "two"],
    [1, "A. B.", "three"],
    [0, "", "four"],
    [1, "", "five"],
  );

  it("belong to the answer that goes on from them", () => {
    expect(answerEnds(drawn)).toEqual([3, 5]);
    expect(answerEnds(drawn.slice(0, 1))).toEqual([0]);
    expect(answerEnds([])).toEqual([]);
  });

  it("stand where a chunk was rejected, with why each try was", () => {
    expect(branchesOf(drawn, 3)).toEqual([
      { at: 2, reasons: ["one", "two"] },
      { at: 5, reasons: ["three"] },
    ]);
    expect(branchesOf(drawn, 2)).toEqual([{ at: 2, reasons: ["one", "two"] }]);
    expect(branchesOf(drawn, 5)).toEqual([{ at: 0, reasons: ["five"] }]);
    expect(branchesOf(drawn, 4)).toEqual([]);
    expect(branchesOf([], 0)).toEqual([]);
  });
});
