// @vitest-environment node
import { describe, expect, it } from "vitest";

import { band, firstAfter, lanes, spans, ticks, validation } from "../../src/figures/timeline";
import { goldenLog } from "../support/logs";

/** The bars of a path, as [from, to] of a thousand. */
function bars(path: string | undefined): number[][] {
  const found = [...(path ?? "").matchAll(/M([\d.]+) [\d.]+h([\d.]+)/g)];
  return found.map(([, from, width]) => [Number(from), Number(from) + Number(width)]);
}

describe("lanes", () => {
  const attempt = goldenLog("slow_checks").state.attempts[0]!;
  const labels = ["The text is about tea.", "no_prices", "friendly_tone"];

  it("shows when the model was waited for and when each check ran", () => {
    const { model, byLabel } = lanes([attempt], labels, { from: 0, to: 10 }, 6);
    expect(bars(model.paths.get("model"))).toEqual(
      [
        [0, 80.1],
        [200.1, 280.1],
        [400, 480],
      ].map(([from, to]) => [expect.closeTo(from!, 0), expect.closeTo(to!, 0)]),
    );
    const tea = byLabel.get("The text is about tea.")!;
    expect(bars(tea.paths.get("pass")).map(([from]) => Math.round(from!))).toEqual([80, 280]);
    expect(bars(tea.paths.get("waiting"))).toEqual([[480, 600]]);
    expect(bars(byLabel.get("friendly_tone")!.paths.get("unknown"))).toEqual([[480, 530]]);
  });

  it("shows the reasoning before the answer, and the checks of it in their own lane", () => {
    const thinking = goldenLog("reasoning_checked").state.attempts;
    const watcher = "no_secrets, in the reasoning";
    const { model, byLabel } = lanes(thinking, [watcher], { from: 0, to: 1 }, 1);
    const rounded = (path: string | undefined) => bars(path).map((bar) => bar.map(Math.round));
    expect([rounded(model.paths.get("reasoning")), rounded(model.paths.get("model"))]).toEqual([
      [[400, 700]],
      [
        [0, 400],
        [700, 899],
        [900, 999],
      ],
    ]);
    const watched = byLabel.get(watcher)!.paths;
    expect([rounded(watched.get("pass")), rounded(watched.get("fine"))]).toEqual([
      [[499, 501]],
      [[799, 801]],
    ]);
    const whole = band(thinking, 1).paths;
    expect([...whole.keys()].sort()).toEqual(["fine", "model", "pass", "reasoning"]);
  });

  it("shows that the model wrote to the last chunk where nobody checks any", () => {
    const { attempts, elapsed } = goldenLog("no_requirements").state;
    const until = (attempts[0]!.chunks.at(-1)!.at / elapsed) * 1_000;
    const { model } = lanes(attempts, [], { from: 0, to: elapsed }, elapsed);
    for (const { paths } of [model, band(attempts, elapsed)]) {
      expect(bars(paths.get("model"))).toEqual([[0, expect.closeTo(until, 0)]]);
    }
  });

  it("draws only what lies in the window", () => {
    const { model, byLabel } = lanes([attempt], labels, { from: 2.5, to: 3.5 }, 6);
    expect(bars(model.paths.get("model"))).toHaveLength(1);
    expect(bars(byLabel.get("The text is about tea.")!.paths.get("pass"))).toHaveLength(1);
    expect(byLabel.get("The text is about tea.")!.paths.has("waiting")).toBe(false);
  });

  it("joins bars that are nearer than a pixel, so that a long run stays small", () => {
    const check = attempt.checks[0]!;
    const checks = Array.from({ length: 10_000 }, (_, index) => ({ ...check, index, at: 2 + index * 0.01 }));
    const { byLabel } = lanes([{ ...attempt, checks, checking: [] }], labels, { from: 0, to: 102 }, 102);
    for (const lane of byLabel.values()) {
      for (const path of lane.paths.values()) expect(bars(path).length).toBeLessThanOrEqual(1_000);
    }
  });

  it("draws short checks in a row as low as the share of the time that they took, failures always high", () => {
    const check = attempt.checks[0]!;
    const heights = (path: string | undefined) =>
      [...path!.matchAll(/v([\d.]+)/g)].map(([, down]) => Number(down));
    const verdicts = (success: "pass" | "fail") => [{ ...check.verdicts[0]!, success, duration: 0.05 }];
    const checks = Array.from({ length: 10_000 }, (_, index) => ({
      ...check,
      index,
      at: 0.1 + index * 0.1,
      verdicts: verdicts(index === 5_000 ? "fail" : "pass"),
    }));
    const tea = lanes(
      [{ ...attempt, checks, checking: [] }],
      labels.slice(0, 1),
      { from: 0, to: 1_000 },
      1_000,
    ).byLabel.get(labels[0]!)!;
    expect(new Set(heights(tea.paths.get("pass")))).toEqual(new Set([expect.closeTo(3.5, 0)]));
    expect(heights(tea.paths.get("fail"))).toEqual([10]);
    expect([tea.seconds, tea.joined]).toEqual([expect.closeTo(500), true]);
  });

  it("adds up the part of each bar that lies in the window", () => {
    const { model, byLabel } = lanes([attempt], labels, { from: 0.5, to: 1 }, 6);
    expect([model.seconds, byLabel.get("The text is about tea.")!.seconds]).toEqual([
      expect.closeTo(0.3, 2),
      expect.closeTo(0.2, 2),
    ]);
    expect([model.joined, byLabel.get("no_prices")!.seconds]).toEqual([false, expect.closeTo(0, 2)]);
  });

  it("says when the whole text was validated, or that it is", () => {
    const final = (name: string) => goldenLog(name).state.attempts[0]!;
    expect(validation(attempt, 9)).toBeNull();
    const { final: said } = final("failed_validation");
    const longest = Math.max(...said!.verdicts.map(({ duration }) => duration));
    expect(validation(final("failed_validation"), 9)).toEqual({ from: said!.at - longest, to: said!.at });
    const validating = { waiting: ["a"], verdicts: [], since: 4 };
    expect(validation({ ...attempt, validating }, 9)).toEqual({ from: 4, to: 9 });
  });

  it("draws every attempt on the axis of the run", () => {
    const { attempts, elapsed } = goldenLog("retry").state;
    const { model } = lanes(attempts, labels, { from: 0, to: elapsed }, elapsed);
    const [first, second] = spans(attempts, elapsed);
    expect([first!.from, first!.to, second!.to]).toEqual([0, second!.from, elapsed]);
    const places = bars(model.paths.get("model")).map(([from]) => (from! / 1000) * elapsed);
    expect(places.some((at) => at < first!.to - 0.1)).toBe(true);
    expect(places.some((at) => at >= second!.from - 0.01)).toBe(true);
  });

  it("draws a band of each check's worst verdict, a rejection at full height", () => {
    const { attempts, elapsed } = goldenLog("rejected").state;
    const { paths } = band(attempts, elapsed);
    const { checks } = attempts[0]!;
    const failed = checks.filter(({ passed }) => !passed);
    expect([...paths.keys()].sort()).toEqual(["fail", "model", "pass"]);
    expect(bars(paths.get("fail"))).toHaveLength(failed.length);
    expect(bars(paths.get("pass"))).toHaveLength(checks.length - failed.length);
    expect(paths.get("fail")).toMatch(/v10\.0/);
    expect(band([], 0).paths.size).toBe(0);
  });

  it("finds the check at a time", () => {
    const checks = [1, 2, 3].map((at, index) => ({ ...attempt.checks[0]!, index, at }));
    expect([0, 1, 1.5, 3, 4].map((time) => firstAfter(checks, time))).toEqual([0, 0, 1, 2, 3]);
  });

  it("marks round times, at most eight and a bit", () => {
    expect(ticks({ from: 0, to: 3.2 })).toEqual(
      [0, 0.5, 1, 1.5, 2, 2.5, 3].map((time) => expect.closeTo(time)),
    );
    expect(ticks({ from: 100, to: 340 })).toEqual([100, 150, 200, 250, 300]);
    expect(ticks({ from: 5, to: 5 })).toEqual([]);
    for (const span of [0.003, 0.7, 9, 61, 3600, 1e6])
      expect(ticks({ from: 0, to: span }).length).toBeLessThanOrEqual(9);
  });
});
