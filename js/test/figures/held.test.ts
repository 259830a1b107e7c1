// @vitest-environment node
import { describe, expect, it } from "vitest";

import { heldBack, joinedSpans, markFaults } from "../../src/figures/held";
import type { Check, Chunk, Verdict } from "../../src/run/state";
import { goldenLog } from "../support/logs";

const attempt = { ...goldenLog("rejected").state.attempts[0]!, kept: "", checks: [] };
const chunk = (end: number): Chunk => ({ index: 0, lead: "", text: "", start: 0, end, cut: false, at: 0 });
const fail = (span?: readonly [number, number]): Verdict => ({
  requirement: "calm",
  success: "fail",
  reason: null,
  score: null,
  duration: 0,
  ...(span ? { span } : {}),
});
const check = (start: number, end: number, ...verdicts: Verdict[]): Check => ({
  index: 1,
  passed: false,
  start,
  end,
  verdicts,
  at: 1,
});

describe("text that was held back", () => {
  it("is cut into the whitespace before it, what was rejected, and what was not finished", () => {
    const held = heldBack(
      " 🍵 costs 40. And",
      { ...attempt, chunks: [chunk(10)] },
      check(11, 22, fail([19, 21])),
    );
    expect(held).toEqual({
      lead: " ",
      rejected: [
        { text: "🍵 costs ", fault: false },
        { text: "40", fault: true },
        { text: ".", fault: false },
      ],
      unfinished: " And",
    });
  });

  it("begins behind the text that an attempt goes on from, where it has no chunk of its own", () => {
    const held = heldBack("Bad.", { ...attempt, chunks: [], kept: "Tea 🍵" }, check(5, 9, fail()));
    expect(held.rejected).toEqual([{ text: "Bad.", fault: false }]);
  });

  it("was not finished where nothing was rejected, or nobody knows where it stands", () => {
    const whole = { lead: "", rejected: [], unfinished: "And then" };
    expect(heldBack("And then", attempt, null)).toEqual(whole);
    expect(heldBack("And then", { ...attempt, chunks: [chunk(-1)] }, check(-1, -1, fail()))).toEqual(whole);
  });
});

it("faults may overlap and reach out of their chunk", () => {
  const found = markFaults("abcdef", 10, [
    [8, 12],
    [11, 13],
    [15, 99],
  ]);
  expect(found).toEqual([
    { text: "abc", fault: true },
    { text: "de", fault: false },
    { text: "f", fault: true },
  ]);
});

describe("spans that are joined", () => {
  it("are in order and apart from one another, and no list of many is longer than they need", () => {
    const spans = [
      [7, 9],
      [1, 3],
      [2, 5],
      [5, 6],
      [8, 8],
    ] as const;
    expect(joinedSpans(spans)).toEqual([
      [1, 6],
      [7, 9],
    ]);
    expect(joinedSpans([])).toEqual([]);
  });
});
