// @vitest-environment node
import { describe, expect, it } from "vitest";

import { clock, count, duration, number } from "../../src/figures/format";

describe("format", () => {
  it.each([
    [0, "<1 ms"],
    [0.0004, "<1 ms"],
    [0.012, "12 ms"],
    [1, "1.0 s"],
    [0.99, "990 ms"],
    [1.26, "1.2 s"],
    [59.99, "59.9 s"],
    [60, "1 min 00 s"],
    [3725.4, "62 min 05 s"],
  ])("says %d seconds as %s", (seconds, words) => expect(duration(seconds)).toBe(words));

  it("lets a clock run forwards only from nought", () =>
    expect([clock(-1), clock(0.3)]).toEqual(["0.0 s", "0.3 s"]));

  it("counts with nouns", () => {
    expect([count(0, "chunk"), count(1, "chunk"), count(1024, "chunk")]).toEqual([
      "0 chunks",
      "1 chunk",
      "1,024 chunks",
    ]);
    expect([number(3.14), number(31.4)]).toEqual(["3.1", "31"]);
  });
});
