// @vitest-environment node
import { describe, expect, it } from "vitest";

import { Verdicts } from "../../src/figures/verdicts";
import { goldenLog } from "../support/logs";

describe("verdicts", () => {
  it("counts verdicts and times, and each check once", () => {
    const attempt = goldenLog("rejected").state.attempts[0]!;
    const verdicts = new Verdicts();
    const half = { ...attempt, checks: attempt.checks.slice(0, 2) };
    verdicts.update(["The text is about tea.", "no_prices", "friendly_tone"], half);
    half.checks.push(...attempt.checks.slice(2));
    verdicts.update([], half);
    verdicts.update([], half);
    const [tea, prices] = verdicts.requirements;
    expect(verdicts.requirements.map(({ counts }) => counts)).toEqual([
      { pass: 3, fine: 0, fail: 0, unknown: 1 },
      { pass: 3, fine: 0, fail: 1, unknown: 0 },
      { pass: 3, fine: 0, fail: 0, unknown: 1 },
    ]);
    expect([tea!.seconds.toFixed(3), tea!.slowest]).toEqual(["0.048", 0.012]);
    expect([prices!.latest?.success, prices!.failed?.verdict.reason]).toEqual(["fail", "names a price"]);
    expect([verdicts.verdictOf("no_prices", 3)?.success, verdicts.verdictOf("no_prices", 4)]).toEqual([
      "fail",
      undefined,
    ]);
  });
});
