// @vitest-environment node
import { describe, expect, it } from "vitest";

import type { AttemptState } from "../../src/run/state";
import { Measures, length } from "../../src/figures/metrics";
import { Strip } from "../../src/figures/strip";
import { Tally } from "../../src/figures/verdicts";
import { goldenLog } from "../support/logs";
import { random } from "../support/random";

const attemptOf = (name: string, place = 0): AttemptState => goldenLog(name).state.attempts[place]!;

describe("strip", () => {
  it("has a cell per chunk while they fit", () => {
    const strip = new Strip();
    (["pass", "unknown", "fail"] as const).forEach((success, index) => strip.add(index, success));
    expect([strip.size, strip.slots, strip.length]).toEqual([1, 12, 3]);
    expect([0, 1, 2, 3].map((cell) => strip.kind(cell))).toEqual(["pass", "unknown", "fail", "none"]);
  });

  it("never has more than 64 cells, each with the worst of its chunks and the first one that was so bad", () => {
    const dice = random(3);
    for (const chunks of [64, 65, 129, 1_000, 10_000]) {
      const strip = new Strip();
      const all = Array.from({ length: chunks }, () =>
        dice() < 0.01 ? "fail" : dice() < 0.05 ? "unknown" : "pass",
      );
      all.forEach((success, index) => strip.add(index, success));
      expect(strip.length).toBeLessThanOrEqual(64);
      for (let cell = 0; cell < strip.length; cell++) {
        const inside = all.slice(cell * strip.size, (cell + 1) * strip.size);
        const worst = ["fail", "unknown", "pass"].find((kind) => inside.includes(kind as "fail"))!;
        expect(strip.kind(cell)).toBe(worst);
        expect(strip.chunkOf(cell)).toBe(cell * strip.size + inside.indexOf(worst as "fail"));
      }
    }
  });

  it("leaves cells empty for chunks that were not asked about", () => {
    const strip = new Strip();
    strip.add(3, "pass");
    expect([0, 1, 2, 3].map((cell) => strip.kind(cell))).toEqual(["none", "none", "none", "pass"]);
    expect(strip.chunkOf(1)).toBe(1);
  });
});

describe("tally", () => {
  it("counts verdicts, times and reasons, and each check once", () => {
    const attempt = attemptOf("rejected");
    const tally = new Tally();
    const half = { ...attempt, checks: attempt.checks.slice(0, 2) };
    tally.update(["The text is about tea.", "no_prices", "friendly_tone"], half);
    half.checks.push(...attempt.checks.slice(2));
    tally.update([], half);
    tally.update([], half);
    const [tea, prices] = tally.answers;
    expect(tally.answers.map(({ counts }) => counts)).toEqual([
      { pass: 3, fail: 0, unknown: 1 },
      { pass: 3, fail: 1, unknown: 0 },
      { pass: 3, fail: 0, unknown: 1 },
    ]);
    expect([tea!.seconds.toFixed(3), tea!.slowest, tea!.explained?.index]).toEqual(["0.048", 0.012, 2]);
    expect([prices!.latest?.success, prices!.explained?.verdict.reason]).toEqual(["fail", "names a price"]);
    expect([tally.verdictOf("no_prices", 3)?.success, tally.verdictOf("no_prices", 4)]).toEqual([
      "fail",
      undefined,
    ]);
  });
});

describe("measures", () => {
  it("count characters as Python does", () => {
    for (const text of ["", "abc", "🍵", "a🍵b\ud800", "\ud83c\udf75\udf75"])
      expect(length(text)).toBe([...text].length);
  });

  it("count a second in which two checks ran as one second", () => {
    const attempt = attemptOf("slow_checks");
    const measures = new Measures();
    measures.update(attempt);
    expect(measures.checking).toBeCloseTo(2.4);
    const overlapping = {
      ...attempt,
      checks: attempt.checks.map((check, n) => ({ ...check, at: 2 + n * 0.5 })),
    };
    const again = new Measures();
    again.update(overlapping);
    expect(again.checking).toBeCloseTo(1.7);
  });
});
