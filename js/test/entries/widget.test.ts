import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import widget from "../../src/entries/widget";
import { goldenLog, goldenLogs, longLog } from "../support/logs";
import { FakeModel } from "../support/model";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  document.body.replaceChildren();
  vi.useRealTimers();
});

const frame = () => vi.advanceTimersByTime(20);
const settle = () => vi.advanceTimersByTime(200);

function view(model: FakeModel) {
  const el = document.body.appendChild(document.createElement("div"));
  const clean = widget.render({ model: model.twin(), el });
  return { el, clean };
}

function shown(name: string, at?: number) {
  const { events } = goldenLog(name);
  const model = new FakeModel();
  const forget = widget.initialize({ model });
  const { el, clean } = view(model);
  model.sayEvents(events.slice(0, at));
  settle();
  return { model, el, events, clean, forget };
}

const text = (el: Element, selector: string) => el.querySelector(selector)?.textContent ?? null;
const texts = (el: Element, selector: string) =>
  [...el.querySelectorAll(selector)].map((one) => one.textContent);
const isShown = (el: Element, selector: string) => el.querySelector(selector)?.closest("[hidden]") === null;

describe("widget", () => {
  it("greets once per model, however many views there are", () => {
    const { model } = shown("passed");
    view(model);
    expect(model.sent.filter((said) => (said as { type: string }).type === "hello")).toHaveLength(1);
  });

  it("shows a snapshot at once, before any message", () => {
    const { events } = goldenLog("passed");
    const model = new FakeModel({ snapshot: JSON.stringify(events) });
    widget.initialize({ model });
    const { el } = view(model);
    expect(texts(el, ".chunk")).toHaveLength(4);
    expect(model.sent[1]).toEqual({ type: "sync", have: events.length });
  });

  it("says that it is opening a long run while it does, and how far it is", () => {
    const events = longLog("passed");
    let now = 0;
    const clock = vi.spyOn(performance, "now").mockImplementation(() => (now += 4));
    const snapshot = `[${events.map((event) => JSON.stringify(event)).join(",\n")}]`;
    const model = new FakeModel({ snapshot });
    widget.initialize({ model });
    const { el } = view(model);
    expect(text(el, ".outcome .word")).toBe("Opening");
    expect(text(el, ".status")).toMatch(/^\d+ % of the run$/);
    clock.mockRestore();
    settle();
    expect(text(el, ".outcome .word")).toBe("Passed");
  });

  it("offers a settled run's withheld text also when nothing came but the snapshot", () => {
    const model = new FakeModel({ snapshot: JSON.stringify(goldenLog("rejected").events) });
    widget.initialize({ model });
    expect(isShown(view(model).el, ".reveal")).toBe(true);
  });

  it("survives a snapshot that is garbage and asks for everything", () => {
    const model = new FakeModel({ snapshot: "]" });
    widget.initialize({ model });
    const { el } = view(model);
    expect(model.sent[1]).toEqual({ type: "sync", have: 0 });
    model.sayEvents(goldenLog("stopped").events);
    frame();
    expect(text(el, ".outcome .word")).toBe("Stopped");
  });

  it("shows the same in two views of one model, one of them opened late", () => {
    const { model, el, events } = shown("retry", 9);
    const late = view(model).el;
    model.sayEvents(events.slice(9), 9);
    settle();
    expect(late.textContent).toBe(el.textContent);
    expect(texts(late, ".chunk")).toHaveLength(3);
  });

  it("keeps two runs apart", () => {
    const models = ["one", "two"].map((view_id) => new FakeModel({ view_id }));
    const views = models.map((model) => {
      widget.initialize({ model });
      return view(model).el;
    });
    models[0]!.sayEvents(goldenLog("passed").events);
    models[1]!.sayEvents(goldenLog("error").events);
    frame();
    expect(views.map((el) => text(el, ".outcome .word"))).toEqual(["Passed", "Error"]);
  });

  it("leaves no listener, timer or element behind", () => {
    const { model, el, clean, forget } = shown("slow_checks");
    clean();
    forget();
    expect([model.listeners, el.childElementCount]).toEqual([0, 0]);
    settle();
    expect(vi.getTimerCount()).toBe(0);
  });

  it("says once that it was left, when its last view is gone and the run is over", () => {
    const left = (model: FakeModel) =>
      model.sent.filter((said) => (said as { type: string }).type === "left").length;
    const over = shown("passed");
    const second = view(over.model);
    over.clean();
    expect(left(over.model)).toBe(0);
    second.clean();
    expect(left(over.model)).toBe(1);

    const { events } = goldenLog("passed");
    const cleared = shown("passed", 4);
    cleared.clean();
    expect(left(cleared.model)).toBe(0);
    cleared.model.sayEvents(events.slice(4), 4);
    settle();
    expect(left(cleared.model)).toBe(1);
  });

  it("offers the page what is to be kept in its place, until the page has taken it", () => {
    const { model, el, clean } = shown("passed");
    const bundle = { "text/plain": "Tea." };
    const offers: unknown[] = [];
    document.body.addEventListener("mellea-stream-keep", (event) => {
      offers.push([(event as CustomEvent).detail, event.target === el.firstElementChild]);
    });
    model.say({ type: "kept", bundle });
    settle();
    expect(offers).toEqual([[bundle, true]]);
    clean();
    model.say({ type: "kept", bundle });
    settle();
    expect(offers).toHaveLength(1);
  });

  it("does not draw any more in a view that was taken away", () => {
    const { events } = goldenLog("passed");
    const { model, el, clean } = shown("passed", 4);
    const element = el.firstElementChild!;
    clean();
    const before = element.textContent;
    model.sayEvents(events.slice(4), 4);
    settle();
    expect(element.textContent).toBe(before);
  });

  it("ignores garbage from the kernel and says how much of it there was", () => {
    const { model, el } = shown("passed");
    for (const garbage of [null, 7, "x", [], { type: "dance" }]) model.say(garbage);
    frame();
    expect(text(el, ".outcome .word")).toBe("Passed");
    expect(el.querySelector(".metrics")!.textContent).toContain("Unreadable messages 5");
  });
});

describe("views", () => {
  it("tells the five endings apart by word and by symbol", () => {
    const endings = ["passed", "failed_validation", "rejected", "stopped", "error"];
    const symbols = endings.map((name) => {
      const { el } = shown(name);
      return [text(el, ".outcome .word"), el.querySelector(".outcome path")!.getAttribute("d")];
    });
    expect(symbols.map(([word]) => word)).toEqual([
      "Passed",
      "Failed validation",
      "Rejected",
      "Stopped",
      "Error",
    ]);
    expect(new Set(symbols.map(([, shape]) => shape)).size).toBe(5);
  });

  it("keeps every node of a chunk while more of them come", () => {
    const { events } = goldenLog("passed");
    const { model, el } = shown("passed", 4);
    const first = el.querySelector(".chunk")!;
    const node = first.firstChild;
    const row = el.querySelector(".row");
    model.sayEvents(events.slice(4), 4);
    settle();
    expect(texts(el, ".chunk")).toHaveLength(4);
    expect(el.querySelector(".chunk")).toBe(first);
    expect(first.firstChild).toBe(node);
    expect(el.querySelector(".row")).toBe(row);
  });

  it("shows the text as the model wrote it, whitespace between the chunks included", () => {
    const { el } = shown("retry");
    const state = goldenLog("retry").state.attempts[1]!;
    el.querySelector(".tail")!.remove();
    expect(text(el, ".text")).toBe(state.chunks.map(({ lead, text }) => lead + text).join(""));
  });

  it("gives a rejected chunk its place, and its text only on request", () => {
    const { model, el } = shown("rejected");
    expect(text(el, ".rejected .tag")).toBe("Chunk 4 rejected by no_prices: names a price");
    expect(text(el, ".status")).toBe("Chunk 4 was rejected by no_prices: names a price");
    el.querySelector<HTMLButtonElement>(".reveal")!.click();
    expect(model.sent.at(-1)).toEqual({ type: "reveal" });
    model.say({ type: "withheld", text: "It costs 40 dollars." });
    frame();
    expect(text(el, ".withheld")).toBe("It costs 40 dollars.");
    expect(isShown(el, ".reveal")).toBe(false);
  });

  it("says so when the kernel does not answer a request for the text", () => {
    const { el } = shown("rejected");
    el.querySelector<HTMLButtonElement>(".reveal")!.click();
    vi.advanceTimersByTime(5_000);
    expect(el.querySelector(".tail")!.textContent).toContain("The kernel does not answer.");
  });

  it("hints at what waits and what is being checked, and for how long", () => {
    const { el } = shown("slow_checks");
    const words = "42 characters wait for the chunk to end · checking chunk 3: The text is about tea. ";
    expect(text(el, ".status")).toContain(words);
    const before = text(el, ".status");
    vi.advanceTimersByTime(1_000);
    expect(text(el, ".status")).not.toBe(before);
    expect(text(el, ".status")).toContain(words);
  });

  it("shows unchecked text as such in a preview, and withdraws it at a rejection", () => {
    expect(text(shown("preview").el, ".preview")).toBe(" Then it is rol");
    const { el } = shown("preview_withdrawn");
    expect([text(el, ".preview"), isShown(el, ".preview")]).toEqual(["", false]);
  });

  it("stops once, and says that it is stopping", () => {
    const { model, el } = shown("slow_checks");
    const stop = el.querySelector<HTMLButtonElement>(".stop")!;
    stop.click();
    frame();
    expect([model.sent.at(-1), stop.disabled]).toEqual([{ type: "stop" }, true]);
    expect(text(el, ".outcome .word")).toBe("Stopping");
  });

  it("offers no Stop when the run is over", () => {
    expect(isShown(shown("passed").el, ".stop")).toBe(false);
  });

  it("shows each final validation with its reason, score and time, and a check that could not run as such", () => {
    const { el } = shown("failed_check");
    expect(text(el, ".which")).toBe("on the whole text");
    expect(texts(el, ".row .label")).toEqual(["The text is about tea.", "no_prices", "friendly_tone"]);
    const verdicts = () => [...el.querySelectorAll(".row")].map((one) => one.getAttribute("data-verdict"));
    expect(verdicts()).toEqual(["pass", "pass", "error"]);
    const last = () => el.querySelector(".row:last-child")!.textContent;
    expect(last()).toBe("friendly_tone error30.0 s1 ✓the check did not answer in 30 s — TimeoutError: 30 s");
    el.querySelector<HTMLElement>('.chunk[data-index="0"]')!.click();
    expect([text(el, ".which"), verdicts()]).toEqual(["on chunk 1", ["pass", "pass", "pass"]]);
    expect(last()).toBe("friendly_tone pass11 ms1 ✓");
    expect(text(el, ".section-head .link")).toBe("whole text");
  });

  it("puts what failed for the whole text first, and keeps it when only failures are shown", () => {
    const labels = ["a", "b", "c", "d", "e"];
    const model = new FakeModel({ view_id: "finals" });
    widget.initialize({ model });
    const { el } = view(model);
    const place = { attempt: 1, start: 0, end: 4 };
    const results = labels.map((label) => {
      return { passed: label !== "d", reason: null, score: label === "d" ? 0.25 : null };
    });
    const durations = labels.map(() => 0.5);
    const told = { full_text: "Tea.", attempts_used: 1 };
    const events = [
      { kind: "start", requirements: labels, chunking: "line", backend: "made", settings: {} },
      { kind: "chunk", chunk_index: 0, ...place, text: "Tea.", lead: "", cut: false },
      { kind: "full_validation", attempt: 1, passed: false, requirements: labels, results, durations },
      { kind: "completed", success: true, outcome: "failed_validation", reason: null, ...told },
    ];
    model.sayEvents(events.map((event, seq) => ({ ...event, seq, elapsed: seq / 4, timestamp: 1 })));
    settle();
    expect(texts(el, ".row .label")).toEqual(["d", "a", "b", "c", "e"]);
    expect(text(el, ".row .score")).toBe("0.25");
    expect([text(el, ".facts .time"), text(el, ".title")]).toEqual(["750 ms", "made · by line"]);
    el.querySelector<HTMLInputElement>(".tools-line input[type=checkbox]")!.click();
    settle();
    expect(texts(el, ".row .label")).toEqual(["d"]);
  });

  it("tells the tokens as the back-end counted them, and what an early end spared against the limit", () => {
    const figures = (el: Element) =>
      Object.fromEntries(
        [...el.querySelectorAll(".figure:not([hidden])")].map((one) =>
          [...one.children].map((part) => part.textContent),
        ),
      ) as Record<string, string>;
    expect(figures(shown("passed").el)["Tokens"]).toBe("52 in, 61 out");
    const { events } = goldenLog("rejected");
    const told = (settings: object) => {
      const model = new FakeModel({ view_id: JSON.stringify(settings) });
      widget.initialize({ model });
      const { el } = view(model);
      model.sayEvents([{ ...(events[0] as object), settings }, ...events.slice(1)]);
      settle();
      return figures(el)["Spared, at most"];
    };
    expect(told({})).toBeUndefined();
    expect(told({ limits: { text_chars: 1_000_000 } })).toBeUndefined();
    expect(told({ max_tokens: 20 })).toBeUndefined();
    expect([told({ max_tokens: 500 }), told({ max_tokens: 9e9, limits: { text_chars: 2_000 } })]).toEqual([
      "1,800 characters, 22 s",
      "1,800 characters, 22 s",
    ]);
    expect(figures(shown("passed").el)["Spared, at most"]).toBeUndefined();
  });

  it("asks the kernel for what draws Markdown, says when no answer comes, and runs no code unasked", async () => {
    const { model, el } = shown("passed");
    const run = vi.spyOn(URL, "createObjectURL");
    model.say({ type: "code", text: "throw 1" });
    expect(model.sent).not.toContainEqual({ type: "markdown" });
    const toggle = el.querySelector<HTMLElement>(".tools [aria-pressed]")!;
    toggle.click();
    expect(model.sent.at(-1)).toEqual({ type: "markdown" });
    expect(text(el, ".document")).toContain("Loading …");
    await vi.advanceTimersByTimeAsync(5_000);
    expect(text(el, ".document")).toContain("The kernel does not answer.");
    model.say({ type: "code", text: "throw 1" });
    expect(run).not.toHaveBeenCalled();
    vi.restoreAllMocks();
  });

  it("turns between attempts, the older one marked as given up", () => {
    const { el } = shown("retry");
    const tabs = el.querySelectorAll<HTMLElement>(".tab");
    expect(texts(el, ".tab")).toEqual(["Attempt 1", "Attempt 2"]);
    tabs[0]!.click();
    expect(texts(el, ".chunk")).toHaveLength(1);
    expect(text(el, ".attempts .note")).toBe("This attempt was given up: no_prices: names a price");
    expect(el.querySelector(".pane")!.hasAttribute("data-superseded")).toBe(true);
    tabs[1]!.click();
    expect(texts(el, ".chunk")).toHaveLength(3);
  });

  it("shows what a resumed attempt goes on from before its own chunks", () => {
    const { el } = shown("resumed");
    const kept = "Tea is picked by hand.";
    expect(text(el, ".kept")).toBe(kept);
    expect(texts(el, ".chunk")).toEqual(["Then it is dried in the sun.", "茶はおいしい。"]);
    expect(text(el, ".text")!.startsWith(`${kept} Then it`)).toBe(true);
    expect(text(el, ".facts")).toContain("2 chunks59 characters");
    el.querySelector<HTMLElement>(".tab")!.click();
    expect(text(el, ".attempts .note")).toBe(
      "The next attempt goes on from here: no_prices: names the price €9",
    );
    expect(el.querySelector(".kept")).toBeNull();
  });

  it("looks at the chunk that is clicked, and at the newest again", () => {
    const { el } = shown("rejected");
    const row = () => [...el.querySelectorAll(".row")].map((one) => one.getAttribute("data-verdict"));
    expect(row()).toEqual(["unknown", "fail", "unknown"]);
    el.querySelector<HTMLElement>('.chunk[data-index="1"]')!.click();
    expect(row()).toEqual(["pass", "pass", "pass"]);
    expect(text(el, ".which")).toBe("on chunk 2");
    el.querySelector<HTMLElement>(".section-head .link")!.click();
    expect(row()).toEqual(["unknown", "fail", "unknown"]);
  });

  it("goes from a strip's cell to its chunk by keyboard", () => {
    const { el } = shown("rejected");
    const strip = el.querySelectorAll<HTMLElement>(".strip")[1]!;
    expect(strip.getAttribute("aria-valuetext")).toBe("chunk 4: fail");
    strip.dispatchEvent(new KeyboardEvent("keydown", { key: "Home", bubbles: true }));
    expect(strip.getAttribute("aria-valuetext")).toBe("chunk 1: pass");
    expect(el.querySelector('[aria-current="true"]')!.getAttribute("data-index")).toBe("0");
  });

  it("says to a screen reader how the run stands, and nothing at each chunk", () => {
    const { events } = goldenLog("passed");
    const model = new FakeModel();
    widget.initialize({ model });
    const { el } = view(model);
    const said: (string | null)[] = [];
    events.forEach((event, seq) => {
      model.sayEvents([event], seq);
      settle();
      if (text(el, '[role="status"]') !== said.at(-1)) said.push(text(el, '[role="status"]'));
    });
    expect(said).toEqual(["Streaming", "Validating", "Passed, 4 chunks"]);
  });

  it("collapses to its header, and opens again", () => {
    const { el } = shown("passed");
    const chevron = el.querySelector<HTMLElement>(".tools > .square")!;
    chevron.click();
    expect([isShown(el, ".text"), isShown(el, ".outcome")]).toEqual([false, true]);
    chevron.click();
    expect(isShown(el, ".text")).toBe(true);
  });

  it("says that the kernel does not answer when it was killed in mid-run", () => {
    const { model, el } = shown("slow_checks");
    model.sayEvents([], 18);
    vi.advanceTimersByTime(6_000);
    expect(text(el, ".outcome .word")).toBe("No answer");
    expect(text(el, ".status")).toBe("The kernel does not answer. This is what has arrived from it.");
  });

  it("says so at once when the page has closed the wire, as it does when the kernel is restarted", () => {
    const { el, forget } = shown("slow_checks");
    forget();
    settle();
    expect(text(el, ".outcome .word")).toBe("No answer");
    const over = shown("passed");
    over.forget();
    settle();
    expect(text(over.el, ".outcome .word")).toBe("Passed");
  });

  it("keeps hostile strings text, with what hides shown as marks", () => {
    const { el } = shown("hostile");
    el.querySelector<HTMLElement>('.chunk[data-index="0"]')!.click();
    for (const tag of ["img", "script", "a", "b", "i"]) expect(el.querySelector(tag)).toBeNull();
    const known = new Set([
      "class",
      "data-index",
      "data-verdict",
      "dir",
      "tabindex",
      "type",
      "title",
      "aria-hidden",
      "aria-current",
      "hidden",
    ]);
    for (const one of el.querySelectorAll(".text *")) {
      for (const { name } of [...one.attributes]) expect(known).toContain(name);
    }
    expect(text(el, ".text")).toContain(
      "<img src=x onerror=alert(1)>U+202E U+D800 U+E0041 U+001B[31mU+200B U+0000",
    );
    expect(text(el, ".error-box .type")).toBe("ValU+202EueError");
    expect(text(el, ".row .label")).toBe("<b>boldU+202E</b>");
  });

  it.each(goldenLogs())(
    "draws $name the same whether it comes at once or event by event",
    ({ name, events }) => {
      const atOnce = shown(name);
      const model = new FakeModel({ view_id: "slowly" });
      widget.initialize({ model });
      const { el } = view(model);
      events.forEach((event, seq) => {
        model.sayEvents([event], seq);
        frame();
      });
      settle();
      const calm = (one: Element) => one.querySelector(".body")!.textContent!.replace(/\d+\.\d s/g, "");
      expect(calm(el)).toBe(calm(atOnce.el));
    },
  );
});
