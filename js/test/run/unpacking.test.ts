// @vitest-environment node
import { expect, it } from "vitest";

import type { TooLarge } from "../../src/run/budget";
import { readSaved } from "../../src/run/saved";
import { goldenLog } from "../support/logs";
import { packedLogs, type PackedRun } from "../support/packed";
import { random } from "../support/random";

type Fields = Record<string, unknown>;
/** What no view shows once the run has settled. */
const PASSING = ["pending", "checking", "verdict", "preview", "validating"];

function read(data: unknown) {
  const saved = readSaved(data);
  if ("problem" in saved) throw new Error(saved.problem);
  return { ...saved, events: [...saved.events] as unknown as Fields[] };
}

/** Whether an event is kept: reasoning only when it begins, says something, or ends. */
function isKept(event: Fields, place: number, all: readonly Fields[]): boolean {
  if (event["kind"] !== "reasoning" || event["done"] || event["text"])
    return !PASSING.includes(String(event["kind"]));
  const isSame = (one: Fields) => one["kind"] === "reasoning" && one["attempt"] === event["attempt"];
  return all.findIndex(isSame) === place;
}

it.each(Object.entries(packedLogs()))("reads what the kernel has packed: %s", (name, packed) => {
  const kept = (goldenLog(name).events as Fields[])
    .filter(isKept)
    .map((event, seq): Fields => ({ ...event, seq }));
  const saved = read(packed);
  expect(saved.events).toEqual(kept);
  expect(saved.count).toBe(kept.length);
  expect(saved.ended).toBeCloseTo(Number(kept.at(-1)!["timestamp"]), 3);
});

it("counts characters beyond the first plane once", () => {
  const { events, ...rest } = packedLogs()["no_requirements"]!;
  const first = events.findIndex((line) => line.startsWith("="));
  const cups = "\u{1f375}".repeat(3);
  const lines = events.map((line, place) => (place === first ? `=\n${cups}` : line));
  const found = read({ ...rest, events: lines }).events.filter(({ text }) => text === cups);
  expect(found.map(({ start, end, lead }) => [Number(end) - Number(start), lead])).toEqual([[3, "\n"]]);
});

it("stops at the budget, whatever short lines stand for", () => {
  const { events, times, ...rest } = packedLogs()["passed"]!;
  const lines = [...events.slice(0, -3), ...Array<string>(100_001).fill("+ Tea.")];
  expect(() => read({ ...rest, times: `${times} `.repeat(200_000 / 10), events: lines })).toThrow(
    "too large to be drawn here" satisfies TooLarge["message"],
  );
});

it.each([
  [990, "read"],
  [1_001, "too large"],
  [3_000, "too large"],
])("reads a verdict of each of %i requirements, or says that these are too many", (number, expected) => {
  const labels = Array.from({ length: number }, (_, place) => `r${place}`);
  const results = labels.map(() => ({ passed: true, reason: null, score: null }));
  const { events, times, ...rest } = packedLogs()["passed"]!;
  const final = { kind: "full_validation", attempt: 1, passed: true, requirements: labels, results };
  const packed = {
    ...rest,
    times: [times.split(" ")[0]!, [1, ...labels.map((_, place) => place)].join()].join(" "),
    events: [events[0]!, JSON.stringify(final)],
  };
  const found = () => {
    try {
      const [, last] = read(packed).events;
      return (last!["durations"] as number[]).length === number ? "read" : "unread";
    } catch (error) {
      return String(error).includes("more than 1,000 requirements") ? "too large" : String(error);
    }
  };
  expect(found()).toBe(expected);
});

it("never throws but for a run that is too large, however it was changed", () => {
  const next = random(7);
  const logs = Object.values(packedLogs());
  const odd = [
    "",
    "+",
    "=",
    "{}",
    "]",
    '{"kind":"chunk","lead":[],"text":7,"end":{}}',
    '{"kind":"quick_check","new":1}',
  ];
  const pick = <T>(list: readonly T[]) => list[Math.floor(next() * list.length)]!;
  for (let round = 0; round < 300; round++) {
    const packed = pick<PackedRun>(logs);
    const events = packed.events.map((line, place) => (place && next() < 0.3 ? pick(odd) : line));
    const times = packed.times.replace(/(?<= .*)\d/g, (digit) =>
      next() < 0.1 ? pick(["x", " ", ",", "-", "9e9"]) : digit,
    );
    const saved = read({ ...packed, events, times });
    expect(saved.events).toHaveLength(saved.count);
  }
});
