// @vitest-environment node
import { describe, expect, it } from "vitest";

import { apply } from "../../src/run/fold";
import { empty } from "../../src/run/state";
import { goldenLogs, readAll, replay } from "../support/logs";

describe("fold", () => {
  it.each(goldenLogs())("$name folds to the state that Python folds it to", ({ events, state }) => {
    expect(replay(events)).toEqual(state);
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
