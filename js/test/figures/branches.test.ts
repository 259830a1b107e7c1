import { describe, expect, it } from "vitest";
import { answerEnds, beginnings, branchesOf } from "../../src/figures/branches";
import type { AttemptState } from "../../src/run/state";

/** Attempts given by their candidate's number, the text that they continue, and why they were begun. */
function attempts(...given: [candidate: number, kept: string, reason: string | null][]): AttemptState[] {
  return given.map(
    ([candidate, kept, reason], place) => ({ attempt: place + 1, candidate, kept, reason }) as AttemptState,
  );
}

it("names where attempts begin: answers as their tabs, further tries at a chunk by their number", () => {
  const begun = attempts([0, "", null], [1, "A.", ""], [2, "A.", ""], [0, "", ""], [1, "", ""], [0, "", ""]);
  const timed = begun.map((one, began) => ({ ...one, began }));
  expect(beginnings(timed)).toEqual([
    { at: 1, words: "try 2" },
    { at: 2, words: "try 3" },
    { at: 3, words: "attempt 2" },
    { at: 4, words: "try 2" },
    { at: 5, words: "attempt 3" },
  ]);
  expect(beginnings([])).toEqual([]);
});

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
