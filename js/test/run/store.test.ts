import { describe, expect, it, vi } from "vitest";

import { readEvent, readLog } from "../../src/run/protocol";
import { RunStore } from "../../src/run/store";
import { joined, message } from "../support/kernel";
import { goldenLog, goldenLogs, longLog, replay } from "../support/logs";
import { freshPage } from "../support/page";
import { random } from "../support/random";

freshPage();

describe("store", () => {
  it.each(goldenLogs())("$name comes out the same whatever happens to its batches", ({ events, state }) => {
    for (let seed = 1; seed <= 40; seed++) {
      const dice = random(seed);
      const { store, link } = joined(events);
      for (const [first, batch] of shuffled(batches(events, dice), dice)) {
        if (dice() < 0.4) continue;
        link.take(message(batch, first));
        if (dice() < 0.3) link.take(message(batch, first));
      }
      link.open();
      vi.advanceTimersByTime(20_000);
      link.close();
      expect(store.state).toEqual(state);
      expect(store.log).toEqual(events);
      expect(store.unread).toBe(0);
    }
  });

  it("asks once for a gap, and again only when no answer came", () => {
    const { events } = goldenLog("passed");
    const { store, link, sent } = joined(events, false);
    link.take(message(events.slice(0, 2), 0));
    expect(sent).toEqual([]);
    for (const seq of [4, 5, 6, 5, 4]) link.take(message([events[seq]], seq));
    expect(sent).toEqual([{ type: "sync", have: 2 }]);
    vi.advanceTimersByTime(1_001);
    expect(sent).toHaveLength(2);
    vi.advanceTimersByTime(1_001);
    expect(sent).toHaveLength(2);
    link.take(message(events.slice(2, 4), 2));
    expect(store.next).toBe(7);
    vi.advanceTimersByTime(60_000);
    expect(sent).toHaveLength(2);
  });

  it("tells its listeners once a frame, and not any more after they left", () => {
    const { events } = goldenLog("error");
    const { store, link } = joined(events);
    const stays = vi.fn();
    const leaves = vi.fn();
    store.subscribe(stays);
    const leave = store.subscribe(leaves);
    events.forEach((event, seq) => link.take(message([event], seq)));
    expect(stays).not.toHaveBeenCalled();
    vi.advanceTimersByTime(50);
    expect([stays.mock.calls.length, leaves.mock.calls.length]).toEqual([1, 1]);
    leave();
    store.changed();
    vi.advanceTimersByTime(50);
    expect([stays.mock.calls.length, leaves.mock.calls.length]).toEqual([2, 1]);
  });

  it("counts an event that it cannot read and goes on behind it", () => {
    const { events } = goldenLog("stopped");
    const broken = events.map((event, seq) =>
      seq === 1 ? { kind: "dance", seq, elapsed: 0, timestamp: 0 } : event,
    );
    const { store, link } = joined(broken);
    link.take(message(broken, 0));
    expect([store.unread, store.state.outcome]).toEqual([1, "stopped"]);
  });
});

type Batch = [first: number, events: readonly unknown[]];

function batches(events: readonly unknown[], dice: () => number): Batch[] {
  const cut: Batch[] = [];
  for (let first = 0; first < events.length;) {
    const size = 1 + Math.floor(dice() * 4);
    cut.push([first, events.slice(first, first + size)]);
    first += size;
  }
  return cut;
}

function shuffled<T>(items: readonly T[], dice: () => number): T[] {
  const drawn = items.map((item) => [dice(), item] as const);
  return drawn.sort(([a], [b]) => a - b).map(([, item]) => item);
}

describe("a long log", () => {
  const events = longLog("passed");
  const state = replay(events);
  const list = `[${events.map((event) => JSON.stringify(event)).join(",\n")}]`;

  /** Every look at the clock takes four milliseconds. */
  function slowly() {
    let now = 0;
    vi.spyOn(performance, "now").mockImplementation(() => (now += 4));
    return new RunStore();
  }

  it("is loaded in slices, between which the page is drawn", () => {
    const store = slowly();
    const drawn: (number | null)[] = [];
    store.subscribe(() => drawn.push(store.loaded));
    const { events: read, count } = readLog(list);
    store.load(read, count);
    expect([count, store.next, store.loaded! > 0 && store.loaded! < 0.5]).toEqual([
      events.length,
      count,
      true,
    ]);
    vi.runAllTimers();
    expect(store.state).toEqual(state);
    expect([store.loaded, drawn.at(-1), store.log]).toEqual([null, null, events]);
  });

  it("keeps what happens meanwhile, and asks for nothing", () => {
    const { store, link, sent } = joined(events);
    slowly();
    const { events: read } = readLog(list);
    const part = {
      *[Symbol.iterator]() {
        for (const event of read) if (event.seq < 400) yield event;
      },
    };
    store.load(part, 400);
    link.take(message(events.slice(400), 400));
    expect([sent, store.next]).toEqual([[], 400]);
    vi.runAllTimers();
    expect(store.state).toEqual(state);
  });

  it("is there at once as long as it is short, however long that takes", () => {
    const store = slowly();
    const { events: read, count } = readLog(JSON.stringify(goldenLog("retry").events));
    store.load(read, count);
    expect([store.loaded, store.state]).toEqual([null, goldenLog("retry").state]);
  });

  it("that cannot be read to its end is used up to there, and the rest is asked for", () => {
    const { store, link } = joined(events);
    const { events: read, count } = readLog(
      `[${list.slice(1).split(",\n").slice(0, 5).join(",\n")},\n{"kind":]`,
    );
    store.load(read, count);
    expect(store.next).toBe(5);
    link.open();
    vi.advanceTimersByTime(100);
    link.close();
    expect(store.state).toEqual(state);
  });

  it("whose reading fails says why, once, at once or later", () => {
    for (const after of [1, 400]) {
      const store = slowly();
      const said: unknown[] = [];
      const broken = function* () {
        for (const [seq, event] of events.slice(0, after).entries()) yield readEvent(event, seq);
        throw new Error("no more");
      };
      store.load(broken(), events.length, (error) => said.push(String(error)));
      vi.runAllTimers();
      expect([said, store.loaded, store.next]).toEqual([["Error: no more"], null, after]);
    }
  });

  it("is loaded no further when its page is gone", () => {
    const store = slowly();
    const { events: read, count } = readLog(list);
    store.load(read, count);
    const { seq } = store.state;
    store.close();
    expect(vi.getTimerCount()).toBe(0);
    vi.runAllTimers();
    expect(store.state.seq).toBe(seq);
  });
});
