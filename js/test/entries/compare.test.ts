import { expect, it, vi } from "vitest";

import { readNames, readSavedRuns } from "../../src/compare/protocol";
import compare from "../../src/entries/compare";
import { KEEP, LOST } from "../../src/lab/keep";
import { SAVE } from "../../src/lab/saving";
import { readEvent } from "../../src/run/protocol";
import { RunStore } from "../../src/run/store";
import { MIME } from "../../src/run/saved";
import { SharedTime } from "../../src/views/compare/time";
import { NO_KERNEL, openSavedRuns } from "../../src/views/saved";
import { change, isShown, text, texts } from "../support/elements";
import { goldenLog } from "../support/logs";
import { packedLogs } from "../support/packed";
import { FakeModel } from "../support/model";
import { freshPage } from "../support/page";
import { settle } from "../support/widget";

freshPage();

class CompareModel extends FakeModel<{ view_id: string; title: string; prompt: string; names: string }> {
  sayEvents(run: number, name: string, at?: number): void {
    const { events } = goldenLog(name);
    this.say({ type: "events", run: String(run), first: 0, lines: JSON.stringify(events.slice(0, at)) });
  }
}

function opened(names = ["strict", "free"]) {
  const model = new CompareModel({ view_id: "c", title: "", prompt: "Tea?", names: JSON.stringify(names) });
  const forget = compare.initialize({ model });
  const el = document.body.appendChild(document.createElement("div"));
  const clean = compare.render({ model: model.twin(), el });
  return { model, el, forget, clean };
}

/** Have a browser with highlights; give the texts that are marked. */
function highlighted() {
  const marks = new Map<string, Set<StaticRange>>();
  vi.stubGlobal("CSS", { highlights: marks });
  vi.stubGlobal("Highlight", Set);
  vi.stubGlobal(
    "StaticRange",
    class {
      constructor(init: StaticRangeInit) {
        Object.assign(this, init);
      }
    },
  );
  return () =>
    [...(marks.get("mst-differs") ?? [])].map(({ startContainer, startOffset, endOffset }) =>
      startContainer.textContent!.slice(startOffset, endOffset),
    );
}

const outcomes = (el: Element) =>
  [...el.querySelectorAll(".compare-column article")].map((one) => one.getAttribute("data-outcome"));

it("asks for each run, and shows each in a column under its name, live", () => {
  const { model, el } = opened();
  expect(model.sent).toEqual([
    { type: "hello" },
    { type: "sync", have: 0, run: "0" },
    { type: "labels", run: "0" },
    { type: "sync", have: 0, run: "1" },
    { type: "labels", run: "1" },
  ]);
  model.sayEvents(0, "rejected", 9);
  model.sayEvents(1, "passed", 9);
  settle();
  expect(text(el, ".compare-status")).toBe("2 of 2 running");
  expect(texts(el, ".compare-column .title")).toEqual(["strict", "free"]);
  expect(text(el, ".head .title")).toBe("Tea?");
  expect(outcomes(el)).toEqual(["running", "running"]);
  expect(isShown(el, ".stop")).toBe(true);
});

it("draws once in a frame what is said of all runs, however many have changed", () => {
  const { model } = opened(["a", "b", "c", "d"]);
  settle();
  const drawn = vi.spyOn(SharedTime.prototype, "update");
  for (let run = 0; run < 4; run++) model.sayEvents(run, "passed", 9);
  vi.advanceTimersByTime(40);
  expect(drawn).toHaveBeenCalledTimes(1);
});

it("says who was stopped first, whose verdicts differ, and marks the words that differ", () => {
  const marked = highlighted();
  const { model, el } = opened();
  model.sayEvents(0, "rejected");
  model.sayEvents(1, "passed");
  settle();
  vi.advanceTimersByTime(2_000);
  expect(text(el, ".compare-findings [role=status]")).toBe(
    "Stopped first: strict, in chunk 4 by no_prices, after 2.8 s",
  );
  expect(texts(el, ".compare-verdicts .label")[0]).toBe("no_prices");
  expect(texts(el, ".compare-verdicts > :first-child .compare-verdict")).toEqual([
    "strict fail in chunk 4",
    "free pass",
  ]);
  expect(marked()).toEqual(["Rolling breaks the cells and lets the juices out."]);
  expect(texts(el, ".compare-said:not([hidden])")).toEqual(["Marked: 1 passage that differs from strict"]);
  el.querySelector<HTMLElement>(".compare-verdict .link")!.click();
  settle();
});

it("Stop stops all runs; a column's own button stops that run", () => {
  const { model, el } = opened();
  model.sayEvents(0, "rejected", 9);
  model.sayEvents(1, "passed", 9);
  settle();
  el.querySelector<HTMLElement>(".compare-column .stop")!.click();
  expect(model.sent.at(-1)).toEqual({ type: "stop", run: "0" });
  el.querySelector<HTMLElement>(".compare > .head .stop")!.click();
  expect(model.sent.at(-1)).toEqual({ type: "stop" });
  settle();
  expect(el.querySelector<HTMLButtonElement>(".compare > .head .stop")!.disabled).toBe(true);
});

it("one playhead moves all finished runs, each up to its own end", () => {
  const { model, el } = opened();
  const move = (to: string) => {
    change(el, ".compare-time input", (range) => (range.value = to), "input");
    settle();
  };
  model.sayEvents(0, "rejected");
  model.sayEvents(1, "passed", 9);
  settle();
  expect(el.querySelector<HTMLInputElement>(".compare-time input")!.disabled).toBe(true);
  model.sayEvents(1, "passed");
  settle();
  move("1.1");
  expect(outcomes(el)).toEqual(["past", "past"]);
  expect(text(el, ".compare-controls .time")).toBe("1.1 s of 3.2 s");
  move("2.9");
  expect(outcomes(el)).toEqual(["rejected", "past"]);
  el.querySelector<HTMLElement>(".compare-controls > :last-child")!.click();
  settle();
  expect(outcomes(el)).toEqual(["rejected", "passed"]);
});

it("counts the passages that differ in the texts as they were at the moment of the playhead", () => {
  const marked = highlighted();
  const { model, el } = opened();
  model.sayEvents(0, "rejected");
  model.sayEvents(1, "passed");
  settle();
  const at = (to: string) => {
    change(el, ".compare-time input", (range) => (range.value = to), "input");
    settle();
    vi.advanceTimersByTime(1_000);
    return [marked(), texts(el, ".compare-said:not([hidden])")];
  };
  const passage = [
    ["Rolling breaks the cells and lets the juices out."],
    ["Marked: 1 passage that differs from strict"],
  ];
  expect([at("0"), at("2.5"), at("3.2"), at("2.6"), at("99")]).toEqual([
    [[], []],
    [[], []],
    passage,
    [[], []],
    passage,
  ]);
});

it("the runs play to their end, and the arrow keys go from event to event of any of them", () => {
  const { model, el } = opened();
  model.sayEvents(0, "rejected");
  model.sayEvents(1, "passed");
  settle();
  el.querySelector<HTMLElement>(".play")!.click();
  vi.advanceTimersByTime(1_000);
  expect(outcomes(el)).toEqual(["past", "past"]);
  vi.advanceTimersByTime(3_000);
  expect(outcomes(el)).toEqual(["rejected", "passed"]);
  const range = el.querySelector(".compare-time input")!;
  range.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowLeft", bubbles: true, cancelable: true }));
  settle();
  expect(outcomes(el)).toEqual(["rejected", "past"]);
});

it("offers the page what the notebook keeps, and tells the kernel when it is no longer shown", () => {
  const { model, el, clean } = opened();
  const kept: unknown[] = [];
  el.addEventListener("mellea-stream-keep", (event) => {
    kept.push((event as CustomEvent).detail);
    event.preventDefault();
  });
  model.sayEvents(0, "rejected");
  model.sayEvents(1, "passed");
  model.say({ type: "kept", bundle: { "text/plain": "tea" } });
  settle();
  expect(kept).toEqual([{ "text/plain": "tea" }]);
  clean();
  expect(model.sent.at(-1)).toEqual({ type: "left" });
  expect(el.querySelector(".compare")).toBeNull();
});

it("keeps what had arrived when the kernel is gone", () => {
  const { model, el, forget } = opened();
  const kept: Record<string, unknown>[] = [];
  el.addEventListener("mellea-stream-keep", (event) => kept.push((event as CustomEvent).detail));
  model.sayEvents(0, "rejected", 9);
  model.sayEvents(1, "passed", 9);
  settle();
  forget();
  settle();
  const bundle = kept.at(-1)!;
  expect(bundle["text/plain"]).toContain("--- free\nKernel restarted before the run ended.");
  const saved = readSavedRuns(bundle[MIME])!;
  expect(saved.columns.map(({ name, run }) => [name, run.lost])).toEqual([
    ["strict", true],
    ["free", true],
  ]);
});

it("says that the kernel restarted where the page says so, and then has nothing to stop", () => {
  const { model, el } = opened();
  const kept: Record<string, unknown>[] = [];
  el.addEventListener(KEEP, (event) => kept.push((event as CustomEvent).detail));
  model.sayEvents(0, "rejected");
  model.sayEvents(1, "passed", 9);
  settle();
  expect(text(el, ".compare-status")).toBe("1 of 2 running");
  el.querySelector(".compare")!.dispatchEvent(new CustomEvent(LOST));
  settle();
  expect(text(el, ".compare-status")).toBe("Kernel restarted: 1 of 2 ended");
  expect(texts(el, ".compare-column .outcome .word")).toEqual(["Rejected", "Kernel restarted"]);
  expect([isShown(el, ".stop"), el.querySelector<HTMLButtonElement>(".play")!.disabled]).toEqual([
    false,
    false,
  ]);
  const saved = readSavedRuns(kept.at(-1)![MIME])!;
  expect(saved.columns.map(({ run }) => run.lost)).toEqual([false, true]);
  expect(String(kept.at(-1)!["text/plain"]).match(/Kernel restarted/g)).toHaveLength(1);
});

it("tells a page that saves the notebook the texts of its runs, of which one may be over, until all are", () => {
  const { model, el } = opened();
  const asked = (): Record<string, string>[] => {
    const detail: Record<string, string>[] = [];
    el.firstElementChild!.dispatchEvent(new CustomEvent(SAVE, { detail }));
    return detail;
  };
  model.sayEvents(0, "rejected", 6);
  model.sayEvents(1, "passed");
  settle();
  const [{ "text/plain": plain, "text/html": html }] = asked() as [Record<string, string>];
  expect(plain!.match(/^--- .*$/gm)).toEqual(["--- strict", "--- free"]);
  expect(plain!.match(/^… still running when this was written$/gm)).toHaveLength(2);
  expect(plain!.split("\n").at(-1)).toBe("… still running when this was written");
  expect(html!.match(/Still running/g)).toHaveLength(1);
  model.sayEvents(0, "rejected");
  settle();
  expect(asked()).toEqual([]);
});

it("marks nothing as different that a lost run has only not come to", () => {
  const { model, el } = opened();
  const events = goldenLog("passed").events as { readonly kind: string }[];
  const ends = events.flatMap(({ kind }, place) => (kind === "chunk" ? [place + 1] : []));
  model.sayEvents(0, "passed", ends[3]);
  model.sayEvents(1, "passed", ends[0]);
  settle();
  el.querySelector(".compare")!.dispatchEvent(new CustomEvent(LOST));
  vi.advanceTimersByTime(300);
  settle();
  expect(texts(el, ".compare-said:not([hidden])")).toEqual([]);
});

it("shows kept runs without a kernel, and offers to run them again", () => {
  const runs = ["rejected", "passed"].map((name) => {
    const events = goldenLog(name).events.map((event) => JSON.stringify(event));
    return { name, events, prompt: "Tea?" };
  });
  const saved = readSavedRuns({ version: 1, runs })!;
  const again = vi.fn();
  const { element } = openSavedRuns(saved, { ...NO_KERNEL, again }, (error) => {
    throw error;
  });
  document.body.append(element);
  settle();
  expect(outcomes(element)).toEqual(["rejected", "passed"]);
  expect(isShown(element, ".stop")).toBe(false);
  element.querySelector<HTMLElement>(".compare > .head .again")!.click();
  expect(again).toHaveBeenCalledOnce();
});

it("names the runs of a kept output that cannot be read, beside those that can", () => {
  const events = goldenLog("passed").events.map((event) => JSON.stringify(event));
  const runs = [{ name: "broken", events: ["{"] }, { name: "whole", events }, null];
  const saved = readSavedRuns({ version: 1, runs })!;
  expect([saved.columns.map(({ name }) => name), saved.unread]).toEqual([["whole"], ["broken", "3"]]);
  const { element } = openSavedRuns(saved, NO_KERNEL, (error) => {
    throw error;
  });
  expect(texts(element, ".compare-unread > *")).toEqual(["broken cannot be read.", "3 cannot be read."]);
});

it("what is no list of runs is read as something else", () => {
  expect(readSavedRuns({ version: 1, events: [] })).toBeNull();
  expect(readSavedRuns({ version: 2, runs: [{}] })).toBeNull();
  expect(readSavedRuns({ version: 1, runs: [null, { events: ["{"] }] })).toBeNull();
  expect(readNames('["a"]')).toEqual(["a"]);
  expect(readNames("[1]")).toBeNull();
  expect(readNames("[")).toBeNull();
});

it("ignores and counts what it cannot read", () => {
  const { model } = opened();
  model.say({ run: "7", type: "events" });
  model.say(null);
  expect(model.listeners).toBe(1);
});

it("reads columns as today's kernel packs them, and those of older ones", () => {
  const { passed } = packedLogs();
  const lines = goldenLog("passed").events.map((event) => JSON.stringify(event));
  const saved = readSavedRuns({
    version: 1,
    runs: [
      { name: "new", ...passed },
      { name: "old", events: lines },
    ],
  })!;
  const kinds = saved.columns.map(({ run }) => [...run.events].map(({ kind }) => kind));
  expect(saved.columns.map(({ name }) => name)).toEqual(["new", "old"]);
  expect(kinds[0]).toEqual(
    kinds[1]!.filter((kind) => !["pending", "checking", "verdict", "validating"].includes(kind)),
  );
});

it("tells how long quick runs took in milliseconds, as their columns do", () => {
  const events = goldenLog("passed").events as readonly { readonly seq: number; readonly elapsed: number }[];
  const quick = events.map((event) => ({ ...event, elapsed: event.elapsed / 100 }));
  const store = new RunStore();
  store.load(
    quick.map((event) => readEvent(event, event.seq)),
    quick.length,
  );
  const time = new SharedTime([store, store], ["a", "b"], () => undefined);
  time.update();
  expect(text(time.controls, ".time")).toBe("32 ms");
});
