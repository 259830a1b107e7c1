import { Widget } from "@lumino/widgets";
import { describe, expect, it, vi } from "vitest";

import { WIDGET } from "../../src/lab/bundle";
import type { Page } from "../../src/lab/renderer";
import { MIME } from "../../src/run/saved";
import { isShown, text } from "../support/elements";
import { goldenLog, goldenLogs } from "../support/logs";
import {
  attach,
  drawn,
  HEADER,
  load,
  model,
  NO_CELLS,
  output,
  recorded,
  registered,
  stored,
  type Fields,
} from "../support/output";
import { freshPage } from "../support/page";

freshPage();

const settled = goldenLogs().filter(({ state }) => state.outcome !== "running");
const few = settled.filter(({ name }) => ["passed", "rejected", "retry"].includes(name));
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
    expect(drawn(stored(events)).node.innerHTML).toBe(drawn(recorded(events)).node.innerHTML);
  });

  it.each(few)("draws a recording of $name as its events alone", ({ events }) => {
    const lines = (events as Fields[]).map((event) => JSON.stringify(event));
    const beside = ["delta", "withheld", "label"].map((kind) => JSON.stringify({ kind, text: "xyzzy" }));
    const whole = [HEADER, lines[0], beside[0], ...lines.slice(1), beside[1], beside[2], ""].join("\n");
    const { node } = drawn(whole);
    expect(node.innerHTML).toBe(drawn(recorded(events)).node.innerHTML);
    expect(node.textContent).not.toContain("xyzzy");
  });

  it("says so when a recording is of a version that it does not know", () => {
    const header = JSON.stringify({ kind: "header", format: "mellea-stream", version: 7 });
    const said = "This stream was saved in version 7 of its format; this page reads version 2.";
    expect(noteOf(`${header}\n`)).toBe(said);
  });

  it("runs its cell again where there is one and the person trusts the notebook", () => {
    let runs = 0;
    let cell = false;
    const again = () => (cell ? () => void runs++ : undefined);
    const shown = (trusted?: boolean) => {
      const made = output({ ...NO_CELLS, again });
      void made.renderModel(model({ [MIME]: stored(goldenLog("passed").events) }, trusted));
      vi.advanceTimersByTime(20);
      return made;
    };
    const made = shown(true);
    expect(isShown(made.node, ".again")).toBe(false);
    cell = true;
    attach(made);
    vi.advanceTimersByTime(20);
    made.node.querySelector<HTMLElement>(".again")!.click();
    expect([isShown(made.node, ".again"), runs]).toEqual([true, 1]);
    for (const untrusted of [false, undefined]) expect(isShown(shown(untrusted).node, ".again")).toBe(false);
  });

  it("gives its place to the widget beside it when that draws, in a notebook that is trusted", async () => {
    const disposed: Widget[] = [];
    const node = document.createElement("aside");
    const knows = () => Promise.resolve(true);
    const revive = () => {
      const widget = Object.assign(new Widget({ node }), { renderModel: () => Promise.resolve() });
      widget.disposed.connect(() => disposed.push(widget));
      return Promise.resolve(widget);
    };
    const shown = async (trusted: boolean) => {
      const made = output({ ...NO_CELLS, revive, knows });
      const kept = stored(goldenLog("passed").events);
      void made.renderModel(model({ [MIME]: kept, [WIDGET]: { model_id: "x" } }, trusted));
      attach(made);
      await Promise.resolve();
      return made;
    };
    expect((await shown(false)).node.querySelector("aside")).toBeNull();

    const made = await shown(true);
    node.append("Error displaying widget: model not found");
    await Promise.resolve();
    expect([isShown(made.node, ".text"), node.style.display]).toEqual([true, "none"]);
    vi.advanceTimersByTime(600);
    await vi.waitFor(() => expect(disposed).toHaveLength(1));
    disposed.pop();
    node.append(document.createElement("section"));
    node.lastElementChild!.className = "mst-v1";
    node.append("drawn");
    await vi.waitFor(() => expect(node.style.display).toBe(""));
    expect(made.node.querySelector(".text")).toBeNull();

    const news = { [MIME]: stored(goldenLog("error").events), [WIDGET]: { model_id: "x" } };
    void made.renderModel(model(news, true));
    expect([made.node.querySelector(".text"), disposed]).toEqual([null, []]);
    void made.renderModel(model({ [MIME]: news[MIME] }, true));
    expect(text(made.node, ".outcome .word")).toBe("Error");
    expect(disposed).toHaveLength(1);
  });

  /** An output beside whose data is a widget, and how often that was created. */
  function beside(knows: Page["knows"]) {
    const seen = { created: 0 };
    const revive = () => {
      seen.created++;
      const node = document.createElement("aside");
      return Promise.resolve(Object.assign(new Widget({ node }), { renderModel: () => Promise.resolve() }));
    };
    const made = output({ ...NO_CELLS, revive, knows });
    const kept = stored(goldenLog("passed").events);
    void made.renderModel(model({ [MIME]: kept, [WIDGET]: { model_id: "x" } }, true));
    attach(made);
    return Object.assign(seen, { made });
  }

  it("never creates a widget that the kernel does not have: the page would report an error for it", async () => {
    const seen = beside(() => Promise.resolve(false));
    for (let times = 0; times < 4; times++) await vi.advanceTimersByTimeAsync(600);
    expect([seen.created, isShown(seen.made.node, ".text")]).toEqual([0, true]);
  });

  it("creates a widget at once when the kernel has it, and after a second when the kernel is busy", async () => {
    const known = beside(() => Promise.resolve(true));
    await vi.advanceTimersByTimeAsync(0);
    expect(known.created).toBe(1);
    let answer = (_: boolean): void => undefined;
    const busy = beside(() => new Promise((resolve) => (answer = resolve)));
    await vi.advanceTimersByTimeAsync(999);
    expect(busy.created).toBe(0);
    await vi.advanceTimersByTimeAsync(1);
    expect(busy.created).toBe(1);
    answer(false);
    for (let times = 0; times < 4; times++) await vi.advanceTimersByTimeAsync(600);
    expect([busy.created, busy.made.node.querySelector("aside")]).toEqual([1, null]);
    known.made.dispose();
  });

  it("creates no widget for an output that is gone when the kernel answers", async () => {
    let answer = (_: boolean): void => undefined;
    const seen = beside(() => new Promise((resolve) => (answer = resolve)));
    seen.made.dispose();
    expect(vi.getTimerCount()).toBe(0);
    answer(true);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(seen.created).toBe(0);
  });

  it("says of a panel in which nothing ran how to open it", () => {
    expect(drawn({ version: 1, panel: true }).node.textContent).toBe(
      "A panel for checked streams. Run this cell to open it.",
    );
  });

  it("shows the timeline on request", () => {
    const { node } = drawn(stored(goldenLog("retry").events));
    node.querySelector<HTMLElement>(".lanes-switch")!.click();
    expect(isShown(node, ".timeline")).toBe(true);
    expect(node.querySelectorAll(".lane path.pass").length).toBeGreaterThan(0);
  });

  it("is drawn anew for new data, and left alone for the same", () => {
    const made = drawn(stored(goldenLog("passed").events));
    const first = made.node.querySelector("article");
    const data = stored(goldenLog("error").events);
    void made.renderModel(model({ [MIME]: data }));
    expect(made.node.querySelectorAll("article")).toHaveLength(1);
    expect(made.node.querySelector("article")).not.toBe(first);
    expect(text(made.node, ".outcome .word")).toBe("Error");
    const second = made.node.querySelector("article");
    void made.renderModel(model({ [MIME]: data }));
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
    const { node } = drawn(recorded(goldenLog("slow_checks").events));
    expect(text(node, ".outcome .word")).toBe("Unfinished");
    expect(text(node, ".status")).toBe("What was kept of this run ends before the run did.");
    expect(isShown(node, ".stop")).toBe(false);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("is preferred to HTML, drawn in notebooks that are not trusted, and opens files", () => {
    const { rendererFactory, fileTypes } = registered();
    const { safe, defaultRank, mimeTypes } = rendererFactory;
    expect([safe, defaultRank, mimeTypes]).toEqual([true, 0, [MIME]]);
    expect(fileTypes[0]).toMatchObject({
      extensions: [".stream.jsonl"],
      mimeTypes: [MIME],
      fileFormat: "text",
    });
  });
});
