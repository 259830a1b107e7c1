import { describe, expect, it, vi } from "vitest";

import { readEvent, type JsonObject } from "../../../src/run/protocol";
import { RunStore } from "../../../src/run/store";
import { RunView } from "../../../src/views/run";
import { goldenLog } from "../../support/logs";
import { freshPage } from "../../support/page";

freshPage();

type Line = Record<string, unknown>;

function view(settings: JsonObject, change: (event: Line) => Line = (event) => event) {
  const [start, ...rest] = goldenLog("passed").events as Line[];
  const events = [{ ...start, settings }, ...rest.map(change)];
  const store = new RunStore();
  store.connection = "none";
  store.load(
    events.map((event, seq) => readEvent(event, seq)),
    events.length,
  );
  const { element } = new RunView(store, { stop: vi.fn(), reveal: vi.fn() });
  document.body.append(element);
  vi.advanceTimersByTime(20);
  const mark = element.querySelector<HTMLElement>(".recorded-end");
  return { element, mark, text: element.querySelector(".text")!.textContent };
}

describe("a re-check", () => {
  it("tells what it has found, as text", () => {
    const said = "Recorded: passed. Now <b>rejected</b> by no_prices.";
    const note = ({ element }: ReturnType<typeof view>) => element.querySelector<HTMLElement>(".rechecked")!;
    expect(note(view({ rechecked: said })).textContent).toBe(said);
    expect(note(view({})).hidden).toBe(true);
  });

  it("marks where the recorded run had ended, behind a chunk or inside of one", () => {
    expect(view({ recorded_end: 128 }).mark!.previousElementSibling!.textContent).toMatch(/early morning\.$/);
    const { mark } = view({ recorded_end: 87 });
    expect(mark!.parentElement!.dataset["index"]).toBe("1");
    expect([mark!.previousSibling!.textContent, mark!.nextSibling!.textContent]).toEqual([
      "The leaves are picked ",
      "by hand, most often in the early morning.",
    ]);
    expect(mark!.getAttribute("aria-label")).toBe("The recorded run ended here");
    expect(view({ recorded_end: 65 }).mark!.nextElementSibling!.textContent).toMatch(/^The leaves/);
    expect(view({ recorded_end: 0 }).mark!.nextElementSibling!.textContent).toMatch(/^Tea begins/);
  });

  it("counts characters as Python does", () => {
    const text = "🍵".repeat(64);
    const { mark } = view({ recorded_end: 3 }, (event) => (event["end"] === 64 ? { ...event, text } : event));
    expect(mark!.previousSibling!.textContent).toBe("🍵🍵🍵");
  });

  it("has no mark where the recorded run had ended behind the text, or nobody knows where", () => {
    for (const recorded_end of [227, -5, "12", null, 1.5]) expect(view({ recorded_end }).mark).toBe(null);
    const nowhere = (event: Line) => ("end" in event ? { ...event, start: -1, end: -1 } : event);
    expect(view({ recorded_end: 3 }, nowhere).mark).toBe(null);
  });

  it("reads and copies as the text alone", () => {
    const plain = view({}).text;
    for (const recorded_end of [0, 65, 87, 128, 226]) expect(view({ recorded_end }).text).toBe(plain);
  });
});
