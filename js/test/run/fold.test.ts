// @vitest-environment node
import { describe, expect, it } from "vitest";

import { apply } from "../../src/run/fold";
import { empty } from "../../src/run/state";
import { goldenLog, goldenLogs, readAll, replay, withTail } from "../support/logs";

describe("fold", () => {
  it.each(goldenLogs())("$name folds to the state that Python folds it to", ({ events, state }) => {
    expect(replay(events)).toEqual(state);
  });

  it("keeps what the model wrote after the last chunk", () => {
    const { chunks, tail } = replay(withTail(" 🍵 And so")).attempts[0]!;
    expect([chunks.at(-1)!.end, tail]).toEqual([22, " 🍵 And so"]);
    const resumed = goldenLog("resumed").events as Record<string, unknown>[];
    const longer = resumed.map((event) =>
      event["kind"] === "streaming_done"
        ? { ...event, full_text: `${String(event["full_text"])} More` }
        : event,
    );
    expect(replay(longer).attempts.map((attempt) => attempt.tail)).toEqual(["", " More"]);
  });

  it("takes nothing for a tail where the chunks are not the beginning of the text", () => {
    const events = withTail("").map((event) =>
      event["kind"] === "streaming_done" ? { ...event, full_text: "tea is made of leaves. And so" } : event,
    );
    expect(replay(events).attempts[0]!.tail).toBe("");
  });

  it.each([
    [0, ""],
    [3, "🍵 a"],
    [8, "🍵 and so"],
    [99, "🍵 and so on"],
  ])("goes on from %i characters of the attempt before, as the kernel has counted them", (kept, text) => {
    const [first, second] = withTail("").slice(0, 2) as Record<string, unknown>[];
    const at = (seq: number) => ({ ...second, seq, elapsed: 0.1 });
    const chunks = ["🍵 and", " so", " on"].map((text, place) => ({
      ...at(place + 1),
      ...{ kind: "chunk", chunk_index: place, lead: "", text, start: 0, end: 1, cut: false },
    }));
    const retry = { ...at(4), kind: "retry", attempt: 2, reason: "again", kept };
    expect(replay([first!, ...chunks, retry]).attempts[1]!.kept).toBe(text);
  });

  it("refuses an event that does not follow, and changes nothing", () => {
    const [log] = goldenLogs();
    const events = readAll(log!.events);
    const state = replay(log!.events.slice(0, 2));
    const before = JSON.stringify(state);
    for (const wrong of [0, 1, 3]) {
      expect(() => apply(state, events[wrong]!)).toThrow(`event ${wrong} does not follow event 1`);
    }
    expect(JSON.stringify(state)).toBe(before);
  });

  it("goes on behind an event that it cannot read", () => {
    const state = empty();
    apply(state, { kind: "unread", seq: 0 });
    expect(state).toEqual({ ...empty(), seq: 0 });
  });
});
