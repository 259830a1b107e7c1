import { describe, expect, it, vi } from "vitest";

import { text } from "../support/elements";
import { goldenLog, goldenLogs } from "../support/logs";
import { drawn, HEADER, stored, type Fields } from "../support/output";
import { freshPage } from "../support/page";
import { random } from "../support/random";

freshPage();

const settled = goldenLogs().filter(({ state }) => state.outcome !== "running");
const noteOf = (data: unknown) => text(drawn(data).node, ".undrawn span");

describe("data of a stranger", () => {
  const { events } = stored(goldenLog("passed").events);

  it.each([
    ["nothing", undefined],
    ["null", null],
    ["a list", []],
    ["a number", 7],
    ["no version", { events }],
    ["a version that is markup", { version: "<img src=x onerror=alert(1)>", events }],
  ])("that is %s is named calmly", (_, data) => {
    expect(noteOf(data)).toBe("This stream was saved in no known format; this page reads version 1.");
  });

  it("of a newer version is not guessed at", () => {
    const said = "This stream was saved in version 2 of its format; this page reads version 1.";
    expect(noteOf({ version: 2, events })).toBe(said);
  });

  it.each([
    ["no events", { version: 1 }],
    ["events that are objects", { version: 1, events: [{ kind: "start" }] }],
    ["no event at all", { version: 1, events: [] }],
    ["lines that are no JSON", { version: 1, events: ["]", "{", ""] }],
    ["lines that are no objects", { version: 1, events: ["null", "7", '"x"', "[]"] }],
    ["another beginning", { version: 1, events: events.slice(1) }],
    ["an empty file", ""],
    [
      "a file that has no header",
      goldenLog("passed")
        .events.map((event) => JSON.stringify(event))
        .join("\n"),
    ],
    ["a file that is a header alone", `${HEADER}\n`],
  ])("with %s is named calmly", (_, data) => {
    expect(noteOf(data)).toBe("This output holds no stream that can be read.");
  });

  it("can be taken away as it is", () => {
    const blobs: Blob[] = [];
    vi.spyOn(URL, "createObjectURL").mockImplementation((blob) => `blob:${blobs.push(blob as Blob)}`);
    vi.spyOn(URL, "revokeObjectURL").mockImplementation(() => undefined);
    drawn({ version: 2 }).node.querySelector("button")!.click();
    expect(blobs.map(({ size }) => size)).toEqual([JSON.stringify({ version: 2 }, null, 1).length]);
  });

  it("is not drawn when it is too large, or short and stands for very much", () => {
    const said = "This stream is too large to be drawn here.";
    const start = events[0]!;
    expect(noteOf({ version: 1, events: ["x".repeat(40_000_001)] })).toBe(said);
    expect(noteOf(`${HEADER}\n${"x".repeat(40_000_001)}`)).toBe(said);
    expect(noteOf({ version: 1, events: Array<string>(200_001).fill(start) })).toBe(said);
    const labels = Array.from({ length: 1_001 }, (_, n) => String(n));
    const many = JSON.stringify({ ...(JSON.parse(start) as Fields), requirements: labels });
    expect(noteOf({ version: 1, events: [many] })).toBe(said);
    const chunk = JSON.parse(events.find((line) => line.includes('"chunk"'))!) as Fields;
    const long = JSON.stringify({ ...chunk, seq: 1, text: "x".repeat(1_000_000) });
    const more = Array.from({ length: 100 }, (_, n) => JSON.stringify({ kind: "chunk", seq: n + 2 }));
    expect(noteOf({ version: 1, events: [start, long, ...more] })).toBe(said);
  });

  it("leaves a place where an event cannot be read, and draws the others", () => {
    const place = events.findLastIndex((line) => line.includes('"quick_check"'));
    const { node } = drawn({ version: 1, events: events.with(place, "?") });
    expect(text(node, ".outcome .word")).toBe("Passed");
    expect(text(node, ".metrics")).toContain("Unreadable messages 1");
  });

  it("with a time outside of any run would keep the timeline counting, and is not read", () => {
    const log = goldenLog("retry").events as Fields[];
    const late = log.map((event) => (event["kind"] === "completed" ? { ...event, elapsed: 2 ** 60 } : event));
    const { node } = drawn(stored(late));
    expect(text(node, ".outcome .word")).toBe("Unfinished");
  });

  it("acts as text wherever it stands", () => {
    const evil = '<img src=x onerror="globalThis.hit = 1"><script>globalThis.hit = 1</script>\u202e';
    const put = (value: unknown): unknown => {
      if (typeof value === "string") return `${value}${evil}`;
      if (Array.isArray(value)) return value.map(put);
      if (value === null || typeof value !== "object") return value;
      const fixed = ["kind", "success", "outcome"];
      return Object.fromEntries(
        Object.entries(value).map(([name, one]) => [name, fixed.includes(name) ? one : put(one)]),
      );
    };
    for (const name of ["rejected", "retry", "error", "failed_validation"]) {
      const { node } = drawn(stored(goldenLog(name).events.map(put)));
      node.querySelector<HTMLElement>(".foot button")!.click();
      expect(node.querySelectorAll("img, script, a")).toHaveLength(0);
      expect(node.textContent).toContain("<img");
    }
    expect("hit" in globalThis).toBe(false);
  });

  it("never throws and never hangs, however it was changed", () => {
    const next = random(4);
    const pick = <T>(list: readonly T[]) => list[Math.floor(next() * list.length)]!;
    const odd = [
      null,
      -1,
      1e308,
      2 ** 53,
      2 ** 60,
      "",
      "x",
      [],
      {},
      true,
      [1],
      ["x"],
      Number.MAX_SAFE_INTEGER,
    ];
    for (let round = 0; round < 40; round++) {
      const kept = stored(pick(settled).events);
      for (let change = 0; change < 4; change++) {
        const place = Math.floor(next() * kept.events.length);
        const event = JSON.parse(kept.events[place]!) as Fields;
        event[pick([...Object.keys(event), "elapsed", "chunk_index", "attempt"])] = pick(odd);
        kept.events[place] = JSON.stringify(event);
      }
      const made = drawn(kept);
      made.node.querySelector<HTMLElement>(".foot button")?.click();
      expect(made.node.childElementCount).toBe(1);
      made.dispose();
    }
  }, 60_000);
});
