import { describe, expect, it, vi } from "vitest";

import { readSaved } from "../../src/run/saved";
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
    expect(noteOf(data)).toBe("This stream was saved in no known format; this page reads version 1 and 2.");
  });

  it("of a newer version is not guessed at", () => {
    const said = "This stream was saved in version 3 of its format; this page reads version 1 and 2.";
    expect(noteOf({ version: 3, events })).toBe(said);
  });

  it.each([
    ["no events", { version: 1 }],
    ["events that are objects", { version: 1, events: [{ kind: "start" }] }],
    ["no event at all", { version: 1, events: [] }],
    ["lines that are no JSON", { version: 1, events: ["]", "{", ""] }],
    ["lines that are no objects", { version: 1, events: ["null", "7", '"x"', "[]"] }],
    ["another beginning", { version: 1, events: events.slice(1) }],
    ["packed events and no times", { version: 2, began: 0, events }],
    ["packed events and no beginning", { version: 2, times: "0", events }],
    ["packed chunks alone", { version: 2, began: 0, times: "0 0", events: ["+Tea.", "=Tea."] }],
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

  const start = JSON.parse(events[0]!) as Fields;
  const chunk = JSON.parse(events.find((line) => line.includes('"chunk"'))!) as Fields;
  const check = JSON.parse(events.find((line) => line.includes('"quick_check"'))!) as Fields;
  const place = { attempt: 1, chunk_index: 0, start: 0, end: 4, elapsed: 1, timestamp: 1 };
  /** As many lines as they are asked for, each of which says no more than it must. */
  const lines = (count: number, made: (n: number) => Fields) =>
    Array.from({ length: count }, (_, n) => JSON.stringify({ ...made(n), seq: n + 1 }));
  const often = (count: number, first: Fields) => lines(count, (n) => (n ? { kind: first["kind"] } : first));
  const many = Array.from({ length: 1_001 }, (_, n) => String(n));
  const answer = { success: "pass", reason: null, score: null };
  const asked = { requirements: many.slice(10), durations: many.slice(10).map(() => 0) };
  const results = many.slice(10).map(() => answer);
  const done = { kind: "streaming_done", attempt: 1, elapsed: 1, timestamp: 1, full_text: "" };

  const common = { attempt: 1, elapsed: 1, timestamp: 1 };
  const nothing = { results: [], requirements: [], durations: [] };
  const thought = { ...common, kind: "reasoning", chars: 2, text: "Hm", done: false, checked: true };
  const thoughtCheck = {
    ...{ ...common, ...nothing, kind: "reasoning_check", passed: true },
    ...{ reasoning_index: 0, start: 0, end: 2 },
  };
  const call = { ...common, kind: "tool_call", call_index: 0, name: "f", arguments: {}, call_id: null };

  it("that is a long stretch of reasoning, shown and checked, is read", () => {
    const made = lines(6_000, (n) => (n % 2 ? thought : thoughtCheck));
    const saved = readSaved({ version: 1, events: [events[0]!, ...made] });
    const kinds = "events" in saved ? [...saved.events].map(({ kind }) => kind) : [saved.problem];
    expect([kinds.length, new Set(kinds)]).toEqual([
      6_001,
      new Set(["start", "reasoning_check", "reasoning"]),
    ]);
  });

  it.each([
    ["40,000,000 characters in its file", () => ["x".repeat(40_000_001)]],
    ["200,000 events", () => Array<string>(200_001).fill("{}")],
    ["1,000 attempts", () => lines(1_001, (n) => ({ ...chunk, attempt: n + 2 }))],
    ["1,000 attempts", () => lines(1_001, (n) => ({ ...chunk, attempt: (n % 2) + 1 }))],
    ["1,000 attempts", () => often(1_001, { ...place, kind: "retry", reason: "x", kept: 1 })],
    ["1,000 ends of an attempt", () => often(1_001, done)],
    ["1,000 tool calls", () => often(1_001, call)],
    ["100,000 chunks", () => often(100_001, chunk)],
    ["100,000 checks", () => often(100_001, { ...call, ...nothing, kind: "tool_check", passed: true })],
    ["100,000 checks", () => often(100_001, check)],
    [
      "1,000 chunks under check at once",
      () => often(1_001, { ...place, kind: "checking", requirements: [] }),
    ],
    ["1,000 requirements", () => often(1, { ...start, requirements: many })],
    ["1,000 requirements", () => often(1, { ...place, kind: "checking", requirements: many.map(() => "x") })],
    ["1,000,000 verdicts", () => often(1_020, { ...check, ...asked, results })],
    ["20,000,000 characters of text", () => often(21, { ...chunk, text: "x".repeat(1_000_000) })],
    ["20,000,000 characters of text", () => often(21, { ...thought, text: "x".repeat(1_000_000) })],
    ["20,000,000 characters of text", () => often(21, { ...call, arguments: { of: "x".repeat(1_000_000) } })],
    ["2,000,000 characters in one piece of text", () => often(1, { ...chunk, text: "x".repeat(2_000_001) })],
    [
      "2,000,000 characters in one piece of text",
      () => often(1, { ...thought, text: "x".repeat(2_000_001) }),
    ],
    [
      "2,000,000 characters in one piece of text",
      () => often(1, { ...done, full_text: "x".repeat(3_000_000) }),
    ],
    [
      "2,000,000 characters in one piece of text",
      () => often(3, { ...place, kind: "preview", text: "x".repeat(1_000_000) }),
    ],
    [
      "100,000 characters in one label or reason",
      () => often(1, { ...place, kind: "retry", reason: "x".repeat(100_001) }),
    ],
    [
      "100,000 characters in one label or reason",
      () => {
        const said = [{ ...answer, reason: "x".repeat(100_001) }];
        return often(1, { ...thoughtCheck, results: said, requirements: ["r"], durations: [0] });
      },
    ],
    ["100,000 characters in one label or reason", () => often(1, { ...call, name: "x".repeat(100_001) })],
    [
      "100 levels in its settings",
      () =>
        often(1, { ...start, settings: { deep: JSON.parse("[".repeat(200) + "]".repeat(200)) as unknown } }),
    ],
  ])("with more than %s is not read, and says so", (what, made) => {
    const read = () => {
      const saved = readSaved({ version: 1, events: [events[0]!, ...made()] });
      return "events" in saved ? [...saved.events].length : saved.problem;
    };
    expect(read).toThrow(`This stream is too large to be drawn here: it has more than ${what}.`);
  });

  it("says why it is not drawn, also when that is found out later", () => {
    const { node } = drawn({
      version: 1,
      events: [events[0]!, ...lines(1_001, (n) => ({ ...chunk, attempt: n + 2 }))],
    });
    vi.advanceTimersByTime(2_000);
    const said = "This stream is too large to be drawn here: it has more than 1,000 attempts.";
    expect([text(node, ".undrawn span"), text(node, ".undrawn button")]).toEqual([said, "Save the data"]);
  });

  it("of a file is measured before it is cut into lines", () => {
    const said =
      "This stream is too large to be drawn here: it has more than 40,000,000 characters in its file.";
    expect(noteOf(`${HEADER}\n${"x".repeat(40_000_001)}`)).toBe(said);
  });

  it("that is large, but not too large, is drawn", () => {
    const { node } = drawn({
      version: 1,
      events: [events[0]!, ...often(50, { ...place, kind: "checking", requirements: [] })],
    });
    expect(text(node, ".outcome .word")).toBe("Unfinished");
  });

  it("hands down the fields that an event can have, and no others", () => {
    const extra = Object.fromEntries(many.map((name) => [name, 1]));
    const saved = readSaved({
      version: 1,
      events: [
        events[0]!,
        JSON.stringify({ ...chunk, seq: 1, ...extra }),
        JSON.stringify({ kind: "chunk", seq: 2, chunk_index: 1 }),
        JSON.stringify("a text, which has a property for each letter"),
        JSON.stringify({ kind: "dance", seq: 4, ...extra }),
      ],
    });
    const read = "events" in saved ? [...saved.events] : [];
    const { kind: _kind, seq: _seq, ...fields } = chunk;
    expect(read.slice(1)).toEqual([
      { ...fields, kind: "chunk", seq: 1 },
      { ...fields, kind: "chunk", seq: 2, chunk_index: 1 },
      { kind: "unread", seq: 3 },
      { kind: "unread", seq: 4 },
    ]);
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
      node.querySelector<HTMLElement>(".lanes-switch")!.click();
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
      made.node.querySelector<HTMLElement>(".lanes-switch")?.click();
      expect(made.node.childElementCount).toBe(1);
      made.dispose();
    }
  }, 60_000);
});
