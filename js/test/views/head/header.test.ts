import { describe, expect, it, vi } from "vitest";

import widget from "../../../src/entries/widget";
import { isShown, pressKey, text, texts } from "../../support/elements";
import { goldenLog } from "../../support/logs";
import { freshPage } from "../../support/page";
import { frame, RunModel, settle, shown, view } from "../../support/widget";

freshPage();

describe("the head of a run", () => {
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

  it("hints at what waits and what is being checked, and for how long", () => {
    const { el } = shown("slow_checks");
    const words = "42 characters wait for the chunk to end · checking chunk 3: The text is about tea (";
    expect(text(el, ".status")).toContain(words);
    const before = text(el, ".status");
    vi.advanceTimersByTime(1_000);
    expect(text(el, ".status")).not.toBe(before);
    expect(text(el, ".status")).toContain(words);
  });

  it("stops once, and says that it is stopping", () => {
    const { model, el } = shown("slow_checks");
    const stop = el.querySelector<HTMLButtonElement>(".stop")!;
    stop.click();
    frame();
    expect([model.sent.at(-1), stop.disabled]).toEqual([{ type: "stop" }, true]);
    expect(text(el, ".outcome .word")).toBe("Stopping");
  });

  it("keeps a place for Stop, beside which no button comes or goes", () => {
    const { events } = goldenLog("passed");
    const model = new RunModel();
    widget.initialize({ model });
    const { el } = view(model);
    const head = el.querySelector(".head")!;
    const places = () => {
      const [slot, tools] = [...head.children].slice(-2);
      const shown = [...tools!.children].filter((one) => !(one as HTMLElement).hidden);
      return [slot!.className, shown.map((one) => one.className)];
    };
    const seen = [...events.keys()].map((seq) => {
      model.sayEvents([events[seq]], seq);
      settle();
      return JSON.stringify(places());
    });
    const buttons = ["quiet-button", "quiet-button copy", "menu", "quiet-button square"];
    expect([...new Set(seen)]).toEqual([JSON.stringify(["stop-slot", buttons])]);
    expect(isShown(el, ".stop")).toBe(false);
    const again = head.querySelector(".again")!;
    const slot = head.querySelector(".stop-slot")!;
    expect(again.compareDocumentPosition(slot) & Node.DOCUMENT_POSITION_FOLLOWING).toBeGreaterThan(0);
  });

  it("keeps the place of Stop while the run goes on, also where an earlier moment is shown", () => {
    const { el } = shown("slow_checks");
    const range = el.querySelector<HTMLInputElement>(".scrubber input")!;
    range.value = "0.5";
    range.dispatchEvent(new Event("input"));
    vi.advanceTimersByTime(2_000);
    expect([isShown(el, ".stop"), isShown(el, ".stop-slot")]).toEqual([false, true]);
  });

  it("offers no Stop when the run is over", () => {
    expect(isShown(shown("passed").el, ".stop")).toBe(false);
  });

  it("walks through the attempts by keyboard", () => {
    const { el } = shown("retry");
    const [first, second] = el.querySelectorAll<HTMLElement>(".tab");
    const chosen = () => el.querySelector('.tab[aria-selected="true"]');
    const walk = ["ArrowLeft", "ArrowLeft", "ArrowRight", "Home", "End"].map((key) => {
      pressKey(chosen()!, key);
      return [chosen() === document.activeElement, chosen()];
    });
    expect(walk).toEqual([first, first, second, first, second].map((tab) => [true, tab]));
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

  it("says to a screen reader how the run stands, and nothing at each chunk", () => {
    const { events } = goldenLog("passed");
    const model = new RunModel();
    widget.initialize({ model });
    const { el } = view(model);
    const said: (string | null)[] = [];
    events.forEach((event, seq) => {
      model.sayEvents([event], seq);
      settle();
      if (text(el, '.sr-only[role="status"]') !== said.at(-1)) said.push(text(el, '.sr-only[role="status"]'));
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
    expect(text(el, ".outcome .word")).toBe("Kernel restarted");
    expect(text(el, ".status")).toBe(
      "The kernel was restarted or shut down before the run ended. This is what had arrived.",
    );
    const over = shown("passed");
    over.forget();
    settle();
    expect(text(over.el, ".outcome .word")).toBe("Passed");
  });
});
