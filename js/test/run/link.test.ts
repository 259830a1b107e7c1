import { describe, expect, it, vi } from "vitest";

import { Link } from "../../src/run/link";
import { RunStore } from "../../src/run/store";
import { joined, message } from "../support/kernel";
import { goldenLog } from "../support/logs";
import { freshPage } from "../support/page";

freshPage();

describe("link", () => {
  it("greets, asks for what the snapshot lacks, and is live when the kernel answers", () => {
    const { events } = goldenLog("rejected");
    const { store, link, sent } = joined(events);
    link.open();
    expect(sent).toEqual([{ type: "hello" }, { type: "sync", have: 0 }, { type: "labels" }]);
    expect(store.connection).toBe("unknown");
    vi.advanceTimersByTime(10);
    expect(store.connection).toBe("live");
    expect(store.state.outcome).toBe("rejected");
    link.close();
  });

  it("says that a label is being written, until the kernel has answered", () => {
    const { store, link, sent } = joined(goldenLog("passed").events);
    link.open();
    vi.advanceTimersByTime(10);
    store.labelTrouble = "The disk is full.";
    link.label({ label: "good" } as never);
    expect([store.labelling, store.labelTrouble]).toEqual([true, ""]);
    expect(sent.at(-1)).toMatchObject({ type: "label", label: "good" });
    link.close();
  });

  it("notices within five seconds that a running kernel has gone, and that it is back", () => {
    const { events } = goldenLog("slow_checks");
    const { store, link } = joined(events, false);
    link.open();
    vi.advanceTimersByTime(1_000);
    link.take(message(events.slice(0, 3), 0));
    vi.advanceTimersByTime(3_000);
    expect(store.connection).toBe("live");
    vi.advanceTimersByTime(2_000);
    expect(store.connection).toBe("silent");
    const frozen = store.elapsed;
    vi.advanceTimersByTime(2_000);
    expect(store.elapsed).toBe(frozen);
    link.take(message([], 3));
    expect(store.connection).toBe("live");
    link.close();
  });

  it("takes a kernel for gone to which nothing can be sent any more", () => {
    const { events } = goldenLog("slow_checks");
    const store = new RunStore();
    let dead = false;
    const link = new Link(store, () => {
      if (dead) throw new Error("Cannot send");
    });
    link.open();
    link.take(message(events.slice(0, 3), 0));
    dead = true;
    vi.advanceTimersByTime(2_000);
    expect(store.connection).toBe("silent");
    link.close();
  });

  it("takes a kernel for gone that says nothing at all to a new page", () => {
    const { store, link } = joined([], false);
    link.open();
    vi.advanceTimersByTime(5_000);
    expect(store.connection).toBe("silent");
    link.close();
  });

  it("asks nothing more, and takes nobody for gone, when the run has settled", () => {
    const { events } = goldenLog("passed");
    const { store, link, sent } = joined(events, false);
    link.open();
    link.take(message(events, 0));
    const before = sent.length;
    vi.advanceTimersByTime(60_000);
    expect([store.connection, sent.length]).toEqual(["live", before]);
    link.close();
  });

  it("finds a lost last message by asking while the run is quiet", () => {
    const { events, state } = goldenLog("passed");
    const known: unknown[] = [];
    const { store, link } = joined(known);
    link.open();
    vi.advanceTimersByTime(10);
    known.push(...events);
    link.take(message(events.slice(0, -1), 0));
    vi.advanceTimersByTime(4_000);
    link.close();
    expect(store.state).toEqual(state);
  });

  it("leaves no timer behind", () => {
    const { events } = goldenLog("slow_checks");
    const { link } = joined(events, false);
    link.open();
    link.take(message([events[4]], 4));
    link.close();
    vi.advanceTimersByTime(50);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("carries stop and reveal, and keeps the withheld text in this page only", () => {
    const { store, link, sent } = joined([]);
    link.stop();
    link.reveal();
    link.take({ type: "withheld", text: "secret" });
    expect(sent).toEqual([{ type: "stop" }, { type: "reveal" }]);
    expect([store.stopAsked, store.withheld]).toEqual([true, "secret"]);
    expect(JSON.stringify([store.state, store.log])).not.toContain("secret");
  });
});
