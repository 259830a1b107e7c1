import { expect, it } from "vitest";

import {
  disagreements,
  endedWithErrors,
  GrowingText,
  standingOf,
  stoppedFirst,
  Tally,
  type Side,
} from "../../src/figures/compare";
import { textOf } from "../../src/run/fold";
import { goldenLog, goldenLogs, judged, replay } from "../support/logs";

function side(name: string, events: readonly unknown[]): Side {
  const state = replay(events);
  const tally = new Tally();
  tally.update(state.attempts.at(-1));
  return { name, state, tally };
}

const labels = ["short", "no_prices"];
const fine = () => judged({ labels, chunks: [{}, {}], whole: {}, outcome: "passed" });
const rejected = () =>
  judged({ labels, chunks: [{}, { no_prices: null }], rejects: true, outcome: "rejected" });
const failed = () => judged({ labels, chunks: [{}], whole: { short: "long" }, outcome: "failed_validation" });

it("says who was stopped first, where and by whom", () => {
  expect(stoppedFirst([side("a", rejected()), side("b", fine())])).toBe(
    "a, in chunk 2 by no_prices, after 400 ms",
  );
  expect(
    stoppedFirst([
      side("a", judged({ labels, chunks: [{}, {}, { short: null }], rejects: true, outcome: "rejected" })),
      side("b", failed()),
    ]),
  ).toBe("b, at the end by short, after 400 ms");
  expect(stoppedFirst([side("b", fine())])).toBe("");
  expect(stoppedFirst([side("a", rejected()), side("b", rejected())])).toBe("");
});

it("says which runs ended with an error, whoever was stopped first", () => {
  const broken = side("c", judged({ labels, chunks: [{}], outcome: "error" }));
  expect(endedWithErrors([side("a", rejected()), broken, side("b", fine())])).toBe("c, after 300 ms");
  expect(endedWithErrors([broken, { ...broken, name: "d" }])).toBe("c, after 300 ms; d, after 300 ms");
  expect(endedWithErrors([side("a", rejected())])).toBe("");
  expect(stoppedFirst([broken, side("a", rejected())])).toBe("a, in chunk 2 by no_prices, after 400 ms");
});

it("names the requirements whose verdicts differ, those that failed first", () => {
  const found = disagreements([
    side("a", rejected()),
    side("b", failed()),
    side("c", judged({ labels: [], chunks: [{}], outcome: "passed" })),
  ]);
  expect(
    found.map(({ requirement, said }) => [
      requirement,
      ...said.map((one) => one && [one.success, one.where]),
    ]),
  ).toEqual([
    ["short", ["pass", ""], ["fail", "at the end"], null],
    ["no_prices", ["fail", "in chunk 2"], ["pass", ""], null],
  ]);
  expect(disagreements([side("a", fine()), side("b", fine())])).toEqual([]);
});

it("until all runs are over only a fail makes a difference", () => {
  const early = (events: readonly unknown[]) => side("x", events.slice(0, 3));
  expect(
    disagreements([early(fine()), side("b", judged({ labels: [], chunks: [{}], outcome: "passed" }))]),
  ).toEqual([]);
  expect(disagreements([early(fine()), side("b", rejected())]).map(({ requirement }) => requirement)).toEqual(
    ["no_prices"],
  );
});

it("says how the runs stand", () => {
  const states = [fine(), rejected()].map(replay);
  expect(standingOf(states)).toBe("1 of 2 passed");
  expect(standingOf([states[0]!, states[0]!])).toBe("Both passed");
  expect(standingOf([states[0]!, replay(fine().slice(0, 2))])).toBe("1 of 2 running");
  const unasked = replay(judged({ labels: [], chunks: [{}], whole: {}, outcome: "passed" }));
  expect(standingOf([states[1]!, unasked])).toBe("0 of 1 passed, 1 not checked");
  expect(standingOf([...states, unasked])).toBe("1 of 2 passed, 1 not checked");
  expect(standingOf([unasked, unasked])).toBe("Both finished");
});

it("a growing text is the validated text of the last attempt, and knows where its chunks begin", () => {
  for (const { name, events } of goldenLogs()) {
    const text = new GrowingText();
    for (let count = 1; count <= events.length; count++)
      text.update(replay(events.slice(0, count)).attempts.at(-1));
    const attempt = replay(events).attempts.at(-1);
    text.update(attempt);
    expect([name, text.text]).toEqual([name, textOf(attempt).slice(0, text.text.length)]);
    for (const { index, text: words } of attempt?.chunks ?? [])
      expect(text.text.startsWith(words, text.starts.get(index))).toBe(true);
  }
});

it("counts reasoning and tool calls, and a first fail stays", () => {
  const reasoned = side("a", goldenLog("reasoning_rejected").events);
  expect(reasoned.tally.objection?.where).toMatch(/^in chunk \d+ of the reasoning$/);
});
