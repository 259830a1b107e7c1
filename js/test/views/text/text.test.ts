import { describe, expect, it, vi } from "vitest";

import { long } from "../../../dev/runs";
import { readEvent } from "../../../src/run/protocol";
import { RunStore } from "../../../src/run/store";
import { RunView } from "../../../src/views/run";
import { NO_KERNEL } from "../../../src/views/saved";
import { clickAt, isShown, pressKey, text, texts } from "../../support/elements";
import { judged, goldenLog, withTail } from "../../support/logs";
import { freshPage } from "../../support/page";
import { drawnRun, stubSight } from "../../support/sight";
import { frame, settle, shown } from "../../support/widget";

freshPage();

describe("the text of a run", () => {
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
    model.say({
      type: "withheld",
      text: " A good pound of it costs about forty dollars, and more. And then",
    });
    frame();
    expect(text(el, ".shown-held")).toBe("A good pound of it costs about forty dollars, and mo");
    expect(text(el, ".unfinished")).toBe("re. And then");
    expect(text(el, ".held-note")).toBe("Held back; shown here only, and not stored");
    expect(isShown(el, ".reveal")).toBe(false);
  });

  it("says so when the kernel does not answer a request for the text", () => {
    const { el } = shown("rejected");
    el.querySelector<HTMLButtonElement>(".reveal")!.click();
    vi.advanceTimersByTime(5_000);
    expect(el.querySelector(".tail")!.textContent).toContain("The kernel does not answer.");
  });

  it("waits as long again for the answer to a second request", () => {
    const { el } = shown("rejected");
    const reveal = el.querySelector<HTMLButtonElement>(".reveal")!;
    reveal.click();
    vi.advanceTimersByTime(2_000);
    reveal.click();
    vi.advanceTimersByTime(2_000);
    expect(el.querySelector(".tail")!.textContent).not.toContain("The kernel does not answer.");
    vi.advanceTimersByTime(3_000);
    expect(el.querySelector(".tail")!.textContent).toContain("The kernel does not answer.");
  });

  it("shows unchecked text as such in a preview, and withdraws it at a rejection", () => {
    expect(text(shown("preview").el, ".preview")).toBe(" Then it is rol");
    const { el } = shown("preview_withdrawn");
    expect([text(el, ".preview"), isShown(el, ".preview")]).toEqual(["", false]);
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

  it("shows what a resumed attempt goes on from before its own chunks", () => {
    const { el } = shown("resumed");
    const kept = "Tea is picked by hand.";
    expect(text(el, ".kept")).toBe(kept);
    expect(texts(el, ".chunk")).toEqual(["Then it is dried in the sun.", "茶はおいしい。"]);
    expect(text(el, ".text")!.startsWith(`${kept} Then it`)).toBe(true);
    expect(text(el, ".facts")).toContain("2 new chunks59 characters");
    el.querySelector<HTMLElement>(".tab")!.click();
    expect(text(el, ".attempts .note")).toBe(
      "The next attempt goes on from here: no_prices: names the price €9",
    );
    expect(el.querySelector(".kept")).toBeNull();
  });
});

describe("the words at which a requirement has pointed", () => {
  const labels = ["calm"];
  const pointed = (whole: boolean) => {
    const given = whole
      ? { labels, chunks: [{}, {}], whole: { calm: "loud" }, outcome: "failed_validation" }
      : { labels, chunks: [{}, { calm: "loud" }], whole: {}, outcome: "passed" };
    return judged(given).map((event) => {
      const one = event as { kind: string; results?: object[]; chunk_index?: number };
      const isIt = whole
        ? one.kind === "full_validation"
        : one.kind === "quick_check" && one.chunk_index === 1;
      return isIt ? { ...one, results: one.results!.map((said) => ({ ...said, span: [5, 8] })) } : one;
    });
  };

  it("are marked in their chunk, whether it failed or the whole text did", () => {
    for (const whole of [false, true]) {
      const el = drawnRun(pointed(whole));
      const faults = [...el.querySelectorAll(".fault")];
      expect(faults.map((one) => one.textContent)).toEqual(["Tea"]);
      expect(faults[0]!.closest<HTMLElement>(".chunk")!.dataset["index"]).toBe("1");
      expect(text(el, ".passage")).toBe("Tea. Tea.");
      el.remove();
    }
  });
});

describe("words at which a requirement has pointed, of which some were withheld", () => {
  it("are marked once: what else changes in the view leaves them alone", () => {
    const given = {
      labels: ["calm"],
      chunks: [{}, {}, { calm: "loud" }],
      rejects: true,
      outcome: "rejected",
    };
    const events = judged(given).map((event) => {
      const one = event as { kind: string; results?: object[]; chunk_index?: number };
      const isIt = one.kind === "quick_check" && one.chunk_index === 2;
      return isIt ? { ...one, results: one.results!.map((said) => ({ ...said, span: [6, 14] })) } : one;
    });
    const el = drawnRun(events);
    const before = [...el.querySelectorAll(".fault")];
    expect(before.map((one) => one.textContent)).toEqual(["ea."]);
    el.querySelector<HTMLElement>(".chunk")!.click();
    frame();
    expect(el.querySelector(".chunk")!.getAttribute("aria-current")).toBe("true");
    expect([...el.querySelectorAll(".fault")]).toEqual(before);
    expect(el.querySelector(".fault")).toBe(before[0]);
  });
});

describe("text behind the last chunk", () => {
  it("is shown, counted, copied, saved and exported", async () => {
    const element = drawnRun(withTail(" 🍵 And so"));
    expect(text(element, ".text")).toContain("Tea is made of leaves. 🍵 And so");
    expect(isShown(element, ".rest")).toBe(true);
    expect(text(element, ".facts")).toContain("31 characters");
    const writeText = vi.fn(() => Promise.resolve());
    vi.stubGlobal("navigator", { clipboard: { writeText } });
    const saved: Blob[] = [];
    vi.spyOn(URL, "createObjectURL").mockImplementation((blob) => `blob:${saved.push(blob as Blob)}`);
    const press = (words: string) =>
      [...element.querySelectorAll<HTMLElement>(".tools .menu button, .tools > button")]
        .findLast((one) => one.textContent === words)!
        .click();
    for (const words of ["Copy", "Text", "Markdown", "Events (JSON lines)"]) press(words);
    expect(writeText).toHaveBeenCalledWith("Tea is made of leaves. 🍵 And so");
    const contents = await Promise.all(saved.map((blob) => blob.text()));
    expect(contents.map((content) => content.includes("And so"))).toEqual([true, true, true]);
  });

  it("is copied when there is no chunk at all, too", () => {
    const element = drawnRun(
      withTail("")
        .flatMap((event) => (event["kind"] === "chunk" ? [] : [event]))
        .map((event, seq) => ({ ...event, seq })),
    );
    expect(text(element, ".rest")).toBe("Tea is made of leaves.");
    expect(isShown(element, ".tools > .quiet-button:nth-child(2)")).toBe(true);
  });
});

describe("a long text", () => {
  it("lays its text out in blocks that begin where the text begins a line, and loses nothing of it", () => {
    const events = long(300, 1);
    const element = drawnRun(events);
    const blocks = [...element.querySelectorAll(".block")];
    expect(blocks.length).toBeGreaterThan(3);
    element.querySelector(".tail")!.remove();
    const chunks = events.filter(({ kind }) => kind === "chunk") as unknown as {
      lead: string;
      text: string;
    }[];
    const text = chunks.map(({ lead, text }) => lead + text).join("");
    expect(blocks.map((block) => block.textContent).join("\n")).toBe(text);
  });

  it("has an element for each chunk in sight, and for no others; all of it reads the same", () => {
    const sight = stubSight();
    const element = drawnRun(long(1_000, 1));
    const passages = [...element.querySelectorAll(".passage")];
    const text = element.querySelector(".text")!.textContent;
    const indices = () =>
      [...element.querySelectorAll<HTMLElement>(".chunk")].map((one) => Number(one.dataset["index"]));
    const last = indices();
    expect([last.length <= 100, last.at(-1)]).toEqual([true, 999]);
    sight(passages.slice(0, 2), true);
    const begin = Array.from(
      passages
        .slice(0, 2)
        .flatMap((one) => [...one.children])
        .keys(),
    );
    expect(indices()).toEqual([...begin, ...last]);
    expect(element.querySelector(".text")!.textContent).toBe(text);
    sight(passages, false);
    expect(indices()).toEqual(last);
    expect(element.querySelector(".text")!.textContent).toBe(text);
  });

  it("grows without asking for the selection, which forces a layout; what was never in sight is closed after it", () => {
    const sight = stubSight();
    const asked = vi.spyOn(globalThis, "getSelection");
    const laidOut = (["isCollapsed", "anchorNode", "focusNode"] as const).map((name) =>
      vi.spyOn(Selection.prototype, name, "get"),
    );
    const store = new RunStore();
    const { element } = new RunView(store, NO_KERNEL);
    document.body.append(element);
    const events = long(300, 1).map((event, seq) => readEvent(event, seq));
    for (let at = 0; at < events.length; at += 40) {
      store.receive(events.slice(at, at + 40));
      vi.advanceTimersByTime(20);
    }
    const passages = [...element.querySelectorAll(".passage")];
    const open = () => passages.map((one) => one.childElementCount > 0);
    expect([open().slice(0, 2), asked.mock.calls]).toEqual([[true, true], []]);
    sight(passages.slice(0, 1), true);
    expect([open().slice(0, 2), open().at(-1)]).toEqual([[true, false], true]);
    expect(asked).toHaveBeenCalled();
    // Of several views each draws: whether there is a selection is known without a layout, where it ends is not.
    expect(laidOut.map((one) => one.mock.calls.length)).toEqual([0, 0, 0]);
  });

  it("shows hidden characters by the same words in sight and out of sight", () => {
    const sight = stubSight();
    const made = long(300, 1);
    made.find(({ kind }) => kind === "chunk")!["text"] = "a\u202eb\u200b\u200b\u200b\u200b.";
    const element = drawnRun(made);
    const [first] = element.querySelectorAll(".passage");
    const read = () => first!.textContent.slice(0, 18);
    expect([read(), first!.childElementCount]).toEqual(["aU+202Eb4 hidden. ", 0]);
    sight([first!], true);
    expect([read(), first!.querySelectorAll(".mark").length]).toEqual(["aU+202Eb4 hidden. ", 2]);
  });

  it("leaves a passage alone in which somebody selects text, or is with the keyboard", () => {
    const sight = stubSight();
    const element = drawnRun(long(400, 1));
    const passages = [...element.querySelectorAll(".passage")];
    sight(passages.slice(0, 2), true);
    const [selected, focused] = passages as HTMLElement[];
    const selection = getSelection()!;
    selection.setBaseAndExtent(
      selected!.firstElementChild!.firstChild!,
      0,
      selected!.children[2]!.firstChild!,
      3,
    );
    focused!.querySelector<HTMLElement>(".chunk")!.focus();
    const before = String(selection);
    sight(passages, false);
    expect([selected!.childElementCount > 2, focused!.childElementCount > 2]).toEqual([true, true]);
    expect([String(selection), before.length > 3]).toEqual([before, true]);
  });

  it("goes to a chunk far out of sight, and marks it again whenever it comes into sight", () => {
    const sight = stubSight();
    const element = drawnRun(long(1_000, 2));
    const strip = element.querySelector<HTMLElement>(".strip")!;
    clickAt(strip, 0.001);
    const marked = () =>
      element.querySelector('.chunk[aria-current="true"]')?.getAttribute("data-index") ?? null;
    expect(marked()).not.toBeNull();
    const [first] = element.querySelectorAll(".passage");
    const chunk = marked();
    sight([first!], false);
    expect(marked()).toBeNull();
    sight([first!], true);
    expect(marked()).toBe(chunk);
  });

  it("is walked through by keyboard", () => {
    const element = drawnRun(long(5, 2));
    const region = element.querySelector<HTMLElement>(".scroller")!;
    const focused = () => document.activeElement?.getAttribute("data-index") ?? null;
    region.focus();
    const walk = ["ArrowRight", "ArrowRight", "ArrowLeft", "End", "ArrowRight", "Home"].map((key) => {
      pressKey(document.activeElement!, key);
      return focused();
    });
    expect(document.activeElement!.hasAttribute("data-lm-suppress-shortcuts")).toBe(true);
    expect(element.querySelectorAll("[data-lm-suppress-shortcuts]")).toHaveLength(1);
    expect(walk).toEqual(["0", "1", "0", "4", "4", "0"]);
    pressKey(document.activeElement!, "Enter");
    expect(element.querySelector(".which")!.textContent).toBe("on chunk 1");
    pressKey(document.activeElement!, "Escape");
    expect(element.querySelector(".which")!.textContent).toBe("");
    expect(document.activeElement).toBe(region);
  });

  it("offers to follow the run once somebody has scrolled up, and follows at once", () => {
    const element = shown("passed", 6).el;
    const scroller = element.querySelector<HTMLElement>(".scroller")!;
    Object.defineProperties(scroller, { scrollHeight: { value: 900 }, clientHeight: { value: 100 } });
    const scrollTo = (top: number) => {
      scroller.scrollTop = top;
      scroller.dispatchEvent(new Event("scroll"));
    };
    const follow = element.querySelector<HTMLButtonElement>(".to-end")!;
    scrollTo(800);
    expect(follow.hidden).toBe(true);
    scrollTo(200);
    expect(follow.hidden).toBe(false);
    follow.click();
    expect([follow.hidden, scroller.scrollTop]).toEqual([true, 900]);
  });
});
