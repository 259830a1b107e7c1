// @vitest-environment node
import { describe, expect, it } from "vitest";

import { Metrics } from "../../src/figures/metrics";
import { goldenLog } from "../support/logs";

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
});
