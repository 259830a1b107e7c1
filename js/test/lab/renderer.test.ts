import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { extension } from "../../src/lab/renderer";
import { WIDGET } from "../../src/lab/cells";
import { MIME } from "../../src/run/saved";
import { goldenLog, goldenLogs } from "../support/logs";
import { random } from "../support/random";

class Widget {
  readonly node = document.body.appendChild(document.createElement("div"));
  isDisposed = false;
  onAfterAttach(_message: unknown): void {}
  addWidget({ node }: { readonly node: HTMLElement }): void {
    this.node.append(node);
  }
  dispose(): void {
    this.node.remove();
  }
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  document.head.replaceChildren();
  document.body.replaceChildren();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const PASSING = ["pending", "checking", "verdict", "preview", "validating"];
type Fields = Record<string, unknown>;

/** What `notebook/saved.py` makes of a log; that the two agree is seen in the browser's tests. */
function stored(events: readonly unknown[]): { version: 1; events: string[] } {
  const last = new Map<unknown, Fields>();
  const kept = (events as Fields[]).filter(({ kind }) => !PASSING.includes(kind as string));
  const lines = kept.map((one, seq) => {
    const event: Fields = { ...one, seq };
    const before = last.get(one["kind"]) ?? {};
    last.set(one["kind"], event);
    const isNews = ([name, value]: [string, unknown]) =>
      name === "kind" || !(name in before) || JSON.stringify(before[name]) !== JSON.stringify(value);
    return JSON.stringify(Object.fromEntries(Object.entries(event).filter(isNews)));
  });
  return { version: 1, events: lines };
}

const load = vi.fn(async () => ({ draw: (text: string) => document.createTextNode(`drawn: ${text}`) }));
const { rendererFactory, fileTypes } = extension(Widget, ".mst-v1 {}", load);
const output = () => rendererFactory.createRenderer({ mimeType: MIME });

function drawn(data: unknown) {
  const made = output();
  void made.renderModel({ data: { [MIME]: data } });
  vi.advanceTimersByTime(20);
  return made;
}

const text = (el: Element, selector: string) => el.querySelector(selector)?.textContent ?? null;
const isShown = (el: Element, selector: string) => el.querySelector(selector)?.closest("[hidden]") === null;
const settled = goldenLogs().filter(({ state }) => state.outcome !== "running");
const noteOf = (data: unknown) => text(drawn(data).node, ".undrawn span");

describe("the output of a notebook", () => {
  it.each(settled)(
    "draws $name: its text, its ending, and no button that needs a kernel",
    ({ events, state }) => {
      const { node } = drawn(stored(events));
      const last = state.attempts.at(-1)!;
      expect([...node.querySelectorAll(".chunk")]).toHaveLength(last.chunks.length);
      expect(node.querySelector("article")!.getAttribute("data-outcome")).toBe(state.outcome);
      expect([isShown(node, ".stop"), isShown(node, ".reveal")]).toEqual([false, false]);
      expect(isShown(node, ".menu")).toBe(true);
    },
  );

  it("shows the title that it was kept with, and takes nothing else for one", () => {
    const { events } = settled[0]!;
    const titleOf = (title: unknown) => text(drawn({ ...stored(events), title }).node, ".title");
    expect(titleOf("All of <b>tea</b>")).toBe("All of <b>tea</b>");
    expect(titleOf("x".repeat(999))).toHaveLength(200);
    const [without, number, object] = [undefined, 7, { a: 1 }].map(titleOf);
    expect(without).not.toBe("");
    expect([number, object]).toEqual([without, without]);
  });

  it.each(settled)("draws $name the same from what is kept as from the whole log", ({ events }) => {
    const whole = (events as Fields[]).map((event) => JSON.stringify(event)).join("\n");
    expect(drawn(stored(events)).node.innerHTML).toBe(drawn(whole).node.innerHTML);
  });

  it.each(settled)("draws a recording of $name as its events alone", ({ events }) => {
    const lines = (events as Fields[]).map((event) => JSON.stringify(event));
    const header = JSON.stringify({ kind: "header", format: "mellea-stream", version: 1 });
    const beside = ["delta", "withheld", "label"].map((kind) => JSON.stringify({ kind, text: "secret" }));
    const recorded = [header, lines[0], beside[0], ...lines.slice(1), beside[1], beside[2], ""].join("\n");
    const { node } = drawn(recorded);
    expect(node.innerHTML).toBe(drawn(lines.join("\n")).node.innerHTML);
    expect(node.textContent).not.toContain("secret");
  });

  it("says so when a recording is of a version that it does not know", () => {
    const header = JSON.stringify({ kind: "header", format: "mellea-stream", version: 7 });
    const said = "This stream was saved in version 7 of its format; this page reads version 1.";
    expect(noteOf(`${header}\n`)).toBe(said);
  });

  it("runs its cell again where there is one and the person trusts the notebook", () => {
    let runs = 0;
    let cell = false;
    const again = () => (cell ? () => void runs++ : undefined);
    const { rendererFactory } = extension(Widget, "", load, { again, revive: () => Promise.resolve(null) });
    const shown = (trusted?: boolean) => {
      const made = rendererFactory.createRenderer({ mimeType: MIME });
      const data = { [MIME]: stored(goldenLog("passed").events) };
      void made.renderModel(trusted === undefined ? { data } : { data, trusted });
      vi.advanceTimersByTime(20);
      return made;
    };
    const made = shown(true);
    expect(isShown(made.node, ".again")).toBe(false);
    cell = true;
    made.onAfterAttach(null);
    vi.advanceTimersByTime(20);
    made.node.querySelector<HTMLElement>(".again")!.click();
    expect([isShown(made.node, ".again"), runs]).toEqual([true, 1]);
    for (const untrusted of [false, undefined]) expect(isShown(shown(untrusted).node, ".again")).toBe(false);
  });

  it("gives its place to the widget beside it when that draws, in a notebook that is trusted", async () => {
    const node = document.createElement("aside");
    const disposed: string[] = [];
    const widget = {
      node,
      renderModel: () => Promise.resolve(),
      dispose: () => void disposed.push("widget"),
    };
    const revive = () => Promise.resolve(widget);
    const { rendererFactory } = extension(Widget, "", load, { again: () => undefined, revive });
    const shown = async (trusted: boolean) => {
      const made = rendererFactory.createRenderer({ mimeType: MIME });
      const kept = stored(goldenLog("passed").events);
      void made.renderModel({ data: { [MIME]: kept, [WIDGET]: { model_id: "x" } }, trusted });
      made.onAfterAttach(null);
      await Promise.resolve();
      return made;
    };
    expect((await shown(false)).node.querySelector("aside")).toBeNull();

    const made = await shown(true);
    node.append("Error displaying widget: model not found");
    await Promise.resolve();
    expect([isShown(made.node, ".text"), node.style.display]).toEqual([true, "none"]);
    vi.advanceTimersByTime(600);
    await vi.waitFor(() => expect(disposed).toEqual(["widget"]));
    disposed.pop();
    node.append(document.createElement("section"));
    node.lastElementChild!.className = "mst-v1";
    node.append("drawn");
    await vi.waitFor(() => expect(node.style.display).toBe(""));
    expect(made.node.querySelector(".text")).toBeNull();

    const news = { [MIME]: stored(goldenLog("error").events), [WIDGET]: { model_id: "x" } };
    void made.renderModel({ data: news, trusted: true });
    expect([made.node.querySelector(".text"), disposed]).toEqual([null, []]);
    void made.renderModel({ data: { [MIME]: news[MIME] }, trusted: true });
    expect(text(made.node, ".outcome .word")).toBe("Error");
    expect(disposed).toEqual(["widget"]);
  });

  it("says of a panel in which nothing ran how to open it", () => {
    expect(drawn({ version: 1, panel: true }).node.textContent).toBe(
      "A panel for checked streams. Run this cell to open it.",
    );
  });

  it("shows the timeline on request", () => {
    const { node } = drawn(stored(goldenLog("retry").events));
    node.querySelector<HTMLElement>(".foot button")!.click();
    expect(isShown(node, ".timeline")).toBe(true);
    expect(node.querySelectorAll(".lane path.pass").length).toBeGreaterThan(0);
  });

  it("is drawn anew for new data, and left alone for the same", () => {
    const made = drawn(stored(goldenLog("passed").events));
    const first = made.node.querySelector("article");
    const data = stored(goldenLog("error").events);
    void made.renderModel({ data: { [MIME]: data } });
    expect(made.node.querySelectorAll("article")).toHaveLength(1);
    expect(made.node.querySelector("article")).not.toBe(first);
    expect(text(made.node, ".outcome .word")).toBe("Error");
    const second = made.node.querySelector("article");
    void made.renderModel({ data: { [MIME]: data } });
    expect(made.node.querySelector("article")).toBe(second);
  });

  it("brings its style sheet along once, and leaves no timer behind", () => {
    const made = [drawn(stored(goldenLog("passed").events)), drawn(stored(goldenLog("stopped").events))];
    expect(document.head.querySelectorAll("style")).toHaveLength(1);
    made.forEach((one) => one.dispose());
    vi.advanceTimersByTime(200);
    expect(vi.getTimerCount()).toBe(0);
    expect(document.body.childElementCount).toBe(0);
  });

  it("draws Markdown when asked to, with what is loaded then and once only", async () => {
    const { node } = drawn(stored(goldenLog("rejected").events));
    const toggle = node.querySelector<HTMLElement>(".tools [aria-pressed]")!;
    load.mockClear();
    expect([load.mock.calls.length, toggle.getAttribute("aria-pressed")]).toEqual([0, "false"]);
    for (let n = 0; n < 3; n++) toggle.click();
    await vi.runAllTimersAsync();
    const { chunks } = goldenLog("rejected").state.attempts[0]!;
    const said = chunks.map(({ lead, text }) => lead + text).join("");
    expect(text(node, ".drawn")).toBe(`drawn: ${said}`);
    expect([text(node, ".text"), isShown(node, ".document .rejected")]).toEqual([null, true]);
    expect([load.mock.calls.length, toggle.getAttribute("aria-pressed")]).toEqual([1, "true"]);
    toggle.click();
    expect([text(node, ".drawn"), isShown(node, ".text .rejected")]).toEqual([null, true]);
    expect(node.querySelectorAll(".chunk")).toHaveLength(chunks.length);
  });

  it("begins at the beginning, but goes on at the end where the live view was just left", () => {
    const ended = (ago: number) => {
      const events = goldenLog("passed").events as Fields[];
      const last = { ...events.at(-1), timestamp: Date.now() / 1000 - ago };
      const { node } = drawn(stored([...events.slice(0, -1), last]));
      const scroller = node.querySelector(".scroller")!;
      Object.defineProperty(scroller, "scrollHeight", { value: 1_000 });
      grown();
      return scroller.scrollTop;
    };
    const observers: ResizeObserverCallback[] = [];
    const grown = () => observers.forEach((tell) => tell([], undefined as never));
    vi.stubGlobal(
      "ResizeObserver",
      class {
        constructor(tell: ResizeObserverCallback) {
          observers.push(tell);
        }
        observe() {}
        disconnect() {}
      },
    );
    expect([ended(0), ended(3_600)]).toEqual([1_000, 0]);
    vi.unstubAllGlobals();
  });

  it("says that a file ends before its run did, and ticks no more", () => {
    const lines = goldenLog("slow_checks").events.map((event) => `${JSON.stringify(event)}\n`);
    const { node } = drawn(lines.join(""));
    expect(text(node, ".outcome .word")).toBe("Unfinished");
    expect(text(node, ".status")).toBe("What was kept of this run ends before the run did.");
    expect(isShown(node, ".stop")).toBe(false);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("is preferred to HTML, drawn in notebooks that are not trusted, and opens files", () => {
    const { safe, defaultRank, mimeTypes } = rendererFactory;
    expect([safe, defaultRank, mimeTypes]).toEqual([true, 0, [MIME]]);
    expect(fileTypes[0]).toMatchObject({
      extensions: [".stream.jsonl"],
      mimeTypes: [MIME],
      fileFormat: "text",
    });
  });
});

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
