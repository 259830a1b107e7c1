// @vitest-environment node
import { describe, expect, it } from "vitest";

import { Metrics, MOST_STRETCHES } from "../../src/figures/metrics";
import { goldenLog } from "../support/logs";
import { random } from "../support/random";

describe("metrics", () => {
  it("count a second in which two checks ran as one second", () => {
    const attempt = goldenLog("slow_checks").state.attempts[0]!;
    const metrics = new Metrics();
    metrics.update(attempt);
    expect(metrics.checking).toBeCloseTo(2.4);
    const overlapping = {
      ...attempt,
      checks: attempt.checks.map((check, n) => ({ ...check, at: 2 + n * 0.5 })),
    };
    const again = new Metrics();
    again.update(overlapping);
    expect(again.checking).toBeCloseTo(1.7);
  });

  it("count each moment in which a check ran once, in whatever order the checks had begun", () => {
    const chance = random(3);
    const attempt = goldenLog("slow_checks").state.attempts[0]!;
    const [check] = attempt.checks;
    const [verdict] = check!.verdicts;
    for (let round = 0; round < 200; round++) {
      const ends = Array.from({ length: 12 }, () => Math.floor(chance() * 60)).sort((a, b) => a - b);
      const checks = ends.map((at, index) => {
        const duration = Math.floor(chance() * (at + 1) * chance());
        return { ...check!, index, at, verdicts: [{ ...verdict!, duration }] };
      });
      const moments = new Set(
        checks.flatMap((one) => Array.from({ length: one.verdicts[0]!.duration }, (_, n) => one.at - 1 - n)),
      );
      const metrics = new Metrics();
      for (let known = 1; known <= checks.length; known++)
        metrics.update({ ...attempt, checks: checks.slice(0, known) });
      expect(metrics.checking).toBe(moments.size);
    }
  });

  it("remember few stretches of a long run, and count no moment twice that they forgot", () => {
    const attempt = goldenLog("slow_checks").state.attempts[0]!;
    const [check] = attempt.checks;
    const [verdict] = check!.verdicts;
    const of = (at: number, duration: number) => ({ ...check!, at, verdicts: [{ ...verdict!, duration }] });
    const checks = Array.from({ length: 3 * MOST_STRETCHES }, (_, n) => of(2 * n + 1, 1));
    const metrics = new Metrics();
    metrics.update({ ...attempt, checks });
    expect([metrics.checking, metrics.remembered]).toEqual([checks.length, MOST_STRETCHES]);
    // One that had begun at the beginning of the run covers the gaps that are remembered, each once.
    const last = 6 * MOST_STRETCHES;
    metrics.update({ ...attempt, checks: [...checks, of(last, last)] });
    const gaps = MOST_STRETCHES + 1;
    expect([metrics.checking, metrics.remembered]).toEqual([checks.length + gaps, 1]);
  });
});
