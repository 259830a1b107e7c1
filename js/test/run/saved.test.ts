// @vitest-environment node
import { expect, it } from "vitest";

import { readSaved, VERSION } from "../../src/run/saved";
import { goldenLog } from "../support/logs";

const events = goldenLog("fine").events as Record<string, unknown>[];

function read(data: unknown): unknown[] {
  const saved = readSaved(data);
  if ("problem" in saved) throw new Error(saved.problem);
  return [...saved.events];
}

it("reads each line of a recording by itself", () => {
  const header = { kind: "header", version: VERSION };
  expect(read([header, ...events].map((line) => JSON.stringify(line)).join("\n"))).toEqual(events);
});

it("reads what a line of a notebook leaves out from the last event of its kind", () => {
  const { timestamp: _, ...brief } = events[3]!;
  const lines = [...events.slice(0, 3), brief].map((line) => JSON.stringify(line));
  const whole = [...events.slice(0, 3), { ...events[3], timestamp: events[1]!["timestamp"] }];
  expect(read({ version: VERSION, events: lines })).toEqual(whole);
});
