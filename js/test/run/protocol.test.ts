// @vitest-environment node
import { describe, expect, it } from "vitest";

import { readEvent, readLines, readMessage } from "../../src/run/protocol";
import { goldenLog, goldenLogs, readAll } from "../support/logs";
import { random } from "../support/random";

describe("protocol", () => {
  it.each(goldenLogs())("reads every event of $name as it is", ({ events }) => {
    expect(readAll(events)).toEqual(events);
  });

  it.each([
    undefined,
    null,
    0,
    "events",
    [],
    {},
    { type: "events" },
    { type: "events", first: -1, lines: "[]" },
    { type: "events", first: 0.5, lines: "[]" },
    { type: "events", first: "0", lines: "[]" },
    { type: "events", first: 0, lines: "[" },
    { type: "events", first: 0, lines: "{}" },
    { type: "events", first: 0, lines: [] },
    { type: "withheld" },
    { type: "withheld", text: 1 },
    { type: "withheld", text: "", reasoning: 1 },
    { type: "__proto__" },
    { type: "toString" },
    { type: ["events"], first: 0, lines: "[]" },
  ])("does not take %j for a message", (message) => {
    expect(readMessage(message)).toBeNull();
  });

  it("reads what is damaged in a list as unread, in its place", () => {
    const good = goldenLogs()[0]!.events[0];
    const values = [
      good,
      null,
      7,
      { kind: "toString", seq: 3, elapsed: 0, timestamp: 0 },
      { ...(good as object), seq: 9 },
    ];
    const unread = [1, 2, 3, 4].map((seq) => ({ kind: "unread", seq }));
    expect(readLines(JSON.stringify(values), 0)).toEqual([good, ...unread]);
  });

  it("does not take an event with a field of another type, or without it", () => {
    const wrong = [undefined, null, [], {}, "x", -0.5, true];
    for (const event of goldenLogs().flatMap(({ events }) => events) as Record<string, unknown>[]) {
      const seq = event["seq"] as number;
      for (const name of Object.keys(event)) {
        const late =
          {
            completed: ["usage", "finish_reason"],
            retry: ["outcome", "kept", "candidate"],
            verdict: ["fine"],
            reasoning: ["checked"],
          }[event["kind"] as string] ?? [];
        const absent = (value: unknown) => late.includes(name) && value === undefined;
        const accepted = wrong.filter(
          (value) => !absent(value) && readEvent({ ...event, [name]: value }, seq).kind !== "unread",
        );
        const same = accepted.filter(
          (value) => typeof value !== typeof event[name] && event[name] !== null && value !== null,
        );
        expect([name, same]).toEqual([name, []]);
      }
    }
  });

  it("takes a verdict that says whether nothing was found so far, and none that says so in other words", () => {
    const [check] = goldenLog("fine").events.slice(1) as Record<string, unknown>[];
    const [result, ...others] = check!["results"] as Record<string, unknown>[];
    const kindOf = (fine: unknown) =>
      readEvent({ ...check, results: [{ ...result, fine }, ...others] }, 1).kind;
    expect([true, false, undefined].map(kindOf)).toEqual(["quick_check", "quick_check", "quick_check"]);
    expect(["yes", 1, null].map(kindOf)).toEqual(["unread", "unread", "unread"]);
  });

  it("does not take a check whose lists do not agree", () => {
    const checks = goldenLogs().flatMap(({ events }) => events) as Record<string, unknown>[];
    for (const check of checks.filter(({ kind }) => kind === "quick_check" || kind === "full_validation")) {
      const event = { ...check, durations: [] };
      expect(readEvent(event, check["seq"] as number).kind).toBe("unread");
    }
  });

  it("does not take a check that took longer than anybody lives, or less than no time", () => {
    const { events } = goldenLogs().find(({ name }) => name === "slow_checks")!;
    const timed = (events as Record<string, unknown>[]).filter(
      (event) => "durations" in event || "duration" in event,
    );
    for (const seconds of [1e308, 1e9 + 1, -1]) {
      const kinds = timed.map((event) => {
        const durations = (event["results"] as unknown[] | undefined)?.map(() => seconds);
        const change = durations ? { durations } : { duration: seconds };
        return readEvent({ ...event, ...change }, event["seq"] as number).kind;
      });
      expect(new Set(kinds)).toEqual(new Set(["unread"]));
    }
  });

  it("never throws, whatever comes", () => {
    const dice = random(7);
    const pool = [
      null,
      0,
      -1,
      1e99,
      "",
      "events",
      "chunk",
      "\ud800",
      [],
      {},
      true,
      [null],
      { type: "events" },
    ];
    const pick = () => pool[Math.floor(dice() * pool.length)];
    for (let n = 0; n < 2_000; n++) {
      const event = {
        kind: pick(),
        seq: pick(),
        elapsed: pick(),
        timestamp: pick(),
        results: pick(),
        requirements: pick(),
      };
      const message = {
        type: pick(),
        first: pick(),
        lines: dice() < 0.5 ? JSON.stringify([event, pick()]) : pick(),
        text: pick(),
      };
      expect(() => readMessage(message)).not.toThrow();
      expect(readEvent(event, 0).kind).toBe("unread");
    }
  });
});
