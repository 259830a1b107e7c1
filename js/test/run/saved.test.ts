// @vitest-environment node
import { expect, it } from "vitest";

import { readSaved, RECORDED, VERSION } from "../../src/run/saved";
import { goldenLog } from "../support/logs";

const events = goldenLog("fine").events as Record<string, unknown>[];

function read(data: unknown): unknown[] {
  const saved = readSaved(data);
  if ("problem" in saved) throw new Error(saved.problem);
  return [...saved.events];
}

it("reads each line of a recording by itself", () => {
  const header = { kind: "header", version: RECORDED };
  expect(read([header, ...events].map((line) => JSON.stringify(line)).join("\n"))).toEqual(events);
});

it("reads what a line of a notebook leaves out from the last event of its kind", () => {
  const { timestamp: _, ...brief } = events[3]!;
  const lines = [...events.slice(0, 3), brief].map((line) => JSON.stringify(line));
  const whole = [...events.slice(0, 3), { ...events[3], timestamp: events[1]!["timestamp"] }];
  expect(read({ version: VERSION, events: lines })).toEqual(whole);
});

it("of a recording's labels the last word of each rater on each requirement and attempt counts", () => {
  const header = { kind: "header", version: RECORDED };
  const label = (label: string | null, rest: object) => ({ kind: "label", label, rater: "ana", ...rest });
  const said = [
    label("good", {}),
    label("bad", { requirement: "tone" }),
    label("bad", { start: 3 }),
    label("good", { rater: "bo" }),
    label("good", { attempt: 1 }),
    label(null, { rater: "bo" }),
    label(null, { requirement: "tone", note: "hm" }),
    { kind: "label", label: "so-so" },
  ];
  const saved = readSaved([header, ...events, ...said].map((line) => JSON.stringify(line)).join("\n"));
  expect("problem" in saved || saved.labels).toEqual([said[2], said[4], said[6]]);
  const kept = {
    version: VERSION,
    events: events.map((event) => JSON.stringify(event)),
    labels: [said[0], 7],
  };
  expect(readSaved({ ...kept, run: "r", file: 3 })).toMatchObject({
    labels: [said[0]],
    name: { run: "r", file: null },
  });
});
