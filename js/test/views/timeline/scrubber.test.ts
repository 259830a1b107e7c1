import { describe, expect, it, vi } from "vitest";

import { readEvent } from "../../../src/run/protocol";
import { RunStore } from "../../../src/run/store";
import { RunView } from "../../../src/views/run";
import { goldenLog } from "../../support/logs";
import { freshPage } from "../../support/page";

freshPage();

type Timed = { kind: string; seq: number; elapsed: number; text?: string };

function view(name: string, upTo = Infinity, connection: RunStore["connection"] = "live") {
  const events = (goldenLog(name).events as unknown as Timed[]).slice(0, upTo);
  const store = new RunStore();
  store.connection = connection;
  store.load(
    events.map((event) => readEvent(event, event.seq)),
    events.length,
  );
  const made = new RunView(store, { stop: vi.fn(), reveal: vi.fn() });
  document.body.append(made.element);
  vi.advanceTimersByTime(20);
  const find = <T extends HTMLElement>(selector: string) => made.element.querySelector<T>(selector)!;
  const range = find<HTMLInputElement>(".scrubber input");
  return {
    made,
    events,
    range,
    find,
    go: (seconds: number) => {
      range.value = String(seconds);
      range.dispatchEvent(new Event("input"));
      vi.advanceTimersByTime(20);
    },
    press: (key: string) => {
      range.dispatchEvent(new KeyboardEvent("keydown", { key, cancelable: true }));
      vi.advanceTimersByTime(20);
    },
    chunks: () => [...made.element.querySelectorAll(".chunk")].map((chunk) => chunk.textContent),
    outcome: () => made.element.getAttribute("data-outcome"),
    isShown: (selector: string) => find(selector).closest("[hidden]") === null,
  };
}

const chunksUntil = (events: readonly Timed[], seconds: number) =>
  events.filter(({ kind, elapsed }) => kind === "chunk" && elapsed <= seconds).map(({ text }) => text);

describe("the scrubber", () => {
  it("says at the end of a run how long it took, as the header does", () => {
    const { find } = view("reasoning_rejected");
    expect(find(".scrubber .time").textContent).toBe(find(".facts .time").textContent);
    expect(find(".scrubber .time").textContent).toMatch(/ ms$/);
  });

  // claim: scrubber
  it("shows what was there at any moment, and the end again", () => {
    const { events, go, chunks, outcome, find, made } = view("passed");
    const end = made.element.innerHTML;
    for (const seconds of [events.at(-2)!.elapsed, events[4]!.elapsed, 0, events[7]!.elapsed]) {
      go(seconds);
      expect(chunks()).toEqual(chunksUntil(events, seconds));
      expect(outcome()).toBe("past");
      expect(find(".outcome .word").textContent).toBe("Earlier");
      expect(find(".facts .time").textContent).toBe(`${seconds.toFixed(2).slice(0, -1)} s`);
    }
    find<HTMLButtonElement>(".times button").click();
    vi.advanceTimersByTime(20);
    expect(outcome()).toBe("passed");
    expect(made.element.innerHTML).toBe(end);
  });

  it("offers nothing that only a run under way has", () => {
    const { go, isShown } = view("rejected");
    expect(isShown(".reveal")).toBe(true);
    go(0.001);
    expect([isShown(".stop"), isShown(".reveal"), isShown(".scrubber")]).toEqual([false, false, true]);
  });

  it("can be moved when the run is over, or was kept in part, and not while it goes on", () => {
    const standing = ({ find, range, isShown }: ReturnType<typeof view>) => [
      isShown(".scrubber"),
      range.disabled,
      find<HTMLButtonElement>(".play").disabled,
    ];
    expect(standing(view("passed", 6))).toEqual([true, true, true]);
    expect(standing(view("passed", 6, "none"))).toEqual([true, false, false]);
    expect(standing(view("passed"))).toEqual([true, false, false]);
  });

  it("goes from event to event with the arrow keys", () => {
    const { press, range, events, chunks } = view("passed");
    const times = [...new Set(events.filter(({ kind }) => kind !== "pending").map(({ elapsed }) => elapsed))];
    press("ArrowLeft");
    expect(Number(range.value)).toBe(times.at(-2));
    press("ArrowLeft");
    press("ArrowRight");
    expect(Number(range.value)).toBe(times.at(-2));
    expect(chunks()).toEqual(chunksUntil(events, times.at(-2)!));
    press("ArrowRight");
    expect(Number(range.value)).toBe(times.at(-1));
  });

  it("plays the run in its time, pauses, and stops at the end", () => {
    const { find, chunks, events, outcome, range } = view("passed");
    const play = find<HTMLButtonElement>(".scrubber button");
    const end = events.at(-1)!.elapsed;
    play.click();
    expect(chunks()).toEqual([]);
    vi.advanceTimersByTime((end / 2) * 1000);
    expect(Number(range.value)).toBeCloseTo(end / 2, 0);
    expect(chunks()).toEqual(chunksUntil(events, Number(range.value)));
    play.click();
    const at = range.value;
    vi.advanceTimersByTime(1000);
    expect([range.value, outcome()]).toEqual([at, "past"]);
    play.click();
    vi.advanceTimersByTime(end * 1000);
    expect(outcome()).toBe("passed");
    expect(vi.getTimerCount()).toBe(0);
  });

  it("plays faster on request", () => {
    const { find, range } = view("passed");
    find<HTMLButtonElement>(".scrubber .speed").click();
    expect(find(".scrubber .speed").textContent).toBe("2×");
    find<HTMLButtonElement>(".scrubber button").click();
    vi.advanceTimersByTime(500);
    expect(Number(range.value)).toBeCloseTo(1, 0);
  });

  it("says the moment in words, draws each check in the band, and leaves no timer behind", () => {
    const { go, range, made, find } = view("rejected");
    go(0.5);
    expect(range.getAttribute("aria-valuetext")).toMatch(/^0\.5 s of \d+\.\d s, \d+ chunks?$/);
    expect(find(".band path.pass").getAttribute("d")!.split("M")).toHaveLength(4);
    expect(find(".band path.fail").getAttribute("d")!.split("M")).toHaveLength(2);
    find<HTMLButtonElement>(".scrubber button").click();
    made.dispose();
    vi.advanceTimersByTime(200);
    expect(vi.getTimerCount()).toBe(0);
  });
});

it("marks in the band which part of the run the lanes below show", () => {
  const { find, isShown } = view("passed");
  const press = (name: string) => {
    find<HTMLButtonElement>(name).click();
    vi.advanceTimersByTime(20);
  };
  const part = () => [find(".band .part").style.left, find(".band .part").style.width];
  press(".foot [aria-expanded]");
  expect(isShown(".band .part")).toBe(false);
  press('[aria-label="Zoom in"]');
  expect(isShown(".band .part")).toBe(true);
  expect(part()).toEqual(["25%", "50%"]);
  press('[aria-label="Zoom out"]');
  expect(isShown(".band .part")).toBe(false);
});
